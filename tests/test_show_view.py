"""The picture of the play: draws the real level, changes nothing, keeps still when told to, and stays quick."""

from dataclasses import replace

import pygame
import pytest
from houseviews import bathhouse

from game.core.cue import Cue
from game.core.digest import fingerprint
from game.core.files import data
from game.data.fighters import KINDS
from game.foot.bodies import enter
from game.foot.fighter import Fighter
from game.foot.spawn import new_world
from game.foot.states import STATES
from game.foot.step import step
from game.foot.world import Talk
from game.show.foot.people import People
from game.show.foot.thing_sprites import all_sprites
from game.show.foot.view import MOST_FLASHES, FootView
from game.show.foot.wardrobe import look_names
from game.show.hud.dialogue import draw_dialogue
from game.show.hud.model import HudMaker
from game.show.options import ShowOptions

ROOMS = {"changing": 300, "steam": 1000, "hall": 1850, "stone": 2700, "strongman": 3340, "yard": 4000}


@pytest.fixture(scope="module")
def parts():
    return bathhouse()


@pytest.fixture
def view(parts):
    return FootView(*parts, ShowOptions())


def crowd(stage, left):
    """Eight men in various trouble, seen from `left` on."""
    world = new_world(stage, 1)
    hero = world.heroes[0]
    world.fighters = [hero]
    world.view.x, world.view.y, world.tick = left, 120, 300
    hero.x, hero.y = left + 150, 288
    enter(hero, "blow", "cross")
    rows = (
        ("bruiser", 184, "stun", "high"),
        ("bruiser", 260, "blow", "bruiser_hook"),
        ("grappler", 320, "blow", "grappler_lunge"),
        ("thrower", 350, "blow", "thrower_bottle"),
        ("bruiser", 70, "lie", ""),
        ("bruiser", 30, "stand", ""),
        ("bruiser", 225, "thrown", ""),
    )
    for i, (kind, x, state, move) in enumerate(rows):
        f = Fighter(world.new_id(), kind, left + x, 288, -1, variant=i)
        enter(f, state, move)
        f.t = 8
        world.fighters.append(f)
    return world


def picture(view, world):
    surface = pygame.Surface((384, 216), 0, 32)
    view.draw(surface, world)
    return pygame.image.tobytes(surface, "RGB")


def test_nothing_shows_through_the_box_of_speech(parts, view):
    """Time, splits and a boss stand at the same edge; nothing of them is seen while somebody speaks."""
    world = new_world(parts[0], 1)
    boss = Fighter(world.new_id(), "boss_strongman", world.heroes[0].x + 90, 288, -1, hp=100, max_hp=210)
    world.fighters.append(boss)
    view.hud.badge = "PRACTICE"
    view.hud.eat([Cue("checkpoint", 0, 0, 0, 2, "bath.split.a")], world)
    shown = []
    for talk in (None, Talk(["bath.strongman.1"], t=60)):
        world.talk = talk
        surface = pygame.Surface((384, 216), 0, 32)
        view.draw_hud(surface, world)
        world.tick += 2
        shown.append(surface)
    alone = pygame.Surface((384, 216), 0, 32)
    draw_dialogue(alone, parts[2], view.hud.talk(world, view.options), world.tick)
    edge = pygame.Rect(0, 148, 384, 68)
    played, spoken, box = (pygame.image.tobytes(surface.subsurface(edge), "RGB") for surface in (*shown, alone))
    assert any(played)
    assert spoken == box


@pytest.mark.parametrize("room", sorted(ROOMS))
def test_drawing_changes_nothing_in_the_world(parts, view, room):
    world = crowd(parts[0], ROOMS[room])
    view.check(world)
    surface = pygame.Surface((384, 216), 0, 32)
    before = fingerprint(world)
    for i in range(30):
        view.eat(
            [Cue("hit_heavy", ROOMS[room] + 200, 240, world.fighters[1].id, 8, "hook")] if i % 9 == 0 else [], world
        )
        view.tick()
        view.draw(surface, world)
        view.draw_hud(surface, world)
    assert fingerprint(world) == before


def test_a_played_world_has_the_same_end_with_and_without_a_picture(parts, view):
    stage, surface = parts[0], pygame.Surface((384, 216), 0, 32)
    ends = []
    for drawn in (True, False):
        world = new_world(stage, 5)
        for i in range(400):
            cues = step(stage, world, (i * 2654435761 >> 7 & 0x7FF,))
            if drawn:
                view.eat(cues, world)
                view.tick()
                view.draw(surface, world)
        ends.append(fingerprint(world))
    assert ends[0] == ends[1]


def test_with_shake_off_a_blow_leaves_the_picture_still(parts, view):
    world = crowd(parts[0], ROOMS["hall"])
    view.options = ShowOptions(shake_pct=0, flashes=False)
    still = picture(view, world)
    view._camera.eat([Cue("hit_last", 0, 0, world.fighters[1].id)], world)
    assert picture(view, world) == still
    view.options = ShowOptions(shake_pct=100, flashes=False)
    assert picture(view, world) != still


def test_full_screen_flashes_are_few_and_can_be_turned_off(parts, view):
    world = crowd(parts[0], ROOMS["hall"])
    begun = 0
    for i in range(120):
        before = view._flash
        view.eat([Cue("finisher", 0, 0, world.heroes[0].id)] if i % 8 == 0 else [], world)
        begun += view._flash > before
        view.tick()
    assert begun <= 2 * MOST_FLASHES
    view.options = ShowOptions(flashes=False)
    view._flashed_at.clear()
    view._flash = 0
    view.eat([Cue("finisher", 0, 0, world.heroes[0].id)], world)
    assert not view._flash


@pytest.mark.parametrize(
    "kind", [k for k in sorted(KINDS) if data("assets", "people", f"{look_names(k)[0]}.json").is_file()]
)
def test_everybody_can_be_drawn_in_every_state(parts, view, kind):
    world = crowd(parts[0], ROOMS["yard"])
    surface = pygame.Surface((384, 216), 0, 32)
    f = Fighter(world.new_id(), kind, ROOMS["yard"] + 200, 288)
    world.fighters.append(f)
    attack = next(iter(KINDS[kind].attacks.values()), "")
    for state in STATES:
        if state in ("blow", "recover_land") and not attack and not f.is_hero:
            continue
        enter(f, state, (attack or "jump_kick") if state in ("blow", "recover_land") else "")
        view.eat([], world)
        view.draw(surface, world)


def test_speech_and_goals_reach_the_hud(parts, view):
    stage = parts[0]
    world = crowd(stage, ROOMS["stone"])
    world.goal = "bath.goal.stone"
    view.eat([], world)
    model = view.hud.model(world)
    assert model.goal == stage.story.lines["bath.goal.stone"].text
    assert model.goal_age == 0
    assert model.player.hp == world.heroes[0].hp


def test_what_was_noted_is_forgotten_when_time_goes_back(parts, view):
    """A rewind in the midst of a string of blows: its age must not be counted from a time to come."""
    world = crowd(parts[0], ROOMS["hall"])
    hero = world.heroes[0]
    hero.combo_hits, hero.combo_ticks, world.goal = 5, 20, "bath.goal.stone"
    view.eat(
        [Cue("hit_light", 0, 0, hero.id), Cue("hurt_hero", 0, 0, hero.id), Cue("checkpoint", 0, 0, text="x")], world
    )
    assert view.hud.model(world).combo_age == 0
    world.tick -= 60
    model = view.hud.model(world)
    assert min(model.combo_age, model.goal_age) > 60
    assert model.split is None
    assert model.player.mood == "calm"
    view.draw_hud(pygame.Surface((384, 216), 0, 32), world)


def test_men_out_of_view_are_announced(parts, view):
    world = crowd(parts[0], ROOMS["hall"])
    world.fighters[2].x = world.view.x + 460
    sides = [arrow.side for arrow in view.hud.model(world).arrows]
    assert sides == ["right"]


def test_a_sign_tells_how_to_help_a_fallen_partner(parts):
    stage = parts[0]
    maker = HudMaker(stage)
    world = new_world(stage, 1, players=2)
    assert maker.model(world).bubble is None
    world.heroes[1].hp = 0
    enter(world.heroes[1], "down")
    bubble = maker.model(world).bubble
    assert bubble is not None
    assert (bubble.action, bubble.text) == ("grab", "Hold: help him up")
    world.heroes[0].hp = 0
    assert maker.model(world).bubble is None, "nobody is left to do it"


def test_no_sign_asks_a_fallen_player_to_help_himself(parts):
    world = new_world(parts[0], 1, players=2)
    world.heroes[1].player = -1
    world.heroes[0].hp = 0
    enter(world.heroes[0], "down")
    assert HudMaker(parts[0]).model(world).bubble is None


def test_the_captain_in_the_corner_wears_what_he_wears_in_the_level(parts):
    stage = parts[0]
    for costume, face in (("bath", "danko_bath"), ("suit", "danko_suit")):
        dressed = replace(stage, level=replace(stage.level, costume=costume))
        assert HudMaker(dressed).model(new_world(stage, 1)).player.who == face


def test_a_beaten_boss_lies_still_and_a_beaten_man_blinks(parts):
    stage = parts[0]
    people = People(stage, parts[1], all_sprites())
    world = new_world(stage, 1)
    for kind, pictures in (("boss_strongman", 1), ("bruiser", 2)):
        f = Fighter(world.new_id(), kind, 200, 150, state="down")
        seen = set()
        for f.t in range(60, 72):
            surface = pygame.Surface((384, 216))
            people.draw(surface, 0, 0, [f], world, ShowOptions())
            seen.add(pygame.image.tobytes(surface, "RGB"))
        assert len(seen) == pictures
