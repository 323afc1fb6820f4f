"""Openings: the moments in which a boss can be had, and his guard outside of them."""

from __future__ import annotations

from game.data.stage import Stage
from game.foot.bodies import enter
from game.foot.fighter import Fighter

OPENINGS = frozenset({"dazed", "kneel"})
REST_TICKS = 44
LEAST_TICKS = 72  # whatever the setting


def guarded(f: Fighter) -> bool:
    """Whether he has a guard, and is not open now."""
    return f.row.guard_pct < 100 and f.state not in OPENINGS


def opening(stage: Stage, f: Fighter, state: str, ticks: int, pose: str = "") -> None:
    """He is open for a while, in a pose of his own if it has a name; never under what the setting promises."""
    enter(f, state, pose)
    f.daze_ticks = max(LEAST_TICKS, ticks * stage.difficulty.opening_pct // 100)
    f.vx = f.push = 0
    f.mind.token = ""
    f.mind.rest_ticks = REST_TICKS
