"""Every page of the game as a player reads it: in each language and in both sizes of text."""

from dataclasses import replace
from functools import partial
from types import SimpleNamespace

import pytest
from readers import LEVELS, READERS, lines, looker, player_of_everything, rows, settled, stage

from game.app.devices import Press
from game.app.place import Place
from game.app.scenes.between import Between
from game.app.scenes.card import Card
from game.app.scenes.case_menu import CaseMenu, Practice
from game.app.scenes.cases import Cases
from game.app.scenes.confirm import Confirm
from game.app.scenes.controls import Controls
from game.app.scenes.credits import CAST, PARTS, Credits
from game.app.scenes.ending import Ending
from game.app.scenes.extras import Dossiers, Extras, Jukebox
from game.app.scenes.options import Options
from game.app.scenes.pause import Pause
from game.app.scenes.shelf import Shelf
from game.app.scenes.title import Title
from game.app.scenes.watch import Watch as Viewer
from game.app.settings import TABS
from game.data.difficulty import DIFFICULTIES
from game.data.stage import Assists
from game.run import replay as replays
from game.run.session import Session
from game.show.pages.notice import NoticeModel, draw_notice
from game.show.tongue import names_of, tr


@pytest.fixture(scope="module", params=READERS, ids="-".join)
def app(request, tmp_path_factory):
    yield from player_of_everything(tmp_path_factory.mktemp("player"), *request.param)


@pytest.fixture
def look(monkeypatch):
    return looker(monkeypatch)


def test_menus(app, look, monkeypatch):
    music = [name.removeprefix("music.") for name in app.library.story.lines if name.startswith("music.")]
    monkeypatch.setattr(app.sound, "pieces", lambda: music)
    pages = [Title(app), Extras(app), Jukebox(app), Shelf(app), Controls(app)]
    for tab in range(len(TABS)):
        options = Options(app)
        options.tab = tab
        pages.append(options)
    for entry in app.library.playable():
        title = names_of(app.library.scene(entry.id)[1])[0]
        pages += [CaseMenu(app, title, entry), Practice(app, title, entry.id)]
    found = []
    for page in map(settled, pages):
        for _ in rows(page):
            found += look(page.draw)
    assert found == []


def test_listening_for_a_key(app, look):
    page = settled(Controls(app))
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


def test_help_over_a_run(app, look):
    """What a switch does, that it does so at once and what that costs, before and after the first is on."""
    session, found = Session(stage(app, "bathhouse"), 1), []
    for assists in (Assists(), Assists(aim_help=True)):
        session.first_stage = replace(session.first_stage, assists=assists)
        options = settled(Options(app, session))
        options.tab = TABS.index("Assists")
        for _ in rows(options):
            found += look(options.draw)
    assert found == []


def test_what_happens_between_levels(app, look):
    beats = [beat for beat in app.library.story.beats.values() if beat.id != "titles"]
    pages = [settled(Between(app, [beat], lambda: None)) for beat in beats]
    found = [fault for page in pages for fault in look(page.draw)]
    for here, follows in (("bathhouse", "hotel"), ("hotel", "bus_chase"), ("bus_chase", "")):
        told: list[bool] = []
        papers = Between(app, app.library.between(here, follows), partial(told.append, True))
        while not told:
            found += look(settled(papers).draw)
            papers.press(Press(0, "return", 0, (), "confirm"))
    assert found == []


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
    found = []
    for difficulty in DIFFICULTIES:
        card = Card(app, app.library.stage(level, difficulty), lambda by: None)
        card.age = 150
        found += look(card.draw)
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


@pytest.mark.parametrize(("retries", "told"), [(0, ("41 %", "needs {mark}", "50 %")), (2, ("2", "needs {mark}", "0"))])
def test_the_result_of_a_chase_says_what_its_clean_medal_missed(app, retries, told):
    session = Session(stage(app, "bus_chase"), 1)
    session.world.least_hull, session.world.retries = 41.7, retries
    blind = SimpleNamespace(size=(384, 216), draw=lambda *_: None)
    clean = next(medal for medal in Ending(app, session, blind)._model.medals if medal.kind == "clean")
    value, asked, mark = told
    assert (clean.won, clean.value, clean.mark) == (False, value, tr(asked).format(mark=mark))


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
