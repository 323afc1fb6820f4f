"""How a chase ends: the gap, the ways to lose it, and the train that wins it; section 7."""

from __future__ import annotations

from itertools import pairwise
from math import fsum, sqrt

from game.chase.bodies import HALVES
from game.chase.calls import fall_silent, tell
from game.chase.city import PX_PER_M, City
from game.chase.curve import Point, far_m
from game.chase.rails import blind, rings
from game.chase.score import award, pay
from game.chase.way import may_leave
from game.chase.world import Runner, Stage, Touch, Vehicle, World
from game.core.cue import Cue
from game.core.pads import HAND_BRAKE, Pads
from game.data import chase_pursuit as table
from game.data.chase_damage import BURST_TICKS, LOST_LEAST_TICKS, LOST_TICKS
from game.data.chase_score import BLOCKED, PIT, RAM_MOST_KNS, RAM_PER_KNS

AGAIN = HAND_BRAKE  # asks for the retry; whoever held it as he lost does not


def judge(stage: Stage, world: World, cues: list[Cue]) -> None:
    """A tick of the referee."""
    if world.outcome:
        world.outcome_ticks += 1
        return
    runner = world.runner
    if runner is None:
        return
    world.gap_m = gap_m(world, runner)
    _rams(world, runner, cues)
    _trains(stage, world, runner, cues)
    if not world.outcome:
        _gap(world, runner, cues)
    if not world.outcome:
        _ring(stage, world, runner, cues)
    if not world.outcome:
        _held(world, runner, cues)


def over(world: World, pads: Pads) -> bool:
    """Whether a lost chase goes back to the checkpoint: after a moment, or as soon as one asks."""
    if world.outcome in ("", "won"):
        return False
    asked = bool((pads[0] if pads else 0) & AGAIN)
    world.let_go |= not asked
    return world.outcome_ticks >= (LOST_LEAST_TICKS if asked and world.let_go else LOST_TICKS)


def lose(world: World, why: str, cues: list[Cue]) -> None:
    """The chase is lost; the world goes on for a moment."""
    world.outcome, world.outcome_ticks, world.let_go = why, 0, False
    fall_silent(world)
    x, y = _bus_place(world)
    cues.append(Cue("lost", round(x * PX_PER_M), round(y * PX_PER_M), world.bus_id, text=why))


def _bus_place(world: World) -> tuple[float, float]:
    row = world.row(world.bus_id)
    return float(world.bodies.x[row]), float(world.bodies.y[row])


def gap_m(world: World, runner: Runner) -> float:
    """Metres between the two along the road: by his trail, far off it more and more by the crow's way."""
    x, y = _bus_place(world)
    row = world.row(runner.vehicle)
    hx, hy = float(world.bodies.x[row]), float(world.bodies.y[row])
    direct = far_m((x, y), (hx, hy))
    along, aside = _on_trail_m(runner.crumbs or [(hx, hy)], (hx, hy), (x, y))
    along = min(along + max(aside - table.STREET_M, 0.0), direct * table.DETOUR_TIMES)
    stray = min(max(aside / table.CRUMB_NEAR_M - 1, 0.0), 1.0)
    way = along + (direct * table.STRAY_TIMES - along) * stray
    return max(way - 2 * HALVES["bus"][0], 0.0)


def _on_trail_m(crumbs: list[Point], his: Point, mine: Point) -> tuple[float, float]:
    """(how far we are behind him on his trail, how far off it); m.

    Before the trail's beginning it goes on straight back; beyond its end it does not.
    """
    offs = [far_m(crumb, mine) for crumb in crumbs]
    nearest = _last_pass(offs)
    trail = [his, *crumbs[: nearest + 1]]
    way = fsum(far_m(a, b) for a, b in pairwise(trail))
    (nx, ny), (cx, cy) = trail[-2:]
    length = far_m((nx, ny), (cx, cy))
    before = ((cx - mine[0]) * (nx - cx) + (cy - mine[1]) * (ny - cy)) / length if length else 0.0
    off = offs[nearest]
    if nearest == len(crumbs) - 1 and before > 0:
        off = sqrt(max(off * off - before * before, 0.0))
    return way + before, off


def _last_pass(offs: list[float]) -> int:
    """Which crumb we are at: where he last came by, though he may have come nearer before; else the nearest of all."""
    for k, off in enumerate(offs):
        if off < table.CRUMB_NEAR_M and (k + 1 == len(offs) or off <= offs[k + 1]):
            return k
    return offs.index(min(offs))


def _gap(world: World, runner: Runner, cues: list[Cue]) -> None:
    behind = not runner.led_ticks  # whoever is far before him is told to wait for him
    if behind and world.gap_m > table.WARN_GAP_M and world.tick % table.WARN_EVERY_TICKS == 0:
        x, y = _bus_place(world)
        cues.append(Cue("gap_warn", round(x * PX_PER_M), round(y * PX_PER_M), runner.vehicle, round(world.gap_m)))
    world.gap_ticks = world.gap_ticks + 1 if world.gap_m > table.LOST_GAP_M else 0
    if world.gap_ticks >= table.LOST_GAP_TICKS:
        lose(world, "gap", cues)


def _ring(stage: Stage, world: World, runner: Runner, cues: list[Cue]) -> None:
    """He who reaches the way out of the city has got away."""
    if stage.city.paths[runner.path].beat == table.RING_BEAT:
        _lie_in_wait(world, runner)
    row = world.row(runner.vehicle)
    x, y = float(world.bodies.x[row]), float(world.bodies.y[row])
    if may_leave(runner) and any(area.holds(x, y) for area in stage.city.exits):
        lose(world, "ring", cues)


def _lie_in_wait(world: World, runner: Runner) -> None:
    """A bus that stands about in the ring is no chase: he sees it at each turn, and takes the way out."""
    x, y = _bus_place(world)
    dx, dy = x - runner.idle_at[0], y - runner.idle_at[1]
    runner.idle_ticks += 1
    if dx * dx + dy * dy > table.IDLE_M * table.IDLE_M:
        runner.idle_ticks, runner.idle_at = 0, (x, y)
    if runner.idle_ticks == table.IDLE_TOLD_TICKS:
        tell(world, ("bus.ridzik.idle",))
    if runner.idle_ticks >= table.IDLE_MOST_TICKS and not runner.leaves:
        runner.leaves = True
        tell(world, ("bus.ridzik.leaves",))


def _held(world: World, runner: Runner, cues: list[Cue]) -> None:
    """A bus that comes no farther for long he leaves: no chase goes on for ever."""
    row = world.row(runner.vehicle)
    x, y = float(world.bodies.x[row]), float(world.bodies.y[row])
    dx, dy = x - runner.held_at[0], y - runner.held_at[1]
    runner.held_ticks += 1
    if dx * dx + dy * dy > table.HELD_M * table.HELD_M:
        runner.held_ticks, runner.held_at = 0, (x, y)
    if runner.held_ticks == table.HELD_TOLD_TICKS:
        tell(world, ("bus.ridzik.held",))
    if runner.held_ticks > table.HELD_MOST_TICKS:
        lose(world, "foot", cues)


def _rams(world: World, runner: Runner, cues: list[Cue]) -> None:
    """What we do to his bus is paid by its weight; turning him round is worth more, and so is barring his way."""
    bus = world.find(runner.vehicle)
    if bus is None:
        return
    row = world.row(runner.vehicle)
    x, y, c, s, vx, vy = world.bodies.block[:6, row].tolist()
    at = round(x * PX_PER_M), round(y * PX_PER_M)
    touch = next((touch for touch in world.touches if {touch.a, touch.b} == {world.bus_id, bus.id}), None)
    if touch is not None and touch.last == world.tick:
        bus.ours_tick = world.tick  # who shoves him on without a blow has his part in what comes of it
    _pay_ram(world, runner, bus, touch, at, cues)
    speed = sqrt(vx * vx + vy * vy)
    sine = abs(c * vy - s * vx) / speed if speed > 3.0 else 0.0
    recent = bus.hit_by == world.bus_id and world.tick - runner.rammed_tick < table.PIT_AFTER_TICKS
    if sine > table.PIT_SINE and recent and world.tick - runner.pit_tick > table.PIT_REST_TICKS:
        runner.pit_tick = world.tick
        cues.append(Cue("spin", *at, bus.id, 40))
        award(world, "pit", PIT, at, cues)


def _pay_ram(
    world: World, runner: Runner, bus: Vehicle, touch: Touch | None, at: tuple[int, int], cues: list[Cue]
) -> None:
    """A ram is paid while its push grows, and told as one sum once it is over; only what we brought to it is ours."""
    fresh = touch is not None and world.tick - touch.fresh < BURST_TICKS
    if runner.paid_kns and (touch is None or not fresh or touch.fresh == world.tick):
        cues.append(Cue("award", *at, n=RAM_PER_KNS * runner.paid_kns, text="ram"))
        runner.paid_kns = 0
    if touch is None or not fresh or touch.sum_ns < table.RAM_LEAST_NS:
        return
    ours_mps, his_mps = (touch.a_mps, touch.b_mps) if touch.a == world.bus_id else (touch.b_mps, touch.a_mps)
    if runner.ram_fresh != touch.fresh:
        runner.ram_fresh = touch.fresh
        cues.append(Cue("ram", *at, bus.id, round(touch.sum_ns / 1000), _face(bus.dents)))
        if ours_mps < -table.BLOCK_MPS:  # he ran into us; whoever stands there is only hit
            award(world, "blocked", BLOCKED, at, cues)
    ours = min(max(ours_mps / max(ours_mps + his_mps, table.RAM_LEAST_MPS), 0.0), 1.0)
    kns = round(min(touch.sum_ns / 1000, RAM_MOST_KNS) * ours)
    if kns > runner.paid_kns:
        pay(world, RAM_PER_KNS * (kns - runner.paid_kns), at, cues)
        runner.paid_kns, runner.rammed_tick = kns, world.tick


def _face(dents: int) -> str:
    return "tail" if dents & 2 else "side"


def _trains(stage: Stage, world: World, runner: Runner, cues: list[Cue]) -> None:
    """A train and a bus: ours is lost, his is won if the blow is hard enough and the place counts."""
    for touch in world.touches:
        train = world.find(touch.a) or world.find(touch.b)
        other = world.find(touch.b) if train is not None and touch.a == train.id else world.find(touch.a)
        if train is None or other is None:
            continue
        if other.role == "train":
            train, other = other, train
        if train.role != "train" or touch.last != world.tick:
            continue
        ours = other.role == "player" and touch.sum_ns >= table.HIT_NS and not stage.assists.endless_health
        if ours and not _train_has_him(world, runner):
            lose(world, "train", cues)
            return
        if other.role == "rostavili":
            _his(stage, world, runner, touch, train.id, cues)


def _train_has_him(world: World, runner: Runner) -> bool:
    """Whether a train is at his bus in this moment: then what it does to him counts, not what it does to us."""
    for touch in world.touches:
        if runner.vehicle in (touch.a, touch.b):
            other = world.find(touch.b if touch.a == runner.vehicle else touch.a)
            if other is not None and other.role == "train":
                return True
    return False


def _his(stage: Stage, world: World, runner: Runner, touch: Touch, train: int, cues: list[Cue]) -> None:
    city = stage.city
    rail = next((i for i, track in enumerate(world.tracks) if track.train == train), -1)
    counted = [i for i, crossing in enumerate(city.crossings) if crossing.rail == rail and crossing.counts]
    row = world.row(runner.vehicle)
    x, y = float(world.bodies.x[row]), float(world.bodies.y[row])
    at = round(x * PX_PER_M), round(y * PX_PER_M)
    if touch.sum_ns < table.WIN_NS or not counted:
        _graze(world, runner, touch, at, cues)
        return
    world.won_by = _how(stage, world, runner, train, counted)
    world.outcome, world.outcome_ticks = "won", 0
    fall_silent(world)
    world.vehicles[row].hull = 0.0
    world.vehicles[row].state, world.vehicles[row].t = "wreck", 0
    cues.append(Cue("train_hit", *at, train, round(touch.sum_ns / 1000), "rostavili"))
    cues.append(Cue("won", *at, runner.vehicle, round(touch.sum_ns / 1000), world.won_by))


def _graze(world: World, runner: Runner, touch: Touch, at: tuple[int, int], cues: list[Cue]) -> None:
    """A train that only brushes him tears a part of his hull away."""
    if touch.sum_ns < table.GRAZE_NS or world.tick - runner.grazed_tick < table.GRAZE_REST_TICKS:
        return
    runner.grazed_tick = world.tick
    bus = world.vehicles[world.row(runner.vehicle)]
    old, bus.hull = bus.hull, max(bus.hull - table.TRAIN_HULL, 0.0)
    if old > 0.0 == bus.hull:
        cues.append(Cue("hull_low", *at, bus.id, text=bus.role))


def _how(stage: Stage, world: World, runner: Runner, train: int, counted: list[int]) -> str:
    """Which of the five ways it was."""
    bodies = world.bodies
    row, his = world.row(train), world.row(runner.vehicle)
    x, y, c, s = bodies.block[:4, his].tolist()
    bus = world.vehicles[his]
    nearest = min(counted, key=lambda i: _far(stage.city, i, x, y))
    if blind(world, nearest) and not rings(world, nearest):
        return "blind"
    since = world.tick - bus.ours_tick  # the last who hit him is the train
    touched = since < table.PUSHED_TICKS or (runner.mood == "wait" and since < runner.mood_ticks)
    ux, uy = _bus_place(world)
    ahead, aside = (ux - x) * c + (uy - y) * s, (uy - y) * c - (ux - x) * s
    if 0.0 < ahead < table.BLOCKS_M and abs(aside) < table.BLOCKS_SIDE_M:
        return "blocked"
    tx, ty, tc, ts = bodies.block[:4, row].tolist()
    along = (x - tx) * tc + (y - ty) * ts
    if touched and along < HALVES["train"][0] - table.TRAIN_SIDE_M:
        return "thrown"  # into a train that is passing
    return "pushed" if touched else "late"


def _far(city: City, crossing: int, x: float, y: float) -> float:
    cx, cy = city.crossings[crossing].area.centre
    return (cx - x) * (cx - x) + (cy - y) * (cy - y)
