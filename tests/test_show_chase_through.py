"""Under the elevated railway: the street about our bus is seen, what drives shines through, the rest hangs over."""

import pygame
import pytest

from game.chase.city import PX_PER_M
from game.chase.spawn import new_world
from game.show.chase import view as chase_view
from game.show.chase.through import HOLE_PCT, HOLE_PX, LOW_PX, Pillars
from game.show.chase.view import ChaseView
from game.show.options import ShowOptions
from game.show.paint.glow import soft_hole


@pytest.fixture
def view(chase_parts):
    return ChaseView(*chase_parts, ShowOptions())


def roofed(view, stage, roof):
    """A place in m on a lane with, or without, something over all that is seen of the street around it."""
    for way in stage.city.ways:
        x, y, _, _ = way.curve.at(way.curve.length_m / 2)
        box = pygame.Rect(0, 0, 2 * HOLE_PX[0], 2 * HOLE_PX[1])
        box.center = round(x * PX_PER_M), round(y * PX_PER_M)
        if view._city.is_under(box) == roof:
            return x, y
    raise AssertionError("no such place")


def drawn(view, stage, place):
    world = new_world(stage, 1)
    row, bodies = world.row(world.bus_id), world.bodies
    bodies.x[row], bodies.y[row] = place
    bodies.vx[row] = bodies.vy[row] = 0.0
    for _ in range(150):
        view.eat([], world)
        view.tick()
    canvas = pygame.Surface((480, 270), 0, 32)
    view.draw(canvas, world)
    return pygame.surfarray.array2d(canvas), view._view()


@pytest.mark.parametrize("roof", [True, False])
def test_the_street_about_our_bus_is_seen_through_what_hangs_over_it(view, chase_parts, monkeypatch, roof):
    stage = chase_parts[0]
    place = roofed(view, stage, roof)
    whole, box = drawn(view, stage, place)
    monkeypatch.setattr(chase_view, "hole_over", lambda *_: None)
    blind, _ = drawn(view, stage, place)
    columns, rows = (whole != blind).nonzero()
    assert (len(columns) > 2000) == roof
    assert bool(len(columns)) == roof
    if roof:
        x, y = round(place[0] * PX_PER_M) - box.x, round(place[1] * PX_PER_M) - box.y
        assert abs(columns - x).max() <= HOLE_PX[0] + 1
        assert abs(rows - y).max() <= HOLE_PX[1] + 1


def test_the_hole_melts_away_to_its_rim():
    hole = soft_hole(*HOLE_PX, HOLE_PCT)
    wide, high = HOLE_PX
    line = [hole.get_at((wide + dx, high)).a for dx in range(0, wide, 8)]
    assert line[0] == 255 * HOLE_PCT // 100
    assert line[-1] < 60
    assert hole.get_at((0, 0)).a == 0


@pytest.mark.parametrize("roof", [True, False])
def test_a_pillar_of_the_elevated_railway_is_seen(view, chase_parts, monkeypatch, roof):
    stage = chase_parts[0]
    pillars = [wall for wall in stage.level.city.walls if wall.kind == "pillar"]
    centres = [(round(wall.x * PX_PER_M), round(wall.y * PX_PER_M)) for wall in pillars]
    assert [box.center for box in view._pillars.boxes] == centres
    boxes = [box for box in view._pillars.boxes if view._city.is_under(box) == roof]
    box = min(boxes, key=lambda box: box.left)  # west of the ring, where no train hides it
    place = box.centerx / PX_PER_M, box.centery / PX_PER_M + 4
    whole, seen = drawn(view, stage, place)
    monkeypatch.setattr(Pillars, "blits", lambda *_: [])
    blind, _ = drawn(view, stage, place)
    columns, rows = (whole != blind).nonzero()
    spots = {(int(x) + seen.x, int(y) + seen.y) for x, y in zip(columns, rows, strict=True)}
    assert sum(box.collidepoint(spot) for spot in spots) > 60


@pytest.mark.parametrize("roof", [True, False])
def test_a_pillar_rises_from_its_foot_and_no_higher_than_the_deck(view, chase_parts, roof):
    """At the northern kerb its foot is below the deck, and its head would stand out above."""
    stage = chase_parts[0]
    box = next(box for box in view._pillars.boxes if view._city.is_under(box) == roof)
    place = box.centerx / PX_PER_M, box.centery / PX_PER_M + 4
    seen = drawn(view, stage, place)[1]
    standing = [(foot, image, at) for foot, image, at in view._pillars.standing(seen) if foot == box.bottom]
    assert any(abs(at[0] + image.get_width() / 2 + seen.x - box.centerx) < 2 for _, image, at in standing)
    for foot, image, at in standing:
        assert at[1] + seen.y + image.get_height() == foot
        assert image.get_height() == LOW_PX if roof else image.get_height() > 2 * LOW_PX


def test_our_bus_is_seen_through_a_train_overhead(view, chase_parts, monkeypatch):
    stage = chase_parts[0]
    place = roofed(view, stage, True)
    roof = pygame.Surface((480, 270), 0, 32)
    monkeypatch.setattr(view._elevated, "bodies", lambda *_: [(roof, (0, 0))])
    whole, box = drawn(view, stage, place)
    monkeypatch.setattr(chase_view, "shine_through", lambda *_: None)
    blind, _ = drawn(view, stage, place)
    x, y = round(place[0] * PX_PER_M) - box.x, round(place[1] * PX_PER_M) - box.y
    assert (whole != blind)[x - 8 : x + 8, y - 8 : y + 8].mean() > 0.9
