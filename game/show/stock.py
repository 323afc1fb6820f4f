"""The things of a world by class, so that whoever looks for lifts need not pass ninety doors."""

from __future__ import annotations

from collections.abc import Sequence
from operator import is_

from game.foot.world import Thing, World


class Stock:
    """Sorted anew only when things come or go; asked as often as wanted, it looks at each tick of a world once."""

    def __init__(self) -> None:
        self._seen: tuple[World | None, int, int] = (None, 0, 0)
        self._all: list[Thing] = []
        self._kinds: dict[str, list[Thing]] = {}

    def of(self, world: World, kind: str) -> Sequence[Thing]:
        """Things of a class in this world, in order of birth."""
        before, tick, count = self._seen
        if world is not before or world.tick != tick or len(world.things) != count:
            self._look(world)
        return self._kinds.get(kind, ())

    def _look(self, world: World) -> None:
        self._seen = world, world.tick, len(world.things)
        if len(self._all) == len(world.things) and all(map(is_, self._all, world.things)):
            return
        self._all = list(world.things)
        self._kinds = {}
        for thing in self._all:
            self._kinds.setdefault(thing.kind, []).append(thing)
