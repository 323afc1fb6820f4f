"""Engines of the chase as they are heard: gears of an automatic, load, air of the brakes, no hole in between."""

from __future__ import annotations

import itertools

import pytest

from game.show.sound.chase_engines import (
    AIR_TICKS,
    HIS,
    MOTORS,
    SHIFT_LOAD,
    Engines,
    gear_at,
    nearest,
    shares,
    turns_at,
)


@pytest.mark.parametrize("kind", [*sorted(MOTORS), "his"])
def test_an_engine_never_falls_silent_and_changes_gear_upwards(kind: str):
    motor = MOTORS.get(kind, HIS)
    last, drops = 0.0, 0
    for tenth in range(320):
        speed_mps = tenth / 10
        now = turns_at(motor.gears, gear_at(motor.gears, speed_mps), speed_mps)
        parts = dict(shares(motor.turns, now))
        assert sum(share**2 for share in parts.values()) == pytest.approx(1)
        assert set(parts) <= set(range(len(motor.turns)))
        assert nearest(motor.turns, now) in parts
        drops += now < last - 1
        last = now
    assert drops == len(motor.gears) - 1


def driven(speeds, throttle: float = 1.0, brakes: bool = False, engines: Engines | None = None):
    """What our engine does at these speeds, a tick each."""
    engines = engines or Engines()
    found = []
    for tick, speed_mps in enumerate(speeds):
        now = engines.of(1, MOTORS["bus"], speed_mps, throttle, brakes, tick)
        found.append((now.gear, now.turns, now.load, now.air))
    return found


def test_an_automatic_shifts_with_a_gap_of_power_and_revolutions_that_fall_in_their_own_time():
    run = driven([t * 3.0 / 60 for t in range(420)])
    gears = [gear for gear, *_ in run]
    assert gears == sorted(gears)
    assert gears[-1] == 3
    shift = gears.index(1)
    turns = [row[1] for row in run]
    assert turns[shift + 25] < turns[shift] - 8, "they fall by a third"
    assert max(abs(b - a) for a, b in itertools.pairwise(turns)) < 1, "and never at once"
    assert run[shift + 2][2] == pytest.approx(SHIFT_LOAD), "power goes while it shifts"
    assert run[shift + 40][2] == 1


def test_who_drives_gently_is_in_a_higher_gear_and_no_gear_is_hunted_for():
    gentle, hard = (driven([4.6] * 60, throttle) for throttle in (0.0, 1.0))
    assert driven([3.0, *[4.6] * 60], 0.0)[-1][0] == 1
    assert driven([3.0, *[4.6] * 60], 1.0)[-1][0] == 0
    assert gentle[-1][1] < hard[-1][1] + 1
    wobble = driven([3.0, *[5.0 + 0.2 * (-1) ** t for t in range(200)]])
    assert sum(a[0] != b[0] for a, b in itertools.pairwise(wobble)) == 1


def test_throttle_at_a_standstill_turns_the_engine_against_the_converter():
    assert driven([0.0] * 60, 0.0)[-1][1] == MOTORS["bus"].turns[0]
    assert driven([0.0] * 60, 1.0)[-1][1] > MOTORS["bus"].turns[0] + 6


def test_brakes_let_go_of_their_air_once():
    engines = Engines()
    driven([2.0] * 10, 0.0, True, engines)
    after = [engines.of(1, MOTORS["bus"], 0.0, 0.0, False, 10 + t).air for t in range(60)]
    assert after[0] == AIR_TICKS
    assert after[-1] == 0
    car = Engines()
    assert [car.of(1, MOTORS["taxi"], 0.0, 0.0, brakes, t).air for t, brakes in enumerate((True, False))] == [0, 0]


def test_a_jump_through_time_is_met_anew():
    engines = Engines()
    driven([t * 3.0 / 60 for t in range(400)], engines=engines)
    assert engines.of(1, MOTORS["bus"], 0.0, 0.0, False, 20).gear == 0
    engines.forget(5000)
    assert not engines._drives
