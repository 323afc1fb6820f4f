"""Who is drawn before whom, and what nobody may hide."""

import pygame
import pytest
from houseviews import bathhouse

from game.foot.bodies import enter
from game.foot.fighter import Fighter
from game.foot.spawn import new_world
from game.foot.world import VIEW_WIDTH
from game.show.foot.people import People
from game.show.foot.thing_sprites import all_sprites
from game.show.foot.view import FootView
from game.show.hud.draw import ARROW_SIZE
from game.show.hud.model import HudMaker
from game.show.options import ShowOptions


@pytest.fixture(scope="module")
def parts():
    return bathhouse()


@pytest.fixture
def view(parts):
    return FootView(*parts, ShowOptions())


def test_no_man_stands_beside_his_double(parts):
    """Five bruisers of one variant at once: five looks; the same man keeps his."""
    stage, _, _ = parts
    people = People(stage, parts[1], all_sprites())
    world = new_world(stage, 1)
    men = [Fighter(world.new_id(), "bruiser", 300 + 20 * k, 288, variant=1) for k in range(5)]
    world.fighters += men
    people.in_order(world)
    worn = [people.look_of(f).name for f in men]
    assert len(set(worn)) == 5
    world.fighters.remove(men[0])
    people.in_order(world)
    assert [people.look_of(f).name for f in men[1:]] == worn[1:]


def test_nobody_stands_before_a_blow_that_is_to_be_seen(parts):
    people = People(parts[0], parts[1], all_sprites())
    world = new_world(parts[0], 1)
    first, second = (Fighter(world.new_id(), "bruiser", 300 + 8 * k, 288) for k in range(2))
    world.fighters += [first, second]
    for striker, other in ((first, second), (second, first)):
        enter(striker, "blow", "bruiser_jab")
        enter(other, "stand")
        order = people.in_order(world)
        assert order.index(other) < order.index(striker) < order.index(world.heroes[0])


def test_a_partner_stands_before_neither_the_player_nor_whom_he_strikes(parts):
    """A second player stands before enemies too, but never before the first."""
    people = People(parts[0], parts[1], all_sprites())
    world = new_world(parts[0], 1, players=2)
    hero, other = world.heroes
    struck = Fighter(world.new_id(), "bruiser", 300, 288)
    world.fighters.append(struck)
    enter(struck, "stun")
    order = people.in_order(world)
    assert order.index(struck) < order.index(other) < order.index(hero)
    other.player = -1
    order = people.in_order(world)
    assert order.index(other) < order.index(struck) < order.index(hero)


def test_arrows_to_men_out_of_sight_stand_over_the_heads_of_those_in_sight(parts):
    stage = parts[0]
    world = new_world(stage, 1)
    world.fighters = [f for f in world.fighters if f.is_hero]
    floor = world.heroes[0].y
    for k in range(3):
        world.fighters.append(Fighter(world.new_id(), "bruiser", world.view.x + VIEW_WIDTH + 40 + 20 * k, floor))
        world.fighters[-1].mind.mood = "hunt"
    told = HudMaker(stage).model(world).arrows
    assert [(a.side, a.place) for a in told] == [("right", 0), ("right", 1), ("right", 2)]
    high = ARROW_SIZE[1] // 2
    assert all(a.y - high > 62 and a.y + high < floor - world.view.y - 67 for a in told)


def in_thick_steam(stage, view, who):
    """How much a man or hero stands out in the dome full of steam: mean difference of his pixels from it, of 255."""
    world = new_world(stage, 1)
    hero = world.heroes[0]
    world.view.x, world.view.y, world.tick = 3400, 120, 300
    world.flags["strongman_steam"] = 1
    boss = Fighter(world.new_id(), "boss_strongman", 3600, 288, -1)
    world.fighters = [hero, boss]
    hero.x, hero.y, hero.face = 3560, 288, 1
    if "hold" in who:
        enter(boss, "hold")
        enter(hero, "held")
        boss.holds, hero.held_by = hero.id, boss.id
        hero.on_floor = False
    view.options = ShowOptions(shake_pct=0, flashes=False)
    for _ in range(120):
        view.eat([], world)
    shown = hero if "hero" in who else boss
    surface, tones = pygame.Surface((384, 216), 0, 32), []
    for state in (shown.state, "waiting"):
        shown.state = state
        view.draw(surface, world)
        tones.append(pygame.surfarray.array3d(surface).astype(int).max(axis=2))
    apart = abs(tones[0] - tones[1])
    return apart[apart > 0].mean()


def test_a_hero_who_is_held_is_seen_through_thick_steam_and_so_is_he_who_holds_him(parts, view):
    stands = in_thick_steam(parts[0], view, "hero")
    hidden = in_thick_steam(parts[0], view, "boss")
    assert in_thick_steam(parts[0], view, "hold hero") > stands * 3 // 4
    assert in_thick_steam(parts[0], view, "hold boss") > stands * 3 // 4
    assert hidden < stands / 2, "while a man in it who holds nobody is only guessed"
