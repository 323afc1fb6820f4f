"""Which picture belongs to which rules."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from game.data.art import LevelArt
from game.data.stage import Stage
from game.show.art import InterfaceArt
from game.show.options import ShowOptions
from game.show.paint.kept import keep_for

if TYPE_CHECKING:
    from game.show.view import View

# Stages are Any: a maker gets only those of its own mode.
Maker = Callable[[Any, LevelArt, InterfaceArt, ShowOptions], "View"]


def _foot() -> Maker:
    from game.show.foot.view import FootView

    return FootView


def _chase() -> Maker:
    from game.show.chase.view import ChaseView

    return ChaseView


# Imported when first asked for: the title comes up sooner.
_MAKERS: dict[str, Callable[[], Maker]] = {"foot": _foot, "chase": _chase}


def view_of(stage: Stage, art: LevelArt, interface_art: InterfaceArt, options: ShowOptions) -> View:
    """A fresh picture of a stage; what was kept of another level is let go of. Raises Fault if a sheet is missing."""
    keep_for(stage.level.id)
    return _MAKERS[stage.level.mode]()(stage, art, interface_art, options)
