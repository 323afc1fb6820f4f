"""Each of the five ways to win is reachable by pads alone, and is told apart; bus-chase.md 7 and 11."""

from math import hypot

import pytest
from hunt import breathe_down_his_neck, towards_the_stockyards
from losers import Shover
from test_city import his_way
from town import Pilot, fresh

from game.chase import rails
from game.chase.step import step
from game.core import pads
from game.data import chase_pursuit as table
from game.run.bots.hands import SKILLS


def crossing_a(stage):
    return next(i for i, c in enumerate(stage.city.crossings) if c.counts)


def hunt(stage, world, seconds, first, second=None):
    """Play until it is decided. What the last blow of the train was, in kN s."""
    for tick in range(round(seconds * 60)):
        cues = step(stage, world, (first(world), second(tick) if second else 0))
        won = [cue for cue in cues if cue.kind == "won"]
        if won:
            return won[0].n
        assert world.outcome == ""
    raise AssertionError(f"nothing came of it: {world.runner.mood}, {world.gates}")


def stand(stage, world, x, y, c, s):
    world.bodies.block[:6, world.row(world.bus_id)] = (x, y, c, s, 0.0, 0.0)


def test_late_with_two_tyres_shot(stage):
    world = towards_the_stockyards(stage, 60.0, tyres=2)
    hold = breathe_down_his_neck(stage)
    assert hunt(stage, world, 20, lambda w: hold(w)[0]) >= table.WIN_NS / 1000
    assert world.won_by == "late"


@pytest.mark.parametrize(("ago_ticks", "way"), [(table.PUSHED_TICKS - 10, "pushed"), (table.PUSHED_TICKS + 10, "late")])
def test_a_shove_early_in_his_dash_has_its_part_in_it(stage, ago_ticks, way):
    """Driven by hands he was shoved 3 and 4 s before the train, and all that was told was that he was late."""
    world = towards_the_stockyards(stage, 60.0, tyres=2)
    hold, bus = breathe_down_his_neck(stage), world.find(world.runner.vehicle)

    def shoved(world):
        bus.ours_tick = world.tick - ago_ticks
        return hold(world)[0]

    assert hunt(stage, world, 20, shoved) >= table.WIN_NS / 1000
    assert world.won_by == way


def test_thrown_from_where_he_waits(stage):
    """The train is too near for a dash and we are far behind: he stops, and is shoved into the train that passes."""
    world = towards_the_stockyards(stage, 50.0, left_m=60.0)
    assert rails.call_train(stage, world, crossing_a(stage), round(4.2 * 60))
    assert hunt(stage, world, 12, lambda w: pads.UP) >= table.WIN_NS / 1000
    assert world.runner.mood == "wait"
    assert world.won_by == "thrown"


def test_pushed_before_the_train(stage):
    """Late with us at his tail he dares not stop; the last blow before the train is ours."""
    world = towards_the_stockyards(stage, 14.0, tyres=2)

    def shove(world):
        crossing = rails.eta_ticks(world, crossing_a(stage))
        near = crossing is not None and crossing < 120
        if not near:
            breathe_down_his_neck(stage)(world)
        return pads.UP if near else 0

    assert hunt(stage, world, 20, shove) >= table.WIN_NS / 1000
    assert world.won_by == "pushed"


def test_pushed_by_whoever_lies_on_his_tail_all_the_way(stage, monkeypatch):
    """A nose that shoves him on to the rails gives no blow; that he was only late was all that was told of it."""
    monkeypatch.setattr(table, "PUSHED_TICKS", 90)
    world = towards_the_stockyards(stage, 14.0, tyres=2)
    hold, blows = breathe_down_his_neck(stage), []

    def shove(world):
        eta = rails.eta_ticks(world, crossing_a(stage))
        blows.extend(t.fresh for t in world.touches if {t.a, t.b} == {world.bus_id, world.runner.vehicle})
        return hold(world)[0] if eta is None or eta > 240 else pads.UP

    assert hunt(stage, world, 20, shove) >= table.WIN_NS / 1000
    assert world.tick - max(blows) > table.PUSHED_TICKS, "no blow is near enough to count"
    assert world.won_by == "pushed"


@pytest.mark.parametrize("skill", ["fair", "good"])
def test_shoved_on_to_the_crossing_from_where_he_waits(stage, skill):
    """By human hands: on a burst tyre, with us well behind, he stops at closed arms and stands there for seconds."""
    world = towards_the_stockyards(stage, 48.0, left_m=190.0, tyres=1)
    world.gunner.rest_ticks = 10**6
    driver, stood = Shover(SKILLS[skill], 1), []

    def shove(world):
        row = world.row(world.runner.vehicle)
        if hypot(float(world.bodies.vx[row]), float(world.bodies.vy[row])) < 1.0:
            stood.append(rails.eta_ticks(world, crossing_a(stage)))
        return driver.pads(stage, world)[0]

    assert hunt(stage, world, 28, shove) >= table.WIN_NS / 1000
    assert world.won_by == "pushed"
    assert stood[0] > 3 * 60, "there is time for it"


def test_whoever_breathes_down_his_neck_is_not_waited_for(stage):
    """With us at his tail he runs the arms, burst tyre or not, and is over in time."""
    world = towards_the_stockyards(stage, 60.0, tyres=1)
    hold = breathe_down_his_neck(stage)
    moods = set()
    for _ in range(20 * 60):
        step(stage, world, (hold(world)[0], 0))
        moods.add(world.runner.mood)
        if world.outcome:
            break
    assert "dash" in moods
    assert "wait" not in moods


def test_thrown_into_the_side_of_the_train(stage):
    """With us at his tail he does not dare to stop."""
    world = towards_the_stockyards(stage, 15.0, left_m=60.0)
    assert rails.call_train(stage, world, crossing_a(stage), round(3.2 * 60))
    assert hunt(stage, world, 12, lambda w: pads.UP) >= table.WIN_NS / 1000
    assert world.won_by == "thrown"


def test_blocked_on_the_far_side(stage):
    world = towards_the_stockyards(stage, 60.0)
    stand(stage, world, 816.0, 425.0, 1.0, 0.0)
    assert hunt(stage, world, 20, lambda w: pads.HAND_BRAKE) >= table.WIN_NS / 1000
    assert world.won_by == "blocked"


def test_blind_with_the_signal_box_shot(stage):
    """A second player shoots it from beside the road before he comes: no bell, no dash."""
    world = towards_the_stockyards(stage, 60.0, left_m=225.0)
    stand(stage, world, 820.5, 372.0, 0.0, 1.0)
    aim = pads.with_triggers(pads.with_stick(0, -5 / 16), 0.0, 15 / 16)
    boxes = [box.crossing for box in stage.city.signal_boxes]
    assert crossing_a(stage) in boxes

    def gunner(tick):
        if tick == 0:
            return pads.START
        return aim | (pads.SHOOT if tick % 30 == 10 and tick < 110 else 0)

    assert hunt(stage, world, 26, lambda w: 0, gunner) >= table.WIN_NS / 1000
    assert world.gates[crossing_a(stage)].box_hp <= 0
    assert world.won_by == "blind"


def test_who_only_follows_the_road_does_not_win_by_it(stage):
    """No gun, no ram, no eye for trains: he is lost, or a train wins it late; the rules hold either way."""
    _, world = fresh(stage, 2)
    pilot = Pilot(his_way(stage), 12.0, closed=False)
    world.gunner.rest_ticks = 10**6
    for _ in range(300 * 60):
        step(stage, world, (pilot.pad(world),))
        if world.outcome:
            break
    assert world.outcome in ("gap", "ring", "train", "hull")
