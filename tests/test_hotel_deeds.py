"""What can be done in the hotel: a piano sent down the stairs, secrets looked for, the stand at the lift."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hotels import LANDING_Y, LOBBY_Y, STOREY_3_Y, hotel, level, put
from kit import kinds, man, run

from game.core.cue import Cue
from game.data.difficulty import DIFFICULTIES
from game.data.fighters import BYSTANDER
from game.data.moves import MOVES
from game.data.stage import Stage
from game.foot.bodies import enter
from game.foot.players import retry
from game.foot.world import World
from game.show.sound.plan import plan_of


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
