"""The case file: a page for each level that is built, and the replays of it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

import pygame

from game.app.devices import Press
from game.app.scenes.base import LEFT_CLICK, RIGHT_CLICK, Scene
from game.app.scenes.ending import MEDALS
from game.core.faults import Fault
from game.run import replay as replays
from game.run.modes import mode_of
from game.show.pages.case_file import CaseFileModel, CasePage, draw_case_file
from game.show.pages.result import Medal
from game.show.widgets import Hint

PICTURE_SIZE = (120, 74)
PICTURE_PART = (0, 44, 272, 168)  # of the first view, in the same shape

if TYPE_CHECKING:
    from game.app.program import App


class Cases(Scene):
    """Choose a level by left and right; confirm starts it, view plays its best run."""

    music = "menu"

    def __init__(self, app: App) -> None:
        super().__init__(app)
        every = app.library.catalogue()
        self.levels = [entry for entry in every if not entry.fault]
        for entry in every:
            app.notify(entry.fault, "key")
        self.chosen = next((i for i, entry in enumerate(self.levels) if entry.id == app.profile.last_level), 0)
        self._model = CaseFileModel(pages=tuple(self._pages()))

    def _pages(self) -> Iterator[CasePage]:
        for index in range(len(self.levels)):
            try:
                yield self._page(index)
            except Fault as fault:
                self.app.notify(str(fault), "key")
                yield CasePage(title=self.levels[index].id, locked=True)

    def _page(self, index: int) -> CasePage:
        entry = self.levels[index]
        number, scene = self.app.library.scene(entry.id) or (0, None)
        found = self.app.profile.top(entry.id)
        difficulty, best = found if found else (self.app.settings.difficulty, None)
        return CasePage(
            number=f"L{number}" if number else "+",
            picture=self._picture(entry.id),
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

    def _picture(self, level_id: str) -> pygame.Surface:
        """How the level begins, made small. Raises Fault if it cannot be drawn."""
        stage = self.app.library.stage(level_id, "militia")
        view = self.app.view(stage)
        whole = pygame.Surface(view.size, 0, 32)
        view.draw(whole, mode_of(stage).new_world(stage, 0, 1))
        return pygame.transform.smoothscale(whole.subsurface(PICTURE_PART), PICTURE_SIZE)

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
            self.app.sound.play("menu_back")
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
            self.app.sound.play("menu_ok")
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
