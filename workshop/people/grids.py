"""Typed pixel grids (heads, hats, hands, held things): the reader, the colours of their cells, and crisp turning.

File format: `@name anchor_col anchor_row` opens a grid; the rows after it are its cells. `@name = parent` copies a grid
typed before; rows `row: cells` then replace single rows (an expression usually needs three). Cells: 1-5 skin, a-f hair
from ink to light, A-F first accessory ramp, G-L second, W/w white of the eye bright/dim, X ink, M mouth, T teeth,
Y brass, R red, `.` clear.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import numpy as np

from workshop.kit.bake import BakeError
from workshop.people.palette import INDEX

DATA = Path(__file__).parent / "data"
Cell = tuple[int, int, int, int]  # row, column, ramp, step
FIXED = {
    "W": ("white", 5),
    "w": ("white", 3),
    "T": ("white", 4),
    "X": ("sole", 1),
    "M": ("maroon", 1),
    "Y": ("brass", 4),
    "R": ("red", 3),
}
SLOTS = (("a", "hair", "hair_dark"), ("A", "hat", "steel"), ("G", "hat2", "red"))
LEAN_DEG = 9  # rows may lean so far and still look typed
DOUBLINGS = 3  # of a grid before it is truly turned


@dataclass(frozen=True, slots=True)
class Grid:
    """Rows of cells and the cell that sits on the anchor point."""

    anchor: tuple[int, int]  # column, row
    rows: tuple[str, ...]

    def chars(self) -> np.ndarray:
        """The cells as a rectangle of characters."""
        wide = max(map(len, self.rows))
        return np.array([list(row.ljust(wide, ".")) for row in self.rows])


def load(*paths: Path) -> dict[str, Grid]:
    """All grids of some files by name; a later file may copy grids of an earlier one."""
    grids: dict[str, Grid] = {}
    for path in paths:
        name = ""
        for number, line in enumerate(path.read_text("utf-8").splitlines(), 1):
            if not line.strip() or line.startswith("#"):
                continue
            try:
                if line.startswith("@"):
                    name, *rest = line[1:].split()
                    grids[name] = grids[rest[1]] if rest[0] == "=" else Grid((int(rest[0]), int(rest[1])), ())
                elif ":" in line:
                    at, cells = line.split(":")
                    rows = list(grids[name].rows)
                    rows[int(at)] = checked(cells.strip())
                    grids[name] = Grid(grids[name].anchor, tuple(rows))
                else:
                    grids[name] = Grid(grids[name].anchor, (*grids[name].rows, checked(line.strip())))
            except (KeyError, ValueError, IndexError) as error:
                raise BakeError(f"{path.name} line {number}: {error} in {line!r}") from error
    return grids


def checked(cells: str) -> str:
    """A row of cells whose every character means something."""
    for ch in cells:
        cell_colour(ch, {})
    return cells


def cell_colour(ch: str, ramps: Mapping[str, str]) -> tuple[int, int] | None:
    """Grid character -> (ramp index, step), or None when clear."""
    if ch == ".":
        return None
    if ch in FIXED:
        name, step = FIXED[ch]
        return INDEX[name], step
    if ch.isdigit() and int(ch) <= 6:
        return INDEX[ramps.get("skin", "skin")], int(ch)
    for base, slot, default in SLOTS:
        step = ord(ch) - ord(base)
        if 0 <= step <= 5:
            return INDEX[ramps.get(slot, default)], step
    raise ValueError(f"unknown grid character {ch!r}")


def coloured(chars: np.ndarray, anchor: tuple[int, int], ramps: Mapping[str, str]) -> list[Cell]:
    """Cells relative to the anchor (column, row), clear ones left out."""
    column, row = anchor
    return [
        (r - row, c - column, *colour)
        for (r, c), ch in np.ndenumerate(chars)
        if (colour := cell_colour(str(ch), ramps)) is not None
    ]


def turned_cells(grid: Grid, ramps: Mapping[str, str], turn: float = 0) -> list[Cell]:
    """Cells relative to the anchor, turned `turn` degrees back (counter-clockwise); no pixel is ever blended.

    Quarter turns are exact, a small rest is a lean of the rows, as a hand would draw it; a greater one is truly turned.
    """
    quarters = round(turn / 90)
    rest = turn - quarters * 90
    if abs(rest) > LEAN_DEG:
        return coloured(*spun(grid, turn), ramps)
    chars, (ac, ar) = grid.chars(), grid.anchor
    for _ in range(quarters % 4):
        chars, (ac, ar) = np.rot90(chars), (ar, chars.shape[1] - 1 - ac)
    cells = coloured(chars, (ac, ar), ramps)
    slope = np.tan(np.radians(rest))
    if quarters % 2:  # lying: lean the columns, else holes open along the brow
        return [(r - round(c * slope), c, ramp, step) for r, c, ramp, step in cells]
    return [(r, c + round(r * slope), ramp, step) for r, c, ramp, step in cells]


def doubled(chars: np.ndarray) -> np.ndarray:
    """The picture at twice its size, corners rounded by the rule of Scale2x (Mazzoleni 2001)."""
    p = np.pad(chars, 1, mode="edge")
    up, down, left, right = p[:-2, 1:-1], p[2:, 1:-1], p[1:-1, :-2], p[1:-1, 2:]
    plain = (up == down) | (left == right)
    out = np.repeat(np.repeat(chars, 2, 0), 2, 1)
    for (dy, dx), side, end in (
        ((0, 0), left, up),
        ((0, 1), right, up),
        ((1, 0), left, down),
        ((1, 1), right, down),
    ):
        out[dy::2, dx::2] = np.where(~plain & (side == end), end, chars)
    return out


@lru_cache(maxsize=512)
def spun(grid: Grid, turn: float) -> tuple[np.ndarray, tuple[int, int]]:
    """(chars, anchor) of a grid turned counter-clockwise: each cell is the nearest of an eightfold picture."""
    chars, (ac, ar) = np.pad(grid.chars(), 2, constant_values="."), grid.anchor
    ac, ar, large = ac + 2, ar + 2, chars
    for _ in range(DOUBLINGS):
        large = doubled(large)
    many = 2**DOUBLINGS
    half = int(np.ceil(np.hypot(*chars.shape)))
    y, x = np.mgrid[-half : half + 1, -half : half + 1]
    a = np.radians(turn)
    across, down = x * np.cos(a) - y * np.sin(a), x * np.sin(a) + y * np.cos(a)
    row, column = (np.floor((v + at + 0.5) * many).astype(int) for v, at in ((down, ar), (across, ac)))
    inside = (row >= 0) & (row < large.shape[0]) & (column >= 0) & (column < large.shape[1])
    out = np.full(y.shape, ".")
    out[inside] = large[row[inside], column[inside]]
    return out, (half, half)
