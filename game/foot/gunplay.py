"""A hero's gun in his hands: draw, shoot, click, reload, strike with it; source: design/fighters.md F4."""

from __future__ import annotations

from collections.abc import Callable

from game.core.cue import Cue
from game.core.pads import DOWN, UP, side
from game.data.guns import (
    AIM_HELP_PX,
    ARMS_LENGTH_PX,
    COVER_LEAVE_TICKS,
    EXPOSED_TICKS,
    GUNS,
    HIGH_PX,
    HOLSTER_TICKS,
    Gun,
)
from game.data.moves import MOVES
from game.data.stage import Stage
from game.foot.bodies import AWAY, enter, move_of
from game.foot.bodies import DOWN as FALLEN
from game.foot.cover import BEHIND_PX, low_near, slide_in
from game.foot.ducking import heads_down
from game.foot.fighter import Fighter
from game.foot.ground import ground_for, ground_of
from game.foot.lines import first_met
from game.foot.shots import shoot
from game.foot.usage import drop_arm
from game.foot.world import World

HIGH_SHOULDER_PX = 52


def holster(f: Fighter) -> None:
    """The gun goes back under the coat."""
    f.drawn = False
    f.idle_gun_ticks = 0


def press(stage: Stage, world: World, f: Fighter, cues: list[Cue]) -> bool:
    """Shoot was pressed on the floor: strike at arm's length, reload with up, else draw, click or shoot."""
    pad = f.buffered_with
    f.buffered = 0
    if not f.gun:
        return False
    if f.arm:
        drop_arm(world, f, cues)
    f.face = side(pad) or f.face
    f.vx = 0
    low = "_low" if pad & DOWN else ""
    if f.player < 0:  # the partner by himself: slow, without end
        enter(f, "blow", f"shoot_partner{low}")
        return True
    if pad & UP:
        return begin_reload(f, low)
    if man_at_length(world, f) is not None:
        f.drawn, f.idle_gun_ticks = True, 0
        enter(f, "blow", "pistol_whip")
    elif not f.drawn:
        enter(f, "blow", f"draw_{f.gun}{low}")
        cues.append(Cue("draw", f.x + f.face * 12, f.y - 40, f.id, 0, f.gun))
    else:
        _pull(stage, world, f, low)
    return True


def press_in_air(f: Fighter) -> bool:
    """Shoot was pressed in the air with the gun in the hand: once a jump."""
    f.buffered = 0
    if not f.drawn or not f.loaded or f.jump_kicked:
        return False
    f.jump_kicked = True
    air_ticks = f.air_ticks
    enter(f, "blow", f"shoot_{f.gun}_air")
    f.air_ticks = air_ticks
    f.idle_gun_ticks = 0
    return True


def man_at_length(world: World, f: Fighter) -> Fighter | None:
    """The nearest enemy so near ahead that the gun is a club, or None."""
    near = [
        v
        for v in world.enemies
        if 0 <= (v.x - f.x) * f.face <= ARMS_LENGTH_PX
        and abs(v.y - f.y) < 24
        and v.hp > 0
        and v.state not in FALLEN
        and v.state not in AWAY
    ]
    return min(near, key=lambda v: (abs(v.x - f.x), v.id), default=None)


def _helped(stage: Stage, world: World, f: Fighter, low: str) -> str:
    """Turn to where a shot meets an enemy first, and tell at which height: as the player chose, if that will do."""
    ground = ground_for(stage, world, f, ground_of(stage, world))
    for face in (f.face, -f.face):
        for height in (low, "" if low else "_low"):
            met = first_met(world, ground, f, face, bool(height), AIM_HELP_PX)
            if met is not None and met.is_enemy and world.view.box.holds(met.x, met.y - HIGH_PX):
                f.face = face
                return height
    return low


def _pull(stage: Stage, world: World, f: Fighter, low: str) -> None:
    """Pull the trigger: a shot, or a click. Behind low cover he must come up for it."""
    f.idle_gun_ticks = 0
    if stage.assists.aim_help and f.loaded:
        low = _helped(stage, world, f, low)
    thing = low_near(world, f, BEHIND_PX) if low and f.loaded else None
    if thing is not None and (thing.x - f.x) * f.face >= 0:
        f.cover, low = thing.id, ""
    if f.loaded:
        enter(f, "blow", f"shoot_{f.gun}{low}")
        move = move_of(f)
        f.exposed_ticks = move.start_ticks + move.active_ticks + EXPOSED_TICKS
    else:
        enter(f, "blow", f"click{low}")


def begin_reload(f: Fighter, low: str = "") -> bool:
    """Begin to reload if there is room and something to put in."""
    if f.loaded >= GUNS[f.gun].magazine or not f.spare:
        return False
    f.drawn, f.idle_gun_ticks = True, 0
    enter(f, "blow", f"reload_{f.gun}{low}")
    return True


def fire(stage: Stage, world: World, f: Fighter, cues: list[Cue]) -> None:
    """The hammer falls on a round."""
    gun = GUNS[f.gun]
    if not stage.assists.endless_rounds:
        f.loaded -= 1
    if f.on_floor:
        f.push = -f.face * gun.recoil_px * 256
    shoot(stage, world, ground_of(stage, world), f, cues)
    heads_down(world, f)
    if not gun.shells:
        cues.append(Cue("shell", f.x + f.face * 14, f.y - HIGH_SHOULDER_PX, f.id, 1, f.gun))
    if not f.loaded:
        cues.append(Cue("click_last", f.x + f.face * 20, f.y - 44, f.id, 0, f.gun))


def click(stage: Stage, world: World, f: Fighter, cues: list[Cue]) -> None:
    """The hammer falls on nothing."""
    cues.append(Cue("click_empty", f.x + f.face * 20, f.y - 44, f.id, 0, f.gun))


def load(stage: Stage, world: World, f: Fighter, cues: list[Cue]) -> None:
    """A magazine, or one more round, goes in."""
    gun = GUNS[f.gun]
    if gun.shells and not f.loaded:
        cues.append(Cue("shell", f.x + f.face * 10, f.y - 36, f.id, gun.magazine, f.gun))
    count = 1 if gun.shells else min(gun.magazine - f.loaded, f.spare)
    f.loaded += count
    f.spare -= count
    cues.append(Cue(f"reload_{f.gun}", f.x + f.face * 12, f.y - 40, f.id, f.loaded, f.gun))


def goes_on(stage: Stage, world: World, f: Fighter) -> bool:
    """A move with the gun has run out: what follows by itself. True if something began."""
    move = f.move
    low = "_low" if MOVES[move].low and f.pad & DOWN else ""
    if move.startswith("draw_"):
        f.drawn = True
        _pull(stage, world, f, low)
        return True
    if move.startswith("click"):
        if begin_reload(f, low):
            return True
    elif move.startswith("reload_") and GUNS[f.gun].shells and not f.buffered and begin_reload(f, low):
        return True
    if f.cover and f.pad & DOWN:  # down again behind what he shot over
        enter(f, "crouch")
        return True
    if f.cover:
        enter(f, "cover")
        return True
    return False


def quick_shot(stage: Stage, world: World, f: Fighter, into_recovery: int) -> bool:
    """A second shot before the first has run out, where the gun allows it."""
    gun: Gun | None = GUNS.get(f.gun)
    if gun is None or not f.move.startswith("shoot_") or MOVES[f.move].in_air:
        return False
    if not gun.quick_from or into_recovery < gun.quick_from or not f.loaded:
        return False
    f.buffered = 0
    f.face = side(f.buffered_with) or f.face
    _pull(stage, world, f, "_low" if f.buffered_with & DOWN else "")
    return True


def lie_by(f: Fighter) -> None:
    """Once a tick: exposure ends, an idle gun is put away."""
    f.exposed_ticks -= f.exposed_ticks > 0
    if f.drawn:
        f.idle_gun_ticks += 1
        if f.idle_gun_ticks > HOLSTER_TICKS and f.state in ("stand", "crouch", "cover"):
            holster(f)


def in_cover(world: World, f: Fighter) -> bool:
    """One tick in a doorway: a direction held for long enough, down or jump leaves it. True while he stays."""
    if not slide_in(world, f):
        enter(f, "stand")
        return False
    way = side(f.pad)
    f.face = way or f.face
    f.run_ticks = f.run_ticks + 1 if way else 0
    if f.run_ticks > COVER_LEAVE_TICKS or f.pad & DOWN:
        f.run_ticks = 0
        enter(f, "stand")
        return False
    return True


Finish = Callable[[Stage, World, Fighter, list[Cue]], None]
FINISHES: dict[str, Finish] = {
    **{name: fire for name in MOVES if name.startswith("shoot_") and "partner" not in name},
    **{name: click for name in MOVES if name.startswith("click")},
    **{name: load for name in MOVES if name.startswith("reload_")},
}
