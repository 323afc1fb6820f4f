"""The ghost of an earlier run: the outline of a bus, pale, without any body."""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import lru_cache

import pygame

from game.show.chase_sheets import PX_PER_M, heading_of, load_vehicle
from game.show.glow import Rgb
from game.show.motes import clear

OPACITY_PCT = 40
HIDDEN_M = 4.0  # so near to our own bus it is not shown
COLOURS: dict[str, Rgb] = {"bus_danko": (184, 232, 184), "bus_rostavili": (251, 138, 100)}


@dataclass(frozen=True, slots=True)
class Ghost:
    """A bus of the run that is raced against: its sheet, its place in m and its heading."""

    sheet: str
    x: float
    y: float
    c: float
    s: float


@lru_cache(maxsize=128)
def outline(sheet: str, heading: int) -> tuple[pygame.Surface, int, int]:
    """The outline of a bus at a heading, and its top left from the anchor."""
    cel = load_vehicle(sheet).sprite(0, heading)
    mask = pygame.mask.from_surface(cel.image)
    out = clear(cel.image.get_width() + 2, cel.image.get_height() + 2)
    edge = [(x + 1, y + 1) for x, y in mask.outline()]
    pygame.draw.lines(out, (*COLOURS[sheet], 255 * OPACITY_PCT // 100), True, edge)
    return out, cel.dx - 1, cel.dy - 1


def draw_ghost(surface: pygame.Surface, ghost: Ghost, own: tuple[float, float], x: int, y: int) -> None:
    """Draw a ghost with the top left of the view at (x, y) px, unless our bus at `own` m is right there."""
    if math.hypot(ghost.x - own[0], ghost.y - own[1]) < HIDDEN_M:
        return
    image, dx, dy = outline(ghost.sheet, heading_of(ghost.c, ghost.s, load_vehicle(ghost.sheet).headings))
    surface.blit(image, (round(ghost.x * PX_PER_M) + dx - x, round(ghost.y * PX_PER_M) + dy - y))
