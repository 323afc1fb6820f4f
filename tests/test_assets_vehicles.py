"""What is baked below assets/vehicles: every heading of every layer lies on its sheet and stands on its footprint."""

from __future__ import annotations

import json
from pathlib import Path

import pygame
import pytest

from game.core.files import data
from game.data.vehicles import VEHICLES
from game.show.paint.sheets import CLEAR

VEHICLE_ROOM = data("assets", "vehicles")
TABLES = [p for p in sorted(VEHICLE_ROOM.glob("*.json")) if "headings" in json.loads(p.read_text("utf-8"))]
MOST_BYTES = 8_000_000
SLACK_PX = 3  # bumpers, mirrors and rounding


def table(path: Path) -> dict:
    return json.loads(path.read_text("utf-8"))


def by_rules(path: Path) -> str:
    """The row of the rules that a sheet shows, or "" for trains and small things."""
    return next((kind for kind in VEHICLES if path.stem.startswith(kind)), "")


def test_all_together_stay_small() -> None:
    assert sum(p.stat().st_size for p in VEHICLE_ROOM.iterdir()) < MOST_BYTES


def test_every_vehicle_of_the_rules_has_a_sheet() -> None:
    wheeled = {kind for kind, row in VEHICLES.items() if row.wheels and not row.rails}
    assert {by_rules(path) for path in TABLES} >= wheeled
    assert set(table(VEHICLE_ROOM / "thrown.json")["sprites"]) >= {k for k, row in VEHICLES.items() if not row.wheels}


@pytest.mark.parametrize("path", TABLES, ids=lambda p: p.stem)
def test_every_layer_has_every_heading_on_the_sheet(path: Path) -> None:
    found = table(path)
    width, height = pygame.image.load(path.with_suffix(".png")).get_size()
    count = found["headings"] // (2 if found["symmetric"] else 1)
    for layer, frames in found["layers"].items():
        assert len(frames) == count, layer
        for x, y, w, h, _, _ in frames:
            assert 0 <= x < x + w <= width, layer
            assert 0 <= y < y + h <= height, layer
    assert {f"sprite_{level}" for level in range(found["levels"])} <= set(found["layers"])


@pytest.mark.parametrize("path", [p for p in TABLES if by_rules(p)], ids=lambda p: p.stem)
def test_the_picture_stands_on_the_box_of_the_rules(path: Path) -> None:
    """East and south the whole thing is as long and as wide as the rules say; only its height rises to the north."""
    found, row = table(path), VEHICLES[by_rules(path)]
    quarter = found["headings"] // 4
    long_px, wide_px = row.length_m * 8, row.width_m * 8
    _, _, w, h, dx, dy = found["layers"]["sprite_0"][0]
    assert abs(w - long_px) <= SLACK_PX
    assert abs(dx + w / 2) <= SLACK_PX
    assert abs(dy + h - wide_px / 2) <= SLACK_PX
    _, _, w, h, dx, dy = found["layers"]["sprite_0"][quarter]
    assert abs(w - wide_px) <= SLACK_PX + 3  # with mirrors
    assert abs(dy + h - long_px / 2) <= SLACK_PX


@pytest.mark.parametrize("path", [p for p in TABLES if table(p)["levels"] > 1], ids=lambda p: p.stem)
def test_each_step_of_damage_is_plain_to_see(path: Path) -> None:
    """At least one pixel in sixteen changes with every step, at every eighth heading."""
    found, sheet = table(path), pygame.image.load(path.with_suffix(".png")).convert(CLEAR)
    for level in range(1, found["levels"]):
        for k in range(0, found["headings"], found["headings"] // 8):
            before, after = (_pixels(sheet, found["layers"][f"sprite_{n}"][k]) for n in (level - 1, level))
            changed = sum(before.get(spot) != after.get(spot) for spot in before | after)
            assert changed * 16 > len(before), (level, k)


def _pixels(sheet: pygame.Surface, frame: list[int]) -> dict[tuple[int, int], tuple[int, ...]]:
    x, y, w, h, dx, dy = frame
    return {
        (i + dx, j + dy): tuple(sheet.get_at((x + i, y + j)))
        for i in range(w)
        for j in range(h)
        if sheet.get_at((x + i, y + j))[3]
    }


SMALL = [p for p in sorted(VEHICLE_ROOM.glob("*.json")) if p not in TABLES]


@pytest.mark.parametrize("path", SMALL, ids=lambda p: p.stem)
def test_every_small_sprite_lies_on_its_sheet_with_its_anchor_inside(path: Path) -> None:
    width, height = pygame.image.load(path.with_suffix(".png")).get_size()
    for name, sprite in table(path)["sprites"].items():
        ax, ay = sprite["anchor"]
        assert sprite["frames"], name
        for f in sprite["frames"]:
            assert 0 <= f["x"] < f["x"] + f["w"] <= width, name
            assert 0 <= f["y"] < f["y"] + f["h"] <= height, name
            assert 0 <= ax <= f["w"], name
            assert 0 <= ay <= f["h"], name


def test_people_walk_leap_lie_and_shake_a_fist_in_eight_directions() -> None:
    sprites = table(VEHICLE_ROOM / "walkers.json")["sprites"]
    for look in ("red", "sand", "blue", "green"):
        for pose, frames in (("walk", 4), ("jump", 3), ("lie", 1), ("fist", 2)):
            for way in range(8):
                assert len(sprites[f"{look}_{pose}_{way}"]["frames"]) == frames
    for way in range(8):
        assert len(sprites[f"rostavili_lie_{way}"]["frames"]) == 1
