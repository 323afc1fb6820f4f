"""How fast the physics is against its peers, on one crowd in one interleaved run."""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

import numpy as np

from game.app.bench_peers import PEERS
from game.app.bench_scenes import scenes
from game.app.crowd import Crowd
from game.core.faults import Fault

SETTLE_STEPS = 960  # 8 s of traffic before anybody is timed
BLOCKS, COLD_STEPS, STEPS_A_BLOCK = 30, 4, 16
GATES: dict[tuple[str, str], dict[int, float]] = {  # (ours, peer) -> vehicles -> how many times faster at least
    ("numba", "pymunk"): {64: 30, 256: 40, 1024: 40, 4096: 38},
    ("numba", "pymunk.batch"): {64: 7.5, 256: 4.2, 1024: 2.8, 4096: 2.0},
    ("numba", "Box2D"): {64: 25, 256: 30, 1024: 30, 4096: 28},
    ("numpy", "pymunk"): {64: 1.5, 256: 4.5, 1024: 11, 4096: 22},
    ("numpy", "pymunk.batch"): {64: 0.37, 256: 0.5, 1024: 0.75, 4096: 1.2},
}
GROWTH_GATE = 5.0  # step time at 4096 over that at 1024, at equal density
Report = dict[str, Any]
_FINE_S = 1e-6  # a thread's own clock that is coarser is of no use
_clock_ns = time.thread_time_ns if time.get_clock_info("thread_time").resolution < _FINE_S else time.perf_counter_ns


def measure(counts: Sequence[int]) -> Report:
    """Everything, for these numbers of vehicles. Peers and back ends that are not installed are named as missing."""
    report: Report = {"peers": {}, "missing": [], "us": {}, "ratios": [], "scenes": scenes()}
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
    if {1024, 4096} <= report["us"].keys():
        small, large = report["us"][1024], report["us"][4096]
        report["growth"] = {name: large[name] / small[name] for name in ("numpy", "numba") if name in small}
    return report


@dataclass
class Stepper:
    """One engine on its own crowd: `show` tells the crowd where everybody is, `step` is what is timed."""

    crowd: Crowd
    step: Callable[[], None]
    show: Callable[[], None] = lambda: None


def _steppers(n: int, report: Report) -> dict[str, Stepper]:
    settled = Crowd(n, backend="auto")
    for _ in range(SETTLE_STEPS):
        settled.step()

    def crowd(backend: str) -> Crowd:
        made = Crowd(n, backend=backend)
        made.bodies, made.steps = settled.bodies.copy(), settled.steps
        return made

    found: dict[str, Stepper] = {}
    for backend in ("numpy", "numba"):
        try:
            own = crowd(backend)
        except ValueError as error:
            _miss(report, str(error))
            continue
        found[backend] = Stepper(own, partial(own.engine.step, own.bodies))
    for name, make in PEERS.items():
        own = crowd("numpy")
        try:
            peer = make(own)
        except Fault as fault:
            _miss(report, str(fault))
            continue
        report["peers"][name] = peer.name
        found[name] = Stepper(own, peer.step, peer.show)
    return found


def _miss(report: Report, line: str) -> None:
    if line not in report["missing"]:
        report["missing"].append(line)


def _block(engine: Stepper) -> float:
    """Mean us of some steps with the same pads.

    What counts, where the system can tell, is the time that this thread had a processor: what else the machine does is
    not measured. Contacts are not read, by nobody: of ours they are put together when first asked for.
    """
    engine.show()
    engine.crowd.steer()
    step = engine.step
    for _ in range(COLD_STEPS):
        step()
    engine.crowd.steps += COLD_STEPS + STEPS_A_BLOCK
    began = _clock_ns()
    for _ in range(STEPS_A_BLOCK):
        step()
    return (_clock_ns() - began) / 1e3 / STEPS_A_BLOCK


def lines(report: Report) -> list[str]:
    """The report for people."""
    out = [f"{peer}: {name}" for peer, name in report["peers"].items()]
    out += [f"missing: {line}" for line in report["missing"]]
    for n, row in report["us"].items():
        out.append(f"{n:>5} vehicles, us a step: " + ", ".join(f"{name} {us:.4g}" for name, us in row.items()))
    for row in report["ratios"]:
        gate = row["gate"]
        verdict = "" if gate is None else f"   gate {gate:g}{'' if row['times'] >= gate else '  MISSED'}"
        head = f"{row['ours']} against {row['peer']}, {row['vehicles']} vehicles"
        out.append(f"{head:<44} x {row['times']:.2f}{verdict}")
    for name, times in report.get("growth", {}).items():
        out.append(
            f"{name}, a step of 4096 takes as long as {times:.2f} of 1024   gate {GROWTH_GATE:g}"
            + ("" if times <= GROWTH_GATE else "  MISSED")
        )
    for scene in report["scenes"]:
        figures = ", ".join(f"{name} {value:.3g}" for name, value in scene["figures"].items())
        missed = "" if scene["figures"]["ours"] <= scene["gate"] else "  MISSED"
        out.append(f"{scene['what']}: {figures}   gate {scene['gate']:g}{missed}")
    return out
