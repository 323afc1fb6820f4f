"""The ghost of an earlier run: the pale outline of a bus, without any body."""

from __future__ import annotations

import math
from typing import NamedTuple

import pygame

from game.chase.city import PX_PER_M
from game.chase.world import World
from game.show.chase.sheets import heading_of, load_vehicle
from game.show.paint.glow import Rgb
from game.show.paint.kept import kept
from game.show.paint.motes import clear

EDGE_PCT, FILL_PCT = 75, 18  # opacity: seen against any road, yet no bus that one could hit
HIDDEN_M = 4.0  # so near to our own bus it is not shown
SHEET = "bus_danko"
COLOUR: Rgb = (184, 232, 184)


class Pose(NamedTuple):
    """Where our bus of a run is, in m, and its heading."""

    x: float
    y: float
    c: float
    s: float


def pose_of(world: World) -> Pose:
    """Where our bus is in a world."""
    return Pose(*world.bodies.block[:4, world.row(world.bus_id)].tolist())


@kept(64)
def outline(heading: int) -> tuple[pygame.Surface, int, int]:
    """Our bus at a heading as a pale shape in its outline, and its top left from the anchor."""
    cel = load_vehicle(SHEET).sprite(0, heading)
    mask = pygame.mask.from_surface(cel.image)
    out = clear(cel.image.get_width() + 2, cel.image.get_height() + 2)
    edge = [(x + 1, y + 1) for x, y in mask.outline()]
    mask.to_surface(out, setcolor=(*COLOUR, 255 * FILL_PCT // 100), unsetcolor=None, dest=(1, 1))
    pygame.draw.lines(out, (*COLOUR, 255 * EDGE_PCT // 100), True, edge)
    return out, cel.dx - 1, cel.dy - 1


def draw_ghost(surface: pygame.Surface, ghost: Pose, own: Pose, x: int, y: int) -> None:
    """Draw a ghost with the top left of the view at (x, y) px, unless our own bus is right there."""
    if math.hypot(ghost.x - own.x, ghost.y - own.y) < HIDDEN_M:
        return
    image, dx, dy = outline(heading_of(ghost.c, ghost.s, load_vehicle(SHEET).headings))
    surface.blit(image, (round(ghost.x * PX_PER_M) + dx - x, round(ghost.y * PX_PER_M) + dy - y))
