"""Words over the chase: they fade, wait for each other, and stand clear of our bus."""

from dataclasses import replace
from itertools import pairwise

import pygame
import pytest

from game.chase.spawn import new_world
from game.core.cue import Cue
from game.data.chase_damage import STALL_TICKS
from game.data.chase_pursuit import CALL_TICKS, LOST_GAP_M, LOST_GAP_TICKS
from game.data.chase_score import FULL_HEAT
from game.show.chase_hud.board import ChaseHudModel, Pop
from game.show.chase_hud.clear import places_in
from game.show.chase_hud.draw import LOST_HEAT_BLINK_TICKS, draw_chase_hud
from game.show.chase_hud.map import SmallMap
from game.show.chase_hud.model import ChaseHudMaker
from game.show.chase_hud.pops import APART_PX, HIGH_PX, LOW_PX, POP_TICKS
from game.show.chase_hud.standing import Standing
from game.show.chase_hud.tells import TELL_TICKS
from game.show.chase_hud.words import goal_size, lessons_box, shout_size, split_boxes
from game.show.hud.data import SplitFlash
from game.show.hud.split import SPLIT_TICKS


@pytest.fixture
def stage(chase_parts):
    return chase_parts[0]


@pytest.fixture
def art(chase_parts):
    return chase_parts[2]


def test_words_points_and_splits_fade(stage):
    maker, world = ChaseHudMaker(stage), new_world(stage, 1)
    maker.best_splits = {"bus.split.loop": 400}
    world.splits["bus.split.loop"] = 390
    key = next(key for key, line in stage.story.lines.items() if line.who == "ridzik")
    world.tick = world.call_tick = 100
    world.call = key
    maker.eat([Cue("award", 80, 80, n=250, text="short_cut"), Cue("checkpoint", 0, 0, text="bus.split.loop"),
               Cue("civilian", 80, 80, n=300)], world)  # fmt: skip
    box = pygame.Rect(0, 0, 480, 270)
    model = maker.model(world, box)
    assert model.shout is not None
    assert model.shout.who == "ridzik"
    assert [pop.text for pop in model.pops] == ["Short cut +250", "Innocent -300"]
    assert model.split == SplitFlash("The Loop", 390, 400, 0)
    world.tick += POP_TICKS
    assert maker.model(world, box).pops == ()
    world.tick += SPLIT_TICKS
    later = maker.model(world, box)
    assert later.split is None
    assert later.shout is None


def test_what_was_taken_back_is_not_told_when_its_time_comes_again(stage):
    """A police car that the second try had missed was paid for in red once more, and the heat was "lost"."""
    maker, world, view = ChaseHudMaker(stage), new_world(stage, 1), pygame.Rect(0, 0, 480, 270)
    world.tick, world.heat = 99, 800
    maker.eat([], world)
    world.tick, world.heat = 100, 400
    told = [Cue("civilian", 80, 80, n=300), Cue("checkpoint", 0, 0, text="bus.split.loop"), Cue("tyre_burst", 0, 0)]
    maker.eat(told, world)
    model = maker.model(world, view)
    assert model.pops
    assert model.heat_lost
    assert model.split is not None
    assert [hint.action for hint in model.lessons] == ["mark"]
    world.tick, world.heat = 60, 800
    maker.model(world, view)
    world.tick = 101
    maker.eat([], world)
    model = maker.model(world, view)
    assert model.pops == ()
    assert model.heat_lost == 0.0
    assert model.split is None
    assert "mark" not in [hint.action for hint in model.lessons]


def test_points_that_are_made_together_are_read_one_over_the_other_and_unseen_ones_at_our_bus(stage):
    maker, world = ChaseHudMaker(stage), new_world(stage, 1)
    view = pygame.Rect(0, 0, 480, 270)
    awards = (("ram", 840, 300), ("pit", 500, 310), ("countered", 300, 310))
    cues = [Cue("award", x, 90, n=points, text=what) for what, points, x in awards]
    maker.eat([*cues, Cue("drift", 300, 90, n=50)], world)
    pops = maker.model(world, view).pops
    assert [pop.text for pop in pops] == ["Ram +840", "Spun him +500", "Dodged +300"]
    assert pops[0].y - pops[1].y >= APART_PX[1]
    row = world.row(world.bus_id)
    assert pops[2].x == round(float(world.bodies.x[row]) * 8)


@pytest.mark.parametrize("y", [4, 60, 262])
def test_points_at_an_edge_are_read_one_by_one_as_well(stage, y):
    """A bus that drives south is at the upper edge: there they stand one under the other."""
    maker, world = ChaseHudMaker(stage), new_world(stage, 1)
    maker.eat([Cue("award", 300, y, n=points, text="ram") for points in (840, 20, 10)], world)
    at = sorted(pop.y for pop in maker.model(world, pygame.Rect(0, 0, 480, 270)).pops)
    assert at[0] >= HIGH_PX
    assert at[-1] <= 270 - LOW_PX
    assert all(below - above >= APART_PX[1] for above, below in pairwise(at))


def test_a_retry_tells_what_it_took_and_mended(stage, art):
    maker, world = ChaseHudMaker(stage), new_world(stage, 1)
    view = pygame.Rect(0, 0, 480, 270)
    his = world.find(world.runner.vehicle)
    world.heat, world.bus.hull, his.hull = FULL_HEAT // 2, 30.0, his.hull / 2
    maker.eat([], world)
    plain = maker.model(world, view)
    assert (plain.mended, plain.heat_lost) == ((0.0, 0.0), 0.0)
    world.heat, world.bus.hull, his.hull = 0, 100.0, his.hull * 1.5
    world.tick += 1
    maker.eat([Cue("respawn", 0, 0, world.bus_id)], world)
    told = maker.model(world, view)
    assert told.mended == pytest.approx((70.0, 25.0))
    assert told.heat_lost == pytest.approx(0.5)
    shown = [pygame.Surface(view.size, 0, 32) for _ in range(2)]
    for surface, model in zip(shown, (replace(told, mended=(0.0, 0.0)), told), strict=True):
        draw_chase_hud(surface, art, SmallMap(stage.city), model, 0)
    assert pygame.image.tobytes(shown[0], "RGB") != pygame.image.tobytes(shown[1], "RGB")
    world.tick += TELL_TICKS
    assert maker.model(world, view).mended == (0.0, 0.0)


@pytest.mark.parametrize(("outcome", "won_by", "good"), [
    ("won", "late", True), ("won", "blind", True), ("gap", "", False), ("hull", "", False), ("train", "", False),
    ("ring", "", False),
])  # fmt: skip
def test_every_end_has_its_words(stage, outcome, won_by, good):
    maker, world = ChaseHudMaker(stage), new_world(stage, 1)
    world.outcome, world.won_by = outcome, won_by
    banner = maker.model(world, pygame.Rect(0, 0, 480, 270)).banner
    assert banner is not None
    assert banner[0]
    assert banner[1] == good


def test_danko_speaks_in_what_he_wears(stage):
    maker, world = ChaseHudMaker(stage), new_world(stage, 1)
    world.call = next(key for key, line in stage.story.lines.items() if line.who == "danko")
    world.tick = world.call_tick = 50
    assert maker.model(world, pygame.Rect(0, 0, 480, 270)).shout.who == "danko_suit"


def test_words_never_stand_over_our_bus(stage, art):
    maker, world, standing = ChaseHudMaker(stage), new_world(stage, 1), Standing(art)
    world.call = next(key for key, line in stage.story.lines.items() if line.who == "ridzik")
    world.tick = world.call_tick = 50
    row = world.row(world.bus_id)
    x, y = (round(float(v) * 8) for v in (world.bodies.x[row], world.bodies.y[row]))
    for left, top, place in ((100, 200, 1), (400, 135, 1), (100, 90, 0), (400, 135, 0)):
        model = standing.arrange(maker.model(world, pygame.Rect(x - left, y - top, 480, 270)), places_in((480, 270)))
        assert model.shout.place == place, (left, top)


def test_a_checkpoint_stands_clear_of_the_keys_to_learn(stage, art):
    places = places_in((480, 270))
    for taught in (False, True):
        maker, world, standing = ChaseHudMaker(stage), new_world(stage, 1), Standing(art)
        maker.taught = taught
        maker.eat([Cue("checkpoint", 0, 0, text="bus.split.loop")], world)
        model = standing.arrange(maker.model(world, pygame.Rect(0, 0, 480, 270)), places)
        assert bool(model.lessons) == model.split_high == (not taught)
        assert not split_boxes(places)[model.split_high].colliderect(lessons_box(art, model, (480, 270)))


def test_a_stalled_engine_says_when_it_starts(stage):
    maker, world = ChaseHudMaker(stage), new_world(stage, 1)
    box = pygame.Rect(0, 0, 480, 270)
    assert maker.model(world, box).starts_in_s is None
    world.bus.state = "stall"
    told = []
    for world.bus.t in (1, STALL_TICKS - 60, STALL_TICKS - 1):
        told.append(maker.model(world, box).starts_in_s)
    assert told == [4, 1, 1]
    world.outcome = "hull"
    assert maker.model(world, box).starts_in_s is None, "it never will"


def test_nor_over_his_and_so_does_the_goal_and_a_checkpoint(stage, art):
    maker, world, standing = ChaseHudMaker(stage), new_world(stage, 1), Standing(art)
    maker.taught = True
    world.call = next(key for key, line in stage.story.lines.items() if line.who == "ridzik")
    world.tick = world.call_tick = 50
    world.goal = "bus.goal.catch"
    maker.eat([Cue("checkpoint", 0, 0, text="bus.split.loop")], world)
    his, mine = (world.row(one) for one in (world.runner.vehicle, world.bus_id))
    view = pygame.Rect(4000, 2400, 480, 270)

    def put_at(row, x, y, c, s):
        world.bodies.block[:4, row] = ((view.x + x) / 8, (view.y + y) / 8, c, s)

    def stands():
        places = places_in(view.size)
        model = standing.arrange(maker.model(world, view), places)
        shout = places.words(*shout_size(art, model.shout))[model.shout.place]
        goal = places.goals(*goal_size(art, model))[model.goal_place]
        assert not shout.colliderect(goal), "what is to be done is read while somebody speaks"
        assert shout.collidelist(model.buses) == goal.collidelist(model.buses) == -1
        return model.shout.place, model.goal_place, model.split_high

    put_at(mine, 240, 150, 0.0, 1.0)
    put_at(his, 240, -300, 0.0, 1.0)
    assert stands() == (0, 0, False)
    put_at(his, 90, 200, 1.0, 0.0)
    assert stands() == (1, 1, False)
    put_at(mine, 90, 95, 1.0, 0.0)
    assert stands() == (2, 3, False)
    put_at(mine, 430, 190, 0.0, 1.0)
    assert stands()[2]


def test_heat_that_a_civilian_cost_is_seen_to_go(stage, art):
    maker, world = ChaseHudMaker(stage), new_world(stage, 1)
    view = pygame.Rect(0, 0, 480, 270)
    world.heat = FULL_HEAT // 2
    maker.eat([], world)
    assert maker.model(world, view).heat_lost == 0.0
    world.heat = 0
    maker.eat([Cue("civilian", 80, 80, n=300)], world)
    model = maker.model(world, view)
    assert model.heat_lost == pytest.approx(0.5, abs=0.01)
    shown = []
    for tick in (0, LOST_HEAT_BLINK_TICKS):
        surface = pygame.Surface(view.size, 0, 32)
        draw_chase_hud(surface, art, SmallMap(stage.city), model, tick)
        shown.append(surface.subsurface((0, 0, 120, 30)).copy())
    assert pygame.transform.threshold(None, shown[0], art.tones.bad, set_behavior=0) < pygame.transform.threshold(
        None, shown[1], art.tones.bad, set_behavior=0
    ), "its cells blink"
    world.tick += TELL_TICKS
    assert maker.model(world, view).heat_lost == 0.0
    maker.eat([], world)
    world.heat = FULL_HEAT
    maker.eat([], world)
    world.heat = 0
    maker.eat([Cue("charge", 0, 0)], world)
    assert maker.model(world, view).heat_lost == 0.0, "what is spent is not lost"


def test_the_goal_waits_until_nobody_speaks_and_is_then_shown_for_its_whole_time(stage):
    world, maker = new_world(stage, 1), ChaseHudMaker(stage)
    view = pygame.Rect(0, 0, 480, 270)
    world.goal = "bus.goal.catch"
    world.call, world.call_tick = "bus.call.gap", world.tick
    for _ in range(CALL_TICKS):
        maker.eat([], world)
        world.tick += 1
    assert maker.model(world, view).goal_age == 0
    for age in (1, 2):
        maker.eat([], world)
        world.tick += 1
        assert maker.model(world, view).goal_age == age


def test_who_loses_sight_of_him_is_told_how_long_he_has_and_afterwards_how_to_try_again(stage, art):
    world, maker = new_world(stage, 1), ChaseHudMaker(stage)
    view = pygame.Rect(0, 0, 480, 270)
    assert maker.model(world, view).lost_in_s is None
    world.gap_ticks = 1
    assert maker.model(world, view).lost_in_s == 10
    world.gap_ticks = LOST_GAP_TICKS - 1
    model = maker.model(world, view)
    assert (model.lost_in_s, model.again) == (1, "")
    world.outcome = "gap"
    model = maker.model(world, view)
    assert model.banner == (stage.story.lines["bus.end.gap"].text, False)
    assert f" {LOST_GAP_M:.0f} " in model.banner[0]
    assert model.again == stage.story.lines["bus.prompt.again"].text
    plain, told = (pygame.Surface((480, 270), 0, 32) for _ in range(2))
    draw_chase_hud(plain, art, SmallMap(stage.city), replace(model, again=""), 0)
    draw_chase_hud(told, art, SmallMap(stage.city), model, 0)
    assert pygame.image.tobytes(plain, "RGB") != pygame.image.tobytes(told, "RGB")


@pytest.mark.parametrize("x", [-20, 3, 477, 500])
def test_points_are_whole_at_the_edge_of_the_picture(stage, art, x):
    surface = pygame.Surface((480, 270), 0, 32)
    shown = []
    for at in (240, x):
        surface.fill((40, 40, 60))
        model = ChaseHudModel(pops=(Pop(at, 100, "A word as long as the Russian one -300", 5, True),))
        draw_chase_hud(surface, art, SmallMap(stage.city), model, 30)
        band = surface.subsurface((0, 90, 480, 30))
        shown.append(pygame.mask.from_threshold(band, art.tones.bad, (9, 9, 9, 255)).count())
    assert shown[0] == shown[1] > 0
