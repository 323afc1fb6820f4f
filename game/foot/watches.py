"""What passes by itself: clocks that set flags, him who is only seen, times to be lived through."""

from __future__ import annotations

from functools import lru_cache

from game.core.boxes import Box
from game.core.cue import Cue
from game.data.level import Spawn
from game.data.stage import Stage
from game.foot.spawn import wanted
from game.foot.talk import say
from game.foot.world import Thing, World

EYES_PX = 52
SIDE_PX, ABOVE_PX, BELOW_PX = 24, 72, 40  # so near an edge of the view nobody is seen: there the screen tells things


def run_clocks(stage: Stage, world: World, busy: bool) -> None:
    """One tick of every clock; `busy` while talk or a scene has the heroes' hands."""
    for spawn in stage.level.of("clock"):
        starts = spawn.text("starts")
        if not wanted(stage, world, spawn) or not world.counts(spawn) or (starts and starts not in world.flags):
            continue
        if busy and spawn.flag("pauses_in_talk"):
            continue
        ticks = world.clocks.get(spawn.id, 0) + 1
        world.clocks[spawn.id] = ticks
        for flag in _marks(spawn.text("marks")).get(ticks, ()):
            world.flags.setdefault(flag, world.tick)


@lru_cache(maxsize=32)
def _marks(text: str) -> dict[int, list[str]]:
    """What `60:bell,90:doors` sets after how many ticks."""
    marks: dict[int, list[str]] = {}
    for mark in text.split(",") if text else ():
        at, _, flag = mark.partition(":")
        marks.setdefault(max(1, int(at)), []).append(flag)
    return marks


def run_sightings(stage: Stage, world: World, cues: list[Cue]) -> None:
    """He who is only seen comes, is seen or not, and goes."""
    for thing in world.of("sighting"):
        if thing.state == "gone":
            continue
        spawn = stage.level.find(thing.id)
        if spawn is None:
            continue
        counts = world.counts(spawn)
        if thing.state == "hidden":
            if counts:
                thing.state, thing.t = "there", 0
                cues.append(Cue("sighting_begin", thing.x, thing.y - 30, thing.id, thing.number))
            continue
        thing.t += 1
        if thing.number not in world.sightings and _in_sight(stage, world, thing, spawn):
            thing.uses += 1
            if thing.uses >= spawn.number("ticks"):
                _seen(world, thing, spawn, cues)
        stays = spawn.number("stays")
        if not counts or (stays and thing.t >= stays):
            thing.state, thing.t = "gone", 0


def _in_sight(stage: Stage, world: World, thing: Thing, spawn: Spawn) -> bool:
    """Whether his picture is in view, and no wall hides it from every hero's eyes."""
    x, y = thing.box.centre
    view = world.view.box
    if not Box(view.left + SIDE_PX, view.top + ABOVE_PX, view.right - SIDE_PX, view.bottom - BELOW_PX).holds(x, y):
        return False
    if spawn.flag("behind_glass"):
        return True
    return any(h.hp > 0 and _free(stage, (h.x, h.y - EYES_PX), (x, y)) for h in world.leads)


def _free(stage: Stage, a: tuple[int, int], b: tuple[int, int]) -> bool:
    """Whether no solid tile lies on the straight way from a to b, looked at each 8 px."""
    steps = max(abs(b[0] - a[0]), abs(b[1] - a[1])) // 8 + 1
    for n in range(1, steps):
        x, y = a[0] + (b[0] - a[0]) * n // steps, a[1] + (b[1] - a[1]) * n // steps
        if stage.level.grid.solid_in(x, y, x + 1, y + 1):
            return False
    return True


def _seen(world: World, thing: Thing, spawn: Spawn, cues: list[Cue]) -> None:
    world.sightings.append(thing.number)
    cues.append(Cue("sighting", thing.x, thing.y - 30, thing.id, len(world.sightings)))
    if spawn.text("sets"):
        world.flags.setdefault(spawn.text("sets"), world.tick)
    if spawn.text("says"):
        say(world, spawn.text("says").split(","), cues)


def run_hold_outs(stage: Stage, world: World, busy: bool, cues: list[Cue]) -> None:
    """Times to be lived through, one after the other."""
    for thing in world.of("hold_out"):
        if thing.state == "done":
            continue
        spawn = stage.level.find(thing.id)
        if spawn is None or not world.counts(spawn):
            continue
        if thing.state == "idle":
            thing.state, thing.t = "running", 0
            cues.append(Cue("hold_begin", world.view.x + 192, world.view.y + 60, thing.id, spawn.number("ticks")))
        if not busy:
            thing.t += 1
            for flag in _marks(spawn.text("marks")).get(thing.t, ()):
                world.flags.setdefault(flag, world.tick)
        if thing.t >= spawn.number("ticks"):
            thing.state = "done"
            cues.append(Cue("hold_done", world.view.x + 192, world.view.y + 60, thing.id))
            if spawn.text("sets"):
                world.flags.setdefault(spawn.text("sets"), world.tick)


def hold_out_anew(stage: Stage, world: World) -> None:
    """A retry: what is left of a hold-out begins again at its last mark."""
    for thing in world.of("hold_out"):
        spawn = stage.level.find(thing.id)
        if thing.state == "running" and spawn is not None:
            thing.t = max((at for at in _marks(spawn.text("marks")) if at <= thing.t), default=0)


def hold_left(stage: Stage, world: World) -> tuple[int, int] | None:
    """Ticks left and ticks in all of the hold-out that runs, or None."""
    for thing in world.of("hold_out"):
        if thing.state == "running":
            spawn = stage.level.find(thing.id)
            if spawn is not None:
                return spawn.number("ticks") - thing.t, spawn.number("ticks")
    return None
