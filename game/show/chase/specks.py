"""Small things that fly in the chase: sparks, glass, scraps, drops, puffs; they have a height over the road."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass
from functools import lru_cache

import pygame

from game.core.rng import Rng
from game.show.chase.fleet import Blits
from game.show.chase.sheets import load_small
from game.show.paint.motes import ORANGE, RED, WHITE, YELLOW, Rgb

MOST = 420
MOST_SCRAPS = 300  # bits that lie about
PARTS = {"thrown": ("wheel", "panel"), "blast": ("seat", "hatch", "skin")}  # torn off; they tumble, then lie about
PART_TICKS = 3
MOST_JETS, JET_TICKS = 6, 900
EDGE_PX = 24
FALL = 0.16  # px a tick squared


@dataclass(slots=True)
class Speck:
    """One particle: place on the road and height over it in px, speeds in px a tick, `kind` says how it is drawn."""

    kind: str
    x: float
    y: float
    vx: float
    vy: float
    life: int
    z: float = 2.0
    vz: float = 0.0
    colour: Rgb = WHITE
    size: int = 1
    drag: float = 0.96
    age: int = 0


@lru_cache(maxsize=64)
def dash(width: int, height: int, colour: Rgb) -> pygame.Surface:
    """A small rectangle of one colour: many are quicker blitted at once than filled one by one."""
    image = pygame.Surface((width, height), 0, 32)
    image.fill(colour)
    return image


class Specks:
    """The pool; the oldest make room. It has its own chance."""

    def __init__(self) -> None:
        self.rng = Rng(1988)
        self.specks: deque[Speck] = deque(maxlen=MOST)
        self.scraps: deque[tuple[int, int, int, Rgb]] = deque(maxlen=MOST_SCRAPS)
        sheet = load_small("effects")
        self._puffs = {name: sheet.strip(name) for name in PUFFS}
        self._flame = sheet.strip("flame")
        self._jet = sheet.strip("jet")
        self._parts = {name: load_small(sheet).strip(name).cels for sheet, names in PARTS.items() for name in names}
        self._jets: deque[tuple[int, int, int]] = deque(maxlen=MOST_JETS)  # x, y, last tick
        self._now = 0

    def around(self, low: float, high: float) -> float:
        """A number between, in steps of a hundredth."""
        return low + (high - low) * self.rng.below(101) / 100

    def add(self, speck: Speck) -> None:
        """One more."""
        self.specks.append(speck)

    def spout(self, x: int, y: int) -> None:
        """A burst main throws up water here for a while."""
        self._jets.append((x, y, self._now + JET_TICKS))

    def tick(self) -> None:
        """Move everything on by a tick."""
        self._now += 1
        while self._jets and self._jets[0][2] < self._now:
            self._jets.popleft()
        gone = False
        for p in self.specks:
            p.age += 1
            if p.age >= p.life:
                gone = True
                continue
            p.vx *= p.drag
            p.vy *= p.drag
            p.x += p.vx
            p.y += p.vy
            p.z += p.vz
            if p.kind in PUFFS or p.kind in ("flame", "tracer"):
                continue
            p.vz -= FALL
            if p.z <= 0 and p.vz < 0:
                p.z, p.vz = 0.0, -p.vz * 0.35
                p.vx, p.vy = p.vx * 0.6, p.vy * 0.6
                if p.kind in ("scrap", "shard") and p.vz < 0.4:
                    self.scraps.append((round(p.x), round(p.y), p.size, p.colour))
                    p.age = p.life
                    gone = True
                elif p.kind == "drop":
                    p.age = p.life
                    gone = True
        if gone:
            self.specks = deque((p for p in self.specks if p.age < p.life), maxlen=MOST)

    def draw_scraps(self, surface: pygame.Surface, view: pygame.Rect) -> None:
        """What lies on the road."""
        left, top, right, bottom = view.left, view.top, view.right, view.bottom
        surface.fblits(
            [
                (dash(size, 1, colour), (x - left, y - top))
                for x, y, size, colour in self.scraps
                if left <= x < right and top <= y < bottom
            ]
        )

    def draw_lit(self, surface: pygame.Surface, view: pygame.Rect) -> None:
        """Puffs, scraps, glass and drops: what takes light."""
        left, top = view.topleft
        wide, tall = view.w + EDGE_PX, view.h + EDGE_PX
        puffs: Blits = []
        for p in self.specks:
            x, y = int(p.x) - left, int(p.y - p.z) - top
            if not (-EDGE_PX < x < wide and -EDGE_PX < y < tall):
                continue
            if p.kind in PUFFS:
                strip = self._puffs[p.kind]
                cel = strip.cels[min(p.age * len(strip.cels) // p.life, len(strip.cels) - 1)]
                puffs.append((cel.image, (x + cel.dx, y + cel.dy)))
            elif p.kind in self._parts:
                cels = self._parts[p.kind]
                rolling = p.z > 0.5 or abs(p.vx) + abs(p.vy) > 0.15
                p.size = p.age // PART_TICKS if rolling else p.size
                cel = cels[p.size % len(cels)]
                puffs.append((cel.image, (x + cel.dx, y + cel.dy)))
            elif p.kind in ("scrap", "drop"):
                surface.fill(p.colour, (x, y, p.size, p.size))
            elif p.kind == "shard":
                end = ((p.size, 0), (p.size, p.size), (0, p.size), (-p.size, p.size))[p.age >> 1 & 3]
                pygame.draw.line(surface, WHITE if p.age & 4 else p.colour, (x, y), (x + end[0], y + end[1]))
        cel = self._jet.at(self._now)
        puffs += [(cel.image, (x + cel.dx - left, y + cel.dy - top)) for x, y, _ in self._jets]
        surface.fblits(puffs)

    def draw_bright(self, surface: pygame.Surface, view: pygame.Rect) -> None:
        """Sparks and flames: what is light itself, over the darkness."""
        for p in self.specks:
            if p.kind == "tracer":
                x, y = int(p.x) - view.x, int(p.y) - view.y
                pygame.draw.line(surface, YELLOW, (x, y), (x - int(p.vx * 0.5), y - int(p.vy * 0.5)))
                pygame.draw.line(surface, WHITE, (x, y), (x - int(p.vx * 0.2), y - int(p.vy * 0.2)))
            elif p.kind == "spark":
                x, y = int(p.x) - view.x, int(p.y - p.z) - view.y
                share = p.age * 4 // p.life
                colour = (WHITE, YELLOW, ORANGE, RED)[share]
                end = x - int(p.vx * 1.8), y - int((p.vy - p.vz) * 1.8)
                pygame.draw.line(surface, colour, (x, y), end)
            elif p.kind == "flame":
                cel = self._flame.at(p.age + int(p.vz * 997) % 60)  # not all in step
                surface.blit(cel.image, (int(p.x) - view.x + cel.dx, int(p.y - p.z) - view.y + cel.dy),
                             special_flags=pygame.BLEND_RGB_ADD)  # fmt: skip


PUFFS = frozenset({"steam", "smoke", "black", "dust", "powder", "spray", "cloud"})
