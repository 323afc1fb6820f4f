"""Both back ends, every process and every sort of CPU come to the same bits."""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scenes import BUS, CRATE, SEDAN, TRAIN, Crowd, yard

from game.physics import Bodies, Engine, SurfaceGrid, WallBox, Walls
from game.physics.spec import Surface
from game.physics.vectors.pairs import FEW
from game.physics.vectors.room import MANY

ROOT = Path(__file__).resolve().parents[2]
GOLDEN = "8b05316f659c7c1844ee1ffb7b302e66"
CROWD_HASH = """
import sys; sys.path[:0] = [{root!r}, {here!r}]
import hashlib
from scenes import Crowd
crowd = Crowd(48, backend={backend!r})
for _ in range(900):
    crowd.step()
print(hashlib.blake2b(crowd.bodies.state_bytes(), digest_size=16).hexdigest())
"""


def contacts_bytes(engine: Engine) -> bytes:
    found = engine.contacts
    return b"".join((getattr(found, name) + 0).tobytes() for name in found.__slots__)


def test_numpy_and_numba_go_in_lock_step():
    first, second = Crowd(20, seed=3, backend="numpy"), Crowd(20, seed=3, backend="numba")
    touched = 0
    for step in range(4_000):  # `bench physics --soak` goes on for an hour
        first.step()
        second.step()
        touched += first.engine.contacts.n
        if step % 10 == 0:
            assert first.bodies.state_bytes() == second.bodies.state_bytes(), f"step {step}"
            assert contacts_bytes(first.engine) == contacts_bytes(second.engine), f"step {step}"
    assert first.bodies.state_bytes() == second.bodies.state_bytes()
    assert touched > 300, "nobody ever met"


def test_a_great_heap_is_equal_too():
    """So many that numpy goes about its pairs and manifolds in the way that spares memory."""
    rng = np.random.default_rng(5)
    worlds = []
    for backend in ("numpy", "numba"):
        engine, bodies = yard(400.0, backend=backend)
        worlds.append((engine, bodies))
    for k in range(900):
        x, y = 100.0 + 4.6 * (k % 30) + rng.uniform(-0.2, 0.2), 100.0 + 2.3 * (k // 30) + rng.uniform(-0.2, 0.2)
        vx, vy = rng.uniform(-8, 8, 2)
        for _, bodies in worlds:
            bodies.add(SEDAN, k + 1, x, y, vx=float(vx), vy=float(vy))
    most = 0
    for step in range(60):
        for engine, bodies in worlds:
            engine.step(bodies)
        most = max(most, len(worlds[0][1].pair_keys))
        assert worlds[0][1].state_bytes() == worlds[1][1].state_bytes(), f"step {step}"
        assert contacts_bytes(worlds[0][0]) == contacts_bytes(worlds[1][0]), f"step {step}"
    assert most > 2 * MANY
    assert len(worlds[0][0]._backend._candidates.keys) > FEW


@settings(max_examples=25, deadline=None)
@given(st.integers(0, 1_000_000), st.integers(1, 24))
def test_wild_scenes_are_equal_too(seed, count):
    """All sorts of bodies, heaped up, on patches of ground, with every input in use; walls fall, bodies come and go."""
    rng = np.random.default_rng(seed)
    walls = Walls(
        [
            WallBox(*(float(v) for v in rng.uniform(20, 140, 2)), *(float(v) for v in rng.uniform(0.3, 9, 2)), c, s)
            for c, s in ((1.0, 0.0), (0.6, 0.8), (0.0, 1.0))
        ]
    )
    kinds = [Surface(1.0, 0.85, 0.012), Surface(0.42, 0.9, 0.035), Surface(0.62, 0.92, 0.045)]
    ground = SurfaceGrid(20, 20, bytes(int(v) for v in rng.integers(0, 3, 400)), kinds, 8.0)
    engines = [Engine(walls, ground, name) for name in ("numpy", "numba")]
    bodies = Bodies(walls.n)
    for k in range(count):
        angle = rng.uniform(0, 2 * np.pi)
        spec = (BUS, SEDAN, CRATE, TRAIN)[int(rng.integers(0, 4 if k == 0 else 3))]
        x, y = (float(v) for v in rng.uniform(40, 120, 2))
        bodies.add(spec, k + 1, x, y, float(np.cos(angle)), float(np.sin(angle)), *rng.uniform(-30, 30, 2).tolist())
    bodies.steer[:] = rng.uniform(-0.9, 0.9, count)
    bodies.drive_n[:] = rng.uniform(-3e4, 3e4, count)
    bodies.brake_n[:] = rng.choice([0.0, 9e3], count)
    bodies.hand[:] = rng.integers(0, 2, count)
    bodies.grip_scale[:] = rng.choice([1.0, 0.55], count)
    bodies.belly[:] = rng.choice([0.0, 1.0], count)
    bodies.force_x_n[:] = rng.choice([0.0, 12_000.0], count)
    worlds = [bodies, bodies.copy()]
    for step in range(60):
        if step == 20:
            for world in worlds:
                world.drop_wall(1)
        if step == 40:
            for world in worlds:
                world.remove(count // 2)
                world.add(SEDAN, count + 1, 80.0, 80.0)
        for engine, world in zip(engines, worlds, strict=True):
            engine.step(world)
        assert worlds[0].state_bytes() == worlds[1].state_bytes(), f"step {step}"
        assert contacts_bytes(engines[0]) == contacts_bytes(engines[1]), f"step {step}"


def test_more_pairs_than_there_was_room_for_are_all_found():
    engines, worlds = [], []
    for backend in ("numpy", "numba"):
        engine, bodies = yard(backend=backend)
        for k in range(40):  # on one spot: 780 pairs
            bodies.add(CRATE, k + 1, 200.0 + k % 7 * 0.1, 200.0 + k // 7 * 0.1)
        engines.append(engine)
        worlds.append(bodies)
    most = 0
    for _ in range(30):
        for engine, world in zip(engines, worlds, strict=True):
            engine.step(world)
        assert worlds[0].state_bytes() == worlds[1].state_bytes()
        most = max(most, len(worlds[0].pair_keys))
    assert most > 300


def test_births_and_deaths_never_have_the_fast_back_end_compiled_again():
    """A world whose arrays lie in memory in another order would stop the game for ten seconds."""
    from game.physics.loops.step import step

    crowd = Crowd(12, backend="numba")
    for k in range(90):
        crowd.step()
        if k % 30 == 20:
            crowd.bodies.remove(k % crowd.bodies.n)
            crowd.bodies.add(SEDAN, 100 + k, 5.0, 5.0)
            crowd.bodies = crowd.bodies.copy()
    assert len(step.signatures) == 1


def run_crowd(backend: str, **environment: str) -> str:
    code = CROWD_HASH.format(root=str(ROOT), here=str(ROOT / "tests" / "physics"), backend=backend)
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", code],
        env={**os.environ, **environment}, capture_output=True, text=True, timeout=300, check=True,
    )  # fmt: skip
    return done.stdout.strip()


def test_the_golden_hash():
    crowd = Crowd(48)
    for _ in range(900):
        crowd.step()
    assert hashlib.blake2b(crowd.bodies.state_bytes(), digest_size=16).hexdigest() == GOLDEN


@pytest.mark.parametrize("backend", ["numpy", "numba"])
def test_the_golden_hash_in_a_process_of_its_own(backend):
    assert run_crowd(backend, PYTHONHASHSEED="7") == GOLDEN


@pytest.fixture(scope="module")
def plainest_cpu() -> dict[str, str]:
    """An environment in which numpy, and numba, do without every feature beyond their baseline."""
    names = [name for name, has in np._core._multiarray_umath.__cpu_features__.items() if has]
    dispatched = [n for n in np._core._multiarray_umath.__cpu_dispatch__ if n in names]
    if not dispatched:
        pytest.skip("this CPU has no features beyond numpy's baseline")
    environment = {"NPY_DISABLE_CPU_FEATURES": " ".join(dispatched), "NUMBA_CPU_NAME": "generic"}
    features = "np._core._multiarray_umath.__cpu_features__"
    left = subprocess.run(
        [sys.executable, "-c", f"import numpy as np; print(sum({features}[n] for n in {dispatched!r}))"],
        env={**os.environ, **environment}, capture_output=True, text=True, check=True,
    )  # fmt: skip
    assert left.stdout.strip() == "0", "the switch does not bite"
    return environment


@pytest.mark.parametrize("backend", ["numpy", "numba"])
def test_the_golden_hash_without_wide_vectors(backend, plainest_cpu):
    """Numpy picks loops by CPU, numba compiles for it; with all but the plainest switched off the bits are the same."""
    assert run_crowd(backend, **plainest_cpu) == GOLDEN
