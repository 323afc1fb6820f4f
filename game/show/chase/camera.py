"""The eye of the chase: it looks ahead of the bus, round the next corner and, when asked, back; picture only."""

from __future__ import annotations

import math
from collections.abc import Iterable

from game.chase.city import PX_PER_M
from game.core.cue import Cue

WIDTH_PX, HEIGHT_PX = 480, 270  # the least that is seen; the lead is reckoned by it in every window
MOST_PX = (576, 324)  # traffic comes and goes beyond it, see SIGHT_X_M and SIGHT_Y_M of the rules
HALF_X_M, HALF_Y_M = WIDTH_PX / PX_PER_M / 2, HEIGHT_PX / PX_PER_M / 2
BUS_HALF_LENGTH_M, BUS_HALF_WIDTH_M = 6.0, 1.25
MARGIN_M = 1.0
WAY_LAG_S, OFFSET_LAG_S = 0.30, 0.25
SURE_MPS = 4.0  # slower than that the way turns as much more slowly: who bounces off a wall does not look behind him
SLOWING_LAG_S = 0.5  # the lead shrinks so slowly, or every blow would throw the view back
FULL_LEAD_MPS = 12.0  # the lead fades in from standstill to this speed
TAIL_FROM_MPS, TAIL_TO_MPS, TAIL_M = 12.5, 14.5, 5.4  # fast north or south so much of the tail may leave the view
CORNER_M, CORNER_SHARE = 40.0, 0.5
STREET_SHARE = 0.8  # so much more the street tells where we will be than a nose that points at its kerb for a moment,
STREET_ALL, STREET_NONE = 0.64, 0.17  # cosines: all of that up to 50 degrees between them, nothing from 80 on
QUARRY_LAG_S = 0.45
QUARRY_TAIL_M = 4.0  # so much of our tail may leave the view if that shows him
QUARRY_SIGHT_S = (1.5, 1.6)  # of the road before our nose that are left, east-west and north-south: there the view is
# so near that whoever gathers speed meets things 0.3 s sooner; two buses and a reaction do not fit into its height
QUARRY_LET_GO_M = 14.0  # who sticks out so far in any case is not looked for,
QUARRY_SHAKEN_M = 8.0  # nor whose nose is so far out behind us
SHAKES: dict[str, tuple[int, int]] = {  # px, ticks
    "crash_small": (1, 8),
    "crash_large": (2, 12),
    "crash_huge": (3, 20),
    "train_hit": (4, 50),
    "blast": (4, 60),
}
SHAKE_REACH_M = 40.0


def _share(lag_s: float) -> float:
    """Of the way to go that a low-pass of this time constant covers in a tick."""
    return 1 - math.exp(-1 / (60 * lag_s))


def _along(course: tuple[float, float], street: tuple[float, float]) -> tuple[float, float]:
    """A course turned towards the heading of its street, the more the less there is between them."""
    agree = course[0] * street[0] + course[1] * street[1]
    share = STREET_SHARE * min(max((agree - STREET_NONE) / (STREET_ALL - STREET_NONE), 0.0), 1.0)
    x, y = course[0] + (street[0] - course[0]) * share, course[1] + (street[1] - course[1]) * share
    long = math.hypot(x, y)
    return x / long, y / long


class ChaseCamera:
    """Where the top left of the view lies, in whole world px. Feed it once a tick; `begun` once it was fed."""

    def __init__(self, width_px: int, height_px: int) -> None:
        self._room = width_px, height_px
        self._way = (1.0, 0.0)
        self._offset = (0.0, 0.0)
        self._pull = (0.0, 0.0)
        self._pace = 0.0  # m/s; follows the speed at once up, with a lag down
        self._at = (0.0, 0.0)
        self.begun = False
        self._shake_px = self._shake_ticks = self._shake_length = 0

    def follow(
        self,
        place: tuple[float, float, float, float],
        velocity: tuple[float, float],
        corner: tuple[float, float, float] | None = None,
        back: bool = False,
        toward: tuple[float, float] | None = None,
        quarry: tuple[float, float, float, float] | None = None,
        street: tuple[float, float] | None = None,
    ) -> None:
        """A tick: the bus at (x, y, c, s), its velocity in m/s, the corner ahead: (m to go, c, s of its street).

        `toward` is a place in m that all eyes turn to, wherever the bus is; `quarry` the bus that it is after, which
        is kept in view as long as that costs little sight of the road. `street` is the heading of the one we are on.
        """
        x, y, c, s = place
        speed = math.hypot(*velocity)
        course = (velocity[0] / speed, velocity[1] / speed) if speed > 0.5 else self._way
        if street is not None:
            course = _along(course, street)
        k = _share(WAY_LAG_S) * min(speed / SURE_MPS, 1.0) if self.begun else 1.0
        self._way = tuple(a + (b - a) * k for a, b in zip(self._way, course, strict=True))  # type: ignore[assignment]
        self._pace = max(speed, self._pace + (speed - self._pace) * (_share(SLOWING_LAG_S) if self.begun else 1.0))
        wanted = self._wanted(self._pace, c, s, corner)
        pull = (0.0, 0.0) if quarry is None or back or toward is not None else self._towards(wanted, place, quarry)
        k = _share(QUARRY_LAG_S) if self.begun else 1.0
        self._pull = tuple(a + (b - a) * k for a, b in zip(self._pull, pull, strict=True))  # type: ignore[assignment]
        if back:
            wanted = (-wanted[0], -wanted[1])
        if toward is not None:
            wanted = (toward[0] - x, toward[1] - y)
        k = _share(OFFSET_LAG_S) if self.begun else 1.0
        self._offset = tuple(a + (b - a) * k for a, b in zip(self._offset, wanted, strict=True))  # type: ignore[assignment]
        self._at = (x, y)
        self.begun = True
        self._shake_ticks -= self._shake_ticks > 0

    def _towards(
        self, lead: tuple[float, float], place: tuple[float, float, float, float], quarry: tuple[float, ...]
    ) -> tuple[float, float]:
        """What to add to the lead so that the quarry is in view with us; less, the less of him that would show."""
        x, y, c, s = place
        qx, qy, qc, qs = quarry
        pulls, share = [], 1.0
        for axis, half, gap, along, across, his_along, his_across in (
            (0, HALF_X_M, qx - x, c, s, qc, qs),
            (1, HALF_Y_M, qy - y, s, c, qs, qc),
        ):
            room = half - MARGIN_M - BUS_HALF_LENGTH_M * abs(along) - BUS_HALF_WIDTH_M * abs(across)
            tail = (MARGIN_M + QUARRY_TAIL_M) * along if axis else 0.0  # ahead of our nose only
            reach = half - MARGIN_M - BUS_HALF_LENGTH_M * abs(his_along) - BUS_HALF_WIDTH_M * abs(his_across)
            wish = min(max(lead[axis], gap - reach), gap + reach)
            wish = min(max(wish, -room + min(tail, 0.0)), room + max(tail, 0.0))
            least = QUARRY_SIGHT_S[axis] * self._pace * abs(self._way[axis]) + BUS_HALF_LENGTH_M * abs(along) - half
            if lead[axis] > 0:
                wish = max(wish, min(lead[axis], least))
            elif lead[axis] < 0:
                wish = min(wish, max(lead[axis], -least))
            out = abs(gap - wish) - reach
            if gap * self._way[axis] < 0:
                out, let_go = out - MARGIN_M - 2 * BUS_HALF_LENGTH_M * abs(his_along), QUARRY_SHAKEN_M
            else:
                let_go = QUARRY_LET_GO_M
            share = min(share, 1 - min(max(out, 0.0) / let_go, 1.0))
            pulls.append(wish - lead[axis])
        return pulls[0] * share, pulls[1] * share

    def _wanted(
        self, speed: float, c: float, s: float, corner: tuple[float, float, float] | None
    ) -> tuple[float, float]:
        """As far ahead as keeps the whole bus and a metre inside the view."""
        way_x, way_y = self._way
        if corner is not None and corner[0] < CORNER_M:
            share = CORNER_SHARE * (1 - max(corner[0], 0.0) / CORNER_M)
            way_x, way_y = way_x + (corner[1] - way_x) * share, way_y + (corner[2] - way_y) * share
        long = math.hypot(way_x, way_y) or 1.0
        way_x, way_y = way_x / long, way_y / long
        room_x = HALF_X_M - MARGIN_M - BUS_HALF_LENGTH_M * abs(c) - BUS_HALF_WIDTH_M * abs(s)
        room_y = HALF_Y_M - MARGIN_M - BUS_HALF_LENGTH_M * abs(s) - BUS_HALF_WIDTH_M * abs(c)
        fast = min(max((speed - TAIL_FROM_MPS) / (TAIL_TO_MPS - TAIL_FROM_MPS), 0.0), 1.0)
        room_y += (MARGIN_M + TAIL_M) * fast * abs(s)
        reach = min(room_x / max(abs(way_x), 1e-6), room_y / max(abs(way_y), 1e-6))
        reach *= min(speed / FULL_LEAD_MPS, 1.0)
        return way_x * reach, way_y * reach

    def cut(self) -> None:
        """The bus is somewhere else all of a sudden: be there at once."""
        self.begun = False

    def eat(self, cues: Iterable[Cue]) -> None:
        """Take the strongest shake of this tick that is near."""
        for cue in cues:
            found = SHAKES.get(cue.kind)
            far = math.hypot(cue.x / PX_PER_M - self._at[0], cue.y / PX_PER_M - self._at[1])
            if found is None or far > SHAKE_REACH_M:
                continue
            if found[0] * self._shake_length >= self._shake_px * self._shake_ticks:
                self._shake_px, self._shake_ticks, self._shake_length = found[0], found[1], found[1]

    def top_left(self, shake_pct: int, size: tuple[int, int] = (WIDTH_PX, HEIGHT_PX)) -> tuple[int, int]:
        """Of a view of that size in world px, kept on the map, shaken by so much of full strength."""
        wide, high = size
        # Place and lead are rounded each by itself: else our bus, rounded like its place, would tremble by a pixel.
        x = round(self._at[0] * PX_PER_M) + round((self._offset[0] + self._pull[0]) * PX_PER_M) - wide // 2
        y = round(self._at[1] * PX_PER_M) + round((self._offset[1] + self._pull[1]) * PX_PER_M) - high // 2
        x = min(max(x, 0), max(0, self._room[0] - wide))
        y = min(max(y, 0), max(0, self._room[1] - high))
        if self._shake_ticks and shake_pct:
            push = max(1, self._shake_px * self._shake_ticks // self._shake_length) * shake_pct // 100
            x += (1, -1, 0, -1, 1, 0)[self._shake_ticks % 6] * push
            y += (0, 1, -1, 0, 1, -1)[self._shake_ticks % 6] * push
        return x, y
