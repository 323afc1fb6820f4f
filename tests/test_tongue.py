"""The player's language: chosen from the system or the options, put to work at once, and never known to the rules."""

import ast
import gettext
import json
import re
import subprocess
import sys
from pathlib import Path

import pygame
import pytest
from menus import Player, players
from pygame._sdl2 import controller

from game.app import store
from game.app.scenes.options import Options
from game.app.settings import TABS, load, of_tab
from game.core.faults import Fault
from game.core.files import data
from game.data.story import Line, Person
from game.load.story import load_story
from game.run import replay as replays
from game.run.session import Session
from game.show import tongue
from game.show.tongue import names_of, said, speak, system_language, told, tr, tr_in, tr_n

ROOT = Path(__file__).resolve().parents[1]


@pytest.fixture(autouse=True)
def english_afterwards():
    yield
    speak("en")


def test_words_change_with_the_language_and_come_back():
    assert tr("OPTIONS") == "OPTIONS"
    speak("ru")
    assert tongue.language() == "ru"
    assert tr("OPTIONS") == "НАСТРОЙКИ"
    assert tr_in("bath.goal", "Beat the Strongman") == "Одолей Силача"
    speak("en")
    assert tr("OPTIONS") == "OPTIONS"


@pytest.mark.parametrize(
    ("count", "word"), [(1, "УДАР"), (2, "УДАРА"), (5, "УДАРОВ"), (11, "УДАРОВ"), (21, "УДАР"), (24, "УДАРА")]
)
def test_russian_numbers_take_their_form(count, word):
    speak("ru")
    assert tr_n("HIT", "HITS", count) == word


def test_what_no_catalogue_knows_is_shown_as_it_was_written():
    speak("ru")
    assert said(Line("mine.goal.open", "Open the gate")) == "Open the gate"
    assert said(Line("mine.goal.beat", "Beat the Strongman")) == "Beat the Strongman", "another level's line"
    assert tr("") == "", "and not the head of the catalogue"
    assert said(None) == ""


def test_names_stand_in_both_alphabets():
    danko = Person("danko", "Danko", "Данко")
    assert names_of(danko) == ("Danko", "Данко")
    speak("ru")
    assert names_of(danko) == ("Данко", "Danko")
    assert names_of(Person("guest", "Somebody")) == ("Somebody", "")


@pytest.mark.parametrize(
    ("told", "spoken"),
    [
        ({"LANG": "ru_RU.UTF-8"}, "ru"),
        ({"LANG": "en_GB.UTF-8", "LANGUAGE": "ru"}, "ru"),
        ({"LANGUAGE": "fr:ru:en"}, "ru"),
        ({"LC_ALL": "C", "LANG": "ru_RU"}, "en"),
        ({"LANG": "de_AT"}, "en"),
    ],
)
def test_the_system_says_which_language(monkeypatch, told, spoken):
    for name in tongue.VARIABLES:
        monkeypatch.delenv(name, raising=False)
    for name, value in told.items():
        monkeypatch.setenv(name, value)
    assert system_language() == spoken


def test_a_system_without_variables_is_asked_itself(monkeypatch):
    for name in tongue.VARIABLES:
        monkeypatch.delenv(name, raising=False)
    places = [{"language": "fr", "country": "FR"}, {"language": "ru", "country": None}]
    monkeypatch.setattr("pygame.system.get_pref_locales", lambda: places)
    assert system_language() == "ru"


def test_a_first_start_follows_the_system(monkeypatch, home):
    monkeypatch.setenv("LANGUAGE", "ru_RU")
    made = Player(home)
    assert "НАЧАТЬ" in [row.label for row in made.top.rows]
    made.app.quit()
    made.app.close()
    controller.quit()


def test_the_option_works_at_once_and_is_kept(player, home):
    player.choose("OPTIONS")
    options = player.top
    assert isinstance(options, Options)
    options.tab = TABS.index("Game")
    options.chosen = [option.field for option in of_tab("Game")].index("language")
    player.tap("right", "right")
    assert options.rows[options.chosen].value == "Русский"
    assert options.rows[options.chosen].label == "Язык / Language"
    player.tap("escape")
    assert "НАЧАТЬ" in [row.label for row in player.top.rows]
    assert load(home)[0].language == "ru"
    player.app.settings.language = "en"
    player.app.heed_settings()
    assert "START" in [row.label for row in player.top.rows]


def test_a_language_asked_for_on_the_command_line_is_not_kept_and_gives_way_to_the_options(home):
    made = Player(home)
    made.app.language = "ru"
    made.app.heed_settings()
    assert "НАСТРОЙКИ" in [row.label for row in made.top.rows]
    made.app.push(Options(made.app))
    made.top.tab = TABS.index("Game")
    made.top.chosen = [option.field for option in of_tab("Game")].index("language")
    made.tap("right")
    assert made.top.rows[made.top.chosen].value == "English"
    assert made.top.rows[made.top.chosen].label == "Language"
    made.app.quit()
    made.app.close()
    controller.quit()


def test_a_catalogue_that_cannot_be_read_is_named(monkeypatch, tmp_path):
    monkeypatch.setattr(tongue, "data", tmp_path.joinpath)
    with pytest.raises(Fault, match=r"assets/locale/ru/LC_MESSAGES/red_heat\.mo cannot be read"):
        speak("ru")
    broken = tmp_path / "assets/locale/ru/LC_MESSAGES/red_heat.mo"
    broken.parent.mkdir(parents=True)
    broken.write_bytes(b"no catalogue")
    with pytest.raises(Fault, match=r"red_heat\.mo"):
        speak("ru")
    assert tr("OPTIONS") == "OPTIONS"


def test_a_run_is_the_same_in_every_language(player):
    """Rules and fingerprints know English only."""

    def fingerprints() -> tuple[object, ...]:
        session = Session(player.app.library.stage("bathhouse", "militia"), 7)
        view = player.app.view(session.stage)
        picture = pygame.Surface(view.size, 0, 32)
        for tick in range(400):
            view.eat(session.advance((8 if tick % 3 else 0,)), session.world)
            view.tick()
        view.draw(picture, session.world)
        view.draw_hud(picture, session.world)
        return replays.record(session), pygame.image.tobytes(picture, "RGB")

    english, english_picture = fingerprints()
    speak("ru")
    russian, russian_picture = fingerprints()
    assert russian == english
    assert russian_picture != english_picture


def test_every_language_has_its_catalogue_and_no_other_is_there():
    folders = {path.parts[-3] for path in data("assets", "locale").glob(f"*/LC_MESSAGES/{tongue.DOMAIN}.mo")}
    assert folders == set(tongue.LANGUAGES) - {tongue.SOURCE}


@pytest.mark.parametrize("code", [code for code in tongue.LANGUAGES if code != tongue.SOURCE])
def test_every_letter_of_a_translation_is_in_the_faces(code):
    def face(name: str) -> set[str]:
        return set(json.loads(data("assets", "interface", f"{name}.json").read_text("utf-8"))["glyphs"])

    read = gettext.translation(tongue.DOMAIN, data("assets", "locale"), [code])
    texts = [text for key, text in read._catalog.items() if key]
    letters = {letter for text in texts for letter in (*text, *text.upper())}
    assert letters - face("body") - {"\n"} == set()
    assert letters - face("heading") - {"\n"} == set()
    speak(code)
    titles = "".join(names_of(scene)[0].upper() for scene in load_story(data("seeds")).campaign)
    assert set(titles) - face("title") == set()
    assert set(titles) - face("digits") == set()


def test_words_are_asked_for_plainly():
    """Inside an f-string, or put together from parts, no catalogue would find them."""
    for path in [*(ROOT / "game/app").rglob("*.py"), *(ROOT / "game/show").rglob("*.py")]:
        tree = ast.parse(path.read_text("utf-8"))
        inside = [n for f in ast.walk(tree) if isinstance(f, ast.JoinedStr) for n in ast.walk(f)]
        for node in ast.walk(tree):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in ("tr", "later"):
                argument = node.args[0]
                where = f"{path.relative_to(ROOT)}:{node.lineno}"
                assert not isinstance(argument, ast.JoinedStr | ast.BinOp), where
                assert not (isinstance(argument, ast.Constant) and node in inside), where


def test_what_menus_say_is_translated():
    """Labels, notes, hints, notices and titles of scenes never reach a page as plain English."""
    plain = []
    for path in (ROOT / "game/app").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if not isinstance(node, ast.Call):
                continue
            name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
            said = node.args[1:2] if name == "Hint" else node.args[:1] if name in ("Row", "notify", "not_saved") else []
            said += [word.value for word in node.keywords if word.arg in ("note", "title", "level", "goal", "record")]
            for argument in said:
                written = [part for part in ast.walk(argument) if isinstance(part, ast.Constant | ast.Call)]
                if isinstance(argument, ast.Constant | ast.JoinedStr) and any(
                    isinstance(part, ast.Constant) and re.search("[A-Za-z]{2}", str(part.value)) for part in written
                ):
                    plain.append(f"{path.relative_to(ROOT)}:{argument.lineno}")
    assert plain == []


def test_the_command_line_draws_in_a_language(tmp_path):
    from game.app.cli import main

    pictures = {}
    for code in ("en", "ru"):
        assert main(["shot", "menu", "--language", code, "-o", str(tmp_path / f"{code}.png")]) == 0
        pictures[code] = (tmp_path / f"{code}.png").read_bytes()
    assert pictures["en"] != pictures["ru"]
    refused = subprocess.run([sys.executable, "main.py", "shot", "menu", "--language", "xx", "-o", "xx.png"], cwd=ROOT,
                             capture_output=True, text=True, check=False)  # fmt: skip
    assert refused.returncode != 0
    assert "xx" in refused.stderr


def test_refusals_of_replays_are_told_in_the_players_language():
    fault = Fault("{file}: not a RED HEAT replay", file="cat.rhr")
    assert (str(fault), told(fault)) == ("cat.rhr: not a RED HEAT replay",) * 2
    speak("ru")
    assert told(fault) == "cat.rhr: это не запись RED HEAT"
    assert str(fault) == "cat.rhr: not a RED HEAT replay", "the command line speaks English"


def test_a_fault_of_a_level_keeps_its_address_in_a_sentence():
    line = 'levels/yard.tmx object 41: unknown property "mod"'
    assert told(Fault(line)) == line
    speak("ru")
    assert told(Fault(line)) == f"Файл не подошёл: {line}"
    assert told(Fault("{braces} of a name")) == "Файл не подошёл: {braces} of a name", "which is no pattern"


def test_a_damaged_profile_is_told_in_the_language_of_the_options(home):
    store.save(home.settings, 1, {"language": "ru"})
    home.profile.write_bytes(b"{")
    with players(home) as start:
        (notice,) = start().app.notices
    assert notice.text == "profile.json повреждён: начинаем заново, файл сохранён под именем profile-kept.json"


def test_damaged_options_are_told_in_the_language_of_the_system(home, monkeypatch):
    monkeypatch.setenv("LANGUAGE", "ru")
    home.settings.write_bytes(b"{")
    with players(home) as start:
        (notice,) = start().app.notices
    assert notice.text.startswith("settings.json повреждён: начинаем заново")
