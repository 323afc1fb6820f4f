"""What tests of the hotel share: the level as it stands, without its men, and a place for a hero in it."""

from __future__ import annotations

from functools import cache

from kit import run

from game.core.files import data
from game.data.difficulty import DIFFICULTIES
from game.data.fighters import BYSTANDER
from game.data.level import LevelDef
from game.data.stage import Stage
from game.foot.bodies import enter
from game.foot.fighter import Fighter
from game.foot.spawn import new_world
from game.foot.world import World
from game.load.levels import find_level
from game.load.story import load_story
from game.load.tmx import load_level

LANDING_Y, LOBBY_Y, STOREY_3_Y = 752, 800, 544


@cache
def level() -> LevelDef:
    return load_level(find_level("hotel"))[0]


def hotel(*flags: str, difficulty: str = "militia", guests: bool = False) -> tuple[Stage, World, Fighter]:
    """The hotel without its men and its partner, from the moment in which the heroes have come in."""
    stage = Stage(level(), DIFFICULTIES[difficulty], load_story(data("seeds")))
    world = new_world(stage, 1)
    world.flags |= dict.fromkeys(("lobby_begun", "hotel_entered", *flags), 0)
    world.fighters = [f for f in world.fighters if f.player == 0 or (guests and f.row.team == BYSTANDER)]
    for wave in world.waves:
        wave.state = "done"
    run(stage, world, "S" + "." * 30)
    return stage, world, world.heroes[0]


def put(f: Fighter, x: int, y: int) -> None:
    f.x, f.y, f.vx, f.vy, f.on_floor = x, y, 0, 0, True
    enter(f, "stand")
