"""Making the wait for a level short: nothing is swept meanwhile, and its code is read while the title is looked at."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from importlib import import_module

from game.run.modes import mode_named
from game.run.rules import rules_fingerprint

NEEDED = (  # what nobody needs before the first level
    "game.load.levels",
    "game.load.tmx",
    "game.load.story",
    "game.foot.step",
    "game.foot.spawn",
    "game.foot.result",
    "game.show.foot.view",
    "game.show.sound.foot_plan",
)


@contextmanager
def unswept() -> Iterator[None]:
    """Let nothing be swept: hardly anything that a level loads is litter, and each sweep looks through all of it."""
    gc.disable()
    try:
        yield
    finally:
        gc.enable()


def read_ahead() -> None:
    """Import what the first level needs, and know its rules by name; else whoever opens it waits for that too."""
    for name in NEEDED:
        import_module(name)
    rules_fingerprint(mode_named("foot").root)
