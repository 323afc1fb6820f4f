"""Men behind a hero: each that he hides is outlined through him, whoever can be seen is not."""

from __future__ import annotations

import pygame
import pytest
from kit import FLOOR_Y, arena, fresh, man, stage_of

from game.foot.bodies import enter
from game.foot.fighter import Fighter
from game.foot.world import World
from game.show.foot.hidden import LINE, TELLS, Hidden
from game.show.paint.sheets import Cel

BODY = pygame.Surface((20, 60), pygame.SRCALPHA, 32)
BODY.fill((120, 80, 60, 255))
X, Y = 200, FLOOR_Y - 150  # top left of the view


class _People:
    """Everybody is a board of 20 x 60 px that stands on his feet."""

    def cel(self, f: Fighter, tick: int) -> Cel:
        return Cel(BODY, -10, -60, 1)


class _Veils:
    density = 0

    def at(self, x: int, y: int, kind: str) -> int:
        return self.density


def lines(world: World, density: int = 0) -> set[tuple[int, ...]]:
    """Colours of the lines that are drawn, and how strong each is at most."""
    veils = _Veils()
    veils.density = density
    surface = pygame.Surface((384, 216), pygame.SRCALPHA, 32)
    Hidden(_People(), veils).draw(surface, X, Y, world.fighters, world)
    found = {tuple(surface.get_at((x, y))) for x in range(384) for y in range(0, 216)}
    return {colour for colour in found if colour[3]}


def scene(apart_px: int) -> tuple[World, Fighter]:
    stage = stage_of(arena())
    world = fresh(stage)
    return world, man(stage, world, "bruiser", world.heroes[0].x + apart_px)


@pytest.mark.parametrize(
    ("apart_px", "seen"), [(0, False), (4, False), (-6, False), (14, True), (-16, True), (60, True)]
)
def test_who_is_hidden_is_outlined(apart_px: int, seen: bool) -> None:
    world, _ = scene(apart_px)
    assert bool(lines(world)) is not seen


def test_the_line_grows_stronger_the_more_is_hidden() -> None:
    strength = [max(alpha for *_, alpha in lines(scene(apart_px)[0])) for apart_px in (9, 6, 0)]
    assert strength == sorted(strength)
    assert strength[0] < strength[-1]


def test_who_is_about_to_strike_out_of_there_has_a_line_of_his_own() -> None:
    world, foe = scene(0)
    assert {colour[:3] for colour in lines(world)} == {LINE}
    enter(foe, "blow", "jab")
    foe.mind.token = "melee"
    assert {colour[:3] for colour in lines(world)} == {TELLS}


@pytest.mark.parametrize("state", ["lie", "fall", "down", "thrown"])
def test_who_lies_or_flies_needs_none(state: str) -> None:
    world, foe = scene(0)
    enter(foe, state)
    assert not lines(world)


def test_men_in_the_steam_have_none() -> None:
    assert not lines(scene(0)[0], density=70)


def test_a_held_man_is_in_the_hands_and_in_sight() -> None:
    world, foe = scene(0)
    foe.held_by = world.heroes[0].id
    assert not lines(world)
