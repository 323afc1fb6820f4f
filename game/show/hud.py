"""What stands over the play: players' corners, combo, goal, boss, arrows to men out of sight, prompts, splits."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import lru_cache

import pygame

from game.show.art import InterfaceArt
from game.show.colours import (
    BAD,
    GLOW,
    INK,
    IRON,
    LOUD,
    PINK,
    SILVER,
    SLATE,
    STEEL,
    TEXT,
    WINE,
)  # fmt: skip
from game.show.hud_foot import draw_clock, draw_foot
from game.show.hud_guns import draw_magazine, magazine_width
from game.show.hud_house import HouseModel, draw_house
from game.show.text import Prompts, draw_line, flow, grouped, line_width
from game.show.tones import Tones
from game.show.tongue import tr_n
from game.show.widgets import BRASS_EDGE, MARGIN_PX, RED_EDGE, SCREEN_H, SCREEN_W, STEEL_EDGE, bar, framed, panel

SPLIT_TICKS = 180
SPLIT_SLIDE_TICKS = 12
GOAL_FRESH_TICKS = 240  # a new goal is lit for so long
GOAL_STAYS_TICKS = 360  # and stands so long where two corners push it over the play
PORTRAIT_PX = 32
CORNER_X = MARGIN_PX + PORTRAIT_PX + 6 + 4  # where the bars begin
HEALTH_SIZE = (92, 7)
HEAT_FULL = 100
HEAT_CELLS = 10
CELL_PX = 8
BOSS_SIZE = (200, 8)
ARROW_SIZE = (54, 27)
BUBBLE_TEXT_PX = 150
JOIN_ROOM_PX = 120
COMBO_BAR_PX = 40
GOAL_ROOM = (152, 304)  # left and right of the goal plate beside one player's corner
GOAL_ROOM_TWO = (64, 320)  # and under the corners of two
TWO_GOAL_Y = 68
POP_PX = (3, 5, 4, 3, 2, 1, 1)  # how the number jumps in the ticks after a hit
LOW_HEALTH = 0.25  # share of health under which the frame beats


@dataclass(frozen=True, slots=True)
class PlayerPanel:
    """One player's corner. `red` hit points stand after `hp` and can be won back; `arm` is an icon, "" bare hands."""

    who: str = "danko_bath"
    mood: str = "calm"
    name: str = "DANKO"
    hp: int = 100
    hp_max: int = 100
    red: int = 0
    heat: int = 0  # 0 .. 100
    arm: str = ""
    uses: int = 0
    uses_max: int = 0
    gun: str = ""  # icon, "" for none
    loaded: int = 0
    magazine: int = 0
    spare: int = 0
    drawn: bool = False
    reload: float = 0.0  # how far a reload is, 0 = none
    dry: bool = False  # nothing in it and nothing beside


@dataclass(frozen=True, slots=True)
class EdgeArrow:
    """A man out of sight: on which side, how high on the screen, and the icon of what he carries."""

    side: str = "left"
    y: int = 120
    kind: str = "fist"


@dataclass(frozen=True, slots=True)
class PromptBubble:
    """A key and what it does, over a thing whose top is at x, y on the screen."""

    action: str = "grab"
    text: str = "Take"
    x: int = 192
    y: int = 120


@dataclass(frozen=True, slots=True)
class BossBar:
    """The boss in both alphabets, his health, and the shares of it at which a phase begins."""

    name: str = ""
    name_other: str = ""
    hp: int = 1
    hp_max: int = 1
    notches: tuple[float, ...] = (1 / 3, 2 / 3)


@dataclass(frozen=True, slots=True)
class SplitFlash:
    """A checkpoint just passed: its time, the best so far, and ticks since."""

    name: str = ""
    time: int = 0
    best: int | None = None
    age: int = 0


@dataclass(frozen=True, slots=True)
class HudModel:
    """Everything the HUD shows in one frame; ages and times in ticks."""

    player: PlayerPanel = field(default_factory=PlayerPanel)
    second: PlayerPanel | None = None
    combo: int = 0
    combo_left: float = 0.0  # share of the combo window that is left
    multiplier: int = 1
    score: int = 0
    goal: str = ""
    goal_age: int = 9999
    boss: BossBar | None = None
    arrows: tuple[EdgeArrow, ...] = ()
    prompts: Prompts = field(default_factory=Prompts)
    bubble: PromptBubble | None = None
    split: SplitFlash | None = None
    timer: int | None = None
    combo_age: int = 9999
    join_hint: str = ""
    badge: str = ""
    words_y: int = SCREEN_H  # where a caption begins, if there is one
    house: HouseModel = field(default_factory=HouseModel)


def draw_hud(surface: pygame.Surface, art: InterfaceArt, model: HudModel, tick: int) -> None:
    """Draw the whole HUD over a finished picture of the play."""
    _corner(surface, art, model.player, tick, mirrored=False)
    if model.second:
        _corner(surface, art, model.second, tick, mirrored=True)
    _score(surface, art, model)
    shows = model.goal and not (model.second and model.goal_age > GOAL_STAYS_TICKS)
    plate = _goal(surface, art, model) if shows else pygame.Rect(0, 0, 0, 0)
    for arrow in model.arrows:
        _arrow(surface, art, arrow, tick)
    if model.bubble:
        _bubble(surface, art, model.bubble, model.prompts, tick, plate)
    if model.boss:
        _boss(surface, art, model.boss)
    draw_clock(surface, art, model)
    draw_foot(surface, art, model, tick)
    draw_house(surface, art, model.house, tick)


def _side(x: int, wide: int, mirrored: bool) -> int:
    """Left edge of something `wide` that stands x px from the player's edge of the screen."""
    return SCREEN_W - x - wide if mirrored else x


def _corner(surface: pygame.Surface, art: InterfaceArt, who: PlayerPanel, tick: int, mirrored: bool) -> None:
    """Portrait, name, health with its red part, heat in ten cells, what he carries; the second player's is mirrored."""
    y = MARGIN_PX
    low = who.hp <= LOW_HEALTH * who.hp_max
    edge = (PINK, WINE) if low and tick // 12 % 2 else (BAD, WINE) if low else (SILVER, STEEL)
    framed(surface, art.portrait(who.who, who.mood, small=True), _side(MARGIN_PX, PORTRAIT_PX + 6, mirrored), y, edge)
    name_x = SCREEN_W - CORNER_X if mirrored else CORNER_X
    alarm = " !" if low and art.tones.marked else ""
    art.body.draw(surface, who.name + alarm, name_x, y + 1, TEXT, float(mirrored), outline=INK)
    w, h = HEALTH_SIZE
    top = max(1, who.hp_max)
    bar(
        surface,
        (_side(CORNER_X, w, mirrored), y + 12, w, h),
        who.hp / top,
        art.tones.own_bar,
        who.red / top,
        mirrored=mirrored,
    )
    _heat(surface, art, who.heat, tick, y + 23, mirrored)
    if who.gun:
        draw_magazine(surface, art, who, _side(CORNER_X - 2, magazine_width(who), mirrored), y + 30, tick)
    if who.arm:
        _arm(surface, art, who, y + (50 if who.gun else 30), mirrored)


def _heat(surface: pygame.Surface, art: InterfaceArt, heat: int, tick: int, y: int, mirrored: bool) -> None:
    """Ten cells; when all are full a light runs through them and a flame burns at their end."""
    full = heat >= HEAT_FULL
    lit, rest = divmod(min(heat, HEAT_FULL) * HEAT_CELLS, HEAT_FULL)
    part = (CELL_PX - 2) * rest // HEAT_FULL
    cells = heat_cells(art.tones, CELL_PX, lit, part, tick // 4 % HEAT_CELLS if full else -1)
    if mirrored:
        cells = pygame.transform.flip(cells, True, False)
    surface.blit(cells, (_side(CORNER_X - 1, HEAT_CELLS * CELL_PX, mirrored), y - 1))
    if full:
        flame = art.piece("flame_2" if tick // 6 % 2 else "flame_1")
        surface.blit(flame, (_side(CORNER_X + HEAT_CELLS * CELL_PX, flame.get_width(), mirrored), y - 4))


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
    x = _side(CORNER_X - 2, wide, mirrored)
    panel(surface, (x, y, wide, 18), 0.30)
    icon = art.piece(who.arm)
    icon_x = x + wide - 3 - icon.get_width() if mirrored else x + 3
    surface.blit(icon, (icon_x, y + 1 + (16 - icon.get_height()) // 2))
    for k in range(who.uses_max):
        at = x + (5 * (who.uses_max - 1 - k) + 4 if mirrored else 20 + 5 * k)
        surface.fill(INK, (at, y + 5, 4, 8))
        surface.fill(LOUD if k < who.uses else IRON, (at + 1, y + 6, 2, 6))
        if k < who.uses:
            surface.fill(GLOW, (at + 1, y + 6, 2, 2))


def _score(surface: pygame.Surface, art: InterfaceArt, model: HudModel) -> None:
    """Score and under it the string of blows with the time it has left: at the right, or between two players."""
    align, x = (0.5, SCREEN_W // 2) if model.second else (1.0, SCREEN_W - MARGIN_PX)
    times, score = f"×{model.multiplier}" if model.multiplier > 1 else "", grouped(model.score)
    gap = art.body.measure(times) + 6 if times else 0
    left = x - round(align * (gap + art.body.measure(score)))
    art.body.draw(surface, times, left, MARGIN_PX + 1, LOUD, outline=INK)
    art.body.draw(surface, score, left + gap, MARGIN_PX + 1, TEXT, outline=INK)
    if model.combo < 2:
        return
    jump = POP_PX[model.combo_age] if model.combo_age < len(POP_PX) else 0
    art.digits.draw(surface, str(model.combo), x - round(2 * align), MARGIN_PX + 13 - jump, None, align)
    art.heading.draw(surface, tr_n("HIT", "HITS", model.combo), x, MARGIN_PX + 38, "hot", align, outline=INK)
    bar_x = x - round(align * COMBO_BAR_PX)
    bar(surface, (bar_x, MARGIN_PX + 52, COMBO_BAR_PX, 2), model.combo_left, "brass", mirrored=not model.second)


def _goal(surface: pygame.Surface, art: InterfaceArt, model: HudModel) -> pygame.Rect:
    """What to do now, on a plate between the corners; below them when there are two players. Returns the plate."""
    glyphs, pitch = art.glyphs(model.prompts), art.speech_line_px - 1
    left, right = GOAL_ROOM_TWO if model.second else GOAL_ROOM
    lines = flow(art.speech, model.goal, right - left - 22, glyphs)
    wide = max(line_width(line) for line in lines) + 22
    fresh = model.goal_age < GOAL_FRESH_TICKS
    x = min(max(SCREEN_W // 2 - wide // 2, left), right - wide)
    y = TWO_GOAL_Y if model.second else MARGIN_PX - 2
    panel(surface, (x, y, wide, 5 + pitch * len(lines)), 0.30, BRASS_EDGE if fresh else STEEL_EDGE)
    mark_x = x + 6 + (model.goal_age // 8 % 2 if fresh else 0)
    art.body.draw(surface, "▶", mark_x, y + 5, LOUD)
    for k, line in enumerate(lines):
        draw_line(surface, art.speech, line, x + 15, y + 5 + pitch * k, glyphs, GLOW if fresh else TEXT)
    return pygame.Rect(x, y, wide, 5 + pitch * len(lines))


def _arrow(surface: pygame.Surface, art: InterfaceArt, arrow: EdgeArrow, tick: int) -> None:
    """A plate at the edge: what the man carries and three marks that run his way."""
    right = arrow.side == "right"
    w, h = ARROW_SIZE
    x, y = _side(MARGIN_PX - 2, w, right), arrow.y - h // 2
    panel(surface, (x, y, w, h), 0.30, RED_EDGE)
    icon = art.piece(arrow.kind)
    icon_x = x + 4 if right else x + w - 4 - icon.get_width()
    surface.blit(icon, (icon_x, y + (h - icon.get_height()) // 2))
    for k in range(3):
        mark = art.piece(f"chevron_{1 + (k - tick // 6) % 3}")
        if not right:
            mark = pygame.transform.flip(mark, True, False)
        at = x + w - 16 - 7 * k if right else x + 2 + 7 * k
        surface.blit(mark, (at, y + (h - mark.get_height()) // 2))


def _bubble(
    surface: pygame.Surface, art: InterfaceArt, bubble: PromptBubble, prompts: Prompts, tick: int, plate: pygame.Rect
) -> None:
    """A key and a word over a thing, with a mark that nods at it; kept on the screen and off the goal's plate."""
    cap = art.glyphs(prompts)(bubble.action)
    pitch = art.speech_line_px - 1
    words = flow(art.speech, bubble.text, BUBBLE_TEXT_PX, art.glyphs(prompts))
    wide = cap.get_width() + 12 + max(line_width(line) for line in words)
    high = max(22, 8 + pitch * len(words))
    x = min(max(bubble.x - wide // 2, MARGIN_PX), SCREEN_W - MARGIN_PX - wide)
    y = max(bubble.y - high - 10, MARGIN_PX)
    if plate.colliderect((x, y, wide, high)):
        y = plate.bottom + 2
    panel(surface, (x, y, wide, high), 0.25)
    surface.blit(cap, (x + 4, y + (high - cap.get_height()) // 2))
    for k, line in enumerate(words):
        top = y + (high - pitch * len(words)) // 2 + 3 + pitch * k
        draw_line(surface, art.speech, line, x + cap.get_width() + 8, top, art.glyphs(prompts))
    mark_x = min(max(bubble.x, x + 6), x + wide - 6)
    art.body.draw(surface, "▼", mark_x, y + high + 1 + tick // 10 % 2, LOUD, 0.5, outline=INK)


def _boss(surface: pygame.Surface, art: InterfaceArt, boss: BossBar) -> None:
    """Name in both alphabets over a long bar whose notches are the phases."""
    w, h = BOSS_SIZE
    x, y = (SCREEN_W - w) // 2, 198
    art.body.draw(surface, boss.name, x, y - 12, TEXT, outline=INK)
    art.body.draw(surface, boss.name_other, x + w, y - 12, PINK, 1.0, outline=INK)
    bar(surface, (x, y, w, h), boss.hp / max(1, boss.hp_max), art.tones.foe_bar, notches=boss.notches)
