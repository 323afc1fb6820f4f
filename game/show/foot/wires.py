"""Bare wires: they glow and crackle before they spark, and then throw arcs as far as they hurt."""

from __future__ import annotations

import pygame

from game.foot.plan import HISS_TICKS
from game.foot.world import Thing, World
from game.show.foot.scatter import ICE, wire_sparks
from game.show.foot.sparks import Sparks
from game.show.paint.motes import WHITE

NEAR_PX = 48
SPIT_TICKS, CRACKLE_TICKS = 5, 12
GLOW_TICKS = 20
ARC_TICKS = 4  # that an arc stands
ARC_STEPS = 5
ARC_SWAY_PX = 4
GLOW_PX, WARM_PX = 52, 16  # while it sparks, and when it begins to crackle
ARC_TURN, ARC_SEED = 2_654_435_761, 40_503  # of Knuth's multiplicative hash: arcs differ without a stream of chance


def live(world: World) -> list[Thing]:
    """Bare wires in view that crackle or spark."""
    awake = [t for t in world.of("hazard_sparks") if t.state != "idle"]
    if not awake:
        return awake
    view = world.view.box.grown(NEAR_PX)
    return [t for t in awake if view.meets(t.box)]


def spit(world: World, sparks: Sparks) -> None:
    """Let live wires spit, and those that soon will be crackle."""
    for thing in live(world):
        x, y = thing.box.centre
        every, count = (SPIT_TICKS, 5) if thing.state == "blow" else (CRACKLE_TICKS, 2)
        if world.tick % every == 0:
            wire_sparks(sparks, x, y, count)


def lit(world: World) -> list[tuple[int, int, int]]:
    """Where live wires throw light now and how far in px: it grows, then flickers no faster than the eye likes."""
    found = []
    for thing in live(world):
        x, y = thing.box.centre
        if thing.state != "blow":
            found.append((x, y, WARM_PX + (GLOW_PX - WARM_PX) * min(thing.t, HISS_TICKS) // HISS_TICKS))
        elif not world.tick // GLOW_TICKS % 2:
            found.append((x, y, GLOW_PX))
    return found


def draw_arcs(surface: pygame.Surface, x: int, y: int, world: World) -> None:
    """Arcs over a box that sparks, from one edge of what hurts to the other; one short arc while it crackles."""
    for thing in live(world):
        box, middle = thing.box, thing.box.centre
        turn = world.tick // ARC_TICKS + thing.id
        if thing.state == "blow":
            ends = (
                (box.left - 8, box.top),
                (box.right + 8, box.top + 6),
                (box.left - 6, box.bottom),
                (box.right + 6, box.bottom),
            )
            for n, end in enumerate(ends):
                _arc(surface, (middle[0] - x, middle[1] - y), (end[0] - x, end[1] - y), turn * 7 + n)
        elif turn % 2:
            way = 8 if turn % 4 == 1 else -8
            _arc(surface, (middle[0] - way - x, middle[1] - y), (middle[0] + way - x, middle[1] - 2 - y), turn)


def _arc(surface: pygame.Surface, a: tuple[int, int], b: tuple[int, int], seed: int) -> None:
    """A zigzag between two pixels, blue with a white heart."""
    points = [a]
    for n in range(1, ARC_STEPS):
        seed = (seed * ARC_TURN + ARC_SEED) & 0xFFFFFFFF
        sway = (seed >> 16) % (2 * ARC_SWAY_PX + 1) - ARC_SWAY_PX
        points.append((a[0] + (b[0] - a[0]) * n // ARC_STEPS + sway, a[1] + (b[1] - a[1]) * n // ARC_STEPS + sway // 2))
    points.append(b)
    pygame.draw.lines(surface, ICE, False, [(px, py + 1) for px, py in points])
    pygame.draw.lines(surface, WHITE, False, points)
