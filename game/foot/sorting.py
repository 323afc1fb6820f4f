"""What a world sorts out of its own lists, so that nobody goes through them again in each tick."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Self

from game.data.fighters import ENEMY_KINDS, HERO_KINDS
from game.data.things import FALLS, ROLLS
from game.foot.fighter import Fighter

if TYPE_CHECKING:
    from game.foot.ground import Ground
    from game.foot.world import Thing


class Stock:
    """The things of a world by class, sort and id, in the order of its list; `walls` are those that bodies bump into.

    It holds as long as the list is this one and has not grown: whoever takes things out makes a new one.
    """

    __slots__ = (
        "_groups",
        "by_id",
        "count",
        "ground",
        "hanging",
        "kinds",
        "ledges",
        "rollers",
        "sorts",
        "things",
        "walls",
    )

    def __init__(self, things: list[Thing]) -> None:
        self.things, self.count = things, len(things)
        self.kinds: dict[str, list[Thing]] = {}
        self.sorts: dict[str, list[Thing]] = {}
        self.by_id: dict[int, Thing] = {}
        for thing in things:
            self.kinds.setdefault(thing.kind, []).append(thing)
            self.sorts.setdefault(thing.sort, []).append(thing)
            self.by_id.setdefault(thing.id, thing)
        self.walls = [thing for thing in things if thing.solid]
        self.ledges = [thing for thing in things if thing.one_way]
        self.hanging = [thing for thing in things if thing.sort in FALLS]
        self.rollers = [thing for thing in things if thing.sort in ROLLS]
        self.ground: Ground | None = None  # that these made when last asked
        self._groups: dict[frozenset[str], list[Thing]] = {}

    def among(self, kinds: frozenset[str]) -> list[Thing]:
        """Things of any of these classes."""
        found = self._groups.get(kinds)
        if found is None:
            found = self._groups[kinds] = [thing for thing in self.things if thing.kind in kinds]
        return found


class Cast:
    """The people of a world by what they are; it holds like a `Stock`."""

    __slots__ = ("by_id", "count", "fighters", "foes", "heroes")

    def __init__(self, fighters: list[Fighter]) -> None:
        self.fighters, self.count = fighters, len(fighters)
        self.heroes = [f for f in fighters if f.kind in HERO_KINDS]
        self.foes = [f for f in fighters if f.kind in ENEMY_KINDS]
        self.by_id = {f.id: f for f in reversed(fighters)}


class Sorted:
    """What a world has sorted out of its own lists. It is no state: a copy of the world sorts anew."""

    __slots__ = ("_cast", "_stock")

    if TYPE_CHECKING:  # those who ask the class for the types of its state must not meet these
        _cast: Cast | None
        _stock: Stock | None
        fighters: list[Fighter]
        things: list[Thing]

    def __new__(cls, *args: Any, **fields: Any) -> Self:
        """Nothing is sorted yet."""
        self = super().__new__(cls)
        self._cast = None
        self._stock = None
        return self

    @property
    def cast(self) -> Cast:
        """Everybody, sorted."""
        cast = self._cast
        if cast is None or cast.fighters is not self.fighters or cast.count != len(self.fighters):
            cast = self._cast = Cast(self.fighters)
        return cast

    @property
    def stock(self) -> Stock:
        """All things, sorted."""
        stock = self._stock
        if stock is None or stock.things is not self.things or stock.count != len(self.things):
            stock = self._stock = Stock(self.things)
        return stock
