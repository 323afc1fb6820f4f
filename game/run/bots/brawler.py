"""A plain fighter for any level: walks on, faces the nearest man, strings blows together, steps out of tells."""

from __future__ import annotations

from game.core import pads
from game.core.pads import Pads
from game.foot.world import Fighter, Stage, World

REACH_PX = 36
STOREY_PX = 40  # a man so much higher or lower stands on another floor
PRESS_TICKS = 6  # press for one tick, let go, press again
STUCK_TICKS = 45
JUMP_TICKS = 24


class Brawler:
    """Needs no knowledge of the level: whatever stops him he fights, jumps over, opens or takes."""

    def __init__(self) -> None:
        self._last_x = 0
        self._still_ticks = 0
        self._jump_ticks = 0

    def pads(self, stage: Stage, world: World) -> Pads:
        """The pad of player one; a second player stands still."""
        hero = next((f for f in world.heroes if f.player == 0), None)
        pad = 0 if hero is None else self._choose(world, hero)
        return (pad,) + (0,) * (world.players - 1)

    def _choose(self, world: World, hero: Fighter) -> int:
        beat = world.tick % PRESS_TICKS == 0
        if world.talk is not None or world.sequence is not None:
            return pads.START if beat else 0
        if hero.held_by:
            return pads.LEFT if world.tick % 4 < 2 else pads.RIGHT
        self._watch(hero)
        foe = nearest(hero, world)
        if foe is not None and (beat or abs(foe.x - hero.x) > REACH_PX):
            return self._fight(world, hero, foe)
        if foe is not None:
            return 0
        if world.prompt_action in {"grab", "kick"} and abs(world.prompt_x - hero.x) < REACH_PX and beat:
            return pads.NAMES[world.prompt_action]
        return self._walk_on(beat)

    def _watch(self, hero: Fighter) -> None:
        self._still_ticks = self._still_ticks + 1 if hero.x == self._last_x else 0
        self._last_x = hero.x

    def _walk_on(self, beat: bool) -> int:
        if self._still_ticks > STUCK_TICKS:
            self._jump_ticks = JUMP_TICKS
            self._still_ticks = 0
        if self._jump_ticks:
            self._jump_ticks -= 1
            return pads.RIGHT | pads.JUMP
        return pads.RIGHT | (pads.GRAB if beat and self._still_ticks > PRESS_TICKS else 0)

    def _fight(self, world: World, hero: Fighter, foe: Fighter) -> int:
        toward = pads.RIGHT if foe.x >= hero.x else pads.LEFT
        if abs(foe.x - hero.x) > REACH_PX:
            stuck = self._still_ticks > STUCK_TICKS and world.tick % STUCK_TICKS < JUMP_TICKS
            return toward | (pads.JUMP if stuck else 0)
        if hero.face * (foe.x - hero.x) < 0:
            return toward
        if hero.heat_full:
            return pads.FINISHER
        if foe.state in {"lie", "fall"}:
            return pads.DOWN | pads.STRIKE
        return pads.KICK if world.tick % (PRESS_TICKS * 5) == 0 else pads.STRIKE


def nearest(hero: Fighter, world: World) -> Fighter | None:
    """The enemy to fight: the nearest on this floor, ties by id."""
    near = [f for f in world.enemies if abs(f.y - hero.y) < STOREY_PX and not f.out_ticks]
    return min(near, key=lambda f: (abs(f.x - hero.x), f.id), default=None)
