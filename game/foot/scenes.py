"""Scenes that the director plays, one at a time: the table of them, how they begin, and one tick of the running one."""

from __future__ import annotations

from game.core.cue import Cue
from game.data.stage import Stage
from game.foot.bath_scenes import BATH, BATH_HANDS_ON, mend_bath
from game.foot.hotel_scenes import HOTEL, mend_hotel
from game.foot.plan import plan_of
from game.foot.scene_kit import Play
from game.foot.world import Sequence, World

SCENES: dict[str, Play] = {**BATH, **HOTEL}
HANDS_ON = frozenset({*BATH_HANDS_ON})  # in these the heroes keep their hands


def begin_due(stage: Stage, world: World, cues: list[Cue]) -> None:
    """With no scene running, start the next one whose flag is set."""
    for when, spawn in plan_of(stage.level).scenes:
        if when and when in world.flags and spawn.id not in world.fired:
            world.fired.append(spawn.id)
            world.sequence = Sequence(spawn.text("steps"))
            return


def play(stage: Stage, world: World, cues: list[Cue]) -> bool:
    """One tick of the running scene; True while it has the heroes' hands."""
    sequence = world.sequence
    if sequence is None:
        return False
    goes_on = SCENES[sequence.name](stage, world, sequence.t, cues)
    if world.sequence is sequence:
        sequence.t += 1
        if not goes_on:
            world.sequence = None
    return sequence.name not in HANDS_ON and world.sequence is not None


def after_retry(stage: Stage, world: World) -> None:
    """What a retry must mend in the places of scenes."""
    mend_bath(stage, world)
    mend_hotel(stage, world)
