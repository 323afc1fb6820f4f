"""The hotel's map: its storeys, stairs, waves, marks, sounds and depths stand where the design has them."""

from __future__ import annotations

from functools import cache
from itertools import pairwise

import pytest

from game.core.grid import EMPTY, SOLID, STAIR_LEFT, STAIR_RIGHT
from game.data.art import ImageLayer, TileLayer
from game.data.level import LevelDef
from game.data.schema import SPAWNS
from game.load.levels import find_level
from game.load.sense import on
from game.load.tmx import load_level

FLOORS = {1: 50, 2: 41, 3: 34, 4: 27, 5: 20}  # storey -> row of its floor


@cache
def level() -> LevelDef:
    return load_level(find_level("hotel"))[0]


def test_five_storeys_stand_where_the_design_has_them():
    grid = level().grid
    for row in FLOORS.values():
        assert all(grid.at(column, row) == SOLID for column in range(14, 50)), row
        assert all(grid.at(column, row - 1) in (EMPTY, STAIR_RIGHT, STAIR_LEFT) for column in range(40, 60)), row
    for storey, row in FLOORS.items():
        if storey > 1:
            assert FLOORS[storey - 1] - row >= 7  # six tiles of air and a floor


def test_two_flights_of_stairs_can_be_walked():
    grid = level().grid
    assert [grid.at(5 + k, 40 - k) for k in range(7)] == [STAIR_RIGHT] * 7
    assert [grid.at(61 - k, 49 - k) for k in range(9)] == [STAIR_LEFT] * 9


def test_the_sign_is_climbed_in_steps_that_the_gap_table_allows():
    ledges = [(81, 25), (78, 23), (81, 21), (78, 19), (81, 17), (78, 15)]
    for (a, high), (b, higher) in pairwise(ledges):
        assert high - higher == 2
        assert abs(a - b) - 2 <= 2


def test_men_of_the_waves():
    asked = {1: 2, 2: 3, 3: 2, 4: 2, 5: 2, 6: 3, 7: 2, 8: 4, 9: 2, 10: 3, 11: 4, 12: 2, 13: 3, 14: 2, 15: 3}
    asked |= {16: 2, 17: 3, 18: 3}  # of the stand at the lift
    for number, count in asked.items():
        assert men("militia", number) == count, number
    assert all(men("captain", n) >= men("militia", n) >= men("cadet", n) for n in asked)


def men(setting: str, number: int) -> int:
    men = [o for o in level().objects if o.kind in SPAWNS and o.number("wave") == number and on(setting, o)]
    return sum(1 for o in men if o.text("players") == "any")


def test_checkpoints_secrets_and_sightings_are_all_there():
    assert [p.number("order") for p in level().of("checkpoint")] == list(range(1, 10))
    assert [p.text("split") for p in level().of("checkpoint") if p.text("split")] == [
        f"hotel.split.{room}" for room in "abcdef"
    ]
    assert [s.number("number") for s in level().of("secret")] == [1, 2, 3, 4]
    assert [s.number("number") for s in level().of("sighting")] == [1, 2, 3, 4, 5]


@pytest.mark.parametrize(("setting", "shift"), [("cadet", 1200), ("militia", 0), ("captain", -600)])
def test_the_theft_clock_goes_by_the_setting(setting, shift):
    (clock,) = [c for c in level().of("clock") if on(setting, c)]
    marks = {flag: int(ticks) for ticks, _, flag in (m.partition(":") for m in clock.text("marks").split(","))}
    for flag, seconds in (("glove", 40), ("s1_now", 65), ("s2_now", 110), ("s3_late", 180), ("s4_now", 235)):
        assert marks[flag] == seconds * 60 + shift, flag
    assert list(marks.values()) == sorted(marks.values())


def test_every_part_of_the_house_has_its_own_sound():
    """Six of these were lost once when the map was laid out anew."""
    pieces = {z.text("piece") for z in level().of("music_zone")} | {z.text("adds") for z in level().of("music_zone")}
    assert pieces >= {"kitchen", "hotel_roof", "hotel_lift", "hotel_hush", "boss_pair"}
    assert {s.text("loop") for s in level().of("sound_source")} >= {"neon_loop", "fan_loop"}
    beds = {"bed_lobby", "bed_kitchen", "bed_corridor", "bed_room", "bed_city", "bed_roof"}
    assert {z.text("loop") for z in level().of("sound_zone")} >= beds
    for room in level().of("spot"):
        if room.name.startswith("retry_"):
            assert any(z.box.holds(room.x, room.y - 8) for z in level().of("sound_zone")), room.name


def test_whatever_carries_or_blocks_can_be_seen():
    _, art = load_level(find_level("hotel"))
    painted = [layer for layer in art.layers if isinstance(layer, TileLayer) and layer.parallax_x == 1]
    grid = level().grid
    for index, kind in enumerate(grid.cells):
        column, row = index % grid.width, index // grid.width
        if kind != EMPTY and row < 54:
            assert any(layer.cells[index] is not None for layer in painted), (column, row)


def test_the_city_lies_in_depths():
    _, art = load_level(find_level("hotel"))
    far = {layer.parallax_x for layer in art.layers if isinstance(layer, ImageLayer) and layer.parallax_x < 1}
    assert len(far) >= 4
