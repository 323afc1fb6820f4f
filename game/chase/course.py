"""The course of the chase: checkpoints passed, beats begun, goals and flags of the areas that our bus drives into."""

from __future__ import annotations

from game.chase.calls import tell
from game.chase.city import PX_PER_M
from game.chase.world import Stage, World
from game.core.cue import Cue


def advance(stage: Stage, world: World, cues: list[Cue]) -> None:
    """What our bus has reached."""
    row = world.row(world.bus_id)
    x, y = float(world.bodies.x[row]), float(world.bodies.y[row])
    at = round(x * PX_PER_M), round(y * PX_PER_M)
    for point in stage.city.checkpoints:
        if point.order > world.checkpoint and point.area.holds(x, y):
            world.checkpoint = point.order
            world.splits[point.split] = world.play_ticks
            cues.append(Cue("checkpoint", *at, world.bus_id, point.order, point.split))
    for area in stage.city.cue_areas:
        if area.id in world.fired or not area.area.holds(x, y):
            continue
        if area.once:
            world.fired.append(area.id)
        if area.beat > world.beat:
            world.beat, world.stalls = area.beat, 0
            cues.append(Cue("beat", *at, n=area.beat))
        tell(world, area.say)
        if area.goal and area.goal != world.goal:
            world.goal = area.goal
            cues.append(Cue("goal", *at, text=area.goal))
        if area.sets and area.sets not in world.flags:
            world.flags[area.sets] = world.tick
