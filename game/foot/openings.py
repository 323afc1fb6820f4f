"""Openings: the moments in which a boss can be had."""

from __future__ import annotations

from game.data.stage import Stage
from game.foot.bodies import enter
from game.foot.fighter import Fighter

REST_TICKS = 44
LEAST_TICKS = 72  # whatever the setting


def opening(stage: Stage, f: Fighter, state: str, ticks: int, pose: str = "") -> None:
    """He is open for a while, in a pose of his own if it has a name; never under what the setting promises."""
    enter(f, state, pose)
    f.daze_ticks = max(LEAST_TICKS, ticks * stage.difficulty.opening_pct // 100)
    f.vx = f.push = 0
    f.mind.token = ""
    f.mind.rest_ticks = REST_TICKS
