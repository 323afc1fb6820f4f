"""The controls page: two keys and a gamepad control for each action, changed by pressing the new one."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

import pygame

from game.app import bindings
from game.app.bindings import ACTIONS, AT_THE_WHEEL, LABELS, SECOND, SLOTS, Bindings
from game.app.devices import KEYBOARD, Press
from game.app.loop import TICKS_A_SECOND
from game.app.scenes.base import LEFT_CLICK, Entry, Menu
from game.app.scenes.options import ALL_TABS, open_tab, turn_tab
from game.show.pages.menu import MenuModel, Row, column_at, draw_menu, tab_areas
from game.show.paint.widgets import Hint
from game.show.tongue import later, tr

if TYPE_CHECKING:
    from game.app.program import App
    from game.run.session import Session

COLUMNS = (later("Key 1"), later("Key 2"), later("Gamepad"))
LISTEN_TICKS = 5 * TICKS_A_SECOND
PAD_COLUMN = 2
HEADS = (later("Player 1, and all gamepads"), later("At the wheel"), later("Player 2"))


class Controls(Menu):
    """Left and right choose the column, confirm listens for the new key, clear frees a slot, reset brings all back.

    Reset wants to be pressed twice. Listening ends by itself, or when the device that is not asked says so; the menu
    keys work whatever is bound, and leaving is refused while player one lacks a key for something: nobody can lock
    himself out.
    """

    def __init__(self, app: App, session: Session | None = None) -> None:
        self.session = session  # the run that stands still below, for the other tabs
        self.see_through = session is not None
        self.column = 0 if app.devices.last == KEYBOARD else PAD_COLUMN  # of what is in the hands
        self.listening_ticks = 0
        self.note = ""
        self._doubted = False  # the next press of reset means it
        super().__init__(app)
        self.rests_after = None

    @property
    def _slots(self) -> list[tuple[str, str]]:
        """Table and action of each row; a heading is a table without an action."""
        wheel = [("first", action) for action in AT_THE_WHEEL]
        rest = [("first", action) for action in ACTIONS if action not in AT_THE_WHEEL]
        second = [("second", action) for action in SECOND]
        return [(HEADS[0], ""), *rest, (HEADS[1], ""), *wheel, (HEADS[2], ""), *second]

    def entries(self) -> list[Entry]:
        """Headings and rows: player one on foot, at the wheel, player two."""
        out: list[Entry] = []
        for table, action in self._slots:
            if not action:
                out.append(Entry(Row(tr(table), "heading")))
                continue
            row = self._row(table, action, listening=bool(self.listening_ticks) and len(out) == self.chosen)
            out.append(Entry(row, act=self._listen, turn=partial(self._step, table)))
        return out

    def _row(self, table: str, action: str, listening: bool) -> Row:
        devices, column = self.app.devices, self._column(table)
        names = self.app.bindings.table(table)[action]
        controls = [("keyboard", devices.cap(name)) if name else None for name in names]
        if table == "first":
            style = devices.style if devices.style != "keyboard" else "xbox"
            button = next(filter(None, self.app.bindings.pad[action]), "")
            controls.append((style, button.rstrip("+-")) if button else None)
        note = self.note or f"{tr(COLUMNS[column])}: {tr(LABELS[action])}"
        return Row(
            tr(LABELS[action]),
            "binding",
            controls=tuple(controls),
            column=column,
            listening=column if listening else -1,
            note=self._asks(column) if listening else note,
        )

    def _current(self) -> tuple[str, str]:
        return self._slots[self.chosen]

    def _column(self, table: str) -> int:
        """The chosen column of a row: gamepads have theirs beside the keys of player one."""
        return self.column if table == "first" else min(self.column, SLOTS - 1)

    def _step(self, table: str, by: int) -> None:
        columns = len(COLUMNS) if table == "first" else SLOTS
        self.column = (self._column(table) + by) % columns
        self.note = ""

    def _listen(self) -> None:
        self.listening_ticks, self.note = LISTEN_TICKS, ""

    def _asks(self, column: int) -> str:
        """What is to be pressed now, and how long that is waited for."""
        wanted = tr("Press the new button") if column == PAD_COLUMN else tr("Press the new key")
        return f"{wanted} ({-(-self.listening_ticks // TICKS_A_SECOND)})"

    def special(self, press: Press) -> bool:
        """A new key while listening; otherwise tabs, clearing and reset."""
        if self.listening_ticks:
            table, action = self._current()
            asked = (self._column(table) == PAD_COLUMN) == (press.device != KEYBOARD)
            escape = press.device == KEYBOARD and press.menu == "cancel" and action != "pause"
            if escape or (not asked and press.menu in {"confirm", "cancel"}):
                self.listening_ticks = 0
                self.app.sound.play("menu_back")
            elif asked:
                self._bind(press.control)
            return True
        self.note, doubted, self._doubted = "", self._doubted, False
        if press.menu in {"next", "prev"}:
            turn_tab(self, press.menu)
        elif press.menu == "clear":
            self._clear()
            self.app.sound.play("menu_back")
        elif press.menu == "reset" and not doubted:
            self._doubted = True
            self.note = tr("Press again to reset all controls")
            self.app.sound.play("menu_bad")
        elif press.menu == "reset":
            self._reset()
            self.app.sound.play("menu_ok")
        else:
            return False
        return True

    def open_tab(self, tab: int) -> None:
        """Another page of the options, unless a key is waited for."""
        if not self.listening_ticks:
            open_tab(self, tab)

    def click(self, button: int) -> None:
        """The key under the mouse is the one that is meant."""
        column = column_at(self.app.pointer[0]) if self.app.pointer else -1
        if button == LEFT_CLICK and column >= 0 and not self.listening_ticks:
            self.column = column
        super().click(button)

    def _bind(self, control: str) -> None:
        table, action = self._current()
        self.listening_ticks = 0
        if self._column(table) == PAD_COLUMN:
            self.note = self.app.bindings.bind("pad", action, 0, control)
        else:
            self.note = self.app.bindings.bind(table, action, self._column(table), control)
        self.app.devices.rebind()
        self.app.sound.play("menu_ok")

    def _clear(self) -> None:
        table, action = self._current()
        if self._column(table) == PAD_COLUMN:
            self.app.bindings.clear("pad", action, 0)
        else:
            self.app.bindings.clear(table, action, self._column(table))
        self.app.devices.rebind()

    def _reset(self) -> None:
        fresh = Bindings.default()
        for name in bindings.TABLES:
            table = self.app.bindings.table(name)
            table.clear()
            table.update(fresh.table(name))
        self.app.devices.rebind()
        self.note = tr("All controls are back to their defaults")

    def cancel(self) -> None:
        """Back, if everything can be reached."""
        bare = self.app.bindings.bare()
        if bare:
            self.note = tr("No key for: {actions}").format(actions=", ".join(bare))
            self.app.sound.play("menu_bad")
            return
        super().cancel()

    def tick(self) -> None:
        """Listening ends by itself."""
        super().tick()
        self.listening_ticks = max(0, self.listening_ticks - 1)

    def leave(self) -> None:
        """What was bound is saved; a table with holes gives way to the defaults."""
        if self.app.bindings.bare():
            self._reset()
        self.app.save_bindings()

    def draw(self, surface: pygame.Surface) -> None:
        """The page."""
        hints: tuple[Hint, ...] = (
            Hint("confirm", tr("Change")),
            Hint("clear", tr("Clear")),
            Hint("reset", tr("Reset all")),
            Hint("next", tr("Next page")),
            Hint("cancel", tr("Back")),
        )
        if self.listening_ticks:  # every button of the gamepad may be the new one; what is not asked goes back
            of_pad = self.app.devices.last != KEYBOARD and self._column(self._current()[0]) == PAD_COLUMN
            hints = () if of_pad else hints[-1:]
        model = MenuModel(
            tr("OPTIONS"),
            self.rows,
            self.chosen,
            tabs=tuple(map(tr, ALL_TABS)),
            tab=len(ALL_TABS) - 1,
            columns=tuple(map(tr, COLUMNS)),
            hints=hints,
            prompts=self.app.devices.prompts(),
            backdrop="title" if self.session is None else "dim",
        )
        self.areas = draw_menu(surface, self.app.art, model, self.age)
        self.tab_areas = tab_areas(self.app.art, model)
