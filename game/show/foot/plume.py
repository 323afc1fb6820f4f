"""Jets of steam out of vents: a loop of a few pictures for each size, let out and drawn in with the vent."""

from __future__ import annotations

import math

import pygame

from game.show.paint import motes
from game.show.paint.kept import kept
from game.show.paint.motes import clear

STEPS = 8
STEP_TICKS = 3
RISE_TICKS = 12
FADE_TICKS = 12
PUFFS = 24  # along each lane
LANES = ((0.0, 0.9), (2.1, 0.65), (4.4, 0.75))  # sway, width
ALPHA_STEP = 8  # so that the pictures of the loop share their puffs
TONE = (206, 226, 230)
SHADE = (150, 178, 190)


@kept(96)
def jet(width: int, height: int, step: int) -> pygame.Surface:
    """A jet that blows downward from its top middle; picture `step` of the loop."""
    out = clear(width + 16, height + 8)
    middle = (width + 16) // 2
    for i in range(PUFFS, -1, -1):
        share = (i + step / STEPS) / PUFFS
        if share > 1:
            continue
        for form, (sway, wide) in enumerate(LANES):
            late = min(1.0, share + 0.012 * sway)
            spread = (0.12 + late * 0.36) * width * wide
            x = middle + math.sin(late * 11 + sway) * spread
            y = late * height
            radius = max(3, int(3 + late * width * 0.22 * wide))
            alpha = int(104 - 62 * late) // ALPHA_STEP * ALPHA_STEP
            image = motes.puff(radius, SHADE if wide > 0.8 else TONE, alpha, form)
            out.blit(image, (int(x) - radius, int(y) - radius // 2))
    return out


@kept(64)
def jet_toward(way: str, width: int, height: int, step: int) -> pygame.Surface:
    """The jet for a rectangle of that size, blowing `down`, `up`, `left` or `right`."""
    if way == "down":
        return jet(width, height, step)
    if way == "up":
        return pygame.transform.flip(jet(width, height, step), False, True)
    side = pygame.transform.rotate(jet(height, width, step), 90)  # its top now lies at the left
    return side if way == "right" else pygame.transform.flip(side, True, False)


def paint(way: str, width: int, height: int) -> None:
    """Paint the loop for a rectangle of that size now: else the first breath of a vent would wait for each picture."""
    for step in range(STEPS):
        jet_toward(way, width, height, step)


def draw_jet(surface: pygame.Surface, area: tuple[int, int, int, int], way: str, t: int, lasts: int, tick: int) -> None:
    """Draw a vent's steam over `area` (x, y, width, height on the screen), `t` ticks after it began to blow."""
    x, y, width, height = area
    image = jet_toward(way, width, height, tick // STEP_TICKS % STEPS)
    out = min(1.0, (t + 1) / RISE_TICKS)
    fade = max(0.0, min(1.0, (lasts - t) / FADE_TICKS))
    image.set_alpha(int(255 * fade))
    wide, tall = image.get_size()
    left, top = x + (width - wide) // 2, y + (height - tall) // 2
    if way == "down":
        shown = pygame.Rect(0, 0, wide, int(tall * out))
    elif way == "up":
        shown = pygame.Rect(0, tall - int(tall * out), wide, int(tall * out))
    elif way == "right":
        shown = pygame.Rect(0, 0, int(wide * out), tall)
    else:
        shown = pygame.Rect(wide - int(wide * out), 0, int(wide * out), tall)
    surface.blit(image, (left + shown.x, top + shown.y), shown)
    image.set_alpha(255)
