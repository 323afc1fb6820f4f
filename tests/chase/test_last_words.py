"""What is said once the chase is decided: one word for the end, and nothing that no longer fits."""

from __future__ import annotations

import pytest
from hunt import RING_MIDDLE, at_the_ring, breathe_down_his_neck, play, towards_the_stockyards

from game.chase.bodies import put
from game.chase.calls import comment, spoken, tell
from game.chase.course import LIMPS
from game.chase.damage import take
from game.chase.outcome import judge, lose
from game.chase.world import Touch
from game.core import pads
from game.data import chase_finale as film
from game.data import chase_pursuit as table
from game.data.chase_damage import LOST_LEAST_TICKS, LOST_TICKS
from game.show.chase.crash import WORDS_TICKS


@pytest.fixture
def hit(stage):
    """The tick in which a train has a bus that held together by a thread, and all that was told until then."""
    world = towards_the_stockyards(stage, 60.0, tyres=2)
    world.find(world.runner.vehicle).hull = 1.0
    hold, told = breathe_down_his_neck(stage), []
    while world.outcome != "won" and world.tick < 60 * 20:
        tell(world, ("bus.ridzik.horn", "bus.ridzik.pie"))  # there is always more to say
        told += play(stage, world, 1, hold)
    assert world.outcome == "won"
    return world, told


def test_a_bus_that_a_train_has_is_not_said_to_limp(hit):
    world, told = hit
    assert world.find(world.runner.vehicle).state == "wreck"
    assert "bus.call.limps" not in world.called
    assert world.goal != LIMPS
    assert not [cue for cue in told if cue.kind == "hull_low" and cue.text == "rostavili"]


def test_ridzik_has_one_word_for_it_while_it_burns(stage, hit):
    """It was called at the hit, at most, and by the time that anything was shown it was over."""
    world, _ = hit
    assert not spoken(world)
    heard = {}
    for _ in range(film.OVER_TICKS):
        for cue in play(stage, world, 1):
            if cue.kind == "call":
                heard[world.outcome_ticks - 1] = cue.text
        assert spoken(world) in ("", "bus.call.won")
    assert heard == {film.WORD_TICKS: "bus.call.won"}
    assert film.BLAST_TICKS < film.WORD_TICKS
    assert film.WORD_TICKS + table.CALL_TICKS <= WORDS_TICKS, "before it is told how it ended"


@pytest.mark.parametrize(("beat", "is_said"), [(5, True), (table.RING_BEAT, False)])
def test_a_train_that_tears_off_the_last_of_his_hull_leaves_him_limping(stage, beat, is_said):
    """And in the yard he limps for no yard."""
    world = at_the_ring(stage)
    bus, train = world.find(world.runner.vehicle), put(world, "train", "train", (60.0, 20.0, 1.0, 0.0))
    world.beat = beat
    for hull, told in ((table.TRAIN_HULL + 1.0, []), (table.TRAIN_HULL, [0])):
        bus.hull, world.runner.grazed_tick = hull, -table.GRAZE_REST_TICKS
        world.touches = [Touch(train.id, bus.id, world.tick, world.tick, world.tick, table.GRAZE_NS * 2)]
        cues = []
        judge(stage, world, cues)
        comment(world, cues)
        assert [cue.n for cue in cues if cue.kind == "hull_low"] == told
        assert ("bus.call.limps" in world.called) == (bool(told) and is_said)
    world.touches = []
    play(stage, world, 2)
    assert world.goal == LIMPS


def test_who_has_lost_him_hears_that_and_nothing_that_waited(stage):
    """As driven: he got away, and Ridzik asked for the horn."""
    world = at_the_ring(stage)
    world.call, world.call_tick = "bus.call.gap", world.tick  # he has only just spoken
    tell(world, ("bus.ridzik.horn",))
    cues = []
    lose(world, "gap", cues)
    comment(world, cues)
    assert spoken(world) == "bus.call.lost"
    play(stage, world, LOST_TICKS - 2)
    assert spoken(world) == "bus.call.lost"
    assert not world.lines


def test_whoever_holds_the_hand_brake_as_his_bus_gives_up_is_not_put_back_at_once(stage):
    """He asked for a turn, not for a retry."""
    world = at_the_ring(stage)
    bus, cues = world.bus, []
    bus.hull, bus.peak_ns, world.stalls, world.let_go = 1.0, 200_000.0, 1, True
    take(stage, world, bus, 0.0, "nose", -1, RING_MIDDLE[:2], cues)
    assert [cue.text for cue in cues if cue.kind == "lost"] == ["hull"]
    play(stage, world, LOST_LEAST_TICKS + 10, lambda _: (pads.HAND_BRAKE,))
    assert world.outcome == "hull"
    play(stage, world, 2, lambda _: (0,))
    play(stage, world, 2, lambda _: (pads.HAND_BRAKE,))
    assert not world.outcome
