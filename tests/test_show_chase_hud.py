"""What stands over the chase: turns told in time, warnings of what comes, marks of the map, all inside the margin."""

from dataclasses import replace

import pygame
import pytest

from game.chase.bodies import put
from game.chase.sites import ArrowHint
from game.chase.spawn import new_world
from game.show.chase.edges import chevrons, in_mirror, pointer_to
from game.show.chase_hud.board import ChaseHudModel, MapMark, MapTrain, Pop, Shout, TrainSign, TurnSign
from game.show.chase_hud.clear import places_in
from game.show.chase_hud.draw import draw_chase_hud
from game.show.chase_hud.map import SmallMap
from game.show.chase_hud.model import AIM_IN_PX, ChaseHudMaker
from game.show.chase_hud.signs import Chevron, bent_arrow, turn_arrow
from game.show.chase_hud.trail import next_turn, paint_of
from game.show.hud.data import SplitFlash
from game.show.paint.text import Prompts
from game.show.paint.widgets import MARGIN_PX, Hint

FREE_PX = 12
BLACK = (0, 0, 0)


@pytest.fixture
def stage(chase_parts):
    return chase_parts[0]


@pytest.fixture
def art(chase_parts):
    return chase_parts[2]


def hint(turn="left", x=100.0, y=0.0, c=1.0, s=0.0, speed=12.0):
    return ArrowHint(x, y, c, s, turn, 0, speed)


def test_a_turn_is_told_from_eighty_metres_on_and_only_to_one_who_comes_that_way():
    assert next_turn((hint(),), 10, 0, 1, 0) is None
    found = next_turn((hint(), hint(x=150)), 40, 3, 1, 0)
    assert found is not None
    assert found[1] == pytest.approx(60)
    assert next_turn((hint(),), 160, 0, -1, 0) is None, "the other way"
    assert next_turn((hint(),), 110, 0, 1, 0) is None, "passed"
    assert next_turn((hint(),), 40, 30, 1, 0) is None, "another street"


def test_an_arrow_tells_how_hard_the_corner_is():
    assert [paint_of(h) for h in (hint(), hint(speed=9), hint("short"))] == ["bend", "hard", "short"]
    shapes = {pygame.image.tobytes(turn_arrow(turn, "bend"), "RGBA")
              for turn in ("left", "right", "bear_left", "bear_right", "short")}  # fmt: skip
    assert len(shapes) == 5
    paints = ("bend", "hard", "short", "brake")
    assert len({pygame.image.tobytes(turn_arrow("left", paint), "RGBA") for paint in paints}) == 4


@pytest.mark.parametrize(("kind", "ahead", "speed", "told"), [
    ("lorry", 60, -9, "lorry"),
    ("sedan", 60, -9, "oncoming"),
    ("sedan", 45, 3, ""),  # the same way, and slower: a tail lamp is no warning sign
    ("lorry", 150, -9, ""),  # too far to matter yet
])  # fmt: skip
def test_what_comes_from_outside_the_view_is_told_by_its_shape(stage, kind, ahead, speed, told):
    world = new_world(stage, 1)
    row, bodies = world.row(world.bus_id), world.bodies
    bodies.x[row], bodies.y[row], bodies.c[row], bodies.s[row], bodies.vx[row] = 300, 297, 1, 0, 18
    way = 1.0 if speed > 0 else -1.0
    put(world, kind, "traffic", (300 + ahead, 297, way, 0), abs(speed))
    view = pygame.Rect(300 * 8 - 56, 297 * 8 - 135, 480, 270)
    view.width = 320  # so that what is 40 m ahead is out of it
    found = chevrons(world, view)
    assert [(c.kind, c.dx, c.dy) for c in found] == ([(told, 1, 0)] if told else [])


def test_whatever_is_seen_needs_no_warning(stage):
    world = new_world(stage, 1)
    row, bodies = world.row(world.bus_id), world.bodies
    bodies.x[row], bodies.y[row], bodies.c[row], bodies.s[row], bodies.vx[row] = 300, 297, 1, 0, 18
    put(world, "lorry", "traffic", (330, 297, -1, 0), 9)
    assert chevrons(world, pygame.Rect(300 * 8 - 56, 297 * 8 - 135, 480, 270)) == ()


def full_model():
    return ChaseHudModel(
        gap_m=97,
        speed_kmh=72,
        hull=20,
        his_hull=55,
        heat=1.0,
        score=48250,
        timer=12345,
        turn=TurnSign("left", 45, "hard"),
        train=TrainSign(6, "left"),
        chevrons=(Chevron("train", 480, 100, 1, 0), Chevron("lorry", 200, 0, 0, -1), Chevron("oncoming", 0, 90, -1, 0)),
        shout=Shout("ridzik", "angry", "He is braking. Why is he braking? Hit something soft, and then hit him."),
        goal="Catch Rostavili's bus",
        goal_age=1,
        pops=(Pop(470, 20, "+500", 1), Pop(3, 260, "-300", 5, True)),
        marks=(MapMark("ours", 10, 10), MapMark("his", 1150, 570), MapMark("crossing", 600, 420, True)),
        trains=(MapTrain(0, 420, 120, 420),),
        split=SplitFlash("Lake front", 4000, 4100, 60),
        aim=(200, 100),
        rounds=6,
        prompts=Prompts(),
        lessons=(Hint("up", "Drive"), Hint("charge", "Full heat: charge")),
        join_hint="{key:start} joins",
        badge="PRACTICE",
    )


def test_all_of_it_stands_inside_the_margin_and_the_lowest_rows_are_free(stage, art):
    """But for wedges at the edge and points, which belong to the world."""
    model = full_model()
    surface = pygame.Surface((480, 270), 0, 32)
    bare = ChaseHudModel(**{f: getattr(model, f) for f in model.__slots__ if f not in ("chevrons", "pops")})
    surface.fill((40, 40, 60))
    draw_chase_hud(surface, art, SmallMap(stage.city), bare, 30)
    inner = pygame.Rect(MARGIN_PX - 2, MARGIN_PX - 3, 480 - 2 * MARGIN_PX + 4, 270 - FREE_PX - MARGIN_PX + 3)
    for y in range(270):
        for x in range(480):
            if not inner.collidepoint(x, y):
                assert surface.get_at((x, y))[:3] == (40, 40, 60), (x, y)


def test_marks_of_the_map_differ_by_shape(stage):
    small = SmallMap(stage.city)
    seen = set()
    for kind in ("ours", "his", "police", "checkpoint", "crossing"):
        surface = pygame.Surface((72, 36), 0, 32)
        small.draw(surface, 0, 0, (MapMark(kind, 40, 40),), (), 0)
        mask = tuple(surface.get_at((x, y))[:3] != (10, 9, 18) for x in range(6) for y in range(6))
        seen.add(mask)
    assert len(seen) == 5


def test_a_model_of_nothing_draws(stage, art):
    surface = pygame.Surface((480, 270), 0, 32)
    draw_chase_hud(surface, art, SmallMap(stage.city), ChaseHudModel(), 0)
    assert surface.get_at((20, 250))[:3] != BLACK


def test_the_gap_and_his_hull_are_his(stage, art):
    maker, world = ChaseHudMaker(stage), new_world(stage, 1)
    assert world.runner is not None
    world.gap_m = 47.0
    his = world.find(world.runner.vehicle)
    his.hull /= 2
    model = maker.model(world, pygame.Rect(0, 0, 480, 270))
    assert model.gap_m == 47.0
    assert model.his_hull == pytest.approx(50)


def test_a_second_player_has_a_cross_on_the_screen(stage):
    maker, world = ChaseHudMaker(stage), new_world(stage, 1)
    row = world.row(world.bus_id)
    x, y, c, s = world.bodies.block[:4, row].tolist()
    view = pygame.Rect(round(x * 8) - 240, round(y * 8) - 135, 480, 270)
    assert maker.model(world, view).aim is None
    world.players = 2
    model = maker.model(world, view)
    assert model.aim is not None
    ax, ay = model.aim[0] - 240, model.aim[1] - 135
    assert view.move(-view.x, -view.y).inflate(-2 * AIM_IN_PX + 2, -2 * AIM_IN_PX + 2).collidepoint(model.aim)
    assert abs(ax * s - ay * c) < 2, "on the line of fire, also where the edge is near"
    assert ax * c + ay * s == pytest.approx(min(16 * 8, (135 - AIM_IN_PX) / max(abs(s), 1e-6)), abs=1.5)


def test_the_brake_is_asked_for_with_the_key_of_the_device(stage, art):
    seen = set()
    for sign in (TurnSign("left", 40), TurnSign("left", 40, brake=True)):
        for prompts in (Prompts("keyboard", {"down": "s"}), Prompts("xbox", {})):
            canvas = pygame.Surface((480, 270), 0, 32)
            draw_chase_hud(canvas, art, SmallMap(stage.city), ChaseHudModel(turn=sign, prompts=prompts), 0)
            seen.add(pygame.image.tobytes(canvas, "RGB"))
    assert len(seen) == 3, "it is the same for both as long as nobody is too fast"


def test_looking_back_is_told_and_the_next_turn_is_not(stage, art):
    maker, world = ChaseHudMaker(stage), new_world(stage, 1)
    view = pygame.Rect(0, 0, 480, 270)
    assert maker.model(world, view).rear == ""
    assert world.bus.helm is not None
    world.bus.helm.looks_back = True
    model = maker.model(world, view)
    assert model.rear
    plain, told = pygame.Surface(view.size, 0, 32), pygame.Surface(view.size, 0, 32)
    draw_chase_hud(plain, art, SmallMap(stage.city), replace(model, rear="", turn=None), 0)
    draw_chase_hud(told, art, SmallMap(stage.city), replace(model, turn=TurnSign("left", 40)), 0)
    again = pygame.Surface(view.size, 0, 32)
    draw_chase_hud(again, art, SmallMap(stage.city), replace(model, turn=None), 0)
    assert pygame.image.tobytes(told, "RGB") == pygame.image.tobytes(again, "RGB")
    assert pygame.image.tobytes(told, "RGB") != pygame.image.tobytes(plain, "RGB")


def test_he_is_pointed_to_while_he_is_out_of_view(stage):
    world = new_world(stage, 1)
    him = world.runner.vehicle
    row = world.row(him)
    view = pygame.Rect(2000, 2000, 480, 270)

    def pointed(x, y):
        world.bodies.x[row], world.bodies.y[row] = x / 8, y / 8
        return pointer_to(world, him, view)

    assert pointed(2240, 2135) is None
    assert pointed(2240, 1990) is None, "half of his bus is seen"
    north, east = pointed(2240, 1700), pointed(3000, 2135)
    assert (north.x, north.y, north.dx, north.dy) == (240, 0, 0, -1)
    assert (east.x, east.y, east.dx, east.dy) == (480, 135, 1, 0)
    world.gap_m = 38.4
    assert pointed(3000, 2135).metres == 38
    assert not pointed(3000, 2135).brakes
    world.bodies.brake_n[row] = 40_000.0
    assert pointed(3000, 2135).brakes, "out of view a tell is a tell as well"


@pytest.mark.parametrize("turn", ["left", "right"])
def test_an_arrow_beside_the_metres_leads_into_his_next_street(turn):
    """Its tail lies where he comes from, its tip where he goes."""
    for street in ((1, 0), (0, 1), (-1, 0), (0, -1)):
        side = 1 if turn == "right" else -1
        ahead = street[1] * side, -street[0] * side
        arrow = pygame.mask.from_surface(bent_arrow(turn, street))
        spots = [(x - 4.5, y - 4.5) for x in range(10) for y in range(10) if arrow.get_at((x, y))]
        tail = [(x, y) for x, y in spots if x * ahead[0] + y * ahead[1] < -2]
        assert tail
        assert all(x * street[0] + y * street[1] < 0 for x, y in tail)
        assert max(x * street[0] + y * street[1] for x, y in spots) > 3


def before_him(stage, by_m, aside_m=0.0):
    """Our bus drives east, his so far behind it and to its right; both middles."""
    world = new_world(stage, 1)
    us, him = world.row(world.bus_id), world.row(world.runner.vehicle)
    world.bodies.block[:4, us] = (400.0, 300.0, 1.0, 0.0)
    world.bodies.block[:4, him] = (400.0 - by_m, 300.0 + aside_m, 1.0, 0.0)
    world.runner.led_ticks = 10**4
    return world


def test_who_leads_sees_him_in_the_mirror_larger_the_nearer_he_is(stage):
    assert in_mirror(new_world(stage, 1)) is None, "nobody leads"
    sizes = [in_mirror(before_him(stage, by_m)).size for by_m in (70.0, 50.0, 35.0, 22.0, 15.0)]
    assert sizes == [1, 2, 3, 4, 5]
    assert in_mirror(before_him(stage, 30.0, 6.0)).aside_px > 0 > in_mirror(before_him(stage, 30.0, -6.0)).aside_px
    assert in_mirror(before_him(stage, 20.0, 30.0)).size == 0, "round a corner there is only the street"


def test_in_the_mirror_he_flashes_before_he_rams_us(stage):
    world = before_him(stage, 30.0)
    assert not in_mirror(world).flashes
    world.runner.trick, world.runner.trick_t = "bump", -20
    assert in_mirror(world).flashes


@pytest.mark.parametrize("side", [0, 1, -1])
def test_the_mirror_hangs_in_place_of_the_scale(stage, art, side):
    maker, view = ChaseHudMaker(stage), pygame.Rect(2960, 2265, 480, 270)
    world = before_him(stage, 15.0)
    model = replace(maker.model(world, view), gap_aside=side)
    assert model.mirror is not None
    assert model.pointer is None, "one place tells of him"
    drawn = []
    for mirror in (replace(model.mirror, size=0), model.mirror):
        drawn.append(pygame.Surface(view.size, 0, 32))
        draw_chase_hud(drawn[-1], art, SmallMap(stage.city), replace(model, mirror=mirror), 0)
    masks = [pygame.mask.from_threshold(drawn[0], BLACK, (1, 1, 1), drawn[1])]
    masks[0].invert()
    changed = masks[0].get_bounding_rects()
    assert changed, "his bus is seen in it"
    hangs = places_in(view.size).mirrors[side]
    assert all(hangs.contains(box) for box in changed), (changed, hangs)


def test_every_turn_of_the_city_is_told_to_one_who_follows_rostavilis_way(stage):
    """Driving along his way, each arrow of the map appears before its corner and leads on along the way."""
    city = stage.city
    for one in city.arrow_hints:
        told = False
        for path in city.paths:
            curve = path.curve
            for k in range(len(curve.x)):
                found = next_turn(city.arrow_hints, curve.x[k], curve.y[k], curve.c[k], curve.s[k])
                told |= found is not None and found[0] is one and found[1] > 40
        assert told, one


def test_the_sign_of_the_turn_steps_aside_for_our_bus(stage):
    maker, world = ChaseHudMaker(stage), new_world(stage, 1)
    one = stage.city.arrow_hints[0]
    row, bodies = world.row(world.bus_id), world.bodies
    bodies.c[row], bodies.s[row] = one.c, one.s
    bodies.x[row], bodies.y[row] = one.x - 50 * one.c, one.y - 50 * one.s
    x, y = round(float(bodies.x[row]) * 8), round(float(bodies.y[row]) * 8)
    for left, top, aside in ((240, 70, -1), (240, 200, 0), (60, 70, 0)):
        world.tick += 100
        assert maker.model(world, pygame.Rect(x - left, y - top, 480, 270)).turn.aside == aside
