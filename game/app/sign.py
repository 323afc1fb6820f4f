"""Answers a press before work that takes longer than a picture: a sign over what stands, shown at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.show.pages.loading import LoadingModel, draw_loading
from game.show.paint.widgets import inset
from game.show.tongue import tr

if TYPE_CHECKING:
    from game.app.program import App


def sign(app: App, share: float = 0.0) -> None:
    """Show that the press was heard, and how much (0..1) of what it asked for is there; the caller then works on.

    What is being read ahead is waited for: it is most likely what was asked for.
    """
    app.compose()
    draw_loading(inset(app.surface), app.art, LoadingModel(tr("OPENING THE CASE FILE"), share))
    if app.screen:
        app.screen.present()
    app.ahead.settle()
