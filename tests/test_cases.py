"""The case file and what can be done from it: sealed pages, ghosts, practice, the mouse."""

import pygame
from speakers import SOUND
from walks import RUN_TICKS, walk

from game.app.profile import Best, key
from game.app.scenes import case_menu
from game.app.scenes.case_menu import CaseMenu, Practice
from game.app.scenes.cases import Cases
from game.app.scenes.ending import Ending
from game.app.scenes.extras import FIGURES, Dossiers, Extras, Jukebox
from game.app.scenes.pause import Pause
from game.app.scenes.play import Play
from game.app.scenes.shelf import Shelf
from game.app.scenes.title import Title
from game.data.chase_score import CLEAN_HULL
from game.data.heat import heat_mark
from game.run import replay as replays
from game.run import replay_file
from game.run.ghost import Ghost
from game.run.session import Session
from game.show.pages.notice import SLIDE_TICKS, notice_ticks
from game.show.paint.looks import load_look
from game.show.sound.bank import read_index
from game.story.result import Result


def record_of(player, session: Session) -> None:
    """The run stands in the records as the best of its level."""
    home, app = player.app.home, player.app
    replay_file.save(home.replays / "best.rhr", replays.record(session))
    done = session.result()
    app.profile.note(done, False, "best.rhr")


def finish(player, level: str) -> None:
    result = Result(level, "cadet", 100, 100, 0, 0, "D", 0, 0, 0, {}, {"time": True}, (), (), False)
    player.app.profile.note(result, True, "")


def test_what_is_not_reached_lies_sealed_and_help_unlocks_as_well(player):
    cases = Cases(player.app)
    titles = [sheet.title for sheet in cases.sheets]
    assert titles[:2] == ["Bathhouse", "The Cafe"]
    assert cases.sheets[0].open
    made = [i for i, sheet in enumerate(cases.sheets) if sheet.entry]
    assert [cases.sheets[i].open for i in made] == [True] + [False] * (len(made) - 1)
    finish(player, "bathhouse")
    again = Cases(player.app)
    assert all(again.sheets[i].open for i in made[:2])


def test_a_sealed_page_cannot_be_opened_and_says_why(player, monkeypatch):
    shown = []
    monkeypatch.setattr("game.app.scenes.cases.draw_case_file", lambda _s, _a, model, _t: shown.append(model) or [])

    def page():
        player.wait(1)
        return shown[-1].pages[shown[-1].chosen], [hint.action for hint in shown[-1].hints]

    player.choose("CASE FILES")
    opened, keys = page()
    assert not opened.locked
    assert "confirm" in keys
    assert "view" not in keys, "there is no best run yet"
    player.tap("right", "return")
    assert isinstance(player.top, Cases)
    sealed, keys = page()
    assert "reports" in sealed.sealed, "no level plays the cafe"
    assert not {"confirm", "view"} & set(keys)
    while page()[0].title != "Hotel":
        player.tap("right")
    assert page()[0].sealed == "Opens when Bathhouse is finished."
    while page()[0].title != "Bathhouse":
        player.tap("left")
    player.tap("return")
    assert isinstance(player.top, CaseMenu)


def test_every_piece_of_the_jukebox_has_a_name_and_the_one_that_plays_is_marked(player, monkeypatch):
    pieces = [name for name, piece in read_index(SOUND).music.items() if piece.loops]
    monkeypatch.setattr(player.app.sound, "pieces", lambda: pieces)
    player.app.push(Jukebox(player.app))
    rows = player.top.rows
    assert len({row.label for row in rows}) == len(pieces) > 10
    assert not [row.label for row in rows if row.label.startswith("music.")]
    assert [pieces[k] for k, row in enumerate(rows) if row.value] == ["menu"]
    player.tap("down", "return")
    assert [k for k, row in enumerate(player.top.rows) if row.value] == [player.top.chosen]


def test_a_broken_level_of_the_player_is_told_on_its_own_page(player, home):
    home.levels.mkdir()
    (home.levels / "mine.tmx").write_text("<map", encoding="utf-8")
    cases = Cases(player.app)
    page = cases._model.pages[-1]
    assert page.locked
    assert "mine.tmx" in page.fault
    player.app.push(cases)
    player.wait(1)
    cases.chosen = len(cases.sheets) - 1
    player.tap("return")
    assert player.top is cases


def test_two_players_begin_together(player):
    player.choose("TWO PLAYERS")
    player.tap("return", "return")
    assert isinstance(player.top, Play)
    assert player.top.session.world.players == 2


def test_racing_the_ghost(player):
    session = walk(player)
    record_of(player, session)
    player.choose("CASE FILES")
    player.tap("return")
    menu = player.top
    assert [entry.row.enabled for entry in menu.entries()][1:3] == [True, True]
    player.choose("RACE THE GHOST")
    play = player.top
    player.tap("return")
    player.wait(120)
    assert play.view.ghost is not None
    assert play.view.ghost.heroes[0].x > play.session.world.heroes[0].x
    assert play.view.ghost.tick == play.session.world.tick
    plain = pygame.image.tobytes(player.app.surface, "RGB")
    play._ghost = play.view.ghost = None
    player.app.compose()
    assert pygame.image.tobytes(player.app.surface, "RGB") != plain
    assert play.session.world == again_without_ghost(play.session)


def test_a_race_is_run_again_as_a_race(player):
    record_of(player, walk(player))
    player.choose("CASE FILES")
    player.tap("return")
    player.choose("RACE THE GHOST")
    seed, place = player.top.session.seed, player.top.place
    player.tap("return")
    player.wait(120)
    player.top.session.world.finished = True
    player.wait(1)
    assert isinstance(player.top, Ending)
    player.tap("return", "r")
    play = player.top
    assert play.session.seed == seed
    assert play.session.ticks < 5
    assert play.place is not place, "the run that is finished lies there no more"
    player.wait(60)
    assert play.view.ghost.tick == play.session.world.tick


def again_without_ghost(session: Session):
    """The ghost is only seen: the run comes out the same without it."""
    twin = Session(session.stage, session.seed)
    for held in session.pads:
        twin.advance(held)
    return twin.world


def test_without_a_record_there_is_nothing_to_race_or_watch(player):
    player.choose("CASE FILES")
    player.tap("return")
    assert [entry.live for entry in player.top.entries()][1:3] == [False, False]
    player.tap("escape", "v")
    assert isinstance(player.top, Cases)
    assert player.app.notices


def test_a_notice_that_has_been_read_goes_with_the_next_press(player):
    player.choose("CASE FILES")
    player.tap("v")
    half = notice_ticks(player.app.notices[0].text) // 2
    player.wait(half - 20)
    player.tap("right", "left")
    player.wait(SLIDE_TICKS + 2)
    assert player.app.notices, "nobody can have read it yet"
    player.wait(20)
    player.tap("right")
    player.wait(SLIDE_TICKS + 2)
    assert not player.app.notices


def test_the_ghost_follows_back_and_forth(player):
    session = walk(player)
    ghost = Ghost(session.stage, replays.record(session))
    seen = {}
    for ticks in range(1, 200):
        ghost.follow(ticks)
        seen[ticks] = ghost.world.heroes[0].x
    for ticks in (150, 120, 160, 121):
        ghost.follow(ticks)
        assert ghost.world.heroes[0].x == seen[ticks]
    ghost.follow(10 * RUN_TICKS)
    assert ghost.world == session.world


def test_practice_begins_at_the_checkpoint_and_counts_for_nothing(player):
    player.choose("PRACTICE")
    player.tap("return")
    assert isinstance(player.top, Practice)
    labels = [row.label for row in player.top.rows]
    assert labels[0] == "From the beginning"
    assert labels[1].startswith("After: ")
    player.tap("down", "return")
    play = player.top
    assert isinstance(play, Play)
    for _ in range(2000):
        if play._ahead is None:
            break
        player.wait(1)
    assert isinstance(player.top, Pause)
    assert play.session.world.checkpoint >= 1
    assert play.session.practice
    assert not play.session.world.finished


def test_whoever_is_seen_whole_in_a_dossier_is_somebody_of_the_case_with_a_sheet(player):
    people = player.app.library.story.people
    for who, look in FIGURES.items():
        assert people[who].portrait
        assert load_look(look).strip("idle").ticks > 0


def test_the_menu_of_a_level_shows_its_medals_and_what_they_ask(player, monkeypatch):
    shown = []
    monkeypatch.setattr(case_menu, "draw_pause", lambda surface, art, model, age: shown.append(model) or [])
    bathhouse = next(entry for entry in player.app.library.playable() if entry.id == "bathhouse")
    menu = case_menu.CaseMenu(player.app, "Bathhouse", bathhouse)
    menu.draw(player.app.surface)
    player.app.profile.bests[key("bathhouse", "militia", assisted=False)] = Best(9682, 9150, "B", {}, ["clean"], "", 2)
    menu.draw(player.app.surface)
    asked = player.app.library.level("bathhouse").rules.medals
    assert [medal.won for medal in shown[0].medals] == [False] * 4
    assert [medal.kind for medal in shown[1].medals if medal.won] == ["clean"]
    assert shown[1].medals[2].mark == f"{asked.heat_score:,} points".replace(",", " ")
    player.app.settings.difficulty = "captain"
    menu.draw(player.app.surface)
    assert shown[2].medals[2].mark == f"{heat_mark(asked, 'captain'):,} points".replace(",", " ")
    assert heat_mark(asked, "cadet") < heat_mark(asked, "militia") == asked.heat_score < heat_mark(asked, "captain")
    assert (shown[1].medals[3].label, shown[1].medals[3].mark) == ("Duty: 8", "Men thrown into things")
    assert "9 150" in shown[1].goal


def test_the_menu_of_the_chase_says_what_clean_asks_of_the_bus(player, monkeypatch):
    shown = []
    monkeypatch.setattr(case_menu, "draw_pause", lambda surface, art, model, age: shown.append(model) or [])
    chase = next(entry for entry in player.app.library.playable() if entry.id == "bus_chase")
    case_menu.CaseMenu(player.app, "Bus chase", chase).draw(player.app.surface)
    half = f"{round(CLEAN_HULL)} %"
    assert half in next(medal.mark for medal in shown[0].medals if medal.kind == "clean")


def test_extras_lead_everywhere_and_back(player):
    player.choose("EXTRAS")
    for label, scene in (("Replays", Shelf), ("Dossiers", Dossiers), ("Jukebox", Jukebox)):
        player.choose(label)
        assert isinstance(player.top, scene)
        player.wait(2)
        player.tap("escape")
        assert isinstance(player.top, Extras)


def test_the_mouse_alone_drives_menus(player):
    player.wait(60)
    title = player.top
    assert isinstance(title, Title)
    area = next(area for area, k in title.areas if title.rows[k].label == "OPTIONS")
    player.app.handle(pygame.event.Event(pygame.MOUSEMOTION, pos=area.center))
    assert title.rows[title.chosen].label == "OPTIONS"
    player.app.handle(pygame.event.Event(pygame.MOUSEBUTTONDOWN, pos=area.center, button=1))
    options = player.top
    player.wait(2)
    full = next(area for area, k in options.areas if options.rows[k].label == "Flashes")
    before = player.app.settings.flashes
    player.app.handle(pygame.event.Event(pygame.MOUSEBUTTONDOWN, pos=full.center, button=1))
    assert player.app.settings.flashes is not before
    player.app.handle(pygame.event.Event(pygame.MOUSEBUTTONDOWN, pos=(2, 2), button=1))
    assert player.top is options, "a click beside every row does nothing"
    player.app.handle(pygame.event.Event(pygame.MOUSEBUTTONDOWN, pos=(2, 2), button=3))
    assert player.top is title
