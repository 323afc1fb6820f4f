"""Lifts: called, boarded, ridden as an arena of their own, halted half-way; floors pass before the shaft."""

from __future__ import annotations

from game.core.boxes import Box
from game.core.cue import Cue
from game.data.level import Spawn
from game.data.stage import Stage
from game.foot.bodies import release
from game.foot.fighter import Fighter
from game.foot.ground import CAGE_HIGH_PX
from game.foot.world import Thing, World

BOARD_REACH_PX = 30
WAIT_TICKS = 180  # for those who are not in the cage yet; then they are pulled in
LEAVE_TICKS = 40  # doors stay open so long once everybody is in
OUT_TICKS = 24  # and so long at the goal before all step out
INSIDE_PX = 12  # from the walls of the cage


def stops_of(stage: Stage, lift: Thing) -> list[int]:
    """Floor levels of a lift, in px."""
    spawn = stage.level.find(lift.id)
    return [int(y) for y in spawn.text("stops").split(",")] if spawn is not None else [lift.y]


def lift_before(stage: Stage, world: World, f: Fighter) -> Thing | None:
    """The lift before whose shaft he stands on one of its floors, or None."""
    for lift in world.of("lift"):
        if abs(lift.x - f.x) <= max(BOARD_REACH_PX, lift.width // 2):
            if any(abs(y - f.y) <= 6 for y in stops_of(stage, lift)):
                return lift
    return None


def use_lift(stage: Stage, world: World, f: Fighter, cues: list[Cue]) -> bool:
    """Up before a shaft: step into the open cage, or call it. True if something came of it."""
    lift = lift_before(stage, world, f)
    if lift is None or f.cage or f.holds:
        return False
    spawn = stage.level.find(lift.id)
    if spawn is None or (spawn.text("needs") and spawn.text("needs") not in world.flags):
        return False
    stops = stops_of(stage, lift)
    here = _stop_near(stops, f.y)
    if here == spawn.number("to"):  # it goes no farther
        return False
    if lift.state == "open" and abs(lift.y - f.y) <= 6:
        board(lift, f)
        return True
    if lift.state != "shut" or not spawn.flag("call"):
        return False
    _sets_off(world, lift, spawn, here, cues)
    return True


def _stop_near(stops: list[int], y: int) -> int:
    """The stop that is nearest to a height."""
    return min(range(len(stops)), key=lambda n: (abs(stops[n] - y), n))


def _sets_off(world: World, lift: Thing, spawn: Spawn, stop: int, cues: list[Cue]) -> None:
    """Somebody is waiting for it there."""
    lift.number = stop
    lift.state, lift.t = "called", 0
    lift.uses = lift.y
    _set(world, spawn.text("called"))
    cues.append(Cue("lift_call", lift.x, int(spawn.text("stops").split(",")[stop]) - 50, lift.id, spawn.number("wait")))


def board(lift: Thing, f: Fighter) -> None:
    """Into the cage."""
    f.cage = lift.id
    half = lift.width // 2 - INSIDE_PX
    f.x = max(lift.x - half, min(f.x, lift.x + half))
    f.y = lift.y
    f.vy = 0


def _set(world: World, flag: str) -> None:
    if flag:
        world.flags.setdefault(flag, world.tick)


def run_lifts(stage: Stage, world: World, cues: list[Cue]) -> None:
    """One tick of every lift."""
    for lift in world.of("lift"):
        lift.t += 1
        if lift.state != "shut":
            _run(stage, world, lift, cues)
        else:
            _comes(stage, world, lift, cues)


def _comes(stage: Stage, world: World, lift: Thing, cues: list[Cue]) -> None:
    """It comes by itself once its flag is set, to the storey on which the first player is, unless that is its goal."""
    spawn = stage.level.find(lift.id)
    flag = spawn.text("comes") if spawn is not None else ""
    if spawn is None or not flag or flag not in world.flags:
        return
    stops = stops_of(stage, lift)
    here = _stop_near(stops, world.leads[0].y)
    if here != spawn.number("to"):
        _sets_off(world, lift, spawn, here, cues)


def _run(stage: Stage, world: World, lift: Thing, cues: list[Cue]) -> None:
    spawn = stage.level.find(lift.id)
    if spawn is None:
        return
    stops = stops_of(stage, lift)
    if lift.state == "called":
        wait = max(1, spawn.number("wait"))
        lift.y = lift.uses + (stops[lift.number] - lift.uses) * min(lift.t, wait) // wait
        if lift.t >= wait:
            _opens(world, lift, spawn.text("opened"), cues)
    elif lift.state == "open":
        _gather(stage, world, lift, spawn.number("to"), spawn.text("left"), cues)
    elif lift.state in ("moving", "halt"):
        _ride(world, lift, spawn, stops[lift.number], cues)
        if lift.y == stops[lift.number]:
            _opens(world, lift, spawn.text("arrived"), cues)
            lift.state = "arrived"
    elif lift.state == "arrived" and lift.t >= OUT_TICKS:
        for f in _riders(world, lift):
            f.cage = 0
        lift.state, lift.t = "shut", 0
        cues.append(Cue("lift_shut", lift.x, lift.y - 50, lift.id))


def _opens(world: World, lift: Thing, flag: str, cues: list[Cue]) -> None:
    lift.state, lift.t = "open", 0
    _set(world, flag)
    cues.append(Cue("lift_open", lift.x, lift.y - 50, lift.id, lift.number))


def _riders(world: World, lift: Thing) -> list[Fighter]:
    return [f for f in world.fighters if f.cage == lift.id]


def _gather(stage: Stage, world: World, lift: Thing, goal: int, left: str, cues: list[Cue]) -> None:
    """With a player in the cage the others are waited for; then it leaves."""
    stops = stops_of(stage, lift)
    inside = [h for h in world.leads if h.cage == lift.id]
    if not inside or goal == lift.number:
        lift.t = 0
        return
    outside = [h for h in world.heroes if h.cage != lift.id and h.state not in ("out", "down")]
    missing = [h for h in outside if h.mind.mood != "post"]
    if missing and lift.t < WAIT_TICKS:
        return
    for h in missing:  # who has not come by now is pulled in
        release(world, h)
        h.x = lift.x
        board(lift, h)
    if missing:
        lift.t = 0
    elif lift.t >= LEAVE_TICKS:
        lift.number = max(0, min(goal, len(stops) - 1))
        lift.state, lift.t, lift.uses = "moving", 0, lift.y
        _set(world, left)
        cues.append(Cue("lift_go", lift.x, lift.y - 50, lift.id, lift.number))


def _ride(world: World, lift: Thing, spawn: Spawn, goal: int, cues: list[Cue]) -> None:
    """Toward the goal; riders go with it."""
    halts, speed_px = spawn.text("halts"), spawn.number("speed_px")
    half_way = (lift.uses + goal) // 2
    if lift.state == "halt":
        if halts in world.flags:
            lift.state, lift.t = "moving", 0
            cues.append(Cue("lift_go", lift.x, lift.y - 50, lift.id, lift.number))
        return
    way = 1 if goal > lift.y else -1
    step = min(speed_px, abs(goal - lift.y))
    before = lift.y
    lift.y += way * step
    if halts and halts not in world.flags and min(before, lift.y) <= half_way <= max(before, lift.y):
        lift.y = half_way
        lift.state, lift.t = "halt", 0
        lift.uses = 2 * half_way - goal - way * 2 * speed_px  # so that it is not half-way again
        _set(world, spawn.text("halted"))
        cues.append(Cue("lift_halt", lift.x, lift.y - 50, lift.id))
    for f in _riders(world, lift):
        f.y += lift.y - before


def cage_box(lift: Thing) -> Box:
    """The room inside a cage."""
    return Box(lift.x - lift.width // 2, lift.y - CAGE_HIGH_PX, lift.x + lift.width - lift.width // 2, lift.y)
