"""A player of code who is new to it: he looks about, hesitates between blows and sees every third sign of a blow."""

from __future__ import annotations

from game.core import pads
from game.data.stage import Stage
from game.foot.fighter import Fighter
from game.foot.world import World
from game.run.bots.veteran import Veteran

LOOKS_TICKS, OF_TICKS = 50, 180  # of his way he stands and looks
WAITS_TICKS, OF_FIGHT_TICKS = 40, 100
SEES_ONE_IN = 3


class Newcomer(Veteran):
    """He knows the keys, and no more; he never throws men into things by design."""

    def _danger(self, stage: Stage, world: World, hero: Fighter) -> int | None:
        telling = [f for f in world.enemies if f.state == "blow"]
        if telling and (telling[0].mind.blows + telling[0].id) % SEES_ONE_IN:
            return None
        return super()._danger(stage, world, hero)

    def _walk_on(self, stage: Stage, world: World, hero: Fighter) -> int:
        return 0 if world.tick % OF_TICKS < LOOKS_TICKS else super()._walk_on(stage, world, hero)

    def _fight(self, stage: Stage, world: World, hero: Fighter, foe: Fighter) -> int:
        if world.tick % OF_FIGHT_TICKS < WAITS_TICKS:
            return 0
        return super()._fight(stage, world, hero, foe)

    def _grip(self, stage: Stage, world: World, hero: Fighter) -> int:
        if hero.t < 20 or world.tick % 3:
            return 0
        return self._tap(pads.GRAB) | (pads.RIGHT if hero.face > 0 else pads.LEFT)
