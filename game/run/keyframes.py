"""Key frames of a run: whole worlds, packed small, so that any moment of its replay can be shown at once.

A key frame is a hint, never a proof: what it holds is the world only if its fingerprint is the one that the replay has
at that tick, and `verify` does not look at any.
"""

from __future__ import annotations

import json
import zlib
from functools import cache
from typing import Any

from game.core.digest import fingerprint
from game.run.modes import Mode, mode_named
from game.run.plain import Read, Reader, flat

KEEP_TICKS = 180  # between key frames that are kept; each stands where the replay has a mark
MOST_FRAMES = 240  # of a run; beyond it every second one goes, so that an hour takes no more room than ten minutes
MAX_RAW = 1 << 20
MAX_PACKED = 1 << 18


class KeyTrack:
    """Packed worlds: number i was taken after (i + 1) * `every` ticks. An empty one was there and was no good."""

    def __init__(self, every: int = KEEP_TICKS, packed: list[bytes] | None = None) -> None:
        self.every = every
        self.packed = packed or []

    def wants(self, ticks: int) -> bool:
        """Whether the world after so many ticks is the next to be kept."""
        return ticks == (len(self.packed) + 1) * self.every

    def add(self, packed: bytes) -> None:
        """Keep the next one."""
        self.packed.append(packed)
        if len(self.packed) >= MOST_FRAMES:
            self.packed = self.packed[1::2]
            self.every *= 2

    def cut(self, ticks: int) -> None:
        """Forget all that were taken later than after so many ticks."""
        del self.packed[ticks // self.every :]

    def before(self, ticks: int) -> int:
        """The ticks after which the last good one was taken that is not later than `ticks`; 0 for none."""
        at = min(ticks // self.every, len(self.packed))
        while at and not self.packed[at - 1]:
            at -= 1
        return at * self.every

    def at(self, ticks: int) -> bytes:
        """The one that was taken after exactly so many ticks, which `before` has told."""
        return self.packed[ticks // self.every - 1]

    def drop(self, ticks: int) -> None:
        """That one is no good."""
        self.packed[ticks // self.every - 1] = b""


def pack(mode: Mode, world: Any) -> bytes:
    """A world in some KB."""
    return zlib.compress(json.dumps(flat(world, mode.forms), separators=(",", ":")).encode(), 6)


def unpack(mode: Mode, packed: bytes, start: Any, told: str) -> Any:
    """The world in it, of a run that began with the world `start`. `told` is the fingerprint that it must have.

    Raises ValueError for anything else, whatever was put there.
    """
    read = _reader(mode.name)
    try:
        unpacker = zlib.decompressobj()
        raw = unpacker.decompress(packed, MAX_RAW)
        if not unpacker.eof or unpacker.unused_data:
            raise ValueError("not whole")
        world = read(json.loads(raw))
        mode.settle(world, start)
    except (zlib.error, ValueError, TypeError, RecursionError, OverflowError) as error:
        raise ValueError(f"a key frame that cannot be read ({error})") from error
    if fingerprint(world) != told:
        raise ValueError("a key frame of another run")
    return world


@cache
def _reader(mode: str) -> Read:
    known = mode_named(mode)
    return Reader(known.forms).read_of(known.world)
