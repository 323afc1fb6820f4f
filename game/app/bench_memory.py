"""How much memory an hour of play holds: bots play in a window, all levels in turn or one of them, without waits."""

from __future__ import annotations

import json
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NamedTuple

import pygame

from game.app import loop
from game.app.bench_loop import Driven, NoWaits, heard, made_ready
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
LOOK_TICKS = 5 * loop.TICKS_A_SECOND  # so often it is looked what is held
REST_TICKS = 60  # at the title between runs, where a player sees the result: the music of the run fades out
MOST_MB, GROWTH_MB = 200.0, 8.0  # wanted at most: ever, and from the first part to the last


class Held(NamedTuple):
    """MB at the title, and in each level's turn, by part of the hour: the most, and what is held at its end."""

    sound: str  # as `heard` says
    title: float
    mosts: list[dict[str, float]]
    parts: list[dict[str, float]]

    @property
    def most(self) -> float:
        """That was ever held."""
        return max(mb for part in self.mosts for mb in part.values())

    @property
    def growth(self) -> float:
        """Of the level that grew most."""
        return max(self.parts[-1][level] - mb for level, mb in self.parts[0].items())


@dataclass(slots=True)
class _Turn:
    """What is held while a level is played, in MB."""

    most: float = 0.0
    end: float = 0.0  # when it was looked at last
    due: int = 0  # tick of the run at which it is looked at again

    def look(self) -> None:
        """Now."""
        self.end = _mb()
        self.most = max(self.most, self.end)


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
        f"sound     {report['sound']}",
        f"title     {report['title']:6.0f} MB",
        *(
            f"{(number + 1) * minutes:>3} min   "
            + ", ".join(f"{level} {mb:.0f} (at most {most[level]:.0f})" for level, mb in part.items())
            + " MB"
            for number, (part, most) in enumerate(zip(report["parts"], report["mosts"], strict=True))
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
        held = Held(heard(app), _mb(), [], [])
        made_ready(app, names)
        for _ in range(PARTS):
            turns = {level: _play(app, level, PART_TICKS // len(names)) for level in names}
            held.mosts.append({level: turn.most for level, turn in turns.items()})
            held.parts.append({level: turn.end for level, turn in turns.items()})
    finally:
        app.close()
    return held


def _mb() -> float:
    found = memory_mb()
    if found is None:
        raise Fault("this system does not tell how much memory a program holds")
    return found


def _play(app: App, level: str, ticks: int) -> _Turn:
    """Run after run, another one each time, until so many ticks have been played in all; the title after each."""
    turn, seed = _Turn(), SEED
    while ticks > 0:
        ticks -= _play_run(app, Session(app.library.stage(level, "militia"), seed), ticks, turn)
        seed += 1
        turn.look()
        app.become(Title(app))
        for _ in range(REST_TICKS):
            app.tick()
        app.draw()
    return turn


def _play_run(app: App, session: Session, ticks: int, turn: _Turn) -> int:
    """To its end, or for so many ticks; how many it came to."""

    def goes_on() -> bool:
        if session.ticks >= turn.due:
            turn.look()
            turn.due = session.ticks + LOOK_TICKS
        return session.ticks < ticks and not session.world.finished

    waits = NoWaits(loop.MOST_TICKS)
    turn.due = 0
    app.become(Play(app, session, card=False))
    app.devices = _Bot(app, session)
    loop.run(Driven(app, goes_on), waits.clock, waits.sleep)
    if not app.running:
        raise Fault("the window was closed")
    return session.ticks
