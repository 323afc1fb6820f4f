"""Words over the chase: keys to learn, what is called out, the goal, how it ended, a checkpoint passed."""

from __future__ import annotations

import pygame

from game.show.art import InterfaceArt
from game.show.chase_hud.board import ChaseHudModel, Shout, TrainSign
from game.show.chase_hud.clear import FREE_PX, WORDS_H, WORDS_HIGH_Y, Places, places_in
from game.show.chase_hud.lessons import at_the_wheel, lines_of
from game.show.chase_hud.map import HEIGHT_PX as MAP_H
from game.show.hud.data import SplitFlash
from game.show.hud.foot import SPLIT_SLIDE_TICKS
from game.show.hud.split import SPLIT_TICKS
from game.show.paint.colours import BAD, GLOW, LOUD, PINK, SILVER
from game.show.paint.text import Line, Prompts, draw_line, flow, format_time, line_width
from game.show.paint.widgets import BRASS_EDGE, MARGIN_PX, RED_EDGE, Hint, draw_hints, framed, hint_width, panel
from game.show.tongue import tr

SPEECH_EDGE = ((81, 159, 220), (37, 64, 142))
SPEECH_WIDTH = 160  # beside a bus in the middle there is room for so much
LESSON_UP = FREE_PX + 62  # from the lower edge of the picture to its own
FACE_W, FACE_H = 42, 40  # with what parts it from the words
GOAL_TICKS = 240
SPLIT_W, SPLIT_H, SPLIT_UP = 100, 28, FREE_PX + MAP_H + 52  # about as wide
BANNER_UP, LOST_Y = 36, 82  # the last shot is above the lower bar; a lost chase is told in the middle
STALLED_UP, STALLED_BLINK_TICKS = FREE_PX + 22, 10
WOUNDED = "rostavili_wounded"
AGAIN_ACTION = "hand_brake"  # as the rules have it


def lessons_box(art: InterfaceArt, model: ChaseHudModel, size: tuple[int, int]) -> pygame.Rect:
    """What the keys to learn cover of a picture of that size: over the map; nothing without any."""
    prompts = at_the_wheel(model.prompts)
    lines = lines_of(model.lessons, prompts)
    if not lines:
        return pygame.Rect(0, 0, 0, 0)
    wide = max(hint_width(art, line, prompts) for line in lines) + 14
    high = 4 + 18 * len(lines)
    return pygame.Rect(size[0] - MARGIN_PX - wide, size[1] - LESSON_UP - high, wide, high)


def draw_lessons(surface: pygame.Surface, art: InterfaceArt, model: ChaseHudModel) -> None:
    """Keys and what they do, one under the other."""
    prompts = at_the_wheel(model.prompts)
    x, y, wide, high = lessons_box(art, model, surface.get_size())
    panel(surface, (x, y, wide, high), 0.3, BRASS_EDGE)
    for k, line in enumerate(lines_of(model.lessons, prompts)):
        draw_hints(surface, art, line, prompts, x + 7, y + 3 + 18 * k, wide)


def train_words(sign: TrainSign) -> str:
    """What the plate of a train says."""
    return tr("TRAIN {seconds} s").format(seconds=sign.seconds)


def train_width(art: InterfaceArt, sign: TrainSign) -> int:
    """How wide that plate is, with its arrow."""
    return art.body.measure(train_words(sign)) + 26


def draw_stalled(surface: pygame.Surface, art: InterfaceArt, seconds: int, tick: int) -> None:
    """That the engine is dead, and for how long, between the speed and the map: where a standing bus is not."""
    words = tr("Engine dead: restarts in {seconds} s").format(seconds=seconds)
    wide = art.body.measure(words) + 26
    x, y = surface.get_width() // 2 - wide // 2, surface.get_height() - STALLED_UP
    panel(surface, (x, y, wide, 20), 0.2, RED_EDGE)
    art.body.draw(surface, "!", x + 9, y + 6, LOUD if tick // STALLED_BLINK_TICKS % 2 else BAD)
    art.body.draw(surface, words, x + 18, y + 6, PINK)


def draw_shout(surface: pygame.Surface, art: InterfaceArt, shout: Shout) -> None:
    """The face and the words of whoever speaks, where no bus is."""
    wide, tall = shout_size(art, shout)
    box = places_in(surface.get_size()).words(wide, tall)[shout.place]
    lines, pitch = _said_lines(art, shout.text), art.speech_line_px - 1
    high, beside = 8 + pitch * len(lines), FACE_W if shout.who else 0
    if shout.who:
        face_y = box.y + (tall - FACE_H) // 2
        framed(surface, art.portrait(shout.who, shout.mood, small=True), box.x, face_y, SPEECH_EDGE)
    x, top = box.x + beside, box.y + (tall - high) // 2
    panel(surface, (x, top, wide - beside, high), 0.2, SPEECH_EDGE)
    glyphs = art.glyphs(Prompts())
    for k, line in enumerate(lines):
        draw_line(surface, art.speech, line, x + 7, top + 5 + pitch * k, glyphs)


def shout_size(art: InterfaceArt, shout: Shout) -> tuple[int, int]:
    """What it covers with the face, px."""
    lines = _said_lines(art, shout.text)
    wide = max(line_width(line) for line in lines) + 14 + (FACE_W if shout.who else 0)
    return wide, max(WORDS_H, 8 + (art.speech_line_px - 1) * len(lines))


def _said_lines(art: InterfaceArt, words: str) -> list[Line]:
    return flow(art.speech, words, SPEECH_WIDTH, art.glyphs(Prompts()))


def draw_goal(surface: pygame.Surface, art: InterfaceArt, model: ChaseHudModel) -> None:
    """What to do now, for a while after it changed."""
    glyphs = art.glyphs(model.prompts)
    lines = flow(art.body, model.goal, SPEECH_WIDTH, glyphs)
    wide, high = goal_size(art, model)
    x, y = places_in(surface.get_size()).goals(wide, high)[model.goal_place].topleft
    panel(surface, (x, y, wide, high), 0.3, BRASS_EDGE)
    art.body.draw(surface, "▶", x + 6 + model.goal_age // 8 % 2, y + 5, LOUD)
    for k, line in enumerate(lines):
        draw_line(surface, art.body, line, x + 15, y + 5 + 12 * k, glyphs, GLOW)


def goal_size(art: InterfaceArt, model: ChaseHudModel) -> tuple[int, int]:
    """What the goal covers, px."""
    lines = flow(art.body, model.goal, SPEECH_WIDTH, art.glyphs(model.prompts))
    return max(line_width(line) for line in lines) + 22, 5 + 12 * len(lines)


def draw_banner(surface: pygame.Surface, art: InterfaceArt, model: ChaseHudModel, words: str, good: bool) -> None:
    """How the chase ended, across the middle, and the key that tries again."""
    again = (Hint(AGAIN_ACTION, model.again),) if model.again else ()
    prompts = at_the_wheel(model.prompts)
    keys = hint_width(art, again, prompts)
    wide = max(art.heading.measure(words), keys) + 28
    high = 46 if again else 27
    middle = surface.get_width() // 2
    x, y = middle - wide // 2, surface.get_height() - BANNER_UP if good else LOST_Y
    if good:  # he is alive
        framed(surface, art.portrait(WOUNDED, "hurt", small=True), x - 44, y - 5, RED_EDGE)
    panel(surface, (x, y, wide, high), 0.15, BRASS_EDGE if good else RED_EDGE)
    art.heading.draw(surface, words, middle, y + 9, "hot" if good else "steel", 0.5)
    if again:
        draw_hints(surface, art, again, prompts, middle - keys // 2, y + 26, wide)


def split_boxes(places: Places) -> tuple[pygame.Rect, pygame.Rect]:
    """Where a checkpoint passed is told of: over the map, else under the score."""
    x = places.width - MARGIN_PX - SPLIT_W
    return pygame.Rect(x, places.height - SPLIT_UP, SPLIT_W, SPLIT_H), pygame.Rect(x, WORDS_HIGH_Y, SPLIT_W, SPLIT_H)


def draw_split(surface: pygame.Surface, art: InterfaceArt, split: SplitFlash, high: bool = False) -> None:
    """A checkpoint just passed, over the map or high up: its time, and how that stands against the best."""
    if split.age >= SPLIT_TICKS:
        return
    gap = "" if split.best is None else format_time(split.time - split.best, sign=True)
    ahead = split.best is not None and split.time <= split.best
    time = format_time(split.time)
    wide = 16 + max(art.body.measure(split.name), art.body.measure(time) + 22 + art.body.measure(gap))
    x = surface.get_width() - MARGIN_PX - wide + max(0, SPLIT_SLIDE_TICKS - split.age) * 8
    y = WORDS_HIGH_Y if high else surface.get_height() - SPLIT_UP
    panel(surface, (x, y, wide, SPLIT_H), 0.25, BRASS_EDGE)
    art.body.draw(surface, split.name, x + 7, y + 5)
    art.body.draw(surface, time, x + 7, y + 17, SILVER)
    if gap:
        colour = art.tones.good if ahead else art.tones.bad
        art.body.draw(surface, gap, x + wide - 7, y + 17, colour, 1.0)
        art.body.draw(surface, "▼" if ahead else "▲", x + wide - 10 - art.body.measure(gap), y + 17, colour, 1.0)
