"""Particles: bounded, indifferent to rules, and gone in the end."""

import pytest

from game.core.cue import Cue
from game.core.grid import SOLID, TileGrid
from game.core.rng import Rng
from game.data.cues import CUES
from game.foot.fighter import Fighter
from game.foot.world import World
from game.show.camera import SHAKES, Camera
from game.show.foot.spark_table import RECIPES
from game.show.foot.sparks import MOST, MOST_MARKS, SHAPES, Sparks
from game.show.foot.view import FLASHES
from game.show.paint.motes import BURST_RADIUS, burst

TEXTS = ("", "snow", "wet", "wood", "glass", "plaster", "bottle", "locker", "splash_bucket")


def hall():
    return TileGrid(40, 24, bytes(SOLID if i >= 18 * 40 else 0 for i in range(40 * 24)))


def world():
    found = World(1, Rng(1))
    found.fighters = [Fighter(1, "danko", 100, 288), Fighter(2, "bruiser", 130, 288, -1)]
    return found


def test_every_recipe_answers_a_cue_that_rules_say():
    assert set(RECIPES) <= set(CUES)
    assert set(SHAKES) <= set(CUES)
    assert set(FLASHES) <= set(CUES)


@pytest.mark.parametrize("kind", sorted(RECIPES))
@pytest.mark.parametrize("text", TEXTS)
def test_each_recipe_makes_known_shapes_that_end(kind, text):
    sparks, scene = Sparks(hall()), world()
    RECIPES[kind](sparks, Cue(kind, 120, 240, 2, 30, text), scene)
    assert {m.shape for m in sparks.motes} <= SHAPES
    for _ in range(400):
        sparks.tick()
    assert not sparks.motes


def test_pools_never_grow_beyond_their_bounds():
    sparks, scene = Sparks(hall()), world()
    for i in range(300):
        for kind in RECIPES:
            RECIPES[kind](sparks, Cue(kind, 100 + i % 200, 240, 2, 30, TEXTS[i % len(TEXTS)]), scene)
        sparks.tick()
    assert len(sparks.motes) <= 2 * MOST  # of each sort
    assert len(sparks.marks) <= MOST_MARKS


def test_particles_draw_no_chance_from_the_world():
    sparks, scene = Sparks(hall()), world()
    before = scene.rng.state
    for kind in RECIPES:
        RECIPES[kind](sparks, Cue(kind, 100, 240, 2, 30, "wood"), scene)
    assert scene.rng.state == before


def test_the_floor_is_found_below():
    assert Sparks(hall()).floor_under(100, 200) == 288


@pytest.mark.parametrize("size", sorted(BURST_RADIUS))
def test_impacts_stay_small_enough_to_see_the_fight(size):
    assert max(image.get_width() for image in burst(size)) <= 44


def test_shake_fades_and_obeys_the_option():
    camera = Camera()
    camera.eat([Cue("hit_last", 100, 240, 2)], world())
    seen = []
    for _ in range(20):
        assert camera.offset(0) == (0, 0)
        dx, dy = camera.offset(100)
        seen.append(max(abs(dx), abs(dy)))
        camera.tick()
    assert max(seen) == 3
    assert seen[-1] == 0


def test_a_weak_kick_does_not_end_a_strong_one():
    camera, scene = Camera(), world()
    camera.eat([Cue("hit_last", 100, 240, 2)], scene)
    camera.eat([Cue("hit_light", 100, 240, 2)], scene)
    assert max(abs(v) for v in camera.offset(100)) == 3
