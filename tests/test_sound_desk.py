"""The desk of effects and the loops: places, limits, ranks, answers of rooms, fades without a jump."""

from __future__ import annotations

import pygame
import pytest

from game.core.boxes import Box
from game.show.sound.bank import Bank
from game.show.sound.desk import CHANNELS, MOST_AT_ONCE, Desk, place
from game.show.sound.loops import CHANNELS as LOOP_CHANNELS
from game.show.sound.loops import Loops
from game.show.sound.plan import Hum
from game.show.sound.speaker import FIRST_LOOP, Speaker

VIEW = Box(100, 0, 484, 216)


@pytest.fixture
def desk(speaker: Speaker) -> Desk:
    return speaker._desk


def test_left_is_left_and_far_is_faint():
    assert place(292, 100, VIEW) == (1.0, 0.0)
    assert place(120, 100, VIEW)[1] < -0.5 < 0.5 < place(470, 100, VIEW)[1]
    assert 0.4 < place(484 + 140, 100, VIEW)[0] < 0.6
    assert place(484 + 600, 100, VIEW)[0] == 0


def test_the_same_variant_never_sounds_twice_running(desk: Desk):
    last = -1
    for _ in range(60):
        chosen = desk._variant("hit_light", 5)
        assert chosen != last
        last = chosen


def test_no_more_than_three_of_one_effect_in_four_ticks(desk: Desk):
    assert [desk.play("chip") for _ in range(5)] == [True] * MOST_AT_ONCE + [False] * 2
    for _ in range(4):
        desk.tick()
    assert desk.play("chip")


def test_a_full_desk_gives_way_to_rank_only(desk: Desk):
    for k in range(CHANNELS):
        for _ in range(4 if k % 3 == 0 else 0):
            desk.tick()
        assert desk.play("window_burst") or desk.play("boss_roar")
    assert desk.busy == CHANNELS
    assert not desk.play("step_tile")
    assert desk.play("boss_roar")
    assert desk.busy == CHANNELS


def test_loud_effects_make_room_for_each_other(desk: Desk, monkeypatch: pytest.MonkeyPatch):
    gains: list[float] = []
    monkeypatch.setattr(Desk, "_start", lambda _desk, _sound, gain, _pan, _rank: gains.append(gain) or True)
    desk.play("hit_heavy")
    desk.play("break_wood")
    assert gains[1] < gains[0]


def test_a_hall_answers(desk: Desk):
    desk.reverb = "hall"
    desk.play("hit_heavy")
    assert desk.busy == 1
    for _ in range(8):
        desk.tick()
    assert desk.busy == 2


def test_unknown_effects_are_no_matter(desk: Desk):
    assert not desk.play("trombone_of_doom")


def test_pause_holds_and_menus_go_on(speaker: Speaker):
    speaker._desk.play("window_burst")
    speaker.pause()
    assert speaker._desk.busy == 2  # the one that is held, and the sound of pausing
    speaker.play("menu_move")
    speaker.resume()
    assert not speaker._desk._paused


@pytest.fixture
def loops(bank: Bank) -> Loops:
    return Loops(bank, FIRST_LOOP)


def heard_of(loops: Loops, *hums: Hum, ticks: int = 20) -> dict[str, float]:
    for _ in range(ticks):
        loops.play(hums)
        loops.tick()
    return loops.heard()


def test_loops_come_change_and_go_without_a_jump(loops: Loops):
    assert heard_of(loops, Hum("engine_bus_1", 0.6, 0.0), ticks=1)["engine_bus_1"] < 0.1
    assert heard_of(loops, Hum("engine_bus_1", 0.6, 0.0))["engine_bus_1"] == pytest.approx(0.6)
    both = heard_of(loops, Hum("engine_bus_1", 0.2, 0.0), Hum("engine_bus_2", 0.4, 0.3))
    assert both == pytest.approx({"engine_bus_1": 0.2, "engine_bus_2": 0.4})
    assert heard_of(loops) == {}
    assert not pygame.mixer.Channel(FIRST_LOOP).get_busy()


def test_two_of_a_kind_have_a_voice_each_and_the_last_gives_way(loops: Loops):
    crowd = [Hum("engine_car_2", 0.3, 0.0, who) for who in range(LOOP_CHANNELS + 4)]
    heard_of(loops, *crowd)
    busy = [pygame.mixer.Channel(FIRST_LOOP + k).get_busy() for k in range(LOOP_CHANNELS)]
    assert all(busy)
    assert ("engine_car_2", 0) in loops._voices
    assert ("engine_car_2", LOOP_CHANNELS + 1) not in loops._voices
    loops.cut()
    assert not pygame.mixer.Channel(FIRST_LOOP).get_busy()
