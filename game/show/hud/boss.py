"""The boss in the HUD: his bar, and a word over him when blows do little because he is not open to them."""

from __future__ import annotations

from game.core.cue import Cue
from game.data.fighters import KINDS
from game.data.stage import Stage
from game.foot.fighter import Fighter
from game.foot.openings import OPENINGS
from game.foot.world import World
from game.show.hud.data import BossBar
from game.show.tongue import names_of, tr

BOSSES = frozenset(kind.name for kind in KINDS.values() if kind.boss)
PEOPLE: dict[str, str] = {
    "boss_strongman": "strongman",
    "boss_long": "bodyguards",
    "boss_broad": "bodyguards",
}
NOTCHES: dict[str, tuple[float, ...]] = {  # of a pair where one of them is gone
    "boss_strongman": (1 / 3, 2 / 3),
    "boss_long": (0.5,),
    "boss_broad": (0.5,),
}
LOST_BLOWS = 3  # on a guard, after which the word stands over him,
WORD_TICKS = 240  # for so long; and once more when he opens for the first time after it
NEVER = -9999


class Boss:
    """Remembers what blows on a guard were told."""

    def __init__(self, stage: Stage) -> None:
        self._stage = stage
        self._lost = 0
        self._told_tick = NEVER
        self._told_of = 0
        self._opened_tick = NEVER

    def eat(self, cues: list[Cue], world: World) -> None:
        """Count blows on a guard, and see him open."""
        for cue in cues:
            if cue.kind == "hit_guarded" and self._told_tick == NEVER:
                self._lost += 1
                if self._lost == LOST_BLOWS:
                    self._told_tick, self._told_of = world.tick, cue.who
        if self._told_tick != NEVER and self._opened_tick == NEVER and self._open(world) is not None:
            self._opened_tick = world.tick

    def forget_after(self, tick: int) -> None:
        """Time has gone back: what was noted after that tick has not happened."""
        if self._told_tick > tick:
            self._lost, self._told_tick = 0, NEVER
        self._opened_tick = self._opened_tick if self._opened_tick <= tick else NEVER

    def _open(self, world: World) -> Fighter | None:
        return next((f for f in world.foes if f.kind in BOSSES and f.state in OPENINGS and f.hp > 0), None)

    def word(self, world: World) -> tuple[str, Fighter] | None:
        """What is said of his guard now, and over whom."""
        told = world.find(self._told_of) if self._told_tick != NEVER else None
        if told is None or told.hp <= 0:
            return None
        if self._opened_tick != NEVER:
            his = self._open(world)
            return (tr("Now!"), his) if his is not None and world.tick - self._opened_tick < WORD_TICKS else None
        if world.tick - self._told_tick < WORD_TICKS:
            return tr("Wait for his opening"), told
        return None

    def bar(self, world: World) -> BossBar | None:
        """The boss in play; of a pair both together."""
        up = next((f for f in world.foes if f.kind in BOSSES and _in_play(f)), None)
        if up is None:
            return None
        kind = up.kind
        both = [f for f in world.fighters if PEOPLE.get(f.kind) == PEOPLE.get(kind)]
        person = self._stage.story.people.get(PEOPLE.get(kind, ""))
        name, other = names_of(person) if person is not None else ("", "")
        hp, most = sum(max(0, f.hp) for f in both), sum(f.max_hp for f in both)
        open_now = any(f.state in OPENINGS for f in both)
        return BossBar(name.upper(), other.upper(), hp, most, NOTCHES.get(kind, ()), open_now)


def _in_play(boss: Fighter) -> bool:
    return boss.hp > 0 and boss.state not in ("out", "waiting") and boss.mind.mood not in ("wait", "ambush")
