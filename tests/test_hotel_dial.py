"""The stand at the lift of the hotel: the dial over it is seen beneath the plate that says to hold out."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pygame
import pytest

from game.core.files import data
from game.data.difficulty import DIFFICULTIES
from game.data.stage import Stage
from game.foot.bodies import enter
from game.foot.spawn import new_world
from game.foot.view import watch
from game.load.levels import find_level
from game.load.story import load_story
from game.load.tmx import load_level
from game.show.art import InterfaceArt
from game.show.hud.draw import draw_hud
from game.show.hud.model import HudMaker
from game.show.tongue import LANGUAGES, speak

DIAL_PX = (40, 24)
NEAR_PX = 4  # so near under the plate it begins
SETTLES_TICKS = 240


@pytest.fixture(params=LANGUAGES)
def tongue(request: pytest.FixtureRequest) -> Iterator[str]:
    """A language, spoken."""
    speak(request.param)
    yield request.param
    speak("en")


def test_the_plate_of_the_goal_leaves_the_dial_to_be_seen(tongue: str) -> None:
    level, art = load_level(find_level("hotel"))
    stage = Stage(level, DIFFICULTIES["militia"], load_story(data("seeds")))
    world = new_world(stage, 1)
    assert len(world.heroes) > 1, "with his partner there are two corners, and the plate hangs below them"
    for hero in world.heroes:
        hero.x, hero.y, hero.on_floor = 544, 544, True
        enter(hero, "stand")
    world.goal = "hotel.goal.call"
    for _ in range(SETTLES_TICKS):
        watch(stage, world)
    (dial,) = (s for s in art.scenery if s.sprite == "dial_5" and s.when == "lift_rung")
    box = pygame.Rect((0, 0), DIAL_PX)
    box.midbottom = dial.x - world.view.x, dial.y - world.view.y
    maker = HudMaker(stage)
    maker.eat([], world)
    model = maker.model(world)
    bare, shown = (pygame.Surface((384, 216), 0, 32) for _ in range(2))
    draw_hud(bare, InterfaceArt.load(data()), replace(model, goal=""), 0)
    draw_hud(shown, InterfaceArt.load(data()), model, 0)
    same = pygame.mask.from_threshold(bare, (0, 0, 0), (1, 1, 1, 255), shown)
    same.invert()
    plates = same.get_bounding_rects()
    plate = plates[0].unionall(plates[1:])
    assert plate.left < box.left < box.right < plate.right, "it hangs right over the dial"
    assert plate.bottom <= box.top <= plate.bottom + NEAR_PX
