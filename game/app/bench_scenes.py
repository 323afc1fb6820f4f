"""What is not speed: how heaps, walls, traffic and copies behave, with ours and with the peers; and a long soak."""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable, Iterator
from typing import Any, Protocol

import numpy as np

from game.app.bench_peers import PEERS
from game.app.crowd import BUS, Crowd, Scene, deepest_overlap_m, kinetic_energy_j, pile_up, yard
from game.core.faults import Fault
from game.physics import PhysicsError, WallBox

SEEDS = (1, 2, 3)
SHOTS = [
    (speed_mps, c, s, phase / 13)
    for speed_mps in (60.0, 120.0, 200.0)
    for c, s in ((1.0, 0.0), (0.0, 1.0), (0.75**0.5, 0.5), (0.5**0.5, 0.5**0.5))  # nose, side, 30 and 45 degrees
    for phase in range(13)
]
SOAK_VEHICLES, HOUR_STEPS, RUNAWAY_MPS = 64, 120 * 3600, 80.0
Figures = dict[str, float]


class Mover(Protocol):
    """What steps a scene."""

    def step(self) -> None:
        """1/120 s."""

    def show(self) -> None:
        """Write into the scene where everybody is."""


class Ours:
    """Our engine as a mover."""

    def __init__(self, scene: Scene) -> None:
        self._scene = scene

    def step(self) -> None:
        """1/120 s."""
        self._scene.engine.step(self._scene.bodies)

    def show(self) -> None:
        """Everybody is there already."""


def _movers() -> Iterator[tuple[str, Callable[[Scene], Mover]]]:
    """Ours and the peers that are installed."""
    yield "ours", Ours
    for name in ("pymunk", "Box2D"):
        try:
            PEERS[name](Scene(*yard()))
        except Fault:
            continue
        yield name, PEERS[name]


def scenes() -> list[dict[str, Any]]:
    """Each with what it tells, the figure of each engine, and the most that ours may show."""
    depth: Figures = {}
    energy: Figures = {}
    through: Figures = {}
    for name, make in _movers():
        piled = [_pile_up(make, seed) for seed in SEEDS]
        depth[name], energy[name] = (max(row) for row in zip(*piled, strict=True))
        through[name] = _through(make)
    found = [
        ("50 buses into a wall at 30 m/s, 3 seeds, deepest overlap m", depth, 0.10),
        ("the same, kinetic energy over its lowest so far, share of the start", energy, 0.01),
        (f"through a 0.3 m wall at 60, 120, 200 m/s, of {len(SHOTS)}", through, 0),
        ("1024 vehicles for 60 s, mean deepest overlap m", {"ours": _traffic()}, 0.01),
    ]
    for n, gate in ((64, 5.0), (1024, 10.0)):
        save, restore = _copies_us(n)
        found.append((f"{n} bodies saved, us", {"ours": save}, gate))
        found.append((f"{n} bodies restored, us", {"ours": restore}, gate))
    return [{"what": what, "figures": figures, "gate": gate} for what, figures, gate in found]


def _pile_up(make: Callable[[Scene], Mover], seed: int) -> tuple[float, float]:
    """Deepest overlap in m, and how far energy rose over its lowest, as a share of the start."""
    scene = Scene(*pile_up(seed, "auto"))
    mover, bodies = make(scene), scene.bodies
    start = lowest = kinetic_energy_j(bodies)
    worst = rise = 0.0
    for step in range(480):
        mover.step()
        mover.show()
        now = kinetic_energy_j(bodies)
        lowest = min(lowest, now)
        rise = max(rise, now - lowest)
        if step % 4 == 0:
            worst = max(worst, deepest_overlap_m(bodies, scene.engine))
    return worst, rise / start


def _through(make: Callable[[Scene], Mover]) -> int:
    """How many of the shots came through the wall."""
    through = 0
    for speed_mps, c, s, phase in SHOTS:
        scene = Scene(*yard(400.0, (WallBox(200.0, 200.0, 0.15, 60.0),), "auto"))
        scene.bodies.add(BUS, 1, 150.0 + phase * speed_mps / 120, 200.0, c, s, speed_mps)
        mover = make(scene)
        for _ in range(120):
            mover.step()
        mover.show()
        through += bool(scene.bodies.x[0] > 200.0)
    return through


def _traffic() -> float:
    crowd = Crowd(1024, backend="auto")
    depths = []
    for step in range(7200):
        crowd.step()
        if step % 600 == 599:
            depths.append(deepest_overlap_m(crowd.bodies, crowd.engine))
    return statistics.fmean(depths)


def _copies_us(n: int) -> tuple[float, float]:
    """To take a snapshot, and to go on from it: the snapshot stays good."""
    crowd = Crowd(n, backend="auto")
    for _ in range(60):
        crowd.step()
    saves, restores = [], []
    for _ in range(400):
        began = time.perf_counter_ns()
        kept = crowd.bodies.copy()
        saved = time.perf_counter_ns()
        crowd.bodies = kept.copy()
        restores.append((time.perf_counter_ns() - saved) / 1e3)
        saves.append((saved - began) / 1e3)
    return statistics.median(saves), statistics.median(restores)


def soak(report: Callable[[str], None]) -> None:
    """An hour of game time with wild pads, numpy and numba side by side: they must stay equal to the bit.

    Raises Fault for a body that runs away, for back ends that differ and for a missing one; PhysicsError for one lost.
    """
    try:
        crowds = [Crowd(SOAK_VEHICLES, backend=name) for name in ("numpy", "numba")]
    except PhysicsError as error:
        raise Fault(str(error)) from error
    rng, n, mass = np.random.default_rng(1), SOAK_VEHICLES, crowds[0].mass
    fastest = deepest = 0.0
    for step in range(HOUR_STEPS):
        if step % 60 == 0:
            drive, brake = rng.uniform(-0.4, 1.0, n) * mass * 8, rng.choice([0.0, 1.0], n, p=[0.9, 0.1]) * mass * 7
            steer, hand, belly = rng.uniform(-0.6, 0.6, n), rng.random(n) < 0.1, rng.random(n) < 0.02
            for b in (crowd.bodies for crowd in crowds):
                b.steer[:], b.drive_n[:], b.brake_n[:], b.hand[:], b.belly[:] = steer, drive, brake, hand, belly
        for crowd in crowds:
            crowd.engine.step(crowd.bodies)
        bodies = crowds[0].bodies
        if step % 60 == 59 and bodies.state_bytes() != crowds[1].bodies.state_bytes():
            raise Fault(f"step {step}: numpy and numba differ")
        fastest = max(fastest, float((bodies.vx * bodies.vx + bodies.vy * bodies.vy).max()) ** 0.5)
        if fastest > RUNAWAY_MPS:
            raise Fault(f"step {step}: somebody runs at {fastest:.1f} m/s")
        if step % 120 == 119:
            deepest = max(deepest, deepest_overlap_m(bodies, crowds[0].engine))
        if step % 7200 == 7199:
            report(f"minute {(step + 1) // 7200:>2}: fastest {fastest:.1f} m/s, deepest overlap {deepest:.3f} m, equal")
