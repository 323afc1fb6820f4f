"""Whoever lies against his side and leans on him moves him over: a man at a wheel gives way to eleven tonnes."""

from __future__ import annotations

from game.chase.tricks import seen
from game.chase.way import Place, place_at
from game.chase.world import Runner, Stage, World
from game.data import chase_pursuit as table


def gives_way(stage: Stage, world: World, runner: Runner, place: Place) -> bool:
    """A tick of being leaned on: whether his line lies beside where he is, away from us, instead of back in his lane.

    Else he would steer against us with all he has, and two like buses would only lie side by side. In a dash and while
    he shoves us himself he does not give way.
    """
    if runner.mood == "dash" or runner.trick == "shove" or not _leans(world, runner, place):
        return False
    x, y, c, s = place_at(stage.city, runner.path, runner.way_m, 0.0, runner.after)
    there = (place.y - y) * c - (place.x - x) * s
    away = -table.GIVES_WAY_M if seen(world, place).right_m > 0 else table.GIVES_WAY_M
    runner.aside_m = min(max(there + away, table.GIVES_LEFT_M), table.GIVES_RIGHT_M)
    return True


def _leans(world: World, runner: Runner, place: Place) -> bool:
    """Whether our bus lies along his side and has touched it a moment ago."""
    us = seen(world, place)
    near, far = table.LEAN_SIDE_M
    if not near <= abs(us.right_m) <= far or abs(us.behind_m) > table.LEAN_ALONG_M or us.along < table.LEAN_ALONG:
        return False
    both = {world.bus_id, runner.vehicle}
    return any({touch.a, touch.b} == both and world.tick - touch.last < table.LEAN_TICKS for touch in world.touches)
