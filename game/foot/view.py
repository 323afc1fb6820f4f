"""The window on the world: follows the heroes, looks where the level hints, stays inside locks; part of fair play."""

from __future__ import annotations

from game.core.whole import part
from game.data import view as table
from game.data.feel import SUB
from game.data.level import Spawn
from game.data.stage import Stage
from game.foot.fighter import Fighter
from game.foot.plan import plan_of
from game.foot.world import VIEW_HEIGHT, VIEW_WIDTH, View, World, inside

SHOWN_TALKS = frozenset({"foreman_talk"})  # scenes whose place is shown together with who listens
ABSENT = frozenset({"out", "waiting"})  # states
KNOCKED = frozenset({"stun", "fall", "thrown", "lie"})  # states of men whom a blow has set in motion


def watch(stage: Stage, world: World) -> None:
    """Move the view for this tick."""
    view = world.view
    leads = [h for h in world.leads if h.state != "out"]
    heroes = [h for h in leads if h.state != "down"] or leads  # who is down does not hold back who fights on
    if not heroes:
        return
    goal_x, goal_y, smooth = _goal(stage, world, heroes)
    if view.lock:
        goal_x = _with_boss(world, heroes, goal_x)
    lock = stage.level.find(view.lock) if view.lock else None
    left, right = 0, stage.level.width_px
    shown = left
    if lock is not None:
        left, right = lock.x, lock.x + lock.width
        shown = left - lock.number("shows_left")
        if view.ease_ticks:
            view.ease_ticks -= 1
    if right - shown >= VIEW_WIDTH:
        goal_x = max(shown, min(goal_x, right - VIEW_WIDTH))
    else:
        goal_x = (shown + right - VIEW_WIDTH) // 2
    goal_x = max(0, min(goal_x, stage.level.width_px - VIEW_WIDTH))
    goal_y = max(0, min(goal_y, stage.level.height_px - VIEW_HEIGHT))
    view.x, view.rx = _glide(view.x, view.rx, goal_x, smooth)
    view.y, view.ry = _glide(view.y, view.ry, goal_y, smooth)
    _show_whole(stage, world, heroes)
    view.left, view.right = left, right


def _with_boss(world: World, heroes: list[Fighter], goal_x: int) -> int:
    """No farther to a side than a boss who is after them stays in view, as long as one view holds him and them."""
    found = [f for f in world.foes if f.row.boss and f.hp > 0 and f.mind.mood == "hunt" and f.state not in ABSENT]
    for boss in found:
        low = min(boss.x, *(h.x for h in heroes)) - table.BESIDE_PX
        high = max(boss.x, *(h.x for h in heroes)) + table.BESIDE_PX
        if high - low <= VIEW_WIDTH and abs(boss.y - heroes[0].y) <= table.DEAD_Y_PX:
            goal_x = min(max(goal_x, high - VIEW_WIDTH), low)
    return goal_x


def _show_whole(stage: Stage, world: World, heroes: list[Fighter]) -> None:
    """Whoever falls faster than the view glides, or stands where a hint looks away from, is seen all the same."""
    view = world.view
    feet = max(h.y + (table.BELOW_WADING_PX if h.in_water else table.BELOW_FEET_PX) for h in heroes)
    lowest = min(feet - VIEW_HEIGHT, stage.level.height_px - VIEW_HEIGHT)
    if view.y < lowest:
        view.y, view.ry = min(lowest, view.y + table.CATCH_UP_PX), 0


def _glide(at: int, rest: int, goal: int, smooth: int) -> tuple[int, int]:
    """One tick toward the goal, with remainder in 1/256 px; never more than 8 px."""
    step = ((goal - at) * 256 - rest) // smooth
    step = max(-table.GLIDE_MOST, min(table.GLIDE_MOST, step))
    rest += step
    return at + (rest >> 8), rest & 255


def _goal(stage: Stage, world: World, heroes: list[Fighter]) -> tuple[int, int, int]:
    x, y, lead = heroes[0].x, _level_of(stage, heroes[0]), table.LEAD_PX * heroes[0].face
    if len(heroes) > 1:
        x, y, lead = sum(h.x for h in heroes) // len(heroes), max(_level_of(stage, h) for h in heroes), 0
    hint = _hint(stage, heroes[0])
    look_y = hint.number("look_y") if hint is not None else 0
    goal_x, goal_y = x + lead - VIEW_WIDTH // 2, _row_of(world, y, look_y) - table.FLOOR_AT
    if world.sequence is not None and world.sequence.name == "hall_look":
        return goal_x, 0, table.LOOK_SMOOTH
    other = _other_x(stage, world, x) if world.hands_off else None
    if other is not None:
        return (x + other) // 2 - VIEW_WIDTH // 2, goal_y, table.LOOK_SMOOTH
    if hint is not None:
        if hint.flag("still"):
            goal_x = hint.box.centre[0] - VIEW_WIDTH // 2
        return goal_x + hint.number("look_x"), goal_y + look_y, table.LOOK_SMOOTH
    return goal_x, goal_y, table.SMOOTH


def _other_x(stage: Stage, world: World, x: int) -> int | None:
    """The boss of a scene, or the place of a talk, where one view holds both: entrances and speakers are seen."""
    found = [f.x for f in world.foes if f.row.boss and f.hp > 0 and f.state not in ABSENT]
    if world.sequence is not None and world.sequence.name in SHOWN_TALKS:
        found += [s.x for s in stage.level.of("sequence") if s.text("steps") == world.sequence.name]
    return next((at for at in found if abs(at - x) <= VIEW_WIDTH - 2 * table.BESIDE_PX), None)


def _row_of(world: World, y: int, look_y: int) -> int:
    """Height to look at: while the hero jumps the view stays with the floor that he left, under a hint too."""
    floor = world.view.y + table.FLOOR_AT - look_y
    hero = world.heroes[0]
    if hero.on_floor or y > floor or floor - y > table.DEAD_Y_PX:
        return y
    return floor


def _level_of(stage: Stage, hero: Fighter) -> int:
    """The floor that he is on, which for one who wades is that about the pool: what goes on up there stays in view."""
    if not hero.in_water:
        return hero.y
    pools = plan_of(stage.level).at(hero.x, hero.y).water
    return next((pool.y for pool in pools if inside(pool, hero.x, hero.y - 8)), hero.y)


def _hint(stage: Stage, hero: Fighter) -> Spawn | None:
    y = _level_of(stage, hero)
    zones = plan_of(stage.level).at(hero.x, y).camera_hint
    found = [h for h in zones if inside(h, hero.x, y - 8)]
    return max(found, key=lambda h: (h.number("priority"), h.id), default=None)


def settle(stage: Stage, world: World) -> None:
    """Put the view where it would come to rest, at once."""
    for _ in range(240):
        before = (world.view.x, world.view.y)
        watch(stage, world)
        if before == (world.view.x, world.view.y):
            return


def hold_inside(stage: Stage, world: World) -> None:
    """Heroes may not leave the view while it is locked, nor the level ever."""
    view = world.view
    for h in world.heroes:
        left, right = 10, stage.level.width_px - 10
        if view.lock:
            left, right = max(left, view.left + table.HERO_KEPT_PX), min(right, view.right - table.HERO_KEPT_PX)
        if h.state in ("board", "climb_out", "scene", "out"):
            continue
        if h.x < left:
            h.x, h.vx = left, max(0, h.vx)
        elif h.x > right:
            h.x, h.vx = right, min(0, h.vx)
    if view.lock:
        _keep_in(world)


def seen_room(view: View) -> tuple[int, int]:
    """From where to where the men of a locked fight stay: in its room, and in sight."""
    return max(view.left, view.x) + table.KEPT_PX, min(view.right, view.x + VIEW_WIDTH) - table.KEPT_PX


def _keep_in(world: World) -> None:
    """Men of a fight step back into the locked room: nobody shoots from where no hero may go."""
    left, right = world.view.left + table.KEPT_PX, world.view.right - table.KEPT_PX
    running = {w.number for w in world.waves if w.state == "running"}
    for f in world.foes:
        if f.wave not in running:
            continue
        if f.state in KNOCKED:
            if f.vx or f.push:
                _turn_back(world, f)
        elif f.state == "stand" and not left <= f.x <= right:
            way = 1 if f.x < left else -1
            f.x += way
            f.vx = max(0, f.vx * way) * way  # not even where his place would be out there: nobody strikes from it
            f.mind.stuck_ticks = 0


def _turn_back(world: World, f: Fighter) -> None:
    """Who is knocked out of sight rebounds from the edge of the picture; who is aimed at something flies on."""
    left, right = seen_room(world.view)
    way = 1 if f.x > right else -1 if f.x < left else 0
    if way and (f.vx * way > 0 or f.push * way > 0) and not f.aim:
        f.vx, f.push, f.rx = -part(f.vx, table.REBOUND), -part(f.push, table.REBOUND), SUB // 2
