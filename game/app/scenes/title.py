"""The title: key art, the first menu, and a run for whoever only watches."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pygame

from game import __version__
from game.app.devices import Press
from game.app.scenes.base import Entry, Menu
from game.app.sign import sign
from game.core.faults import Fault
from game.run import replay_file
from game.show.pages.menu import Row
from game.show.pages.title import TitleModel, columns, draw_title
from game.show.paint.text import format_time
from game.show.paint.widgets import Hint
from game.show.tongue import language, names_of, tr

if TYPE_CHECKING:
    from game.app.program import App

IDLE_TICKS = 20 * 60
LEFT_TICK = 60  # the logo has fallen: nobody sees that something is read


class Title(Menu):
    """What the player sees first; after 20 s without a press it shows a run."""

    rests_after = None  # the key art moves
    music = "march"

    def __init__(self, app: App) -> None:
        self._left = ""  # the run that Continue goes on with
        super().__init__(app)
        self._nothing_to_show = False

    @property
    def plates(self) -> str:
        """Over the logo, beside the heads."""
        return "sky"

    def entries(self) -> list[Entry]:
        """Continue only stands there if there is something to continue."""
        kept = [Entry(Row(tr("CONTINUE"), note=self._left), self._continue)] if self.app.suspended else []
        return [
            *kept,
            Entry(Row(tr("START")), self._start),
            Entry(Row(tr("CASE FILES")), self._cases),
            Entry(Row(tr("TWO PLAYERS")), self._two),
            Entry(Row(tr("PRACTICE")), self._practice),
            Entry(Row(tr("OPTIONS")), self._options),
            Entry(Row(tr("EXTRAS")), self._extras),
            Entry(Row(tr("QUIT")), self.app.quit),
        ]

    def special(self, press: Press) -> bool:
        """Left and right go over to the other column, if there are two."""
        if press.menu not in {"left", "right"} or columns(len(self.rows)) == 1:
            return False
        rows = len(self.rows)
        down = (rows + 1) // 2
        self.chosen = min(self.chosen + down, rows - 1) if self.chosen < down else self.chosen - down
        self.app.sound.play("menu_move")
        return True

    def cancel(self) -> None:
        """Going back from the title chooses Quit, and does no more."""
        self.chosen = len(self.entries()) - 1

    def tick(self) -> None:
        """Wait for somebody to play."""
        super().tick()
        if self.age == LEFT_TICK and self.app.suspended:
            self._left = self._about_left()
        if self.idle_ticks >= IDLE_TICKS and not self._nothing_to_show:
            self._attract()

    def _about_left(self) -> str:
        """Level and time of the run that was left last; nothing if it cannot be read, which Continue will tell."""
        left = self.app.home.left_runs()
        try:
            kept = replay_file.read(left[-1]) if left else None
        except Fault:
            return ""
        if kept is None:
            return ""
        scene = self.app.library.scene(kept.level)
        return f"{names_of(scene[1])[0] if scene else kept.level} {format_time(kept.ticks)}"

    def draw(self, surface: pygame.Surface) -> None:
        """Key art and menu."""
        hints = (Hint("confirm", tr("Choose")),) if self.app.top is self else ()
        model = TitleModel(
            self.rows,
            self.chosen,
            hints=hints,
            prompts=self.app.devices.prompts(),
            version=__version__,
            language=language(),
        )
        self.areas = draw_title(surface, self.app.art, model, self.age)

    def _start(self) -> None:
        sign(self.app)  # before anything is read: also the readers are read only now
        from game.app.scenes.onward import start

        start(self.app)

    def _continue(self) -> None:
        sign(self.app)
        from game.app.scenes.start import resume

        resume(self.app)
        self.chosen = min(self.chosen, len(self.entries()) - 1)

    def _cases(self) -> None:
        from game.app.scenes.cases import Cases

        self.app.push(Cases(self.app))

    def _two(self) -> None:
        from game.app.scenes.cases import Cases

        self.app.push(Cases(self.app, players=2))

    def _options(self) -> None:
        from game.app.scenes.options import Options

        self.app.push(Options(self.app))

    def _practice(self) -> None:
        from game.app.scenes.cases import Cases

        self.app.push(Cases(self.app, practice=True))

    def _extras(self) -> None:
        from game.app.scenes.extras import Extras

        self.app.push(Extras(self.app))

    def _attract(self) -> None:
        from game.app.scenes.attract import attract

        scene = attract(self.app)
        self._nothing_to_show = scene is None
        if scene is not None:
            self.app.push(scene)
