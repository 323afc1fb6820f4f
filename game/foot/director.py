"""Tells the level's story on foot: triggers, goals, prompts, talk, doors, checkpoints, players who join, the end."""

from __future__ import annotations

from game.core.cue import Cue
from game.core.pads import GRAB, JUMP, LEAVE, NAMES, START, STRIKE
from game.data import feel
from game.data.stage import Stage
from game.foot import scenes
from game.foot.bodies import enter, release
from game.foot.fighter import Fighter
from game.foot.spawn import back_to_checkpoint, make_hero, wanted
from game.foot.waves import run_waves
from game.foot.world import Talk, World

DEAD_TICKS = 100
LINE_BASE_TICKS = 60
LINE_CHAR_TICKS = 3
SKIP_GUARD_TICKS = 12
PROMPT_NEAR_PX = 72
PROMPT_TICKS = 420
LIFT_PX, LIFT_TICKS, LIFT_HP = 28, 60, 30
DOOR_NEAR_PX = 40


def direct(stage: Stage, world: World, cues: list[Cue]) -> None:
    """One tick of everything that the level wants to happen."""
    _players(stage, world, cues)
    run_waves(stage, world, cues)
    _triggers(stage, world, cues)
    _doors(stage, world, cues)
    _checkpoints(stage, world, cues)
    _prompts(stage, world, cues)
    scenes.begin_due(stage, world, cues)
    busy = _talk(stage, world, cues)
    busy = scenes.play(stage, world, cues) or busy
    world.hands_off = busy
    if not busy:
        world.play_ticks += 1
    _lift_up(world, cues)
    _retry(stage, world, cues)
    _exits(stage, world, cues)


def _triggers(stage: Stage, world: World, cues: list[Cue]) -> None:
    for spawn in stage.level.of("trigger"):
        if spawn.id in world.fired and spawn.flag("once"):
            continue
        if not world.counts(spawn) or not wanted(stage, world, spawn):
            continue
        needs = spawn.text("needs")
        if needs and needs not in world.flags:
            continue
        who = world.heroes if spawn.text("who") == "hero" else world.fighters
        if not any(spawn.box.holds(f.x, f.y - 8) and f.state != "out" for f in who):
            continue
        if spawn.id not in world.fired:
            world.fired.append(spawn.id)
        if spawn.text("sets"):
            world.flags.setdefault(spawn.text("sets"), world.tick)
        if spawn.text("goal"):
            set_goal(world, spawn.text("goal"), cues)
        if spawn.text("cue"):
            cues.append(Cue(spawn.text("cue"), spawn.box.centre[0], spawn.box.centre[1], spawn.id))
        if spawn.text("says"):
            say(world, spawn.text("says").split(","), cues)


def set_goal(world: World, key: str, cues: list[Cue]) -> None:
    """Show a new goal."""
    if world.goal != key:
        world.goal = key
        cues.append(Cue("goal", 0, 0, 0, 0, key))


def say(world: World, keys: list[str], cues: list[Cue], holds: bool = False) -> None:
    """Speak lines, after those that are being spoken."""
    keys = [k.strip() for k in keys if k.strip()]
    if world.talk is None:
        world.talk = Talk(keys, holds=holds)
        cues.append(Cue("line", 0, 0, 0, 0, keys[0]))
    else:
        world.talk.lines.extend(keys)
        world.talk.holds = world.talk.holds or holds


def _talk(stage: Stage, world: World, cues: list[Cue]) -> bool:
    """Advance what is being said; True while it holds the heroes. A press goes on, start skips it all."""
    talk = world.talk
    if talk is None:
        return False
    talk.t += 1
    pressed = 0
    for h in world.heroes:
        pressed |= h.raw & ~h.last_raw
    line = stage.story.lines.get(talk.lines[talk.at])
    length = len(line.text) if line is not None else 0
    over = talk.t > LINE_BASE_TICKS + length * LINE_CHAR_TICKS and not (talk.holds and talk.t < 60)
    pushed = talk.holds and talk.t > SKIP_GUARD_TICKS and bool(pressed & (STRIKE | JUMP))
    if talk.holds and pressed & START:
        talk.at = len(talk.lines)
    elif over or pushed:
        talk.at += 1
        talk.t = 0
    if talk.at >= len(talk.lines):
        world.talk = None
        return False
    if talk.t == 0:
        cues.append(Cue("line", 0, 0, 0, 0, talk.lines[talk.at]))
    return talk.holds


def _doors(stage: Stage, world: World, cues: list[Cue]) -> None:
    """Doors unlock by their flag, open before heroes and men who may, and stay open."""
    for thing in world.things:
        if thing.kind != "door" or thing.gone:
            continue
        thing.t += 1
        if thing.state == "lit" and thing.t > 40:
            thing.state, thing.t = "shut" if thing.sort != "arch" else "open", 0
        if thing.state not in ("locked", "shut") or thing.sort == "arch":
            continue
        spawn = stage.level.find(thing.id)
        if spawn is None:
            continue
        near = [h for h in world.heroes if abs(h.x - thing.x) <= DOOR_NEAR_PX and abs(h.y - thing.y) <= 24]
        opens = spawn.text("opens")
        if thing.state == "locked":
            if opens and opens in world.flags:
                thing.state, thing.t = "shut", 0
            elif near and thing.t > 90:
                thing.t = 0
                cues.append(Cue("door_locked", thing.x, thing.y - 40, thing.id))
        elif near:
            thing.state, thing.t, thing.solid = "open", 0, False
            cues.append(Cue("door_open", thing.x, thing.y - 40, thing.id))
            world.no_tell_until = max(world.no_tell_until, world.tick + feel.NO_TELL_TICKS)


def _checkpoints(stage: Stage, world: World, cues: list[Cue]) -> None:
    for spawn in stage.level.of("checkpoint"):
        order = spawn.number("order")
        if order <= world.checkpoint or not world.counts(spawn):
            continue
        touched = [h for h in world.heroes if spawn.box.holds(h.x, h.y - 8) and h.hp > 0]
        if not touched:
            continue
        world.checkpoint, world.checkpoint_id = order, spawn.id
        if order > 1:
            for h in touched:
                h.hp = min(h.max_hp, h.hp + spawn.number("heal"))
        split = spawn.text("split")
        if split:
            world.splits.setdefault(split, world.play_ticks)
        world.no_tell_until = max(world.no_tell_until, world.tick + feel.NO_TELL_TICKS)
        if order > 1:
            cues.append(Cue("checkpoint", touched[0].x, touched[0].y - 60, spawn.id, order, split))


def _prompts(stage: Stage, world: World, cues: list[Cue]) -> None:
    """Show the key of an action beside its thing until it has been used there."""
    world.prompt = ""
    hero = world.heroes[0] if world.heroes else None
    if hero is None:
        return
    for spawn in stage.level.of("prompt"):
        if spawn.id in world.fired or not world.counts(spawn) or not wanted(stage, world, spawn):
            continue
        if abs(spawn.x - hero.x) > PROMPT_NEAR_PX or abs(spawn.y - hero.y) > 64:
            continue
        action = spawn.text("action")
        if hero.pad & ~hero.last_pad & NAMES[action] and world.prompt_ticks > 10:
            if spawn.flag("once"):
                world.fired.append(spawn.id)
            continue
        if world.prompt_x != spawn.x:
            cues.append(Cue("prompt", spawn.x, spawn.y, spawn.id, 0, spawn.text("text")))
            world.prompt_ticks = 0
        world.prompt, world.prompt_action = spawn.text("text"), action
        world.prompt_x, world.prompt_y = spawn.x, spawn.y
        world.prompt_ticks += 1
        if world.prompt_ticks >= PROMPT_TICKS:  # who has not done it by now does not want to
            world.fired.append(spawn.id)
        return


def _players(stage: Stage, world: World, cues: list[Cue]) -> None:
    """A second player joins with start and hands his man back with leave."""
    second = next((h for h in world.heroes if h.player == 1), None)
    if second is not None and second.raw & LEAVE and not second.last_raw & LEAVE:
        release(world, second)
        world.fighters.remove(second)
        world.players = 1
        cues.append(Cue("leave", second.x, second.y, second.id))


def join(world: World, cues: list[Cue]) -> None:
    """The second pad has pressed start: a militia man comes to the first hero's side."""
    first = world.heroes[0]
    hero = make_hero(world, 1, first.x, first.y, first.face)
    hero.safe_ticks = 60
    hero.last_raw = START
    world.fighters.insert(world.fighters.index(first) + 1, hero)
    world.players = 2
    cues.append(Cue("join", hero.x, hero.y, hero.id))


def _exits(stage: Stage, world: World, cues: list[Cue]) -> None:
    """A hero who reaches an open exit ends the level."""
    for spawn in stage.level.of("exit"):
        needs = spawn.text("needs")
        if (needs and needs not in world.flags) or not world.counts(spawn):
            continue
        hero = next((h for h in world.heroes if h.hp > 0 and spawn.box.holds(h.x, h.y - 8)), None)
        if hero is not None and world.sequence is None:
            world.finished = True
            cues.append(Cue("level_end", hero.x, hero.y, hero.id))


def _lift_up(world: World, cues: list[Cue]) -> None:
    """A hero who is down is lifted by another who holds grab beside him, or gets up when the fight is over."""
    fighting = any(w.state == "running" for w in world.waves)
    for fallen in world.heroes:
        if fallen.state != "down":
            continue
        near = [h for h in world.heroes if h.hp > 0 and abs(h.x - fallen.x) <= LIFT_PX and abs(h.y - fallen.y) < 16]
        lifts = any(h.pad & GRAB and h.state in ("stand", "blow", "crouch") for h in near)
        fallen.lift_ticks = fallen.lift_ticks + 1 if lifts else 0
        over = not fighting and any(h.hp > 0 for h in world.heroes)
        if fallen.lift_ticks >= LIFT_TICKS or over:
            fallen.lift_ticks = 0
            fallen.hp = LIFT_HP
            enter(fallen, "rise")
            cues.append(Cue("rise", fallen.x, fallen.y, fallen.id))


def _retry(stage: Stage, world: World, cues: list[Cue]) -> None:
    """With every hero down: a breath, then back to the checkpoint."""
    heroes: list[Fighter] = world.heroes
    if any(h.hp > 0 for h in heroes):
        world.dead_ticks = 0
        return
    world.dead_ticks += 1
    if world.dead_ticks >= DEAD_TICKS:
        back_to_checkpoint(stage, world)
        scenes.after_retry(stage, world)
        cues.append(Cue("respawn", world.heroes[0].x, world.heroes[0].y, world.heroes[0].id))
