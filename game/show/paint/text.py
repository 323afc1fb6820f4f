"""Lines of text with keys or pad buttons set among the words: broken, measured, drawn; and numbers as text."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

import pygame

from game.show.paint.colours import INK, TEXT, Colour, Fill
from game.show.paint.font import CACHED_LINES, Font

GLYPH_RISE_PX = 5  # a key cap in a line begins this far above the capitals
TICKS_A_SECOND = 60
_INLINE = re.compile(r"\{key:([a-z0-9_]+)\}")

Glyphs = Callable[[str], pygame.Surface]  # action -> picture of the key or button bound to it


@dataclass(frozen=True, slots=True, eq=False)
class Prompts:
    """Which key or button stands for each action on the device last touched.

    `controls` maps actions to pygame key names ("left shift") for the style keyboard, else to SDL's names of pad
    controls ("a", "leftshoulder", "dpup"); an action without a control is drawn as a cap with a question mark.
    """

    style: str = "keyboard"  # keyboard, xbox, playstation, switch
    controls: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of a line: words, or the name of an action whose key is drawn; x in px from the line's start."""

    x: int
    width: int
    words: str = ""
    action: str = ""


Line = tuple[Run, ...]


def letters(text: str) -> int:
    """How many letters a typewriter has to show; a key among the words counts one."""
    return len(_INLINE.sub("\0", text).replace("\n", " "))


def flow(font: Font, text: str, width: int, glyphs: Glyphs) -> list[Line]:
    """Break a text with `{key:action}` in it into lines no wider than `width`; one without keys is broken once."""
    if "{key:" in text:
        return _broken(font, text, width, glyphs)
    found = font.flows.get((text, width))
    if found is None:
        if len(font.flows) >= CACHED_LINES:
            font.flows.clear()
        found = font.flows[text, width] = _broken(font, text, width, glyphs)
    return found


def _broken(font: Font, text: str, width: int, glyphs: Glyphs) -> list[Line]:
    space = font.measure("a a") - 2 * font.measure("a")
    lines: list[Line] = []
    for paragraph in text.split("\n"):
        runs: list[Run] = []
        x = 0
        for word in paragraph.split(" "):
            parts = _word(font, word, width, glyphs)
            long = sum(run.width for run in parts)
            if runs and x + space + long > width:
                lines.append(tuple(runs))
                runs, x = [], 0
            elif runs:
                x += space
            for run in parts:
                if runs and x + run.width > width:
                    lines.append(tuple(runs))
                    runs, x = [], 0
                runs.append(Run(x, run.width, run.words, run.action))
                x += run.width
        lines.append(tuple(_joined(font, runs)))
    return [tuple(_joined(font, list(line))) for line in lines]


def _word(font: Font, word: str, width: int, glyphs: Glyphs) -> list[Run]:
    runs = []
    for k, part in enumerate(_INLINE.split(word)):
        if k % 2:
            runs.append(Run(0, glyphs(part).get_width(), action=part))
        else:
            runs += [Run(0, font.measure(bit) + (1 if "{key:" in word else 0), words=bit)
                     for bit in font.wrap(part, width) if bit]  # fmt: skip
    return runs


def _joined(font: Font, runs: list[Run]) -> list[Run]:
    """Neighbouring words become one run again, so that a line is one picture where it can be."""
    out: list[Run] = []
    for run in runs:
        last = out[-1] if out else None
        if last and last.words and run.words:
            gap = run.x - last.x - last.width
            words = last.words + (" " if gap > 0 else "") + run.words
            out[-1] = Run(last.x, font.measure(words), words=words)
        else:
            out.append(run)
    return out


def line_width(line: Line) -> int:
    """Width of a broken line in px."""
    return max((run.x + run.width for run in line), default=0)


def draw_line(
    surface: pygame.Surface,
    font: Font,
    line: Line,
    x: int,
    y: int,
    glyphs: Glyphs,
    fill: Fill = TEXT,
    align: float = 0.0,
    shadow: Colour | None = INK,
    outline: Colour | None = None,
    shown: int | None = None,
) -> int:
    """Draw one line of `flow`; `shown` letters of it at most. Returns how many letters of the line there are."""
    left = x - round(align * line_width(line))
    seen = 0
    for run in line:
        rest = None if shown is None else shown - seen
        if run.action:
            if rest is None or rest > 0:
                surface.blit(glyphs(run.action), (left + run.x, y - GLYPH_RISE_PX))
            seen += 1
        else:
            if rest is None or rest >= len(run.words):
                font.draw(surface, run.words, left + run.x, y, fill, 0.0, shadow, outline)
            elif rest > 0:
                cut = font.measure(run.words[:rest])
                font.draw(surface, run.words, left + run.x, y, fill, 0.0, shadow, outline, cut)
            seen += len(run.words)
    return seen


def format_time(ticks: int, sign: bool = False) -> str:
    """Ticks as `2:41.36`; with `sign` a difference such as `-0:01.14` or `+0:00.00`."""
    hundredths = (abs(ticks) * 100 + TICKS_A_SECOND // 2) // TICKS_A_SECOND
    minutes, rest = divmod(hundredths, 6000)
    mark = ("-" if ticks < 0 else "+") if sign else ""
    return f"{mark}{minutes}:{rest // 100:02}.{rest % 100:02}"


def draw_running(surface: pygame.Surface, font: Font, ticks: int, right: int, y: int, fill: Fill) -> None:
    """A time that runs, ending at `right`: its hundredths are a picture of their own, so that the rest stays.

    All digits of a face are as wide as `0`, so that no time has to be measured for its hundredths.
    """
    text = format_time(ticks)
    head, tail = text[:-2], text[-2:]
    font.draw(surface, head, right - font.measure(head + "00"), y, fill, outline=INK)
    font.draw(surface, tail, right, y, fill, 1.0, outline=INK)


def grouped(number: int) -> str:
    """A whole number in groups of three: 48 250."""
    return f"{number:,}".replace(",", " ")
