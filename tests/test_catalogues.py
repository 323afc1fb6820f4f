"""The catalogues of other languages: whole, true to their placeholders, compiled as they are written."""

import ast
import gettext
from pathlib import Path

import pytest

from game.core.files import data
from game.load.story import load_story
from game.show import tongue

pytest.importorskip("babel", reason="babel is not installed: python -m pip install -e '.[test]'")

from workshop.locale import catalogue
from workshop.locale.__main__ import main
from workshop.locale.extract import code_texts, template

ROOT = Path(__file__).resolve().parents[1]
LANGUAGES = [code for code in tongue.LANGUAGES if code != tongue.SOURCE]


@pytest.mark.parametrize("code", LANGUAGES)
def test_catalogue_is_whole(code):
    assert list(catalogue.faults(code)) == [], "python -m workshop.locale update, then translate what came"


@pytest.mark.parametrize("code", LANGUAGES)
def test_the_game_reads_what_the_translator_wrote(code):
    compiled = gettext.translation(tongue.DOMAIN, data("assets", "locale"), [code])
    for message in catalogue.read(code):
        if not message.id:
            continue
        if isinstance(message.id, str):
            read = compiled.pgettext(message.context, message.id) if message.context else compiled.gettext(message.id)
            assert read == message.string, "python -m workshop locale"
        else:
            forms = {compiled.ngettext(*message.id, n) for n in range(200)}
            assert forms == set(message.string)


@pytest.mark.parametrize("code", LANGUAGES)
def test_an_update_without_news_changes_no_translation(code, tmp_path, monkeypatch):
    before = {catalogue.key(message): message.string for message in catalogue.read(code)}
    written = catalogue.source(code).read_bytes()
    monkeypatch.setattr(catalogue, "source", lambda language: tmp_path / f"{language}.po")
    (tmp_path / f"{code}.po").write_bytes(written)
    assert catalogue.update(code) == (0, 0)
    once = (tmp_path / f"{code}.po").read_bytes()
    assert {catalogue.key(message): message.string for message in catalogue.read(code)} == before
    assert catalogue.update(code) == (0, 0)
    assert (tmp_path / f"{code}.po").read_bytes() == once


def test_russian_names_and_titles_are_those_of_the_seeds():
    """They stand beside the English ones in every language."""
    story = load_story(data("seeds"))
    tongue.speak("ru")
    try:
        for row in (*story.people.values(), *(s for s in story.campaign if s.sort == "level")):
            assert tongue.names_of(row)[0] == row.russian
    finally:
        tongue.speak("en")


def test_every_plain_text_of_the_code_is_found():
    found = {text if isinstance(text, str) else text[0] for _, text, _ in code_texts()}
    for path in [*(ROOT / "game/app").rglob("*.py"), *(ROOT / "game/show").rglob("*.py")]:
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if (
                isinstance(node, ast.Call)
                and isinstance(node.func, ast.Name)
                and node.func.id in ("tr", "later", "tr_n")
            ):
                if isinstance(node.args[0], ast.Constant):
                    assert node.args[0].value in found, f"{path.relative_to(ROOT)}:{node.lineno}"


def test_tables_that_are_shown_are_marked_for_translation():
    from game.app import bindings, settings
    from game.app.scenes import controls, credits, ending, options

    known = {message.id for message in template() if message.id and message.context is None}
    shown = [*bindings.LABELS.values(), *options.ALL_TABS, *controls.COLUMNS, *controls.HEADS, *ending.MEDALS.values()]
    shown += [text for part in credits.PARTS for text in part] + list(settings.DIFFICULTY_NAMES.values())
    shown += [who for *_, who in credits.CAST if who not in load_story(data("seeds")).people]
    own = {*tongue.LANGUAGES.values(), "Xbox", "PlayStation", "Switch"}
    for option in settings.OPTIONS:
        shown += [option.label, *([option.note] if option.note else [])]
        shown += [name for name in option.names if name not in own and not name.startswith("x")]
    assert [text for text in shown if text not in known] == []


@pytest.fixture
def elsewhere(tmp_path, monkeypatch):
    """A workshop and assets of its own."""
    monkeypatch.setattr(catalogue, "HERE", tmp_path)
    monkeypatch.setattr(catalogue, "ROOT", tmp_path)
    monkeypatch.setattr(catalogue, "ASSETS", tmp_path / "assets")
    return tmp_path


def test_a_language_is_begun_translated_and_spoken(elsewhere, monkeypatch, capsys):
    """What the README promises to translators, step by step."""
    assert main(["new", "de"]) == 0
    assert main(["check", "de"]) == 1
    assert "'OPTIONS' is not translated" in capsys.readouterr().out
    po = elsewhere / "de.po"
    po.write_text(
        po.read_text("utf-8").replace('msgid "OPTIONS"\nmsgstr ""', 'msgid "OPTIONS"\nmsgstr "OPTIONEN"'), "utf-8"
    )
    catalogue.compile_one("de")
    monkeypatch.setitem(tongue.LANGUAGES, "de", "Deutsch")
    monkeypatch.setattr(tongue, "data", elsewhere.joinpath)
    tongue.speak("de")
    assert tongue.tr("OPTIONS") == "OPTIONEN"
    assert tongue.tr("QUIT") == "QUIT", "not translated yet"
    tongue.speak("en")
    assert main(["new", "de"]) == 1
    assert "is there already" in capsys.readouterr().err
    assert main(["new", "xx_nowhere"]) == 1


@pytest.mark.parametrize(
    ("english", "wrong", "told"),
    [
        ("Best {time}", "Лучшее {tiem}", "has other placeholders"),
        ("{key:start} Join", "Вступить", "has other placeholders"),
        ("OPTIONS", "", "is not translated"),
        ("OPTIONS", " НАСТРОЙКИ", "has spaces too many"),
    ],
)
def test_faults_of_a_catalogue_are_told(elsewhere, english, wrong, told):
    good = (ROOT / "workshop/locale/ru.po").read_bytes()
    (elsewhere / "ru.po").write_bytes(good)
    found = catalogue.read("ru")
    found.get(english).string = wrong
    catalogue.write("ru", found)
    lines = list(catalogue.faults("ru"))
    assert len(lines) == 1
    assert told in lines[0]
    assert repr(english) in lines[0]


def test_texts_that_came_and_went_are_told(elsewhere, capsys):
    good = (ROOT / "workshop/locale/ru.po").read_text("utf-8")
    (elsewhere / "ru.po").write_text(good.replace('msgid "OPTIONS"', 'msgid "CHOICES"'), "utf-8")
    assert main(["check", "ru"]) == 1
    out = capsys.readouterr().out
    assert "'OPTIONS' is missing" in out
    assert "'CHOICES' is said nowhere any more" in out
    assert catalogue.update("ru") == (1, 1)
    assert "'OPTIONS' is not translated" in "\n".join(catalogue.faults("ru"))
    (elsewhere / "ru.po").write_text(good.replace('msgid "OPTIONS"', '#, fuzzy\nmsgid "OPTIONS"'), "utf-8")
    assert [line for line in catalogue.faults("ru") if "fuzzy" in line]


def test_a_broken_catalogue_is_told_in_one_line(elsewhere, capsys):
    (elsewhere / "ru.po").write_text("OPTIONS = НАСТРОЙКИ", "utf-8")
    assert main(["check", "ru"]) == 1
    assert capsys.readouterr().err.startswith("ru.po: ")
