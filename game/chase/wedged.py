"""How Rostavili comes free of whatever holds him: soon, as far as it takes, and each time with another wheel."""

from __future__ import annotations

from game.chase.way import Place
from game.chase.world import Runner
from game.data import chase_pursuit as table


def backs_off(runner: Runner, place: Place, wanted_mps: float) -> bool:
    """A tick of his patience: whether he backs off, since he came no farther although he wants to."""
    if not runner.held_ticks:
        runner.tries = 0
    if runner.mood == "back":
        _back(runner, place)
        return True
    runner.stuck_ticks += 1
    if runner.stuck_ticks <= 0:
        runner.stuck_from = place.x, place.y  # he still rolls back
    elif _far_m2(runner, place) > table.STUCK_M * table.STUCK_M:
        runner.stuck_ticks, runner.stuck_from = 0, (place.x, place.y)
    # in a dash he is committed
    pushes = runner.stuck_ticks > 0 and wanted_mps > table.PUSHES_MPS and runner.mood != "dash"
    _count_still(runner, place, pushes)
    creeps = runner.stuck_ticks > table.STUCK_TICKS and place.speed_mps < table.CREEPS_MPS
    if creeps or runner.still_ticks > table.STILL_TICKS:
        more = min(runner.tries, table.BACK_MORE_MOST) * table.BACK_MORE_TICKS
        runner.mood, runner.mood_ticks = "back", table.BACK_TICKS + more
        runner.still_ticks, runner.stuck_from = 0, (place.x, place.y)
        runner.tries += 1
    return False


def back_wheel(runner: Runner, wheel: float) -> float:
    """How he turns the wheel while he backs, of what would lead him on: by how often he has tried."""
    return table.BACK_WHEELS[max(runner.tries - 1, 0) % len(table.BACK_WHEELS)] * wheel


def _back(runner: Runner, place: Place) -> None:
    """As far as it takes; against something that holds his tail as well he gives up soon."""
    runner.mood_ticks -= 1
    _count_still(runner, place, True)
    more_m = min(max(runner.tries - 1, 0), table.BACK_MORE_MOST) * table.BACK_MORE_M
    done = _far_m2(runner, place) > (table.BACK_M + more_m) * (table.BACK_M + more_m)
    if done or runner.mood_ticks <= 0 or runner.still_ticks > table.STILL_TICKS:
        runner.mood, runner.stuck_ticks, runner.still_ticks = "run", -table.ROLLS_TICKS, 0
        runner.crossing = -1  # what he had made up his mind to there is over


def _count_still(runner: Runner, place: Place, pushes: bool) -> None:
    runner.still_ticks = runner.still_ticks + 1 if pushes and abs(place.speed_mps) < table.STILL_MPS else 0


def _far_m2(runner: Runner, place: Place) -> float:
    dx, dy = place.x - runner.stuck_from[0], place.y - runner.stuck_from[1]
    return dx * dx + dy * dy
