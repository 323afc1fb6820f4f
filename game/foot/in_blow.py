"""States of a move in progress: blows on the floor and in the air, and a man on the shoulders."""

from __future__ import annotations

from game.core.cue import Cue
from game.core.pads import side
from game.data import feel
from game.data.crowd import TURN_TICKS
from game.data.gun_moves import RACK_FROM_TICKS
from game.data.moves import MOVES
from game.data.stage import Stage
from game.data.things import CLUBS
from game.foot import gunplay, habits, hero, partner, usage
from game.foot.bodies import enter, move_of, start_ticks
from game.foot.dogs import let_go
from game.foot.fighter import Fighter
from game.foot.grips import grip_blow, place_held, slam_shock
from game.foot.ground import ground_of
from game.foot.gunmen import note_shot
from game.foot.locomotion import approach, surface_of
from game.foot.missiles import throw_missile
from game.foot.shots import shoot
from game.foot.world import World


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
        if f.t == start and f.move.startswith("shoot_partner"):
            if partner.holds_fire(stage, world, f):
                f.t -= 1
                return
            shoot(stage, world, ground_of(stage, world), f, cues)
        if hero.cancel(stage, world, f, cues):
            return
    elif move.lob and f.t == start:
        _lob(stage, world, f, cues)
    elif move.shot and f.t == start:
        shoot(stage, world, ground_of(stage, world), f, cues)
        note_shot(stage, world, f)
    elif f.move == "handler_whistle" and f.t == start:
        let_go(world, f, cues)
    elif f.move == "dog_leap" and f.t == start + move.active_ticks + move.recover_ticks - 1:
        f.mind.plan = "back"
    elif f.move == "shotgun_blast" and f.t == start + move.active_ticks + RACK_FROM_TICKS:
        cues.append(Cue("rack", f.x + f.face * 20, f.y - 40, f.id))
    if f.state == "blow" and f.t >= start + move.active_ticks + move.recover_ticks:
        hero.after_blow(f)
        if f.is_hero and gunplay.goes_on(stage, world, f):
            return
        habits.count_whiff(f)
        if f.is_enemy and CLUBS.get(f.arm) == f.move:
            usage.wear_arm(world, f, cues)
        if f.holds:
            enter(f, "carry" if f.move == "lift" or ((v := world.find(f.holds)) and v.state == "carried") else "hold")
            return
        enter(f, "stand")


def _lob(stage: Stage, world: World, f: Fighter, cues: list[Cue]) -> None:
    """An enemy's bottle or snowball leaves the hand for where the hero stands now."""
    goal = world.find(f.mind.target)
    if goal is not None:
        move = move_of(f)
        throw_missile(world, f, move.lob, goal.x, goal.y - 2, move.damage)
        cues.append(Cue("bottle_throw", f.x + f.face * 14, f.y - 50, f.id, 0, move.lob))
        f.mind.rest_ticks = stage.difficulty.lob_rest_ticks + (TURN_TICKS if habits.others_turn(world, goal) else 0)
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
    if f.t == move.start_ticks and move.shot:
        gunplay.fire(stage, world, f, cues)
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
