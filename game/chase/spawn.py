"""The stage of a chase, a fresh world, and the way back to a checkpoint."""

from __future__ import annotations

from game.chase.births import settle_in
from game.chase.bodies import put, take_out
from game.chase.city import City
from game.chase.course import forget_limp
from game.chase.driving import Helm
from game.chase.rails import lay
from game.chase.rostavili import begin, retry_way
from game.chase.street import LightState
from game.chase.survey import survey
from game.chase.way import place_at
from game.chase.world import Stage, World
from game.core.rng import Rng
from game.data.chase_pursuit import CALL_APART_TICKS
from game.data.difficulty import Difficulty
from game.data.level import LevelDef
from game.data.stage import Assists
from game.data.story import Story
from game.physics import Bodies, Engine

TRAFFIC_STREAM = 0x7AF1C
NO_HELP = Assists()


def make_stage(
    level: LevelDef, difficulty: Difficulty, story: Story, assists: Assists = NO_HELP, backend: str = "auto"
) -> Stage:
    """The stage of a chase: its city is surveyed here, once. Raises ValueError for a map that cannot be driven."""
    city = survey(level)
    return Stage(level, difficulty, story, assists, city=city, engine=Engine(city.walls, city.ground, backend))


def new_world(stage: Stage, seed: int, players: int = 1) -> World:
    """The world of a fresh run: the players' bus at the first checkpoint."""
    city = stage.city
    rng, traffic_rng = Rng(seed), Rng(seed ^ TRAFFIC_STREAM)
    world = World(seed, rng, traffic_rng, Bodies(city.walls.n), players=players)
    world.lights = [LightState(0, row.offset) for row in city.lights]
    bus = put(world, "bus", "player", city.start.place, city.start.speed_mps)
    bus.helm = Helm()
    world.bus_id = bus.id
    lay(stage, world)
    begin(stage, world)
    settle_in(stage, world)
    return world


def last_place(city: City, world: World) -> tuple[float, float, float, float]:
    """Where a retry begins: by the last checkpoint passed, along the street, or at the start."""
    point = next((p for p in city.checkpoints if p.order == world.checkpoint), None)
    if point is None:
        return city.start.place
    if not city.paths:
        return *point.area.centre, point.c, point.s
    return place_at(city, *retry_way(city, point))


def back_to_checkpoint(stage: Stage, world: World) -> None:
    """A retry: our bus whole at the last checkpoint, whoever stands there gone; what was earned stays."""
    place = last_place(stage.city, world)
    for other in reversed(range(len(world.vehicles))):
        if world.vehicles[other].role in ("traffic", "parked", "police", "thrown", "train", "rostavili"):
            take_out(world, other)
    row = world.row(world.bus_id)
    bodies, bus = world.bodies, world.vehicles[row]
    for column, value in zip((bodies.x, bodies.y, bodies.c, bodies.s), place, strict=True):
        column[row] = value
    bodies.vx[row] = bodies.vy[row] = bodies.w[row] = 0.0
    bodies.pair_keys, bodies.pair_impulses = bodies.pair_keys[:0], bodies.pair_impulses[:, :0]
    bus.helm, bus.hull, bus.state, bus.t = Helm(), 100.0, "drive", 0
    bus.hits_ns, bus.burst_ns, bus.peak_ns, bus.rattle_ticks = [], 0.0, 0.0, 0
    world.touches, world.spills, world.cattle = [], [], []
    world.heat = world.cut = world.wrapped_ticks = 0
    world.stalls = 0
    world.retries += 1
    world.off = False
    world.call, world.call_tick = "", world.tick - CALL_APART_TICKS  # what was being said is over as well
    world.outcome, world.outcome_ticks, world.gap_ticks = "", 0, 0
    lay(stage, world)
    begin(stage, world)
    forget_limp(stage, world)
    settle_in(stage, world)
