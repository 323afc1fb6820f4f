"""What hangs over the street blinds nobody: a hole in it goes with our bus, and all that drives shines through."""

from __future__ import annotations

import pygame

from game.show.chase_fleet import BUSES, Seen, body_cel
from game.show.chase_ground import CityPicture
from game.show.glow import soft_hole

THROUGH_PCT, BUS_THROUGH_PCT = 60, 80  # of what drives is seen through what hangs over it; the two buses stand out
HOLE_PX = (128, 84)  # half of the hole, across and down
HOLE_PCT = 88  # of the street is seen in its middle
AHEAD_S, AHEAD_MOST_PX = 0.35, 44  # it runs ahead of the bus by what is driven meanwhile
PX_PER_MPS = 8.0

Hole = tuple[pygame.Surface, tuple[int, int]]


def hole_over(surface: pygame.Surface, city: CityPicture, seen: list[Seen], bus: int, x: int, y: int) -> Hole | None:
    """The street about our bus, to be laid over what hangs above it; None while it drives under the open sky.

    To be asked when all that stands on the street is drawn, and nothing that is over it; the view begins at (x, y).
    """
    ours = next((one for one in seen if one.vehicle.id == bus), None)
    if ours is None:
        return None
    wide, high = HOLE_PX
    ahead = [max(-AHEAD_MOST_PX, min(AHEAD_MOST_PX, round(v * AHEAD_S * PX_PER_MPS))) for v in (ours.vx, ours.vy)]
    box = pygame.Rect(ours.px + ahead[0] - wide, ours.py + ahead[1] - high, 2 * wide, 2 * high)
    if not city.is_under(box):
        return None
    at = box.x - x, box.y - y
    street = soft_hole(wide, high, HOLE_PCT).copy()
    street.blit(surface, (0, 0), (*at, *box.size), pygame.BLEND_RGB_MULT)
    return street, at


def shine_through(surface: pygame.Surface, city: CityPicture, seen: list[Seen], x: int, y: int) -> None:
    """Whatever drives below the elevated railway shines through it."""
    for one in seen:
        cel = body_cel(one)
        box = cel.image.get_rect(topleft=(one.px + cel.dx, one.py + cel.dy))
        if city.is_under(box):
            cel.image.set_alpha(255 * (BUS_THROUGH_PCT if one.vehicle.role in BUSES else THROUGH_PCT) // 100)
            surface.blit(cel.image, (box.x - x, box.y - y))
            cel.image.set_alpha(255)
