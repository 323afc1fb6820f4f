"""Pictures of people: every state and blow of the rules has one, and feet keep to the floor."""

import pygame
import pytest

from game.core.faults import Fault
from game.core.files import data
from game.data.enemy_moves import ENEMY_MOVES
from game.data.fighters import BYSTANDER, ENEMY, HERO, KINDS
from game.data.moves import HERO_MOVES, MOVES
from game.foot.bodies import enter, fall, start_ticks
from game.foot.edges import SLIP_VX, SLIPS
from game.foot.fighter import Fighter
from game.foot.states import STATES
from game.show.foot.anim import by_way, cel_of, sink_px, strip_name
from game.show.foot.eyes import DRINK_TICKS, Eyes
from game.show.foot.held import HeldThings
from game.show.foot.poses import blow_strip, check_look, needs
from game.show.foot.thing_sprites import all_sprites
from game.show.foot.wardrobe import COAT, IN_COSTUME, LOOKS, OUTDOOR_LOOKS, look_names
from game.show.paint.looks import Look, load_look
from game.show.paint.sheets import Cel, Strip

COUNT = 6


def cel(phase=""):
    return Cel(pygame.Surface((20, 60), pygame.SRCALPHA, 32), -10, -60, 5, phase, {"hand": (12, -40)})


def sheet(kind):
    """A sheet that holds exactly what this kind must."""
    phases = ("start", "start", "active", "active", "recover", "recover")
    return Look("paper", {m: Strip(tuple(cel(p) for p in phases), m in ("idle", "walk", "run")) for m in needs(kind)})


@pytest.mark.parametrize("kind", sorted(KINDS))
@pytest.mark.parametrize("state", sorted(STATES))
def test_every_state_of_every_kind_has_a_picture(kind, state):
    look, eyes = sheet(kind), Eyes()
    for moving in (0, 128, 400, -400):
        for floor in (True, False):
            f = Fighter(7, kind, 100, 288, vx=moving, on_floor=floor)
            enter(
                f, state, next(iter(KINDS[kind].attacks.values()), "jab") if state in ("blow", "recover_land") else ""
            )
            if KINDS[kind].team == BYSTANDER and state in ("blow", "recover_land"):
                continue  # they strike no blows
            for t in (0, 3, 30, 200):
                f.t = t
                eyes.watch([f], t)
                assert cel_of(look, f, eyes, t).image.get_width() == 20


@pytest.mark.parametrize("move", sorted(HERO_MOVES))
def test_every_blow_of_a_hero_has_a_strip(move):
    assert blow_strip(move) in needs("danko")


@pytest.mark.parametrize("kind", sorted(k for k, row in KINDS.items() if row.attacks))
def test_every_attack_of_an_enemy_has_a_strip(kind):
    for move in KINDS[kind].attacks.values():
        assert move in ENEMY_MOVES
        assert blow_strip(move) in needs(kind)


@pytest.mark.parametrize("move", ["jab", "hook", "finisher", "swing_bench"])
def test_a_blow_shows_each_phase_exactly_in_its_ticks(move):
    look, eyes, row = sheet("danko"), Eyes(), MOVES[move]
    f = Fighter(1, "danko", 0, 0)
    enter(f, "blow", move)
    for t in range(row.length_ticks):
        f.t = t
        assert cel_of(look, f, eyes, t).phase == row.phase(t), t


def test_a_longer_tell_stretches_only_the_start():
    look, eyes = sheet("bruiser"), Eyes()
    f = Fighter(1, "bruiser", 0, 0)
    enter(f, "blow", "bruiser_jab")
    f.tell_ticks = 40
    f.t = 39
    assert cel_of(look, f, eyes, 0).phase == "start"
    f.t = 40
    assert cel_of(look, f, eyes, 0).phase == "active"


def test_feet_advance_with_the_way_and_not_with_time():
    strip = Strip(tuple(cel() for _ in range(COUNT)), True)
    assert by_way(strip, 0, 48) is by_way(strip, 7, 48)
    assert by_way(strip, 8, 48) is strip.cels[1]
    assert by_way(strip, -1, 48) is strip.cels[-1]


def test_a_walker_who_stands_still_stands():
    eyes = Eyes()
    f = Fighter(1, "bruiser", 50, 288)
    assert strip_name(f, eyes) == "idle"
    f.vx = 256
    assert strip_name(f, eyes) == "walk"
    f.vx = 384
    assert strip_name(f, eyes) == "run"


def test_a_turn_is_shown_for_a_moment():
    eyes = Eyes()
    f = Fighter(1, "danko", 50, 288)
    eyes.watch([f], 10)
    f.face = -1
    eyes.watch([f], 11)
    assert strip_name(f, eyes) == "turn"
    for tick in range(12, 20):
        eyes.watch([f], tick)
    assert strip_name(f, eyes) == "idle"


def test_a_missing_move_is_refused_by_name():
    look = sheet("danko")
    short = Look("paper", {m: s for m, s in look.packed.items() if m not in ("hook", "lie")})
    with pytest.raises(Fault, match=r"paper.*danko.*hook, lie"):
        check_look(short, "danko")
    with pytest.raises(Fault, match=r'paper.*"hok".*hook'):
        look.strip("hok")


def all_looks():
    """Every look that somebody may wear, of those that are baked, and his kind."""
    rows = {(name, kind) for costume in IN_COSTUME for kind in LOOKS for name in look_names(kind, costume)}
    rows |= {(name, kind) for kind, names in OUTDOOR_LOOKS.items() for name in names}
    return sorted(row for row in rows if data("assets", "people", f"{row[0]}.json").is_file())


@pytest.mark.parametrize("kind", sorted(k for k, row in KINDS.items() if row.team == ENEMY and not row.boss))
def test_every_role_has_three_looks_at_every_place(kind):
    """No two men on the screen look the same: who would stand beside his double wears the next look."""
    for costume in IN_COSTUME:
        assert len(set(look_names(kind, costume))) >= 3, costume
    assert len(set(look_names(kind, outdoors=True))) >= 3


@pytest.mark.parametrize(("name", "kind"), all_looks())
def test_sheets_hold_every_move(name, kind):
    check_look(load_look(name), kind)


def colours_in_hand(f):
    """What is drawn at the raised hand of somebody whose sheet shows none."""
    surface = pygame.Surface((120, 100), pygame.SRCALPHA, 32)
    drawn = load_look("thrower_yard").strip("idle").cels[0]
    HeldThings(all_sprites()).draw_thrown(surface, f, drawn, 60, 90)
    return {tuple(surface.get_at((x, y))) for x in range(120) for y in range(100) if surface.get_at((x, y))[3]}


def test_a_thrower_in_the_yard_shows_what_he_will_throw():
    f = Fighter(1, "thrower", 50, 288, surface="snow")
    snow = colours_in_hand(f)
    f.surface = "ice"
    bottle = colours_in_hand(f)
    assert snow
    assert bottle
    assert snow != bottle
    for move, shown in (("thrower_snow", snow), ("thrower_bottle", bottle)):
        enter(f, "blow", move)
        assert colours_in_hand(f) == shown
        f.t = start_ticks(f) + 2
        assert not colours_in_hand(f), "it flies"
    enter(f, "lie")
    assert not colours_in_hand(f)


def test_the_coat_of_the_end_can_stand_and_talk():
    assert all(move in load_look(COAT) for move in ("idle", "walk"))


@pytest.mark.parametrize(("name", "kind"), all_looks())
def test_feet_stand_on_the_anchor(name, kind):
    for move in ("idle", "walk"):
        for drawn in load_look(name).strip(move).cels:
            assert -3 <= drawn.dy + drawn.image.get_height() <= 4, move


def test_heroes_are_the_ones_who_carry_arms():
    assert [k for k, row in KINDS.items() if row.team == HERO] == ["danko", "militia_man", "ridzik", "ogarkov"]


def test_a_hero_who_has_drunk_is_seen_to_drink_while_he_stands():
    eyes, f = Eyes(), Fighter(1, "danko", 100, 288)
    eyes.watch([f], 10)
    eyes.drinks(f.id, "tea")
    assert strip_name(f, eyes) == "drink"
    assert eyes.drink_of(f) == "tea"
    f.vx = 400
    assert strip_name(f, eyes) == "run"
    f.vx = 0
    eyes.watch([f], 12)
    for tick in range(14, 14 + DRINK_TICKS, 2):
        eyes.watch([f], tick)
    assert strip_name(f, eyes) == "idle"


@pytest.mark.parametrize(("slope", "tail"), [(1, "_up"), (-1, "_down"), (0, "")])
def test_a_gun_points_along_the_stairs(slope, tail):
    eyes = Eyes()
    f = Fighter(1, "danko", 100, 288, drawn=True, gun="revolver")
    eyes.watch([f], 1)
    eyes.slopes(f.id, slope)
    assert strip_name(f, eyes) == f"aim{tail}"
    enter(f, "blow", "shoot_revolver")
    assert strip_name(f, eyes) == f"shoot{tail}"
    enter(f, "blow", "shoot_revolver_low")
    assert strip_name(f, eyes) == "shoot_low"
    for kind, move, strip in (
        ("gunman", "gun_shot", f"shoot{tail}"),
        ("gunman", "gun_low", f"shoot_low{tail}"),
        ("gunman", "gun_butt", "whip"),
        ("shotgun", "shotgun_blast", "blast"),
    ):
        man = Fighter(1, kind, 100, 288)
        enter(man, "blow", move)
        assert strip_name(man, eyes) == strip


def _middle_and_foot(f: Fighter, look: Look) -> tuple[int, int]:
    """Where the middle of his picture is, and its lowest px, in world px."""
    seen = cel_of(look, f, Eyes(), 0)
    mask = pygame.mask.from_surface(seen.facing(f.face))
    top = seen.place(f.x, f.y + sink_px(f), f.face)[1]
    boxes = mask.get_bounding_rects()
    return top + mask.centroid()[1], top + boxes[0].unionall(boxes[1:]).bottom


@pytest.mark.parametrize("name", ["bruiser_bath_a", "grappler_bath", "thrower_bath", "danko_bath", "bruiser_yard"])
def test_a_knocked_man_comes_down_without_a_leap_back_up(name):
    """For the one tick between his landing and his lying he was drawn as at the top of his flight, 14 px higher."""
    look = load_look(name)
    f = Fighter(7, "bruiser", 100, 200, state="fall", vy=600, on_floor=False)
    last, _ = _middle_and_foot(f, look)
    f.on_floor, f.vy = True, 0
    landed, _ = _middle_and_foot(f, look)
    assert abs(landed - last) <= 2
    enter(f, "lie")
    assert abs(_middle_and_foot(f, look)[0] - landed) <= 6


@pytest.mark.parametrize("name", ["bruiser_bath_a", "grappler_bath", "thrower_bath", "bruiser_yard"])
def test_who_slips_over_an_edge_begins_where_he_lay(name):
    look = load_look(name)
    f = Fighter(7, "bruiser", 100, 200, state="lie", vy=320, on_floor=False)
    lay, _ = _middle_and_foot(f, look)
    fall(f, SLIP_VX, 0)
    f.move = SLIPS
    assert abs(_middle_and_foot(f, look)[0] - lay) <= 6


@pytest.mark.parametrize("name", ["bruiser_yard", "grappler_bath"])
def test_who_slides_on_ice_lies_on_it(name):
    """He turned over in the air while he slid, and up to 13 px of him were under the ice."""
    look = load_look(name)
    f = Fighter(7, "bruiser", 100, 200, state="thrown", vx=900)
    found = set()
    for f.t in range(20, 80):
        found.add(_middle_and_foot(f, look))
    assert len(found) == 1
    assert next(iter(found))[1] <= 200 + 2
    enter(f, "lie")
    assert _middle_and_foot(f, look) in found, "and goes on from there"
