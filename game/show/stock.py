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
        self._ids: dict[int, Thing] = {}

    def of(self, world: World, kind: str) -> Sequence[Thing]:
        """Things of a class in this world, in order of birth."""
        self._look(world)
        return self._kinds.get(kind, ())

    def every(self, world: World) -> Sequence[Thing]:
        """All things of this world; the very same list while none comes or goes."""
        self._look(world)
        return self._all

    def find(self, world: World, thing_id: int) -> Thing | None:
        """The thing with that id, or None."""
        self._look(world)
        return self._ids.get(thing_id)

    def _look(self, world: World) -> None:
        seen = world, world.tick, len(world.things)
        if seen[1:] == self._seen[1:] and world is self._seen[0]:
            return
        self._seen = seen
        if len(self._all) == len(world.things) and all(map(is_, self._all, world.things)):
            return
        self._all = list(world.things)
        self._kinds = {}
        self._ids = {thing.id: thing for thing in self._all}
        for thing in self._all:
            self._kinds.setdefault(thing.kind, []).append(thing)
