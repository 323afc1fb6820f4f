"""What everybody does in each state: when it ends and what may come of it; one function a state."""

from __future__ import annotations

from collections.abc import Callable

from game.core.cue import Cue
from game.core.pads import DOWN, JUMP, UP, side
from game.data import feel
from game.data.moves import MOVES
from game.data.things import ARMS, FOOD
from game.foot import hero
from game.foot.bodies import BUTTONS, enter, fall, move_of, start_ticks
from game.foot.breakage import give_birth
from game.foot.fly import body_is_wet, catapult, into, throw_missile
from game.foot.grips import grip_blow, held, hold_on, place_held, slam_shock
from game.foot.harm import beaten
from game.foot.locomotion import approach, jump, surface_of, walk
from game.foot.motion import released_jump
from game.foot.world import Fighter, Stage, World

StateFn = Callable[[Stage, World, Fighter, list[Cue]], None]
STEP_PX = 26  # between two sounds of feet
FLEE_TICKS = 240
POOL_EDGE_PX = 16
SNOW_MOVES = {"thrower_bottle": "thrower_snow"}  # what lies at hand in the yard


def act(stage: Stage, world: World, cues: list[Cue]) -> None:
    """Every man's state runs for one tick, in order of ids."""
    for f in list(world.fighters):
        if f.freeze_ticks:
            f.freeze_ticks -= 1
            continue
        f.t += 1
        for name in ("safe_ticks", "dodge_rest", "late_dodge_ticks", "coyote_ticks"):
            left = getattr(f, name)
            if left:
                setattr(f, name, left - 1)
        STATES[f.state](stage, world, f, cues)


def stand(stage: Stage, world: World, f: Fighter, cues: list[Cue]) -> None:
    """On his feet and free to act."""
    f.stunned_for = 0
    if not f.on_floor:
        enter(f, "air")
        air(stage, world, f, cues)
        return
    if f.is_hero:
        if hero.choose(stage, world, f, cues):
            return
        if f.pad & DOWN and not f.arm:
            enter(f, "crouch")
            f.vx = 0
            return
    elif _start_attack(f):
        f.vx = 0
        return
    if not f.is_hero and f.pad & JUMP:
        jump(f, cues)
        return
    walk(f)
    _footsteps(f, cues)


def _start_attack(f: Fighter) -> bool:
    """A mind has pressed the button of one of his attacks."""
    for button, move in f.row.attacks.items():
        if f.pad & BUTTONS[button]:
            tell = f.tell_ticks
            enter(f, "blow", SNOW_MOVES.get(move, move) if f.surface == "snow" else move)
            f.tell_ticks = tell
            return True
    return False


def _footsteps(f: Fighter, cues: list[Cue]) -> None:
    if f.vx and f.on_floor and (f.x // STEP_PX) != ((f.x - (f.vx >> 8)) // STEP_PX):
        cues.append(Cue("step", f.x, f.y, f.id, abs(f.vx), f.surface))
        if f.in_water:
            cues.append(Cue("splash_s", f.x, f.y - 30, f.id))


def crouch(stage: Stage, world: World, f: Fighter, cues: list[Cue]) -> None:
    """Down on his haunches, as long as the pad says so."""
    f.vx = approach(f.vx, 0, feel.RUN // 4)
    if not f.on_floor:
        enter(f, "air")
    elif not hero.choose(stage, world, f, cues) and not f.pad & DOWN:
        enter(f, "stand")


def air(stage: Stage, world: World, f: Fighter, cues: list[Cue]) -> None:
    """In the air, still steering."""
    if f.on_floor:
        touch_floor(stage, world, f, cues)
        return
    if f.is_hero:
        if f.jump_buffer and f.coyote_ticks:
            jump(f, cues)
            return
        if hero.choose_air(world, f):
            return
        released_jump(f)
    way = side(f.pad)
    speed = feel.RUN if f.is_hero else f.row.walk
    f.vx = approach(f.vx, way * speed, max(1, speed // (6 if way else 16)))
    if way:
        f.face = way


def touch_floor(stage: Stage, world: World, f: Fighter, cues: list[Cue]) -> None:
    """Feet have met the floor after a jump or a drop."""
    height = f.y - f.fall_from
    if height >= feel.HARD_LAND_PX:
        cues.append(Cue("land_hard", f.x, f.y, f.id, height, f.surface))
        enter(f, "land_hard")
        f.vx = 0
        if f.is_hero:
            catapult(stage, world, f, cues)
        return
    cues.append(Cue("land", f.x, f.y, f.id, height, f.surface))
    enter(f, "land")


def land(stage: Stage, world: World, f: Fighter, cues: list[Cue]) -> None:
    """Three ticks of bent knees; a buffered press ends them."""
    if f.is_hero and hero.choose(stage, world, f, cues):
        return
    walk(f)
    if f.t >= feel.LAND_TICKS:
        enter(f, "stand")


def land_hard(stage: Stage, world: World, f: Fighter, cues: list[Cue]) -> None:
    """A longer bend after a great drop."""
    if f.t >= feel.HARD_LAND_TICKS:
        enter(f, "stand")


def blow(stage: Stage, world: World, f: Fighter, cues: list[Cue]) -> None:
    """A move runs: start, active, recover; what follows may begin where the table allows."""
    move, start = move_of(f), start_ticks(f)
    if f.holds:
        grip_blow(stage, world, f, cues)
    if move.in_air:
        _air_blow(stage, world, f, cues)
        return
    if move.travel_px and f.t <= start + move.active_ticks:
        f.vx = f.face * move.travel_px * feel.SUB // _travel_ticks(f) if f.t >= _travel_from(f) else 0
    elif move.travel_px:
        f.vx = 0
    else:
        f.vx = approach(f.vx, 0, feel.RUN // max(1, surface_of(f).stop_ticks))
    if not f.on_floor and not move.travel_px:
        f.vx = approach(f.vx, 0, 24)
    if f.is_hero:
        if f.t == start + move.active_ticks - 1:
            hero.finish_active(stage, world, f, cues)
        if hero.cancel(stage, world, f, cues):
            return
    elif move.lob and f.t == start:
        _lob(world, f, cues)
    if f.state == "blow" and f.t >= start + move.active_ticks + move.recover_ticks:
        hero.after_blow(f)
        if f.holds:
            enter(f, "carry" if f.move == "lift" or (v := world.find(f.holds)) and v.state == "carried" else "hold")
            return
        enter(f, "stand")
        STATES["stand"](stage, world, f, cues)


def _lob(world: World, f: Fighter, cues: list[Cue]) -> None:
    """An enemy's bottle or snowball leaves the hand for where the hero stands now."""
    goal = world.find(f.mind.target)
    if goal is not None:
        move = move_of(f)
        throw_missile(world, f, move.lob, goal.x, goal.y - 2, move.damage)
        cues.append(Cue("bottle_throw", f.x + f.face * 14, f.y - 50, f.id, 0, move.lob))
    f.landed = True


def _travel_from(f: Fighter) -> int:
    return 0 if f.is_hero else start_ticks(f)


def _travel_ticks(f: Fighter) -> int:
    move = MOVES[f.move]
    return move.active_ticks + (move.start_ticks if f.is_hero else 0)


def _air_blow(stage: Stage, world: World, f: Fighter, cues: list[Cue]) -> None:
    move = move_of(f)
    if f.on_floor:
        if f.move == "elbow_drop":
            slam_shock(stage, world, f, cues)
        cues.append(Cue("land", f.x, f.y, f.id, f.y - f.fall_from, f.surface))
        enter(f, "recover_land", f.move)
        return
    way = side(f.pad)
    f.vx = approach(f.vx, way * feel.RUN, feel.RUN // (8 if way else 24))
    if f.move == "elbow_drop" and f.t == move.start_ticks:
        f.vy = max(f.vy, 900)
    if f.t >= move.start_ticks + move.active_ticks:
        enter(f, "air")


def recover_land(stage: Stage, world: World, f: Fighter, cues: list[Cue]) -> None:
    """The landing after a blow in the air."""
    f.vx = approach(f.vx, 0, feel.RUN // 6)
    if f.t >= MOVES[f.move].recover_ticks:
        enter(f, "stand")


def carry(stage: Stage, world: World, f: Fighter, cues: list[Cue]) -> None:
    """A man on the shoulders."""
    v = world.find(f.holds)
    if v is None or v.state != "carried":
        f.holds = 0
        enter(f, "stand")
        return
    f.vx = side(f.pad) * feel.CARRY_RUN
    if f.vx:
        f.face = side(f.pad)
    if f.buffered:
        f.buffered = 0
        holds = f.holds
        enter(f, "blow", "carry_throw")
        f.holds = holds
    place_held(world, f)


def stunned(stage: Stage, world: World, f: Fighter, cues: list[Cue]) -> None:
    """Helpless on his feet; `stunned_for` counts unbroken stun for the cap."""
    f.stunned_for += 1
    f.vx = 0
    if not f.on_floor and f.t == 1:
        fall(f, f.push // 14, -200)
    elif f.t > f.stun_ticks:
        enter(f, "blind" if f.blind_ticks else "panic" if f.panic_ticks else "stand")
        STATES[f.state](stage, world, f, cues)


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
    f.push = rest * 3 * slide // 100


def lie(stage: Stage, world: World, f: Fighter, cues: list[Cue]) -> None:
    """On the floor; the beaten stay there, blink and leave."""
    f.vx = 0
    f.stunned_for = 0
    if f.hp <= 0:
        enter(f, "down")
        if f.is_hero:
            f.downs += 1
            world.downs += 1
            cues.append(Cue("down_hero", f.x, f.y, f.id))
        elif f.drops in FOOD or f.drops in ARMS:
            give_birth(world, f.drops, f.x, f.y)
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
    if f.is_enemy and not f.row.boss and f.t >= 50:
        beaten(world, f, "fall", cues)
    elif f.row.role == "bystander" and f.t >= 90:
        enter(f, "out")


def swim(stage: Stage, world: World, f: Fighter, cues: list[Cue]) -> None:
    """In the pool, out of the fight, until he climbs out."""
    if f.t < f.out_ticks:
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


ENTRY_TICKS = {"door": 24, "window": 20, "climb": 30, "drop": 1, "walk": 1, "stand": 1, "lift": 24}


def entering(stage: Stage, world: World, f: Fighter, cues: list[Cue]) -> None:
    """Coming into the room by door, window, edge or air."""
    f.vx = 0
    if f.t >= ENTRY_TICKS.get(f.move, 24):
        enter(f, "stand")


def board(stage: Stage, world: World, f: Fighter, cues: list[Cue]) -> None:
    """Passing through a linked door, unseen."""
    if f.t == 20:
        other = world.thing(f.link)
        if other is not None:
            f.x, f.y = other.x, other.y
            f.on_floor = True
            cues.append(Cue("door_open", other.x, other.y, other.id))
    elif f.t >= 40:
        f.link = 0
        f.vx = f.vy = 0
        enter(f, "stand")
        f.safe_ticks = 10 if f.is_hero else 0
        if f.is_hero:
            world.no_tell_until = max(world.no_tell_until, world.tick + feel.NO_TELL_TICKS)


def ladder(stage: Stage, world: World, f: Fighter, cues: list[Cue]) -> None:
    """On a ladder: up, down, or off by jump."""
    spawn = stage.level.find(f.ladder)
    if spawn is None or f.jump_buffer:
        f.ladder = 0
        f.jump_buffer = 0
        enter(f, "air")
        f.on_floor = False
        f.vy = -512
        return
    way = bool(f.pad & DOWN) - bool(f.pad & UP)
    f.y += way
    if f.y <= spawn.y or f.y >= spawn.y + spawn.height:
        f.y = max(spawn.y, min(f.y, spawn.y + spawn.height))
        f.ladder = 0
        f.on_floor = True
        enter(f, "stand")


def dazed(stage: Stage, world: World, f: Fighter, cues: list[Cue]) -> None:
    """An opening: dazed or on one knee for `daze_ticks`."""
    f.vx = 0
    if f.t > f.daze_ticks:
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


def still(stage: Stage, world: World, f: Fighter, cues: list[Cue]) -> None:
    """Moved by others: flying, carried, waiting, playing a scene, or gone."""
    if f.state in ("waiting", "out", "carried"):
        f.vx = f.vy = 0


STATES: dict[str, StateFn] = {
    "stand": stand,
    "crouch": crouch,
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
    "lie": lie,
    "rise": rise,
    "down": down,
    "swim": swim,
    "enter": entering,
    "board": board,
    "ladder": ladder,
    "dazed": dazed,
    "kneel": dazed,
    "blind": blind,
    "panic": panic,
    "flee": flee,
    "scene": still,
    "waiting": still,
    "out": still,
}
