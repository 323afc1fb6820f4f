"""What lies under the floors, typed: bottles, jars, rats, a cat, brooms, a bust, bones, and what men hid there."""

from __future__ import annotations

from workshop.kit import px
from workshop.kit.palette import Indices

KEY: px.Key = {
    **{ch: ("ink", step) for ch, step in zip("kiIjJlL", (0, 2, 3, 4, 5, 6, 7), strict=True)},
    **{ch: ("wood", step) for ch, step in zip("wWvVuU", range(1, 7), strict=True)},
    **{ch: ("stone", step) for ch, step in zip("sStTxX", range(1, 7), strict=True)},
    **{ch: ("green", step) for ch, step in zip("gGhH", range(2, 6), strict=True)},
    **{ch: ("red", step) for ch, step in zip("rReEf", range(1, 6), strict=True)},
    **{ch: ("brass", step) for ch, step in zip("bByYz", range(1, 6), strict=True)},
    **{ch: ("teal", step) for ch, step in zip("aAcC", range(2, 6), strict=True)},
}

BOTTLE = """
..kk..
.kxxk.
.kgGk.
.kgGk.
kgGHgk
kgGhgk
kxXxSk
kxexSk
kgGhgk
kgGggk
.kkkk.
"""
FLASK = """
.kk..
kbYk.
kByk.
kByk.
kBYbk
kyYBk
kyYBk
kBybk
.kkk.
"""
LYING = """
.kkkkk......
kgGGGGkkkkk.
kGHhhGGGGGTk
kgGGGGkkkkk.
.kkkkk......
"""
JAR = """
.kkkkk.
.kXxTk.
kkkkkkk
khGGgHk
kGhgGgk
kgGhGHk
khGgGgk
kGgGgGk
.kkkkk.
"""
RAT = """
...........kk...
.....kkkkkkttk..
...kkSStSSkSSkk.
..kSSttttSSSEStk
..kSttSSSSSSSSkf
kkkSSSSSSSSSkkk.
k..kkSkkkkSk....
.kk..kk...kk....
"""
RAT_UP = """
..kk.kk..
.kttkttk.
.kkSSSkk.
.kSESESk.
..kStSk..
.kkSSSkk.
kSStttSSk
kSkttxkSk
.kkSttSk.
k.kSSSSk.
kk.kkkkk.
.k.kk.kk.
"""
CHEESE = """
...kkkk.
.kkzzYYk
kYzYYbYk
kYYbYYyk
kyyyyyBk
.kkkkkk.
"""
CAT = """
.k..k..............
kVk.kVk.kkkkk......
kVukuVkkVVWVVkk....
kuVVVVkVVVWVVVVkk..
kVkVkVkVVVVVVWVVVk.
kuVfVukVVVVVVWVVVVk
.kkkkkkkVuVVVVVVVVk
.kuVVVVkVuVVVVkkVVk
..kkkkkkkkkkkk.kVk.
.kVVWVVWVVWVVVkVk..
..kkkkkkkkkkkkkk...
"""
BROOM = """
...kk...
...Vk...
..kYYk..
..khGk..
.kHGGgk.
.khGGgk.
kHGhGggk
khGGhGgk
kGhGGgGk
kGkGgkgk
.k.kk.k.
"""
BUST = """
...kkkkkkk...
..kLLLLLlJk..
.kLLLLLLllJk.
.kLLLLLLllJk.
.kLJJLLJJlJk.
.kLLkLLlkLJk.
.kLLLLJlllJk.
.kLLLLJJllJk.
.klJJJJJJJJk.
..kJkkkkkJk..
..kJJJJJJJk..
...kJJJJJk...
..kkkJJJkkk..
.kLLLkJkllJk.
kLLLLLlllJJJk
kkkkkkkkkkkkk
..kLlllJJIk..
..kkkkkkkkk..
"""
BONE = """
.kk..........kk.
kXXk........kXxk
kXXXkkkkkkkkXXxk
.kXXXXxxxxxxxTk.
kXXxkkkkkkkkxTTk
kXxk........kTTk
.kk..........kk.
"""
TOMMY = """
........................
......kkkkkkkkkkkkkkkkk.
.kkkkkJlJJJJJkIIIIIJJJlk
kWvVVvkIJJJJJkkkkkkkkkk.
kWVVvkkkkIJkkkkVVuk.....
kWvkk.kvVkkjJIk.kkk.....
kkk..kvVk.kjJIk.........
.....kkk..kjJIk.........
...........kkk..........
"""
FEDORA = """
....kkkkkkk....
...kjJkkJjIk...
...kjJJJJjIk...
...kjJjjjjIk...
...krRRRRRrk...
.kkkkkkkkkkkkk.
kJJjjjjjjjjjIIk
.kkkkkkkkkkkkk.
"""
BOOT = """
.kkkkk......
.kjJIk......
.kjJIk......
.kjJIk......
.kjJIkkk....
.kjJJjjIkkk.
.kjjjJjjjjIk
.kkkkkkkkkkk
.kWk.kWWWWk.
"""
HELMET = """
....kkkkkkk....
..kkGhhGGggkk..
.kGhHGkekGgggk.
.kGhGkeEekgggk.
kGhGGGkekGggggk
kGGGGGGGGgggggk
kkkkkkkkkkkkkkk
"""
SAMOVAR = """
......kk......
.....kYyk.....
....kkkkkk....
...kzYYYyBk...
..kYzYYYyyBk..
kkkYzYYYyyBkkk
kYkYzYYYyyBkBk
.kkYzYYyyyBkk.
..kYYYYyyyBk..
...kYYyyyBk...
....kYyyBk....
...kkkBBkkk...
..kYYyyBBBbk..
..kkkkkkkkkk..
"""
CASE = """
......kkkk......
.....kk..kk.....
.kkkkkkkkkkkkkk.
kuVVbYVVVVbYVVvk
kVvvbBvXXvbBvvWk
kVvvbBvxevbBvvWk
kVvvbBvvvvbBvvWk
kVvvbBvvvvbBvvWk
kvWWbbWWWWbbWWwk
.kkkkkkkkkkkkkk.
"""
TRUNK = """
.kkkkkkkkkkkkkkkkk.
kcAAyAAAAAAAAAyAAak
kAaayaaaaaaaaayaaak
kkkkBkkkkYYkkkBkkkk
kAaayaaakBBkaayaaak
kAaayaXxaaaaaayaaak
kAaayaxexaaaaayaaak
kaaabaaaaaaaaabaaak
.kkkkkkkkkkkkkkkkk.
"""


def thing(text: str) -> Indices:
    """One of the pictures above."""
    return px.grid(text, KEY)
