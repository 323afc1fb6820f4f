"""Guns as they are seen: lines of aim, muzzles that light a room, guns that follow stairs."""

from __future__ import annotations

import pygame
import pytest
from houseviews import BARE, changed, picture, played
from kit import arena, spawn

from game.core.cue import Cue
from game.core.files import data
from game.core.grid import SOLID, STAIR_RIGHT
from game.data.difficulty import DIFFICULTIES
from game.data.guns import MUZZLE_PX
from game.data.stage import Stage
from game.data.story import Story
from game.foot.bodies import enter
from game.foot.fighter import Fighter
from game.foot.ground import ground_of
from game.foot.shots import fly_shots, shoot
from game.foot.spawn import new_world
from game.foot.world import World
from game.show.art import InterfaceArt
from game.show.foot.aim import draw_aim, draw_threat
from game.show.foot.anim import strip_name
from game.show.foot.eyes import Eyes
from game.show.foot.gunfire import note_slopes
from game.show.foot.view import FootView
from game.show.options import ShowOptions


@pytest.fixture(scope="module")
def interface_art() -> InterfaceArt:
    return InterfaceArt.load(data())


def test_a_line_of_aim_grows_from_dashes_and_ends_where_the_view_does(interface_art):
    stage, world = played(spawn(22, "gunman", 420, 192, wave=0, mood="guard"))
    view = FootView(stage, BARE, interface_art, ShowOptions())
    man = world.enemies[0]
    man.face = -1
    before = picture(view, world)
    enter(man, "blow", "gun_shot")
    lengths = []
    for t in (2, 28):
        man.t = t
        surface = picture(view, world)
        row = 192 - 44 - world.view.y
        lengths.append(sum(surface.get_at((x, row)) != before.get_at((x, row)) for x in range(4, 200)))
    assert 0 < lengths[0] < lengths[1]


def test_a_muzzle_lights_the_room_for_a_moment(interface_art):
    stage, world = played(spawn(23, "gunman", 420, 192, mood="guard"))
    view = FootView(stage, BARE, interface_art, ShowOptions())
    man = world.enemies[0]
    dark = sum(picture(view, world).get_at((x, 60))[0] for x in range(150, 260))
    view.eat([Cue("shot_pistol", man.x - 30, man.y - 44, man.id, 5, "pistol")], world)
    lit = sum(picture(view, world).get_at((x, 60))[0] for x in range(150, 260))
    for _ in range(8):
        world.tick += 1
        view.eat([], world)
        view.tick()
    after = sum(picture(view, world).get_at((x, 60))[0] for x in range(150, 260))
    assert lit > dark
    assert abs(after - dark) < lit - dark


def on_a_landing() -> tuple[Stage, World, Fighter]:
    """A gunman at the head of stairs, who looks down them to the hero."""
    landing = {(column, row): SOLID for column in range(25, 40) for row in range(9, 12)}
    stairs = {(24 - k, 9 + k): STAIR_RIGHT for k in range(3)}
    stage = Stage(arena(spawn(22, "gunman", 410, 144), tiles=landing | stairs), DIFFICULTIES["militia"], Story())
    world = new_world(stage, 1)
    (man,) = world.enemies
    man.face, man.on_floor = -1, True
    return stage, world, man


def test_a_gunman_on_a_landing_aims_where_his_bullet_will_go_down_the_stairs():
    stage, world, man = on_a_landing()
    enter(man, "blow", "gun_shot")
    man.t = 2
    surface = pygame.Surface((384, 216))
    draw_threat(surface, ground_of(stage, world), man, world, world.view.x, world.view.y)
    shoot(stage, world, ground_of(stage, world), man, [])
    hero, bullet = world.heroes[0], world.shots[0]
    while world.shots and bullet.x > hero.x + 20:
        fly_shots(stage, world, ground_of(stage, world), [])
        x, y = bullet.x - world.view.x, bullet.y - world.view.y
        assert any(surface.get_at((x + dx, y))[0] > 0 for dx in range(-3, 6)) or bullet.x > 410 - MUZZLE_PX
        straight = 100 + (hero.y - 144) * (410 - bullet.x) // (410 - hero.x)
        assert abs(bullet.y - straight) <= 1


@pytest.mark.parametrize(
    ("kind", "strength", "stops"), [("crate", 9, True), ("vase", 9, False), ("furniture", 0, False)]
)
def test_lines_of_fire_are_drawn_to_what_stops_the_shot(kind, strength, stops):
    thing = spawn(20, "breakable", 372, 144, 24, 48, kind=kind, strength=strength)
    stage, world = played(thing, spawn(22, "gunman", 440, 192), gun="revolver")
    hero, (man,) = world.heroes[0], world.enemies
    hero.x, hero.face, hero.drawn, man.face = 320, 1, True, -1
    ground, empty = ground_of(stage, world), pygame.Surface((384, 216))
    own, his = empty.copy(), empty.copy()
    draw_aim(own, ground, hero, world, 200, 0)
    enter(man, "blow", "gun_shot")
    draw_threat(his, ground, man, world, 200, 0)
    ends = changed(empty, own).right + 200, changed(empty, his).left + 200
    shoot(stage, world, ground, man, [])
    hurt = hero.hp
    for _ in range(40):
        fly_shots(stage, world, ground, [])
    assert (hero.hp == hurt) == stops
    assert (abs(ends[0] - 372) <= 3) == stops, "his mark is on what he would hit"
    assert (abs(ends[1] - 396) <= 3) == stops


def test_a_gunman_on_a_landing_lowers_his_gun_and_a_hero_below_raises_his():
    stage, world, man = on_a_landing()
    for move, strip in (("gun_shot", "shoot_down"), ("gun_low", "shoot_low_down")):
        enter(man, "blow", move)
        eyes = Eyes()
        eyes.watch(world.fighters, 1)
        note_slopes(stage, world, eyes)
        assert strip_name(man, eyes) == strip
    hero = world.heroes[0]
    hero.drawn, hero.face, hero.on_floor = True, 1, True
    eyes.watch(world.fighters, 2)
    note_slopes(stage, world, eyes)
    assert strip_name(hero, eyes) == "aim_up"
