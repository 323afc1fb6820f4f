"""Every goal, prompt and line of the game as a player reads it: in each language and in both sizes of text."""

from dataclasses import replace

import pygame
import pytest
from readers import READERS, lines, looker, player_of_everything, stage

from game.app.settings import OPTIONS
from game.core.cue import Cue
from game.foot.talk import LINE_BASE_TICKS, LINE_CHAR_TICKS
from game.run.session import Session
from game.show.chase_hud.board import Pop, Shout, TrainSign, TurnSign
from game.show.chase_hud.draw import draw_chase_hud
from game.show.chase_hud.lessons import LESSONS, LINES
from game.show.chase_hud.map import SmallMap
from game.show.chase_hud.model import ChaseHudMaker
from game.show.chase_hud.pops import INNOCENT, POLICE, WORDS
from game.show.hud import dialogue
from game.show.hud.boss import PEOPLE as BOSS_PEOPLE
from game.show.hud.data import BossBar, EdgeArrow, SplitFlash
from game.show.hud.dialogue import DialogueModel, caption_box, caption_top, draw_caption, draw_dialogue
from game.show.hud.draw import draw_hud
from game.show.hud.model import HudMaker
from game.show.paint.text import flow, letters
from game.show.paint.widgets import Hint
from game.show.tongue import names_of, said, tr, tr_in

ON_FOOT = ("bathhouse", "hotel")
CAPTION_LINES = 2


@pytest.fixture(scope="module", params=READERS, ids="-".join)
def app(request, tmp_path_factory):
    yield from player_of_everything(tmp_path_factory.mktemp("player"), *request.param)


@pytest.fixture
def look(monkeypatch):
    return looker(monkeypatch)


@pytest.mark.parametrize("level", ON_FOOT)
def test_goals_prompts_and_splits_on_foot(app, look, level):
    session = Session(stage(app, level), 1)
    maker, world = HudMaker(session.stage), session.world
    maker.prompts = app.devices.prompts()
    maker.badge, world.play_ticks = tr("PRACTICE"), 20000
    world.heroes[0].combo_hits = 24
    found = []
    for line in lines(app, level, "goal"):
        world.goal = line.key
        maker.eat([], world)
        found += look(lambda surface: draw_hud(surface, app.art, maker.model(world), 0))
    for line in (*lines(app, level, "prompt"), session.stage.story.lines["hud.lift"]):
        world.prompt, world.prompt_action = line.key, "grab"
        for across in (0, 192, 384):
            world.prompt_x, world.prompt_y = world.view.x + across, world.view.y + 150
            found += look(lambda surface: draw_hud(surface, app.art, maker.model(world), 0))
    world.prompt = ""
    for line in lines(app, level, "split"):
        maker.eat([Cue("checkpoint", 0, 0, text=line.key)], world)
        maker.best_splits = {line.key: 10}
        world.tick += 60
        found += look(lambda surface: draw_hud(surface, app.art, maker.model(world), 0))
    assert found == []


def test_arrows_at_the_edge_cover_no_goal(app):
    """Three at each edge, at any height, beside every goal of two players."""

    def drawn(model) -> pygame.Surface:
        surface = pygame.Surface((384, 216))
        draw_hud(surface, app.art, model, 0)
        return surface

    session = Session(stage(app, "hotel"), 1, players=2)
    maker, found = HudMaker(session.stage), []
    for line in lines(app, "hotel", "goal"):
        session.world.goal = line.key
        maker.eat([], session.world)
        model = replace(maker.model(session.world), arrows=())
        alone = drawn(model)
        other = pygame.mask.from_threshold(drawn(replace(model, goal="")), (0, 0, 0), (1, 1, 1, 255), alone)
        other.invert()
        plate = other.get_bounding_rects()[0].unionall(other.get_bounding_rects())
        for y in range(60, 100, 8):
            rows = tuple(EdgeArrow(side, y, "fist", place) for side in ("left", "right") for place in range(3))
            both = drawn(replace(model, arrows=rows))
            if pygame.image.tobytes(both.subsurface(plate), "RGB") != pygame.image.tobytes(
                alone.subsurface(plate), "RGB"
            ):
                found.append(f"{line.key} {y}")
    assert found == []


def test_what_is_said_and_the_time_at_a_checkpoint_stand_apart(app, look):
    """Both at once, with and without a boss below them."""
    story, found = app.library.story, []
    model = HudMaker(stage(app, "hotel")).model(Session(stage(app, "hotel"), 1).world)
    split = SplitFlash(said(story.lines["hotel.split.e"]), 20000, 19000, 60)
    for line in (line for line in story.lines.values() if line.who):
        words = f"{names_of(story.people[line.who])[0]}: {said(line)}"
        for boss in (None, BossBar("?", "?", 50, 100)):
            box = caption_box(app.art, words, caption_top(app.art, words))
            shown = replace(model, split=split, boss=boss, words=box, timer=None)

            def both(surface, shown=shown, words=words):
                draw_hud(surface, app.art, shown, 0)
                draw_caption(surface, app.art, words, 30)

            found += look(both)
    assert found == []


@pytest.mark.parametrize("person", sorted(set(BOSS_PEOPLE.values())))
def test_bosses_stand_under_their_names(app, look, person):
    session = Session(stage(app, "hotel"), 1)
    own, other = names_of(app.library.story.people[person])
    model = replace(HudMaker(session.stage).model(session.world), boss=BossBar(own.upper(), other.upper(), 50, 100))
    assert look(lambda surface: draw_hud(surface, app.art, model, 0)) == []


def test_speech(app, look):
    """Every line fits the box of speech whole, and what is called out in play fits two lines over it."""
    most = dialogue.MOST_LINES if app.art.large_text else dialogue.LINES
    story, found = app.library.story, []
    for line in story.lines.values():
        if not line.who:
            continue
        person = story.people[line.who]
        model = DialogueModel(person.portrait, line.mood, names_of(person)[0].upper(), said(line), right=True)
        glyphs = app.art.glyphs(model.prompts)
        broken = flow(app.art.speech, model.text, dialogue.text_width(bool(model.who)), glyphs)
        found += [f"{line.key}: {len(broken)} lines"] if len(broken) > most else []
        found += look(lambda surface, model=model: draw_dialogue(surface, app.art, model, 0))
        words = f"{names_of(person)[0]}: {said(line)}"
        broken = flow(app.art.speech, words, dialogue.CAPTION_WIDTH, glyphs)
        found += [f"{line.key}: caption of {len(broken)} lines"] if len(broken) > CAPTION_LINES else []
        found += look(lambda surface, words=words: draw_caption(surface, app.art, words, 30))
    assert found == []


def test_a_line_is_out_before_it_goes(app):
    """The rules measure its time by the English words; also at the slowest pace the last letter is seen."""
    slowest = min(int(pace) for option in OPTIONS if option.field == "text_speed" for pace in option.choices)
    for line in app.library.story.lines.values():
        if line.who:
            ticks = LINE_BASE_TICKS + LINE_CHAR_TICKS * len(line.text)
            assert letters(said(line)) <= ticks * slowest // 100, line.key


def test_chase(app, look):
    session = Session(stage(app, "bus_chase"), 1)
    maker = ChaseHudMaker(session.stage)
    maker.prompts = app.devices.prompts()
    small_map, view = SmallMap(session.stage.city), pygame.Rect(0, 0, 480, 270)
    plain = replace(maker.model(session.world, view), gap_m=97, his_hull=50, turn=TurnSign("left", 60), timer=20000,
                    score=48250, train=TrainSign(14), goal="", badge=tr("PRACTICE"), lessons=())  # fmt: skip

    def faults(**changes) -> list[str]:
        model = replace(plain, **changes)
        return look(lambda surface: draw_chase_hud(surface, app.art, small_map, model, 0), (480, 270))

    story, found = session.stage.story, []
    for line in story.lines.values():
        if line.key.startswith("bus.") and line.who:
            face = story.people[line.who].portrait
            for place in range(3):
                found += faults(shout=Shout(face, line.mood, said(line), place))
    for line in lines(app, "bus_chase", "goal"):
        for place in range(5):
            found += faults(goal=said(line), goal_age=20, goal_place=place)
    for line in lines(app, "bus_chase", "split"):
        found += faults(split=SplitFlash(said(line), 20000, 19000, 60))
    for line in lines(app, "bus_chase", "end"):
        found += faults(banner=(said(line), False))
    found += faults(heat_lost=0.5, mended=(60.0, 30.0))
    for word in (*WORDS.values(), INNOCENT, POLICE):
        found += faults(pops=(Pop(240, 100, f"{tr(word)} +1 200", 5),))
    for turn in (*LESSONS, ("charge",)):
        found += faults(lessons=tuple(Hint(action, maker.text(LINES[action])) for action in turn))
    assert found == []


def test_places_read_as_sentences_begin(app):
    """The heading between two levels begins with a capital in every alphabet."""
    for beat in app.library.story.beats.values():
        place = tr_in("beats", beat.place)
        assert f"{place[:1].upper()}{place[1:]}"[0].isupper()
