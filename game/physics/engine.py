"""The engine: refuses what cannot be stepped, and lets the chosen back end do the rest."""

from __future__ import annotations

from importlib.util import find_spec
from typing import Protocol

import numpy as np

from game.physics.bodies import COLUMNS, Bodies, Floats, PhysicsError
from game.physics.contacts import NO_CONTACTS, Contacts
from game.physics.fixed import Fixed
from game.physics.sight import Line, Met
from game.physics.spec import BodySpec, Surface
from game.physics.static import SurfaceGrid, WallGrid, Walls
from game.physics.vectors.backend import Vectors

BACKENDS = ("auto", "numpy", "numba")
EDGE_M = 60.0  # so far beyond the map a body may be


class _Backend(Protocol):
    name: str

    def prepare(self, fixed: Fixed) -> None:
        """From now on bodies are of these sorts."""

    def step(self, bodies: Bodies) -> bool:
        """Let STEP_S pass. False, and nothing is changed: a number is not finite, or a body is off the map."""

    def contacts(self) -> Contacts:
        """Who pushed whom in the last step."""

    def first_on(
        self, bodies: Bodies, points: Floats, lines: list[Line], look_m: Floats, ignored: list[tuple[int, int]]
    ) -> list[Met]:
        """As Engine says."""


class Engine:
    """Steps any number of worlds among the same walls on the same ground. `contacts` tells of the last step.

    It holds caches only: nothing in it changes a result, neither does the back end: numpy, numba, or auto, which is
    numba where that is installed and not held. Raises PhysicsError for an unknown or missing one.
    """

    def __init__(self, walls: Walls, ground: SurfaceGrid, backend: str = "auto") -> None:
        if backend not in BACKENDS:
            raise PhysicsError(f'no back end "{backend}": there are {", ".join(BACKENDS)}')
        self.walls, self.ground = walls, ground
        grid = WallGrid.build(walls, ground.width_m, ground.height_m)
        self._backend = _make(backend, walls, grid, ground)
        self._specs: object = None
        self._contacts: Contacts | None = NO_CONTACTS

    @property
    def backend(self) -> str:
        """numpy or numba."""
        return self._backend.name

    @property
    def contacts(self) -> Contacts:
        """Who pushed whom in the last step; put together when first asked for."""
        if self._contacts is None:
            self._contacts = self._backend.contacts()
        return self._contacts

    def step(self, bodies: Bodies) -> None:
        """Advance the world by STEP_S. Raises PhysicsError, naming the body, for one that is lost or pushed by NaN."""
        self._contacts = NO_CONTACTS
        if not len(bodies.keys):
            return
        if len(bodies.wall_alive) != self.walls.n:
            raise PhysicsError(f"a world of {len(bodies.wall_alive)} walls in an engine of {self.walls.n}")
        if bodies.specs is not self._specs:
            self._backend.prepare(Fixed(bodies.specs))
            self._specs = bodies.specs
        if not self._backend.step(bodies):
            raise self._refusal(bodies)
        self._contacts = None

    def first_on(
        self, bodies: Bodies, points: Floats, lines: list[Line], look_m: Floats, ignored: list[tuple[int, int]]
    ) -> list[Met]:
        """What those see who look along these lines, at `look_m` metres from where each begins.

        `points`, (4, total), are x, y and unit tangents of all that lines lead along; each point of a line is asked in
        turn, and of those whose boxes hold it the nearest counts. `ignored`: (place in lines, row).
        """
        return self._backend.first_on(bodies, points, lines, look_m, ignored) if lines else []

    def _refusal(self, bodies: Bodies) -> PhysicsError:
        """What is wrong, and with whom: a number that is none, or else a body that is off the map."""
        wrong = np.argwhere(~np.isfinite(bodies.block.T))
        if len(wrong):
            row, column = wrong[0]
            return PhysicsError(f"body {bodies.keys[row]}: {COLUMNS[column]} is {bodies.block[column, row]}")
        half_x, half_y = self.ground.width_m / 2, self.ground.height_m / 2
        row = np.argmax(np.maximum(np.abs(bodies.x - half_x) - half_x, np.abs(bodies.y - half_y) - half_y))
        x, y = bodies.x[row], bodies.y[row]
        return PhysicsError(f"body {bodies.keys[row]}: at ({x:.1f}, {y:.1f}) m it has left the map")


def _make(backend: str, walls: Walls, grid: WallGrid, ground: SurfaceGrid) -> _Backend:
    if backend == "numba" or (backend == "auto" and not _held and find_spec("numba")):
        try:
            from game.physics.loops.backend import Loops
        except ImportError as error:
            if backend == "numba":
                raise PhysicsError(f"no back end numba: {error}; python -m pip install numba") from error
        else:
            return Loops(walls, grid, ground, EDGE_M)
    return Vectors(walls, grid, ground, EDGE_M)


_held = False


def hold_fast_back_end(held: bool) -> None:
    """As long as it is held, engines that may choose their back end choose numpy; both go the same way."""
    global _held
    _held = held


def compile_fast_back_end() -> None:
    """Compile it, or read it from disk: some ten seconds the first time, half a second later.

    Raises PhysicsError if numba is not installed, or does not work here.
    """
    engine, bodies = Engine(Walls(), SurfaceGrid.plain(100.0, 100.0, Surface(1.0, 1.0, 0.0)), "numba"), Bodies()
    bodies.add(BodySpec(4.0, 2.0, 1000.0, 2000.0), 1, 50.0, 50.0)
    engine.step(bodies)
    line = Line(0, 0.0, 1.0, 0.0, *(0.0, 1.0, 1.0) * 3)
    engine.first_on(bodies, np.zeros((4, 3)), [line], np.array([0.5]), [])
