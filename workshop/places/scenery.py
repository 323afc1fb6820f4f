"""Things that only stand about in the bath: lamps, plants, coats, clocks, twigs, weights; no ink line on any."""

from __future__ import annotations

import numpy as np

from workshop.kit import palette as P
from workshop.kit import px
from workshop.kit.palette import Indices
from workshop.places.shapes import I
from workshop.places.sprites import Sprite

KEY = {
    "S": ("stone", 6), "s": ("stone", 5), "m": ("stone", 4), "d": ("stone", 2), "k": ("stone", 1),
    "Y": ("brass", 5), "y": ("brass", 4), "g": ("brass", 3), "b": ("brass", 2), "B": ("brass", 1),
    "W": ("wood", 5), "w": ("wood", 4), "o": ("wood", 3), "n": ("wood", 2), "e": ("wood", 1),
    "F": ("ink", 7), "f": ("ink", 6), "i": ("ink", 5), "j": ("ink", 3), "J": ("ink", 2),
    "c": ("blue", 4), "C": ("blue", 3), "R": ("red", 3), "r": ("red", 2), "q": ("red", 1),
    "l": ("green", 3), "L": ("green", 2), "G": ("green", 1), "h": ("green", 4),
    "t": ("teal", 3), "T": ("teal", 2), "Q": ("teal", 1),
}  # fmt: skip

GLOBE = """
....b....
....b....
....b....
....g....
..gyYyb..
.gbbbbbB.
.yYYYYyb.
yYSSSYYgb
yYSSSYYgb
yYYSYYYgb
.yYYYYyb.
..bgggB..
....B....
"""
SCONCE = """
....yy...
...yYYy..
..yYSSYy.
..yYSSYg.
..gYYYYg.
...gggb..
....bB...
...gbbB..
..gyybbB.
....bB...
....bB...
....B....
"""
PALM = """
......l....h........
..lll.Ll..lhh..ll...
.lLGLLlLllLLGlllLl..
lLG.GLLLlLLGGLLGGLl.
lG..lLLGLLlLLlG..GL.
G..lLGGLLGLLGLLl..G.
..lLG.LLGGLGL.GLl...
..lG.lLG.GLGlL.GL...
..G..lG..LG.GLl.G...
.....G...LG..GL.....
.........LG...G.....
.........oe.........
......ggggggbB......
.....gbbbbbbBBB.....
......bgbbbBB.......
......bbgbbBB.......
.......bbbBB........
......BbbbBBB.......
"""
TWIGS = """
....o......
...ono.....
....n......
...onn.....
..lLnLl....
.lLlnLLG...
lLLlLlLLG..
lLGLlLGLlG.
LLlLGLLLGL.
lGLLlLGLLG.
.LGLLLLGL..
.lLGLGLLG..
..LLGLLG...
..lGLLG....
...LGL.....
....G......
"""
CLOCK = """
.....nnnnnn.....
...nnwwwwwwnn...
..nwwFFFFFFwwn..
.nwFFFFjFFFFFon.
.nwFFFFjFFFFfon.
nwFFFFFjFFFFffon
nwFjFFFjFFFFjfon
nwFFFFFjjjjFffon
nwFFFFFFFFFFffon
nwFFFFFFFFFfffon
.nwFFFFFFFffion.
.nwFFFFjFffiion.
..nwwFFfffioon..
...nnooooooonn..
.....nneenn.....
.....nwyyon.....
.....nwyyon.....
.....nwgbon.....
.....nnoonn.....
"""
TOWELS = """
.FFFFFFFFf..
FFFFFFfffffi
FFfffffffii.
rRrRrRrRrRr.
FFFfffffiii.
FffffffiiiI.
cCcCcCcCcC..
FFFfffffiii.
.fffffiiiii.
"""
COAT = """
....bb......
...kddk.....
..kdmmdk....
.kdmmdddk...
kdmmddddkk..
kdmdddddkk..
kdmddkddkk..
kdmddkddkk..
kdddkkddkk..
kddddkddkk..
.dmddkddk...
.dmddkddk...
.dmddkddk...
.dmddkddk...
.dmddkddk...
.dmddkddk...
.dmddkddk...
.kddkkkdk...
.kdk..kdk...
"""
HANGING_TOWEL = """
.bb....
FFFFf..
FFFffi.
FFfffi.
FFfffi.
rRrRrR.
FFfffi.
FFfffi.
FFfffi.
FFfffi.
cCcCcC.
FFfffi.
.ffiii.
"""
SAMOVAR = """
......yy........
.....gyyb.......
....gbbbbB......
...gyyyybbB.....
..gyYYyyybbB....
..gyYyyyybbBg...
.ggyYyyyybbBBg..
.g.yYyyyybbB.g..
...yyyyyybbB....
...gyyyybbB.....
....gyybbBggg...
.....gbbB...g...
.....gbbB.......
....gyybbB......
...gbbbbBBB.....
wwwwwwwwwwwwwwww
wooooooooooooonn
.on..........ne.
.on..........ne.
.on..........ne.
.on..........ne.
.on..........ne.
.on..........ne.
.on..........ne.
.on..........ne.
.on..........ne.
"""
KETTLEBELL = """
....jjj....
...jiJjj...
..jj...jJ..
..jj...jJ..
..jjjjjjJ..
.jiijjjjJJ.
jiiijjjjjJJ
jiijjjjjjJJ
jjijjjjjJJJ
jjjjjjjjJJJ
.jjjjjjJJJ.
..JJJJJJJ..
"""
BARBELL = """
..jj..........................................jj...
.jijJ........................................jijJ..
jiijJJ......................................jiijJJ.
jijjJJ......................................jijjJJ.
jijjJJiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiijijjJJ.
jjjjJJjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjJJ.
jjjjJJ......................................jjjjJJ.
.jjJJ........................................jjJJ..
..JJ..........................................JJ...
"""
BARREL = """
...wwwwwwww....
..woWWWWWonn...
.woQQQQQQQonn..
.woWWWWWWWonne.
.wwowwowwonone.
ibbbbbbbbbbBBB.
.wwowwowwonone.
.wwowwowwonone.
.wwowwowwonone.
.wwowwowwonone.
ibbbbbbbbbbBBB.
.wwowwowwonone.
.wwowwowwonone.
..wowwowonnoe..
...ooooonnne...
"""
LOGS = """
.......wWow.........
......wSmSonwWw.....
......wmSmowSmSo....
.......wooonSmmn....
...wWwowWwooooon....
..wSmSwSmSowWwowWw..
..wmSmomSmowSmSwSmS.
...wooewooewmSmwmSmo
.wWwnwWwnwWwwoonwoon
wSmSwSmSwSmSwWwwWwo.
wmSmomSmomSmSmSSmSn.
.wooe.wooe.wmSmwooe.
"""
STEAM_SIGN = """
WWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWW
Wnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnne
WnSSSSnnSSnnSSSnnSnnSnSnnnnSSSnSnnnSne
WnSnnSnSnnSnSnnSnSnnSnSnnnnSnSnSnnnSne
WnSnnSnSSSSnSSSnnSnSSnSSSnnSnSnSSSnSne
WnSnnSnSnnSnSnnnnSSnSnSnnSnSnSnSnSnSne
WnSnnSnSnnSnSnnnnSnnSnSSSnSnnSnSSSnSne
Wnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnne
neeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeee
"""


def notice() -> Indices:
    """A board of rules that nobody reads."""
    img = px.blank(30, 24)
    px.box(img, 0, 0, 30, 24, I("wood", 3))
    px.frame(img, 0, 0, 30, 24, I("wood", 5), I("wood", 1))
    px.box(img, 3, 3, 24, 18, I("stone", 5))
    px.box(img, 6, 5, 18, 2, I("red", 2))
    for y in (9, 11, 13, 15, 17):
        img[y, 5 : 24 - (y * 5) % 7] = I("stone", 3)
    return img


def mirror() -> Indices:
    """A tall mirror with a bevelled frame."""
    w, h = 26, 52
    x, y = px.mesh(w, h)
    img = px.shade("blue", 0.3 + 0.2 * (np.mod(x + y * 0.7, 34) < 7) + 0.1 * (np.mod(x + y * 0.7, 34) > 30))
    img = np.asarray(img).astype(np.uint8)
    for inset, light, dark in ((0, 4, 1), (1, 3, 1), (2, 2, 3)):
        px.frame(img, inset, inset, w - 2 * inset, h - 2 * inset, I("wood", light), I("wood", dark))
    return img


def chandelier() -> tuple[Indices, ...]:
    """A brass ring of candles on a chain; the flames take turns."""
    frames = []
    for k in range(3):
        img = px.blank(48, 50)
        for y in range(0, 26, 3):
            img[y : y + 2, 24] = I("brass", 2)
        for side in (-1, 1):
            px.line(img, 24, 18, 24 + side * 19, 38, I("brass", 1))
        for row, step in ((38, 4), (39, 3), (40, 2), (41, 1)):
            img[row, 3:45] = I("brass", step)
        px.box(img, 20, 40, 8, 6, I("brass", 2))
        px.box(img, 21, 41, 3, 4, I("brass", 4))
        img[46, 22:26], img[47:49, 24] = I("brass", 1), I("brass", 2)
        for n, x in enumerate((4, 12, 20, 27, 35, 43)):
            px.box(img, x, 33, 2, 5, I("stone", 6))
            tall = 3 + (n + k) % 2
            px.box(img, x, 33 - tall, 2, tall, I("brass", 4))
            img[33 - tall, x + (n + k) % 2] = I("brass", 5)
            img[32, x : x + 2] = I("ink", 8)
        frames.append(img)
    return tuple(frames)


def globe_frames() -> tuple[Indices, ...]:
    """A hanging globe; its light wavers a little."""
    first = px.grid(GLOBE, KEY | {"S": ("ink", 8)})
    second = first.copy()
    second[first == I("ink", 8)] = I("brass", 5)
    return first, first, first, second


def coats() -> Indices:
    """Three coats on their hooks."""
    img = px.blank(44, 26)
    for x, ramp in ((0, "stone"), (15, "ink"), (30, "wood")):
        key = {c: (ramp, v[1] + (1 if ramp == "ink" else 0)) if v[0] == "stone" else v for c, v in KEY.items()}
        px.blit(img, px.grid(COAT, key), x, 4)
        img[2:5, x + 5] = I("brass", 4)
    return img


def spring_frames() -> tuple[Indices, ...]:
    """A jet from the lion's mouth down to the water, seven tiles long; it runs."""
    frames = []
    for k in range(4):
        img = px.blank(7, 92)
        for y in range(92):
            wide = 1 if y < 20 else 2
            shade = (5, 4, 5, 3)[(y // 3 - k) % 4]
            img[y, 3 - wide // 2 : 3 + wide] = I("blue", shade)
            if (y - 4 * k) % 16 < 3:
                img[y, 3] = I("ink", 8)
        img[88:, 1:6] = I("teal", 6)
        frames.append(img)
    return tuple(frames)


def hanging_chain() -> Indices:
    """A chain with a hook, from the ceiling."""
    img = px.blank(7, 60)
    for y in range(0, 50, 4):
        px.box(img, 2, y, 3, 3, I("ink", 3))
        img[y, 2], img[y + 2, 4] = I("ink", 5), I("ink", 1)
        img[y + 3, 3] = I("ink", 2)
    for dx, y in ((3, 50), (4, 52), (4, 54), (3, 56), (1, 56), (0, 54)):
        px.box(img, dx, y, 2, 3, I("ink", 3))
    return img


def sprites() -> dict[str, Sprite]:
    """All scenery of the bath by name; anchors are at the bottom middle, of hanging things at the top middle."""
    still = {
        "bath_palm": PALM, "bath_towels": TOWELS, "bath_samovar": SAMOVAR, "bath_kettlebell": KETTLEBELL,
        "bath_barbell": BARBELL, "bath_barrel": BARREL, "bath_logs": LOGS,
    }  # fmt: skip
    hung = {"bath_twigs": TWIGS, "bath_clock": CLOCK, "bath_towel_hung": HANGING_TOWEL}
    out = {name: Sprite((px.grid(text, KEY),)) for name, text in still.items()}
    out |= {name: Sprite((px.grid(text, KEY),), hangs=True) for name, text in hung.items()}
    out["bath_globe"] = Sprite(globe_frames(), ms=180, hangs=True)
    out["bath_sconce"] = Sprite((px.grid(SCONCE, KEY | {"S": ("ink", 8)}),), hangs=True)
    out["bath_sign"] = Sprite((px.grid(STEAM_SIGN, KEY),), hangs=True)
    out["bath_notice"] = Sprite((notice(),), hangs=True)
    out["bath_mirror"] = Sprite((mirror(),), hangs=True)
    out["bath_chandelier"] = Sprite(chandelier(), ms=130, hangs=True)
    out["bath_coats"] = Sprite((coats(),), hangs=True)
    out["bath_spring"] = Sprite(spring_frames(), ms=70, hangs=True)
    out["bath_chain"] = Sprite((hanging_chain(),), hangs=True)
    out["bath_palm_dark"] = Sprite((P.step(px.grid(PALM, KEY), -1).repeat(2, 0).repeat(2, 1),))
    return out
