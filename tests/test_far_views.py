"""Far views stay in their own rooms, whatever their parallax."""

from __future__ import annotations

import pygame
import pytest

from game.core.files import data
from game.data.art import ImageLayer
from game.load.levels import find_level
from game.load.tmx import load_level
from game.show.foot.tiles import WidePicture

MAGENTA = (255, 0, 255)


@pytest.mark.parametrize(("view_x", "left", "right"), [(0, 100, 300), (150, 0, 150), (250, 0, 50), (400, 0, 0)])
def test_a_picture_is_seen_between_its_bounds_only(view_x: int, left: int, right: int) -> None:
    layer = ImageLayer(
        "far", "assets/places/far_dome.png", 0.4, 0.0, repeat_x=True, repeat_y=True, seen_from=100, seen_to=300
    )
    surface = pygame.Surface((384, 216), 0, 32)
    surface.fill(MAGENTA)
    WidePicture(layer).draw(surface, view_x, 0, 0)
    painted = [x for x in range(384) if any(surface.get_at((x, y))[:3] != MAGENTA for y in range(0, 216, 4))]
    assert all(left <= x < right for x in painted)
    assert bool(painted) is (right > left)
    assert surface.get_clip().size == (384, 216)


def test_every_far_view_of_the_bathhouse_has_its_room() -> None:
    _, art = load_level(find_level("bathhouse"))
    far = [layer for layer in art.layers if isinstance(layer, ImageLayer)]
    assert len(far) > 8
    for layer in far:
        assert 0 <= layer.seen_from < layer.seen_to <= 320 * 16, layer.name
        assert data(*layer.image.split("/")).is_file()


@pytest.mark.parametrize(("view_y", "top", "bottom"), [(0, 50, 150), (60, 0, 90), (160, 0, 0)])
def test_a_picture_is_seen_between_its_rows_only(view_y: int, top: int, bottom: int) -> None:
    layer = ImageLayer(
        "far", "assets/places/far_hotel_sky.png", repeat_x=True, repeat_y=True, seen_top=50, seen_bottom=150
    )
    surface = pygame.Surface((384, 216), 0, 32)
    surface.fill(MAGENTA)
    WidePicture(layer).draw(surface, 0, view_y, 0)
    painted = [y for y in range(216) if surface.get_at((200, y))[:3] != MAGENTA]
    assert painted == list(range(top, bottom))


def test_what_drifts_goes_round_in_the_time_that_its_speed_asks() -> None:
    layer = ImageLayer("train", "assets/places/far_hotel_train.png", repeat_x=True, drift_x=150)
    picture, shots = WidePicture(layer), []
    for tick in (0, 30, 480):  # it is 1200 px long, so 480 ticks bring it round
        surface = pygame.Surface((384, 216), 0, 32)
        picture.draw(surface, 0, 0, tick)
        shots.append(surface)
    part = pygame.Rect(75, 0, 300, 30)
    before = pygame.image.tobytes(shots[0].subsurface(part.move(-75, 0)), "RGB")
    after = pygame.image.tobytes(shots[1].subsurface(part), "RGB")
    assert before == after
    assert pygame.image.tobytes(shots[0], "RGB") == pygame.image.tobytes(shots[2], "RGB")
