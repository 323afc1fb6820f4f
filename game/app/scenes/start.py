"""Ways into a level: afresh, or where a run was left."""

from __future__ import annotations

import secrets
from typing import TYPE_CHECKING

from game.app.scenes.play import Play
from game.core.faults import Fault
from game.data.stage import Stage
from game.run import replay as replays
from game.run.session import Session

if TYPE_CHECKING:
    from game.app.program import App

SEED_BITS = 32


def fresh(app: App, level_id: str, seed: int | None = None, difficulty: str = "", card: bool = True) -> Play:
    """A run from the beginning of a level. Raises Fault if the level, or a picture that it needs, is not there."""
    stage = app.library.stage(level_id, difficulty or app.settings.difficulty, app.settings.assists)
    return Play(app, Session(stage, secrets.randbits(SEED_BITS) if seed is None else seed), card=card)


def begin(app: App, level_id: str, difficulty: str = "", card: bool = True) -> None:
    """Start a level; what is wrong with it is told in one line and the player stays where he is."""
    try:
        play = fresh(app, level_id, difficulty=difficulty, card=card)
    except Fault as fault:
        app.notify(str(fault), "save")
        return
    app.profile.last_level = play.session.stage.level.id
    app.become(play)


def resume(app: App) -> None:
    """Go on with the run that was left: it is played again, faster than the eye, up to where it stood."""
    app.finish_saving()
    path = app.home.suspended
    try:
        kept = replays.read(path)
        stage = stage_of(app, kept, path.name)
        session = Session(stage, kept.seed, kept.players)
        session.practice = kept.practice
        play = Play(app, session, card=False, ahead=kept.pads)
    except Fault as fault:
        app.notify(f"This run cannot go on. {fault}", "save")
        app.forget_suspended()
        return
    app.become(play)


def stage_of(app: App, replay: replays.Replay, name: str) -> Stage:
    """The stage that a replay was played on. Raises Fault unless level and rules are the same."""
    stage = app.library.stage(replay.level, replay.difficulty, replays.assists_of(replay))
    replays.check_fits(replay, stage, name)
    return stage
