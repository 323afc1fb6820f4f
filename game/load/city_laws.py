"""Laws of design that a sound city may still break; source: design/bus-chase.md 4 and 11, map lint."""

from __future__ import annotations

import math
from collections.abc import Iterator
from itertools import pairwise

from game.data.city import CELL_M, CityGround, CityWall, Point
from game.data.level import LevelDef, Spawn
from game.data.schema_city import HEADINGS
from game.load.lanes import metres

CORNER_M = 20.0  # radius that every corner of Rostavili's way takes
BUS_M = (12.0, 2.5)
MAX_NORTH_SOUTH_M = 250.0
LEAST_COUNTS = 3
LEAST_SHORTCUT_M = 4.0
TRAIN_HALF_M = 1.6
STEP_M = 1.0
HINT_M, LOOK_M, LOOKS = 22.0, 22.0, 8  # an arrow stands so near his way, which is looked at so far before and after it
_BEND = math.radians(4)  # less is no corner
_NORTH_SOUTH = math.radians(12)


def broken_city_laws(level: LevelDef) -> list[str]:
    """One line for each law that the city breaks, without the name of its file."""
    city = level.city
    if city is None:
        return []
    free = _Free(city)
    lines: list[str] = []
    for piece in level.of("rostavili_path"):
        after = [level.find(number) for number in city.follows[piece.id]] or [None]
        for following in after:
            lines += _corners(piece, following, free)
        lines += _straights(piece, free)
    lines += _legs(level, city)
    for cut in level.of("shortcut"):
        lines += _narrow(cut, free)
    for rail in level.of("rail"):
        lines += _blocked(rail, free)
    for hint in level.of("arrow_hint"):
        lines += _untrue(hint, level, city)
    counting = sum(o.flag("counts") for o in level.of("crossing"))
    if counting < LEAST_COUNTS:
        lines.append(f"map: {counting} crossings count, at least {LEAST_COUNTS}")
    return list(dict.fromkeys(lines))


class _Free:
    """Where a bus may stand."""

    def __init__(self, city: CityGround) -> None:
        self._city = city
        self._solid = [False] * (city.width * city.height)
        self._drawn: list[CityWall] = []
        for wall in city.walls:
            on_grid = wall.s == 0 and all(
                v % CELL_M == 0
                for v in (
                    wall.x - wall.half_length_m,
                    wall.x + wall.half_length_m,
                    wall.y - wall.half_width_m,
                    wall.y + wall.half_width_m,
                )
            )
            if on_grid:
                self._fill(wall)
            else:
                self._drawn.append(wall)

    def _fill(self, wall: CityWall) -> None:
        left, right = int((wall.x - wall.half_length_m) / CELL_M), int((wall.x + wall.half_length_m) / CELL_M)
        for row in range(int((wall.y - wall.half_width_m) / CELL_M), int((wall.y + wall.half_width_m) / CELL_M)):
            at = row * self._city.width
            self._solid[at + left : at + right] = [True] * (right - left)

    def at(self, x: float, y: float) -> bool:
        """Whether nothing solid is at the place."""
        column, row = int(x / CELL_M), int(y / CELL_M)
        if not (0 <= column < self._city.width and 0 <= row < self._city.height):
            return True
        if self._solid[row * self._city.width + column]:
            return False
        for wall in self._drawn:
            dx, dy = x - wall.x, y - wall.y
            if abs(dx) + abs(dy) < 40 and abs(dx * wall.c + dy * wall.s) < wall.half_length_m:
                if abs(dy * wall.c - dx * wall.s) < wall.half_width_m:
                    return False
        return True

    def holds_bus(self, x: float, y: float, angle: float) -> bool:
        """Whether a bus with its middle here is clear of walls."""
        c, s = math.cos(angle), math.sin(angle)
        for k in range(int(BUS_M[0]) + 1):
            along = k - BUS_M[0] / 2
            for aside in (-BUS_M[1] / 2, 0.0, BUS_M[1] / 2):
                if not self.at(x + along * c - aside * s, y + along * s + aside * c):
                    return False
        return True


def _points(piece: Spawn, following: Spawn | None) -> list[Point]:
    """Corners of the piece and the first of the next, without places where the way goes straight on."""
    points = list(metres(piece.points))
    if following:
        points += metres(following.points)[1:2]
    kept = points[:1]
    for here, after in pairwise(points[1:]):
        if abs(_bend(kept[-1], here, after)) >= _BEND:
            kept.append(here)
    return [*kept, points[-1]]


def _bend(a: Point, b: Point, c: Point) -> float:
    """How far the way turns at b, in radians, right is positive."""
    before, after = math.atan2(b[1] - a[1], b[0] - a[0]), math.atan2(c[1] - b[1], c[0] - b[0])
    return (after - before + math.pi) % math.tau - math.pi


def _corners(piece: Spawn, following: Spawn | None, free: _Free) -> Iterator[str]:
    points = _points(piece, following)
    for k in range(1, len(points) - 1):
        (ax, ay), (x, y), (bx, by) = points[k - 1], points[k], points[k + 1]
        before, bend = math.atan2(y - ay, x - ax), _bend(points[k - 1], points[k], points[k + 1])
        where = f"object {piece.id}: the corner at {x:.0f}, {y:.0f} m"
        reach = CORNER_M * math.tan(abs(bend) / 2)
        # A leg between two corners is shared by both; at the ends of the piece the leg is its own.
        before_m, after_m = math.hypot(x - ax, y - ay), math.hypot(bx - x, by - y)
        room = min(before_m / (2 if k > 1 else 1), after_m / (2 if k < len(points) - 2 else 1))
        if room < reach - 0.5:
            radius = room / math.tan(abs(bend) / 2)
            yield f"{where} is too tight: its legs leave a radius of {radius:.0f} m, needs {CORNER_M:.0f}"
            continue
        side = 1 if bend > 0 else -1
        sx, sy = x - reach * math.cos(before), y - reach * math.sin(before)
        cx, cy = sx - side * CORNER_M * math.sin(before), sy + side * CORNER_M * math.cos(before)
        steps = max(2, int(abs(bend) * CORNER_M / STEP_M))
        for n in range(steps + 1):
            angle = before + bend * n / steps
            at = cx + side * CORNER_M * math.sin(angle), cy - side * CORNER_M * math.cos(angle)
            if not free.holds_bus(*at, angle):
                yield f"{where} is too tight: a wall stands in the bus's way at {at[0]:.0f}, {at[1]:.0f} m"
                break


def _straights(piece: Spawn, free: _Free) -> Iterator[str]:
    """Between its corners a bus fits along the way."""
    points = metres(piece.points)
    for (ax, ay), (bx, by) in pairwise(points):
        length, angle = math.hypot(bx - ax, by - ay), math.atan2(by - ay, bx - ax)
        for n in range(int(CORNER_M), int(length - CORNER_M)):
            at = ax + (bx - ax) * n / length, ay + (by - ay) * n / length
            if not free.holds_bus(*at, angle):
                yield f"object {piece.id}: a wall stands in Rostavili's way at {at[0]:.0f}, {at[1]:.0f} m"
                break


def _north_south(a: Point, b: Point) -> bool:
    return abs(math.atan2(b[0] - a[0], abs(b[1] - a[1]))) < _NORTH_SOUTH


def _legs(level: LevelDef, city: CityGround) -> Iterator[str]:
    """Runs north or south, over the ends of pieces too."""
    for piece in level.of("rostavili_path"):
        points = metres(piece.points)
        run = 0.0
        for k, (a, b) in enumerate(pairwise(points)):
            run = run + math.dist(a, b) if _north_south(a, b) else 0.0
            whole = run + (_head(level, city, piece, 0) if k == len(points) - 2 and run else 0.0)
            if whole > MAX_NORTH_SOUTH_M:
                yield f"object {piece.id}: a leg north-south of {whole:.0f} m, at most {MAX_NORTH_SOUTH_M:.0f}"


def _head(level: LevelDef, city: CityGround, piece: Spawn, depth: int) -> float:
    """How far the longest of the following pieces goes on north-south from its beginning."""
    longest = 0.0
    for number in city.follows[piece.id]:
        after = level.find(number)
        if after is None or depth > 4:
            continue
        run, points = 0.0, metres(after.points)
        for a, b in pairwise(points):
            if not _north_south(a, b):
                break
            run += math.dist(a, b)
        else:
            run += _head(level, city, after, depth + 1)
        longest = max(longest, run)
    return longest


def _blocked(rail: Spawn, free: _Free) -> Iterator[str]:
    """A wall that a train would run into."""
    for (ax, ay), (bx, by) in pairwise(metres(rail.points)):
        length = math.hypot(bx - ax, by - ay)
        c, s = (bx - ax) / length, (by - ay) / length
        for k in range(int(length / STEP_M)):
            x, y = ax + c * k * STEP_M, ay + s * k * STEP_M
            for aside in (-TRAIN_HALF_M, 0.0, TRAIN_HALF_M):
                if not free.at(x - s * aside, y + c * aside):
                    yield f"object {rail.id}: a wall stands on the track at {x:.0f}, {y:.0f} m"
                    return


def _narrow(cut: Spawn, free: _Free) -> Iterator[str]:
    """The short cut is free over its least width all along."""
    half = max(LEAST_SHORTCUT_M, float(cut.args["width"])) / 2 - 0.1
    points = metres(cut.points)
    for (ax, ay), (bx, by) in pairwise(points):
        length = math.dist((ax, ay), (bx, by))
        nx, ny = -(by - ay) / length, (bx - ax) / length
        for n in range(int(length / STEP_M) + 1):
            x, y = ax + (bx - ax) * n * STEP_M / length, ay + (by - ay) * n * STEP_M / length
            if not all(free.at(x + nx * d, y + ny * d) for d in (-half, 0.0, half)):
                yield f"object {cut.id}: the short cut is narrower than {2 * half + 0.2:g} m at {x:.0f}, {y:.0f} m"
                return


def _untrue(hint: Spawn, level: LevelDef, city: CityGround) -> Iterator[str]:
    """An arrow says what Rostavili does there, each time or at least sometimes; that to a short cut is none of his."""
    if hint.args["turn"] == "short":
        return
    done: set[str] = set()
    for piece in level.of("rostavili_path"):
        for number in city.follows[piece.id] or (0,):
            done |= _turns(hint, piece, level.find(number) if number else None)
    said = str(hint.args["turn"]).removeprefix("bear_")
    if said not in done:
        does = " and ".join(sorted(done)) or "nowhere near it"
        yield f"object {hint.id}: the arrow says {said}, but Rostavili goes {does}"


def _turns(hint: Spawn, piece: Spawn, following: Spawn | None) -> set[str]:
    """How he goes on past an arrow that faces him: left, right, ahead; nothing if he does not come by."""
    ways = metres(piece.points) + (metres(following.points) if following else ())
    spots = [
        (ax + (bx - ax) * k / LOOKS, ay + (by - ay) * k / LOOKS)
        for (ax, ay), (bx, by) in pairwise(ways)
        for k in range(LOOKS)
    ]
    x, y = metres(((hint.x, hint.y),))[0]
    nearest = min(range(len(spots)), key=lambda k: math.dist(spots[k], (x, y)))
    if math.dist(spots[nearest], (x, y)) > HINT_M:
        return set()
    before = next((spot for spot in reversed(spots[:nearest]) if math.dist(spot, spots[nearest]) > LOOK_M), None)
    after = next((spot for spot in spots[nearest:] if math.dist(spot, spots[nearest]) > LOOK_M), None)
    angle = math.radians(int(hint.args["heading"]) * 360 / HEADINGS)
    if before is None or after is None:
        return set()
    bx, by, ax, ay = x - before[0], y - before[1], after[0] - x, after[1] - y
    if bx * math.cos(angle) + by * math.sin(angle) < 0.7 * math.hypot(bx, by):
        return set()
    sine = (bx * ay - by * ax) / (math.hypot(bx, by) * math.hypot(ax, ay))
    return {"right" if sine > 0.5 else "left" if sine < -0.5 else "ahead"}
