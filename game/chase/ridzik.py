"""Ridzik at the window: alone he shoots at what is marked, a second player aims for him; section 9."""

from __future__ import annotations

from math import sqrt
from typing import NamedTuple

from game.chase.bodies import HALVES, take_out
from game.chase.city import PX_PER_M
from game.chase.cover import hides
from game.chase.crossing import next_crossing
from game.chase.panic import hear_shot
from game.chase.score import award
from game.chase.world import Stage, World
from game.core import pads
from game.core.cue import Cue
from game.core.pads import Pads
from game.data import chase_pursuit as table
from game.data.chase_score import FULL_HEAT
from game.data.vehicles import VEHICLES

THROWN_SCORE = 50
MATTERS = ("gunman", "box", "tyre", "thrown", "police")  # most first


class Target(NamedTuple):
    """Something he may shoot at: its sort, id (a tyre: 0 left, 1 right), place in m."""

    sort: str
    id: int
    x: float
    y: float


def watch_out(stage: Stage, world: World, pressed: Pads, cues: list[Cue]) -> None:
    """One tick of the gun; `pressed[0]` marks, `pressed[1]` is a second player's."""
    gunner = world.gunner
    first = pressed[0] if pressed else 0
    second = pressed[1] if len(pressed) > 1 else 0
    if second & pads.START and world.players == 1:
        world.players = 2
        cues.append(Cue("join", 0, 0, world.bus_id))
    elif second & pads.LEAVE and world.players == 2:
        world.players = 1
    if first & pads.MARK & ~world.last_pad:
        gunner.mark = table.MARKS[(table.MARKS.index(gunner.mark) + 1) % len(table.MARKS)]
    world.last_pad = first
    gunner.rest_ticks -= gunner.rest_ticks > 0
    if gunner.reload_ticks:
        gunner.reload_ticks -= 1
        if not gunner.reload_ticks:
            gunner.rounds = table.ROUNDS
    if world.outcome:
        return
    if world.players == 2:
        _by_hand(stage, world, second, cues)
    elif gunner.rest_ticks == 0 and not gunner.reload_ticks:
        _alone(stage, world, cues)


def targets(stage: Stage, world: World) -> list[Target]:
    """All that he may shoot at, in a fixed order."""
    out: list[Target] = []
    runner = world.runner
    row = world.row(runner.vehicle) if runner is not None else -1
    if runner is not None and row >= 0:
        x, y, c, s = world.bodies.block[:4, row].tolist()
        if runner.trick == "rear_gun":
            half = HALVES["bus"][0]
            out.append(Target("gunman", runner.vehicle, x - c * half, y - s * half))
        for side in (0, 1):
            if runner.tyre_hits[side] < table.TYRE_HITS:
                rear, aside = VEHICLES["bus"].rear_axle_m, (2 * side - 1) * HALVES["bus"][1]
                out.append(Target("tyre", side, x - c * rear - s * aside, y - s * rear + c * aside))
    for vehicle, vx, vy in zip(world.vehicles, world.bodies.x.tolist(), world.bodies.y.tolist(), strict=True):
        if vehicle.role == "thrown":
            out.append(Target("thrown", vehicle.id, vx, vy))
        elif vehicle.role == "police":
            out.append(Target("police", vehicle.id, vx, vy))
    for box in stage.city.signal_boxes:
        if world.gates[box.crossing].box_hp > 0:
            out.append(Target("box", box.crossing, box.x, box.y))
    return out


def _bus_frame(world: World) -> tuple[float, float, float, float]:
    x, y, c, s = world.bodies.block[:4, world.row(world.bus_id)].tolist()
    return x, y, c, s


def _in_reach(world: World, target: Target) -> tuple[float, float, float] | None:
    """Direction relative to the bus and distance, None for what he cannot aim at."""
    x, y, c, s = _bus_frame(world)
    dx, dy = target.x - x, target.y - y
    far = sqrt(dx * dx + dy * dy)
    if not 1.0 < far <= table.REACH_M:
        return None
    along, aside = (dx * c + dy * s) / far, (dy * c - dx * s) / far
    return (along, aside, far) if along >= table.FRONT else None


def _is_clear(stage: Stage, world: World, target: Target) -> bool:
    """Whether no house, no locomotive and no pillar stands between him and it."""
    x, y, _, _ = _bus_frame(world)
    return not hides(stage.city, x, y, target.x, target.y)


def _by_hand(stage: Stage, world: World, pad: int, cues: list[Cue]) -> None:
    """The second player turns the aim; near a target it sticks."""
    gunner = world.gunner
    _, _, c, s = _bus_frame(world)
    if pads.has_stick(pad) or pads.throttle(pad) or pads.brake(pad):
        ax, ay = pads.stick(pad), pads.brake(pad) - pads.throttle(pad)
        size = sqrt(ax * ax + ay * ay)
        if size > 0.3:
            gunner.c, gunner.s = (ax * c + ay * s) / size, (ay * c - ax * s) / size
    elif pads.side(pad):
        turn = pads.side(pad) * table.AIM_STEP
        nc, ns = gunner.c - gunner.s * turn, gunner.s + gunner.c * turn
        size = sqrt(nc * nc + ns * ns)
        gunner.c, gunner.s = nc / size, ns / size
    if gunner.c < table.FRONT:
        gunner.c = table.FRONT
        gunner.s = sqrt(1 - gunner.c * gunner.c) * (1.0 if gunner.s >= 0 else -1.0)
    if pad & pads.STRIKE and gunner.rounds < table.ROUNDS and not gunner.reload_ticks:
        _reload(world, cues)
    pulled = bool(pad & pads.SHOOT)
    if pulled and not gunner.held and gunner.rest_ticks == 0 and not gunner.reload_ticks:
        if gunner.rounds:
            _shoot(stage, world, _sticky(stage, world), True, cues)
        else:
            _reload(world, cues)
    gunner.held = pulled


def _sticky(stage: Stage, world: World) -> Target | None:
    """The target nearest to his aim, if it is within a few degrees of it."""
    gunner = world.gunner
    best, found = table.STICKY, None
    for target in targets(stage, world):
        reach = _in_reach(world, target)
        if reach is not None and _is_clear(stage, world, target):
            near = reach[0] * gunner.c + reach[1] * gunner.s
            if near > best:
                best, found = near, target
    return found


def _alone(stage: Stage, world: World, cues: list[Cue]) -> None:
    """He shoots now and then, at what is marked or else at what matters most; he never shoots at bystanders."""
    found, mark = targets(stage, world), world.gunner.mark
    order = (mark,) if any(target.sort == mark for target in found) else MATTERS
    best: tuple[int, float, Target] | None = None
    for target in found:
        reach = _in_reach(world, target)
        if reach is None or target.sort not in order or not _is_worth_it(stage, world, target):
            continue
        rank = order.index(target.sort), reach[2]
        if (best is None or rank < best[:2]) and _is_clear(stage, world, target):
            best = (*rank, target)
    if best is None:
        return
    far, target = best[1], best[2]
    pct = table.HEAT_HIT_PCT if world.heat >= FULL_HEAT else table.ALONE_HIT_PCT
    if far > table.ALONE_M:
        pct = round(pct * table.ALONE_M / far)
    reach = _in_reach(world, target)
    if reach is not None:
        world.gunner.c, world.gunner.s = reach[0], reach[1]
    _shoot(stage, world, target, world.rng.below(100) < pct, cues)
    world.gunner.rest_ticks = table.ALONE_TICKS


def _is_worth_it(stage: Stage, world: World, target: Target) -> bool:
    """Tyres are shot by those who give chase; a signal box when it is marked or Rostavili is about to come by."""
    if target.sort == "tyre":
        return _gives_chase(world) and _may_burst(stage, world, target)
    return target.sort != "box" or world.gunner.mark == "box" or _matters(stage, world, target)


def _gives_chase(world: World) -> bool:
    """Whether our bus drives, close behind him: nobody wins by standing where he comes past."""
    row = world.row(world.bus_id)
    vx, vy = float(world.bodies.vx[row]), float(world.bodies.vy[row])
    fast = vx * vx + vy * vy > table.CHASING_MPS * table.CHASING_MPS
    return fast and world.gap_m < table.CHASING_GAP_M


def _may_burst(stage: Stage, world: World, target: Target) -> bool:
    """Of his own accord he leaves some for us: the other tyre is shot by whoever marks it."""
    runner = world.runner
    if world.gunner.mark == "tyre" or runner is None:
        return True
    gone = sum(hits >= table.TYRE_HITS for side, hits in enumerate(runner.tyre_hits) if side != target.id)
    return gone < table.PURSUITS[stage.difficulty.name].tyres_alone


def _matters(stage: Stage, world: World, target: Target) -> bool:
    runner = world.runner
    if runner is None:
        return False
    found = next_crossing(stage.city, runner.path, runner.way_m, runner.after)
    return found is not None and found[0] == target.id and stage.city.crossings[target.id].counts


def _reload(world: World, cues: list[Cue]) -> None:
    world.gunner.reload_ticks = table.RELOAD_TICKS
    cues.append(Cue("gun_reload", 0, 0, world.bus_id))


def _shoot(stage: Stage, world: World, target: Target | None, hits: bool, cues: list[Cue]) -> None:
    gunner = world.gunner
    x, y, c, s = _bus_frame(world)
    gunner.rest_ticks = table.REST_TICKS
    if not stage.assists.endless_rounds:
        gunner.rounds -= 1
        if gunner.rounds <= 0:
            gunner.rounds = 0
            _reload(world, cues)
    mx, my = x + c * HALVES["bus"][0], y + s * HALVES["bus"][0]
    cues.append(Cue("shot", round(mx * PX_PER_M), round(my * PX_PER_M), world.bus_id, text="revolver"))
    hear_shot(stage.city, world, mx, my, cues)
    if target is None or not hits:
        dx, dy = gunner.c * c - gunner.s * s, gunner.s * c + gunner.c * s
        far = table.ALONE_M
        spot = round((x + dx * far) * PX_PER_M), round((y + dy * far) * PX_PER_M)
        cues.append(Cue("shot_hit", *spot, 0, text="miss"))
        return
    spot = round(target.x * PX_PER_M), round(target.y * PX_PER_M)
    gunner.target = target.id
    _hit(world, target, spot, cues)


def _hit(world: World, target: Target, spot: tuple[int, int], cues: list[Cue]) -> None:
    runner = world.runner
    cues.append(Cue("shot_hit", *spot, target.id, text=target.sort))
    if target.sort == "tyre" and runner is not None:
        runner.tyre_hits[target.id] += 1
        if runner.tyre_hits[target.id] == table.TYRE_HITS:
            gone = sum(hits >= table.TYRE_HITS for hits in runner.tyre_hits)
            cues.append(Cue("tyre_burst", *spot, runner.vehicle, gone))
    elif target.sort == "gunman" and runner is not None:
        runner.pinned_ticks = table.PINNED_TICKS
    elif target.sort == "thrown":
        row = world.row(target.id)
        if row >= 0:
            take_out(world, row)
        award(world, "thrown", THROWN_SCORE, spot, cues)
    elif target.sort == "box":
        gate = world.gates[target.id]
        gate.box_hp -= 1
        if gate.box_hp == 0:
            cues.append(Cue("box_dead", *spot, target.id))
    elif target.sort == "police":
        vehicle = world.find(target.id)
        if vehicle is not None and vehicle.driver is not None:
            vehicle.driver.mood, vehicle.driver.mood_ticks = "stop", table.POLICE_STOP_TICKS
