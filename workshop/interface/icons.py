"""Icons, medals, key caps and pad buttons, as index pictures by name."""

from __future__ import annotations

import numpy as np

from workshop.interface.letters import BODY, DATA
from workshop.kit import palette as P
from workshop.kit import px
from workshop.kit.bake import BakeError

I = P.ix  # noqa: E741
KEY = {
    **{str(k): ("ink", k) for k in range(9)},
    **{"q": ("red", 2), "R": ("red", 3), "r": ("red", 4), "P": ("red", 5)},
    **{"H": ("brass", 1), "h": ("brass", 2), "g": ("brass", 3), "y": ("brass", 4), "Y": ("brass", 5)},
    **{"t": ("wood", 1), "u": ("wood", 2), "v": ("wood", 3), "w": ("wood", 4), "W": ("wood", 5)},
    **{"L": ("green", 2), "G": ("green", 3), "l": ("green", 4), "S": ("stone", 6)},
    **{"A": ("face", 1), "B": ("face", 3), "C": ("face", 4), "b": ("blue", 4), "c": ("blue", 5), "d": ("blue", 3)},
}
# Icons of what men carry, and of what the pages need.
ARMS = ("fist", "pipe", "bottle", "bottle_broken", "chair", "bench", "bucket", "bucket_full", "knife", "snow", "stone")
GUNS = ("pistol", "revolver", "shotgun")
SIGNS = ("flag_off", "flag_on", "ghost", "clock", "lock", "heart", "pad", "key", "save", "flame_1", "flame_2")
MIRRORED = tuple(f"bus_{k}" for k in range(1, 6))  # his bus in our mirror, from far to near
KEY_SIGNS = ("enter", "back", "tab", "space", "left", "right", "up", "down")
# Pad controls by SDL's names; a b x y are places (south, east, west, north).
FACE_BUTTONS = ("a", "b", "x", "y")
SHOULDERS = ("leftshoulder", "rightshoulder", "lefttrigger", "righttrigger")
SHOULDER_NAMES = {
    "xbox": ("LB", "RB", "LT", "RT"),
    "playstation": ("L1", "R1", "L2", "R2"),
    "switch": ("L", "R", "ZL", "ZR"),
}


def load_icons() -> dict[str, np.ndarray]:
    """{name: picture} of data/icons.txt, side-by-side grids in the letters of KEY."""
    out: dict[str, np.ndarray] = {}
    names: list[str] = []
    rows: list[list[str]] = []

    def close() -> None:
        for k, name in enumerate(names):
            out[name] = px.grid("\n".join(r[k] for r in rows), KEY)

    for number, line in enumerate((DATA / "icons.txt").read_text("utf-8").splitlines(), 1):
        words = line.split()
        if not words or words[0] == "//":
            continue
        if words[0] == "=":
            close()
            names, rows = words[2:], []
        elif len(words) != len(names):
            raise BakeError(f"icons.txt line {number}: {len(words)} cells for {len(names)} icons")
        elif rows and (odd := next((k for k, cell in enumerate(words) if len(cell) != len(rows[0][k])), -1)) >= 0:
            wide, usual = len(words[odd]), len(rows[0][odd])
            raise BakeError(f"icons.txt line {number}: {names[odd]} is {wide} wide here, not {usual}")
        elif strange := sorted(set("".join(words)) - set(KEY) - {"."}):
            raise BakeError(f"icons.txt line {number}: unknown colour '{strange[0]}'; there are: {''.join(KEY)}")
        else:
            rows.append(words)
    close()
    return out


GRIDS = load_icons()


def icon(name: str) -> np.ndarray:
    """A hand-typed icon with its ink outline, one pixel larger each way."""
    return px.outline(np.pad(GRIDS[name], 1), I("ink", 0))


def disc(r: float, ramp: str, lo: float = 0.25, hi: float = 0.85, size: int = 16) -> np.ndarray:
    """Lit button or coin."""
    x, y = px.mesh(size, size)
    cx = cy = size / 2
    lit = 0.5 - (x - cx + 1.4 * (y - cy)) / (3.4 * r)
    img = px.shade(ramp, np.clip(lo + (hi - lo) * lit, 0, 1))
    img[np.hypot(x - cx, y - cy) > r] = 0
    return img


def medal(kind: str, won: bool) -> np.ndarray:
    """Ribbon and coin with an emblem, 16 x 18; plain pewter and without its ribbon's gold when not won."""
    img = px.blank(16, 18)
    face, band = ("brass", "red") if won else ("ink", "ink")
    for i, step in enumerate((3, 3, 4, 3, 3, 2)):
        img[0:5, 5 + i] = I(band, step - (0 if won else 1))
    if won:
        img[0:5, 7:9] = I("brass", 4)
    ring = disc(6.6, face, 0.2, 0.5)
    ring[disc(5.4, face) > 0] = 0
    px.blit(img, disc(6.6, face, 0.34, 0.92 if won else 0.60), 0, 2)
    px.blit(img, ring, 0, 2)
    ink = I("red", 1) if won else I("ink", 2)
    px.blit(img, np.where(GRIDS[f"m_{kind}"] > 0, ink, 0).astype(np.uint8), 4, 6)
    return px.outline(np.pad(img, 1), I("ink", 0))[1:-1, 1:-1]


def cap() -> np.ndarray:
    """A blank key cap 15 x 16; the game stretches its middle column and writes the name on it."""
    img = np.full((16, 15), I("cloth", 5), np.uint8)
    img[0, :] = img[-1, :] = img[:, 0] = img[:, -1] = I("ink", 0)
    img[12:15, 1:-1] = I("cloth", 2)
    img[14, 1:-1] = I("cloth", 1)
    img[1:12, 1] = img[1:12, -2] = I("cloth", 3)
    img[11, 2:-2] = I("cloth", 4)
    for corner in ((0, 0), (0, -1), (-1, 0), (-1, -1)):
        img[corner] = 0
    return img


def symbol(name: str) -> np.ndarray:
    """What stands on a key without a word: enter, back, tab, space or an arrow, in ink."""
    arrows = {"left": "←", "right": "→", "up": "↑", "down": "↓"}
    if name in arrows:
        glyph = BODY.glyphs[arrows[name]]
        drawn = glyph[glyph.any(1)]
    else:
        drawn = GRIDS[f"k_{name}"] > 0
    return np.where(drawn, I("ink", 1), 0).astype(np.uint8)


def button(label: str, ramp: str, bright: bool = False) -> np.ndarray:
    """Round pad button: a coloured letter on black, or a dark letter on a bright face."""
    img = disc(7.4, ramp if bright else "ink", 0.45 if bright else 0.30, 0.95 if bright else 0.45)
    m = BODY.capitals(label) > 0
    x = (16 - m.shape[1] + 1) // 2
    img[5:12, x : x + m.shape[1]][m] = I("ink", 0) if bright else I(ramp, min(4, P.SIZE[ramp] - 1))
    return px.outline(img, I("ink", 0))


def shape_button(kind: str) -> np.ndarray:
    """Dark button with an outlined cross, ring, box or three-corner."""
    img = disc(7.4, "ink", 0.30, 0.45)
    x, y = px.mesh(16, 16)
    u, v = np.abs(x - 8), np.abs(y - 8)
    outer = px.poly(16, 16, [(8, 2.4), (13, 11.5), (3, 11.5)])
    inner = px.poly(16, 16, [(8, 5), (11, 10.4), (5, 10.4)])
    shapes = {
        "cross": ((np.abs(u - v) < 0.9) & (u < 4), ("blue", 4)),
        "circle": ((np.hypot(u, v) < 4.4) & (np.hypot(u, v) > 3.2), ("red", 4)),
        "square": ((np.maximum(u, v) < 4) & (np.maximum(u, v) > 2.6), ("neon", 4)),
        "triangle": (outer & ~inner, ("teal", 5)),
    }
    m, colour = shapes[kind]
    img[m] = I(*colour)
    return px.outline(img, I("ink", 0))


def shoulder(label: str, trigger: bool) -> np.ndarray:
    """Bumper (flat) or trigger (domed) with its name."""
    m = BODY.capitals(label) > 0
    w = max(16, m.shape[1] + 6)
    knee, top = (6, 1) if trigger else (4, 2)
    body = px.poly(w, 16, [(1, knee), (4, top), (w - 4, top), (w - 1, knee), (w - 1, 14), (1, 14)])
    img = np.where(body, I("cloth", 4), 0).astype(np.uint8)
    img[body & (np.arange(16)[:, None] >= 12)] = I("cloth", 2)
    x = (w - m.shape[1]) // 2
    img[4:11, x : x + m.shape[1]][m] = I("ink", 1)
    return px.outline(img, I("ink", 0))


def cross_pad(lit: str = "") -> np.ndarray:
    """Cross pad with one lit arm (up, down, left, right) or none."""
    img = px.blank(16, 16)
    px.box(img, 5, 1, 6, 14, I("ink", 4))
    px.box(img, 1, 5, 14, 6, I("ink", 4))
    img[1, 5:11] = img[5, 1:5] = img[5, 11:15] = I("ink", 6)
    img[14, 5:11] = img[10, 1:5] = img[10, 11:15] = I("ink", 2)
    spots = {"up": (5, 1, 6, 5), "down": (5, 10, 6, 5), "left": (1, 5, 5, 6), "right": (10, 5, 5, 6)}
    if lit:
        px.box(img, *spots[lit], I("brass", 4))
    return px.outline(img, I("ink", 0))


def stick(label: str, arrows: str = "") -> np.ndarray:
    """Thumb stick seen from above, with its letter or with arrows along x or y."""
    img = disc(7, "ink", 0.2, 0.5)
    px.blit(img, disc(5.2, "ink", 0.45, 0.85), 0, 0)
    if not arrows:
        m = BODY.capitals(label) > 0
        img[5:12, 6 : 6 + m.shape[1]][m] = I("ink", 0)
        return px.outline(img, I("ink", 0))
    arrow = px.poly(16, 16, [(1, 8), (5, 4), (5, 12)]) | px.poly(16, 16, [(15, 8), (11, 4), (11, 12)])
    img[arrow if arrows == "x" else arrow.T] = I("brass", 4)
    return px.outline(img, I("ink", 0))


def pill(mark: str) -> np.ndarray:
    """Small middle button: three lines, two sheets, plus or minus."""
    img = disc(7.4, "ink", 0.30, 0.45)
    light = I("ink", 7)
    if mark == "lines":
        img[5, 5:11] = img[8, 5:11] = img[11, 5:11] = light
    elif mark == "sheets":
        px.frame(img, 4, 4, 6, 6, light, light)
        px.box(img, 7, 7, 5, 5, I("ink", 3))
        px.frame(img, 6, 6, 6, 6, light, light)
    else:
        px.box(img, 4, 7, 8, 2, light)
        if mark == "plus":
            px.box(img, 7, 4, 2, 8, light)
    return px.outline(img, I("ink", 0))


def pad_buttons() -> dict[str, np.ndarray]:
    """{pad_<style>_<control>: picture} of three families of pads, drawn in generic shapes of our own."""
    faces = {
        "xbox": [button("A", "green"), button("B", "red"), button("X", "blue"), button("Y", "brass")],
        "playstation": [shape_button(k) for k in ("cross", "circle", "square", "triangle")],
        "switch": [button(k, "cloth", bright=True) for k in "BAYX"],
    }
    middles = {"xbox": ("lines", "sheets"), "playstation": ("lines", "sheets"), "switch": ("plus", "minus")}
    out: dict[str, np.ndarray] = {}
    for style, buttons in faces.items():
        names = SHOULDER_NAMES[style]
        found = dict(zip(FACE_BUTTONS, buttons, strict=True))
        found |= {c: shoulder(n, k > 1) for k, (c, n) in enumerate(zip(SHOULDERS, names, strict=True))}
        found |= {"start": pill(middles[style][0]), "back": pill(middles[style][1])}
        found |= {f"dp{side}": cross_pad(side) for side in ("up", "down", "left", "right")}
        found |= {"leftstick": stick("L"), "rightstick": stick("R")}
        found |= {"leftx": stick("", "x"), "lefty": stick("", "y"), "rightx": stick("", "x"), "righty": stick("", "y")}
        out |= {f"pad_{style}_{control}": picture for control, picture in found.items()}
    return out
