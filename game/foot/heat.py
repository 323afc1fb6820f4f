"""What hitting earns and being hit costs: heat, red health, combo and style score; source: design/fighters.md F5."""

from __future__ import annotations

from game.core.cue import Cue
from game.data import feel
from game.data.moves import WEIGHT_HEAT, WEIGHT_RED
from game.data.stage import Stage
from game.foot.fighter import Fighter
from game.foot.world import World


def add_heat(f: Fighter, amount: int, cues: list[Cue]) -> None:
    """Warm up or cool down within 0..100; once full, the doubled score holds until heat drops to 60."""
    f.heat = max(0, min(100, f.heat + amount))
    if amount > 0:
        f.heat_idle = 0
    if f.heat == 100 and not f.heat_full:
        f.heat_full = True
        cues.append(Cue("heat_full", f.x, f.y - 60, f.id))
    elif f.heat <= feel.HEAT_AFTER_FULL:
        f.heat_full = False


def win_back(stage: Stage, f: Fighter, amount: int) -> None:
    """Turn red health into health."""
    got = min(f.red, amount * stage.difficulty.won_back_pct // 100)
    f.red -= got
    f.hp = min(f.max_hp, f.hp + got)


def add_score(f: Fighter, points: int) -> None:
    """Style score; doubled while heat is full."""
    f.score += points * 2 if f.heat_full else points


def score_hit(stage: Stage, f: Fighter, move: str, weight: str, damage: int, cues: list[Cue]) -> None:
    """A hero's blow has landed: heat, health, variety, combo, score."""
    add_score(f, damage * 10 * (100 + f.heat) // 100)
    fresh = move not in f.recent
    f.recent = [*f.recent[-3:], move]
    add_heat(f, WEIGHT_HEAT[weight] + (feel.HEAT_NEW_MOVE if fresh else 0), cues)
    win_back(stage, f, WEIGHT_RED[weight])
    f.combo_hits += 1
    f.combo_ticks = feel.COMBO_TICKS


def combo_worth(f: Fighter) -> int:
    """What the running combo would bank: 5 x hits squared."""
    return 5 * min(f.combo_hits, feel.COMBO_CAP) ** 2 if f.combo_hits > 1 else 0


def bank_combo(f: Fighter, cues: list[Cue], broken: bool = False) -> None:
    """End a combo; one that a blow has broken is worth half."""
    points = combo_worth(f) // 2 if broken else combo_worth(f)
    if points:
        add_score(f, points)
        cues.append(Cue("combo_bank", f.x, f.y - 70, f.id, points))
    f.combo_hits = f.combo_ticks = 0


def lose_health(stage: Stage, f: Fighter, damage: int, cues: list[Cue], all_red: bool = False) -> None:
    """A hero is hurt: old red goes first, a share of the loss stays red, heat drops, the combo ends."""
    if stage.assists.endless_health:
        damage = 0
    pct = 100 if all_red else stage.difficulty.red_pct
    f.red = damage * pct // 100
    f.red_ticks = feel.RED_HOLD_TICKS
    f.hp = max(0, f.hp - damage)
    if f.hp == 0:
        f.red = 0
    if not all_red:
        add_heat(f, -feel.HEAT_HURT, cues)
        bank_combo(f, cues, broken=True)


def cool(world: World, cues: list[Cue]) -> None:
    """Once a tick: red health melts, idle heat melts, combos run out, hearts beat."""
    for f in world.heroes:
        if f.red:
            if f.red_ticks:
                f.red_ticks -= 1
            elif world.tick % feel.RED_MELT_TICKS == 0:
                f.red -= 1
        f.heat_idle += 1
        if f.heat and f.heat_idle > feel.HEAT_IDLE_TICKS and world.tick % feel.HEAT_MELT_TICKS == 0:
            add_heat(f, -1, cues)
        if f.combo_ticks:
            f.combo_ticks -= 1
            if not f.combo_ticks:
                bank_combo(f, cues)
        if 0 < f.hp <= 15 and world.tick % 60 == 0:
            cues.append(Cue("heartbeat", f.x, f.y - 40, f.id, f.hp))
