"""Bitmap faces: measuring, wrapping and drawing of one line."""

from __future__ import annotations

import json
from collections import OrderedDict
from collections.abc import Mapping
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

import pygame

from game.show.paint.colours import GRADIENTS, INK, TEXT, Colour, Fill

if TYPE_CHECKING:
    from game.show.paint.text import Line

CACHED_LINES = 512
CACHED_WIDTHS = 4096


class InterfaceError(Exception):
    """A picture, face or field of the interface that is not there; the message names it."""


class Font:
    """One face from `<name>.png` and `<name>.json`; y of every call is the top of the capitals."""

    def __init__(self, name: str, sheet: pygame.Surface, index: Mapping[str, object]) -> None:
        self.name, self._sheet = name, sheet
        glyphs, kern = index["glyphs"], index["kern"]
        if not isinstance(glyphs, dict) or not isinstance(kern, dict):
            raise InterfaceError(f"{name}.json: glyphs and kern must be objects")
        self.height, self.baseline = _int(index, "height"), _int(index, "baseline")
        self.top, self.pitch, self.margin = _int(index, "top"), _int(index, "pitch"), _int(index, "margin")
        self.cap = self.baseline - self.top
        self._places: dict[str, tuple[int, int, int, int, int]] = {c: tuple(g) for c, g in glyphs.items()}
        self._kern: dict[str, int] = kern
        self._edge = max(1, self.margin)
        self._widths: dict[str, int] = {}
        self.flows: dict[tuple[str, int], list[Line]] = {}  # of `flow`: texts without keys, by the width they had
        self._lines: OrderedDict[tuple[str, Fill | None, Colour | None, Colour | None], pygame.Surface] = OrderedDict()

    @classmethod
    def load(cls, folder: Path, name: str) -> Font:
        """The face whose sheet and index lie in `folder`."""
        index = json.loads((folder / f"{name}.json").read_text("utf-8"))
        return cls(name, pygame.image.load(folder / f"{name}.png"), index)

    def has(self, char: str) -> bool:
        """Whether the face has a drawing for this character; others appear as a question mark."""
        return char in self._places

    def _place(self, char: str) -> tuple[int, int, int, int, int]:
        return self._places.get(char) or self._places["?"]

    def measure(self, text: str) -> int:
        """Width of one line in px, without the margin of its picture."""
        if not text:
            return 0
        width = self._widths.get(text)
        if width is None:
            if len(self._widths) >= CACHED_WIDTHS:
                self._widths.clear()
            width = self._widths[text] = self._measured(text)
        return width

    def _measured(self, text: str) -> int:
        places = [self._place(char) for char in text]
        kern = sum(self._kern.get(a + b, 0) for a, b in pairwise(text))
        return sum(p[4] for p in places[:-1]) + kern + places[-1][2] - 2 * self.margin

    def wrap(self, text: str, width: int) -> list[str]:
        """Lines no wider than `width`, broken at spaces and line ends, or inside a word that is too long by itself."""
        lines = []
        for paragraph in text.split("\n"):
            line = ""
            for word in paragraph.split(" "):
                trial = f"{line} {word}" if line else word
                if line and self.measure(trial) > width:
                    lines.append(line)
                    trial = word
                while len(trial) > 1 and self.measure(trial) > width:
                    cut = 1
                    while self.measure(trial[: cut + 1]) <= width:
                        cut += 1
                    lines.append(trial[:cut])
                    trial = trial[cut:]
                line = trial
            lines.append(line)
        return lines

    def line(self, text: str, fill: Fill | None = TEXT, shadow: Colour | None = INK, outline: Colour | None = None
             ) -> pygame.Surface:  # fmt: skip
        """The finished picture of one line, with a margin of 1 px (the face's own for the metal faces); kept."""
        key = (text, fill, shadow, outline)
        found = self._lines.get(key)
        if found is None:
            found = self._mask(text) if self.margin else self._plain(text, fill or TEXT, shadow, outline)
            self._lines[key] = found
            if len(self._lines) > CACHED_LINES:
                self._lines.popitem(last=False)
        else:
            self._lines.move_to_end(key)
        return found

    def _mask(self, text: str) -> pygame.Surface:
        rows = self._place("?")[3] + (0 if self.margin else 2)
        size = (self.measure(text) + 2 * self._edge, rows)
        out = pygame.Surface(size, pygame.SRCALPHA)
        x, rise = self._edge - self.margin, 0 if self.margin else 1
        for a, b in zip(text, text[1:] + " ", strict=True):
            gx, gy, w, h, advance = self._place(a)
            out.blit(self._sheet, (x, rise), (gx, gy, w, h))
            x += advance + self._kern.get(a + b, 0)
        return out

    def _plain(self, text: str, fill: Fill, shadow: Colour | None, outline: Colour | None) -> pygame.Surface:
        mask = self._mask(text)
        out = pygame.Surface(mask.get_size(), pygame.SRCALPHA)
        if outline is not None:
            dark = _tinted(mask, outline)
            for dx, dy in ((-1, -1), (0, -1), (1, -1), (-1, 0), (1, 0), (-1, 1), (0, 1), (1, 1)):
                out.blit(dark, (dx, dy))
        if shadow is not None:
            out.blit(_tinted(mask, shadow), (1, 1))
        if isinstance(fill, str):
            for row in range(mask.get_height()):
                share = (row - 1 - self.top + 0.5) / self.cap
                colour = next(c for limit, c in GRADIENTS[fill] if share < limit)
                mask.fill(colour, (0, row, mask.get_width(), 1), pygame.BLEND_RGB_MULT)
        else:
            mask.fill(fill, special_flags=pygame.BLEND_RGB_MULT)
        out.blit(mask, (0, 0))
        return out

    def draw(
        self,
        surface: pygame.Surface,
        text: str,
        x: int,
        y: int,
        fill: Fill | None = TEXT,
        align: float = 0.0,
        shadow: Colour | None = INK,
        outline: Colour | None = None,
        shown_px: int | None = None,
    ) -> int:
        """Draw one line and return its width; `align` 0 left, .5 centre, 1 right of x; `shown_px` cuts it short."""
        width = self.measure(text)
        if width:
            picture = self.line(text, fill, shadow, outline)
            left = x - round(align * width) - self._edge
            area = None if shown_px is None else (0, 0, self._edge + shown_px, picture.get_height())
            surface.blit(picture, (left, y - self.top - self._edge), area)
        return width


def _int(index: Mapping[str, object], name: str) -> int:
    value = index.get(name)
    if not isinstance(value, int):
        raise InterfaceError(f"face index: {name} must be a whole number, not {value!r}")
    return value


def _tinted(mask: pygame.Surface, colour: Colour) -> pygame.Surface:
    out = mask.copy()
    out.fill(colour, special_flags=pygame.BLEND_RGB_MULT)
    return out
