"""Keys that a driver is told as he drives, as his device names them."""

import pytest

from game.chase.spawn import new_world
from game.core.cue import Cue
from game.data.chase_score import FULL_HEAT
from game.show.chase_hud.lessons import CHARGE_TICKS, LINES, Lessons, at_the_wheel, lines_of
from game.show.paint.text import Prompts
from game.show.paint.widgets import Hint


@pytest.fixture
def stage(chase_parts):
    return chase_parts[0]


@pytest.fixture
def art(chase_parts):
    return chase_parts[2]


def test_a_driver_is_told_his_keys_as_he_drives_and_of_the_charge_until_he_knows_it(stage):
    world = new_world(stage, 1)
    lessons, row = Lessons(), world.row(world.bus_id)
    for _ in range(1200):
        lessons.eat([], world)
    assert lessons.now(world) == ("up", "left"), "who stands is told the same still"
    world.bodies.vy[row] = -5.0
    told = set()
    for _ in range(1200):
        lessons.eat([], world)
        told |= set(lessons.now(world))
    assert told == set(LINES) - {"charge", "mark", "again"}
    assert lessons.now(world) == ()
    lessons.eat([Cue("tyre_burst", 0, 0, 1, 1)], world)
    assert lessons.now(world) == ("mark",), "Ridzik stops after one tyre until he is told to go on"
    world.gunner.mark = "tyre"
    assert lessons.now(world) == ()
    assert all(stage.story.lines[line].text for line in LINES.values())
    world.heat = FULL_HEAT
    lessons.eat([], world)
    assert lessons.now(world) == ("charge",)
    for _ in range(CHARGE_TICKS):
        lessons.eat([], world)
    assert lessons.now(world) == (), "he has read it by now"
    world.heat = 0
    lessons.eat([Cue("charge", 0, 0)], world)
    world.heat = FULL_HEAT
    lessons.eat([], world)
    assert lessons.now(world) == (), "he knows it"
    world.heat, world.checkpoint = 0, 1
    assert Lessons().now(world) == (), "who is past the first streets drives already"


def test_a_keyboard_is_told_both_keys_that_steer():
    steer = (Hint("left", "Steer"), Hint("horn", "Horn"))
    assert lines_of(steer, Prompts("keyboard")) == [(Hint("left", ""), Hint("right", "Steer")), (Hint("horn", "Horn"),)]
    assert lines_of(steer, Prompts("xbox")) == [(steer[0],), (steer[1],)]


def test_a_pad_is_told_to_drive_with_its_triggers():
    keys = Prompts("keyboard", {"up": "w"})
    assert at_the_wheel(keys) == keys
    pad = at_the_wheel(Prompts("xbox", {"up": "dpup", "horn": "b"}))
    assert pad.controls["up"] == "righttrigger"
    assert pad.controls["horn"] == "b"
