"""Nothing is lost when the game is killed while it saves, or when two copies save at once."""

import os
import random
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from game.app import profile, settings
from game.app.home import Home
from game.app.lock import alone

ROOT = Path(__file__).resolve().parents[1]
KILLS = 200
AT_ONCE = 4
FILES = {"lock", "profile.bak", "profile.json", "replays", "settings.bak", "settings.json"}

SAVES = """
import sys
from pathlib import Path
from game.app import profile, settings
from game.app.home import Home
from game.run.saving import write_whole
home = Home(Path(sys.argv[1]))
records, options = profile.load(home)[0], settings.load(home)[0]
best = records.bests.setdefault("level/militia/plain", profile.Best(rank="A", runs=1, replay="x" * 5000))
while True:
    best.score += 1
    options.text_speed = ("40", "70", "140", "1000")[best.score % 4]
    profile.save(home, records)
    settings.save(home, options)
    write_whole(home.replays / f"{best.score % 7}.rhr", b"%06d" % best.score * 5000)
    print(best.score, flush=True)
"""


def killed_once(home: Home, dice: random.Random) -> int:
    """Let a child save until it is killed at some moment; returns the last number that it said was saved."""
    child = subprocess.Popen(
        [sys.executable, "-S", "-c", SAVES, str(home.root)], cwd=ROOT, stdout=subprocess.PIPE, text=True
    )
    assert child.stdout is not None
    told = [child.stdout.readline()]
    time.sleep(dice.uniform(0, 0.02))
    child.kill()
    told += child.communicate()[0].splitlines()
    return int(next(line for line in reversed(told) if line.strip()))


def killed(folder: Path, seed: int) -> int:
    """Some of the kills, each followed by a look at all that was saved; returns how many happened in mid-write."""
    home, dice = Home(folder), random.Random(seed)
    for _ in range(KILLS // AT_ONCE):
        said = killed_once(home, dice)
        records, notice = profile.load(home)
        score = records.bests["level/militia/plain"].score
        assert notice == ""
        assert score in (said, said + 1), "the last that was told to be saved, or the one after it"
        options, notice = settings.load(home)
        assert notice == ""
        assert options.text_speed in (("40", "70", "140", "1000")[n % 4] for n in (said, said + 1))
        for path in home.replays.glob("*.rhr"):
            content = path.read_bytes()
            assert content == content[:6] * 5000, "never half a run"
        assert (home.replays / f"{said % 7}.rhr").read_bytes()[:6] in (b"%06d" % said, b"%06d" % (said + 7))
        strange = {p.name for p in home.root.iterdir() if p.suffix != ".tmp"} - FILES
        assert not strange, "nothing was taken for damaged"
    litter = [*folder.rglob("*.tmp")]
    for path in litter:
        os.utime(path, (1, 1))
    Home(folder).sweep()
    assert not [*folder.rglob("*.tmp")], "the next start clears away what the kills left"
    return len(litter)


def test_killed_two_hundred_times_while_saving_nothing_is_lost(tmp_path):
    folders = [tmp_path / str(n) for n in range(AT_ONCE)]
    with ThreadPoolExecutor(AT_ONCE) as pool:
        litter = sum(pool.map(killed, folders, range(AT_ONCE)))
    assert litter > 0, "some of the kills came in mid-write, or this proves nothing"


def test_who_is_kept_waiting_for_another_copy_is_told(tmp_path, monkeypatch):
    monkeypatch.setattr("game.app.lock.PATIENCE_S", 0.05)
    with alone(tmp_path), pytest.raises(OSError, match="another copy of the game is saving"), alone(tmp_path):
        pass
    with alone(tmp_path):
        pass  # and free again


def test_runs_of_two_copies_never_have_the_same_place(tmp_path):
    home = Home(tmp_path)
    assert home.new_run("hotel", "20261125-200000", "a" * 32) != home.new_run("hotel", "20261125-200000", "b" * 32)
    assert home.left_run("hotel", 1) != home.left_run("hotel", 1), "two copies may race one ghost, with its dice"
    assert len(home.new_run("x" * 400, "20261125-200000", "a" * 32).name) < 100


# The whole program on a bad day.
