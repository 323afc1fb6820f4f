"""The hunt on the real map without traffic: where the two buses stand, and a bus that only keeps off the rails."""

from __future__ import annotations

from dataclasses import replace
from math import hypot

from town import fresh

from game.chase.way import place_at
from game.core import pads
from game.core.files import data
from game.data import chase_pursuit as table
from game.data.cues import CUES
from game.data.level import LevelDef
from game.load.tmx import load_level
from game.run.modes import mode_named

STOCKYARDS = 5  # beat
RING_MIDDLE = (872.0, 480.0, 1.0, 0.0)


def empty_city() -> LevelDef:
    """The city without traffic."""
    loaded = load_level(data("levels", "09_bus_chase.tmx"))[0]
    nobody = [replace(o, args={**o.args, "density": 0.0}) if o.kind == "spawner" else o for o in loaded.objects]
    fast = tuple(replace(lane, speed_mps=20.0) for lane in loaded.city.lanes)  # nobody parks on so fast a road
    return replace(loaded, objects=tuple(nobody), city=replace(loaded.city, lanes=fast))


def put_on(stage, world, vehicle_id, path, way_m, speed_mps):
    """A bus on his way."""
    x, y, c, s = place_at(stage.city, path, way_m)
    row, b = world.row(vehicle_id), world.bodies
    b.x[row], b.y[row], b.c[row], b.s[row] = x, y, c, s
    b.vx[row], b.vy[row], b.w[row] = c * speed_mps, s * speed_mps, 0.0


def towards_the_stockyards(stage, behind_m, left_m=186.0, tyres=0):
    """He is so far before crossing A, and we so far behind him."""
    _, world = fresh(stage, 3)
    path = next(i for i, p in enumerate(stage.city.paths) if p.beat == STOCKYARDS)
    at, _ = stage.city.rails_ahead[path][0]
    runner = world.runner
    market = next(i for i, p in enumerate(stage.city.paths) if path in p.next)
    runner.path, runner.way_m = (path, at - left_m) if at >= left_m else (market, 0.0)
    if at < left_m:
        runner.way_m = stage.city.paths[market].curve.length_m - (left_m - at)
        runner.after = path
    put_on(stage, world, runner.vehicle, runner.path, runner.way_m, table.APPROACH_MPS)
    back = runner.way_m - behind_m
    put_on(stage, world, world.bus_id, runner.path, max(back, 0.0), table.APPROACH_MPS)
    runner.tyre_hits = [table.TYRE_HITS * (tyres > side) for side in (0, 1)]
    runner.crumbs = [place_at(stage.city, runner.path, max(runner.way_m - 4.0 * k, 0.0))[:2] for k in range(30)]
    runner.next_trick = 10**6
    world.gap_m = behind_m
    return world


def follow_him(world):
    """A pad that keeps the road: ours rolls behind him, well away from the rails."""
    row = world.row(world.bus_id)
    speed = hypot(float(world.bodies.vx[row]), float(world.bodies.vy[row]))
    return (pads.DOWN if speed > 0.5 else 0,)


def breathe_down_his_neck(stage, behind_m=14.0):
    """Pads of a bus that is held so close behind him that he dares not stop."""

    def hold(world):
        runner, bodies = world.runner, world.bodies
        row = world.row(runner.vehicle)
        path, way_m = runner.path, runner.way_m - behind_m
        if way_m < 0:
            path = next(i for i, p in enumerate(stage.city.paths) if runner.path in p.next)
            way_m += stage.city.paths[path].curve.length_m
        put_on(stage, world, world.bus_id, path, way_m, hypot(float(bodies.vx[row]), float(bodies.vy[row])))
        return (0,)

    return hold


def play(stage, world, ticks, pad=None):
    step = mode_named("chase").step
    cues = []
    for _ in range(ticks):
        cues += step(stage, world, pad(world) if pad else (0,))
        assert {cue.kind for cue in cues[-8:]} <= set(CUES)
    return cues


def ring(stage):
    """Pieces of the ring, in order, and the crossings that count on it."""
    pieces = [i for i, p in enumerate(stage.city.paths) if p.beat == table.RING_BEAT and not p.last]
    return pieces, [crossing for i in pieces for _, crossing in stage.city.rails_ahead[i]]


def at_the_ring(stage, seed=1):
    """He begins his turns, our bus stands in the middle of them."""
    _, world = fresh(stage, seed)
    world.beat = table.RING_BEAT - 1
    first = ring(stage)[0][0]
    runner = world.runner
    runner.path, runner.way_m, runner.after = first, 1.0, -1
    put_on(stage, world, runner.vehicle, first, 1.0, 9.0)
    row = world.row(world.bus_id)
    world.bodies.block[:6, row] = (*RING_MIDDLE, 0.0, 0.0)
    runner.next_trick = world.gunner.rest_ticks = 10**6  # nobody does anything to anybody
    return world
