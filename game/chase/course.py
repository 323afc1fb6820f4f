"""The course of the chase: checkpoints passed, beats begun, goals and flags of the areas that our bus drives into."""

from __future__ import annotations

from game.chase.calls import tell
from game.chase.city import PX_PER_M
from game.chase.score import award
from game.chase.world import Stage, World
from game.core.cue import Cue
from game.data.chase import CHECKPOINT_BESIDE_M, CUT_GATE_M
from game.data.chase_score import SHORT_CUT

LIMPS = "bus.goal.limps"  # his hull is gone: only a train ends it, and he makes for the yard


def advance(stage: Stage, world: World, cues: list[Cue]) -> None:
    """What our bus has reached."""
    row = world.row(world.bus_id)
    x, y = float(world.bodies.x[row]), float(world.bodies.y[row])
    at = round(x * PX_PER_M), round(y * PX_PER_M)
    for point in stage.city.checkpoints:
        if point.order > world.checkpoint and point.area.holds(x, y, CHECKPOINT_BESIDE_M):
            world.checkpoint = point.order
            world.splits[point.split] = world.play_ticks
            cues.append(Cue("checkpoint", *at, world.bus_id, point.order, point.split))
    _take_cuts(stage, world, x, y, cues)
    if _limps(world):
        _aim(world, LIMPS, at, cues)
    for area in stage.city.cue_areas:
        inside = area.area
        if not (inside.left <= x < inside.right and inside.top <= y < inside.bottom) or area.id in world.fired:
            continue
        if area.once:
            world.fired.append(area.id)
        if area.beat > world.beat:
            world.beat, world.stalls = area.beat, 0
            cues.append(Cue("beat", *at, n=area.beat))
        tell(world, area.say)
        if area.goal and not _limps(world):
            _aim(world, area.goal, at, cues)
        if area.sets and area.sets not in world.flags:
            world.flags[area.sets] = world.tick


def _limps(world: World) -> bool:
    """Whether his hull is gone: then no place changes what is to be done."""
    return world.runner is not None and world.runner.hull <= 0.0


def forget_limp(stage: Stage, world: World) -> None:
    """A retry patches his hull up: what the last place asked for counts again."""
    if world.goal == LIMPS and not _limps(world):
        told = [area for area in stage.city.cue_areas if area.goal and area.id in world.fired]
        world.goal = max(told, key=lambda area: (area.beat, area.id)).goal if told else ""


def _aim(world: World, goal: str, at: tuple[int, int], cues: list[Cue]) -> None:
    if goal != world.goal:
        world.goal = goal
        cues.append(Cue("goal", *at, text=goal))


def _take_cuts(stage: Stage, world: World, x: float, y: float, cues: list[Cue]) -> None:
    """In at one end of a short cut, through its middle and out at the other is worth points, from either side."""
    for cut in stage.city.short_cuts:
        start, middle, end = [abs(gx - x) < CUT_GATE_M and abs(gy - y) < CUT_GATE_M for gx, gy in cut.gates]
        if not (start or middle or end):
            continue
        if middle and abs(world.cut) == cut.id:
            world.cut_half = True
        for side, here in ((1, start), (-1, end)):
            if not here or (world.cut == side * cut.id and not world.cut_half):
                continue
            if world.cut == -side * cut.id and world.cut_half:
                award(world, "short_cut", SHORT_CUT, (round(x * PX_PER_M), round(y * PX_PER_M)), cues)
            world.cut, world.cut_half = side * cut.id, False
