"""Ornaments of the domed hall typed pixel by pixel: baluster, corbel, lion, and the letters they are typed in."""

BALUSTER = """
.qqqm.
.qqqm.
..qm..
..qm..
..qm..
.qqmd.
.qqmd.
qqqmmd
qqqmmd
qqqmmd
qqqmmd
qqqmmd
.qqmd.
.qqmd.
..qm..
..qm..
..qm..
.qqmd.
.qqmd.
qqqmmd
"""
CORBEL = """
sSSSSSSm
sSSSSSmd
sSsssmmd
.sSsmmd.
.sSsmmd.
..sSmd..
..ssmd..
...md...
"""
LION = """
......gyyyyg......
....gyGbbbbGyg....
...yGbyyyyyybGy...
..gGbyYYyyYYybGg..
..ybyYyyyyyyYyby..
.gGbykkyyyykkybGg.
.ybyykYyyyyYkyyby.
.ybGyyyyggyyyyGby.
.gbbGyygkkgyyGbbg.
..ybbGygkkgyGbby..
..gybGGyyyyGGbyg..
...gybGkkkkGbyg...
....gybkcckbyg....
.....ggbccbgg.....
......gbccbg......
.......bccb.......
"""
LION_KEY = {
    "g": ("brass", 1),
    "G": ("brass", 2),
    "y": ("brass", 3),
    "Y": ("brass", 4),
    "b": ("brass", 1),
    "k": ("brass", 0),
    "c": ("blue", 5),
}
STONE_KEY = {"S": ("stone", 5), "s": ("stone", 4), "q": ("stone", 4), "m": ("stone", 3), "d": ("stone", 1)}
