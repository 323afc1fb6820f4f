"""What hangs and stands about for its looks: lamps, signs, pictures, traces of a man in a coat."""

from __future__ import annotations

import numpy as np

from workshop.kit import palette as P
from workshop.kit import px
from workshop.kit.palette import Indices
from workshop.places.hotel import doors, kitchen, luggage, outside, rooms
from workshop.places.hotel import scenery_grids as G
from workshop.places.hotel.lettering import words
from workshop.places.shapes import I
from workshop.places.sprites import Sprite


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
    folds = (4, 6, 7, 6, 4, 3, 5, 7, 6, 4, 3, 5, 6, 7, 5, 3)
    for y in range(h):
        lean = (y / h) ** 1.5 * (14 + 7 * np.sin(turn * np.pi / 3 + y / 22))
        left, right = round(2 + lean * 0.4), min(w - 1, round(17 + lean * 1.2))
        for x in range(left, right + 1):
            fold = (x - left) * (len(folds) - 1) // max(1, right - left)
            img[y, x] = I("stone", folds[fold] - (y > h - 3))
        img[y, left] = img[y, right] = I("stone", 1)
    img[h - 1][img[h - 1] > 0] = I("stone", 1)
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
    """A small sign across the street: a glass that fills, 30 x 35."""
    img = px.blank(30, 35)
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
        "extinguisher": G.EXTINGUISHER,
        "trash": G.TRASH,
        "glove": G.GLOVE,
        "bell": G.BELL,
        "letters_pile": G.LETTERS,
        "newspaper": G.NEWSPAPER,
        "ashtray": G.ASHTRAY,
        "cigarette": G.CIGARETTE,
        "hem": G.HEM,
        "shirt": G.SHIRT,
    }
    hung = {
        "lamp_hall": G.LAMP,
        "lamp_hall_dead": G.LAMP_DEAD,
        "sconce": G.SCONCE,
        "phone": G.PHONE,
        "picture_lake": G.TYPED_PICTURE,
        "picture_owner": G.PORTRAIT,
        "key_hooks": G.HOOK,
    }
    return {
        **{name: Sprite((G.typed(text),)) for name, text in still.items()},
        **{name: Sprite((G.typed(text),), hangs=True) for name, text in hung.items()},
        "exit_sign": Sprite((exit_sign(),), hangs=True),
        **{f"board_{storey}": Sprite((board(f"ROOMS {storey}01-{storey}07"),), hangs=True) for storey in range(2, 6)},
        "lamp_standing": Sprite((standing_lamp(),)),
        "lamp_desk": Sprite((desk_lamp(),)),
        "plant": Sprite((luggage.palm(),)),
        "suitcase": Sprite((luggage.suitcase(),)),
        "suitcase_open": Sprite((luggage.suitcase_open(),)),
        "trolley": Sprite((luggage.trolley(),)),
        "hat_stand": Sprite((luggage.hat_stand(),)),
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
        "notes": Sprite(tuple(_notes(k) for k in range(6)), 220, centred=True),
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


def _notes(turn: int) -> Indices:
    """Two notes that float up out of a keyhole and fade: somebody plays a record."""
    img = px.blank(24, 34)
    for k in range(2):
        rise = (turn + 3 * k) % 6
        x, y, ink = 6 + 9 * k + rise % 2, 29 - rise * 5, I("brass", 5 - rise // 2)
        px.box(img, x, y, 3, 2, ink)
        px.box(img, x + 2, y - 6, 1, 7, ink)
        px.box(img, x + 3, y - 6 + k, 2, 1, ink)
    return img
