"""The way of a bot through a house of storeys: the corners of the path `bot_way`, by stairs, lifts and ledges."""

from __future__ import annotations

from game.core import pads
from game.data.stage import Stage
from game.foot.fighter import Fighter
from game.foot.ground import ground_of
from game.foot.world import World

NEAR_X_PX, NEAR_Y_PX = 10, 12
LEDGE_PX = 44  # so high a jump takes him
LEAP_PX = 72  # so far, upward
EDGE_PX = 14
JUMP_TICKS = 24
PRESS_EVERY_TICKS = 12
STUCK_TICKS = 40
WINDOW_TICKS = 20
JOLT_PX = 40
LOST_TICKS = 240
SPIT_PX = 40


class Way:
    """Corner after corner of the level's `bot_way`; after a retry it is taken up where the hero stands."""

    def __init__(self) -> None:
        self._at = 0
        self._jump_ticks = 0
        self._jump_side = 0
        self._still_ticks = 0
        self._last = (0, 0)
        self._caged = False

    def pad(self, stage: Stage, world: World, hero: Fighter) -> int | None:
        """What to press to come on, or None if the level has no such path or its end is reached."""
        corners = _corners(stage)
        if not corners:
            return None
        jolt = abs(hero.x - self._last[0]) + abs(hero.y - self._last[1])
        lost = self._last != (0, 0) and jolt > JOLT_PX and not hero.cage  # put back after a fall, or a retry
        lost, self._caged = lost or (self._caged and not hero.cage), bool(hero.cage)  # or come out of a lift
        if lost or self._still_ticks > LOST_TICKS:
            self._still_ticks = 0
            self._at = min(range(len(corners)), key=lambda n: _far(corners[n], hero))
        while self._at < len(corners) and _here(corners[self._at], hero):
            self._at += 1
        if self._at == len(corners):
            return None
        self._still_ticks = self._still_ticks + 1 if (hero.x, hero.y) == self._last else 0
        self._last = (hero.x, hero.y)
        return self._toward(stage, world, hero, corners[self._at])

    def _toward(self, stage: Stage, world: World, hero: Fighter, corner: tuple[int, int]) -> int:
        x, y = corner
        gap, rise = x - hero.x, hero.y - y
        side = 0 if abs(gap) <= NEAR_X_PX // 2 else pads.RIGHT if gap > 0 else pads.LEFT
        if self._jump_ticks:
            self._jump_ticks -= 1
            return pads.JUMP | (side or self._jump_side)
        press = world.tick % PRESS_EVERY_TICKS == 0
        if hero.cage or not hero.on_floor or hero.on_stair:
            return side
        if _spits(world, corner):
            return 0
        if NEAR_Y_PX < rise <= LEDGE_PX and abs(gap) <= LEAP_PX:
            return self._jump(side) if press else 0
        if abs(gap) <= NEAR_X_PX:
            if rise > NEAR_Y_PX:
                return pads.UP if press else 0
            if rise >= 0:
                return side
            if self._still_ticks > STUCK_TICKS:  # a hatch opens before who moves
                return pads.LEFT if press else pads.RIGHT if world.tick % 2 else pads.DOWN | pads.JUMP
            return pads.DOWN
        way = 1 if gap > 0 else -1
        ground = ground_of(stage, world)
        ahead = hero.x + way * EDGE_PX
        if not ground.floor(ahead - 2, ahead + 2, hero.y, False) and ground.stair(ahead, hero.y) is None and rise > -64:
            return self._jump(side)
        if self._still_ticks > STUCK_TICKS:
            return self._jump(side)
        return pads.UP if self._still_ticks == WINDOW_TICKS else side  # perhaps there is a window to climb through

    def _jump(self, side: int) -> int:
        self._jump_ticks, self._jump_side, self._still_ticks = JUMP_TICKS, side, 0
        return pads.JUMP | side


def _corners(stage: Stage) -> tuple[tuple[int, int], ...]:
    return next((s.points for s in stage.level.of("path") if s.name == "bot_way"), ())


def _far(corner: tuple[int, int], hero: Fighter) -> int:
    return abs(corner[0] - hero.x) + 6 * abs(corner[1] - hero.y)


def _spits(world: World, corner: tuple[int, int]) -> bool:
    """Whether bare wires spark, or soon will, where he would land."""
    wires = (t for t in world.things if t.kind == "hazard_sparks" and t.state != "idle")
    return any(abs(t.x - corner[0]) < SPIT_PX and t.y - 8 <= corner[1] <= t.y + 8 for t in wires)


def _here(corner: tuple[int, int], hero: Fighter) -> bool:
    near = abs(corner[0] - hero.x) <= NEAR_X_PX and abs(corner[1] - hero.y) <= NEAR_Y_PX
    return near and (hero.on_floor or hero.on_stair) and not hero.cage
