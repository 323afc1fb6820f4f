"""Particles of the picture: bounded pools with their own chance, fed by cues, never seen by rules."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Mapping
from dataclasses import dataclass

import pygame

from game.core.grid import ONE_WAY, SOLID, TileGrid
from game.core.rng import Rng
from game.show.foot.backdrop import TINT
from game.show.paint import motes
from game.show.paint.motes import Rgb
from game.show.paint.strokes import Stroke

MOST = 220  # particles alive at once of a sort; the oldest goes first
MOST_MARKS = 260  # footprints and bits that stay
WET_TICKS = 420
NEVER = 1 << 62


@dataclass(slots=True)
class Mote:
    """One particle. Speeds in px a tick; `shape` says how it is drawn; at `floor` it stops, bounces or stays."""

    shape: str
    x: float
    y: float
    vx: float
    vy: float
    life: int
    colour: Rgb
    size: int = 1
    pull: float = 0.0  # gravity
    drag: float = 1.0
    floor: int = 99999
    stays: bool = False
    age: int = 0
    text: str = ""


@dataclass(frozen=True, slots=True)
class Mark:
    """Something small that stays where it fell; `until` 0 = for good."""

    x: int
    y: int
    width: int
    height: int
    colour: tuple[int, int, int, int]
    until: int = 0


class Sparks:
    """Everything small that flies or stays; `tick` moves it, the two draws show it."""

    def __init__(self, grid: TileGrid) -> None:
        self.rng = Rng(1988)
        self._lit: deque[Mote] = deque(maxlen=MOST)  # things on which light falls
        self._bright: deque[Mote] = deque(maxlen=MOST)  # and those that are light themselves
        self.marks: deque[Mark] = deque(maxlen=MOST_MARKS)
        self._grid = grid
        self._tick = 0
        self._laid: list[Stroke] = []  # the marks in a room at that place, until that tick
        self._laid_at: tuple[int, int] | None = None
        self._laid_until = 0

    def floor_under(self, x: int, y: int) -> int:
        """Height of the floor below a spot, in world px."""
        at = self._grid.at
        for row in range((y + 8) >> 4, self._grid.height):
            if at(x >> 4, row) in (SOLID, ONE_WAY):
                return row << 4
        return self._grid.height << 4

    def around(self, low: float, high: float) -> float:
        """A number between, in steps of a hundredth."""
        return low + (high - low) * self.rng.below(101) / 100

    def add(self, mote: Mote) -> None:
        """One more; the oldest of its sort makes room."""
        (self._lit if mote.shape in _LIT else self._bright).append(mote)

    @property
    def motes(self) -> list[Mote]:
        """All that fly."""
        return [*self._lit, *self._bright]

    def mark(self, mark: Mark) -> None:
        """Leave something behind."""
        self.marks.append(mark)
        self._laid_at = None

    @property
    def now(self) -> int:
        """Ticks since the picture began."""
        return self._tick

    def tick(self) -> None:
        """Move everything on by a tick."""
        self._tick += 1
        self._lit, self._bright = self._moved(self._lit), self._moved(self._bright)

    def _moved(self, motes: deque[Mote]) -> deque[Mote]:
        """These a tick later, without those whose time is over."""
        gone = 0
        for m in motes:
            m.age += 1
            if m.age >= m.life:
                gone += 1
                continue
            m.vx *= m.drag
            m.vy = m.vy * m.drag + m.pull
            m.x += m.vx
            m.y += m.vy
            if m.y >= m.floor and m.vy > 0:
                self._land(m)
                gone += m.age >= m.life
        return deque((m for m in motes if m.age < m.life), maxlen=MOST) if gone else motes

    def _land(self, m: Mote) -> None:
        m.y = m.floor
        if m.stays and abs(m.vy) < 1.6:
            self.mark(Mark(int(m.x), m.floor - m.size, m.size + (m.size > 1), m.size, (*m.colour, 255)))
            m.age = m.life
        elif m.pull and m.shape in ("bit", "shard"):
            m.vy *= -0.4
            m.vx *= 0.6
            if not m.stays and abs(m.vy) < 0.6:
                m.age = m.life
        elif m.shape == "drop":
            m.age = m.life
        else:
            m.vx = m.vy = 0.0
            m.pull = 0.0

    def lying(self, x: int, y: int, room: pygame.Rect) -> list[Stroke]:
        """What lies on the floor of a room with its top left at (x, y); the same list while nothing comes or dries."""
        if self._laid_at != (x, y) or self._tick >= self._laid_until:
            self._lay(x, y, room)
        return self._laid

    def _lay(self, x: int, y: int, room: pygame.Rect) -> None:
        seen, now = room.move(x, y), self._tick
        marks = [m for m in self.marks if (not m.until or m.until > now) and seen.collidepoint(m.x, m.y)]
        self._laid = [(_stain(m.width, m.height, m.colour), (m.x - x, m.y - y)) for m in marks]
        self._laid_at, self._laid_until = (x, y), min((m.until for m in marks if m.until), default=NEVER)

    def draw_lit(self, surface: pygame.Surface, x: int, y: int) -> None:
        """Dust, water, splinters: things on which light falls."""
        _draw(surface, x, y, self._lit, _LIT)

    def draw_bright(self, surface: pygame.Surface, x: int, y: int) -> None:
        """Sparks and impacts: things that are light themselves; after darkness."""
        _draw(surface, x, y, self._bright, _BRIGHT)


def _draw(surface: pygame.Surface, x: int, y: int, motes: deque[Mote], shapes: Mapping[str, _Shape]) -> None:
    """Draw those of them that are in view."""
    left, right, top, bottom = x - 24, x + 408, y - 24, y + 240
    for m in motes:
        if left < m.x < right and top < m.y < bottom:
            shapes[m.shape](surface, m, int(m.x) - x, int(m.y) - y)


_Shape = Callable[[pygame.Surface, Mote, int, int], None]
_STAINS: dict[tuple[int, int, tuple[int, int, int, int]], pygame.Surface] = {}


def _stain(width: int, height: int, colour: tuple[int, int, int, int]) -> pygame.Surface:
    """It will be dimmed as all at the walls is, and shall not look it."""
    key = (width, height, colour)
    if key not in _STAINS:
        red, green, blue = (min(255, part * 255 // dim) for part, dim in zip(colour[:3], TINT, strict=True))
        _STAINS[key] = motes.clear(width, height)
        _STAINS[key].fill((red, green, blue, colour[3]))
    return _STAINS[key]


def _bit(surface: pygame.Surface, m: Mote, x: int, y: int) -> None:
    surface.fill(m.colour, (x, y - m.size, m.size + (m.age >> 2 & 1 if m.size > 1 else 0), m.size))


def _shard(surface: pygame.Surface, m: Mote, x: int, y: int) -> None:
    turn = m.age >> 1 & 3
    end = ((m.size, 0), (m.size, m.size), (0, m.size), (-m.size, m.size))[turn]
    pygame.draw.line(surface, (255, 255, 255) if turn == 1 else m.colour, (x, y), (x + end[0], y + end[1]))


def _drop(surface: pygame.Surface, m: Mote, x: int, y: int) -> None:
    long = 2 if abs(m.vy) > 1.2 else 1
    surface.fill(m.colour, (x, y, m.size, m.size * long))


def _puff(surface: pygame.Surface, m: Mote, x: int, y: int) -> None:
    part = m.age * 4 // m.life
    radius = max(1, m.size * (5 + part) // 6)
    image = motes.puff(radius, m.colour, (110, 84, 56, 28)[part], m.life % len(motes.PUFF_FORMS))
    surface.blit(image, (x - radius, y - radius))


def _leaf(surface: pygame.Surface, m: Mote, x: int, y: int) -> None:
    surface.blit(motes.birch_leaf(m.age // 6), (x + (2, 1, 0, -1, 0, 1)[m.age // 8 % 6], y))


def _spark(surface: pygame.Surface, m: Mote, x: int, y: int) -> None:
    colour = motes.WHITE if m.age < m.life // 3 else m.colour
    pygame.draw.line(surface, colour, (x, y), (x - int(m.vx * 1.6), y - int(m.vy * 1.6)))


def _burst(surface: pygame.Surface, m: Mote, x: int, y: int) -> None:
    images = motes.burst(m.text)
    image = images[min(len(images) - 1, m.age // motes.BURST_TICKS)]
    surface.blit(image, (x - image.get_width() // 2, y - image.get_height() // 2))


def _ring(surface: pygame.Surface, m: Mote, x: int, y: int) -> None:
    radius = max(2, m.size * (m.age + 1) // m.life)
    image = motes.ring(radius, m.colour, m.text == "flat")
    surface.blit(image, (x - image.get_width() // 2, y - image.get_height() // 2))


def _ember(surface: pygame.Surface, m: Mote, x: int, y: int) -> None:
    colour = (motes.WHITE, motes.YELLOW, motes.ORANGE, motes.RED)[m.age * 4 // m.life]
    surface.fill(colour, (x, y, m.size, m.size))


_LIT: dict[str, _Shape] = {"bit": _bit, "shard": _shard, "drop": _drop, "puff": _puff, "leaf": _leaf}
_BRIGHT: dict[str, _Shape] = {"spark": _spark, "burst": _burst, "ring": _ring, "ember": _ember}
SHAPES = frozenset(_LIT) | frozenset(_BRIGHT)
