"""Births and deaths, copies, refusals."""

from __future__ import annotations

import numpy as np
import pytest
from scenes import BUS, CRATE, ROAD, SEDAN, Crowd, yard

from game.core.digest import fingerprint
from game.physics import Bodies, BodySpec, Engine, PhysicsError, SurfaceGrid, WallBox, Walls
from game.run.snapshot import snapshot


def state(crowd: Crowd) -> bytes:
    return crowd.bodies.state_bytes()


@pytest.mark.parametrize("backend", ["numpy", "numba"])
def test_a_copy_goes_the_same_way_in_the_same_and_in_a_fresh_engine(backend):
    crowd = Crowd(24, backend=backend)
    for _ in range(600):
        crowd.step()
    kept, steps = crowd.bodies.copy(), crowd.steps
    for _ in range(300):
        crowd.step()
    end = state(crowd)
    crowd.bodies, crowd.steps = kept.copy(), steps
    for _ in range(300):
        crowd.step()
    assert state(crowd) == end, "the same engine, its caches full"
    fresh = Crowd(24, backend=backend)
    fresh.bodies, fresh.steps = kept.copy(), steps
    for _ in range(300):
        fresh.step()
    assert state(fresh) == end
    assert kept.state_bytes() != end


def test_a_copy_shares_nothing():
    _, bodies = yard(walls=(WallBox(1.0, 1.0, 1.0, 1.0),))
    bodies.add(SEDAN, 1, 50.0, 50.0)
    twin = bodies.copy()
    bodies.x[0] = 99.0
    bodies.drop_wall(0)
    bodies.add(SEDAN, 2, 60.0, 50.0)
    assert (twin.n, twin.x[0], twin.wall_alive[0]) == (1, 50.0, 1)
    twin.remove(0)
    assert bodies.n == 2


def test_snapshots_and_fingerprints_know_bodies():
    crowd = Crowd(6)
    for _ in range(30):
        crowd.step()
    kept = snapshot([crowd.bodies, 3])
    before = fingerprint(kept)
    assert fingerprint([crowd.bodies, 3]) == before
    crowd.step()
    assert fingerprint(kept) == before
    assert fingerprint([crowd.bodies, 3]) != before


def test_removing_a_body_moves_the_others_down_and_changes_nothing_for_those_far_away():
    engine, bodies = yard()
    for k, x in enumerate((50.0, 120.0, 190.0)):
        bodies.add(SEDAN, k + 1, x, 100.0, vx=10.0 + k)
    alone_engine, alone = yard()
    alone.add(SEDAN, 3, 190.0, 100.0, vx=12.0)
    bodies.remove(1)
    assert bodies.keys.tolist() == [1, 3]
    assert bodies.vx.tolist() == [10.0, 12.0]
    for _ in range(200):
        engine.step(bodies)
        alone_engine.step(alone)
    assert bodies.block[:, 1].tobytes() == alone.block[:, 0].tobytes()


def test_a_wall_that_is_dropped_lets_through():
    wall = (WallBox(120.0, 100.0, 0.5, 20.0),)
    ends = []
    for dropped in (False, True):
        engine, bodies = yard(walls=wall)
        bodies.add(SEDAN, 1, 100.0, 100.0, vx=20.0)
        if dropped:
            bodies.drop_wall(0)
        for _ in range(240):
            engine.step(bodies)
        ends.append(float(bodies.x[0]))
    assert ends[0] < 118
    assert ends[1] > 122


def test_contacts_tell_who_where_and_how_hard():
    engine, bodies = yard(walls=(WallBox(105.0, 100.0, 1.0, 20.0),))
    bodies.add(SEDAN, 7, 101.0, 100.0, vx=12.0)
    hard = 0.0
    for _ in range(30):
        engine.step(bodies)
        found = engine.contacts
        if found.n:
            hard = max(hard, float(found.impulse_ns[0]))
            assert (found.a[0], found.b[0]) == (0, -1)
            assert found.x[0] == pytest.approx(104.0, abs=0.1)
            assert found.y[0] == pytest.approx(100.0, abs=0.6)
            assert (found.nx[0], found.ny[0]) == pytest.approx((1.0, 0.0), abs=0.05)
    assert hard == pytest.approx(1450 * 12 * 1.2, rel=0.08), "stopped, and thrown back with a fifth of its speed"


@pytest.mark.parametrize("backend", ["numpy", "numba"])
def test_contacts_that_were_taken_stay_as_they_were(backend):
    engine, bodies = yard(walls=(WallBox(105.0, 100.0, 1.0, 20.0),), backend=backend)
    bodies.add(SEDAN, 7, 101.4, 100.0, vx=12.0)
    while not engine.contacts.n:
        engine.step(bodies)
    taken = engine.contacts
    x, impulse = float(taken.x[0]), float(taken.impulse_ns[0])
    for _ in range(5):
        engine.step(bodies)
    assert (float(taken.x[0]), float(taken.impulse_ns[0])) == (x, impulse)
    assert engine.contacts is not taken


def test_momentum_is_kept_when_two_meet_on_ice():
    ice = SurfaceGrid.plain(400.0, 400.0, type(ROAD)(0.0, 1.0, 0.0))
    engine, bodies = Engine(Walls(), ice), Bodies()
    first, second = BodySpec(4.0, 2.0, 1000.0, 1700.0), BodySpec(6.0, 2.0, 3000.0, 10_000.0)
    bodies.add(first, 1, 100.0, 100.0, vx=15.0)
    bodies.add(second, 2, 110.0, 100.7, c=0.8, s=0.6, vx=-5.0)
    mass = np.array([1000.0, 3000.0])
    before = (mass * bodies.vx).sum(), (mass * bodies.vy).sum()
    for _ in range(240):
        engine.step(bodies)
    assert ((mass * bodies.vx).sum(), (mass * bodies.vy).sum()) == pytest.approx(before, abs=1.0)
    assert bodies.w[0] != 0


def test_an_empty_world_has_nothing_to_do():
    engine, bodies = yard()
    engine.step(bodies)
    assert engine.contacts.n == 0


@pytest.mark.parametrize("backend", ["numpy", "numba"])
def test_what_cannot_be_stepped_is_refused_by_name(backend):
    engine, bodies = yard(backend=backend)
    bodies.add(CRATE, 4, 50.0, 50.0)
    bodies.add(BUS, 9, 90.0, 50.0)
    bodies.drive_n[1] = np.nan
    with pytest.raises(PhysicsError, match="body 9: drive_n is nan"):
        engine.step(bodies)
    bodies.drive_n[1] = 0.0
    bodies.x[0] = 4000.0
    before = bodies.state_bytes()
    with pytest.raises(PhysicsError, match=r"body 4: at \(4000\.0, 50\.0\) m it has left the map"):
        engine.step(bodies)
    assert bodies.state_bytes() == before, "a world that is refused is left as it was"
    assert engine.contacts.n == 0


def test_bad_births():
    _, bodies = yard()
    bodies.add(BUS, 5, 50.0, 50.0)
    with pytest.raises(PhysicsError, match="body 5: keys must rise"):
        bodies.add(BUS, 5, 60.0, 50.0)
    with pytest.raises(PhysicsError, match="body 6: its heading"):
        bodies.add(BUS, 6, 60.0, 50.0, c=1.0, s=1.0)
    with pytest.raises(ValueError, match="length_m of a body must be above 0"):
        BodySpec(0.0, 1.0, 1.0, 1.0)
    with pytest.raises(PhysicsError, match='no back end "gpu"'):
        Engine(Walls(), SurfaceGrid.plain(10.0, 10.0, ROAD), "gpu")
    with pytest.raises(ValueError, match="surface 3, but there are 1 kinds"):
        SurfaceGrid(1, 1, b"\3", (ROAD,))
    with pytest.raises(PhysicsError, match="0 walls in an engine of 1"):
        yard(walls=(WallBox(1.0, 1.0, 1.0, 1.0),))[0].step(_with_one_body())


def _with_one_body() -> Bodies:
    bodies = Bodies()
    bodies.add(BUS, 1, 50.0, 50.0)
    return bodies
