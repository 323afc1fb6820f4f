"""The Strongman of the bath: three phases, four attacks, openings that he gives himself; source: fighters.md F9."""

from __future__ import annotations

from game.core.cue import Cue
from game.data.difficulty import DIFFICULTIES
from game.data.moves import MOVES
from game.data.stage import Stage
from game.foot.bodies import enter, phase, start_ticks
from game.foot.breakage import hit_thing
from game.foot.fighter import Fighter
from game.foot.ground import Ground
from game.foot.motion import body_box
from game.foot.openings import REST_TICKS, opening
from game.foot.places import target_of, walk_to
from game.foot.tokens import begin, may_tell
from game.foot.world import World

PHASE_2_HP, PHASE_3_HP, HELP_HP = 140, 70, 35
DAZE_TICKS = 110
KNEE_TICKS = 80
PILE_TICKS = 100
CHARGE_SPEED = 896  # 3.5 px a tick
CHARGE_FROM_PX = 100
ROAR_TICKS = 60
REACH_PX = {"strike": (0, 50), "grab": (24, 84), "kick": (0, 72), "dodge": (CHARGE_FROM_PX - 20, 9999)}
SHOWS_FROM_PX = 100  # from farther off than this each attack is first shown,
SLOWEST_TELL_TICKS = DIFFICULTIES["cadet"].tell_ticks  # and with the tell that Cadets get
IMPATIENT_TICKS = 90
WADE_PCT = 60
WINDOW_HP = 105  # from here on a heavy blow at the window ends the second phase
WINDOW_PX = 44
FULL_HP = 210


def think(stage: Stage, world: World, ground: Ground, f: Fighter, calm: bool, cues: list[Cue]) -> None:
    """One tick of the boss."""
    if f.mind.rest_ticks:
        f.mind.rest_ticks -= 1
    if f.hp <= 0 or calm or f.mind.mood in ("ambush", "wait", "guard"):
        return
    _phases(stage, world, f, cues)
    if f.state == "blow":
        _in_blow(stage, world, ground, f, cues)
    elif f.state in ("dazed", "kneel") and f.t == 1:
        cues.append(Cue("dazed", f.x, f.y - 60, f.id, f.daze_ticks))
    elif f.state == "stand":
        _choose(stage, world, ground, f, cues)


def share(f: Fighter, hp: int) -> int:
    """A mark of the Militia health bar, at this run's full health."""
    return f.max_hp * hp // FULL_HP


def _phases(stage: Stage, world: World, f: Fighter, cues: list[Cue]) -> None:
    mind = f.mind
    if mind.phase == 0:
        mind.phase = 1
    if mind.phase == 1 and f.hp <= share(f, PHASE_2_HP):
        mind.phase = 2
        world.flags.setdefault("strongman_steam", world.tick)
        cues.append(Cue("boss_roar", f.x, f.y - 60, f.id, 2))
        if f.state in ("stand", "stun", "kneel", "dazed"):
            enter(f, "scene", "valve_break")
            f.daze_ticks = ROAR_TICKS
    if mind.phase == 2 and f.hp <= share(f, PHASE_3_HP):
        world.flags.setdefault("strongman_window", world.tick)
    if mind.phase == 2 and _at_window(world, f):
        world.flags.setdefault("strongman_window", world.tick)
    if mind.phase == 3 and f.hp <= share(f, HELP_HP):
        world.flags.setdefault("strongman_last", world.tick)
    if f.state == "scene" and f.move == "valve_break" and f.t >= ROAR_TICKS:
        enter(f, "stand")


def _at_window(world: World, f: Fighter) -> bool:
    """Whether a heavy blow has just driven him against the great window."""
    if f.hp > share(f, WINDOW_HP) or f.state not in ("stun", "fall"):
        return False
    windows = world.stock.sorts.get("window", ())
    return any(t.state != "broken" and abs(t.x - f.x) < WINDOW_PX for t in windows)


def _choose(stage: Stage, world: World, ground: Ground, f: Fighter, cues: list[Cue]) -> None:
    """Walk up and pick the next attack of the phase, each new one first alone and from afar."""
    hero = target_of(world, f)
    if hero is None:
        return
    mind = f.mind
    mind.target = hero.id
    f.face = 1 if hero.x >= f.x else -1
    mind.side = -f.face
    gap = abs(hero.x - f.x)
    button = _due(f)
    fresh = button not in mind.tried
    f.walk_pct = WADE_PCT if f.in_water else 100 if mind.phase < 3 else 115
    if not mind.rest_ticks and abs(hero.y - f.y) < 40:
        patient = mind.waited_ticks <= IMPATIENT_TICKS // 2
        fits = gap >= SHOWS_FROM_PX and _alone(world, f) if fresh and patient else _in_reach(button, gap)
        if fits and may_tell(stage, world, f, hero, f.row.attacks[button]):
            begin(stage, world, f, hero, button, cues)
            if fresh:
                mind.tried.append(button)
                f.tell_ticks += SLOWEST_TELL_TICKS - stage.difficulty.tell_ticks
            return
        mind.waited_ticks += 1
        if mind.waited_ticks > IMPATIENT_TICKS:  # no room for this one: he thinks of the next
            mind.waited_ticks = 0
            mind.blows += 1
    wants = CHARGE_FROM_PX + 30 if button == "dodge" else SHOWS_FROM_PX + 10 if fresh else 40
    if mind.rest_ticks:
        wants = max(wants, 70)
    goal = hero.x - f.face * wants
    walk_to(ground, f, goal, hero)


def _due(f: Fighter) -> str:
    """The attack due: swat and hug in turn, a sweep now and then at first, charges from the second phase on."""
    if f.mind.phase >= 2 and f.mind.blows % 3 == 0:
        return "dodge"
    if f.mind.phase == 1 and f.mind.blows % 4 == 3:
        return "kick"
    return "grab" if f.mind.blows % 2 else "strike"


def _in_reach(button: str, gap_px: int) -> bool:
    nearest, farthest = REACH_PX[button]
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
        f.mind.rest_ticks = REST_TICKS
        f.mind.token = ""
        if f.move == "strong_hug" and not f.landed and f.t >= start + move.active_ticks:
            opening(stage, f, "kneel", KNEE_TICKS)


def _charge(stage: Stage, world: World, ground: Ground, f: Fighter, cues: list[Cue]) -> None:
    f.vx = f.face * CHARGE_SPEED
    if f.t % 9 == 0:
        cues.append(Cue("charge_step", f.x, f.y, f.id))
    box = body_box(f)
    for thing in world.things:
        if thing.sort in ("pillar", "wood_pile") and thing.state != "broken" and not thing.gone:
            inner = abs(thing.x - f.x) <= 14 and box.top < thing.y and thing.box.top < box.bottom
            if inner:
                hit_thing(stage, world, thing, 1 if thing.sort == "pillar" else 9, cues)
                ticks = DAZE_TICKS if thing.sort == "pillar" else PILE_TICKS
                opening(stage, f, "dazed", ticks)
                f.push = -f.face * 12 * 256
                return
    edge = box.right if f.face > 0 else box.left - 1
    if ground.wall(edge + f.face * 2, f.y - 40, f.y - 4):
        opening(stage, f, "dazed", DAZE_TICKS)
        cues.append(Cue("wall_hit", f.x + f.face * 12, f.y - 40, f.id, 0))
        return
    lock = stage.level.find(world.view.lock)
    if lock is not None and not lock.x + 20 < f.x + f.face * 8 < lock.x + lock.width - 20:
        opening(stage, f, "dazed", KNEE_TICKS)
