"""States of those who cannot act: stunned, falling, lying, rising, beaten, in the pool, dazed, blind, in panic."""

from __future__ import annotations

from game.core.cue import Cue
from game.core.pads import side
from game.core.whole import part
from game.data import feel
from game.data.stage import Stage
from game.data.things import ARMS, FOOD
from game.foot.bodies import enter, fall
from game.foot.breakage import give_birth
from game.foot.dogs import run_off
from game.foot.edges import come_to_rest
from game.foot.fighter import Fighter
from game.foot.fly import body_is_wet, into
from game.foot.harm import beaten
from game.foot.locomotion import surface_of
from game.foot.spawn import found_rounds
from game.foot.world import World

FLEE_TICKS = 240
TAUNT_TICKS = 40
POOL_EDGE_PX = 16
DROPPED_ROUNDS = 3


def stunned(stage: Stage, world: World, f: Fighter, cues: list[Cue]) -> None:
    """Helpless on his feet; `stunned_for` counts unbroken stun for the cap."""
    f.stunned_for += 1
    f.vx = 0
    if not f.on_floor and f.t == 1:
        fall(f, part(f.push, 14), -200)
    elif f.t > f.stun_ticks:
        enter(f, "blind" if f.blind_ticks else "panic" if f.panic_ticks else "stand")


def falling(stage: Stage, world: World, f: Fighter, cues: list[Cue]) -> None:
    """Knocked off his feet, in the air until he lies; water takes him."""
    pool = body_is_wet(stage, f) if f.is_enemy else None
    if pool is not None:
        into(stage, world, f, pool, None, cues)
        return
    if not f.on_floor or f.t < 2:
        return
    cues.append(Cue("thud", f.x, f.y, f.id, 0, f.surface))
    rest, slide = f.vx, surface_of(f).slide_pct
    enter(f, "lie")
    f.vx = 0
    f.push = part(rest * 3 * slide, 100)


def lie(stage: Stage, world: World, f: Fighter, cues: list[Cue]) -> None:
    """On the floor; the beaten stay there, blink and leave."""
    f.vx = 0
    f.stunned_for = 0
    if f.hp <= 0 and f.row.role == "dog":
        run_off(world, f)
        return
    if come_to_rest(stage, world, f):
        return
    if f.hp <= 0:
        enter(f, "down")
        if f.is_hero:
            f.downs += 1
            if f.player >= 0:
                world.downs += 1
            else:
                world.flags.setdefault("partner_down", world.tick)
            cues.append(Cue("down_hero", f.x, f.y, f.id))
        elif f.drops == "rounds":
            give_birth(world, "rounds", f.x, f.y, found_rounds(stage, DROPPED_ROUNDS))
        elif f.drops in FOOD or f.drops in ARMS:
            give_birth(world, f.drops, f.x, f.y)
        f.drops = ""  # he may yet slip from where he lies
        return
    if f.is_hero:
        if f.t >= feel.HERO_LIE_TICKS:
            way = side(f.pad)
            enter(f, "rise", "roll" if way else "")
            f.vx = way * feel.ROLL_PX * feel.SUB // feel.HERO_RISE_TICKS
            f.face = way or f.face
            cues.append(Cue("rise", f.x, f.y, f.id))
    elif f.t >= feel.LIE_TICKS + f.out_ticks:
        f.out_ticks = 0
        enter(f, "rise")
        cues.append(Cue("rise", f.x, f.y, f.id))


def rise(stage: Stage, world: World, f: Fighter, cues: list[Cue]) -> None:
    """Getting up, safe."""
    if f.t < (feel.HERO_RISE_TICKS if f.is_hero else feel.RISE_TICKS):
        return
    f.vx = 0
    if f.is_hero:
        f.safe_ticks = feel.HERO_SAFE_TICKS
        world.no_tell_until = max(world.no_tell_until, world.tick + feel.NO_TELL_TICKS)
    enter(f, "blind" if f.blind_ticks else "panic" if f.panic_ticks else "stand")


def down(stage: Stage, world: World, f: Fighter, cues: list[Cue]) -> None:
    """Beaten: enemies blink and leave, heroes wait for what the director decides."""
    f.vx = 0
    if come_to_rest(stage, world, f):
        return
    if f.is_enemy and not f.row.boss and f.t >= feel.DOWN_TICKS:
        beaten(world, f, "fall", cues)
    elif f.row.role == "bystander" and f.t >= 90:
        enter(f, "out")


def swim(stage: Stage, world: World, f: Fighter, cues: list[Cue]) -> None:
    """In the pool, out of the fight, until he climbs out; the beaten sink."""
    if f.hp <= 0 and f.t % feel.SINK_TICKS == 0:
        f.y += 1
    if f.t < f.out_ticks:
        return
    if f.hp <= 0:
        beaten(world, f, "pool", cues)
        return
    pool = next((s for s in stage.level.of("water") if s.box.grown(48).holds(f.x, f.y - 8)), None)
    if pool is None:
        enter(f, "stand")
        return
    left = f.x - pool.box.left < pool.box.right - f.x
    spot = stage.level.find(pool.number("exit_l" if left else "exit_r"))
    beside = pool.box.left - POOL_EDGE_PX if left else pool.box.right + POOL_EDGE_PX
    f.x, f.y = (spot.x, spot.y) if spot is not None else (beside, pool.y)
    f.out_ticks = 0
    f.vy = 0
    f.on_floor = True
    enter(f, "enter", "climb")
    cues.append(Cue("splash_m", f.x, f.y, f.id))


def dazed(stage: Stage, world: World, f: Fighter, cues: list[Cue]) -> None:
    """An opening: dazed or on one knee for `daze_ticks`."""
    f.vx = 0
    if f.t > f.daze_ticks:
        enter(f, "stand")


def taunt(stage: Stage, world: World, f: Fighter, cues: list[Cue]) -> None:
    """Mocks the hero from his place; anyone may hit him for it."""
    f.vx = 0
    if f.t >= TAUNT_TICKS:
        enter(f, "stand")


def blind(stage: Stage, world: World, f: Fighter, cues: list[Cue]) -> None:
    """Cannot see: sways where he is."""
    f.vx = 64 if (world.tick >> 4) & 1 else -64
    f.blind_ticks -= 1
    if f.blind_ticks <= 0:
        f.blind_ticks = 0
        enter(f, "stand")


def panic(stage: Stage, world: World, f: Fighter, cues: list[Cue]) -> None:
    """Scalded: runs wild and turns at walls."""
    if f.t == 1:
        cues.append(Cue("panic", f.x, f.y - 40, f.id))
    f.vx = f.face * 512
    if f.t % 40 == 39:
        f.face = -f.face
    f.panic_ticks -= 1
    if f.panic_ticks <= 0:
        f.panic_ticks = 0
        enter(f, "stand")


def flee(stage: Stage, world: World, f: Fighter, cues: list[Cue]) -> None:
    """Has lost heart: runs off and is out once he is out of view."""
    view = world.view.box
    f.vx = f.face * 448
    if not view.left - 24 < f.x < view.right + 24 or f.t > FLEE_TICKS:
        beaten(world, f, "flee", cues)
