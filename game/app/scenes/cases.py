"""The case file: a page for each level that is built, and the replays of it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pygame

from game.app.devices import Press
from game.app.scenes.base import LEFT_CLICK, RIGHT_CLICK, Scene
from game.app.scenes.ending import MEDALS
from game.core.faults import Fault
from game.run import replay as replays
from game.show.pages.case_file import CaseFileModel, CasePage, draw_case_file
from game.show.pages.result import Medal
from game.show.widgets import Hint

if TYPE_CHECKING:
    from game.app.program import App


class Cases(Scene):
    """Choose a level by left and right; confirm starts it, view plays its best run."""

    def __init__(self, app: App) -> None:
        super().__init__(app)
        self.levels = app.library.playable()
        self.chosen = next((i for i, entry in enumerate(self.levels) if entry.id == app.profile.last_level), 0)
        self._model = CaseFileModel(pages=tuple(self._page(i) for i in range(len(self.levels))))

    def _page(self, index: int) -> CasePage:
        entry = self.levels[index]
        number, scene = self.app.library.scene(entry.id) or (0, None)
        found = self.app.profile.top(entry.id)
        difficulty, best = found if found else (self.app.settings.difficulty, None)
        return CasePage(
            number=f"L{number}" if number else "+",
            title=scene.title if scene else self.app.library.words(entry.title),
            title_ru=scene.russian if scene else "",
            rank=best.rank if best else "",
            medals=tuple(
                Medal(kind, label, best is not None and kind in best.medals) for kind, label in MEDALS.items()
            ),
            best=best.ticks if best else None,
            par=entry.par_ticks if difficulty == "militia" else None,
            ghost=difficulty.title() if best else "",
        )

    def press(self, press: Press) -> None:
        """Turn pages, start, watch."""
        if press.menu in {"left", "right"} and self.levels:
            self.chosen = (self.chosen + (1 if press.menu == "right" else -1)) % len(self.levels)
            self.app.sound.play("page")
        elif press.menu == "confirm":
            self._start()
        elif press.control in {"v", "x"}:
            self._watch()
        elif press.menu == "cancel":
            self.app.sound.play("ui_back")
            self.app.pop()

    def click(self, button: int) -> None:
        """Left starts, right goes back."""
        if button == LEFT_CLICK:
            self._start()
        elif button == RIGHT_CLICK:
            self.app.pop()

    def _start(self) -> None:
        from game.app.scenes.start import begin

        if self.levels:
            self.app.sound.play("ui_confirm")
            begin(self.app, self.levels[self.chosen].id)

    def _watch(self) -> None:
        from game.app.scenes.watch import Watch

        found = self.app.profile.top(self.levels[self.chosen].id)
        if found is None:
            self.app.notify("No finished run yet", "save")
            return
        path = self.app.home.replays / found[1].replay
        try:
            self.app.push(Watch(self.app, replays.read(path), path.name))
        except Fault as fault:
            self.app.notify(str(fault), "save")

    def draw(self, surface: pygame.Surface) -> None:
        """The open file."""
        hints = (Hint("confirm", "Start"), Hint("view", "Watch best"), Hint("cancel", "Back"))
        model = replace(self._model, chosen=self.chosen, hints=hints, prompts=self.app.devices.prompts())
        draw_case_file(surface, self.app.art, model, self.age)
