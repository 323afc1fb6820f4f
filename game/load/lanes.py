"""Lanes of a city joined up: ends to beginnings, links through junctions, neighbours, crossings, Rostavili's way."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace
from itertools import pairwise

from game.data.city import M_PER_PX, Lane, Point
from game.data.level import Spawn

SNAP_PX = 8  # ends that lie so near each other meet
BESIDE_PX = (16, 32)  # how far apart lanes are that lie side by side
LINK_STEPS = 6
FIRST_LINK = 1_000_000  # ids of links begin here, above those of any object

Vector = tuple[int, int]


def joined(
    objects: tuple[Spawn, ...], width_px: int, height_px: int
) -> tuple[tuple[Lane, ...], dict[int, tuple[int, ...]], dict[int, tuple[int, ...]]]:
    """All lanes with the links of junctions, the lanes over each crossing, and what follows each piece of his way."""
    lanes = [o for o in objects if o.kind == "lane"]
    junctions = [o for o in objects if o.kind == "junction"]
    links = _links(lanes, junctions)
    follows = meeting(lanes)
    for link, before, _ in links:
        follows[before] = (*follows[before], link.id)
    beside = _beside(lanes)
    rows = tuple(
        Lane(
            o.id,
            metres(o.points),
            float(o.args["speed"]),
            follows[o.id],
            *beside[o.id],
            tuple(o.text("kinds").split(",")) if o.text("kinds") else (),
            o.number("priority"),
        )
        for o in lanes
    ) + tuple(replace(link, next=(after,)) for link, _, after in links)
    crossed = {c.id: tuple(lane.id for lane in rows if _runs_over(lane, c)) for c in objects if c.kind == "crossing"}
    return rows, crossed, meeting([o for o in objects if o.kind == "rostavili_path"])


def metres(points: Iterable[Vector]) -> tuple[Point, ...]:
    """Points in px as metres."""
    return tuple((x * M_PER_PX, y * M_PER_PX) for x, y in points)


def meeting(lines: list[Spawn]) -> dict[int, tuple[int, ...]]:
    """For each polyline those that begin where it ends."""
    begins: dict[Vector, list[Spawn]] = defaultdict(list)
    for o in lines:
        begins[_cell(o.points[0])].append(o)
    found = {}
    for o in lines:
        column, row = _cell(o.points[-1])
        near = [n for dx in (-1, 0, 1) for dy in (-1, 0, 1) for n in begins.get((column + dx, row + dy), ())]
        found[o.id] = tuple(sorted(n.id for n in near if _near(n.points[0], o.points[-1])))
    return found


def _cell(point: Vector) -> Vector:
    return point[0] // SNAP_PX, point[1] // SNAP_PX


def _near(a: Vector, b: Vector) -> bool:
    return abs(a[0] - b[0]) <= SNAP_PX and abs(a[1] - b[1]) <= SNAP_PX


def heading(a: Vector, b: Vector) -> Vector:
    """The nearest of the four ways from a to b."""
    dx, dy = b[0] - a[0], b[1] - a[1]
    return (1 if dx > 0 else -1, 0) if abs(dx) >= abs(dy) else (0, 1 if dy > 0 else -1)


def holds(box: Spawn, point: Vector) -> bool:
    """Whether the point lies in the rectangle or within SNAP_PX of it."""
    return (
        box.x - SNAP_PX <= point[0] <= box.x + box.width + SNAP_PX
        and box.y - SNAP_PX <= point[1] <= box.y + box.height + SNAP_PX
    )


def _turn(before: Vector, after: Vector) -> str:
    """Which turn leads from one heading to the other, y down; empty = back."""
    if before == after:
        return "straight"
    cross = before[0] * after[1] - before[1] * after[0]
    return "right" if cross > 0 else "left" if cross < 0 else ""


def _links(lanes: list[Spawn], junctions: list[Spawn]) -> list[tuple[Lane, int, int]]:
    """Lanes through junctions with the lanes before and after them.

    Straight on leads from the n-th lane of an arm, counted from the kerb, to the n-th of the arm opposite or its last;
    only the lane at the kerb turns right, only the one in the middle left, each into the like lane. Where an arm has
    nothing straight on, all its lanes turn.
    """
    found: list[tuple[Lane, int, int]] = []
    for junction in junctions:
        comes: dict[Vector, list[Spawn]] = defaultdict(list)
        goes: dict[Vector, list[Spawn]] = defaultdict(list)
        for o in lanes:
            if holds(junction, o.points[-1]):
                comes[heading(*o.points[-2:])].append(o)
            if holds(junction, o.points[0]):
                goes[heading(*o.points[:2])].append(o)
        for way in sorted(comes):
            arms = {_turn(way, other): _from_kerb(goes[other], other, 0) for other in sorted(goes)}
            for rank, o in enumerate(line := _from_kerb(comes[way], way, -1)):
                for turn in ("straight", "right", "left"):
                    target = _target(arms.get(turn, []), turn, rank, len(line), "straight" in arms, o.text("turns"))
                    if target is not None:
                        lane = _link(FIRST_LINK + len(found), o, target, junction.id, turn)
                        found.append((lane, o.id, target.id))
    return found


def _from_kerb(lanes: list[Spawn], way: Vector, end: int) -> list[Spawn]:
    """Lanes of an arm from the kerb, which is on the right, to the middle."""
    return sorted(lanes, key=lambda o: (o.points[end][0] * way[1] - o.points[end][1] * way[0], o.id))


def _target(arm: list[Spawn], turn: str, rank: int, count: int, straight: bool, turns: str) -> Spawn | None:
    if not arm or (turns and turn not in turns.split(",")):
        return None
    if turn == "straight":
        return arm[min(rank, len(arm) - 1)]
    if turn == "right":
        return arm[min(rank, len(arm) - 1)] if rank == 0 or not straight else None
    return arm[max(len(arm) - (count - rank), 0)] if rank == count - 1 or not straight else None


def _link(number: int, before: Spawn, after: Spawn, junction: int, turn: str) -> Lane:
    """A straight or a quadratic curve; plain arithmetic, so that every machine gets the same."""
    (ax, ay), (bx, by) = before.points[-1], after.points[0]
    ends = metres([(ax, ay), (bx, by)])
    speed = min(float(before.args["speed"]), float(after.args["speed"]))
    kinds = before.text("kinds")
    points: tuple[Point, ...] = ends
    if turn != "straight":
        corner = (bx, ay) if heading(*before.points[-2:])[0] else (ax, by)
        (x0, y0), (x1, y1), (x2, y2) = metres([(ax, ay), corner, (bx, by)])
        points = tuple(
            (
                (x0 * (n - k) * (n - k) + 2 * x1 * k * (n - k) + x2 * k * k) / (n * n),
                (y0 * (n - k) * (n - k) + 2 * y1 * k * (n - k) + y2 * k * k) / (n * n),
            )
            for n in (LINK_STEPS,)
            for k in range(LINK_STEPS + 1)
        )
    allowed = tuple(kinds.split(",")) if kinds else ()
    return Lane(number, points, speed, (), 0, 0, allowed, before.number("priority"), junction, turn)


def _beside(lanes: list[Spawn]) -> dict[int, tuple[int, int]]:
    """The lanes at the left and right of each that go the same way along at least half of it."""
    found: dict[int, tuple[int, int]] = {}
    ways: dict[Vector, list[tuple[int, Spawn]]] = defaultdict(list)
    for o in lanes:
        way = heading(o.points[0], o.points[-1])
        ways[way].append((_aside(o, way), o))
    for way, rows in ways.items():
        rows.sort(key=lambda row: (row[0], row[1].id))
        for k, (place, o) in enumerate(rows):
            left = _first_alongside(o, place, reversed(rows[:k]), way)
            found[o.id] = (left, _first_alongside(o, place, rows[k + 1 :], way))
    return found


def _first_alongside(o: Spawn, place: int, rows: Iterable[tuple[int, Spawn]], way: Vector) -> int:
    for other_place, other in rows:
        apart = abs(other_place - place)
        if apart > BESIDE_PX[1]:
            return 0
        if apart >= BESIDE_PX[0] and _alongside(o, other, way):
            return other.id
    return 0


def _aside(o: Spawn, way: Vector) -> int:
    """How far to the right of the map's corner the middle of the lane lies, seen along `way`, in px."""
    x, y = (o.points[0][0] + o.points[-1][0]) // 2, (o.points[0][1] + o.points[-1][1]) // 2
    return y * way[0] - x * way[1]


def _alongside(o: Spawn, other: Spawn, way: Vector) -> bool:
    axis = 0 if way[0] else 1
    low, high = sorted((o.points[0][axis], o.points[-1][axis]))
    from_, to = sorted((other.points[0][axis], other.points[-1][axis]))
    return 2 * (min(high, to) - max(low, from_)) >= high - low > 0


def _runs_over(lane: Lane, crossing: Spawn) -> bool:
    left, top = crossing.x * M_PER_PX, crossing.y * M_PER_PX
    right, bottom = left + crossing.width * M_PER_PX, top + crossing.height * M_PER_PX
    return any(
        min(ax, bx) <= right and max(ax, bx) >= left and min(ay, by) <= bottom and max(ay, by) >= top
        for (ax, ay), (bx, by) in pairwise(lane.points)
    )
