"""What is baked below assets/places: sheets cover their cells, colours come from the palette, floors can be seen."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np
import pygame
import pytest
from numpy.typing import NDArray

from game.core.files import data
from game.core.grid import ONE_WAY, SOLID
from game.data.art import LevelArt, TileLayer
from game.data.city import CityGround, CityWall
from game.load.levels import find_level
from game.load.tmx import load_level
from workshop.places.yard import fences

PLACES = data("assets", "places")
SHEETS = sorted(PLACES.glob("*.json"))
PICTURES = sorted(p for p in PLACES.glob("*.png") if p.stem != "lights")  # light is added, not painted
TILE, PX_PER_M = 16, 8
STANDING = ("props", "tops", "overhead")  # layers of what stands up from the ground
SEEN_M, OUT_M = 1.25, 0.5  # so near to a face something is drawn, if so far before it nothing stands
FENCE_M = 1.25  # before a face
BANK_M = 6.0  # of a quay or a sea wall, before there is water
MOST_COLOURS = 150  # of the workshop's palette


@pytest.mark.parametrize("path", SHEETS, ids=lambda p: p.stem)
def test_every_frame_lies_on_its_sheet_with_its_anchor_near(path: Path) -> None:
    width, height = pygame.image.load(path.with_suffix(".png")).get_size()
    for name, sprite in json.loads(path.read_text("utf-8"))["sprites"].items():
        ax, ay = sprite["anchor"]
        assert sprite["frames"], name
        for f in sprite["frames"]:
            assert 0 <= f["x"] <= f["x"] + f["w"] <= width, name
            assert 0 <= f["y"] <= f["y"] + f["h"] <= height, name
            assert 0 <= ax <= f["w"], name
            assert 0 <= ay <= f["h"], name


@pytest.mark.parametrize("path", PICTURES, ids=lambda p: p.stem)
def test_colours_are_few_and_sprites_clear_or_solid(path: Path) -> None:
    raw = pygame.image.tobytes(pygame.image.load(path), "RGBA")
    pixels = {raw[k : k + 4] for k in range(0, len(raw), 4)}
    assert len({p[:3] for p in pixels if p[3]}) <= MOST_COLOURS
    if not path.stem.startswith("far_"):  # far steam and shafts of light may be thin
        assert {p[3] for p in pixels} <= {0, 255}


def test_whatever_carries_or_blocks_can_be_seen() -> None:
    """A floor, wall or ledge of the rules without a picture would be a trap."""
    level, art = load_level(find_level("bathhouse"))
    painted = [layer for layer in art.layers if isinstance(layer, TileLayer) and layer.parallax_x == 1]
    for index, kind in enumerate(level.grid.cells):
        if kind in (SOLID, ONE_WAY):
            column, row = index % level.grid.width, index // level.grid.width
            assert any(layer.cells[index] is not None for layer in painted), (column, row)


def test_walls_of_the_city_stand_where_they_are_drawn() -> None:
    """Whoever drives along a wall sees it: within a metre of every face that stands in the open something is drawn.

    Not so at quays and the lake, where the wall is the edge of the water.
    """
    level, art = load_level(find_level("bus_chase"))
    ground = level.city
    assert ground is not None
    stands, water = (_painted(art, names, moving) for names, moving in ((STANDING, False), (("ground",), True)))
    inside, bare = _blocked(ground), []
    for wall in ground.walls:
        if wall.kind in ("pillar", "tower"):  # drawn by the view
            continue
        for x, y, nx, ny in _faces(wall):
            column, row = round((x + OUT_M * nx) * PX_PER_M), round((y + OUT_M * ny) * PX_PER_M)
            if not (0 <= column < inside.shape[1] and 0 <= row < inside.shape[0]) or inside[row, column]:
                continue
            if not _behind(stands, x, y, nx, ny, SEEN_M) and not _behind(water, x, y, nx, ny, BANK_M):
                bare.append((round(x), round(y), wall.kind))
    assert not bare, (len(bare), bare[:: max(len(bare) // 12, 1)])


def _behind(painted: NDArray[np.bool_], x: float, y: float, nx: float, ny: float, deep_m: float) -> bool:
    """Whether anything is painted so far behind a face, or as near before it as a fence may stand."""
    middle_m, half = (FENCE_M - deep_m) / 2, (FENCE_M + deep_m) / 2 * PX_PER_M
    middle_x, middle_y = (x + middle_m * nx) * PX_PER_M, (y + middle_m * ny) * PX_PER_M
    left, right = (max(round(middle_x + side), 0) for side in (-half, half))
    top, bottom = (max(round(middle_y + side), 0) for side in (-half, half))
    return bool(painted[top:bottom, left:right].any())


def _faces(wall: CityWall) -> Iterator[tuple[float, float, float, float]]:
    """Places along the four faces of a wall, two metres apart, and where each looks."""
    c, s, long, wide = wall.c, wall.s, wall.half_length_m, wall.half_width_m
    for reach, deep, (ac, as_) in ((long, wide, (c, s)), (wide, long, (-s, c))):
        for k in range(int(reach) + 1):
            along = min(-reach + 1.0 + 2.0 * k, reach) if reach > 1.0 else 0.0
            for side in (1.0, -1.0):
                nx, ny = -as_ * side, ac * side
                yield wall.x + ac * along + nx * deep, wall.y + as_ * along + ny * deep, nx, ny


def _painted(art: LevelArt, names: Sequence[str], moving: bool) -> NDArray[np.bool_]:
    """Pixels of the map that are painted in layers of these names, by moving tiles if so asked; (height, width)."""
    sheets = [
        pygame.surfarray.array_alpha(pygame.image.load(data(*one.image.split("/")))).T > 0 for one in art.tilesets
    ]
    layers = [layer for layer in art.layers if isinstance(layer, TileLayer) and layer.name in names]
    out = np.zeros((layers[0].height * TILE, layers[0].width * TILE), bool)
    for layer in layers:
        for index, ref in enumerate(layer.cells):
            if ref is None or (moving and ref.tile not in art.tilesets[ref.tileset].animations):
                continue
            row, column = (TILE * at for at in divmod(index, layer.width))
            top, left = (TILE * at for at in divmod(ref.tile, art.tilesets[ref.tileset].columns))
            out[row : row + TILE, column : column + TILE] |= sheets[ref.tileset][top : top + TILE, left : left + TILE]
    return out


def _blocked(ground: CityGround) -> NDArray[np.bool_]:
    """Pixels on which a wall stands; (height, width)."""
    out = np.zeros((round(ground.height_m * PX_PER_M), round(ground.width_m * PX_PER_M)), bool)
    for wall in ground.walls:
        reach = wall.half_length_m + wall.half_width_m
        left, top = (max(int((at - reach) * PX_PER_M), 0) for at in (wall.x, wall.y))
        right, bottom = (int((at + reach) * PX_PER_M) + 1 for at in (wall.x, wall.y))
        y, x = np.mgrid[top : min(bottom, out.shape[0]), left : min(right, out.shape[1])]
        dx, dy = (x + 0.5) / PX_PER_M - wall.x, (y + 0.5) / PX_PER_M - wall.y
        along, across = np.abs(dx * wall.c + dy * wall.s), np.abs(dy * wall.c - dx * wall.s)
        out[y, x] |= (along < wall.half_length_m) & (across < wall.half_width_m)
    return out


def test_lengths_of_the_yards_fence_join_at_their_ends_and_none_is_another():
    """Rails and snow go on from any length into any other; boards, gaps and heaps differ."""
    lengths = [fences.fence(name) for name in fences.PIECES]
    foot = slice(fences.FOOT, None)
    for rows in (*(slice(y, y + 4) for y in fences.RAILS), foot):
        ends = {(piece[rows, side] > 0).tobytes() for piece in lengths for side in (0, -1)}
        assert len(ends) == 1, rows
    for number, piece in enumerate(lengths):
        assert all((piece != other).mean() >= 0.2 for other in lengths[:number])


def test_no_piece_of_the_ice_of_the_yard_comes_twice_in_one_view() -> None:
    """It repeated every 64 px under a fight that stands in one place."""
    _, art = load_level(find_level("bathhouse"))
    ground = next(found for found in art.layers if isinstance(found, TileLayer) and found.name == "ground")
    for row in (18, 19, 20):
        pieces = ground.cells[row * ground.width + 284 : row * ground.width + 308]
        assert len(set(pieces)) == 24
