"""Parked cars that nobody has touched yet: the rules know them as walls, here they look like all the others."""

from __future__ import annotations

import pygame

from game.chase.city import PX_PER_M
from game.chase.things import heading_of as parked_heading
from game.chase.world import Stage, Vehicle, World
from game.data.chase_things import CAR, CAR_KIND
from game.show.chase.fleet import EDGE_PX, Fleet, Seen
from game.show.chase.sheets import heading_of
from game.show.chase.street import bucket, near


class Parked:
    """Cars by squares of the city."""

    def __init__(self, stage: Stage, fleet: Fleet) -> None:
        self._squares: dict[tuple[int, int], list[tuple[int, Seen]]] = {}
        for thing in stage.city.breakables:
            if thing.kind != CAR:
                continue
            x, y = thing.area.centre
            c, s = parked_heading(thing)
            car = Vehicle(0, CAR_KIND, "parked", thing.look, "park")
            sheet = fleet.sheet_of(car)
            at = round(x * PX_PER_M), round(y * PX_PER_M)
            heading = heading_of(c, s, sheet.headings)
            seen = Seen(car, sheet, x, y, c, s, 0.0, 0.0, 0.0, False, heading, 0, *at)
            self._squares.setdefault(bucket(*at), []).append((thing.wall, seen))

    def seen(self, world: World, view: pygame.Rect) -> list[Seen]:
        """Those near the view that still stand."""
        alive = world.bodies.wall_alive
        return [car for square in near(view, EDGE_PX) for wall, car in self._squares.get(square, ()) if alive[wall]]
