"""A hand-made town for tests: blocks of a grid, streets of two lanes each way, lights at the inner junctions."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from game.chase.curve import polyline
from game.chase.roads import Way
from game.chase.spawn import make_stage, new_world
from game.chase.step import step
from game.chase.world import Stage, World
from game.core import pads
from game.core.cue import Cue
from game.core.grid import TileGrid
from game.data.city import CELL_M, CityGround, CityWall, Lane, Point
from game.data.difficulty import DIFFICULTIES
from game.data.level import LevelDef, Medals, Spawn, Value
from game.data.schema import SCHEMA
from game.data.stage import Assists
from game.data.story import Story
from game.data.vehicles import GROUND_CODES

LANE_M = 3.0
HALF_M = 10.0  # of a junction, its corners cut
LANE_Y = 53.0  # m, of the lane in which our bus starts
LETTERS = {
    "<": pads.LEFT, ">": pads.RIGHT, "^": pads.UP, "v": pads.DOWN, "h": pads.HORN, "b": pads.HAND_BRAKE,
    "c": pads.CHARGE, ".": 0,
}  # fmt: skip
WAYS = {"e": (1, 0), "s": (0, 1), "w": (-1, 0), "n": (0, -1)}


def thing(object_id: int, kind: str, x_m: float, y_m: float, width_m: float = 0, height_m: float = 0, /, **own: Value):
    """An object with the defaults of its class filled in; metres."""
    args: dict[str, Value] = {name: prop.default for name, prop in SCHEMA[kind].props.items()}
    assert not set(own) - set(args), f"{kind} has no {set(own) - set(args)}"
    x, y, width, height = (round(v * 8) for v in (x_m, y_m, width_m, height_m))
    return Spawn(object_id, kind, x, y, width, height, "", (), args | own)


def bend(a: Point, out: Point, b: Point, into: Point) -> tuple[Point, ...]:
    """A cubic curve from `a`, leaving along `out`, to `b`, arriving along `into`."""
    handle = ((b[0] - a[0]) ** 2 + (b[1] - a[1]) ** 2) ** 0.5 * 0.39
    p, q = (a[0] + out[0] * handle, a[1] + out[1] * handle), (b[0] - into[0] * handle, b[1] - into[1] * handle)
    found = []
    for i in range(13):
        t = i / 12
        u = 1 - t
        weights = (u**3, 3 * u * u * t, 3 * u * t * t, t**3)
        found.append(tuple(sum(w * point[k] for w, point in zip(weights, (a, p, q, b), strict=True)) for k in (0, 1)))
    return tuple(found)


def town_level(
    columns: int = 3,
    rows: int = 2,
    block_m: float = 100.0,
    *things: Spawn,
    ground: str = "wet",
    speed: float = 12.0,
    walls: Sequence[CityWall] = (),
    bus: tuple[float, float, int] = (60.0, 53.0, 0),
) -> LevelDef:
    """Junctions at (50 + i block, 50 + j block) m; the bus stands on the uppermost street, heading east."""
    width, height = int(100 + (columns - 1) * block_m), int(100 + (rows - 1) * block_m)
    objects: list[Spawn] = [thing(1, "bus_start", bus[0], bus[1], heading=bus[2])]
    lanes: dict[tuple[int, int, str, int], Lane] = {}
    number = 1000
    middles = [(i, j) for j in range(rows) for i in range(columns)]
    ids = {}
    for n, (i, j) in enumerate(middles):
        x, y = 50 + i * block_m, 50 + j * block_m
        ids[i, j] = 500 + n
        objects.append(thing(100 + n, "lights", x, y, offset=(i * 170 + j * 290) % 1000))
        area = (x - HALF_M, y - HALF_M, 2 * HALF_M, 2 * HALF_M)
        objects.append(thing(500 + n, "junction", *area, lights=100 + n))
    for i, j in middles:
        for way, (dx, dy) in WAYS.items():
            if (i + dx, j + dy) not in ids:
                continue
            for k in (0, 1):  # 0 = the inner lane, 1 = at the kerb
                off = LANE_M * (k + 0.5)
                x, y = 50 + i * block_m - dy * off + dx * HALF_M, 50 + j * block_m + dx * off + dy * HALF_M
                long = block_m - 2 * HALF_M
                lanes[i, j, way, k] = Lane(number + k, ((x, y), (x + dx * long, y + dy * long)), speed)
            number += 2
    links, follow = [], {}
    for (i, j, way, k), lane in lanes.items():
        dx, dy = WAYS[way]
        at = i + dx, j + dy
        turns = {"straight": (dx, dy), "right": (-dy, dx), "left": (dy, -dx)}
        possible = [turn for turn, (tx, ty) in turns.items() if (at[0] + tx, at[1] + ty) in ids]
        usual = [turn for turn in possible if turn != ("left" if k else "right")]
        for turn in usual or possible:
            tx, ty = turns[turn]
            goal = lanes[*at, next(w for w, d in WAYS.items() if d == (tx, ty)), k]
            points = bend(lane.points[1], (dx, dy), goal.points[0], (tx, ty))
            links.append(Lane(number, points, speed, (goal.id,), junction=ids[at], turn=turn))
            follow.setdefault(lane.id, []).append(number)
            number += 1
    made = []
    for (i, j, way, k), lane in lanes.items():
        beside = lanes[i, j, way, 1 - k].id
        left, right = (beside, 0) if k else (0, beside)
        made.append(Lane(lane.id, lane.points, speed, tuple(follow.get(lane.id, ())), left, right))
    cells = bytes([GROUND_CODES[ground]]) * (width // 2 * (height // 2))
    rim = [
        CityWall(width / 2, 1, width / 2, 1), CityWall(width / 2, height - 1, width / 2, 1),
        CityWall(1, height / 2, 1, height / 2), CityWall(width - 1, height / 2, 1, height / 2),
    ]  # fmt: skip
    city = CityGround(int(width / CELL_M), int(height / CELL_M), cells, (*rim, *walls), (*made, *links))
    medals = Medals(dict.fromkeys(DIFFICULTIES, 18_000), heat_score=12_000)
    everything = tuple(sorted((*objects, *things), key=lambda o: o.id))
    grid = TileGrid(city.width, city.height, bytes(len(cells)))
    return LevelDef("town", "town.title", "", grid, everything, "0" * 32, medals, mode="chase", city=city)


def quiet_level(columns: int = 4, rows: int = 2, *things: Spawn, **how) -> LevelDef:
    """A town without traffic: nobody is born in its only spawner, nobody parks on such fast roads."""
    nobody = thing(90, "spawner", 0, 0, 2, 2, density=0.0)
    return town_level(columns, rows, 100.0, nobody, *things, **{"speed": 14.0, "bus": (60.0, 53.0, 0), **how})


def crossing_level(**how) -> LevelDef:
    """A quiet town whose uppermost street is crossed by a track halfway between the first two junctions."""
    level = quiet_level(3, 2, **how)
    track = replace(thing(200, "rail", 103, 20, line="town", every=0), points=((103 * 8, 20 * 8), (103 * 8, 140 * 8)))
    crossing = thing(201, "crossing", 100.0, 42.0, 6.0, 16.0, rail=200)
    crossed = [
        lane.id
        for lane in level.city.lanes
        if 42 < lane.points[0][1] < 58 and min(p[0] for p in lane.points) < 103 < max(p[0] for p in lane.points)
    ]
    return replace(
        level, objects=(*level.objects, track, crossing), city=replace(level.city, crossed={201: tuple(crossed)})
    )


def town_stage(level: LevelDef | None = None, difficulty: str = "militia", backend: str = "auto", **help: bool):
    """A stage without story."""
    return make_stage(level or town_level(), DIFFICULTIES[difficulty], Story(), Assists(**help), backend)


def fresh(stage: Stage | None = None, seed: int = 1) -> tuple[Stage, World]:
    """A stage and a new world on it, in which he does not wait for our bus to drive off."""
    stage = stage or town_stage()
    world = new_world(stage, seed)
    world.off = True
    return stage, world


def rolling(level: LevelDef, speed_mps: float, **more) -> tuple[Stage, World]:
    """A new world of a level in which our bus rolls already; `more` goes to the stage."""
    stage, world = fresh(town_stage(level, **more))
    world.bodies.vx[world.row(world.bus_id)] = speed_mps
    return stage, world


class Pilot:
    """Drives our bus along a line of corners in m, round and round if it is closed; backs off when it is stuck."""

    def __init__(self, corners: Sequence[Point], speed_mps: float = 12.0, closed: bool = True) -> None:
        self.curve = polyline([*corners, corners[0]] if closed else corners)
        self.speed_mps, self.closed = speed_mps, closed
        self.way_m = self.stuck_ticks = self.back_ticks = 0

    def at(self, way_m: float) -> tuple[float, float, float, float]:
        length = self.curve.length_m
        return self.curve.at(way_m % length if self.closed else min(way_m, length))

    def pad(self, world: World) -> int:
        x, y, c, s, vx, vy = world.bodies.block[:6, world.row(world.bus_id)].tolist()
        px, py, pc, ps = self.at(self.way_m)
        step_m = (x + 3.9 * c - px) * pc + (y + 3.9 * s - py) * ps
        self.way_m += min(max(step_m, -3.0), 3.0)
        speed = c * vx + s * vy
        tx, ty, _, _ = self.at(self.way_m + 6.0 + 0.45 * max(speed, 0.0))
        dx, dy = tx - x + 2.7 * c, ty - y + 2.7 * s
        turn = 2 * (dy * c - dx * s) * 6.6 / max(dx * dx + dy * dy, 1.0)
        if self.back_ticks:
            self.back_ticks -= 1
            return pads.with_triggers(pads.with_stick(0, -2 * turn), 0.0, 1.0)
        self.stuck_ticks = self.stuck_ticks + 1 if abs(speed) < 0.6 and world.bus.state == "drive" else 0
        if self.stuck_ticks > 60:
            self.back_ticks, self.stuck_ticks = 110, 0
        wanted = min([self.speed_mps, *(self.bend_mps(ahead) for ahead in range(4, 60, 4))])
        lock = min(0.9, 42.0 / max(speed * speed, 1.0) + 0.05)
        return pads.with_triggers(
            pads.with_stick(0, turn / lock), float(speed < wanted), 0.7 if speed > wanted + 1 else 0.0
        )

    def bend_mps(self, ahead_m: float) -> float:
        """With what speed he may drive now for the bend that is so far ahead."""
        _, _, c, s = self.at(self.way_m + ahead_m)
        _, _, c2, s2 = self.at(self.way_m + ahead_m + 6)
        bend = abs(c * s2 - s * c2) / 6
        return (4.5 / bend + 7.0 * ahead_m) ** 0.5 if bend > 0.01 else self.speed_mps


def lane(stage: Stage, way: str) -> Way:
    """A lane of a street by the compass letter of its heading."""
    c, s = WAYS[way]
    lanes = (found for found in stage.city.ways if found.left >= 0 and not found.turn)
    return next(found for found in lanes if found.curve.c[0] * c + found.curve.s[0] * s > 0.9)


def run(stage: Stage, world: World, letters: str, ticks: int = 1) -> list[Cue]:
    """Play `ticks` ticks with these keys held."""
    pad = 0
    for letter in letters:
        pad |= LETTERS[letter]
    cues: list[Cue] = []
    for _ in range(ticks):
        cues += step(stage, world, (pad,))
    return cues
