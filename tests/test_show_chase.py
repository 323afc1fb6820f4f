"""The picture of the chase: it changes nothing, keeps the bus in view, paints ahead, and flashes seldom."""

import pygame
import pytest

from game.chase.bodies import put
from game.chase.spawn import last_place, new_world
from game.chase.step import step
from game.core import pads
from game.core.cue import Cue
from game.core.digest import fingerprint
from game.core.faults import Fault
from game.data.chase_damage import LOST_TICKS
from game.data.chase_things import CAR
from game.data.cues import CUES
from game.data.schema_city import BREAKABLES
from game.run.snapshot import snapshot
from game.show.chase.fleet import Fleet
from game.show.chase.ground import MOST_CHUNKS, CityPicture
from game.show.chase.speck_table import RECIPES, SCRAPS
from game.show.chase.street import GATES, THINGS, picture_of
from game.show.chase.tracks import MOST, Tracks
from game.show.chase.view import MOST_FLASHES, ChaseView
from game.show.options import ShowOptions
from game.show.paint.sheets import load_sprites
from game.show.views import view_of


@pytest.fixture
def view(chase_parts):
    return ChaseView(*chase_parts, ShowOptions())


def surface():
    return pygame.Surface((480, 270), 0, 32)


def played(stage, ticks):
    world = new_world(stage, 1988)
    for _ in range(ticks):
        step(stage, world, (pads.UP, 0))
    return world


def test_drawing_changes_nothing_in_the_world(chase_parts, view):
    stage = chase_parts[0]
    world = new_world(stage, 1988)
    canvas = surface()
    for tick in range(90):
        cues = step(stage, world, (pads.UP | (pads.RIGHT if tick > 60 else 0), 0))
        before = fingerprint(world)
        view.eat(cues, world)
        view.tick()
        if tick % 10 == 0:
            view.check(world)
            view.draw(canvas, world)
            view.draw_hud(canvas, world)
        assert fingerprint(world) == before, tick


def test_the_program_finds_the_view_by_the_mode_of_the_level(chase_parts):
    assert isinstance(view_of(*chase_parts, ShowOptions()), ChaseView)


def test_every_cue_that_throws_something_is_a_cue_and_every_thing_has_its_scraps_and_its_picture():
    assert set(RECIPES) <= set(CUES)
    sheet = load_sprites(THINGS)
    for kind in BREAKABLES.split():
        assert kind in SCRAPS or kind == CAR
        if kind not in (GATES, CAR):
            assert f"{picture_of(sheet, kind, 7)}_broken" in sheet


def test_the_key_for_looking_back_turns_the_view(chase_parts, view):
    world = new_world(chase_parts[0], 1)
    row = world.row(world.bus_id)
    for pad in (pads.UP, pads.UP | pads.LOOK_BACK):
        for _ in range(120):
            view.eat(step(chase_parts[0], world, (pad, 0)), world)
        behind = (view._view().centery - float(world.bodies.y[row]) * 8) * float(world.bodies.s[row]) < 0
        assert behind == bool(pad & pads.LOOK_BACK)


# the ground


def test_driving_on_finds_every_square_painted_and_never_keeps_too_many(chase_parts):
    """At 20 m/s in any direction nothing is painted while drawing: `draw` would be slow then."""
    city = CityPicture(chase_parts[1])
    for _ in range(400):
        city.prepare(pygame.Rect(2600, 1500, 480, 270))
    x, y = 2600.0, 1500.0
    late = 0
    for leg in ((1, 0), (0, 1), (-1, 0), (0, -1)):
        for _ in range(300):
            x, y = x + leg[0] * 160 / 60, y + leg[1] * 160 / 60
            city.prepare(pygame.Rect(int(x), int(y), 480, 270))
            late += any(
                not city._ground._chunk(spot).ready
                for spot in city._ground._near(pygame.Rect(int(x), int(y), 480, 270))
            )
            assert len(city._ground) <= MOST_CHUNKS
    assert late == 0


def test_where_a_lost_chase_goes_on_is_painted_before_it_does(chase_parts, view):
    world = played(chase_parts[0], 2)
    row = world.row(world.bus_id)
    world.bodies.x[row], world.bodies.y[row] = 1000.0, 200.0  # a long way from the start
    view._eye._camera.cut()
    city = view._city
    city._ground._chunks.clear()
    world.outcome = "gap"
    for _ in range(LOST_TICKS):
        view.eat([], world)
    x, y, _, _ = last_place(chase_parts[0].city, world)
    spots = list(city._ground._near(pygame.Rect(round(x * 8) - 240, round(y * 8) - 135, 480, 270)))
    assert spots
    assert all(city._ground._chunks[spot].ready for spot in spots)


def test_a_run_that_is_taken_back_is_seen_where_it_went_to(chase_parts, view):
    """The eye stood where the player had let go, and our bus left the picture."""
    world, canvas, past = new_world(chase_parts[0], 1988), surface(), []
    for _ in range(600):
        view.eat(step(chase_parts[0], world, (pads.UP, 0)), world)
        past.append((snapshot(world), view._view()))
    assert abs(past[-1][1].y - past[300][1].y) > 270
    for before, _ in past[-3:300:-3]:
        view.draw(canvas, before)
        x, y = (float(at[before.row(before.bus_id)]) * 8 for at in (before.bodies.x, before.bodies.y))
        assert view._view().collidepoint(x, y)
    view.draw(canvas, past[100][0])
    assert abs(view._view().y - past[100][1].y) < 60, "far back the eye is at once where it was"


# vehicles


def test_tracks_are_a_ring_and_a_car_that_rolls_leaves_none_on_the_wet(chase_parts):
    world = new_world(chase_parts[0], 1)
    car = put(world, "sedan", "traffic", (300, 297, 1, 0), 15)
    fleet, tracks = Fleet(), Tracks()
    box = pygame.Rect(0, 0, 9216, 4608)

    def lay(ground, spin):
        one = next(seen for seen in fleet.seen(world, box) if seen.vehicle is car)
        return tracks.lay(one, ground, spin, locked=False, tick=world.tick)

    assert not lay("wet", 0.0)
    assert len(tracks) == 0
    for _ in range(600):
        world.bodies.x[world.row(car.id)] += 0.7
        assert lay("wet", 2.0)
    assert len(tracks) == MOST
    assert len(tracks.blits(box)) == MOST
    assert not lay("snow", 0.0), "it rolls, but snow keeps every track"


def test_a_rewind_takes_tracks_back_that_lie_in_the_future(chase_parts):
    world = new_world(chase_parts[0], 1)
    car = put(world, "sedan", "traffic", (300, 297, 1, 0), 15)
    fleet, tracks, box, known = Fleet(), Tracks(), pygame.Rect(0, 0, 9216, 4608), []

    def roll(ticks):
        for _ in range(ticks):
            world.tick += 1
            world.bodies.x[world.row(car.id)] += 0.7
            one = next(seen for seen in fleet.seen(world, box) if seen.vehicle is car)
            tracks.lay(one, "snow", 0.0, locked=False, tick=world.tick)
            tracks.take_back(world.tick)
            known.append(sorted(at for _, at in tracks.blits(box)))

    roll(40)
    assert len(known[0]) < len(known[19]) < len(known[39])
    tracks.take_back(20)
    assert sorted(at for _, at in tracks.blits(box)) == known[19]
    assert len(tracks) == len(known[19])
    world.tick, world.bodies.x[world.row(car.id)] = 20, 300 + 20 * 0.7
    roll(20)
    assert known[-1] == known[39], "and what is driven again is laid again"


# the flash


def test_flashes_are_at_most_three_a_second_and_none_when_switched_off(chase_parts, view):
    world = played(chase_parts[0], 2)

    def brightened(view):
        count = 0
        was = 0
        for _ in range(60):
            view.eat([Cue("train_hit", 0, 0)], world)
            count += view._flash > was
            was = view._flash
            view.tick()
        return count

    assert 0 < brightened(view) <= MOST_FLASHES
    assert brightened(ChaseView(*chase_parts, ShowOptions(flashes=False))) == 0


def test_a_ghost_is_an_outline_and_hides_behind_our_own_bus(chase_parts, view):
    world = played(chase_parts[0], 2)
    row = world.row(world.bus_id)
    view.eat([], world)
    view.eat([], world)
    bare, near, far = surface(), surface(), surface()
    view.draw(bare, world)
    view.ghost = snapshot(world)
    view.ghost.bodies.x[row] += 1
    view.draw(near, world)
    view.ghost.bodies.x[row] += 9
    view.draw(far, world)
    assert pygame.image.tobytes(near, "RGB") == pygame.image.tobytes(bare, "RGB")
    changed = sum(far.get_at((i, j)) != bare.get_at((i, j)) for i in range(480) for j in range(270))
    assert 900 < changed < 2400


def test_the_ghost_is_marked_on_the_map(chase_parts, view):
    world = played(chase_parts[0], 2)
    here = pygame.Rect(0, 0, 480, 270)
    assert "ghost" not in {mark.kind for mark in view.hud.model(world, here).marks}
    marks = view.hud.model(world, here, played(chase_parts[0], 160)).marks
    assert [mark.y for mark in marks if mark.kind == "ghost"] < [mark.y for mark in marks if mark.kind == "ours"]


def test_a_free_eye_looks_elsewhere_and_stays_within_the_city(chase_parts, view):
    world = played(chase_parts[0], 2)
    view.eat([], world)
    view.options = ShowOptions(shake_pct=0)
    home = view._view()
    view.look = (0, -40)
    assert view._view().topleft == (home.x, home.y - 40)
    view.look = (-90_000, 90_000)
    assert view._view().bottomleft == (0, round(chase_parts[0].city.height_m * 8))
    assert view.look != (-90_000, 90_000), "what is beyond the edge is not remembered"


def test_what_is_thrown_lies_on_the_road(chase_parts, view):
    world = played(chase_parts[0], 2)
    row = world.row(world.bus_id)
    bare, strewn = surface(), surface()
    view.eat([], world)
    view.draw(bare, world)
    body = put(world, "crate", "thrown", (float(world.bodies.x[row]) + 6, float(world.bodies.y[row]) - 5, 0, 1))
    view.check(world)
    view.draw(strewn, world)
    assert pygame.image.tobytes(strewn, "RGB") != pygame.image.tobytes(bare, "RGB")
    body.kind = "piano"
    with pytest.raises(Fault, match="piano"):
        view.check(world)


def test_before_the_first_tick_one_sees_our_bus_as_behind_a_card(chase_parts, view):
    world = played(chase_parts[0], 0)
    view.draw(surface(), world)
    x, y = (float(at[world.row(world.bus_id)]) * 8 for at in (world.bodies.x, world.bodies.y))
    assert view._view().inflate(-80, -80).collidepoint(x, y)


def test_whoever_passes_behind_the_water_tower_is_hidden_by_its_drum(chase_parts, view):
    """It was painted on the ground, and a bus drove over it."""
    stage = chase_parts[0]
    world = new_world(stage, 1)
    tower = next(wall for wall in stage.level.city.walls if wall.kind == "tower")
    row, canvas, red = world.row(world.bus_id), surface(), []
    for x in (tower.x, tower.x + 20.0):
        world.bodies.block[:6, row] = (x, tower.y - 6.0, 1.0, 0.0, 0.0, 0.0)
        for _ in range(90):
            seen = view.gaze(world)
        view.draw(canvas, world)
        drum = pygame.Rect(0, 0, 40, 16)
        drum.midbottom = round(tower.x * 8) - seen.x, round((tower.y + tower.half_width_m) * 8) - 52 - seen.y
        colours = [
            canvas.get_at((px, py)) for px in range(drum.left, drum.right) for py in range(drum.top, drum.bottom)
        ]
        red.append(sum(one.r > 2 * one.g for one in colours) / len(colours))
    assert min(red) > 0.5, red
