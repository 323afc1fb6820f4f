"""The clock of the game: exactly 60 ticks a second out of a machine that keeps its own time."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Protocol

import pygame

from game.app.doze import Doze, sdl_wait

TICKS_A_SECOND = 60
SECOND_NS = 1_000_000_000
MOST_TICKS = 5  # a frame; what a stalled machine owes beyond that is dropped
CAP_NS = SECOND_NS // 10


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

    def wake(self, now_ns: int) -> None:
        """Start anew: nothing is owed for the time that passed, and the first tick at once, so that a press is seen."""
        self._last = now_ns
        self._debt = SECOND_NS


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


def run(
    program: Program,
    clock: Callable[[], int] = time.perf_counter_ns,
    sleep: Callable[[float], None] = time.sleep,
) -> None:
    """Drive `program` until it no longer runs: events, owed ticks, one picture, sleep until the next tick is owed."""
    pacer = Pacer(clock())
    doze = Doze(sleep, sdl_wait())
    program.draw()
    while program.running:
        events = pygame.event.get()
        for event in events:
            program.handle(event)
        if program.resting:
            if events:
                program.draw()
            doze.until_event()
            pacer.wake(clock())
            continue
        owed = pacer.owed(clock())
        for _ in range(owed):
            program.tick()
        if owed and program.running:
            program.draw()
        wait = pacer.next_ns() - clock()
        if wait > 0:
            sleep(wait / SECOND_NS)
