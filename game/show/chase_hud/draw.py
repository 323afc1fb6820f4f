"""What stands over the chase: gap, next turn, warnings at the edge, hulls, speed, points, map; words come last."""

from __future__ import annotations

from functools import lru_cache

import pygame

from game.data.chase_pursuit import LOST_GAP_M, WARN_GAP_M
from game.show.art import InterfaceArt
from game.show.chase_hud.board import ChaseHudModel, Pop, TrainSign, TurnSign
from game.show.chase_hud.clear import ASIDE_PX, FREE_PX, HULL_W, pale, places_in
from game.show.chase_hud.lessons import at_the_wheel
from game.show.chase_hud.map import HEIGHT_PX as MAP_H
from game.show.chase_hud.map import WIDTH_PX as MAP_W
from game.show.chase_hud.map import SmallMap
from game.show.chase_hud.mirror import draw_look_back, draw_mirror
from game.show.chase_hud.pops import HIGH_PX, LOW_PX, POP_TICKS
from game.show.chase_hud.reticle import draw_aim
from game.show.chase_hud.signs import draw_chevron, draw_pointer, little_bus, over_pointer, turn_arrow
from game.show.chase_hud.words import (
    GOAL_TICKS,
    draw_banner,
    draw_goal,
    draw_lessons,
    draw_shout,
    draw_split,
    draw_stalled,
    train_width,
    train_words,
)
from game.show.hud.corner import HEAT_CELLS, heat_cells
from game.show.paint.colours import BAD, BLOOD, DIM, INK, IRON, LOUD, PINK, SILVER, TEXT
from game.show.paint.motes import clear
from game.show.paint.text import Prompts, draw_line, draw_running, flow, grouped
from game.show.paint.tones import Tones
from game.show.paint.widgets import (
    BRASS_EDGE,
    MARGIN_PX,
    RED_EDGE,
    STEEL_EDGE,
    bar,
    panel,
)
from game.show.tongue import tr

GAP_MOST_M, GAP_RED_M = round(LOST_GAP_M), round(WARN_GAP_M)
GAP_MARKS_M = (0, 30, 60, GAP_RED_M, GAP_MOST_M)
GAP_BAR_W = 168
HULL_BAR_W = 99
HULL_NOTCHES = (1 / 3, 2 / 3)
HEAT_CELL_PX = 6
TRAIN_ARROWS = {"left": ("◀", -1, 0), "right": ("▶", 1, 0), "up": ("▲", 0, -1), "down": ("▼", 0, 1)}  # and how they nod
BRAKE_BLINK_TICKS, LOST_HEAT_BLINK_TICKS, MENDED_BLINK_TICKS = 6, 5, 8
HEAT_WORD_Y = MARGIN_PX + 11


def draw_chase_hud(
    surface: pygame.Surface, art: InterfaceArt, small_map: SmallMap, model: ChaseHudModel, tick: int
) -> None:
    """Draw the whole HUD over a finished picture of the chase."""
    if model.banner is not None and model.banner[1]:  # of the last crash nothing is told but what was made of it
        if model.shout is not None:
            draw_shout(surface, art, model.shout)
        else:
            draw_banner(surface, art, model, *model.banner)
        return
    for chevron in model.chevrons:
        draw_chevron(surface, chevron, tick)
    if model.pointer is not None:
        draw_pointer(surface, art, model.pointer, tick, over_pointer(model))
    for pop in model.pops:
        _pop(surface, art, pop)
    if model.rear:
        draw_look_back(surface, art, model.rear)
    seen = model.seen_pct
    at = places_in(surface.get_size()).panels
    if model.mirror is not None:
        draw_mirror(surface, art, model, model.mirror, tick)
    elif model.gap_m is not None and model.gap_aside:
        _short_gap(surface, art, model, model.gap_aside, tick)
    elif model.gap_m is not None:
        with pale(surface, at["gap"], seen.get("gap", 100)), pale(surface, at["metres"], seen.get("metres", 100)):
            _gap(surface, art, model, tick)
    if model.lost_in_s is not None and model.banner is None:
        _lost_in(surface, art, model.lost_in_s, model.gap_aside, tick)
    if model.starts_in_s is not None:
        draw_stalled(surface, art, model.starts_in_s, tick)
    if model.turn is not None and not model.rear:
        _turn(surface, art, model.turn, model.prompts, tick)
    with pale(surface, at["score"], seen.get("score", 100)), pale(surface, at["heat"], seen.get("heat", 100)):
        _score(surface, art, model, tick)
    with pale(surface, at["hulls"], seen.get("hulls", 100)):
        _hulls(surface, art, model, tick)
    with pale(surface, at["speed"], seen.get("speed", 100)):
        _speed(surface, art, model)
    if model.lessons:
        draw_lessons(surface, art, model)
    with pale(surface, at["map"], seen.get("map", 100)):
        _map(surface, art, small_map, model, tick)
    if model.train is not None:
        _train(surface, art, model.train, tick)
    if model.shout is not None:
        draw_shout(surface, art, model.shout)
    if model.goal and model.goal_age < GOAL_TICKS:
        draw_goal(surface, art, model)
    draw_aim(surface, model, tick)
    if model.banner is not None:
        draw_banner(surface, art, model, *model.banner)
    if model.split is not None:
        draw_split(surface, art, model.split, model.split_high)
    _corner(surface, art, model, tick)


def _gap(surface: pygame.Surface, art: InterfaceArt, model: ChaseHudModel, tick: int) -> None:
    """We at the left end, he so far along, a red zone from the warning to where he is lost; the number has a room."""
    x, y, w, h = places_in(surface.get_size()).gap
    metres_m = model.gap_m or 0.0
    far = metres_m >= GAP_RED_M
    panel(surface, (x, y, w, h), 0.22, RED_EDGE if far and tick // 12 % 2 else STEEL_EDGE)
    left, top = x + 16, y + 10
    surface.blit(_gap_scale(art.tones), (left, top - 1))
    for metres in GAP_MARKS_M:
        art.body.draw(surface, str(metres), left + GAP_BAR_W * metres // GAP_MOST_M, top + 7, DIM, 0.5)
    surface.blit(little_bus("danko"), (left - 8, top - 6))
    at = left + round(GAP_BAR_W * min(max(metres_m, 0.0), GAP_MOST_M) / GAP_MOST_M)
    surface.blit(little_bus("rostavili"), (at - 7, top - 6))
    number = art.heading.draw(surface, f"{round(metres_m)}", x + w - 22, y + 9, art.tones.bad if far else "hot", 1.0)
    art.body.draw(surface, tr("m"), x + w - 18, y + 11, DIM if number else TEXT)


def _short_gap(surface: pygame.Surface, art: InterfaceArt, model: ChaseHudModel, side: int, tick: int) -> None:
    """His bus and the metres alone, beside our bus that drives where the scale is else."""
    x, y, w, h = places_in(surface.get_size()).short_gap(side)
    metres_m = model.gap_m or 0.0
    far = metres_m >= GAP_RED_M
    panel(surface, (x, y, w, h), 0.22, RED_EDGE if far and tick // 12 % 2 else STEEL_EDGE)
    surface.blit(little_bus("rostavili"), (x + 5, y + 6))
    art.heading.draw(surface, f"{round(metres_m)}", x + w - 19, y + 5, art.tones.bad if far else "hot", 1.0)
    art.body.draw(surface, tr("m"), x + w - 15, y + 7, DIM)


@lru_cache(maxsize=2)
def _gap_scale(tones: Tones) -> pygame.Surface:
    """The bar with its red zone and its marks."""
    out = clear(GAP_BAR_W + 1, 7)
    out.fill(INK, (0, 1, GAP_BAR_W, 5))
    out.fill(IRON, (1, 2, GAP_BAR_W - 2, 3))
    red = GAP_BAR_W * GAP_RED_M // GAP_MOST_M
    out.fill(tones.bad, (red, 2, GAP_BAR_W - 1 - red, 3))
    for k in range(red, GAP_BAR_W - 2, 4):
        out.fill(INK if tones.marked else BLOOD, (k, 2, 2, 3))
    for metres in GAP_MARKS_M:
        out.fill(SILVER, (GAP_BAR_W * metres // GAP_MOST_M, 0, 1, 7))
    return out


def _turn(surface: pygame.Surface, art: InterfaceArt, sign: TurnSign, prompts: Prompts, tick: int) -> None:
    """The sign of the next turn; whoever is too fast for it sees it red, with the brake's key."""
    edge = RED_EDGE if sign.brake or sign.paint == "hard" else BRASS_EDGE
    x, y, w, h = places_in(surface.get_size()).sign.move(ASIDE_PX * sign.aside, 0)
    panel(surface, (x, y, w, h), 0.25, edge)
    surface.blit(turn_arrow(sign.turn, "brake" if sign.brake else sign.paint), (x + 3, y + 3))
    if sign.turn == "around":
        art.heading.draw(surface, "!", x + 50, y + 13, LOUD, 0.5)
        return
    art.heading.draw(surface, str(sign.metres), x + 59, y + (3 if sign.brake else 8), TEXT, 1.0)
    if sign.brake:
        if tick // BRAKE_BLINK_TICKS % 3 < 2:
            wheel = at_the_wheel(prompts)
            cap = art.control(wheel.style, wheel.controls.get("down", "?"))
            surface.blit(cap, (x + 60 - cap.get_width(), y + 17))
        return
    if sign.paint == "hard" and art.tones.marked:
        art.heading.draw(surface, "!", x + 38, y + 21, LOUD)
    art.body.draw(surface, tr("m"), x + 59, y + 22, DIM, 1.0)


def _score(surface: pygame.Surface, art: InterfaceArt, model: ChaseHudModel, tick: int) -> None:
    """Points, and under them the heat in ten cells; full heat runs with light."""
    right = surface.get_width() - MARGIN_PX
    art.body.draw(surface, grouped(model.score), right, MARGIN_PX + 1, TEXT, 1.0, outline=INK)
    draw_running(surface, art.body, model.timer, right, MARGIN_PX + 13, DIM)
    full = model.heat >= 1.0
    lit = int(min(max(model.heat, 0.0), 1.0) * HEAT_CELLS)
    left, y = MARGIN_PX, MARGIN_PX + 2
    surface.blit(heat_cells(art.tones, HEAT_CELL_PX, lit, 0, tick // 4 % HEAT_CELLS if full else -1), (left, y - 1))
    lost = int(min(model.heat + model.heat_lost, 1.0) * HEAT_CELLS) - lit
    if lost > 0 and tick // LOST_HEAT_BLINK_TICKS % 2:
        for k in range(lit, lit + lost):
            surface.fill(art.tones.bad, (left + k * HEAT_CELL_PX + 1, y, HEAT_CELL_PX - 2, 5))
    if model.heat_lost:
        art.body.draw(surface, tr("Heat lost"), left, HEAT_WORD_Y, art.tones.bad, outline=INK)
    if full:
        flame = art.piece("flame_2" if tick // 6 % 2 else "flame_1")
        surface.blit(flame, (left + HEAT_CELLS * HEAT_CELL_PX + 2, y - 4))


def _hulls(surface: pygame.Surface, art: InterfaceArt, model: ChaseHudModel, tick: int) -> None:
    """Both hulls, his with the notches at which his bus changes; our frame beats when it is low."""
    low = model.hull <= 25 and tick // 12 % 2 == 0
    won = model.mended
    rows: list[tuple[str, float, float, str, str, tuple[float, ...], bool]] = [
        (model.names[0], model.hull, won[0], "danko", art.tones.own_bar, (), low)
    ]
    if model.his_hull is not None:
        rows.append((model.names[1], model.his_hull, won[1], "rostavili", art.tones.foe_bar, HULL_NOTCHES, False))
    y = surface.get_height() - FREE_PX - 2 - 19 * len(rows) + 1
    for k, (name, hull, mended, livery, ramp, notches, beats) in enumerate(rows):
        top = y + 19 * k
        panel(surface, (MARGIN_PX, top, HULL_W, 18), 0.25, RED_EDGE if beats else STEEL_EDGE)
        surface.blit(little_bus(livery), (MARGIN_PX + 4, top + 6))
        blinks = mended > 0 and tick // MENDED_BLINK_TICKS % 2 == 0
        words, tone = (tr("Patched up"), art.tones.good) if mended > 0 else (name, TEXT)
        art.body.draw(surface, words, MARGIN_PX + 21, top + 3, tone)
        bar(surface, (MARGIN_PX + 21, top + 12, HULL_BAR_W, 3), hull / 100, ramp, notches=notches)
        if blinks:
            left, right = (MARGIN_PX + 21 + round(HULL_BAR_W * pct / 100) for pct in (hull - mended, hull))
            surface.fill(art.tones.good, (left, top + 12, right - left, 3))


def _speed(surface: pygame.Surface, art: InterfaceArt, model: ChaseHudModel) -> None:
    x, top, w, h = places_in(surface.get_size()).panels["speed"]
    panel(surface, (x, top, w, h), 0.25)
    art.heading.draw(surface, str(model.speed_kmh), x + 27, top + 5, "hot", 1.0)
    art.body.draw(surface, tr("km/h"), x + 31, top + 6, DIM)


def _map(surface: pygame.Surface, art: InterfaceArt, small_map: SmallMap, model: ChaseHudModel, tick: int) -> None:
    wide, high = surface.get_size()
    x, y = wide - MARGIN_PX - MAP_W - 3, high - FREE_PX - MAP_H - 5
    panel(surface, (x - 3, y - 3, MAP_W + 6, MAP_H + 6), 0.15)
    small_map.draw(surface, x, y, model.marks, model.trains, tick, art.tones)
    art.body.draw(surface, tr("N"), x + 1, y - 12, SILVER, outline=INK)


def _train(surface: pygame.Surface, art: InterfaceArt, sign: TrainSign, tick: int) -> None:
    """A plate on the side where the crossing lies; on the right for one straight up or down the street."""
    words, right = train_words(sign), sign.side != "left"
    x, y, wide, high = places_in(surface.get_size()).trains(sign.side, train_width(art, sign))[sign.place]
    panel(surface, (x, y, wide, high), 0.25, RED_EDGE)
    glyph, dx, dy = TRAIN_ARROWS[sign.side]
    nod = tick // 10 % 2
    art.body.draw(surface, words, x + (7 if right else 19), y + 8, PINK)
    art.body.draw(surface, glyph, x + (wide - 13 if right else 6) + dx * nod, y + 8 + dy * nod, LOUD)


def _pop(surface: pygame.Surface, art: InterfaceArt, pop: Pop) -> None:
    if pop.age >= POP_TICKS or (pop.age > POP_TICKS - 15 and pop.age % 4 > 1):
        return
    y = min(max(pop.y, HIGH_PX), surface.get_height() - LOW_PX)
    aside = art.body.measure(pop.text) // 2 + 2  # with its line around
    x = min(max(pop.x, aside), surface.get_width() - aside)
    art.body.draw(surface, pop.text, x, y, art.tones.bad if pop.bad else LOUD, 0.5, outline=INK)


def _lost_in(surface: pygame.Surface, art: InterfaceArt, seconds: int, side: int, tick: int) -> None:
    """Under the metres: how long until he is lost."""
    x, y, w, h = places_in(surface.get_size()).counted(side)
    panel(surface, (x, y, w, h), 0.2, RED_EDGE if tick // 12 % 2 else STEEL_EDGE)
    art.heading.draw(surface, str(seconds), x + w - 22, y + 6, BAD, 1.0)
    art.body.draw(surface, tr("s"), x + w - 18, y + 8, PINK)


def _corner(surface: pygame.Surface, art: InterfaceArt, model: ChaseHudModel, tick: int) -> None:
    """Under the heat: what sort of run this is, and how a second player joins."""
    y = MARGIN_PX + (26 if model.heat_lost else 14)
    if model.badge:
        panel(surface, (MARGIN_PX, y, art.body.measure(model.badge) + 10, 17), 0.3, RED_EDGE)
        art.body.draw(surface, model.badge, MARGIN_PX + 5, y + 5, LOUD)
        y += 21
    if model.join_hint and tick // 45 % 4:
        glyphs = art.glyphs(model.prompts)
        line = flow(art.body, model.join_hint, 120, glyphs)[0]
        draw_line(surface, art.body, line, MARGIN_PX, y + 4, glyphs, DIM, outline=INK)
