"""What hangs over the street blinds nobody: our bus wears a hole in it, what drives and what it hits shine through."""

from __future__ import annotations

import pygame

from game.chase.city import PX_PER_M
from game.data.city import CityWall
from game.data.stage import Stage
from game.show.chase.fleet import BUSES, Blits, Seen, body_cel
from game.show.chase.ground import CityPicture
from game.show.chase.street import THINGS, Placed
from game.show.paint.colours import BRASS, GLOW, INK
from game.show.paint.glow import soft_hole
from game.show.paint.sheets import load_sprites

THROUGH_PCT, BUS_THROUGH_PCT = 60, 80  # of what drives is seen through what hangs over it; the two buses stand out
HOLE_PX = (128, 84)  # half of the hole, across and down
HOLE_PCT = 88  # of the street is seen in its middle
AHEAD_S, AHEAD_MOST_PX = 0.35, 44  # it runs ahead of the bus by what is driven meanwhile
PX_PER_MPS = 8.0
STRIPE_PX = 3  # of the marks over pillars
LOW_PX = 22  # of a pillar at the northern kerb, whose head would else stand out above the deck

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


class Pillars:
    """The pillars of the elevated railway, and marks of their feet above the deck, which hides them: they are walls."""

    def __init__(self, stage: Stage, city: CityPicture) -> None:
        walls = stage.level.city.walls if stage.level.city is not None else ()
        self.boxes = tuple(_box_of(wall) for wall in walls if wall.kind == "pillar")
        self._images = {size: _striped(*size) for size in dict.fromkeys(box.size for box in self.boxes)}
        sheet = load_sprites(THINGS)
        self._pillar = sheet.strip("el_pillar").cels[0].image  # noqa: B005 - a strip of pictures
        wide, high = self._pillar.get_size()
        self._low = self._pillar.subsurface((0, high - LOW_PX, wide, LOW_PX))
        self._covered = [i for i, box in enumerate(self.boxes) if city.is_under(box)]

    def standing(self, view: pygame.Rect) -> list[Placed]:
        """The pillars themselves, to be sorted among all that stands on the street; most of each is below the deck."""
        found = []
        for i in view.inflate(0, 2 * self._pillar.get_height()).collidelistall(self.boxes):
            x, y = self.boxes[i].midbottom
            image = self._low if i in self._covered else self._pillar
            found.append((y, image, (x - image.get_width() // 2 - view.x, y - image.get_height() - view.y)))
        return found

    def blits(self, view: pygame.Rect) -> Blits:
        """The marks that are seen."""
        seen = (self.boxes[i] for i in view.collidelistall(self.boxes))
        return [(self._images[box.size], (box.x - view.x, box.y - view.y)) for box in seen]


def _box_of(wall: CityWall) -> pygame.Rect:
    """Of a wall that lies along the map's axes, in px."""
    wide, high = 2 * wall.half_length_m * PX_PER_M, 2 * wall.half_width_m * PX_PER_M
    return pygame.Rect(
        round(wall.x * PX_PER_M - wide / 2), round(wall.y * PX_PER_M - high / 2), round(wide), round(high)
    )


def _striped(wide: int, high: int) -> pygame.Surface:
    """Brass and ink aslant within a bright frame."""
    image = pygame.Surface((wide, high), 0, 32)
    for x in range(wide):
        for y in range(high):
            image.set_at((x, y), INK if (x + y) // STRIPE_PX % 2 else BRASS)
    pygame.draw.rect(image, GLOW, image.get_rect(), 1)
    return image
