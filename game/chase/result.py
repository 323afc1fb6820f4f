"""What a chase was worth."""

from __future__ import annotations

import math

from game.chase.world import Stage, World
from game.data.chase_score import CIVILIAN, CLEAN_HULL
from game.story.rank import rank_of, rank_points
from game.story.result import Duty, Result


def duties(stage: Stage, world: World) -> tuple[Duty, ...]:
    """The rules of the road: few of the innocent wrecked, and no police."""
    return (
        Duty("hud.duty.civilians", world.civilians, stage.level.medals.duty_count, at_most=True),
        Duty("hud.duty.police", world.police, 0, at_most=True),
    )


def result(stage: Stage, world: World) -> Result:
    """Judge the run as it stands."""
    medals = stage.level.medals
    par = medals.par_ticks[stage.difficulty.name]
    asked = duties(stage, world)
    downs = world.retries + world.stalls
    points = rank_points(world.play_ticks, par, world.score, medals.heat_score, downs)
    return Result(
        level=stage.level.id,
        difficulty=stage.difficulty.name,
        ticks=world.play_ticks,
        par_ticks=par,
        score=world.score,
        heat_score=medals.heat_score,
        rank=rank_of(points),
        points=points,
        downs=downs,
        retries=world.retries,
        splits=dict(world.splits),
        medals={
            "time": world.play_ticks <= par,
            "clean": world.retries == 0 and world.least_hull >= CLEAN_HULL,
            "heat": world.score >= medals.heat_score,
            "duty": all(duty.met for duty in asked),
        },
        duties=asked,
        secrets=(),
        assisted=stage.assists.any,
        fines=-CIVILIAN * (world.civilians + world.police),
        hull=(math.floor(world.least_hull), round(CLEAN_HULL)),
    )
