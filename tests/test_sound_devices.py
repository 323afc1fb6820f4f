"""What reaches the device, heard through SDL's disk driver in processes of their own; and none at all."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from speakers import SOUND

from game.show.sound.bank import BUS

HEAR = """
import sys, time
from pathlib import Path
from game.show.sound.speaker import Speaker
s = Speaker(Path(sys.argv[1]))
print(s.audible, s.fault)
s.play(sys.argv[2])
s.tick()
time.sleep(0.4)
s.close()
"""


def play(program: str, folder: Path, driver: str, what: str = "", **more: str) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "SDL_AUDIODRIVER": driver, "PYTHONPATH": os.pathsep.join(sys.path), **more}
    call = [sys.executable, "-c", program, str(folder), what]
    return subprocess.run(call, env=environment, capture_output=True, text=True, timeout=60, check=True)


def hear(driver: str, what: str = "hit_heavy", **more: str) -> subprocess.CompletedProcess[str]:
    return play(HEAR, SOUND, driver, what, **more)


@pytest.mark.parametrize("what", ["hit_heavy", "shot_podbyrin", "horn_bus"])
def test_an_effect_is_heard_in_what_reaches_the_device(tmp_path: Path, what: str):
    taken = tmp_path / "heard.raw"
    done = hear("disk", what, SDL_DISKAUDIOFILE=str(taken), SDL_DISKAUDIODELAY="5")
    assert done.stdout.startswith("True")
    samples = memoryview(taken.read_bytes()).cast("h")
    loudest = max(map(abs, samples))
    assert 2000 < loudest < 32000


def test_without_a_device_all_is_silent_and_well():
    done = hear("no such driver")
    assert done.stdout.startswith("False no sound:")
    assert done.stderr == ""


STEP = """
import json, sys, time
from pathlib import Path
import pygame
from game.show.sound.music import Music
from game.show.sound.bank import Bank
pygame.mixer.init(44100, -16, 2, 512)
pygame.mixer.set_num_channels(8)
music = Music(Bank(Path(sys.argv[1])), 0)
music.play("two", frozenset({"one", "other"}))
for _ in range(60):
    time.sleep(0.01)
    music.tick()
time.sleep(1.0)
pygame.mixer.quit()
"""


def test_layers_never_part(tmp_path: Path):
    """Two layers that are each other's opposite, one of them half as long, cancel out through many rounds."""
    np, soundfile = pytest.importorskip("numpy"), pytest.importorskip("soundfile")
    oggvorbis = pytest.importorskip("mutagen.oggvorbis")
    t = np.arange(22050) / 44100
    half = 0.4 * np.sin(2 * np.pi * 330 * t) * np.exp(-20 * (t % 0.125))
    (tmp_path / "music").mkdir()
    for name, x in (("one", np.tile(half, 2)), ("other", -half)):
        path = tmp_path / "music" / f"{name}.ogg"
        soundfile.write(path, np.stack([x, x], 1), 44100, format="OGG", subtype="VORBIS", compression_level=0.1)
        tags = oggvorbis.OggVorbis(path)
        tags["LOOPSTART"], tags["LOOPLENGTH"] = "0", str(len(x))
        tags.save()
    row = {"layers": {"one": "one.ogg", "other": "other.ogg"}, "bpm": 120, "looplength": 44100}
    (tmp_path / "sound.json").write_text(json.dumps({"effects": {}, "music": {"two": row}}), "utf-8")
    taken = tmp_path / "heard.raw"
    play(STEP, tmp_path, "disk", SDL_DISKAUDIOFILE=str(taken), SDL_DISKAUDIODELAY="5")
    heard = np.frombuffer(taken.read_bytes(), "<i2").reshape(-1, 2)[:, 0] / 32768
    assert len(heard) > 44100
    heard = heard[-22050:]  # faded in
    assert np.sqrt((heard**2).mean()) < 0.03 * BUS * np.sqrt((half**2).mean())
