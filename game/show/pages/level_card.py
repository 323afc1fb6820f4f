"""The card before a level: its name in two alphabets under the city where it plays; then it opens onto the play."""

from __future__ import annotations

from dataclasses import dataclass, field

import pygame

from game.show.art import InterfaceArt
from game.show.pages.key_art import TRAIN_PX_A_TICK, draw_snow
from game.show.pages.loading import BAND_H, BAND_Y, red_band
from game.show.paint.colours import BAD, GLOW, INK, LOUD, NIGHT, PINK, SOOT, Colour
from game.show.paint.glow import pool, soft_pool
from game.show.paint.text import Prompts
from game.show.paint.widgets import MARGIN_PX, SCREEN_H, SCREEN_W, Hint, bar, darken_all, draw_hints, plate

CARD_TICKS = 210
OPEN_TICKS = 30  # at the end: the halves move apart
FADE_TICKS = 12
FAR_TICKS_A_PX, NEAR_TICKS_A_PX = 36, 15  # the two halves of the city drift past each other
SWEEP_PX = 48  # a tick, of the band as it comes in
TITLE_FROM = 10
OTHER_Y, PLACE_Y = BAND_Y + BAND_H + 7, BAND_Y + BAND_H + 22  # both on the calm ground below the band
WAY = (112, PLACE_Y + 15, 160, 6)  # how much of it is done
DIM_KEEP = 0.45
PLATE_Y, PLATE_H, PIP_PX = SCREEN_H - 20, 15, 4  # how hard it is
GROUND: dict[str, Colour] = {"moscow": SOOT, "chicago": NIGHT, "rails": NIGHT}
MASTS, LAMP_ASIDE, LAMP_Y, HEADLAMP = (116, 284), 8, 51, (200, 33)  # of the crossing of the chase
TRAIN_Y = 87  # its wheels on the line of the picture
BEACONS = ((161, 17), (336, 9), (341, 9), (364, 25), (372, 21))  # tips of the masts of Chicago


@dataclass(frozen=True, slots=True)
class LevelCardModel:
    """Number and titles of the level, where it plays, and which city stands behind."""

    number: str = "L1"
    title: str = "BATHHOUSE"
    title_other: str = "БАНЯ"
    place: str = ""
    prompts: Prompts = field(default_factory=Prompts)
    hints: tuple[Hint, ...] = ()
    choice: str = ""  # how hard it is, where that can be chosen
    grade: tuple[int, int] = (1, 3)  # the choice among so many
    city: str = "moscow"  # or chicago, or the rails of the chase
    share: float | None = None  # of the way that is played before the card opens; the city is dim meanwhile


def draw_level_card(
    surface: pygame.Surface, art: InterfaceArt, model: LevelCardModel, tick: int, moved: int | None = None
) -> None:
    """Draw the card over the play; in its last ticks the halves part, after CARD_TICKS nothing is drawn.

    `moved` are the ticks of snow and lamps on a card that waits.
    """
    beat = tick if moved is None else moved
    if tick >= CARD_TICKS:
        return
    opening = max(0, tick - (CARD_TICKS - OPEN_TICKS))
    if not opening:
        _card(surface, art, model, tick, beat)
        return
    whole = surface.get_abs_parent()
    if whole.get_size() != surface.get_size():  # the card itself was shown larger: its ground alone parts
        _shutter(whole, GROUND[model.city], opening / OPEN_TICKS)
        return
    card = pygame.Surface((SCREEN_W, SCREEN_H))
    _card(card, art, model, tick, beat)
    seam = BAND_Y + BAND_H // 2
    gone = opening * opening * (SCREEN_H - seam) // OPEN_TICKS**2
    surface.blit(card, (0, -gone), (0, 0, SCREEN_W, seam))
    surface.blit(card, (0, seam + gone), (0, seam, SCREEN_W, SCREEN_H - seam))
    surface.fill(GLOW, (0, seam - gone - 1, SCREEN_W, 1))
    surface.fill(GLOW, (0, seam + gone, SCREEN_W, 1))


def _shutter(surface: pygame.Surface, ground: Colour, share: float) -> None:
    """Two halves of a plain ground, moved so far apart, with light on their edges."""
    wide, high = surface.get_size()
    left = round(high / 2 * (1 - share * share))
    surface.fill(ground, (0, 0, wide, left))
    surface.fill(ground, (0, high - left, wide, left))
    surface.fill(GLOW, (0, left - 1, wide, 1))
    surface.fill(GLOW, (0, high - left, wide, 1))


def _card(surface: pygame.Surface, art: InterfaceArt, model: LevelCardModel, tick: int, beat: int) -> None:
    surface.fill(GROUND[model.city])
    _city(surface, art, model.city, tick, beat)
    surface.fill(GROUND[model.city], (0, BAND_Y + BAND_H, SCREEN_W, SCREEN_H))
    if model.share is not None:
        darken_all(surface, DIM_KEEP)
    if tick < FADE_TICKS:
        darken_all(surface, tick / FADE_TICKS)
    red_band(surface, BAND_Y, BAND_H, tick * SWEEP_PX)
    if tick >= TITLE_FROM:
        _titles(surface, art, model, tick - TITLE_FROM)
    if model.share is not None:
        bar(surface, WAY, model.share)
    draw_hints(surface, art, model.hints, model.prompts, MARGIN_PX, SCREEN_H - 19, SCREEN_W - 2 * MARGIN_PX)
    if model.choice:
        _choice(surface, art, model, beat)


def _choice(surface: pygame.Surface, art: InterfaceArt, model: LevelCardModel, beat: int) -> None:
    """The plate of a chosen row, as in menus: how hard it is by words and by pips."""
    at, count = model.grade
    pips = count * (PIP_PX + 2)
    wide = art.body.measure(model.choice) + pips + 34
    x, nod = SCREEN_W - MARGIN_PX - wide, beat // 20 % 2
    plate(surface, (x, PLATE_Y, wide, PLATE_H))
    art.body.draw(surface, "◀", x + 5 - nod, PLATE_Y + 4, LOUD)
    art.body.draw(surface, "▶", x + wide - 10 + nod, PLATE_Y + 4, LOUD)
    for k in range(count):
        left = x + 16 + k * (PIP_PX + 2)
        surface.fill(INK, (left - 1, PLATE_Y + 4, PIP_PX + 2, PIP_PX + 4))
        surface.fill(LOUD if k < at else SOOT, (left, PLATE_Y + 5, PIP_PX, PIP_PX + 2))
    art.body.draw(surface, model.choice, x + 20 + pips, PLATE_Y + 4, GLOW)


def _city(surface: pygame.Surface, art: InterfaceArt, city: str, tick: int, beat: int) -> None:
    """Moscow in its snow, Chicago with a train on its line and lamps on its masts, or the crossing that rings."""
    shift = -(tick // NEAR_TICKS_A_PX)
    surface.blit(art.panoramas[f"{city}_far"], (-(tick // FAR_TICKS_A_PX), 0))
    surface.blit(art.panoramas[f"{city}_near"], (shift, 0))
    if city == "moscow":
        draw_snow(surface, beat, 0.6)
        draw_snow(surface, beat, 1.6)
        return
    if city == "rails":
        _crossing(surface, shift, tick, beat)
        draw_snow(surface, beat, 1.6)
        return
    for k, (x, y) in enumerate(BEACONS):
        surface.fill(PINK if (beat // 30 + k) % 3 == 0 else BAD, (x + shift, y, 1, 3))
    surface.blit(art.layers["train"].picture, (SCREEN_W - round(beat * TRAIN_PX_A_TICK), TRAIN_Y))


def _crossing(surface: pygame.Surface, shift: int, tick: int, beat: int) -> None:
    """Lamps that flash by turns, and the lamp of the train, which comes nearer."""
    for mast in MASTS:
        x, y = mast + shift + (LAMP_ASIDE if beat // 24 % 2 else -LAMP_ASIDE), LAMP_Y
        pygame.draw.circle(surface, BAD, (x, y), 3)
        surface.fill(PINK, (x - 1, y - 1, 2, 2))
        halo = pool(14, 14, BAD, 50)
        surface.blit(halo, (x - 14, y - 14), special_flags=pygame.BLEND_RGB_ADD)
    wide = 30 + tick // 6
    glare = soft_pool(wide * 2, wide, GLOW, 55)
    surface.blit(glare, (HEADLAMP[0] + shift - wide * 2, HEADLAMP[1] - wide), special_flags=pygame.BLEND_RGB_ADD)


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
    art.heading.draw(surface, _spaced(model.title_other), middle - slide, OTHER_Y, LOUD, 0.5, outline=INK)
    place = f"{model.number}   {model.place.upper()}".strip()
    small = art.heading if art.heading.measure(place) <= SCREEN_W - 2 * MARGIN_PX else art.body
    small.draw(surface, place, middle + slide, PLACE_Y, "steel", 0.5, outline=INK)


def _spaced(text: str) -> str:
    return " ".join(text) if len(text) <= 14 else text
