"""What a run on foot was worth."""

from __future__ import annotations

from game.data.stage import Stage
from game.foot.heat import combo_worth
from game.foot.world import World
from game.story.rank import rank_of, rank_points
from game.story.result import Result


def style_of(world: World) -> int:
    """Style score of all heroes together, with what running combos would bank."""
    return sum(h.score + combo_worth(h) for h in world.heroes)


def thrown_total(world: World) -> int:
    """Men thrown into things."""
    return sum(world.thrown_into.values())


def duty_met(stage: Stage, world: World) -> bool:
    """The level's own medal: nobody hurt who has no part in it, and enough men thrown into enough sorts of things."""
    medals = stage.level.medals
    if world.bystanders_hurt:
        return False
    return thrown_total(world) >= medals.duty_count and len(world.thrown_into) >= medals.duty_sorts


def result(stage: Stage, world: World) -> Result:
    """Judge the run as it stands."""
    medals = stage.level.medals
    par = medals.par_ticks[stage.difficulty.name]
    style = style_of(world)
    points = rank_points(world.play_ticks, par, style, medals.heat_score, world.downs)
    return Result(
        level=stage.level.id,
        difficulty=stage.difficulty.name,
        ticks=world.play_ticks,
        par_ticks=par,
        score=style,
        heat_score=medals.heat_score,
        rank=rank_of(points),
        points=points,
        downs=world.downs,
        retries=world.retries,
        splits=dict(world.splits),
        medals={
            "time": world.play_ticks <= par,
            "clean": world.downs == 0 and world.retries == 0,
            "heat": style >= medals.heat_score,
            "duty": duty_met(stage, world),
        },
        duty_done=thrown_total(world),
        duty_goal=medals.duty_count,
        duty_sorts=len(world.thrown_into),
        bystanders_hurt=world.bystanders_hurt,
        secrets=tuple(world.secrets),
        assisted=stage.assists.any,
    )
