"""What Rostavili does to be rid of us: each trick shows itself first, and each can be answered; section 6."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from game.chase.bodies import HALVES, put
from game.chase.city import PX_PER_M
from game.chase.driving import Command
from game.chase.score import award
from game.chase.traps import come_up_to, thing_for
from game.chase.way import Place
from game.chase.world import Runner, Stage, World
from game.core.cue import Cue
from game.data import chase_pursuit as table
from game.data.chase import HORN_TICKS
from game.data.chase_score import COUNTERED
from game.data.chase_traps import AFTER_TICKS, LATE_TICKS, ORDER_TICKS, TRAPS


class Us(NamedTuple):
    """Our bus as he sees it in his mirror: metres behind him, metres to his right, the same of the way we head."""

    behind_m: float
    right_m: float
    along: float  # cosine of the angle between the two headings


def seen(world: World, place: Place) -> Us:
    """Where we are, from his seat."""
    row = world.row(world.bus_id)
    x, y, c, s = world.bodies.block[:4, row].tolist()
    dx, dy = x - place.x, y - place.y
    return Us(-(dx * place.c + dy * place.s), dy * place.c - dx * place.s, c * place.c + s * place.s)


def _follows(us: Us) -> bool:
    least, most = table.BEHIND_M
    return least <= us.behind_m <= most and abs(us.right_m) <= table.BEHIND_SIDE_M and us.along > 0.8


def _beside(us: Us) -> bool:
    near, far = table.SHOVE_SIDE_M
    return near <= abs(us.right_m) <= far and abs(us.behind_m) <= table.SHOVE_ALONG_M and us.along > 0.8


def _leads(us: Us) -> bool:
    least, most = table.BEHIND_M
    return least <= -us.behind_m <= most and abs(us.right_m) <= table.BUMP_SIDE_M and us.along > 0.8


def _in_sight(us: Us) -> bool:
    least, most = table.TRAP_BEHIND_M
    return least <= us.behind_m <= most and us.along > 0.5


WHEN: dict[str, Callable[[Us], bool]] = {
    "brake_test": _follows,
    "shove": _beside,
    "door": _follows,
    "rear_gun": _follows,
    "crates": lambda us: us.behind_m > 0.0,
    "bump": _leads,
    **dict.fromkeys(TRAPS, _in_sight),
}
MEETS: dict[str, Callable[[Us], bool]] = {  # where a trick can hurt us; who is elsewhere has not answered it
    "brake_test": lambda us: _follows(us) and us.behind_m <= table.MET_BRAKE_M,
    "shove": _beside,
    "door": _follows,
    "rear_gun": _follows,
    "crates": _follows,
    "bump": lambda us: _leads(us) and -us.behind_m <= table.MET_BUMP_M,
}
AT_FOLLOWERS = ("brake_test", "door", "rear_gun", "crates")  # makes no sense with us before him
OWN_CHOICE = ("shove", "bump", "brake_test", "door", "rear_gun", *TRAPS)  # the first needs us beside him and goes first


def plot(stage: Stage, world: World, runner: Runner, place: Place, wish: Command, cues: list[Cue]) -> Command:
    """A tick of the trick that goes on, or of looking for one; returns what he does with wheel and pedals."""
    runner.pinned_ticks -= runner.pinned_ticks > 0
    us = seen(world, place)
    if runner.trick:
        return _go_on(stage, world, runner, place, us, wish, cues)
    ordered = _ordered(stage, world) or runner.order
    ready = world.tick >= runner.next_trick and runner.mood in ("run", "near") and not world.outcome
    if ordered in TRAPS or ordered in AT_FOLLOWERS:
        ordered = _wait_till_it_makes_sense(stage, world, runner, place, us, ordered)
    if ordered or ready:
        _begin(stage, world, runner, place, us, ordered, cues)
    return wish


def _wait_till_it_makes_sense(
    stage: Stage, world: World, runner: Runner, place: Place, us: Us, trick: str
) -> str:  # fmt: skip
    """A trick with a thing is put off until one is near, one at followers until we are, but not for ever.

    Returns the trick that can be begun now.
    """
    if runner.order != trick:
        runner.order, runner.order_tick = trick, world.tick
    if world.tick - runner.order_tick > ORDER_TICKS:
        runner.order = ""
    elif 0.0 < us.behind_m <= table.ORDERED_M if trick in AT_FOLLOWERS else thing_for(stage, world, place, trick):
        runner.order = ""
        return trick
    return ""


def _ordered(stage: Stage, world: World) -> str:
    """A trick that the place itself asks for, once we have driven into its area."""
    row = world.row(world.bus_id)
    x, y = float(world.bodies.x[row]), float(world.bodies.y[row])
    for area in stage.city.cue_areas:
        if area.trick and area.trick in WHEN and -area.id not in world.fired and area.area.holds(x, y):
            world.fired.append(-area.id)
            return area.trick
    return ""


def _begin(
    stage: Stage, world: World, runner: Runner, place: Place, us: Us, ordered: str, cues: list[Cue]
) -> None:  # fmt: skip
    if ordered == "shove" and not _beside(us):
        return
    possible = [ordered] if ordered else [name for name in OWN_CHOICE if WHEN[name](us)]
    things = {name: thing_for(stage, world, place, name) for name in possible if name in TRAPS}
    possible = [name for name in possible if things.get(name, True)]
    if not possible:
        return
    name = "shove" if "shove" in possible else possible[world.rng.below(len(possible))]
    if name == "rear_gun" and runner.pinned_ticks:
        return
    thing = things.get(name)
    runner.trick, runner.trick_t = name, -table.TELL_TICKS.get(name, LATE_TICKS)
    runner.trick_thing = thing.id if thing is not None else 0
    runner.trick_hull, runner.trick_touch, runner.trick_met = world.bus.hull, False, False
    runner.next_trick = world.tick + table.PURSUITS[stage.difficulty.name].trick_ticks
    cues.append(_cue("tell_chase", place, runner.vehicle, name))
    if name == "bump":  # he leans on his horn
        world.vehicles[world.row(runner.vehicle)].horn_ticks = HORN_TICKS
        cues.append(_cue("horn", place, runner.vehicle, "bus"))


def _cue(kind: str, place: Place, who: int, text: str, n: int = 0) -> Cue:
    return Cue(kind, round(place.x * PX_PER_M), round(place.y * PX_PER_M), who, n, text)


def _go_on(
    stage: Stage, world: World, runner: Runner, place: Place, us: Us, wish: Command, cues: list[Cue]
) -> Command:  # fmt: skip
    name, t = runner.trick, runner.trick_t
    runner.trick_t += 1
    if name in TRAPS:
        if t < 0:
            come_up_to(stage, world, runner, place, cues)
        elif t >= AFTER_TICKS:
            runner.trick, runner.trick_thing = "", 0
        return wish
    if any({touch.a, touch.b} == {world.bus_id, runner.vehicle} for touch in world.touches):
        runner.trick_touch = True
    if t < table.DEED_TICKS[name] and MEETS[name](us):
        runner.trick_met = True
    if name == "rear_gun":
        runner.glass_out = True
    if t < 0:
        lean = 0.12 if us.right_m < 0 else -0.12
        return wish._replace(wheel=wish.wheel + lean) if name == "shove" else wish
    if t == 0:
        cues.append(_cue("trick", place, runner.vehicle, name))
    if t < table.DEED_TICKS[name]:
        return DEEDS[name](world, runner, place, us, wish, cues)
    if t >= table.DEED_TICKS[name] + table.COUNTER_TICKS:
        unharmed = not runner.trick_touch and world.bus.hull >= runner.trick_hull
        if runner.trick_met and unharmed and us.behind_m < table.WARN_GAP_M:
            at = round(place.x * PX_PER_M), round(place.y * PX_PER_M)
            cues.append(Cue("countered", *at, runner.vehicle, award(world, "countered", COUNTERED, at, cues), name))
        runner.trick = ""
    return wish


def bumps(runner: Runner) -> bool:
    """Whether he aims at the tail of our bus, or comes at it with all he has."""
    return runner.trick == "bump" and runner.trick_t < table.DEED_TICKS["bump"]


def _bump(world: World, runner: Runner, place: Place, us: Us, wish: Command, cues: list[Cue]) -> Command:
    helm = world.vehicles[world.row(runner.vehicle)].helm
    if helm is not None and wish.throttle:
        helm.charge_ticks = max(helm.charge_ticks, 2)  # to the end of the next tick: tyres are asked before the drive
    return wish


def _brake_test(world: World, runner: Runner, place: Place, us: Us, wish: Command, cues: list[Cue]) -> Command:
    return wish._replace(throttle=0.0, brake=1.0)


def _shove(world: World, runner: Runner, place: Place, us: Us, wish: Command, cues: list[Cue]) -> Command:
    return wish._replace(wheel=table.SHOVE_WHEEL if us.right_m > 0 else -table.SHOVE_WHEEL)


def _door(world: World, runner: Runner, place: Place, us: Us, wish: Command, cues: list[Cue]) -> Command:
    if runner.trick_t == 1:
        _throw(world, runner, place, 1 if us.right_m >= 0 else -1, cues)
    return wish


def _crates(world: World, runner: Runner, place: Place, us: Us, wish: Command, cues: list[Cue]) -> Command:
    if runner.trick_t in (1, 4):
        _throw(world, runner, place, 1 if runner.trick_t == 1 else -1, cues)
    return wish


def _throw(world: World, runner: Runner, place: Place, side: int, cues: list[Cue]) -> None:
    """Out of the rear, a little to one side: half of the road stays free."""
    kind = table.THROWN[runner.thrown % len(table.THROWN)]
    runner.thrown += 1
    half = HALVES["bus"][0] + HALVES[kind][0] + 0.4
    aside = side * 1.1
    x, y = place.x - place.c * half - place.s * aside, place.y - place.s * half + place.c * aside
    thing = put(world, kind, "thrown", (x, y, place.c, place.s), place.speed_mps + table.THROW_MPS)
    row = world.row(thing.id)
    world.bodies.vx[row] -= place.s * side * table.THROW_SIDE_MPS
    world.bodies.vy[row] += place.c * side * table.THROW_SIDE_MPS
    text = "cloud" if kind == "extinguisher" else kind
    cues.append(Cue("thrown", round(x * PX_PER_M), round(y * PX_PER_M), thing.id, text=text))


def _rear_gun(world: World, runner: Runner, place: Place, us: Us, wish: Command, cues: list[Cue]) -> Command:
    if runner.pinned_ticks or runner.trick_t % table.GUN_TICKS != 1:
        return wish
    cues.append(_cue("shot", place, runner.vehicle, "rear_gun"))
    hit = abs(us.right_m) < table.GUN_SIDE_M and us.behind_m > 0
    bus = world.bus
    row = world.row(bus.id)
    at = round(float(world.bodies.x[row]) * PX_PER_M), round(float(world.bodies.y[row]) * PX_PER_M)
    if hit:
        bus.hull = max(bus.hull - table.GUN_HULL, 1.0)  # bullets alone never stop a bus
        world.least_hull = min(world.least_hull, bus.hull)
    cues.append(Cue("shot_hit", *at, bus.id, text="glass" if hit else "miss"))
    return wish


DEEDS: dict[str, Callable[[World, Runner, Place, Us, Command, list[Cue]], Command]] = {
    "brake_test": _brake_test,
    "shove": _shove,
    "door": _door,
    "crates": _crates,
    "rear_gun": _rear_gun,
    "bump": _bump,
}
