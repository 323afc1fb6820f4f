"""What moves in a house and is no person: lifts with their cages and gates, him who is only seen."""

from __future__ import annotations

import pygame

from game.data.stage import Stage
from game.foot.world import Thing, World
from game.show.foot.backdrop import ROOM
from game.show.paint.sheets import Sprites
from game.show.paint.strokes import Stroke

CAGE, GATE = "lift_cage", "lift_gate"
FLOOR_UNDER_PX = 16  # of the cage's picture below its floor
GATE_TICKS = 16
GATE_PICTURES = 4
RIDE_GATE = 2
LAMP_UP_PX = 66
REACH_PX = 80  # from the middle of a lift to the edge of its pictures
RIDING = frozenset({"moving", "halt", "arrived"})


class House:
    """Draws lifts and sightings of a level. Raises Fault if a sprite that it needs is missing."""

    def __init__(self, stage: Stage, sprites: Sprites) -> None:
        self._stage = stage
        self._sprites = sprites
        self._stops = {s.id: [int(y) for y in s.text("stops").split(",")] for s in stage.level.of("lift")}
        self._looks = {s.id: s.text("look") for s in stage.level.of("sighting")}
        self._strokes: list[Stroke] = []
        for name in self._looks.values():
            sprites.strip(name)
        if self._stops:
            sprites.strip(CAGE)
            sprites.strip(GATE)

    def strokes(self, x: int, y: int, world: World) -> list[Stroke]:
        """Cages, and gates that are shut before nobody; as dim as the walls. The same list while they stand still."""
        found: list[Stroke] = []
        for lift in world.of("lift"):
            if not -REACH_PX < lift.x - x < ROOM.w + REACH_PX:
                continue
            cage = self._sprites.strip(CAGE).cels[0]
            found.append((cage.image, cage.place(lift.x - x, lift.y + FLOOR_UNDER_PX - y, 1)))
            if lift.state not in RIDING:
                found += self._gates(lift, x, y)
        if found != self._strokes:
            self._strokes = found
        return self._strokes

    def draw_seen(self, surface: pygame.Surface, x: int, y: int, world: World) -> None:
        """The picture of him who passes; as bright as people, behind them and before furniture."""
        for thing in world.of("sighting"):
            if thing.state == "there":
                cel = self._sprites.strip(self._looks[thing.id]).at(thing.t)
                surface.blit(cel.image, cel.place(thing.x - x, thing.y - y, 1))

    def draw_front(self, surface: pygame.Surface, x: int, y: int, world: World) -> None:
        """Gates between the eye and whoever rides; before people."""
        for lift in world.of("lift"):
            if lift.state in RIDING:
                surface.fblits(self._gates(lift, x, y))

    def lamps(self, world: World) -> list[tuple[int, int]]:
        """Lamps under the roofs of cages in view."""
        lifts = [t for t in world.of("lift") if t.state != "shut"]
        if not lifts:
            return []
        view = world.view.box.grown(48)
        return [(t.x, t.y - LAMP_UP_PX) for t in lifts if view.meets(t.box)]

    def _gates(self, lift: Thing, x: int, y: int) -> list[Stroke]:
        """Both halves at every stop: drawn aside where the cage stands open."""
        strip = self._sprites.strip(GATE)
        found: list[Stroke] = []
        for stop in self._stops[lift.id]:
            done = RIDE_GATE if lift.state in RIDING else 0  # drawn half aside, so that nobody's face is behind brass
            if lift.y == stop and lift.state in ("open", "arrived"):
                done = min(GATE_PICTURES - 1, lift.t * GATE_PICTURES // GATE_TICKS)
            cel = strip.cels[done]
            found.append((cel.image, cel.place(lift.x - x, stop - y, 1)))
        return found
