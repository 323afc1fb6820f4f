"""What hands throw: bottles and snowballs in an arc, heavy things straight, benches that roll on."""

from __future__ import annotations

from game.core.boxes import Box
from game.core.cue import Cue
from game.core.pads import GRAB
from game.core.whole import part
from game.data import feel
from game.data import missiles as table
from game.data.fighters import BYSTANDER, HERO
from game.data.stage import Stage
from game.data.things import ARMS, STONE_SHOCK_PX
from game.foot import heat
from game.foot.bodies import enter, fall, hurt_box, release, safe, stun
from game.foot.breakage import give_birth, hit_thing
from game.foot.fight import dodged
from game.foot.fighter import Fighter
from game.foot.ground import Ground
from game.foot.harm import freeze, wound
from game.foot.world import Missile, Thing, World

CAUGHT = frozenset({"bottle", "snowball", "knife"})  # by a hero with an empty hand
HANGING = frozenset({"rope", "lamp", "chandelier", "vase"})  # what is thrown brings these down


def throw_missile(world: World, f: Fighter, kind: str, goal_x: int, goal_y: int, damage: int, uses: int = 0) -> Missile:
    """Something leaves the hand of `f` for a spot on the floor, in an arc of fixed length."""
    x, y = f.x + f.face * 14, f.y - 50
    ticks = table.LOB_TICKS
    drop = goal_y - y
    vy = (drop * feel.SUB - table.GRAVITY * ticks * (ticks - 1) // 2) // ticks
    m = Missile(
        world.new_id(),
        kind,
        x,
        y,
        (goal_x - x) * feel.SUB // ticks,
        vy,
        f.row.team,
        f.id,
        damage=damage,
        goal_x=goal_x,
        goal_y=goal_y,
        uses=uses,
    )
    world.missiles.append(m)
    return m


def throw_flat(world: World, f: Fighter, kind: str, damage: int, uses: int) -> Missile:
    """Something heavy or sharp is flung straight ahead."""
    m = Missile(
        world.new_id(),
        kind,
        f.x + f.face * 16,
        f.y - 46,
        f.face * 1500,
        -220,
        f.row.team,
        f.id,
        damage=damage,
        uses=uses,
    )
    world.missiles.append(m)
    return m


def move_missile(stage: Stage, world: World, ground: Ground, m: Missile, cues: list[Cue]) -> None:
    """One tick of a thing in the air or rolling: caught, meets men, meets walls and floor."""
    m.t += 1
    m.rx += m.vx
    m.ry += m.vy
    m.x += m.rx >> 8
    m.y += m.ry >> 8
    m.rx &= 255
    m.ry &= 255
    m.vy += table.GRAVITY
    if _caught(world, m, cues):
        return
    if m.rolls:
        m.vy, m.ry = 0, 0
        m.vx = part(m.vx * table.ROLL_KEEPS, 256)
    box = Box(m.x - 5, m.y - 5, m.x + 5, m.y + 5)
    for v in world.fighters:
        if v.row.team == m.team or v.id in m.hit_ids or v.row.role == "actor" or v.state in ("lie", "fall", "out"):
            continue
        if v.row.team == BYSTANDER and m.team:
            continue
        if not hurt_box(v).meets(box):
            continue
        by = world.find(m.by)
        if by is not None and dodged(stage, by, v, cues):
            m.hit_ids.append(v.id)
        elif not safe(v):
            _missile_hits(stage, world, m, v, by, cues)
            if m.kind not in ("bench", "chair", "stone"):
                shatter(world, m, cues)
                return
    for thing in world.things:
        if thing.kind == "breakable" and thing.sort == "snowman" and thing.state != "broken" and thing.box.meets(box):
            if m.kind == "snowball":
                hit_thing(stage, world, thing, 1, cues)
                shatter(world, m, cues)
                return
        if m.team == HERO and thing.sort in HANGING and thing.state != "broken" and thing.box.meets(box):
            hit_thing(stage, world, thing, 1, cues)
            shatter(world, m, cues)
            return
    view = world.view.box.grown(16)
    if not view.holds(m.x, m.y) and m.team and m.t > table.LOB_TICKS:
        world.missiles.remove(m)
    elif m.rolls:
        below = ground.floor(m.x - 2, m.x + 2, m.y + table.ROLL_HIGH_PX, False)
        if abs(m.vx) < table.ROLL_ENDS or not below or ground.wall(m.x + (8 if m.vx > 0 else -8), m.y - 4, m.y):
            shatter(world, m, cues)
    elif m.kind == "bench" and m.vy > 0 and ground.floor(m.x - 2, m.x + 2, m.y + table.ROLL_HIGH_PX, False):
        m.rolls, m.vy = True, 0
        m.y -= m.y % 8
        cues.append(Cue("thud", m.x, m.y, m.id))
    elif ground.grid.solid_in(m.x - 2, m.y - 2, m.x + 2, m.y + 2) or (
        m.vy > 0 and ground.floor(m.x - 2, m.x + 2, m.y, False)
    ):
        _out_of_wall(ground, m)
        shatter(world, m, cues)


def _out_of_wall(ground: Ground, m: Missile) -> None:
    """Back the way it came: what stopped at a wall or a shut door falls down before it, not in it."""
    back = -1 if m.vx > 0 else 1
    gap_px = table.WALL_GAP_PX
    for _ in range(abs(m.vx) // feel.SUB + gap_px):
        if not ground.wall(m.x - gap_px, m.y - 4, m.y) and not ground.wall(m.x + gap_px, m.y - 4, m.y):
            return
        m.x += back


def _caught(world: World, m: Missile, cues: list[Cue]) -> bool:
    """A hero who pressed grab just before it came catches what is thrown at him."""
    if m.kind not in CAUGHT or not m.team:
        return False
    for v in world.heroes:
        ready = v.buffered == GRAB or (v.state == "blow" and v.move == "grab" and v.t <= table.CATCH_TICKS)
        if ready and not v.arm and hurt_box(v).grown(table.HANDS_PX).holds(m.x, m.y):
            v.buffered = 0
            enter(v, "stand")
            v.arm, v.arm_uses = m.kind, ARMS[m.kind].uses
            world.missiles.remove(m)
            cues.append(Cue("catch", m.x, m.y, v.id, 0, m.kind))
            return True
    return False


def comes_at(world: World, v: Fighter) -> bool:
    """Whether something that he could catch will soon be where he stands."""
    if v.arm or not world.missiles:
        return False
    hands = hurt_box(v).grown(table.HANDS_PX)
    near = Box(hands.left - table.COMES_SPARE_PX, hands.top, hands.right + table.COMES_SPARE_PX, hands.bottom)
    return any(m.team and m.kind in CAUGHT and _flies_into(m, near) for m in world.missiles)


def _flies_into(m: Missile, box: Box) -> bool:
    """Whether it is in that box within `COMES_TICKS` if nothing stops it."""
    x, y, vy = m.x * feel.SUB + m.rx, m.y * feel.SUB + m.ry, m.vy
    for _ in range(table.COMES_TICKS):
        x, y = x + m.vx, y + vy
        vy += table.GRAVITY
        if box.holds(x // feel.SUB, y // feel.SUB):
            return True
    return False


def _missile_hits(stage: Stage, world: World, m: Missile, v: Fighter, by: Fighter | None, cues: list[Cue]) -> None:
    m.hit_ids.append(v.id)
    arm = ARMS.get(m.kind)
    if v.is_hero and v.arm and ARMS[v.arm].guards == "lob":
        cues.append(Cue("chip", m.x, m.y, v.id, 0, "wood"))
        v.arm = ""
        return
    damage = m.damage
    if v.is_hero:
        damage = max(1, damage * stage.difficulty.enemy_damage_pct // 100)
        world.last_blow_tick = world.tick
    wound(stage, world, v, damage, m.x, m.y, cues, by=by, move=m.kind, weight="throw" if damage > 4 else "light")
    if by is not None and by.is_hero and v.is_enemy:
        heat.score_hit(stage, by, f"thrown_{m.kind}", "throw" if damage > 4 else "light", damage, cues)
    freeze(world, 4)
    release(world, v)
    if v.hp <= 0 or (arm is not None and arm.throw_falls and not v.row.steady):
        fall(v, 300 if m.vx > 0 else -300, -480)
        return
    if arm is not None and arm.throw_blind_ticks and not v.row.boss:
        v.blind_ticks = min(table.HERO_BLIND_TICKS, arm.throw_blind_ticks) if v.is_hero else arm.throw_blind_ticks
        if m.kind == "snowball":
            v.snow_hits += 1
            if v.snow_hits >= 3:
                v.snow_hits = v.blind_ticks = 0
                fall(v, 256 if m.vx > 0 else -256, -420)
                return
    if v.state not in ("dazed", "kneel"):
        stun(v, 20)


def shatter(world: World, m: Missile, cues: list[Cue]) -> None:
    """A thing in flight ends: bottles and snow are gone, the rest lies there to be taken again."""
    if m in world.missiles:
        world.missiles.remove(m)
    if m.kind == "snowball":
        cues.append(Cue("snow_hit", m.x, m.y, m.id))
    elif m.kind == "bottle" or m.kind == "stub":
        cues.append(Cue("break", m.x, m.y, m.id, 1, "bottle"))
    else:
        cues.append(Cue("drop", m.x, m.y, m.id, 0, m.kind))
        if m.kind == "stone":
            _stone_lands(world, m, cues)
        if m.uses > 0:
            lie_down(world, m)


def _stone_lands(world: World, m: Missile, cues: list[Cue]) -> None:
    """The hot stone cracks the floor: men near it are shaken."""
    by = world.find(m.by)
    cues.append(Cue("shock", m.x, m.y, m.id, STONE_SHOCK_PX))
    for v in world.enemies:
        if by is not None and abs(v.x - m.x) <= STONE_SHOCK_PX and v.on_floor and not safe(v) and not v.row.boss:
            if v.state not in ("lie", "fall"):
                release(world, v)
                stun(v, feel.HARD_SHOCK_STUN_TICKS)


def lie_down(world: World, m: Missile) -> Thing:
    """What was thrown becomes an item on the floor."""
    return give_birth(world, m.kind, m.x, m.goal_y or m.y + 4, m.uses)
