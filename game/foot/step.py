"""One tick of the on-foot world, in the order in which things happen."""

from __future__ import annotations

from game.core.cue import Cue
from game.core.pads import START, Pads
from game.data import feel
from game.data.stage import Stage
from game.foot.crowd import ease_apart
from game.foot.director import direct
from game.foot.fight import strike
from game.foot.fly import fly
from game.foot.heat import cool
from game.foot.hero import listen
from game.foot.minds import think
from game.foot.motion import move
from game.foot.players import join
from game.foot.states import act
from game.foot.touch import touch
from game.foot.view import hold_inside, watch
from game.foot.world import World


def step(stage: Stage, world: World, pads: Pads) -> list[Cue]:
    """Advance `world` by one tick (1/60 s) and return what happened, in order."""
    cues: list[Cue] = []
    if world.finished:
        return cues
    world.tick += 1
    if len(pads) > 1 and pads[1] & START and world.players == 1:
        join(stage, world, cues)
    listen(world, pads)
    if world.freeze_ticks:  # hit-stop: everyone holds his pose, sparks go on
        world.freeze_ticks -= 1
        return cues
    if world.slow_ticks:  # after the last blow on a boss
        world.slow_ticks -= 1
        if world.slow_ticks % feel.SLOW_RATE:
            return cues
    direct(stage, world, cues)  # may take the pads away for a scene
    think(stage, world, cues)  # brains choose pads
    act(stage, world, cues)  # states: who starts, holds or ends a move
    move(stage, world, cues)  # whole pixels, remainders kept
    ease_apart(stage, world)  # bodies that stand in one another
    hold_inside(stage, world)
    strike(stage, world, cues)  # active boxes against hurt boxes
    fly(stage, world, cues)  # shots, bottles, thrown men
    touch(stage, world, cues)  # floors, water, steam, secrets
    cool(world, cues)  # heat, red health, combos
    watch(stage, world)
    bury(world)
    return cues


def bury(world: World) -> None:
    """The beaten leave the world."""
    for f in world.fighters:
        if f.state == "out" and not f.is_hero:
            world.fighters = [g for g in world.fighters if g.state != "out" or g.is_hero]
            return
