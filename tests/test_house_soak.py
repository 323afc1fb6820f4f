"""Whatever hands do in a house full of guns: every tick can be run again, nobody is lost, play stays fair (check 9)."""

from __future__ import annotations

from functools import cache

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from kit import FLOOR_Y, arena, spawn, stage_of

from game.core import pads
from game.core.grid import SOLID
from game.data.fighters import ENEMY_KINDS
from game.data.stage import Stage
from game.foot.spawn import new_world
from game.foot.step import step
from game.run.sync import sync_test

UPPER_Y = 80
KINDS_OF = ("gunman", "bruiser", "shotgun", "knife_man", "gunman", "thrower", "grappler", "bruiser")


@cache
def house(difficulty: str = "captain") -> Stage:
    """Two floors with everything in them; two waves, the second among the bodyguards' like."""
    upper = {(column, 5): SOLID for column in range(1, 59)}
    things = [
        spawn(10, "partner", 260, FLOOR_Y, who="ridzik"),
        spawn(11, "lift", 560, 0, 96, FLOOR_Y, stops=f"{FLOOR_Y},{UPPER_Y}", to=1, wait=60, left="went"),
        spawn(12, "door", 376, FLOOR_Y - 80, 48, 80, kind="room", number="101"),
        spawn(13, "door", 476, FLOOR_Y - 80, 48, 80, kind="room"),
        spawn(14, "door", 700, FLOOR_Y - 80, 16, 80, kind="swing"),
        spawn(15, "cover", 330, FLOOR_Y - 32, 40, 32, height="low"),
        spawn(16, "cover", 640, FLOOR_Y - 64, 20, 64, height="full"),
        spawn(17, "breakable", 420, 110, 64, 20, kind="chandelier"),
        spawn(18, "breakable", 440, FLOOR_Y - 60, 4, 30, kind="rope", falls_on=17),
        spawn(19, "breakable", 520, FLOOR_Y - 52, 10, 14, kind="lamp", dark=140),
        spawn(20, "hazard_sparks", 780, FLOOR_Y - 60, 20, 60),
        spawn(21, "spot", 120, UPPER_Y),
        spawn(22, "window", 820, FLOOR_Y - 64, 40, 64, climb=21),
        spawn(23, "clock", 60, 60, name="theft", marks="300:later"),
        spawn(24, "sighting", 300, FLOOR_Y - 70, 30, 70, number=1, look="coat", when="later", stays=200),
        spawn(25, "hold_out", 60, 60, ticks=120, when="later", sets="held"),
        spawn(26, "pickup", 340, FLOOR_Y, kind="rounds"),
        spawn(27, "bystander", 450, FLOOR_Y, look="guest", panic="flee"),
        spawn(28, "wave", 16, 0, 900, FLOOR_Y, number=1, max_live=5),
        spawn(29, "wave", 16, 0, 900, UPPER_Y, number=2, start="flag", when="went"),
    ]
    men = []
    for n, kind in enumerate(KINDS_OF):
        by_door = {"from": 12 + n % 2, "entry": "door"} if n % 2 else {"entry": "walk"}
        men.append(spawn(60 + n, kind, 420 + 40 * n, FLOOR_Y, wave=1, delay=40 * n, drops="rounds", **by_door))
    men.append(spawn(80, "boss_long", 700, UPPER_Y, wave=2, entry="walk"))
    men.append(spawn(81, "boss_broad", 760, UPPER_Y, wave=2, entry="walk"))
    men.append(spawn(82, "bruiser", 600, FLOOR_Y, wave=2, entry="drop", **{"from": 11}))
    return stage_of(arena(*things, *men, tiles=upper, gun="revolver", rounds=18, duty="at_his_heels"), difficulty)


def chunks(size: int) -> st.SearchStrategy[list[tuple[int, int]]]:
    """Pads as (bits, ticks held); two players' bits in one number."""
    return st.lists(st.tuples(st.integers(0, 2**13 - 1), st.integers(1, 30)), min_size=1, max_size=size)


@pytest.mark.parametrize("back_ticks", [5, 7, 8])
@settings(max_examples=6, deadline=None)
@given(held=chunks(16))
def test_any_tick_can_be_run_again(back_ticks: int, held: list[tuple[int, int]]) -> None:
    hands = [(bits, bits >> 3) for bits, ticks in held for _ in range(ticks)]
    assert sync_test(house(), 3, hands, back_ticks) is None


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(seed=st.integers(0, 99), held=chunks(40))
def test_random_hands_break_nothing(seed: int, held: list[tuple[int, int]]) -> None:
    stage = house()
    world = new_world(stage, seed)
    last_hurt = -99
    for bits, ticks in held:
        for _ in range(ticks):
            cues = step(stage, world, (bits & ~pads.LEAVE,))
            for cue in cues:
                if cue.kind == "hurt_hero" and cue.text.startswith("shot_") and cue.who == world.heroes[0].id:
                    assert world.tick - last_hurt >= 24 or last_hurt < 0
                    last_hurt = world.tick
                elif cue.kind.startswith("tell_"):
                    f = world.find(cue.who)
                    assert f is not None
                    assert world.view.box.holds(f.x, f.y - 30), "a tell from out of view"
        for f in world.fighters:
            assert f.loaded >= 0
            assert f.spare >= 0
            assert f.shield <= 40
            assert 0 <= f.hp <= f.max_hp
            if f.state in ("stand", "crouch", "cover") and not f.cage:
                assert not stage.level.grid.solid_in(f.x - 2, f.y - 30, f.x + 2, f.y - 4), (f.kind, f.x, f.y)
            if f.kind in ENEMY_KINDS and f.state == "stand":
                assert f.x > 0
        for sort, most in (("gun", 2), ("melee", 2)):
            for hero in world.heroes:
                out = [f for f in world.enemies if sort in f.mind.token.split("+") and f.mind.target == hero.id]
                assert len(out) <= most
        assert len(world.shots) < 12
        assert len(world.things) < 120


def test_ten_thousand_ticks_of_a_hero_who_stands_still_hold_the_law_of_the_view() -> None:
    """Check 9: nobody strikes or shoots from outside the view, however long it lasts."""
    stage = house("militia")
    world = new_world(stage, 4)
    fired = 0
    for _ in range(10_000):
        world.heroes[0].hp = 100
        for cue in step(stage, world, (0,)):
            if cue.kind.startswith("shot_") and cue.kind != "shot_partner":
                fired += 1
                assert world.view.box.grown(16).holds(cue.x, cue.y)
    assert fired > 5
