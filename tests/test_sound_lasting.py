"""Sounds outlive their sounding: the mixer's thread still reads one as it ends, and must not be the last to know it."""

from __future__ import annotations

import threading
import time
import weakref
from collections.abc import Iterator

import pygame
import pytest
from speakers import SOUND, until

from game.show.sound import bank as sound_bank
from game.show.sound.desk import CHANNELS
from game.show.sound.speaker import Speaker


@pytest.fixture
def gone(monkeypatch: pytest.MonkeyPatch) -> list[threading.Thread]:
    """For each sound that is let go of, the thread that did it."""
    threads: list[threading.Thread] = []

    class Watched(pygame.mixer.Sound):
        def __init__(self, *args: object, **kwargs: object) -> None:
            super().__init__(*args, **kwargs)
            weakref.finalize(self, lambda: threads.append(threading.current_thread())).atexit = False

    monkeypatch.setattr(pygame.mixer, "Sound", Watched)
    return threads


@pytest.fixture
def speaker(gone: list[threading.Thread]) -> Iterator[Speaker]:
    s = Speaker(SOUND)
    assert s.audible, s.fault
    yield s
    assert s.fault == ""
    s.close()


def silent() -> bool:
    return not any(pygame.mixer.Channel(k).get_busy() for k in range(CHANNELS))


def test_a_piece_that_begins_leaves_nothing_to_the_thread_of_the_mixer(speaker: Speaker, gone: list[threading.Thread]):
    speaker.music("bath")
    until(lambda: speaker.tick() or speaker._music.playing == "bath")
    time.sleep(0.2)  # the watch is over
    assert gone == []


def test_who_still_sounds_is_not_evicted(
    speaker: Speaker, gone: list[threading.Thread], monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(sound_bank, "KEPT_S", 0.0)
    for name in ("hit_light", "hit_heavy", "shot_podbyrin"):
        speaker.play(name)
    assert not silent()
    until(silent)
    assert set(gone) <= {threading.main_thread()}
    speaker.play("menu_move")  # and now they give way
    assert len(gone) >= 3
    assert set(gone) == {threading.main_thread()}


def test_an_answer_of_the_room_is_kept_while_it_sounds(
    speaker: Speaker, gone: list[threading.Thread], monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(sound_bank, "KEPT_S", 0.0)
    speaker._desk.reverb = "hall"
    speaker.play("hit_heavy")
    for _ in range(4):
        speaker.tick()
    pygame.mixer.stop()
    speaker.play("menu_move")  # what was hit gives way before it is answered
    for _ in range(20):
        speaker.tick()
    assert not silent()
    until(silent)
    assert set(gone) == {threading.main_thread()}
