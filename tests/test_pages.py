"""Every page: nothing is clipped or written over something else, in English and in text 30 % longer."""

import dataclasses
import math
import re

import pygame
import pytest
from page_samples import KEYS, MEDALS, OPTION_ROWS, PAGES, SPLITS, TICKS
from readable import Watch

from game.core.files import data
from game.show.art import InterfaceArt
from game.show.hud import corner as hud_corner
from game.show.hud import dialogue as talk
from game.show.hud.data import HudModel, PlayerPanel
from game.show.hud.dialogue import DialogueModel, dialogue_pages, draw_caption, draw_dialogue
from game.show.hud.draw import draw_hud
from game.show.pages import pause, result
from game.show.pages.confirm import ConfirmModel, draw_confirm
from game.show.pages.menu import MenuModel, Row, draw_menu
from game.show.pages.result import ResultModel, result_beats
from game.show.paint.colours import WINE
from game.show.paint.text import format_time, grouped

SCREEN = pygame.Rect(0, 0, 384, 216)
NAMES_NOT_WORDS = {
    "who", "mood", "arm", "kind", "side", "action", "style", "rank", "language", "backdrop", "icon", "city", "controls",
    "prompts", "shown", "picture", "photo", "faces",
}  # fmt: skip


@pytest.fixture(scope="module")
def art() -> InterfaceArt:
    pygame.display.init()
    return InterfaceArt.load(data())


def test_keys_of_a_page_do_not_show_through_a_question(art):
    """The shelf's own Copy and Remove were read between Choose and No."""
    surface = pygame.Surface((384, 216), 0, 32)
    surface.fill("white")
    draw_confirm(surface, art, ConfirmModel("Throw this run away?"), 60)
    assert max(surface.get_at((x, y)).g for x in range(384) for y in range(195, 216)) < 40


def longer(value: object, name: str = "") -> object:
    """The model with every word in it 30 % longer, as Russian is."""
    if name in NAMES_NOT_WORDS:
        return value
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        fields = {f.name: longer(getattr(value, f.name), f.name) for f in dataclasses.fields(value)}
        return dataclasses.replace(value, **fields)
    if isinstance(value, tuple):
        return tuple(longer(item, name) for item in value)
    if isinstance(value, str):
        return re.sub(r"(?<![{\w:])[^\W\d_]{3,}(?![\w]*[:}])", _stretched, value)
    return value


def _stretched(match: re.Match[str]) -> str:
    word = match.group()
    return word + ("Ж" if word.isupper() else "ж") * math.ceil(0.3 * len(word))


@pytest.mark.parametrize("stretch", [False, True], ids=["english", "longer"])
@pytest.mark.parametrize("name", PAGES)
def test_page_is_readable(art, monkeypatch, name, stretch):
    draw, model = PAGES[name]
    surface = pygame.Surface(SCREEN.size)
    watch = Watch(monkeypatch, surface)
    draw(surface, art, longer(model) if stretch else model, TICKS.get(name, 900))
    watch.assert_all_is_readable()


@pytest.mark.parametrize("name", PAGES)
def test_page_draws_the_same_at_the_same_tick_and_survives_every_tick(art, name):
    draw, model = PAGES[name]
    surface = pygame.Surface(SCREEN.size)
    for tick in range(0, 330, 7):
        surface.fill((40, 60, 80))
        draw(surface, art, model, tick)
    first = pygame.image.tobytes(surface, "RGB")
    surface.fill((40, 60, 80))
    draw(surface, art, model, 329)
    assert pygame.image.tobytes(surface, "RGB") == first


def test_health_bar_hatches_what_can_be_won_back(art):
    surface = pygame.Surface(SCREEN.size)
    draw_hud(surface, art, HudModel(PlayerPanel(hp=50, red=25)), 0)
    x, y = hud_corner.CORNER_X, 8 + 12 + 3
    assert surface.get_at((x + 20, y)) != surface.get_at((x + 60, y)) != surface.get_at((x + 80, y))
    assert len({tuple(surface.get_at((px, y))) for px in range(x + 48, x + 68)}) >= 2


def test_long_speech_is_cut_into_pages_that_fit_the_box(art, monkeypatch):
    text = "Четыре человека с дробовиками, две двери, один лифт. " * 6 + "{key:grab}"
    parts = dialogue_pages(art, text, KEYS)
    assert len(parts) > 1
    said = " ".join(" ".join(parts).split())
    assert said == " ".join(text.split())
    surface = pygame.Surface(SCREEN.size)
    for part in parts:
        with monkeypatch.context() as patch:
            watch = Watch(patch, surface)
            draw_dialogue(surface, art, DialogueModel(text=part, prompts=KEYS), 0)
            watch.assert_all_is_readable()


def test_typewriter_shows_more_with_every_letter_and_all_at_the_end(art):
    text = "Hold {key:grab} and run: the pool is five tiles off, and the floor is wet."

    def lit(shown: int | None) -> int:
        surface = pygame.Surface(SCREEN.size)
        draw_dialogue(surface, art, DialogueModel(text=text, shown=shown, more=False, prompts=KEYS), 0)
        return pygame.mask.from_threshold(surface, (245, 247, 236), (30, 30, 30)).count()

    counts = [lit(n) for n in range(0, talk.letters(text) + 1, 3)]
    assert counts == sorted(counts)
    assert lit(talk.letters(text)) == lit(None)


def test_caption_stays_on_the_screen(art, monkeypatch):
    surface = pygame.Surface(SCREEN.size)
    watch = Watch(monkeypatch, surface)
    draw_caption(surface, art, "Now find me. In Siberia we would call this a warm day, comrade captain.", 30)
    watch.assert_all_is_readable()


def test_chosen_row_is_always_shown(art, monkeypatch):
    for chosen, row in enumerate(OPTION_ROWS):
        surface = pygame.Surface(SCREEN.size)
        with monkeypatch.context() as patch:
            watch = Watch(patch, surface)
            draw_menu(surface, art, MenuModel("OPTIONS", OPTION_ROWS, chosen), 0)
            assert row.label in [text for text, _ in watch.words]


def test_a_tight_menu_has_its_rows_where_the_mouse_finds_them_and_scrolls_when_it_is_full(art):
    for count in (1, 4, 20):
        model = MenuModel("EXTRAS", tuple(Row(f"Row {k}") for k in range(count)), count - 1, tight=True)
        surface = pygame.Surface(SCREEN.size, 0, 32)
        areas = draw_menu(surface, art, model, 0)
        chosen = next(area for area, k in areas if k == count - 1)
        assert surface.get_at((chosen.right - 2, chosen.centery))[:3] == WINE
        assert surface.get_at((chosen.right - 2, chosen.bottom + 1))[:3] != WINE
        assert SCREEN.contains(chosen)
    heights = [draw_menu(surface, art, MenuModel("X", (Row("Y"),) * n, tight=True), 0)[0][0].y for n in (1, 4)]
    assert heights[0] > heights[1], "in the middle"


def test_result_events_come_in_order_and_before_the_end():
    model = ResultModel(splits=SPLITS, medals=MEDALS)
    ticks = list(result_beats(model).values())
    assert ticks == sorted(ticks)
    assert ticks[-1] < result.RESULT_TICKS


@pytest.mark.parametrize(
    ("ticks", "sign", "said"),
    [
        (0, False, "0:00.00"),
        (9682, False, "2:41.37"),
        (-68, True, "-0:01.13"),
        (149, True, "+0:02.48"),
        (3599, False, "0:59.98"),
    ],
)
def test_times_read_as_minutes_seconds_hundredths(ticks, sign, said):
    assert format_time(ticks, sign) == said


def test_numbers_are_grouped():
    assert grouped(1234567) == "1 234 567"


def test_the_note_of_a_pause_hides_what_is_said_below_it(art):
    note = "The run is kept"
    wide = art.body.measure(note)
    hidden = []
    for words in ("", note):
        dark, bright = (pygame.Surface((384, 216), 0, 32) for _ in range(2))
        bright.fill((255, 255, 255))
        for ground in (dark, bright):
            pause.draw_pause(ground, art, pause.PauseModel(rows=(Row("QUIT", note=words),)), 0)
        rows = [pygame.Rect((384 - wide) // 2, y, wide, 1) for y in range(216)]
        hidden.append(sum(same(dark, bright, row) for row in rows))
    assert hidden[1] - hidden[0] == pause.NOTE_PX


def same(a: pygame.Surface, b: pygame.Surface, area: pygame.Rect) -> bool:
    return pygame.image.tobytes(a.subsurface(area), "RGB") == pygame.image.tobytes(b.subsurface(area), "RGB")
