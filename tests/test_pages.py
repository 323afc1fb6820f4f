"""Every page: nothing is clipped or written over something else, in English and in text 30 % longer."""

import dataclasses
import importlib
import math
import re
from collections.abc import Iterator

import pygame
import pytest

from game.core.files import data
from game.show import dialogue as talk
from game.show import hud_corner
from game.show.art import InterfaceArt
from game.show.dialogue import DialogueModel, dialogue_pages, draw_caption, draw_dialogue
from game.show.font import Font
from game.show.hud import draw_hud
from game.show.hud_data import BossBar, EdgeArrow, HudModel, PlayerPanel, PromptBubble, SplitFlash
from game.show.pages import case_file, confirm, level_card, notice, pause, report, result, title
from game.show.pages.menu import MenuModel, Row, draw_menu, menu_rows_shown
from game.show.pages.result import Medal, ResultModel, SplitRow, draw_result, result_beats
from game.show.text import Prompts, format_time, grouped
from game.show.widgets import Hint

SCREEN = pygame.Rect(0, 0, 384, 216)
NAMES_NOT_WORDS = {
    "who", "mood", "arm", "kind", "side", "action", "style", "rank", "language", "backdrop", "icon", "city", "controls",
    "prompts", "shown", "picture", "photo", "faces",
}  # fmt: skip
KEYS = Prompts("keyboard", {"grab": "e", "strike": "j", "confirm": "return", "cancel": "escape", "start": "f5"})
PAD = Prompts("switch", {"grab": "b", "strike": "x", "confirm": "a", "cancel": "b", "start": "start"})
HINTS = (Hint("confirm", "Next"), Hint("strike", "Watch the replay"), Hint("cancel", "Back"))
MEDALS = (
    Medal("time", "Time", True, "3:41.36", "3:50.00"),
    Medal("clean", "Clean", False, "1 down", "0"),
    Medal("heat", "Heat", True, "26 150", "24 000"),
    Medal("duty", "Duty", False, "5 / 8", "8"),
)
SPLITS = tuple(
    SplitRow(name, 1700 * (k + 1), 1690 * (k + 1) + 20 if k % 3 else None)
    for k, name in enumerate(("Changing room", "Steam room", "Domed hall", "Hot stone", "The Strongman", "Snow yard"))
)
BINDINGS = (("keyboard", "left shift"), None, ("switch", "leftshoulder"))
OPTION_ROWS = (
    Row("Sound", "heading"),
    Row("Music", "slider", "70 %", 0.7),
    Row("Mute in the background", "toggle", "On", 1),
    Row("Difficulty of the campaign", "value", "Militia", note="Changes at once; the rank is counted for the easiest."),
    *(Row(f"Row number {k}", "value", "Something", enabled=k % 4 != 0) for k in range(14)),
)
CASE = case_file.CasePage("L1", "BATHHOUSE", "БАНЯ", None, "A", MEDALS, 9682, 13800, "own best")
CASES = (
    CASE,
    dataclasses.replace(CASE, number="L2", title="CAFE"),
    dataclasses.replace(CASE, number="L3", locked=True),
)

PAGES = {
    "hud": (
        draw_hud,
        HudModel(
            PlayerPanel(hp=18, red=20, heat=100, arm="chair", uses=2, uses_max=3),
            combo=128, combo_left=0.4, multiplier=2, score=1234567, goal="Break through the {key:grab} door",
            goal_age=20, boss=BossBar("THE STRONGMAN", "СИЛАЧ", 71, 100),
            arrows=(EdgeArrow("left", 100, "knife"), EdgeArrow("right", 100, "bottle")), prompts=KEYS,
            bubble=PromptBubble("grab", "Take the bucket", 60, 150), split=SplitFlash("Steam room", 2000, 2100, 60),
            timer=40000, join_hint="{key:start} Join", badge="PRACTICE",
        ),
    ),
    "hud_two": (
        draw_hud,
        HudModel(
            PlayerPanel(arm="knife", uses=1, uses_max=2), PlayerPanel("militia_man", name="MILITIA MAN", arm="pipe"),
            combo=12, score=48250, multiplier=2, goal="Hold the stone until the foreman is tired of it", prompts=PAD,
            bubble=PromptBubble("grab", "Help him", 380, 130), split=SplitFlash("Domed hall", 2000, None, 60), timer=9,
        ),
    ),
    "dialogue": (
        draw_dialogue,
        DialogueModel("strongman", "angry", "THE STRONGMAN", "You are in my place, comrade. {key:grab} is for "
                      "getting up.", right=True, prompts=PAD),
    ),
    "dialogue_left": (draw_dialogue, DialogueModel(text="Sit somewhere else.", top=True, prompts=KEYS)),
    "menu": (draw_menu, MenuModel("OPTIONS", OPTION_ROWS, 3, ("Picture", "Sound", "Controls", "Help", "Game"), 1,
                                  hints=HINTS, prompts=KEYS)),
    "menu_end": (draw_menu, MenuModel("OPTIONS", OPTION_ROWS, 17, hints=HINTS, prompts=PAD, backdrop="title")),
    "bindings": (
        draw_menu,
        MenuModel("OPTIONS", tuple(Row(f"Throw or carry {k}", "binding", controls=BINDINGS, listening=1)
                                   for k in range(12)),
                  7, columns=("Key 1", "Key 2", "Gamepad"), note="Hold {key:cancel} to clear", prompts=KEYS),
    ),
    "title": (title.draw_title, title.TitleModel(tuple(map(Row, ("CONTINUE", "CASE FILES", "TWO PLAYERS", "OPTIONS",
                                                                 "QUIT"))), 1, version="0.1.0", prompts=KEYS)),
    "title_start": (title.draw_title, title.TitleModel(language="ru", press_start="Press {key:confirm}", prompts=PAD)),
    "pause": (
        pause.draw_pause,
        pause.PauseModel(
            rows=tuple(map(Row, ("Continue", "Restart from checkpoint", "Restart level", "Options", "Quit to title"))),
            chosen=1, level="L1 BATHHOUSE", goal="Beat the Strongman", duty_title="House rules",
            duty=(pause.DutyLine("No bather hurt", True), pause.DutyLine("Men thrown into things", False, "5/8"),
                  pause.DutyLine("Kinds of things", False, "2/4")), time=12345, hints=HINTS, prompts=KEYS,
        ),
    ),
    "result": (draw_result, ResultModel(subtitle="L1 Bathhouse — Captain", splits=SPLITS, medals=MEDALS, score=948250,
                                        rank="S", record="NEW RECORD!", note="Ghost saved", hints=HINTS, prompts=KEYS)),
    "result_first": (draw_result, ResultModel(splits=SPLITS, medals=MEDALS, score=948250, rank="S", note="Ghost saved",
                                              hints=HINTS, prompts=KEYS)),
    "result_slower": (draw_result, ResultModel(splits=SPLITS, medals=MEDALS, score=948250, rank="B", ticks=9682,
                                               best=9023, note="Ghost saved", hints=HINTS, prompts=KEYS)),
    "level_card": (level_card.draw_level_card, level_card.LevelCardModel(
        place="MOSCOW", hints=HINTS[:1], prompts=PAD)),
    "level_card_chicago": (level_card.draw_level_card, level_card.LevelCardModel(
        "L9", "BUS CHASE", "ПОГОНЯ НА АВТОБУСАХ", "the streets of Chicago", KEYS, HINTS[:1], city="chicago")),
    "level_card_rails": (level_card.draw_level_card, level_card.LevelCardModel(
        "L9", "BUS CHASE", "ПОГОНЯ НА АВТОБУСАХ", "the streets of Chicago", KEYS, HINTS[:1], city="rails")),
    "report": (report.draw_report, report.ReportModel(
        "A cafe in Moscow", "In the cafe Danko pulls the wooden leg off one of his men.", "photo_l2",
        ("danko_uniform_calm", "ogarkov_angry"), "1/10", HINTS, KEYS)),
    "report_without_photo": (report.draw_report, report.ReportModel(
        "The river", "Cat will not lie for him any more. In the morning she is found in the river.", "",
        ("ridzik_calm", "rostavili_angry", "danko_suit_calm"), "7/10", HINTS, PAD)),
    "confirm": (confirm.draw_confirm, confirm.ConfirmModel(
        "Quit to the title?", "What came after the last checkpoint is lost.", hints=HINTS, prompts=KEYS)),
    "confirm_long": (confirm.draw_confirm, confirm.ConfirmModel(
        "This key is taken", choices=("Give it to the new action", "Swap the two actions", "Leave it"), prompts=KEYS)),
    "notice": (notice.draw_notice, notice.NoticeModel("Gamepad connected: {key:start} joins", prompts=PAD)),
    "case_file": (case_file.draw_case_file, case_file.CaseFileModel(CASES, hints=HINTS, prompts=KEYS)),
    "case_locked": (case_file.draw_case_file, case_file.CaseFileModel(CASES, 2, hints=HINTS, prompts=KEYS)),
}  # fmt: skip
PANELLED = (
    "hud", "hud_corner", "hud_foot", "dialogue", "chase_hud", "pages.menu", "pages.pause", "pages.result",
    "pages.confirm", "pages.notice",
)  # fmt: skip
TICKS = {
    "level_card": 150,
    "level_card_chicago": 150,
    "level_card_rails": 150,
    "title": 400,
    "title_start": 400,
    "notice": 60,
}


@pytest.fixture(scope="module")
def art() -> InterfaceArt:
    pygame.display.init()
    return InterfaceArt.load(data())


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


class Watch:
    """Notes where words and panels are drawn."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, surface: pygame.Surface) -> None:
        self.words: list[tuple[str, pygame.Rect]] = []
        self.panels: list[pygame.Rect] = []
        self.screen = surface.get_rect()
        draw = Font.draw

        def noted(font, to, text, x, y, fill=None, align=0.0, *rest, **named):
            width = draw(font, to, text, x, y, fill, align, *rest, **named)
            if to.get_size() == surface.get_size() and text.strip():
                self.words.append((text, pygame.Rect(x - round(align * width), y, width, font.cap)))
            return width

        monkeypatch.setattr(Font, "draw", noted)
        for module in PANELLED:
            room = importlib.import_module(f"game.show.{module}")
            monkeypatch.setattr(room, "panel", self._panel(room.panel))

    def _panel(self, real):
        def noted(surface, rect, *rest):
            self.panels.append(pygame.Rect(rect))
            real(surface, rect, *rest)

        return noted

    def faults(self) -> Iterator[str]:
        """Words that leave the screen or their panel, or lie over others."""
        for text, rect in self.words:
            if not self.screen.inflate(-8, -4).contains(rect):
                yield f"{text!r} at {rect} leaves the screen"
            for box in self.panels:
                if box.collidepoint(rect.center) and not box.inflate(-4, -4).contains(rect):
                    yield f"{text!r} at {rect} leaves its panel {box}"
        for k, (text, rect) in enumerate(self.words):
            for other, over in self.words[k + 1 :]:
                if rect.colliderect(over):
                    yield f"{text!r} at {rect} and {other!r} at {over} overlap"

    def assert_all_is_readable(self) -> None:
        assert self.words
        assert list(self.faults()) == []


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


def test_result_events_come_in_order_and_before_the_end():
    model = ResultModel(splits=SPLITS, medals=MEDALS)
    ticks = list(result_beats(model).values())
    assert ticks == sorted(ticks)
    assert ticks[-1] < result.RESULT_TICKS
    assert menu_rows_shown(MenuModel()) > menu_rows_shown(MenuModel(columns=("Key",)))


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
