"""Small things fixed to the pavements typed pixel by pixel, whole and broken, and the letters they are typed in."""

from __future__ import annotations

from workshop.kit import px
from workshop.kit.palette import Indices

KEY = {str(k): ("ink", k) for k in range(9)} | {
    "r": ("red", 4),
    "R": ("red", 3),
    "q": ("red", 2),
    "p": ("red", 5),
    "y": ("brass", 4),
    "Y": ("brass", 5),
    "g": ("brass", 3),
    "h": ("brass", 2),
    "w": ("wood", 5),
    "W": ("wood", 4),
    "v": ("wood", 3),
    "u": ("wood", 2),
    "t": ("wood", 1),
    "b": ("blue", 3),
    "B": ("blue", 2),
    "c": ("blue", 4),
    "l": ("green", 4),
    "G": ("green", 3),
    "L": ("green", 2),
    "d": ("green", 1),
    "s": ("stone", 5),
    "S": ("stone", 6),
    "m": ("stone", 4),
    "n": ("stone", 3),
    "e": ("teal", 4),
    "E": ("teal", 3),
    "f": ("teal", 2),
}


def typed(picture: str) -> Indices:
    """A picture typed as text."""
    return px.grid(picture, KEY)


NEWSBOX = typed("""
.RRRRRRR.
Rrrrrrrrq
Rr77777rq
Rr7bb77rq
Rr76767rq
Rr77777rq
Rrrrrrrrq
RrrggrrRq
Rrrrrrrrq
.qqqqqqq.
..1...1..
..0...0..
""")
NEWSBOX_BROKEN = typed("""
..............77....
....RRR......7767...
..Rrrrrq..7...77....
.Rr777rrq.77........
.Rrr7brrrq...7......
..Rrr77rrq..776.....
.qRrrrrrq....7......
..qqqqqq............
""")
HYDRANT = typed("""
...r...
..rpr..
.RrrrR.
..rpR..
prrrRRq
.RrpRq.
..rrR..
..rrR..
..rrR..
.qRRRq.
.00000.
""")
HYDRANT_BROKEN = typed("""
..c.8.c...
.8.c8c.8..
..c888c...
.8.c8.c.8.
...888....
..c.8.c...
...rRq....
..qRRRq...
.b00000b..
""")
MAILBOX = typed("""
..bbbbb..
.bccccbB.
bcccccbbB
bc8888bbB
bccccbbbB
bcc8cbbBB
bccccbbBB
bcccbbbBB
bbbbbbBB1
.4.....4.
.3.....3.
""")
MAILBOX_BROKEN = typed("""
.....8.....88..
..bbbbbb....8..
.bccccbbB...88.
bcc8ccbbB8.....
bccc8bbBB..88..
.bbbbbBB1...8..
..3...4........
""")
BIN = typed("""
..5665..
.533335.
54666643
56455463
56455453
56455453
56455453
56455443
54444433
.333332.
.000000.
""")
BIN_BROKEN = typed("""
...........w..
.5566655..7...
544554443..s7.
5366363631.w..
544554443.7..g
.3333332....7.
.........s....
""")
PHONE = typed("""
.eeeeeeee.
eE888888Ef
eE8b88b8Ef
eEEEEEEEEf
ec5c55c5cf
ec5c22c5cf
ec5c25c5cf
ec5c22c5cf
ec5c55c5cf
ec5c55c5cf
eEEEEEEEEf
ec5c55c5cf
ec5c55c5cf
ec5c55c5cf
eEEEEEEEEf
fffffffff1
.00000000.
""")
PHONE_BROKEN = typed("""
.......c..c.....
..c.eeee..c.....
.eE88b8Eee..c...
ec5c.c22cEf.....
eEEc.5EEEEf..c..
ec5EEEE5c5f.....
.fffffffff1..c..
...c.....c......
""")
METER = typed("""
.565.
56765
57b75
56765
.565.
..5..
..4..
..4..
..4..
..4..
.343.
.000.
""")
METER_BROKEN = typed("""
............565
.........5.5765
.4444444456b65.
3..........56..
.0....g.g......
""")
SIGN = typed("""
......g......
.....gyg.....
....gyyyg....
...gyy0yyg...
..gyyy0yyyg..
.gyyyy0yyyyg.
gyyyyy0yyyyyg
.gyyyyyyyyyg.
..gyyy0yyyg..
...gyyyyyg...
....gyyyg....
.....gyg.....
......g......
......54.....
......54.....
......54.....
......54.....
.....0000....
""")
SIGN_BROKEN = typed("""
............gyyg..
..........gyy00yg.
.555444444yy0yy0yh
3.........yy00yyh.
..........ghyyhh..
""")
