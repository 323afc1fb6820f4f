"""The dog of a handler: let go by a whistle it runs, leaps, hangs on and comes back; without him it runs off; F7."""

from __future__ import annotations

from game.core.cue import Cue
from game.data import dogs as table
from game.data.stage import Stage
from game.foot.bodies import enter, phase
from game.foot.fighter import Fighter
from game.foot.ground import Ground
from game.foot.harm import drops_token
from game.foot.places import target_of, walk_to
from game.foot.world import World


def think(stage: Stage, world: World, ground: Ground, f: Fighter, calm: bool, cues: list[Cue]) -> None:
    """One tick of a dog."""
    if f.mind.token and f.state != "blow":
        f.mind.token = ""
    if f.mind.rest_ticks:
        f.mind.rest_ticks -= 1
    master = world.find(f.master)
    if master is None or master.hp <= 0:
        f.mind.alone_ticks += 1
        if f.mind.alone_ticks > table.SITS_TICKS and f.state == "stand":
            run_off(world, f)
        return
    hero = target_of(world, f)
    if calm or f.state != "stand" or hero is None:
        return
    f.mind.target = hero.id
    if f.mind.plan == "go":
        if phase(hero) != "active":
            walk_to(ground, f, hero.x + (table.LEAP_FROM_PX if f.x > hero.x else -table.LEAP_FROM_PX), hero)
        f.face = 1 if hero.x >= f.x else -1
        return
    heel = master.x + (table.HEEL_PX if master.x < hero.x else -table.HEEL_PX)
    walk_to(ground, f, heel, hero)
    if abs(heel - f.x) <= 8:
        f.mind.plan = ""
        f.face = master.face


def wish(stage: Stage, world: World, f: Fighter, hero: Fighter) -> str:
    """A dog let go leaps as soon as it is near."""
    near = table.LEAP_FROM_PX <= abs(hero.x - f.x) <= table.LEAP_TO_PX and abs(hero.y - f.y) < 12
    return "strike" if f.mind.plan == "go" and near else ""


def wish_handler(stage: Stage, world: World, f: Fighter, hero: Fighter) -> str:
    """The handler lets his dog go when it is at heel; near men get his fist."""
    if abs(hero.x - f.x) <= 34 and abs(hero.y - f.y) < 24:
        return "strike"
    dog = dog_of(world, f)
    return "shoot" if dog is not None and not dog.mind.plan and dog.state == "stand" else ""


def dog_of(world: World, f: Fighter) -> Fighter | None:
    """The dog that is his, or None."""
    return next((d for d in world.enemies if d.master == f.id), None)


def let_go(world: World, f: Fighter, cues: list[Cue]) -> None:
    """The whistle: the line is loosed."""
    cues.append(Cue("whistle", f.x, f.y - 52, f.id))
    dog = dog_of(world, f)
    if dog is not None:
        dog.mind.plan = "go"
        cues.append(Cue("bark", dog.x, dog.y - 20, dog.id))


def bites(world: World, f: Fighter, v: Fighter) -> None:
    """The leap has landed: it hangs on the arm for a while and makes him slow."""
    drops_token(f)
    f.mind.rest_ticks = 0
    enter(f, "hang")
    f.link = v.id
    v.hung_ticks = table.HANG_TICKS


def hang(stage: Stage, world: World, f: Fighter, cues: list[Cue]) -> None:
    """The state: on the arm, until it has had enough or he strikes."""
    v = world.find(f.link)
    if v is None or f.t >= table.HANG_TICKS or not v.hung_ticks or v.state in ("lie", "fall", "down", "board"):
        f.link = 0
        f.mind.plan = "back"
        enter(f, "stand")
        if v is not None:
            v.hung_ticks = 0
            f.push = -v.face * 12 * 256
        return
    if phase(v) == "active":
        v.hung_ticks = 0
    f.x, f.y = v.x + v.face * table.HANG_PX, v.y
    f.face = -v.face
    f.vx = f.push = 0


def run_off(world: World, f: Fighter) -> None:
    """It has had enough of men, and runs."""
    f.mind.token = ""
    f.hp = max(1, f.hp)
    enter(f, "flee")
    hero = target_of(world, f)
    f.face = -1 if hero is not None and hero.x > f.x else 1
