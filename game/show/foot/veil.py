"""What drifts between the eye and the people: steam, smoke, dust in banks of puffs, and falling snow."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

import numpy as np
import pygame
from numpy.typing import NDArray

from game.core.rng import Rng
from game.data.art import LevelArt, Veil
from game.foot.world import World
from game.show.paint.glow import GRAIN
from game.show.paint.kept import kept
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
Bank = tuple[int, int, int, int]
BANKS: tuple[Bank, ...] = (  # seed, ticks a px (negative: the other way), strength in percent, lift in px
    (1, 5, 150, 60),
    (2, -8, 200, 0),
    (1, -6, 320, 90),
)
NEAR, THICK = BANKS[:2], BANKS[2:]  # banks before everybody's eye; and those in which heroes stand foremost
STEP_PX = 2  # in which banks pass each other
MELT_PX, MELT_STEPS = 3, 6  # a bank that ends within sight melts away in so many bands of so many pixels
CLEARERS: dict[str, Callable[[World], int]] = {  # what clears a veil -> the tick until which it does
    "bucket": lambda world: world.veil_clear_until,
    "valve": lambda world: world.steam_turned_until,
    "window": lambda world: world.veil_clear_until,
}
Patch = tuple[pygame.Surface, tuple[int, int], pygame.Rect]  # a part of a tile and where it lies on the screen
Band = tuple[pygame.Rect, int]  # an area and how much of a veil hangs there, of MELT_STEPS
FLAKES = (  # size, share of the view's way, px a 60th, flakes in a tile
    (1, 0.55, 0.45, 90),
    (1, 0.8, 0.75, 64),
    (2, 1.1, 1.2, 26),
)


@kept(4)
def puffs(seed: int) -> NDArray[np.uint8]:
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


@kept(4)
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
                puffs(seed)


class _Mist:
    """Banks of one veil that hang at one place between eye and wall, laid over each other as one tile."""

    def __init__(self, kind: str, banks: Sequence[Bank]) -> None:
        self._banks = banks
        self._tile = pygame.Surface((WIDE, TALL), pygame.SRCALPHA, 32)
        self._tile.fill(COLOURS[kind])
        self._density = 0
        self._clear: list[NDArray[np.uint16]] = []  # of each bank, how much shows through it, of 255
        self._apart: list[tuple[int, int]] | None = None  # how far the banks are from the first one in the tile
        self._melting: list[pygame.Surface] = []  # the tile by how much of it hangs there, of MELT_STEPS
        for share in range(MELT_STEPS + 1):
            self._melting.append(self._tile.subsurface(self._tile.get_rect()))
            self._melting[share].set_alpha(255 * share // MELT_STEPS)
        self._at: tuple[int, int] | None = None  # where the tile begins on the screen
        self._seen: list[Band] = []  # the bands that were drawn last, and the parts of tiles that filled them
        self._patches: list[Patch] = []

    def draw(self, surface: pygame.Surface, seen: list[Band], density: int, view: tuple[int, int], tick: int) -> None:
        """Draw the bands that are `seen` in that view."""
        places = [_drifted(bank, *view, tick) for bank in self._banks]
        left, top = places[0]
        apart = [((left - a) % WIDE // STEP_PX * STEP_PX, (top - b) % TALL // STEP_PX * STEP_PX) for a, b in places[1:]]
        if density != self._density:
            self._thin_out(density)
            self._apart = None
        if apart != self._apart:
            self._apart = apart
            self._blend(apart)
        if self._at != (left, top) or self._seen is not seen:
            self._at, self._seen = (left, top), seen
            self._patches = [patch for area, share in seen for patch in self._patched(area, share, left, top)]
        surface.blits(self._patches, doreturn=False)

    def _patched(self, area: pygame.Rect, share: int, left: int, top: int) -> Iterator[Patch]:
        """An area filled with tiles, one of which begins at (left, top)."""
        tile = self._melting[share]
        for y in range(area.top - (area.top - top) % TALL, area.bottom, TALL):
            for x in range(area.left - (area.left - left) % WIDE, area.right, WIDE):
                part = area.clip(x, y, WIDE, TALL)
                yield tile, part.topleft, part.move(-x, -y)

    def _thin_out(self, density: int) -> None:
        self._density = density
        self._clear = []
        for seed, _, part, _ in self._banks:
            clear = 255 - puffs(seed).T.astype(np.uint16) * min(255, density * part // 100) // 255
            self._clear.append(clear if not self._clear else np.tile(clear, (2, 2)))

    def _blend(self, apart: list[tuple[int, int]]) -> None:
        """Paint the tile."""
        clear = self._clear[0]
        for other, (right, down) in zip(self._clear[1:], apart, strict=True):
            clear = (clear * other[down : down + TALL, right : right + WIDE] + np.uint16(255)) >> np.uint16(8)
        alpha = pygame.surfarray.pixels_alpha(self._tile)
        alpha.T[:] = 255 - clear
        del alpha


def _drifted(bank: Bank, x: int, y: int, tick: int) -> tuple[int, int]:
    """Where on the screen a tile of a bank begins, seen from (x, y)."""
    seed, pace, _, lift = bank
    left = x * (8 + seed) // 10 + tick // abs(pace) * (1 if pace > 0 else -1)
    return -(left % WIDE), -((y * (8 + seed) // 10 + tick // 9 + lift) % TALL)


class _Hung:
    """A veil of the level: where it hangs, and how it melts away at its edges."""

    def __init__(self, veil: Veil) -> None:
        self.veil = veil
        self.share = 0 if veil.when else FADE_TICKS  # of FADE_TICKS, how much is there
        self._areas = edged(veil)
        self._rects = [area for area, _ in self._areas]
        self._view: tuple[int, int] | None = None
        self._seen: list[Band] = []
        self.snows = veil.kind == "snow"
        if not self.snows:
            self.near, self.thick = _Mist(veil.kind, NEAR), _Mist(veil.kind, THICK)

    @property
    def density(self) -> int:
        """Percent at which it stands now."""
        return self.veil.density * self.share // FADE_TICKS

    def seen(self, x: int, y: int) -> list[Band]:
        """The parts of it in the view at (x, y), on the screen."""
        if self._view != (x, y):
            self._view = x, y
            view = SCREEN.move(x, y)
            areas = [self._areas[k] for k in view.collidelistall(self._rects)]
            self._seen = [(area.move(-x, -y).clip(SCREEN), share) for area, share in areas]
        return self._seen


class Veils:
    """All veils of a level: each gathers and clears softly."""

    def __init__(self, art: LevelArt) -> None:
        _paint(sorted({v.kind for v in art.veils}))
        self._hung = [_Hung(veil) for veil in art.veils]
        self._haze = {kind: _plain(colour) for kind, colour in COLOURS.items()}

    def tick(self, world: World) -> None:
        """Follow the flags and whatever clears the air."""
        for hung in self._hung:
            goal = _goal(hung.veil, world)
            if hung.share != goal:
                hung.share += 1 if hung.share < goal else -1

    def at(self, x: int, y: int, kind: str) -> int:
        """Density of the thickest veil of a kind at a spot of the world."""
        thickest = 0
        for hung in self._hung:
            v = hung.veil
            if v.kind == kind and v.x <= x < v.x + v.width and v.y <= y < v.y + v.height:
                thickest = max(thickest, hung.density)
        return thickest

    def draw_thick(self, surface: pygame.Surface, x: int, y: int, tick: int) -> None:
        """The part of a thick veil that hangs behind heroes and before everybody else."""
        for hung in self._hung:
            density = hung.density
            if hung.snows or density < THICK_FROM or not (seen := hung.seen(x, y)):
                continue
            haze = self._haze[hung.veil.kind]
            for area, share in seen:
                haze.set_alpha(min(200, (density - THICK_FROM) * 7 + 50) * share // MELT_STEPS)
                surface.blit(haze, area, (0, 0, *area.size))
            hung.thick.draw(surface, seen, density, (x, y), tick)

    def draw(self, surface: pygame.Surface, x: int, y: int, tick: int) -> None:
        """Draw what is seen with the top left of the view at (x, y)."""
        for hung in self._hung:
            density = hung.density
            if not density or not (seen := hung.seen(x, y)):
                continue
            if hung.snows:
                surface.set_clip(seen[0][0])
                _snow(surface, hung.veil, x, y, tick)
                surface.set_clip(None)
            else:
                hung.near.draw(surface, seen, density, (x, y), tick)


def _plain(colour: tuple[int, int, int]) -> pygame.Surface:
    out = pygame.Surface(SCREEN.size, 0, 32)
    out.fill(colour)
    return out


def _snow(surface: pygame.Surface, veil: Veil, x: int, y: int, tick: int) -> None:
    for layer, (_, share, pace, _) in enumerate(FLAKES):
        if veil.density < 25 * layer:
            continue
        image = flakes(layer)
        left = -(round(x * share + tick * pace * 0.4) % WIDE)
        top = round(tick * pace - y * share) % 216 - 216
        for at_x in range(left, 384, WIDE):
            surface.blit(image, (at_x, top))
            surface.blit(image, (at_x, top + 216))


def edged(veil: Veil) -> list[Band]:
    """Where in the world a veil hangs, and how much of it there, of MELT_STEPS: whole, then ever less around it.

    Snow has no melting edge: it falls out of the sky and onto the ground.
    """
    whole = pygame.Rect(veil.x, veil.y, veil.width, veil.height)
    found = [(whole, MELT_STEPS)]
    for k in range(0 if veil.kind == "snow" else MELT_STEPS - 1):
        share, inner, outer = MELT_STEPS - 1 - k, whole.inflate(2 * MELT_PX * k, 2 * MELT_PX * k), MELT_PX * (k + 1)
        high = veil.height + 2 * outer
        for top in (inner.top - MELT_PX, inner.bottom):
            found.append((pygame.Rect(inner.left, top, inner.width, MELT_PX), share))
        for left in (inner.left - MELT_PX, inner.right):
            found.append((pygame.Rect(left, veil.y - outer, MELT_PX, high), share))
    return found


def _goal(veil: Veil, world: World) -> int:
    """How much of a veil should hang there, of FADE_TICKS; a trace is left of what was cleared."""
    if (veil.when and veil.when not in world.flags) or (veil.unless and veil.unless in world.flags):
        return 0
    until = CLEARERS.get(veil.clears_by)
    return FADE_TICKS // 5 if until is not None and world.tick < until(world) else FADE_TICKS
