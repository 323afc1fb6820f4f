"""What takes long to paint is painted while a level loads: no picture of the play waits for steam, smoke or snow."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pygame
import pytest

from game.core.files import data
from game.data.art import Veil
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

CACHES = (veil.puffs, veil.flakes, plume.jet)


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


def seen(surface: pygame.Surface, kind: str, before: int) -> np.ndarray:
    """How much darker or lighter a plain ground is under the two near banks of a veil."""
    x, y, tick = 704, 96, 40
    art = replace(
        load_level(find_level("bathhouse"))[1], veils=(Veil(1, x - 80, y - 80, 900, 600, kind, 50, "", "", ""),)
    )
    surface.fill((before,) * 3)
    veil.Veils(art).draw(surface, x, y, tick)
    return pygame.surfarray.array3d(surface).astype(int)[:, :, 0] - before


def test_veils_of_all_kinds_share_their_puffs() -> None:
    surface = pygame.Surface((384, 216), 0, 32)
    steam = seen(surface, "steam", 0)
    assert 0.2 < (steam > 0).mean() < 1.0
    for kind, colour in veil.COLOURS.items():
        other = seen(surface, kind, 0)
        assert np.abs(other * veil.COLOURS["steam"][0] - steam * colour[0]).max() <= 2 * 255


def test_two_banks_in_one_tile_hide_what_they_hid_one_after_the_other() -> None:
    surface = pygame.Surface((384, 216), 0, 32)
    shown, clear = seen(surface, "smoke", 255), np.ones((384, 216))
    for seed, pace, part, lift in veil.NEAR:
        left = 704 * (8 + seed) // 10 + 40 // abs(pace) * (1 if pace > 0 else -1)
        top = 96 * (8 + seed) // 10 + 40 // 9 + lift
        columns, rows = (np.arange(384) + left) % veil.WIDE, (np.arange(216) + top) % veil.TALL
        clear *= 1 - veil.puffs(seed)[np.ix_(columns, rows)] / 255 * min(255, 50 * part // 100) / 255
    assert np.abs(shown - (clear - 1) * (255 - veil.COLOURS["smoke"][0])).max() <= 3


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_a_bank_has_no_seam(seed: int) -> None:
    """From one edge to the other it changes no more than from any column, or row, to the next."""
    alpha = veil.puffs(seed).astype(int)
    for axis in (0, 1):
        rows = np.moveaxis(alpha, axis, 0)
        steps = np.abs(rows - np.roll(rows, 4, 0)).mean(1)  # the grain repeats every four
        assert steps[:4].max() <= steps[4:].max()
