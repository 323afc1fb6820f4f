"""Nobody lies half in the air: at an edge he is drawn in or slips over, at walls and on stairs he makes room."""

from __future__ import annotations

import pytest
from kit import FLOOR_Y, arena, fresh, kinds, ledge, man, run, spawn, stage_of

from game.core.grid import EMPTY, SOLID, STAIR_RIGHT
from game.data.feel import DOWN_TICKS, LIE_AHEAD_PX, LIE_BEHIND_PX
from game.foot.bodies import enter
from game.foot.ground import ground_of
from game.show.foot.anim import strip_name
from game.show.foot.eyes import Eyes

POOL = {(column, row): EMPTY for column in range(20, 30) for row in (12, 13)}  # x from 320 to 480
WATER = (
    spawn(40, "water", 320, FLOOR_Y, 160, 32, depth="waist"),
    spawn(41, "throw_into", 320, FLOOR_Y - 16, 160, 48, kind="pool"),
)


def lying(x: int, face: int, kind: str = "bruiser", y: int = FLOOR_Y, tiles=None, objects=(), **fields):
    """A man who has just come to lie at x with his head away from where he faces, the hero far off."""
    stage = stage_of(arena(*objects, rows=18, tiles=tiles))
    world = fresh(stage)
    world.heroes[0].x = 60
    f = world.heroes[0] if kind == "danko" else man(stage, world, kind, x, y, **fields)
    f.x, f.y, f.face = x, y, face
    enter(f, "lie")
    return stage, world, f


def hangs(stage, world, f) -> bool:
    """Whether an end of him has no floor or is in a wall."""
    ground = ground_of(stage, world)
    ends = (f.x - f.face * (LIE_BEHIND_PX - 2), f.x + f.face * (LIE_AHEAD_PX - 2))
    return any(not ground.floor(x, x + 1, f.y, False) or ground.wall(x, f.y - 4, f.y) for x in ends)


@pytest.mark.parametrize("face", [1, -1])
@pytest.mark.parametrize("x", range(290, 330, 3))
@pytest.mark.parametrize("kind", ["bruiser", "danko", "boss_strongman"])
def test_at_a_pool_he_is_in_it_or_beside_it(x: int, face: int, kind: str) -> None:
    stage, world, f = lying(x, face, kind, tiles=POOL, objects=WATER)
    run(stage, world, "", idle=34)
    if f.state == "lie":
        assert f.y == FLOOR_Y
        assert not hangs(stage, world, f)
    else:
        assert kind == "bruiser", "no hero and no boss slips into it"
        assert f.state == "swim"


def test_who_hangs_by_less_than_half_is_drawn_in_softly() -> None:
    stage, world, f = lying(300, -1, tiles=POOL, objects=WATER)
    for _ in range(30):
        before = f.x
        run(stage, world, ".")
        assert 0 <= before - f.x <= 2
    assert 270 <= f.x <= 320 - LIE_BEHIND_PX


def test_who_hangs_by_more_slides_in_and_it_counts_as_a_splash() -> None:
    stage, world, f = lying(314, -1, tiles=POOL, objects=WATER)
    cues = run(stage, world, "", idle=40)
    assert "splash_l" in kinds(cues)
    assert (f.state, world.thrown_into) == ("swim", {"pool": 1})


def test_a_beaten_man_slides_in_too_sinks_and_is_out() -> None:
    stage, world, f = lying(314, -1, hp=0, tiles=POOL, objects=WATER)
    depths = []
    cues = run(stage, world, "", idle=40)
    assert "splash_l" in kinds(cues)
    assert f.state == "swim"
    while f.state == "swim":
        depths.append(f.y)
        assert not [c for c in cues if c.kind == "enemy_out"]
        cues = run(stage, world, ".")
    assert [c.text for c in cues if c.kind == "enemy_out"] == ["pool"]
    assert depths == sorted(depths)
    assert FLOOR_Y < depths[0] < depths[-1] < FLOOR_Y + 48
    assert strip_name(f, Eyes()) == "lie"


@pytest.mark.parametrize(("kind", "falls"), [("bruiser", True), ("danko", True), ("boss_strongman", False)])
def test_whom_a_wall_leaves_with_nothing_falls_and_a_boss_keeps_a_rest(kind: str, falls: bool) -> None:
    stage, world, f = lying(120, -1, kind, tiles={(5, row): SOLID for row in range(7, 12)}, hp=2)
    f.hp = 2
    enter(f, "stun")
    f.stun_ticks, f.push = 20, -4000
    f.x = 96 - f.row.body[0] + 4
    cues = run(stage, world, "", idle=16)
    assert "wall_hit" in kinds(cues)
    assert (f.hp <= 0) is falls
    assert (f.state in ("fall", "lie", "down")) is falls


def test_who_is_beaten_lies_for_as_long_on_snow_as_elsewhere() -> None:
    for kind in ("snow", "tile"):
        stage, world, f = lying(200, -1, hp=0, objects=(spawn(42, "surface", 0, FLOOR_Y, 480, 16, kind=kind),))
        ticks = 0
        while f.state != "out":
            run(stage, world, ".")
            ticks += 1
        assert DOWN_TICKS <= ticks <= DOWN_TICKS + 3


@pytest.mark.parametrize("drops", ["tea", "bottle"])
def test_from_a_shelf_he_falls_to_the_floor_and_leaves_what_he_has_once(drops: str) -> None:
    stage, world, f = lying(354, -1, y=8 * 16, hp=0, tiles=ledge(8, 10, 21), drops=drops)
    cues = run(stage, world, "", idle=50)
    assert f.y == FLOOR_Y
    assert f.x > 352
    assert kinds(cues).count("thud") == 1
    run(stage, world, "", idle=60)
    assert len(world.of("item")) == 1
    assert f not in world.fighters


def test_across_a_narrow_ledge_he_lies_as_he_is() -> None:
    stage, world, f = lying(344, -1, y=8 * 16, tiles=ledge(8, 21, 22))
    run(stage, world, "", idle=30)
    assert (f.x, f.y, f.state) == (344, 8 * 16, "lie")


@pytest.mark.parametrize("face", [1, -1])
def test_no_head_lies_in_a_wall(face: int) -> None:
    wall = {(25, row): SOLID for row in range(6, 12)}
    stage, world, f = lying(400 - 11 if face < 0 else 416 + 11, face, tiles=wall)
    run(stage, world, "", idle=30)
    assert not hangs(stage, world, f)


def test_on_stairs_he_slides_to_their_foot_and_rises_in_time() -> None:
    stairs = {(30 + step, 11 - step): STAIR_RIGHT for step in range(6)}
    stage, world, f = lying(30 * 16 + 60, 1, y=FLOOR_Y - 61, tiles=stairs)
    cues = run(stage, world, "", idle=38)
    assert f.y == FLOOR_Y
    assert f.x < 30 * 16
    assert "thud" not in kinds(cues)
    run(stage, world, "", idle=22)
    assert f.state == "stand"


def test_who_lies_on_firm_floor_does_not_stir() -> None:
    stage, world, f = lying(500, 1)
    run(stage, world, "", idle=30)
    assert (f.x, f.y, f.state) == (500, FLOOR_Y, "lie")
