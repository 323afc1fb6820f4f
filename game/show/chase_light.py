"""Night over the city: cool darkness, pools under lamps and signs, beams, and what a wet road gives back of them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import lru_cache

import pygame

from game.data.art import LevelArt, Light
from game.show.chase_camera import HEIGHT_PX, WIDTH_PX
from game.show.chase_fleet import Blits
from game.show.chase_street import bucket, near
from game.show.glow import COLOURS, Rgb, pool, scaled
from game.show.light import FLICKERS

AMBIENT: Rgb = (150, 152, 200)
POOL_PCT, HALO_PCT, STREAK_PCT = 62, 15, 42
LAMP_RADIUS_PX, LAMP_COLOUR = (58, 44), "warm"
LAMP_FOOT_PX = 40  # the pool of a street lamp lies so far south of its head
SIGNAL_RADIUS_PX = 15
STREAK_FROM_PX, STREAK_LENGTH_PX = 14, 62  # below a light the wet road begins to shine
STREAK_WIDTH_PX = 13
SEARCH_PX = 96  # as far south of a light wet road is looked for
RIPPLE_TICKS = 9
RIPPLES = 4


@lru_cache(maxsize=128)
def streak(width: int, length: int, colour: Rgb, strength: int, step: int) -> pygame.Surface:
    """The mirror of a light in a wet road, for an ADD blit: a smear downward that ripples break into dashes."""
    out = pygame.Surface((width, length), 0, 32)
    middle = width / 2
    for y in range(length):
        fade = (1 - y / length) ** 0.8 * min(1.0, (y + 2) / 8)
        wobble = ((y * 7 + step * 5) % 11 - 5) * 0.22
        half = middle * (0.45 + 0.5 * y / length) * (0.6 + 0.4 * ((y * 5 + step * 3) % 7) / 6)
        if (y + step * 2) % 5 == 4:
            half *= 0.45
        for part, share in ((1.0, 0.4), (0.55, 1.0)):
            wide = max(1, round(half * 2 * part))
            left = round(middle + wobble - wide / 2)
            out.fill(scaled(colour, fade * share * strength / 100), (left, y, wide, 1))
    return out


class NightLights:
    """The darkness of the chase and all that lifts it."""

    def __init__(self, art: LevelArt, is_wet: Callable[[float, float], bool]) -> None:
        self._squares: dict[tuple[int, int], list[tuple[Light, int, int]]] = {}
        for light in art.lights:
            x, y = light.x + light.width // 2, light.y + light.height // 2
            from_px, long = _wet_below(x, y, is_wet)
            self._squares.setdefault(bucket(x, y), []).append((light, from_px, long))
        self._is_wet = is_wet
        self._dark = pygame.Surface((WIDTH_PX, HEIGHT_PX), 0, 32)

    def _lights(self, view: pygame.Rect) -> Iterator[tuple[Light, int, int]]:
        for square in near(view, 128):
            yield from self._squares.get(square, ())

    def streaks(self, view: pygame.Rect, lamps: list[tuple[int, int]], signals: list[tuple[int, int, Rgb]], tick: int
                ) -> Blits:  # fmt: skip
        """Mirrors of still lights in the wet road, to be added before shadows fall."""
        x, y = view.topleft
        blits: Blits = []
        for light, from_px, long in self._lights(view):
            if long:
                strength = STREAK_PCT * _level(light, tick) // 100
                step = (tick // RIPPLE_TICKS + light.id) % RIPPLES
                image = streak(STREAK_WIDTH_PX, long, COLOURS[light.colour], strength // 5 * 5, step)
                at = light.x + light.width // 2 - STREAK_WIDTH_PX // 2 - x, from_px - y
                blits.append((image, at))
        for number, (px, py) in enumerate(lamps):
            if self._is_wet(px / 8, (py + LAMP_FOOT_PX) / 8):
                image = streak(9, 34, COLOURS[LAMP_COLOUR], 40, (tick // RIPPLE_TICKS + number) % RIPPLES)
                blits.append((image, (px - 4 - x, py + LAMP_FOOT_PX - 6 - y)))
        for number, (px, py, colour) in enumerate(signals):
            if self._is_wet(px / 8, (py + 44) / 8):
                image = streak(7, 26, colour, 45, (tick // RIPPLE_TICKS + number) % RIPPLES)
                blits.append((image, (px - 3 - x, py + 34 - y)))
        return blits

    def darken(
        self,
        surface: pygame.Surface,
        view: pygame.Rect,
        tick: int,
        lamps: list[tuple[int, int]],
        signals: list[tuple[int, int, Rgb]],
        beams: Blits,
        pools: Blits,
    ) -> None:
        """Multiply the picture by the night, lifted by lamps, signs, beams and `pools`; then add their halos."""
        x, y = view.topleft
        dark = self._dark
        dark.fill(AMBIENT)
        lifts: Blits = list(pools)
        halos: Blits = []
        for light, _, _ in self._lights(view):
            level = _level(light, tick)
            wide, tall = light.radius + light.width // 2, (light.radius * 3 + light.height * 2) // 4
            at = light.x + light.width // 2 - x, light.y + light.height // 2 - y
            colour = COLOURS[light.colour]
            lifts.append((pool(wide, tall, colour, POOL_PCT * level // 100), (at[0] - wide, at[1] - tall // 2)))
            small = light.radius // 2
            halos.append((pool(small, small, colour, HALO_PCT * level // 100), (at[0] - small, at[1] - small)))
        wide, tall = LAMP_RADIUS_PX
        for px, py in lamps:
            lifts.append((pool(wide, tall, COLOURS[LAMP_COLOUR], 66), (px - wide - x, py + LAMP_FOOT_PX - tall - y)))
            halos.append((pool(9, 9, COLOURS[LAMP_COLOUR], 60), (px - 9 - x, py - 9 - y)))
        for px, py, colour in signals:
            lifts.append((pool(SIGNAL_RADIUS_PX, SIGNAL_RADIUS_PX, colour, 40), (px - 15 - x, py + 8 - y)))
        dark.fblits(lifts, pygame.BLEND_RGB_ADD)
        dark.fblits(beams, pygame.BLEND_RGB_ADD)
        surface.blit(dark, (0, 0), special_flags=pygame.BLEND_RGB_MULT)
        surface.fblits(halos, pygame.BLEND_RGB_ADD)


def _level(light: Light, tick: int) -> int:
    curve = FLICKERS[light.flicker]
    return curve[(tick // 4 + light.id * 5) % len(curve)]


def _wet_below(x: int, y: int, is_wet: Callable[[float, float], bool]) -> tuple[int, int]:
    """Where the wet road south of a light begins, and how long it mirrors the light; length 0 if there is none."""
    for start in range(STREAK_FROM_PX, SEARCH_PX, 4):
        if is_wet(x / 8, (y + start) / 8):
            long = next(
                (k for k in range(8, STREAK_LENGTH_PX, 4) if not is_wet(x / 8, (y + start + k) / 8)), STREAK_LENGTH_PX
            )
            return y + start, long
    return y, 0
