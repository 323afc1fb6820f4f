"""The shape that every scene has, and menus made of rows."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

import pygame

from game.app.devices import Press
from game.show.pages.menu import Row, on_slider, slider_share
from game.show.paint.widgets import Areas, Hint, area_at
from game.show.tongue import tr
from game.show.window.screen import HEIGHT, WIDTH

if TYPE_CHECKING:
    from game.app.program import App

REPEAT_AFTER_TICKS = 24
REPEAT_TICKS = 6
LEFT_CLICK, RIGHT_CLICK, WHEEL_UP, WHEEL_DOWN = 1, 3, 4, 5


class Scene:
    """One layer of the stack; only the top one gets presses and ticks."""

    see_through = False  # whether the scene below is drawn first
    pointer = True  # whether the mouse is to be seen
    music = ""  # that belongs to it; "" leaves what sounds
    rests_after: int | None = None  # ticks after which nothing moves unless something is pressed; None: never

    @property
    def size(self) -> tuple[int, int]:
        """The picture that it fills, in logical px; over a larger one it lies in the middle."""
        return WIDTH, HEIGHT

    def __init__(self, app: App) -> None:
        self.app = app
        self.age = 0  # ticks at the top of the stack, for what moves by itself
        self.idle_ticks = 0  # since somebody touched anything here

    @property
    def plates(self) -> str:
        """Where the plates of notices slide in, as their page names it: foot, sky or play."""
        return "foot"

    @property
    def resting(self) -> bool:
        """Whether time may stand still until the next event."""
        return self.rests_after is not None and self.idle_ticks >= self.rests_after and not self.app.devices.down

    def fit(self, window: tuple[int, int]) -> None:
        """The window has so many device px; a scene whose `size` follows them chooses it now."""

    def press(self, press: Press) -> None:
        """Something went down."""

    def click(self, button: int) -> None:
        """A mouse button went down."""

    def unclick(self) -> None:
        """A mouse button came up."""

    def point(self, spot: tuple[int, int] | None) -> None:
        """The mouse is at this px of the scene's picture; None outside of it."""

    def tick(self) -> None:
        """1/60 s passed."""
        self.age += 1
        self.idle_ticks += 1

    def draw(self, surface: pygame.Surface) -> None:
        """Draw the whole scene."""
        raise NotImplementedError

    def focus_lost(self) -> None:
        """The window went to the background."""

    def leave(self) -> None:
        """The scene leaves the stack for good, or the program ends."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A row of a menu with what it does: `act` when confirmed, `turn` for a step to the left (-1) or right (1).

    `slide` sets a slider to a share of 0 to 1 of its whole length.
    """

    row: Row
    act: Callable[[], None] | None = None
    turn: Callable[[int], None] | None = None
    slide: Callable[[float], None] | None = None

    @property
    def live(self) -> bool:
        """Whether it can be chosen."""
        return self.row.enabled and self.row.kind != "heading"


class Menu(Scene):
    """Rows, one of them chosen; held directions repeat."""

    rests_after: int | None = 60

    def __init__(self, app: App) -> None:
        super().__init__(app)
        self.chosen = 0
        self.areas: Areas = []  # where the rows lie in the picture, as last drawn
        self.tab_areas: Areas = []  # likewise the names of the tabs
        self._dragged: int | None = None  # row of the slider that the mouse holds
        self._held: Press | None = None
        self._held_ticks = 0
        self.first()

    def entries(self) -> list[Entry]:
        """The rows as they stand now."""
        raise NotImplementedError

    def cancel(self) -> None:
        """Go back."""
        self.app.pop()

    def special(self, press: Press) -> bool:
        """Heed a press that is not plain moving about; True if it was taken."""
        del press
        return False

    def open_tab(self, tab: int) -> None:
        """Show another tab, if the page has any."""

    @property
    def rows(self) -> tuple[Row, ...]:
        """What the page draws."""
        return tuple(entry.row for entry in self.entries())

    def means(self) -> tuple[Hint, ...]:
        """The keys that do something with the chosen row."""
        if self.rows[self.chosen].kind == "value":
            return Hint("less", ""), Hint("more", tr("Change"))
        return (Hint("confirm", tr("Choose")),)

    def first(self) -> None:
        """Choose the first live row."""
        self.chosen = next((i for i, entry in enumerate(self.entries()) if entry.live), 0)

    def press(self, press: Press) -> None:
        """Move, turn, confirm or go back."""
        self.idle_ticks = 0
        if self.special(press):
            return
        if press.menu in {"up", "down", "left", "right"}:
            self._held, self._held_ticks = press, 0
            self._move(press.menu)
        elif press.menu == "confirm":
            self._confirm()
        elif press.menu == "cancel":
            self.app.sound.play("menu_back")
            self.cancel()

    def point(self, spot: tuple[int, int] | None) -> None:
        """The row under the mouse is chosen; a slider that it holds follows it."""
        self.idle_ticks = 0
        if self._dragged is not None:
            self._drag(self._dragged, spot)
            return
        found = area_at(self.areas, spot)
        if found is not None and found != self.chosen and self.entries()[found].live:
            self.chosen = found
            self.app.sound.play("menu_move")

    def click(self, button: int) -> None:
        """Left confirms the row under the mouse, turns it or takes its slider, or opens a tab; right goes back."""
        self.idle_ticks = 0
        if button == LEFT_CLICK:
            tab = area_at(self.tab_areas, self.app.pointer)
            if tab is None:
                self._click_row(self.app.pointer)
            else:
                self.app.sound.play("menu_move")
                self.open_tab(tab)
        elif button == RIGHT_CLICK:
            self.app.sound.play("menu_back")
            self.cancel()
        elif button in (WHEEL_UP, WHEEL_DOWN):
            self._move("up" if button == WHEEL_UP else "down")

    def unclick(self) -> None:
        """A slider is let go."""
        self._dragged = None

    def tick(self) -> None:
        """Repeat a held direction."""
        super().tick()
        held = self._held
        if held is None or (held.device, held.control) not in self.app.devices.down:
            self._held = None
            return
        self._held_ticks += 1
        late = self._held_ticks - REPEAT_AFTER_TICKS
        if late >= 0 and late % REPEAT_TICKS == 0:
            self._move(held.menu)

    def _click_row(self, spot: tuple[int, int] | None) -> None:
        found = area_at(self.areas, spot)
        if spot is None or found is None:
            return
        self.point(spot)
        entry = self.entries()[found]
        if entry.slide is not None:
            if on_slider(spot[0]):
                self._dragged = found
                self._drag(found, spot)
        elif entry.turn is not None and entry.act is None:
            self._move("right")
        else:
            self._confirm()

    def _drag(self, row: int, spot: tuple[int, int] | None) -> None:
        entry = self.entries()[row]
        if spot is not None and entry.slide is not None:
            entry.slide(slider_share(spot[0]))
            if self.entries()[row].row != entry.row:
                self.app.sound.play("menu_move")

    def _move(self, way: str) -> None:
        entries = self.entries()
        if way in {"left", "right"}:
            turn = entries[self.chosen].turn
            if turn is not None:
                turn(-1 if way == "left" else 1)
                self.app.sound.play("menu_move")
            return
        by = -1 if way == "up" else 1
        for step in range(1, len(entries) + 1):
            at = (self.chosen + by * step) % len(entries)
            if entries[at].live:
                self.chosen = at
                self.app.sound.play("menu_move")
                return

    def _confirm(self) -> None:
        entry = self.entries()[self.chosen]
        if not entry.live:
            self.app.sound.play("menu_bad")
        elif entry.act is not None:
            self.app.sound.play("menu_ok")
            entry.act()
        elif entry.turn is not None:
            self.app.sound.play("menu_move")
            entry.turn(1)
