"""A player's own levels, broken in every way: the case file lives, names the file in one line, and plays the rest."""

import shutil
from pathlib import Path

import pygame
import pytest
from broken_levels import BREAKS, CASES, changed, own_tiles
from menus import players

from game.app.home import Home
from game.app.library import Library
from game.app.scenes.case_menu import CaseMenu
from game.app.scenes.cases import Cases
from game.app.scenes.pause import Pause
from game.app.scenes.play import Play
from game.app.scenes.title import Title


@pytest.fixture(scope="module")
def player(tmp_path_factory):
    with players(Home(tmp_path_factory.mktemp("home"))) as start:
        yield start()


@pytest.fixture
def folder(player):
    """The player's own levels: one good one, and whatever a test lays beside it."""
    levels = player.app.home.levels
    shutil.rmtree(levels, ignore_errors=True)
    levels.mkdir()
    player.app.library = Library(levels)
    player.app.notices.clear()
    player.app.become(Title(player.app))
    return levels


def good(folder: Path) -> None:
    (folder / "good.tmx").write_text(changed('name="id" value="yard"', 'name="id" value="good"'))


def opened(player) -> Cases:
    """The case file, by the keys, every page of it turned over."""
    player.choose("CASE FILES")
    cases = player.top
    for _ in cases.sheets:
        player.tap("right")
        player.wait(3)
        assert player.top is cases
    return cases


def page_of(cases: Cases, name: str):
    at = next(i for i, s in enumerate(cases.sheets) if s.entry and s.entry.user and s.entry.path.name.startswith(name))
    return at, cases._model.pages[at]


def plays(player, cases: Cases, at: int) -> None:
    """That page opens and its level runs."""
    while cases.chosen != at:
        player.tap("right")
    player.tap("return")
    assert isinstance(player.top, CaseMenu)
    player.choose("START")
    assert isinstance(player.top, Play)
    player.tap("return")
    player.wait(100)
    assert player.top.session.ticks > 5


@pytest.mark.parametrize("way", BREAKS)
def test_a_broken_level_is_one_line_on_its_page_and_harms_nobody(player, folder, way):
    BREAKS[way](folder)
    ours_too = not (folder / "lines").exists()  # lines are of the whole folder
    good(folder)
    name = next(path.name for path in folder.iterdir() if path.name.endswith(".tmx") and path.name != "good.tmx")
    cases = opened(player)
    at, page = page_of(cases, "bad" if name.startswith(("bad", "abad")) else name)
    assert page.locked
    assert page.fault
    assert len(page.fault.splitlines()) == 1
    named = "bad.toml" if not ours_too else Path(name).stem.splitlines()[0][:20]
    assert named.removeprefix("a") in page.fault or "own." in page.fault, page.fault
    while cases.chosen != at:
        player.tap("right")
    player.tap("return", "v")
    assert player.top is cases, "nothing opens"
    assert bool(page_of(cases, "good")[1].fault) != ours_too
    campaign = [p for s, p in zip(cases.sheets, cases._model.pages, strict=True) if s.number]
    assert not any(p.fault for p in campaign)
    if ours_too:
        plays(player, cases, page_of(cases, "good")[0])
    player.app.become(Title(player.app))
    player.choose("PRACTICE")
    player.tap("escape")
    assert isinstance(player.top, Title)


def test_a_hundred_levels_most_of_them_broken(player, folder):
    """All the broken maps of the loader's own tests at once, and as many whole ones as make a hundred."""
    for number, case in enumerate(CASES):
        (folder / f"m{number:03}.tmx").write_text(changed(case["old"], case["new"]), "utf-8")
    whole = 100 - len(CASES)
    for number in range(whole):
        (folder / f"w{number:03}.tmx").write_text(changed('name="id" value="yard"', f'name="id" value="w{number}"'))
    cases = opened(player)
    pages = [p for s, p in zip(cases.sheets, cases._model.pages, strict=True) if s.entry and s.entry.user]
    assert len(pages) == 100
    assert [bool(page.fault) for page in pages] == [True] * len(CASES) + [False] * whole
    for number, (case, page) in enumerate(zip(CASES, pages, strict=False)):
        assert len(page.fault.splitlines()) == 1
        assert f"m{number:03}.tmx" in page.fault or ".tsx" in page.fault, case
    plays(player, cases, len(cases.sheets) - 1)


def test_a_level_that_was_worked_on_is_read_anew_when_it_is_chosen_again(player, folder):
    good(folder)
    (folder / "lines").mkdir()
    (folder / "lines" / "mine.toml").write_text('[mine]\nwho = "danko"\nhello = "Hello."\n', "utf-8")
    cases = opened(player)
    plays(player, cases, page_of(cases, "good")[0])
    play = player.top
    known = play.session.stage
    player.tap("escape")
    player.choose("RESTART")
    assert player.top.session.stage == known, "nothing has changed: the same run"
    text = (folder / "good.tmx").read_text("utf-8")
    (folder / "good.tmx").write_text(text.replace('value="1000"', 'value="12000"'), "utf-8")
    (folder / "lines" / "mine.toml").write_text('[mine]\nwho = "danko"\nhello = "Once more."\n', "utf-8")
    player.app.become(Title(player.app))
    cases = opened(player)
    plays(player, cases, page_of(cases, "good")[0])
    there = player.top.session.stage
    assert (known.level.medals.heat_score, there.level.medals.heat_score) == (1000, 12000)
    assert there.story.lines["mine.hello"].text == "Once more."


def test_a_restart_takes_the_level_as_it_is_now_and_stays_where_that_is_broken(player, folder):
    good(folder)
    cases = opened(player)
    plays(player, cases, page_of(cases, "good")[0])
    play, whole = player.top, (folder / "good.tmx").read_text("utf-8")
    (folder / "good.tmx").write_text(whole[: len(whole) // 2], "utf-8")
    player.tap("escape")
    player.choose("RESTART")
    assert isinstance(player.top, Pause)
    assert "good.tmx" in player.app.notices[0].text
    player.tap("escape")
    assert player.top is play
    player.wait(30)
    (folder / "good.tmx").write_text(whole.replace('value="1000"', 'value="12000"'), "utf-8")
    player.tap("escape")
    player.choose("RESTART")
    assert isinstance(player.top, Play)
    assert player.top.session.stage.level.medals.heat_score == 12000


def test_a_players_own_tiles_and_pictures_are_drawn(player, folder):
    sheet = pygame.Surface((48, 32))
    sheet.fill((255, 0, 255))
    own_tiles(None)(folder)
    pygame.image.save(sheet, folder / "own.png")
    (folder / "bad.tmx").rename(folder / "mine.tmx")
    cases = opened(player)
    at, page = page_of(cases, "mine")
    assert page.fault == ""
    colours = {tuple(page.picture.get_at((x, y))[:3]) for x in range(120) for y in range(74)}
    assert any(red > 100 and blue > 100 and green < 60 for red, green, blue in colours), "its own tile is seen"
    plays(player, cases, at)
