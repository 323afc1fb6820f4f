"""What each cue throws into the air; a table of small recipes."""

from __future__ import annotations

from game.core.cue import Cue
from game.foot.world import World
from game.show.foot.scatter import (
    BITS,
    DUST,
    FOAM,
    WATER,
    bits,
    burst,
    dull_blow,
    dust,
    embers,
    face_of,
    plunge,
    rays,
    splash,
    steam,
    sweat,
)
from game.show.foot.spark_guns import GUN_RECIPES, Recipe
from game.show.foot.sparks import WET_TICKS, Mark, Mote, Sparks
from game.show.paint.colours import GOOD
from game.show.paint.motes import ORANGE, WHITE, YELLOW

PLUNGE_SPEED = 300  # of a fall into water, 1/256 px a tick


def _hit_light(s: Sparks, cue: Cue, world: World) -> None:
    burst(s, cue, "small")
    rays(s, cue, world, 3, 2.6, YELLOW)
    sweat(s, cue, world, 3)


def _hit_heavy(s: Sparks, cue: Cue, world: World) -> None:
    burst(s, cue, "large")
    rays(s, cue, world, 6, 3.6, ORANGE)
    sweat(s, cue, world, 6)


def _hit_last(s: Sparks, cue: Cue, world: World) -> None:
    burst(s, cue, "last")
    rays(s, cue, world, 10, 4.4, ORANGE)
    s.add(Mote("ring", cue.x, cue.y, 0, 0, 12, WHITE, size=30))
    sweat(s, cue, world, 8)


def _step(s: Sparks, cue: Cue, world: World) -> None:
    way = face_of(cue, world)
    if cue.text == "snow":
        s.mark(Mark(cue.x - 3, cue.y, 5, 2, (120, 140, 186, 190)))
        if cue.n > 300:
            dust(s, cue, 1, 0.6, 2)
    elif cue.text == "wet":
        s.mark(Mark(cue.x - 3 + way, cue.y, 5, 1, (150, 196, 206, 120), s.now + WET_TICKS))
        s.add(
            Mote("drop", cue.x, cue.y - 1, s.around(-0.6, 0.6), s.around(-1.2, -0.4), 16, WATER, pull=0.14, floor=cue.y)
        )
    elif cue.n > 320 and s.rng.chance(30):
        s.add(Mote("puff", cue.x - way * 6, cue.y - 1, -way * 0.3, -0.15, 14, DUST.get(cue.text, DUST["tile"]), 2))


def _jump(s: Sparks, cue: Cue, world: World) -> None:
    dust(s, cue, 4, 0.9, 2)


def _land(s: Sparks, cue: Cue, world: World) -> None:
    dust(s, cue, 4 if cue.n < 48 else 6, 1.0, 2)


def _land_hard(s: Sparks, cue: Cue, world: World) -> None:
    dust(s, cue, 10, 2.0, 4)


def _thud(s: Sparks, cue: Cue, world: World) -> None:
    dust(s, cue, 7, 1.5, 3)


def _slide(s: Sparks, cue: Cue, world: World) -> None:
    dust(s, cue, 3, 1.1, 2)


def _shock(s: Sparks, cue: Cue, world: World) -> None:
    dust(s, Cue("shock", cue.x, cue.y, text="tile"), 8, 2.2, 3)
    s.add(Mote("ring", cue.x, cue.y - 2, 0, 0, 14, WHITE, size=max(8, cue.n), text="flat"))


def _splash_s(s: Sparks, cue: Cue, world: World) -> None:
    splash(s, cue, 5, 1.6)


def _splash_m(s: Sparks, cue: Cue, world: World) -> None:
    who = world.find(cue.who)
    if who is not None and who.vy > PLUNGE_SPEED:
        plunge(s, cue)
    else:
        splash(s, cue, 16, 2.8)


def _splash_l(s: Sparks, cue: Cue, world: World) -> None:
    splash(s, cue, 36, 4.4)
    for _ in range(5):
        s.add(Mote("puff", cue.x + s.around(-14, 14), cue.y - 3, s.around(-0.4, 0.4), -0.5, 26, FOAM, 4, drag=0.95))


def _shatter(s: Sparks, cue: Cue, world: World) -> None:
    count = {"plaster": 26, "glass": 26, "bottle": 10, "locker": 14, "snow": 14}.get(cue.text, 18)
    bits(s, cue, count, 2.6)
    if cue.text in ("plaster", "wood", "locker", "snow"):
        tone = BITS.get(cue.text, BITS["wood"])[1]
        for _ in range(8 if cue.text == "plaster" else 4):
            s.add(
                Mote(
                    "puff",
                    cue.x + s.around(-10, 10),
                    cue.y + s.around(-14, 14),
                    s.around(-0.6, 0.6),
                    -0.25,
                    30,
                    tone,
                    5,
                    drag=0.94,
                )
            )


def _chip(s: Sparks, cue: Cue, world: World) -> None:
    bits(s, cue, 6, 1.8)


def _wall_hit(s: Sparks, cue: Cue, world: World) -> None:
    burst(s, cue, "small")
    bits(s, Cue("chip", cue.x, cue.y, text="plaster"), 8, 1.6)


def _snow_hit(s: Sparks, cue: Cue, world: World) -> None:
    bits(s, Cue("break", cue.x, cue.y, text="snow"), 14, 1.8)


def _whoosh_heavy(s: Sparks, cue: Cue, world: World) -> None:
    if cue.text == "splash_bucket":
        way, floor = face_of(cue, world), s.floor_under(cue.x, cue.y)
        for _ in range(28):
            vx, vy = s.around(1.6, 4.2) * way, s.around(-1.6, 0.6)
            s.add(
                Mote(
                    "drop",
                    cue.x + way * 12,
                    cue.y,
                    vx,
                    vy,
                    50,
                    WATER if s.rng.chance(60) else FOAM,
                    2,
                    0.16,
                    0.99,
                    floor,
                )
            )


def _finisher(s: Sparks, cue: Cue, world: World) -> None:
    s.add(Mote("ring", cue.x, cue.y - 30, 0, 0, 18, YELLOW, size=64))
    embers(s, cue.x, cue.y - 30, 24, 2.6)


def _scald(s: Sparks, cue: Cue, world: World) -> None:
    steam(s, cue.x, cue.y - 30, 5, 0.8)


def _interrupt(s: Sparks, cue: Cue, world: World) -> None:
    s.add(Mote("ring", cue.x, cue.y, 0, 0, 8, YELLOW, size=15))


def _late_dodge(s: Sparks, cue: Cue, world: World) -> None:
    s.add(Mote("ring", cue.x, cue.y, 0, 0, 14, (150, 230, 255), size=26))


def _stone_hit(s: Sparks, cue: Cue, world: World) -> None:
    embers(s, cue.x, cue.y, 10, 1.6)


def _catch(s: Sparks, cue: Cue, world: World) -> None:
    s.add(Mote("ring", cue.x, cue.y, 0, 0, 10, WHITE, size=14))


def _leaves(s: Sparks, cue: Cue, world: World) -> None:
    """Birch leaves off a besom."""
    floor = s.floor_under(cue.x, cue.y)
    for _ in range(6):
        s.add(Mote("leaf", cue.x, cue.y, s.around(-1, 1), s.around(-1.4, -0.2), 150, YELLOW, 1, 0.02, 0.97, floor))


def _window_burst(s: Sparks, cue: Cue, world: World) -> None:
    for dy in (-30, 0, 30):
        bits(s, Cue("break", cue.x, cue.y + dy, text="glass"), 24, 3.4)


def _heat_full(s: Sparks, cue: Cue, world: World) -> None:
    s.add(Mote("ring", cue.x, cue.y + 26, 0, 0, 16, ORANGE, size=34))
    embers(s, cue.x, cue.y + 26, 14, 1.8)


def _pickup(s: Sparks, cue: Cue, world: World) -> None:
    s.add(Mote("ring", cue.x, cue.y - 6, 0, 0, 9, WHITE, size=11))


def _eat(s: Sparks, cue: Cue, world: World) -> None:
    for i in range(6):
        x, y = cue.x + s.around(-9, 9), cue.y - 20 - i * 6
        s.add(Mote("spark", x, y, 0, -0.9, 22, GOOD, drag=0.97))


def _break_free(s: Sparks, cue: Cue, world: World) -> None:
    s.add(Mote("ring", cue.x, cue.y - 36, 0, 0, 10, WHITE, size=22))
    dust(s, cue, 6, 1.4, 3)


def _grab(s: Sparks, cue: Cue, world: World) -> None:
    rays(s, cue, world, 3, 1.4, WHITE)


def _dodge(s: Sparks, cue: Cue, world: World) -> None:
    dust(s, cue, 3, 0.8, 2)


def _charge_step(s: Sparks, cue: Cue, world: World) -> None:
    dust(s, cue, 5, 1.5, 4)


def _shrug(s: Sparks, cue: Cue, world: World) -> None:
    s.add(Mote("ring", cue.x, cue.y + 8, 0, 0, 12, WHITE, size=40))
    dust(s, Cue("shrug", cue.x, cue.y + 50, text="tile"), 8, 1.8, 3)


def _boss_roar(s: Sparks, cue: Cue, world: World) -> None:
    for size in (24, 44):
        s.add(Mote("ring", cue.x, cue.y + 10, 0, 0, size // 2, WHITE, size=size))


def _valve(s: Sparks, cue: Cue, world: World) -> None:
    steam(s, cue.x, cue.y - 8, 5, 0.8)


def _snow_make(s: Sparks, cue: Cue, world: World) -> None:
    bits(s, Cue("break", cue.x, cue.y - 8, text="snow"), 6, 0.9)


def _stone_miss(s: Sparks, cue: Cue, world: World) -> None:
    steam(s, cue.x, cue.y, 4, 0.7)


RECIPES: dict[str, Recipe] = {
    **GUN_RECIPES,
    "heat_full": _heat_full,
    "pickup": _pickup,
    "eat": _eat,
    "break_free": _break_free,
    "grab": _grab,
    "dodge": _dodge,
    "charge_step": _charge_step,
    "boss_roar": _boss_roar,
    "shrug": _shrug,
    "valve": _valve,
    "snow_make": _snow_make,
    "stone_miss": _stone_miss,
    "hit_light": _hit_light,
    "hit_heavy": _hit_heavy,
    "hit_guarded": dull_blow,
    "hit_last": _hit_last,
    "step": _step,
    "jump": _jump,
    "land": _land,
    "land_hard": _land_hard,
    "thud": _thud,
    "slide": _slide,
    "shock": _shock,
    "splash_s": _splash_s,
    "splash_m": _splash_m,
    "splash_l": _splash_l,
    "break": _shatter,
    "chip": _chip,
    "wall_hit": _wall_hit,
    "snow_hit": _snow_hit,
    "whoosh_light": _whoosh_heavy,
    "whoosh_heavy": _whoosh_heavy,
    "finisher": _finisher,
    "scald": _scald,
    "interrupt": _interrupt,
    "late_dodge": _late_dodge,
    "stone_hit": _stone_hit,
    "catch": _catch,
    "secret": _leaves,
    "window_burst": _window_burst,
}
