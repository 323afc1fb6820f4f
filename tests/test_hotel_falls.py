"""Men who go over rails of the hotel are seen to fall; who was knocked a storey down comes in again or gives up."""

from __future__ import annotations

import pytest
from hotels import STOREY_3_Y, hotel, level, put
from kit import arena, fresh, kinds, man, run, spawn, stage_of

from game.data import feel


def thrown_over(kind: str, *, floor_to: int = 60, way: int = 1, **more):
    """A hero throws a man into a thing of this kind, 5 tiles to his right."""
    tiles = {(column, row): 0 for column in range(floor_to, 59) for row in range(12, 15)}
    where = spawn(30, "throw_into", 380, 112, 40, 80, kind=kind, **more)
    stage = stage_of(arena(where, tiles=tiles))
    world = fresh(stage)
    foe = man(stage, world, "bruiser", world.heroes[0].x + 24)
    run(stage, world, "g", idle=14)
    return stage, world, foe


class TestPlunge:
    @pytest.mark.parametrize("kind", ["edge", "rail"])
    def test_he_is_seen_to_fall_and_heard(self, kind: str):
        stage, world, foe = thrown_over(kind, floor_to=25)
        cues, seen, way = run(stage, world, "(^g)"), 0, []
        for _ in range(240):
            cues += run(stage, world, ".")
            if foe.state == "plunge":
                seen += 1
                way.append(foe.y)
        assert seen >= 30
        assert max(way) > 192 + 40, "below the floor from which he went"
        assert foe.state == "out"
        assert [c.text for c in cues if c.kind == "enemy_out"] == [kind]
        assert "thud" in kinds(cues)

    def test_a_floor_below_takes_him(self):
        stage, world, foe = thrown_over("rail", floor_to=25)
        cells = bytearray(stage.level.grid.cells)
        for column in range(25, 59):
            cells[14 * 60 + column] = 1
        object.__setattr__(stage.level.grid, "cells", bytes(cells))
        run(stage, world, "(^g)")
        for _ in range(120):
            run(stage, world, ".")
            if foe.state == "down":
                break
        assert (foe.state, foe.y, foe.hp) == ("down", 14 * 16, 0)

    @pytest.mark.parametrize("kind", ["window", "skylight"])
    def test_out_of_a_window_and_through_a_skylight_he_sinks_behind_the_sill(self, kind: str):
        stage, world, foe = thrown_over(kind)
        run(stage, world, "(^g)")
        lowest = 0
        for _ in range(160):
            run(stage, world, ".")
            if foe.state == "plunge":
                assert 150 <= foe.ledge_y <= 192
                lowest = max(lowest, foe.y)
        assert lowest >= 192 + feel.OUT_OF_SIGHT_PX - 40
        assert foe.state == "out"

    def test_who_is_falling_holds_up_no_wave(self):
        wave = spawn(40, "wave", 16, 0, 900, 192, number=1, done_flag="clear")
        where = spawn(30, "throw_into", 380, 112, 40, 80, kind="window")
        stage = stage_of(arena(where, wave, spawn(41, "bruiser", 324, 192, wave=1, mood="guard")))
        world = fresh(stage)
        run(stage, world, "..")
        (foe,) = world.enemies
        run(stage, world, "g", idle=14)
        run(stage, world, "(^g)")
        while foe.state != "plunge":
            run(stage, world, ".")
        run(stage, world, "..", idle=12)
        assert "clear" in world.flags


class TestStrays:
    def test_who_was_knocked_down_the_stairs_comes_in_again(self):
        stage, world, hero = hotel("up_two", "up_three")
        put(hero, 560, STOREY_3_Y)
        (spawn_id,) = (s.id for s in level().of("gunman") if s.number("wave") == 17)
        v = man(stage, world, "bruiser", 560, 656, brain=True, spawn_id=spawn_id)
        ticks = 0
        while v.y != STOREY_3_Y and ticks < 400:
            run(stage, world, ".")
            ticks += 1
        assert 200 < ticks < 300
        assert not world.view.box.holds(v.x, v.y - 30), "he does not appear before their eyes"

    def test_who_has_no_way_that_nobody_sees_gives_up(self):
        stage, world, hero = hotel("up_two", "up_three")
        put(hero, 300, STOREY_3_Y)
        (spawn_id,) = (s.id for s in level().of("gunman") if s.number("wave") == 17)
        v = man(stage, world, "bruiser", 300, 656, brain=True, spawn_id=spawn_id)
        cues = []
        for _ in range(700):
            cues += run(stage, world, ".")
        assert v.state == "out"
        assert [c.text for c in cues if c.kind == "enemy_out"] == ["flee"]
