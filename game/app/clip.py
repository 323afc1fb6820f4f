"""The last seconds of a run as an animated GIF, drawn a few pictures at a time and packed beside the play."""

from __future__ import annotations

import io
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pygame

from game.core.pads import Pads
from game.data.stage import Stage
from game.run.modes import mode_of
from game.run.saving import write_whole
from game.show.view import View

CLIP_TICKS = 600
PICTURE_TICKS = 3  # 20 pictures a second: GIF knows hundredths only
DELAY_MS = 50
COLOURS = 128


class Clip:
    """Plays `pads` on from `world` before a view of its own and keeps every third picture.

    `work` is called until `done`; then `write` may go to another thread: it touches nothing but the pictures.
    """

    def __init__(self, stage: Stage, world: Any, pads: Sequence[Pads], view: View) -> None:
        self._stage, self._world, self._pads, self._view = stage, world, pads, view
        self._step = mode_of(stage).step
        self._played = 0
        self._surface = pygame.Surface(view.size, 0, 32)
        self._pictures: list[bytes] = []

    @property
    def done(self) -> bool:
        """Whether every picture is drawn."""
        return self._played == len(self._pads)

    @property
    def share(self) -> float:
        """0..1 of the work."""
        return self._played / max(1, len(self._pads))

    def work(self, until_ns: int) -> None:
        """Draw on until that moment of `time.perf_counter_ns`."""
        while not self.done and time.perf_counter_ns() < until_ns:
            cues = self._step(self._stage, self._world, self._pads[self._played])
            self._played += 1
            self._view.eat(cues, self._world)
            self._view.tick()
            if self._played % PICTURE_TICKS == 0:
                self._view.draw(self._surface, self._world)
                self._pictures.append(pygame.image.tobytes(self._surface, "RGB"))

    def write(self, path: Path) -> None:
        """Pack the pictures. Raises OSError."""
        from PIL import Image  # only here: it is slow to import

        size = self._surface.get_size()
        frames = [
            Image.frombytes("RGB", size, picture).quantize(COLOURS, Image.Quantize.FASTOCTREE, dither=Image.Dither.NONE)
            for picture in self._pictures
        ]
        first, *rest = frames
        packed = io.BytesIO()
        first.save(packed, "GIF", save_all=True, append_images=rest, duration=DELAY_MS, loop=0, optimize=False)
        write_whole(path, packed.getvalue())
