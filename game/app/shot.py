"""Pictures of what the player would see, made without a window."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Callable
from pathlib import Path

os.environ["SDL_VIDEODRIVER"] = "dummy"  # before pygame opens anything
os.environ["SDL_AUDIODRIVER"] = "dummy"
os.environ["SDL_NO_SIGNAL_HANDLERS"] = "1"  # nobody reads the event that SDL would make of being told to stop

import pygame

from game.app.headless import bot_run
from game.app.home import Home
from game.app.program import App
from game.app.scenes.base import Scene
from game.app.scenes.play import Play
from game.core.faults import Fault
from game.run import replay as replays
from game.run import replay_file
from game.run.session import Session

SEED = 1988
SETTLE_TICKS = 120  # a page has come in


def take(what: str, tick: int, run_file: Path | None, scale: int, language: str, output: Path) -> int:
    """Write one PNG. Raises Fault."""
    with tempfile.TemporaryDirectory() as folder:
        app = App(Home(Path(folder)), windowed=False, language=language)
        replay = replay_file.read(run_file) if run_file else None
        scene = _scene(app, what, tick, replay, str(run_file))
        app.stack = [*app.stack, scene]
        app.compose()
        app.close()
    picture = pygame.transform.scale_by(app.surface, scale)
    try:
        pygame.image.save(picture, output)
    except (OSError, pygame.error) as error:
        raise Fault(f"{output}: {error}") from error
    return 0


def _scene(app: App, what: str, tick: int, replay: replays.Replay | None, name: str) -> Scene:
    from game.app.scenes.cases import Cases
    from game.app.scenes.controls import Controls
    from game.app.scenes.credits import Credits
    from game.app.scenes.ending import Ending
    from game.app.scenes.options import Options
    from game.app.scenes.pause import Pause
    from game.app.scenes.title import Title

    if what == "title":
        return _aged(Title(app), tick or SETTLE_TICKS)
    if what in {"menu", "controls", "credits", "cases"}:
        app.stack = [Title(app)]
        pages: dict[str, Callable[[], Scene]] = {
            "menu": lambda: Options(app),
            "controls": lambda: Controls(app),
            "credits": lambda: Credits(app),
            "cases": lambda: Cases(app),
        }
        return _aged(pages[what](), tick or SETTLE_TICKS)
    level = what if what not in {"pause", "card", "result"} else _first_level(app)
    if what == "card":
        play = _play(app, level, 0, None, name, card=True)
        return _aged(play, tick or SETTLE_TICKS)
    if what == "result":
        run = _finished(app, level, replay, name)
        return _aged(Ending(app, run, app.view(run.stage)), tick or 10 * SETTLE_TICKS)
    play = _play(app, level, tick, replay, name, card=False)
    if what == "pause":
        app.stack = [play]
        return _aged(Pause(app, play), SETTLE_TICKS)
    return play


def _first_level(app: App) -> str:
    levels = app.library.playable()
    if not levels:
        raise Fault("no level is built")
    return levels[0].id


def _aged(scene: Scene, ticks: int) -> Scene:
    for _ in range(ticks):
        scene.tick()
    return scene


def _play(app: App, level: str, ticks: int, replay: replays.Replay | None, name: str, card: bool) -> Play:
    """A run after so many ticks, everything shown that was to be shown on the way."""
    from game.app.scenes.start import stage_of

    if replay is None:
        session = Session(app.library.stage(level, app.settings.difficulty), SEED)
    else:
        stage = stage_of(app, replay, name)
        if stage.level.id != app.library.level(level).rules.id:
            raise Fault(f"{name}: plays level {stage.level.id}, not {level}")
        session = replays.session_of(replay, stage)
    play = Play(app, session, card=card)
    for tick in range(ticks):
        if replay is not None and tick >= replay.ticks:
            break
        play.eat(session.advance(replay.pads[tick] if replay else (0, 0)))
    return play


def _finished(app: App, level: str, replay: replays.Replay | None, name: str) -> Session:
    """A finished run: the replay's, or the bot's."""
    if replay is None:
        session = bot_run(app.library, level, SEED, app.settings.difficulty)
    else:
        from game.app.scenes.start import stage_of

        session = replays.session_of(replay, stage_of(app, replay, name))
        for pads in replay.pads:
            session.advance(pads)
    if not session.world.finished:
        raise Fault(f"{level}: the run is not finished, so there is no result to show")
    return session
