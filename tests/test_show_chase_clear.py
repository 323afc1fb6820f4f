"""Room for the buses: panels over them grow pale, and the pointer to him stands where nothing else does."""

import math

import pygame
import pytest

from game.show.chase_clear import (
    ASIDE_PX,
    BACK_TICKS,
    GAP_BAR,
    GAP_PANEL,
    HULLS,
    MAP,
    PALE_PCT,
    SIGN,
    SPEED,
    STEP_PCT,
    Aside,
    Fading,
    bus_box,
    pale,
)
from game.show.chase_sheets import heading_of, load_vehicle
from game.show.chase_signs import Pointer, pointer_place


def test_a_panel_over_a_bus_grows_pale_little_by_little_and_comes_back():
    fading = Fading()
    under = [GAP_BAR.inflate(-80, 10)]
    shares = [fading.at(tick, under)["gap"] for tick in range(1, 40)]
    assert shares[0] == 100 - STEP_PCT
    assert shares == sorted(shares, reverse=True)
    assert shares[-1] == PALE_PCT
    assert fading.at(40, under)["map"] == 100
    assert fading.at(40, [])["gap"] == PALE_PCT, "no tick has gone by"
    assert fading.at(60, [])["gap"] == 100


def test_what_is_drawn_pale_lets_the_picture_through():
    surface = pygame.Surface((40, 20), 0, 32)
    surface.fill((0, 0, 200))
    with pale(surface, pygame.Rect(0, 0, 20, 20), 25):
        surface.fill((200, 0, 0))
    assert surface.get_at((10, 10))[0] == pytest.approx(50, abs=2)
    assert surface.get_at((30, 10))[:3] == (200, 0, 0)


def test_the_box_of_a_bus_holds_its_picture():
    view = pygame.Rect(800, 400, 480, 270)
    for turn in range(64):
        c, s = math.cos(turn / 64 * math.tau), math.sin(turn / 64 * math.tau)
        cel = load_vehicle("bus_danko").sprite(0, heading_of(c, s, 64))
        seen = cel.image.get_bounding_rect().move(1000 + cel.dx - 800, 520 + cel.dy - 400)
        assert bus_box((125.0, 65.0, c, s), view).inflate(8, 8).contains(seen), turn


def test_the_pointer_to_him_stands_at_the_edge_and_on_no_panel():
    for below in (False, True):
        for k in range(0, 481, 10):
            for y in (0, 270):
                x, at = pointer_place(Pointer(k, y, 0, 1 if y else -1), below)
                plate = pygame.Rect(x - 11, at - 7, 22, 14)
                assert plate.collidelist([HULLS, SPEED, MAP, pygame.Rect(GAP_PANEL)]) < 0
                assert not (below and plate.top < 74)
    assert pointer_place(Pointer(300, 270, 0, 1), False)[1] > 230


def test_the_sign_of_a_turn_steps_aside_for_either_bus_and_does_not_flutter():
    aside, middle, left = Aside(), SIGN.inflate(-40, -20), SIGN.move(-ASIDE_PX, 0)
    assert aside.at(0, []) == 0
    assert aside.at(1, [middle]) == -1
    assert aside.at(2, []) == -1, "not back at once"
    assert aside.at(3, [left]) == 0, "but at once if it is in the way there"
    assert aside.at(4, [middle, left]) == 1
    assert aside.at(5 + BACK_TICKS, []) == 0
