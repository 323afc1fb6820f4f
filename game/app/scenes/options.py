"""The options: one tab a subject, every change at work at once; the controls are the last tab."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Any

import pygame

from game.app.devices import Press
from game.app.scenes.base import Entry, Menu
from game.app.settings import TABS, Option, Settings, of_tab
from game.data.stage import Assists
from game.show.pages.menu import MenuModel, Row, draw_menu, tab_areas
from game.show.paint.widgets import Hint
from game.show.tongue import later, tr

if TYPE_CHECKING:
    from game.app.program import App
    from game.app.scenes.controls import Controls
    from game.run.session import Session

ALL_TABS = (*TABS, later("Controls"))


class Options(Menu):
    """Turn a row with left and right; tabs change with their own keys. Reset wants to be pressed twice.

    Over a `session` that stands still the help is that of the run itself, and changes with it.
    """

    def __init__(self, app: App, session: Session | None = None) -> None:
        self.session = session
        self.see_through = session is not None
        self.tab = 0
        self._note = ""
        self._doubted = False  # the next press of reset means it
        super().__init__(app)
        self.rests_after = None if session is None else Menu.rests_after

    def entries(self) -> list[Entry]:
        """The options of the tab."""
        return [self._entry(option) for option in self._shown]

    @property
    def _shown(self) -> list[Option]:
        return list(of_tab(TABS[self.tab]))

    def _entry(self, option: Option) -> Entry:
        slide = partial(self._slide, option) if option.step else None
        return Entry(self._row(option), turn=partial(self._turn, option), slide=slide)

    def _row(self, option: Option) -> Row:
        value, label, note = self._value(option), tr(option.label), tr(option.note)
        if option.tab == "Assists" and self.session is not None:
            note = ". ".join((note, self._counts(self.session)))
        if option.step:
            return Row(label, "slider", f"{value} %", value / 100, note=note)
        if option.choices:
            at = option.choices.index(value)
            said = " ".join(filter(None, (tr(option.means[at]), note))) if option.means else note
            return Row(label, "value", tr(option.names[at]), note=said)
        return Row(label, "toggle", tr("On") if value else tr("Off"), float(value), note=note)

    def _value(self, option: Option) -> Any:
        there = self.session.assists if option.helps and self.session is not None else self.app.settings
        return getattr(there, option.field)

    def _counts(self, session: Session) -> str:
        if session.helped:
            return tr("At once. This run counts as one with assists")
        return tr("At once. This run then counts as one with assists")

    def _turn(self, option: Option, by: int) -> None:
        if option.helps and self.session is not None:
            help_ = replace(self.session.assists, **{option.field: not self._value(option)})
            self.session.shift(assists=help_)
            setattr(self.app.settings, option.field, self._value(option))
        else:
            self.app.settings.change(option, by)
        self._heed({option.field})

    def _heed(self, changed: set[str]) -> None:
        if "scale" in changed and self.app.screen:
            self.app.settings.full_screen = False
            self.app.screen.set_scale(self.app.settings.window_scale)
        if "language" in changed:
            self.app.language = ""
        self.app.heed_settings()

    def _reset(self) -> None:
        """All of the tab as it is for a new player; of a run it is its help."""
        settings, fresh = self.app.settings, Settings()
        changed = {o.field for o in self._shown if getattr(settings, o.field) != getattr(fresh, o.field)}
        for field in changed:
            setattr(settings, field, getattr(fresh, field))
        if self.session is not None and any(option.helps for option in self._shown):
            self.session.shift(assists=Assists())
        self._heed(changed)

    def _slide(self, option: Option, share: float) -> None:
        self.app.settings.slide(option, share)
        self.app.heed_settings()

    def open_tab(self, tab: int) -> None:
        """Another subject."""
        open_tab(self, tab)

    def special(self, press: Press) -> bool:
        """Tabs, and reset."""
        self._note, doubted, self._doubted = "", self._doubted, False
        if press.menu in {"next", "prev"}:
            turn_tab(self, press.menu)
        elif press.menu == "reset" and not doubted:
            self._doubted = True
            self._note = tr("Press again to reset this page")
            self.app.sound.play("menu_bad")
        elif press.menu == "reset":
            self._reset()
            self._note = tr("This page is back to its defaults")
            self.app.sound.play("menu_ok")
        else:
            return False
        return True

    def leave(self) -> None:
        """What was chosen is saved."""
        self.app.save_settings()

    def draw(self, surface: pygame.Surface) -> None:
        """The page."""
        hints = (
            Hint("less", ""),
            Hint("more", tr("Change")),
            Hint("reset", tr("Reset")),
            Hint("next", tr("Next page")),
            Hint("cancel", tr("Back")),
        )
        rows = [replace(row, note=self._note) if self._note else row for row in self.rows]
        model = MenuModel(
            tr("OPTIONS"),
            tuple(rows),
            self.chosen,
            tabs=tuple(map(tr, ALL_TABS)),
            tab=self.tab,
            hints=hints,
            prompts=self.app.devices.prompts(),
            backdrop="title" if self.session is None else "dim",
        )
        self.areas = draw_menu(surface, self.app.art, model, self.age)
        self.tab_areas = tab_areas(self.app.art, model)


def turn_tab(page: Options | Controls, way: str) -> None:
    """Go to the next or previous tab."""
    here = page.tab if isinstance(page, Options) else len(TABS)
    page.app.sound.play("menu_move")
    open_tab(page, (here + (1 if way == "next" else -1)) % len(ALL_TABS))


def open_tab(page: Options | Controls, there: int) -> None:
    """Go to a tab; the controls are a scene of their own."""
    from game.app.scenes.controls import Controls

    app, session = page.app, page.session
    if there < len(TABS) and isinstance(page, Options):
        page.tab = there
        page.first()
        return
    app.pop()
    if there == len(TABS):
        app.push(Controls(app, session))
    else:
        options = Options(app, session)
        options.tab = there
        app.push(options)
