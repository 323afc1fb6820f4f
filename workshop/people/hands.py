"""Hands, bare feet and held things: grids typed for two headings, turned exactly to eight and relit.

hands.txt holds `@kind.size.heading` grids (heading E or SE). Quarter turns and mirrors of those give N, NE, S and the
west half, with the thumb staying up (or in front). Digits of a hand grid are *form* shades: 3 flat, 4 bump, 2 crease,
1 deep; the light is added after turning.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

import numpy as np

from workshop.kit.bake import BakeError
from workshop.people.grids import DATA, Cell, coloured, load
from workshop.people.palette import INDEX

GRIDS = load(DATA / "hands.txt", DATA / "held.txt")
THINGS = {n.split(".")[0] for n in GRIDS if n.split(".")[1] == "0"}
KINDS = {n.split(".")[0] for n in GRIDS} - THINGS
HEADINGS = ("E", "NE", "N", "NW", "W", "SW", "S", "SE")
#           heading: (typed heading, quarter turns counter-clockwise, mirrored)
TURNED = {
    "E": ("E", 0, False),
    "SE": ("SE", 0, False),
    "N": ("E", 1, False),
    "NE": ("SE", 1, False),
    "S": ("E", 3, False),
    "W": ("E", 0, True),
    "SW": ("SE", 0, True),
    "NW": ("SE", 1, True),
}


MUZZLES = {"podbyrin": (13, 5), "revolver": (9, 4), "pistol": (10, 4)}  # right and up of the hand, aiming right


def muzzle(thing: str, head: str) -> tuple[int, int]:
    """Pixels right and up from the hand to the end of a gun's barrel at a heading."""
    right, up = MUZZLES[thing]
    a = np.radians(45 * HEADINGS.index(head))
    up = -up if "W" in head else up  # a hand that points back is a mirrored one
    return round(right * np.cos(a) - up * np.sin(a)), round(right * np.sin(a) + up * np.cos(a))


def heading(d: np.ndarray) -> str:
    """Nearest of the eight headings for a direction in the picture plane."""
    return HEADINGS[int(np.round(np.degrees(np.arctan2(d[1], d[0])) / 45)) % 8]


def sizes(kind: str) -> list[int]:
    """The pixel sizes in which a kind of hand is typed."""
    found = sorted({int(n.split(".")[1]) for n in GRIDS if n.split(".")[0] == kind})
    if not found:
        raise BakeError(f'hands.txt: no hand "{kind}"; there are: {", ".join(sorted(KINDS | THINGS))}')
    return found


def turned(kind: str, size: int, head: str) -> tuple[np.ndarray, tuple[int, int]]:
    """(chars, anchor column and row) of a kind, in the nearest typed size, at a heading."""
    size = min(sizes(kind), key=lambda s: (abs(s - size), s))
    own = GRIDS.get(f"{kind}.{size}.{head}")
    typed, quarter, mirror = (head, 0, False) if own else TURNED[head]
    grid = own or GRIDS.get(f"{kind}.{size}.{typed}")
    if grid is None:  # only E typed: good enough, turned
        grid, quarter, mirror = GRIDS[f"{kind}.{size}.E"], {"N": 1, "NE": 0, "S": 3}.get(head, 0), "W" in head
    chars, (ac, ar) = grid.chars(), grid.anchor
    for _ in range(quarter):
        chars, (ac, ar) = np.rot90(chars), (ar, chars.shape[1] - 1 - ac)
    if mirror:
        chars, ac = chars[:, ::-1], chars.shape[1] - 1 - ac
    return chars, (ac, ar)


def relit(chars: np.ndarray, anchor: tuple[int, int], ramp: int, far: bool = False) -> list[Cell]:
    """Cells of a skin grid with top light and bottom shade added to the form shades."""
    solid = np.pad(chars != ".", 1)
    out = []
    for (r, c), ch in np.ndenumerate(chars):
        if ch == ".":
            continue
        up, down, right = solid[r, c + 1], solid[r + 2, c + 1], solid[r + 1, c + 2]
        step = int(ch) + (not up) + (not right and up and down) * (ch == "3") - (not down) * (ch > "2")
        out.append((r - anchor[1], c - anchor[0], ramp, int(np.clip(step - (far and step > 3), 1, 5))))
    return out


@lru_cache(maxsize=512)
def _lit(kind: str, size: int, head: str, skin: str, far: bool) -> list[Cell]:
    return relit(*turned(kind, size, head), INDEX[skin], far)


def hand_cells(kind: str, size: int, d: np.ndarray, skin: str, far: bool = False) -> list[Cell]:
    """Cells of a hand of pixel size `size` pointing along `d` (3-D, unit), relative to its centre."""
    if kind == "fist":
        kind = "front" if d[2] > 0.82 else "palm_side" if far else "fist"
    return _lit(kind, size, "E" if kind == "front" else heading(d), skin, far)


def foot_cells(size: int, d: np.ndarray, skin: str, far: bool) -> list[Cell]:
    """Cells of a bare foot, relative to the ankle."""
    return _lit("foot", size, heading(d), skin, far)


def thing_cells(name: str, head: str, ramps: Mapping[str, str]) -> list[Cell]:
    """Cells of a held thing at a heading; shades are as typed."""
    return coloured(*turned(name, 0, head), ramps)
