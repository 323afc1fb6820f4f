"""Everything of a physical world that can change: one column of float64 for each quantity, one row for each body."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Self

import numpy as np
from numpy.typing import NDArray

from game.core.stateful import Stateful
from game.physics.spec import BodySpec

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]
Flags = NDArray[np.uint8]

POSE = ("x", "y", "c", "s", "vx", "vy", "w")  # m, heading as unit vector, m/s, rad/s
INPUTS = (
    "steer",  # tangent of the front wheels' angle, right is positive
    "drive_n",  # along the heading, on the rear axle
    "brake_n",  # 0 or more, against whatever way it rolls
    "hand",  # hand brake, 0 or 1
    "grip_scale",
    "force_x_n",  # at the centre, in the world
    "force_y_n",
    "belly",  # 1 = slides without rolling, as a wreck does
)
COLUMNS = (*POSE, *INPUTS)
_RESTING = {"grip_scale": 1.0}
MOST_KEY = 2**31 - 1


class PhysicsError(ValueError):
    """An input that no world can be stepped with; the message names the body by its key."""


class Bodies(Stateful):
    """Rows 0 .. n - 1 in the order of birth. `keys` rise and are never reused; `specs[i]` never changes.

    Columns are views of `block`, (15, n), and are to be written in place. Inputs stay as they are until changed.
    `wall_alive` holds 1 for each wall of the engine that still stands. `pair_keys` and `pair_impulses`, (3, pairs), are
    what the solver remembers from one step to the next. All arrays lie in memory row by row: for another order the
    fast back end would have to be compiled again.
    """

    __slots__ = (
        *POSE,
        *INPUTS,
        "_halves",
        "_rows",
        "block",
        "keys",
        "pair_impulses",
        "pair_keys",
        "specs",
        "wall_alive",
    )

    x: Floats
    y: Floats
    c: Floats
    s: Floats
    vx: Floats
    vy: Floats
    w: Floats
    steer: Floats
    drive_n: Floats
    brake_n: Floats
    hand: Floats
    grip_scale: Floats
    force_x_n: Floats
    force_y_n: Floats
    belly: Floats

    def __init__(self, walls: int = 0) -> None:
        self._hold(np.zeros((len(COLUMNS), 0)))
        self.keys: Ints = np.zeros(0, np.int64)
        self._enlist(())
        self.wall_alive: Flags = np.ones(walls, np.uint8)
        self.pair_keys: Ints = np.zeros(0, np.int64)
        self.pair_impulses: Floats = np.zeros((3, 0))

    def _hold(self, block: Floats) -> None:
        self.block = block
        (
            self.x, self.y, self.c, self.s, self.vx, self.vy, self.w, self.steer, self.drive_n, self.brake_n, self.hand,
            self.grip_scale, self.force_x_n, self.force_y_n, self.belly,
        ) = block  # fmt: skip

    def _enlist(self, specs: tuple[BodySpec, ...]) -> None:
        """From now on these are the sorts of the bodies in `keys`."""
        self.specs = specs
        self._halves: Floats | None = None
        self._rows: dict[int, int] | None = None

    @property
    def n(self) -> int:
        """How many there are."""
        return len(self.keys)

    def row(self, key: int) -> int:
        """Row of the body with this key, -1 when it is gone."""
        rows = self._rows
        if rows is None:
            rows = self._rows = {known: row for row, known in enumerate(self.keys.tolist())}
        return rows.get(key, -1)

    @property
    def halves(self) -> Floats:
        """Half lengths and half widths in m, (2, n); not to be written."""
        if self._halves is None:
            self._halves = np.array(
                [[spec.length_m / 2 for spec in self.specs], [spec.width_m / 2 for spec in self.specs]]
            )
        return self._halves

    def add(
        self,
        spec: BodySpec,
        key: int,
        x: float,
        y: float,
        c: float = 1.0,
        s: float = 0.0,
        vx: float = 0.0,
        vy: float = 0.0,
        w: float = 0.0,
    ) -> int:
        """Put a body at (x, y) m, heading (c, s), and return its row, the last one. Its key must be the highest yet."""
        if not (0 < key <= MOST_KEY) or (self.n and key <= self.keys[-1]):
            raise PhysicsError(f"body {key}: keys must rise from 1 to {MOST_KEY}")
        if not abs(c * c + s * s - 1.0) < 1e-6:
            raise PhysicsError(f"body {key}: its heading ({c}, {s}) has not the length 1")
        born = {"x": x, "y": y, "c": c, "s": s, "vx": vx, "vy": vy, "w": w, **_RESTING}
        column = np.array([[born.get(name, 0.0)] for name in COLUMNS])
        self._hold(np.concatenate((self.block, column), axis=1))
        self.keys = np.append(self.keys, np.int64(key))
        self._enlist((*self.specs, spec))
        return self.n - 1

    def remove(self, row: int) -> None:
        """Take a body out; the rows above move down by one."""
        key = int(self.keys[row])
        self._hold(np.delete(self.block, row, axis=1))
        self.keys = np.delete(self.keys, row)
        self._enlist((*self.specs[:row], *self.specs[row + 1 :]))
        kept = ((self.pair_keys >> 32 != key) & (self.pair_keys & 0xFFFFFFFF != key)).nonzero()[0]
        self.pair_keys, self.pair_impulses = self.pair_keys.take(kept), self.pair_impulses.take(kept, axis=1)

    def drop_wall(self, wall: int) -> None:
        """This wall of the engine stands no more."""
        self.wall_alive[wall] = 0

    def copy(self) -> Self:
        """As Stateful says."""
        twin = object.__new__(type(self))
        twin._hold(self.block.copy())
        twin.keys, twin.specs = self.keys, self.specs  # replaced, never written in place, as all that follows from them
        twin._halves, twin._rows = self._halves, self._rows
        twin.wall_alive = self.wall_alive.copy()
        twin.pair_keys, twin.pair_impulses = self.pair_keys, self.pair_impulses
        return twin

    def state_bytes(self) -> bytes:
        """As Stateful says."""
        columns = (self.block + 0.0, self.keys, self.wall_alive, self.pair_keys, self.pair_impulses + 0.0)  # no -0.0
        return b"%d,%d;" % (self.n, len(self.pair_keys)) + b"".join(column.tobytes() for column in columns)

    def parts(self) -> Iterator[tuple[str, Any]]:
        """As Stateful says."""
        yield "keys", self.keys.tolist()
        for name, column in zip(COLUMNS, self.block, strict=True):
            yield name, column.tolist()
        for name in ("wall_alive", "pair_keys", "pair_impulses"):
            yield name, getattr(self, name).tolist()
