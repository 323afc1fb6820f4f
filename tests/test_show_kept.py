"""What the picture keeps from one frame to the next shows the very pixels of a picture that keeps nothing."""

import random

import pygame
import pytest
from kit import arena, fresh, stage_of

from game.core.files import data
from game.core.pads import LEFT, RIGHT, SHOOT, START, STRIKE
from game.data.difficulty import DIFFICULTIES
from game.data.stage import Stage
from game.load.levels import find_level
from game.load.story import load_story
from game.load.tmx import load_level
from game.run.bots import BOTS
from game.run.session import Session
from game.show import tongue
from game.show.art import InterfaceArt
from game.show.foot.backdrop import ROOM, SPARE, Backdrop
from game.show.foot.view import FootView
from game.show.hud.data import BossBar, EdgeArrow, HudModel, PlayerPanel, PromptBubble
from game.show.hud.draw import NO_PLATE, Board, draw_hud
from game.show.options import ShowOptions
from game.show.paint.colours import INK, TEXT
from game.show.paint.sketch import Sketch
from game.show.paint.strokes import SCREEN, Sight, changed
from game.show.paint.text import Prompts, draw_running, format_time
from game.show.paint.tones import PLAIN, SAFE

TICKS, FROM = 420, 30


def painted(view, world):
    surface = pygame.Surface((384, 216), 0, 32)
    view.draw(surface, world)
    return pygame.image.tobytes(surface, "RGB")


def afresh(view, world):
    """The same picture with nothing of the last one at hand."""
    view._backdrop = Backdrop(view._backdrop._tint)
    view._lights._shown = None
    view._level._far_at = None
    view._things._built_at = None
    view._sparks._laid_at = None
    for layer in view._scenery._layers.values():
        layer._square = None
    return painted(view, world)


@pytest.mark.parametrize("name", ["bathhouse", "hotel"])
def test_nothing_stale_is_shown(name):
    """The view stands, glides, shakes, jumps and goes back in time; doors open, lamps go out, things break."""
    level, art = load_level(find_level(name))
    stage = Stage(level, DIFFICULTIES["militia"], load_story(data("seeds")))
    session, chance = Session(stage, 1988), random.Random(3)
    view = FootView(stage, art, InterfaceArt.load(data()), ShowOptions())
    bot = BOTS[session.mode.name]()
    for tick in range(TICKS):
        world = session.world
        view.eat(session.advance(bot.pads(stage, world)), world)
        view.tick()
        world = session.world
        if tick < FROM:
            continue
        if tick % 60 == 20:
            view.look = (chance.randrange(-300, 300), chance.randrange(-90, 90))
        elif tick % 60 == 50:
            view.look = (0, 0)
        if tick % 90 == 70:
            session.rewind(chance.randrange(4, 30))
            world = session.world
        if tick % 40 == 30:
            for thing in chance.sample(world.things, len(world.things) // 4):
                thing.state = chance.choice(["broken", thing.state]) if thing.kind == "breakable" else thing.state
        shown = painted(view, world)
        if tick % 3 == 0:
            assert shown == painted(view, world), f"tick {tick}: a second look shows something else"
            assert shown == afresh(view, world), f"tick {tick}: something is stale"


def test_every_part_of_the_hud_follows_what_it_shows(monkeypatch):
    """A run of two, while the language, the size of text, the colours and the device in hand change between them."""
    level, art = load_level(find_level("hotel"))
    session, interface = (
        Session(Stage(level, DIFFICULTIES["militia"], load_story(data("seeds"))), 1),
        InterfaceArt.load(data()),
    )
    view, chance = FootView(session.stage, art, interface, ShowOptions()), random.Random(8)
    bot = BOTS[session.mode.name]()
    hands = [
        Prompts("keyboard", {"grab": "l"}),
        Prompts("xbox", {"grab": "x"}),
        Prompts("keyboard", {"grab": "return"}),
    ]
    monkeypatch.setattr(tongue, "_language", tongue.language())
    monkeypatch.setattr(tongue, "_catalogue", tongue._catalogue)
    pads = 0
    for tick in range(700):
        if tick % 9 == 0:
            pads = START if tick == 180 else chance.choice([0, LEFT, RIGHT, STRIKE, SHOOT])
        cues = session.advance((bot.pads(session.stage, session.world)[0], pads))
        view.eat(cues, session.world)
        if tick % 50 == 10:
            tongue.speak(chance.choice(["en", "ru"]))
            interface.large_text = chance.random() < 0.4
            interface.tones = chance.choice([PLAIN, SAFE])
            view.hud.prompts = chance.choice(hands)
            view.hud.badge, view.hud.join_hint = (
                chance.choice(["", "PRACTICE"]),
                chance.choice(["", "{key:start} Join"]),
            )
        if tick % 3:
            continue
        kept, fresh = pygame.Surface((384, 216), 0, 32), pygame.Surface((384, 216), 0, 32)
        view.draw_hud(kept, session.world)
        Board(interface).draw(fresh, view.hud.model(session.world), session.world.tick)
        if session.world.talk is None:
            assert pygame.image.tobytes(kept, "RGB") == pygame.image.tobytes(fresh, "RGB"), f"tick {tick}"
    assert session.world.players == 2


def hud_picture(view, world):
    surface = pygame.Surface((384, 216), 0, 32)
    view.draw_hud(surface, world)
    return pygame.image.tobytes(surface, "RGB")


def test_the_hud_of_a_tick_serves_the_next_one_but_for_a_sign_that_follows_the_view():
    stage = stage_of(arena())
    world, art = fresh(stage), load_level(find_level("bathhouse"))[1]
    view = FootView(stage, art, InterfaceArt.load(data()), ShowOptions())
    world.tick = 100
    shown = hud_picture(view, world)
    world.tick, world.heroes[0].hp = 101, 40
    assert hud_picture(view, world) == shown, "an odd tick takes what the even one laid out"
    assert hud_picture(view, world) == shown
    world.tick = 102
    hurt = hud_picture(view, world)
    assert hurt != shown
    world.tick, world.heroes[0].hp = 105, 70
    assert hud_picture(view, world) != hurt, "nothing serves after a gap"
    world.prompt, world.prompt_action, world.prompt_x, world.prompt_y = "hud.free", "strike", world.view.x + 200, 120
    world.tick = 106
    over = hud_picture(view, world)
    world.tick, world.view.x = 107, world.view.x + 3
    assert hud_picture(view, world) != over, "a sign stays over its thing"


def test_a_sketch_draws_the_very_pixels(monkeypatch):
    art = InterfaceArt.load(data())
    model = HudModel(
        PlayerPanel(hp=18, red=20, heat=100, arm="chair", uses=2, uses_max=3, gun="pistol", magazine=8, spare=9),
        PlayerPanel("militia_man", name="MILITIA MAN", arm="pipe", hp=3),
        **{"combo": 12, "combo_left": 0.4, "score": 1234567, "goal": "Break the {key:grab} door", "goal_age": 20},
        boss=BossBar("THE STRONGMAN", "СИЛАЧ", 71, 100),
        arrows=(EdgeArrow("left", 100, "knife"), EdgeArrow("right", 100, "bottle")),
        bubble=PromptBubble("grab", "Take the bucket", 60, 150),
    )
    shown = []
    for plain in (False, True):
        if plain:  # each part draws on the surface itself
            monkeypatch.setattr(
                Board,
                "_show",
                lambda self, surface, name, shows, draw, *told: draw(surface, self._art, *told) or NO_PLATE,
            )
        surface = pygame.Surface((384, 216), 0, 32)
        surface.fill((70, 90, 110))
        draw_hud(surface, art, model, 33)
        shown.append(pygame.image.tobytes(surface, "RGB"))
    assert shown[0] == shown[1]


def test_a_sketch_refuses_what_it_cannot_take_down():
    sketch, picture = Sketch(), pygame.Surface((4, 4))
    for wrong in (lambda: sketch.blit(picture, (0, 0), None, pygame.BLEND_ADD), lambda: sketch.fill("red")):
        with pytest.raises(ValueError, match="sketch"):
            wrong()


def test_lights_follow_flags_at_once():
    level, art = load_level(find_level("bathhouse"))
    view = FootView(
        Stage(level, DIFFICULTIES["militia"], load_story(data("seeds"))), art, InterfaceArt.load(data()), ShowOptions()
    )
    world = Session(view._stage, 1).world
    lamp = next(light for light in art.lights if light.switch and not light.switch.startswith("!"))
    world.view.x, world.view.y = lamp.x - 190, max(0, lamp.y - 100)
    dark = painted(view, world)
    world.flags[lamp.switch] = 1
    lit = painted(view, world)
    assert lit != dark
    assert lit == afresh(view, world)


def test_what_has_changed_is_found_and_no_more():
    flame, ember, wall = (pygame.Surface((8, 10)) for _ in range(3))
    before = [(wall, (0, 0)), (flame, (50, 60)), (wall, (90, 0))]
    assert not changed(before, list(before))
    assert changed(before, [before[0], (ember, (50, 60)), before[2]]) == [(50, 60, 8, 10)]
    assert changed(before, [before[0], (flame, (54, 61)), before[2]]) == [(50, 60, 12, 11)]
    assert changed(before, before[:2]) == [before[2][0].get_rect(topleft=before[2][1])]
    assert changed(before, before[1:]) == [before[0][0].get_rect(topleft=before[0][1])]
    assert changed(before, [before[0], (ember, (50, 60)), *before[1:]]) == [(50, 60, 8, 10)], "one more among them"
    assert changed([], before) == changed(before, []) != []
    assert not changed([(flame, (500, 0))], [(ember, (500, 0))]), "out of sight"


def test_what_has_changed_far_apart_is_not_one_part():
    flame, ember, wall = (pygame.Surface((8, 10)) for _ in range(3))
    before = [(flame, (20, 60)), (wall, (180, 0)), (flame, (340, 80))]
    now = [(ember, (20, 60)), before[1], (ember, (340, 80))]
    assert sorted(map(tuple, changed(before, now))) == [(20, 60, 8, 10), (340, 80, 8, 10)]


def test_of_two_openings_only_they_are_drawn_anew_as_the_view_moves():
    backdrop, surface = Backdrop((255, 255, 255)), pygame.Surface((384, 216), 0, 32)
    holes = pygame.Rect(10, 20, 30, 40), pygame.Rect(300, 50, 20, 20)
    screen, here = SCREEN.move(SPARE), tuple(hole.move(SPARE) for hole in holes)
    for x, colour in ((0, "blue"), (1, "red")):
        backdrop.draw(surface, (x, 0), [Sight(screen, (), pygame.Color(colour), here)], ())
    red = pygame.mask.from_threshold(surface, "red", (9, 9, 9, 255)).get_bounding_rects()
    assert sorted(map(tuple, red)) == sorted(tuple(hole.move(-1, 0)) for hole in holes)


def test_far_sights_are_drawn_only_where_they_are_seen():
    red, backdrop, surface = pygame.Surface(ROOM.size), Backdrop((255, 255, 255)), pygame.Surface((384, 216), 0, 32)
    red.fill("red")
    room, screen = pygame.Rect(10, 20, 30, 40), SCREEN.move(SPARE)
    backdrop.draw(surface, (0, 0), [Sight(screen, (), pygame.Color("black"))], ())
    sights = [Sight(screen, (), pygame.Color("black")), Sight(room.move(SPARE), [(red, (0, 0))])]
    backdrop.draw(surface, (0, 0), sights, ())
    assert pygame.mask.from_threshold(surface, "red", (9, 9, 9, 255)).get_bounding_rects() == [room]


def test_the_picture_stays_in_the_world_while_the_view_glides_over_it():
    post, backdrop, surface = pygame.Surface((4, 8)), Backdrop((255, 255, 255)), pygame.Surface((384, 216), 0, 32)
    post.fill("red")
    wall = pygame.Surface(ROOM.size, 0, 32)
    seen = []
    for x in (1000, 1030, 1064, 1065, 1200, 1130):
        left, top = backdrop.place(x, 50)
        backdrop.draw(surface, (x, 50), [], ([(wall, (0, 0))], [(post, (1100 - left, 100 - top))]))
        seen.append(pygame.mask.from_threshold(surface, "red", (9, 9, 9, 255)).get_bounding_rects())
    assert seen == [[(1100 - x, 50, 4, 8)] if x < 1104 else [] for x in (1000, 1030, 1064, 1065, 1200, 1130)]


def test_a_running_time_ends_at_its_place_whatever_its_digits():
    font, right = InterfaceArt.load(data()).body, 370
    for ticks in range(0, 9000, 37):
        kept, plain = pygame.Surface((384, 30), 0, 32), pygame.Surface((384, 30), 0, 32)
        draw_running(kept, font, ticks, right, 9, TEXT)
        font.draw(plain, format_time(ticks), right, 9, TEXT, 1.0, outline=INK)
        assert kept.get_bounding_rect() == plain.get_bounding_rect()
        assert pygame.mask.from_threshold(kept, TEXT, (1, 1, 1, 255)).count() == (
            pygame.mask.from_threshold(plain, TEXT, (1, 1, 1, 255)).count()
        )
