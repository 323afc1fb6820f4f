"""The physics against its peers on one crowd, in one interleaved run, and how heaps, walls and copies behave."""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable, Sequence
from typing import Any

import numpy as np

from game.app.bench_peers import PEERS
from game.app.crowd import BUS, Crowd, deepest_overlap_m, pile_up, yard
from game.core.faults import Fault
from game.physics import WallBox

SETTLE_STEPS = 960  # 8 s of traffic before anybody is timed
BLOCKS, STEPS_A_BLOCK = 30, 10
GATES: dict[tuple[str, str], dict[int, float]] = {  # (ours, peer) -> vehicles -> how many times faster at least
    ("numba", "pymunk"): {64: 30, 256: 40, 1024: 40, 4096: 38},
    ("numba", "pymunk.batch"): {64: 7.5, 256: 4.2, 1024: 2.8, 4096: 2.0},
    ("numba", "Box2D"): {64: 25, 256: 30, 1024: 30, 4096: 28},
    ("numpy", "pymunk"): {64: 1.5, 256: 4.5, 1024: 11, 4096: 22},
    ("numpy", "pymunk.batch"): {64: 0.37, 256: 0.5, 1024: 0.75, 4096: 1.2},
}
Report = dict[str, Any]


def measure(counts: Sequence[int]) -> Report:
    """Everything, for these numbers of vehicles. Peers and back ends that are not installed are named as missing."""
    report: Report = {"peers": {}, "missing": [], "us": {}, "ratios": [], "scenes": _scenes()}
    for n in counts:
        steppers = _steppers(n, report)
        times: dict[str, list[float]] = {name: [] for name in steppers}
        order = np.random.default_rng(n)
        for _ in range(BLOCKS):
            for name in order.permutation(list(steppers)):
                times[name].append(_block(steppers[name]))
        report["us"][n] = {name: statistics.median(row) for name, row in times.items()}
        for (ours, peer), gates in GATES.items():
            if ours in times and peer in times:
                ratio = statistics.median(p / o for p, o in zip(times[peer], times[ours], strict=True))
                report["ratios"].append(
                    {"ours": ours, "peer": peer, "vehicles": n, "times": ratio, "gate": gates.get(n)}
                )
    return report


def _steppers(n: int, report: Report) -> dict[str, tuple[Crowd, Callable[[], None]]]:
    """Name -> the crowd whose pads are set before each step, and the step that is timed."""
    settled = Crowd(n, backend="auto")
    for _ in range(SETTLE_STEPS):
        settled.step()

    def crowd(backend: str) -> Crowd:
        made = Crowd(n, backend=backend)
        made.bodies, made.steps = settled.bodies.copy(), settled.steps
        return made

    found: dict[str, tuple[Crowd, Callable[[], None]]] = {}
    for backend in ("numpy", "numba"):
        try:
            own = crowd(backend)
        except ValueError as error:
            _miss(report, str(error))
            continue
        found[backend] = own, lambda own=own: own.engine.step(own.bodies)  # type: ignore[misc]
    for name, make in PEERS.items():
        own = crowd("numpy")
        try:
            peer = make(own)
        except Fault as fault:
            _miss(report, str(fault))
            continue
        report["peers"][name] = peer.name
        found[name] = own, peer.step
    return found


def _miss(report: Report, line: str) -> None:
    if line not in report["missing"]:
        report["missing"].append(line)


def _block(stepper: tuple[Crowd, Callable[[], None]]) -> float:
    """Median us of some steps. Pads are set outside the clock; a peer's crowd only lends its pads and stays behind."""
    crowd, step = stepper
    times = []
    for _ in range(STEPS_A_BLOCK):
        crowd.steer()
        crowd.steps += 1
        began = time.perf_counter_ns()
        step()
        times.append((time.perf_counter_ns() - began) / 1e3)
    return statistics.median(times)


def _scenes() -> Report:
    """What is not speed: heaps, walls, copies, growth; see docs of the physics for what each should reach."""
    return {
        "pile-up of 50 buses, deepest overlap m": max(_pile_up(seed) for seed in (1, 2, 3)),
        "through a 0.3 m wall at 60, 120, 200 m/s, of 156": _tunnelling(),
        "1024 vehicles for 60 s, mean deepest overlap m": _traffic(),
        "copy of 64 bodies, us": _copy_us(64),
        "copy of 1024 bodies, us": _copy_us(1024),
    }


def _pile_up(seed: int) -> float:
    engine, bodies = pile_up(seed, "auto")
    worst = 0.0
    for step in range(480):
        engine.step(bodies)
        if step % 4 == 0:
            worst = max(worst, deepest_overlap_m(bodies, engine))
    return worst


def _tunnelling() -> int:
    through = 0
    for speed in (60.0, 120.0, 200.0):
        for c, s in ((1.0, 0.0), (0.0, 1.0), (0.75**0.5, 0.5), (0.5**0.5, 0.5**0.5)):
            for phase in range(13):
                engine, bodies = yard(400.0, (WallBox(200.0, 200.0, 0.15, 60.0),), "auto")
                bodies.add(BUS, 1, 150.0 + phase * speed / 120 / 13, 200.0, c, s, speed)
                for _ in range(120):
                    engine.step(bodies)
                through += bool(bodies.x[0] > 200.0)
    return through


def _traffic() -> float:
    crowd = Crowd(1024, backend="auto")
    depths = []
    for step in range(7200):
        crowd.step()
        if step % 600 == 599:
            depths.append(deepest_overlap_m(crowd.bodies, crowd.engine))
    return statistics.fmean(depths)


def _copy_us(n: int) -> float:
    crowd = Crowd(n, backend="auto")
    for _ in range(60):
        crowd.step()
    times = []
    for _ in range(200):
        began = time.perf_counter_ns()
        crowd.bodies.copy()
        times.append((time.perf_counter_ns() - began) / 1e3)
    return statistics.median(times)


def lines(report: Report) -> list[str]:
    """The report for people."""
    out = [f"{peer}: {name}" for peer, name in report["peers"].items()]
    out += [f"missing: {line}" for line in report["missing"]]
    for n, row in report["us"].items():
        out.append(f"{n:>5} vehicles, us a step: " + ", ".join(f"{name} {us:.0f}" for name, us in row.items()))
    for row in report["ratios"]:
        gate = row["gate"]
        verdict = "" if gate is None else f"   gate {gate:g}{'' if row['times'] >= gate else '  MISSED'}"
        head = f"{row['ours']} against {row['peer']}, {row['vehicles']} vehicles"
        out.append(f"{head:<44} x {row['times']:.2f}{verdict}")
    return out + [f"{name}: {value:.4g}" for name, value in report["scenes"].items()]
