"""Small pictures of the hotel typed by hand: lamps, signs of wear, frames on the wall."""

from __future__ import annotations

from workshop.kit import px
from workshop.kit.palette import Indices

KEY = {
    "a": ("red", 1), "c": ("red", 2), "R": ("red", 3), "r": ("red", 4), "p": ("red", 5),
    "0": ("ink", 0), "1": ("ink", 1), "2": ("ink", 2), "3": ("ink", 3), "4": ("ink", 4), "5": ("ink", 5),
    "6": ("ink", 6), "7": ("ink", 7), "8": ("ink", 8),
    "H": ("brass", 1), "h": ("brass", 2), "g": ("brass", 3), "y": ("brass", 4), "Y": ("brass", 5),
    "t": ("wood", 1), "u": ("wood", 2), "v": ("wood", 3), "w": ("wood", 4), "W": ("wood", 5), "x": ("wood", 6),
    "G": ("green", 2), "l": ("green", 3), "L": ("green", 4), "B": ("blue", 2), "s": ("blue", 3), "S": ("blue", 4),
    "d": ("stone", 2), "D": ("stone", 3), "m": ("stone", 4), "M": ("stone", 5), "n": ("stone", 6), "N": ("stone", 7),
    "e": ("teal", 2), "E": ("teal", 3), "k": ("skin", 1), "K": ("skin", 2),
}  # fmt: skip

LAMP = """
......3......
......3......
......3......
......3......
.....ggg.....
....gyyyh....
...gyyyygh...
..gyyyyyygh..
.gyyyyyyyygh.
gyyyyyyyyyggh
.8YYYYYYYYY8.
...Y88888Y...
"""
LAMP_DEAD = """
......3......
......3......
......3......
......3......
.....HHH.....
....HhhhH....
...HhhhHHH...
..HhhhhhHHH..
.HhhhhhhhHHH.
HhhhhhhhhHHHH
.43333333334.
....22222....
"""
SCONCE = """
.yYYYy.
.Y888Y.
.yY8Yy.
..gyg..
..ghg..
.hgyhH.
..hgH..
...h...
"""
EXTINGUISHER = """
..33..
.3..3.
.RRr3.
RrpRc3
RrrRc3
R88Rc3
R78Rc.
RrrRc.
RrrRc.
RrrRc.
RRRca.
.aaa..
"""
PHONE = """
.5666664.
56777775.
57311175.
57222275.
57686875.
5.22222.4
57686875.
57686874.
57777774.
56633364.
56777764.
.4444443.
...2.....
...22....
....2....
"""
TRASH = """
..7...W..
.787.wWw.
777dDwwd.
.3dd3dd3.
3332333D3
"""
GLOVE = """
..1.1.1..
.121212..
.1222221.
..122221.
.1122221.
12222221.
.1222221.
..11111..
"""
HEM = """
3333
2222
.222
.22.
..2.
"""
CIGARETTE = """
8888p
7777r
"""
ASHTRAY = """
.......78.
.6.....r..
4666666664
.45555554.
..333333..
"""
BELL = """
...y...
..yYy..
.yYYgh.
.ggghh.
3333333
"""
HOOK = """
.vwwwwwwwwwwwv.
vwxxxxxxxxxxxwt
vwxwwwwwwwwwwut
.ttttttttttttt.
...y...y...y...
...y...y...y...
...yg..yg..yg..
....y...y...y..
"""
TYPED_PICTURE = """
hgyyyyyyyyyyyyyyyyyyyygh
gNNNNNNNNNNNNNNNNNNNNNNH
yNBBBBBBBBBBSBBBBBBBBBNH
yNBBBBB7BBBBBBBBsBBBBBNH
yNBBB7787BBBBBsssBBBBBNH
yNssss66777BBssssssssBNH
yNEE44556644ssEEEEssssNH
yNeEE45556644EEEEEEEEENH
yNeeEEE4554EEEeeeeEEEENH
yNGGeeeeeeeeGGGGGeeeeeNH
yNGlGGGGllGGGGlGGGGlGGNH
gNNNNNNNNNNNNNNNNNNNNNNH
hHHHHHHHHHHHHHHHHHHHHHHt
"""
PORTRAIT = """
hgyyyyyyyyyygh
gttttttttttttH
yttttuuutttttH
ytttuvvvuttttH
yttukKKKkutttH
yttukkKkkutttH
yttuk1K1kutttH
yttutkKktuuttH
yttttkkkttuttH
ytttt7R7tttttH
ytt1111R1111tH
yt111112111111
gt11112221111H
hHHHHHHHHHHHHt
"""
LETTERS = """
...77787..
.7888878..
.8R8888877
.77778788.
"""
NEWSPAPER = """
..7777777.
.788686687
7868886688
.777777777
"""
SHIRT = """
..77.77..
.7888887.
788888887
7.88R88.7
..88888..
..78887..
..7.7.7..
"""


def typed(text: str) -> Indices:
    """A typed picture."""
    return px.grid(text, KEY)
