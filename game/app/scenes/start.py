"""Ways into a level: afresh, or where a run was left."""

from __future__ import annotations

import secrets
from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from game.app.place import Place
from game.app.scenes.confirm import YES, Confirm
from game.app.scenes.play import Play
from game.app.sign import sign
from game.core.faults import Fault, reason
from game.data.stage import Stage
from game.run import replay as replays
from game.run import replay_file
from game.run.ahead import Ahead
from game.run.ghost import Ghost
from game.run.session import REWIND_TICKS, Session
from game.show.paint.text import format_time
from game.show.tongue import names_of, told, tr

if TYPE_CHECKING:
    from game.app.program import App

SEED_BITS = 32
FOUND, READ = 0.15, 0.5  # of a level is there once it is known where, and once its map is read; the rest are pictures


def fresh(
    app: App, level_id: str, seed: int | None = None, difficulty: str = "", card: bool = True, players: int = 1
) -> Play:
    """A run from the beginning of a level. Raises Fault if the level, or a picture that it needs, is not there."""
    stage = app.library.stage(level_id, difficulty or app.settings.difficulty, app.settings.assists)
    session = Session(stage, secrets.randbits(SEED_BITS) if seed is None else seed, players)
    return Play(app, session, card=card)


def _go(app: App, level_id: str, make: Callable[[], Play]) -> bool:
    """Start what `make` gives; what is wrong with it is told in one line and the player stays where he is."""
    sign(app, FOUND)
    try:
        app.library.renew(level_id)
        app.library.level(level_id)
        sign(app, READ)
        play = make()
    except Fault as fault:
        app.notify(told(fault), "save")
        return False
    app.become(play)
    app.reached(play.session.stage.level.id)
    return True


def begin(app: App, level_id: str, difficulty: str = "", card: bool = True, players: int = 1) -> bool:
    """Start a level; False, with a line for the player, if that cannot be."""
    begun = _go(app, level_id, lambda: fresh(app, level_id, None, difficulty, card, players))
    if begun and players > 1:
        app.notify(second_hands(app), "pad" if app.devices.has_pad(1) else "key")
    return begun


def second_hands(app: App) -> str:
    """With what the second player plays, and how a gamepad becomes his if he has none."""
    if app.devices.has_pad(1):
        return tr("Player 2: the gamepad") if app.devices.pad_count == 1 else tr("Player 2: the other gamepad")
    if app.devices.pad_count:
        return tr("Player 2: the number pad. For the gamepad see OPTIONS")
    return tr("Player 2: the number pad")


def race(app: App, level_id: str, replay: replays.Replay, name: str) -> bool:
    """Start a level against the ghost of a run of it, with that run's own dice."""

    def make() -> Play:
        ghost = Ghost(stage_of(app, replay, name), replay)
        stage = app.library.stage(level_id, app.settings.difficulty, app.settings.assists)
        return Play(app, Session(stage, replay.seed), ghost=ghost)

    return _go(app, level_id, make)


def practise(app: App, level_id: str, order: int, known: replays.Replay | None) -> bool:
    """Start at a checkpoint: the way there is played by a run that is known, or by the bot, faster than the eye."""

    def make() -> Play:
        if known is not None:
            session = replays.session_of(known, stage_of(app, known, level_id), REWIND_TICKS)
        else:
            session = Session(app.library.stage(level_id, app.settings.difficulty), secrets.randbits(SEED_BITS))
        session.practice = True
        return Play(app, session, card=False, ahead=Ahead.to_checkpoint(session, order, known.pads if known else ()))

    return _go(app, level_id, make)


def resume(app: App) -> None:
    """Go on with the run that was left: it is played again, faster than the eye, up to where it stood."""
    sign(app, FOUND)
    app.finish_saving()
    left = app.home.left_runs()
    app.suspended = bool(left)
    if not left:
        app.notify(tr("There is no run to continue"), "save")
        return
    path = left[-1]
    kept = None
    try:
        kept = replay_file.read(path, path.name)
        app.library.renew(kept.level)
        stage = stage_of(app, kept, path.name)
        sign(app, READ)
        session = replays.session_of(kept, stage, REWIND_TICKS)
        session.practice = kept.practice
        place = Place(app.home.left_run(kept.level, kept.seed), came=path)
        play = Play(app, session, card=False, ahead=Ahead.recorded(kept.pads), place=place)
    except OSError as error:  # another copy of the game has gone on with it, or it cannot be read just now
        app.notify(tr("{file} cannot be read: {error}").format(file=path.name, error=reason(error)), "save")
        return
    except Fault as fault:
        app.shelve(path)
        _refuse(app, kept, fault)
        return
    app.become(play)


def _refuse(app: App, kept: replays.Replay | None, fault: Fault) -> None:
    """Say that a run cannot go on, why, where it is now, and offer what can be played instead."""
    question = tr("The trail of this run is cold")
    if kept is None:
        detail = tr(
            "Its file is damaged, and nobody can say any more what happened. It is kept: EXTRAS, REPLAYS. {fault}"
        )
        files = tr("Open the case files")
        ask = Confirm(app, question, detail.format(fault=told(fault)), lambda: _files(app), (files, tr("Back")), YES)
    else:
        scene = app.library.scene(kept.level)
        detail = tr(
            "{level}, {time}: the game or the level has changed since you left, and what you did then would turn out"
            " differently now. Your records stand. The run is kept: EXTRAS, REPLAYS."
        )
        detail = detail.format(level=names_of(scene[1])[0] if scene else kept.level, time=format_time(kept.ticks))
        anew = partial(begin, app, kept.level, kept.difficulty)
        ask = Confirm(app, question, detail, anew, (tr("Start the level over"), tr("Back")), YES)
    app.sound.play("menu_bad")
    app.push(ask)


def _files(app: App) -> None:
    from game.app.scenes.cases import Cases

    app.push(Cases(app))


def stage_of(app: App, replay: replays.Replay, name: str) -> Stage:
    """The stage that a replay was played on. Raises Fault unless level and rules are the same."""
    stage = app.library.stage(replay.level, replay.difficulty, replays.assists_of(replay))
    replays.check_fits(replay, stage, name)
    return stage
