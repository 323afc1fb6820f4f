"""The program in a window of its own on a screen that nobody sees, and hands for its keys and mouse."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
MISSING = [tool for tool in ("Xvfb", "xdotool") if shutil.which(tool) is None]
PLAIN_START_S = 0.8  # from the start to the window, on a machine at rest
MOST_PACE = 8.0
MAIN = (str(ROOT / "main.py"),)


def until(holds: Callable[[], bool], seconds: float) -> bool:
    """Whether it comes to hold within that time."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if holds():
            return True
        time.sleep(0.1)
    return False


class Game:
    """A process of the program; `program` is what Python is to run."""

    def __init__(self, home: Path, display: str, program: tuple[str, ...] = MAIN) -> None:
        self.home = home
        self.environment = {**os.environ, "DISPLAY": display, "RED_HEAT_HOME": str(home), "SDL_AUDIODRIVER": "dummy"}
        self.environment.pop("SDL_VIDEODRIVER", None)
        self.process = subprocess.Popen(
            [sys.executable, *program],
            env=self.environment,
            stdin=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            cwd=ROOT,
        )
        begun = time.monotonic()
        assert until(lambda: self.xdotool("search", "--class", ".") != "", 60), "no window"
        self.pace = min(MOST_PACE, max(1.0, (time.monotonic() - begun) / PLAIN_START_S))
        self.rest(1.0)

    def rest(self, seconds: float) -> None:
        """Let the program go on for about that time of its own: longer where a busy machine was slow to start it."""
        time.sleep(seconds * self.pace)

    def xdotool(self, *arguments: str) -> str:
        return subprocess.run(
            ["xdotool", *arguments], env=self.environment, capture_output=True, text=True, timeout=20, check=False
        ).stdout.strip()

    def key(self, *names: str) -> None:
        """One after the other."""
        for name in names:
            self.xdotool("key", name)
            self.rest(0.25)

    def hold(self, name: str, seconds: float) -> None:
        """Keep a key down."""
        self.xdotool("keydown", name)
        self.rest(seconds)
        self.xdotool("keyup", name)

    def say(self, line: str) -> None:
        """To a program that listens to its input."""
        assert self.process.stdin is not None
        self.process.stdin.write(line + "\n")
        self.process.stdin.flush()

    def cpu_seconds(self) -> float:
        """Processor time that the program has used."""
        fields = Path(f"/proc/{self.process.pid}/stat").read_text().rsplit(")", 1)[1].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")

    def end(self) -> tuple[int, str]:
        """Exit code and what it said."""
        _, said = self.process.communicate(timeout=60)
        return self.process.returncode, said

    def stop(self) -> None:
        """Whatever it is doing."""
        if self.process.poll() is None:
            self.process.kill()
            self.process.communicate(timeout=15)
