"""What stands over the play: players' corners, combo, goal, boss, arrows to men out of sight, prompts, splits."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

import pygame

from game.show.art import InterfaceArt
from game.show.hud.corner import beats, draw_corner, side
from game.show.hud.data import BossBar, EdgeArrow, HudModel, PromptBubble
from game.show.hud.foot import CLOCK_Y, clock_plate, draw_foot, draw_split, draw_word
from game.show.hud.house import draw_house, moves
from game.show.hud.split import SPLIT_TICKS
from game.show.hud.way import BLINK_TICKS, draw_way
from game.show.paint.colours import GLOW, INK, LOUD, PINK, TEXT
from game.show.paint.sketch import Sketch
from game.show.paint.strokes import Stroke, moved
from game.show.paint.text import Prompts, draw_line, draw_running, flow, format_time, grouped, line_width
from game.show.paint.widgets import BRASS_EDGE, MARGIN_PX, RED_EDGE, SCREEN_W, STEEL_EDGE, bar, panel
from game.show.tongue import language, tr_n

GOAL_FRESH_TICKS = 240  # a new goal is lit for so long
GOAL_STAYS_TICKS = 360  # and stands so long where two corners push it over the play, unless something hangs there
BOSS_SIZE = (200, 8)
ARROW_SIZE = (54, 27)
BUBBLE_TEXT_PX = 150
COMBO_BAR_PX = 40
HITS_HIGH_PX = 42
GOAL_ROOM = (152, 304)  # left and right of the goal plate beside one player's corner
GOAL_ROOM_TWO = (64, 320)  # and under the corners of two
TWO_GOAL_Y = 68
POP_PX = (3, 5, 4, 3, 2, 1, 1)  # how the number jumps in the ticks after a hit
BEAT_TICKS = 2  # the pace of all that beats is a multiple of this
FOOT_BEAT_TICKS = 45
NOD_PX = 10  # of the mark under a prompt
NO_PLATE = pygame.Rect(0, 0, 0, 0)


@dataclass(frozen=True, slots=True)
class _Part:
    """A part of the HUD as strokes, what it was drawn for, and the plate that it lies on."""

    shows: object
    strokes: list[Stroke]
    plate: pygame.Rect


class Board:
    """The HUD of one play. A part of it is drawn anew when something that it shows has changed; else its strokes serve
    again."""

    def __init__(self, art: InterfaceArt) -> None:
        self._art = art
        self._manner: tuple[object, ...] = ()  # text size, tones and language of the parts
        self._parts: dict[str, _Part] = {}

    def draw(self, surface: pygame.Surface, model: HudModel, tick: int) -> None:
        """Draw the whole HUD over a finished picture of the play."""
        art = self._art
        manner = art.large_text, art.tones, language()
        if manner != self._manner:
            self._manner = manner
            self._parts.clear()
        taken = []  # by plates that a bubble keeps off
        for name, who in (("first", model.player), ("second", model.second)):
            if who is not None:
                beat = tick // BEAT_TICKS if beats(who) else 0
                own = who, beat, model.prompts
                taken.append(self._show(surface, name, own, draw_corner, who, model.prompts, tick, name == "second"))
        two = model.second is not None
        self._show(surface, "score", (two, model.score, model.multiplier), _score, model)
        if model.combo > 1:
            jump = POP_PX[model.combo_age] if model.combo_age < len(POP_PX) else 0
            taken.append(self._show(surface, "hits", (two, model.combo, jump), _hits, model, jump))
            left = round(COMBO_BAR_PX * model.combo_left)
            self._show(surface, "hits left", (two, left), _hits_left, model)
        if model.goal and not (two and (model.bubble or model.goal_age > GOAL_STAYS_TICKS)):
            nod = model.goal_age // 8 % 2 if model.goal_age < GOAL_FRESH_TICKS else -1
            taken.append(self._show(surface, "goal", (two, model.goal, nod, model.prompts), _goal, model))
        arrows = _below(model.arrows, taken)
        for number, arrow in enumerate(arrows):
            self._show(surface, f"arrow {number}", (arrow, tick // 6 % 3), _arrow, arrow, tick)
        if model.bubble:
            self._hang(surface, model.bubble, model, tick, taken, arrows)
        if model.boss:
            self._show(surface, "boss", model.boss, _boss, model.boss)
        if model.timer is not None:
            self._show(surface, "clock", len(format_time(model.timer)), clock_plate, model.timer)
            draw_running(surface, art.body, model.timer, SCREEN_W - MARGIN_PX, CLOCK_Y, TEXT)
        if model.split and model.split.age < SPLIT_TICKS:
            draw_split(surface, art, model.split, model)
        if model.way:
            self._show(surface, "way", (model.way, tick // BLINK_TICKS % 2), draw_way, model.way, tick)
        if model.word:
            draw_word(surface, art, model.word, model)
        if model.badge or model.join_hint:
            coats = bool(model.house.coats)
            foot = model.badge, model.join_hint, two, model.prompts, coats, tick // FOOT_BEAT_TICKS
            self._show(surface, "foot", foot, draw_foot, model, tick)
        if model.house.coats or model.house.hold is not None:
            beat = tick // BEAT_TICKS if moves(model.house) else 0
            self._show(surface, "house", (model.house, beat, two), draw_house, model.house, tick, two)

    def _show(
        self, surface: pygame.Surface, name: str, shows: object, draw: Callable[..., pygame.Rect | None], *told: object
    ) -> pygame.Rect:
        """Draw a part by `draw(surface, art, *told)`, which depends on nothing but `shows`; returns its plate."""
        part = self._part(name, shows, draw, *told)
        surface.fblits(part.strokes)
        return part.plate

    def _part(self, name: str, shows: object, draw: Callable[..., pygame.Rect | None], *told: object) -> _Part:
        """A part as `_show` draws it."""
        part = self._parts.get(name)
        if part is None or part.shows != shows:
            sketch = Sketch()
            plate = draw(sketch, self._art, *told)
            part = self._parts[name] = _Part(shows, sketch.strokes, plate or NO_PLATE)
        return part

    def _hang(
        self,
        surface: pygame.Surface,
        bubble: PromptBubble,
        model: HudModel,
        tick: int,
        taken: list[pygame.Rect],
        arrows: Sequence[EdgeArrow],
    ) -> None:
        """A key and a word over a thing, with a mark that nods at it; kept on the screen and clear of the rest."""
        words = self._part("bubble", (bubble.action, bubble.text, model.prompts), _bubble, bubble, model.prompts)
        wide, high = words.plate.size
        x = min(max(bubble.x - wide // 2, MARGIN_PX), SCREEN_W - MARGIN_PX - wide)
        y = max(bubble.y - high - 10, MARGIN_PX)
        for other in sorted(taken, key=_bottom):
            if other.colliderect((x, y, wide, high)):
                y = other.bottom + 2
        place = pygame.Rect(x, y, wide, high + NOD_PX)
        for arrow in arrows:
            edge = _arrow_rect(arrow)
            if edge.colliderect(place):
                place.x = edge.left - 2 - wide if arrow.side == "right" else edge.right + 2
        if model.words is not None and model.words.colliderect(place):
            place.bottom = model.words.top
            if place.top < MARGIN_PX or place.collidelist(taken) >= 0:
                place.top = model.words.bottom + 2
        mark = self._part("nod", (), _nod)
        mark_x, mark_y = min(max(bubble.x, place.x + 6), place.right - 6), place.y + high + 1 + tick // 10 % 2
        surface.fblits(moved(words.strokes, *place.topleft) + moved(mark.strokes, mark_x, mark_y))


def draw_hud(surface: pygame.Surface, art: InterfaceArt, model: HudModel, tick: int) -> None:
    """Draw a HUD once."""
    Board(art).draw(surface, model, tick)


def _score(surface: pygame.Surface, art: InterfaceArt, model: HudModel) -> None:
    """Score: at the right, or between two players."""
    align, x = _score_place(model)
    times, score = f"×{model.multiplier}" if model.multiplier > 1 else "", grouped(model.score)
    gap = art.body.measure(times) + 6 if times else 0
    left = x - round(align * (gap + art.body.measure(score)))
    art.body.draw(surface, times, left, MARGIN_PX + 1, LOUD, outline=INK)
    art.body.draw(surface, score, left + gap, MARGIN_PX + 1, TEXT, outline=INK)


def _hits(surface: pygame.Surface, art: InterfaceArt, model: HudModel, jump: int) -> pygame.Rect:
    """Under the score the string of blows; returns where it stands, with the time that it has left."""
    align, x = _score_place(model)
    art.digits.draw(surface, str(model.combo), x - round(2 * align), MARGIN_PX + 13 - jump, None, align)
    wide = art.heading.draw(surface, tr_n("HIT", "HITS", model.combo), x, MARGIN_PX + 38, "hot", align, outline=INK)
    wide = max(wide, COMBO_BAR_PX)
    return pygame.Rect(x - round(align * wide), MARGIN_PX + 13, wide, HITS_HIGH_PX)


def _hits_left(surface: pygame.Surface, art: InterfaceArt, model: HudModel) -> None:
    """And the time that it has left."""
    align, x = _score_place(model)
    bar_x = x - round(align * COMBO_BAR_PX)
    bar(surface, (bar_x, MARGIN_PX + 52, COMBO_BAR_PX, 2), model.combo_left, "brass", mirrored=not model.second)


def _score_place(model: HudModel) -> tuple[float, int]:
    """How score and blows are aligned, and to which column."""
    return (0.5, SCREEN_W // 2) if model.second else (1.0, SCREEN_W - MARGIN_PX)


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


def _arrow_rect(arrow: EdgeArrow) -> pygame.Rect:
    w, h = ARROW_SIZE
    x = side(MARGIN_PX - 2 + (w + 2) * arrow.place, w, arrow.side == "right")
    return pygame.Rect(x, arrow.y - h // 2, w, h)


def _below(arrows: Sequence[EdgeArrow], taken: list[pygame.Rect]) -> Sequence[EdgeArrow]:
    """Where one of a row of arrows would cover words of the HUD, the whole row stands below them."""
    for plate in taken if arrows else ():
        wide = pygame.Rect(0, plate.y, SCREEN_W, plate.h)
        sides = {arrow.side for arrow in arrows if plate.colliderect(_arrow_rect(arrow))}
        arrows = [
            replace(arrow, y=plate.bottom + 2 + ARROW_SIZE[1] // 2)
            if arrow.side in sides and wide.colliderect(_arrow_rect(arrow))
            else arrow
            for arrow in arrows
        ]
    return arrows


def _arrow(surface: pygame.Surface, art: InterfaceArt, arrow: EdgeArrow, tick: int) -> None:
    """A plate at the edge: what the man carries and three marks that run his way."""
    right = arrow.side == "right"
    x, y, w, h = _arrow_rect(arrow)
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


def _bubble(surface: pygame.Surface, art: InterfaceArt, bubble: PromptBubble, prompts: Prompts) -> pygame.Rect:
    """A key and a word on a plate in the top left corner; returns the plate."""
    cap = art.glyphs(prompts)(bubble.action) if bubble.action else None
    room = cap.get_width() + 4 if cap is not None else 2
    pitch = art.speech_line_px - 1
    words = flow(art.speech, bubble.text, BUBBLE_TEXT_PX, art.glyphs(prompts))
    wide = room + 8 + max(line_width(line) for line in words)
    high = max(22, 8 + pitch * len(words))
    panel(surface, (0, 0, wide, high), 0.25)
    if cap is not None:
        surface.blit(cap, (4, (high - cap.get_height()) // 2))
    for k, line in enumerate(words):
        top = (high - pitch * len(words)) // 2 + 3 + pitch * k
        draw_line(surface, art.speech, line, room + 4, top, art.glyphs(prompts))
    return pygame.Rect(0, 0, wide, high)


def _bottom(plate: pygame.Rect) -> int:
    return plate.bottom


def _nod(surface: pygame.Surface, art: InterfaceArt) -> None:
    """The mark under a plate."""
    art.body.draw(surface, "▼", 0, 0, LOUD, 0.5, outline=INK)


def _boss(surface: pygame.Surface, art: InterfaceArt, boss: BossBar) -> None:
    """Name in both alphabets over a long bar whose notches are the phases."""
    w, h = BOSS_SIZE
    x, y = (SCREEN_W - w) // 2, 198
    art.body.draw(surface, boss.name, x, y - 12, TEXT, outline=INK)
    art.body.draw(surface, boss.name_other, x + w, y - 12, PINK, 1.0, outline=INK)
    if boss.open:
        surface.fill(LOUD, (x - 3, y - 3, w + 6, h + 6))
    bar(surface, (x, y, w, h), boss.hp / max(1, boss.hp_max), art.tones.foe_bar, notches=boss.notches)
