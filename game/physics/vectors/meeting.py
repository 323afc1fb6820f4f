"""Who meets whom face to face, and where their numbers lie: kept from step to step while it stays the same."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from game.physics.bodies import Ints
from game.physics.vectors.boxes import Boxes
from game.physics.vectors.facing import Facing


class Meeting:
    """Some pairs of those that were held against each other; the face belongs to the second of a pair where `swapped`.

    `r` is the place of each among the sides of `facing`; `ids` are the rows of all who have the face, then of all who
    come against it; `keys` the pair keys. In the memory of `facing` places, headings and reaches for a Clip lie at
    `apart`, half sizes of those who come against a face at `depth` and `half_edge`, as long as they do not turn.
    """

    __slots__ = ("_filling", "_on", "_swapped", "apart", "depth", "facing", "half_edge", "ids", "keys", "r", "swapped")

    def __init__(self, facing: Facing, on: Ints, swapped: NDArray[np.bool_], keys: Ints) -> None:
        m = len(on)
        self.facing, self._filling, self.swapped = facing, facing.filling, swapped
        self._on, self._swapped = on.tobytes(), swapped.tobytes()
        turn, sides = swapped.astype(np.int64), np.empty((2, m), np.int64)  # the pair from r to i, and back
        turn *= facing.k
        self.r, i = sides
        np.add(on, turn, self.r)
        np.subtract(on, turn, i)
        i += facing.k
        self.ids, self.keys = facing.rows.take(sides.reshape(-1)), keys.take(on)
        at = np.empty((8, m), np.int64)
        np.add(facing.clip_rows, self.r, at[:6])
        np.add(on, facing.reach_at, at[6])
        at[7] = at[6]
        self.depth, self.half_edge = at[:2]
        self.apart = at[2:].reshape(-1)

    def same(self, facing: Facing, on: Ints, swapped: NDArray[np.bool_]) -> bool:
        """Whether it is these that meet now."""
        return (
            facing is self.facing
            and facing.filling == self._filling
            and on.tobytes() == self._on
            and swapped.tobytes() == self._swapped
        )


class Faces:
    """Which faces of those who have them look at the others: across the heading where `sideways`.

    `at` is where normals, faces and edges of a Clip lie in the table of boxes.
    """

    __slots__ = ("_meeting", "_sideways", "at")

    def __init__(self, meeting: Meeting, sideways: NDArray[np.bool_], boxes: Boxes) -> None:
        self._meeting, self._sideways = meeting, sideways.tobytes()
        turned = sideways.astype(np.int64)
        turned *= boxes.turned
        turned += meeting.ids[: len(sideways)]
        self.at = (boxes.clip_rows + turned).reshape(-1)

    def same(self, meeting: Meeting, sideways: NDArray[np.bool_]) -> bool:
        """Whether it is these faces now."""
        return meeting is self._meeting and sideways.tobytes() == self._sideways
