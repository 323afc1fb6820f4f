"""The scenes of the snow yard: the gate that breaks, the Strongman once more, the officer with the coat."""

from __future__ import annotations

from game.core.cue import Cue
from game.data import bath as table
from game.data import strongman as strong
from game.data.level import Spawn
from game.data.stage import Stage
from game.foot.bodies import enter, release
from game.foot.doors import open_door
from game.foot.fighter import Fighter
from game.foot.scene_kit import (
    Play,
    floor_y,
    named,
    pose,
    skipped,
    speak,
    stand_still,
    the_boss,
    up_again,
    walk_on,
)
from game.foot.spawn import come_in, make_man
from game.foot.talk import say
from game.foot.world import Sequence, Thing, World


def _gate(world: World) -> Thing | None:
    """The gate of the yard: the door that bars the way farthest to the right."""
    return max((t for t in world.of("door") if t.sort == "double"), key=lambda t: (t.x, t.id), default=None)


def gate_break(stage: Stage, world: World, t: int, cues: list[Cue]) -> bool:
    """Silence; blows against the gate from outside; then it flies open. The heroes keep their hands."""
    gate = _gate(world)
    if t == 0:
        cues.append(Cue("hush", 0, 0, 0, table.GATE_BANGS[0]))
    if gate is not None and t in table.GATE_BANGS:
        cues.append(Cue("door_slam", gate.x, gate.y - 40, gate.id))
        cues.append(Cue("chip", gate.x, gate.y - 40, gate.id, 1, "wood"))
    if t < table.GATE_BURST_TICKS:
        return True
    if gate is not None and gate.state != "open":
        open_door(world, gate, cues)
        cues.append(Cue("door_slam", gate.x, gate.y - 40, gate.id))
        cues.append(Cue("break", gate.x, gate.y - 40, gate.id, 9, "wood"))
    world.flags.setdefault("gate_burst", world.tick)
    return False


def _last_wave(stage: Stage) -> Spawn | None:
    """The wave that is the Strongman alone, once more."""
    return next((s for s in stage.level.of("wave") if s.args.get("when") == "last_charge"), None)


def _once_more(stage: Stage, wave: Spawn) -> Spawn | None:
    """He as he comes in that wave."""
    return next((s for s in stage.level.of("boss_strongman") if s.args.get("wave") == wave.number("number")), None)


def _fallen(stage: Stage, world: World, spawn: Spawn) -> Fighter:
    """The beaten Strongman where he lies; after a retry he comes anew."""
    boss = the_boss(world)
    if boss is None:
        boss = make_man(stage, world, spawn)
        come_in(world, boss)
    boss.spawn_id, boss.wave = spawn.id, spawn.number("wave")
    return boss


def _place(boss: Fighter, hero: Fighter, bounds: Spawn | None) -> bool:
    """Whether he rises where he lies; else he comes from out of view, on the side where there is room."""
    left, right = (bounds.x, bounds.x + bounds.width) if bounds is not None else (boss.x, boss.x)
    if left - table.RISE_EDGE_PX <= boss.x <= right and abs(boss.x - hero.x) <= table.RISE_FROM_PX:
        return True
    if hero.x - left >= table.RISE_ROOM_PX:  # where he fell is to the left of the gate
        boss.x = max(hero.x - table.RISE_FROM_PX, left - table.RISE_EDGE_PX)
    else:
        boss.x = hero.x + table.RISE_FROM_PX
    return False


def last_charge(stage: Stage, world: World, t: int, cues: list[Cue]) -> bool:
    """He was not finished: up from the snow with the last of his breath, one roar, and he charges."""
    wave, hero = _last_wave(stage), world.heroes[0]
    spawn = _once_more(stage, wave) if wave is not None else None
    if wave is None or spawn is None:
        return False
    boss = _fallen(stage, world, spawn)
    if t == 0:
        stand_still(world)
        up_again(world)
        world.missiles = []
        lock = wave.number("lock")
        world.view.lock = lock
        boss.hp, boss.y = strong.ONCE_MORE_HP, floor_y(stage)
        boss.mind.phase, boss.mind.blows, boss.mind.tried = strong.LAST_PHASE, 0, []
        boss.mind.strain = boss.mind.shrugs = 0
        rises = _place(boss, hero, stage.level.find(lock))
        pose(boss, "rise" if rises else "walk", 1 if hero.x >= boss.x else -1)
        cues.append(Cue("rise", boss.x, boss.y, boss.id))
    way = 1 if hero.x >= boss.x else -1
    if boss.move == "walk" and t < table.RISE_ROAR_TICKS and abs(hero.x - boss.x) > table.RISE_TO_PX:
        boss.x += 2 * way
        if t % 18 == 0:
            cues.append(Cue("charge_step", boss.x, boss.y, boss.id))
    if t == table.RISE_ROAR_TICKS:
        pose(boss, "taunt", way)
        cues.append(Cue("boss_roar", boss.x, boss.y - 60, boss.id, 3))
        say(world, ["bath.strongman.3"], cues)
    if t < table.RISE_TICKS and not (skipped(world) and t > 20):
        return True
    enter(boss, "stand")
    boss.mind.mood, boss.mind.rest_ticks = "hunt", 0
    world.flags["last_charge"] = world.tick
    return False


def gate_end(stage: Stage, world: World, t: int, cues: list[Cue]) -> bool:
    """The officer comes in by the gate with the coat; talk; they go out, and the level is over."""
    officer = next((f for f in world.fighters if f.kind == "officer"), None)
    spot = named(stage, "officer_stand")
    stand_x = spot.x if spot is not None else stage.level.width_px - 60
    goal = stand_x - 44
    hero = world.heroes[0]
    if t == 0:
        for thing in world.things:
            if thing.kind == "door" and thing.solid and thing.box.right > stand_x:
                open_door(world, thing, cues)
        for h in world.heroes:
            release(world, h)
        up_again(world)
        world.missiles = []
        cues.append(Cue("music", 0, 0, 0, 0, "end"))
        if officer is not None:
            enter(officer, "enter", "door")
    if officer is not None:
        walk_on(officer, stand_x)
    if "gate_talk" not in world.flags:
        for k, h in enumerate(world.heroes):
            walk_on(h, goal - 30 * k)
        if abs(hero.x - goal) <= 4 or t > 900 or skipped(world):
            world.flags["gate_talk"] = world.tick
            stand_still(world)
            hero.face = 1
            speak(world, ["bath.ogarkov.1", "bath.danko.7", "bath.ogarkov.2"], cues)
        return True
    if world.talk is not None:
        return True
    world.flags.setdefault("gate_ended", world.tick)
    if world.tick - world.flags["gate_ended"] < table.FAREWELL_TICKS:
        return True
    way_out = next((s for s in stage.level.of("exit") if world.counts(s)), None)
    if way_out is None or way_out.box.holds(hero.x, hero.y - 8):
        return False
    for k, h in enumerate(world.heroes):
        walk_on(h, way_out.box.centre[0] - 30 * k)
    return hero.state == "scene"


YARD: dict[str, Play] = {
    "gate_break": gate_break,
    "last_charge": last_charge,
    "gate_end": gate_end,
}
YARD_HANDS_ON = frozenset({"gate_break"})


def mend_yard(stage: Stage, world: World) -> None:
    """What a retry must mend: who fell under the last charge sees it come once more."""
    if "last_charge" in world.flags and "gate_done" not in world.flags:
        del world.flags["last_charge"]
        world.sequence = Sequence("last_charge")
