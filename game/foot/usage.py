"""What hands do with things: take, drop, swing, throw, eat, press snow, turn valves, open doors, climb ladders."""

from __future__ import annotations

from collections.abc import Callable

from game.core.cue import Cue
from game.core.pads import DOWN, UP
from game.data import feel
from game.data.guns import GUNS
from game.data.stage import Stage
from game.data.things import ARMS, FOOD, STONE_BURN_HEAT, STONE_BURN_TICKS, STONE_DROP_HP
from game.foot import heat
from game.foot.bodies import enter
from game.foot.breakage import give_birth
from game.foot.cover import take_cover
from game.foot.fighter import Fighter
from game.foot.lifts import use_lift
from game.foot.missiles import throw_flat, throw_missile
from game.foot.spawn import arm_hero
from game.foot.world import Thing, World, inside

REACH_PX = 22
LOB_PX = 150
LINKED = frozenset({"arch", "room", "lift"})  # sorts of doors that may lead to another
ROUNDS_REACH_PX = 12
WINDOW_REACH_PX = 6
AIM_PX = 190
SCORE_FOOD_FULL = 100


def near_things(world: World, f: Fighter, kind: str, reach_px: int = REACH_PX) -> list[Thing]:
    """Things of a kind within reach of his hands, nearest first."""
    found = [
        t for t in world.of(kind) if not t.gone and abs(t.x - f.x) <= reach_px + t.width // 2 and abs(t.y - f.y) <= 24
    ]
    return sorted(found, key=lambda t: (abs(t.x - f.x), t.id))


def item_near(world: World, f: Fighter) -> Thing | None:
    """An arm or food that grab would take from here."""
    for thing in near_things(world, f, "item") + near_things(world, f, "pickup"):
        if thing.sort in ARMS or thing.sort in FOOD or thing.sort in GUNS or thing.sort in ("snow", "secret"):
            return thing
    return None


def use(stage: Stage, world: World, f: Fighter, cues: list[Cue]) -> bool:
    """Grab with nobody in reach: take, turn or open what is nearest. True if a move began."""
    item = item_near(world, f)
    if item is not None:
        if item.sort == "snow":
            enter(f, "blow", "make_snow")
        elif item.sort in ARMS and ARMS[item.sort].lifted:
            enter(f, "blow", "lift_arm")
        else:
            enter(f, "blow", "pick_up")
        return True
    if near_things(world, f, "valve"):
        enter(f, "blow", "turn_valve")
        return True
    return False


def take(stage: Stage, world: World, f: Fighter, cues: list[Cue]) -> None:
    """The hand closes on the nearest item."""
    item = item_near(world, f)
    if item is None or item.sort == "snow":
        return
    item.gone = True
    if item.sort in FOOD:
        eat(world, f, item.sort, cues)
        return
    if item.sort == "secret":
        find_secret(stage, world, f, item.number, cues)
        return
    if item.sort in GUNS:
        arm_hero(f, item.sort, f.spare)
        cues.append(Cue("pickup", item.x, item.y, f.id, 0, item.sort))
        return
    f.arm = item.sort
    f.arm_uses = item.uses or ARMS[item.sort].uses
    f.stone_ticks = 0
    cues.append(Cue("pickup", item.x, item.y, f.id, 0, item.sort))


def take_rounds(stage: Stage, world: World, f: Fighter, cues: list[Cue]) -> None:
    """Rounds on the floor go into the pocket of who walks over them with a gun."""
    for item in world.stock.sorts.get("rounds", ()):
        if item.gone or abs(item.y - f.y) > 24:
            continue
        if abs(item.x - f.x) <= ROUNDS_REACH_PX + item.width // 2:
            item.gone = True
            f.spare += item.uses
            cues.append(Cue("pickup", item.x, item.y, f.id, item.uses, "rounds"))


def find_secret(stage: Stage, world: World, f: Fighter, number: int, cues: list[Cue]) -> None:
    """A secret of the level, once."""
    if number in world.secrets:
        return
    world.secrets.append(number)
    f.score += feel.SCORE_SECRET
    cues.append(Cue("secret", f.x, f.y - 60, f.id, number))


def eat(world: World, f: Fighter, sort: str, cues: list[Cue]) -> None:
    """Food restores health; what is too much becomes score."""
    health = FOOD[sort]
    if f.hp >= f.max_hp:
        heat.add_score(f, SCORE_FOOD_FULL)
    f.hp = min(f.max_hp, f.hp + health)
    cues.append(Cue("eat", f.x, f.y - 50, f.id, health, sort))


def make_snow(stage: Stage, world: World, f: Fighter, cues: list[Cue]) -> None:
    """A snowball is pressed."""
    f.arm, f.arm_uses = "snowball", 1
    cues.append(Cue("snow_make", f.x, f.y, f.id))


def turn_valve(stage: Stage, world: World, f: Fighter, cues: list[Cue]) -> None:
    """Turn the valve in reach: it sets its flag and steam goes where it says for a while."""
    for thing in near_things(world, f, "valve")[:1]:
        spawn = stage.level.find(thing.id)
        thing.state, thing.t = "turned", 0
        cues.append(Cue("valve", thing.x, thing.y, thing.id))
        if spawn is not None:
            world.steam_turned_until = world.tick + max(1, spawn.number("back_after"))
            if spawn.text("sets"):
                world.flags.setdefault(spawn.text("sets"), world.tick)


def drop_arm(world: World, f: Fighter, cues: list[Cue]) -> None:
    """Open the hand."""
    if not f.arm:
        return
    cues.append(Cue("drop", f.x, f.y, f.id, 0, f.arm))
    if f.arm not in ("snowball", "stub") and f.arm_uses > 0:
        give_birth(world, f.arm, f.x, f.y, f.arm_uses)
    f.arm = ""
    f.arm_uses = 0


def wear_arm(world: World, f: Fighter, cues: list[Cue]) -> None:
    """One swing is used up if it hit; bottles and full buckets also on a miss."""
    arm = ARMS[f.arm]
    if not f.landed and not arm.breaks_into:
        return
    if f.arm == "bucket_full":
        world.veil_clear_until = world.tick + 180
        cues.append(Cue("splash_m", f.x + f.face * 40, f.y - 20, f.id))
        cues.append(Cue("veil_clear", f.x, f.y, f.id, 180))
    elif not f.landed:
        return
    f.arm_uses -= 1
    if f.arm_uses <= 0:
        sort = "bottle" if f.arm == "bottle" else "wood"
        if f.arm != "bucket_full":
            cues.append(Cue("break", f.x + f.face * 24, f.y - 44, f.id, 1, sort))
        f.arm = arm.breaks_into
        f.arm_uses = ARMS[f.arm].uses if f.arm else 0


def throw_arm(stage: Stage, world: World, f: Fighter, cues: list[Cue]) -> None:
    """What is in the hand flies: heavy things flat, bottles and snow in an arc to the nearest man ahead."""
    arm = ARMS[f.arm]
    cues.append(Cue("bottle_throw", f.x + f.face * 14, f.y - 50, f.id, 0, f.arm))
    if arm.lob:
        goal_x, goal_y = _lob_goal(world, f)
        missile = throw_missile(world, f, f.arm, goal_x, goal_y, arm.throw_damage)
        missile.rx = missile.ry = 0
    else:
        throw_flat(world, f, f.arm, arm.throw_damage, f.arm_uses - 1)
    f.arm = ""
    f.arm_uses = 0
    f.landed = True


def _lob_goal(world: World, f: Fighter) -> tuple[int, int]:
    """Where a lob comes down: the nearest enemy or snowman ahead in sight, else a fixed way off."""
    marks = [(v.x, v.y - 24) for v in world.enemies if v.state not in ("waiting", "down")]
    marks += [(t.x, t.y - 24) for t in world.things if t.sort == "snowman" and t.state != "broken"]
    ahead = [m for m in marks if 0 < (m[0] - f.x) * f.face <= AIM_PX and abs(m[1] - f.y) < 140]
    if ahead:
        return min(ahead, key=lambda m: (abs(m[0] - f.x), m[0], m[1]))
    return f.x + f.face * LOB_PX, f.y - 4


def go_in(stage: Stage, world: World, f: Fighter, cues: list[Cue]) -> bool:
    """Up was pressed: through a door or window, into a lift, or into a doorway."""
    return (
        board_door(stage, world, f, cues)
        or climb_window(stage, world, f, cues)
        or use_lift(stage, world, f, cues)
        or look_in(stage, world, f, cues)
        or take_cover(stage, world, f, cues)
    )


def look_in(stage: Stage, world: World, f: Fighter, cues: list[Cue]) -> bool:
    """Look into what lies behind an open door before which he stands, and find what is hidden there. True if he did."""
    for s in stage.level.of("secret"):
        found = s.number("number") in world.secrets
        if s.flag("looks_in") and not found and world.counts(s) and inside(s, f.x, f.y - 8):
            find_secret(stage, world, f, s.number("number"), cues)
            return True
    return False


def climb_window(stage: Stage, world: World, f: Fighter, cues: list[Cue]) -> bool:
    """Climb through the window before which he stands, if it leads anywhere and is open."""
    for thing in near_things(world, f, "window", WINDOW_REACH_PX):
        spawn = stage.level.find(thing.id)
        if spawn is None or not spawn.number("climb") or f.arm == "bench":
            continue
        opens = spawn.text("opens")
        if opens and opens not in world.flags:
            cues.append(Cue("door_locked", thing.x, thing.y - 30, thing.id))
            continue
        enter(f, "climb_out")
        f.link = spawn.number("climb")
        f.vx = 0
        f.x = thing.x
        cues.append(Cue("climb", thing.x, thing.y - 30, f.id))
        return True
    return False


def board_door(stage: Stage, world: World, f: Fighter, cues: list[Cue]) -> bool:
    """Pass through a linked door in front of which he stands."""
    for thing in world.of("door"):
        if thing.sort in LINKED and abs(thing.x - f.x) <= 20 and abs(thing.y - f.y) <= 6:
            spawn = stage.level.find(thing.id)
            link = spawn.number("link") if spawn is not None else 0
            if not link or thing.state in ("locked", "dead", "lit", "slammed") or f.arm == "bench":
                continue
            enter(f, "board")
            f.link = link
            f.vx = 0
            cues.append(Cue("door_open", thing.x, thing.y, thing.id))
            return True
    return False


def take_ladder(stage: Stage, f: Fighter) -> bool:
    """Step onto a ladder, up from its foot or down from its top."""
    for spawn in stage.level.of("ladder"):
        if abs(spawn.x + spawn.width // 2 - f.x) > 10 or f.arm or f.holds:
            continue
        top, bottom = spawn.y, spawn.y + spawn.height
        if (f.pad & UP and top < f.y <= bottom) or (f.pad & DOWN and top - 2 <= f.y < bottom):
            enter(f, "ladder")
            f.ladder = spawn.id
            f.x = spawn.x + spawn.width // 2
            f.vx = f.vy = 0
            f.y += -1 if f.pad & UP else 1
            return True
    return False


def burn_stone(world: World, f: Fighter, cues: list[Cue]) -> None:
    """The hot stone in the hand costs health that is all red, and gives heat, until the hand can hold it no longer."""
    f.stone_ticks += 1
    if f.in_water:
        f.arm, f.arm_uses = "stone_cold", 1
        cues.append(Cue("steam_blow", f.x, f.y - 40, f.id))
    elif f.stone_ticks >= STONE_BURN_TICKS * STONE_DROP_HP:
        drop_arm(world, f, cues)
    elif f.stone_ticks % STONE_BURN_TICKS == 0 and f.hp > 1:
        f.hp -= 1
        f.red += 1
        f.red_ticks = feel.RED_HOLD_TICKS
        heat.add_heat(f, STONE_BURN_HEAT, cues)


Finish = Callable[[Stage, World, Fighter, list[Cue]], None]
FINISHES: dict[str, Finish] = {
    "pick_up": take,
    "lift_arm": take,
    "make_snow": make_snow,
    "turn_valve": turn_valve,
    "throw_arm": throw_arm,
    "throw_snow": throw_arm,
}
