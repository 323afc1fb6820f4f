"""What was thrown out of a bus and lies or flies on the road, by its heading."""

from __future__ import annotations

import pygame

from game.chase.city import PX_PER_M
from game.chase.world import Vehicle, World
from game.show.chase.fleet import Blits
from game.show.chase.sheets import heading_of, load_small
from game.show.chase.street import Placed
from game.show.paint.sheets import Strip


class Thrown:
    """Pictures of thrown things."""

    def __init__(self) -> None:
        self._sheet = load_small("thrown")

    def strip_of(self, vehicle: Vehicle) -> Strip:
        """The turns of a thing. Raises Fault for a kind without a picture."""
        return self._sheet.strip(vehicle.kind)

    def placed(self, world: World, view: pygame.Rect) -> tuple[list[Placed], Blits]:
        """Things in the view, to be sorted among vehicles, and their shadows."""
        box = view.inflate(32, 32)
        found: list[Placed] = []
        shadows: Blits = []
        for row, vehicle in enumerate(world.vehicles):
            if vehicle.role != "thrown":
                continue
            x, y, c, s = world.bodies.block[:4, row].tolist()
            px, py = round(x * PX_PER_M), round(y * PX_PER_M)
            if not box.collidepoint(px, py):
                continue
            cels = self.strip_of(vehicle).cels
            turn = heading_of(c, s, len(cels))
            dark = self._sheet.strip(f"{vehicle.kind}_shadow").cels[turn]
            found.append((py, cels[turn].image, (px + cels[turn].dx - view.x, py + cels[turn].dy - view.y)))
            shadows.append((dark.image, (px + dark.dx - view.x, py + dark.dy - view.y)))
        return found, shadows
