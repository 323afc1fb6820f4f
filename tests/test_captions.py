"""Captions stand where nobody stands: feet, bars and coats stay free, and a line does not move while it is read."""

from __future__ import annotations

import pygame
import pytest
from kit import arena, fresh, man, stage_of

from game.core.files import data
from game.foot.world import World
from game.show.art import InterfaceArt
from game.show.hud.captions import BOSS, LEFT_FOOT, MAN, TIMER, Captions
from game.show.hud.dialogue import caption_lines, caption_top

ONE = "Ridzik: Gun!"
TWO = "Clerk: They asked for the big foreigner. I said, which floor of him?"


@pytest.fixture(scope="module")
def art() -> InterfaceArt:
    return InterfaceArt.load(data())


def scene(feet_y: int, men: int = 3) -> World:
    """A hero and men in the middle of the screen whose feet are so far down on it."""
    stage = stage_of(arena())
    world = fresh(stage)
    hero = world.heroes[0]
    world.view.x = hero.x - 192
    world.view.y = hero.y - feet_y
    for k in range(men):
        man(stage, world, "bruiser", hero.x + 30 * (k - 1))
    return world


def covered(art: InterfaceArt, words: str, top: int, world: World, *bars: pygame.Rect) -> list[pygame.Rect]:
    """What these words stand on."""
    men = [MAN.move(f.x - world.view.x, f.y - world.view.y) for f in world.fighters]
    lines = [line.move(0, top) for line in caption_lines(art, words)]
    return [other for other in (*men, TIMER, LEFT_FOOT, *bars) if other.collidelist(lines) >= 0]


@pytest.mark.parametrize("words", [ONE, TWO])
@pytest.mark.parametrize("feet_y", [90, 140, 165, 170, 176, 190, 204])
@pytest.mark.parametrize("boss", [False, True])
def test_nobody_has_words_on_his_feet(art: InterfaceArt, words: str, feet_y: int, boss: bool) -> None:
    world = scene(feet_y)
    top = Captions(art).top(words, world, boss)
    assert covered(art, words, top, world, *([BOSS] if boss else [])) == []
    assert top > 40
    assert top + max(line.bottom for line in caption_lines(art, words)) <= 216


def test_the_old_place_covered_feet(art: InterfaceArt) -> None:
    assert covered(art, TWO, caption_top(art, TWO), scene(170))


def test_a_caption_stays_low_where_it_can(art: InterfaceArt) -> None:
    assert Captions(art).top(TWO, scene(120), False) == caption_top(art, TWO)


def test_a_line_stays_where_it_began_and_the_next_one_looks_again(art: InterfaceArt) -> None:
    world = scene(120)
    captions = Captions(art)
    top = captions.top(TWO, world, False)
    world.view.y -= 50
    assert captions.top(TWO, world, False) == top
    assert captions.top(ONE, world, False) != captions.top(TWO, scene(120), False)


def test_words_make_room_for_a_player_who_stays_behind_them(art: InterfaceArt) -> None:
    world = scene(120, men=0)
    captions = Captions(art)
    top = captions.top(TWO, world, False)
    world.view.y = world.heroes[0].y - top - 50
    for _ in range(30):
        world.tick += 1
        assert captions.top(TWO, world, False) == top
    for _ in range(30):
        world.tick += 1
        moved = captions.top(TWO, world, False)
    assert moved != top
    world.view.y -= 20
    assert captions.top(TWO, world, False) == moved


def test_words_lie_over_the_feet_of_guests_rather_than_over_the_face_of_the_player(art: InterfaceArt) -> None:
    """He climbs, all others stay below, and there is room nowhere: the words keep off him."""
    world = scene(150, men=0)
    stage = stage_of(arena())
    hero = world.heroes[0]
    for x in (-40, 40, 60):
        man(stage, world, "bruiser", hero.x + x, hero.y + 60)
    partner = man(stage, world, "bruiser", hero.x - 60, hero.y + 60)
    world.heroes.append(partner)
    own = MAN.move(hero.x - world.view.x, hero.y - world.view.y)
    assert own not in covered(art, TWO, Captions(art).top(TWO, world, False), world)


def test_two_corners_push_words_lower_than_one(art: InterfaceArt) -> None:
    world = scene(204)
    alone = Captions(art).top(TWO, world, True)
    world.heroes.append(world.heroes[0])
    assert Captions(art).top(TWO, world, True) > alone
