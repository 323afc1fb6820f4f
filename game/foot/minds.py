"""Brains: who stands where around a hero, who may strike next, and how men walk there; source: fighters.md F6."""

from __future__ import annotations

from game.core.cue import Cue
from game.core.pads import JUMP, LEFT, RIGHT
from game.data import feel
from game.data.move import scaled_tell
from game.data.moves import MOVES
from game.data.stage import Stage
from game.foot import bystanders, habits, roles, strongman
from game.foot.bodies import AWAY, BUTTONS, enter, fighting, phase, start_ticks
from game.foot.fighter import Fighter
from game.foot.ground import Ground, ground_of
from game.foot.missiles import LOB_TICKS
from game.foot.route import to_level
from game.foot.world import World

FRONT_PX = 38
WAIT_PX = (78, 106)
FAR_PX = 158
HANG_BACK_PX = 190
NEAR_ENOUGH_PX = 4
APART_PX = 16
HIDES_TICKS = 300
TAUNT_EVERY_TICKS = 260
POOL_PX = 32  # a step down that he takes to cross to a hero farther off than this:
CROSS_PX = 72
VIEW_MARGIN_PX = 8
ENTRY_QUIET_TICKS = 30
BLOWS_APART_TICKS = 30
IN_FRONT, BEHIND, OTHER_SIDE, PATIENCE_CAP = 60, 30, 20, 40
LAST_SPEED_PCT = 115
MIND_FREE = frozenset({"stand", "air"})


def think(stage: Stage, world: World, cues: list[Cue]) -> None:
    """Every brain chooses its pad for this tick; tokens are given out."""
    ground = ground_of(stage, world)
    places = _places(world)
    calm = world.hands_off
    for f in world.fighters:
        if f.is_hero:
            continue
        f.last_pad, f.pad = f.pad, 0
        if f.row.role in ("bystander", "actor"):
            bystanders.think(stage, world, ground, f)
        elif f.row.boss:
            strongman.think(stage, world, ground, f, calm, cues)
        elif f.is_enemy:
            _give_back(f)
            if phase(f) == "recover" and not f.landed and not MOVES[f.move].lob:
                roles.missed(stage, f)
            if f.state in MIND_FREE and not calm:
                _man(stage, world, ground, f, places, cues)
    if not calm:
        _grant(stage, world, cues)
        _soft_push(world)


def target_of(world: World, f: Fighter) -> Fighter | None:
    """The nearest hero who is up, ties by id."""
    up = [h for h in world.heroes if h.hp > 0 and h.state not in AWAY - {"held"}]
    return min(up, key=lambda h: (abs(h.x - f.x) + abs(h.y - f.y), h.id), default=None)


def _give_back(f: Fighter) -> None:
    """A token goes back when the blow is over or has been broken off."""
    if f.mind.token and f.state not in ("blow", "hold"):
        f.mind.token = ""
    if f.mind.rest_ticks:
        f.mind.rest_ticks -= 1


def _man(
    stage: Stage, world: World, ground: Ground, f: Fighter, places: dict[int, tuple[int, int]], cues: list[Cue]
) -> None:
    mind = f.mind
    if mind.mood in ("guard", "wait", "ambush") and not _wakes(world, f):
        return
    hero = target_of(world, f)
    if hero is None:
        return
    mind.target = hero.id
    habits.watch_back(f, hero)
    f.back_row = False
    if f.state == "stand":
        f.face = 1 if hero.x >= f.x else -1
    side, rank = places.get(f.id, (1, 3))
    mind.side, mind.rank = side, rank
    if f.state == "stand" and habits.loses_heart(world, f):
        habits.run_off(f, hero, cues)
        return
    if habits.feints(world, f) or habits.arms_himself(world, f):
        return
    keeps_far = f.row.stands_far and not _hides(world, f)
    if (keeps_far or not f.row.stands_far) and roles.special(stage, world, ground, f, hero):
        return
    if abs(hero.y - f.y) > 24 and not keeps_far and hero.on_floor:
        to_level(stage, world, ground, f, hero)
        return
    goal = hero.x + side * (FAR_PX if keeps_far else distance_of(rank)) + sway(world, f)
    if (hero.x - f.x) * side > 0 and abs(hero.x - f.x) < 90:
        if phase(hero) == "active":
            return  # nobody passes a fist
        f.back_row = True  # he passes the hero in the back row
        f.walk_pct = 90
    else:
        f.walk_pct = LAST_SPEED_PCT if _few_left(world, f) else 100
    if rank > 0 and f.state == "stand" and (world.tick + f.mind.sway * 11) % TAUNT_EVERY_TICKS == 0:
        enter(f, "taunt")
        f.vx = 0
        cues.append(Cue("taunt", f.x, f.y - 60, f.id))
        return
    walk_to(ground, f, goal, hero)


def _wakes(world: World, f: Fighter) -> bool:
    """Whether a man who stands about joins in: his wave runs, or somebody hurt him or came close in a fight."""
    wave = next((w for w in world.waves if w.number == f.wave), None)
    if (wave is not None and wave.state == "running") or f.hp < f.max_hp:
        f.mind.mood = "hunt"
        return True
    return False


def distance_of(rank: int) -> int:
    """How far from the hero a place of this rank is."""
    if rank == 0:
        return FRONT_PX
    return WAIT_PX[rank - 1] if rank <= len(WAIT_PX) else HANG_BACK_PX


def sway(world: World, f: Fighter) -> int:
    """Waiting men do not stand like posts."""
    if f.mind.rank < 1:
        return 0
    return 8 if ((world.tick + f.mind.sway * 7) // 55) & 1 else -8


def _places(world: World) -> dict[int, tuple[int, int]]:
    """id -> (side, rank): men go to the emptier side and keep their order by distance."""
    places: dict[int, tuple[int, int]] = {}
    for hero in world.heroes:
        men = [f for f in world.enemies if fighting(f) and not f.row.boss and f.mind.mood not in ("guard", "wait")]
        men = [f for f in men if target_of(world, f) is hero]
        men.sort(key=lambda f: (abs(f.x - hero.x), f.id))
        count = {-1: 0, 1: 0}
        for f in men:
            side = f.mind.side or (1 if f.x >= hero.x else -1)
            near = 1 if f.x >= hero.x else -1
            if abs(f.x - hero.x) > 56:
                side = near
            if count[side] > count[-side] + 1 and not f.row.stands_far:
                side = -side
            rank = count[side]
            if not f.row.stands_far:
                count[side] += 1
            places[f.id] = (side, rank)
    return places


def walk_to(ground: Ground, f: Fighter, goal_x: int, hero: Fighter) -> None:
    """Press toward a spot; stop before pits and walls, hop over what is two tiles high."""
    gap = goal_x - f.x
    if abs(gap) <= NEAR_ENOUGH_PX:
        f.mind.stuck_ticks = 0
        return
    way = 1 if gap > 0 else -1
    if f.on_floor and not _floor_ahead(ground, f, way, hero):
        return
    f.pad |= RIGHT if way > 0 else LEFT
    f.mind.stuck_ticks = f.mind.stuck_ticks + 1 if not f.vx else 0
    if f.mind.stuck_ticks > 6 and f.on_floor:
        f.mind.stuck_ticks = 0
        f.pad |= JUMP


def _floor_ahead(ground: Ground, f: Fighter, way: int, hero: Fighter) -> bool:
    """Whether there is something to step on ahead, or the hero is below."""
    x = f.x + way * 14
    deep = POOL_PX if abs(hero.x - f.x) > CROSS_PX else 16
    for drop in range(0, deep + 1, 8):
        if ground.floor(x - 2, x + 2, f.y + drop - (f.y + drop) % 8, False):
            return True
    return hero.y > f.y + 12 or ground.wall(x, f.y - 30, f.y)


def _hides(world: World, f: Fighter) -> bool:
    """Whether the last man of a wave has stayed out of reach for too long: then he comes."""
    alone = all(g.id == f.id or g.wave != f.wave or g.hp <= 0 for g in world.enemies)
    waiting = any(w.number == f.wave and w.queue for w in world.waves)
    f.mind.alone_ticks = f.mind.alone_ticks + 1 if alone and not waiting else 0
    return f.mind.alone_ticks > HIDES_TICKS


def _few_left(world: World, f: Fighter) -> bool:
    wave = next((w for w in world.waves if w.number == f.wave), None)
    if wave is None or wave.members < 3 or wave.queue:
        return False
    return sum(1 for g in world.enemies if g.wave == f.wave and g.hp > 0) <= 2


def _soft_push(world: World) -> None:
    """Men of one side keep 16 px apart."""
    men = [f for f in world.enemies if f.state == "stand" and f.on_floor and not f.back_row]
    for i, a in enumerate(men):
        for b in men[i + 1 :]:
            if abs(a.x - b.x) < APART_PX and abs(a.y - b.y) < 24:
                way = 1 if (b.x, b.id) > (a.x, a.id) else -1
                b.rx += way * 64
                a.rx -= way * 64


def in_view(world: World, f: Fighter) -> bool:
    """Whether his centre is well inside the view: nobody strikes from off the screen."""
    return world.view.box.grown(-VIEW_MARGIN_PX).holds(f.x, min(f.y - 30, world.view.y + 200))


def pending(world: World, hero: Fighter) -> list[tuple[int, int]]:
    """Ticks from now (first, last) in which blows that are under way may land on a hero."""
    found = []
    for f in world.enemies:
        if f.state != "blow" or phase(f) == "recover":
            continue
        move, start = MOVES[f.move], start_ticks(f)
        first, last = max(0, start - f.t), max(0, start + move.active_ticks - f.t)
        if move.lob:
            first, last = first + LOB_TICKS - 14, last + LOB_TICKS
        found.append((first, last))
    found += [(max(0, LOB_TICKS - m.t - 14), max(0, LOB_TICKS - m.t)) for m in world.missiles if m.team]
    return found


def tell_ticks(stage: Stage, f: Fighter, hero: Fighter, move: str) -> int:
    """Length of a tell at this difficulty, six more from behind."""
    behind = (f.x - hero.x) * hero.face < 0
    extra = stage.difficulty.tell_ticks + (6 if behind else 0)
    return scaled_tell(MOVES[move], extra).start_ticks


def may_tell(stage: Stage, world: World, f: Fighter, hero: Fighter, move: str) -> bool:
    """Whether a blow begun now would be fair: in view, not too soon, not on top of another blow."""
    if world.tick < world.no_tell_until or f.mind.rest_ticks or not f.on_floor or not in_view(world, f):
        return False
    if world.tick - f.entered_at < ENTRY_QUIET_TICKS:
        return False
    if hero.state in ("lie", "rise", "fall", "down", "board") or hero.safe_ticks > feel.MERCY_TICKS:
        return False
    start = tell_ticks(stage, f, hero, move)
    first = start + (LOB_TICKS - 14 if MOVES[move].lob else 0)
    last = first + MOVES[move].active_ticks + (14 if MOVES[move].lob else 0)
    if start + world.tick - world.last_blow_tick < BLOWS_APART_TICKS:
        return False
    return all(first - b >= BLOWS_APART_TICKS or a - last >= BLOWS_APART_TICKS for a, b in pending(world, hero))


def _grant(stage: Stage, world: World, cues: list[Cue]) -> None:
    """Give at most one token a tick: to the best of those who could strike now."""
    if world.tick - world.last_grant_tick < stage.difficulty.rest_ticks:
        return
    best: tuple[int, int] | None = None
    chosen: tuple[Fighter, Fighter, str] | None = None
    for f in world.enemies:
        if f.row.boss or f.state != "stand" or f.mind.token or f.hp <= 0 or f.mind.mood in ("guard", "wait"):
            continue
        hero = world.find(f.mind.target)
        if hero is None or abs(hero.y - f.y) > 150:
            continue
        button = roles.wish(stage, world, f, hero)
        if not button or not _token_free(stage, world, f, hero, button):
            continue
        move = roles.attack(f, button)
        if not may_tell(stage, world, f, hero, move) or _covered(world, hero, f):
            continue
        rank = (-_score(world, f, hero), f.id)
        if best is None or rank < best:
            best, chosen = rank, (f, hero, button)
    if chosen is not None:
        begin(stage, world, *chosen, cues)


def begin(stage: Stage, world: World, f: Fighter, hero: Fighter, button: str, cues: list[Cue]) -> None:
    """The token is his: the tell begins with the next act."""
    move = roles.attack(f, button)
    f.mind.token = MOVES[move].token
    f.mind.waited_ticks = 0
    f.mind.blows += 1
    f.tell_ticks = tell_ticks(stage, f, hero, move)
    f.face = 1 if hero.x >= f.x else -1
    f.pad = BUTTONS[button]
    world.last_grant_tick = world.tick
    world.last_grant_side = f.mind.side
    sort = "throw" if MOVES[move].lob else "grab" if MOVES[move].holds else "heavy" if button == "kick" else "light"
    cues.append(Cue(f"tell_{sort}", f.x, f.y - 50, f.id, f.tell_ticks, f"{f.row.role}:{move}"))


def _score(world: World, f: Fighter, hero: Fighter) -> int:
    in_front = (f.x - hero.x) * hero.face >= 0
    score = IN_FRONT if in_front else BEHIND
    score += min(PATIENCE_CAP, f.mind.waited_ticks // 4)
    score -= abs(f.x - hero.x) // 4
    return score + (OTHER_SIDE if world.last_grant_side and world.last_grant_side != f.mind.side else 0)


def _token_free(stage: Stage, world: World, f: Fighter, hero: Fighter, button: str) -> bool:
    """Whether a token of the needed sort is left; the second melee token only from the other side."""
    sort = MOVES[roles.attack(f, button)].token
    out = [g for g in world.enemies if g.mind.token == sort and g.mind.target == hero.id]
    if sort == "melee":
        if len(out) >= stage.difficulty.melee_tokens:
            return False
        return all(g.mind.side != f.mind.side for g in out)
    return len(out) < (stage.difficulty.gun_tokens if sort == "gun" else 1)


def _covered(world: World, hero: Fighter, f: Fighter) -> bool:
    """Whether a man whom the hero holds stands between them."""
    return bool(hero.holds) and hero.state == "hold" and (f.x - hero.x) * hero.face > 0
