"""Measurements: what a frame costs on this machine, and how long things take to come up."""

from __future__ import annotations

import json
import os
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

from game.app import bench_frames, bench_physics, bench_scenes, profile
from game.app.ahead import read_ahead
from game.app.bench_machine import head
from game.app.home import Home
from game.app.program import App
from game.app.scenes.start import fresh
from game.app.scenes.title import Title
from game.core.rng import Rng
from game.run import replay as replays
from game.run import replay_file
from game.run.bots import bot_for
from game.run.film import Film
from game.run.saving import REPLAY
from game.run.session import Session

LOAD_TIMES = 5
SEEKS = 40
CHASE_TICKS, SAVED_TICKS = 5 * 3600, 3600
SEED = 1988

Table = dict[str, list[float]]  # what -> ms


def physics(counts: Sequence[int], as_json: bool, soak: bool) -> int:
    """Measure the physics against its peers and print; or let it run for an hour of game time."""
    if soak:
        bench_scenes.soak(lambda line: print(line, flush=True))
        return 0
    report: dict[str, Any] = {"what": "physics", **head(f"numpy {np.__version__}"), **bench_physics.measure(counts)}
    if as_json:
        print(json.dumps(report, indent=1))
        return 0
    print(report["machine"])
    print(report["versions"])
    print(*bench_physics.lines(report), sep="\n")
    return 0


def run(what: str, as_json: bool) -> int:
    """Measure and print. Raises Fault if there is nothing to measure on."""
    with tempfile.TemporaryDirectory() as folder:
        table, crowds = frames(Path(folder)) if what == "frame" else (loading(Path(folder)), {})
    report: dict[str, Any] = {
        "what": what,
        **head(f"pygame-ce {pygame.ver}"),
        "ms": {name: _numbers(times) for name, times in table.items()},
        "crowds": crowds,
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
    for name, crowd in crowds.items():
        told = "; ".join(f"{what} {least} to {most}, mean {mean:.1f}" for what, (least, mean, most) in crowd.items())
        print(f"{name}: {told}")
    return 0


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


def frames(folder: Path) -> bench_frames.Frames:
    """What a frame costs in the busiest moments of each level, in processor time: other programs do not count."""
    app = App(Home(folder), windowed=False)
    try:
        return bench_frames.frames(app)
    finally:
        app.close()


def loading(folder: Path) -> Table:
    """From nothing to the title in a fresh process; then how long a player waits in each level, and for the disk."""
    table: Table = {"process to title": [_ms(lambda: _title_process(folder)) for _ in range(LOAD_TIMES)]}
    app = App(Home(folder), windowed=False)
    try:
        for level in app.library.playable():
            table[f"{level.id} first"] = [_level_process(folder, level.id) for _ in range(LOAD_TIMES)]
            _load_level(folder, level.id, table)
        table["first jump in 5 min of chase"] = _seeking(app, folder)
        session = _played(app, "bathhouse", SAVED_TICKS)
        replay, keys = replays.record(session), session.keys
        saved = folder / f"saved{REPLAY}"
        table["replay saved"] = [_ms(lambda: replay_file.save(saved, replay, keys)) for _ in range(SEEKS)]
        table["records saved"] = [_ms(lambda: profile.save(app.home, app.profile)) for _ in range(SEEKS)]
    finally:
        app.close()
    return table


def _load_level(folder: Path, level: str, table: Table) -> None:
    """A level from its file to its first picture, read by a fresh library, and the restart of its run."""
    names = ("read", "view made", "first picture", "in all", "restart")
    times = [_load_once(folder, level) for _ in range(LOAD_TIMES)]
    table.update({f"{level} {name}": list(row) for name, row in zip(names, zip(*times, strict=True), strict=True)})


def _load_once(folder: Path, level: str) -> tuple[float, float, float, float, float]:
    app = App(Home(folder), windowed=False)
    began = time.perf_counter_ns()
    read = _ms(lambda: app.library.stage(level, "militia"))
    stage = app.library.stage(level, "militia")
    session = Session(stage, SEED)
    begun = time.perf_counter_ns()
    view = app.view(stage)
    made = (time.perf_counter_ns() - begun) / 1e6
    surface = pygame.Surface(view.size, 0, 32)
    first = _ms(lambda: view.draw(surface, session.world))
    whole = (time.perf_counter_ns() - began) / 1e6
    restart = _ms(lambda: app.view(stage).draw(surface, session.restart().world))
    app.close()
    return read, made, first, whole, restart


def _played(app: App, level: str, ticks: int) -> Session:
    """The level's bot has played so long, or to the end."""
    session = Session(app.library.stage(level, "militia"), SEED)
    session.keep_frames()
    bot = bot_for(session.stage.level)
    while session.ticks < ticks and not session.world.finished:
        session.advance(bot.pads(session.stage, session.world))
    return session


def _seeking(app: App, folder: Path) -> list[float]:
    """Jumps in a replay that nobody has looked through yet: each is the first one after it was opened."""
    session = _played(app, "bus_chase", CHASE_TICKS)
    path, goals = folder / f"chase{REPLAY}", Rng(SEED)
    replay_file.save(path, replays.record(session), session.keys)
    replay = replay_file.read(path)

    def jump(goal: int) -> None:
        film = Film(session.first_stage, replay, replay_file.read_keys(path))
        film.seek(goal)

    return [_ms(lambda: jump(goals.below(replay.ticks + 1))) for _ in range(SEEKS)]


def _title_process(folder: Path) -> None:
    _in_fresh_process(folder, "first_title()")


def _level_process(folder: Path, level: str) -> float:
    return float(_in_fresh_process(folder, f"first_level({level!r})").split()[-1])


def _in_fresh_process(folder: Path, call: str) -> str:
    code = f"from game.app import bench; bench.{call}"
    environment = {**os.environ, "RED_HEAT_HOME": str(folder), "PYTHONPATH": os.pathsep.join(sys.path)}
    return subprocess.run(
        [sys.executable, "-c", code], env=environment, check=True, stdout=subprocess.PIPE, text=True
    ).stdout


def first_title() -> None:
    """What a fresh process does up to the first picture of the title."""
    _title().close()


def _title() -> App:
    app = App(Home(), windowed=True)
    app.become(Title(app))
    app.draw()
    return app


def first_level(level: str) -> None:
    """Print the ms from a press to the first picture of the first level that is opened after a look at the title."""
    app = _title()
    read_ahead(app)

    def open_level() -> None:
        app.become(fresh(app, level))
        app.draw()

    print(_ms(open_level))
    app.close()
