"""Small capitals and digits for door plates, signs and machines, and the heavy letters of the sign on the wall."""

from __future__ import annotations

import numpy as np

from workshop.kit import px
from workshop.kit.palette import Indices

# Rows of three, top first, one character a letter: X is ink.
_SMALL = {
    "0": "XXX X.X X.X X.X XXX",
    "1": ".X. XX. .X. .X. XXX",
    "2": "XXX ..X XXX X.. XXX",
    "3": "XXX ..X .XX ..X XXX",
    "4": "X.X X.X XXX ..X ..X",
    "5": "XXX X.. XXX ..X XXX",
    "6": "XXX X.. XXX X.X XXX",
    "7": "XXX ..X .X. .X. .X.",
    "8": "XXX X.X XXX X.X XXX",
    "9": "XXX X.X XXX ..X XXX",
    "A": ".X. X.X XXX X.X X.X",
    "B": "XX. X.X XX. X.X XX.",
    "C": "XXX X.. X.. X.. XXX",
    "D": "XX. X.X X.X X.X XX.",
    "E": "XXX X.. XX. X.. XXX",
    "F": "XXX X.. XX. X.. X..",
    "G": "XXX X.. X.X X.X XXX",
    "H": "X.X X.X XXX X.X X.X",
    "I": "XXX .X. .X. .X. XXX",
    "K": "X.X X.X XX. X.X X.X",
    "L": "X.. X.. X.. X.. XXX",
    "M": "X.X XXX XXX X.X X.X",
    "N": "X.X XXX XXX XXX X.X",
    "O": "XXX X.X X.X X.X XXX",
    "P": "XXX X.X XXX X.. X..",
    "R": "XX. X.X XX. X.X X.X",
    "S": "XXX X.. XXX ..X XXX",
    "T": "XXX .X. .X. .X. .X.",
    "U": "X.X X.X X.X X.X XXX",
    "W": "X.X X.X XXX XXX X.X",
    "X": "X.X X.X .X. X.X X.X",
    "Y": "X.X X.X .X. .X. .X.",
    "Z": "XXX ..X .X. X.. XXX",
    "-": "... ... XXX ... ...",
    " ": "... ... ... ... ...",
}


def words(text: str, colour: int, wide: int = 1) -> Indices:
    """The text in capitals of 3 x 5 px with one clear column between, each pixel `wide` px wide."""
    img = px.blank(len(text) * 4 - 1, 5)
    for k, letter in enumerate(text):
        for row, line in enumerate(_SMALL[letter].split()):
            for column, dot in enumerate(line):
                if dot == "X":
                    img[row, k * 4 + column] = colour
    return np.repeat(img, wide, 1)


# Strokes of the sign's letters as boxes of a grid 8 wide and 10 high: left, top, right, bottom.
STROKES = {
    "H": ((0, 0, 2, 10), (6, 0, 8, 10), (2, 4, 6, 6)),
    "O": ((0, 0, 8, 2), (0, 8, 8, 10), (0, 2, 2, 8), (6, 2, 8, 8)),
    "T": ((0, 0, 8, 2), (3, 2, 5, 10)),
    "E": ((0, 0, 2, 10), (2, 0, 8, 2), (2, 4, 7, 6), (2, 8, 8, 10)),
    "L": ((0, 0, 2, 10), (2, 8, 8, 10)),
}
