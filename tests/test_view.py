"""The view stays with the floor while the hero jumps."""

from __future__ import annotations

import pytest
from kit import arena, fresh, run, spawn, stage_of


@pytest.mark.parametrize("look_y", [0, -24, 16])
def test_a_jump_moves_the_view_no_more_under_a_hint_than_without(look_y):
    stage = stage_of(arena(spawn(90, "camera_hint", 16, 0, 900, 400, look_y=look_y), rows=30))
    world = fresh(stage)
    run(stage, world, "." * 240)
    before = world.view.y
    run(stage, world, "j" + "." * 12)
    assert world.heroes[0].y < 192
    assert abs(world.view.y - before) <= 2
