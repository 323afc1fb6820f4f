"""Worlds for the tests of the physics: a pile-up, a wall to hit, and the crowd of the benchmark."""

from __future__ import annotations

import numpy as np

from game.app.crowd import ROAD, Crowd, deepest_overlap_m, headings
from game.physics import Bodies, BodySpec, Engine, SurfaceGrid, WallBox, Walls

__all__ = ["ROAD", "Crowd", "deepest_overlap_m", "headings"]

BUS = BodySpec(
    12.0, 2.5, 11_000.0, 0.85 * 11_000 * (12.0**2 + 2.5**2) / 12, 3.9, 2.7, 1.15, 0.85, 9.0, 4.0, 0.58
)  # fmt: skip
SEDAN = BodySpec(5.0, 1.9, 1450.0, 1450 * (5.0**2 + 1.9**2) / 12, 1.35, 1.45, 0.55, 0.92, 11.0, 0.9, 0.62)
CRATE = BodySpec(1.0, 1.0, 30.0, 5.0, wheels=False)
TRAIN = BodySpec(120.0, 3.0, 400_000.0, 1e9, 50.0, 50.0, rails=True)
BRAKES_N = 80_000.0


def yard(side_m: float = 400.0, walls: tuple[WallBox, ...] = (), backend: str = "numpy") -> tuple[Engine, Bodies]:
    """An empty square of road with these walls."""
    return Engine(Walls(walls), SurfaceGrid.plain(side_m, side_m, ROAD), backend), Bodies(len(walls))


def pile_up(seed: int, backend: str = "numpy") -> tuple[Engine, Bodies]:
    """Fifty buses, ten deep in five lanes, at 30 m/s towards a wall."""
    rng = np.random.default_rng(seed)
    engine, bodies = yard(400.0, (WallBox(350.0, 200.0, 1.0, 60.0),), backend)
    for k in range(50):
        lane, place = divmod(k, 10)
        x, y = 320.0 - 15.0 * place + rng.uniform(-1, 1), 193.0 + 3.5 * lane + rng.uniform(-0.2, 0.2)
        turn = float(rng.uniform(-0.02, 0.02))
        c = float(np.sqrt(1 - turn * turn))
        bodies.add(BUS, k + 1, x, y, c, turn, 30.0 * c, 30.0 * turn)
    return engine, bodies
