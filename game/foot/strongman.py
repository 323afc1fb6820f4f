"""The Strongman of the bath: three phases, four attacks, openings that he gives himself; source: fighters.md F9."""

from __future__ import annotations

from game.core.cue import Cue
from game.core.pads import LEFT, RIGHT
from game.data import feel
from game.data import strongman as table
from game.data.moves import MOVES
from game.data.stage import Stage
from game.foot.bodies import enter, phase, start_ticks
from game.foot.breakage import hit_thing
from game.foot.fighter import Fighter
from game.foot.ground import Ground
from game.foot.motion import body_box
from game.foot.openings import REST_TICKS, opening
from game.foot.places import target_of, walk_to
from game.foot.poise import ANSWER, shrugs
from game.foot.tokens import begin, in_view, may_tell
from game.foot.usage import drop_arm
from game.foot.view import seen_room
from game.foot.world import Thing, World

CARRIES = frozenset({"stand", "blow", "pick_up"})  # states in which his arms are free for a bench


def think(stage: Stage, world: World, ground: Ground, f: Fighter, calm: bool, cues: list[Cue]) -> None:
    """One tick of the boss."""
    if f.mind.rest_ticks:
        f.mind.rest_ticks -= 1
    if f.hp <= 0 or calm or f.mind.mood in ("ambush", "wait", "guard"):
        return
    _phases(stage, world, f, cues)
    if f.arm and f.state not in CARRIES:
        drop_arm(world, f, cues)
    hero = target_of(world, f)
    if hero is not None and shrugs(world, f, hero, cues):
        return
    if f.state == "blow":
        _in_blow(stage, world, ground, f, cues)
    elif f.state in ("dazed", "kneel") and f.t == 1:
        cues.append(Cue("dazed", f.x, f.y - 60, f.id, f.daze_ticks))
    elif f.state == "stand":
        _choose(stage, world, ground, f, hero, cues)
    elif f.state == "air":  # out of a pool: over its edge, not back into it
        f.pad |= RIGHT if f.face > 0 else LEFT


def share(f: Fighter, hp: int) -> int:
    """A mark of the Militia health bar, at this run's full health."""
    return f.max_hp * hp // table.FULL_HP


def _phases(stage: Stage, world: World, f: Fighter, cues: list[Cue]) -> None:
    mind = f.mind
    if mind.phase == 0:
        mind.phase = 1
    if mind.phase == 1 and f.hp <= share(f, table.PHASE_2_HP):
        mind.phase, mind.blows = 2, 0
        world.flags.setdefault("strongman_steam", world.tick)
        cues.append(Cue("boss_roar", f.x, f.y - 60, f.id, 2))
        if f.state in ("stand", "stun", "kneel", "dazed"):
            enter(f, "scene", "valve_break")
            f.daze_ticks = table.ROAR_TICKS
    if mind.phase == 2 and f.hp <= share(f, table.PHASE_3_HP):
        world.flags.setdefault("strongman_window", world.tick)
    if mind.phase == 2 and _at_window(world, f):
        world.flags.setdefault("strongman_window", world.tick)
    if mind.phase == 3 and f.hp <= share(f, table.HELP_HP):
        world.flags.setdefault("strongman_last", world.tick)
    if f.state == "scene" and f.move == "valve_break" and f.t >= table.ROAR_TICKS:
        enter(f, "stand")


def _at_window(world: World, f: Fighter) -> bool:
    """Whether a heavy blow has just driven him against the great window."""
    if f.hp > share(f, table.WINDOW_HP) or f.state not in ("stun", "fall"):
        return False
    windows = world.stock.sorts.get("window", ())
    return any(t.state != "broken" and abs(t.x - f.x) < table.WINDOW_PX for t in windows)


def _choose(stage: Stage, world: World, ground: Ground, f: Fighter, hero: Fighter | None, cues: list[Cue]) -> None:
    """Walk up and pick the next attack of the phase, each new one first alone and from afar."""
    if hero is None:
        return
    mind = f.mind
    mind.target = hero.id
    f.face = 1 if hero.x >= f.x else -1
    mind.side = -f.face
    gap = abs(hero.x - f.x)
    answers = mind.plan == ANSWER
    button = table.ANSWERS[mind.shrugs % len(table.ANSWERS)] if answers else _due(world, f)
    f.walk_pct = table.WADE_PCT if f.in_water else 100 if mind.phase < 3 else table.LAST_PHASE_WALK_PCT
    if f.in_water and not hero.in_water:
        walk_to(ground, f, hero.x, hero)  # out of it first: from down there nobody can well be fought
        return
    if button == "kick" and not f.arm:
        _fetch(world, ground, f, hero)
        return
    fresh = button not in mind.tried
    if not mind.rest_ticks and abs(hero.y - f.y) < 40:
        patient = mind.waited_ticks <= table.IMPATIENT_TICKS // 2
        shows = fresh and patient and not answers
        far = table.SHOWS_FROM_PX <= gap <= table.SHOWS_TO_PX or (button == "dodge" and gap > table.SHOWS_TO_PX)
        near = gap <= table.ANSWER_PX if answers else _in_reach(button, gap)
        fits = far and _alone(world, f) if shows else near
        if fits and may_tell(stage, world, f, hero, f.row.attacks[button]):
            begin(stage, world, f, hero, button, cues)
            mind.plan = ""
            if fresh:
                mind.tried.append(button)
                f.tell_ticks += table.SLOWEST_TELL_TICKS - stage.difficulty.tell_ticks
                mind.blows -= shows and bool(f.arm)  # the bench was only shown: now for the swing
            return
        mind.waited_ticks += gap <= table.SHOWS_TO_PX  # the way to him is no waiting
        if mind.waited_ticks > table.IMPATIENT_TICKS:  # no room for this one: he thinks of the next
            mind.waited_ticks = 0
            mind.plan = ""
            mind.blows += 1
            if f.arm:
                drop_arm(world, f, cues)
    charges = button == "dodge"
    wants = table.CHARGE_FROM_PX + 30 if charges else table.SHOWS_FROM_PX + 10 if fresh else table.NEAR_PX
    if mind.rest_ticks:
        wants = max(wants, table.RESTS_PX)
    goal = hero.x - f.face * wants
    if world.view.lock:
        left, right = seen_room(world.view)
        goal = max(left, min(goal, right))
    walk_to(ground, f, goal, hero)


def _due(world: World, f: Fighter) -> str:
    """The attack that is due; without a bench to swing he strikes with his hand."""
    turns = table.PATTERNS[f.mind.phase]
    button = turns[f.mind.blows % len(turns)]
    return "strike" if button == "kick" and not f.arm and _bench(world, f) is None else button


def _bench(world: World, f: Fighter) -> Thing | None:
    """The bench that he would go for: near, on his floor, and not nearer to anybody who would take it first."""
    lying = [
        t
        for t in (*world.of("pickup"), *world.of("item"))
        if t.sort == table.BENCH and not t.gone and abs(t.x - f.x) <= table.BENCH_WAY_PX and abs(t.y - f.y) <= 4
    ]
    free = [t for t in lying if all(abs(t.x - h.x) > min(abs(t.x - f.x), table.BENCH_FREE_PX) for h in world.heroes)]
    return min(free, key=lambda t: (abs(t.x - f.x), t.id), default=None)


def _fetch(world: World, ground: Ground, f: Fighter, hero: Fighter) -> None:
    """He walks to the bench and bends for it, for all to see; a blow in time takes it from him."""
    bench = _bench(world, f)
    if bench is None:
        return
    f.mind.waited_ticks += 1
    if f.mind.waited_ticks > table.FETCH_TICKS:  # nobody comes to see it, or somebody stands in the way
        f.mind.waited_ticks = 0
        f.mind.blows += 1
    elif abs(bench.x - f.x) > table.BENCH_REACH_PX:
        f.face = 1 if bench.x > f.x else -1
        walk_to(ground, f, bench.x, hero)
    elif in_view(world, f):
        enter(f, "pick_up")
        f.vx = f.mind.waited_ticks = 0


def _in_reach(button: str, gap_px: int) -> bool:
    nearest, farthest = table.REACH_PX[button]
    return nearest <= gap_px <= farthest


def _alone(world: World, f: Fighter) -> bool:
    """Whether nobody else is about to strike: what is new is shown by itself."""
    return not any(g.mind.token for g in world.enemies if g.id != f.id)


def _in_blow(stage: Stage, world: World, ground: Ground, f: Fighter, cues: list[Cue]) -> None:
    """A charge runs until it meets something; a missed hug costs him a knee."""
    move, start = MOVES[f.move], start_ticks(f)
    if f.move == "strong_charge" and phase(f) == "active":
        _charge(stage, world, ground, f, cues)
    elif phase(f) == "recover":
        f.vx = 0
        f.mind.rest_ticks = 0 if f.mind.plan == ANSWER else REST_TICKS
        f.mind.token = ""
        if f.arm and f.t >= start + move.active_ticks + move.recover_ticks - 1:
            near = any(abs(h.x - f.x) <= table.REACH_PX["kick"][1] for h in world.heroes)
            if near or f.landed:
                _lets_fall(world, f, cues)
        elif f.move == "strong_hug" and not f.landed and f.t >= start + move.active_ticks:
            opening(stage, f, "kneel", table.KNEE_TICKS)


def _lets_fall(world: World, f: Fighter, cues: list[Cue]) -> None:
    """After one swing the bench lies there for whoever is quicker; a swing too many, and it is splinters."""
    f.arm_uses -= 1
    if f.arm_uses <= 0:
        cues.append(Cue("break", f.x + f.face * 30, f.y - 24, f.id, 1, "wood"))
        f.arm = ""
    else:
        drop_arm(world, f, cues)


def _charge(stage: Stage, world: World, ground: Ground, f: Fighter, cues: list[Cue]) -> None:
    f.vx = f.face * table.CHARGE_SPEED
    if f.t % 9 == 0:
        cues.append(Cue("charge_step", f.x, f.y, f.id))
    box = body_box(f)
    for thing in world.things:
        if thing.sort in ("pillar", "wood_pile") and thing.state != "broken" and not thing.gone:
            inner = abs(thing.x - f.x) <= table.PILLAR_PX and box.top < thing.y and thing.box.top < box.bottom
            if inner:
                hit_thing(stage, world, thing, 1 if thing.sort == "pillar" else 9, cues)
                ticks = table.DAZE_TICKS if thing.sort == "pillar" else table.PILE_TICKS
                opening(stage, f, "dazed", ticks)
                f.push = -f.face * table.RECOIL_PX * feel.SUB
                return
    edge = box.right if f.face > 0 else box.left - 1
    if ground.wall(edge + f.face * 2, f.y - 40, f.y - 4):
        opening(stage, f, "dazed", table.DAZE_TICKS)
        cues.append(Cue("wall_hit", f.x + f.face * 12, f.y - 40, f.id, 0))
        return
    left, right = seen_room(world.view)
    if world.view.lock and ((right if f.face > 0 else left) - f.x) * f.face <= table.STOPS_PX:
        opening(stage, f, "dazed", table.KNEE_TICKS)
