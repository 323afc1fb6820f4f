"""The test of the hot stone: a ring closes, the palm must close with it; source: levels-on-foot.md, room D."""

from __future__ import annotations

from dataclasses import dataclass

from game.core.cue import Cue
from game.core.pads import STRIKE
from game.data.stage import Stage
from game.data.things import ARMS
from game.foot import heat
from game.foot.world import World


@dataclass(frozen=True, slots=True)
class Test:
    """How many pulses, how far apart, how near a press must be, how long the words stand before; in ticks."""

    read_ticks: int = 60
    pulses: int = 5
    apart_ticks: int = 60
    window_ticks: int = 6
    miss_damage: int = 6
    misses: int = 2


TESTS = {"cadet": Test(read_ticks=150, window_ticks=9), "captain": Test(read_ticks=0, pulses=7, apart_ticks=50)}
RING_TICKS = 24
PRIZE_HEAT = 60
PROMPT_LINE = "bath.prompt.stone"
PROMPT_AHEAD_PX, PROMPT_UP_PX = 24, 72  # over the stone


def test_of(stage: Stage) -> Test:
    """The test at this difficulty."""
    return TESTS.get(stage.difficulty.name, Test())


def from_pulse(stage: Stage, world: World) -> int:
    """Ticks from the pulse that is due, below 0 while it is to come."""
    stone, rule = world.stone, test_of(stage)
    return stone.t - rule.read_ticks - (stone.pulse + 1) * rule.apart_ticks


def begin(world: World) -> None:
    """The stone is put into his hand."""
    world.stone.active = True
    world.stone.t = 0


def advance(stage: Stage, world: World, cues: list[Cue]) -> bool:
    """One tick of the test; True while it goes on. The hand that answers is the best of the heroes'."""
    stone, rule = world.stone, test_of(stage)
    if not stone.active:
        return False
    stone.t += 1
    _tell(world)
    at = from_pulse(stage, world)
    if at == -RING_TICKS:
        hero = world.heroes[0]
        cues.append(Cue("stone_pulse", hero.x, hero.y - 44, hero.id, stone.pulse))
    pressed = any(h.raw & ~h.last_raw & STRIKE for h in world.heroes)
    if stage.assists.auto_stone and at == 0:
        pressed = True
    if not stone.answered and pressed and at >= -RING_TICKS:
        _answer(stage, world, abs(at) <= rule.window_ticks, cues)
    if at > rule.window_ticks:
        if not stone.answered:
            _answer(stage, world, False, cues)
        stone.pulse += 1
        stone.answered = False
        if stone.pulse >= rule.pulses or stone.misses >= rule.misses:
            _end(stage, world, cues)
    return stone.active


def _tell(world: World) -> None:
    """The key and what it is for stand over the stone as long as the test lasts."""
    hero = world.heroes[0]
    world.prompt, world.prompt_action, world.prompt_id = PROMPT_LINE, "strike", 0
    world.prompt_x, world.prompt_y = hero.x + PROMPT_AHEAD_PX * hero.face, hero.y - PROMPT_UP_PX


def _answer(stage: Stage, world: World, met: bool, cues: list[Cue]) -> None:
    stone, hero = world.stone, world.heroes[0]
    stone.answered = True
    if met:
        stone.hits += 1
        cues.append(Cue("stone_hit", hero.x, hero.y - 44, hero.id, stone.hits))
        return
    stone.misses += 1
    damage = min(test_of(stage).miss_damage, hero.hp - 1)
    heat.lose_health(stage, hero, damage, cues, all_red=True)
    cues.append(Cue("stone_miss", hero.x, hero.y - 44, hero.id, damage))


def _end(stage: Stage, world: World, cues: list[Cue]) -> None:
    stone, hero = world.stone, world.heroes[0]
    stone.active = False
    stone.done = True
    world.flags.setdefault("stone_done", world.tick)
    if stone.misses >= test_of(stage).misses:
        world.flags.setdefault("stone_dropped", world.tick)
        cues.append(Cue("laugh", hero.x, hero.y - 40, 0))
        return
    world.flags.setdefault("stone_held", world.tick)
    hero.arm, hero.arm_uses = "stone", ARMS["stone"].uses
    hero.stone_ticks = 0
    if not stone.misses:
        heat.add_heat(hero, max(0, PRIZE_HEAT - hero.heat), cues)
    world.no_tell_until = world.tick + 60
