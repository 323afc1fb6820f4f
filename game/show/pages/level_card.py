"""The card before a level: its name in two alphabets on a red band before the city, which then opens onto the play."""

from __future__ import annotations

from dataclasses import dataclass, field

import pygame

from game.show.art import InterfaceArt
from game.show.colours import BAD, BRONZE, GLOW, INK, LOUD, PLUM, SILVER, SOOT, WINE
from game.show.pages.key_art import draw_snow
from game.show.text import Prompts, draw_line, flow
from game.show.widgets import MARGIN_PX, SCREEN_H, SCREEN_W, Hint, darken_all, draw_hints

CARD_TICKS = 210
OPEN_TICKS = 30  # at the end: the halves move apart
FADE_TICKS = 12
BAND_Y, BAND_H = 96, 56
CITY_Y = -6
CITY_X = {"moscow": (190, 6), "chicago": (-190, 0)}  # left edges of the far and of the near copy
SWEEP_PX = 48  # a tick, of the band as it comes in
TITLE_FROM = 10
LINE_FROM, LETTERS_A_TICK = 44, 1


@dataclass(frozen=True, slots=True)
class LevelCardModel:
    """Number and titles of the level, where and when it plays, and a line or two of what it is about."""

    number: str = "L1"
    title: str = "BATHHOUSE"
    title_other: str = "БАНЯ"
    place: str = ""
    lines: tuple[str, ...] = ()
    prompts: Prompts = field(default_factory=Prompts)
    hints: tuple[Hint, ...] = ()
    city: str = "moscow"  # or chicago


def draw_level_card(surface: pygame.Surface, art: InterfaceArt, model: LevelCardModel, tick: int) -> None:
    """Draw the card over the play; in its last ticks the halves part, after CARD_TICKS nothing is drawn."""
    if tick >= CARD_TICKS:
        return
    opening = max(0, tick - (CARD_TICKS - OPEN_TICKS))
    if not opening:
        surface.get_abs_parent().fill(SOOT)  # around it, where the play has the larger picture
        _card(surface, art, model, tick)
        return
    card = pygame.Surface((SCREEN_W, SCREEN_H))
    _card(card, art, model, tick)
    seam = BAND_Y + BAND_H // 2
    gone = opening * opening * (SCREEN_H - seam) // OPEN_TICKS**2
    surface.blit(card, (0, -gone), (0, 0, SCREEN_W, seam))
    surface.blit(card, (0, seam + gone), (0, seam, SCREEN_W, SCREEN_H - seam))
    surface.fill(GLOW, (0, seam - gone - 1, SCREEN_W, 1))
    surface.fill(GLOW, (0, seam + gone, SCREEN_W, 1))


def _card(surface: pygame.Surface, art: InterfaceArt, model: LevelCardModel, tick: int) -> None:
    surface.blit(art.layers["sky"].picture, (art.layers["sky"].x, 0))
    city = art.layers[model.city]
    far, near = CITY_X[model.city]
    surface.blit(city.picture, (far - tick // 20, CITY_Y + 12))
    darken_all(surface, 0.45, SOOT)
    surface.blit(city.picture, (near - tick // 10, CITY_Y))
    darken_all(surface, 0.75, SOOT)
    surface.fill(SOOT, (0, BAND_Y + BAND_H, SCREEN_W, SCREEN_H))
    draw_snow(surface, tick, 0.9)
    if tick < FADE_TICKS:
        darken_all(surface, tick / FADE_TICKS)
    _band(surface, tick)
    if tick >= TITLE_FROM:
        _titles(surface, art, model, tick - TITLE_FROM)
    shown = (tick - LINE_FROM) * LETTERS_A_TICK
    glyphs = art.glyphs(model.prompts)
    y = BAND_Y + BAND_H + 25
    for text in model.lines:
        for line in flow(art.body, text, SCREEN_W - 60, glyphs):
            if shown > 0:
                shown -= draw_line(surface, art.body, line, SCREEN_W // 2, y, glyphs, SILVER, 0.5, shown=shown)
            y += 13
    draw_hints(surface, art, model.hints, model.prompts, MARGIN_PX, SCREEN_H - 22, SCREEN_W - 2 * MARGIN_PX)


def _band(surface: pygame.Surface, tick: int) -> None:
    """A red band that sweeps in from the left with a slanting head."""
    head = min(SCREEN_W + BAND_H, tick * SWEEP_PX)
    for row in range(BAND_H):
        wide = min(SCREEN_W, max(0, head - row))
        rim = row in (0, BAND_H - 1)
        inner = row in (2, BAND_H - 3)
        surface.fill(
            BAD if rim else BRONZE if inner else WINE if row < BAND_H // 2 else PLUM, (0, BAND_Y + row, wide, 1)
        )


def _titles(surface: pygame.Surface, art: InterfaceArt, model: LevelCardModel, age: int) -> None:
    middle = SCREEN_W // 2
    face = art.title if art.title.measure(model.title) <= SCREEN_W - 2 * MARGIN_PX else art.digits
    lines = face.wrap(model.title, SCREEN_W - 2 * MARGIN_PX)
    if len(lines) > 1:
        face = art.digits
        lines = face.wrap(model.title, SCREEN_W - 2 * MARGIN_PX)
    slide = max(0, 8 - age) ** 2 * 4
    step = face.cap + 6
    top = BAND_Y + (BAND_H - step * len(lines) + 6) // 2 - 1
    for k, line in enumerate(lines):
        face.draw(surface, line, middle + (slide if k % 2 else -slide), top + step * k, None, 0.5)
    head = f"{model.number}   {model.place.upper()}".strip()
    small = art.heading if art.heading.measure(head) <= SCREEN_W - 2 * MARGIN_PX else art.body
    small.draw(surface, head, middle + slide, BAND_Y - 17, "steel", 0.5, outline=INK)
    art.heading.draw(surface, _spaced(model.title_other), middle - slide, BAND_Y + BAND_H + 8, LOUD, 0.5, outline=INK)


def _spaced(text: str) -> str:
    return " ".join(text) if len(text) <= 14 else text
