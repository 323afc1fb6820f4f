"""The test of every level: it loads, keeps the laws of its design, and can be walked from start to exit."""

from __future__ import annotations

from dataclasses import replace

import pytest
from kit import arena, spawn

from game.core.grid import EMPTY, ONE_WAY, SOLID, TileGrid
from game.data.level import Spawn
from game.data.schema import SPAWNS
from game.load.laws import broken_laws
from game.load.levels import catalogue
from game.load.reach import out_of_reach, reached
from game.load.sense import SETTINGS, on
from game.load.tmx import load_level

LEVELS = {entry.id: load_level(entry.path)[0] for entry in catalogue()}
ALL = pytest.mark.parametrize("level", LEVELS.values(), ids=list(LEVELS))
WALKED = {name: level for name, level in LEVELS.items() if level.mode == "foot"}
ON_FOOT = pytest.mark.parametrize("level", WALKED.values(), ids=list(WALKED))


@ALL
def test_a_level_keeps_the_laws(level):
    assert broken_laws(level) == []


@ON_FOOT
def test_exit_checkpoints_and_finds_are_reached_with_the_gap_table(level):
    assert out_of_reach(level) == []


@ON_FOOT
def test_men_stand_on_something(level):
    ledges = [o.box for o in level.of("one_way")]
    for man in (o for o in level.objects if o.kind in (*SPAWNS, "player_start", "bystander", "spot", "pickup")):
        tile = level.grid.at(man.x // 16, man.y // 16)
        assert tile in (SOLID, ONE_WAY) or any(b.holds(man.x, man.y) for b in ledges), f"object {man.id} {man.kind}"


@ON_FOOT
def test_locks_have_arms_and_things_to_throw_into(level):
    """One thing to throw men into and one arm for each 12 tiles of an arena; an arena of two waves counts once."""
    for lock in level.of("camera_lock"):
        owed = max(1, lock.width // (12 * 16) - 1)
        into = [o for o in level.of("throw_into") if lock.box.meets(o.box)]
        into += [o for o in level.of("hazard_steam") if lock.box.meets(o.box) and on("militia", o)]
        arms = [o for o in level.of("pickup") if lock.box.left <= o.x < lock.box.right]
        assert len(into) >= owed, f"lock {lock.id}"
        assert len(arms) >= owed, f"lock {lock.id}"


@ON_FOOT
def test_every_difficulty_has_its_own_crowd(level):
    men = {
        s: sum(1 for o in level.objects if o.kind in SPAWNS and on(s, o) and o.text("players") == "any")
        for s in SETTINGS
    }
    assert men["cadet"] < men["militia"] < men["captain"]


class TestBathhouse:
    level = LEVELS["bathhouse"]

    def test_geometry(self):
        grid = self.level.grid
        assert (grid.width, grid.height) == (320, 24)
        assert all(grid.at(x, 18) == SOLID for x in range(320) if not (118 <= x < 138 or 210 <= x < 216))
        assert all(grid.at(x, 17) == EMPTY for x in range(1, 318))
        for x in (118, 137, 210, 215):
            assert (grid.at(x, 18), grid.at(x, 19), grid.at(x, 20)) == (EMPTY, EMPTY, SOLID)

    def test_rooms_have_their_checkpoints_in_order(self):
        points = self.level.of("checkpoint")
        assert [p.number("order") for p in points] == [1, 2, 3, 4, 5, 6, 7, 8]
        assert [p.x // 16 for p in points] == sorted(p.x // 16 for p in points)
        assert [p.text("split") != "" for p in points] == [False, True, True, False, True, True, True, False]

    def test_waves_have_the_men_of_the_design(self):
        # 5 has one more: without somebody in the water the pool was a long wade with nothing in it; 10 and 11 have two
        # more: three made a last stand of a quarter of a minute
        asked = {1: 1, 2: 2, 3: 2, 4: 3, 5: 2, 6: 3, 7: 4, 8: 3, 9: 3, 10: 5, 11: 5, 12: 1, 20: 1}
        for number, count in asked.items():
            assert self.men("militia", number) == count, number
        for room in ((2,), (4,), (6, 7), (8,), (9,), (10,), (11,)):
            more = sum(self.men("captain", n) - self.men("militia", n) for n in room)
            assert more >= 1, room
        assert self.men("captain", 2) == 3
        assert [self.men("cadet", number) for number in (10, 11, 12)] == [4, 4, 1]

    def men(self, setting: str, number: int) -> int:
        found = [o for o in self.level.objects if o.kind in SPAWNS and o.number("wave") == number and on(setting, o)]
        return sum(1 for o in found if o.text("players") == "any")

    def test_there_are_four_secrets_and_each_can_be_found(self):
        secrets = self.level.of("secret")
        assert [s.number("number") for s in secrets] == [1, 2, 3, 4]
        opened = {o.text("sets") for kind in ("breakable", "pickup") for o in self.level.of(kind)}
        assert all(s.text("when") in opened for s in secrets)

    def test_things_to_throw_men_into_are_of_the_kinds_of_the_duty(self):
        kinds = {o.text("kind") for o in self.level.of("throw_into")}
        assert kinds == {"pool", "lockers", "pillar", "stove", "rail", "window", "pile"}

    def test_the_lion_needs_the_widest_jump(self):
        coin = next(o for o in self.level.of("pickup") if o.text("kind") == "secret")
        ground, way = reached(self.level)
        assert not way.intersection(ground.places_in(coin))
        ground, far = reached(self.level, secrets=True)
        assert far.intersection(ground.places_in(coin))


# Reach and laws themselves, on bare arenas.


def gap(width: int, rise: int = 0) -> list[Spawn]:
    """A pit of so many tiles before a far bank that lies `rise` tiles higher; the exit stands on the bank."""
    level = arena(
        spawn(900, "player_start", 100, 192), spawn(901, "exit", 700, 112 - 16 * rise, 32, 80), columns=60, rows=30
    )
    cells = bytearray(level.grid.cells)
    for row in range(12, 30):
        for column in range(20, 20 + width):
            cells[row * 60 + column] = EMPTY
    for row in range(12 - rise, 12):
        for column in range(20 + width, 59):
            cells[row * 60 + column] = SOLID
    return out_of_reach(replace(level, grid=TileGrid(60, 30, bytes(cells))))


@pytest.mark.parametrize(
    ("width", "rise", "crossed"),
    [(3, 0, True), (4, 0, False), (3, 1, True), (2, 2, True), (3, 2, False), (1, 3, False)],
)
def test_gaps_are_crossed_as_the_table_says(width, rise, crossed):
    assert (gap(width, rise) == []) == crossed


def test_bad_mixes_and_small_arenas_are_told():
    level = arena(
        spawn(1, "player_start", 100, 192),
        spawn(2, "exit", 800, 112, 32, 80),
        spawn(3, "camera_lock", 320, 64, 160, 128),
        spawn(4, "wave", 320, 64, 160, 128, number=1, lock=3),
        spawn(5, "shotgun", 400, 192, wave=1),
        spawn(6, "shotgun", 420, 192, wave=1),
        spawn(7, "thrower", 440, 192, wave=1),
        spawn(8, "grappler", 440, 192, wave=1),
        spawn(9, "dog_handler", 440, 192, wave=1),
        spawn(10, "knife_man", 100, 192, wave=1),
    )
    told = broken_laws(level)
    for words in (
        "the arena of wave 1 is 10 tiles wide",
        "mixes two shotguns",
        "mixes a thrower and two guns",
        "mixes a grappler and a dog",
        "object 10: comes in outside the camera lock 3",
        "object 10: an armed knife_man behind the hero",
    ):
        assert any(words in line for line in told), words


def test_a_gunman_out_of_reach_is_told():
    tiles = {(column, 3): ONE_WAY for column in range(30, 34)}
    level = arena(
        spawn(1, "player_start", 100, 192), spawn(2, "exit", 800, 112, 32, 80), spawn(3, "gunman", 500, 48), tiles=tiles
    )
    assert any("neither reach nor shoot" in line for line in broken_laws(level))
