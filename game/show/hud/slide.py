"""A prompt that goes on to another place slides there: words that leap cannot be read."""

from __future__ import annotations

from dataclasses import replace

from game.foot.world import View
from game.show.hud.data import PromptBubble

SLIDE_PX = 6  # a tick; faster than the men over whom it hangs
GAP_TICKS = 4  # unseen for longer, it is a new one


class Slide:
    """Where the last prompt hung, in px of the level."""

    def __init__(self) -> None:
        self._words = ("", "")
        self._at = (0, 0)
        self._tick = 0

    def follow(self, bubble: PromptBubble, view: View, tick: int) -> PromptBubble:
        """The prompt that should hang there, on its way from where it hung."""
        words, x, y, ticks = (bubble.action, bubble.text), bubble.x + view.x, bubble.y + view.y, tick - self._tick
        if words == self._words and 0 <= ticks <= GAP_TICKS:
            x, y = _toward(self._at[0], x, ticks * SLIDE_PX), _toward(self._at[1], y, ticks * SLIDE_PX)
        self._words, self._at, self._tick = words, (x, y), tick
        return replace(bubble, x=x - view.x, y=y - view.y)


def _toward(at: int, goal: int, most: int) -> int:
    return at + max(-most, min(most, goal - at))
