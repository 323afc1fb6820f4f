"""Harm: health taken, men out of the fight, hit-stop, tokens lost, shocks along the floor."""

from __future__ import annotations

from game.core.cue import Cue
from game.data import feel
from game.data.fighters import BYSTANDER
from game.data.stage import Stage
from game.foot import heat
from game.foot.bodies import armoured, enter, release, safe, stun
from game.foot.fighter import Fighter
from game.foot.world import World


def wound(
    stage: Stage,
    world: World,
    v: Fighter,
    damage: int,
    x: int,
    y: int,
    cues: list[Cue],
    by: Fighter | None = None,
    move: str = "",
    weight: str = "light",
    guarded: bool = False,
) -> None:
    """Take health from anyone and say it; nothing here moves him. `guarded` says that he was not open to the blow."""
    if v.is_hero:
        heat.lose_health(stage, v, damage, cues)
        v.safe_ticks = max(v.safe_ticks, feel.MERCY_TICKS)
        cues.append(Cue("hurt_hero", x, y, v.id, damage, move))
    elif v.row.team == BYSTANDER:
        v.hp = max(0, v.hp - damage)
        world.bystanders_hurt += 1
        if by is not None:
            by.score = max(0, by.score - feel.LOSS_BYSTANDER)
        cues.append(Cue("hurt_man", x, y, v.id, damage, move))
    else:
        floor = 1 if v.row.boss and not boss_may_fall(v) else 0
        if by is not None and by.is_hero:
            if by.player < 0:
                world.partner_harm += min(damage, v.hp)
            else:
                world.lead_harm += min(damage, v.hp)
        v.hp = max(floor, v.hp - damage)
        cues.append(Cue("hurt_man", x, y, v.id, damage, move))
    if weight != "none":
        sort = "hit_heavy" if weight in ("heavy", "stamp", "throw") else "hit_light"
        if v.is_enemy and v.hp <= 0 and last_of_wave(world, v):
            sort = "hit_last"
            freeze(world, feel.LAST_STOP_TICKS)
            world.slow_ticks = feel.SLOW_TICKS if v.row.boss else world.slow_ticks
        elif guarded:
            sort = "hit_guarded"
        cues.append(Cue(sort, x, y, v.id, damage, move))


def boss_may_fall(v: Fighter) -> bool:
    """A boss cannot be finished before his last phase has begun."""
    return v.mind.phase >= v.row.last_phase


def last_of_wave(world: World, v: Fighter) -> bool:
    """Whether nobody else of his wave is left to fight."""
    if v.row.boss:
        return not any(f.row.boss and f.id != v.id and f.hp > 0 for f in world.enemies)
    mates = [f for f in world.enemies if f.wave == v.wave and f.id != v.id and f.hp > 0 and f.state != "down"]
    waiting = any(w.number == v.wave and w.queue for w in world.waves)
    return v.wave > 0 and not mates and not waiting


def freeze(world: World, ticks: int) -> None:
    """Hit-stop for everybody; further victims of one blow add nothing."""
    world.freeze_ticks = max(world.freeze_ticks, ticks)


def drops_token(v: Fighter) -> None:
    """A man hit while he holds a token loses it and waits."""
    if v.mind.token:
        v.mind.token = ""
        v.mind.rest_ticks = 60


def shock(stage: Stage, world: World, f: Fighter, half_px: int, stun_ticks: int, cues: list[Cue]) -> None:
    """A shock along the floor staggers whoever of the other side stands near."""
    cues.append(Cue("shock", f.x, f.y, f.id, half_px))
    for v in world.fighters:
        if v.is_enemy == f.is_enemy or v.row.team == BYSTANDER or safe(v) or not v.on_floor:
            continue
        if v.state in ("lie", "fall") or armoured(v) or v.row.boss:
            continue
        if abs(v.x - f.x) <= half_px and abs(v.y - f.y) <= 8:
            release(world, v)
            drops_token(v)
            stun(v, stun_ticks)
            v.move = "stagger"


def beaten(world: World, f: Fighter, how: str, cues: list[Cue]) -> None:
    """An enemy leaves the fight for good."""
    release(world, f)
    enter(f, "out")
    f.hp = 0
    cues.append(Cue("enemy_out", f.x, f.y - 30, f.id, f.wave, how))
