"""Cattle that come out of a broken pen: they stand on their half of the road, are pushed aside, and trot home."""

from __future__ import annotations

from math import sqrt

from game.chase.bodies import HALVES
from game.chase.city import PX_PER_M
from game.chase.street import Beast, Spill
from game.chase.world import World
from game.core.cue import Cue
from game.data import chase_traps as table
from game.data.chase import TICKS_A_SECOND

COATS = 2
ROWS = 2  # they stand in so many rows across
CLOSE_M = 0.3
SLOWEST_MPS = 1.0


def let_out(world: World, spill: Spill, x: float, y: float) -> None:
    """A herd comes out of a gate at (x, y) and spreads over the zone of a spill."""
    rng = world.traffic_rng
    for k in range(table.HERD_COUNT):
        along = ((k // ROWS + 0.5) / (table.HERD_COUNT / ROWS) * 2 - 1) * spill.half_long
        across = ((k % ROWS + 0.5) / ROWS * 2 - 1) * spill.half_wide
        along += (rng.below(101) - 50) / 100
        across += (rng.below(101) - 50) / 100
        goal_x = spill.x + along * spill.c - across * spill.s
        goal_y = spill.y + along * spill.s + across * spill.c
        back = 1.5 + 1.6 * (k // ROWS)  # one after the other
        home_x = x + spill.s * spill.inward * back + along * 0.2 * spill.c
        home_y = y - spill.c * spill.inward * back + along * 0.2 * spill.s
        beast = Beast(
            world.next_walker, k % COATS, spill.id, home_x, home_y, 1.0, 0.0, home_x, home_y, goal_x, goal_y
        )  # fmt: skip
        _face(beast, goal_x, goal_y)
        world.next_walker += 1
        world.cattle.append(beast)


def graze(world: World, cues: list[Cue]) -> None:
    """A tick of all cattle."""
    if not world.cattle:
        return
    for beast in world.cattle:
        beast.t += 1
        _STATES[beast.state](beast)
    _push(world, cues)
    world.cattle = [beast for beast in world.cattle if not (beast.state == "home" and beast.t < 0)]


def _face(beast: Beast, x: float, y: float) -> float:
    """Turn to a place; how far it is."""
    dx, dy = x - beast.x, y - beast.y
    far = sqrt(dx * dx + dy * dy)
    if far > CLOSE_M:
        beast.c, beast.s = dx / far, dy / far
    return far


def _enter(beast: Beast, state: str) -> None:
    beast.state, beast.t = state, 0


def _walk(beast: Beast, mps: float) -> None:
    beast.x += beast.c * mps / TICKS_A_SECOND
    beast.y += beast.s * mps / TICKS_A_SECOND


def _out(beast: Beast) -> None:
    if _face(beast, beast.goal_x, beast.goal_y) <= CLOSE_M:
        _enter(beast, "stand")
    else:
        _walk(beast, table.BEAST_MPS)


def _stand(beast: Beast) -> None:
    if beast.t >= table.STAND_TICKS:
        _enter(beast, "home")


def _bolt(beast: Beast) -> None:
    _walk(beast, table.BOLT_MPS)
    if beast.t >= table.BOLT_TICKS:
        _enter(beast, "home")


def _home(beast: Beast) -> None:
    """Back into the pen, and out of the world: `t` below 0 says so."""
    if _face(beast, beast.home_x, beast.home_y) <= CLOSE_M:
        beast.t = -1
    else:
        _walk(beast, table.BEAST_MPS)


_STATES = {"out": _out, "stand": _stand, "bolt": _bolt, "shoved": _bolt, "home": _home}


def _push(world: World, cues: list[Cue]) -> None:
    """Whoever drives among them loses speed by each that he must push; none of them is hurt: they jump aside."""
    bodies = world.bodies
    rows = bodies.block[:6].T.tolist()
    for row, (vehicle, (x, y, c, s, vx, vy)) in enumerate(zip(world.vehicles, rows, strict=True)):
        speed = c * vx + s * vy
        if abs(speed) < SLOWEST_MPS or vehicle.role == "thrown":
            continue
        half, wide = HALVES[vehicle.kind]
        soon = half + max(speed, 0.0) * table.BEAST_WARN_S
        for beast in world.cattle:
            dx, dy = beast.x - x, beast.y - y
            along, aside = dx * c + dy * s, dy * c - dx * s
            if abs(aside) > wide + table.BEAST_M or not -half - table.BEAST_M < along < soon:
                continue
            side = 1.0 if aside > 0 or (aside == 0 and beast.id % 2) else -1.0
            state = "bolt"
            if abs(along) < half + table.BEAST_M:
                state = "shoved"
                out = side * (wide + table.BEAST_M) - aside
                beast.x, beast.y = beast.x - s * out, beast.y + c * out
            if beast.state in ("shoved", state):
                continue
            if beast.state != "bolt":
                cues.append(Cue("moo", round(beast.x * PX_PER_M), round(beast.y * PX_PER_M), beast.id, beast.coat))
            if state == "shoved":
                _weigh(world, row, beast)
            beast.c, beast.s = -s * side, c * side
            _enter(beast, state)


def _weigh(world: World, row: int, beast: Beast) -> None:
    bodies = world.bodies
    bodies.vx[row] *= table.HERD_SPEED
    bodies.vy[row] *= table.HERD_SPEED
    if world.vehicles[row].id == world.bus_id:
        for spill in world.spills:
            if spill.id == beast.gate:
                spill.touched = True
