"""Box against box in numpy columns: the widest of four separations, then the edge that comes against the face."""

from __future__ import annotations

import numpy as np

from game.physics.vectors.boxes import Boxes
from game.physics.vectors.meeting import Faces, Meeting
from game.physics.vectors.pairs import Candidates
from game.physics.vectors.room import Room, Rooms


class Touching:
    """Finds who touches. Holds caches only."""

    def __init__(self) -> None:
        self._rooms = Rooms()
        self._meeting: Meeting | None = None
        self._faces: Faces | None = None

    def find(self, boxes: Boxes, pairs: Candidates) -> tuple[Meeting, Room] | None:
        """Those who touch, and the room that holds their manifolds till the next time; None if nobody does."""
        facing, keys = pairs.facing(boxes)
        on = facing.meet(boxes)
        if not len(on):
            return None
        swapped = np.greater(facing.second, facing.first, facing.is_second).take(on)
        meeting, faces = self._meeting, self._faces
        if meeting is None or not meeting.same(facing, on, swapped):
            meeting = self._meeting = Meeting(facing, on, swapped, keys)
        sideways = np.greater(facing.wide, facing.long, facing.is_wide).take(meeting.r)
        if faces is None or not faces.same(meeting, sideways):
            faces = self._faces = Faces(meeting, sideways, boxes)
        room = self._rooms.get(len(on))
        room.clip.work_out(meeting, faces, boxes)
        return meeting, room
