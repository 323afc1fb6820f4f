"""Tracks of tyres on the road: a ring of short stretches, dark on the dry, light on the wet, a groove in snow."""

from __future__ import annotations

import math
from collections import deque

import pygame

from game.chase.city import PX_PER_M, City
from game.chase.sites import ArrowHint
from game.chase.way import place_at
from game.data.vehicles import VEHICLES
from game.show.chase.fleet import Blits, Seen
from game.show.chase.sheets import heading_of, load_small
from game.show.chase.street import bucket, near
from game.show.chase_hud.trail import paint_of
from game.show.paint.sheets import Cel

MOST = 1500
BEFORE_M, RIGHT_M = 45.0, 3.0  # an arrow lies so far before its corner, so far right of the middle
ROUND_M, FACING, TURNED = 24.0, 0.7, 0.5  # before and after an arrow his way is looked at; cosine, sine of a turn
STEP_M = 0.6  # a stretch is laid each time the wheel has gone so far
SLIP_MPS = 1.4  # sideways at the axle
TURNS = 16
SOFT = ("snow", "gravel")  # here every wheel leaves its track
KINDS = {"dry": "skid_dry", "wet": "skid_wet", "snow": "skid_snow", "gravel": "skid_gravel", "pavement": "skid_dry",
         "rails": "skid_gravel"}  # fmt: skip


Stretch = tuple[pygame.Surface, int, int]  # its picture, and the top left of that in world px


class Tracks:
    """The ring. `lay` looks at vehicles once a tick; old stretches go first, and what a rewind takes back."""

    def __init__(self) -> None:
        sheet = load_small("effects")
        self._cels = {kind: sheet.strip(kind).cels for kind in set(KINDS.values())}
        self._ring: deque[tuple[int, tuple[int, int]]] = deque()  # tick and square of each stretch, the oldest first
        self._squares: dict[tuple[int, int], deque[Stretch]] = {}
        self._last: dict[tuple[int, int], tuple[float, float]] = {}

    def __len__(self) -> int:
        return len(self._ring)

    def lay(self, one: Seen, ground: str, spin: float, locked: bool, tick: int) -> bool:
        """Tracks of a vehicle on its ground, turning at `spin` rad/s; `locked` wheels slide. Whether it does."""
        row = VEHICLES[one.vehicle.kind]
        sideways = -one.vx * one.s + one.vy * one.c
        speed = math.hypot(one.vx, one.vy)
        slides = False
        for number, axle in enumerate((row.front_axle_m, -row.rear_axle_m)):
            slip = abs(sideways + spin * axle)
            sliding = speed > 2.0 and (slip > SLIP_MPS or (locked and axle < 0 and speed > 3.0))
            slides |= sliding
            if not sliding and not (ground in SOFT and speed > 1.0):
                continue
            ax, ay = one.x + axle * one.c, one.y + axle * one.s
            last = self._last.get((one.vehicle.id, number))
            if last is not None and abs(ax - last[0]) + abs(ay - last[1]) < STEP_M:
                continue
            self._last[one.vehicle.id, number] = ax, ay
            vx, vy = one.vx - spin * axle * one.s, one.vy + spin * axle * one.c
            turn = round(math.atan2(vy, vx) / math.pi * TURNS) % TURNS
            half = row.width_m / 2 - 0.25
            for side in (-half, half) if half > 0.3 else (0.0,):
                at = round((ax - side * one.s) * PX_PER_M), round((ay + side * one.c) * PX_PER_M)
                self._add(*at, KINDS[ground], turn, tick)
        return slides

    def _add(self, x: int, y: int, kind: str, turn: int, tick: int) -> None:
        cel, spot = self._cels[kind][turn], bucket(x, y)
        self._ring.append((tick, spot))
        self._squares.setdefault(spot, deque()).append((cel.image, x + cel.dx, y + cel.dy))
        if len(self._ring) > MOST:
            _, old = self._ring.popleft()
            self._squares[old].popleft()  # squares keep the order of the ring
            self._tidy(old)

    def _tidy(self, spot: tuple[int, int]) -> None:
        if not self._squares[spot]:
            del self._squares[spot]

    def take_back(self, tick: int) -> None:
        """Whoever goes back in time to `tick` takes with him what was laid after it."""
        if not self._ring or self._ring[-1][0] <= tick:
            return
        while self._ring and self._ring[-1][0] > tick:
            _, newest = self._ring.pop()
            self._squares[newest].pop()
            self._tidy(newest)
        self._last.clear()

    def forget(self, ids: set[int]) -> None:
        """Drop what is remembered of vehicles that are gone: all but `ids`."""
        self._last = {key: spot for key, spot in self._last.items() if key[0] in ids}

    def blits(self, view: pygame.Rect) -> Blits:
        """Stretches in the view."""
        x, y = view.topleft
        found: Blits = []
        for square in near(view, 8):
            found += [(image, (left - x, top - y)) for image, left, top in self._squares.get(square, ())]
        return found


def turns_at(city: City, hint: ArrowHint) -> set[str]:
    """How Rostavili goes on where an arrow stands, by all of his pieces that come by: left, right, ahead."""
    found = set()
    for number, path in enumerate(city.paths):
        way_m = path.curve.nearest(hint.x, hint.y)
        for after in path.next or (-1,):
            x, y, _, _ = place_at(city, number, way_m)
            _, _, bc, bs = path.curve.at(max(way_m - ROUND_M, 0.0))
            _, _, ac, as_ = place_at(city, number, way_m + ROUND_M, 0.0, after)
            if math.hypot(x - hint.x, y - hint.y) < ROUND_M and bc * hint.c + bs * hint.s > FACING:
                sine = bc * as_ - bs * ac
                found.add("right" if sine > TURNED else "left" if sine < -TURNED else "ahead")
    return found


class RoadArrows:
    """Arrows on the road before each turn that the HUD tells of."""

    def __init__(self, city: City) -> None:
        sheet = load_small("effects")
        self._placed: list[tuple[int, int, Cel]] = []
        for hint in city.arrow_hints:
            if turns_at(city, hint) - {hint.turn}:
                continue  # he does not always turn there: the sign tells, the road is silent
            shape = "ahead" if hint.turn == "short" else hint.turn
            cel = sheet.strip(f"arrow_{shape}_{paint_of(hint)}_{heading_of(hint.c, hint.s, 4)}").cels[0]
            x = hint.x - BEFORE_M * hint.c - RIGHT_M * hint.s
            y = hint.y - BEFORE_M * hint.s + RIGHT_M * hint.c
            self._placed.append((round(x * PX_PER_M), round(y * PX_PER_M), cel))

    def blits(self, view: pygame.Rect) -> Blits:
        """Arrows in the view."""
        box = view.inflate(64, 64)
        return [
            (cel.image, (x + cel.dx - view.x, y + cel.dy - view.y))
            for x, y, cel in self._placed
            if box.collidepoint(x, y)
        ]
