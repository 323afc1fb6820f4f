"""The title picture in motion: swaying layers, clouds, snow over Moscow, neon and a train in Chicago, a glint."""

from __future__ import annotations

import math

import pygame

from game.show.art import InterfaceArt
from game.show.paint.colours import BAD, PINK, SILVER, TEXT
from game.show.paint.widgets import SCREEN_H, SCREEN_W
from game.show.tongue import SOURCE

SWAY_PX = 7
SWAY_TICKS = 900
FLAKES = 64
CLOUD_TICKS_A_PX = 7
TRAIN_PERIOD_TICKS = 780
TRAIN_PX_A_TICK = 1.5
TRAIN_LEFT_END_X = 246  # where the line passes behind the detective
GLINT_PERIOD_TICKS = 300
GLINT_PX_A_TICK = 7
GLINT_WIDTH_PX = 16
BEACONS = ((328, 8), (333, 8), (356, 24), (364, 20))  # tips of the masts


def draw_scene(surface: pygame.Surface, art: InterfaceArt, tick: int) -> None:
    """Everything but the logo."""
    sway = math.sin(tick * 2 * math.pi / SWAY_TICKS) * SWAY_PX
    _layer(surface, art, "sky", sway)
    clouds = art.layers["clouds"]
    wide = clouds.picture.get_width()
    for x in range(-(tick // CLOUD_TICKS_A_PX % wide), SCREEN_W, wide):
        surface.blit(clouds.picture, (x, clouds.y))
    _layer(surface, art, "moscow", sway)
    _layer(surface, art, "chicago", sway)
    shift = round(sway * art.layers["chicago"].depth)
    if not (tick // 3 % 61 in (3, 5, 6) or 200 < tick % 700 < 206):  # a tired tube
        _layer(surface, art, "neon", sway)
    for k, (x, y) in enumerate(BEACONS):
        surface.fill(PINK if (tick // 30 + k) % 3 == 0 else BAD, (x + shift, y, 1, 3))
    _train(surface, art, tick, shift)
    draw_snow(surface, tick, 0.6)
    _layer(surface, art, "detective", sway)
    _layer(surface, art, "captain", sway)
    draw_snow(surface, tick, 1.6)


def _layer(surface: pygame.Surface, art: InterfaceArt, name: str, sway: float) -> None:
    layer = art.layers[name]
    surface.blit(layer.picture, (layer.x + round(sway * layer.depth), layer.y))


def _train(surface: pygame.Surface, art: InterfaceArt, tick: int, shift: int) -> None:
    train = art.layers["train"]
    x = SCREEN_W - round((tick % TRAIN_PERIOD_TICKS) * TRAIN_PX_A_TICK) + shift
    if x + train.picture.get_width() > TRAIN_LEFT_END_X:
        cut = max(0, TRAIN_LEFT_END_X - x)
        surface.blit(train.picture, (x + cut, train.y), (cut, 0, SCREEN_W, train.picture.get_height()))


def draw_snow(surface: pygame.Surface, tick: int, near: float) -> None:
    """Flakes on the Moscow side, thinner to the right; each has its own place, speed and swing."""
    for k in range(FLAKES if near < 1 else FLAKES // 4):
        seed = k * 7919 + round(near * 1000)
        share = (seed * 31 % 997) / 997
        x0 = share * share * SCREEN_W * 0.95
        fall = (0.35 + (seed % 7) / 14) * near
        y = (seed * 53 % 389 + tick * fall) % (SCREEN_H + 10) - 5
        x = (x0 + math.sin((tick + seed) / 47) * 4 * near + tick * 0.08 * near) % SCREEN_W
        big = near > 1 and seed % 5 == 0
        surface.fill(TEXT if seed % 3 else SILVER, (round(x), round(y), 2 if big else 1, 2 if big else 1))


def draw_logo(surface: pygame.Surface, art: InterfaceArt, language: str, tick: int, drop: int = 0) -> None:
    """The name of the game, with a glint that crosses it now and then; `drop` px lifts it out of its place."""
    alphabet = language if f"logo_{language}" in art.layers else SOURCE
    logo, shine = art.layers[f"logo_{alphabet}"], art.layers[f"shine_{alphabet}"]
    x, y = logo.x, logo.y - drop
    surface.blit(logo.picture, (x, y))
    left = (tick % GLINT_PERIOD_TICKS) * GLINT_PX_A_TICK - 60
    if left < logo.picture.get_width():
        for row in range(logo.picture.get_height()):
            slant = left - row // 2
            surface.blit(shine.picture, (x + slant, y + row), (slant, row, GLINT_WIDTH_PX, 1))
            surface.blit(shine.picture, (x + slant + 22, y + row), (slant + 22, row, 4, 1))
