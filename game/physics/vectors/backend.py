"""The numpy back end: one step in whole columns."""

from __future__ import annotations

import numpy as np

from game.physics.bodies import Bodies, Floats
from game.physics.contacts import NO_CONTACTS, Contacts
from game.physics.fixed import Fixed
from game.physics.sight import Line, Met
from game.physics.static import SurfaceGrid, WallGrid, Walls
from game.physics.vectors.boxes import Boxes, X, Y
from game.physics.vectors.numbers import FRICTION
from game.physics.vectors.pairs import Candidates
from game.physics.vectors.sight import first_on
from game.physics.vectors.solver import Solver, move
from game.physics.vectors.touching import Manifolds, touching
from game.physics.vectors.tyres import Tyres


class Vectors:
    """Steps bodies among walls on a ground. Holds caches only."""

    name = "numpy"

    def __init__(self, walls: Walls, grid: WallGrid, ground: SurfaceGrid, edge_m: float) -> None:
        self._walls, self._ground = walls, ground
        self._candidates = Candidates(walls, grid)
        self._edge_m = edge_m
        self._touched: tuple[int, Manifolds, Floats, Floats, Floats] | None = None
        self.prepare(Fixed(()))

    def prepare(self, fixed: Fixed) -> None:
        """From now on bodies are of these sorts."""
        half = np.array([[self._ground.width_m / 2], [self._ground.height_m / 2]])
        self._middle = np.repeat(half, fixed.n, axis=1)
        self._edge = self._middle + self._edge_m
        self._tyres = Tyres(fixed, self._ground)
        self._boxes = Boxes(fixed, self._walls)
        self._solver = Solver(fixed, self._walls)

    def step(self, bodies: Bodies) -> bool:
        """Let STEP_S pass. False, and nothing is changed: a number is not finite, or a body is off the map."""
        block = bodies.block
        away = block[:2] - self._middle
        np.abs(away, away)
        if np.count_nonzero(away < self._edge) < away.size or np.count_nonzero(np.isfinite(block)) < block.size:
            return False
        self._tyres.roll(bodies)
        self._boxes.follow(bodies)
        self._candidates.refresh(bodies, self._boxes.half)
        found = touching(self._boxes, self._candidates)
        if found is None:
            bodies.pair_keys, bodies.pair_impulses = self._candidates.keys[:0], np.zeros((3, 0))
            self._touched = None
            move(bodies)
            return True
        impulse, before = self._solver.solve(bodies, found)
        self._touched = bodies.n, found, impulse, before, self._boxes.table
        return True

    def contacts(self) -> Contacts:
        """Who pushed whom in the last step."""
        if self._touched is None:
            return NO_CONTACTS
        n, found, impulse, before, table = self._touched
        m = len(found.nx)
        first, second = impulse[:2]
        pushed = first + second
        on = (pushed > 0).nonzero()[0]
        total = pushed[on]
        along = (first[on] * found.along[:m][on] + second[on] * found.along[m:][on]) / total
        nx, ny, rest = found.nx[on], found.ny[on], found.rest[on]
        r, i, swapped = found.ids[:m][on], found.ids[m:][on], found.swapped[on]
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
