"""Tells the level's story on foot: triggers, goals, prompts, checkpoints, the end; talk, doors and players in turn."""

from __future__ import annotations

from game.core.cue import Cue
from game.core.pads import NAMES
from game.data import feel, prompts
from game.data.level import Spawn
from game.data.stage import Stage
from game.foot import scenes
from game.foot.doors import run_doors
from game.foot.fighter import Fighter
from game.foot.lifts import run_lifts
from game.foot.missiles import comes_at
from game.foot.partner import births
from game.foot.plan import Plan, Zones, goes_along, plan_of
from game.foot.players import catch_up, leave, lift_up, retry
from game.foot.spawn import found_rounds, wanted
from game.foot.talk import run_talk, say
from game.foot.usage import near_things
from game.foot.watches import run_clocks, run_hold_outs, run_sightings
from game.foot.waves import run_waves, still_to_come
from game.foot.world import World, inside


def direct(stage: Stage, world: World, cues: list[Cue]) -> None:
    """One tick of everything that the level wants to happen; nobody is called who has nothing to do."""
    plan, stock = plan_of(stage.level), world.stock.kinds
    if world.players > 1:
        leave(stage, world, cues)
    if plan.partners:
        births(stage, world, cues)
    leads = world.leads
    here = plan.about(leads)
    run_waves(stage, world, plan, here, cues)
    if here.trigger:
        _triggers(stage, world, here.trigger, cues)
    run_doors(stage, world, cues)
    if "lift" in stock:
        run_lifts(stage, world, cues)
        here = plan.about(leads)
    if "sighting" in stock:
        run_sightings(stage, world, cues)
    if here.checkpoint:
        _checkpoints(stage, world, here.checkpoint, cues)
    world.prompt = ""
    if here.prompt:
        _prompts(stage, world, plan, cues)
    if world.sequence is None:
        scenes.begin_due(stage, world, cues)
    busy = world.talk is not None and run_talk(stage, world, cues)
    if world.sequence is not None:
        busy = scenes.play(stage, world, cues) or busy
    world.hands_off = busy
    if plan.clocks:
        run_clocks(stage, world, busy)
    if "hold_out" in stock:
        run_hold_outs(stage, world, busy, cues)
    if not busy:
        world.play_ticks += 1
    _mind_players(stage, world, leads, cues)
    here = plan.about(leads)
    if here.exit:
        _exits(world, here.exit, cues)


def _mind_players(stage: Stage, world: World, leads: list[Fighter], cues: list[Cue]) -> None:
    """Who is down is lifted up, who lost the others comes to them, and when all are down they begin again."""
    if any(h.state == "down" for h in world.heroes):
        lift_up(world, cues)
    if len(leads) > 1:
        catch_up(world, cues)
    for lead in leads:
        if lead.hp > 0:
            world.dead_ticks = 0
            return
    retry(stage, world, cues)


def _triggers(stage: Stage, world: World, zones: Zones, cues: list[Cue]) -> None:
    leads = world.leads
    for spawn in zones:
        if not world.counts(spawn) or (spawn.id in world.fired and spawn.flag("once")):
            continue
        needs = spawn.text("needs")
        if needs and needs not in world.flags:
            continue
        who = world.fighters if spawn.text("who") == "any" else leads
        if spawn.text("who") == "partner":
            who = [world.partner] if world.partner is not None else []
        if not any(inside(spawn, f.x, f.y - 8) and f.state != "out" for f in who) or not wanted(stage, world, spawn):
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


def _checkpoints(stage: Stage, world: World, zones: Zones, cues: list[Cue]) -> None:
    for spawn in zones:
        order = spawn.number("order")
        if order <= world.checkpoint or not world.counts(spawn):
            continue
        touched = [h for h in world.leads if inside(spawn, h.x, h.y - 8) and h.hp > 0]
        if not touched:
            continue
        world.checkpoint, world.checkpoint_id = order, spawn.id
        if order > 1:
            for h in touched:
                h.hp = min(h.max_hp, h.hp + spawn.number("heal"))
        for h in world.leads:
            if h.gun:
                h.spare = max(h.spare, found_rounds(stage, spawn.number("rounds")))
        split = spawn.text("split")
        if split:
            world.splits.setdefault(split, world.play_ticks)
        world.no_tell_until = max(world.no_tell_until, world.tick + feel.NO_TELL_TICKS)
        if order > 1:
            cues.append(Cue("checkpoint", touched[0].x, touched[0].y - 60, spawn.id, order, split))


def _prompts(stage: Stage, world: World, plan: Plan, cues: list[Cue]) -> None:
    """Show the key of an action beside its thing, or over a man, until it has been used there."""
    hero = world.heroes[0]
    for spawn in plan.at(hero.x, hero.y).prompt:
        if spawn.id in world.fired:
            continue
        x = _prompt_x(world, hero, spawn)
        if x is None or not world.counts(spawn) or not wanted(stage, world, spawn):
            continue
        if spawn.args.get("door") and not still_to_come(stage, world, spawn.number("door")):
            continue
        action = spawn.text("action")
        seen = world.prompt_id == spawn.id and world.prompt_ticks > prompts.SEEN_TICKS
        if seen and _does_it(hero, spawn):
            if spawn.flag("once"):
                world.fired.append(spawn.id)
            continue
        if world.prompt_id != spawn.id:
            cues.append(Cue("prompt", x, spawn.y, spawn.id, 0, spawn.text("text")))
            world.prompt_id, world.prompt_ticks = spawn.id, 0
        world.prompt, world.prompt_action = spawn.text("text"), action
        world.prompt_x, world.prompt_y = x, spawn.y
        world.prompt_ticks += 1
        if world.prompt_ticks >= prompts.SHOWN_TICKS:  # who has not done it by now does not want to
            world.fired.append(spawn.id)
        return


def _does_it(hero: Fighter, spawn: Spawn) -> bool:
    """Whether he does what the prompt asks for: a press is enough, but a man must be held and a thing be reached."""
    action = spawn.text("action")
    if action == "grab" and not goes_along(spawn):
        return hero.state == "blow" and hero.move in prompts.HAND_MOVES
    pressed = bool(hero.pad & ~hero.last_pad & NAMES[action])
    return pressed and (hero.state == "hold" or action != "grab" or not spawn.flag("on_man"))


def _prompt_x(world: World, hero: Fighter, spawn: Spawn) -> int | None:
    """Where a prompt hangs; None while the hero is not near its point, or near an enemy or a
    thing in flight for those that hang there."""
    far = prompts.OVER_MEN_PX if goes_along(spawn) else spawn.number("near")
    if abs(spawn.x - hero.x) > far or not -prompts.LOW_PX <= hero.y - spawn.y <= prompts.HIGH_PX:
        return None
    if hero.arm and spawn.text("action") == "grab" and not near_things(world, hero, "valve", prompts.NEAR_PX):
        return None  # full hands would throw what they hold; only a valve they can turn
    if spawn.flag("calm") and any(f.hp > 0 and world.view.box.holds(f.x, f.y - 1) for f in world.foes):
        return None
    x = spawn.x
    near = prompts.SHOT_PX if spawn.text("action") == "shoot" else prompts.NEAR_PX
    if spawn.flag("in_flight"):
        return hero.x if comes_at(world, hero) else None
    if spawn.flag("on_man"):
        seen = world.view.box
        men = [
            f
            for f in world.foes
            if abs(f.x - hero.x) <= near
            and abs(f.y - hero.y) <= prompts.MAN_Y_PX
            and f.hp > 0
            and f.state != "out"
            and seen.holds(f.x, f.y - 1)
        ]
        if not men:
            return None
        x = min(men, key=lambda f: (abs(f.x - hero.x), f.id)).x
    return x if abs(x - hero.x) <= near else None


def _exits(world: World, zones: Zones, cues: list[Cue]) -> None:
    """A hero who reaches an open exit ends the level."""
    for spawn in zones:
        needs = spawn.text("needs")
        if (needs and needs not in world.flags) or not world.counts(spawn):
            continue
        hero = next((h for h in world.leads if h.hp > 0 and spawn.box.holds(h.x, h.y - 8)), None)
        if hero is not None and world.sequence is None:
            world.finished = True
            cues.append(Cue("level_end", hero.x, hero.y, hero.id))
