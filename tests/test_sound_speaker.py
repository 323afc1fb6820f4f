"""The speaker: a run is heard, words are spoken, silence is silence, and a fault never reaches play."""

from __future__ import annotations

import time
from pathlib import Path

import pygame
import pytest
from kit import new_world
from speakers import SOUND, until, zoned

from game.core.cue import Cue
from game.data.stage import Stage
from game.data.story import Line, Person, Story
from game.foot.world import Talk
from game.show.sound.music import Music
from game.show.sound.speaker import FIRST_MUSIC, FIRST_ROOM, Speaker


def test_a_run_is_heard(speaker: Speaker):
    stage = zoned()
    world = new_world(stage, 1)
    speaker.begin(stage, world)
    until(lambda: speaker._bank.idle)
    hero = world.heroes[0]
    for _ in range(30):
        speaker.eat([Cue("hit_heavy", hero.x, hero.y - 40, hero.id, 9, "hook")], world)
        speaker.tick()
    assert speaker._music.playing == "bath"
    assert pygame.mixer.Channel(FIRST_ROOM).get_busy() or pygame.mixer.Channel(FIRST_ROOM + 1).get_busy()
    assert speaker._desk.busy > 2
    speaker.eat([Cue("hush", 0, 0, n=40)], world)
    assert not pygame.mixer.Channel(FIRST_MUSIC).get_busy()
    speaker.end()
    speaker.tick()
    assert speaker._desk.busy == 0


def test_what_was_struck_last_rings_out_under_what_comes_next(speaker: Speaker):
    stage = zoned()
    speaker.begin(stage, new_world(stage, 1))
    speaker.play("shot_yard")
    speaker.end(rings=True)
    speaker.tick()
    assert speaker._desk.busy == 1
    speaker.end()
    assert speaker._desk.busy == 0


def test_words_are_spoken(speaker: Speaker):
    story = Story(people={"a": Person("a", "A", blip="old")}, lines={"k": Line("k", "Steam and stone", "a")})
    plain = zoned()
    stage = Stage(plain.level, plain.difficulty, story)
    world = new_world(stage, 1)
    speaker.begin(stage, world)
    world.talk = Talk(["k"])
    spoken = 0
    for t in range(30):
        world.talk.t = t
        speaker.eat([], world)
        channel = pygame.mixer.Channel(FIRST_ROOM + 2)
        spoken += channel.get_busy()
        channel.stop()
    assert 4 <= spoken <= 8


def test_volume_zero_and_mute_are_silence(speaker: Speaker):
    speaker.set_volumes(0, 0, 0)
    speaker.play("hit_heavy")
    assert speaker._desk.busy == 0
    speaker.set_volumes(100, 100, 100)
    speaker.mute(True)
    speaker.play("hit_heavy")
    assert speaker._desk.busy == 0
    speaker.mute(False)
    speaker.play("hit_heavy")
    assert speaker._desk.busy == 1


def test_the_title_waits_for_no_sound(speaker: Speaker):
    begin = time.perf_counter()
    speaker.music("march")
    speaker.play("menu_move")
    speaker.tick()
    assert time.perf_counter() - begin < 0.1


def test_a_fault_of_sound_never_reaches_play(monkeypatch: pytest.MonkeyPatch):
    def broken(_music: Music) -> None:
        raise RuntimeError("the device is gone")

    s = Speaker(SOUND)
    s.play("window_burst")
    monkeypatch.setattr(Music, "tick", broken)
    s.tick()
    assert "tick" in s.fault
    assert not s.audible
    assert not pygame.mixer.get_busy()
    s.play("hit_light")
    s.close()


def test_a_damaged_index_is_one_line_and_silence(tmp_path: Path):
    (tmp_path / "sound.json").write_text('{"effects": {"a": {}}}', "utf-8")
    s = Speaker(tmp_path)
    assert not s.audible
    assert s.fault.count("\n") == 0
    assert "sound.json" in s.fault
    s.close()
