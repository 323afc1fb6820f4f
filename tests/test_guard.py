"""Blows on a boss who is not open: they do little, they look and sound like it, and a word says what to wait for."""

from __future__ import annotations

import pytest
from kit import arena, fresh, man, run, stage_of

from game.core.cue import Cue
from game.data.stage import Stage
from game.foot.bodies import enter
from game.foot.fighter import Fighter
from game.foot.world import World
from game.show.hud.boss import LOST_BLOWS, WORD_TICKS
from game.show.hud.model import HudMaker
from game.show.paint.motes import DULL_TONES, HOT_TONES, burst
from game.show.sound.table import HEARD

BOSSES = ("boss_strongman", "boss_long", "boss_broad")


def face_off(kind: str) -> tuple[Stage, World, Fighter]:
    stage = stage_of(arena(columns=50))
    world = fresh(stage)
    return stage, world, man(stage, world, kind, 326)


def kinds(cues: list[Cue]) -> list[str]:
    return [cue.kind for cue in cues if cue.kind.startswith("hit_")]


@pytest.mark.parametrize("kind", BOSSES)
@pytest.mark.parametrize("state", ["stand", "dazed", "kneel"])
def test_a_blow_says_whether_he_was_open(kind: str, state: str) -> None:
    stage, world, boss = face_off(kind)
    enter(boss, state)
    boss.daze_ticks = 200
    said = kinds(run(stage, world, "s" + "." * 12))
    assert said == (["hit_guarded"] if state == "stand" else ["hit_light"])


def test_a_plain_man_has_no_guard() -> None:
    stage, world, _ = face_off("bruiser")
    assert kinds(run(stage, world, "s" + "." * 12)) == ["hit_light"]


def test_the_last_blow_is_heard_through_a_guard() -> None:
    stage, world, boss = face_off("boss_long")
    boss.hp, boss.wave = 1, 1
    assert kinds(run(stage, world, "s" + "." * 12)) == ["hit_last"]


def _strike(maker: HudMaker, world: World, boss: Fighter, times: int) -> None:
    for _ in range(times):
        world.tick += 20
        maker.eat([Cue("hurt_man", boss.x, boss.y, boss.id, 2), Cue("hit_guarded", boss.x, boss.y, boss.id, 2)], world)


def _word(maker: HudMaker, world: World) -> str:
    bubble = maker.model(world).bubble
    return bubble.text if bubble is not None else ""


def test_the_word_comes_after_some_blows_and_at_his_opening_and_never_again() -> None:
    stage, world, boss = face_off("boss_strongman")
    maker = HudMaker(stage)
    _strike(maker, world, boss, LOST_BLOWS - 1)
    assert _word(maker, world) == ""
    _strike(maker, world, boss, 1)
    assert _word(maker, world) == "Wait for his opening"
    world.tick += WORD_TICKS
    assert _word(maker, world) == ""
    _strike(maker, world, boss, 9)
    assert _word(maker, world) == "", "once is enough"
    enter(boss, "kneel")
    boss.mind.mood = "hunt"
    maker.eat([], world)
    assert _word(maker, world) == "Now!"
    assert maker.model(world).boss is not None
    assert maker.model(world).boss.open
    enter(boss, "stand")
    assert _word(maker, world) == ""
    world.tick += WORD_TICKS
    enter(boss, "dazed")
    maker.eat([], world)
    assert _word(maker, world) == ""


def test_who_has_finished_the_level_is_not_taught() -> None:
    stage, world, boss = face_off("boss_strongman")
    maker = HudMaker(stage)
    maker.taught = True
    _strike(maker, world, boss, LOST_BLOWS)
    assert _word(maker, world) == ""


def test_what_was_said_is_forgotten_when_time_goes_back() -> None:
    stage, world, boss = face_off("boss_strongman")
    maker = HudMaker(stage)
    began = world.tick
    _strike(maker, world, boss, LOST_BLOWS)
    assert _word(maker, world)
    world.tick = began
    assert _word(maker, world) == ""
    _strike(maker, world, boss, LOST_BLOWS)
    assert _word(maker, world)


def test_a_dull_blow_has_a_sound_of_its_own_and_none_of_the_bright_colours() -> None:
    assert HEARD["hit_guarded"] == ("clang",)
    for image in burst("dull"):
        seen = {tuple(image.get_at((x, y)))[:3] for x in range(image.get_width()) for y in range(image.get_height())
                if image.get_at((x, y)).a}  # fmt: skip
        assert seen & set(DULL_TONES)
        assert not seen & set(HOT_TONES)
