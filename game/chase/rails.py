"""Trains and crossings: who is due where and when, bells, arms, and what rolls over the rails; section 7."""

from __future__ import annotations

from game.chase.births import in_sight
from game.chase.bodies import HALVES, frame_of, put, take_out
from game.chase.boxes import apart
from game.chase.city import PX_PER_M, City
from game.chase.roads import Area
from game.chase.sites import Crossing, Rail
from game.chase.things import box_of
from game.chase.world import Gate, Stage, Track, World
from game.core.cue import Cue
from game.data import chase_pursuit as table
from game.data.chase import TICKS_A_SECOND
from game.data.vehicles import VEHICLES

HALF_M = HALVES["train"][0]
OUTSIDE_M = HALF_M - 3.0  # the middle of a train may be so far off the map
NEAR_M, ARM_FREE_M = 16.0, 0.3
SEEN_EVERY_M = 30  # along a train, when it is asked whether it is in sight
BELL, ARMS, HORN_FAR, HORN_NEAR, OVER, STANDING = 1, 2, 4, 8, 16, 32  # bits of Gate.said


def lay(stage: Stage, world: World) -> None:
    """Tracks and crossings of a fresh world or a retry: no train, every arm up and whole."""
    world.tracks = [Track() for _ in stage.city.rails]
    world.gates = [Gate(box_hp=_hp(stage.city, i)) for i in range(len(stage.city.crossings))]
    for crossing in stage.city.crossings:
        for arm in crossing.arms:
            world.bodies.wall_alive[stage.city.breakables[arm].wall] = 0


def _hp(city: City, crossing: int) -> int:
    return next((box.hp for box in city.signal_boxes if box.crossing == crossing), 0)


def blind(world: World, crossing: int) -> bool:
    """Whether nobody is warned there any more."""
    return world.gates[crossing].box_hp <= 0


def eta_ticks(world: World, crossing: int) -> int | None:
    """Ticks until a train's nose is on the crossing, below 0 while it passes; None if none is due."""
    due = world.gates[crossing].due
    return None if due < 0 else due - world.tick


def call_train(stage: Stage, world: World, crossing: int, ticks: int) -> bool:
    """Have a held train come over a crossing in so many ticks. Whether one can: not while another is under way."""
    rail_at = stage.city.crossings[crossing].rail
    track = world.tracks[rail_at]
    rested = world.tick - track.left_tick >= table.HELD_REST_TICKS
    if not stage.city.rails[rail_at].held or track.train or world.gates[crossing].due >= 0 or not rested:
        return False
    _expect(stage.city, world, rail_at, crossing, world.tick + ticks)
    return True


def _expect(city: City, world: World, rail_at: int, crossing: int, due: int) -> None:
    """A train that is due at one crossing is due at all others of its rail."""
    rail, first = city.rails[rail_at], city.crossings[crossing]
    for i, other in enumerate(city.crossings):
        if other.rail == rail_at:
            later = (other.rail_m - first.rail_m) / rail.speed_mps * TICKS_A_SECOND
            when = due + round(later)
            world.gates[i].due = when if when > world.tick else -1


def run_trains(stage: Stage, world: World, cues: list[Cue]) -> None:
    """A tick of all rails."""
    for i, rail in enumerate(stage.city.rails):
        track = world.tracks[i]
        if not rail.held and rail.every:
            _by_the_clock(stage.city, world, i, rail, track)
        if track.train:
            _drive(stage.city, world, rail, track)
        else:
            _enter(stage.city, world, i, rail, track)
    for i, crossing in enumerate(stage.city.crossings):
        _work(stage.city, world, i, crossing, cues)


def _by_the_clock(city: City, world: World, rail_at: int, rail: Rail, track: Track) -> None:
    """The next train of the timetable is expected once the last has left."""
    first = next((i for i, crossing in enumerate(city.crossings) if crossing.rail == rail_at), -1)
    if first < 0 or track.train or world.gates[first].due >= 0:
        return
    way_ticks = round(city.crossings[first].rail_m / rail.speed_mps * TICKS_A_SECOND)
    due = rail.first + track.runs * rail.every + way_ticks
    if due > world.tick:
        track.runs += 1
        _expect(city, world, rail_at, first, due)
    else:
        track.runs += 1


def _enter(city: City, world: World, rail_at: int, rail: Rail, track: Track) -> None:
    """Born as far before its next crossing as it has time, but on the rails and with its tail not too far off them."""
    waits = [
        (gate.due, crossing.rail_m)
        for gate, crossing in zip(world.gates, city.crossings, strict=True)
        if crossing.rail == rail_at and gate.due >= 0
    ]
    if not waits:
        return
    due, rail_m = min(waits)
    nose_m = rail_m - (due - world.tick) * rail.speed_mps / TICKS_A_SECOND
    if nose_m < HALF_M - OUTSIDE_M:
        return
    track.train = put(world, "train", "train", rail.curve.at(nose_m - HALF_M), rail.speed_mps).id


def nose_m(world: World, rail: Rail, track: Track) -> float:
    """How far along its rail a train's nose is."""
    row = world.row(track.train)
    x, y = float(world.bodies.x[row]), float(world.bodies.y[row])
    px, py, c, s = rail.curve.at(0.0)
    return (x - px) * c + (y - py) * s + HALF_M


def _drive(city: City, world: World, rail: Rail, track: Track) -> None:
    row, kind = world.row(track.train), VEHICLES["train"]
    bodies = world.bodies
    speed = float(bodies.vx[row] * bodies.c[row] + bodies.vy[row] * bodies.s[row])
    short = min(max(rail.speed_mps - speed, 0.0), 1.0)
    bodies.drive_n[row] = short * kind.mass_kg * table.TRAIN_MPS2
    if _is_gone(city, world, rail, track):
        take_out(world, row)
        track.train = 0


def _is_gone(city: City, world: World, rail: Rail, track: Track) -> bool:
    """Whether a train is off the map; on a line that ends in a shed, whether it has come to its end unseen."""
    nose, length = nose_m(world, rail, track), rail.curve.length_m
    if nose - HALF_M > length + OUTSIDE_M:
        return True
    x, y, c, s = rail.curve.at(length)
    if nose < length or not (0.0 < x < city.width_m and 0.0 < y < city.height_m):
        return False
    spots = range(0, round(2 * HALF_M) + 1, SEEN_EVERY_M)
    return not any(in_sight(world, x - c * back, y - s * back) for back in spots)


def brake_trains(world: World, mps2: float) -> None:
    """Every train brakes until it stands."""
    bodies = world.bodies
    for row, vehicle in enumerate(world.vehicles):
        if vehicle.role == "train":
            speed = float(bodies.vx[row] * bodies.c[row] + bodies.vy[row] * bodies.s[row])
            bodies.drive_n[row] = -VEHICLES["train"].mass_kg * mps2 * min(max(speed, 0.0), 1.0)


def _work(city: City, world: World, at: int, crossing: Crossing, cues: list[Cue]) -> None:
    """Bell, arms and horn of one crossing."""
    gate = world.gates[at]
    x, y = crossing.area.centre
    spot = round(x * PX_PER_M), round(y * PX_PER_M)
    eta = eta_ticks(world, at)
    if eta is not None:
        track, rail = world.tracks[crossing.rail], city.rails[crossing.rail]
        if track.train:  # what it lost by a blow, it is late
            left = crossing.rail_m - nose_m(world, rail, track)
            eta = round(left / rail.speed_mps * TICKS_A_SECOND)
            gate.due = max(world.tick + eta, 0)
        if eta <= 0 and not gate.said & OVER:
            gate.said |= OVER
            cues.append(Cue("train_pass", *spot, crossing.id))
        passed = track.train == 0 and eta < 0
        if passed or (track.train and nose_m(world, rail, track) - 2 * HALF_M > crossing.far_m):
            gate.due, gate.said = -1, 0
            track.left_tick = world.tick
            eta = None
        else:
            _horns(gate, eta, spot, track.train, cues)
    _arms(city, world, at, crossing, eta, spot, cues)


def _horns(gate: Gate, eta: int, spot: tuple[int, int], train: int, cues: list[Cue]) -> None:
    for bit, ticks in zip((HORN_FAR, HORN_NEAR), table.HORN_TICKS, strict=True):
        if eta <= ticks and not gate.said & bit:
            gate.said |= bit
            cues.append(Cue("train_horn", *spot, train))


def _arms(
    city: City, world: World, at: int, crossing: Crossing, eta: int | None, spot: tuple[int, int], cues: list[Cue]
) -> None:
    gate = world.gates[at]
    warned = eta is not None and eta <= crossing.warn and not blind(world, at)
    if warned and eta is not None:
        if not gate.said & BELL:
            gate.said |= BELL
            cues.append(Cue("crossing_bell", *spot, crossing.id))
        if eta <= crossing.gate_start and not gate.said & ARMS:
            gate.said |= ARMS
            cues.append(Cue("gate_move", *spot, crossing.id, text="down"))
        span = crossing.gate_start - crossing.gate_down
        wanted = min(max(100 * (crossing.gate_start - eta) // max(span, 1), 0), 100)
        gate.arm = max(gate.arm, wanted)
    elif gate.arm:
        if gate.arm == 100:
            cues.append(Cue("gate_move", *spot, crossing.id, text="up"))
        gate.arm = max(gate.arm - 100 // table.GATE_UP_TICKS - 1, 0)
    _stand(city, world, gate, crossing)


def _stand(city: City, world: World, gate: Gate, crossing: Crossing) -> None:
    """An arm that is down is a wall; one that was driven through hangs broken until the retry."""
    down = gate.arm >= 100
    alive = world.bodies.wall_alive
    for arm in crossing.arms:
        wall = city.breakables[arm].wall
        if down and arm not in gate.broken:
            if gate.said & STANDING and not alive[wall]:
                gate.broken.append(arm)
            elif not alive[wall] and _is_free(world, city.breakables[arm].area):
                alive[wall] = 1
        elif arm not in gate.broken:
            alive[wall] = 0
    gate.said = gate.said | STANDING if down else gate.said & ~STANDING


def _is_free(world: World, area: Area) -> bool:
    """Whether nobody stands where an arm comes down; else it waits."""
    x, y = area.centre
    for row, vehicle in enumerate(world.vehicles):
        near = abs(float(world.bodies.x[row]) - x) + abs(float(world.bodies.y[row]) - y)
        if vehicle.role != "train" and near < NEAR_M and apart(frame_of(world, row), box_of(area)).gap_m < ARM_FREE_M:
            return False
    return True


def rings(world: World, crossing: int) -> bool:
    """Whether the bell of a crossing, named by index, is heard now."""
    return bool(world.gates[crossing].said & BELL)
