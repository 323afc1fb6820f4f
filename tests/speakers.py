"""What tests of the speaker share: where sounds are, a wait for the thread that decodes, a level with rooms."""

from __future__ import annotations

import time
from collections.abc import Callable

from kit import arena, spawn, stage_of

from game.core.files import data
from game.data.stage import Stage

SOUND = data("assets", "sound")


def until(done: Callable[[], bool], seconds: float = 20) -> None:
    """Wait for the thread that decodes."""
    end = time.monotonic() + seconds
    while not done():
        assert time.monotonic() < end, "the sounds were not decoded in time"
        time.sleep(0.005)


def zoned() -> Stage:
    """A room with a hall in its right half, a fight in the hall, and snow at its far end."""
    level = arena(
        spawn(10, "sound_zone", 0, 0, 480, 192, loop="bed_steam", level=80, reverb="tile"),
        spawn(11, "sound_zone", 480, 0, 240, 192, loop="bed_hall", level=60, reverb="hall"),
        spawn(12, "wave", 500, 0, 100, 192, number=1),
        spawn(13, "music_zone", 720, 0, 100, 192, piece="snow", unless="thaw"),
    )
    object.__setattr__(level, "music", "bath")
    return stage_of(level)
