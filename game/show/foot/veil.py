"""What drifts between the eye and the people: steam, smoke, dust in banks of puffs, and falling snow."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import lru_cache

import numpy as np
import pygame
from numpy.typing import NDArray

from game.core.rng import Rng
from game.data.art import LevelArt, Veil
from game.foot.world import World
from game.show.paint.glow import GRAIN
from game.show.paint.strokes import SCREEN

WIDE, TALL = 256, 128
FADE_TICKS = 40
COLOURS: dict[str, tuple[int, int, int]] = {
    "steam": (214, 232, 232),
    "smoke": (92, 88, 100),
    "dust": (196, 176, 142),
}
EYES_FROM_DENSITY = THICK_FROM = 55  # density that hides men; heroes stand before the thickest of it
LEVELS = 5  # steps of density in a bank
RAGS = ((2, 3, 6.0), (-5, 4, 4.0), (9, -5, 2.6), (13, 11, 1.5))  # waves across, waves down, how far they bend
BENT_PX = 15  # by all of them together at most
SQUAT = 1.7  # puffs are so much wider than high
BANKS = (  # seed, ticks a px (negative: the other way), strength in percent, lift in px
    (1, 5, 150, 60),
    (2, -8, 200, 0),
    (3, 12, 300, 20),
    (1, -6, 320, 90),
)
MOST_BANKS = 40  # kept at a time, of a third of a megabyte each
MELT_PX, MELT_STEPS = 3, 6  # a bank that ends within sight melts away in so many bands of so many pixels
CLEARERS: dict[str, Callable[[World], int]] = {  # what clears a veil -> the tick until which it does
    "bucket": lambda world: world.veil_clear_until,
    "valve": lambda world: world.steam_turned_until,
    "window": lambda world: world.veil_clear_until,
}
Band = tuple[pygame.Rect, int]  # an area of the screen and how much of a veil hangs there, of MELT_STEPS
Patch = tuple[pygame.Surface, tuple[int, int], tuple[int, int, int, int]]  # picture, place, the part of it for there
FLAKES = (  # size, share of the view's way, px a 60th, flakes in a tile
    (1, 0.55, 0.45, 90),
    (1, 0.8, 0.75, 64),
    (2, 1.1, 1.2, 26),
)


@lru_cache(maxsize=4)
def _steps(seed: int) -> NDArray[np.uint8]:
    """How opaque a bank is at each column and row: in LEVELS steps that melt into each other in a grain."""
    rng = Rng(seed)
    thick = np.zeros((WIDE, TALL), np.float32)
    column, row = np.arange(WIDE, dtype=np.float32)[:, None], np.arange(TALL, dtype=np.float32)[None, :]
    across, down = column + 0 * row, row + 0 * column
    for turns_x, turns_y, px in RAGS:  # the ground of the puffs is bent, so that none stays an oval
        x, y = 2 * np.pi * turns_x / WIDE * column, 2 * np.pi * turns_y / TALL * row + seed
        across += px * (np.sin(x) * np.cos(y) + np.cos(x) * np.sin(y))
        down += px * 0.7 * (np.cos(x) * np.cos(y) - np.sin(x) * np.sin(y))
    for _ in range(34):
        cx, cy, r = rng.below(WIDE), rng.below(TALL), rng.between(14, 40)
        wide, high = r + BENT_PX, int(r / SQUAT) + BENT_PX  # nothing of it lies farther off
        near = np.ix_(np.arange(cx - wide, cx + wide) % WIDE, np.arange(cy - high, cy + high) % TALL)
        aside, above = np.abs(across[near] - cx), np.abs(down[near] - cy)
        dx, dy = np.minimum(aside, WIDE - aside), np.minimum(above, TALL - above) * SQUAT
        thick[near] += np.clip(1 - (dx * dx + dy * dy) / (r * r), 0, 1)
    grain = np.tile(GRAIN, (WIDE // 4, TALL // 4))
    steps = np.minimum(np.floor(np.minimum(thick / 1.8, 1) * LEVELS + grain), LEVELS)
    opaque: NDArray[np.uint8] = (steps / LEVELS * 175).astype(np.uint8)
    return opaque


@lru_cache(maxsize=8)
def bank(kind: str, seed: int) -> pygame.Surface:
    """A seamless tile of ragged puffs."""
    out = pygame.Surface((WIDE, TALL), pygame.SRCALPHA, 32)
    out.fill(COLOURS[kind])
    alpha = pygame.surfarray.pixels_alpha(out)
    alpha[:] = _steps(seed)
    del alpha
    return out


@lru_cache(maxsize=4)
def flakes(layer: int) -> pygame.Surface:
    """A seamless tile of snow."""
    size, _, _, count = FLAKES[layer]
    out = pygame.Surface((WIDE, 216), pygame.SRCALPHA, 32)
    rng = Rng(90 + layer)
    for _ in range(count):
        tone = (255, 255, 255, 230) if layer else (170, 186, 226, 210)
        out.fill(tone, (rng.below(WIDE - size), rng.below(216 - size), size, size))
    return out


def _paint(kinds: list[str]) -> None:
    """Paint all tiles of these kinds of veil now: else the first picture that shows one would have to wait for it."""
    for kind in kinds:
        if kind == "snow":
            for layer in range(len(FLAKES)):
                flakes(layer)
        else:
            for seed, *_ in BANKS:
                bank(kind, seed)


@dataclass(slots=True)
class _Laid:
    """Patches of one bank of a veil, and where it was seen how thick when they were laid."""

    at: tuple[int, ...] = ()
    patches: list[Patch] = field(default_factory=list)


class Veils:
    """All veils of a level: each gathers and clears softly."""

    def __init__(self, art: LevelArt) -> None:
        self._veils = art.veils
        self._shares = {v.id: 0 if v.when else FADE_TICKS for v in art.veils}  # of FADE_TICKS, how much is there
        self._banks: dict[tuple[str, int, int], pygame.Surface] = {}
        self._laid = {v.id: tuple(_Laid() for _ in BANKS) for v in art.veils}
        self._bands: dict[int, list[Band]] = {}  # of each veil, in that view
        self._view: tuple[int, int] | None = None
        self._haze = pygame.Surface((384, 216), 0, 32)
        _paint(sorted({v.kind for v in art.veils}))

    def tick(self, world: World) -> None:
        """Follow the flags and whatever clears the air."""
        for veil in self._veils:
            share, goal = self._shares[veil.id], _goal(veil, world)
            if share != goal:
                self._shares[veil.id] = share + 1 if share < goal else share - 1

    def density(self, veil: Veil) -> int:
        """Percent at which a veil stands now."""
        return veil.density * self._shares[veil.id] // FADE_TICKS

    def at(self, x: int, y: int, kind: str) -> int:
        """Density of the thickest veil of a kind at a spot of the world."""
        thickest = 0
        for v in self._veils:
            if v.kind == kind and v.x <= x < v.x + v.width and v.y <= y < v.y + v.height:
                thickest = max(thickest, self.density(v))
        return thickest

    def _bank(self, kind: str, seed: int, alpha: int) -> pygame.Surface:
        """A bank so thin, repeated sideways as far as a screen may see of it."""
        alpha = alpha // 8 * 8
        key = (kind, seed, alpha)
        if key not in self._banks:
            if len(self._banks) > MOST_BANKS:
                self._banks.clear()
            tile = bank(kind, seed)
            made = pygame.Surface((WIDE + SCREEN.w, TALL), pygame.SRCALPHA, 32)
            for x in range(0, made.get_width(), WIDE):
                made.blit(tile, (x, 0))
            made.fill((255, 255, 255, alpha), special_flags=pygame.BLEND_RGBA_MULT)
            self._banks[key] = made
        return self._banks[key]

    def _seen(self, veil: Veil, x: int, y: int) -> list[Band]:
        """The bands of a veil in the view at (x, y)."""
        if self._view != (x, y):
            self._view = x, y
            self._bands = {v.id: bands(v, x, y) for v in self._veils}
        return self._bands[veil.id]

    def draw_thick(self, surface: pygame.Surface, x: int, y: int, tick: int) -> None:
        """The part of a thick veil that hangs behind heroes and before everybody else."""
        for veil in self._veils:
            density = self.density(veil)
            if veil.kind == "snow" or density < THICK_FROM or not self._seen(veil, x, y):
                continue
            self._haze.fill(COLOURS[veil.kind])
            for area, share in self._seen(veil, x, y):
                self._haze.set_alpha(min(200, (density - THICK_FROM) * 7 + 50) * share // MELT_STEPS)
                surface.blit(self._haze, area, area)
            surface.blits(self._patches(veil, density, x, y, tick, 3), False)

    def draw(self, surface: pygame.Surface, x: int, y: int, tick: int) -> None:
        """Draw what is seen with the top left of the view at (x, y)."""
        for veil in self._veils:
            density, seen = self.density(veil), self._seen(veil, x, y)
            if not density or not seen:
                continue
            if veil.kind == "snow":
                surface.set_clip(seen[0][0])
                self._snow(surface, veil, x, y, tick)
                surface.set_clip(None)
            else:
                surface.blits(self._patches(veil, density, x, y, tick, 0), False)
                surface.blits(self._patches(veil, density, x, y, tick, 1), False)

    def _patches(self, veil: Veil, density: int, x: int, y: int, tick: int, which: int) -> list[Patch]:
        """One drifting bank of a veil over all its bands; laid anew when it has moved or thinned out."""
        seed, pace, part, lift = BANKS[which]
        left = -((x * (8 + seed) // 10 + tick // abs(pace) * (1 if pace > 0 else -1)) % WIDE)
        top = -((y * (8 + seed) // 10 + tick // 9 + lift) % TALL)
        laid, at = self._laid[veil.id][which], (x, y, left, top, density)
        if laid.at != at:
            strength = min(255, density * part // 100)
            laid.at, laid.patches = at, []
            for (at_x, at_y, wide, high), share in self._seen(veil, x, y):
                image = self._bank(veil.kind, seed, strength * share // MELT_STEPS)
                inset, end = at_x - left, at_y + high
                while at_y < end:  # a bank repeats itself downward
                    row = (at_y - top) % TALL
                    high = min(TALL - row, end - at_y)
                    laid.patches.append((image, (at_x, at_y), (inset, row, wide, high)))
                    at_y += high
        return laid.patches

    def _snow(self, surface: pygame.Surface, veil: Veil, x: int, y: int, tick: int) -> None:
        for layer, (_, share, pace, _) in enumerate(FLAKES):
            if veil.density < 25 * layer:
                continue
            image = flakes(layer)
            left = -(round(x * share + tick * pace * 0.4) % WIDE)
            top = round(tick * pace - y * share) % 216 - 216
            for at_x in range(left, 384, WIDE):
                surface.blit(image, (at_x, top))
                surface.blit(image, (at_x, top + 216))


def bands(veil: Veil, x: int, y: int) -> list[Band]:
    """Where a veil is in the view at (x, y), on the screen, and how much of it, of MELT_STEPS: whole, then ever less.

    Snow has no melting edge: it falls out of the sky and onto the ground.
    """
    left, top = veil.x - x, veil.y - y
    right, bottom = left + veil.width, top + veil.height
    melts = 0 if veil.kind == "snow" else MELT_STEPS - 1
    edge = MELT_PX * melts
    if left - edge >= SCREEN.w or top - edge >= SCREEN.h or right + edge <= 0 or bottom + edge <= 0:
        return []
    if left <= 0 and top <= 0 and right >= SCREEN.w and bottom >= SCREEN.h:
        return [(SCREEN, MELT_STEPS)]
    found = [(pygame.Rect(left, top, veil.width, veil.height), MELT_STEPS)]
    for k in range(melts):
        near, share = MELT_PX * k, MELT_STEPS - 1 - k
        outer = near + MELT_PX
        wide, high = veil.width + 2 * near, veil.height + 2 * outer
        if top > 0:
            found.append((pygame.Rect(left - near, top - outer, wide, MELT_PX), share))
        if bottom < SCREEN.h:
            found.append((pygame.Rect(left - near, bottom + near, wide, MELT_PX), share))
        if left > 0:
            found.append((pygame.Rect(left - outer, top - outer, MELT_PX, high), share))
        if right < SCREEN.w:
            found.append((pygame.Rect(right + near, top - outer, MELT_PX, high), share))
    return [(clipped, share) for area, share in found if (clipped := area.clip(SCREEN))]


def _goal(veil: Veil, world: World) -> int:
    """How much of a veil should hang there, of FADE_TICKS; a trace is left of what was cleared."""
    if (veil.when and veil.when not in world.flags) or (veil.unless and veil.unless in world.flags):
        return 0
    until = CLEARERS.get(veil.clears_by)
    return FADE_TICKS // 5 if until is not None and world.tick < until(world) else FADE_TICKS
