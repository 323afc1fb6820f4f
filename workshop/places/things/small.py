"""Arms, food and small finds, typed by hand; light from the top left."""

from __future__ import annotations

from workshop.kit import palette as P
from workshop.kit import px
from workshop.kit.palette import Indices
from workshop.places.sprites import Sprite

INK = P.ix("ink", 0)
KEY = {
    "a": ("wood", 2), "b": ("wood", 3), "c": ("wood", 4), "d": ("wood", 5), "e": ("wood", 6),
    "1": ("ink", 2), "2": ("ink", 3), "3": ("ink", 4), "4": ("ink", 5), "5": ("ink", 6), "6": ("ink", 7),
    "7": ("ink", 8),
    "g": ("green", 2), "h": ("green", 3), "i": ("green", 4), "j": ("green", 5),
    "r": ("red", 2), "s": ("red", 3), "t": ("red", 4), "u": ("red", 5),
    "x": ("brass", 2), "y": ("brass", 3), "z": ("brass", 4), "w": ("brass", 5),
    "m": ("teal", 2), "n": ("teal", 3), "o": ("teal", 4), "p": ("teal", 5),
    "B": ("blue", 3), "C": ("blue", 4), "D": ("blue", 5),
    "k": ("stone", 3), "l": ("stone", 4), "q": ("stone", 5), "v": ("stone", 6),
}  # fmt: skip


def typed(text: str) -> Indices:
    """A typed grid with a clear rim and the ink line around it."""
    art = px.grid(text, KEY)
    return px.outline(px.pad(art, art.shape[1] + 2, art.shape[0] + 2, 1, 1), INK)


BOTTLE = """
..jj..
..ii..
..hh..
..gh..
.ihhg.
.jhhg.
.j77g.
.j77g.
.jhhg.
.ihhg.
.ghhg.
"""
BOTTLE_BROKEN = """
..jj..
..ii..
..hh..
..gh..
.ihhg.
.j.hg.
.i..g.
.....g
"""
KNIFE = """
............777
bcc2.55556666.7
bbb245555555...
...2...........
"""
PIPE = """
455.....................
6666666666666666665554.5
444433333333333333333335
.22......................
"""
BUCKET = """
.6....4.
6......4
6......4
66556644
.344443.
.354433.
.354432.
..54432.
..54432.
..33322.
"""
BUCKET_FULL = """
.6....4.
6..DD..4
6DDCCDD4
6CC55CC4
.344443.
.354433.
.354432.
..54432.
..54432.
..33322.
"""
CHAIR = """
ed.......ed...
cdeeeeeeecd...
cdddddddddd...
cbbbbbbbbcb...
cd.......cb...
cd.......cb...
cdddddddddb...
cbbbbbbbbcb...
cd.......cb...
cd.......cb...
cd.......cb...
cdeeeeeeeeeee.
cddddddddddddd
cccccccccccccc
bbbbbbbbbbbbbb
bb........aabb
cb..........cb
cb..........cb
cbbbbbbbbbbbcb
cb.aaaaaaaa.cb
cb..........cb
cb..........cb
cb..........cb
cb..........cb
ab..........ab
"""
BENCH = """
eeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeee
dddddddddddddddddddddddddddddddddddddddddcc
cccccbbccccccccccccbbccccccccccccbbcccccccb
bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbba
...cdb...............................cdb...
...cdb...............................cdb...
...cdb...............................cdb...
...cdbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbcdb...
...cdaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaacdb...
...cdb...............................cdb...
...cdb...............................cdb...
..ccdbb.............................ccdbb..
"""
KVASS = """
.vvvvvv..
vvqvvqvvq
.xyyzzy.q
.xyyzzy.q
.xyyzwyq.
.xyyzwy..
.xxyyyx..
..xxxx...
"""
TEA = """
..7..6...
.6..7....
.qv.vq...
.szzzs.s.
.stzzs..s
.sszzss..
..sssr...
.4566654.
"""
FOOD = """
..eeeeeee..
.eddddddde.
jiijjiijjii
tttuttttutt
zzzwzzzwzzz
.cddddddcb.
..cccccbb..
"""
COIN = """
.zww.
zwyyz
zyxyz
zyyxz
.zzy.
"""
WHISTLE = """
......56..
.56666666.
5664456654
564224564.
.544445...
..4444....
"""
STONE = """
..ttuut...
.ttuzzutts
.tuzwwzuts
stuzwzuuts
rstuuuttss
.rsstttsr.
..rrsssr..
"""
STONE_COLD = """
..45554...
.455665443
.456655443
3455554433
2344444332
.23344332.
..222332..
"""
SNOWBALL = """
..777...
.777766.
77777665
77776665
67766655
.666655.
..555...
"""


def _glow(art: str, shift: int) -> Indices:
    """The hot stone brighter or darker along its ramps."""
    return P.step(typed(art), shift)


def small_things() -> dict[str, Sprite]:
    """Everything that fits a hand."""
    still = {
        "bottle": BOTTLE, "bottle_broken": BOTTLE_BROKEN, "knife": KNIFE, "pipe": PIPE, "bucket": BUCKET,
        "bucket_full": BUCKET_FULL, "chair": CHAIR, "bench": BENCH, "kvass": KVASS, "tea": TEA, "food": FOOD,
        "secret": COIN, "coin": COIN, "whistle": WHISTLE, "stone_cold": STONE_COLD, "snow": SNOWBALL,
    }  # fmt: skip
    sprites = {name: Sprite((typed(art),)) for name, art in still.items()}
    hot = [_glow(STONE, shift) for shift in (0, 0, 1, 1, 0, 0)]
    hot[1] = typed(STONE.replace("zwwz", "zwzz"))
    hot[4] = typed(STONE.replace("u", "t").replace("ww", "zz"))
    sprites["stone"] = Sprite(tuple(hot), 130)
    sprites["rounds"] = Sprite((typed("zz.zz\nwy.wy\nzy.zy\nzy.zy\nyx.yx\nyx.yx"),))
    return sprites
