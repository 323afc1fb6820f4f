"""The handling table of bus-chase.md section 1, on the real physics: the tuning cannot drift unseen."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.chase.driving import Command, Helm, command, drive, lock_at, turn_wheel
from game.core import pads
from game.data import chase as feel
from game.data.vehicles import GROUND_CODES, GROUNDS, VEHICLES
from game.physics import Bodies, BodySpec, Engine, Surface, SurfaceGrid, Walls

KINDS = [Surface(g.grip, g.slide, g.roll) for g in GROUNDS.values()]
WITHIN = 0.05
COAST, FULL, STOP = Command(0, 0, 0, False), Command(0, 1, 0, False), Command(0, 0, 1, False)


class Road:
    """One vehicle on an endless plain."""

    def __init__(self, kind: str = "bus", ground: str = "wet", speed_mps: float = 0.0) -> None:
        self.vehicle, self.ground = VEHICLES[kind], GROUNDS[ground]
        v = self.vehicle
        spec = BodySpec(
            v.length_m, v.width_m, v.mass_kg, v.yaw_inertia_kgm2, v.front_axle_m, v.rear_axle_m, v.height_m, v.grip,
            v.stiffness_prad, v.drag_nspm2, v.front_brake,
        )  # fmt: skip
        self.bodies, self.helm, self.ticks = Bodies(), Helm(), 0
        self.engine = Engine(Walls(), SurfaceGrid(1, 1, bytes([GROUND_CODES[ground]]), KINDS, 2000.0), "numba")
        self.bodies.add(spec, 1, 500.0, 1000.0, vx=speed_mps)

    @property
    def speed_mps(self) -> float:
        return math.hypot(self.bodies.vx[0], self.bodies.vy[0])

    @property
    def way_m(self) -> float:
        return float(self.bodies.x[0]) - 500.0

    @property
    def aside_m(self) -> float:
        return float(self.bodies.y[0]) - 1000.0

    @property
    def heading_deg(self) -> float:
        return math.degrees(math.atan2(self.bodies.s[0], self.bodies.c[0]))

    @property
    def course_deg(self) -> float:
        return math.degrees(math.atan2(self.bodies.vy[0], self.bodies.vx[0]))

    def tick(self, wish: Command) -> None:
        b = self.bodies
        ahead = float(b.c[0] * b.vx[0] + b.s[0] * b.vy[0])
        found = drive(self.vehicle, self.helm, wish, ahead, self.vehicle.grip * self.ground.grip)
        b.steer[0], b.drive_n[0], b.brake_n[0], b.hand[0] = found.steer, found.drive_n, found.brake_n, found.hand
        for _ in range(feel.SUB_STEPS):
            self.engine.step(b)
        self.ticks += 1


@pytest.mark.parametrize(
    ("kind", "ground", "speed_mps", "seconds"),
    [
        ("bus", "wet", 5, 1.6), ("bus", "wet", 10, 3.2), ("bus", "wet", 15, 5.4), ("bus", "wet", 18, 7.3),
        ("bus", "wet", 20, 9.0), ("sedan", "dry", 18, 4.2), ("police", "dry", 18, 3.2), ("motorbike", "dry", 18, 2.7),
        ("lorry", "dry", 18, 14.0),
    ],
)  # fmt: skip
def test_pulling_away(kind, ground, speed_mps, seconds):
    road = Road(kind, ground)
    while road.speed_mps < speed_mps:
        road.tick(FULL)
    assert road.ticks / 60 == pytest.approx(seconds, rel=WITHIN)


BUS_STOPS_M = {
    "dry": (7, 16, 22), "wet": (8, 17, 25), "snow": (16, 35, 50), "gravel": (10, 23, 33), "pavement": (7, 16, 23),
    "rails": (10, 24, 34),
}  # fmt: skip


@pytest.mark.parametrize("ground", GROUNDS)
def test_stopping(ground):
    """The table gives whole metres."""
    for speed, way_m in zip((10, 15, 18), BUS_STOPS_M[ground], strict=True):
        road = Road("bus", ground, speed)
        while road.speed_mps > 0.3:
            road.tick(STOP)
        assert road.way_m == pytest.approx(way_m, rel=WITHIN, abs=0.6)


def turn(road: Road, throttle: float = 0.0) -> tuple[float, float]:
    """A right turn of 90 degrees with the key held: advance in m, exit speed in m/s."""
    while road.course_deg < 90 and road.heading_deg < 90:
        road.tick(Command(1, throttle, 0, False))
    return road.way_m, road.speed_mps


@pytest.mark.parametrize(("speed", "advance_m", "exit_mps"), [(8, 13, 5.2), (12, 27, 9.5), (16, 42, 13.2)])
def test_a_corner_coasting(speed, advance_m, exit_mps):
    assert turn(Road("bus", "wet", speed)) == pytest.approx((advance_m, exit_mps), rel=WITHIN)


@pytest.mark.parametrize(("speed", "advance_m"), [(8, 32), (12, 45), (16, 62)])
def test_a_corner_at_full_throttle_is_wide(speed, advance_m):
    assert turn(Road("bus", "wet", speed), 1.0)[0] == pytest.approx(advance_m, rel=WITHIN)


@pytest.mark.parametrize(
    ("ground", "advance_m", "exit_mps"),
    [("dry", 22, 9.0), ("snow", 43, 9.2), ("gravel", 30, 8.9), ("pavement", 24, 9.0), ("rails", 34, 9.3)],
)
def test_a_corner_on_other_ground(ground, advance_m, exit_mps):
    assert turn(Road("bus", ground, 12)) == pytest.approx((advance_m, exit_mps), rel=WITHIN)


def test_the_hand_brake_tightens_a_corner_and_costs_speed():
    held, free = Road("bus", "wet", 12), Road("bus", "wet", 12)
    while held.course_deg < 90 and held.heading_deg < 90:
        held.tick(Command(1, 0, 0, held.ticks < 60))
    advance, speed = turn(free)
    assert held.way_m < 0.85 * advance
    assert held.speed_mps < speed


def test_fine_taps_trim_and_half_a_second_changes_lane():
    aside = []
    for ticks in (3, 6, 12, 30):
        road = Road("bus", "wet", 18)
        for tick in range(60):
            road.tick(Command(1.0 if tick < ticks else 0.0, 0.3, 0, False))
        aside.append(road.aside_m)
    assert aside == sorted(aside)
    assert aside[0] < 0.15
    assert 0.8 < aside[3] < 3.5


def test_reverse_begins_after_a_breath_at_a_standstill():
    road = Road("bus", "wet", 2)
    reversed_at = 0
    for _ in range(600):
        road.tick(STOP)
        if not reversed_at and road.bodies.vx[0] < -0.1:
            reversed_at = road.ticks
    assert reversed_at > feel.REVERSE_WAIT_TICKS
    assert -VEHICLES["bus"].reverse_mps - 0.1 < road.bodies.vx[0] < -4
    road.tick(FULL)
    assert road.bodies.brake_n[0] > 0, "the throttle first stops what rolls back"


def test_the_governor_holds():
    road = Road("bus", "dry", 21)
    for _ in range(1200):
        road.tick(FULL)
    assert 20 < road.speed_mps < 22


def test_boost_and_charge_push_harder_and_run_out():
    helm = Helm(charge_ticks=feel.CHARGE_TICKS)
    bus = VEHICLES["bus"]
    charged = drive(bus, helm, FULL, 15.0, 0.8).drive_n
    plain = drive(bus, Helm(), FULL, 15.0, 0.8).drive_n
    assert charged > 1.5 * plain
    for _ in range(feel.CHARGE_TICKS):
        drive(bus, helm, FULL, 15.0, 0.8)
    assert helm.charge_ticks == 0
    assert drive(bus, helm, FULL, 15.0, 0.8).drive_n == plain


@pytest.mark.parametrize(("speed_mps", "ticks"), [(0, 12), (6, 12), (12, 15), (18, 18), (30, 18)])
def test_the_wheel_is_quick_when_slow_and_comes_back_quicker_than_it_goes(speed_mps, ticks):
    helm = Helm()
    out = 0
    while helm.wheel < 1:
        turn_wheel(helm, 1.0, speed_mps)
        out += 1
    back = 0
    while helm.wheel > 0:
        turn_wheel(helm, 0.0, speed_mps)
        back += 1
    assert out == pytest.approx(ticks, abs=1)
    assert back == pytest.approx(out / feel.RETURN_TIMES, abs=1)


@given(st.floats(0, 40), st.floats(0.3, 1.0))
def test_lock_never_exceeds_the_vehicles_own(speed_mps, grip):
    for vehicle in (row for row in VEHICLES.values() if row.lock):
        assert 0 < lock_at(vehicle, speed_mps, grip) <= vehicle.lock


@given(st.floats(-1, 1), st.floats(0, 1), st.floats(0, 1))
def test_sticks_and_triggers_survive_the_pad_in_sixteenths(stick, throttle, brake):
    pad = pads.with_triggers(pads.with_stick(pads.HORN, stick), throttle, brake)
    assert 0 <= pad <= pads.MASK
    assert pad & pads.HORN
    found = command(pad)
    assert found.wheel == pytest.approx(stick, abs=1 / 32)
    assert found.throttle == pytest.approx(throttle, abs=1 / 32)
    assert found.brake == pytest.approx(brake, abs=1 / 32)
    assert not found.hand


def test_keys_are_full_wishes():
    assert command(pads.LEFT | pads.UP | pads.HAND_BRAKE) == Command(-1.0, 1.0, 0.0, True)
    assert command(pads.LEFT | pads.RIGHT | pads.DOWN) == Command(0.0, 0.0, 1.0, False)
    assert command(0) == COAST
