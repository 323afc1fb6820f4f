"""What the loop tells the HUD of any level."""

from __future__ import annotations

from game.show.paint.text import Prompts


class Told:
    """Set from outside at any time: keys to show, words of a badge, splits of the record (ticks by name)."""

    def __init__(self) -> None:
        self.prompts = Prompts()
        self.join_hint = ""
        self.badge = ""
        self.best_splits: dict[str, int] = {}
        self.taught = False
