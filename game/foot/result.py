"""What a run on foot was worth."""

from __future__ import annotations

from collections.abc import Callable

from game.data.heat import heat_mark
from game.data.level import Medals
from game.data.stage import Stage
from game.foot.heat import combo_worth
from game.foot.world import World
from game.story.rank import rank_of, rank_points
from game.story.result import Duty, Result


def style_of(world: World) -> int:
    """Style score of all heroes together, with what running combos would bank."""
    return sum(h.score + combo_worth(h) for h in world.heroes)


def thrown_total(world: World) -> int:
    """Men thrown into things."""
    return sum(world.thrown_into.values())


def _house_rules(medals: Medals, world: World) -> tuple[Duty, ...]:
    return (
        Duty("hud.duty.thrown", thrown_total(world), medals.duty_count),
        Duty("hud.duty.sorts", len(world.thrown_into), medals.duty_sorts),
    )


def _at_his_heels(medals: Medals, world: World) -> tuple[Duty, ...]:
    return (Duty("hud.duty.sightings", len(world.sightings), medals.duty_count),)


DUTIES: dict[str, Callable[[Medals, World], tuple[Duty, ...]]] = {
    "house_rules": _house_rules,
    "at_his_heels": _at_his_heels,
}


def duties(stage: Stage, world: World) -> tuple[Duty, ...]:
    """What the level's own medal asks for; nobody who has no part in the fight may be hurt, whatever the rule."""
    medals = stage.level.medals
    rule = DUTIES.get(medals.duty)
    return (*(rule(medals, world) if rule else ()), Duty("hud.duty.bystanders", world.bystanders_hurt, 0, at_most=True))


def result(stage: Stage, world: World) -> Result:
    """Judge the run as it stands."""
    medals = stage.level.medals
    par = medals.par_ticks[stage.difficulty.name]
    style, mark = style_of(world), heat_mark(medals, stage.difficulty.name)
    asked = duties(stage, world)
    points = rank_points(world.play_ticks, par, style, medals.heat_score, world.downs)
    return Result(
        level=stage.level.id,
        difficulty=stage.difficulty.name,
        ticks=world.play_ticks,
        par_ticks=par,
        score=style,
        heat_score=medals.heat_score,
        heat_mark=mark,
        rank=rank_of(points),
        points=points,
        downs=world.downs,
        retries=world.retries,
        splits=dict(world.splits),
        medals={
            "time": world.play_ticks <= par,
            "clean": world.downs == 0 and world.retries == 0,
            "heat": style >= mark,
            "duty": all(duty.met for duty in asked),
        },
        duties=asked,
        secrets=tuple(world.secrets),
        assisted=stage.assists.any,
    )
