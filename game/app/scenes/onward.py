"""On with the campaign: what follows a level, with the reports of what happens on the way."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.app.scenes.between import Between
from game.app.scenes.credits import Credits
from game.app.scenes.start import begin

if TYPE_CHECKING:
    from game.app.program import App


def start(app: App) -> None:
    """What Start means: the level played last, or, once that is finished, the one after it that is not yet."""
    here, follows = _stands(app)
    if follows:
        go_on(app, here)
    elif here:
        begin(app, here)


def opens(app: App) -> str:
    """The level that Start leads to; "" if there is none."""
    here, follows = _stands(app)
    return follows or here


def _stands(app: App) -> tuple[str, str]:
    """The level at which the player stands, and the one that he goes on to: "" unless he is through with the first."""
    levels = [entry.id for entry in app.library.playable()]
    if not levels:
        return "", ""
    last = app.profile.last_level
    here = last if last in levels else levels[0]  # a player's own level may be gone
    follows = app.library.after(here) if app.profile.finished(here) else ""
    return here, "" if app.profile.finished(follows) else follows


def go_on(app: App, here: str, players: int = 1) -> None:
    """Leave a level that is finished for the next one, or, after the last of the campaign, for the credits."""
    follows = app.library.after(here)
    beats = app.library.between(here, follows)
    if beats:
        app.become(Between(app, beats, lambda: _arrive(app, here, follows, players)))
    else:
        _arrive(app, here, follows, players)


def _arrive(app: App, here: str, follows: str, players: int) -> None:
    if not follows and app.library.scene(here):
        app.become(Credits(app, lambda: _title(app)))
    elif not follows or not begin(app, follows, players=players):
        _title(app)


def _title(app: App) -> None:
    from game.app.scenes.title import Title

    app.become(Title(app))
