"""Surveys a level once: from the ground and the objects of a map to the frozen city."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from game.chase.city import PX_PER_M, City
from game.chase.corners import cut_walls
from game.chase.curve import HEADINGS, Curve, polyline, rounded
from game.chase.edges import edges_of
from game.chase.foresight import corner_limits, rails_ahead
from game.chase.links import leads_of, stops_of, ways_of
from game.chase.roads import Area, Junction, Lights, Path, ShortCut, Spawner
from game.chase.sites import ArrowHint, Breakable, Checkpoint, Crossing, CueArea, District, Rail, SignalBox, Start
from game.chase.slots import lane_slots, parking_slots, things_at, unwalled, walkable
from game.data.chase_things import THINGS
from game.data.chase_traps import CLEAR_OF_PILLARS_M, TRAPS
from game.data.city import CELL_M, CityGround
from game.data.level import LevelDef, Spawn
from game.data.vehicles import GROUNDS
from game.physics import Surface, SurfaceGrid, WallBox, Walls

SURFACES = [Surface(g.grip, g.slide, g.roll) for g in GROUNDS.values()]
NS_PER_KNS = 1000.0
CORNER_RADIUS_M = 19.0  # with which Rostavili takes the corners of his way
ARM_M = 6.0  # so near to a crossing an arm belongs to it


def survey(level: LevelDef) -> City:
    """The city of a level. Raises ValueError, naming the object, for what does not fit together."""
    ground = level.city
    if ground is None:
        raise ValueError(f"{level.id}: a chase needs a city")
    starts = {o.text("who"): _start(o) for o in level.of("bus_start")}
    if "danko" not in starts:
        raise ValueError(f"{level.id}: there is no bus_start for danko")
    houses = cut_walls(ground)
    breakables = tuple(_breakables(level, len(houses)))
    lights = {o.id: i for i, o in enumerate(level.of("lights"))}
    junctions = level.of("junction")
    ways = ways_of(ground.lanes, {o.id: i for i, o in enumerate(junctions)})
    index = {way.id: way.index for way in ways}
    walls = _walls(houses, breakables)
    rails = tuple(_rail(o) for o in level.of("rail"))
    rail_at = {o.id: i for i, o in enumerate(level.of("rail"))}
    crossings = tuple(
        _crossing(i, o, rails, rail_at, tuple(index[lane] for lane in ground.crossed.get(o.id, ())), breakables)
        for i, o in enumerate(level.of("crossing"))
    )
    crossing_at = {crossing.id: i for i, crossing in enumerate(crossings)}
    pieces = level.of("rostavili_path")
    path_at = {o.id: i for i, o in enumerate(pieces)}
    paths = tuple(_path(o, tuple(path_at[i] for i in ground.follows.get(o.id, ()))) for o in pieces)
    surface = SurfaceGrid(ground.width, ground.height, ground.cells, SURFACES, CELL_M)
    checkpoints = tuple(sorted((_checkpoint(o) for o in level.of("city_checkpoint")), key=lambda c: c.order))
    return City(
        width_m=ground.width_m,
        height_m=ground.height_m,
        walls=walls,
        edges=edges_of(ground),
        ground=surface,
        ways=ways,
        leads=leads_of(ways),
        points=np.concatenate([np.array((w.curve.x, w.curve.y, w.curve.c, w.curve.s)) for w in ways], 1),
        slots=lane_slots(ways),
        parking=parking_slots(ways, walls, rails, [point.area for point in checkpoints]),
        walkable=walkable(ground, walls),
        unwalled=unwalled(ground, Walls(houses)),
        things_at=things_at(breakables),
        junctions=tuple(Junction(o.id, _area(o), lights.get(o.number("lights"), -1)) for o in junctions),
        lights=tuple(_lights(o) for o in level.of("lights")),
        start=starts["danko"],
        rostavili_start=starts.get("rostavili"),
        spawners=tuple(
            Spawner(_area(o), _real(o, "density"), _words(o, "mix"), o.number("from_beat"), o.number("to_beat"))
            for o in level.of("spawner")
        ),
        breakables=breakables,
        traps=_traps(ground, breakables),
        rails=rails,
        crossings=crossings,
        stops=stops_of(ways, crossings),
        signal_boxes=tuple(
            SignalBox(o.id, *_metres(o.x, o.y), crossing_at[o.number("crossing")], o.number("hp"))
            for o in level.of("signal_box")
        ),
        short_cuts=tuple(_short_cut(o) for o in level.of("shortcut")),
        checkpoints=checkpoints,
        arrow_hints=tuple(
            ArrowHint(*_metres(o.x, o.y), *_heading(o), o.text("turn"), o.number("path"), _real(o, "speed"))
            for o in level.of("arrow_hint")
        ),
        paths=paths,
        corner_limits=corner_limits(paths, surface),
        rails_ahead=rails_ahead(paths, crossings),
        cue_areas=tuple(_cue_area(o) for o in level.of("cue_area")),
        districts=tuple(District(_area(o), _real(o, "density")) for o in level.of("district")),
        exits=tuple(_area(o) for o in level.of("city_exit")),
    )


def _metres(x: float, y: float) -> tuple[float, float]:
    return x / PX_PER_M, y / PX_PER_M


def _real(spawn: Spawn, name: str) -> float:
    return float(spawn.args[name])


def _words(spawn: Spawn, name: str) -> tuple[str, ...]:
    return tuple(word for word in spawn.text(name).split(",") if word)


def _heading(spawn: Spawn) -> tuple[float, float]:
    return HEADINGS[spawn.number("heading")]


def _area(spawn: Spawn) -> Area:
    """The rectangle of an object, or the one around its corners."""
    if spawn.points:
        xs, ys = [p[0] for p in spawn.points], [p[1] for p in spawn.points]
        left, top, right, bottom = min(xs), min(ys), max(xs), max(ys)
    else:
        left, top, right, bottom = spawn.box
    return Area(*_metres(left, top), *_metres(right, bottom))


def _curve(spawn: Spawn) -> Curve:
    try:
        return polyline([_metres(x, y) for x, y in spawn.points])
    except (ValueError, IndexError):
        raise ValueError(f"object {spawn.id}: a {spawn.kind} needs a line of two different points") from None


def _walls(houses: list[WallBox], breakables: tuple[Breakable, ...]) -> Walls:
    """Walls of the map first, then what can break."""
    boxes = [*houses]
    for area in (thing.area for thing in breakables):
        boxes.append(WallBox(*area.centre, (area.right - area.left) / 2, (area.bottom - area.top) / 2))
    return Walls(boxes)


def _breakables(level: LevelDef, first_wall: int) -> Iterator[Breakable]:
    for i, o in enumerate(level.of("city_breakable")):
        row, area = THINGS[o.text("kind")], _area(o)
        if area.left == area.right:
            x, y = area.left, area.top
            area = Area(x - row.half_m, y - row.half_other_m, x + row.half_m, y + row.half_other_m)
        breaks = (_real(o, "kns") or row.breaks_kns) * NS_PER_KNS
        yield Breakable(
            o.id,
            o.text("kind"),
            area,
            breaks,
            o.number("score") or row.score,
            o.text("drop"),
            first_wall + i,
            o.number("look"),
        )


def _traps(ground: CityGround, breakables: tuple[Breakable, ...]) -> dict[str, tuple[int, ...]]:
    """What Rostavili can do his tricks with: nothing beside pillars, where whoever slides is hurt already."""
    pillars = [(wall.x, wall.y) for wall in ground.walls if wall.kind == "pillar"]
    found: dict[str, tuple[int, ...]] = {}
    for name, trap in TRAPS.items():
        things = [i for i, one in enumerate(breakables) if (one.kind, one.drop) == (trap.thing, trap.drop)]
        found[name] = tuple(i for i in things if not _beside(pillars, *breakables[i].area.centre))
    return found


def _beside(places: list[tuple[float, float]], x: float, y: float) -> bool:
    return any(abs(px - x) < CLEAR_OF_PILLARS_M and abs(py - y) < CLEAR_OF_PILLARS_M for px, py in places)


def _lights(o: Spawn) -> Lights:
    x, y = _metres(o.x, o.y)
    return Lights(o.id, x, y, o.number("green_ns"), o.number("green_ew"), o.number("clear"), o.number("offset"))


def _start(o: Spawn) -> Start:
    return Start(*_metres(o.x, o.y), *_heading(o), _real(o, "speed"))


def _rail(o: Spawn) -> Rail:
    held = o.text("mode") == "held"
    times = o.number("every"), o.number("first")
    return Rail(o.id, o.text("line"), _curve(o), _real(o, "speed"), _real(o, "length"), held, *times)


def _crossing(
    index: int,
    o: Spawn,
    rails: tuple[Rail, ...],
    rail_at: dict[int, int],
    ways: tuple[int, ...],
    things: tuple[Breakable, ...],
) -> Crossing:
    area, rail = _area(o), rail_at[o.number("rail")]
    curve = rails[rail].curve
    middle = curve.nearest(*area.centre)
    _, _, c, s = curve.at(middle)
    half = (abs(c) * (area.right - area.left) + abs(s) * (area.bottom - area.top)) / 2
    reach = Area(area.left - ARM_M, area.top - ARM_M, area.right + ARM_M, area.bottom + ARM_M)
    arms = tuple(i for i, t in enumerate(things) if t.kind == "gate_arm" and reach.holds(*t.area.centre))
    times = o.number("warn"), o.number("gate_start"), o.number("gate_down")
    return Crossing(o.id, index, area, rail, middle - half, middle + half, ways, arms, *times, o.flag("counts"))


def _short_cut(o: Spawn) -> ShortCut:
    curve = _curve(o)
    gates = tuple(curve.at(curve.length_m * share)[:2] for share in (0.0, 0.5, 1.0))
    return ShortCut(o.id, curve, gates, _real(o, "width"))


def _checkpoint(o: Spawn) -> Checkpoint:
    return Checkpoint(o.number("order"), _area(o), o.number("par"), *_heading(o), _real(o, "rost_gap"), o.text("split"))


def _path(o: Spawn, follows: tuple[int, ...]) -> Path:
    corners = rounded([_metres(x, y) for x, y in o.points], CORNER_RADIUS_M)
    return Path(
        o.id, polyline(corners), _real(o, "pace"), _real(o, "weight"), follows, o.number("beat"), _real(o, "bold"),
        o.flag("last"),
    )  # fmt: skip


def _cue_area(o: Spawn) -> CueArea:
    return CueArea(
        o.id, _area(o), _words(o, "say"), o.text("goal"), o.flag("once"), o.text("trick"), o.text("sets"),
        o.number("beat"),
    )  # fmt: skip
