"""What gunfire and houses throw into the air: chips and holes, shells that roll, glass of lamps, smoke of muzzles."""

from __future__ import annotations

from game.core.cue import Cue
from game.foot.world import World
from game.show.motes import WHITE, YELLOW
from game.show.scatter import bits, wire_sparks
from game.show.sparks import Mark, Mote, Sparks

HOLE = (24, 16, 26, 255)
HOLE_RIM = (200, 184, 160, 150)
BRASS = (226, 178, 70)
SMOKE = (150, 146, 156)
HOLE_TICKS = 1800


def ricochet(s: Sparks, cue: Cue, world: World) -> None:
    """Sparks and chips fly back; a hole stays for half a minute."""
    wire_sparks(s, cue.x, cue.y, 4)
    bits(s, Cue("chip", cue.x, cue.y, text=cue.text or "plaster"), 5, 1.4)
    s.add(Mote("puff", cue.x, cue.y, -cue.n * 0.4, -0.2, 18, SMOKE, 3))
    s.mark(Mark(cue.x - 1, cue.y - 1, 3, 3, HOLE_RIM, s.now + HOLE_TICKS))
    s.mark(Mark(cue.x, cue.y, 1, 1, HOLE, s.now + HOLE_TICKS))


def shot(s: Sparks, cue: Cue, world: World) -> None:
    """Smoke curls up from the muzzle."""
    for k in range(3):
        vx, vy = s.around(-0.2, 0.3), -0.35 - k * 0.1
        s.add(Mote("puff", cue.x + s.around(-2, 2), cue.y - k, vx, vy, 26, SMOKE, 2 + k % 2))


def shell(s: Sparks, cue: Cue, world: World) -> None:
    """Brass that is thrown out, rings and stays."""
    floor = s.floor_under(cue.x, cue.y)
    for _ in range(max(1, cue.n)):
        vx, vy = s.around(-1.6, -0.4), s.around(-2.4, -1.4)
        s.add(Mote("bit", cue.x, cue.y - 34, vx, vy, 140, BRASS, 1, 0.2, 0.99, floor, True))


def lamp_out(s: Sparks, cue: Cue, world: World) -> None:
    """Glass rains; the wire spits."""
    bits(s, Cue("break", cue.x, cue.y, text="glass"), 14, 2.0)
    wire_sparks(s, cue.x, cue.y, 8)


def door_slam(s: Sparks, cue: Cue, world: World) -> None:
    """The leaf meets somebody: splinters and a ring."""
    bits(s, Cue("break", cue.x, cue.y, text="wood"), 10, 2.2)
    s.add(Mote("ring", cue.x, cue.y - 30, 0, 0, 10, WHITE, size=22))


def sighting(s: Sparks, cue: Cue, world: World) -> None:
    """A ring that says: you have seen him."""
    s.add(Mote("ring", cue.x, cue.y, 0, 0, 18, YELLOW, size=34))
