"""What lies on pavements and squares: lit glass of cellars, flaps, litter, prints in slush, mosaics; a bronze rider."""

from __future__ import annotations

import math

import numpy as np

from workshop.kit import palette as P
from workshop.kit import px
from workshop.kit.palette import Indices

I = P.ix  # noqa: E741 - the palette's own word


def vault_lights(ramp: str, w: int = 48) -> Indices:
    """Thick glass in an iron frame, lit from a cellar below; some panes are blind."""
    img = px.blank(w, 16)
    px.box(img, 2, 3, w - 4, 11, I("ink", 2))
    px.frame(img, 2, 3, w - 4, 11, I("ink", 4), I("ink", 1))
    rng = np.random.default_rng(w)
    for y in (5, 8, 11):
        for x in range(4, w - 5, 3):
            glow = rng.random()
            px.box(img, x, y, 2, 2, I(ramp, -1 if glow > 0.75 else -2) if glow > 0.22 else I("ink", 1))
    return img


def flaps() -> Indices:
    """Steel flaps over cellar stairs, 32 x 16: tread plates, a bar, rust along the hinges."""
    img = px.blank(32, 16)
    px.box(img, 2, 2, 28, 12, I("ink", 3))
    img[3:13:2, 3:29:3] = I("ink", 4)
    img[4:13:2, 4:29:3] = I("ink", 2)
    px.frame(img, 2, 2, 28, 12, I("ink", 5), I("ink", 0))
    img[2:14, 15], img[2:14, 16] = I("ink", 0), I("ink", 5)
    px.box(img, 11, 7, 10, 2, I("wood", 3))
    img[7, 11:21] = I("wood", 5)
    img[3:13:4, 3] = img[3:13:4, 28] = I("wood", 3)
    return img


def litter(seed: int) -> Indices:
    """A sheet of newspaper, a cup, butts and wet leaves, 32 x 16."""
    img = px.blank(32, 16)
    rng = np.random.default_rng(seed)
    for _ in range(7):
        x, y = int(rng.integers(2, 29)), int(rng.integers(2, 13))
        img[y, x : x + 2] = I(*(("wood", 3), ("wood", 4), ("stone", 3), ("ink", 6))[rng.integers(4)])
    x, y = int(rng.integers(3, 16)), int(rng.integers(3, 7))
    for k, (a, b) in enumerate(((2, 5), (0, 6), (0, 7), (1, 7), (3, 5))[: 5 - seed % 2]):
        img[y + k, x + a : x + b] = I("ink", 5 if k % 2 else 6)
    img[y + 2, x + 2 : x + 5] = I("ink", 4)
    img[11, 22:25], img[10, 22] = I("red", 3), I("ink", 6)
    return img


def slush_prints(seed: int) -> Indices:
    """A thin rest of trodden snow with the prints of shoes, 64 x 32; clear around."""
    w, h = 64, 32
    x, y = px.mesh(w, h)
    away = np.hypot((x - w / 2) / 30, (y - h / 2) / 14) + (px.fbm(w, h, 16, seed, 3) - 0.5) * 1.1
    film = (away < 0.80) & (px.bayer(h, w) < (0.92 - away) * 1.5)
    img = np.where(film, I("ink", 6), 0)
    img = np.where(film & (away < 0.35) & (px.noise(w, h, 2, seed) > 0.4), I("ink", 7), img).astype(np.uint8)
    for start, slope in ((8.0, 0.25), (14.0, -0.18)):
        for k, at in enumerate(range(6, 60, 7)):
            row = int(start + slope * at + (2 if k % 2 else -1)) % h
            img[row : row + 2, at : at + 3] = np.where(img[row : row + 2, at : at + 3] > 0, I("ink", 3), 0)
    return img


def mosaic() -> Indices:
    """A compass of stone set into a square, 160 x 128: rings, eight points, worn by feet."""
    w, h = 160, 128
    x, y = px.mesh(w, h)
    dx, dy = x - w / 2, (y - h / 2) * 1.25
    away, angle = np.hypot(dx, dy), np.arctan2(dy, dx)
    img = px.blank(w, h)
    for r, wide, ramp, step in (
        (76, 2.4, "stone", 5),
        (70, 1.2, "stone", 2),
        (52, 1.6, "stone", 5),
        (22, 1.6, "stone", 2),
    ):
        img[np.abs(away - r) < wide / 2 + 0.3] = I(ramp, step)
    band = (away > 54) & (away < 68)
    img[band & ((np.floor((angle + math.pi) / math.tau * 48)).astype(int) % 2 == 0)] = I("stone", 3)
    for k in range(8):
        turn = np.angle(np.exp(1j * (angle - k * math.tau / 8)))
        reach = 50 if k % 2 == 0 else 36
        point = (away < reach) & (np.abs(turn) * (away + 6) < (reach - away) * 0.30)
        img[point & (turn < 0)], img[point & (turn >= 0)] = I("red" if k % 2 == 0 else "teal", 2), I("stone", 6)
    img[away < 7], img[away < 4.5] = I("brass", 2), I("brass", 3)
    worn = px.noise(w, h, 1, 5) < 0.16
    img[worn] = 0
    joints = (x.astype(int) % 16 == 15) | (y.astype(int) % 8 == 7)
    lit = img > 0
    return np.where(joints & lit, P.step(img, -1), img).astype(np.uint8)


def rider() -> Indices:
    """A bronze rider on a high block with wreaths and snow, 48 x 64; stands on its lowest row."""
    img = px.blank(48, 64)
    block = px.masonry("stone", 32, 32, 16, 8, 0.50, 0.04, 0.04, 0.06, 0.14, seed=3)[:24]
    img[38:62, 8:40] = block
    img[38:62, 8], img[38:62, 38:40] = I("stone", 6), P.step(block[:, 30:32], -1)
    px.box(img, 5, 34, 38, 5, I("stone", 5))
    img[34, 5:43], img[38, 5:43] = I("ink", 8), I("stone", 2)
    px.box(img, 16, 44, 16, 10, I("teal", 2))
    px.frame(img, 16, 44, 16, 10, I("teal", 4), I("teal", 1))
    img[47, 19:29] = img[50, 19:27] = I("teal", 4)
    horse = px.grid(
        """
...........................hh......
...........................hHHh....
..........................hHMMMh...
.........................hHMMMMMh..
........................hHMMMD.DMh.
.......................hHMMMD...DD.
....................hHMMMD.........
...................hHMMMMD.........
..................hHMMMMD..........
.hh.............HHHMMMMMD..........
hMMh..hhhhHHHHHHHHMMMMMMD..........
MDDMhhHHHHHHHHHHHMMMMMMMMh.........
D..DMMMMMMMMMMMMMMMMMMDDMMh........
D...DMMMMMMMMMMMMMMMMMD.DDMMh......
.....MMMMMMMMMMMMMMMMD....DMMh.....
.....DMMMMMMMMMMMMMDD......DD......
......MMMDDDDDDDDMMMD..............
......MMD....DD..DMMD..............
.....MMD..........DMMD.............
.....MMD...........DMD.............
....MMD............DMMD............
....DMD.............DMD............
.....MM.............DMM............
.....DDD............DDDD...........
""",
        {
            "h": ("teal", 5),
            "H": ("teal", 4),
            "M": ("teal", 3),
            "D": ("teal", 1),
        },
    )
    px.blit(img, horse, 6, 10)
    man = px.grid(
        """
........e..
.rrr...e...
.RSSr..e...
.RSSD.rE...
..RD.rRD...
.rRRrRD....
rRRRRD.....
RRMRRD.....
RRMMRD.....
rRMMRRr....
.RRMMRRr...
..DMMDRR...
...MM..D...
...DMD.....
....DD.....
""",
        {
            "r": ("teal", 6),
            "R": ("teal", 4),
            "S": ("teal", 5),
            "M": ("teal", 3),
            "D": ("teal", 1),
            "e": ("brass", 3),
            "E": ("brass", 4),
        },
    )
    px.blit(img, man, 14, 9)
    img[62, 8:42], img[63, 10:44] = I("ink", 0), I("ink", 1)
    return img


def stamps() -> dict[str, Indices]:
    """Everything of this page."""
    found = {"vault_warm": vault_lights("brass"), "vault_cold": vault_lights("teal", 32), "flaps": flaps()}
    found |= {f"litter_{k}": litter(20 + k) for k in range(3)}
    found |= {f"prints_{k}": slush_prints(30 + k) for k in range(2)}
    return found | {"mosaic": mosaic(), "statue": rider()}
