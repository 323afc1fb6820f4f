"""What a driver is told on his first metres: which key does what, a few at a time; of the charge; of the retry."""

from __future__ import annotations

import math
from dataclasses import replace

from game.chase.world import World
from game.core.cue import Cue
from game.data.chase_score import FULL_HEAT
from game.show.paint.text import Prompts
from game.show.paint.widgets import Hint

LESSON_TICKS = 210
MOVING_MPS = 0.8  # whoever stands is told the same as long as he stands
CHARGE_TICKS = 360
MARK_TICKS = 480
LESSONS: tuple[tuple[str, ...], ...] = (("up", "left"), ("down", "hand_brake"), ("horn", "look_back"))  # by turns
LINES = {
    "up": "bus.prompt.throttle", "left": "bus.prompt.steer", "down": "bus.prompt.brake",
    "hand_brake": "bus.prompt.hand", "horn": "bus.prompt.horn", "look_back": "bus.prompt.back",
    "charge": "bus.prompt.charge", "mark": "bus.prompt.mark", "again": "bus.prompt.again",
}  # fmt: skip
TRIGGERS = {"up": "righttrigger", "down": "lefttrigger", "left": "leftx"}  # what a pad drives with


class Lessons:
    """What a driver has done so far, and so what he is told of."""

    def __init__(self) -> None:
        self._driven = 0  # ticks on the move
        self._full = 0  # ticks since the heat filled
        self._charged = False
        self._burst_at: int | None = None  # tick at which Ridzik had shot a first tyre

    def eat(self, cues: list[Cue], world: World) -> None:
        """A tick of the play."""
        row = world.row(world.bus_id)
        self._driven += math.hypot(float(world.bodies.vx[row]), float(world.bodies.vy[row])) > MOVING_MPS
        self._full = self._full + 1 if world.heat >= FULL_HEAT else 0
        self._charged |= any(cue.kind == "charge" for cue in cues)
        if self._burst_at is None and any(cue.kind == "tyre_burst" for cue in cues):
            self._burst_at = world.tick

    def forget_after(self, tick: int) -> None:
        """Time has gone back to that tick."""
        if self._burst_at is not None and self._burst_at > tick:
            self._burst_at = None

    def now(self, world: World, taught: bool = False) -> tuple[str, ...]:
        """Actions to be told of: the charge until it is known; to whom nobody has taught them, keys by turns.

        Those end with the first checkpoint.
        """
        if 0 < self._full <= CHARGE_TICKS and not self._charged:
            return ("charge",)
        if self._burst_at is not None and world.tick - self._burst_at < MARK_TICKS and _could_mark(world):
            return ("mark",)
        turn = self._driven // LESSON_TICKS
        if taught or world.checkpoint or turn >= len(LESSONS):
            return ()
        return LESSONS[turn]


def _could_mark(world: World) -> bool:
    return world.players == 1 and not world.gunner.mark and not world.outcome


def lines_of(lessons: tuple[Hint, ...], prompts: Prompts) -> list[tuple[Hint, ...]]:
    """The lines of keys to draw: a keyboard steers with two of them."""
    both = prompts.style == "keyboard"
    return [(Hint("left", ""), Hint("right", h.label)) if h.action == "left" and both else (h,) for h in lessons]


def at_the_wheel(prompts: Prompts) -> Prompts:
    """The same prompts, but a pad drives with triggers and stick."""
    if prompts.style == "keyboard":
        return prompts
    return replace(prompts, controls={**prompts.controls, **TRIGGERS})
