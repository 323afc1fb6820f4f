"""What playing costs in a window: how much of a core, in play and in the pause, and how much memory."""

from __future__ import annotations

import json
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import pygame

from game.app import loop
from game.app.bench_loop import Clock, Driven, NoWaits, Sleep, heard, made_ready
from game.app.bench_machine import WAIT_S, head, look_ns, memory_mb
from game.app.bindings import Bindings
from game.app.devices import Devices
from game.app.home import Home
from game.app.program import App
from game.app.scenes.play import Play
from game.core.faults import Fault
from game.core.pads import Pads
from game.run.bots import bot_for
from game.run.session import Session

SEED = 1988
SKIP_TICKS = 1500  # then each of our levels is in full swing
WARM_TICKS, TICKS = 60, 1200
SETTLE_S, PAUSED_S = 1.0, 5.0
IN_PLAY_PCT, PAUSED_PCT, MEMORY_MB = 10.0, 1.0, 200.0  # wanted at most


class Played(NamedTuple):
    """What was measured of a level: % of a core, all threads together; MB, None where the system does not tell."""

    in_play_pct: float
    at_once_pct: float  # had 60 frames a second cost what the same frames cost without waits between them
    paused_pct: float
    memory_mb: float | None
    sound: str  # as `heard` says


class _Hands(Devices):
    """Hands that press again what was pressed before."""

    def __init__(self, bindings: Bindings, pads: Iterator[Pads]) -> None:
        super().__init__(bindings)
        self._played = pads

    def take(self) -> Pads:
        return next(self._played)


def run(level: str, as_json: bool) -> int:
    """Measure and print. Raises Fault if there is no window, no such level, or its bot is through too soon."""
    with tempfile.TemporaryDirectory() as folder:
        played = measure(Path(folder), level)
    again_ns, later_ns = look_ns()
    report: dict[str, Any] = {"what": f"play {level}", **head(f"pygame-ce {pygame.ver}"), **played._asdict()}
    report |= {"look_again_ns": again_ns, "look_after_wait_ns": later_ns, "wait_s": WAIT_S}
    print(json.dumps(report, indent=1) if as_json else "\n".join(_lines(report)))
    return 0


def _lines(report: dict[str, Any]) -> list[str]:
    return [
        report["machine"],
        report["versions"],
        "in play   " + _share(report["in_play_pct"]) + _against(report["in_play_pct"], IN_PLAY_PCT),
        "at once   " + _share(report["at_once_pct"]) + ": the same frames without the waits between them",
        "paused    " + _share(report["paused_pct"]) + _against(report["paused_pct"], PAUSED_PCT),
        "memory    " + _memory(report["memory_mb"]),
        f"sound     {report['sound']}",
        f"machine   to look at a small object again takes {report['look_again_ns']:.0f} ns, and"
        f" {report['look_after_wait_ns']:.0f} ns after a wait of {WAIT_S * 1000:.0f} ms",
    ]


def _share(pct: float) -> str:
    return f"{pct:6.2f} % of a core, {pct / 6:.2f} ms of each 1/60 s"


def _against(n: float, most: float) -> str:
    return f"   <= {most:g}{' MISSED' if n > most else ''}"


def _memory(mb: float | None) -> str:
    return "not told by this system" if mb is None else f"{mb:6.0f} MB{_against(mb, MEMORY_MB)}"


def measure(folder: Path, level: str) -> Played:
    """Play the run of a level's bot in a window, with the settings of a new player."""
    app = App(Home(folder))
    try:
        made_ready(app, [level])
        pads, no_waits = _bot_pads(app, level), NoWaits()
        in_play = _in_play(app, level, pads, time.perf_counter_ns, time.sleep)
        memory = memory_mb()
        paused = _paused(app)
        at_once = _in_play(app, level, pads, no_waits.clock, no_waits.sleep)
        sound = heard(app)
    finally:
        app.close()
    return Played(in_play, at_once, paused, memory, sound)


def _session(app: App, level: str) -> Session:
    return Session(app.library.stage(level, "militia"), SEED)


def _bot_pads(app: App, level: str) -> list[Pads]:
    session, pads = _session(app, level), []
    bot = bot_for(session.stage.level)
    for _ in range(SKIP_TICKS + WARM_TICKS + TICKS + 2 * loop.MOST_TICKS):
        if session.world.finished:
            raise Fault(f"{level}: its bot is through after {session.ticks} ticks, too soon to measure anything")
        pads.append(bot.pads(session.stage, session.world))
        session.advance(pads[-1])
    return pads


def _in_play(app: App, level: str, pads: list[Pads], clock: Clock, sleep: Sleep) -> float:
    """% of a core at 60 ticks a second, from some ticks after SKIP_TICKS on."""
    session = _session(app, level)
    play = Play(app, session, card=False)
    app.become(play)
    for tick in range(SKIP_TICKS):
        play.eat(session.advance(pads[tick]))
    app.devices = _Hands(app.bindings, iter(pads[SKIP_TICKS:]))
    loop.run(Driven(app, lambda: session.ticks < SKIP_TICKS + WARM_TICKS), clock, sleep)
    begun, spent_ns = session.ticks, time.process_time_ns()
    loop.run(Driven(app, lambda: session.ticks < begun + TICKS), clock, sleep)
    a_tick_ns = (time.process_time_ns() - spent_ns) / (session.ticks - begun)
    return 100 * a_tick_ns * loop.TICKS_A_SECOND / loop.SECOND_NS


def _paused(app: App) -> float:
    """% of a core while the run that is being played stands still, from SETTLE_S after it was stopped on."""
    app.top.focus_lost()
    _rest(app, SETTLE_S)
    began_ns, spent_ns = time.perf_counter_ns(), time.process_time_ns()
    _rest(app, PAUSED_S)
    return 100 * (time.process_time_ns() - spent_ns) / (time.perf_counter_ns() - began_ns)


def _rest(app: App, seconds: float) -> None:
    end_ns = time.perf_counter_ns() + round(seconds * loop.SECOND_NS)
    loop.run(Driven(app, lambda: time.perf_counter_ns() < end_ns))
