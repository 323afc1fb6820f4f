"""Every page, goal, prompt and line of the game as a player reads it: in each language and in both sizes of text."""

from collections.abc import Iterator
from dataclasses import replace
from types import SimpleNamespace

import pygame
import pytest
from pygame._sdl2 import controller
from readable import Watch

from game.app.devices import Press
from game.app.home import Home
from game.app.place import Place
from game.app.profile import Best, key
from game.app.program import App
from game.app.scenes.between import Between
from game.app.scenes.card import Card
from game.app.scenes.case_menu import CaseMenu, Practice
from game.app.scenes.cases import Cases
from game.app.scenes.confirm import Confirm
from game.app.scenes.controls import Controls
from game.app.scenes.credits import CAST, PARTS, Credits
from game.app.scenes.ending import MEDALS, Ending
from game.app.scenes.extras import Dossiers, Extras, Jukebox
from game.app.scenes.options import Options
from game.app.scenes.pause import Pause
from game.app.scenes.shelf import Shelf
from game.app.scenes.title import Title
from game.app.scenes.watch import Watch as Viewer
from game.app.settings import OPTIONS, TABS
from game.foot.talk import LINE_BASE_TICKS, LINE_CHAR_TICKS
from game.run import replay as replays
from game.run.session import Session
from game.show.chase_hud.board import Shout, TrainSign, TurnSign
from game.show.chase_hud.draw import draw_chase_hud
from game.show.chase_hud.lessons import LESSONS, LINES
from game.show.chase_hud.map import SmallMap
from game.show.chase_hud.model import ChaseHudMaker
from game.show.hud import dialogue
from game.show.hud.boss import PEOPLE as BOSS_PEOPLE
from game.show.hud.data import BossBar, SplitFlash
from game.show.hud.dialogue import DialogueModel, caption_top, draw_caption, draw_dialogue
from game.show.hud.draw import draw_hud
from game.show.hud.model import HudMaker
from game.show.pages.notice import NoticeModel, draw_notice
from game.show.paint.text import flow, letters
from game.show.paint.widgets import Hint
from game.show.tongue import LANGUAGES, names_of, said, speak, tr, tr_in

SETTLED = 2000  # ticks after which every page has come in
LEVELS = {"bathhouse": "bath", "hotel": "hotel", "bus_chase": "bus"}
ON_FOOT = ("bathhouse", "hotel")
CAPTION_LINES = 2


@pytest.fixture(
    scope="module", params=[(code, size) for code in LANGUAGES for size in ("small", "large")], ids="-".join
)
def app(request, tmp_path_factory):
    """A player of everything: all levels finished, every page open."""
    pygame.display.init()
    made = App(Home(tmp_path_factory.mktemp("player")), windowed=False)
    made.settings.language, made.settings.text_size = request.param
    made.heed_settings()
    for level in LEVELS:
        best = Best(9682, 26150, "S", {}, list(MEDALS), "", 2)
        made.profile.bests[key(level, "captain", assisted=False)] = best
    made.suspended = True
    made.stack = [Title(made)]
    yield made
    made.suspended = False
    made.stack = []
    made.close()
    controller.quit()
    speak("en")


@pytest.fixture
def look(app, monkeypatch):
    """Draw something and say what of it cannot be read."""

    def faults(draw, size=(384, 216)) -> list[str]:
        surface = pygame.Surface(size, 0, 32)
        with monkeypatch.context() as patch:
            watch = Watch(patch, surface)
            draw(surface)
            cut = [f"{text!r} is cut short" for text, _ in watch.words if text.endswith("…") and text != tr("Press…")]
            assert watch.words
            return [*watch.faults(), *cut]

    return faults


def rows(page) -> Iterator[None]:
    """Choose every row of a page, one after the other."""
    for k, entry in enumerate(page.entries()):
        if entry.live:
            page.chosen = k
            yield


def settled(scene):
    scene.age = SETTLED
    return scene


def stage(app, level):
    return app.library.stage(level, "militia")


def lines(app, level, group):
    """Lines of a level by the last table that they stand in."""
    own = app.library.stage(level, "militia").story.lines
    return [line for name, line in own.items() if name.startswith(f"{LEVELS[level]}.{group}.")]


def test_menus(app, look, monkeypatch):
    music = [name.removeprefix("music.") for name in app.library.story.lines if name.startswith("music.")]
    monkeypatch.setattr(app.sound, "pieces", lambda: music)
    pages = [Title(app), Extras(app), Jukebox(app), Shelf(app), Controls(app, over_title=True)]
    for tab in range(len(TABS)):
        options = Options(app, over_title=True)
        options.tab = tab
        pages.append(options)
    for level in LEVELS:
        title = names_of(app.library.scene(level)[1])[0]
        pages += [CaseMenu(app, title, level), Practice(app, title, level)]
    found = []
    for page in map(settled, pages):
        for _ in rows(page):
            found += look(page.draw)
    assert found == []


def test_listening_for_a_key(app, look):
    page = settled(Controls(app, over_title=True))
    for page.column in range(3):
        page._listen()
        assert look(page.draw) == []
    page._reset()
    assert look(page.draw) == []


def test_case_file_and_dossiers(app, look):
    cases, found = Cases(app), []
    app.push(cases)
    for k in range(len(cases.sheets)):
        cases.chosen = k
        found += look(cases.draw)
    app.pop()
    dossiers = Dossiers(app)
    for k in range(len(dossiers.people)):
        dossiers.chosen = k
        found += look(dossiers.draw)
    assert found == []


def test_what_happens_between_levels(app, look):
    beats = [beat for beat in app.library.story.beats.values() if beat.id != "titles"]
    pages = [settled(Between(app, [beat], lambda: None)) for beat in beats]
    assert [fault for page in pages for fault in look(page.draw)] == []


def test_the_credits_from_the_first_man_to_the_last_word(app, look):
    """Each entrance and each part in its middle; right leads from one to the next and rests at the farewell."""
    page, found = Credits(app), []
    for _ in range(len(CAST) + len(PARTS)):
        begun = page.age
        page.age += 140
        found += look(page.draw)
        page.press(Press(0, "right", 0, (), "right"))
        assert page.age > begun + 140
    end = page.age
    page.age += 140
    found += look(page.draw)
    page.press(Press(0, "right", 0, (), "right"))
    assert page.age == end + 140, "after the farewell comes nothing"
    assert found == []


@pytest.mark.parametrize("level", LEVELS)
def test_card_pause_and_result(app, look, level):
    session = Session(stage(app, level), 1)
    card = Card(app, session.stage)
    card.age = 150
    found = look(card.draw)
    splits = [line.key for line in lines(app, level, "split")]
    session.world.splits = {split: 3000 * k for k, split in enumerate(splits, start=1)}
    play = SimpleNamespace(session=session, restart=lambda: None, result=None)
    for goal in lines(app, level, "goal"):
        session.world.goal = goal.key
        pause = settled(Pause(app, play))
        for _ in rows(pause):
            found += look(pause.draw)
    blind = SimpleNamespace(size=(384, 216), draw=lambda *_: None)
    for session.practice in (False, True):
        found += look(settled(Ending(app, session, blind, Place(app.home.left_run("bathhouse", 1)))).draw)
        app.finish_saving()
    assert found == []


def test_the_last_level_ends_in_the_end_of_the_story_the_credits_and_the_title(app):
    blind = SimpleNamespace(size=(384, 216), draw=lambda *_: None)
    app.push(settled(Ending(app, Session(stage(app, "bus_chase"), 1), blind)))
    seen = []
    for menu in ("confirm", "cancel", "cancel"):
        app.top.press(Press(0, menu, 0, (), menu))
        seen.append(type(app.top).__name__)
    assert seen == ["Between", "Credits", "Title"]


def test_questions_and_notices(app, look):
    question = settled(Confirm(app, tr("Throw this run away?"), "bathhouse-20261231-235959.rhr", lambda: None))
    found = look(question.draw)
    for words in (tr("Gamepad unplugged"), tr("{pad} is ready").format(pad="Wireless Controller"),
                  tr("Picture saved: {file}").format(file="red-heat-20261231-235959.png")):  # fmt: skip
        found += look(lambda surface, words=words: draw_notice(surface, app.art, NoticeModel(words), 60))
    assert found == []


def test_viewer(app, look):
    session = Session(stage(app, "bathhouse"), 1)
    for _ in range(30):
        session.advance((0, 0))
    viewer = Viewer(app, replays.record(session), "run")
    for viewer.paused in (False, True):
        for viewer.free in (False, True):
            assert look(viewer.draw) == []


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
        maker._split, maker.best_splits = (line.key, world.tick - 60), {line.key: 10}
        found += look(lambda surface: draw_hud(surface, app.art, maker.model(world), 0))
    assert found == []


def test_what_is_said_and_the_time_at_a_checkpoint_stand_apart(app, look):
    """Both at once, with and without a boss below them."""
    story, found = app.library.story, []
    model = HudMaker(stage(app, "hotel")).model(Session(stage(app, "hotel"), 1).world)
    split = SplitFlash(said(story.lines["hotel.split.e"]), 20000, 19000, 60)
    for line in (line for line in story.lines.values() if line.who):
        words = f"{names_of(story.people[line.who])[0]}: {said(line)}"
        for boss in (None, BossBar("?", "?", 50, 100)):
            shown = replace(model, split=split, boss=boss, words_y=caption_top(app.art, words), timer=None)

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
        for place in range(3):
            found += faults(goal=said(line), goal_age=20, goal_place=place)
    for line in lines(app, "bus_chase", "split"):
        found += faults(split=SplitFlash(said(line), 20000, 19000, 60))
    for line in lines(app, "bus_chase", "end"):
        found += faults(banner=(said(line), False))
    for turn in (*LESSONS, ("charge",)):
        found += faults(lessons=tuple(Hint(action, maker.text(LINES[action])) for action in turn))
    assert found == []


def test_places_read_as_sentences_begin(app):
    """The heading between two levels begins with a capital in every alphabet."""
    for beat in app.library.story.beats.values():
        place = tr_in("beats", beat.place)
        assert f"{place[:1].upper()}{place[1:]}"[0].isupper()
