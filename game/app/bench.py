"""Measurements: what a frame costs on this machine, and how long things take to come up."""

from __future__ import annotations

import json
import os
import platform
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

os.environ["SDL_VIDEODRIVER"] = "dummy"  # the same on every machine: what is measured is the drawing, not the window
os.environ["SDL_AUDIODRIVER"] = "dummy"

import numpy as np
import pygame

from game import __version__
from game.app import bench_frames, bench_physics, bench_scenes
from game.app.home import Home
from game.app.program import App
from game.app.scenes.title import Title
from game.core.faults import Fault
from game.run.session import Session

LOAD_TIMES = 5
SEED = 1988

Table = dict[str, list[float]]  # what -> ms


def physics(counts: Sequence[int], as_json: bool, soak: bool) -> int:
    """Measure the physics against its peers and print; or let it run for an hour of game time."""
    if soak:
        bench_scenes.soak(lambda line: print(line, flush=True))
        return 0
    report: dict[str, Any] = {"what": "physics", **_head(f"numpy {np.__version__}"), **bench_physics.measure(counts)}
    if as_json:
        print(json.dumps(report, indent=1))
        return 0
    print(report["machine"])
    print(report["versions"])
    print(*bench_physics.lines(report), sep="\n")
    return 0


def _head(*packages: str) -> dict[str, str]:
    return {
        "machine": f"{platform.system()} {platform.machine()}, {_processor()}, {os.cpu_count()} cores",
        "versions": ", ".join((f"RED HEAT {__version__}", f"Python {platform.python_version()}", *packages)),
    }


def run(what: str, as_json: bool) -> int:
    """Measure and print; Raises Fault if there is no level to measure on."""
    with tempfile.TemporaryDirectory() as folder:
        table = frames(Path(folder)) if what == "frame" else loading(Path(folder))
    report: dict[str, Any] = {
        "what": what,
        **_head(f"pygame-ce {pygame.ver}"),
        "ms": {name: _numbers(times) for name, times in table.items()},
    }
    if as_json:
        print(json.dumps(report, indent=1))
        return 0
    print(report["machine"])
    print(report["versions"])
    print(f"{'ms':<24}{'median':>9}{'p99':>9}{'most':>9}{'times':>8}")
    for name, times in table.items():
        n = _numbers(times)
        line = f"{name:<24}{n['median']:>9.3f}{n['p99']:>9.3f}{n['most']:>9.3f}{len(times):>8}"
        print(line + _against(bench_frames.WANTED.get(name), n))
    return 0


def _processor() -> str:
    info = Path("/proc/cpuinfo")
    if info.is_file():
        for line in info.read_text("utf-8").splitlines():
            if line.startswith("model name"):
                return line.split(":", 1)[1].strip()
    return platform.processor() or "unknown processor"


def _numbers(times: list[float]) -> dict[str, float]:
    ordered = sorted(times)
    p99 = ordered[min(len(ordered) - 1, len(ordered) * 99 // 100)]
    return {"median": statistics.median(ordered), "p99": p99, "most": ordered[-1]}


def _against(wanted: bench_frames.Wanted | None, n: dict[str, float]) -> str:
    """What was wanted, and whether it is missed; nothing where nothing was."""
    if wanted is None:
        return ""
    parts = [("median", wanted.median), ("p99", wanted.p99)]
    told = ", ".join(f"{name} <= {most:g}" for name, most in parts if most is not None)
    missed = any(most is not None and n[name] > most for name, most in parts)
    return f"   {told}{' MISSED' if missed else ''}"


def _ms(work: Callable[[], object]) -> float:
    began = time.perf_counter_ns()
    work()
    return (time.perf_counter_ns() - began) / 1e6


def frames(folder: Path) -> Table:
    """What a frame costs in the busiest moments of each level, in processor time: other programs do not count."""
    app = App(Home(folder), windowed=False)
    try:
        return bench_frames.frames(app)
    finally:
        app.close()


def loading(folder: Path) -> Table:
    """From nothing to the title in a fresh process, a level from its file to its first picture, and a restart."""
    table: Table = {"process to title": [], "level read": [], "view made": [], "first picture": [], "restart": []}
    for _ in range(LOAD_TIMES):
        table["process to title"].append(_ms(lambda: _title_process(folder)))
    for _ in range(LOAD_TIMES):
        _load_once(folder, table)
    return table


def _load_once(folder: Path, table: Table) -> None:
    app = App(Home(folder), windowed=False)
    level = _first_level(app)
    table["level read"].append(_ms(lambda: app.library.stage(level, "militia")))
    stage = app.library.stage(level, "militia")
    table["view made"].append(_ms(lambda: app.view(stage)))
    view, session = app.view(stage), Session(stage, SEED)
    table["first picture"].append(_ms(lambda: view.draw(app.surface, session.world)))
    table["restart"].append(_ms(lambda: app.view(stage).draw(app.surface, session.restart().world)))
    app.close()


def _title_process(folder: Path) -> None:
    code = "from game.app.bench import first_title; first_title()"
    environment = {**os.environ, "RED_HEAT_HOME": str(folder), "PYTHONPATH": os.pathsep.join(sys.path)}
    subprocess.run([sys.executable, "-c", code], env=environment, check=True)


def first_title() -> None:
    """What a fresh process does up to the first picture of the title."""
    app = App(Home(), windowed=True)
    app.become(Title(app))
    app.draw()
    app.close()


def _first_level(app: App) -> str:
    levels = app.library.playable()
    if not levels:
        raise Fault("no level is built, so there is nothing to measure")
    return levels[0].id
