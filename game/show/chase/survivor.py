"""Who was thrown out of the wreck: he lies beside it, as seen from above, until one looks more closely."""

from __future__ import annotations

import pygame

from game.chase.city import PX_PER_M
from game.chase.world import Stage, World
from game.data.vehicles import VEHICLES
from game.show.chase.fleet import Blits
from game.show.chase.sheets import heading_of, load_small
from game.show.chase.street import Placed

# Ticks of the slowed time since the blast, in order.
LIES, SEEN = 66, 88
LENGTH_M = 2.2  # of him, as he lies
FAR_M = (3.2, 4.0, 4.8, 5.6, 6.4, 6.8, 7.2, 7.6, 8.0, 8.8)  # from the middle of the wreck, the nearest that is free
ROOM_M = 1.1  # so far from any vehicle
TILE_M = 2.0


class Survivor:
    """Feed `eat` every tick; `since` counts the slowed time after the blast."""

    def __init__(self, stage: Stage) -> None:
        self._grid = stage.level.grid
        self._people = load_small("walkers")
        self._at: tuple[float, float, float, float] | None = None  # where he lies and which way

    def eat(self, world: World, row: int, since: int) -> None:
        """A tick with the wreck in that row of the bodies; before he is out he is nowhere."""
        if since < LIES:
            self._at = None
        elif self._at is None:
            self._at = self._beside(world, row)

    def star(self, since: int) -> tuple[float, float] | None:
        """Where all eyes turn to in m: to him, once one has seen the wreck burn; None before."""
        if self._at is None or since < SEEN:
            return None
        return self._at[:2]

    def _beside(self, world: World, row: int) -> tuple[float, float, float, float]:
        """The first place around the wreck where nothing stands, else the first of all."""
        x, y, c, s = world.bodies.block[:4, row].tolist()
        sides = sorted(((-s, c), (s, -c), (-c, -s), (c, s)), key=lambda way: -way[1])  # first towards us
        places = [(x + dx * far, y + dy * far, dx, dy) for dx, dy in sides for far in FAR_M]
        for px, py, dx, dy in places:
            if all(self._free(world, px + dx * go, py + dy * go) for go in (0.0, LENGTH_M / 2, LENGTH_M)):
                return px, py, dx, dy
        return places[0]

    def _free(self, world: World, x: float, y: float) -> bool:
        """Whether nobody is or comes there; trains roll on."""
        if self._grid.at(int(x / TILE_M), int(y / TILE_M)):
            return False
        for row, vehicle in enumerate(world.vehicles):
            ox, oy, c, s = world.bodies.block[:4, row].tolist()
            size = VEHICLES[vehicle.kind]
            along, aside = abs((x - ox) * c + (y - oy) * s), abs((y - oy) * c - (x - ox) * s)
            passes = vehicle.role == "train" or along < size.length_m / 2 + ROOM_M
            if passes and aside < size.width_m / 2 + ROOM_M:
                return False
        return True

    def placed(self, view: pygame.Rect) -> tuple[list[Placed], Blits]:
        """He among all that stands, and his shadow."""
        if self._at is None:
            return [], []
        x, y, c, s = self._at
        foot = round(x * PX_PER_M), round(y * PX_PER_M)
        cel = self._people.strip(f"rostavili_lie_{heading_of(c, s, 8)}").cels[0]
        blob = self._people.strip("shadow").cels[0]
        dark = [(blob.image, (foot[0] + blob.dx - view.x, foot[1] + blob.dy - view.y))]
        return [(foot[1], cel.image, (foot[0] + cel.dx - view.x, foot[1] + cel.dy - view.y))], dark
