"""Places around a hero: whom a man goes for, on which side he stands and how far off, and how he walks there."""

from __future__ import annotations

from game.core.pads import JUMP, LEFT, RIGHT
from game.data import brawlers as table
from game.data.crowd import REST_PX, SETTLED_PX, STOREY_PX
from game.data.partner import AT_HIM_EVERY
from game.foot.bodies import AWAY, fighting
from game.foot.fighter import Fighter
from game.foot.ground import Ground
from game.foot.view import seen_room
from game.foot.world import World

OUT_OF_REACH = AWAY - {"held"}
POSTED = frozenset({"guard", "wait"})  # moods in which he only stands about


def target_of(world: World, f: Fighter) -> Fighter | None:
    """The nearest hero who is up, ties by id; only every third man goes for the partner while players stand."""
    return _nearest(_standing(world), f)


def _standing(world: World) -> list[Fighter]:
    """Heroes who are up."""
    return [h for h in world.heroes if h.hp > 0 and h.state not in OUT_OF_REACH]


def _nearest(up: list[Fighter], f: Fighter) -> Fighter | None:
    if f.id % AT_HIM_EVERY:
        up = [h for h in up if h.player >= 0] or up
    return min(up, key=lambda h: (abs(h.x - f.x) + abs(h.y - f.y), h.id), default=None)


def distance_of(rank: int) -> int:
    """How far from the hero a place of this rank is."""
    if rank == 0:
        return table.FRONT_PX
    if rank <= len(table.WAIT_PX):
        return table.WAIT_PX[rank - 1]
    return table.HANG_BACK_PX + (rank - 1 - len(table.WAIT_PX)) * table.HANGS_APART_PX


def sway(world: World, f: Fighter) -> int:
    """Waiting men do not stand like posts: a row of them sways as one, each a little after the one before him."""
    if f.mind.rank < 1:
        return 0
    later = f.mind.rank * table.SWAY_LATER_TICKS + (f.mind.side > 0) * table.SWAY_TICKS // 2
    return f.mind.side * (table.SWAY_PX if ((world.tick - later) // table.SWAY_TICKS) & 1 else -table.SWAY_PX)


def places_of(world: World, ground: Ground) -> dict[int, tuple[int, int]]:
    """id -> (side, rank): men go to the emptier side and keep their order by distance."""
    places: dict[int, tuple[int, int]] = {}
    hunters = [f for f in world.foes if _takes_a_place(f) and fighting(f)]
    up = _standing(world) if hunters else []
    if len(up) == 1:
        _around(world, ground, up[0], hunters, places)
    elif up:
        targets = [_nearest(up, f) for f in hunters]
        for hero in up:
            _around(world, ground, hero, [f for f, his in zip(hunters, targets, strict=True) if his is hero], places)
    return places


def _around(
    world: World, ground: Ground, hero: Fighter, men: list[Fighter], places: dict[int, tuple[int, int]]
) -> None:
    """Give those who go for a hero their places about him: a boss first, last on his new side who comes past him."""
    if len(men) > 1:
        men.sort(key=lambda f: (_crosses(hero, f), not f.row.boss, abs(f.x - hero.x), f.id))
    shut = _shut_side(world, hero)
    sides = {f.id: -shut or _side_of(hero, f) for f in men}
    if len(men) >= table.SENT_FROM and not shut:
        _send(ground, hero, [f for f in men if not f.row.stands_far], sides)
    count = {-1: 0, 1: 0}
    for f in men:
        side = sides[f.id]
        places[f.id] = (side, count[side])
        count[side] += not f.row.stands_far


def _send(ground: Ground, hero: Fighter, men: list[Fighter], sides: dict[int, int]) -> None:
    """Of too many on one side send the farthest to the other; who was sent before is sent again."""
    over = sum(sides[f.id] for f in men)
    heavy = 1 if over > 0 else -1
    if over * heavy < table.SENT_FROM:
        return
    free = [f for f in men if sides[f.id] == heavy and not f.row.boss and not _crosses(hero, f)]
    free.sort(key=lambda f: (f.mind.side == heavy, -abs(f.x - hero.x), f.id))
    there = len(men) - (len(men) + over * heavy) // 2
    for f in free[: (over * heavy - 1) // 2]:
        if not _has_room(ground, hero, -heavy, there):
            return
        sides[f.id] = -heavy
        there += 1


def _side_of(hero: Fighter, f: Fighter) -> int:
    """The side on which he has his place so far; a man farther off has none but the one that he is on."""
    near = 1 if f.x >= hero.x else -1
    if _crosses(hero, f) or abs(f.x - hero.x) <= table.BESIDE_PX:
        return f.mind.side or near
    return near


def _shut_side(world: World, hero: Fighter) -> int:
    """The side on which the edge of a locked view leaves no room for a man beside him: 1 right, -1 left, 0 neither."""
    if not world.view.lock:
        return 0
    left, right = seen_room(world.view)
    return 1 if hero.x + table.CORNER_PX > right else -1 if hero.x - table.CORNER_PX < left else 0


def _crosses(hero: Fighter, f: Fighter) -> bool:
    """Whether he is on his way past the hero to the side on which he has his place."""
    return f.back_row and (f.x - hero.x) * f.mind.side < 0


def _has_room(ground: Ground, hero: Fighter, side: int, rank: int) -> bool:
    """Whether no wall stands between the hero and the place of this rank on that side."""
    step, top, foot = table.ROOM_STEP_PX, hero.y - table.ROOM_TOP_PX, hero.y - table.ROOM_FOOT_PX
    ways = range(step, distance_of(rank) + 2 * step, step)  # to his place, and to his back
    return not any(ground.wall(hero.x + side * px, top, foot) for px in ways)


def _takes_a_place(f: Fighter) -> bool:
    """Whether he needs room about a hero: a boss as well, though he chooses for himself where he stands."""
    if f.mind.mood in POSTED:
        return False
    return f.row.role != "dog"


def walk_to(ground: Ground, f: Fighter, goal_x: int, hero: Fighter) -> None:
    """Press toward a spot; stop before pits and walls, hop over what is two tiles high."""
    gap = goal_x - f.x
    if abs(gap) <= table.NEAR_ENOUGH_PX:
        f.mind.stuck_ticks = 0
        return
    way = 1 if gap > 0 else -1
    if f.on_floor and not _floor_ahead(ground, f, way, hero):
        return
    f.pad |= RIGHT if way > 0 else LEFT
    f.mind.stuck_ticks = f.mind.stuck_ticks + 1 if not f.vx else 0
    if f.on_floor and (f.mind.stuck_ticks > table.STUCK_TICKS or _low_wall(ground, f, way)):
        f.mind.stuck_ticks = 0
        f.pad |= JUMP


def _low_wall(ground: Ground, f: Fighter, way: int) -> bool:
    """Whether the next step ends at something no higher than a hop, such as the wall of a pool."""
    x = f.x + way * table.AHEAD_PX
    return ground.wall(x, f.y - table.FEEL_PX, f.y) and not ground.wall(x, f.y - 2 * table.HOP_PX, f.y - table.HOP_PX)


def _floor_ahead(ground: Ground, f: Fighter, way: int, hero: Fighter) -> bool:
    """Whether there is something to step on ahead, or the hero is below."""
    x = f.x + way * table.AHEAD_PX
    deep = table.POOL_PX if abs(hero.x - f.x) > table.CROSS_PX else table.STEP_DOWN_PX
    for drop in range(0, deep + 1, table.FEEL_PX):
        if ground.floor(x - 2, x + 2, f.y + drop - (f.y + drop) % table.FEEL_PX, False):
            return True
    return hero.y > f.y + 12 or ground.wall(x, f.y - 30, f.y)


def barred(world: World, f: Fighter, goal_x: int) -> bool:
    """Whether somebody stands where a waiting man would take the last steps to his place: then he has come near enough.

    Who has to stand in front goes on, and brushes past.
    """
    gap = goal_x - f.x
    if (f.mind.rank < 1 and not f.row.stands_far) or abs(gap) > SETTLED_PX:
        return False
    ahead = range(1, REST_PX + 1)
    return any(
        (g.x - f.x) * (1 if gap > 0 else -1) in ahead and abs(g.y - f.y) <= STOREY_PX and g.on_floor and not g.back_row
        for g in world.foes
        if g.hp > 0 and g.state != "out"
    )
