"""What can be done in the hotel: a piano sent down the stairs, secrets looked for, the stand at the lift."""

from __future__ import annotations

from functools import cache
from itertools import pairwise

import pytest
from kit import arena, fresh, kinds, man, run, spawn, stage_of

from game.core.cue import Cue
from game.core.files import data
from game.data import feel
from game.data.difficulty import DIFFICULTIES
from game.data.fighters import BYSTANDER
from game.data.level import LevelDef
from game.data.moves import MOVES
from game.data.stage import Stage
from game.foot.bodies import enter
from game.foot.fighter import Fighter
from game.foot.players import retry
from game.foot.spawn import new_world
from game.foot.world import World
from game.load.levels import find_level
from game.load.story import load_story
from game.load.tmx import load_level
from game.show.sound.plan import plan_of

LANDING_Y, LOBBY_Y, STOREY_3_Y = 752, 800, 544


@cache
def level() -> LevelDef:
    return load_level(find_level("hotel"))[0]


def hotel(*flags: str, difficulty: str = "militia", guests: bool = False) -> tuple[Stage, World, Fighter]:
    """The hotel without its men and its partner, from the moment in which the heroes have come in."""
    stage = Stage(level(), DIFFICULTIES[difficulty], load_story(data("seeds")))
    world = new_world(stage, 1)
    world.flags |= dict.fromkeys(("lobby_begun", "hotel_entered", *flags), 0)
    world.fighters = [f for f in world.fighters if f.player == 0 or (guests and f.row.team == BYSTANDER)]
    for wave in world.waves:
        wave.state = "done"
    run(stage, world, "S" + "." * 30)
    return stage, world, world.heroes[0]


def put(f: Fighter, x: int, y: int) -> None:
    f.x, f.y, f.vx, f.vy, f.on_floor = x, y, 0, 0, True
    enter(f, "stand")


class TestPiano:
    def piano(self, world: World):
        return next(t for t in world.of("breakable") if t.sort == "piano")

    def test_a_kick_sends_it_down_the_stairs_over_whoever_is_there(self):
        stage, world, hero = hotel()
        piano = self.piano(world)
        put(hero, 520, LANDING_Y)
        hero.face = -1
        men = [man(stage, world, "bruiser", x, y) for x, y in ((425, LANDING_Y), (330, LOBBY_Y))]
        cues, way = [], []
        for tick in range(260):
            cues += run(stage, world, "k" if tick == 2 else ".")
            way.append((piano.x, piano.y))
        assert piano.state == "broken"
        assert piano.y == LOBBY_Y
        assert piano.x < 352, "past the foot of the stairs"
        assert all(abs(b[1] - a[1]) <= 5 for a, b in pairwise(way)), "it never leaps"
        assert all(v.hp == v.max_hp - 24 for v in men)
        assert world.thrown_into == {"piano": 2}
        assert hero.hp == 100
        assert kinds(cues).count("shock") == 1

    def test_to_the_right_it_goes_over_the_edge_and_to_bits(self):
        stage, world, hero = hotel()
        piano = self.piano(world)
        put(hero, 440, LANDING_Y)
        hero.face = 1
        v = man(stage, world, "bruiser", 548, LOBBY_Y)
        run(stage, world, "..k", idle=120)
        assert (piano.state, piano.y) == ("broken", LOBBY_Y)
        assert 520 < piano.x < 570
        assert v.hp < v.max_hp

    def test_fists_and_shots_only_make_it_sound(self):
        stage, world, hero = hotel()
        piano = self.piano(world)
        put(hero, 440, LANDING_Y)
        hero.face = 1
        heard = kinds(run(stage, world, "..s", idle=30)) + kinds(run(stage, world, "x*2", idle=40))
        assert heard.count("chip") >= 2
        assert (piano.state, piano.x) == ("whole", 488)

    def test_it_is_heard_kicked_rolling_and_to_bits(self):
        stage, world, hero = hotel()
        plan = plan_of(stage)
        put(hero, 520, LANDING_Y)
        hero.face = -1
        heard: list[str] = []
        for tick in range(260):
            heard += [
                name
                for cue in run(stage, world, "k" if tick == 2 else ".")
                for name in plan.effects(cue, world)
                if name.startswith("piano_")
            ]
        assert heard[0] == "piano_kick"
        assert heard.count("piano_jangle") > 5
        assert heard[-2:] == ["piano_kick", "piano_crash"]
        assert heard.count("piano_crash") == 1

    def test_it_spares_guests(self):
        stage, world, hero = hotel(guests=True)
        put(hero, 520, LANDING_Y)
        hero.face = -1
        near = [f for f in world.fighters if f.row.team == BYSTANDER and 260 < f.x < 400 and f.y == LOBBY_Y]
        run(stage, world, "..k", idle=200)
        assert near, "the clerk and a guest are in its way"
        assert world.bystanders_hurt == 0


class TestSecrets:
    def spot(self, number: int):
        return next(s for s in level().of("secret") if s.number("number") == number)

    @pytest.mark.parametrize(("number", "floor"), [(2, LOBBY_Y), (3, 432)])
    def test_who_walks_past_finds_nothing_and_who_looks_in_does(self, number: int, floor: int):
        stage, world, hero = hotel(str(self.spot(number).args["when"]))
        put(hero, self.spot(number).box.centre[0], floor)
        run(stage, world, "....<<<<>>>>....")
        assert world.secrets == []
        put(hero, self.spot(number).box.centre[0], floor)
        assert "secret" in kinds(run(stage, world, "^^"))
        assert world.secrets == [number]
        assert "secret" not in kinds(run(stage, world, "..^^")), "once"

    @pytest.mark.parametrize("number", [2, 3])
    def test_it_is_not_there_before_its_time(self, number: int):
        stage, world, hero = hotel()
        put(hero, self.spot(number).box.centre[0], LOBBY_Y if number == 2 else 432)
        run(stage, world, "^^")
        assert world.secrets == []

    def test_no_blow_from_the_floor_and_no_shot_opens_the_pigeon_hole(self):
        slot = next(s for s in level().of("breakable") if s.name == "mail")
        high = LOBBY_Y - slot.box.bottom
        for name, move in MOVES.items():
            if not move.in_air and name in {"jab", "cross", "hook", "kick", "back_fist", "shoulder", "finisher"}:
                assert -move.box.top < high, name
        assert high > 44, "nor does a shot"

    def test_a_jump_kick_does(self):
        stage, world, hero = hotel()
        put(hero, 262, LOBBY_Y)
        hero.face = 1
        run(stage, world, "k", idle=40)
        assert world.secrets == []
        put(hero, 262, LOBBY_Y)
        found = kinds(run(stage, world, "j*12(jk)*2j*6", idle=40))
        assert "secret" in found
        assert world.secrets == [1]
        assert all(t.state == "whole" for t in world.of("breakable") if t.sort == "chandelier"), "it hangs near by"


class TestStand:
    def begin(self, difficulty: str = "militia"):
        stage, world, hero = hotel("wave_7_done", "up_two", "up_three", difficulty=difficulty)
        world.flags["lift_rung"] = world.tick
        for wave in world.waves:
            if wave.number in (8, 16, 17, 18):
                wave.state = "idle"
        put(hero, 560, STOREY_3_Y)
        return stage, world, hero

    def play(self, stage: Stage, world: World, ticks: int, mow: bool) -> list[Cue]:
        cues = []
        for _ in range(ticks):
            world.heroes[0].hp = 100
            if mow:
                for f in world.enemies:
                    f.hp = 0
                    enter(f, "out")
            cues += run(stage, world, ".")
        return cues

    @pytest.mark.parametrize("difficulty", DIFFICULTIES)
    def test_it_lasts_for_twenty_four_seconds_however_fast_they_fall(self, difficulty: str):
        stage, world, _ = self.begin(difficulty)
        for _ in range(60 * 40):
            self.play(stage, world, 1, mow=True)
            if "lift_ready" in world.flags:
                break
        assert 1440 <= world.flags["lift_ready"] - world.flags["lift_rung"] <= 1440 + 60
        order = ["lift_second", "lift_third", "lift_fourth", "lift_here", "lift_ready"]
        assert [f for f in world.flags if f in order] == order

    @pytest.mark.parametrize(("difficulty", "least"), [("cadet", 9), ("militia", 12), ("captain", 15)])
    def test_men_come_in_four_parts(self, difficulty: str, least: int):
        stage, world, _ = self.begin(difficulty)
        cues = self.play(stage, world, 1700, mow=True)
        assert kinds(cues).count("wave_start") == 4
        came = sum(w.members for w in world.waves if w.number in (8, 16, 17, 18))
        assert came >= least

    def test_nobody_boards_while_men_stand_and_the_cage_comes_by_itself(self):
        stage, world, hero = self.begin()
        (lift,) = world.of("lift")
        cues = self.play(stage, world, 1620, mow=False)
        assert "lift_here" in world.flags
        assert kinds(cues).count("lift_call") == 1
        assert (lift.state, lift.y) == ("open", STOREY_3_Y)
        put(hero, 544, STOREY_3_Y)
        run(stage, world, "^^")
        assert not hero.cage
        self.play(stage, world, 700, mow=True)
        put(hero, 544, STOREY_3_Y)
        run(stage, world, ".^^")
        assert hero.cage == lift.id

    def test_a_retry_goes_back_to_the_last_part_only(self):
        stage, world, _ = self.begin()
        self.play(stage, world, 1000, mow=True)
        (hold,) = world.of("hold_out")
        assert hold.t > 900
        retry_now(stage, world)
        assert hold.t == 800
        assert hold.state == "running"


def retry_now(stage: Stage, world: World) -> None:
    before = world.retries
    while world.retries == before:
        retry(stage, world, [])


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


@pytest.mark.parametrize(
    ("x", "y", "flag", "way"), [(876, 684, "wave_4_done", "way_up_two"), (140, 596, "storey_2_done", "way_up_three")]
)
def test_no_sign_calls_back_who_is_on_the_stairs(x: int, y: int, flag: str, way: str):
    stage, world, hero = hotel(flag, "up_two" if way == "way_up_three" else flag)
    (sign,) = (s for s in level().of("way") if s.name == way)
    assert world.counts(sign)
    put(hero, x, y)
    run(stage, world, "...")
    assert not world.counts(sign)


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
