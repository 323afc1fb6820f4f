"""Fire seen: muzzle flashes and their light, lines of bullets; all of it brighter than the dark."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

import pygame

from game.core.cue import Cue
from game.core.whole import part
from game.data.guns import CONE_HIGH_PX, HIGH_PX, LOW_PX, MUZZLE_PX, ROUNDS, SLOPE
from game.data.moves import MOVES
from game.data.stage import Stage
from game.foot.bodies import phase, telling
from game.foot.fighter import Fighter
from game.foot.ground import Ground, ground_of
from game.foot.lines import aim, height
from game.foot.world import World
from game.show.foot.aim import RAISED, RAISED_PX, draw_aim, draw_threat
from game.show.foot.eyes import Eyes
from game.show.foot.light import Lights
from game.show.foot.poses import MEN_ALONG_STAIRS
from game.show.paint.motes import ORANGE, WHITE, YELLOW, Rgb, clear

FLASH_TICKS = 4
TRACER_TICKS = 4
LIGHT_TICKS = 5
LIGHT: Rgb = (255, 214, 150)
SIZES: dict[str, tuple[int, int]] = {  # sort of shot -> length of its flash, reach of its light in px
    "podbyrin": (26, 120),
    "shotgun": (28, 120),
    "revolver": (18, 84),
    "partner": (16, 80),
    "pistol": (16, 80),
}
BULLET_TAIL_PX = 11
AIMS = frozenset({"stand", "crouch", "cover"})


@dataclass(frozen=True, slots=True)
class Flash:
    """A muzzle that has just spoken."""

    x: int
    y: int
    face: int
    sort: str
    tick: int


@dataclass(frozen=True, slots=True)
class Trace:
    """A line that a bullet has just drawn."""

    start: tuple[int, int]
    end: tuple[int, int]
    heavy: bool
    tick: int


@lru_cache(maxsize=32)
def flash_picture(length: int, step: int, face: int) -> pygame.Surface:
    """A tongue of fire from the left edge: white core, yellow, orange; four steps, the last is only its rim."""
    high = length * 2 // 3 | 1
    image = clear(length, high)
    mid = high // 2
    reach = (length, length * 4 // 5, length * 3 // 5, length // 2)[step]
    for colour, share in ((ORANGE, 100), (YELLOW, 72), (WHITE, 44)):
        if step == 3 and colour is not ORANGE:
            continue
        long, wide = reach * share // 100, mid * share // 100
        tips = [(0, mid), (long // 3, mid - wide), (long // 2, mid - wide // 3), (long, mid)]
        tips += [(long // 2, mid + wide // 3), (long // 3, mid + wide)]
        pygame.draw.polygon(image, colour, tips)
    if step < 2:
        for way in (-1, 1):
            pygame.draw.line(image, YELLOW, (1, mid), (length // 3, mid + way * mid), 1)
    return image if face > 0 else pygame.transform.flip(image, True, False)


def muzzle(f: Fighter, high: int, x: int, y: int) -> tuple[int, int]:
    """Where a gun ends whose line has come to (x, y): before him, or where his arm is raised or lowered."""
    if abs(f.y - high - y) * SLOPE < RAISED * MUZZLE_PX:
        return x, y
    return f.x + f.face * RAISED_PX, f.y - high + part((y - f.y + high) * RAISED_PX, MUZZLE_PX)


def note_slopes(stage: Stage, world: World, eyes: Eyes) -> None:
    """Tell the eyes whose guns point up or down stairs."""
    for f in world.fighters:
        fires = f.state == "blow" and bool(MOVES[f.move].shot)
        if (f.is_hero or fires) and phase(f) in ("", "start"):  # as long as it kicks the gun stays where it was
            eyes.slopes(f.id, _slope(stage, world, f) if f.drawn or fires else 0)


def _slope(stage: Stage, world: World, f: Fighter) -> int:
    """1 if his line of fire rises so much that his arm is raised, -1 if it falls so, 0 between."""
    low = f.state == "blow" and MOVES[f.move].low
    rise = aim(world, ground_of(stage, world), f, f.face, LOW_PX if low else HIGH_PX)
    return (rise >= RAISED) - (rise <= -RAISED)


class Gunfire:
    """Remembers the last shots; draws them and where guns point."""

    def __init__(self, stage: Stage) -> None:
        self._stage = stage
        self._flashes: list[Flash] = []
        self._traces: list[Trace] = []

    def eat(self, cues: list[Cue], world: World) -> None:
        """Note what was fired in this tick."""
        now = world.tick
        self._flashes = [f for f in self._flashes if 0 <= now - f.tick < max(FLASH_TICKS, LIGHT_TICKS)]
        self._traces = [t for t in self._traces if 0 <= now - t.tick < TRACER_TICKS]
        muzzles: dict[int, tuple[int, int]] = {}
        for cue in cues:
            who = world.find(cue.who)
            face = who.face if who is not None else 1
            if cue.kind.startswith("shot_") and cue.kind.removeprefix("shot_") in SIZES:
                x, y = cue.x, cue.y
                if who is not None and who.state == "blow" and (who.is_hero or who.row.role in MEN_ALONG_STAIRS):
                    x, y = muzzle(who, LOW_PX if MOVES[who.move].low else HIGH_PX, x, y)
                muzzles[cue.who] = (x, y)
                self._flashes.append(Flash(x + 3 * face, y, face, cue.kind.removeprefix("shot_"), now))
            elif cue.kind == "tracer" and who is not None and ROUNDS[cue.text].cone_px:
                top, bottom = CONE_HIGH_PX
                for high in range(bottom - 2, top + 3, 3):
                    start = muzzles.get(cue.who, (who.x + face * MUZZLE_PX, who.y - HIGH_PX))
                    self._traces.append(Trace(start, (cue.x, cue.y + HIGH_PX - high), False, now))
            elif cue.kind == "tracer" and who is not None:
                start = muzzles.get(cue.who, (cue.x, cue.y))  # where it was as he fired: he may have fallen on since
                self._traces.append(Trace(start, (cue.x, cue.y), cue.text == "podbyrin", now))

    def glow(self, lights: Lights, world: World) -> None:
        """Muzzles light walls and people."""
        for f in self._flashes:
            age = world.tick - f.tick
            if age < LIGHT_TICKS:
                lights.glow(f.x, f.y, SIZES[f.sort][1], LIGHT, 95 - 18 * age)

    def draw(self, surface: pygame.Surface, x: int, y: int, men: list[Fighter], world: World) -> None:
        """Aim lines of these men, bullets, their traces and the fire of muzzles."""
        ground: Ground | None = None
        for f in men:
            if telling(f) and MOVES[f.move].shot:
                ground = ground or ground_of(self._stage, world)
                draw_threat(surface, ground, f, world, x, y)
            elif f.is_hero and f.drawn and f.player >= 0 and f.state in AIMS and not world.hands_off:
                ground = ground or ground_of(self._stage, world)
                draw_aim(surface, ground, f, world, x, y)
        for shot in world.shots:
            head = (shot.x - x, shot.y - y)
            tail = (head[0] - shot.face * BULLET_TAIL_PX, height(head[1], -shot.rise, BULLET_TAIL_PX))
            pygame.draw.line(surface, ORANGE, tail, head, 1)
            surface.fill(WHITE, (head[0] - 2, head[1] - 1, 4, 2))
        for trace in self._traces:
            self._trace(surface, trace, world.tick - trace.tick, x, y)
        for flash in self._flashes:
            age = world.tick - flash.tick
            if age < FLASH_TICKS:
                image = flash_picture(SIZES[flash.sort][0], age, flash.face)
                left = flash.x if flash.face > 0 else flash.x - image.get_width()
                surface.blit(image, (left - x, flash.y - y - image.get_height() // 2))

    def _trace(self, surface: pygame.Surface, trace: Trace, age: int, x: int, y: int) -> None:
        """A line that burns off from the muzzle on."""
        (ax, ay), (bx, by) = trace.start, trace.end
        start = (ax + (bx - ax) * age // TRACER_TICKS - x, ay + (by - ay) * age // TRACER_TICKS - y)
        end = (bx - x, by - y)
        if trace.heavy:
            pygame.draw.line(surface, ORANGE, start, end, 3)
        pygame.draw.line(surface, WHITE if age < 2 else YELLOW, start, end, 1)
