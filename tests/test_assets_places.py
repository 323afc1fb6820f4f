"""What is baked below assets/places: sheets cover their cells, colours come from the palette, floors can be seen."""

from __future__ import annotations

import json
from pathlib import Path

import pygame
import pytest

from game.core.files import data
from game.core.grid import ONE_WAY, SOLID
from game.data.art import TileLayer
from game.load.levels import find_level
from game.load.tmx import load_level

PLACES = data("assets", "places")
SHEETS = sorted(PLACES.glob("*.json"))
PICTURES = sorted(p for p in PLACES.glob("*.png") if p.stem != "lights")  # light is added, not painted
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
