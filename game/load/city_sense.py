"""What a city must have to be driven through: lanes that lead on, tracks with trains, a way for Rostavili."""

from __future__ import annotations

from collections import Counter
from itertools import pairwise
from pathlib import Path

from game.core.grid import SOLID, TILE, TileGrid
from game.data.city import CityGround, Lane
from game.data.level import Spawn
from game.data.schema_city import CITY
from game.load.city import inside
from game.load.faults import LevelError
from game.load.lanes import SNAP_PX, holds

MAX_WALLS = 320
EDGE_PX = TILE
START_REACH_PX = 160
_PICTURES = ("light", "veil", "scenery")
_FREE = ("bus_start", "city_breakable", "arrow_hint", "signal_box")


def fits_mode(path: Path, objects: tuple[Spawn, ...], chase: bool) -> None:
    """Raises LevelError for an object of the streets in a level on foot, and the other way round."""
    for o in objects:
        if o.kind not in _PICTURES and (o.kind in CITY) != chase:
            wanted, mode = ("on foot", "chase") if chase else ("in a chase", "foot")
            raise LevelError(path, o.id, f'class {o.kind} exists {wanted} only, and the mode of the map is "{mode}"')


def make_city_sense(path: Path, grid: TileGrid, city: CityGround, objects: tuple[Spawn, ...]) -> None:
    """Raises LevelError at the first fault."""
    if len(city.walls) > MAX_WALLS:
        raise LevelError(path, "", f"{len(city.walls)} wall boxes, at most {MAX_WALLS}: make walls straighter or fewer")
    by_id = {o.id: o for o in objects}
    lanes = {lane.id: lane for lane in city.lanes}
    _starts(path, objects)
    for o in objects:
        if o.kind in _FREE and _solid(grid, o.x + o.width // 2, o.y + o.height // 2):
            raise LevelError(path, o.id, f"the {o.kind} stands in a wall at tile {o.x // TILE}, {o.y // TILE}")
        match o.kind:
            case "lane":
                _lane(path, grid, o, lanes[o.id])
            case "junction":
                _junction(path, o, objects)
            case "rail":
                _rail(path, o)
            case "crossing":
                _crossing(path, o, by_id[o.number("rail")], city, objects)
            case "spawner":
                _spawner(path, grid, o, objects)
            case "shortcut" if float(o.args["width"]) < 4:
                raise LevelError(path, o.id, f"the short cut is {float(o.args['width']):g} m wide, at least 4")
            case "rostavili_path":
                _piece(path, o, city, objects)
            case "cue_area" if not any((o.text("say"), o.text("goal"), o.text("sets"), o.number("beat"))):
                if o.text("trick") == "none":
                    raise LevelError(path, o.id, "the cue_area does nothing: give it say, goal, trick, sets or beat")


def _solid(grid: TileGrid, x: int, y: int) -> bool:
    column, row = min(x // TILE, grid.width - 1), min(y // TILE, grid.height - 1)
    return grid.at(column, row) == SOLID


def _starts(path: Path, objects: tuple[Spawn, ...]) -> None:
    for who in ("danko", "rostavili"):
        starts = [o for o in objects if o.kind == "bus_start" and o.text("who") == who]
        if not starts:
            raise LevelError(path, "", f"no bus_start of {who}")
        if len(starts) > 1:
            raise LevelError(path, starts[1].id, f"a second bus_start of {who}")
    his = next(o for o in objects if o.kind == "bus_start" and o.text("who") == "rostavili")
    pieces = [o for o in objects if o.kind == "rostavili_path"]
    if not any(max(abs(p.points[0][0] - his.x), abs(p.points[0][1] - his.y)) <= START_REACH_PX for p in pieces):
        raise LevelError(path, his.id, f"no rostavili_path begins within {START_REACH_PX // 8} m of his bus")
    if not any(o.kind == "city_exit" for o in objects):
        raise LevelError(path, "", "no city_exit")
    orders = sorted(o.number("order") for o in objects if o.kind == "city_checkpoint")
    for order, count in Counter(orders).items():
        if count > 1:
            raise LevelError(path, "", f"{count} checkpoints have the order {order}")
    if orders != list(range(1, len(orders) + 1)) or not orders:
        raise LevelError(path, "", "the orders of the checkpoints must run 1, 2, 3 ... without a gap")


def _at_edge(grid: TileGrid, x: int, y: int) -> bool:
    right, bottom = grid.width * TILE - EDGE_PX, grid.height * TILE - EDGE_PX
    return x <= EDGE_PX or y <= EDGE_PX or x >= right or y >= bottom


def _lane(path: Path, grid: TileGrid, o: Spawn, lane: Lane) -> None:
    if not lane.next and not _at_edge(grid, *o.points[-1]):
        x, y = o.points[-1]
        raise LevelError(path, o.id, f"the lane leads nowhere: no lane begins at {x}, {y}, and no junction leads on")
    for (ax, ay), (bx, by) in pairwise(o.points):
        steps = max(abs(bx - ax), abs(by - ay)) // TILE + 1
        for k in range(steps + 1):
            x, y = ax + (bx - ax) * k // steps, ay + (by - ay) * k // steps
            if _solid(grid, x, y):
                raise LevelError(path, o.id, f"the lane runs through a wall at tile {x // TILE}, {y // TILE}")


def _junction(path: Path, o: Spawn, objects: tuple[Spawn, ...]) -> None:
    lanes = [lane for lane in objects if lane.kind == "lane"]
    if not any(holds(o, lane.points[-1]) for lane in lanes):
        raise LevelError(path, o.id, "no lane leads into the junction")
    if not any(holds(o, lane.points[0]) for lane in lanes):
        raise LevelError(path, o.id, "no lane leads out of the junction")


def _rail(path: Path, o: Spawn) -> None:
    if o.text("mode") == "timetable" and not o.number("every"):
        raise LevelError(path, o.id, 'the rail has no timetable: give it "every", or mode "held"')
    (ax, ay), (bx, by) = o.points[0], o.points[-1]
    for x, y in o.points[1:-1]:
        if abs((bx - ax) * (y - ay) - (by - ay) * (x - ax)) > 4 * (abs(bx - ax) + abs(by - ay)):
            raise LevelError(path, o.id, "the track bends: a train is one stiff body, so draw it straight")


def _crosses(points: tuple[tuple[int, int], ...], box: Spawn) -> bool:
    return any(
        min(ax, bx) <= box.x + box.width
        and max(ax, bx) >= box.x
        and min(ay, by) <= box.y + box.height
        and max(ay, by) >= box.y
        for (ax, ay), (bx, by) in pairwise(points)
    )


def _crossing(path: Path, o: Spawn, rail: Spawn, city: CityGround, objects: tuple[Spawn, ...]) -> None:
    if not _crosses(rail.points, o):
        raise LevelError(path, o.id, f"the track {rail.id} does not run through the crossing")
    ways = [p for p in objects if p.kind == "rostavili_path"]
    if not city.crossed[o.id] and not any(_crosses(p.points, o) for p in ways):
        raise LevelError(path, o.id, "neither a lane nor Rostavili's way runs over the crossing")
    if not o.number("warn") >= o.number("gate_start") > o.number("gate_down"):
        raise LevelError(path, o.id, "warn, gate_start and gate_down must follow each other: count down to the train")


def _spawner(path: Path, grid: TileGrid, o: Spawn, objects: tuple[Spawn, ...]) -> None:
    corners = o.points or ((o.x, o.y), (o.x + o.width, o.y), (o.x + o.width, o.y + o.height), (o.x, o.y + o.height))
    columns, rows = [x // TILE for x, _ in corners], [y // TILE for _, y in corners]
    free = any(
        not _solid(grid, column * TILE, row * TILE)
        for row in range(min(rows), max(rows) + 1)
        for column in range(min(columns), max(columns) + 1)
        if inside((column + 0.5) * TILE, (row + 0.5) * TILE, corners)
    )
    if not free:
        raise LevelError(path, o.id, "the spawner lies in a wall")
    lanes = [lane for lane in objects if lane.kind == "lane"]
    if not any(inside(x, y, corners) for lane in lanes for x, y in _along(lane)):
        raise LevelError(path, o.id, "no lane runs through the spawner")


def _along(lane: Spawn) -> list[tuple[int, int]]:
    """Places on the lane about a tile apart."""
    found = []
    for (ax, ay), (bx, by) in pairwise(lane.points):
        steps = max(abs(bx - ax), abs(by - ay)) // TILE + 1
        found += [(ax + (bx - ax) * k // steps, ay + (by - ay) * k // steps) for k in range(steps + 1)]
    return found


def _piece(path: Path, o: Spawn, city: CityGround, objects: tuple[Spawn, ...]) -> None:
    """A piece of his way leads on, or out of the city."""
    if city.follows[o.id]:
        return
    x, y = o.points[-1]
    exits = [e for e in objects if e.kind == "city_exit"]
    if not any(
        e.x - SNAP_PX <= x <= e.x + e.width + SNAP_PX and e.y - SNAP_PX <= y <= e.y + e.height + SNAP_PX for e in exits
    ):
        raise LevelError(
            path, o.id, f"Rostavili's way ends at {x}, {y}: no piece begins there, and no city_exit is there"
        )
