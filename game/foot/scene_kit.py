"""What scenes of the director are made of: poses, walks, held talk, spots by name."""

from __future__ import annotations

from collections.abc import Callable

from game.core.cue import Cue
from game.core.pads import START
from game.data.level import Spawn
from game.data.stage import Stage
from game.foot.bodies import enter, release
from game.foot.fighter import Fighter
from game.foot.world import Talk, World

WALK_SPEED = 256

Play = Callable[[Stage, World, int, list[Cue]], bool]  # returns whether it goes on


def skipped(world: World) -> bool:
    """Whether a player asks to skip."""
    return any(h.raw & ~h.last_raw & START for h in world.heroes)


def speak(world: World, keys: list[str], cues: list[Cue]) -> None:
    """Lines that hold the heroes until they are over."""
    world.talk = Talk(keys, holds=True)
    cues.append(Cue("line", 0, 0, 0, 0, keys[0]))


def the_boss(world: World) -> Fighter | None:
    """The boss in play, or None."""
    return next((f for f in world.fighters if f.row.boss), None)


def named(stage: Stage, name: str) -> Spawn | None:
    """The spot of this name, or None."""
    return next((s for s in stage.level.of("spot") if s.name == name), None)


def floor_y(stage: Stage) -> int:
    """Height of the floor on which the level begins, in px."""
    start = stage.level.of("player_start")
    return start[0].y if start else 0


def pose(f: Fighter, move: str, face: int) -> None:
    """Put somebody into a pose of a scene; he stays in it until a state is entered."""
    enter(f, "scene", move)
    f.vx = f.vy = f.push = 0
    f.face = face


def up_again(world: World) -> None:
    """Who fell in the very tick in which a scene begins is on his feet again: it would find nobody to play it."""
    for h in world.heroes:
        if h.hp <= 0:
            h.hp = 1
            enter(h, "stand")


def stand_still(world: World) -> None:
    """Heroes on their feet stop where they are."""
    for h in world.heroes:
        if h.on_floor and h.hp > 0:
            release(world, h)
            enter(h, "stand")
            h.vx = 0


def walk_on(h: Fighter, goal: int) -> None:
    """A hero walks by himself while a scene has his hands."""
    if h.state not in ("stand", "scene") or not h.on_floor:
        return
    if abs(goal - h.x) <= 4:
        h.vx = 0
        if h.move != "idle":
            enter(h, "scene", "idle")
        return
    way = 1 if goal > h.x else -1
    if h.state != "scene" or h.move != "walk":
        enter(h, "scene", "walk")
    h.face = way
    h.vx = way * WALK_SPEED
