"""The title face: polygon capitals with chiselled metal shading in palette ramps."""

from __future__ import annotations

import numpy as np

from workshop.interface.letters import DATA, write_face
from workshop.kit import palette as P
from workshop.kit import px
from workshop.kit.bake import BakeError

SAMPLES = 4  # a pixel, each way
CAPITAL = 30.0  # units from head to foot of a capital
ABOVE, BELOW = 8, 6  # units of room for marks over and tails under the capitals
GAP = 4  # units between letters
SPACE = 10
KERN = {"LT": 4, "AT": 5, "TA": 5, "ТА": 5, "АТ": 5, "РА": 3, "КР": -1, "EA": 1, "ГА": 4, "УА": 3, "УД": 2, "ТЛ": 2}

Letter = tuple[int, list[tuple[bool, list[tuple[float, float]]]]]


def load() -> dict[str, Letter]:
    """{letter: (width, [(added, points), ...])} from data/display.txt, whose head tells the format."""
    letters: dict[str, Letter] = {}
    for number, line in enumerate((DATA / "display.txt").read_text("utf-8").splitlines(), 1):
        words = line.split()
        if not words or words[0] == "//":
            continue
        if words[0] == "alias":
            letters.update({new: letters[old] for new, old in zip(words[1::2], words[2::2], strict=True)})
            continue
        polygons: list[tuple[bool, list[tuple[float, float]]]] = []
        for word in words[2:]:
            if word in "|-":
                polygons.append((word == "|", []))
            else:
                x, comma, y = word.partition(",")
                if not comma:
                    raise BakeError(f"display.txt line {number}: point {word!r} has no comma")
                polygons[-1][1].append((float(x), float(y)))
        letters[words[0]] = (int(words[1]), polygons)
    return letters


LETTERS = load()


def advance(char: str, after: str = "") -> float:
    """Units from the left edge of one letter to that of the next."""
    return (LETTERS[char][0] + GAP if char in LETTERS else SPACE) - KERN.get(char + after, 0)


def mask(text: str, scale: float = 1.0, room: bool = False) -> np.ndarray:
    """Crisp boolean picture of a line of capitals (majority of 4 x 4 samples); `room` for marks and tails."""
    above, below = (ABOVE, BELOW) if room else (0, 0)
    wide = int(np.ceil(sum(advance(a, b) for a, b in zip(text, text[1:] + " ", strict=True)) * scale))
    high = int(np.ceil((CAPITAL + above + below) * scale))
    big = np.zeros((high * SAMPLES, wide * SAMPLES), bool)
    x, unit = 0.0, scale * SAMPLES
    for a, b in zip(text, text[1:] + " ", strict=True):
        one = np.zeros_like(big)
        for added, points in LETTERS[a][1] if a in LETTERS else ():
            m = px.poly(big.shape[1], big.shape[0], [((u + x) * unit, (v + above) * unit) for u, v in points])
            one = (one | m) if added else (one & ~m)
        big |= one
        x += advance(a, b)
    return big.reshape(high, SAMPLES, wide, SAMPLES).mean((1, 3)) >= 0.5


def shift(m: np.ndarray, dx: int, dy: int) -> np.ndarray:
    """The mask moved by whole pixels; what leaves the picture is lost."""
    out = np.zeros_like(m)
    h, w = m.shape
    from_y, from_x = slice(max(-dy, 0), h - max(dy, 0)), slice(max(-dx, 0), w - max(dx, 0))
    out[max(dy, 0) : h + min(dy, 0), max(dx, 0) : w + min(dx, 0)] = m[from_y, from_x]
    return out


def metal(
    text: str, scale: float = 1.0, face: str = "brass", side: str = "red", depth: int = 4, room: bool = False
) -> np.ndarray:
    """Chrome-like letters: horizon gradient on the face, lit bevel, extruded side, dark outline; margin depth + 4."""
    pad = depth + 4
    m = np.pad(mask(text, scale, room), pad)
    h, w = m.shape
    img = np.zeros((h, w), np.uint8)
    body = m.copy()
    for d in range(depth, 0, -1):  # extrusion, down and right
        s = shift(m, d // 2, d)
        img[s] = P.ix(side, 1 if d > depth - 1 else 2)
        body |= s
    edge = body.copy()
    for dx, dy in ((1, 0), (-1, 0), (0, 1), (0, -1), (1, 1), (-1, 1), (1, -1), (-1, -1)):
        edge |= shift(body, dx, dy)
    img[edge & ~body] = P.ix("ink", 0)
    # sky above a hard horizon, ground below it: the eighties chrome recipe, in hot metal
    y = (np.arange(h) - pad - (ABOVE * scale if room else 0)) / (CAPITAL * scale)
    sky = np.interp(y, [0, 0.50], [0.62, 1.0])
    ground = np.interp(y, [0.52, 1.0], [0.28, 0.80])
    level = np.where(y < 0.51, sky, ground)[:, None] * np.ones((1, w))
    img[m] = px.shade(face, level, 0.6)[m]
    _bevel(img, m, face, 2)
    return img


def _bevel(img: np.ndarray, m: np.ndarray, face: str, width: int) -> None:
    """The outermost pixels of the face take light from their free side."""
    top = P.SIZE[face] - 1
    for k in range(width):
        inner = m & shift(m, 1, 0) & shift(m, -1, 0) & shift(m, 0, 1) & shift(m, 0, -1)
        rim = m & ~inner
        up, left = rim & ~shift(m, 0, 1), rim & ~shift(m, 1, 0)
        down, right = rim & ~shift(m, 0, -1), rim & ~shift(m, -1, 0)
        up &= shift(up, 1, 0) | shift(up, -1, 0)  # a lone step of a slanting edge is no ledge
        down &= shift(down, 1, 0) | shift(down, -1, 0)
        img[right | down] = P.ix(face, 1 + k)
        img[left] = P.ix(face, top - 1 - k)
        img[up] = P.ix(face, top - k)
        m = inner


def bake_face(name: str, scale: float, depth: int) -> None:
    """Write the whole title face in metal at one size, each letter with its own side and outline."""
    margin = depth + 4
    pictures = {char: P.rgba(metal(char, scale, depth=depth, room=True)) for char in LETTERS}
    pictures[" "] = np.zeros_like(next(iter(pictures.values())))[:, : 2 * margin + round(SPACE * scale)]
    advances = {char: round(advance(char) * scale) for char in pictures}
    kern = {pair: -round(n * scale) for pair, n in KERN.items()}
    top, high = round(ABOVE * scale), round(CAPITAL * scale)
    write_face(name, pictures, advances, kern, top + high, top, high + 2 * margin, margin)
