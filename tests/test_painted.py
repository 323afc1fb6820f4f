"""What takes long to paint is painted while a level loads: no picture of the play waits for steam, smoke or snow."""

from __future__ import annotations

import numpy as np
import pygame
import pytest

from game.core.files import data
from game.data.difficulty import DIFFICULTIES
from game.data.stage import Stage
from game.foot.spawn import new_world
from game.foot.world import World
from game.load.levels import find_level
from game.load.story import load_story
from game.load.tmx import load_level
from game.show.art import InterfaceArt
from game.show.foot import plume, veil
from game.show.foot.view import FootView
from game.show.options import ShowOptions

CACHES = (veil.bank, veil.flakes, plume.jet)


@pytest.fixture(scope="module", params=["bathhouse", "hotel"])
def scene(request) -> tuple[Stage, World, FootView]:
    for cache in CACHES:
        cache.cache_clear()
    level, art = load_level(find_level(request.param))
    stage = Stage(level, DIFFICULTIES["militia"], load_story(data("seeds")))
    return stage, new_world(stage, 1), FootView(stage, art, InterfaceArt.load(data()), ShowOptions())


def test_no_steam_is_painted_in_the_midst_of_play(scene: tuple[Stage, World, FootView]) -> None:
    stage, world, view = scene
    painted = [cache.cache_info().misses for cache in CACHES]
    assert sum(painted)
    for thing in world.of("hazard_steam"):
        thing.state = "blow"
    surface = pygame.Surface((384, 216), 0, 32)
    for flag in ("strongman_steam", "snow"):
        world.flags[flag] = 1
    for x in range(0, stage.level.width_px - 384, 160):
        for _ in range(2 * plume.STEP_TICKS):
            world.tick += 4
            world.view.x = x
            view.eat([], world)
            view.draw(surface, world)
    assert [cache.cache_info().misses for cache in CACHES] == painted


def test_banks_of_all_kinds_share_their_puffs() -> None:
    shapes = [pygame.surfarray.array_alpha(veil.bank(kind, 2)) for kind in veil.COLOURS]
    assert shapes[0].any()
    assert all(np.array_equal(shapes[0], shape) for shape in shapes)


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_a_bank_has_no_seam(seed: int) -> None:
    """From one edge to the other it changes no more than from any column, or row, to the next."""
    alpha = pygame.surfarray.array_alpha(veil.bank("steam", seed)).astype(int)
    for axis in (0, 1):
        rows = np.moveaxis(alpha, axis, 0)
        steps = np.abs(rows - np.roll(rows, 4, 0)).mean(1)  # the grain repeats every four
        assert steps[:4].max() <= steps[4:].max()
