"""What somebody at the screen could have seen coming: the real eye of the chase, followed tick by tick."""

from __future__ import annotations

from collections import deque
from typing import NamedTuple

import pygame

from game.chase.world import World
from game.core.cue import Cue
from game.data.vehicles import VEHICLES
from game.show.chase.edges import chevrons, pointer_to
from game.show.chase.view import ChaseView

PX_PER_M = 8
KEPT_TICKS = 180  # so long a sight is remembered
BLINK_TICKS = 15  # who is gone for no longer is still the same sight
TOLD_TICKS = 60  # what comes out of his bus so soon after a tell was announced by it
BUS_HALF_LENGTH_M, BUS_HALF_WIDTH_M = VEHICLES["bus"].length_m / 2, VEHICLES["bus"].width_m / 2
REACH_M = 2.0  # from our box to the middle of what it breaks
SHOWN_M = 0.4  # so much of a body must be in view


class Blow(NamedTuple):
    """Something that our bus met. `seen_s`: for how long it was in view or announced before; `from_m` in its frame."""

    tick: int
    what: str
    seen_s: float
    ahead_m: float
    aside_m: float
    closing_mps: float
    place: tuple[float, float]


class Eyes:
    """Feed it every tick; `blows` are all that our bus met, each with how long it was to be seen before."""

    def __init__(self, view: ChaseView) -> None:
        self._view = view
        self._views: deque[pygame.Rect] = deque(maxlen=KEPT_TICKS)
        self._since: dict[int, int] = {}  # id -> tick of the first sight
        self._last: dict[int, int] = {}  # id -> of the last
        self._touched: dict[int, int] = {}
        self._told = -KEPT_TICKS  # tick of his last tell
        self._before: tuple[float, float, float, float, float, float] | None = None
        self._speeds: dict[int, tuple[float, float]] = {}
        self.blows: list[Blow] = []

    def watch(self, world: World, cues: list[Cue]) -> None:
        """A tick that was just played."""
        if any(cue.kind == "respawn" for cue in cues):
            self._since, self._last, self._touched, self._speeds = {}, {}, {}, {}
            self._views.clear()
        for vehicle in world.vehicles:
            if vehicle.role == "thrown" and vehicle.id not in self._since and world.tick - self._told < TOLD_TICKS:
                self._since[vehicle.id] = self._told  # the door was opened before it came out
                self._last[vehicle.id] = world.tick
        if any(cue.kind == "tell_chase" and self._sees(cue.who, world) for cue in cues):
            self._told = world.tick
        self._vehicles(world)
        self._things(world, cues)
        rect = self._view.gaze(world)
        self._views.append(rect)
        seen = {chevron.who for chevron in chevrons(world, rect)}
        if world.runner is not None and pointer_to(world, world.runner.vehicle, rect) is not None:
            seen.add(world.runner.vehicle)  # a mark at the edge tells where he is
        seen |= {vehicle.id for row, vehicle in enumerate(world.vehicles) if _shows(world, row, rect)}
        for who in sorted(seen):
            if not self._sees(who, world):
                self._since[who] = world.tick
            self._last[who] = world.tick
        self._before = tuple(world.bodies.block[:6, world.row(world.bus_id)].tolist())
        self._speeds = {v.id: (world.bodies.vx[row], world.bodies.vy[row]) for row, v in enumerate(world.vehicles)}

    def _sees(self, who: int, world: World) -> bool:
        return world.tick - self._last.get(who, -KEPT_TICKS) <= BLINK_TICKS

    def _vehicles(self, world: World) -> None:
        for touch in world.touches:
            if touch.last != world.tick or world.bus_id not in (touch.a, touch.b):
                continue
            who = touch.b if touch.a == world.bus_id else touch.a
            fresh = world.tick - self._touched.get(who, -KEPT_TICKS) > KEPT_TICKS
            self._touched[who] = world.tick
            other = world.find(who)
            if other is None or not fresh or self._before is None or not self._views:
                continue
            seen = world.tick - self._since[who] if self._sees(who, world) else 0
            row = world.row(who)
            x, y, c, s, vx, vy = self._before
            dx, dy = float(world.bodies.x[row]) - x, float(world.bodies.y[row]) - y
            ovx, ovy = self._speeds.get(who, (0.0, 0.0))
            closing = ((vx - ovx) ** 2 + (vy - ovy) ** 2) ** 0.5
            what = f"{other.role} {other.kind} {other.state}"
            at = dx * c + dy * s, dy * c - dx * s
            self.blows.append(Blow(world.tick, what, seen / 60, *at, closing, (round(x), round(y))))

    def _things(self, world: World, cues: list[Cue]) -> None:
        """What stands is known by its place: since when has that been in view."""
        for cue in cues:
            wall = cue.kind in ("crash_small", "crash_large", "crash_huge") and cue.text == "wall"
            ours = cue.kind == "smash" or (wall and cue.who == world.bus_id)
            if not ours or self._before is None:
                continue
            x, y, c, s, vx, vy = self._before
            dx, dy = cue.x / PX_PER_M - x, cue.y / PX_PER_M - y
            off_m = max(abs(dx * c + dy * s) - BUS_HALF_LENGTH_M, abs(dy * c - dx * s) - BUS_HALF_WIDTH_M)
            if off_m > REACH_M:
                continue  # somebody else did it
            ticks = 0
            for rect in reversed(self._views):
                if not rect.collidepoint(cue.x, cue.y):
                    break
                ticks += 1
            at = dx * c + dy * s, dy * c - dx * s
            closing = (vx * vx + vy * vy) ** 0.5
            self.blows.append(
                Blow(world.tick, f"{cue.kind} {cue.text}", ticks / 60, *at, closing, (round(x), round(y)))
            )

    @property
    def warm(self) -> bool:
        """Whether enough was watched for a judgement."""
        return len(self._views) == KEPT_TICKS


def _shows(world: World, row: int, rect: pygame.Rect) -> bool:
    """Whether some of a body is in view."""
    x, y, c, s = world.bodies.block[:4, row].tolist()
    spec = VEHICLES[world.vehicles[row].kind]
    long, wide = spec.length_m / 2, spec.width_m / 2
    half_x, half_y = abs(c) * long + abs(s) * wide, abs(s) * long + abs(c) * wide
    left, right = rect.left / PX_PER_M + SHOWN_M, rect.right / PX_PER_M - SHOWN_M
    top, bottom = rect.top / PX_PER_M + SHOWN_M, rect.bottom / PX_PER_M - SHOWN_M
    return x + half_x > left and x - half_x < right and y + half_y > top and y - half_y < bottom
