"""Points and heat: what repeats pays half, and whoever wrecks the innocent pays for it."""

from __future__ import annotations

from game.chase.world import World
from game.core.cue import Cue
from game.data.chase_score import CIVILIAN, FULL_HEAT, VARIETY_TICKS


def award(world: World, what: str, points: int, at: tuple[int, int], cues: list[Cue]) -> int:
    """Pay for something done at `at` px; returns what was paid. The same again within ten seconds is worth half."""
    if world.tick - world.earned.get(what, -VARIETY_TICKS) < VARIETY_TICKS:
        points //= 2
    world.earned[what] = world.tick
    pay(world, points, at, cues)
    cues.append(Cue("award", *at, n=points, text=what))
    return points


def pay(world: World, points: int, at: tuple[int, int], cues: list[Cue]) -> None:
    """Add points, and as much heat."""
    world.score += points
    if world.heat < FULL_HEAT <= world.heat + points:
        cues.append(Cue("heat_full", *at))
    world.heat = min(world.heat + points, FULL_HEAT)


def fine(world: World, at: tuple[int, int], who: int, cues: list[Cue]) -> None:
    """Somebody who has no part in this was wrecked by us: it costs points and half of the heat."""
    world.score += CIVILIAN
    world.heat //= 2
    cues.append(Cue("civilian", *at, who, n=-CIVILIAN))
