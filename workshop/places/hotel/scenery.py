"""What hangs and stands about for its looks: lamps, signs, pictures, plants, luggage, traces of a man in a coat."""

from __future__ import annotations

import numpy as np

from workshop.kit import palette as P
from workshop.kit import px
from workshop.kit.palette import Indices
from workshop.places.hotel import doors, kitchen, outside, rooms
from workshop.places.hotel.lettering import words
from workshop.places.shapes import I
from workshop.places.sprites import Sprite

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
PLANT = """
....G.......l....
.l...L..G..L..G..
lLl..GL.G.lG.GlG.
G.Ll..LlGlG.lG..l
...Gl.lLGl.Gl....
.GlLGl.LG.lGlLl..
lG..GLGLGlGl..Gl.
G....GlLGG....lG.
......GLGl.......
......lGG........
....wwwwwwww.....
....vWwvvvut.....
.....vwvvvt......
.....vwvvut......
.....vwvvut......
......vvut.......
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
SUITCASE = """
......tttt......
.....t....t.....
.uuuuuuuuuuuuuu.
uwwwwwwwwwwwwwwu
uwyvvvvvvvvvvywt
uwvvvvMMMvvvvvvt
uwvvvvMRMvvvvvvt
uwyvvvvvvvvvvyvt
uvvvvvvvvvvvvvvt
.tttttttttttttt.
"""
SUITCASE_OPEN = """
.uuuuuuuuuuuuuuuu...
.umMmmMmmmMmmMmmu...
.ummMmmmMmmmmMmmu...
.uuuuuuuuuuuuuuuu.7.
..7887.78.RRr..8877.
u88778878RRrr88778u.
uwwwwwwwwwwwwwwwwwt.
uwvvvvMMMvvvvvvvvvt.
uvvvvvvvvvvvvvvvvtt.
.tttttttttttttttttt.
"""
TROLLEY = """
y..................y
yY................yY
y..uuuuuu..........y
y.uwwwwwwu.tttttt..y
y.uwvvvvvut.....t..y
y.uwvvvvuuuuuuuuut.y
y.uwvvvvuwsssssssut.
y.uuuuuuuBssssssBut.
gggggggggggggggggggg
hRRRRRRRRRRRRRRRRRRh
hHHHHHHHHHHHHHHHHHHH
.32..............32.
.33..............33.
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
HAT_STAND = (
    """
....w....
....W....
w..wWw..w
ww.wWw.ww
.wwwWwww.
....W.1..
....W121.
....W222.
....W222.
"""
    + "....W....\n" * 26
    + """
...wWw...
..ww.ww..
.ww...ww.
"""
)


def typed(text: str) -> Indices:
    """A typed picture."""
    return px.grid(text, KEY)


def exit_sign() -> Indices:
    """EXIT in red on a dark box."""
    img = px.blank(22, 11)
    px.box(img, 0, 0, 22, 11, I("ink", 1))
    px.frame(img, 0, 0, 22, 11, I("red", 2), I("ink", 0))
    return px.blit(img, words("EXIT", I("red", 5)), 4, 3)


def board(text: str) -> Indices:
    """Brass letters on the wall, with their shadow."""
    face, shade = words(text, I("brass", 4)), words(text, I("ink", 0))
    img = px.blank(face.shape[1] + 1, 6)
    px.blit(img, shade, 1, 1)
    return px.blit(img, face, 0, 0)


def standing_lamp() -> Indices:
    """A lamp on its pole with a fringed shade."""
    img = px.blank(22, 62)
    x, y = px.mesh(22, 62)
    half = 5 + np.clip(y, 0, 14) * 0.4
    shade = (np.abs(x - 11) < half) & (y < 14)
    img = np.where(shade, np.asarray(px.shade("brass", 0.95 - np.abs(x - 11) / 24 + y / 60, 0.2)), img).astype(np.uint8)
    img[13, 1:21:2] = img[14, 2:20:2] = I("brass", 2)
    px.box(img, 10, 15, 2, 44, I("brass", 2))
    px.box(img, 10, 15, 1, 44, I("brass", 4))
    px.box(img, 6, 58, 10, 2, I("brass", 3))
    px.box(img, 4, 60, 14, 2, I("brass", 1))
    return img


def desk_lamp() -> Indices:
    """A banker's lamp with a green glass shade."""
    img = px.blank(18, 16)
    px.box(img, 2, 2, 14, 5, I("green", 4))
    px.box(img, 3, 1, 12, 1, I("green", 5))
    px.box(img, 2, 6, 14, 1, I("brass", 5))
    px.box(img, 8, 7, 2, 7, I("brass", 3))
    px.box(img, 5, 14, 8, 2, I("brass", 2))
    return img


def ceiling_fan(turn: int) -> Indices:
    """A fan whose four blades turn, seen from the side."""
    img = px.blank(64, 16)
    px.box(img, 31, 0, 2, 8, I("brass", 2))
    for k in range(2):
        angle = (turn + k * 2) * np.pi / 4
        reach = round(30 * abs(np.cos(angle)))
        tilt = 1 if np.sin(angle) >= 0 else -1
        px.box(img, 32 - reach, 9 + tilt, reach * 2, 2, I("wood", 4))
        px.box(img, 32 - reach, 9 + tilt, reach * 2, 1, I("wood", 6 if tilt < 0 else 5))
    px.box(img, 28, 7, 8, 6, I("brass", 3))
    px.box(img, 28, 7, 8, 1, I("brass", 5))
    px.box(img, 30, 13, 4, 2, I("brass", 5))
    return img


def smoke(turn: int, high: int = 40) -> Indices:
    """A thread of smoke that winds upward."""
    img = px.blank(14, high)
    for y in range(high):
        up = high - y
        x = 7 + np.sin(up / 6 - turn * 2 * np.pi / 6) * min(5, up / 7)
        if (up + turn * 3) % 9 < 8 - up // 8:
            img[y, int(x)] = I("ink", 6 if up < 20 else 5)
    return img


def vat_steam(turn: int) -> Indices:
    """Steam off a boiling pot, 40 x 48."""
    w, h = 40, 48
    x, y = px.mesh(w, h)
    puff = np.zeros((h, w))
    for k in range(5):
        up = ((k * 10 + turn * 8) % 48) / 48
        cx, cy, r = 20 + np.sin(k * 2.2 + up * 4) * 9, h - 4 - up * 40, 4 + up * 7
        puff = np.maximum(puff, np.clip(1.2 - np.hypot(x - cx, y - cy) / r, 0, 1) * (1 - up))
    out = np.where(puff > px.bayer(h, w) * 0.5 + 0.12, I("ink", 7), 0)
    return np.where(puff > px.bayer(h, w) * 0.4 + 0.5, I("ink", 8), out).astype(np.uint8)


def curtain(turn: int) -> Indices:
    """A curtain that the wind blows into the room from a window at its left, 44 x 72."""
    w, h = 44, 72
    img = px.blank(w, h)
    for y in range(h):
        lean = (y / h) ** 1.5 * (16 + 7 * np.sin(turn * np.pi / 3 + y / 22))
        for k in range(16):
            fold = (2, 3, 4, 3, 2, 3, 4, 3)[(k + y // 18) % 8]
            at = int(2 + k + lean * (0.5 + k / 22))
            if at < w:
                img[y, at] = I("stone", fold + 1)
    return img


def screen_light(turn: int) -> Indices:
    """A television on its stand, the picture rolling, 30 x 40."""
    img = px.blank(30, 40)
    px.box(img, 0, 6, 30, 24, I("wood", 2))
    px.frame(img, 0, 6, 30, 24, I("wood", 5), I("wood", 0))
    x, y = px.mesh(20, 16)
    rows = (y + turn * 4) % 16
    picture = np.asarray(px.shade("blue", 0.55 + 0.25 * np.sin(rows / 2.6) + 0.1 * np.cos(x / 3 + turn), 0.4))
    px.blit(img, picture, 3, 10)
    px.box(img, 24, 11, 4, 4, I("brass", 3))
    px.box(img, 24, 18, 4, 8, I("ink", 1))
    px.line(img, 15, 6, 8, 0, I("ink", 5))
    px.line(img, 15, 6, 23, 1, I("ink", 5))
    for leg in (3, 25):
        px.box(img, leg, 30, 2, 10, I("wood", 3))
    return img


def record_player(turn: int) -> Indices:
    """A gramophone cabinet with its record going round, 34 x 40."""
    img = px.blank(34, 40)
    px.box(img, 0, 14, 34, 26, I("wood", 3))
    px.frame(img, 0, 14, 34, 26, I("wood", 6), I("wood", 0))
    px.box(img, 4, 20, 26, 14, I("wood", 1))
    img[21:33:2, 5:29] = I("brass", 1)
    px.box(img, 3, 10, 28, 4, I("ink", 1))
    px.box(img, 3, 10, 28, 1, I("ink", 4))
    px.box(img, 6 + (turn * 5) % 18, 10, 4, 1, I("ink", 7))
    px.box(img, 15, 9, 3, 1, I("red", 4))
    px.line(img, 28, 4, 20, 9, I("ink", 7))
    px.box(img, 27, 3, 3, 6, I("brass", 3))
    return img


def neon_bar(lit: bool) -> Indices:
    """A small sign across the street: a glass that fills, 30 x 34."""
    img = px.blank(30, 34)
    tube, still = (I("teal", 5), I("neon", 3)) if lit else (I("teal", 3), I("neon", 2))
    px.line(img, 3, 4, 15, 18, tube)
    px.line(img, 26, 4, 14, 18, tube)
    px.box(img, 3, 3, 24, 1, tube)
    px.box(img, 14, 18, 2, 10, tube)
    px.box(img, 8, 28, 14, 1, tube)
    px.blit(img, words("BAR", still), 9, 30)
    return img


def revolving_glint(turn: int) -> Indices:
    """Wings of the revolving door that still swing a little, 54 x 88."""
    img = px.blank(54, 88)
    for k in range(2):
        reach = round(25 * abs(np.cos((turn + k * 3) * np.pi / 6)))
        for side in (-1, 1):
            px.box(img, 27 + side * reach, 0, 1, 88, I("brass", 3))
            px.box(img, 27 + side * reach, 20 + turn * 4, 1, 12, I("brass", 5))
    return img


def letters() -> dict[str, Sprite]:
    """The sign's letters, each lit and dark by turns; the T is nearly dead."""
    out = {}
    for which in "HOEL":
        lit, dark = outside.letter(which, True), outside.letter(which, False)
        out[f"sign_{which.lower()}"] = Sprite((lit, lit, dark, dark, dark), 333, at=(0, 0))
    lit, dark = outside.letter("T", True), outside.letter("T", False)
    out["sign_t"] = Sprite((dark, dark, dark, lit, dark, dark, dark, dark, dark, dark, lit, dark), 100, at=(0, 0))
    return out


def sprites() -> dict[str, Sprite]:
    """All of them by name."""
    still = {
        "plant": PLANT, "extinguisher": EXTINGUISHER, "trash": TRASH, "suitcase": SUITCASE,
        "suitcase_open": SUITCASE_OPEN, "trolley": TROLLEY, "glove": GLOVE, "bell": BELL, "letters_pile": LETTERS,
        "newspaper": NEWSPAPER, "hat_stand": HAT_STAND, "ashtray": ASHTRAY, "cigarette": CIGARETTE, "hem": HEM,
    }  # fmt: skip
    hung = {
        "lamp_hall": LAMP, "lamp_hall_dead": LAMP_DEAD, "sconce": SCONCE, "phone": PHONE, "picture_lake": TYPED_PICTURE,
        "picture_owner": PORTRAIT, "key_hooks": HOOK,
    }  # fmt: skip
    return {
        **{name: Sprite((typed(text),)) for name, text in still.items()},
        **{name: Sprite((typed(text),), hangs=True) for name, text in hung.items()},
        "exit_sign": Sprite((exit_sign(),), hangs=True),
        **{f"board_{storey}": Sprite((board(f"ROOMS {storey}01-{storey}07"),), hangs=True) for storey in range(2, 6)},
        "lamp_standing": Sprite((standing_lamp(),)),
        "lamp_desk": Sprite((desk_lamp(),)),
        "ceiling_fan": Sprite(tuple(ceiling_fan(k) for k in range(8)), 60, hangs=True),
        "smoke": Sprite(tuple(smoke(k) for k in range(6)), 160),
        "vat_steam": Sprite(tuple(vat_steam(k) for k in range(6)), 120),
        "curtain_wind": Sprite(tuple(curtain(k) for k in range(6)), 140, hangs=True),
        "television": Sprite(tuple(screen_light(k) for k in range(4)), 130),
        "record_player": Sprite(tuple(record_player(k) for k in range(4)), 120),
        "neon_bar": Sprite((neon_bar(True), neon_bar(False)), 900, hangs=True),
        "revolving_wings": Sprite(tuple(revolving_glint(k) for k in (0, 0, 1, 1, 0, 0)), 260),
        "range_stove": Sprite(tuple(kitchen.range_stove(k) for k in range(3)), 110),
        "junction": Sprite((outside.junction(0),)),
        "junction_sparks": Sprite(tuple(outside.junction(k) for k in (1, 0, 2, 3, 0, 2)), 60),
        "frosted_door": Sprite((doors.frosted(False),)),
        "frosted_door_lit": Sprite((doors.frosted(True),)),
        "burst_wall": Sprite((rooms.burst_wall(),)),
        "curtains": Sprite((rooms.curtain_pair(),), hangs=True),
        "smoke_ring": Sprite(tuple(_ring(k) for k in range(4)), 260, centred=True),
        **letters(),
    }


def _ring(turn: int) -> Indices:
    """A ring of cigarette smoke that widens."""
    img = px.blank(28, 20)
    x, y = px.mesh(28, 20)
    far = np.hypot((x - 14) / (7 + turn * 1.6), (y - 10) / (4 + turn)) - 1
    ring = (np.abs(far) < 0.26 - turn * 0.03) & (px.bayer(20, 28) < 0.85 - turn * 0.14)
    return np.where(ring, P.step(np.full_like(img, I("ink", 7)), 0), img).astype(np.uint8)
