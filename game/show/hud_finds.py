"""What the HUD says of things that lie about: the key that takes them, until it is known, and secrets found."""

from __future__ import annotations

from game.core.cue import Cue
from game.data.stage import Stage
from game.foot.usage import item_near
from game.foot.world import World
from game.show.hud_data import FOUND_TICKS, FoundFlash

NEVER = -9999


class Finds:
    """Remembers what the cues of a run say of it."""

    def __init__(self, stage: Stage) -> None:
        self._secrets = len({spawn.number("number") for spawn in stage.level.of("secret")})
        self._found_tick = NEVER
        self._took = False  # he knows by now that things can be taken

    def eat(self, cue: Cue, tick: int) -> None:
        """Note what was found or taken."""
        if cue.kind == "secret":
            self._found_tick = tick
        elif cue.kind in ("pickup", "eat"):
            self._took = True

    def forget_after(self, tick: int) -> None:
        """Time has gone back: what was noted after that tick has not happened."""
        self._found_tick = self._found_tick if self._found_tick <= tick else NEVER

    def flash(self, world: World) -> FoundFlash | None:
        """The secret just found, among those of the level."""
        age = world.tick - self._found_tick
        if age >= FOUND_TICKS or not world.secrets:
            return None
        return FoundFlash(len(world.secrets), self._secrets, age)

    def to_take(self, world: World) -> tuple[int, int] | None:
        """Until something has been taken for the first time: where in the world lies what the hand would take now."""
        hero = world.heroes[0]
        if self._took or hero.arm or world.hands_off or hero.state != "stand":
            return None
        item = item_near(world, hero)
        return None if item is None else (item.x, item.y)
