"""What each cue of the chase throws into the air, and what vehicles give off by themselves."""

from __future__ import annotations

import math
from collections.abc import Callable

from game.core.cue import Cue
from game.show.chase.fleet import Seen
from game.show.chase.specks import Speck, Specks
from game.show.paint.motes import Rgb

GLASS: tuple[Rgb, ...] = ((180, 220, 232), (220, 244, 250), (130, 178, 206))
STEEL: tuple[Rgb, ...] = ((116, 127, 144), (203, 213, 212), (54, 59, 82))
WOOD: tuple[Rgb, ...] = ((160, 85, 55), (196, 123, 77), (120, 55, 42))
LEAVES: tuple[Rgb, ...] = ((78, 118, 58), (133, 163, 74), (44, 79, 49))
PAPER: tuple[Rgb, ...] = ((247, 236, 201), (224, 202, 156), (245, 247, 236))
RED: tuple[Rgb, ...] = ((181, 34, 47), (230, 74, 59), (245, 247, 236))
SNOW: tuple[Rgb, ...] = ((245, 247, 236), (203, 213, 212), (157, 170, 178))
WATER: Rgb = (120, 180, 226)
SCRAPS: dict[str, tuple[tuple[Rgb, ...], int]] = {  # kind of thing -> colours and how many bits of it fly
    "newsbox": (PAPER, 14), "lamp": (STEEL, 10), "hydrant": (RED, 8), "stall": (RED, 26), "hut": (WOOD, 34),
    "awning": (RED, 16), "tree": (LEAVES, 22), "mailbox": (PAPER, 16), "bin": (STEEL, 12), "phone": (GLASS, 22),
    "barrier": (WOOD, 12), "crates": (WOOD, 24), "bench": (WOOD, 14), "meter": (STEEL, 8), "sign": (STEEL, 8),
    "pen_gate": (WOOD, 20), "snowman": (SNOW, 18), "trolley": (RED, 18), "gate_arm": (RED, 12),
    "freight": (WOOD, 22), "fence": (WOOD, 26),
}  # fmt: skip
STEAM_TICKS, SMOKE_TICKS, BLACK_TICKS, FIRE_TICKS = 12, 7, 4, 9
DRAGGED_MPS = 1.5
PART_TICKS = 420
HEALTHY_HULL = 75.0

TRACER_PX = 60  # a tick

Recipe = Callable[[Specks, Cue], None]


def sparks(s: Specks, x: float, y: float, count: int, speed: float, toward: tuple[float, float] = (0.0, 0.0)) -> None:
    """Bright lines off a blow or a scrape; `toward` is the mean of their speeds in px a tick."""
    for _ in range(count):
        vx, vy = toward[0] + s.around(-1, 1) * speed, toward[1] + s.around(-1, 1) * speed
        s.add(Speck("spark", x, y, vx, vy, s.rng.between(7, 16), s.around(3, 9), s.around(0.1, 1.5), drag=0.93))


def bits(s: Specks, x: float, y: float, tones: tuple[Rgb, ...], count: int, speed: float, kind: str = "scrap") -> None:
    """Scraps or splinters of glass that fly up and stay where they fall."""
    for k in range(count):
        vx, vy = s.around(-1, 1) * speed, s.around(-1, 1) * speed
        size = 2 if k % 3 == 0 or kind == "shard" else 1
        z, vz = s.around(3, 12), s.around(0.4, 2.2)
        s.add(
            Speck(kind, x + s.around(-4, 4), y + s.around(-3, 3), vx, vy, 90, z, vz, tones[k % len(tones)], size, 0.98)
        )


def puffs(s: Specks, kind: str, x: float, y: float, count: int, spread: float, life: tuple[int, int] = (26, 44),
          z: float = 4.0) -> None:  # fmt: skip
    """Clouds that swell, rise and fray."""
    for _ in range(count):
        vx, vy = s.around(-1, 1) * spread, s.around(-1, 1) * spread
        at = x + s.around(-4, 4), y + s.around(-3, 3)
        s.add(Speck(kind, *at, vx, vy, s.rng.between(*life), z, s.around(0.1, 0.35)))


def tracer(s: Specks, start: tuple[int, int], end: tuple[int, int]) -> None:
    """A streak that runs from a muzzle to where the shot goes, in as many ticks as it is drawn."""
    far = math.hypot(end[0] - start[0], end[1] - start[1])
    ticks = max(2, round(far / TRACER_PX))
    vx, vy = (end[0] - start[0]) / ticks, (end[1] - start[1]) / ticks
    s.add(Speck("tracer", *start, vx, vy, ticks, 0.0, drag=1.0))


def _bump(s: Specks, cue: Cue) -> None:
    sparks(s, cue.x, cue.y, 3, 0.9)


def _crash_small(s: Specks, cue: Cue) -> None:
    sparks(s, cue.x, cue.y, 8, 1.8)
    puffs(s, "dust", cue.x, cue.y, 3, 0.6)
    bits(s, cue.x, cue.y, STEEL, 4, 0.9)


def _crash_large(s: Specks, cue: Cue) -> None:
    sparks(s, cue.x, cue.y, 18, 2.6)
    bits(s, cue.x, cue.y, GLASS, 16, 1.5, "shard")
    bits(s, cue.x, cue.y, STEEL, 10, 1.3)
    puffs(s, "smoke", cue.x, cue.y, 4, 0.8)


def _crash_huge(s: Specks, cue: Cue) -> None:
    _crash_large(s, cue)
    sparks(s, cue.x, cue.y, 30, 3.6)
    bits(s, cue.x, cue.y, GLASS, 18, 2.2, "shard")
    puffs(s, "black", cue.x, cue.y, 6, 1.2)
    part(s, cue.x, cue.y, "panel", 2.6)


def _scrape(s: Specks, cue: Cue) -> None:
    sparks(s, cue.x, cue.y, 4, 1.2)
    s.scraps.append((cue.x, cue.y, 2, STEEL[1]))  # paint that stays


def _smash(s: Specks, cue: Cue) -> None:
    tones, count = SCRAPS.get(cue.text, (STEEL, 10))
    bits(s, cue.x, cue.y, tones, count, 1.7, "shard" if cue.text == "phone" else "scrap")
    if cue.text in ("snowman", "hut", "stall", "crates", "freight", "pen_gate", "fence"):
        puffs(s, "powder" if cue.text == "snowman" else "dust", cue.x, cue.y, 5, 0.7)
    if cue.text == "hydrant":
        s.spout(cue.x, cue.y)
    if cue.text == "lamp":
        sparks(s, cue.x, cue.y, 10, 1.8)


def _wreck(s: Specks, cue: Cue) -> None:
    puffs(s, "black", cue.x, cue.y, 5, 0.6, (40, 64))
    sparks(s, cue.x, cue.y, 10, 2.2)
    part(s, cue.x, cue.y, "wheel" if s.rng.chance(50) else "panel", 2.0)


def part(s: Specks, x: float, y: float, kind: str, speed: float) -> None:
    """A wheel or a piece of bodywork that tumbles away."""
    vx, vy, vz = s.around(-1, 1) * speed, s.around(-1, 1) * speed, s.around(1.2, 2.4)
    s.add(Speck(kind, x, y, vx, vy, PART_TICKS, 4.0, vz, drag=0.975))


def _shot(s: Specks, cue: Cue) -> None:
    sparks(s, cue.x, cue.y, 5, 1.2)
    puffs(s, "smoke", cue.x, cue.y, 1, 0.3, (14, 22), 10.0)


def _shot_hit(s: Specks, cue: Cue) -> None:
    if cue.text == "glass":
        bits(s, cue.x, cue.y, GLASS, 8, 1.2, "shard")
    elif cue.text != "miss":
        sparks(s, cue.x, cue.y, 7, 1.6)


def _tyre(s: Specks, cue: Cue) -> None:
    puffs(s, "smoke", cue.x, cue.y, 6, 0.9)
    bits(s, cue.x, cue.y, ((21, 20, 38), (35, 36, 56)), 10, 1.6)


def _thrown(s: Specks, cue: Cue) -> None:
    if cue.text == "cloud":
        puffs(s, "cloud", cue.x, cue.y, 14, 1.1, (70, 100))
    else:
        puffs(s, "dust", cue.x, cue.y, 3, 0.5)


def _train_hit(s: Specks, cue: Cue) -> None:
    _crash_huge(s, cue)
    sparks(s, cue.x, cue.y, 60, 5.0)
    bits(s, cue.x, cue.y, GLASS, 30, 3.2, "shard")
    bits(s, cue.x, cue.y, STEEL, 20, 2.6)
    puffs(s, "black", cue.x, cue.y, 8, 2.0, (60, 90))
    puffs(s, "dust", cue.x, cue.y, 10, 1.8)
    for kind in ("panel", "wheel", "hatch", "seat", "panel"):
        part(s, cue.x, cue.y, kind, 3.4)


def _blast(s: Specks, cue: Cue) -> None:
    sparks(s, cue.x, cue.y, 70, 6.0)
    bits(s, cue.x, cue.y, STEEL, 26, 4.0)
    bits(s, cue.x, cue.y, PAPER, 22, 3.0)
    puffs(s, "black", cue.x, cue.y, 16, 2.6, (70, 120))
    for kind in ("skin", "skin", "seat", "seat", "seat", "hatch", "hatch", "wheel", "wheel", "panel"):
        part(s, cue.x, cue.y, kind, 4.2)
    for _ in range(14):
        vx, vy = s.around(-3, 3), s.around(-3, 3)
        s.add(Speck("flame", cue.x, cue.y, vx, vy, s.rng.between(24, 44), 6.0, s.around(0.1, 0.5), drag=0.95))


RECIPES: dict[str, Recipe] = {
    "bump": _bump, "crash_small": _crash_small, "crash_large": _crash_large, "crash_huge": _crash_huge,
    "scrape": _scrape, "smash": _smash, "wreck": _wreck, "shot": _shot, "shot_hit": _shot_hit, "tyre_burst": _tyre,
    "thrown": _thrown, "train_hit": _train_hit, "box_dead": _crash_small, "blast": _blast,
}  # fmt: skip


def give_off(s: Specks, one: Seen, ground: str, tick: int, slides: bool) -> None:
    """What a vehicle leaves in the air in a tick: water, snow or dust off its wheels, steam and smoke by its damage."""
    speed = (one.vx * one.vx + one.vy * one.vy) ** 0.5
    beat = tick + one.vehicle.id * 5
    rear = one.spot("exhaust")
    kind = {"wet": "spray", "snow": "powder", "gravel": "dust"}.get(ground)
    every = 3 if slides else 7
    if kind is not None and speed > (8 if kind == "spray" else 4) and beat % every == 0:
        for mark in ("tail_l", "tail_r"):
            u, v, _ = one.sheet.mark(mark)
            x, y = (one.x + u * one.c - v * one.s) * 8, (one.y + u * one.s + v * one.c) * 8
            drift = one.vx * 0.03 + s.around(-0.3, 0.3), one.vy * 0.03 + s.around(-0.3, 0.3)
            s.add(Speck(kind, x, y, *drift, s.rng.between(14, 24), 1.0, 0.1))
    elif slides and kind is None and beat % 4 == 0:
        puffs(s, "smoke", *rear, 1, 0.3, (16, 26), 1.0)
    _ails(s, one, beat)
    if one.vehicle.helm is not None and one.vehicle.helm.charge_ticks:
        s.add(Speck("flame", *rear, -one.c * 0.9 + s.around(-0.2, 0.2), -one.s * 0.9 + s.around(-0.2, 0.2), 12, 3.0))
    if one.vehicle.state == "drive" and speed < 6 and beat % 26 == 0 and one.vehicle.kind != "motorbike":
        s.add(Speck("steam", *rear, -one.c * 0.4, -one.s * 0.4, 26, 2.0, 0.12))


def blaze(s: Specks, one: Seen, t: int) -> None:
    """The end of his bus, `t` ticks after it blew up: dragged in a shower of sparks before, on fire from then on."""
    along, aside = s.around(-6.0, 6.0), s.around(-1.2, 1.2)
    x, y = (one.x + along * one.c - aside * one.s) * 8, (one.y + along * one.s + aside * one.c) * 8
    speed = math.hypot(one.vx, one.vy)
    if speed > DRAGGED_MPS:
        sparks(s, x, y, 3, 2.2, (one.vx * 0.05, one.vy * 0.05))
        if s.rng.chance(12):
            bits(s, x, y, GLASS, 5, 1.8, "shard")
        if s.rng.chance(20):
            puffs(s, "dust", x, y, 1, 0.6, (30, 50), 1.0)
    if t < 0:
        if s.rng.chance(25):
            puffs(s, "smoke", *one.spot("engine"), 1, 0.4, (40, 60), 6.0)
        return
    if s.rng.chance(60):
        life, height, rise = s.rng.between(18, 36), s.around(2, 10), s.around(0.08, 0.25)
        s.add(Speck("flame", x, y, one.vx * 0.02, one.vy * 0.02, life, height, rise))
    if s.rng.chance(45):
        puffs(s, "black", x, y, 1, 0.35, (70, 120), 10.0)


def brakes_on_rails(s: Specks, x: float, y: float, c: float, s_: float, half_m: float) -> None:
    """A train that slides with locked wheels: sparks off both rails along its first carriages, thrown ahead."""
    along = half_m - s.around(0.0, 40.0)
    for side in (-0.75, 0.75):
        at = (x + along * c - side * s_) * 8, (y + along * s_ + side * c) * 8
        sparks(s, *at, 2, 0.7, (c * 1.3, s_ * 1.3))


def _ails(s: Specks, one: Seen, beat: int) -> None:
    """Steam, grey and black smoke; a burnt-out wreck burns on."""
    x, y = one.spot("engine")
    if one.level == 1 and one.vehicle.hull <= HEALTHY_HULL and beat % STEAM_TICKS == 0:
        puffs(s, "steam", x, y, 1, 0.2, (24, 40), 2.0)
    elif one.level == 2 and beat % SMOKE_TICKS == 0:
        puffs(s, "smoke", x, y, 1, 0.25, (34, 56), 2.0)
    elif one.level == 3 and beat % BLACK_TICKS == 0:
        puffs(s, "black", x, y, 1, 0.25, (44, 70), 2.0)
    if one.level == 3 and one.vehicle.state == "wreck" and beat % FIRE_TICKS == 0:
        s.add(Speck("flame", x + s.around(-5, 5), y + s.around(-2, 4), 0.0, 0.0, 27, 2.0))
