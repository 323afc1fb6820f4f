"""Men with guns: tells, heights, lines, cover, racks, tokens, shields. Checks 8, 9, 12 and 22 of fighters F10."""

from __future__ import annotations

from itertools import pairwise

import pytest
from kit import FLOOR_Y, arena, fresh, kinds, man, run, spawn, stage_of

from game.core.grid import SOLID
from game.data.guns import SHIELD_HP
from game.foot.bodies import phase, start_ticks


def facing(kind: str, x: int = 460, *objects, difficulty: str = "militia", **more):
    stage = stage_of(arena(*objects, **more), difficulty)
    world = fresh(stage)
    return stage, world, man(stage, world, kind, x, brain=True)


def until(stage, world, want: str, limit: int = 600, text: str = "."):
    """Play until a cue of this kind comes; all cues so far."""
    cues = []
    for _ in range(limit):
        cues += run(stage, world, text)
        if want in kinds(cues):
            return cues
    raise AssertionError(f"no {want} in {limit} ticks")


def test_a_gunman_aims_for_thirty_ticks_and_his_bullet_takes_its_time():
    stage, world, v = facing("gunman")
    until(stage, world, "tell_gun")
    told = world.tick
    assert start_ticks(v) == 30
    until(stage, world, "shot_pistol")
    assert world.tick - told == 30
    fired, gap = world.tick, v.x - world.heroes[0].x
    until(stage, world, "hurt_hero")
    assert abs((world.tick - fired) - gap // 7) <= 2
    assert world.heroes[0].hp == 90


@pytest.mark.parametrize("difficulty", ["cadet", "militia", "captain"])
def test_a_gunman_gives_time_to_come_nearer_between_two_shots(difficulty: str):
    stage, world, _ = facing("gunman", difficulty=difficulty)
    world.heroes[0].hp = world.heroes[0].max_hp = 9999
    fired = []
    for tick in range(900):
        fired += [tick] * ("shot_pistol" in kinds(run(stage, world, ".")))
    assert len(fired) >= 6, "he goes on firing"
    assert min(b - a for a, b in pairwise(fired)) >= stage.difficulty.shot_rest_ticks + 22


def test_heights_alternate():
    stage, world, v = facing("gunman")
    moves = []
    for _ in range(4):
        until(stage, world, "shot_pistol")
        moves.append(v.move)
    assert moves == ["gun_shot", "gun_low", "gun_shot", "gun_low"]


@pytest.mark.parametrize(
    ("move", "text", "hit"),
    [("gun_shot", ".", True), ("gun_shot", "v", False), ("gun_low", ".", True), ("gun_low", "v", True)],
)
def test_crouching_answers_the_high_shot_only(move: str, text: str, hit: bool):
    """Check 12."""
    stage, world, v = facing("gunman", 440)
    v.mind.mood = "wait"
    v.state, v.move, v.t, v.tell_ticks = "blow", move, 0, 30
    cues = run(stage, world, text * 70)
    assert ("hurt_hero" in kinds(cues)) == hit


def test_a_jump_answers_the_low_shot_from_its_sixth_tick_to_its_thirty_first():
    """Check 12."""
    for at, hit in ((-4, True), *((n, False) for n in range(6, 32)), (44, True)):
        stage, world, v = facing("gunman", 440)
        v.mind.mood = "wait"
        gap = (440 - world.heroes[0].x - 9) // 7
        v.state, v.move, v.t, v.tell_ticks = "blow", "gun_low", 0, 60
        cues = run(stage, world, "." * (60 + gap - at) + "j" * 36, 20)
        assert ("hurt_hero" in kinds(cues)) == hit, at


def test_walls_and_bystanders_hold_his_fire():
    """Check 22: nobody ever aims at a bystander; who ducks is shot over, never through."""
    stage, world, v = facing("gunman", 480, spawn(20, "bystander", 400, FLOOR_Y, look="guest", panic="cower"))
    shots = 0
    for _ in range(250):  # later he would walk round
        shots += kinds(run(stage, world, ".")).count("shot_pistol")
        assert (v.state, v.move) != ("blow", "gun_low")
    assert shots
    assert world.bystanders_hurt == 0
    stage, world, _ = facing("gunman", 480, tiles={(25, row): SOLID for row in range(3, 12)})
    assert "tell_gun" not in kinds(run(stage, world, "", 500))


def test_a_guest_who_ducks_between_them_makes_nobody_idle():
    """A low shot would hit her: he fires high each time instead of waiting for ever."""
    guest = spawn(20, "bystander", 400, FLOOR_Y, look="guest", panic="cower")
    stage, world, _ = facing("gunman", 480, guest)
    world.heroes[0].hp = world.heroes[0].max_hp = 9999
    cues = run(stage, world, ".", idle=600)
    assert kinds(cues).count("shot_pistol") >= 4
    assert world.bystanders_hurt == 0


def test_nobody_tells_from_out_of_view():
    stage, world, v = facing("gunman", 700)
    v.mind.mood = "hunt"
    for _ in range(400):
        cues = run(stage, world, ".")
        if "tell_gun" in kinds(cues):
            assert world.view.box.grown(-8).holds(v.x, v.y - 30)
            return
    raise AssertionError("he never came")


def test_after_two_shots_he_goes_behind_low_cover_and_comes_out_again():
    sofa = spawn(20, "cover", 480, FLOOR_Y - 32, 48, 32, height="low")
    stage, world, v = facing("gunman", 460, sofa)
    until(stage, world, "shot_pistol")
    until(stage, world, "shot_pistol")
    for _ in range(300):
        run(stage, world, ".")
        if v.cover:
            break
    assert v.state == "crouch"
    assert v.x > 504
    until(stage, world, "shot_pistol", 500)


def test_cover_stops_low_shots_until_it_breaks():
    sofa = spawn(20, "cover", 330, FLOOR_Y - 32, 32, 32, height="low", strength=6)
    stage, world, v = facing("gunman", 460, sofa)
    v.mind.mood = "wait"
    for shot in range(1, 8):
        v.state, v.move, v.t, v.tell_ticks = "blow", "gun_low", 0, 1
        run(stage, world, "v" * 80)
        assert (world.heroes[0].hp < 100) == (shot == 7)
    assert world.thing(20).state == "broken"


def test_a_doorway_covers_from_shots_and_not_from_fists():
    door = spawn(20, "door", 276, FLOOR_Y - 80, 48, 80, kind="room")
    stage, world, v = facing("gunman", 460, door)
    v.mind.mood = "wait"
    run(stage, world, "^", 10)
    hero = world.heroes[0]
    assert hero.state == "cover"
    v.state, v.move, v.t, v.tell_ticks = "blow", "gun_shot", 0, 1
    cues = run(stage, world, "", 60)
    assert "ricochet" in kinds(cues)
    assert hero.hp == 100
    thug = man(stage, world, "bruiser", hero.x + 28)
    thug.state, thug.move, thug.t, thug.tell_ticks = "blow", "bruiser_jab", 0, 2
    run(stage, world, "", 10)
    assert hero.hp < 100
    assert hero.state != "cover"


def test_shooting_out_of_a_doorway_exposes_him_for_the_shot_and_ten_ticks():
    door = spawn(20, "door", 276, FLOOR_Y - 80, 48, 80, kind="room")
    stage, world, _ = facing("gunman", 600, door, gun="revolver", rounds=6)
    hero = world.heroes[0]
    hero.drawn = True
    run(stage, world, "^", 10)
    assert hero.exposed_ticks == 0
    run(stage, world, "x")
    exposed = 0
    while hero.exposed_ticks:
        run(stage, world, ".")
        exposed += 1
    assert exposed == 3 + 1 + 10
    run(stage, world, "", 20)
    assert hero.state == "cover"


def test_a_direction_held_for_six_ticks_leaves_the_doorway():
    door = spawn(20, "door", 276, FLOOR_Y - 80, 48, 80, kind="room")
    stage, world, _ = facing("bruiser", 900, door)
    hero = world.heroes[0]
    run(stage, world, "^", 5)
    run(stage, world, "<*5", 3)
    assert hero.state == "cover"
    assert hero.face == -1
    run(stage, world, ">*8")
    assert hero.state != "cover"


def test_a_held_man_stops_shots_from_the_front_up_to_forty_then_drops():
    stage, world, v = facing("gunman", 460)
    v.mind.mood = "wait"
    victim = man(stage, world, "bruiser", 322)
    run(stage, world, "g", 10)
    hero = world.heroes[0]
    assert hero.state == "hold"
    stopped = 0
    while victim.state == "held":
        hero.hold_ticks = 90
        v.state, v.move, v.t, v.tell_ticks = "blow", "gun_shot", 0, 1
        run(stage, world, "", 50)
        stopped += 10
        assert stopped <= SHIELD_HP
    assert stopped == SHIELD_HP
    assert victim.hp <= 0
    assert hero.hp == 100


def test_a_shotgun_fells_near_wounds_far_and_must_rack():
    for gap, damage in ((50, 20), (100, 8), (130, 0)):
        stage, world, v = facing("shotgun", 300 + gap)
        v.mind.mood = "wait"
        v.state, v.move, v.t, v.tell_ticks = "blow", "shotgun_blast", 0, 36
        cues = run(stage, world, "", 60)
        assert world.heroes[0].hp == 100 - damage
        assert "rack" in kinds(cues)
        assert world.heroes[0].state == "stand" if not damage else world.heroes[0].state != "stand"
    stage, world, v = facing("shotgun", 380)
    v.mind.mood = "wait"
    v.state, v.move, v.t, v.tell_ticks = "blow", "shotgun_blast", 0, 36
    assert "hurt_hero" not in kinds(run(stage, world, "v" * 60))


def test_a_shotgun_never_fires_twice_running():
    stage, world, _ = facing("shotgun", 380)
    world.heroes[0].max_hp = world.heroes[0].hp = 999
    last, shots = -999, 0
    for _ in range(1500):
        if "shot_shotgun" in kinds(run(stage, world, ".")):
            assert world.tick - last > 100
            last, shots = world.tick, shots + 1
    assert shots >= 3


@pytest.mark.parametrize("difficulty", ["cadet", "militia", "captain"])
def test_a_crowd_with_guns_keeps_its_tokens_and_its_distance(difficulty: str):
    """Check 9: blows on one hero land 24 ticks apart, no more tokens are out than the setting has."""
    stage = stage_of(arena(), difficulty)
    world = fresh(stage)
    for n, kind in enumerate(("gunman", "gunman", "shotgun", "knife_man", "bruiser")):
        man(stage, world, kind, 360 + 25 * n, brain=True)
    hero = world.heroes[0]
    last = -99
    for _ in range(3000):
        hero.hp = 100
        for cue in run(stage, world, "."):
            if cue.kind == "hurt_hero":
                assert world.tick - last >= 24 or last < 0
                last = world.tick
        for sort, most in (("gun", stage.difficulty.gun_tokens), ("melee", stage.difficulty.melee_tokens)):
            out = [f for f in world.enemies if sort in f.mind.token.split("+")]
            assert len(out) <= most
    assert last > 0


def test_a_man_out_of_the_fight_gives_his_token_back():
    stage, world, v = facing("gunman")
    until(stage, world, "tell_gun")
    run(stage, world, "", 5)
    assert phase(v) == "start"
    assert v.mind.token == "gun"
    v.hp = 1
    run(stage, world, "", 90)
    assert not v.mind.token or phase(v) == "start"


def test_who_shoots_over_low_cover_comes_up_for_it():
    sofa = spawn(20, "cover", 316, FLOOR_Y - 32, 32, 32, height="low")
    for move, hurt in (("gun_shot", True), ("gun_low", False)):
        stage, world, v = facing("gunman", 460, sofa, gun="revolver", rounds=6)
        v.mind.mood, hero = "wait", world.heroes[0]
        hero.drawn = True
        run(stage, world, "v" * 8)
        assert hero.state == "crouch"
        v.safe_ticks = 99
        v.state, v.move, v.t, v.tell_ticks = "blow", move, 0, 1
        cues = run(stage, world, "v" * 14 + "(vx)" + "v" * 30)
        assert "shot_revolver" in kinds(cues)
        assert ("hurt_hero" in kinds(cues)) == hurt
        if not hurt:
            assert hero.state == "crouch"
            assert hero.loaded == 5


@pytest.mark.parametrize("kind", ["gunman", "shotgun", "thrower"])
def test_nobody_aims_at_who_climbs_a_ladder(kind: str):
    ladder = spawn(20, "ladder", 292, FLOOR_Y - 160, 16, 160)
    for climbs in (True, False):
        stage, world, v = facing(kind, 390, ladder)
        hero, tells = world.heroes[0], 0
        for _ in range(200):
            hero.hp = hero.max_hp
            if climbs:
                hero.state, hero.ladder, hero.x, hero.y, hero.on_floor = "ladder", 20, 300, FLOOR_Y - 2, False
            run(stage, world, ".")
            tells += v.state == "blow"
        assert bool(tells) is not climbs
