"""Music keeps its layers in step, changes on the beat and steps back for what must be heard."""

from __future__ import annotations

import pygame
import pytest
from kit import new_world
from speakers import until, zoned

from game.core.cue import Cue
from game.show.sound.bank import Bank
from game.show.sound.music import MOST_LAYERS, Music
from game.show.sound.speaker import FIRST_MUSIC, Speaker


class Clock:
    def __init__(self) -> None:
        self.s = 0.0

    def __call__(self) -> float:
        return self.s


def ticks(music: Music, clock: Clock, count: int) -> None:
    for _ in range(count):
        clock.s += 1 / 60
        music.tick()


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def music(bank: Bank, clock: Clock) -> Music:
    return Music(bank, FIRST_MUSIC, now=clock)


def begun(music: Music, clock: Clock, piece: str, *layers: str) -> None:
    music.play(piece, frozenset(layers))
    until(lambda: music.bank.layers(piece) is not None)
    ticks(music, clock, 60)
    assert music.playing == piece


def test_layers_of_a_piece_start_together_and_only_the_wanted_are_heard(music: Music, clock: Clock):
    begun(music, clock, "bath", "calm")
    assert music.heard() == {"calm": 1.0, "fight": 0.0, "dome": 0.0}
    assert not pygame.mixer.music.get_busy(), "nothing is decoded while they sound"
    assert all(pygame.mixer.Channel(FIRST_MUSIC + k).get_busy() for k in range(3))


def test_a_layer_changes_on_the_next_beat(music: Music, clock: Clock):
    begun(music, clock, "bath", "calm")
    beat_s = music.bank.index.music["bath"].beat_s
    music.play("bath", frozenset({"calm", "fight"}))
    into = (clock.s - music._deck.began) % beat_s
    ticks(music, clock, int((beat_s - into) * 60) - 1)
    assert music.heard()["fight"] == 0
    ticks(music, clock, 4)
    assert 0 < music.heard()["fight"] < 0.5
    ticks(music, clock, 40)
    assert music.heard() == {"calm": 1.0, "fight": 1.0, "dome": 0.0}


def test_one_piece_gives_way_to_the_next(music: Music, clock: Clock):
    begun(music, clock, "bath", "calm")
    begun(music, clock, "boss_strong", "calm", "fight")
    begun(music, clock, "snow", "calm")
    music.play("")
    ticks(music, clock, 60)
    assert music.playing == ""
    assert not any(pygame.mixer.Channel(FIRST_MUSIC + k).get_busy() for k in range(MOST_LAYERS))


def test_only_the_layers_of_one_piece_are_in_memory(music: Music, clock: Clock):
    begun(music, clock, "march")
    assert pygame.mixer.music.get_busy()
    assert not music.bank._music, "it is read from disk as it goes"
    begun(music, clock, "bath", "calm")
    begun(music, clock, "boss_strong", "calm")
    assert set(music.bank._music) == {"boss_strong.calm.ogg", "boss_strong.fight.ogg"}
    assert not pygame.mixer.music.get_busy()


def test_unknown_music_is_refused(music: Music):
    with pytest.raises(ValueError, match='no music "trombone of doom"'):
        music.play("trombone of doom")


def test_music_gives_way_to_a_warning_and_comes_back(music: Music, clock: Clock):
    begun(music, clock, "bath", "calm")
    loud = pygame.mixer.Channel(FIRST_MUSIC).get_volume()
    music.give_way(0.6, 20)
    music.give_way(0.3, 4)
    ticks(music, clock, 6)
    assert pygame.mixer.Channel(FIRST_MUSIC).get_volume() < 0.7 * loud
    ticks(music, clock, 40)
    assert pygame.mixer.Channel(FIRST_MUSIC).get_volume() == pytest.approx(loud, abs=0.02)


def test_a_near_tell_bends_the_music_and_a_far_one_does_not(speaker: Speaker):
    stage = zoned()
    world = new_world(stage, 1)
    speaker.begin(stage, world)
    hero = world.heroes[0]
    speaker.eat([Cue("tell_heavy", hero.x + 2000, hero.y, 3)], world)
    assert speaker._music._dip_ticks == 0
    speaker.eat([Cue("step", hero.x, hero.y, hero.id, text="tile")], world)
    assert speaker._music._dip_ticks == 0
    speaker.eat([Cue("tell_heavy", hero.x, hero.y, 3)], world)
    assert speaker._music._dip_ticks > 0


def test_music_steps_back_for_a_jingle(music: Music, clock: Clock):
    begun(music, clock, "bath", "calm")
    loud = pygame.mixer.Channel(FIRST_MUSIC).get_volume()
    music.jingle("rank")
    until(lambda: music.bank.layers("rank") is not None)
    ticks(music, clock, 30)
    assert pygame.mixer.Channel(FIRST_MUSIC).get_volume() < 0.5 * loud


def test_music_that_is_as_it_is_wanted_asks_nothing_of_the_mixer(music: Music, clock: Clock, monkeypatch):
    begun(music, clock, "bath", "calm")
    with monkeypatch.context() as patch:
        patch.setattr(pygame.mixer, "Channel", None)  # whoever asked for one would fail
        ticks(music, clock, 60)
    music.duck(0.5)
    ticks(music, clock, 30)
    assert pygame.mixer.Channel(FIRST_MUSIC).get_volume() == pytest.approx(0.5, abs=0.02)
