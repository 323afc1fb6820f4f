"""What men with guns want: clear lines, heights in turn, cover after two shots, a rack after each blast; F7."""

from __future__ import annotations

from game.core.boxes import Box
from game.core.pads import DOWN
from game.data import gunmen as table
from game.data.fighters import BYSTANDER
from game.data.guns import ARMS_LENGTH_PX, HIGH_PX, LINE_PX, LOW_PX, ROUNDS
from game.data.moves import MOVES
from game.data.stage import Stage
from game.foot.bodies import HURT_PX, enter, hurt_box
from game.foot.cover import BEHIND_PX, low_near
from game.foot.fighter import Fighter
from game.foot.ground import Ground, ground_of
from game.foot.lines import aim, free_level, line, px_before
from game.foot.places import walk_to
from game.foot.world import Thing, World


def clear_line(stage: Stage, world: World, f: Fighter, hero: Fighter, low: bool) -> bool:
    """Whether a shot at this height would come to where the hero is, with no wall and no bystander before him."""
    if abs(hero.y - f.y) > table.CLIMB_PX:
        return False
    ground = ground_of(stage, world)
    face = 1 if hero.x >= f.x else -1
    high = LOW_PX if low else HIGH_PX
    standers = [
        hurt_box(v)
        for v in world.fighters
        if v.row.team == BYSTANDER and v.state != "out" and (v.x - f.x) * face > -HURT_PX
        if (hero.x - v.x) * face > -2 * HURT_PX  # nobody else stands before him
    ]
    goal = hurt_box(hero)
    rise = aim(world, ground, f, face, high)
    if not rise:
        return _clear_level(ground, f.x, face, f.y - high, standers, goal)
    for x, y in line(ground, f.x, f.y - high, face, rise):
        if standers and any(box.holds(x, y) for box in standers):
            return False
        if goal.left <= x < goal.right:
            return goal.top - table.ABOVE_PX <= y < goal.bottom + table.BELOW_PX
    return False


def _clear_level(ground: Ground, x: int, face: int, y: int, standers: list[Box], goal: Box) -> bool:
    """The same for a line that is level."""
    gap = px_before(x, face, goal)
    if gap > LINE_PX or not goal.top - table.ABOVE_PX <= y < goal.bottom + table.BELOW_PX:
        return False
    if any(px_before(x, face, box) <= gap and box.top <= y < box.bottom for box in standers):
        return False
    return free_level(ground, x, face, y, gap)


def wish_gunman(stage: Stage, world: World, f: Fighter, hero: Fighter) -> str:
    """High and low shots in turn, or whichever has a clear line; at arm's length the butt."""
    if f.cover or (f.mind.plan == "cover" and world.tick - f.mind.shot_tick <= table.WAY_TICKS):
        return ""
    if abs(hero.x - f.x) <= ARMS_LENGTH_PX and abs(hero.y - f.y) < table.FLOOR_PX:
        return "strike"
    if _sheltered(world, f, hero):  # over it and no other way: so he comes up to fire
        return "shoot" if clear_line(stage, world, f, hero, low=False) else ""
    low = f.mind.blows % 2 == 1 or hero.state == "crouch"
    if clear_line(stage, world, f, hero, low):
        return "kick" if low else "shoot"
    return ("shoot" if low else "kick") if clear_line(stage, world, f, hero, not low) else ""


def _sheltered(world: World, f: Fighter, hero: Fighter) -> bool:
    """Whether he stands behind a low cover, seen from the hero."""
    thing = low_near(world, f, BEHIND_PX)
    return thing is not None and (thing.x - f.x) * (hero.x - f.x) > 0


def wish_shotgun(stage: Stage, world: World, f: Fighter, hero: Fighter) -> str:
    """A blast within its cone, never two running; at arm's length the butt."""
    gap = abs(hero.x - f.x)
    if gap <= table.BLAST_FROM_PX and abs(hero.y - f.y) < table.FLOOR_PX:
        return "strike"
    racked = world.tick - f.mind.shot_tick > table.RELOAD_TICKS
    if racked and gap <= table.BLAST_TO_PX and clear_line(stage, world, f, hero, low=False):
        return "shoot"
    return ""


def note_shot(stage: Stage, world: World, f: Fighter) -> None:
    """A man with a gun has fired: he counts, and after the second shot looks for cover."""
    f.mind.shot_tick = world.tick
    f.mind.shots += 1
    if f.row.role == "gunman":
        f.mind.rest_ticks = stage.difficulty.shot_rest_ticks
        if f.mind.shots % table.SHOTS_BEFORE_COVER == 0:
            f.mind.plan = "cover"


def take_to_cover(world: World, f: Fighter, hero: Fighter) -> bool:
    """He has been fired at: behind the next low cover, if there is one to be had."""
    if _best_cover(world, f, hero) is None:
        return False
    f.mind.plan = "cover"
    f.mind.shot_tick = world.tick
    return True


def seek_cover(stage: Stage, world: World, ground: Ground, f: Fighter, hero: Fighter) -> bool:
    """After two shots: to the nearest low cover that has him out of the hero's line, and down behind it for a while."""
    if f.state == "crouch":
        if f.t < table.COVER_TICKS and f.cover:
            f.pad |= DOWN
            return True
        f.cover = 0
        f.mind.plan = ""
        enter(f, "stand")
        return True
    if f.mind.plan != "cover":
        return False
    thing = _best_cover(world, f, hero)
    if thing is None or world.tick - f.mind.shot_tick > table.WAY_TICKS:
        f.mind.plan = ""
        return False
    side = 1 if f.x >= thing.x else -1
    if (thing.x - hero.x) * side < 0:
        side = 1 if thing.x >= hero.x else -1
    goal = thing.x + side * (thing.width // 2 + table.COVER_HANDS_PX)
    if abs(goal - f.x) <= table.COVER_NEAR_PX:
        enter(f, "crouch")
        f.cover = thing.id
        f.pad |= DOWN
        f.vx = 0
        return True
    walk_to(ground, f, goal, hero)
    return True


def _best_cover(world: World, f: Fighter, hero: Fighter) -> Thing | None:
    thing = low_near(world, f, table.COVER_WAY_PX)
    if thing is None or abs(thing.x - hero.x) < table.COVER_FREE_PX:
        return None
    return thing


def shot_ticks(move: str, gap_px: int) -> int:
    """Ticks from the muzzle to a hero so far away."""
    shot = MOVES[move].shot
    speed = ROUNDS[shot].speed_px if shot else 0
    return gap_px // speed if speed else 0
