"""The light of vehicles: lamps that shine, beams on the road, beacons, and what is lit about them."""

from __future__ import annotations

from collections.abc import Sequence

from game.show.chase.fleet import BUSES, Blits, Seen
from game.show.chase.sheets import beam, heading_of, place_px
from game.show.paint.glow import COLOURS, Rgb, pool, soft_pool

BEAMS = {"bus": "beam_bus", "lorry": "beam_bus", "motorbike": "beam_bike"}
ONE_LAMP, ONE_LAMP_LEVEL = "beam_bike", 2  # from this damage on one lamp is out
BLINK_TICKS = 20
BEACON_TICKS = 10
GLOW_PX, GLOW_PCT = (86, 74), 36
BEACONS: dict[str, Rgb] = {"beacon_a": (255, 56, 60), "beacon_b": (70, 110, 255)}
BEACON_PX, BEACON_PCT, BEACON_HAZE_PCT = (52, 44), 95, 34
BRAKE_PX, BRAKE_PCT = 9, 42
HEAD_PX, HEAD_PCT = 6, 46
RED: Rgb = (255, 60, 44)


def lamps_on(one: Seen) -> bool:
    """Whether its lights burn: not when parked, wrecked or stalled."""
    return one.vehicle.state not in ("park", "wreck", "stall")


def beacon(one: Seen, tick: int) -> str:
    """Which half of a police car's bar flashes; each car in its own time."""
    return "beacon_a" if (tick + one.vehicle.id * 7) % (2 * BEACON_TICKS) < BEACON_TICKS else "beacon_b"


def lit_layers(one: Seen, tick: int, indicator: int) -> tuple[str, ...]:
    """Layers of lamps that shine now; `indicator` -1 left, 1 right, 0 none."""
    if not lamps_on(one):
        return ()
    lit = ["head", "glow", "brake" if one.braking else "tail"]
    if indicator and (tick + one.vehicle.id * 7) % BLINK_TICKS < BLINK_TICKS // 2:
        lit.append("turn_l" if indicator < 0 else "turn_r")
    if one.vehicle.role == "police":
        lit.append(beacon(one, tick))
    return tuple(f"{layer}_{one.level}" for layer in lit)


def lamp_blits(seen: Sequence[Seen], x: int, y: int, tick: int, indicators: dict[int, int]) -> Blits:
    """Every lamp that shines, to be added after the darkness; `indicators` by vehicle id."""
    blits: Blits = []
    for one in seen:
        for layer in lit_layers(one, tick, indicators.get(one.vehicle.id, 0)):
            cel = one.sheet.at(layer, one.heading)
            if cel is not None:
                blits.append((cel.image, (one.px + cel.dx - x, one.py + cel.dy - y)))
    return blits


def bus_glow(seen: Sequence[Seen], x: int, y: int) -> Blits:
    """Light about the two buses of the chase, so that the eye finds them in any crowd."""
    wide, tall = GLOW_PX
    image = soft_pool(wide, tall, COLOURS["warm"], GLOW_PCT)
    return [(image, (one.px - wide - x, one.py - tall - y)) for one in seen if one.vehicle.role in BUSES]


def beam_blits(seen: Sequence[Seen], x: int, y: int, pct: int = 100) -> Blits:
    """Light of head lamps on the road, at so much of its strength."""
    blits: Blits = []
    for one in seen:
        if not lamps_on(one):
            continue
        whole = one.level < ONE_LAMP_LEVEL
        nose, aside, _ = one.sheet.mark("head_l")
        cel = beam(BEAMS.get(one.vehicle.kind, "beam_car") if whole else ONE_LAMP, heading_of(one.c, one.s, 64), pct)
        px, py = place_px(one.x, one.y, one.c, one.s, (nose, 0.0 if whole else aside, 0.0))
        blits.append((cel.image, (px + cel.dx - x, py + cel.dy - y)))
    return blits


def beacon_blits(seen: Sequence[Seen], x: int, y: int, tick: int, pct: int = BEACON_PCT) -> Blits:
    """Red and blue about police cars by turns."""
    blits: Blits = []
    wide, tall = BEACON_PX
    for one in seen:
        if one.vehicle.role == "police" and lamps_on(one):
            half = beacon(one, tick)
            px, py = one.spot(half)
            blits.append((soft_pool(wide, tall, BEACONS[half], pct), (px - wide - x, py - tall - y)))
    return blits


def halo_blits(seen: Sequence[Seen], x: int, y: int) -> Blits:
    """Glow in the wet air about head lamps, and about brake lamps that burn."""
    blits: Blits = []
    head = pool(HEAD_PX, HEAD_PX, COLOURS["warm"], HEAD_PCT)
    brake = pool(BRAKE_PX, BRAKE_PX, RED, BRAKE_PCT)
    for one in seen:
        if not lamps_on(one):
            continue
        for mark in ("head_l", "head_r") if one.level < ONE_LAMP_LEVEL else ("head_l",):
            px, py = one.spot(mark)
            blits.append((head, (px - HEAD_PX - x, py - HEAD_PX - y)))
        for mark in ("tail_l", "tail_r") if one.braking else ():
            px, py = one.spot(mark)
            blits.append((brake, (px - BRAKE_PX - x, py - BRAKE_PX - y)))
    return blits
