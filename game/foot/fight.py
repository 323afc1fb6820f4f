"""Blows: active boxes against hurt boxes, and everything that one landed blow does."""

from __future__ import annotations

from game.core.boxes import Box
from game.core.cue import Cue
from game.core.whole import part
from game.data import feel
from game.data.fighters import BYSTANDER
from game.data.move import Move
from game.data.moves import MOVES
from game.data.stage import Stage
from game.foot import heat, roles
from game.foot.bodies import DODGES, armoured, fall, hurt_box, phase, release, safe, start_ticks, stun, telling
from game.foot.breakage import strike_things
from game.foot.dogs import bites
from game.foot.doors import kick_doors
from game.foot.fighter import Fighter
from game.foot.grips import grip, hug
from game.foot.harm import drops_token, freeze, wound
from game.foot.openings import OPENINGS, guarded
from game.foot.poise import steadies, strain
from game.foot.world import World

ARM_SWINGS = ("swing", "splash", "stub", "stab", "stone")


def strike(stage: Stage, world: World, cues: list[Cue]) -> None:
    """Every active box meets every hurt box it may hit, in order of ids."""
    for f in list(world.fighters):
        if f.state != "blow" or f.freeze_ticks or phase(f) != "active":
            continue
        move = MOVES[f.move]
        if f.t == start_ticks(f) and move.box.width and f.move not in DODGES:
            cues.append(
                Cue("whoosh_heavy" if move.weight == "heavy" else "whoosh_light", f.x, f.y - 44, f.id, 0, f.move)
            )
        if not move.box.width:
            continue
        box = move.box.facing(f.face).at(f.x, f.y)
        for victim in _victims(world, f, move, box):
            if len(f.hit_ids) >= move.cap:
                break
            if move.holds:
                if _take_hold(stage, world, f, victim, cues):
                    break
            elif dodged(stage, f, victim, cues):
                f.hit_ids.append(victim.id)
            elif f.is_enemy and not move.damage:
                _throw_off(world, f, victim, move, cues)
            else:
                land(stage, world, f, victim, move, cues)
        if move.strength and move.damage:
            strike_things(stage, world, f, move, box, cues)
            if f.is_hero:
                kick_doors(stage, world, f, move, box, cues)


def _victims(world: World, f: Fighter, move: Move, box: Box) -> list[Fighter]:
    """Whom the box may hit, nearest first, ties by id."""
    found = []
    for v in world.fighters:
        if v.id == f.id or v.id in f.hit_ids or not _enemies(f, v, move) or v.state in ("out", "down"):
            continue
        if v.state in ("lie", "fall") and not (move.hits_fallen and v.hits_down < 2):
            continue
        if v.state in ("lie", "fall") and v.is_hero:
            continue
        if hurt_box(v).meets(box) and (not safe(v) or _slipping(v)):
            found.append(v)
    return sorted(found, key=lambda v: (abs(v.x - f.x), v.id))


def _enemies(f: Fighter, v: Fighter, move: Move) -> bool:
    if f.is_hero:
        if v.row.team == BYSTANDER:
            return v.row.role == "bystander" and f.move.startswith(ARM_SWINGS) and move.damage > 0
        return v.is_enemy
    return v.is_hero


def _slipping(v: Fighter) -> bool:
    """In the safe ticks of a dodge: a blow that passes through earns the late-dodge bonus."""
    return v.state == "blow" and v.move in DODGES and not v.safe_ticks


def dodged(stage: Stage, f: Fighter, v: Fighter, cues: list[Cue]) -> bool:
    """Whether the blow passes through a dodge; the dodger is paid and the attacker freezes a little."""
    if not (safe(v) and _slipping(v)):
        return False
    f.freeze_ticks = feel.LATE_DODGE_STOP_TICKS
    v.late_dodge_ticks = feel.LATE_DODGE_TICKS
    heat.add_heat(v, feel.HEAT_LATE_DODGE, cues)
    cues.append(Cue("late_dodge", v.x, v.y - 40, v.id))
    return True


def _take_hold(stage: Stage, world: World, f: Fighter, v: Fighter, cues: list[Cue]) -> bool:
    """A grab closes: on an enemy who can be grabbed, or on a hero who stands."""
    if f.is_hero:
        return grip(stage, world, f, v, cues)
    if dodged(stage, f, v, cues):
        f.hit_ids.append(v.id)
        return False
    return hug(world, f, v, cues)


def _throw_off(world: World, f: Fighter, v: Fighter, move: Move, cues: list[Cue]) -> None:
    """A blow that only makes room: it takes no health, and stops whatever he was about to do."""
    f.hit_ids.append(v.id)
    f.landed = True
    cues.append(Cue("hit_guarded", *_contact(f, v, move), v.id, 0, f.move))
    freeze(world, move.stop_ticks)
    react(world, v, move, 1 if v.x >= f.x else -1, in_tell=False)


def land(stage: Stage, world: World, f: Fighter, v: Fighter, move: Move, cues: list[Cue]) -> None:
    """One blow of `f` lands on `v`: damage, stun or fall, push, hit-stop, and what it earns."""
    shield = world.find(v.holds) if v.holds and v.state == "hold" else None
    if shield is not None and (f.x - v.x) * v.face > 0:
        v = shield
    f.hit_ids.append(v.id)
    if not f.landed and f.is_enemy:
        world.last_blow_tick = world.tick
    f.landed = True
    f.whiffs = 0
    in_tell = telling(v) and not armoured(v)
    broken = armoured(v) and move.breaks_armour
    damage = blow_damage(stage, f, v, move, in_tell)
    guard = guarded(v)
    x, y = _contact(f, v, move)
    wound(stage, world, v, damage, x, y, cues, by=f, move=f.move, weight=move.weight, guarded=guard)
    if f.player >= 0 and v.is_enemy:
        heat.score_hit(stage, f, f.move, move.weight, damage, cues)
        if in_tell or broken:
            heat.add_score(f, feel.SCORE_INTERRUPT)
            heat.add_heat(f, feel.HEAT_INTERRUPT, cues)
            heat.win_back(stage, f, 2)
            cues.append(Cue("interrupt", x, y, v.id))
        f.late_dodge_ticks = 0
        if move.weight == "light":
            roles.note_jab(world, v)
    freeze(world, move.stop_ticks)
    if f.is_hero and guard:
        strain(world, v, move)
    if armoured(v) and not broken and v.hp > 0:
        if v.row.boss:  # it rebounds: nothing follows from it
            f.landed = False
        return
    if v.row.role == "dog" and move.weight == "heavy":
        v.hp = 0  # a kick drives it off
    away = (1 if v.x > f.x else -1) if v.x != f.x and f.move != "shoulder" and not move.travel_px else f.face
    react(world, v, move, away, in_tell)
    steadies(v, broken)
    if f.row.role == "dog" and v.state == "stun":
        bites(world, f, v)


def blow_damage(stage: Stage, f: Fighter, v: Fighter, move: Move, in_tell: bool) -> int:
    """Damage of one blow, with every factor."""
    damage = move.damage * f.row.damage_pct // 100
    if f.is_enemy:
        return max(1, damage * stage.difficulty.enemy_damage_pct // 100) if damage else 0
    if in_tell:
        damage = damage * feel.INTERRUPT_PCT // 100
    if f.late_dodge_ticks:
        damage = damage * feel.LATE_DODGE_PCT // 100
    if guarded(v):
        damage = max(1, damage * v.row.guard_pct // 100)
    return damage


def _contact(f: Fighter, v: Fighter, move: Move) -> tuple[int, int]:
    """Where the spark is drawn: the middle of what the two boxes share."""
    a, b = move.box.facing(f.face).at(f.x, f.y), hurt_box(v)
    return (max(a.left, b.left) + min(a.right, b.right)) // 2, (max(a.top, b.top) + min(a.bottom, b.bottom)) // 2


def react(world: World, v: Fighter, move: Move, away: int, in_tell: bool) -> None:
    """How the struck man moves: stun, stagger or fall, with push by weight; `away` is the side he is driven to."""
    release(world, v)
    push = away * move.push_px * feel.SUB * 100 // max(1, v.row.weight)
    drops_token(v)
    in_opening = v.state in OPENINGS
    if v.state in ("lie", "fall"):
        v.hits_down += 1
        if v.state == "lie":
            v.t = max(0, min(v.t, feel.LIE_TICKS - move.stun_ticks))
        return
    if v.row.team == BYSTANDER:
        fall(v, away * 256, -384)
        return
    worn_out = v.stunned_for > feel.STUN_CAP_TICKS and not v.row.steady
    topples = (move.falls or worn_out or v.hp <= 0) and not (v.row.steady and not in_opening and v.hp > 0)
    if topples or (not v.on_floor and not v.row.boss):
        if v.is_hero:
            heat.add_heat(v, feel.HEAT_HURT - feel.HEAT_DOWN, [])
        fall(v, part(push, 14), -560 if move.weight != "light" or v.hp <= 0 else -420)
        v.face = -away
        return
    if in_opening and v.row.boss and not move.falls:
        v.push = part(push, 4)  # he stays in his opening
        return
    before = v.stunned_for
    stun(v, move.stun_ticks + (feel.INTERRUPT_STUN_TICKS if in_tell else 0))
    v.stunned_for = before
    v.push = push
    v.move = (
        "stagger"
        if move.staggers or (v.row.steady and move.weight == "heavy")
        else ("low" if move.box.top > -40 else "high")
    )
    v.face = -away
