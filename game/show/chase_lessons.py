"""What a driver is told on his first metres: which key does what, a few at a time; and of the charge."""

from __future__ import annotations

from dataclasses import replace

from game.chase.world import World
from game.data.chase_score import FULL_HEAT
from game.show.text import Prompts

LESSON_TICKS = 210
LESSONS: tuple[tuple[str, ...], ...] = (("up", "left"), ("down", "hand_brake"), ("horn", "look_back"))  # by turns
LINES = {
    "up": "bus.prompt.throttle", "left": "bus.prompt.steer", "down": "bus.prompt.brake",
    "hand_brake": "bus.prompt.hand", "horn": "bus.prompt.horn", "look_back": "bus.prompt.back",
    "charge": "bus.prompt.charge",
}  # fmt: skip
TRIGGERS = {"up": "righttrigger", "down": "lefttrigger", "left": "leftx"}  # what a pad drives with


def lessons(world: World) -> tuple[str, ...]:
    """Actions to be told of now: before the first checkpoint of a first attempt; the charge when heat is full."""
    if world.heat >= FULL_HEAT:
        return ("charge",)
    turn = world.play_ticks // LESSON_TICKS
    if world.retries or world.checkpoint or turn >= len(LESSONS):
        return ()
    return LESSONS[turn]


def at_the_wheel(prompts: Prompts) -> Prompts:
    """The same prompts, but a pad drives with triggers and stick."""
    if prompts.style == "keyboard":
        return prompts
    return replace(prompts, controls={**prompts.controls, **TRIGGERS})
