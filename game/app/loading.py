"""Making waits short: nothing is swept while a level loads, and work beside the game lets pictures go first."""

from __future__ import annotations

import gc
import sys
from collections.abc import Iterator
from contextlib import contextmanager

TURN_S = 0.0005  # of work beside the game: threads that have pictures to draw need not wait longer for their turn


@contextmanager
def unswept() -> Iterator[None]:
    """Let nothing be swept: hardly anything that a level loads is litter, and each sweep looks through all of it."""
    gc.disable()
    try:
        yield
    finally:
        gc.enable()


@contextmanager
def giving_way() -> Iterator[None]:
    """Work in short turns beside the thread that draws; one thread at a time."""
    turn_s = sys.getswitchinterval()
    sys.setswitchinterval(TURN_S)
    try:
        yield
    finally:
        sys.setswitchinterval(turn_s)
