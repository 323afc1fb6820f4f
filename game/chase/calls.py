"""What is called out in the bus, a line at a time: what a place says waits its turn, what happens is said or not."""

from __future__ import annotations

from collections.abc import Iterable

from game.chase.world import World
from game.core.cue import Cue
from game.data import chase_pursuit as table


def call(world: World, key: str, cues: list[Cue]) -> bool:
    """Say a line unless another was said a moment ago, or the same one not long ago. Whether it is said."""
    return world.tick - world.call_tick >= table.CALL_APART_TICKS and cut_in(world, key, cues)


def cut_in(world: World, key: str, cues: list[Cue]) -> bool:
    """Say what cannot wait, whoever speaks; only not again so soon. Whether it is said."""
    if world.tick - world.called.get(key, -table.CALL_AGAIN_TICKS) < table.CALL_AGAIN_TICKS:
        return False
    _say(world, key, cues)
    return True


def tell(world: World, keys: Iterable[str]) -> None:
    """Lines that a place says: one after the other, as soon as nobody speaks."""
    world.lines = [*world.lines, *keys]


def speak(world: World, cues: list[Cue]) -> None:
    """The next line that waits."""
    if world.lines and world.tick - world.call_tick >= table.CALL_TICKS:
        _say(world, world.lines[0], cues)
        world.lines = world.lines[1:]


def _say(world: World, key: str, cues: list[Cue]) -> None:
    world.call, world.call_tick, world.called[key] = key, world.tick, world.tick
    cues.append(Cue("call", 0, 0, world.bus_id, text=key))


def spoken(world: World) -> str:
    """The line key that is in the air now, or nothing."""
    return world.call if world.call and world.tick - world.call_tick < table.CALL_TICKS else ""


ON_CUE: dict[str, str] = {  # what happens -> what is said of it
    "stall": "bus.call.stall",
    "box_dead": "bus.call.box",
    "gap_warn": "bus.call.gap",
    "respawn": "bus.call.retry",
}
TRICKS: dict[str, str] = {
    "brake_test": "bus.call.brakes", "shove": "bus.call.shove", "door": "bus.call.door", "crates": "bus.call.door",
    "rear_gun": "bus.call.gun", "awning": "bus.call.awning", "hydrant": "bus.call.hydrant", "pens": "bus.call.pens",
    "bump": "bus.call.bump",
}  # fmt: skip


def fall_silent(world: World) -> None:
    """The chase is decided: what was being said, and what waited, no longer matters."""
    world.call, world.lines = "", []


def comment(world: World, cues: list[Cue]) -> None:
    """What happened in this tick finds its words."""
    if world.outcome == "won":
        return  # the last crash is not talked over
    for cue in list(cues):
        if cue.kind == "tell_chase":
            call(world, TRICKS.get(cue.text, "bus.call.close"), cues)
        elif cue.kind == "tyre_burst":
            call(world, "bus.call.tyre" if cue.n == 1 else "bus.call.two_tyres", cues)
        elif cue.kind == "hull_low" and cue.text == "player" and cue.n <= 50:
            call(world, "bus.call.hull_half" if cue.n == 50 else "bus.call.hull_low", cues)
        elif cue.kind == "hull_low" and cue.text == "rostavili" and cue.n == 0 and world.beat < table.RING_BEAT:
            call(world, "bus.call.limps", cues)  # for the yard: once he is there the goal says it
        elif cue.kind == "civilian":
            hit = world.find(cue.who)
            if hit is None or hit.role != "police":  # a squad car is no dentist
                call(world, "bus.call.civilian", cues)
        elif cue.kind == "crossing_bell" and world.runner is not None and world.runner.mood in ("near", "dash"):
            call(world, "bus.call.bell", cues)
        elif cue.kind == "lost":
            cut_in(world, "bus.call.lost", cues)
        elif cue.kind in ON_CUE:
            call(world, ON_CUE[cue.kind], cues)
    if world.runner is not None and world.runner.mood == "wait" and not world.outcome:
        cut_in(world, "bus.call.waits", cues)
    speak(world, cues)
