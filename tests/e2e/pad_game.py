"""The program with a virtual gamepad plugged in; lines such as `dpright 2.5` on its input hold a button for seconds."""

import sys
import threading
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT), str(ROOT / "tests")]

import pygame  # noqa: E402  (the program is found by the lines above)
from virtualpad import VirtualPad  # noqa: E402

from game.app import start_up  # noqa: E402


def listen(pad: VirtualPad) -> None:
    """Press what is asked for, as long as somebody asks."""
    for line in sys.stdin:
        name, _, seconds = line.strip().partition(" ")
        pad.button(name)
        time.sleep(float(seconds))
        pad.button(name, down=False)


if __name__ == "__main__":
    pygame.display.init()
    pygame.joystick.init()
    threading.Thread(target=listen, args=(VirtualPad(),), daemon=True).start()
    raise SystemExit(start_up.title())
