"""What guns and doors throw into the air: sparks, smoke, brass that stays, holes; part of spark_table."""

from __future__ import annotations

from collections.abc import Callable

from game.core.cue import Cue
from game.foot.world import World
from game.show.foot.scatter import bits, burst, dust, face_of
from game.show.foot.sparks import Mark, Mote, Sparks
from game.show.paint.motes import YELLOW

Recipe = Callable[[Sparks, Cue, World], None]
BRASS, RED_SHELL, SMOKE = (226, 176, 84), (186, 60, 44), (150, 146, 156)


def _muzzle(s: Sparks, cue: Cue, world: World) -> None:
    """Sparks ahead of a muzzle, smoke that hangs."""
    way = face_of(cue, world)
    heavy = cue.kind in ("shot_podbyrin", "shot_shotgun")
    for _ in range(7 if heavy else 4):
        s.add(Mote("spark", cue.x, cue.y, way * s.around(1.6, 4.4), s.around(-1.1, 1.1), s.rng.between(4, 9), YELLOW))
    for n in range(5 if heavy else 3):
        x = cue.x + way * (4 + n * 4)
        s.add(Mote("puff", x, cue.y, way * s.around(0.1, 0.8), s.around(-0.5, -0.1), 30 + n * 4, SMOKE, 3, drag=0.95))


def _shell(s: Sparks, cue: Cue, world: World) -> None:
    """Brass that leaps, rings and stays."""
    way, floor = -face_of(cue, world), s.floor_under(cue.x, cue.y)
    tone = RED_SHELL if cue.text == "shotgun" else BRASS
    for _ in range(max(1, cue.n)):
        vx, vy = way * s.around(0.5, 1.5), s.around(-2.6, -1.4)
        s.add(Mote("bit", cue.x, cue.y, vx, vy, 160, tone, 2, 0.2, 0.99, floor, stays=True))


def _pistol(s: Sparks, cue: Cue, world: World) -> None:
    """An automatic throws its case out at once."""
    _muzzle(s, cue, world)
    way = face_of(cue, world)
    _shell(s, Cue("shell", cue.x - way * 16, cue.y - 4, cue.who, 1, "pistol"), world)


def _ricochet(s: Sparks, cue: Cue, world: World) -> None:
    """A bullet ends: sparks, splinters of what it met, a hole that stays."""
    back = -cue.n or 1
    for _ in range(5):
        s.add(Mote("spark", cue.x, cue.y, back * s.around(0.4, 3.4), s.around(-2.0, 1.0), s.rng.between(5, 10), YELLOW))
    bits(s, Cue("chip", cue.x, cue.y, text=cue.text), 5, 1.5)
    s.mark(Mark(cue.x - 1, cue.y - 1, 3, 3, (232, 214, 186, 120)))
    s.mark(Mark(cue.x, cue.y, 2, 2, (26, 16, 32, 255)))


def _lamp_out(s: Sparks, cue: Cue, world: World) -> None:
    """Glass rains; the wire spits."""
    bits(s, Cue("break", cue.x, cue.y, text="glass"), 14, 2.0)
    for _ in range(10):
        s.add(Mote("spark", cue.x, cue.y, s.around(-2.2, 2.2), s.around(-1.6, 1.8), s.rng.between(8, 16), YELLOW))


def _door_slam(s: Sparks, cue: Cue, world: World) -> None:
    burst(s, cue, "large")
    bits(s, Cue("chip", cue.x, cue.y, text="wood"), 9, 2.2)
    dust(s, Cue("dust", cue.x, cue.y + 40, text="wood"), 6, 1.2, 3)


def _sighting(s: Sparks, cue: Cue, world: World) -> None:
    """A ring that says: you have seen him."""
    s.add(Mote("ring", cue.x, cue.y, 0, 0, 18, YELLOW, size=34))


def _door_swing(s: Sparks, cue: Cue, world: World) -> None:
    dust(s, Cue("dust", cue.x, cue.y + 40, text="tile"), 3, 0.9, 2)


GUN_RECIPES: dict[str, Recipe] = {
    **dict.fromkeys(("shot_podbyrin", "shot_revolver", "shot_partner", "shot_shotgun"), _muzzle),
    "shot_pistol": _pistol,
    "shell": _shell,
    "ricochet": _ricochet,
    "lamp_out": _lamp_out,
    "sighting": _sighting,
    "door_slam": _door_slam,
    "door_swing": _door_swing,
}
