"""The checkpoint that was passed last, told for a while: on foot and at the wheel alike."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from game.core.cue import Cue
from game.show.hud.data import SplitFlash

SPLIT_TICKS = 180


class Passed:
    """Feed it every cue."""

    def __init__(self) -> None:
        self._last: tuple[str, int] | None = None  # name of the split, tick

    def eat(self, cue: Cue, tick: int) -> None:
        """Note a checkpoint that has a split."""
        if cue.kind == "checkpoint" and cue.text:
            self._last = cue.text, tick

    def forget_after(self, tick: int) -> None:
        """Time has gone back to that tick."""
        if self._last is not None and self._last[1] > tick:
            self._last = None

    def flash(
        self, tick: int, splits: Mapping[str, int], best: Mapping[str, int], words: Callable[[str], str]
    ) -> SplitFlash | None:
        """What is told of it now. `splits` and `best`: ticks of this run and of the best one, by name."""
        if self._last is None or not 0 <= tick - self._last[1] < SPLIT_TICKS:
            return None
        name, at = self._last
        return SplitFlash(words(name), splits.get(name, 0), best.get(name), tick - at)
