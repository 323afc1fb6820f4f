"""The engine: refuses what cannot be stepped, and lets the chosen back end do the rest."""

from __future__ import annotations

import importlib.util
import threading
from typing import Protocol

import numpy as np

from game.physics.bodies import COLUMNS, Bodies, PhysicsError
from game.physics.contacts import Contacts
from game.physics.fixed import Fixed
from game.physics.static import SurfaceGrid, WallGrid, Walls
from game.physics.vectors import Vectors

BACKENDS = ("auto", "numpy", "numba")
EDGE_M = 60.0  # so far beyond the map a body may be


class _Backend(Protocol):
    name: str

    def step(self, bodies: Bodies, fixed: Fixed) -> Contacts:
        """Let STEP_S pass."""

    def fine(self, bodies: Bodies, low: float, right: float, bottom: float) -> bool:
        """Whether every number is finite and every body within these bounds."""


class Engine:
    """Steps any number of worlds among the same walls on the same ground. `contacts` tells of the last step.

    It holds caches only: nothing in it changes a result. Raises PhysicsError for an unknown or missing back end.
    """

    def __init__(self, walls: Walls, ground: SurfaceGrid, backend: str = "auto") -> None:
        if backend not in BACKENDS:
            raise PhysicsError(f'no back end "{backend}": there are {", ".join(BACKENDS)}')
        self.walls, self.ground = walls, ground
        grid = WallGrid.build(walls, ground.width_m, ground.height_m)
        self._backend = _make(backend, walls, grid, ground)
        self._fixed = Fixed(())
        self._specs: object = None
        self.contacts = Contacts.none()

    @property
    def backend(self) -> str:
        """numpy or numba."""
        return self._backend.name

    def step(self, bodies: Bodies) -> None:
        """Advance the world by STEP_S. Raises PhysicsError, naming the body, for one that is lost or pushed by NaN."""
        if not bodies.n:
            self.contacts = Contacts.none()
            return
        if bodies.specs is not self._specs:
            self._specs, self._fixed = bodies.specs, Fixed(bodies.specs)
        self._check(bodies)
        self.contacts = self._backend.step(bodies, self._fixed)

    def _check(self, bodies: Bodies) -> None:
        """Every number finite, every body on the map: a quick look at all, and a search for what is not."""
        if len(bodies.wall_alive) != self.walls.n:
            raise PhysicsError(f"a world of {len(bodies.wall_alive)} walls in an engine of {self.walls.n}")
        low, right, bottom = -EDGE_M, self.ground.width_m + EDGE_M, self.ground.height_m + EDGE_M
        if self._backend.fine(bodies, low, right, bottom):
            return
        x, y = bodies.x, bodies.y
        for row, key in enumerate(bodies.keys.tolist()):
            for name, value in zip(COLUMNS, bodies.block[:, row], strict=True):
                if not np.isfinite(value):
                    raise PhysicsError(f"body {key}: {name} is {value}")
            if not (low < x[row] < right and low < y[row] < bottom):
                raise PhysicsError(f"body {key}: at ({x[row]:.1f}, {y[row]:.1f}) m it has left the map")


def _make(backend: str, walls: Walls, grid: WallGrid, ground: SurfaceGrid) -> _Backend:
    if backend == "numpy" or (backend == "auto" and importlib.util.find_spec("numba") is None):
        return Vectors(walls, grid, ground)
    try:
        from game.physics.compiled import Compiled
    except ImportError as error:
        raise PhysicsError(f"the back end numba is not installed: python -m pip install numba ({error})") from error
    return Compiled(walls, grid, ground)


def compile_ahead() -> threading.Thread | None:
    """Compile the fast back end on a thread, if it is installed: while the title is shown, nobody waits for it."""
    if importlib.util.find_spec("numba") is None:
        return None

    def work() -> None:
        from game.physics.compiled import warm_up

        warm_up()

    thread = threading.Thread(target=work, name="compile", daemon=True)
    thread.start()
    return thread
