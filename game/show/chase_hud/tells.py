"""What went from the heat and what came back to the hulls a moment ago, so that the board can say so."""

from __future__ import annotations

from game.chase.rostavili import hull_share
from game.chase.world import Stage, World
from game.core.cue import Cue
from game.data.chase_score import FULL_HEAT

TELL_TICKS = 90
LOSES = frozenset({"civilian", "respawn"})  # cues with which heat is lost; a charge spends it
MENDS = frozenset({"engine_start", "respawn"})


class Tells:
    """Remembers heat and hulls of the last tick."""

    def __init__(self, stage: Stage) -> None:
        self._stage = stage
        self._heat = 0
        self._hulls = (100.0, 100.0)  # ours, his, in percent
        self._lost = (0, -TELL_TICKS)  # heat, and the tick at which it went
        self._mended = ((0.0, 0.0), -TELL_TICKS)

    def eat(self, cues: list[Cue], world: World) -> None:
        """A tick of the play."""
        kinds = {cue.kind for cue in cues}
        hulls = world.bus.hull, self._his(world)
        if kinds & LOSES and self._heat > world.heat:
            self._lost = self._heat - world.heat, world.tick
        if kinds & MENDS:
            ours, his = (max(now - old, 0.0) for now, old in zip(hulls, self._hulls, strict=True))
            self._mended = (ours, his), world.tick
        self._heat, self._hulls = world.heat, hulls

    def forget_after(self, tick: int) -> None:
        """Time has gone back to that tick."""
        if self._lost[1] > tick:
            self._lost = 0, -TELL_TICKS
        if self._mended[1] > tick:
            self._mended = (0.0, 0.0), -TELL_TICKS

    def _his(self, world: World) -> float:
        his = world.find(world.runner.vehicle) if world.runner is not None else None
        return self._hulls[1] if his is None else hull_share(self._stage, his) * 100

    def heat_lost(self, tick: int) -> float:
        """0..1 of the full heat."""
        heat, at = self._lost
        return heat / FULL_HEAT if 0 <= tick - at < TELL_TICKS else 0.0

    def mended(self, tick: int) -> tuple[float, float]:
        """Percent that our hull and his have won."""
        hulls, at = self._mended
        return hulls if 0 <= tick - at < TELL_TICKS else (0.0, 0.0)
