"""The man beside the hero as one of a team: words, help, a second player, his way after the hero, posts and turns."""

from __future__ import annotations

from itertools import pairwise

from kit import FLOOR_Y, fresh, kinds, ledge, man, run, spawn, stage_of
from partners import both, pair

from game.core import pads
from game.core.grid import SOLID
from game.data.story import Line, Story
from game.foot.spawn import new_world
from game.foot.step import step


def story(*keys: str) -> Story:
    return Story(lines={key: Line(key, "Words.", "ridzik") for key in keys})


def test_he_warns_in_words_of_each_class_once_in_five_seconds_and_says_no_line_twice():
    said = story(*(f"partner.ridzik.knife.{n}" for n in (1, 2)))
    stage, world = pair(story=said)
    man(stage, world, "knife_man", 380)
    lines, warned = [], []
    for _ in range(1500):
        world.heroes[0].safe_ticks = 99
        for cue in run(stage, world, "."):
            if cue.kind == "line":
                lines.append(cue.text)
            elif cue.kind == "warn":
                warned.append(world.tick)
    assert lines == ["partner.ridzik.knife.1", "partner.ridzik.knife.2"]
    assert len(warned) >= 4
    assert min(b - a for a, b in pairwise(warned)) >= 300


def test_he_calls_the_doors_of_the_level_by_number():
    said = story("arena.door.203", "partner.ridzik.door.1")
    doors = [spawn(20, "door", 376, FLOOR_Y - 80, 48, 80, kind="room", number="203")]
    wave = spawn(50, "wave", 16, 0, 900, FLOOR_Y, number=1)
    thug = spawn(60, "bruiser", 400, FLOOR_Y, wave=1, entry="door", delay=60, **{"from": 20})
    stage, world = pair(*doors, wave, thug, story=said)
    cues = run(stage, world, "", 60)
    assert [c.text for c in cues if c.kind == "line"] == ["arena.door.203"]


def in_a_fight():
    """A wave runs whose only man never comes near."""
    wave = spawn(50, "wave", 16, 0, 900, FLOOR_Y, number=1)
    stage, world = pair(wave, spawn(60, "bruiser", 900, FLOOR_Y, wave=1, entry="walk", delay=5000))
    run(stage, world, "..")
    assert world.waves[0].state == "running"
    return stage, world


def test_he_lifts_the_hero_up_once_a_checkpoint():
    stage, world = in_a_fight()
    lead, fellow = both(world)
    for times in range(2):
        lead.hp, lead.state, lead.t = 0, "down", 0
        cues = run(stage, world, "", 160)
        assert ("revive" in kinds(cues)) == (times == 0)
        if times == 0:
            assert lead.hp == 40
            assert fellow.state != "scene"
    assert world.retries == 1


def test_a_fallen_partner_is_lifted_by_holding_grab_and_only_for_ten_seconds():
    for waited, up in ((0, True), (700, False)):
        stage, world = in_a_fight()
        lead, fellow = both(world)
        fellow.hp, fellow.state, fellow.t, fellow.x = 0, "down", waited, lead.x + 10
        run(stage, world, "g*70")
        assert (fellow.hp == 30) == up
        assert world.downs == 0


def test_a_second_player_takes_him_over_and_hands_him_back():
    stage, world = pair(gun="revolver", rounds=6)
    lead, fellow = both(world)
    step(stage, world, (0, pads.START))
    assert fellow.player == 1
    assert world.players == 2
    assert len(world.heroes) == 2
    x = fellow.x
    for _ in range(30):
        step(stage, world, (0, pads.LEFT))
    assert fellow.x < x - 30
    step(stage, world, (0, 0))
    cues = []
    for _ in range(30):
        cues += step(stage, world, (0, pads.SHOOT))
    assert "shot_revolver" in kinds(cues)
    assert fellow.loaded == 5
    step(stage, world, (0, pads.LEAVE))
    assert fellow.player == -1
    assert world.players == 1
    run(stage, world, "", 200)
    assert abs(fellow.x - lead.x) < 90


def test_two_players_begin_with_him():
    stage, _ = pair()
    world = new_world(stage, 1, players=2)
    assert [f.kind for f in world.heroes] == ["danko", "ridzik"]
    assert [f.player for f in world.heroes] == [0, 1]


def test_without_a_partner_a_militia_man_joins_as_ever():
    stage = stage_of()
    world = fresh(stage)
    step(stage, world, (0, pads.START))
    assert [f.kind for f in world.heroes] == ["danko", "militia_man"]


def test_he_follows_to_another_storey_by_the_next_door_after_three_seconds():
    floor = {(column, 5): SOLID for column in range(1, 59)}
    door = spawn(20, "door", 400, 0, 48, 80, kind="room")
    stage, world = pair(door, tiles=floor)
    lead, fellow = both(world)
    lead.x, lead.y = 440, 80
    run(stage, world, "", 300)
    assert fellow.y == 80
    assert abs(fellow.x - lead.x) < 100


def test_he_rides_the_lift():
    floor = {(column, 5): SOLID for column in range(1, 59)} | ledge(5, 0, 0)
    lift = spawn(20, "lift", 260, 0, 96, FLOOR_Y, stops=f"{FLOOR_Y},80", to=1, wait=10)
    stage, world = pair(lift, tiles=floor)
    run(stage, world, "^", 12)
    run(stage, world, "^", 60)
    lead, fellow = both(world)
    assert fellow.cage == 20 or lead.y == 80
    run(stage, world, "", 200)
    assert (lead.y, fellow.y) == (80, 80)


def test_he_steps_into_the_cage_at_once_also_from_where_the_hero_crowds_him():
    lift = spawn(20, "lift", 260, 0, 96, FLOOR_Y, stops=f"{FLOOR_Y},80", to=1, wait=10)
    stage, world = pair(lift, x=256)
    lead, fellow = both(world)
    lead.x = 270
    run(stage, world, "^", 12)
    run(stage, world, "^", 50)
    assert lead.cage == fellow.cage == 20


def test_at_his_post_he_says_nothing_of_what_he_cannot_see():
    post = spawn(20, "partner_post", 120, FLOOR_Y, when="hold")
    stage, world = pair(post, story=story("partner.ridzik.knife.1"))
    world.flags["hold"] = 1
    man(stage, world, "knife_man", 380)
    assert "warn" not in kinds(run(stage, world, "", 120))


def test_he_holds_a_post_while_it_counts():
    post = spawn(20, "partner_post", 120, FLOOR_Y, when="hold", unless="come")
    stage, world = pair(post)
    lead, fellow = both(world)
    world.flags["hold"] = 1
    run(stage, world, ">*200", 60)
    assert abs(fellow.x - 120) <= 8
    world.flags["come"] = 1
    run(stage, world, "", 400)
    assert abs(fellow.x - lead.x) < 100


def test_ogarkov_has_a_gun_only_once_the_flag_is_set():
    stage, world = pair(who="ogarkov", armed="gun")
    assert world.partner.gun == ""
    world.flags["gun"] = 1
    run(stage, world, "..")
    assert world.partner.gun == "revolver"


def test_men_give_him_at_most_every_third_token():
    stage, world = pair(x=260)
    lead, fellow = both(world)
    for n in range(4):
        man(stage, world, "bruiser", 360 + 20 * n, brain=True)
    to_him = others = 0
    for _ in range(4000):
        lead.hp, fellow.hp = 100, 80
        for cue in run(stage, world, "."):
            if cue.kind.startswith("tell_"):
                f = world.find(cue.who)
                to_him += f.mind.target == fellow.id
                others += f.mind.target == lead.id
    assert others > 10
    assert to_him * 2 <= others


def test_nobody_waits_for_ever_for_a_partner_who_cannot_come():
    floor = {(column, 5): SOLID for column in range(1, 59)}
    wave = spawn(50, "wave", 16, 0, 900, FLOOR_Y, number=1)
    stage, world = pair(wave, spawn(60, "bruiser", 900, FLOOR_Y, wave=1, entry="walk", delay=5000), tiles=floor)
    run(stage, world, "..")
    lead, fellow = both(world)
    lead.hp, lead.state, lead.t = 0, "down", 0
    for _ in range(500):
        fellow.x, fellow.y = 120, 80
        run(stage, world, ".")
    assert world.retries == 1
