"""Pools, beams and halos of light, drawn in steps like the rest of the picture and kept by shape, size and colour."""

from __future__ import annotations

from functools import lru_cache

import numpy as np
import pygame
from numpy.typing import NDArray

from game.show.paint.kept import kept

Rgb = tuple[int, int, int]

COLOURS: dict[str, Rgb] = {
    "warm": (255, 206, 140),
    "amber": (255, 176, 84),
    "white": (255, 250, 236),
    "cold": (176, 214, 255),
    "moon": (150, 180, 255),
    "steam": (206, 228, 232),
    "red": (255, 84, 64),
    "green": (120, 255, 150),
    "blue": (96, 140, 255),
    "pink": (255, 96, 190),
}
STEPS = 7
BEAM_STEPS, CONE_STEPS = 8, 6  # in which their light fades downward
GRAIN = (np.array(((0, 8, 2, 10), (12, 4, 14, 6), (3, 11, 1, 9), (15, 7, 13, 5))) + 0.5) / 16  # ordered, 4 x 4


def scaled(colour: Rgb, share: float) -> Rgb:
    """The colour at that share of its brightness."""
    return tuple(max(0, min(255, round(c * share))) for c in colour)  # type: ignore[return-value]


@kept(64)
def pool(radius_x: int, radius_y: int, colour: Rgb, strength: int) -> pygame.Surface:
    """An ellipse of light for an ADD blit, in steps, brightest in the middle at `strength` percent."""
    out = pygame.Surface((radius_x * 2, radius_y * 2), 0, 32)
    for step in range(1, STEPS + 1):
        share = 1 - (step - 1) / STEPS
        area = pygame.Rect(0, 0, max(2, round(radius_x * 2 * share)), max(2, round(radius_y * 2 * share)))
        area.center = (radius_x, radius_y)
        fall = (step / STEPS) ** 1.5
        pygame.draw.ellipse(out, scaled(colour, fall * strength / 100), area)
    return out


@kept(512)
def soft_pool(radius_x: int, radius_y: int, colour: Rgb, strength: int) -> pygame.Surface:
    """As `pool`, but its steps melt into each other in a grain: on bright ground their edges would be seen."""
    tones = [scaled(colour, (step / STEPS) ** 1.5 * strength / 100) for step in range(STEPS + 1)]
    out = pygame.Surface((radius_x * 2, radius_y * 2), 0, 32)
    pygame.surfarray.blit_array(out, np.array(tones, np.uint8)[_grained(radius_x, radius_y)])
    return out


@kept(8)
def soft_hole(radius_x: int, radius_y: int, share_pct: int) -> pygame.Surface:
    """White that is there to `share_pct` in the inner half and melts away to the rim, in the grain of `soft_pool`."""
    shares = np.minimum(2 * np.arange(STEPS + 1), STEPS) * 255 * share_pct // (100 * STEPS)
    out = pygame.Surface((radius_x * 2, radius_y * 2), pygame.SRCALPHA, 32)
    out.fill((255, 255, 255, 0))
    pygame.surfarray.pixels_alpha(out)[...] = shares.astype(np.uint8)[_grained(radius_x, radius_y)]
    return out


@kept(64)
def _grained(radius_x: int, radius_y: int) -> NDArray[np.intp]:
    """Of each pixel of an ellipse, by column and row, its step: 0 outside, STEPS in the middle."""
    across = (np.arange(radius_x * 2) + 0.5 - radius_x) / radius_x
    down = (np.arange(radius_y * 2) + 0.5 - radius_y) / radius_y
    near = STEPS * (1 - np.sqrt(across[:, None] ** 2 + down[None, :] ** 2))
    grain = GRAIN[np.arange(radius_x * 2)[:, None] % 4, np.arange(radius_y * 2)[None, :] % 4]
    return np.clip(np.floor(near + grain), 0, STEPS).astype(np.intp)


@kept(256)
def beam(width: int, height: int, slant: int, colour: Rgb, strength: int) -> pygame.Surface:
    """A shaft that falls `slant` px sideways over its height and fades toward the floor, for an ADD blit."""
    out = pygame.Surface((width + abs(slant), height), 0, 32)
    left = max(0, -slant)
    parts = ((0, 0.45), (width // 6, 0.75), (width // 3, 1.0))
    tones = _fading(colour, strength, [part for _, part in parts], BEAM_STEPS, 0.75)
    for y in range(height):
        shift = left + slant * y // height
        for (inset, _), tone in zip(parts, tones[y * BEAM_STEPS // height], strict=True):
            out.fill(tone, (shift + inset, y, max(1, width - 2 * inset), 1))
    return out


@kept(256)
def cone(width: int, height: int, colour: Rgb, strength: int) -> pygame.Surface:
    """A lamp's light from its top middle down to `width`, brightest along its axis, for an ADD blit."""
    out = pygame.Surface((width, height), 0, 32)
    parts = ((1.0, 0.3), (0.82, 0.55), (0.58, 0.8), (0.32, 1.0))
    tones = _fading(colour, strength, [share for _, share in parts], CONE_STEPS, 0.6)
    for y in range(height):
        half = 6 + (width // 2 - 6) * y // height
        for (part, _), tone in zip(parts, tones[y * CONE_STEPS // height], strict=True):
            wide = max(1, round(half * part))
            out.fill(tone, (width // 2 - wide, y, wide * 2, 1))
    return out


def _fading(colour: Rgb, strength: int, shares: list[float], steps: int, loss: float) -> list[list[Rgb]]:
    """The tones of a light's parts, from its lamp down in so many steps, of which the last has lost about `loss`."""
    fades = [1 - loss * step / steps for step in range(steps)]
    return [[scaled(colour, fade * share * strength / 100) for share in shares] for fade in fades]


@lru_cache(maxsize=32)
def shadow(width: int) -> pygame.Surface:
    """The dark ellipse under somebody's feet."""
    out = pygame.Surface((width, 5), pygame.SRCALPHA, 32)
    pygame.draw.ellipse(out, (8, 6, 20, 56), (0, 0, width, 5))
    pygame.draw.ellipse(out, (8, 6, 20, 96), (width // 8, 1, width - width // 4, 3))
    return out
