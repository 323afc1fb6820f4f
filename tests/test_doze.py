"""A game at rest: it sleeps in the window system, looks itself where it must, and is never late for an event."""

import pygame
import pytest

from game.app import doze
from game.app.doze import DROWSY_S, LOOK_S, WAIT_MS, Doze, sdl_wait
from game.show.window import native


@pytest.fixture(autouse=True)
def _display(monkeypatch):
    pygame.display.init()
    pygame.event.clear()
    monkeypatch.setattr(pygame.key, "get_focused", lambda: True)
    monkeypatch.setattr(doze.controller, "get_count", lambda: 0)


class Hands:
    """Sleeps and waits are noted; an event comes in the sleep or wait that is told."""

    def __init__(self, press_in=None, told=0):
        self.slept, self.waits = [], 0
        self.press_in, self.told = press_in, told

    def sleep(self, seconds):
        self.slept.append(seconds)
        if len(self.slept) == self.press_in:
            pygame.event.post(pygame.event.Event(pygame.KEYDOWN, key=pygame.K_a))

    def wait(self, event, ms):
        assert event is None
        assert ms == WAIT_MS
        self.waits += 1
        return self.told


def test_sdl_waits_for_us_and_leaves_the_event_where_it_is():
    wait = sdl_wait()
    assert wait is not None, "the wheels of pygame-ce let us reach it"
    pygame.event.get()
    assert wait(None, 0) == 0
    pygame.event.post(pygame.event.Event(pygame.KEYDOWN, key=pygame.K_a))
    assert wait(None, 60_000) == 1
    assert [e.key for e in pygame.event.get(pygame.KEYDOWN)] == [pygame.K_a]


def test_where_it_is_out_of_reach_there_is_none(monkeypatch):
    def missing(path):
        raise OSError(path)

    monkeypatch.setattr(native.ctypes, "CDLL", missing)
    assert sdl_wait() is None
    monkeypatch.setattr(native.ctypes, "CDLL", lambda path: object())
    assert sdl_wait() is None


def test_with_a_keyboard_alone_nothing_is_looked_at():
    hands = Hands()
    Doze(hands.sleep, hands.wait).until_event()
    assert (hands.waits, hands.slept) == (1, [])


def test_an_event_that_nobody_sees_does_not_keep_us_awake():
    hands = Hands(told=1)
    Doze(hands.sleep, hands.wait).until_event()
    assert hands.slept == [DROWSY_S]


def test_a_gamepad_is_looked_at_each_frame(monkeypatch):
    monkeypatch.setattr(doze.controller, "get_count", lambda: 1)
    hands = Hands(press_in=4)
    Doze(hands.sleep, hands.wait).until_event()
    assert (hands.waits, hands.slept) == (0, [LOOK_S] * 4), "the press ends the wait"
    assert LOOK_S <= 1 / 60


def test_without_the_wait_we_look_by_ourselves():
    hands = Hands()
    Doze(hands.sleep, None).until_event()
    assert hands.slept == [LOOK_S] * 15
    assert sum(hands.slept) * 1000 == pytest.approx(WAIT_MS)


def test_a_window_behind_others_is_looked_at_seldom(monkeypatch):
    monkeypatch.setattr(pygame.key, "get_focused", lambda: False)
    hands = Hands()
    Doze(hands.sleep, hands.wait).until_event()
    assert (hands.waits, set(hands.slept)) == (0, {DROWSY_S})
