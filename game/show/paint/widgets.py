"""Panels, bars, plates and hint lines that every page is made of."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

import pygame

from game.show.art import InterfaceArt
from game.show.paint.colours import (
    BAD,
    BLOOD,
    BRASS,
    BRONZE,
    GLOW,
    INK,
    LOUD,
    NIGHT,
    PINK,
    PLUM,
    SILVER,
    SLATE,
    SOOT,
    STEEL,
    TEXT,
    UMBER,
    WINE,
    Colour,
)  # fmt: skip
from game.show.paint.font import Font
from game.show.paint.text import Prompts

SCREEN_W, SCREEN_H = 384, 216
MARGIN_PX = 8  # nothing that must be read stands nearer the edge
LINE_PX = 13  # from one line of body text to the next on a page
HINT_GAP_PX = 10
FOOT_Y, FOOT_KEEP = 193, 0.22  # of a page that lies over another one
STRIPE_PX = 5

STEEL_EDGE = (STEEL, SLATE)
BRASS_EDGE = (BRASS, UMBER)
RED_EDGE = (BAD, WINE)
Areas = list[tuple[pygame.Rect, int]]  # where the rows of a page lie, by their numbers

BAR_RAMPS: dict[str, tuple[Colour, Colour, Colour, Colour]] = {  # shade, body, light, edge
    "brass": (BRONZE, BRASS, LOUD, GLOW),
    "red": (WINE, BLOOD, BAD, PINK),
    "steel": (SLATE, STEEL, SILVER, TEXT),
    "sky": ((37, 64, 142), (81, 159, 220), (150, 208, 245), TEXT),
    "rust": (SOOT, (112, 44, 18), (122, 52, 20), LOUD),
}
STRIPES: dict[str, Colour] = {"rust": (220, 120, 40)}  # ramps that tell by a pattern


@dataclass(frozen=True, slots=True)
class Hint:
    """A key and what it does here, for the foot of a page."""

    action: str
    label: str


@lru_cache(maxsize=32)
def _veil(size: tuple[int, int], tint: Colour) -> pygame.Surface:
    """A tint to be blitted at any opacity: one for each step of a fade would be a picture of the screen for each."""
    out = pygame.Surface(size)
    out.fill(tint)
    return out


def inset(surface: pygame.Surface) -> pygame.Surface:
    """The room of a page, SCREEN_W x SCREEN_H, in the middle of a picture that may be larger; drawing goes through."""
    wide, high = surface.get_size()
    if (wide, high) == (SCREEN_W, SCREEN_H):
        return surface
    return surface.subsurface(((wide - SCREEN_W) // 2, (high - SCREEN_H) // 2, SCREEN_W, SCREEN_H))


def cover(surface: pygame.Surface, picture: pygame.Surface) -> None:
    """Fill `surface` with a picture of another size, the ground of a page: whole in one direction, cut in the other."""
    (wide, high), (own_wide, own_high) = surface.get_size(), picture.get_size()
    scale = max(wide / own_wide, high / own_high)
    shown = pygame.transform.smoothscale(picture, (round(own_wide * scale), round(own_high * scale)))
    surface.blit(shown, ((wide - shown.get_width()) // 2, (high - shown.get_height()) // 2))


def area_at(areas: Areas, spot: tuple[int, int] | None) -> int | None:
    """The number of what lies under the mouse, None where nothing does."""
    return next((k for area, k in areas if spot is not None and area.collidepoint(spot)), None)


def darken_all(surface: pygame.Surface, keep: float, tint: Colour = INK) -> None:
    """Darken the whole picture, also what lies around a page in its middle."""
    whole = surface.get_abs_parent()
    darken(whole, (0, 0, *whole.get_size()), keep, tint)


def dim_foot(surface: pygame.Surface) -> None:
    """Dim what lies behind the keys of a page over another one: words and keys of that may stand there."""
    darken(surface, (0, FOOT_Y, SCREEN_W, SCREEN_H - FOOT_Y), FOOT_KEEP)


def darken(surface: pygame.Surface, rect: tuple[int, int, int, int], keep: float, tint: Colour = INK) -> None:
    """Let only `keep` (0..1) of what is there shine through a tint."""
    x, y, w, h = rect
    veil = _veil((w, h), tint)
    veil.set_alpha(round(255 * (1 - keep)))
    surface.blit(veil, (x, y))


def panel(
    surface: pygame.Surface,
    rect: tuple[int, int, int, int],
    keep: float = 0.22,
    edge: tuple[Colour, Colour] = STEEL_EDGE,
) -> None:
    """Dark glass with cut corners, a bevelled line and a black rim."""
    x, y, w, h = rect
    light, dark = edge
    darken(surface, (x + 1, y + 1, w - 2, h - 2), keep)
    for line in (
        (x + 1, y, w - 2, 1),
        (x + 1, y + h - 1, w - 2, 1),
        (x, y + 1, 1, h - 2),
        (x + w - 1, y + 1, 1, h - 2),
    ):
        surface.fill(INK, line)
    surface.fill(light, (x + 2, y + 1, w - 4, 1))
    surface.fill(light, (x + 1, y + 2, 1, h - 4))
    surface.fill(dark, (x + 2, y + h - 2, w - 4, 1))
    surface.fill(dark, (x + w - 2, y + 2, 1, h - 4))


def framed(
    surface: pygame.Surface, picture: pygame.Surface, x: int, y: int, edge: tuple[Colour, Colour] = (LOUD, BRONZE)
) -> None:
    """A picture in a frame of 3 px: black, bevel, black; x, y = top left of the frame."""
    surface.blit(_frame(picture.get_width() + 6, picture.get_height() + 6, edge), (x, y))
    surface.blit(picture, (x + 3, y + 3))


@lru_cache(maxsize=32)
def _frame(w: int, h: int, edge: tuple[Colour, Colour]) -> pygame.Surface:
    """Filled, with nothing in it."""
    out = pygame.Surface((w, h), 0, 32)
    out.fill(INK)
    out.fill(edge[0], (1, 1, w - 2, h - 2))
    out.fill(edge[1], (2, 2, w - 3, h - 3))
    out.fill(INK, (2, 2, w - 4, h - 4))
    return out


def bar(
    surface: pygame.Surface,
    rect: tuple[int, int, int, int],
    value: float,
    ramp: str = "brass",
    red: float = 0.0,
    notches: Iterable[float] = (),
    mirrored: bool = False,
) -> None:
    """A bevelled meter; `red` is what can be won back after `value`, hatched so that it tells without colour."""
    x, y, w, h = rect
    full = round(w * min(1.0, max(0.0, value)))
    to = round(w * min(1.0, max(0.0, value + red)))
    at = tuple(round(w * notch) for notch in notches)
    surface.blit(_bar(w, h, full, to, ramp, at, mirrored), (x - 1, y - 1))


@lru_cache(maxsize=128)
def _bar(w: int, h: int, full: int, to: int, ramp: str, notches: tuple[int, ...], mirrored: bool) -> pygame.Surface:
    """A meter with its black rim; all lengths in px."""
    out = pygame.Surface((w + 2, h + 2), 0, 32)
    out.fill(INK)
    out.fill(NIGHT, (1, 1, w, h))

    def strip(left: int, right: int, top: int, high: int, colour: Colour) -> None:
        start = w - right if mirrored else left
        out.fill(colour, (1 + start, 1 + top, right - left, high))

    if to > full:
        strip(full, to, 0, h, PLUM)
        strip(full, to, 0, max(1, h // 3), WINE)
        strip(full, to, h - 1, 1, SOOT)
        for j in range(h):
            for i in range(full + 1 + (2 - j) % 3, to - 1, 3):
                strip(i, i + 1, j, 1, BAD if j < h // 2 else BLOOD)
        strip(to - 1, to, 0, h, BLOOD)
    if full:
        shade, body, light, edge = BAR_RAMPS[ramp]
        strip(0, full, 0, h, body)
        strip(0, full, 0, max(1, h // 3), light)
        strip(0, full, h - 1, 1, shade)
        if ramp in STRIPES:
            for j in range(h):
                for i in range(j % STRIPE_PX, full, STRIPE_PX):
                    strip(i, min(full, i + 2), j, 1, STRIPES[ramp])
        strip(full - 1, full, 0, h, edge)
    for at in notches:
        strip(at, at + 1, -1, h + 2, INK)
        strip(at + 1, at + 2, 0, h, SILVER)
    return out


def draw_medal(surface: pygame.Surface, art: InterfaceArt, kind: str, won: bool, x: int, y: int) -> None:
    """A medal, or its empty place; with a tick on it where colours may not tell."""
    surface.blit(art.piece(f"medal_{kind}{'' if won else '_off'}"), (x, y))
    if won and art.tones.marked:
        art.body.draw(surface, "✓", x + 9, y + 8, TEXT, outline=INK)


def plate(surface: pygame.Surface, rect: tuple[int, int, int, int]) -> None:
    """Red plate of a chosen row or of a speaker's name."""
    x, y, w, h = rect
    surface.fill(INK, (x - 1, y - 1, w + 2, h + 2))
    surface.fill(WINE, rect)
    surface.fill(BAD, (x, y, w, 1))
    surface.fill(PLUM, (x, y + h - 1, w, 1))


def shortened(font: Font, text: str, width: int) -> str:
    """The text, or as much of it as fits `width` with an ellipsis."""
    if font.measure(text) <= width:
        return text
    kept = next((n for n in range(len(text) - 1, 0, -1) if font.measure(text[:n].rstrip() + "…") <= width), 0)
    return text[:kept].rstrip() + "…"


def hint_width(art: InterfaceArt, hints: Iterable[Hint], prompts: Prompts) -> int:
    """Width in px of a line of hints."""
    glyphs = art.glyphs(prompts)
    each = [glyphs(h.action).get_width() + _label_room(art, h) for h in hints]
    return max(0, sum(each) - HINT_GAP_PX)


def _label_room(art: InterfaceArt, hint: Hint) -> int:
    """From the end of a cap to the next one; a hint without words stands close to the one that speaks for both."""
    return 4 + art.body.measure(hint.label) + HINT_GAP_PX if hint.label else 1


def draw_hints(
    surface: pygame.Surface, art: InterfaceArt, hints: tuple[Hint, ...], prompts: Prompts, x: int, y: int, room: int
) -> int:
    """Keys and what they do, side by side from x; y = top of the caps. Those past `room` px go to lines above.

    Returns the y of the topmost line.
    """
    glyphs = art.glyphs(prompts)
    rows: list[list[Hint]] = [[]]
    for hint in hints:
        if rows[-1] and hint_width(art, [*rows[-1], hint], prompts) > room:
            rows.append([])
        rows[-1].append(hint)
    top = y - 17 * (len(rows) - 1)
    for k, row in enumerate(rows):
        left = x
        for hint in row:
            cap = glyphs(hint.action)
            surface.blit(cap, (left, top + 17 * k))
            art.body.draw(surface, hint.label, left + cap.get_width() + 4, top + 17 * k + 4, SILVER)
            left += cap.get_width() + _label_room(art, hint)
    return top
