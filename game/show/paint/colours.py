"""The colours of the interface, all from the palette of the pictures, and the shaded fills of headings."""

from __future__ import annotations

Colour = tuple[int, int, int]

INK: Colour = (10, 9, 18)
NIGHT: Colour = (21, 20, 38)
SLATE: Colour = (35, 36, 56)
STEEL: Colour = (81, 90, 112)
IRON: Colour = (54, 59, 82)
SILVER: Colour = (203, 213, 212)
TEXT: Colour = (245, 247, 236)
DIM: Colour = (157, 170, 178)

LOUD: Colour = (242, 203, 76)
GLOW: Colour = (255, 240, 160)
BRASS: Colour = (207, 148, 43)
BRONZE: Colour = (156, 97, 24)
UMBER: Colour = (102, 56, 16)

BAD: Colour = (230, 74, 59)
PINK: Colour = (251, 138, 100)
BLOOD: Colour = (181, 34, 47)
WINE: Colour = (125, 19, 42)
PLUM: Colour = (78, 11, 36)
SOOT: Colour = (43, 7, 25)
GOOD: Colour = (196, 206, 116)

PAPER_INK: Colour = (58, 36, 32)
PAPER_DIM: Colour = (110, 72, 48)
PAPER: Colour = (224, 202, 156)
STAMP: Colour = (181, 34, 47)

# A gradient is (share of the capitals' height, colour), from the top down.
GRADIENTS: dict[str, tuple[tuple[float, Colour], ...]] = {
    "hot": ((0.45, GLOW), (0.75, LOUD), (9.0, BRASS)),
    "steel": ((0.45, TEXT), (0.75, SILVER), (9.0, DIM)),
}
Fill = Colour | str
