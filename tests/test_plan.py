"""What is sorted out beforehand says the same as a look at everything: zones by place, things and people by kind."""

from __future__ import annotations

import random

import pytest
from kit import FLOOR_Y, arena, spawn
from test_golden import stage_of
from test_house_soak import house

from game.core import pads
from game.core.boxes import Box
from game.core.grid import STAIR_LEFT, STAIR_RIGHT
from game.data import prompts
from game.data.fighters import ENEMY_KINDS, HERO_KINDS, KINDS
from game.data.guns import HIGH_PX, LINE_PX, LOW_PX
from game.data.stage import Stage
from game.foot.bodies import HURT_PX
from game.foot.fighter import Fighter
from game.foot.ground import ground_of
from game.foot.lines import free_level, line, px_before
from game.foot.plan import Cell, plan_of
from game.foot.sorting import Cast, Stock
from game.foot.spawn import new_world
from game.foot.step import step
from game.foot.world import World, inside
from game.run.snapshot import snapshot

LEVELS = ("bathhouse", "hotel")
FEET_PX = range(-2, 13)  # what is asked of a zone is whether it holds a px so far above the feet
BODY_PX = 66


def places(stage: Stage, count: int) -> list[tuple[int, int]]:
    """Px all over the level and a little beyond, most of them at the edge of a zone."""
    rng = random.Random(5)
    level = stage.level
    found = [(rng.randrange(-99, level.width_px + 99), rng.randrange(-99, level.height_px + 99)) for _ in range(count)]
    for kind in Cell.__dataclass_fields__:
        for s in level.of(kind):
            for x in (s.x - 1, s.x, s.x + s.width - 1, s.x + s.width):
                found += [(x, s.y + rng.randrange(-12, s.height + 13)) for _ in range(4)]
    return found


@pytest.mark.parametrize("level", LEVELS)
@pytest.mark.parametrize("kind", Cell.__dataclass_fields__)
def test_a_cell_has_every_zone_that_somebody_there_may_be_in(level: str, kind: str) -> None:
    stage = stage_of(level, "militia")
    plan, met = plan_of(stage.level), 0
    for x, y in places(stage, 300):
        here = getattr(plan.at(x, y), kind)
        assert [s.id for s in here] == sorted(s.id for s in here)
        for s in stage.level.of(kind):
            touched = any(inside(s, x, y - above) for above in FEET_PX)
            if kind == "hazard_hot":
                touched = abs(s.box.centre[0] - x) <= s.width // 2 + HURT_PX and s.y - 1 <= y <= s.box.bottom + BODY_PX
            elif kind == "prompt":
                low, high = prompts.LOW_PX, prompts.HIGH_PX
                touched = abs(s.x - x) <= prompts.NEAR_PX and -low <= y - s.y <= high
            met += touched
            assert s in here or not touched, f"object {s.id} at {x},{y}"
    assert met or not stage.level.of(kind)


def test_what_others_set_off_counts_wherever_the_players_are() -> None:
    others = [spawn(50 + n, "trigger", 90, 90, 20, 20, who=who, sets="on") for n, who in enumerate(("any", "partner"))]
    plan = plan_of(arena(*others, spawn(52, "trigger", 90, 90, 20, 20, sets="on")))
    assert [s.id for s in plan.at(95, 95).trigger] == [50, 51, 52]
    for x, y in ((-5000, 0), (600, 180), (90_000, 5000)):
        assert [s.id for s in plan.at(x, y).trigger] == [50, 51]
    assert [s.id for s in plan.about([]).trigger] == [50, 51]


def test_two_men_have_the_zones_of_both_once_and_by_id() -> None:
    stage = stage_of("hotel", "militia")
    plan = plan_of(stage.level)
    men = [Fighter(1, "danko", s.x + 9, s.y + 9) for s in stage.level.of("trigger")[:2]]
    one, other, both = plan.at(men[0].x, men[0].y), plan.at(men[1].x, men[1].y), plan.about(men)
    assert [s.id for s in both.trigger] == sorted({s.id for s in one.trigger} | {s.id for s in other.trigger})


def test_nobody_can_be_hurt_farther_from_his_feet_than_is_looked_for() -> None:
    assert all(row.hurt.left >= -HURT_PX and row.hurt.right <= HURT_PX for row in KINDS.values())


def agrees(stage: Stage, world: World) -> None:
    """What the world has sorted out is what a look at all of it finds."""
    stock, fresh = world.stock, Stock(world.things)
    assert (stock.kinds, stock.sorts) == (fresh.kinds, fresh.sorts)
    assert all(stock.by_id[t.id] is t for t in world.things)
    cast, now = world.cast, Cast(world.fighters)
    assert list(map(id, cast.heroes)) == [id(f) for f in world.fighters if f.kind in HERO_KINDS]
    assert list(map(id, cast.foes)) == [id(f) for f in world.fighters if f.kind in ENEMY_KINDS]
    assert cast.by_id.keys() == now.by_id.keys()
    ground = ground_of(stage, world)
    assert ground.blocks == [t.box for t in world.things if t.solid and not t.gone]
    assert ground.ledges == [t.box for t in world.things if t.one_way and not t.gone]


@pytest.mark.parametrize("seed", range(3))
def test_what_is_sorted_holds_through_a_wild_fight(seed: int) -> None:
    stage, rng, held = house(), random.Random(seed), [0, 0]
    world, born = new_world(stage, seed, 1), set()
    bits = (pads.LEFT, pads.RIGHT, pads.STRIKE, pads.KICK, pads.JUMP, pads.GRAB, pads.SHOOT, pads.START, pads.LEAVE)
    for _ in range(1500):
        held = [pad ^ rng.choice(bits) if rng.random() < 0.15 else pad for pad in held]
        step(stage, world, tuple(held))
        agrees(stage, world)
        born |= {t.id for t in world.things if t.kind == "item"}
    assert born, "nothing was born, so nothing was proved"


def test_what_breaks_no_longer_bars_the_way() -> None:
    stage = stage_of("bathhouse", "militia")
    world = new_world(stage, 1)
    assert ground_of(stage, world) is ground_of(stage, world)
    for thing in [t for t in world.things if t.solid or t.one_way]:
        thing.solid = thing.one_way = False
        agrees(stage, world)
    assert not ground_of(stage, world).blocks


def test_a_copy_of_a_world_sorts_for_itself() -> None:
    stage = stage_of("bathhouse", "militia")
    world = new_world(stage, 1)
    copy = snapshot(world)
    assert copy == world
    assert copy.stock is not world.stock
    assert copy.thing(world.things[0].id) is copy.things[0]
    assert copy.find(world.fighters[0].id) is copy.fighters[0]


def test_columns_of_stairs_are_those_that_have_any() -> None:
    stage = stage_of("hotel", "militia")
    grid, ground = stage.level.grid, ground_of(stage, new_world(stage, 1))
    for column in range(grid.width):
        kinds = {grid.at(column, row) for row in range(grid.height)}
        assert (column in ground.stairs) == bool(kinds & {STAIR_LEFT, STAIR_RIGHT})
    assert ground.stairs


def test_a_level_shot_meets_whom_it_would_meet_px_by_px() -> None:
    stage, rng, met, walled = house(), random.Random(7), 0, 0
    world = new_world(stage, 3)
    ground = ground_of(stage, world)
    high = {True: LOW_PX, False: HIGH_PX}
    for _ in range(4000):
        x, y, face, low = (
            rng.randrange(20, 900),
            rng.choice((FLOOR_Y, 80, 150)),
            rng.choice((1, -1)),
            rng.random() < 0.5,
        )
        width = rng.randrange(1, 40)
        left, top = x + rng.randrange(-330, 330), y - rng.randrange(0, 90)
        box = Box(left, top, left + width, top + rng.randrange(1, 60))
        way = line(ground, x, y - high[low], face, rise=0)
        told = next((abs(px - x) for px, py in way if box.holds(px, py)), None)
        gap = px_before(x, face, box)
        found = gap <= LINE_PX and box.top <= y - high[low] < box.bottom
        clear = found and free_level(ground, x, face, y - high[low], gap)
        assert (gap if clear else None) == told
        met, walled = met + clear, walled + (found and not clear)
    assert min(met, walled) > 50
