"""Levels as a view shows them: the bathhouse, or a room without walls; and where two pictures differ."""

from __future__ import annotations

import pygame
from kit import arena

from game.core.files import data
from game.data.art import LevelArt
from game.data.difficulty import DIFFICULTIES
from game.data.level import LevelDef, Spawn
from game.data.stage import Stage
from game.data.story import Story
from game.foot.spawn import new_world
from game.foot.world import World
from game.load.levels import find_level
from game.load.story import load_story
from game.load.tmx import load_level
from game.show.art import InterfaceArt
from game.show.foot.view import FootView

BARE = LevelArt(60, 15, (), (), background="#282c3c")


def bathhouse() -> tuple[Stage, LevelArt, InterfaceArt]:
    """All that a view of the real level is made of."""
    level, art = load_level(find_level("bathhouse"))
    return Stage(level, DIFFICULTIES["militia"], load_story(data("seeds"))), art, InterfaceArt.load(data())


def played(*objects: Spawn, gun: str = "none") -> tuple[Stage, World]:
    level: LevelDef = arena(*objects, gun=gun, rounds=12)
    stage = Stage(level, DIFFICULTIES["militia"], Story())
    return stage, new_world(stage, 1)


def picture(view: FootView, world: World) -> pygame.Surface:
    surface = pygame.Surface((384, 216), 0, 32)
    view.draw(surface, world)
    return surface


def changed(a: pygame.Surface, b: pygame.Surface) -> pygame.Rect:
    """The box of all pixels that differ."""
    mask = pygame.mask.from_threshold(a, (0, 0, 0), (1, 1, 1, 255), b)
    mask.invert()
    rects = mask.get_bounding_rects()
    return rects[0].unionall(rects[1:]) if rects else pygame.Rect(0, 0, 0, 0)
