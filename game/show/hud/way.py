"""Which way it goes on, when nothing is going on: to where the map says, the next fight or the open exit here."""

from __future__ import annotations

from collections.abc import Iterable

import pygame

from game.data.level import Spawn
from game.data.stage import Stage
from game.foot.world import World
from game.show.art import InterfaceArt
from game.show.paint.colours import LOUD
from game.show.paint.widgets import BRASS_EDGE, MARGIN_PX, SCREEN_W, panel
from game.show.tongue import tr

AFTER_TICKS = 90  # for so long he has to stand about or to go astray
FLOOR_PX = 24  # so far above or below its room he is on another floor
HIGH_PX, TOP_Y = 19, 96
BLINK_TICKS = 24


class Way:
    """Remembers since when the way could be shown."""

    def __init__(self, stage: Stage) -> None:
        self._stage = stage
        self._since = 0

    def side(self, world: World) -> str:
        """`left` or `right` where the way is to be shown, else ``."""
        way = self._side(world)
        if not way:
            self._since = world.tick
        self._since = min(self._since, world.tick)  # time may have gone back
        return way if world.tick - self._since >= AFTER_TICKS else ""

    def _side(self, world: World) -> str:
        """The way on, unless there is something to do here or he goes it already."""
        hero = world.heroes[0]
        if world.hands_off or world.sequence is not None or hero.cage or hero.hp <= 0:
            return ""
        if any(f.hp > 0 and f.mind.mood not in ("wait", "guard") for f in world.foes):
            return ""
        room = next(iter(self._rooms(world)), None)
        if room is None or not room.y - FLOOR_PX <= hero.y - 8 <= room.y + room.height + FLOOR_PX:
            return ""
        if room.x <= hero.x < room.x + room.width:
            return ""
        right = hero.x < room.x
        return "" if (hero.vx > 0) == right and hero.vx else "right" if right else "left"

    def _rooms(self, world: World) -> Iterable[Spawn]:
        """Where the map sends him, or something will begin by coming there, in order; the last is the open exit."""
        yield from (spawn for spawn in self._stage.level.of("way") if world.counts(spawn))
        idle = {wave.id for wave in world.waves if wave.state == "idle"}
        for spawn in sorted(self._stage.level.of("wave"), key=lambda wave: wave.number("number")):
            if spawn.id in idle and spawn.text("start") == "enter" and world.counts(spawn):
                yield spawn
        for spawn in self._stage.level.of("exit"):
            if spawn.text("needs") in ("", *world.flags) and world.counts(spawn):
                yield spawn


def draw_way(surface: pygame.Surface, art: InterfaceArt, side: str, tick: int) -> None:
    """A plate at the edge with a word and a mark that blinks."""
    right = side == "right"
    word, mark = tr("This way"), "▶" if right else "◀"
    wide = 22 + art.body.measure(word)
    x = SCREEN_W - MARGIN_PX - wide if right else MARGIN_PX
    panel(surface, (x, TOP_Y, wide, HIGH_PX), 0.30, BRASS_EDGE)
    art.body.draw(surface, word, x + (7 if right else 15), TOP_Y + 6, LOUD)
    if tick // BLINK_TICKS % 2 == 0:
        art.body.draw(surface, mark, x + wide - 11 if right else x + 5, TOP_Y + 6, LOUD)
