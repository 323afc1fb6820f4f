"""A run: recorded pads, key frames, rewind, restart, and copies that share nothing."""

import random

import pytest
from kit import arena, spawn, stage_of

from game.core import pads
from game.core.digest import fingerprint, first_difference
from game.foot.world import World
from game.run.modes import mode_named
from game.run.session import MARK_TICKS, REWIND_TICKS, Session
from game.run.snapshot import snapshot
from game.run.sync import sync_test

KEY_TICKS = mode_named("foot").key_ticks


def fight():
    """A stage with five men to meet."""
    return stage_of(arena(*[spawn(10 + i, "bruiser", 480 + 30 * i, 192, entry="stand") for i in range(5)]))


def hands(count: int, seed: int = 1) -> list[pads.Pads]:
    """Lively pads: each held for some ticks."""
    chance = random.Random(seed)
    out: list[pads.Pads] = []
    while len(out) < count:
        pad = 0
        for bit in (pads.RIGHT, pads.STRIKE, pads.KICK, pads.JUMP, pads.GRAB, pads.DODGE, pads.LEFT, pads.DOWN):
            pad |= bit if chance.random() < (0.6 if bit == pads.RIGHT else 0.2) else 0
        out += [(pad,)] * chance.randint(1, 12)
    return out[:count]


def played(count: int) -> Session:
    session = Session(fight(), seed=7)
    for pad in hands(count):
        session.advance(pad)
    return session


def test_snapshot_equals_and_shares_nothing():
    world = played(400).world
    copy = snapshot(world)
    assert first_difference(world, copy) is None
    mutable_ids = {
        id(world.fighters),
        id(world.rng),
        *(id(f) for f in world.fighters),
        *(id(f.mind) for f in world.fighters),
    }
    copied_ids = {
        id(copy.fighters),
        id(copy.rng),
        *(id(f) for f in copy.fighters),
        *(id(f.mind) for f in copy.fighters),
    }
    assert not mutable_ids & copied_ids
    copy.fighters[0].hit_ids.append(5)
    copy.rng.below(6)
    assert first_difference(world, copy) is not None


def test_snapshot_refuses_what_is_not_plain_data():
    with pytest.raises(TypeError, match="cannot be part of a state"):
        snapshot([object()])


def test_marks_come_once_a_second():
    assert len(played(MARK_TICKS * 3 + 5).marks) == 3


@pytest.mark.parametrize("back", [1, KEY_TICKS - 1, KEY_TICKS, KEY_TICKS + 1, 137])
def test_rewind_and_the_same_hands_lead_to_the_same_world(back):
    session = played(400)
    before, marks = fingerprint(session.world), list(session.marks)
    assert session.rewind(back) == back
    assert session.ticks == 400 - back
    assert session.practice
    for pad in hands(400)[400 - back :]:
        session.advance(pad)
    assert fingerprint(session.world) == before
    assert session.marks == marks


def test_rewind_stops_where_key_frames_end():
    session = played(REWIND_TICKS + 300)
    gone = session.rewind(10_000)
    assert REWIND_TICKS <= gone <= REWIND_TICKS + KEY_TICKS
    assert session.rewind(10) == 0


def test_seeking_what_was_not_played_is_refused():
    with pytest.raises(ValueError, match="tick 500"):
        played(100).seek(500)


def test_restart_is_a_fresh_run_of_the_same_seed():
    session = played(100)
    again = session.restart()
    assert again.ticks == 0
    assert fingerprint(again.world) == fingerprint(Session(fight(), seed=7).world)


def test_nothing_moves_after_the_end():
    session = played(10)
    session.world.finished = True
    before = fingerprint(session.world)
    assert session.advance((pads.RIGHT,)) == []
    assert (session.ticks, fingerprint(session.world)) == (10, before)


@pytest.mark.parametrize("back", [5, 7, 8])
def test_sync(back):
    assert sync_test(fight(), seed=3, pads=hands(300, seed=back), back_ticks=back) is None


def test_sync_names_the_first_differing_field(monkeypatch):
    """A snapshot that forgets a field is found and the field is named."""

    def forgetful(world: World) -> World:
        copy = snapshot(world)
        copy.fighters[0].hp += 1
        return copy

    monkeypatch.setattr("game.run.sync.snapshot", forgetful)
    found = sync_test(fight(), seed=3, pads=hands(20), back_ticks=5)
    assert found is not None
    assert "fighters[0].hp" in found
