"""The sets of rules that a level may be played by: on foot, or at the wheel; each with the same doors.

A mode is imported when a level first asks for it: whoever only fights never loads the physics.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cache
from typing import Any, Protocol

from game.core.cue import Cue
from game.core.faults import Fault
from game.core.pads import Pads
from game.data.difficulty import Difficulty
from game.data.level import LevelDef
from game.data.stage import Assists, Stage
from game.data.story import Story
from game.run.plain import Forms
from game.story.result import Result


class World(Protocol):
    """What every set of rules has in its world; the rest is its own business."""

    tick: int
    play_ticks: int
    players: int
    checkpoint: int  # order of the last one reached, 0 for none
    finished: bool


@dataclass(frozen=True, slots=True)
class Mode:
    """One set of rules. Worlds are Any here: each mode gets back only what it made itself.

    `root` is the module from which the fingerprint of the rules follows imports. `columns` names the numbers that
    `numbers` reads off a world, so that a replay that differs can say where. `where` tells in a few words how far a
    run has come. `refit` makes a world fit for another difficulty than before. `forms` tell how state that is no plain
    data goes into a key frame; `settle` refuses, with ValueError, a world out of one that cannot be of the same run as
    the world that it is given besides, the one at the start.
    """

    name: str
    root: str
    columns: tuple[str, ...]
    stage: Callable[[LevelDef, Difficulty, Story, Assists], Stage]
    world: type
    new_world: Callable[[Any, int, int], Any]
    step: Callable[[Any, Any, Pads], list[Cue]]
    numbers: Callable[[Any], tuple[int, ...]]
    result: Callable[[Any, Any], Result]
    where: Callable[[Any], str]
    refit: Callable[[Any, Any, Any], None] = lambda before, after, world: None
    forms: Forms = field(default_factory=dict)
    settle: Callable[[Any, Any], None] = lambda world, start: None
    checkpoint_class: str = "checkpoint"  # class of objects with an `order` and the line key `split`
    at_the_wheel: bool = False  # sticks and triggers count by how far they are moved
    key_ticks: int = 20  # between key frames in play: a rewind runs again so many ticks at most, in less than a frame


def _foot() -> Mode:
    from game.foot.result import result
    from game.foot.spawn import new_world
    from game.foot.step import step
    from game.foot.world import World as FootWorld

    def numbers(world: FootWorld) -> tuple[int, ...]:
        hero = world.heroes[0] if world.heroes else None
        state = (hero.x, hero.y, hero.hp, hero.heat) if hero else (0, 0, 0, 0)
        counts = len(world.fighters), len(world.things), len(world.missiles)
        return (*state, *counts, world.play_ticks, world.rng.state)

    def where(world: FootWorld) -> str:
        hero = world.heroes[0]
        return f"hero at {hero.x},{hero.y}"

    columns = ("hero.x", "hero.y", "hero.hp", "hero.heat", "fighters", "things", "missiles", "play_ticks", "rng")
    return Mode(
        "foot", "game.foot.step", columns, Stage, FootWorld, new_world, step, numbers, result, where, key_ticks=30
    )


def _chase() -> Mode:
    from game.chase.result import result
    from game.chase.rostavili import refit
    from game.chase.spawn import make_stage, new_world
    from game.chase.step import step
    from game.chase.world import World as ChaseWorld
    from game.run.columns import FORMS, settle

    def numbers(world: ChaseWorld) -> tuple[int, ...]:
        row, bodies = world.row(world.bus_id), world.bodies
        place = (round(float(column[row]) * 1000) for column in (bodies.x, bodies.y, bodies.vx, bodies.vy))
        hull = round(world.bus.hull * 1000)
        return (*place, hull, world.score, len(world.vehicles), world.next_id, world.rng.state, world.traffic_rng.state)

    def where(world: ChaseWorld) -> str:
        row = world.row(world.bus_id)
        place = f"bus at {world.bodies.x[row]:.0f},{world.bodies.y[row]:.0f} m"
        return f"{place}, beat {world.beat}, gap {world.gap_m:.0f} m, retries {world.retries}"

    columns = ("bus.x", "bus.y", "bus.vx", "bus.vy", "hull", "score", "vehicles", "next_id", "rng", "traffic_rng")
    return Mode(
        "chase",
        "game.chase.step",
        columns,
        make_stage,
        ChaseWorld,
        new_world,
        step,
        numbers,
        result,
        where,
        refit,
        FORMS,
        settle,
        "city_checkpoint",
        True,
    )


_MAKERS: dict[str, Callable[[], Mode]] = {"foot": _foot, "chase": _chase}
MODE_NAMES = tuple(_MAKERS)


@cache
def mode_named(name: str) -> Mode:
    """The mode of that name. Raises Fault for one that is not in MODE_NAMES."""
    if name not in _MAKERS:
        raise Fault(f'there are no rules for levels of the mode "{name}"')
    return _MAKERS[name]()


def mode_of(stage: Stage) -> Mode:
    """The mode that the stage's level is played by."""
    return mode_named(stage.level.mode)
