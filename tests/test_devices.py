"""Hands to pads: keys are bound by place, what is held goes on, gamepads come and go."""

import pygame
import pytest
from hypothesis import given
from hypothesis import strategies as st
from menus import key
from pygame._sdl2 import controller
from virtualpad import VirtualPad

from game.app.bindings import Bindings
from game.app.devices import Devices, Press
from game.app.gamepad import curve
from game.core import pads


@pytest.fixture
def devices():
    pygame.display.init()
    pygame.event.clear()
    yield Devices(Bindings.default())
    controller.quit()


@pytest.fixture
def plug():
    """Plugs pads in, and out again after the test."""
    plugged: list[VirtualPad] = []

    def one() -> VirtualPad:
        plugged.append(VirtualPad())
        return plugged[-1]

    pygame.display.init()
    pygame.joystick.init()
    yield one
    for pad in plugged:
        pad.unplug()
    controller.quit()
    pygame.joystick.quit()


def pump(devices: Devices) -> list[Press]:
    out: list[Press] = []
    for _ in range(3):
        pygame.event.pump()
        for event in pygame.event.get():
            out += devices.feed(event)
    return out


def test_keys_are_bound_by_place_whatever_is_printed(devices):
    """On a French keyboard the key at the place of W bears a Z."""
    devices.feed(key("w", printed=pygame.K_z))
    assert devices.take()[0] == pads.UP
    assert devices.prompts().controls["up"] == "z"


def test_arrows_and_letters_both_move(devices):
    for name in ("a", "left"):
        devices.feed(key(name))
        assert devices.take()[0] == pads.LEFT
        devices.feed(key(name, down=False))
        assert devices.take()[0] == 0


def test_second_keys_drive_the_second_player(devices):
    devices.feed(key("[7]"))
    assert devices.take() == (0, pads.STRIKE)


def test_losing_focus_lets_everything_go(devices):
    devices.feed(key("d"))
    devices.take()
    devices.let_go()
    assert devices.take() == (0, 0)
    assert not devices.holds("right")


def test_whoever_walks_walks_on_in_the_next_scene_but_strikes_anew(devices):
    for name in ("d", "j"):
        devices.feed(key(name))
    assert devices.take()[0] == pads.RIGHT | pads.STRIKE
    devices.carry_on()
    assert devices.take()[0] == pads.RIGHT
    devices.feed(key("j", down=False))
    devices.feed(key("j"))
    assert devices.take()[0] == pads.RIGHT | pads.STRIKE
    devices.feed(key("d", down=False))
    assert devices.take()[0] == pads.STRIKE
    devices.carry_on()
    assert devices.take()[0] == 0


def test_what_was_held_when_focus_went_is_not_held_in_the_next_scene(devices):
    devices.feed(key("d"))
    devices.let_go()
    devices.carry_on()
    assert devices.take()[0] == 0


def test_a_stick_and_a_trigger_that_stay_where_they_are_go_on_in_the_next_scene(plug):
    pad = plug()
    devices = Devices(Bindings.default())
    pad.axis("leftx", 1.0)
    pad.axis("righttrigger", 1.0)
    pump(devices)
    assert devices.take()[0] & pads.RIGHT
    devices.carry_on()
    assert devices.take()[0] & pads.RIGHT
    devices.at_the_wheel = True
    assert pads.throttle(devices.take()[0]) == 1.0
    pad.axis("leftx", 0.0)
    pump(devices)
    devices.at_the_wheel = False
    assert not devices.take()[0] & pads.RIGHT


def test_menu_keys_work_whatever_is_bound(devices):
    devices.bindings.bind("first", "strike", 0, "return")
    devices.rebind()
    (press,) = devices.feed(key("return"))
    assert press.menu == "confirm"
    assert "strike" in press.actions


def test_prompts_stay_the_same_object_until_a_key_or_binding_changes(devices):
    first = devices.prompts()
    devices.feed(key("j"))
    assert devices.prompts().controls["strike"] == "j"
    kept = devices.prompts()
    devices.feed(key("j"))
    assert devices.prompts() is kept
    devices.bindings.first["strike"][0] = "t"
    devices.rebind()
    assert devices.prompts().controls["strike"] == "t"
    assert first.controls["strike"] == "j"


def test_prompts_of_the_first_player_do_not_follow_the_hands_of_the_second(plug):
    pad = plug()
    devices = Devices(Bindings.default(), first_pad=1)
    devices.feed(key("j"))
    pad.button("x")
    pump(devices)
    assert devices.prompts().style == "xbox", "last touched by anybody"
    assert devices.prompts(0).style == "keyboard"
    assert devices.prompts(1).style == "xbox"
    pad.unplug()
    pump(devices)
    assert devices.prompts(1).style == "keyboard"


def test_a_pad_that_was_plugged_in_before_the_start(plug):
    pad = plug()
    devices = Devices(Bindings.default())
    assert devices.pad_count == 1
    pad.button("x")
    presses = pump(devices)
    assert [(p.control, p.menu) for p in presses] == [("x", "clear")], "one press, not two"
    assert devices.take()[0] == pads.STRIKE
    assert devices.style == "xbox"
    assert devices.prompts().controls["strike"] == "x"
    devices.feed(key("j"))
    assert devices.style == "keyboard"
    assert devices.prompts().controls["strike"] == "j"


def test_plugging_and_unplugging_in_play(devices, plug):
    pad = plug()
    pump(devices)
    assert devices.pad_count == 1
    assert devices.plugged
    pad.button("dpright")
    pump(devices)
    assert devices.take()[0] == pads.RIGHT
    pad.unplug()
    pump(devices)
    assert devices.unplugged
    assert devices.pad_count == 0
    assert devices.take()[0] == 0, "what it held is let go"


def test_two_pads_drive_two_players_and_keep_their_places(devices, plug):
    first, second = plug(), plug()
    pump(devices)
    first.button("x")
    second.button("y")
    pump(devices)
    assert devices.take() == (pads.STRIKE, pads.KICK)
    first.unplug()
    second.button("y", down=False)
    pump(devices)
    devices.take()
    second.button("a")
    pump(devices)
    assert devices.take() == (0, pads.JUMP), "the second pad stays with the second player"
    third = plug()
    pump(devices)
    third.button("a")
    pump(devices)
    assert devices.take()[0] == pads.JUMP, "a new pad takes the free place"


def test_the_first_pad_may_drive_the_second_player(plug):
    pad = plug()
    devices = Devices(Bindings.default(), first_pad=1)
    pad.button("x")
    pump(devices)
    assert devices.take() == (0, pads.STRIKE)


@pytest.mark.parametrize(("tilt", "moves"), [(0.2, False), (0.34, False), (0.4, True), (1.0, True)])
def test_the_stick_has_a_dead_zone(devices, plug, tilt, moves):
    pad = plug()
    pump(devices)
    pad.axis("leftx", tilt)
    pump(devices)
    assert devices.take()[0] == (pads.RIGHT if moves else 0)


def test_a_trembling_stick_does_not_flicker(devices, plug):
    pad = plug()
    pump(devices)
    pad.axis("leftx", 0.4)
    pump(devices)
    devices.take()
    for tilt in (0.34, 0.3, 0.36, 0.28):
        pad.axis("leftx", tilt)
        pump(devices)
        assert devices.take()[0] == pads.RIGHT
    pad.axis("leftx", 0.2)
    pump(devices)
    assert devices.take()[0] == 0


def test_a_flick_from_side_to_side_is_two_presses(devices, plug):
    pad = plug()
    pump(devices)
    pad.axis("leftx", -1.0)
    pump(devices)
    pad.axis("leftx", 1.0)
    pump(devices)
    assert devices.take()[0] == pads.RIGHT


def test_menus_heed_a_stick_only_when_it_is_pushed_home_and_again_after_it_came_back(devices, plug):
    pad = plug()
    pump(devices)
    told = []
    for tilt in (0.3, 0.5, 0.69, 0.9, 0.5, 1.0, 0.4, 1.0, 0.1, 0.6, 1.0, -1.0):
        pad.axis("leftx", tilt)
        told.append([(press.menu, press.actions) for press in pump(devices)])
    right, left = [("right", ("right",))], [("left", ("left",))]
    assert told == [[], [], [], right, [], [], [], [], [], [], right, left]


def test_triggers_count_as_buttons(devices, plug):
    pad = plug()
    pump(devices)
    assert devices.take()[0] == 0, "at rest"
    pad.axis("righttrigger", 1.0)
    pump(devices)
    assert devices.take()[0] == pads.SHOOT


@given(value=st.floats(-1, 1))
def test_the_stick_is_fine_near_the_middle_and_whole_at_the_end(value):
    assert -1 <= curve(value) <= 1
    assert curve(-value) == -curve(value)
    assert abs(curve(value)) <= abs(value)
    assert (curve(1.0), curve(0.11)) == (1.0, 0.0)


def test_stick_and_triggers_are_read_at_the_wheel_only(plug):
    pad = plug()
    devices = Devices(Bindings.default())
    pad.axis("leftx", 0.5)
    pad.axis("righttrigger", 1.0)
    pump(devices)
    assert not pads.has_stick(devices.take()[0])
    devices.at_the_wheel = True
    taken = devices.take()[0]
    assert pads.stick(taken) == pytest.approx(curve(0.5), abs=1 / 32)
    assert (pads.throttle(taken), pads.brake(taken)) == (1.0, 0.0)
    devices.let_go()
    assert devices.take()[0] == 0


def test_a_key_serves_on_foot_and_at_the_wheel(devices):
    devices.feed(key("space"))
    assert devices.take() == (pads.JUMP, 0)
    devices.at_the_wheel = True
    assert devices.take() == (pads.HAND_BRAKE, 0)
