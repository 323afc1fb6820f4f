"""The clock of the game: exactly 60 ticks a second out of a machine that keeps its own time."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Protocol

import pygame

TICKS_A_SECOND = 60
SECOND_NS = 1_000_000_000
MOST_TICKS = 5  # a frame; what a stalled machine owes beyond that is dropped
CAP_NS = SECOND_NS // 10
REST_NS = SECOND_NS // 30  # between two looks at the events while nothing moves
LOOKS = 7  # at the events for each one at the program


class Pacer:
    """Counts the ticks that are owed, in whole nanoseconds, so that no rounding drifts."""

    def __init__(self, now_ns: int) -> None:
        self._last = now_ns
        self._debt = 0  # ns times 60: one tick is owed for each whole second of it

    def owed(self, now_ns: int) -> int:
        """Ticks to run now, 0 to 5; a debt above 0.1 s is dropped."""
        elapsed = min(max(0, now_ns - self._last), CAP_NS)
        self._last = now_ns
        self._debt = min(self._debt + elapsed * TICKS_A_SECOND, CAP_NS * TICKS_A_SECOND)
        ticks = self._debt // SECOND_NS
        self._debt -= ticks * SECOND_NS
        return min(ticks, MOST_TICKS)

    def next_ns(self) -> int:
        """The moment at which the next tick is owed."""
        return self._last + -(-(SECOND_NS - self._debt) // TICKS_A_SECOND)

    def forget(self, now_ns: int) -> None:
        """Start anew: nothing is owed for the time that passed."""
        self._last = now_ns
        self._debt = 0


class Program(Protocol):
    """What the loop drives."""

    @property
    def running(self) -> bool:
        """Whether to go on."""

    @property
    def resting(self) -> bool:
        """Whether nothing moves until something is pressed."""

    def handle(self, event: pygame.event.Event) -> None:
        """Heed one event."""

    def tick(self) -> None:
        """Let 1/60 s pass."""

    def draw(self) -> None:
        """Show what there is."""


def _rest(sleep: Callable[[float], None]) -> None:
    """Until an event is there; little is touched meanwhile, so that a game at rest costs next to nothing."""
    for _ in range(LOOKS):
        sleep(REST_NS / SECOND_NS)
        if pygame.event.peek():
            return


def run(
    program: Program,
    clock: Callable[[], int] = time.perf_counter_ns,
    sleep: Callable[[float], None] = time.sleep,
) -> None:
    """Drive `program` until it no longer runs: events, owed ticks, one picture, sleep until the next tick is owed."""
    pacer = Pacer(clock())
    program.draw()
    while program.running:
        events = pygame.event.get()
        for event in events:
            program.handle(event)
        if program.resting:
            if events:
                program.draw()
            _rest(sleep)
            pacer.forget(clock())
            continue
        owed = pacer.owed(clock())
        for _ in range(owed):
            program.tick()
        if owed and program.running:
            program.draw()
        wait = pacer.next_ns() - clock()
        if wait > 0:
            sleep(wait / SECOND_NS)
