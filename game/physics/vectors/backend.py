"""The numpy back end: one step in whole columns."""

from __future__ import annotations

import numpy as np

from game.physics.bodies import Bodies, Floats
from game.physics.contacts import NO_CONTACTS, Contacts
from game.physics.fixed import Fixed
from game.physics.sight import Line, Met
from game.physics.static import SurfaceGrid, WallGrid, Walls
from game.physics.vectors.boxes import Boxes, X, Y
from game.physics.vectors.meeting import Meeting
from game.physics.vectors.moving import Moving
from game.physics.vectors.numbers import FRICTION
from game.physics.vectors.pairs import Candidates
from game.physics.vectors.room import Room
from game.physics.vectors.sight import first_on
from game.physics.vectors.sights import Sights
from game.physics.vectors.solver import Solver
from game.physics.vectors.touching import Touching
from game.physics.vectors.tyres import FLOATS, Tyres


class Vectors:
    """Steps bodies among walls on a ground. Holds caches only."""

    name = "numpy"

    def __init__(self, walls: Walls, grid: WallGrid, ground: SurfaceGrid, edge_m: float) -> None:
        self._walls, self._ground = walls, ground
        self._candidates = Candidates(walls, grid)
        self._touching = Touching()
        self._edge_m = edge_m
        self._touched: tuple[int, Meeting, Room, Floats, Floats] | None = None
        self._sights = Sights(np.zeros((15, 0)))
        self.prepare(Fixed(()))

    def prepare(self, fixed: Fixed) -> None:
        """From now on bodies are of these sorts."""
        n = fixed.n
        self._middle = np.repeat([self._ground.width_m / 2, self._ground.height_m / 2], n)
        self._edge = self._middle + self._edge_m
        room = np.empty(FLOATS * n)
        self._away, self._fine = room[: 2 * n], np.empty(17 * n, np.bool_)
        self._inside, self._finite = self._fine[: 2 * n], self._fine[2 * n :].reshape(15, n)
        self._tyres = Tyres(fixed, self._ground, room)
        self._boxes = Boxes(fixed, self._walls, room)
        self._moving = Moving(n, room)
        self._solver = Solver(fixed, self._walls, self._moving)

    def step(self, bodies: Bodies) -> bool:
        """Let STEP_S pass. False, and nothing is changed: a number is not finite, or a body is off the map."""
        block, sights, away = bodies.block, self._sights, self._away
        if sights.block is not block:
            sights = self._sights = Sights(block)
        np.subtract(sights.place, self._middle, away)
        np.abs(away, away)
        np.less(away, self._edge, self._inside)
        np.isfinite(block, self._finite)
        if np.count_nonzero(self._fine) < self._fine.size:
            return False
        self._tyres.roll(bodies, sights)
        self._boxes.follow(bodies, sights)
        self._candidates.refresh(bodies, sights, self._boxes)
        found = self._touching.find(self._boxes, self._candidates)
        if found is None:
            bodies.pair_keys, bodies.pair_impulses = self._candidates.keys[:0], np.zeros((3, 0))
            self._touched = None
            self._moving.move(bodies, sights)
            return True
        meeting, room = found
        impulse = self._solver.solve(bodies, sights, meeting, room)
        self._touched = bodies.n, meeting, room, impulse, self._boxes.table
        return True

    def contacts(self) -> Contacts:
        """Who pushed whom in the last step."""
        if self._touched is None:
            return NO_CONTACTS
        n, meeting, room, impulse, table = self._touched
        clip, before = room.clip, room.before
        m = clip.m
        first, second = impulse[:2]
        pushed = first + second
        on = (pushed > 0).nonzero()[0]
        total = pushed[on]
        along = (first[on] * clip.along_first[on] + second[on] * clip.along_second[on]) / total
        nx, ny, rest = clip.nx[on], clip.ny[on], clip.rest[on]
        r, i, swapped = meeting.ids[:m][on], meeting.ids[m:][on], meeting.swapped[on]
        sign = np.where(swapped, -1.0, 1.0)
        a, b = np.where(swapped, i, r), np.where(swapped, r, i)
        return Contacts(
            a,
            np.where(b < n, b, n - 1 - b),
            table[X].take(r) + nx * rest - ny * along,
            table[Y].take(r) + ny * rest + nx * along,
            nx * sign,
            ny * sign,
            total,
            np.maximum(-np.minimum(before[:m], before[m : 2 * m])[on], 0.0),
            np.abs(before[2 * m :][on]) / FRICTION,
        )

    def first_on(
        self, bodies: Bodies, points: Floats, lines: list[Line], look_m: Floats, ignored: list[tuple[int, int]]
    ) -> list[Met]:
        """As Engine says."""
        return first_on(bodies, points, lines, look_m, ignored)
