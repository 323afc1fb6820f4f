"""Lights, veils and jets of a level: every sort can be drawn, flags switch them, banks melt away."""

import random
import weakref

import numpy as np
import pygame
import pytest

from game.data.art import LevelArt, Light, Veil
from game.data.schema_house import PICTURE
from game.foot.world import World
from game.show.foot.light import Lights, apart
from game.show.foot.plume import draw_jet, jet
from game.show.foot.veil import FADE_TICKS, MELT_PX, MELT_STEPS, Veils
from game.show.paint.flicker import FLICKERS
from game.show.paint.glow import COLOURS, pool


def choices(name, prop):
    return set(PICTURE[name].own[prop].choices)


def test_every_light_and_veil_of_the_schema_can_be_drawn():
    assert choices("light", "colour") <= set(COLOURS)
    assert choices("light", "flicker") <= set(FLICKERS)
    rng_world = World(1, None)
    for kind in choices("light", "kind"):
        light = Light(5, "", 100, 100, 20, 60, kind, 40, "warm", "fire", False, "")
        surface = pygame.Surface((384, 216), 0, 32)
        surface.fill((120, 120, 120))
        Lights(LevelArt(40, 24, (), (), (light,)), "bathhouse").draw(surface, 0, 0, rng_world, 3)
        assert surface.get_at((110, 120))[0] > surface.get_at((380, 10))[0]
    for kind in choices("veil", "kind"):
        surface = pygame.Surface((384, 216), 0, 32)
        Veils(LevelArt(40, 24, (), (), (), (Veil(1, 0, 0, 999, 999, kind, 60, "none"),))).draw(surface, 0, 0, 3)
        assert any(pygame.image.tobytes(surface, "RGB"))


def test_a_switched_light_waits_for_its_flag():
    light = Light(5, "", 100, 100, 0, 0, "lamp", 40, "warm", "none", False, "fuse")
    lights, world = Lights(LevelArt(40, 24, (), (), (light,)), "x"), World(1, None)
    tones = []
    for flags in ({}, {"fuse": 3}):
        world.flags = flags
        surface = pygame.Surface((384, 216), 0, 32)
        surface.fill((120, 120, 120))
        lights.draw(surface, 0, 0, world, 0)
        tones.append(surface.get_at((100, 100))[0])
    assert tones[1] > tones[0]


def test_pictures_of_a_light_are_let_go_of_when_the_view_leaves_it():
    light = Light(5, "", 100, 100, 0, 0, "lamp", 40, "warm", "none", False, "")
    lights, world = Lights(LevelArt(400, 24, (), (), (light,)), "x"), World(1, None)

    def seen(left):
        surface = pygame.Surface((384, 216), 0, 32)
        surface.fill((120, 120, 120))
        lights.draw(surface, left, 0, world, 0)
        return pygame.image.tobytes(surface, "RGB")

    before = seen(0)
    shines = weakref.ref(pool(40, 40, COLOURS["warm"], 55))
    pool.cache_clear()
    assert shines() is not None
    assert seen(3000) != before
    assert shines() is None
    assert seen(0) == before


def test_a_bank_that_ends_within_sight_melts_away():
    """No straight line at its foot: row by row it grows thinner, and a little below it is gone."""
    veils = Veils(LevelArt(40, 24, (), (), (), (Veil(1, 0, 0, 400, 120, "steam", 70, "none"),)))
    surface = pygame.Surface((384, 216), 0, 32)
    veils.draw_thick(surface, 0, 0, 3)
    veils.draw(surface, 0, 0, 3)
    rows = pygame.surfarray.array3d(surface)[..., 1].mean(axis=0)
    melting = rows[119 : 120 + MELT_PX * MELT_STEPS]
    assert rows[119] > 100
    assert max(-np.diff(melting)) < rows[119] / 3
    assert not rows[120 + MELT_PX * MELT_STEPS :].any()


def test_a_veil_gathers_with_its_flag_and_thins_when_cleared():
    veil = Veil(1, 0, 0, 400, 400, "steam", 70, "bucket", when="valves", unless="window")
    veils, world = Veils(LevelArt(40, 24, (), (), (), (veil,))), World(1, None)

    def settle():
        for _ in range(FADE_TICKS + 1):
            veils.tick(world)
        return veils.at(10, 10, "steam")

    assert settle() == 0
    world.flags["valves"] = 1
    assert settle() == 70
    world.veil_clear_until = 999
    assert 0 < settle() < 20
    world.flags["window"] = 2
    assert settle() == 0


@pytest.mark.parametrize("way", ["down", "up", "left", "right"])
def test_jets_grow_and_fade(way):
    seen = []
    for t in (0, 30, 60):
        surface = pygame.Surface((384, 216), 0, 32)
        draw_jet(surface, (100, 20, 48, 160) if way in ("down", "up") else (100, 80, 160, 48), way, t, 60, 9)
        seen.append(sum(pygame.transform.average_color(surface)[:3]))
    assert seen[1] > seen[0]
    assert seen[1] > seen[2]
    assert jet(48, 160, 3) is jet(48, 160, 3)


def test_areas_that_are_apart_hold_all_and_share_nothing():
    chance = random.Random(5)
    for _ in range(60):
        rects = [pygame.Rect(*(chance.randrange(1, 90) for _ in range(4))) for _ in range(chance.randrange(9))]
        found = apart(rects)
        assert all(any(area.contains(rect) for area in found) for rect in rects)
        assert all(len(area.collidelistall(found)) == 1 for area in found)
    left, right = pygame.Rect(0, 0, 10, 10), pygame.Rect(30, 0, 10, 10)
    assert apart([left, right]) == [left, right]
