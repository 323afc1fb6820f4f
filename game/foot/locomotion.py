"""Walking and running: speeds that feet reach by surface, water and burden."""

from __future__ import annotations

from game.core.cue import Cue
from game.core.pads import side
from game.data import feel
from game.data.things import ARMS
from game.foot.bodies import enter
from game.foot.fighter import Fighter


def approach(value: int, goal: int, step: int) -> int:
    """`value` moved toward `goal` by at most `step`."""
    return min(goal, value + step) if value < goal else max(goal, value - step)


def surface_of(f: Fighter) -> feel.Surface:
    """How the floor under him holds."""
    return feel.SURFACES.get(f.surface, feel.SURFACES["tile"])


def top_speed(f: Fighter) -> int:
    """Fastest walk now, 1/256 px a tick."""
    speed = f.row.walk
    if f.is_hero and f.arm and ARMS[f.arm].walk_slow:
        speed = feel.CARRY_RUN
    if f.in_water:
        speed = min(speed, feel.WADE_RUN)
    if f.hung_ticks:
        speed //= 2
    if f.on_stair:
        speed = min(speed, feel.STAIR_RUN)
    return speed * f.walk_pct // 100


def walk(f: Fighter) -> None:
    """Speed up, stop or turn on the floor as the pad says."""
    way = side(f.pad)
    speed, floor = top_speed(f), surface_of(f)
    if not way:
        f.vx = approach(f.vx, 0, max(1, speed // floor.stop_ticks))
        f.run_ticks = 0
        return
    if f.is_hero:
        f.face = way
    turning = f.vx * way < 0
    ticks = floor.turn_ticks if turning else floor.speed_up_ticks
    f.vx = approach(f.vx, way * speed, max(1, speed * (2 if turning else 1) // ticks))
    f.run_ticks = f.run_ticks + 1 if f.vx == way * speed else 0


def jump(f: Fighter, cues: list[Cue]) -> None:
    """Leave the floor."""
    enter(f, "air")
    f.vy = -feel.JUMP
    f.on_floor = False
    f.air_ticks = 0
    f.coyote_ticks = 0
    f.jump_buffer = 0
    f.fall_from = f.y
    f.jump_kicked = False
    f.jump_cut = False
    cues.append(Cue("jump", f.x, f.y, f.id, 0, f.surface))
