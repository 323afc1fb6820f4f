"""How Rostavili makes a trap of the street: he goes for an awning, a hydrant or a pen that he passes, and pulls it."""

from __future__ import annotations

from game.chase.bodies import BUSES, HALVES, frame_of
from game.chase.boxes import Frame, apart
from game.chase.city import PX_PER_M
from game.chase.hazards import box_of, lay, zone
from game.chase.sites import Breakable
from game.chase.street import Spill
from game.chase.things import break_thing
from game.chase.way import Place
from game.chase.world import Runner, Stage, World
from game.core.cue import Cue
from game.data import chase_traps as table
from game.data.chase import TICKS_A_SECOND

LEAST_MPS = 5.0


def thing_for(stage: Stage, world: World, place: Place, trick: str) -> Breakable | None:
    """The thing that he could do a trick with: he will be abreast of it neither too soon nor too late."""
    mps = max(place.speed_mps, LEAST_MPS)
    soon, late = (ticks / TICKS_A_SECOND * mps for ticks in (table.SOON_TICKS, table.LATE_TICKS))
    best, found = late + table.BESIDE_M, None
    for index in stage.city.traps[trick]:
        thing = stage.city.breakables[index]
        if not world.bodies.wall_alive[thing.wall]:
            continue
        along, aside = _seen(place, thing)
        far = along + abs(aside)
        near = soon <= along <= late and abs(aside) <= table.BESIDE_M
        if near and far < best and _runs_along(stage, place, thing):
            best, found = far, thing
    return found


def _seen(place: Place, thing: Breakable) -> tuple[float, float]:
    """Metres ahead of him and to his right."""
    x, y = thing.area.centre
    dx, dy = x - place.x, y - place.y
    return dx * place.c + dy * place.s, dy * place.c - dx * place.s


def _runs_along(stage: Stage, place: Place, thing: Breakable) -> bool:
    """Whether the road that it would lie on is the one that he drives on."""
    spill = zone(stage.city, thing)
    return abs(spill.c * place.c + spill.s * place.s) > 0.9


def target(stage: Stage, runner: Runner) -> Breakable | None:
    """The thing that he goes for."""
    return next((t for t in stage.city.breakables if t.id == runner.trick_thing), None) if runner.trick_thing else None


def lunge_m(stage: Stage, runner: Runner, place: Place) -> float | None:
    """How far beside his way he wants to be, to reach it; None when he goes for nothing."""
    thing = target(stage, runner)
    if thing is None or runner.trick_t >= 0:
        return None
    aside = _seen(place, thing)[1] + runner.aside_m
    short = table.ARM_M / 2 + HALVES["bus"][1]
    wanted = aside - short if aside > 0 else aside + short
    return min(max(wanted, -table.LUNGE_M), table.LUNGE_M)


def come_up_to(stage: Stage, world: World, runner: Runner, place: Place, cues: list[Cue]) -> None:
    """A tick of the tell: the deed comes as he is abreast of the thing, or not at all."""
    thing = target(stage, runner)
    if thing is None or not world.bodies.wall_alive[thing.wall]:
        runner.trick, runner.trick_thing = "", 0
        return
    along, aside = _seen(place, thing)
    runner.trick_t = min(runner.trick_t, -1)
    if along > table.ABREAST_M:
        return
    reached = abs(aside) - HALVES["bus"][1] <= table.ARM_M and along > -HALVES["bus"][0]
    if reached and _is_fair(world, zone(stage.city, thing)):
        runner.trick_t = 0
        at = round(place.x * PX_PER_M), round(place.y * PX_PER_M)
        cues.append(Cue("trick", *at, runner.vehicle, text=runner.trick))
        lay(stage, world, thing, trap=True)
        break_thing(stage, world, thing, runner.vehicle, cues)
    elif along < -HALVES["bus"][0]:
        runner.trick, runner.trick_thing = "", 0


def _is_fair(world: World, spill: Spill) -> bool:
    """We are far enough away to see it in time, and the other half of the road is free."""
    row = world.row(world.bus_id)
    ours = frame_of(world, row)
    closing = abs(float(world.bodies.vx[row]) * spill.c + float(world.bodies.vy[row]) * spill.s)
    if apart(box_of(spill), ours).gap_m < table.FAIR_S * closing:
        return False
    out = spill.half_wide + table.FREE_WIDE_M / 2 + 0.3
    beside = Frame(
        spill.x - spill.s * spill.inward * out, spill.y + spill.c * spill.inward * out, spill.c, spill.s,
        spill.half_long + table.FREE_LONG_M / 2, table.FREE_WIDE_M / 2,
    )  # fmt: skip
    return all(
        vehicle.role in BUSES or apart(beside, frame_of(world, other)).gap_m > 0
        for other, vehicle in enumerate(world.vehicles)
    )
