"""How much memory an hour of play holds: bots play in a window, all levels in turn or one of them, without waits."""

from __future__ import annotations

import json
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Any, NamedTuple

import pygame

from game.app import loop
from game.app.bench_loop import Driven, NoWaits, made_ready
from game.app.bench_machine import head, memory_mb
from game.app.devices import Devices
from game.app.home import Home
from game.app.program import App
from game.app.scenes.play import Play
from game.app.scenes.title import Title
from game.core.faults import Fault
from game.core.pads import Pads
from game.run.bots import bot_for
from game.run.session import Session

SEED = 1988
PARTS, PART_TICKS = 6, 600 * loop.TICKS_A_SECOND  # of ten minutes each; in each of them every level has its turn
MOST_MB, GROWTH_MB = 200.0, 8.0  # wanted at most: ever, and from the first part to the last


class Held(NamedTuple):
    """MB at the title, and at the end of each level's turn, by part of the hour."""

    title: float
    parts: list[dict[str, float]]

    @property
    def most(self) -> float:
        """That any of them held."""
        return max(mb for part in self.parts for mb in part.values())

    @property
    def growth(self) -> float:
        """Of the level that grew most."""
        return max(self.parts[-1][level] - mb for level, mb in self.parts[0].items())


class _Bot(Devices):
    """Hands that press what the level's bot presses."""

    def __init__(self, app: App, session: Session) -> None:
        super().__init__(app.bindings)
        self._bot = bot_for(session.stage.level)
        self._session = session

    def take(self) -> Pads:
        return self._bot.pads(self._session.stage, self._session.world)


def run(level: str, as_json: bool) -> int:
    """Measure and print; "" = all levels. Raises Fault if there is no window, no such level, or nobody tells."""
    with tempfile.TemporaryDirectory() as folder:
        held = measure(Path(folder), [level] if level else [])
    report: dict[str, Any] = {"what": f"memory {level}".strip(), **head(f"pygame-ce {pygame.ver}")}
    report |= {**held._asdict(), "most": held.most, "growth": held.growth}
    print(json.dumps(report, indent=1) if as_json else "\n".join(_lines(report)))
    return 0


def _lines(report: dict[str, Any]) -> list[str]:
    minutes = PART_TICKS // loop.TICKS_A_SECOND // 60
    return [
        report["machine"],
        report["versions"],
        f"title     {report['title']:6.0f} MB",
        *(
            f"{(number + 1) * minutes:>3} min   " + ", ".join(f"{level} {mb:.0f}" for level, mb in part.items()) + " MB"
            for number, part in enumerate(report["parts"])
        ),
        f"most      {report['most']:6.0f} MB" + _against(report["most"], MOST_MB),
        f"growth    {report['growth']:6.0f} MB from the first part to the last" + _against(report["growth"], GROWTH_MB),
    ]


def _against(n: float, most: float) -> str:
    return f"   <= {most:g}{' MISSED' if n > most else ''}"


def measure(folder: Path, levels: Sequence[str]) -> Held:
    """An hour of these levels, or of all that there are, with the settings of a new player. Raises Fault."""
    app = App(Home(folder))
    try:
        names = levels or [entry.id for entry in app.library.playable()]
        app.become(Title(app))
        app.draw()
        held = Held(_mb(), [])
        made_ready(app, names)
        for _ in range(PARTS):
            part: dict[str, float] = {}
            for level in names:
                part[level] = _play(app, level, PART_TICKS // len(names))
            held.parts.append(part)
    finally:
        app.close()
    return held


def _mb() -> float:
    found = memory_mb()
    if found is None:
        raise Fault("this system does not tell how much memory a program holds")
    return found


def _play(app: App, level: str, ticks: int) -> float:
    """Run after run, another one each time, until so many ticks have been played in all; then back to the title.

    MB at the end of the last run.
    """
    seed = SEED
    while ticks > 0:
        ticks -= _play_run(app, Session(app.library.stage(level, "militia"), seed), ticks)
        seed += 1
    held = _mb()
    app.become(Title(app))
    app.draw()
    return held


def _play_run(app: App, session: Session, ticks: int) -> int:
    """To its end, or for so many ticks; how many it came to."""
    waits = NoWaits(loop.MOST_TICKS)
    app.become(Play(app, session, card=False))
    app.devices = _Bot(app, session)
    loop.run(Driven(app, lambda: session.ticks < ticks and not session.world.finished), waits.clock, waits.sleep)
    if not app.running:
        raise Fault("the window was closed")
    return session.ticks
