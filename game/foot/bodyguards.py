"""Long and Broad, the two bodyguards: one acts while the other keeps off; openings they give each other; F9."""

from __future__ import annotations

from game.core.cue import Cue
from game.data import bodyguards as table
from game.data import missiles
from game.data.moves import MOVES
from game.data.stage import Stage
from game.foot.bodies import phase, start_ticks
from game.foot.fighter import Fighter
from game.foot.ground import Ground
from game.foot.gunmen import clear_line
from game.foot.missiles import throw_flat
from game.foot.openings import opening
from game.foot.places import target_of, walk_to
from game.foot.tokens import begin, may_tell
from game.foot.world import World

PAIR = ("boss_broad", "boss_long")


def think(stage: Stage, world: World, ground: Ground, f: Fighter, calm: bool, cues: list[Cue]) -> None:
    """One tick of one of the pair."""
    if f.mind.rest_ticks:
        f.mind.rest_ticks -= 1
    other = other_of(world, f)
    _flags(world, f, other, cues)
    if f.hp <= 0 or calm or f.mind.mood in ("ambush", "wait", "guard"):
        return
    if f.state in ("dazed", "kneel") and f.t == 1:
        cues.append(Cue("dazed", f.x, f.y - 60, f.id, f.daze_ticks))
    elif f.state == "blow":
        _in_blow(stage, world, f, other, cues)
    elif f.state == "stand":
        _choose(stage, world, ground, f, other, cues)


def other_of(world: World, f: Fighter) -> Fighter | None:
    """The other of the pair while he stands, or None."""
    return next((g for g in world.enemies if g.kind in PAIR and g.id != f.id and g.hp > 0), None)


def _flags(world: World, f: Fighter, other: Fighter | None, cues: list[Cue]) -> None:
    """What the level is told: the first is down, both are."""
    if f.mind.phase == 0:
        f.mind.phase = 1
    if f.hp <= 0 and other is None:
        world.flags.setdefault("guards_down", world.tick)
    if other is None and f.hp > 0 and f.mind.phase == 1 and _met(world, f):
        f.mind.phase = 2
        world.flags.setdefault("guards_half", world.tick)
        cues.append(Cue("boss_roar", f.x, f.y - 56, f.id, 2))


def _met(world: World, f: Fighter) -> bool:
    """Whether there were two of them in this level at all."""
    return any(g.kind in PAIR and g.id != f.id for g in world.fighters)


def _busy(other: Fighter | None) -> bool:
    return other is not None and (bool(other.mind.token) or other.state in ("blow", "hold"))


def _his_turn(f: Fighter, other: Fighter | None) -> bool:
    """They take turns; Broad begins. With the other in an opening it is his turn all the same."""
    if other is None or other.state in ("dazed", "kneel", "fall", "lie", "rise", "stun", "enter", "board"):
        return True
    mine, his = f.mind.blows, other.mind.blows
    return mine < his or (mine == his and f.kind == PAIR[0])


def _choose(stage: Stage, world: World, ground: Ground, f: Fighter, other: Fighter | None, cues: list[Cue]) -> None:
    hero = target_of(world, f)
    if hero is None:
        return
    f.mind.target = hero.id
    f.face = 1 if hero.x >= f.x else -1
    f.mind.side = -f.face
    gap = abs(hero.x - f.x)
    turn = _his_turn(f, other)
    if turn and not f.mind.rest_ticks and not _busy(other) and abs(hero.y - f.y) < 40:
        f.mind.waited_ticks += 1
        button = _wish(stage, world, f, hero, gap)
        if button and may_tell(stage, world, f, hero, f.row.attacks[button]):
            f.mind.waited_ticks = 0
            begin(stage, world, f, hero, button, cues)
            return
        if f.mind.waited_ticks > 240:  # the other may have more luck
            f.mind.waited_ticks = 0
            f.mind.blows += 1
    stands = (table.LONG_STANDS_PX if f.kind == PAIR[1] else table.BROAD_STANDS_PX) if turn else table.KEEPS_OFF_PX
    apart = other is None or abs(other.x - f.x) >= table.APART_PX
    if not turn and apart and f.mind.waited_ticks == 0 and abs(gap - table.KEEPS_OFF_PX) < 40:
        return
    goal = hero.x - f.face * stands
    if world.view.lock:  # they back away, but not out of the room
        goal = max(world.view.left + table.ROOM_EDGE_PX, min(goal, world.view.right - table.ROOM_EDGE_PX))
    walk_to(ground, f, goal, hero)


def _wish(stage: Stage, world: World, f: Fighter, hero: Fighter, gap: int) -> str:
    """The attack that fits the distance: the gun or its stock, the lunge or whatever hangs in its hinges."""
    if f.kind == PAIR[1]:
        if gap <= table.BUTT_PX:
            return "strike"
        return "shoot" if gap <= table.BLAST_PX and clear_line(stage, world, f, hero, low=False) else ""
    if table.THROW_PX[0] <= gap <= table.THROW_PX[1] and f.mind.blows % 3 == 2:
        return "kick"
    return "grab" if table.LUNGE_PX[0] <= gap <= table.LUNGE_PX[1] else "strike" if gap < table.LUNGE_PX[0] else ""


def _in_blow(stage: Stage, world: World, f: Fighter, other: Fighter | None, cues: list[Cue]) -> None:
    """What an attack costs: the lunge may meet the other man or nobody, the blast wants a slow rack."""
    move, start = MOVES[f.move], start_ticks(f)
    rest = table.PACE_TICKS if other is not None else table.ANGRY_TICKS
    if f.move == "broad_lunge" and phase(f) == "active" and other is not None:
        if 0 <= (other.x - f.x) * f.face <= table.COLLIDE_PX and abs(other.y - f.y) < 12 and other.on_floor:
            for g in (f, other):
                opening(stage, g, "dazed", table.COLLIDE_TICKS)
            cues.append(Cue("wall_hit", (f.x + other.x) // 2, f.y - 44, f.id, 0))
            return
    if f.move == "broad_door" and f.t == start:
        hero = world.find(f.mind.target)
        gap = abs(hero.x - f.x) if hero is not None else table.THROW_PX[0]
        leaf = throw_flat(world, f, "door_leaf", table.LEAF_DAMAGE, 0)
        leaf.vy = -missiles.GRAVITY * (gap * 256 // abs(leaf.vx)) // 2  # over a crouching man, not over a standing one
        cues.append(Cue("bottle_throw", f.x + f.face * 16, f.y - 50, f.id, 0, "door_leaf"))
        f.landed = True
    if phase(f) != "recover":
        return
    f.mind.token = ""
    f.mind.rest_ticks = rest
    if f.t < start + move.active_ticks:
        return
    if f.move == "long_blast" and f.t >= start + move.active_ticks + table.RECOIL_TICKS:
        opening(stage, f, "dazed", table.RACK_TICKS, "rack")
        f.mind.rest_ticks = rest
        cues.append(Cue("rack", f.x + f.face * 20, f.y - 40, f.id))
        cues.append(Cue("shell", f.x + f.face * 8, f.y - 40, f.id, 1, "shotgun"))
    elif f.move == "broad_lunge" and not f.landed:
        opening(stage, f, "dazed", table.MISS_TICKS, "fall_face")
        f.mind.rest_ticks = rest
