"""What each role wants: which blow from where, and its own ways of moving; source: design/fighters.md F7."""

from __future__ import annotations

from collections.abc import Callable

from game.core.pads import LEFT, RIGHT
from game.data import brawlers
from game.data.crowd import BREATH_TICKS, FLIGHT_TICKS
from game.data.moves import MOVES
from game.data.stage import Stage
from game.data.things import CLUBS
from game.foot import dogs
from game.foot.bodies import enter, hurt_box
from game.foot.fighter import Fighter
from game.foot.ground import Ground
from game.foot.gunmen import seek_cover, wish_gunman, wish_shotgun
from game.foot.habits import provoked
from game.foot.world import World


def reaches(f: Fighter, hero: Fighter, move: str) -> bool:
    """Whether the blow's box would meet the hero where both stand."""
    box = MOVES[move].box.facing(1 if hero.x >= f.x else -1).at(f.x, f.y)
    hurt = hurt_box(hero)
    return box.left < hurt.right and hurt.left < box.right and abs(hero.y - f.y) < 24


def wish(stage: Stage, world: World, f: Fighter, hero: Fighter) -> str:
    """The attack button that he would press now, or nothing."""
    return _WISHES[f.row.role](stage, world, f, hero)


def attack(f: Fighter, button: str) -> str:
    """The blow behind an attack button: an arm in the hand takes the place of the fist."""
    return CLUBS[f.arm] if button == "strike" and f.arm in CLUBS else f.row.attacks[button]


def _bruiser(stage: Stage, world: World, f: Fighter, hero: Fighter) -> str:
    if not reaches(f, hero, attack(f, "strike")):
        return ""
    if f.arm:
        return "strike"
    return "kick" if f.mind.blows % 4 == 3 or provoked(hero) else "strike"


def _grappler(stage: Stage, world: World, f: Fighter, hero: Fighter) -> str:
    gap = abs(hero.x - f.x)
    near = brawlers.LUNGE_FROM_PX <= gap <= brawlers.LUNGE_TO_PX
    if near and hero.on_floor and abs(hero.y - f.y) < 12 and f.mind.blows % 3 != 2:
        return "grab"
    return "strike" if reaches(f, hero, "grappler_shove") else ""


def _knife_man(stage: Stage, world: World, f: Fighter, hero: Fighter) -> str:
    gap = abs(hero.x - f.x)
    if reaches(f, hero, "knife_stab"):
        return "strike"
    return "kick" if brawlers.DASH_FROM_PX <= gap <= brawlers.DASH_TO_PX and abs(hero.y - f.y) < 12 else ""


def _thrower(stage: Stage, world: World, f: Fighter, hero: Fighter) -> str:
    gap = abs(hero.x - f.x)
    if reaches(f, hero, "thrower_shove"):
        return "strike"
    breathless = f.mind.flight_ticks < 0
    return "shoot" if brawlers.THROWER_NEAR_PX <= gap <= brawlers.THROWER_FAR_PX and not breathless else ""


_WISHES: dict[str, Callable[[Stage, World, Fighter, Fighter], str]] = {
    "bruiser": _bruiser,
    "grappler": _grappler,
    "knife_man": _knife_man,
    "thrower": _thrower,
    "gunman": wish_gunman,
    "shotgun": wish_shotgun,
    "dog_handler": dogs.wish_handler,
    "dog": dogs.wish,
}


def special(stage: Stage, world: World, ground: Ground, f: Fighter, hero: Fighter) -> bool:
    """A role's own way of moving; True if it has decided this tick."""
    if f.state not in ("stand", "crouch"):
        return False
    if f.row.role == "gunman" and seek_cover(stage, world, ground, f, hero):
        return True
    if f.row.role in ("thrower", "gunman", "dog_handler"):
        return _keep_away(world, ground, f, hero)
    if f.row.role == "knife_man" and f.mind.plan == "hop_back":
        return _hop_back(f)
    if f.row.role == "bruiser":
        return _guard_step(world, f, hero)
    return False


def _keep_away(world: World, ground: Ground, f: Fighter, hero: Fighter) -> bool:
    """Throwers run from a hero who comes near, as far as the floor goes; from above they only step into the picture."""
    gap = hero.x - f.x
    if abs(hero.y - f.y) > 40:
        _steps_forward(world, ground, f, 1 if gap > 0 else -1)
        return True
    if f.row.role == "thrower" and _out_of_breath(f, gap):
        return True
    if abs(gap) > brawlers.THROWER_FLEES_PX + (24 if f.vx else 0):
        return False
    way = -1 if gap > 0 else 1
    edge = f.x + way * brawlers.EDGE_PX
    blocked = ground.wall(edge, f.y - 40, f.y) or not ground.floor(edge - 2, edge + 2, f.y, False)
    if blocked or not world.view.box.grown(-16).holds(edge, f.y - 30):
        return False
    f.pad |= RIGHT if way > 0 else LEFT
    return True


def _steps_forward(world: World, ground: Ground, f: Fighter, way: int) -> None:
    """Who stands high and out of the picture comes to its edge, as far as his floor goes: nobody lies in wait there."""
    edge = f.x + way * brawlers.EDGE_PX
    seen = world.view.box.grown(-brawlers.IN_SIGHT_PX)
    if not seen.left <= f.x < seen.right and ground.floor(edge - 2, edge + 2, f.y, False):
        if not ground.wall(edge, f.y - 40, f.y):
            f.pad |= RIGHT if way > 0 else LEFT


def _out_of_breath(f: Fighter, gap: int) -> bool:
    """Whether he who has run from a hero for long stands there now, so that nobody has to run after him for ever."""
    runs = f.vx * gap < 0 and abs(gap) < brawlers.FAR_PX
    ticks = f.mind.flight_ticks + 1 if runs or f.mind.flight_ticks < 0 else max(0, f.mind.flight_ticks - 1)
    f.mind.flight_ticks = -BREATH_TICKS if ticks > FLIGHT_TICKS else ticks
    return f.mind.flight_ticks < 0


def _hop_back(f: Fighter) -> bool:
    f.mind.plan = ""
    f.push = -f.face * brawlers.HOP_BACK_PX * 256
    return True


def _guard_step(world: World, f: Fighter, hero: Fighter) -> bool:
    """After three jabs in a second a bruiser steps back once his stun is over."""
    if f.mind.jabs_taken < brawlers.GUARD_JABS:
        return False
    f.mind.jabs_taken = 0
    f.push = (1 if f.x >= hero.x else -1) * brawlers.GUARD_STEP_PX * 256
    enter(f, "stand")
    return True


def missed(stage: Stage, f: Fighter) -> None:
    """What a miss costs: the grappler falls on his face, the knife man hops back."""
    if f.move == "grappler_lunge":
        enter(f, "dazed", "fall_face")
        f.daze_ticks = brawlers.FACE_TICKS * stage.difficulty.opening_pct // 100
        f.vx = 0
        f.mind.token = ""
    elif f.move == "knife_stab":
        f.mind.plan = "hop_back"


def note_jab(world: World, f: Fighter) -> None:
    """Count the quick blows that a man takes within a second."""
    if world.tick - f.mind.jabs_tick > brawlers.GUARD_TICKS:
        f.mind.jabs_taken = 0
    f.mind.jabs_tick = world.tick
    f.mind.jabs_taken += 1
