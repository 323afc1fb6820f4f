"""Grabs: taking hold, knees and head butts, throws, carrying, squeezing, breaking free; source: fighters.md F3."""

from __future__ import annotations

from game.core.cue import Cue
from game.core.pads import DOWN, GRAB, JUMP, KICK, LEFT, RIGHT, STRIKE, UP, side
from game.data import feel
from game.data.guns import SHIELD_HP
from game.data.level import Spawn
from game.data.moves import MOVES
from game.data.stage import Stage
from game.foot import heat
from game.foot.bodies import enter, fall, grabbable, release, safe, stun
from game.foot.fighter import Fighter
from game.foot.ground import ground_of
from game.foot.harm import drops_token, freeze, shock, wound
from game.foot.motion import body_box
from game.foot.world import World

GRIP_PX = 20
INTO_REACH_PX = 136
SQUEEZE_TICKS = 30
HUG_STUN_TICKS = 40


def grip(stage: Stage, world: World, f: Fighter, v: Fighter, cues: list[Cue]) -> bool:
    """A hero's grab closes on a man; False if this one cannot be taken."""
    if not grabbable(v) or v.held_by or v.holds:
        return False
    drops_token(v)
    enter(v, "held")
    v.held_by = f.id
    v.vx = v.push = 0
    v.face = -f.face
    enter(f, "hold")
    f.holds = v.id
    f.hold_ticks = stage.difficulty.hold_ticks
    f.shield = SHIELD_HP
    f.knees = 0
    f.vx = 0
    cues.append(Cue("grab", f.x + f.face * 16, f.y - 44, v.id))
    return True


def hug(world: World, f: Fighter, v: Fighter, cues: list[Cue]) -> bool:
    """An enemy's lunge closes on a hero."""
    if safe(v) or not v.on_floor or v.held_by:
        return False
    release(world, v)
    enter(v, "held")
    v.held_by = f.id
    v.vx = v.push = v.break_presses = v.break_hold = 0
    v.face = -f.face
    enter(f, "hold")
    f.holds = v.id
    f.knees = 0
    f.vx = 0
    cues.append(Cue("grab", v.x, v.y - 44, v.id))
    return True


def hold_on(stage: Stage, world: World, f: Fighter, cues: list[Cue]) -> None:
    """State `hold`: heroes walk, knee, butt and throw; enemies squeeze."""
    v = world.find(f.holds)
    if v is None or v.state != "held":
        f.holds = 0
        enter(f, "stand")
        return
    if f.is_hero:
        _hero_holds(stage, world, f, v, cues)
    else:
        _squeeze(stage, world, f, v, cues)
    place_held(world, f)


def place_held(world: World, f: Fighter) -> None:
    """The held man goes where his holder's arms are."""
    v = world.find(f.holds)
    if v is None:
        return
    raised = f.state == "carry" or (f.state == "blow" and f.move in ("carry_throw", "lift"))
    v.x = f.x + (0 if raised else f.face * GRIP_PX)
    v.y = f.y - (46 if raised else 0)
    v.vx = v.vy = v.rx = 0
    v.on_floor = True
    v.face = -f.face


def _hero_holds(stage: Stage, world: World, f: Fighter, v: Fighter, cues: list[Cue]) -> None:
    way = side(f.pad)
    f.vx = way * feel.CARRY_RUN
    f.hold_ticks -= 1
    if f.hold_ticks <= 0 or not f.on_floor:
        let_go(world, f, v)
        return
    if not f.buffered or f.t < 6:
        return
    button, pad = f.buffered, f.buffered_with
    f.buffered = 0
    if button == STRIKE:
        start_grip_blow(f, "knee")
    elif button == KICK:
        start_grip_blow(f, "head_butt")
    elif button == GRAB:
        toward = side(pad) or f.face
        if pad & UP and into_target(stage, world, f) is not None:
            start_grip_blow(f, "throw_into")
        elif toward == f.face:
            start_grip_blow(f, "throw_ahead")
        else:
            start_grip_blow(f, "throw_back")
    elif button == JUMP:
        let_go(world, f, v)


def start_grip_blow(f: Fighter, move: str) -> None:
    """Go over into a blow without letting go."""
    holds = f.holds
    enter(f, "blow", move)
    f.holds = holds
    f.vx = 0


def let_go(world: World, f: Fighter, v: Fighter) -> None:
    """Both part."""
    release(world, f)
    enter(f, "stand")
    enter(v, "stand")
    v.on_floor = False
    v.push = f.face * 20 * feel.SUB


def grip_blow(stage: Stage, world: World, f: Fighter, cues: list[Cue]) -> None:
    """During a blow of one who holds a man: the moment it bites."""
    v = world.find(f.holds)
    if v is None:
        return
    move = MOVES[f.move]
    if f.t == move.start_ticks:
        if f.move == "knee":
            _knee(stage, world, f, v, cues)
        elif f.move == "head_butt":
            _head_butt(stage, world, f, v, cues)
        elif f.move in ("throw_ahead", "throw_back", "throw_into", "carry_throw"):
            _throw(stage, world, f, v, cues)
    if f.holds:
        place_held(world, f)


def _knee(stage: Stage, world: World, f: Fighter, v: Fighter, cues: list[Cue]) -> None:
    move = MOVES["knee"]
    f.knees += 1
    damage = move.damage * v.row.guard_pct // 100
    wound(stage, world, v, damage, v.x, v.y - 36, cues, by=f, move="knee")
    heat.score_hit(stage, f, "knee", "light", damage, cues)
    freeze(world, move.stop_ticks)
    v.t = 0
    if v.hp <= 0:
        release(world, f)
        fall(v, f.face * 300, -420)
    elif f.knees >= feel.KNEES:
        release(world, f)
        stun(v, feel.KNEE_STAGGER_TICKS)
        v.move = "stagger"
        v.push = f.face * 24 * feel.SUB


def _head_butt(stage: Stage, world: World, f: Fighter, v: Fighter, cues: list[Cue]) -> None:
    move = MOVES["head_butt"]
    wound(stage, world, v, move.damage, v.x, v.y - 52, cues, by=f, move="head_butt", weight="heavy")
    heat.score_hit(stage, f, "head_butt", "heavy", move.damage, cues)
    freeze(world, move.stop_ticks)
    release(world, f)
    fall(v, f.face * (move.push_px * feel.SUB // 12), -520)
    v.face = -f.face
    for other in world.enemies:
        if other.id != v.id and (other.x - v.x) * f.face in range(0, feel.HEAD_BUTT_SHOCK_PX + 1) and other.on_floor:
            if abs(other.y - v.y) < 16 and not safe(other) and other.state not in ("lie", "fall", "hold"):
                drops_token(other)
                stun(other, feel.HARD_SHOCK_STUN_TICKS)


def into_target(stage: Stage, world: World, f: Fighter) -> Spawn | None:
    """The nearest thing ahead or behind that a man can be thrown into from here, or None."""
    best: tuple[int, int] | None = None
    found = None
    for spawn in stage.level.of("throw_into"):
        if not world.counts(spawn):
            continue
        box = spawn.box
        thing = world.thing(spawn.number("breaks")) if spawn.args.get("breaks") else None
        if thing is not None and (thing.gone or thing.state == "broken"):
            continue
        gap = max(box.left - f.x, f.x - box.right, 0)
        if gap > INTO_REACH_PX or not box.top - 32 <= f.y <= box.bottom + 48:
            continue
        behind = (box.centre[0] - f.x) * f.face < 0
        rank = (gap + (40 if behind else 0), spawn.id)
        if best is None or rank < best:
            best, found = rank, spawn
    return found


def _throw(stage: Stage, world: World, f: Fighter, v: Fighter, cues: list[Cue]) -> None:
    """The man leaves the hands."""
    sort = f.move
    aim = into_target(stage, world, f) if sort == "throw_into" else None
    if sort == "throw_back":
        f.face = -f.face
    if aim is not None and (aim.box.centre[0] - f.x) * f.face < 0:
        f.face = -f.face
    release(world, f)
    enter(v, "thrown")
    v.x = f.x + f.face * 8
    v.y = f.y - 26
    if not body_is_free(stage, world, v):
        v.x = f.x
    v.vx = f.face * feel.THROW_VX
    v.vy = feel.THROW_VY
    if aim is not None:
        gap = abs(aim.box.centre[0] - v.x)
        v.vx = f.face * max(256, min(1500, gap * feel.SUB // 23))
        v.aim = aim.id
    else:
        v.aim = 0
    v.on_floor = False
    v.air_ticks = 0
    v.fall_from = v.y
    v.bounces = 0
    v.hits_down = 0
    v.thrown_by = f.id
    v.face = -f.face
    v.push = 0
    cues.append(Cue("throw", f.x, f.y - 40, v.id, 0, sort.removeprefix("throw_")))


def body_is_free(stage: Stage, world: World, f: Fighter) -> bool:
    """Whether the body stands in nothing solid."""
    return ground_of(stage, world).free(body_box(f))


def _squeeze(stage: Stage, world: World, f: Fighter, v: Fighter, cues: list[Cue]) -> None:
    """An enemy holds a hero: a squeeze each half second, then he is flung away."""
    if f.t and f.t % SQUEEZE_TICKS == 0:
        f.knees += 1
        damage = max(1, f.row.holds_damage * stage.difficulty.enemy_damage_pct // 100)
        wound(stage, world, v, damage, v.x, v.y - 40, cues, by=f, move="squeeze")
        world.last_blow_tick = world.tick
        v.break_hold = min(v.break_hold, feel.BREAK_HOLD_TICKS - 1)
        if v.hp <= 0 or f.knees >= f.row.holds_count:
            release(world, f)
            enter(f, "stand")
            f.mind.token = ""
            fall(v, f.face * 500, -560)


def held(stage: Stage, world: World, f: Fighter, cues: list[Cue]) -> None:
    """State `held`: a held hero struggles; a held enemy hangs."""
    if world.find(f.held_by) is None:
        release(world, f)
        enter(f, "stand")
        return
    if not f.is_hero:
        return
    pressed = f.pad & ~f.last_pad
    for bit in (LEFT, RIGHT, UP, DOWN):
        f.break_presses += bool(pressed & bit)
    f.break_hold = f.break_hold + 1 if f.pad & GRAB else 0
    holder = world.find(f.held_by)
    spark = f.t <= feel.BREAK_SPARK_TICKS and bool(pressed & JUMP)
    freed = (
        f.break_presses >= feel.BREAK_PRESSES
        or f.break_hold >= feel.BREAK_HOLD_TICKS
        or spark
        or (stage.assists.frees_itself and f.t >= feel.BREAK_ASSIST_TICKS)
    )
    if freed and holder is not None:
        release(world, f)
        enter(f, "blow", "break_free")
        f.safe_ticks = 20
        drops_token(holder)
        if holder.row.boss:
            enter(holder, "kneel")
            holder.daze_ticks = 80 * stage.difficulty.opening_pct // 100
        else:
            stun(holder, HUG_STUN_TICKS)
            holder.move = "stagger"
        holder.push = f.face * 18 * feel.SUB
        cues.append(Cue("break_free", f.x, f.y - 44, f.id))


def slam_shock(stage: Stage, world: World, f: Fighter, cues: list[Cue]) -> None:
    """The floor shock at the end of a move that has one."""
    move = MOVES[f.move]
    if move.shock_px:
        shock(stage, world, f, move.shock_px, move.shock_stun_ticks, cues)
