"""Key frames that lie: nothing but a world of this level comes out of them, and no body that no rule would leave so."""

import json
import zlib

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from test_keyframes import FOOT, fight_start, kept, world_after

from game.app.library import Library
from game.core import pads
from game.core.digest import fingerprint
from game.run.keyframes import KEEP_TICKS, unpack
from game.run.plain import Reader, flat
from game.run.session import Session
from game.run.snapshot import snapshot


@pytest.fixture(scope="module")
def frame():
    """A key frame of a fight."""
    return kept(2 * KEEP_TICKS).keys.packed[1]


def rows(frame: bytes) -> list:
    return json.loads(zlib.decompress(frame))


def lookalike(row: list) -> bytes:
    return zlib.compress(json.dumps(row).encode())


@settings(max_examples=150, deadline=None)
@given(at=st.integers(0, 400), value=st.sampled_from([None, True, -1, 1 << 70, 0.5, float("nan"), "x" * 300, [], {}]))
def test_a_value_of_another_sort_is_refused_or_is_another_world(frame, at, value):
    """Wherever it is put, nothing but a refusal comes of it."""
    whole = rows(frame)
    places = [(whole, i) for i in range(len(whole))]
    for row in whole:
        if isinstance(row, list):
            places += [(row, i) for i in range(len(row))]
            places += [(inner, i) for inner in row if isinstance(inner, list) for i in range(len(inner))]
    holder, index = places[at % len(places)]
    if holder[index] == value and type(holder[index]) is type(value):
        return
    holder[index] = value
    with pytest.raises(ValueError, match="key frame"):
        unpack(FOOT, lookalike(whole), fight_start(), fingerprint(world_after(2 * KEEP_TICKS)))


@pytest.mark.parametrize("bad", [b"[" * 50_000, b"{}", b" " * (4 << 20), b"[]", b"null", b"no JSON"])
@pytest.mark.parametrize("packed", [True, False])
def test_what_is_no_world_at_all_is_refused(bad, packed):
    with pytest.raises(ValueError, match="key frame"):
        unpack(FOOT, zlib.compress(bad) if packed else bad, fight_start(), "0" * 32)


@pytest.fixture(scope="module")
def chase(tmp_path_factory):
    stage = Library(tmp_path_factory.mktemp("home")).stage("bus_chase", "militia")
    run = Session(stage, 1)
    for _ in range(30):
        run.advance((pads.UP,))
    return run


@pytest.mark.parametrize(
    ("column", "row", "value", "said"),
    [
        (0, 0, [1e300], "no rule"),  # a place from which the compiled physics would reach out of its grid
        (0, 0, [float("inf")], "finite"),
        (0, 2, [3.0], "no rule"),  # no heading
        (0, 0, [], "one length"),
        (1, 0, 0, "without bodies"),
        (1, -1, 1 << 40, "whole numbers"),
        (2, 0, 7, "whole numbers"),  # a wall that is neither there nor gone
        (3, None, [5], "several lengths"),  # a pair without its impulses
    ],
)
def test_bodies_that_no_rule_would_leave_so_never_reach_the_physics(chase, column, row, value, said):
    at = list(type(chase.world).__dataclass_fields__).index("bodies")
    whole = flat(chase.world, chase.mode.forms)
    bodies = whole[at]
    if row is None:
        bodies[column] = value
    elif column == 0:
        bodies[0][row] = [*value, *bodies[0][row][1:]]
    else:
        bodies[column][row] = value
    read = Reader(chase.mode.forms).read_of(chase.mode.world)
    with pytest.raises(ValueError, match=said):
        chase.mode.settle(read(whole), chase.world)


@pytest.mark.parametrize("said", ["vehicles without bodies", "vehicles that are none", "walls of another city"])
def test_vehicles_and_bodies_belong_together(chase, said):
    world = snapshot(chase.world)
    if said == "vehicles without bodies":
        del world.vehicles[0]
    elif said == "vehicles that are none":
        world.vehicles[0].kind = "sleigh"
    else:
        world.bodies.wall_alive = world.bodies.wall_alive[1:]
    with pytest.raises(ValueError, match=said):
        chase.mode.settle(world, chase.world)


def test_what_nobody_can_read_back_is_refused_when_it_is_written():
    with pytest.raises(TypeError, match="cannot be part of a key frame"):
        flat([object()])
    with pytest.raises(TypeError, match="cannot be part of a key frame"):
        Reader().read_of(dict[str, object])
