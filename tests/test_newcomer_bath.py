"""What a beginner is spared in the bath: a pool without a way out, a ring before its words, a blow after the stone."""

from __future__ import annotations

from kit import FLOOR_Y, arena, fresh, run, spawn, stage_of

from game.core.cue import Cue
from game.data import bath
from game.data.difficulty import DIFFICULTIES
from game.foot import stone
from game.foot.bath_scenes import stone_test


def test_up_at_the_edge_of_a_pool_climbs_out_and_only_there() -> None:
    tiles = {(column, row): 0 for column in range(22, 30) for row in (12, 13)}
    stage = stage_of(arena(spawn(20, "water", 22 * 16, FLOOR_Y, 8 * 16, 32, depth="waist"), tiles=tiles))
    for start, over in ((29 * 16 - 4, 1), (23 * 16, -1), (26 * 16, 0)):
        world = fresh(stage)
        hero = world.heroes[0]
        hero.x = start
        run(stage, world, ".", idle=60)
        assert hero.y > FLOOR_Y, "he is in the pool"
        run(stage, world, "^" * 60)
        assert (hero.y == FLOOR_Y) is bool(over)
        assert (hero.x > 30 * 16) is (over > 0)
        assert (hero.x < 22 * 16) is (over < 0)


def test_the_first_ring_waits_until_a_beginner_has_read() -> None:
    first = {}
    for name in DIFFICULTIES:
        stage = stage_of(arena(), difficulty=name)
        world = fresh(stage)
        stone.begin(world)
        cues: list[Cue] = []
        while not cues:
            stone.advance(stage, world, cues)
        assert cues[0].kind == "stone_pulse"
        first[name] = world.stone.t
    assert first["cadet"] >= 150
    assert first["cadet"] > first["militia"] > first["captain"]


def test_a_beginner_may_look_about_after_the_stone() -> None:
    truce = bath.STONE_TRUCE_TICKS
    assert list(truce) == list(DIFFICULTIES)
    for name in DIFFICULTIES:
        stage = stage_of(arena(), difficulty=name)
        world = fresh(stage)
        world.stone.done = True
        world.flags["stone_answer"] = 0
        assert not stone_test(stage, world, 31, [])
        assert world.no_tell_until == world.tick + truce[name]
    assert truce["cadet"] >= 100 > truce["captain"]
