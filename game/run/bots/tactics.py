"""Drivers with a plan: each wins the chase in its own way, by nothing but pads."""

from __future__ import annotations

from typing import Any

from game.chase.bodies import HALVES
from game.chase.crossing import next_crossing
from game.chase.rails import eta_ticks
from game.chase.way import Place
from game.chase.world import Runner, Stage, World
from game.core import pads
from game.core.pads import Pads
from game.run.bots.driver import Driver

BUS_M = 2 * HALVES["bus"][0]
HANGS_BACK_M = 34.0  # so far behind him he dares to stop
CLOSES_PS = 0.35  # of the metres too many, as speed
SHOVE_SIDE_M, SHOVE_AHEAD_M = 4.0, 80.0
FLAT_OUT_MPS, RAM_FROM_M, NEAR_LENGTHS = 21.0, 120.0, 2.5
DUE_TICKS = 90
QUARTER_M, QUARTER_SIDE_M = 5.0, 1.8  # behind his middle, left of it: where a ram turns him
PASS_M, LEADS_M, BLOCK_FROM_M, BLOCK_MPS, OVER_M, STANDS_M = 285.0, 45.0, 32.0, 9.0, 8.0, 14.0


def _seen(world: World, runner: Runner, place: Place) -> tuple[float, float]:
    """How far he is ahead of our bus and aside, middle to middle, in m."""
    row = world.row(runner.vehicle)
    dx, dy = float(world.bodies.x[row]) - place.x, float(world.bodies.y[row]) - place.y
    return dx * place.c + dy * place.s, dy * place.c - dx * place.s


def _his_mps(world: World, runner: Runner) -> float:
    bodies, row = world.bodies, world.row(runner.vehicle)
    return float(bodies.vx[row] * bodies.c[row] + bodies.vy[row] * bodies.s[row])


def _to_rails_m(stage: Stage, runner: Runner) -> float | None:
    """How far he has to the next crossing at which a train can win it; None if none is near."""
    found = next_crossing(stage.city, runner.path, runner.way_m, runner.after)
    return found[1] if found is not None and stage.city.crossings[found[0]].counts else None


def _is_due(world: World, runner: Runner) -> bool:
    """Whether the train that he waits for is about to be there: at closed arms he stands long before it."""
    eta = eta_ticks(world, runner.crossing) if runner.crossing >= 0 else None
    return eta is not None and eta < DUE_TICKS


class Thrower(Driver):
    """Hangs back before the rails, so that he dares to stop there, and shoves him into the train that passes."""

    def _behind_him(self, stage: Stage, world: World, runner: Runner, place: Place) -> float:
        ahead, aside = _seen(world, runner, place)
        in_line = 0.0 < ahead < SHOVE_AHEAD_M and abs(aside) < SHOVE_SIDE_M
        if runner.mood == "wait" and in_line and _is_due(world, runner):
            return FLAT_OUT_MPS
        before_us = ahead > abs(aside)  # and not across the ring: there he waited for ever
        if _to_rails_m(stage, runner) is not None and before_us:
            return max(_his_mps(world, runner) + (ahead - BUS_M - HANGS_BACK_M) * CLOSES_PS, 0.0)
        return super()._behind_him(stage, world, runner, place)

    def _train_ahead(self, stage: Stage, world: World) -> float | None:
        runner = world.runner
        return None if runner is not None and runner.mood == "wait" else super()._train_ahead(stage, world)


class Pusher(Driver):
    """Closes in on the last metres, whatever comes on the rails: his last blow before the train is ours."""

    def _behind_him(self, stage: Stage, world: World, runner: Runner, place: Place) -> float:
        return FLAT_OUT_MPS if self._rams(stage, world) else super()._behind_him(stage, world, runner, place)

    def _rams(self, stage: Stage, world: World) -> bool:
        left = _to_rails_m(stage, world.runner) if world.runner is not None else None
        return left is not None and left < RAM_FROM_M

    def _target(
        self, stage: Stage, world: World, runner: Runner, place: Place, row: int, on_m: float = 0.0
    ) -> tuple[float, float]:
        ahead, _ = _seen(world, runner, place)
        if not self._rams(stage, world) or not 0.0 < ahead < NEAR_LENGTHS * BUS_M:
            return super()._target(stage, world, runner, place, row, on_m)
        x, y, c, s = world.bodies.block[:4, world.row(runner.vehicle)].tolist()
        return x - QUARTER_M * c + QUARTER_SIDE_M * s, y - QUARTER_M * s - QUARTER_SIDE_M * c

    def _train_ahead(self, stage: Stage, world: World) -> float | None:
        return None if self._rams(stage, world) else super()._train_ahead(stage, world)


class Blocker(Driver):
    """Overtakes him on the straight before the rails, goes over them in front of him, and stands behind them."""

    def _behind_him(self, stage: Stage, world: World, runner: Runner, place: Place) -> float:
        left = _to_rails_m(stage, runner)
        if left is None or left > PASS_M:
            return super()._behind_him(stage, world, runner, place)
        ahead, _ = _seen(world, runner, place)
        ours_m = left + ahead  # from our middle to the rails
        self._lets_pass = ours_m > LEADS_M and ahead > -(BUS_M + 2.0)  # the left side of the road is ours
        if self._lets_pass:
            return FLAT_OUT_MPS
        if ours_m < -STANDS_M:
            return 0.0
        if ours_m < OVER_M:
            return FLAT_OUT_MPS
        return BLOCK_MPS if ours_m < BLOCK_FROM_M else _his_mps(world, runner)

    def _train_ahead(self, stage: Stage, world: World) -> float | None:
        runner = world.runner
        left = _to_rails_m(stage, runner) if runner is not None else None
        return None if left is not None and left < PASS_M else super()._train_ahead(stage, world)


class Blinder(Driver):
    """Has Ridzik shoot the signal boxes: no bell rings for him."""

    def _marks_tyres(self, world: World, runner: Runner) -> bool:
        return False

    def pads(self, stage: Any, world: World) -> Pads:
        """As the driver does, with the mark on the box."""
        first, *others = super().pads(stage, world)
        if world.gunner.mark != "box" and not world.last_pad & pads.MARK:
            first |= pads.MARK
        return (first, *others)


TACTICS: dict[str, type[Driver]] = {
    "late": Driver, "pushed": Pusher, "thrown": Thrower, "blocked": Blocker, "blind": Blinder,
}  # fmt: skip
