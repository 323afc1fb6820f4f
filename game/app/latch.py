"""Presses and releases of one player between two ticks, folded into one pad per tick without losing a tap."""

from __future__ import annotations

from game.core import pads

Source = tuple[int, str]  # device and its key or control

OPPOSITE = {pads.LEFT: pads.RIGHT, pads.RIGHT: pads.LEFT, pads.UP: pads.DOWN, pads.DOWN: pads.UP}


class Latch:
    """A bit is held while any of its sources is. The newer of two opposite directions wins."""

    def __init__(self) -> None:
        self._sources: dict[int, set[Source]] = {}
        self._held = 0
        self._pressed = 0  # since the last take
        self._released = 0
        self._last = 0
        self._newest: dict[int, int] = {}
        self._count = 0

    def press(self, bit: int, source: Source) -> None:
        """A key or control that means `bit` went down."""
        sources = self._sources.setdefault(bit, set())
        if source in sources:
            return
        if not sources:
            self._pressed |= bit
            self._held |= bit
        sources.add(source)
        self._count += 1
        self._newest[bit] = self._count

    def release(self, bit: int, source: Source) -> None:
        """It went up again."""
        sources = self._sources.get(bit, set())
        if source not in sources:
            return
        sources.remove(source)
        if not sources:
            self._released |= bit
            self._held &= ~bit

    def tap(self, bit: int) -> None:
        """Hold `bit` for the coming tick only."""
        self._pressed |= bit

    def let_go(self, device: int | None = None) -> None:
        """Forget all that is held, or all that one device holds."""
        for bit, sources in self._sources.items():
            for source in [s for s in sources if device is None or s[0] == device]:
                self.release(bit, source)
        if device is None:
            self._pressed = self._released = self._last = 0

    def take(self) -> int:
        """The pad of the coming tick.

        A tap shorter than a tick counts for one whole tick. A key let go and pressed again between two ticks is up for
        one tick and down in the next, so that rules see two presses.
        """
        if not (self._held or self._pressed or self._released):  # nobody touches anything
            self._last = 0
            return 0
        again = self._pressed & self._released & self._last
        out = (self._held | self._pressed) & ~again
        self._pressed, self._released = again, 0
        for bit in (pads.LEFT, pads.UP):
            other = OPPOSITE[bit]
            if out & bit and out & other:
                out &= ~(other if self._newest.get(bit, 0) > self._newest.get(other, 0) else bit)
        self._last = out
        return out
