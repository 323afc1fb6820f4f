"""Room for the buses: panels over them grow pale, and the pointer to him stands where nothing else does."""

import math

import pygame
import pytest

from game.show.chase.camera import HEIGHT_PX, MOST_PX, WIDTH_PX
from game.show.chase.sheets import heading_of, load_vehicle
from game.show.chase_hud.board import ChaseHudModel, Pointer, TrainSign, TurnSign
from game.show.chase_hud.clear import (
    ASIDE_PX,
    BACK_TICKS,
    FREE_PX,
    PALE_PCT,
    STEP_PCT,
    Aside,
    Fading,
    Stand,
    bus_box,
    pale,
    places_in,
)
from game.show.chase_hud.signs import (
    POINTER_BELOW_PX,
    POINTER_CORNERS,
    POINTER_COUNTED_PX,
    POINTER_TOP_PX,
    over_pointer,
    pointer_place,
    pointer_plate,
)
from game.show.chase_hud.standing import Standing
from game.show.chase_hud.words import split_boxes, train_width

LEAST_PX = (WIDTH_PX, HEIGHT_PX)
SIZES = (LEAST_PX, (480, 300), (536, 302), MOST_PX)
PLACES = places_in(LEAST_PX)


@pytest.mark.parametrize("size", SIZES)
def test_panels_lie_in_the_picture_apart_from_each_other_and_leave_the_lowest_rows_free(size):
    places = places_in(size)
    for name, box in places.panels.items():
        assert pygame.Rect((0, 0), size).contains(box), name
        others = [other for key, other in places.panels.items() if key != name] + [places.sign]
        assert box.collidelist(others) < 0, name
        assert box.bottom <= size[1] - FREE_PX, name


def test_a_panel_over_a_bus_grows_pale_little_by_little_and_comes_back():
    fading = Fading()
    under = [PLACES.panels["gap"].inflate(-80, 10)]
    shares = [fading.at(tick, under, PLACES)["gap"] for tick in range(1, 40)]
    assert shares[0] == 100 - STEP_PCT
    assert shares == sorted(shares, reverse=True)
    assert shares[-1] == PALE_PCT
    assert fading.at(40, under, PLACES)["map"] == 100
    assert fading.at(40, [], PLACES)["gap"] == PALE_PCT, "no tick has gone by"
    assert fading.at(60, [], PLACES)["gap"] == 100


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


@pytest.mark.parametrize("size", SIZES)
def test_the_pointer_to_him_stands_at_the_edge_and_on_no_panel(size):
    wide, high = size
    panels = places_in(size).panels
    places = places_in(size)
    for top, under in ((POINTER_TOP_PX, places.gap), (POINTER_COUNTED_PX, places.counted(0)),
                       (POINTER_COUNTED_PX, places.counted(1)), (POINTER_BELOW_PX, places.sign)):  # fmt: skip
        for k in range(0, wide + 1, 10):
            for y in (0, high):
                pointer = Pointer(k, y, 0, 1 if y else -1, turn="left", street=(-1, 0))
                plate = pointer_plate(pointer, size, top)
                assert plate.collidelist([panels[name] for name in ("hulls", "speed", "map", "gap", "metres")]) < 0
                assert not plate.colliderect(under)
    assert pointer_place(Pointer(300, high, 0, 1), size)[1] > high - 40
    aside, _ = pointer_place(Pointer(190, high, 0, 1), size)
    assert 190 < aside < 250, "a little aside of the hulls rather than far up"
    assert pointer_place(Pointer(60, high, 0, 1), size) == (60, high - POINTER_CORNERS[0][1])


def test_the_pointer_goes_below_whatever_stands_at_the_top():
    assert over_pointer(ChaseHudModel()) == POINTER_TOP_PX
    assert over_pointer(ChaseHudModel(lost_in_s=7)) == POINTER_COUNTED_PX
    assert over_pointer(ChaseHudModel(lost_in_s=7, turn=TurnSign("left", 50))) == POINTER_BELOW_PX


def test_the_sign_of_a_turn_steps_aside_for_either_bus_and_does_not_flutter():
    aside, middle, left = Aside(), PLACES.sign.inflate(-40, -20), PLACES.sign.move(-ASIDE_PX, 0)
    boxes = PLACES.signs
    assert aside.at(0, [], boxes) == 0
    assert aside.at(1, [middle], boxes) == -1
    assert aside.at(2, [], boxes) == -1, "not back at once"
    assert aside.at(3, [left], boxes) == 0, "but at once if it is in the way there"
    assert aside.at(4, [middle, left], boxes) == 1
    assert aside.at(5 + BACK_TICKS, [], boxes) == 0


@pytest.mark.parametrize("size", SIZES)
def test_what_stands_aside_is_inside_and_on_nothing_that_stays(size):
    places = places_in(size)
    stays = [box for name, box in places.panels.items() if name not in ("gap", "metres")]
    aside = places.short_gap(-1), places.short_gap(1), places.counted(1), *places.mirrors.values()
    for box in (*aside, *places.words(), *split_boxes(places)):
        assert pygame.Rect((0, 0), size).contains(box)
        assert box.collidelist(stays) < 0, box
    assert not places.short_gap(1).colliderect(places.sign)
    south = bus_box((240 / 8, 30 / 8, 0.0, 1.0), pygame.Rect(0, 0, *LEAST_PX))
    if size == LEAST_PX:
        assert places.gap.colliderect(south)
        assert not places.short_gap(1).colliderect(south), "who drives south sees the metres beside his bus"


def test_words_stand_where_no_bus_is_and_do_not_jump_as_long_as_they_can_stay():
    stand, boxes = Stand(), PLACES.words()
    low, high, right = (box.inflate(-20, -20) for box in boxes)
    assert stand.at("a", boxes, []) == 0
    assert stand.at("a", boxes, [low]) == 1
    assert stand.at("a", boxes, []) == 1, "no jumping back"
    assert stand.at("a", boxes, [low, high]) == 2
    assert stand.at("a", boxes, [low, high, right]) == 2, "nowhere is room"
    assert stand.at("b", boxes, []) == 0, "other words"


@pytest.mark.parametrize("side", ["left", "right"])
def test_a_train_is_told_of_beside_the_buses(side, chase_parts):
    """It stood over his bus, and he is whom one wants to see before a crossing."""
    standing = Standing(chase_parts[2])
    sign = TrainSign(12, side)
    boxes = PLACES.trains(side, train_width(chase_parts[2], sign))
    stays = [*PLACES.panels.values(), PLACES.sign]
    for box in boxes:
        assert pygame.Rect((0, 0), LEAST_PX).contains(box)
        assert box.collidelist(stays) < 0, box
    for y in range(20, 220, 8):
        for c, s in ((1.0, 0.0), (0.0, 1.0), (0.7, 0.7)):
            bus = bus_box((boxes[0].centerx / 8, y / 8, c, s), pygame.Rect(0, 0, *LEAST_PX))
            told = standing.arrange(ChaseHudModel(train=sign, buses=(bus,)), PLACES).train
            assert not bus.colliderect(boxes[told.place]), (y, c, s)
