"""What the eye remembers of people: who has turned, moved, drunk, and where a gun points; rules know nothing of it."""

from __future__ import annotations

from dataclasses import dataclass

from game.foot.fighter import Fighter

RUN_FROM = 300  # speed in 1/256 px a tick
WALK_FROM = 24
DRINK_TICKS = 46  # after tea or kvass, while he stands
ABOUT_TICKS, ABOUT_EVERY_TICKS = 70, 340  # who has no part in it looks about him, each at a time of his own
STOOD_TICKS = 40  # after so long on one spot


def gait(f: Fighter) -> str:
    """The strip of his pace."""
    speed = abs(f.vx)
    return "run" if speed >= RUN_FROM else "walk" if speed >= WALK_FROM else "idle"


@dataclass(slots=True)
class Seen:
    """What the eye remembers of a person: his side, when he turned, and where he last was."""

    face: int
    turned_at: int = -999
    x: int = 0
    moved_at: int = -999  # tick of the last step sideways
    y: int = 0
    slope: int = 0  # 1 if his line of fire rises along stairs, -1 if it falls
    drink: str = ""  # what he last drank, and when
    drank_at: int = -999


class Eyes:
    """Memory of drawing, by fighter id; forgets all when time jumps."""

    def __init__(self) -> None:
        self._seen: dict[int, Seen] = {}
        self._tick = 0

    def watch(self, fighters: list[Fighter], tick: int) -> None:
        """Note who has turned or moved since the last tick."""
        if not 0 <= tick - self._tick <= 2:
            self._seen.clear()
        self._tick = tick
        for f in fighters:
            seen = self._seen.get(f.id)
            if seen is None:
                self._seen[f.id] = Seen(f.face, x=f.x, y=f.y)
                continue
            if seen.face != f.face:
                seen.face = f.face
                seen.turned_at = tick
            if seen.x != f.x or seen.y != f.y:
                seen.x, seen.y = f.x, f.y
                seen.moved_at = tick
        if len(self._seen) > len(fighters) + 8:
            here = {f.id for f in fighters}
            self._seen = {i: s for i, s in self._seen.items() if i in here}

    def drinks(self, who: int, sort: str) -> None:
        """Note that he has been given something to drink now."""
        seen = self._seen.get(who)
        if seen is not None:
            seen.drink, seen.drank_at = sort, self._tick

    def drink_of(self, f: Fighter) -> str:
        """What he is drinking just now; "" if nothing, or if something else keeps him busy."""
        seen = self._seen.get(f.id)
        if seen is None or not self.drink_ticks(f) < DRINK_TICKS:
            return ""
        return seen.drink if f.state == "stand" and gait(f) == "idle" and not (f.drawn or f.arm or f.cage) else ""

    def drink_ticks(self, f: Fighter) -> int:
        """Ticks since he was given something to drink."""
        seen = self._seen.get(f.id)
        return 999 if seen is None else self._tick - seen.drank_at

    def about_ticks(self, f: Fighter) -> int:
        """Ticks since somebody who has no part in it, and stands, has begun to look about him; -1 if he does not."""
        seen = self._seen.get(f.id)
        if seen is None or f.row.role != "bystander" or f.state != "stand" or self._tick - seen.moved_at < STOOD_TICKS:
            return -1
        ticks = (self._tick + f.id * 131) % ABOUT_EVERY_TICKS
        return ticks if ticks < ABOUT_TICKS else -1

    def slopes(self, who: int, slope: int) -> None:
        """Note whether his line of fire rises (1), falls (-1) or is level (0)."""
        seen = self._seen.get(who)
        if seen is not None:
            seen.slope = slope

    def slope_of(self, f: Fighter) -> int:
        """1 if his line of fire rises along stairs, -1 if it falls, 0 on the level."""
        seen = self._seen.get(f.id)
        return 0 if seen is None else seen.slope

    def turned_ticks(self, f: Fighter) -> int:
        """Ticks since he last turned round."""
        seen = self._seen.get(f.id)
        return 999 if seen is None else self._tick - seen.turned_at

    def moving(self, f: Fighter) -> bool:
        """Whether he has moved in the last few ticks."""
        seen = self._seen.get(f.id)
        return seen is not None and self._tick - seen.moved_at <= 3
