"""Waves: when they begin, who comes in and how, when they are beaten."""

from __future__ import annotations

from game.core.cue import Cue
from game.data import feel, turns
from game.data.level import Spawn
from game.data.stage import Stage
from game.foot.bodies import enter
from game.foot.doors import light, lit_ticks
from game.foot.fighter import Fighter
from game.foot.plan import Cause, Cell, Plan, Zones
from game.foot.spawn import ACROSS, come_in, make_man, wanted
from game.foot.view import seen_room
from game.foot.world import Thing, Wave, World, inside

ENTRY_SAFE_TICKS = 10
DROP_PX = 150
DOOR_STEP_PX = 14
HATCH_PX = 40  # above the floor of a cage hangs who comes by its hatch


def run_waves(stage: Stage, world: World, plan: Plan, here: Cell, cues: list[Cue]) -> None:
    """Begin, feed and end every wave of the level; the players are `here`."""
    if world.view.lock or here.camera_lock:
        watch_locks(stage, world, here.camera_lock)
    for wave in world.waves:
        if wave.state == "done":
            continue
        idle = wave.state == "idle"
        if idle and not _may_begin(world, wave, plan.causes[wave.id], here):
            continue
        spawn = stage.level.find(wave.id)
        if spawn is None:
            continue
        if idle:
            if _due(world, spawn):
                _begin(stage, world, wave, spawn, cues)
            continue
        wave.t += 1
        if wave.queue:
            _feed(stage, world, wave, spawn, cues)
        if not wave.queue and not _stands(world, wave.number) and _first_in_line(world, spawn):
            _end(stage, world, wave, spawn, cues)


def _may_begin(world: World, wave: Wave, cause: Cause, here: Cell) -> bool:
    """Whether a closer look is worth while: most waves wait for a flag, for another wave, or in another room."""
    if cause.when and cause.when not in world.flags:
        return False
    if cause.start == "enter":
        return any(spawn.id == wave.id for spawn in here.wave)
    if cause.start == "after":
        other = world.wave(cause.after)
        return other is not None and other.state != "idle"
    return True


def watch_locks(stage: Stage, world: World, locks: Zones) -> None:
    """A camera lock that no wave holds takes hold while a hero is inside; one with a flag lets go at it."""
    held = stage.level.find(world.view.lock) if world.view.lock else None
    if held is not None and held.text("release") == "flag" and held.text("flag") in world.flags:
        world.view.lock = 0
    if world.view.lock:
        return
    for lock in locks:
        when = lock.args.get("when")
        if not when or when not in world.flags or (lock.text("flag") and lock.text("flag") in world.flags):
            continue
        if any(inside(lock, h.x, h.y - 8) for h in world.leads) and not _is_a_waves(stage, world, lock):
            world.view.lock = lock.id
            return


def _is_a_waves(stage: Stage, world: World, lock: Spawn) -> bool:
    return any(_lock_of(stage, wave) == lock.id for wave in world.waves)


def alive(world: World, number: int) -> list[Fighter]:
    """Men of a wave who are in play and not beaten."""
    return [f for f in world.foes if f.wave == number and f.state != "out" and not _gone(f)]


def _stands(world: World, number: int) -> bool:
    """Whether anybody of a wave is alive."""
    return any(f.wave == number and f.state != "out" and not _gone(f) for f in world.foes)


def _first_in_line(world: World, spawn: Spawn) -> bool:
    """Whether the wave that it follows is over: a room is clear when nobody of either stands."""
    other = world.wave(spawn.number("after")) if spawn.text("start") == "after" else None
    return other is None or other.state == "done"


def _gone(f: Fighter) -> bool:
    return f.hp <= 0 and f.state in ("down", "lie", "swim", "plunge")


def members(stage: Stage, world: World, number: int) -> list[Spawn]:
    """Spawns of a wave at this difficulty and number of players, by id."""
    return [s for s in stage.level.objects if s.args.get("wave") == number and wanted(stage, world, s)]


def _due(world: World, spawn: Spawn) -> bool:
    if not world.counts(spawn):
        return False
    start = spawn.text("start")
    if start == "flag":
        return bool(spawn.args.get("when"))
    if start == "after":
        other = world.wave(spawn.number("after"))
        if other is None:
            return False
        left = len(alive(world, other.number)) + len(other.queue)
        return left <= spawn.number("after_left")
    return any(inside(spawn, h.x, h.y - 8) for h in world.leads if h.hp > 0)


def _begin(stage: Stage, world: World, wave: Wave, spawn: Spawn, cues: list[Cue]) -> None:
    wave.state, wave.t = "running", 0
    here = {f.spawn_id for f in world.fighters}
    wave.queue = [s.id for s in members(stage, world, wave.number) if s.id not in here]
    wave.members = len(members(stage, world, wave.number))
    for f in world.fighters:
        if f.wave == wave.number and f.is_enemy:
            f.mind.mood = "hunt"
            f.entered_at = world.tick
    lock = spawn.number("lock")
    if lock:
        world.view.lock = lock
        found = stage.level.find(lock)
        world.view.ease_ticks = found.number("ease") if found is not None else 0
    world.no_tell_until = max(world.no_tell_until, world.tick + spawn.number("quiet_ticks"))
    if spawn.text("music") != "keep":
        world.music = spawn.text("music")
        cues.append(Cue("music", 0, 0, 0, 0, world.music))
    cues.append(Cue("wave_start", spawn.box.centre[0], spawn.box.bottom, 0, wave.number))


def _feed(stage: Stage, world: World, wave: Wave, spawn: Spawn, cues: list[Cue]) -> None:
    """Let the next ones in, as many as may fight at once; doors are lit before they open."""
    most = min(spawn.number("max_live"), stage.difficulty.max_live + (1 if world.players > 1 else 0))
    for spawn_id in list(wave.queue):
        man = stage.level.find(spawn_id)
        if man is None:
            continue
        door = world.thing(man.number("from")) if man.args.get("from") else None
        early = lit_ticks(stage) if door is not None and door.kind == "door" else 0
        if wave.t < man.number("delay") - early:
            continue
        if len(alive(world, wave.number)) >= most:
            return
        if door is not None and not light(stage, world, door, spawn_id, cues):
            continue
        if wave.t >= man.number("delay"):
            wave.queue.remove(spawn_id)
            _let_in(stage, world, man, door, cues)


def still_to_come(stage: Stage, world: World, door_id: int) -> bool:
    """Whether somebody of a running wave has still to come out of that door, or stands in it."""
    coming = [spawn_id for wave in world.waves for spawn_id in wave.queue]
    coming += [f.spawn_id for f in world.enemies if f.state == "enter"]
    men = (stage.level.find(spawn_id) for spawn_id in coming)
    return any(man is not None and man.args.get("from") and man.number("from") == door_id for man in men)


def _let_in(stage: Stage, world: World, spawn: Spawn, door: Thing | None, cues: list[Cue]) -> None:
    f = make_man(stage, world, spawn)
    f.entered_at = world.tick
    if door is not None and door.kind == "lift":
        _by_lift(f, door, cues)
    elif door is not None and door.kind == "door":
        if door.sort not in ACROSS:
            door.state, door.t, door.number = "open", 0, spawn.id
            cues.append(Cue("door_open", door.x, door.y - 40, door.id))
        f.x, f.y = _threshold(world, door), door.y
    hurt = world.slammed.pop(spawn.id, 0)
    if hurt:
        f.hp -= hurt
        if f.hp <= 0:
            f.hp = 0
            cues.append(Cue("enemy_out", f.x, f.y - 30, f.id, f.wave, "door"))
            return
    if f.cage:
        enter(f, "enter", "drop")
        f.on_floor = False
        f.safe_ticks = ENTRY_SAFE_TICKS
    elif f.entry in ("door", "window", "climb", "lift"):
        enter(f, "enter", f.entry)
        f.safe_ticks = ENTRY_SAFE_TICKS
    elif f.entry == "over":
        f.x = _clear_of(world, f.x)
        enter(f, "enter", "over")
        f.safe_ticks, f.ledge_y = feel.FENCE_TICKS, f.y
        cues.append(Cue("climb", f.x, f.y - feel.FENCE_PX, f.id))
    elif f.entry == "drop":
        enter(f, "enter", "drop")
        f.y -= DROP_PX
        f.safe_ticks = turns.ENTRY_QUIET_TICKS
        f.on_floor = False
    hero = min(world.leads, key=lambda h: abs(h.x - f.x), default=None)
    if hero is not None:
        f.face = 1 if hero.x >= f.x else -1
    come_in(world, f)


def _clear_of(world: World, x: int) -> int:
    """Where somebody comes over the fence: nobody lands at a hero's back, be it after a setback."""
    hero = min(world.leads, key=lambda h: (abs(h.x - x), h.id), default=None)
    if hero is None or abs(hero.x - x) >= turns.OVER_CLEAR_PX:
        return x
    left, right = seen_room(world.view)
    way = 1 if x > hero.x else -1
    spots = [hero.x + side * turns.OVER_CLEAR_PX for side in (way, -way)]
    return next((spot for spot in spots if left <= spot <= right), x)


def _by_lift(f: Fighter, lift: Thing, cues: list[Cue]) -> None:
    """Through the hatch into the cage, or out of its doors."""
    f.y = lift.y
    if f.entry == "drop":
        f.cage = lift.id
        f.y -= HATCH_PX
        cues.append(Cue("hatch", f.x, f.y - 40, lift.id))
    else:
        f.x = lift.x


def _threshold(world: World, door: Thing) -> int:
    """Where one stands who has come out of a door: before an arch, beside a wall door on the heroes' side."""
    if not door.solid:
        return door.x
    side = 1 if world.heroes[0].x > door.x else -1
    return door.x + side * (door.width // 2 + DOOR_STEP_PX)


def _end(stage: Stage, world: World, wave: Wave, spawn: Spawn, cues: list[Cue]) -> None:
    wave.state, wave.t = "done", 0
    cues.append(Cue("wave_clear", world.view.x + 192, world.view.y + 80, 0, wave.number))
    if spawn.text("done_flag"):
        world.flags.setdefault(spawn.text("done_flag"), world.tick)
    lock = world.view.lock
    users = [w for w in world.waves if w.state == "running" and _lock_of(stage, w) == lock]
    waiting = [w for w in world.waves if w.state == "idle" and _lock_of(stage, w) == lock and lock]
    if lock and lock == spawn.number("lock") and not users and not waiting:
        found = stage.level.find(lock)
        if found is None or found.text("release") == "wave":
            world.view.lock = 0
    if not any(w.state == "running" for w in world.waves):
        world.music = "calm"
        cues.append(Cue("music", 0, 0, 0, 0, "calm"))


def _lock_of(stage: Stage, wave: Wave) -> int:
    spawn = stage.level.find(wave.id)
    return spawn.number("lock") if spawn is not None else 0
