"""The handling table: what bus-chase.md section 1 asks of every vehicle, beside what the real core does."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from game.chase.driving import Command
from game.data import chase as feel
from game.data.vehicles import GROUNDS
from game.physics import WallBox
from game.run.proving import COAST, FULL, START_X_M, START_Y_M, Other, Road

WITHIN = 0.05
TAP_TICKS = (3, 6, 12, 30)
CRUISE = 0.3  # of the throttle holds the speed while somebody swerves
AFTER_HAND = 0.55  # of the throttle, once the hand brake is let go
PUSH_TICKS = 450  # by which he stands, or rolls away with half of his brakes
REGAIN_TICKS = 10  # after the first touch: the throttle has begun to make up for it
HALF_BUS_M, WALL_M, WALL_TICKS = 6.0, 60.0, 40
WHOLE = "the table gives whole metres"
ROLLS = "on its way to the touch it has lost a little"
CREEPS = "with the throttle down it creeps on against his brakes"
CHARGED = "a charge is spent against his brakes from the first touch on"
LAGS = "half of the turn is between that of the nose and that of the course, which lags behind it"
SPUN = "turned across the road all the same"
KEY = "a held key, which stays a little under the best turn: it never scrubs"


@dataclass(frozen=True, slots=True)
class Row:
    """One figure: what is wanted, what was measured; `digit` is the last digit that the table gives.

    A `reason` says why a figure may differ by `apart`, the share by which it then may.
    """

    part: str
    what: str
    unit: str
    wanted: float
    got: float
    digit: float = 0.1
    apart: float = WITHIN
    reason: str = ""

    @property
    def off(self) -> float:
        """Share by which it differs."""
        return self.got / self.wanted - 1 if self.wanted else self.got

    @property
    def fits(self) -> bool:
        """Whether it is as near as it has to be; half of the table's last digit is always free."""
        return abs(self.got - self.wanted) <= max(self.apart * abs(self.wanted), self.digit / 2) + 1e-9


def rows(backend: str = "auto") -> Iterator[Row]:
    """All of section 1 that the core can be asked, in its order. Takes some seconds."""
    yield from _circles(backend)
    yield from _grounds(backend)
    yield from _pulling(backend)
    yield from _corners(backend)
    yield from _hand_brake(backend)
    yield from _swerves(backend)
    yield from _taps(backend)
    yield from _blows(backend)
    yield from _bursts(backend)
    yield from _pushed(backend)


def _circles(backend: str) -> Iterator[Row]:
    """At walking pace with full lock: the circle that the outer corner of the nose draws."""
    wanted = {"bus": 24.6, "sedan": 12.3, "taxi": 12.8, "police": 12.9, "lorry": 20.1, "motorbike": 7.3}
    for kind, circle_m in wanted.items():
        road = Road(kind, "dry", 1.0, backend=backend)
        road.helm.wheel, reached = 1.0, []
        nose, side = road.vehicle.length_m / 2, road.vehicle.width_m / 2
        while road.ticks < 40 * 60:
            road.tick(Command(1, 0.12 if road.speed_mps < 1.2 else 0, 0, False))
            reached.append(road.aside_m + road.bodies.s[0] * nose - road.bodies.c[0] * side)
        yield Row("1.1", f"{kind}: circle of the outer corner", "m", circle_m, max(reached) - min(reached))


def _grounds(backend: str) -> Iterator[Row]:
    corner = {"dry": 7.1, "wet": 5.7, "snow": 3.0, "gravel": 4.4, "pavement": 6.5, "rails": 4.2}
    for ground in GROUNDS:
        road, most = Road("bus", ground, 12, backend=backend), 0.0
        while road.ticks < 120:
            course = road.course_deg
            road.tick(Command(1, 0.5, 0, False))
            if road.ticks > 30:
                most = max(most, math.radians(road.course_deg - course) * 60 * road.speed_mps)
        yield Row("1.2", f"bus cornering, {ground}", "m/s2", corner[ground], most, apart=0.08, reason=KEY)
    stops = {
        "bus": {"dry": (7, 16, 22), "wet": (8, 17, 25), "snow": (16, 35, 50), "gravel": (10, 23, 33),
                "pavement": (7, 16, 23), "rails": (10, 24, 34)},
        "sedan": {"dry": (6, 14, 20), "wet": (7, 16, 23), "snow": (14, 32, 46), "gravel": (10, 21, 31),
                  "pavement": (6, 14, 20), "rails": (10, 22, 32)},
    }  # fmt: skip
    for kind, table in stops.items():
        for ground, ways in table.items():
            for speed, way_m in zip((10, 15, 18), ways, strict=True):
                got = Road(kind, ground, speed, backend=backend).stop_m()
                yield Row("1.2", f"{kind} stops from {speed}, {ground}", "m", way_m, got, 1.0, 0.08, WHOLE)
    turns = {"dry": (22, 9.0), "wet": (27, 9.5), "snow": (43, 9.2), "gravel": (30, 8.9), "pavement": (24, 9.0),
             "rails": (34, 9.3)}  # fmt: skip
    for ground, (way_m, exit_mps) in turns.items():
        road, _ = Road("bus", ground, 12, backend=backend).turned(lambda _: Command(1, 0, 0, False))
        yield Row("1.2", f"90 degrees from 12, {ground}: advance", "m", way_m, road.way_m, 1.0)
        yield Row("1.2", f"90 degrees from 12, {ground}: exit", "m/s", exit_mps, road.speed_mps)


def _pulling(backend: str) -> Iterator[Row]:
    wanted = [("bus", "wet", mps, s) for mps, s in ((5, 1.6), (10, 3.2), (15, 5.4), (18, 7.3), (20, 9.0))]
    wanted += [("sedan", "dry", 18, 4.2), ("police", "dry", 18, 3.2), ("lorry", "dry", 18, 14.0)]
    for kind, ground, mps, seconds in [*wanted, ("motorbike", "dry", 18, 2.7)]:
        road = Road(kind, ground, backend=backend).until(_as_fast_as(mps), lambda _: FULL)
        yield Row("1.3", f"{kind} from 0 to {mps}", "s", seconds, road.ticks / 60)


def _as_fast_as(mps: float) -> Callable[[Road], bool]:
    return lambda road: road.speed_mps >= mps


def _aside_by(aside_m: float) -> Callable[[Road], bool]:
    """The nose is so far to the right."""
    return lambda road: road.aside_m + HALF_BUS_M * math.sin(math.radians(road.heading_deg)) >= aside_m


def _corners(backend: str) -> Iterator[Row]:
    def brakes(road: Road) -> Command:
        return Command(1, 0, 0.45, False) if road.heading_deg + road.course_deg < 90 else Command(1, 1, 0, False)

    coasting = {8: (13, 5.2), 12: (27, 9.5), 16: (42, 13.2)}
    for speed, (way_m, exit_mps) in coasting.items():
        road, _ = Road("bus", "wet", speed, backend=backend).turned(lambda _: Command(1, 0, 0, False))
        yield Row("1.3", f"90 degrees at {speed}, coasting: advance", "m", way_m, road.way_m, 1.0)
        yield Row("1.3", f"90 degrees at {speed}, coasting: exit", "m/s", exit_mps, road.speed_mps)
    for speed, way_m in {8: 32, 12: 45, 16: 62}.items():
        road, _ = Road("bus", "wet", speed, backend=backend).turned(lambda _: Command(1, 1, 0, False))
        yield Row("1.3", f"90 degrees at {speed}, full throttle: advance", "m", way_m, road.way_m, 1.0)
    braked = {8: (10, 6.8, 19), 12: (20, 10.6, 11), 16: (33, 13.4, 5)}
    for speed, (way_m, exit_mps, slip) in braked.items():
        road, most = Road("bus", "wet", speed, backend=backend).turned(brakes)
        yield Row("1.3", f"90 degrees at {speed}, brake then throttle: advance", "m", way_m, road.way_m, 1.0)
        yield Row(
            "1.3", f"90 degrees at {speed}, brake then throttle: exit", "m/s", exit_mps, road.speed_mps, 0.1, 0.08, LAGS
        )
        yield Row("1.3", f"90 degrees at {speed}, brake then throttle: slip", "deg", slip, most, 4.0)


def _hand_brake(backend: str) -> Iterator[Row]:
    for speed, held_s, way_m, exit_mps in (
        (8, 0.6, 15, 9), (12, 1.0, 24, 11.2), (16, 1.0, 36, 11.6), (12, 1.4, 20, 8.4), (16, 1.4, 33, 7.5),
    ):  # fmt: skip
        road, _ = Road("bus", "wet", speed, backend=backend).turned(_held(held_s))
        what = f"hand brake {held_s} s from {speed}"
        yield Row("1.3", f"{what}: advance", "m", way_m, road.way_m, 1.0)
        yield Row(
            "1.3", f"{what}: exit", "m/s", exit_mps, road.speed_mps, 0.1, 0.09, "with half of the throttle after it"
        )
    for held_s, slip, apart in ((1.4, 23, 0.1), (2.0, 53, 0.12)):
        _, most = Road("bus", "wet", 16, backend=backend).turned(_held(held_s))
        yield Row("1.3", f"hand brake {held_s} s from 16: slip", "deg", slip, most, 1.0, apart, SPUN)


def _held(seconds: float) -> Callable[[Road], Command]:
    """Full lock, the hand brake for a while, then half of the throttle."""
    return lambda road: Command(1, 0 if road.ticks < seconds * 60 else AFTER_HAND, 0, road.ticks < seconds * 60)


def _swerves(backend: str) -> Iterator[Row]:
    for ground, speed, aside_m, seconds in (
        ("wet", 10, 3, 0.97), ("wet", 14, 3, 0.95), ("wet", 18, 3, 0.99), ("wet", 14, 6, 1.4), ("snow", 14, 3, 1.4),
    ):  # fmt: skip
        road = Road("bus", ground, speed, backend=backend)
        road.until(_aside_by(aside_m), lambda _: Command(1, CRUISE, 0, False))
        yield Row("1.3", f"nose {aside_m} m aside at {speed}, {ground}", "s", seconds, road.ticks / 60, 0.04)


def _taps(backend: str) -> Iterator[Row]:
    for ticks, aside_m, turn in zip(TAP_TICKS, (0.06, 0.19, 0.60, 1.4), (0.2, 0.8, 3, 9), strict=True):
        road = Road("bus", "wet", 18, backend=backend)
        road.play(ticks, Command(1, CRUISE, 0, False)).play(60 - ticks, Command(0, CRUISE, 0, False))
        yield Row("1.3", f"key tap of {ticks} ticks at 18: aside after 1 s", "m", aside_m, road.aside_m, 0.02)
        yield Row(
            "1.3", f"key tap of {ticks} ticks at 18: turned", "deg", turn, road.heading_deg, 1.0 if turn > 1 else 0.2
        )


def _hit(backend: str, speed: float, other: Other, wish: Command, ticks: int) -> tuple[float, Road]:
    """What the driven one has lost so many ticks after the first touch, in m/s."""
    road = Road("bus", "wet", speed, (other,), backend=backend)
    before = speed
    while not road.burst.peak_ns:
        before = road.speed_mps
        road.tick(wish)
    road.play(ticks, wish)
    return before - road.speed_mps, road


def _blows(backend: str) -> Iterator[Row]:
    for what, other, loses in (
        ("sedan, square", Other("sedan", 8.6), 1.7), ("sedan, half", Other("sedan", 8.6, 0.95), 1.7),
        ("sedan, graze", Other("sedan", 8.6, 1.9), 1.6), ("sedan going 8", Other("sedan", 8.6, speed_mps=8), 0.3),
        ("sedan, head-on at 8", Other("sedan", 11.0, 0, -1, 0, 8), 2.5), ("motorbike", Other("motorbike", 7.2), 0.0),
        ("lorry, square", Other("lorry", 10.3), 7.4), ("lorry, half", Other("lorry", 10.3, 1.25), 7.3),
    ):  # fmt: skip
        lost, _ = _hit(backend, 15, other, FULL, REGAIN_TICKS)
        yield Row("1.4", f"{what} at 15: bus loses", "m/s", loses, lost, 0.8)
    _, road = _hit(backend, 15, Other("sedan", 8.6), FULL, REGAIN_TICKS)
    yield Row("1.4", "sedan, square at 15: it leaves at", "m/s", 16, float(road.bodies.vx[1]), 1.0)
    for what, ticks, sort, wanted in (("bus loses", 30, 0, 1.5), ("he gains", 60, 1, 3.1)):
        lost, road = _hit(backend, 15, Other("bus", 12.1, speed_mps=11), FULL, ticks)
        got = float(road.bodies.vx[1]) - 11 if sort else lost
        yield Row("1.4", f"his bus from behind, closing 4: {what}", "m/s", wanted, got, 0.4)
    for degrees, share in ((10, 0.0), (20, 0.02), (30, 0.19), (45, 0.63), (90, 1.0)):
        yield Row(
            "1.4",
            f"wall at {degrees} degrees, from 16: lost",
            "",
            share,
            1 - max(_along(_walled(backend, 16, degrees, FULL)), 0.0) / 16,
            0.18,
        )
    for speed, way_m in ((12, 5.5), (16, 7.5)):
        road = Road("bus", "wet", speed, (Other("bus", 7.4, 0, 0, 1, brake=1),), backend=backend)
        road.until(lambda r: r.burst.peak_ns > 0, lambda _: FULL)
        x = float(road.bodies.x[1])
        road.play(60, FULL)
        yield Row("1.4", f"standing bus, side-on at {speed}: pushed in 1 s", "m", way_m, float(road.bodies.x[1]) - x)


def _walled(backend: str, speed: float, degrees: float, wish: Command) -> Road:
    """Into a long wall at this angle, for as long as it takes."""
    c, s = math.cos(math.radians(degrees)), math.sin(math.radians(degrees))
    near = HALF_BUS_M + 1.25 * c / s + 0.1 / s  # its nearer corner is just clear of the wall
    wall = WallBox(START_X_M + near + WALL_M * c + s, START_Y_M + WALL_M * s - c, 2 * WALL_M, 1.0, c, s)
    return Road("bus", "wet", speed, walls=(wall,), backend=backend).play(WALL_TICKS, wish)


def _along(road: Road) -> float:
    """Speed along the heading, m/s."""
    b = road.bodies
    return float(b.c[0] * b.vx[0] + b.s[0] * b.vy[0])


def _bursts(backend: str) -> Iterator[Row]:
    wanted = {
        "sedan": (9, 15, 23, 28), "sedan, head-on at 8": (22, 28, 36, 40), "lorry": (35, 56, 84, 100),
        "bus, side-on": (42, 67, 99, 119), "motorbike": (2, 4, 6, 7),
    }  # fmt: skip
    others = (Other("sedan", 8.6), Other("sedan", 11, 0, -1, 0, 8), Other("lorry", 10.3), Other("bus", 7.28, 0, 0, 1),
              Other("motorbike", 7.2))  # fmt: skip
    for (what, kns), other in zip(wanted.items(), others, strict=True):
        for speed, burst in zip((6, 10, 15, 18), kns, strict=True):
            _, road = _hit(backend, speed, other, COAST, REGAIN_TICKS)
            yield Row("1.5", f"burst on {what} at {speed}", "kN s", burst, road.burst.peak_ns / 1000, 1.0, 0.06, ROLLS)
    for degrees, ends in {10: (6, 12), 30: (19, 57), 90: (84, 239)}.items():
        for speed, burst in zip((6, 18), ends, strict=True):
            got = _walled(backend, speed, degrees, COAST).burst.peak_ns / 1000
            yield Row("1.5", f"burst on a wall at {degrees} degrees at {speed}", "kN s", burst, got, 1.0, 0.1, ROLLS)


def _pushed(backend: str) -> Iterator[Row]:
    """A bus that stands with its brakes on, hit square from behind; moved until both stand or it is far away."""
    moved = {8: (7.0, 11.9, 28), 10: (9.6, 16.1, 34), 12: (12.7, 21.2, 41), 14: (16.5, 27.1, 49)}
    for speed, ways in moved.items():
        for what, way_m, brake in zip(("", ", charged", ", his brakes at half"), ways, (1.0, 1.0, 0.5), strict=True):
            road = Road("bus", "wet", speed, (Other("bus", 12.02, brake=brake),), backend=backend)
            road.helm.charge_ticks = feel.CHARGE_TICKS if "charged" in what else 0
            x = float(road.bodies.x[1])
            road.play(PUSH_TICKS, FULL)
            got = float(road.bodies.x[1]) - x
            apart, reason = (0.14, CHARGED) if "charged" in what else (0.1, CREEPS)
            yield Row("1.4", f"standing bus, pushed at {speed}{what}", "m", way_m, got, 0.1, apart, reason)
