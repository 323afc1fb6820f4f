"""What tests of the on-foot rules share: a bare arena, pads from letters, men at a distance."""

from __future__ import annotations

from collections.abc import Mapping

from game.core import pads
from game.core.cue import Cue
from game.core.grid import ONE_WAY, SOLID, TileGrid
from game.data.difficulty import DIFFICULTIES
from game.data.level import LevelDef, Medals, Spawn, Value
from game.data.schema import SCHEMA
from game.data.stage import Assists, Stage
from game.data.story import Story
from game.foot.fighter import Fighter
from game.foot.spawn import make_man, new_world
from game.foot.step import step
from game.foot.world import World

FLOOR_Y = 12 * 16
LETTERS = {
    "<": pads.LEFT, ">": pads.RIGHT, "^": pads.UP, "v": pads.DOWN, "s": pads.STRIKE, "k": pads.KICK, "j": pads.JUMP,
    "g": pads.GRAB, "d": pads.DODGE, "f": pads.FINISHER, "S": pads.START, "x": pads.SHOOT, "L": pads.LEAVE, ".": 0,
}  # fmt: skip


def spawn(
    object_id: int, kind: str, x: int, y: int, width: int = 0, height: int = 0, name: str = "", /, **own: Value
) -> Spawn:
    """An object with the defaults of its class filled in."""
    args: dict[str, Value] = {key: prop.default for key, prop in SCHEMA[kind].props.items()}
    unknown = set(own) - set(args)
    assert not unknown, f"{kind} has no {unknown}"
    return Spawn(object_id, kind, x, y, width, height, name, (), args | own)


def arena(
    *objects: Spawn,
    columns: int = 60,
    rows: int = 15,
    tiles: Mapping[tuple[int, int], int] | None = None,
    gun: str = "none",
    rounds: int = 0,
    duty: str = "none",
) -> LevelDef:
    """A room of `columns` x `rows` tiles, floor at y = 192, walls at both ends, the hero at x = 300."""
    cells = bytearray(columns * rows)
    for row in range(rows):
        for column in range(columns):
            if row >= 12 or column in (0, columns - 1):
                cells[row * columns + column] = SOLID
    for (column, row), kind in (tiles or {}).items():
        cells[row * columns + column] = kind
    start = spawn(1, "player_start", 300, FLOOR_Y)
    everything = tuple(sorted((start, *objects), key=lambda o: o.id))
    medals = Medals(dict.fromkeys(DIFFICULTIES, 3600), heat_score=1000, duty=duty, duty_count=4 * (duty != "none"))
    grid = TileGrid(columns, rows, bytes(cells))
    return LevelDef("arena", "arena.title", "", grid, everything, "0" * 32, medals, gun=gun, rounds=rounds)


def ledge(row: int, first: int, last: int) -> dict[tuple[int, int], int]:
    """One-way tiles first..last of a row."""
    return {(column, row): ONE_WAY for column in range(first, last + 1)}


def stage_of(level: LevelDef | None = None, difficulty: str = "militia", **assists: bool) -> Stage:
    """A stage without story."""
    return Stage(level or arena(), DIFFICULTIES[difficulty], Story(), Assists(**assists))


def man(
    stage: Stage, world: World, kind: str, x: int, y: int = FLOOR_Y, brain: bool = False, **fields: int | str
) -> Fighter:
    """Put a man into the world; without a brain he stands where he is."""
    f = make_man(stage, world, spawn(900 + len(world.fighters), kind, x, y))
    f.face = -1 if x > world.heroes[0].x else 1
    f.mind.mood = "hunt" if brain else "wait"
    for name, value in fields.items():
        setattr(f, name, value)
    world.fighters.append(f)
    return f


def fresh(stage: Stage, seed: int = 1, players: int = 1) -> World:
    """A new world whose entry truce is over."""
    return new_world(stage, seed, players)


def pad(text: str) -> int:
    """Bits of the letters of one tick, such as `>s`."""
    bits = 0
    for letter in text:
        bits |= LETTERS[letter]
    return bits


def run(stage: Stage, world: World, text: str, idle: int = 0) -> list[Cue]:
    """Play a word of ticks: `s` one tick of strike, `(>s)` both at once, `s*5` five ticks; then `idle` empty ticks."""
    cues: list[Cue] = []
    for bits in [*parse(text), *([0] * idle)]:
        cues += step(stage, world, (bits,))
    return cues


def parse(text: str) -> list[int]:
    """The pads of a word, one int a tick."""
    ticks: list[int] = []
    at = 0
    while at < len(text):
        if text[at] == "(":
            end = text.index(")", at)
            bits, at = pad(text[at + 1 : end]), end + 1
        else:
            bits, at = LETTERS[text[at]], at + 1
        count = 1
        if at < len(text) and text[at] == "*":
            digits = ""
            at += 1
            while at < len(text) and text[at].isdigit():
                digits += text[at]
                at += 1
            count = int(digits)
        ticks += [bits] * count
    return ticks


def kinds(cues: list[Cue]) -> list[str]:
    """Names of the cues, in order."""
    return [c.kind for c in cues]
