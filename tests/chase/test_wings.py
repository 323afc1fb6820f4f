"""Splayed parapets at the bridges: whoever comes on to one beside its side is led along. Measured with keys."""

from __future__ import annotations

from math import hypot

import pytest
from noses import BUS, Sweep

from game.chase.driving import Command, Helm, drive
from game.chase.glance import lead_past
from game.chase.impacts import collide, roll
from game.core.files import data
from game.load.tmx import load_level

MPS, RUN_UP_M, RUN_TICKS = 12.0, 10.0, 150
KEPT_MPS, MOST_HULL = 7.5, 6.0
BESIDE_M = (0.4, 0.8, 1.25)  # of the nose is beyond the side of the bridge: up to half of it


@pytest.fixture(scope="module")
def sweep():
    return Sweep(load_level(data("levels", "09_bus_chase.tmx"))[0])


@pytest.fixture(scope="module")
def wings(sweep):
    """The parapets that lie aslant."""
    return [wall for wall in sweep.stage.level.city.walls if wall.kind == "parapet" and wall.c * wall.s]


def test_every_bridge_has_them_and_one_is_wide(wings):
    lengths = sorted(round(2 * wing.half_length_m, 1) for wing in wings)
    assert lengths == [7.2] * 16 + [18.9]


def test_who_comes_beside_a_bridge_scrapes_on_to_it(sweep, wings):
    """Foot down, wheel straight: where the water ended in a corner half a nose was enough to stand."""
    found = {}
    for wing in wings:
        for beside_m in BESIDE_M:
            found[round(wing.x), round(wing.y), beside_m] = along(sweep, wing, beside_m)
    worst = min(found, key=lambda key: found[key][0])
    print(f"slowest {found[worst][0]:.1f} m/s at {worst}, most hull {max(hull for _, hull in found.values()):.1f}")
    assert min(mps for mps, _ in found.values()) > KEPT_MPS
    assert max(hull for _, hull in found.values()) < MOST_HULL


def along(sweep, wing, beside_m):
    """Least pace and lost hull of a bus that comes straight from the bank, so much of it beside the bridge."""
    nx, ny = wing.s, -wing.c  # out of its face
    south, east = (1.0 if ny > 0 else -1.0), nx < 0
    x = wing.x + nx * wing.half_width_m + (-1 if east else 1) * wing.half_length_m * abs(wing.c)  # of the bridge's side
    x += (beside_m - BUS.width_m / 2) * (1 if east else -1)
    y = wing.y + south * (wing.half_length_m * abs(wing.s) + RUN_UP_M + BUS.length_m / 2)
    bodies, bus, helm = sweep.world.bodies, sweep.world.bus, Helm()
    bodies.block[:7, 0] = (x, y, 0.0, -south, 0.0, -south * MPS, 0.0)
    bodies.pair_keys, bodies.pair_impulses = bodies.pair_keys[:0], bodies.pair_impulses[:, :0]
    bus.hull, bus.hits_ns, bus.peak_ns, bus.state, sweep.world.touches = 100.0, [], 0.0, "drive", []
    slowest = MPS
    for _ in range(RUN_TICKS):
        sweep.world.tick += 1
        ahead = float(bodies.c[0] * bodies.vx[0] + bodies.s[0] * bodies.vy[0])
        found = drive(BUS, helm, Command(0.0, float(ahead < MPS), 0.0, False), ahead, BUS.grip)
        bodies.steer[0], bodies.drive_n[0], bodies.brake_n[0] = found.steer, found.drive_n, found.brake_n
        pushes = roll(sweep.stage, sweep.world)
        collide(sweep.stage, sweep.world, pushes, [])
        lead_past(sweep.stage, sweep.world, pushes)
        slowest = min(slowest, hypot(float(bodies.vx[0]), float(bodies.vy[0])))
        if (bodies.y[0] - wing.y) * south < -BUS.length_m / 2:
            break
    return slowest, 100.0 - bus.hull
