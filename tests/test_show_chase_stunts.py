"""The show of the chase: traps and herds are drawn, his men lean out, trains go round overhead, the crash is a film."""

import itertools
import math
from dataclasses import replace

import pygame
import pytest

from game.chase.hazards import lay
from game.chase.spawn import new_world
from game.chase.step import step
from game.chase.things import wake
from game.core.cue import Cue
from game.core.digest import fingerprint
from game.data.chase_finale import BLAST_TICKS, HOLD_TICKS, OVER_TICKS, WORD_TICKS
from game.data.chase_things import CAR
from game.data.chase_traps import TRAPS
from game.show.chase.crash import BAR_PX, CLOSE_FROM, CUT_SINCE, WORDS_TICKS
from game.show.chase.el import CAR_M, GAP_M, lines_of
from game.show.chase.last_shot import SHOT_AGE, SHOT_GLARE, LastShot
from game.show.chase.sheets import load_vehicle
from game.show.chase.tells import ACTS, Henchman
from game.show.chase.view import ChaseView
from game.show.options import ShowOptions
from game.show.sound.plan import plan_of


@pytest.fixture
def view(chase_parts):
    return ChaseView(*chase_parts, ShowOptions())


def picture(view, world, hud=False):
    canvas = pygame.Surface((480, 270), 0, 32)
    view.draw(canvas, world)
    if hud:
        view.draw_hud(canvas, world)
    return canvas


def put_us(world, x, y, c, s):
    row, b = world.row(world.bus_id), world.bodies
    b.x[row], b.y[row], b.c[row], b.s[row] = x, y, c, s
    b.vx[row] = b.vy[row] = 0.0


def settled(view, world):
    """The eye has come to rest on our bus, nothing else has moved."""
    for _ in range(150):
        view.eat([], world)
        view.tick()


def differs(one, other):
    """Pixels in which two pictures differ."""
    a, b = pygame.surfarray.array3d(one).astype(int), pygame.surfarray.array3d(other).astype(int)
    return int((abs(a - b).sum(2) > 24).sum())


@pytest.mark.parametrize("trick", TRAPS)
def test_what_lies_on_the_road_is_seen_there_and_drawing_it_changes_nothing(chase_parts, view, trick):
    stage = chase_parts[0]
    world = new_world(stage, 3)
    thing = stage.city.breakables[stage.city.traps[trick][0]]
    x, y = thing.area.centre
    put_us(world, x - 12, y, 1.0, 0.0)
    settled(view, world)
    before = picture(view, world)
    lay(stage, world, thing)
    spill = world.spills[0]
    spill.born -= 60
    for beast in world.cattle:
        beast.x, beast.y = beast.goal_x, beast.goal_y
    mark = fingerprint(world)
    after = picture(view, world)
    assert differs(before, after) > 250
    assert fingerprint(world) == mark


def test_the_thing_that_he_goes_for_is_marked_and_the_man_hangs_out_on_its_side(chase_parts, view):
    stage = chase_parts[0]
    world = new_world(stage, 3)
    runner = world.runner
    row, b = world.row(runner.vehicle), world.bodies
    thing = stage.city.breakables[stage.city.traps["hydrant"][0]]
    x, y = thing.area.centre
    put_us(world, x - 20, y - 5, 1.0, 0.0)
    b.x[row], b.y[row], b.c[row], b.s[row] = x, y - 5.0, 1.0, 0.0
    settled(view, world)
    plain = picture(view, world)
    runner.trick, runner.trick_t, runner.trick_thing = "hydrant", -40, thing.id
    told = picture(view, world)
    assert differs(plain, told) > 120
    one = next(s for s in view._fleet.seen(world, view._view()) if s.vehicle.id == runner.vehicle)
    assert Henchman().acts(runner, one, stage) == ["pole_right"]
    b.y[row] = y + 5.0
    one = next(s for s in view._fleet.seen(world, view._view()) if s.vehicle.id == runner.vehicle)
    assert Henchman().acts(runner, one, stage) == ["pole_left"]


def test_a_gunman_who_is_pinned_ducks_and_the_window_stays_broken(chase_parts, view):
    stage = chase_parts[0]
    world = new_world(stage, 3)
    runner = world.runner
    settled(view, world)
    one = next(s for s in view._fleet.seen(world, pygame.Rect(0, 0, 9216, 4608)) if s.vehicle.id == runner.vehicle)
    runner.trick, runner.trick_t, runner.glass_out = "rear_gun", 10, True
    assert Henchman().acts(runner, one, stage) == ["no_glass", "rear_gun"]
    runner.pinned_ticks = 60
    assert Henchman().acts(runner, one, stage) == ["no_glass"]
    runner.trick = ""
    assert Henchman().acts(runner, one, stage) == ["no_glass"]


def test_his_men_are_baked_for_the_headings_of_his_bus():
    men, bus = load_vehicle("henchmen"), load_vehicle("bus_rostavili")
    assert men.headings == bus.headings
    for act in {*ACTS.values(), "no_glass", "pole_left", "pole_right"}:
        assert len(men.layers[act]) == bus.headings


def test_trains_overhead_go_round_their_ring_car_behind_car_and_never_jump(chase_parts):
    (line,) = lines_of(chase_parts[0])
    before = None
    for tick in range(0, 6000, 7):
        trains = list(line.at(tick))
        assert [len(train) for train in trains] == [line.cars] * line.trains
        for train in trains:
            for ahead, behind in itertools.pairwise(train):
                far = math.dist((ahead.px, ahead.py), (behind.px, behind.py)) / 8
                assert far < CAR_M + GAP_M + 0.5
                assert far > CAR_M - 4.5  # a corner brings their middles nearer
        here = [(car.px, car.py) for train in trains for car in train]
        if before is not None:
            assert max(math.dist(a, b) for a, b in zip(here, before, strict=True)) < 7 * line.speed_mps / 60 * 8 + 3
        before = here


def test_trains_overhead_run_on_their_deck(chase_parts, view):
    (line,) = lines_of(chase_parts[0])
    decks = [layer for layer in chase_parts[1].layers if layer.name == "overhead"]
    for tick in range(0, 3000, 50):
        for train in line.at(tick):
            for car in train:
                column, row = car.px // 16, car.py // 16
                assert any(layer.cells[row * layer.width + column] is not None for layer in decks), (car.px, car.py)


def test_a_parked_car_looks_the_same_before_and_after_it_is_woken(chase_parts, view):
    stage = chase_parts[0]
    world = new_world(stage, 3)
    thing = next(one for one in stage.city.breakables if one.kind == CAR)
    x, y = thing.area.centre
    for vehicle in list(world.vehicles):
        assert vehicle.kind != CAR
    put_us(world, x - 14, y, 1.0, 0.0)
    settled(view, world)
    asleep = picture(view, world)
    wake(world, thing)
    assert differs(asleep, picture(view, world)) == 0


def won_world(stage, view):
    """He has just been hit, in view."""
    world = new_world(stage, 3)
    settled(view, world)
    runner = world.runner
    world.outcome, world.won_by = "won", "late"
    bus = world.vehicles[world.row(runner.vehicle)]
    bus.state, bus.hull = "wreck", 0.0
    return world


def test_the_last_crash_is_a_film_with_one_word_of_ridzik_s_until_it_is_told_how_it_ended(chase_parts, view):
    world = won_world(chase_parts[0], view)
    seen = {}
    for t in range(OVER_TICKS):
        cues = step(chase_parts[0], world, (0,))
        view.eat(cues, world)
        view.tick()
        if t in (2, CLOSE_FROM + 4, BLAST_TICKS + 20, WORD_TICKS + 20, WORDS_TICKS - 5, WORDS_TICKS + 5):
            seen[t] = picture(view, world), picture(view, world, hud=True)
    told = {t for t, (plain, worded) in seen.items() if differs(plain, worded) > 300}
    assert told == {WORD_TICKS + 20, WORDS_TICKS + 5}
    assert all(differs(*seen[t]) == 0 for t in seen if t not in told)
    film = seen[BLAST_TICKS + 20][0]
    for y in (0, BAR_PX - 1, (480, 270)[1] - 1):
        assert {tuple(film.get_at((x, y)))[:3] for x in range(0, (480, 270)[0], 7)} == {(0, 0, 0)}
    assert tuple(film.get_at((240, BAR_PX + 60)))[:3] != (0, 0, 0)


def test_the_blow_is_looked_at_closely_in_whole_pixels(chase_parts, view):
    world = won_world(chase_parts[0], view)
    for _ in range(CLOSE_FROM + 6):
        view.eat(step(chase_parts[0], world, (0,)), world)
        view.tick()
    film = pygame.surfarray.array3d(picture(view, world))[:, BAR_PX + 2 : 240]
    assert (film[0::2] == film[1::2]).all()


def test_what_flies_about_is_as_slow_as_the_world(chase_parts, view):
    world = won_world(chase_parts[0], view)
    ages = []
    view.eat([Cue("train_hit", 400, 400, 1, 90, "rostavili")], world)
    for _ in range(HOLD_TICKS + 40):
        view.eat(step(chase_parts[0], world, (0,)), world)
        view.tick()
        ages.append(max((speck.age for speck in view._specks.specks), default=0))
    assert ages[HOLD_TICKS - 2] <= 2
    assert ages[-1] <= 40 // 4 + 3


def test_he_lies_beside_the_wreck_where_nothing_stands_and_is_then_seen_from_near(chase_parts, view):
    stage = chase_parts[0]
    world = won_world(stage, view)
    seen, stars, cut = 0, [], None
    for tick in range(OVER_TICKS):
        view.eat(step(stage, world, (0,)), world)
        view.tick()
        standing, shadows = view._crash.standing(view._view())
        assert len(standing) == len(shadows) <= 1
        seen += len(standing)
        stars.append(view._crash.star())
        if cut is None and view._crash.is_near:
            cut = tick
    assert seen, "he is seen from above"
    first = next(k for k, star in enumerate(stars) if star is not None)
    assert BLAST_TICKS < first < cut < WORDS_TICKS
    x, y = stars[-1]
    assert set(stars[first:]) == {(x, y)}
    assert not stage.level.grid.at(int(x / 2), int(y / 2))
    for row, vehicle in enumerate(world.vehicles):
        if vehicle.role == "train":
            ox, oy, c, s = world.bodies.block[:4, row].tolist()
            assert abs((y - oy) * c - (x - ox) * s) > 1.5, "no train rolls over him"


def test_the_shot_is_heard_in_the_tick_in_which_its_light_is_seen(chase_parts, view):
    stage = chase_parts[0]
    world, plan = won_world(stage, view), plan_of(stage)
    heard, seen = [], []
    for tick in range(OVER_TICKS):
        view.eat(step(stage, world, (0,)), world)
        view.tick()
        heard += [(tick, name) for name in plan.moment(world)]
        if view._crash.is_near and view._crash._since - CUT_SINCE == SHOT_AGE:
            seen.append(tick)
    assert heard == [(seen[0], "shot_yard")]
    assert LastShot().deed(SHOT_AGE)[0] == "aim"
    world.outcome = "hull"
    assert all(not plan.moment(replace(world, outcome_ticks=tick)) for tick in range(OVER_TICKS))


def test_the_light_of_the_shot_comes_from_the_right_and_is_gone_at_once():
    shot, sheets = LastShot(), []
    for age in (SHOT_AGE - 1, SHOT_AGE, SHOT_AGE + len(SHOT_GLARE)):
        sheet = pygame.Surface((480, 270), 0, 32)
        shot.draw(sheet, age)
        sheets.append(pygame.surfarray.array3d(sheet).astype(int))
    lit, gone = sheets[1] - sheets[0], sheets[2] - sheets[0]
    assert lit[360:].mean() > 20 > 3 > abs(lit[:120].mean())
    assert abs(gone[360:].mean()) < 3


def test_the_last_shot_fills_a_picture_of_any_size_and_tells_its_deeds_in_order():
    shot = LastShot()
    names = [shot.deed(age)[0] for age in range(OVER_TICKS)]
    assert [name for name, _ in itertools.groupby(names)] == ["lie", "crawl", "rise", "aim"]
    left = OVER_TICKS - WORDS_TICKS
    assert names[left] == "aim", "he is on his feet before the film is over"
    columns = [shot.deed(age)[2] for age in range(OVER_TICKS)]
    assert columns == sorted(columns)
    assert columns[-1] > columns[0]
    for size in ((480, 270), (576, 324), (503, 281)):
        canvas = pygame.Surface(size, 0, 32)
        canvas.fill((255, 0, 255))
        shot.draw(canvas, 60)
        inside = pygame.surfarray.array3d(canvas)
        assert not (inside == (255, 0, 255)).all(2).any()
        wide, tall = size[0] // 2 * 2, size[1] // 2 * 2
        assert (inside[:wide:2, :tall] == inside[1:wide:2, :tall]).all(), "px of twice the size"
    one, other = pygame.Surface((480, 270), 0, 32), pygame.Surface((480, 270), 0, 32)
    shot.draw(one, 60)
    shot.draw(other, 60)
    assert differs(one, other) == 0
    shot.draw(other, 75)
    assert differs(one, other) > 2000, "it burns"
