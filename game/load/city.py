"""The ground of a city from its map: surfaces, walls merged into boxes, lanes joined up, in metres."""

from __future__ import annotations

import math
from collections.abc import Iterable

import numpy as np

from game.core.grid import SOLID, TILE, TileGrid
from game.data.city import CELL_M, M_PER_PX, CityGround, CityWall, Point
from game.data.level import Spawn
from game.data.vehicles import GROUND_CODES
from game.load.lanes import joined
from game.load.objects import Checked
from game.load.preflight import Sheet


def city_ground(sheet: Sheet, objects: tuple[Spawn, ...]) -> CityGround:
    """The ground of a chase; its map has been checked."""
    grid = sheet.grid
    return CityGround(
        grid.width,
        grid.height,
        _surfaces(sheet, objects),
        (*merged_walls(grid), *(drawn_wall(o) for o in sheet.objects if o.kind == "city_wall")),
        *joined(objects, grid.width * TILE, grid.height * TILE),
    )


def merged_walls(grid: TileGrid) -> list[CityWall]:
    """Few boxes that cover exactly the solid tiles: runs of rows that repeat below each other become one.

    Greedy meshing by runs: each run of a row grows down as long as the row below holds the very same run.
    """
    left = np.frombuffer(grid.cells, np.uint8).reshape(grid.height, grid.width) == SOLID
    walls = []
    for row in range(grid.height):
        for start, end in _runs(left[row]):
            bottom = row + 1
            while bottom < grid.height and left[bottom, start:end].all() and not _wider(left[bottom], start, end):
                bottom += 1
            left[row:bottom, start:end] = False
            walls.append(_box(start, row, end, bottom))
    return walls


def _runs(row: np.ndarray) -> Iterable[tuple[int, int]]:
    edges = np.flatnonzero(np.diff(np.concatenate(([0], row.view(np.int8), [0]))))
    return zip(edges[::2].tolist(), edges[1::2].tolist(), strict=True)


def _wider(row: np.ndarray, start: int, end: int) -> bool:
    """Whether the run goes on beyond these columns, so that it had better be a box of its own."""
    return bool((start > 0 and row[start - 1]) or (end < len(row) and row[end]))


def _box(left: int, top: int, right: int, bottom: int) -> CityWall:
    width, height = (right - left) * CELL_M, (bottom - top) * CELL_M
    return CityWall(left * CELL_M + width / 2, top * CELL_M + height / 2, width / 2, height / 2)


def drawn_wall(o: Checked) -> CityWall:
    """The box of a city_wall. Tiled turns a rectangle about its top left corner, clockwise on the screen."""
    # Nine digits: the last ones of cos and sin differ between maths libraries, and rules must not.
    c, s = round(math.cos(math.radians(o.turn_deg)), 9), round(math.sin(math.radians(o.turn_deg)), 9)
    half_length, half_width = o.width * M_PER_PX / 2, o.height * M_PER_PX / 2
    return CityWall(
        o.x * M_PER_PX + c * half_length - s * half_width,
        o.y * M_PER_PX + s * half_length + c * half_width,
        half_length,
        half_width,
        c,
        s,
        float(o.args["height"]),
        str(o.args["kind"]),
    )


def _surfaces(sheet: Sheet, objects: tuple[Spawn, ...]) -> bytes:
    """Cells of the layer `surface`, with the areas drawn over it in order of their ids."""
    cells = np.frombuffer(sheet.surfaces, np.uint8).reshape(sheet.grid.height, sheet.grid.width).copy()
    for area in (o for o in objects if o.kind == "surface_area"):
        code = GROUND_CODES[area.text("surface")]
        corners = area.points or _corners(area)
        columns = [x for x, _ in corners]
        rows = [y for _, y in corners]
        for row in range(min(rows) // TILE, min(-(-max(rows) // TILE), sheet.grid.height)):
            for column in range(min(columns) // TILE, min(-(-max(columns) // TILE), sheet.grid.width)):
                if inside((column + 0.5) * TILE, (row + 0.5) * TILE, corners):
                    cells[row, column] = code
    return cells.tobytes()


def _corners(o: Spawn) -> tuple[tuple[int, int], ...]:
    return ((o.x, o.y), (o.x + o.width, o.y), (o.x + o.width, o.y + o.height), (o.x, o.y + o.height))


def inside(x: float, y: float, corners: Iterable[Point | tuple[int, int]]) -> bool:
    """Whether the place lies in the polygon, by the even-odd rule."""
    found = False
    points = list(corners)
    for (ax, ay), (bx, by) in zip(points, [*points[1:], points[0]], strict=True):
        if (ay > y) != (by > y) and x < (bx - ax) * (y - ay) / (by - ay) + ax:
            found = not found
    return found
