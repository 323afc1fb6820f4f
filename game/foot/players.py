"""Players and their men: who joins, leaves, is lifted up, and what happens when all are down."""

from __future__ import annotations

from game.core.cue import Cue
from game.core.pads import GRAB, LEAVE, START
from game.data.partner import SITS_TICKS
from game.data.stage import Stage
from game.foot import scenes
from game.foot.beside import post_of
from game.foot.bodies import enter, release
from game.foot.fighter import Mind
from game.foot.spawn import back_to_checkpoint, make_hero
from game.foot.watches import hold_out_anew
from game.foot.world import VIEW_WIDTH, World

DEAD_TICKS = 100
STOREY_PX, CATCH_UP_TICKS = 90, 240
HELP_TICKS = 420  # so long a partner who could lift him up is waited for
LIFT_PX, LIFT_TICKS, LIFT_HP = 28, 60, 30


def can_revive(world: World) -> bool:
    """Whether the partner may still lift the hero up: once a checkpoint."""
    return world.revived_at != world.checkpoint


def leave(stage: Stage, world: World, cues: list[Cue]) -> None:
    """A second player hands his man back with leave: the partner goes on by himself, anybody else is gone."""
    for second in world.heroes:
        if second.player != 1 or not second.raw & LEAVE or second.last_raw & LEAVE:
            continue
        if second.row.role == "partner":  # he goes on by himself
            second.player = -1
            second.mind = Mind()
        else:
            release(world, second)
            world.fighters = [f for f in world.fighters if f is not second]
        world.players = 1
        cues.append(Cue("leave", second.x, second.y, second.id))
        return


def join(stage: Stage, world: World, cues: list[Cue]) -> None:
    """The second pad has pressed start: it takes the partner over, or a militia man comes to the first hero's side."""
    partner = world.partner
    if partner is not None:
        partner.player = 1
        partner.last_raw = START
        world.players = 2
        cues.append(Cue("join", partner.x, partner.y, partner.id))
        return
    if stage.level.of("partner"):  # he is not there yet, and nobody else comes
        return
    first = world.heroes[0]
    hero = make_hero(stage, world, 1, first.x, first.y, first.face)
    hero.safe_ticks = 60
    hero.last_raw = START
    world.fighters.insert(world.fighters.index(first) + 1, hero)
    world.players = 2
    cues.append(Cue("join", hero.x, hero.y, hero.id))


def lift_up(world: World, cues: list[Cue]) -> None:
    """A hero who is down is lifted by another who holds grab beside him, or gets up when the fight is over."""
    fighting = any(w.state == "running" for w in world.waves)
    for fallen in world.heroes:
        if fallen.state != "down":
            continue
        near = [h for h in world.heroes if h.hp > 0 and abs(h.x - fallen.x) <= LIFT_PX and abs(h.y - fallen.y) < 16]
        lifts = any(h.pad & GRAB and h.state in ("stand", "blow", "crouch") for h in near)
        if fallen.player < 0 and fallen.t > SITS_TICKS:
            lifts = False  # he sits this one out
        fallen.lift_ticks = fallen.lift_ticks + 1 if lifts else 0
        over = not fighting and any(h.hp > 0 for h in world.heroes)
        if fallen.lift_ticks >= LIFT_TICKS or over:
            fallen.lift_ticks = 0
            fallen.hp = LIFT_HP
            enter(fallen, "rise")
            cues.append(Cue("rise", fallen.x, fallen.y, fallen.id))


def catch_up(world: World, cues: list[Cue]) -> None:
    """Two players a storey or a view apart for too long: he whose hands rest is put beside the other."""
    first, second = world.leads[:2]
    apart = abs(first.y - second.y) > STOREY_PX or abs(first.x - second.x) > VIEW_WIDTH
    second.mind.alone_ticks = second.mind.alone_ticks + 1 if apart else 0
    behind, ahead = (first, second) if second.raw and not first.raw else (second, first)
    ready = ahead.on_floor and ahead.state == "stand" and not ahead.cage and behind.state not in ("out", "down")
    if second.mind.alone_ticks < CATCH_UP_TICKS or not ready:
        return
    second.mind.alone_ticks = 0
    release(world, behind)
    behind.x, behind.y, behind.cage = ahead.x, ahead.y, 0
    behind.vx = behind.vy = behind.push = 0
    behind.on_floor = True
    enter(behind, "stand")
    behind.safe_ticks = 60
    cues.append(Cue("respawn", behind.x, behind.y, behind.id))


def retry(stage: Stage, world: World, cues: list[Cue]) -> None:
    """With every hero down: a breath, then back to the checkpoint."""
    away = post_of(stage, world) is not None  # he holds a place of his own, a storey below perhaps
    helps = world.partner is not None and world.partner.hp > 0 and can_revive(world) and not away
    world.dead_ticks += 1
    if world.dead_ticks >= (HELP_TICKS if helps else DEAD_TICKS):
        back_to_checkpoint(stage, world)
        hold_out_anew(stage, world)
        scenes.after_retry(stage, world)
        cues.append(Cue("respawn", world.heroes[0].x, world.heroes[0].y, world.heroes[0].id))
