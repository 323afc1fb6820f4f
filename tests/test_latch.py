"""The latch between keys and ticks: taps are not lost, a second press is one, the newer direction wins."""

from game.app.latch import Latch
from game.core import pads

A, B = (-1, "a"), (-1, "b")


def test_a_tap_between_two_ticks_counts_for_one():
    latch = Latch()
    latch.press(pads.STRIKE, A)
    latch.release(pads.STRIKE, A)
    assert [latch.take(), latch.take()] == [pads.STRIKE, 0]


def test_letting_go_and_pressing_between_two_ticks_is_a_second_press():
    latch = Latch()
    latch.press(pads.STRIKE, A)
    assert latch.take() == pads.STRIKE
    latch.release(pads.STRIKE, A)
    latch.press(pads.STRIKE, A)
    assert [latch.take(), latch.take(), latch.take()] == [0, pads.STRIKE, pads.STRIKE]


def test_letting_go_and_tapping_between_two_ticks_is_a_second_press():
    latch = Latch()
    latch.press(pads.STRIKE, A)
    latch.take()
    latch.release(pads.STRIKE, A)
    latch.press(pads.STRIKE, A)
    latch.release(pads.STRIKE, A)
    assert [latch.take(), latch.take(), latch.take()] == [0, pads.STRIKE, 0]


def test_two_keys_of_one_action_hold_until_both_are_up():
    latch = Latch()
    latch.press(pads.LEFT, A)
    latch.press(pads.LEFT, B)
    latch.release(pads.LEFT, A)
    assert latch.take() == pads.LEFT
    latch.release(pads.LEFT, B)
    assert latch.take() == 0


def test_the_newer_of_two_opposite_directions_wins():
    latch = Latch()
    latch.press(pads.LEFT, A)
    latch.press(pads.RIGHT, B)
    assert latch.take() == pads.RIGHT
    latch.release(pads.RIGHT, B)
    assert latch.take() == pads.LEFT
