"""The plan of a level: which zones lie about which px, so that a tick asks only those that somebody may be in."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, fields
from operator import attrgetter
from typing import NamedTuple

from game.data import prompts
from game.data.level import LevelDef, Spawn
from game.foot.fighter import Fighter

CELL = 6  # cells of 64 px
ROW = 1 << 20  # more cells than a level is wide
MARGIN_PX = 16  # feet, knees or waist of a man may be what has to be inside
WIDE_PX = {  # what touches any part of a body, or is seen from beside it
    "hazard_hot": 72,
    "prompt": max(prompts.NEAR_PX, prompts.HIGH_PX, prompts.LOW_PX),
}
MOST_PLANS = 8
HISS_TICKS = 30

Zones = tuple[Spawn, ...]


@dataclass(slots=True)
class Cell:
    """Zones of each class that a man who stands in 64 x 64 px may be in, by id; what counts anywhere is in all."""

    surface: Zones = ()
    water: Zones = ()
    secret: Zones = ()
    hazard_hot: Zones = ()
    hazard_fall: Zones = ()
    trigger: Zones = ()
    checkpoint: Zones = ()
    prompt: Zones = ()
    camera_hint: Zones = ()
    camera_lock: Zones = ()
    exit: Zones = ()
    wave: Zones = ()


class Cause(NamedTuple):
    """What begins a wave: `start` as in the map, a flag that has to be set or nothing, the wave that it follows."""

    start: str
    when: str
    after: int


class Vent:
    """A vent of steam, or bare wires: when it hisses and blows."""

    __slots__ = ("box", "off", "period", "phase", "scalds", "spawn", "valve")

    def __init__(self, spawn: Spawn) -> None:
        self.spawn, self.box = spawn, spawn.box
        self.off, self.phase = spawn.number("off"), spawn.number("phase")
        self.period = spawn.number("on") + self.off
        self.scalds = spawn.kind == "hazard_steam"
        self.valve = bool(spawn.args.get("valve"))

    def state(self, tick: int) -> str:
        """What it does at a tick of the world: `idle`, `hiss` (the last 30 ticks of rest) or `blow`."""
        at = (tick + self.phase) % self.period
        if at >= self.off:
            return "blow"
        return "hiss" if at >= self.off - HISS_TICKS else "idle"


class Plan:
    """All cells of a level, and its `scenes` with the flags that begin them."""

    __slots__ = ("_bare", "_cells", "causes", "clocks", "level", "partners", "scenes", "vents")

    def __init__(self, level: LevelDef) -> None:
        self.level = level
        self.clocks, self.partners = level.of("clock"), level.of("partner")
        self.scenes = tuple((str(spawn.args.get("when", "")), spawn) for spawn in level.of("sequence"))
        self.vents = {s.id: Vent(s) for kind in ("hazard_steam", "hazard_sparks") for s in level.of(kind)}
        self.causes = {s.id: _cause(s) for s in level.of("wave")}
        self._bare = Cell()
        self._cells: dict[int, Cell] = {}
        zones = [spawn for column in fields(Cell) for spawn in level.of(column.name)]
        for spawn in zones:  # all cells have to be there before those come that belong into each
            for at in _under(spawn):
                self._cells.setdefault(at, Cell())
        for spawn in zones:
            cells = map(self._cells.__getitem__, _under(spawn))
            for cell in (self._bare, *self._cells.values()) if _anywhere(spawn) else cells:
                setattr(cell, spawn.kind, (*getattr(cell, spawn.kind), spawn))

    def at(self, x: int, y: int) -> Cell:
        """The zones about a px."""
        return self._cells.get((y >> CELL) * ROW + (x >> CELL), self._bare)

    def about(self, men: Sequence[Fighter]) -> Cell:
        """The zones about any of the men."""
        if len(men) == 1:
            return self.at(men[0].x, men[0].y)
        cells = [self.at(f.x, f.y) for f in men] or [self._bare]
        return Cell(*(_merged(zones) for zones in zip(*map(_ZONES, cells), strict=True)))


_ZONES = attrgetter(*(column.name for column in fields(Cell)))


def _merged(zones: Iterable[Zones]) -> Zones:
    """All of them, each once, by id."""
    found = {spawn.id: spawn for some in zones for spawn in some}
    return tuple(found[key] for key in sorted(found))


def _cause(wave: Spawn) -> Cause:
    return Cause(wave.text("start"), str(wave.args.get("when", "")), wave.number("after"))


def goes_along(spawn: Spawn) -> bool:
    """Whether a prompt hangs over somebody instead of at its point."""
    return spawn.flag("on_man") or spawn.flag("in_flight")


def _under(spawn: Spawn) -> Iterable[int]:
    """Numbers of the cells that a zone reaches into."""
    margin = prompts.OVER_MEN_PX if spawn.kind == "prompt" and goes_along(spawn) else WIDE_PX.get(spawn.kind, MARGIN_PX)
    left, right = (spawn.x - margin) >> CELL, (spawn.x + spawn.width + margin) >> CELL
    top, bottom = (spawn.y - margin) >> CELL, (spawn.y + spawn.height + margin) >> CELL
    return (row * ROW + column for row in range(top, bottom + 1) for column in range(left, right + 1))


def _anywhere(spawn: Spawn) -> bool:
    """Whether it may count wherever the players are: what others set off."""
    return spawn.kind == "trigger" and spawn.text("who") in ("any", "partner")


_PLANS: dict[int, Plan] = {}  # by id of the level, which lives as long as its plan


def plan_of(level: LevelDef) -> Plan:
    """The plan of a level; levels never change, so it is drawn once."""
    plan = _PLANS.get(id(level))
    if plan is None:
        if len(_PLANS) >= MOST_PLANS:
            _PLANS.clear()
        plan = _PLANS[id(level)] = Plan(level)
    return plan
