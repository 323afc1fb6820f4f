"""The table of states, and one tick of everybody's own."""

from __future__ import annotations

from collections.abc import Callable

from game.core.cue import Cue
from game.data.fighters import HERO_KINDS
from game.data.stage import Stage
from game.foot.dogs import hang
from game.foot.fighter import Fighter
from game.foot.grips import held, hold_on
from game.foot.gunplay import lie_by
from game.foot.habits import bend, feint
from game.foot.in_blow import blow, carry, recover_land
from game.foot.off_feet import blind, dazed, down, falling, flee, lie, panic, rise, stunned, swim, taunt
from game.foot.on_feet import air, board, climb_out, cover, crouch, entering, ladder, land, land_hard, stand
from game.foot.plunge import plunge
from game.foot.world import World

StateFn = Callable[[Stage, World, Fighter, list[Cue]], None]


def act(stage: Stage, world: World, cues: list[Cue]) -> None:
    """Every man's state runs for one tick, in order of ids; who comes free may act in the same tick."""
    for f in list(world.fighters):
        if f.freeze_ticks:
            f.freeze_ticks -= 1
            continue
        _count_down(f)
        before = f.state
        if before == "stand" and _at_rest(f):
            f.stunned_for = f.run_ticks = 0
            continue
        STATES[before](stage, world, f, cues)
        if f.state == "stand" and before in COMES_FREE:
            stand(stage, world, f, cues)


def _count_down(f: Fighter) -> None:
    """A tick passes for him."""
    f.t += 1
    if f.safe_ticks > 0:
        f.safe_ticks -= 1
    if f.dodge_rest > 0:
        f.dodge_rest -= 1
    if f.late_dodge_ticks > 0:
        f.late_dodge_ticks -= 1
    if f.coyote_ticks > 0:
        f.coyote_ticks -= 1
    if f.hung_ticks > 0:
        f.hung_ticks -= 1
    if f.gun:
        lie_by(f)


def _at_rest(f: Fighter) -> bool:
    """Whether a man stands on the floor and is asked for nothing: then standing is all that he does."""
    return not f.pad and not f.vx and f.on_floor and f.kind not in HERO_KINDS


def still(stage: Stage, world: World, f: Fighter, cues: list[Cue]) -> None:
    """Moved by others: flying, carried, waiting, playing a scene, or gone."""
    if f.state in ("waiting", "out", "carried"):
        f.vx = f.vy = 0


STATES: dict[str, StateFn] = {
    "stand": stand,
    "crouch": crouch,
    "cover": cover,
    "air": air,
    "land": land,
    "land_hard": land_hard,
    "blow": blow,
    "recover_land": recover_land,
    "hold": hold_on,
    "carry": carry,
    "carried": still,
    "held": held,
    "stun": stunned,
    "fall": falling,
    "thrown": still,
    "plunge": plunge,
    "lie": lie,
    "rise": rise,
    "down": down,
    "swim": swim,
    "enter": entering,
    "board": board,
    "climb_out": climb_out,
    "ladder": ladder,
    "dazed": dazed,
    "kneel": dazed,
    "blind": blind,
    "panic": panic,
    "flee": flee,
    "taunt": taunt,
    "feint": feint,
    "pick_up": bend,
    "scene": still,
    "hang": hang,
    "waiting": still,
    "out": still,
}

COMES_FREE = frozenset({"blow", "stun"})
