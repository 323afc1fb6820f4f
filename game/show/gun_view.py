"""Gunfire to the eye: lines of aim, muzzle flashes and their light, tracers, bullets in the air."""

from __future__ import annotations

from dataclasses import dataclass

import pygame

from game.core.cue import Cue
from game.data.guns import HIGH_PX, LOW_PX, MUZZLE_PX, ROUNDS
from game.data.moves import MOVES
from game.data.stage import Stage
from game.foot.bodies import start_ticks, telling
from game.foot.fighter import Fighter
from game.foot.ground import ground_of
from game.foot.lines import follows_slope, line
from game.foot.world import World
from game.show.glow import Rgb
from game.show.light import Lights

FLASH_TICKS = 4
TRACER_TICKS = 5
THICK_SHARE = 55  # percent of the tell after which the line is thick
DASH_PX = 6
MUZZLE_REACH_PX, BLAST_REACH_PX = 70, 110
MUZZLE: Rgb = (255, 222, 150)
AIM: Rgb = (255, 92, 80)
AIM_PALE: Rgb = (190, 60, 66)
TRACER: Rgb = (255, 244, 206)
TRACER_TAIL: Rgb = (214, 160, 90)


@dataclass(slots=True)
class _Flash:
    x: int
    y: int
    face: int
    big: bool
    age: int = 0


@dataclass(slots=True)
class _Tracer:
    x: int
    end: int
    y: int
    end_y: int
    age: int = 0


class Gunfire:
    """Draws what guns do; remembers flashes and tracers for some ticks."""

    def __init__(self, stage: Stage) -> None:
        self._stage = stage
        self._flashes: list[_Flash] = []
        self._tracers: list[_Tracer] = []

    def eat(self, cues: list[Cue], world: World) -> None:
        """Note shots of this tick; let older ones fade."""
        for trace in self._tracers:
            trace.age += 1
        for flash in self._flashes:
            flash.age += 1
        self._tracers = [t for t in self._tracers if t.age < TRACER_TICKS]
        self._flashes = [f for f in self._flashes if f.age < FLASH_TICKS]
        for cue in cues:
            by = world.find(cue.who) if cue.kind == "tracer" or cue.kind.startswith("shot_") else None
            if by is None:
                continue
            if cue.kind == "tracer":
                start = by.x + by.face * MUZZLE_PX
                if not ROUNDS[cue.text].cone_px:
                    self._tracers.append(_Tracer(start, cue.x, cue.y, cue.y))
            else:
                big = cue.text == "podbyrin" or bool(ROUNDS[cue.text].cone_px)
                self._flashes.append(_Flash(cue.x, cue.y, by.face, big))

    def glow(self, lights: Lights) -> None:
        """Muzzles light people and walls."""
        for flash in self._flashes:
            if flash.age < 2:
                lights.glow(flash.x, flash.y, BLAST_REACH_PX if flash.big else MUZZLE_REACH_PX, MUZZLE, 70)

    def draw(self, surface: pygame.Surface, x: int, y: int, world: World) -> None:
        """Over everything that is lit: fire is not dimmed by a dark hall."""
        for f in world.enemies:
            if telling(f) and MOVES[f.move].shot and world.view.box.grown(16).holds(f.x, f.y - 20):
                self._aim(surface, f, x, y, world)
        for trace in self._tracers:
            tone = TRACER if trace.age < 2 else TRACER_TAIL
            left, right = sorted((trace.x, trace.end))
            cut = (right - left) * trace.age // TRACER_TICKS
            left, right = (left + cut, right) if trace.end > trace.x else (left, right - cut)
            surface.fill(tone, (left - x, trace.y - y, max(1, right - left), 1))
        for shot in world.shots:
            tail = shot.x - shot.face * 9
            surface.fill(TRACER_TAIL, (min(shot.x, tail) - x, shot.y - y, 9, 1))
            surface.fill(TRACER, (shot.x - 2 - x, shot.y - 1 - y, 5, 2))
        for flash in self._flashes:
            _draw_flash(surface, flash, flash.x - x, flash.y - y)

    def _aim(self, surface: pygame.Surface, f: Fighter, x: int, y: int, world: World) -> None:
        """Dashes, then a whole line along which the shot will go, to the first wall or to a hero."""
        move = MOVES[f.move]
        high = LOW_PX if move.low else HIGH_PX
        ground = ground_of(self._stage, world)
        thick = f.t * 100 >= start_ticks(f) * THICK_SHARE
        cone = ROUNDS[move.shot].cone_px
        crossed = any(v.row.role == "bystander" and _between(f, v) for v in world.fighters)
        for lx, ly, _ in line(ground, f.x, f.y, high, f.face, follows_slope(world, ground, f, high)):
            gone = abs(lx - f.x)
            if not -4 <= lx - x < 388 or (cone and gone > cone):
                break
            if gone < MUZZLE_PX or (crossed and gone % 3):
                continue
            if thick:
                surface.fill(AIM, (lx - x, ly - y, 1, 1))
                if gone % 2 == 0:
                    surface.fill(AIM_PALE, (lx - x, ly - 1 - y, 1, 3))
                    surface.fill(AIM, (lx - x, ly - y, 1, 1))
            elif gone % DASH_PX < DASH_PX // 2:
                surface.fill(AIM_PALE, (lx - x, ly - y, 1, 1))


def _between(f: Fighter, v: Fighter) -> bool:
    """Whether he stands where the line of `f` passes."""
    return abs(v.y - f.y) < 24 and 0 < (v.x - f.x) * f.face < 200 and v.state not in ("out", "waiting")


def _draw_flash(surface: pygame.Surface, flash: _Flash, x: int, y: int) -> None:
    """A star that is longest along the barrel, in three sizes as it fades."""
    long = (16, 22, 12, 6)[flash.age] * (3 if flash.big else 2) // 2
    wide = (5, 6, 3, 1)[flash.age] * (3 if flash.big else 2) // 2
    for tone, share in ((TRACER_TAIL, 100), (MUZZLE, 72), (TRACER, 40)):
        reach, half = max(2, long * share // 100), max(1, wide * share // 100)
        points = [(x, y - half), (x + flash.face * reach, y), (x, y + half), (x - flash.face * 4, y)]
        pygame.draw.polygon(surface, tone, points)
    if flash.age < 2:
        for way in (-1, 1):
            pygame.draw.line(surface, MUZZLE, (x, y), (x + flash.face * long // 3, y + way * wide * 3 // 2))
