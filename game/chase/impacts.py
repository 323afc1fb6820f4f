"""Two steps of the physics, and what the pushes in them add up to: bursts, crashes, scrapes, cars carried on a nose."""

from __future__ import annotations

from math import fsum
from typing import NamedTuple

from game.chase.city import PX_PER_M, City
from game.chase.damage import take
from game.chase.pushes import Push
from game.chase.seams import forgive
from game.chase.world import Stage, Touch, Vehicle, World
from game.core.cue import Cue
from game.data import chase as feel
from game.data.chase_damage import (
    BURST_TICKS,
    CARRY_TICKS,
    CRASHES,
    FRESH_MPS,
    SCRAPE_MPS,
    SCRAPE_TICKS,
    SHED_N,
)  # fmt: skip

END_ON = 0.7  # of the normal along the heading: nose or tail, else a side


class Blow(NamedTuple):
    """The hardest push on a vehicle in a tick."""

    impulse_ns: float
    face: str  # nose, tail, left, right
    other: int  # id of the other vehicle, or -1 - wall
    x: float
    y: float


def roll(stage: Stage, world: World, steps: int = feel.SUB_STEPS) -> list[Push]:
    """A tick of motion, or a part of one."""
    pushes: list[Push] = []
    for _ in range(steps):
        before = world.bodies.block[:7].copy()
        stage.engine.step(world.bodies)
        found = stage.engine.contacts
        if found.n:
            x, y, _, _, vx, vy, w = before[:, found.a]
            a_mps = (vx - w * (found.y - y)) * found.nx + (vy + w * (found.x - x)) * found.ny
            columns = (
                found.a, found.b, found.x, found.y, found.nx, found.ny, found.impulse_ns, found.closing_mps,
                found.slip_mps, a_mps,
            )  # fmt: skip
            rows = [Push(*row) for row in zip(*(column.tolist() for column in columns), strict=True)]
            pushes += forgive(stage.city, world, before, rows)
    return pushes


def hold_inside(city: City, world: World) -> None:
    """The map ends in a soft wall for buses; whoever else leaves it is taken out."""
    bodies = world.bodies
    for row, vehicle in enumerate(world.vehicles):
        if vehicle.helm is None:
            continue
        for place, speed, end in ((bodies.x, bodies.vx, city.width_m), (bodies.y, bodies.vy, city.height_m)):
            if not 0.0 <= place[row] <= end:
                place[row] = min(max(float(place[row]), 0.0), end)
                speed[row] = 0.0


def face_of(c: float, s: float, nx: float, ny: float) -> str:
    """The face of a body with heading (c, s) that an outward normal belongs to."""
    along = c * nx + s * ny
    if along > END_ON:
        return "nose"
    if along < -END_ON:
        return "tail"
    return "right" if c * ny - s * nx > 0 else "left"


def collide(stage: Stage, world: World, pushes: list[Push], cues: list[Cue]) -> None:
    """Pushes into touches, touches into bursts, bursts into damage."""
    gained: dict[int, float] = {}
    blows: dict[int, Blow] = {}
    cs, ss = world.bodies.c.tolist(), world.bodies.s.tolist()
    known = {(touch.a, touch.b): touch for touch in world.touches}
    for push in pushes:
        a = world.vehicles[push.a]
        b_id = world.vehicles[push.b].id if push.b >= 0 else push.b
        touch = known.get((a.id, b_id))
        if touch is None:
            touch = known[a.id, b_id] = Touch(a.id, b_id, world.tick, world.tick, world.tick)
            world.touches.append(touch)
        elif world.tick - touch.fresh >= BURST_TICKS and push.closing_mps > FRESH_MPS:
            touch.fresh, touch.sum_ns, touch.level = world.tick, 0.0, 0
        if touch.fresh == world.tick and touch.sum_ns == 0.0:
            touch.a_mps, touch.b_mps = push.a_mps, push.closing_mps - push.a_mps
        touch.last = world.tick
        face = face_of(cs[push.a], ss[push.a], push.nx, push.ny)
        if push.b >= 0:
            other = face_of(cs[push.b], ss[push.b], -push.nx, -push.ny)
            touch.nose = _carrier(a, face, world.vehicles[push.b], other)
        if world.tick - touch.fresh < BURST_TICKS:
            touch.sum_ns += push.impulse_ns
            _gain(gained, blows, push.a, Blow(push.impulse_ns, face, b_id, push.x, push.y))
            if push.b >= 0:
                _gain(gained, blows, push.b, Blow(push.impulse_ns, other, a.id, push.x, push.y))
            _say_crash(world, touch, push, cues)
        elif push.slip_mps > SCRAPE_MPS and (world.tick - touch.began) % SCRAPE_TICKS == 0:
            cues.append(_cue(world, "scrape", a.id, push, round(push.slip_mps), push.b))
    world.touches = [touch for touch in world.touches if world.tick - touch.last < BURST_TICKS]
    _burst(stage, world, gained, blows, cues)


def _gain(gained: dict[int, float], blows: dict[int, Blow], row: int, blow: Blow) -> None:
    gained[row] = gained.get(row, 0.0) + blow.impulse_ns
    if row not in blows or blow.impulse_ns > blows[row].impulse_ns:
        blows[row] = blow


def _burst(stage: Stage, world: World, gained: dict[int, float], blows: dict[int, Blow], cues: list[Cue]) -> None:
    """Slide the window of each vehicle's hits by a tick; where its sum is larger than before, more is broken."""
    for row, vehicle in enumerate(world.vehicles):
        if row not in gained and not vehicle.hits_ns:
            continue
        vehicle.hits_ns = [*vehicle.hits_ns[1 - BURST_TICKS :], gained.get(row, 0.0)]
        vehicle.burst_ns = fsum(vehicle.hits_ns)
        if vehicle.burst_ns == 0.0:
            vehicle.hits_ns, vehicle.peak_ns = [], 0.0
        elif vehicle.burst_ns > vehicle.peak_ns and row in blows:
            before, vehicle.peak_ns = vehicle.peak_ns, vehicle.burst_ns
            blow = blows[row]
            take(stage, world, vehicle, before, blow.face, blow.other, (blow.x, blow.y), cues)


def _carrier(a: Vehicle, a_face: str, b: Vehicle, b_face: str) -> int:
    """The bus that carries the other on its nose, or 0."""
    if a.kind == "bus" and a_face == "nose" and b.kind in SHED_N:
        return a.id
    if b.kind == "bus" and b_face == "nose" and a.kind in SHED_N:
        return b.id
    return 0


def _say_crash(world: World, touch: Touch, push: Push, cues: list[Cue]) -> None:
    level = sum(touch.sum_ns >= least for _, least in CRASHES)
    if level > touch.level:
        touch.level = level
        cues.append(_cue(world, CRASHES[level - 1][0], touch.a, push, round(touch.sum_ns / 1000), push.b))


def _cue(world: World, kind: str, who: int, push: Push, n: int, other: int) -> Cue:
    text = world.vehicles[other].kind if other >= 0 else "wall"
    return Cue(kind, round(push.x * PX_PER_M), round(push.y * PX_PER_M), who, n, text)


def shed(world: World) -> None:
    """A car or lorry that has ridden on the nose of a bus for too long is pushed off to its side."""
    bodies = world.bodies
    bodies.force_x_n[:] = 0.0
    bodies.force_y_n[:] = 0.0
    for touch in world.touches:
        if not touch.nose or world.tick - touch.began < CARRY_TICKS:
            continue
        bus, car = world.row(touch.nose), world.row(touch.b if touch.nose == touch.a else touch.a)
        if bus < 0 or car < 0:
            continue
        c, s = float(bodies.c[bus]), float(bodies.s[bus])
        aside = (float(bodies.y[car]) - float(bodies.y[bus])) * c - (float(bodies.x[car]) - float(bodies.x[bus])) * s
        push = SHED_N[world.vehicles[car].kind] * (1.0 if aside >= 0 else -1.0)
        bodies.force_x_n[car] -= s * push
        bodies.force_y_n[car] += c * push
