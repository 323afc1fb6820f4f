"""The magazine in a player's corner: every round that is in it, those beside, and how far a reload is."""

from __future__ import annotations

from functools import lru_cache
from typing import Protocol

import pygame

from game.show.art import InterfaceArt
from game.show.paint.colours import DIM, GLOW, INK, IRON, LOUD, SILVER
from game.show.paint.motes import clear
from game.show.paint.tones import Tones
from game.show.paint.widgets import panel

ROUND_PX = 5
ICON_PX = 20
SPARE_PX = 22
HIGH_PX = 18


class Holder(Protocol):
    """What the magazine needs to know of a player's corner."""

    @property
    def gun(self) -> str: ...
    @property
    def loaded(self) -> int: ...
    @property
    def magazine(self) -> int: ...
    @property
    def spare(self) -> int: ...
    @property
    def drawn(self) -> bool: ...
    @property
    def reload(self) -> float: ...
    @property
    def dry(self) -> bool: ...


def magazine_width(who: Holder) -> int:
    """Width of its plate in px."""
    return ICON_PX + 4 + ROUND_PX * who.magazine + SPARE_PX


def draw_magazine(surface: pygame.Surface, art: InterfaceArt, who: Holder, x: int, y: int, tick: int) -> None:
    """The gun, a cartridge for each round, the count of those beside; red when there is nothing left."""
    wide = magazine_width(who)
    panel(surface, (x, y, wide, HIGH_PX), 0.30)
    icon = art.piece(who.gun)
    if not who.drawn:
        icon = icon.copy()
        icon.set_alpha(150)
    surface.blit(icon, (x + 3, y + 1 + (16 - icon.get_height()) // 2))
    beat = who.loaded == 0 and tick // 10 % 2
    surface.blit(_rounds(art.tones, who.magazine, who.loaded, bool(beat)), (x + ICON_PX + 2, y + 4))
    colour = art.tones.bad if who.dry else DIM if not who.spare else SILVER
    art.body.draw(surface, str(who.spare), x + wide - 5, y + 5, colour, 1.0, outline=INK)
    if who.reload:
        surface.fill(INK, (x + ICON_PX + 2, y + 15, ROUND_PX * who.magazine - 1, 2))
        surface.fill(LOUD, (x + ICON_PX + 2, y + 15, round((ROUND_PX * who.magazine - 1) * min(1.0, who.reload)), 2))


@lru_cache(maxsize=64)
def _rounds(tones: Tones, magazine: int, loaded: int, beat: bool) -> pygame.Surface:
    """The cartridges of a magazine side by side, those fired as empty rooms."""
    out = clear(ROUND_PX * magazine, 10)
    for k in range(magazine):
        at = ROUND_PX * k
        out.fill(INK, (at, 0, 4, 10))
        if k < loaded:
            out.fill(LOUD, (at + 1, 3, 2, 6))
            out.fill(GLOW, (at + 1, 3, 1, 6))
            out.fill(SILVER, (at + 1, 1, 2, 2))
        else:
            out.fill(tones.bad if beat else IRON, (at + 1, 7, 2, 2))
    return out
