"""The clock: exactly 60 ticks a second on a machine that keeps bad time, and none for a stall."""

import pygame
import pytest

from game.app import loop
from game.app.loop import MOST_TICKS, SECOND_NS, Pacer


class Clockwork:
    """A clock that only moves when somebody sleeps or works, and sleeps too long by `late_ns`."""

    def __init__(self, late_ns: int = 0) -> None:
        self.now = 5
        self.late_ns = late_ns
        self.slept = 0

    def read(self) -> int:
        return self.now

    def sleep(self, seconds: float) -> None:
        self.slept += 1
        self.now += round(seconds * SECOND_NS) + self.late_ns


class Counter:
    """A program that counts and ends after a while; each picture costs `draw_ns`."""

    def __init__(self, clock: Clockwork, until_ns: int, draw_ns: int = 0, resting: bool = False) -> None:
        self.clock, self.until_ns, self.draw_ns = clock, until_ns, draw_ns
        self.ticks = self.pictures = 0
        self.resting = resting

    @property
    def running(self) -> bool:
        return self.clock.now < self.until_ns

    def handle(self, event: pygame.event.Event) -> None:
        pass

    def tick(self) -> None:
        self.ticks += 1

    def draw(self) -> None:
        self.pictures += 1
        self.clock.now += self.draw_ns


@pytest.fixture(autouse=True)
def _display():
    pygame.display.init()
    pygame.event.clear()


@pytest.mark.parametrize("frame_ns", [1_000_000, 6_944_444, 16_666_667, 16_700_001, 33_333_333, 70_000_001])
def test_no_drift_in_an_hour(frame_ns):
    pacer, now, ticks = Pacer(0), 0, 0
    while now < 3600 * SECOND_NS:
        now += frame_ns
        ticks += pacer.owed(now)
    assert ticks == now * 60 // SECOND_NS


@pytest.mark.parametrize("late_ns", [0, 60_000, 1_500_000])
@pytest.mark.parametrize("draw_ns", [0, 3_000_000, 20_000_000])
def test_sixty_ticks_a_second(late_ns, draw_ns):
    clock = Clockwork(late_ns)
    counter = Counter(clock, 60 * SECOND_NS, draw_ns)
    loop.run(counter, clock.read, clock.sleep)
    assert abs(counter.ticks - 3600) <= 2
    assert counter.pictures <= counter.ticks + 1


def test_a_stall_is_dropped():
    pacer = Pacer(0)
    assert pacer.owed(30 * SECOND_NS) == MOST_TICKS
    assert pacer.owed(30 * SECOND_NS) == 0


def test_a_clock_that_goes_back_owes_nothing():
    pacer = Pacer(SECOND_NS)
    assert pacer.owed(0) == 0


def test_the_next_tick_is_owed_when_promised():
    pacer = Pacer(0)
    for _ in range(1000):
        due = pacer.next_ns()
        assert pacer.owed(due - 1) == 0
        assert pacer.owed(due) == 1


def test_resting_takes_no_ticks_and_owes_none_after():
    clock = Clockwork()
    counter = Counter(clock, 10 * SECOND_NS, resting=True)
    loop.run(counter, clock.read, clock.sleep)
    assert counter.ticks == 0
    assert counter.pictures == 1
    assert clock.slept <= 10 * 60 + 15


def test_who_wakes_owes_one_tick_at_once_and_the_next_in_time():
    pacer = Pacer(0)
    pacer.wake(7 * SECOND_NS)
    assert pacer.owed(7 * SECOND_NS) == 1
    assert pacer.owed(7 * SECOND_NS + SECOND_NS // 60) == 0
    assert pacer.owed(7 * SECOND_NS + SECOND_NS // 60 + 1) == 1
