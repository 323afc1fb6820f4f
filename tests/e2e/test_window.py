"""The whole program in a real window with real keys; needs Xvfb and xdotool."""

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from game.run import replay as replays

ROOT = Path(__file__).resolve().parents[2]
MISSING = [tool for tool in ("Xvfb", "xdotool") if shutil.which(tool) is None]

pytestmark = pytest.mark.skipif(bool(MISSING), reason=f"not installed: {', '.join(MISSING)}")


class Game:
    """The program in a window of its own screen."""

    def __init__(self, home: Path, display: str) -> None:
        self.home = home
        self.environment = {**os.environ, "DISPLAY": display, "RED_HEAT_HOME": str(home), "SDL_AUDIODRIVER": "dummy"}
        self.environment.pop("SDL_VIDEODRIVER", None)
        self.process = subprocess.Popen(
            [sys.executable, str(ROOT / "main.py")], env=self.environment, stderr=subprocess.PIPE, text=True
        )

    def xdotool(self, *arguments: str) -> str:
        return subprocess.run(
            ["xdotool", *arguments], env=self.environment, capture_output=True, text=True, timeout=20, check=False
        ).stdout.strip()

    def key(self, *names: str) -> None:
        for name in names:
            self.xdotool("key", name)
            time.sleep(0.2)

    def cpu_seconds(self) -> float:
        """Processor time that the program has used."""
        fields = Path(f"/proc/{self.process.pid}/stat").read_text().rsplit(")", 1)[1].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")

    def end(self) -> tuple[int, str]:
        """Exit code and what it said."""
        _, said = self.process.communicate(timeout=15)
        return self.process.returncode, said


def until(holds: Callable[[], bool], seconds: float) -> bool:
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if holds():
            return True
        time.sleep(0.1)
    return False


@pytest.fixture(scope="module")
def display():
    """A screen that nobody sees."""
    read, write = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(write), "-screen", "0", "1280x800x24"], pass_fds=[write], stderr=subprocess.DEVNULL
    )
    os.close(write)
    with os.fdopen(read) as pipe:
        number = pipe.readline().strip()
    yield f":{number}"
    server.terminate()
    server.wait(10)


@pytest.fixture
def game(tmp_path, display):
    started = Game(tmp_path, display)
    assert until(lambda: started.xdotool("search", "--class", ".") != "", 20), "no window"
    time.sleep(1.0)
    yield started
    if started.process.poll() is None:
        started.process.terminate()
        started.process.wait(10)


def test_title_play_walk_pause_quit(game):
    game.key("Return")  # START
    time.sleep(1.5)
    game.key("space")  # opens the level card
    time.sleep(1.5)
    game.xdotool("keydown", "d")
    time.sleep(2.0)
    game.xdotool("keyup", "d")
    game.key("Escape")
    time.sleep(1.5)
    before = game.cpu_seconds()
    time.sleep(3.0)
    assert round(game.cpu_seconds() - before, 2) <= 0.03, (
        "a paused game rests"
    )  # whole hundredths, as the kernel counts
    game.key("Up", "Return")  # QUIT TO TITLE
    suspended = game.home / "suspended"
    assert until(lambda: any(suspended.glob("bathhouse-*.rhr")), 10), "the run is kept"
    kept = replays.read(next(suspended.glob("*.rhr")))
    assert kept.level == "bathhouse"
    assert sum(bool(pads[0] & 2) for pads in kept.pads) > 60, "the key was held for a second and more"
    assert kept.final.columns[0] > kept.marks[0].columns[0] + 60, "the hero walked"
    time.sleep(0.5)
    game.key("Up", "Return")  # QUIT
    assert game.end() == (0, "")


def test_a_picture_by_f12(game):
    game.key("F12")
    assert until(lambda: any((game.home / "pictures").glob("*.png")), 5)
