"""The lower edge of the HUD: the running time and splits at the right, joining and the sort of run at the left."""

from __future__ import annotations

import pygame

from game.show.art import InterfaceArt
from game.show.hud.data import HudModel, SplitFlash, WordFlash
from game.show.paint.colours import DIM, INK, LOUD, SILVER
from game.show.paint.text import draw_line, flow, format_time
from game.show.paint.widgets import BRASS_EDGE, MARGIN_PX, RED_EDGE, SCREEN_H, SCREEN_W, darken, panel

SPLIT_SLIDE_TICKS = 12
SPLIT_HIGH_PX = 28
JOIN_ROOM_PX = 120
WORD_HIGH_PX = 17
CLOCK_Y, CLOCK_HIGH_PX, CLOCK_ROOM_PX, CLOCK_KEEP = 199, 13, 3, 0.3


def clock_plate(surface: pygame.Surface, art: InterfaceArt, ticks: int) -> None:
    """A shade under the running time, which lit rooms below the floor would outshine."""
    wide = art.body.measure(format_time(ticks)) + 2 * CLOCK_ROOM_PX
    x, y = SCREEN_W - MARGIN_PX + CLOCK_ROOM_PX - wide, CLOCK_Y - CLOCK_ROOM_PX
    darken(surface, (x, y + 1, wide, CLOCK_HIGH_PX - 2), CLOCK_KEEP)
    for edge in (y, y + CLOCK_HIGH_PX - 1):
        darken(surface, (x + 1, edge, wide - 2, 1), CLOCK_KEEP)


def _split_bottom(model: HudModel) -> int:
    """Under the plates over the running time: above the bar of a boss, and above what is being said."""
    words_y = model.words.y if model.words is not None and model.words.y > SCREEN_H // 2 else SCREEN_H
    return min((152 if model.boss else 168) + SPLIT_HIGH_PX, words_y - 2)


def draw_split(surface: pygame.Surface, art: InterfaceArt, split: SplitFlash, model: HudModel) -> None:
    """For three seconds the split of a checkpoint, over the running time; on one line if there is no best to beat."""
    right = SCREEN_W - MARGIN_PX
    slide = max(0, SPLIT_SLIDE_TICKS - split.age) * 8
    if split.best is None:
        told = f"{split.name}  {format_time(split.time)}"
        wide = 16 + art.body.measure(told)
        top = _split_bottom(model) - WORD_HIGH_PX
        panel(surface, (right - wide + slide, top, wide, WORD_HIGH_PX), 0.25, BRASS_EDGE)
        art.body.draw(surface, told, right - wide + slide + 8, top + 5)
        return
    gap, ahead = format_time(split.time - split.best, sign=True), split.time <= split.best
    wide = 16 + max(
        art.body.measure(split.name), art.body.measure(format_time(split.time)) + 22 + art.body.measure(gap)
    )
    x = right - wide + slide
    top = _split_bottom(model) - SPLIT_HIGH_PX
    panel(surface, (x, top, wide, SPLIT_HIGH_PX), 0.25, BRASS_EDGE)
    art.body.draw(surface, split.name, x + 7, top + 5)
    art.body.draw(surface, format_time(split.time), x + 7, top + 17, SILVER)
    colour = art.tones.good if ahead else art.tones.bad
    art.body.draw(surface, gap, x + wide - 7, top + 17, colour, 1.0)
    art.body.draw(surface, "▼" if ahead else "▲", x + wide - 10 - art.body.measure(gap), top + 17, colour, 1.0)


def draw_word(surface: pygame.Surface, art: InterfaceArt, word: WordFlash, model: HudModel) -> None:
    """For three seconds what has come of something, where a split would stand, or above it."""
    wide = 16 + art.body.measure(word.text)
    top = _split_bottom(model) - WORD_HIGH_PX
    if model.split:
        top -= (WORD_HIGH_PX if model.split.best is None else SPLIT_HIGH_PX) + 2
    x = SCREEN_W - MARGIN_PX - wide + max(0, SPLIT_SLIDE_TICKS - word.age) * 8
    panel(surface, (x, top, wide, WORD_HIGH_PX), 0.25, BRASS_EDGE if word.good else RED_EDGE)
    art.body.draw(surface, word.text, x + 8, top + 5, LOUD if word.good else art.tones.bad)


COATS_PX = 20  # room of the coats below


def draw_foot(surface: pygame.Surface, art: InterfaceArt, model: HudModel, tick: int) -> None:
    """At the lower left: how a second player joins, and what sort of run this is."""
    y = 199 - (COATS_PX if model.house.coats else 0)
    if model.badge:
        wide = art.body.measure(model.badge) + 10
        panel(surface, (MARGIN_PX, y - 5, wide, 17), 0.30, RED_EDGE)
        art.body.draw(surface, model.badge, MARGIN_PX + 5, y, LOUD)
        y -= 22
    if model.join_hint and not model.second and tick // 45 % 4:
        glyphs = art.glyphs(model.prompts)
        line = flow(art.body, model.join_hint, JOIN_ROOM_PX, glyphs)[0]
        draw_line(surface, art.body, line, MARGIN_PX, y, glyphs, DIM, outline=INK)
