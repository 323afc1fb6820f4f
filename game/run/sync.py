"""The sync test: at every tick go back some ticks, run again and compare; finds state that a snapshot misses."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable
from typing import Any

from game.core.digest import first_difference
from game.core.pads import Pads
from game.data.stage import Stage
from game.run.modes import mode_of
from game.run.snapshot import snapshot


def sync_test(stage: Stage, seed: int, pads: Iterable[Pads], back_ticks: int, players: int = 1) -> str | None:
    """None if the run can be repeated from any tick, else `tick 37: fighters[3].vx: 4 != 5` (first run, then repeated).

    After every tick the world of `back_ticks` ago is restored and run again with the same pads.
    """
    mode = mode_of(stage)
    world = mode.new_world(stage, seed, players)
    past: deque[tuple[Any, Pads]] = deque(maxlen=back_ticks)
    for tick, now in enumerate(pads, start=1):
        past.append((snapshot(world), now))
        mode.step(stage, world, now)
        if len(past) < back_ticks:
            continue
        again = snapshot(past[0][0])
        for _, earlier in past:
            mode.step(stage, again, earlier)
        found = first_difference(world, again)
        if found:
            return f"tick {tick}: {found}"
    return None
