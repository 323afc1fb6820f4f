"""The program as `main.py` starts it, which tells what it shows: a line of JSON whenever one of its facts has changed.

With the word `pad` a virtual gamepad is plugged in: a line such as `dpright 1` on its input presses a button, and one
with a 0 lets go of it.
"""

import json
import runpy
import sys
import threading
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT), str(ROOT / "tests")]

import pygame  # noqa: E402  (the program is found by the lines above)
from virtualpad import VirtualPad  # noqa: E402

from game.app import start_up  # noqa: E402
from game.app.program import App  # noqa: E402
from game.app.scenes.base import Menu, Scene  # noqa: E402
from game.app.scenes.cases import Cases  # noqa: E402
from game.app.scenes.controls import Controls  # noqa: E402
from game.app.scenes.ending import Ending  # noqa: E402
from game.app.scenes.options import Options  # noqa: E402
from game.app.scenes.play import Play  # noqa: E402
from game.app.scenes.watch import Watch  # noqa: E402
from game.show.pages.result import RESULT_TICKS  # noqa: E402

SETTLED_TICKS = 90  # then whatever slides in on a page is in its place
LASTING = {"MainThread", "sounds", "buttons"}  # threads that live as long as the program


def of_scene(top: Scene) -> dict[str, object]:
    """What only scenes of this sort have to tell."""
    if isinstance(top, Options):
        return {"page": top.tab, "row": top.rows[top.chosen].label}
    if isinstance(top, Controls):
        return {"row": top.rows[top.chosen].label, "listens": top.listening_ticks > 0}
    if isinstance(top, Menu):
        return {"row": top.rows[top.chosen].label}
    if isinstance(top, Cases):
        return {"row": top.sheets[top.chosen].title}
    if isinstance(top, Ending):
        return {"whole": top.age >= RESULT_TICKS}
    if isinstance(top, Play):
        return {"card": top.card is not None, "ticks": top.session.ticks, "x": top.session.world.heroes[0].x}
    if isinstance(top, Watch):
        return {"ticks": top.film.ticks}
    return {}


class Told(App):
    """The program, and what was told of it last."""

    buttons = 0  # presses and releases of the gamepad that were heeded
    told = ""

    def handle(self, event):
        super().handle(event)
        self.buttons += event.type in (pygame.CONTROLLERBUTTONDOWN, pygame.CONTROLLERBUTTONUP)
        self.tell()

    def tick(self):
        super().tick()
        self.tell()

    def draw(self):
        super().draw()
        self.tell()

    def tell(self):
        facts = {"buttons": self.buttons, "pads": self.devices.pad_count, "scene": ""}
        if self.running:
            top = self.top
            facts |= {"scene": type(top).__name__, "focus": self.focused and pygame.key.get_focused()}
            facts |= {"still": top.resting or top.age >= SETTLED_TICKS}
            facts |= {"works": sorted({thread.name for thread in threading.enumerate()} - LASTING)}
            facts |= of_scene(top)
        line = json.dumps(facts)
        if line != self.told:
            self.told = line
            print(line, flush=True)


def press(pad: VirtualPad) -> None:
    """Do what is asked for, as long as somebody asks."""
    for line in sys.stdin:
        name, _, down = line.strip().partition(" ")
        pad.button(name, down == "1")


if __name__ == "__main__":
    start_up.App = Told
    if sys.argv[1:] == ["pad"]:
        pygame.display.init()
        pygame.joystick.init()
        threading.Thread(target=press, args=(VirtualPad(),), name="buttons", daemon=True).start()
    sys.argv[1:] = []
    runpy.run_path(str(ROOT / "main.py"), run_name="__main__")
