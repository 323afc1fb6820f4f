"""The program in a window of its own on a screen that nobody sees, and hands for its keys, its mouse and its gamepad.

It tells what it shows (`told_game.py`). Hands wait for that and not for a time: a slow machine makes a test slow, and
that is all.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
MISSING = [tool for tool in ("Xvfb", "xdotool") if shutil.which(tool) is None]
MOST_S = 180.0  # that anything may take before it counts as never
MOST_ROWS = 40  # of a menu
Facts = dict[str, Any]


def until(holds: Callable[[], bool]) -> bool:
    """Whether it comes to hold at all."""
    end = time.monotonic() + MOST_S
    while time.monotonic() < end:
        if holds():
            return True
        time.sleep(0.02)
    return False


class Game:
    """A process of the program; `facts` is what it told last."""

    def __init__(self, home: Path, display: str, *words: str) -> None:
        self.home = home
        self.facts: Facts = {}
        self.environment = {**os.environ, "DISPLAY": display, "RED_HEAT_HOME": str(home), "SDL_AUDIODRIVER": "dummy"}
        self.environment.pop("SDL_VIDEODRIVER", None)
        self.process = subprocess.Popen(
            [sys.executable, str(HERE / "told_game.py"), *words],
            env=self.environment,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            cwd=ROOT,
        )
        self._reader = threading.Thread(target=self._read, daemon=True)
        self._reader.start()

    def _read(self) -> None:
        assert self.process.stdout is not None
        for line in self.process.stdout:
            if line.startswith("{"):
                self.facts = json.loads(line)

    def comes(self, holds: Callable[[Facts], bool], what: str) -> None:
        """Wait until it holds of the facts; `what` says it to whoever reads that it never did."""
        until(lambda: holds(self.facts) or self.process.poll() is not None)
        assert holds(self.facts), f"never {what}: {self.facts}, exit code {self.process.poll()}"

    def makes(self, pattern: str) -> Path:
        """Wait for a file in the player's folder."""
        self.comes(lambda _: any(self.home.glob(pattern)), f"a file {pattern}")
        return next(self.home.glob(pattern))

    def sees(self, **facts: object) -> None:
        """Wait until all these facts hold."""
        self.comes(lambda now: facts.items() <= now.items(), str(facts))

    def plays_on(self, ticks: int) -> None:
        """Let the run go on by so many ticks."""
        begun = self.facts["ticks"]
        self.comes(lambda now: now.get("ticks", 0) >= begun + ticks, f"{ticks} ticks after {begun}")

    def xdotool(self, *arguments: str) -> str:
        return subprocess.run(
            ["xdotool", *arguments], env=self.environment, capture_output=True, text=True, timeout=MOST_S, check=True
        ).stdout.strip()

    def key(self, name: str) -> None:
        self.xdotool("key", name)

    def button(self, name: str) -> None:
        """Press a button of the gamepad until that was heeded, and let go of it."""
        for down in (1, 0):
            self.hold_button(name, down)

    def hold_button(self, name: str, down: int = 1) -> None:
        heeded = self.facts["buttons"] + 1
        self._say(f"{name} {down}")
        self.comes(lambda now: now["buttons"] >= heeded, f"heeded {name} {down}")

    def _say(self, line: str) -> None:
        assert self.process.stdin is not None
        self.process.stdin.write(line + "\n")
        self.process.stdin.flush()

    def choose(self, row: str, press: Callable[[], None]) -> None:
        """Press what goes to another row until this one is chosen."""
        for _ in range(MOST_ROWS):
            if self.facts["row"] == row:
                return
            before = self.facts["row"]
            press()
            self.comes(lambda now, before=before: now.get("row") != before, f"another row than {before}")
        raise AssertionError(f"no row {row}: {self.facts}")

    def cpu_seconds(self) -> float:
        """Processor time that the program has used."""
        fields = Path(f"/proc/{self.process.pid}/stat").read_text().rsplit(")", 1)[1].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")

    def end(self) -> tuple[int, str]:
        """Exit code and what it said."""
        self.process.wait(MOST_S)
        self._reader.join(MOST_S)
        assert self.process.stderr is not None
        return self.process.returncode, self.process.stderr.read()

    def stop(self) -> None:
        """Whatever it is doing."""
        if self.process.poll() is None:
            self.process.kill()
            self.process.wait(MOST_S)
        self._reader.join(MOST_S)
        for pipe in (self.process.stdin, self.process.stdout, self.process.stderr):
            if pipe is not None:
                pipe.close()
