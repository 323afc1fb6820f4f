"""What the tests of every page and every line share: a player of everything, and what of a picture cannot be read."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pygame
from pygame._sdl2 import controller
from readable import Watch

from game.app.home import Home
from game.app.profile import Best, key
from game.app.program import App
from game.app.scenes.ending import MEDALS
from game.app.scenes.title import Title
from game.show.tongue import LANGUAGES, speak, tr

SETTLED = 2000  # ticks after which every page has come in
LEVELS = {"bathhouse": "bath", "hotel": "hotel", "bus_chase": "bus"}
READERS = [(code, size) for code in LANGUAGES for size in ("small", "large")]


def player_of_everything(home: Path, language: str, text_size: str) -> Iterator[App]:
    """All levels finished, every page open."""
    pygame.display.init()
    made = App(Home(home), windowed=False)
    made.settings.language, made.settings.text_size = language, text_size
    made.heed_settings()
    for level in LEVELS:
        best = Best(9682, 26150, "S", {}, list(MEDALS), "", 2)
        made.profile.bests[key(level, "captain", assisted=False)] = best
    made.suspended = True
    made.stack = [Title(made)]
    yield made
    made.suspended = False
    made.stack = []
    made.close()
    controller.quit()
    speak("en")


def looker(monkeypatch) -> Callable[..., list[str]]:
    """Draws something and says what of it cannot be read."""

    def faults(draw, size=(384, 216)) -> list[str]:
        surface = pygame.Surface(size, 0, 32)
        with monkeypatch.context() as patch:
            watch = Watch(patch, surface)
            draw(surface)
            cut = [f"{text!r} is cut short" for text, _ in watch.words if text.endswith("…") and text != tr("Press…")]
            assert watch.words
            return [*watch.faults(), *cut]

    return faults


def rows(page) -> Iterator[None]:
    """Choose every row of a page, one after the other."""
    for k, entry in enumerate(page.entries()):
        if entry.live:
            page.chosen = k
            yield


def settled(scene):
    scene.age = SETTLED
    return scene


def stage(app, level):
    return app.library.stage(level, "militia")


def lines(app, level, group):
    """Lines of a level by the last table that they stand in."""
    own = app.library.stage(level, "militia").story.lines
    return [line for name, line in own.items() if name.startswith(f"{LEVELS[level]}.{group}.")]
