"""A sweep of half noses along all walls of a city: where does a bus that only clips something stand dead?"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from math import cos, hypot, radians, sin
from typing import NamedTuple

from town import fresh, town_stage

from game.chase.bodies import take_out
from game.chase.boxes import Frame, apart
from game.chase.corners import CORNERS
from game.chase.driving import Command, Helm, drive
from game.chase.glance import lead_past
from game.chase.impacts import roll
from game.data.level import LevelDef
from game.data.vehicles import VEHICLES

BUS = VEHICLES["bus"]
HALF_M = BUS.width_m / 2
RUN_UP_M = 9.0  # from the nose to what it will clip
OVERLAPS_M = (0.2, 0.5, 0.8, 1.05, HALF_M)
SPEEDS_MPS = (6.0, 10.0, 14.0)
DEGREES = (-15, 0, 15)  # to the wall that runs along
BESIDE_M, DEEP_M, SPARE_M = 2 * HALF_M, 7.8, 0.1  # the way past a corner: so wide, so long, so far off
FREE_S, FREE_MPS, FREE_M = 2.0, 2.0, 3.0  # so long after the touch he drives again, or is so far past it


class Clip(NamedTuple):
    """A bus comes to a corner of a wall, heading so, and has so much of its nose behind it."""

    wall: int
    x: float
    y: float
    heading: int  # degrees
    turn: float  # of the wheel, away from the wall
    overlap_m: float
    mps: float


class Found(NamedTuple):
    """What became of it so long after the touch."""

    mps: float
    past_m: float

    @property
    def stands(self) -> bool:
        return self.mps < FREE_MPS and self.past_m < FREE_M


class Sweep:
    """Our bus alone in a city, on the wet, driven by keys through the rules of driving, pushes and glances."""

    def __init__(self, level: LevelDef) -> None:
        self.stage, self.world = fresh(town_stage(level, backend="numba"))
        for row in reversed(range(len(self.world.vehicles))):
            if self.world.vehicles[row].id != self.world.bus_id:
                take_out(self.world, row)
        city, walls = self.stage.city, self.stage.city.walls
        self.world.bodies.wall_alive[walls.n - len(city.breakables) :] = 0
        columns = (walls.x, walls.y, walls.c, walls.s, walls.half_length, walls.half_width)
        self.firm = [Frame(*map(float, row)) for row in zip(*columns, strict=True)][: walls.n - len(city.breakables)]

    def clips(self, wall: int, x: float, y: float, out: tuple[int, int]) -> Iterator[Clip]:
        """Along either side of a corner that stands out to `out`, if there is a way past: so deep, fast and aslant."""
        left = out[0] * out[1]
        for heading, turn in ((0 if out[0] < 0 else 180, -left), (90 if out[1] < 0 else -90, left)):
            if not self._leads_past(x, y, heading, turn):
                continue
            for aslant in DEGREES:
                for overlap_m in OVERLAPS_M:
                    for mps in SPEEDS_MPS:
                        yield Clip(wall, x, y, heading + aslant, float(turn), overlap_m, mps)

    def drive(self, clip: Clip) -> Found | None:
        """Foot down all the time, from the touch on the wheel turned away; None if it does not come there."""
        c, s = cos(radians(clip.heading)), sin(radians(clip.heading))
        aside = clip.turn * (HALF_M - clip.overlap_m)  # of the bus's middle beside the corner
        back = RUN_UP_M + BUS.length_m / 2
        x, y = clip.x - c * back - s * aside, clip.y - s * back + c * aside
        city, world = self.stage.city, self.world
        if not (7 < x < city.width_m - 7 and 7 < y < city.height_m - 7) or not self._is_clear(
            Frame(x, y, c, s, BUS.length_m / 2 + 0.5, HALF_M + 0.3)
        ):
            return None
        bodies, helm, since = world.bodies, Helm(), 0
        bodies.block[:7, 0] = (x, y, c, s, c * clip.mps, s * clip.mps, 0.0)
        bodies.pair_keys, bodies.pair_impulses = bodies.pair_keys[:0], bodies.pair_impulses[:, :0]
        touched = (x, y)
        for tick in range(round((FREE_S + 2.5) * 60)):
            ahead = float(bodies.c[0] * bodies.vx[0] + bodies.s[0] * bodies.vy[0])
            throttle = 1.0 if since or ahead < clip.mps else 0.3
            found = drive(BUS, helm, Command(clip.turn if since else 0.0, throttle, 0.0, False), ahead, BUS.grip * 0.8)
            bodies.steer[0], bodies.drive_n[0], bodies.brake_n[0] = found.steer, found.drive_n, found.brake_n
            pushes = roll(self.stage, world)
            lead_past(self.stage, world, pushes)
            bx, by = float(bodies.x[0]), float(bodies.y[0])
            if pushes and not since:
                since, touched = tick, (bx, by)
                if hypot(bx - x, by - y) < RUN_UP_M - 2.0:
                    return None  # something else was in the way
            if since and tick == since + round(FREE_S * 60):
                past = hypot(bx - touched[0], by - touched[1])
                return Found(hypot(float(bodies.vx[0]), float(bodies.vy[0])), past)
        return None

    def _leads_past(self, x: float, y: float, heading: int, turn: int) -> bool:
        """Whether a bus has room beside a corner: else it is no corner but a part of a front, or of a nook."""
        c, s = cos(radians(heading)), sin(radians(heading))
        ahead, aside = DEEP_M / 2 + SPARE_M, turn * (BESIDE_M / 2 + SPARE_M)
        return self._is_clear(
            Frame(x + c * ahead - s * aside, y + s * ahead + c * aside, c, s, DEEP_M / 2, BESIDE_M / 2)
        )

    def _is_clear(self, box: Frame) -> bool:
        near = (
            wall for wall in self.firm
            if abs(wall.x - box.x) < wall.half_length + 8 and abs(wall.y - box.y) < wall.half_width + 8
        )  # fmt: skip
        return all(apart(box, wall).gap_m >= 0 for wall in near)

    def all(self) -> dict[Clip, Found]:
        """Every corner of every wall of the map."""
        found = {}
        for index, wall in enumerate(self.stage.level.city.walls):
            for along, across in CORNERS:
                x, y = wall.x + along * wall.half_length_m, wall.y + across * wall.half_width_m
                for clip in self.clips(index, x, y, (along, across)):
                    one = self.drive(clip)
                    if one is not None:
                        found[clip] = one
        return found


def worst(found: dict[Clip, Found]) -> list[tuple[tuple[int, int], int]]:
    """Places in cells of 5 m where a bus stood, and in how many of the clips; the worst first."""
    cells = Counter((round(clip.x / 5) * 5, round(clip.y / 5) * 5) for clip, one in found.items() if one.stands)
    return cells.most_common()
