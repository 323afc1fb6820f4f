"""A player's corner of the HUD: portrait, name, health, heat, gun and what he carries."""

from __future__ import annotations

from functools import lru_cache

import pygame

from game.show.art import InterfaceArt
from game.show.hud.data import PlayerPanel
from game.show.hud.guns import draw_magazine, magazine_width
from game.show.paint.colours import BAD, GLOW, INK, IRON, LOUD, PINK, SILVER, SLATE, STEEL, TEXT, WINE
from game.show.paint.text import Prompts
from game.show.paint.tones import Tones
from game.show.paint.widgets import MARGIN_PX, SCREEN_W, bar, framed, panel

PORTRAIT_PX = 32
CORNER_X = MARGIN_PX + PORTRAIT_PX + 6 + 4  # where the bars begin
HEALTH_SIZE = (92, 7)
HEAT_FULL = 100
HEAT_CELLS = 10
CELL_PX = 8
PLATES_Y, PLATE_PITCH_PX, PLATE_PX = 30, 20, 18  # of the plates under the bars: the gun's and that of what he carries
CORNER_END_X = 152  # where the goal begins
LOW_HEALTH = 0.25  # share of health under which the frame beats


def is_low(who: PlayerPanel) -> bool:
    """Whether so little health is left that the frame beats."""
    return who.hp <= LOW_HEALTH * who.hp_max


def beats(who: PlayerPanel) -> bool:
    """Whether anything in his corner moves by itself."""
    return is_low(who) or who.heat >= HEAT_FULL or bool(who.gun and not who.loaded)


def side(x: int, wide: int, mirrored: bool) -> int:
    """Left edge of something `wide` that stands x px from the player's edge of the screen."""
    return SCREEN_W - x - wide if mirrored else x


def draw_corner(
    surface: pygame.Surface, art: InterfaceArt, who: PlayerPanel, prompts: Prompts, tick: int, mirrored: bool
) -> pygame.Rect:
    """Portrait, name, health with its red part, heat in ten cells, what he carries; the second player's is mirrored.

    Full heat shows the first player the key that spends it. Returns how far all of it reaches.
    """
    y = MARGIN_PX
    low = is_low(who)
    edge = (PINK, WINE) if low and tick // 12 % 2 else (BAD, WINE) if low else (SILVER, STEEL)
    framed(surface, art.portrait(who.who, who.mood, small=True), side(MARGIN_PX, PORTRAIT_PX + 6, mirrored), y, edge)
    name_x = SCREEN_W - CORNER_X if mirrored else CORNER_X
    alarm = " !" if low and art.tones.marked else ""
    art.body.draw(surface, who.name + alarm, name_x, y + 1, TEXT, float(mirrored), outline=INK)
    w, h = HEALTH_SIZE
    top = max(1, who.hp_max)
    bar(
        surface,
        (side(CORNER_X, w, mirrored), y + 12, w, h),
        who.hp / top,
        art.tones.own_bar,
        who.red / top,
        mirrored=mirrored,
    )
    _heat(surface, art, who.heat, tick, y + 23, mirrored)
    if who.heat >= HEAT_FULL and not mirrored:
        cap = art.glyphs(prompts)("finisher")
        surface.blit(cap, (CORNER_END_X - cap.get_width(), y + 19))
    below = y + PLATES_Y
    if who.gun:
        draw_magazine(surface, art, who, side(CORNER_X - 2, magazine_width(who), mirrored), below, tick)
        below += PLATE_PITCH_PX
    if who.arm:
        _arm(surface, art, who, below, mirrored)
        below += PLATE_PITCH_PX
    bottom = max(y + PORTRAIT_PX + 6, below)
    wide = CORNER_END_X - MARGIN_PX
    return pygame.Rect(side(MARGIN_PX, wide, mirrored), y, wide, bottom - y)


def _heat(surface: pygame.Surface, art: InterfaceArt, heat: int, tick: int, y: int, mirrored: bool) -> None:
    """Ten cells; when all are full a light runs through them and a flame burns at their end."""
    full = heat >= HEAT_FULL
    lit, rest = divmod(min(heat, HEAT_FULL) * HEAT_CELLS, HEAT_FULL)
    part = (CELL_PX - 2) * rest // HEAT_FULL
    cells = heat_cells(art.tones, CELL_PX, lit, part, tick // 4 % HEAT_CELLS if full else -1)
    if mirrored:
        cells = pygame.transform.flip(cells, True, False)
    surface.blit(cells, (side(CORNER_X - 1, HEAT_CELLS * CELL_PX, mirrored), y - 1))
    if full:
        flame = art.piece("flame_2" if tick // 6 % 2 else "flame_1")
        surface.blit(flame, (side(CORNER_X + HEAT_CELLS * CELL_PX, flame.get_width(), mirrored), y - 4))


@lru_cache(maxsize=128)
def heat_cells(tones: Tones, cell_px: int, lit: int, part_px: int, runs: int) -> pygame.Surface:
    """A row of cells of that width, so many lit and so much of the next; `runs` = where the light is, -1 not full."""
    out = pygame.Surface((HEAT_CELLS * cell_px, 7), 0, 32)
    out.fill(INK)
    for k in range(HEAT_CELLS):
        x, wide = k * cell_px + 1, cell_px - 2
        out.fill(SLATE, (x, 1, wide, 5))
        if k < lit:
            running = runs >= 0 and (runs - k) % HEAT_CELLS < 3
            body, light = tones.cells[2 if running else 1 if runs >= 0 or k > 6 else 0]
            high = min(5, 2 + k // 2) if tones.marked else 5
            out.fill(body, (x, 6 - high, wide, high))
            out.fill(light, (x, 6 - high, wide, 2))
        elif k == lit and part_px:
            out.fill(WINE, (x, 1, part_px, 5))
    return out


def _arm(surface: pygame.Surface, art: InterfaceArt, who: PlayerPanel, y: int, mirrored: bool) -> None:
    """Icon of what he carries and how often it will still serve."""
    wide = 24 + 5 * who.uses_max
    x = side(CORNER_X - 2, wide, mirrored)
    panel(surface, (x, y, wide, PLATE_PX), 0.30)
    icon = art.piece(who.arm)
    icon_x = x + wide - 3 - icon.get_width() if mirrored else x + 3
    surface.blit(icon, (icon_x, y + 1 + (16 - icon.get_height()) // 2))
    for k in range(who.uses_max):
        at = x + (5 * (who.uses_max - 1 - k) + 4 if mirrored else 20 + 5 * k)
        surface.fill(INK, (at, y + 5, 4, 8))
        surface.fill(LOUD if k < who.uses else IRON, (at + 1, y + 6, 2, 6))
        if k < who.uses:
            surface.fill(GLOW, (at + 1, y + 6, 2, 2))
