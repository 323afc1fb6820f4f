"""Sounds that end while the music is held: two locks, Python's and the mixer's, and nobody waits for both."""

import os
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).parent
PAUSES = 1500
SCRIPT = f"""
import time, pygame
from speakers import SOUND
from game.show.sound.speaker import Speaker
speaker = Speaker(SOUND)
music = speaker._music
music.play("march")
while not music.playing:
    music.tick()
    time.sleep(0.005)
assert music._deck.streamed, "it comes from disk"
click = pygame.mixer.Sound(buffer=bytes(64))
for _ in range({PAUSES}):
    for k in range(10):
        pygame.mixer.Channel(k).play(click)
    time.sleep(0.0005)
    music.hold()
    music.go_on()
print("through")
"""


def test_a_pause_in_the_moment_in_which_a_sound_ends_stops_nothing():
    search = os.pathsep.join([str(HERE.parent), str(HERE)])
    environment = {**os.environ, "PYTHONPATH": search, "SDL_AUDIODRIVER": "dummy", "SDL_VIDEODRIVER": "dummy"}
    done = subprocess.run(  # a game that stands still is ended after a while, and the test fails
        [sys.executable, "-c", SCRIPT], env=environment, capture_output=True, text=True, timeout=120, check=False
    )
    assert (done.returncode, done.stdout.split()[-1:]) == (0, ["through"]), done.stderr
