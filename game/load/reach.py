"""Where a hero can get to on foot: standing places joined by walks, jumps, falls, doors, windows, lifts, ladders."""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Iterator

from game.core.grid import LADDER, ONE_WAY, SOLID, STAIR_LEFT, STAIR_RIGHT, TILE
from game.data.level import LevelDef, Spawn

Place = tuple[int, int]  # column, row of the tile under the feet

BODY_ROWS = 4
# Widest gap in tiles by how many tiles the landing lies lower (negative = higher); source: design/levels-on-foot.md 0.
GAPS = {-2: 2, -1: 3, 0: 3, 1: 3, 2: 4, 3: 4, 4: 4, 5: 4}
GAP_FAR_BELOW = 5
SECRET_GAP = 4  # same height, only to secrets


class Ground:
    """Standing places of a level; closed doors count as open, ledges that are objects as standing."""

    def __init__(self, level: LevelDef) -> None:
        self.grid = level.grid
        self.ledges: set[Place] = set()
        for ledge in level.of("one_way"):
            columns = range(ledge.x // TILE, -(-(ledge.x + ledge.width) // TILE))
            self.ledges.update((column, ledge.y // TILE) for column in columns)
        self.stands: dict[int, list[int]] = defaultdict(list)
        for column in range(self.grid.width):
            for row in range(1, self.grid.height):
                if self._holds(column, row) and self.clear(column, row - BODY_ROWS, row):
                    self.stands[column].append(row)
        self.links = list(self._links(level))

    def _holds(self, column: int, row: int) -> bool:
        kind = self.grid.at(column, row)
        return kind in (SOLID, ONE_WAY, STAIR_LEFT, STAIR_RIGHT, LADDER) or (column, row) in self.ledges

    def clear(self, column: int, top: int, bottom: int) -> bool:
        """Whether no solid tile lies in these rows of the column, `bottom` excluded."""
        return all(self.grid.at(column, row) != SOLID for row in range(top, bottom))

    def _links(self, level: LevelDef) -> Iterator[tuple[Spawn, Spawn]]:
        """Doors that lead to others, windows to climb through, and lifts, which join all that their shafts touch."""
        for kind, name in (("door", "link"), ("window", "climb")):
            for way in level.of(kind):
                other = level.find(way.number(name))
                if other:
                    yield way, other
        for shaft in level.of("lift"):
            yield shaft, shaft

    def places_in(self, spawn: Spawn) -> list[Place]:
        """Standing places whose body touches the object's box, or the place under a point."""
        left, right = spawn.x // TILE, max(spawn.x, spawn.x + spawn.width - 1) // TILE
        top, bottom = spawn.y, spawn.y + max(spawn.height, 1)
        return [
            (column, row)
            for column in range(left, right + 1)
            for row in self.stands[column]
            if row * TILE - BODY_ROWS * TILE < bottom and row * TILE >= top
        ]

    def steps(self, place: Place, secrets: bool) -> Iterator[Place]:
        """Places next to this one; with `secrets` also over the widest gap."""
        column, row = place
        for side in (-1, 1):
            for far in range(1, GAP_FAR_BELOW + 2):
                target = column + side * far
                for landing in self.stands[target]:
                    if self._jumps(place, (target, landing), secrets):
                        yield target, landing
        if self.grid.at(column, row) == ONE_WAY or place in self.ledges or self.grid.at(column, row) == LADDER:
            yield from ((column, low) for low in self.stands[column] if low > row)
        if self.grid.at(column, row - 1) == LADDER or self.grid.at(column, row) == LADDER:
            yield from ((column, other) for other in self.stands[column] if self._ladder(column, row, other))
        if row + 1 in (r for r in self.stands[column]):
            yield column, row + 1
        # A ledge overhead, reached from straight below.
        yield from ((column, up) for up in self.stands[column] if 0 < row - up <= 2)
        for door, other in self.links:
            if place in self.places_in(door):
                yield from self.places_in(other)

    def _ladder(self, column: int, row: int, other: int) -> bool:
        low, high = min(row, other), max(row, other)
        return all(self.grid.at(column, r) == LADDER for r in range(low, high))

    def _jumps(self, start: Place, goal: Place, secrets: bool) -> bool:
        lower = goal[1] - start[1]
        gap = abs(goal[0] - start[0]) - 1
        if lower < -2:
            return False
        widest = GAPS.get(lower, GAP_FAR_BELOW)
        if secrets and lower == 0:
            widest = SECRET_GAP
        if gap > widest:
            return False
        high = min(start[1], goal[1])
        side = 1 if goal[0] > start[0] else -1
        way = range(start[0], goal[0] + side, side)
        # The body passes at the height of the higher end, then falls down the goal's column.
        return all(self.clear(c, high - BODY_ROWS, high) for c in way) and self.clear(goal[0], high, goal[1])


def reached(level: LevelDef, secrets: bool = False) -> tuple[Ground, set[Place]]:
    """The ground, and every place that player 1 can come to from his start."""
    ground = Ground(level)
    start = next(o for o in level.of("player_start") if o.number("player") == 1)
    queue = deque(_below(ground, start))
    found = set(queue)
    while queue:
        for place in ground.steps(queue.popleft(), secrets):
            if place not in found:
                found.add(place)
                queue.append(place)
    return ground, found


def _below(ground: Ground, start: Spawn) -> list[Place]:
    rows = [row for row in ground.stands[start.x // TILE] if row * TILE >= start.y]
    return [(start.x // TILE, min(rows))] if rows else []


def out_of_reach(level: LevelDef) -> list[Spawn]:
    """Exits and checkpoints that no walk comes to, then pickups and secrets that not even the widest jump does."""
    ground, way = reached(level)
    lost = [o for o in (*level.of("exit"), *level.of("checkpoint")) if not way.intersection(ground.places_in(o))]
    ground, far = reached(level, secrets=True)
    return lost + [o for o in (*level.of("pickup"), *level.of("secret")) if not far.intersection(ground.places_in(o))]
