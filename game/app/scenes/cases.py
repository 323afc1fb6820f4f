"""The case file: one page a level, with its picture, record and medals; what is not reached yet lies sealed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import pygame

from game.app.devices import Press
from game.app.scenes.base import LEFT_CLICK, RIGHT_CLICK, WHEEL_DOWN, WHEEL_UP, Scene
from game.app.scenes.ending import MEDALS
from game.app.settings import difficulty_name
from game.core.faults import Fault
from game.run.modes import mode_of
from game.show.pages.case_file import CaseFileModel, CasePage, draw_case_file
from game.show.pages.result import Medal
from game.show.paint.widgets import Areas, Hint, area_at
from game.show.tongue import about_fault, names_of, told, tr

if TYPE_CHECKING:
    from game.app.program import App
    from game.load.levels import LevelEntry

PICTURE_SIZE = (120, 74)
PICTURE_TOP = 44 / 216  # the part of the first view that is shown begins here, in the shape of the picture
PICTURE_WIDE = 272 / 384
PICTURE_AFTER_TICKS = 2


@dataclass(frozen=True, slots=True)
class Sheet:
    """A page of the file: a level that is made, with its entry, or one of the campaign that still lies sealed."""

    title: str
    title_other: str = ""
    number: int = 0  # in the campaign, 0 for a player's own
    entry: LevelEntry | None = None
    open: bool = False
    behind: str = ""  # title of the level that must be finished first


def sheets(app: App) -> list[Sheet]:
    """All levels of the campaign in order, then the player's own; a level opens when the one before it is finished."""
    entries = app.library.catalogue()
    made = {entry.id: entry for entry in entries if not entry.user}
    out: list[Sheet] = []
    reached, behind = True, ""  # the first that is made is open
    for number, scene in enumerate((s for s in app.library.story.campaign if s.sort == "level"), start=1):
        entry = made.get(scene.id)
        finished = app.profile.finished(scene.id)
        title, other = names_of(scene)
        out.append(Sheet(title, other, number, entry, entry is not None and (reached or finished), behind))
        if entry is not None:
            reached, behind = finished, title
    return out + [Sheet(app.library.words(e.title) or e.id, entry=e, open=True) for e in entries if e.user]


def _seal(sheet: Sheet) -> str:
    """Why a page cannot be opened: not yet, or there is no level behind it."""
    if sheet.entry is None:
        return tr("No level: the reports between the levels tell what happens here.")
    return tr("Opens when {level} is finished.").format(level=sheet.behind)


class Cases(Scene):
    """Choose a level by left and right; confirm opens its menu, view plays its best run."""

    music = "menu"
    rests_after: int | None = 90

    def __init__(self, app: App, players: int = 1, practice: bool = False) -> None:
        super().__init__(app)
        self.players, self.practice = players, practice
        self.sheets = sheets(app)
        last = app.profile.last_level
        first = next((i for i, sheet in enumerate(self.sheets) if sheet.open), 0)
        self.chosen = next((i for i, s in enumerate(self.sheets) if s.entry and s.entry.id == last), first)
        self._model = CaseFileModel(pages=tuple(self._pages()))
        self._areas: Areas = []  # where each level is to be clicked
        self._drawn: set[int] = set()  # pages whose picture was asked for
        self._picture_in = PICTURE_AFTER_TICKS

    def _pages(self) -> Iterator[CasePage]:
        for sheet in self.sheets:
            number = f"L{sheet.number}" if sheet.number else "+"
            entry = sheet.entry
            if entry is None or not sheet.open:
                yield CasePage(number, sheet.title, sheet.title_other, locked=True, sealed=_seal(sheet))
            elif entry.fault:
                yield CasePage(number, sheet.title or entry.path.name, locked=True, fault=about_fault(entry.fault))
            else:
                yield self._page(sheet, entry, number)

    def _page(self, sheet: Sheet, entry: LevelEntry, number: str) -> CasePage:
        found = self.app.profile.top(entry.id)
        difficulty, best = found if found else (self.app.settings.difficulty, None)
        return CasePage(
            number=number,
            title=sheet.title,
            title_other=sheet.title_other,
            rank=best.rank if best else "",
            medals=tuple(
                Medal(kind, tr(label), best is not None and kind in best.medals) for kind, label in MEDALS.items()
            ),
            best=best.ticks if best else None,
            par=entry.medals.par_ticks[difficulty] if entry.medals else None,
            ghost=difficulty_name(difficulty) if best else "",
        )

    @property
    def _hints(self) -> tuple[Hint, ...]:
        """What can be done with the chosen page."""
        page = self._model.pages[self.chosen]
        play = () if page.locked else (Hint("confirm", tr("Open")),)
        watch = (Hint("view", tr("Watch best")),) if page.rank else ()
        return (*play, *watch, Hint("less", ""), Hint("more", tr("Turn")), Hint("cancel", tr("Back")))

    def _draw_picture(self) -> None:
        """The chosen page of a player's own level gets its picture, or is sealed with the line that refuses it."""
        at, page, entry = self.chosen, self._model.pages[self.chosen], self._entry
        if at in self._drawn or entry is None or not entry.user:  # the campaign's pages have theirs
            return
        self._drawn.add(at)
        try:
            page = replace(page, picture=self._picture(entry.id))
        except Fault as fault:
            page = CasePage(page.number, page.title, page.title_other, locked=True, fault=told(fault))
        pages = self._model.pages
        self._model = replace(self._model, pages=(*pages[:at], page, *pages[at + 1 :]))

    def tick(self) -> None:
        """The page is seen at once, its picture a moment later: it may have to be read."""
        super().tick()
        if self._picture_in:
            self._picture_in -= 1
            if not self._picture_in:
                self._draw_picture()

    def _picture(self, level_id: str) -> pygame.Surface:
        """How the level begins, made small. Raises Fault if it cannot be drawn."""
        stage = self.app.library.stage(level_id, "militia")
        view = self.app.view(stage)
        whole = pygame.Surface(view.size, 0, 32)
        view.draw(whole, mode_of(stage).new_world(stage, 0, 1))
        wide = int(view.size[0] * PICTURE_WIDE)
        part = (0, int(view.size[1] * PICTURE_TOP), wide, wide * PICTURE_SIZE[1] // PICTURE_SIZE[0])
        return pygame.transform.smoothscale(whole.subsurface(part), PICTURE_SIZE)

    def press(self, press: Press) -> None:
        """Turn pages, open, watch."""
        self.idle_ticks = 0
        if press.menu in {"left", "right"}:
            self._turn(1 if press.menu == "right" else -1)
        elif press.menu == "confirm":
            self._open()
        elif press.control in {"v", "x"}:
            self._watch()
        elif press.menu == "cancel":
            self._back()

    def click(self, button: int) -> None:
        """Left opens the page and turns to another level's leaf or tab, right goes back, the wheel turns pages."""
        self.idle_ticks = 0
        if button == LEFT_CLICK:
            found = area_at(self._areas, self.app.pointer)
            if found == self.chosen:
                self._open()
            elif found is not None:
                self._turn(found - self.chosen)
        elif button == RIGHT_CLICK:
            self._back()
        elif button in (WHEEL_UP, WHEEL_DOWN):
            self._turn(-1 if button == WHEEL_UP else 1)

    def _turn(self, by: int) -> None:
        self.chosen = (self.chosen + by) % len(self.sheets)
        self._picture_in = PICTURE_AFTER_TICKS
        self.app.sound.play("page")

    def _back(self) -> None:
        self.app.sound.play("menu_back")
        self.app.pop()

    @property
    def _entry(self) -> LevelEntry | None:
        """The level of the chosen page, if it can be played."""
        page, sheet = self._model.pages[self.chosen], self.sheets[self.chosen]
        return None if page.locked else sheet.entry

    def _open(self) -> None:
        from game.app.scenes.case_menu import CaseMenu, Practice

        self._draw_picture()
        if self._entry is None:
            self.app.sound.play("door_locked")
            return
        self.app.sound.play("menu_ok")
        title, entry = self.sheets[self.chosen].title, self._entry
        if self.practice:
            self.app.push(Practice(self.app, title, entry.id))
        else:
            self.app.push(CaseMenu(self.app, title, entry, self.players))

    def _watch(self) -> None:
        from game.app.scenes.case_menu import watch_best

        if self._entry is not None and watch_best(self.app, self._entry.id):
            self.app.sound.play("menu_ok")
        else:
            self.app.sound.play("menu_bad")

    def draw(self, surface: pygame.Surface) -> None:
        """The open file."""
        hints = self._hints if self.app.top is self else ()
        model = replace(self._model, chosen=self.chosen, hints=hints, prompts=self.app.devices.prompts())
        self._areas = draw_case_file(surface, self.app.art, model, self.age)
