"""Paper and wood: the result sheet, the case file's desk with its open folder, its pages and tabs."""

from __future__ import annotations

from itertools import pairwise

import numpy as np

from workshop.interface import pieces
from workshop.interface.letters import HEADING
from workshop.interface.portraits import portrait
from workshop.kit import palette as P
from workshop.kit import px

I = P.ix  # noqa: E741
W, H = 384, 216
FOLDER = (18, 22, 334, 176)  # x, y, w, h on the desk
SHADOW = np.array([16, 6, 10])


def sheet(ramp: str, w: int, h: int, base: float, seed: int, ruled: int = 0) -> np.ndarray:
    """Paper: faint grain, darker towards the edges, optional ruled lines every `ruled` px."""
    x, y = px.mesh(w, h)
    edge = np.minimum(np.minimum(x, w - x), np.minimum(y, h - y))
    level = base + (px.fbm(w, h, 16, seed, 4) - 0.5) * 0.10 - np.clip(1 - edge / 5, 0, 1) * 0.10
    img = px.shade(ramp, level, 0.12)
    if ruled:
        img[ruled::ruled, 4:-4] = P.step(img[ruled::ruled, 4:-4], -1)
    px.frame(img, 0, 0, w, h, I(ramp, P.SIZE[ramp] - 1), I(ramp, 1))
    return img


def desk() -> np.ndarray:
    """Dark wooden desk under a lamp, with the open folder and its shadow."""
    y, x = np.mgrid[0:H, 0:W]
    grain = px.fbm(W, H, 24, 4, 3)
    lamp = np.clip(np.hypot((x - 150) / 260, (y - 70) / 170), 0, 1.4)
    level = 0.36 + 0.05 * np.sin((y * 0.9 + grain * 22) * 0.5) + ((y // 36) % 2) * 0.03 - 0.12 * lamp
    img = px.shade("wood", level, 0.10)
    img[35::36] = I("wood", 0)
    fx, fy, fw, fh = FOLDER
    img[fy + 5 : fy + fh + 5, fx + 5 : fx + fw + 18] = P.step(img[fy + 5 : fy + fh + 5, fx + 5 : fx + fw + 18], -1)
    tab = np.zeros((20, 150), np.uint8)
    tab[px.poly(150, 20, [(0, 20), (5, 3), (9, 0), (141, 0), (145, 3), (150, 20)])] = I("paper", 3)
    px.blit(img, px.outline(tab, I("paper", 0)), fx + 14, fy - 14)
    px.blit(img, sheet("paper", fw, fh, 0.60, 2), fx, fy)
    px.box(img, fx + 203, fy + 1, 1, fh - 2, I("paper", 1))
    px.box(img, fx + 204, fy + 1, 2, fh - 2, I("paper", 4))
    return img


def tab(lit: bool) -> np.ndarray:
    """A page's tab on the folder's right edge."""
    img = np.full((26, 13), I("paper", 4 if lit else 2), np.uint8)
    img[:, -1] = img[-1] = I("paper", 0)
    img[0, :-1] = I("paper", 5 if lit else 3)
    return img


def photo() -> np.ndarray:
    """White frame for a picture of 120 x 74, with its dark inside."""
    img = np.full((80, 126), I("cloth", 5), np.uint8)
    img[-1] = img[:, -1] = I("cloth", 3)
    img[3:77, 3:123] = I("ink", 1)
    return img


SIGNATURE = (  # strokes of a pen, px
    ((44, 90), (49, 82), (53, 78), (54, 82), (49, 90), (45, 92), (51, 91), (58, 88), (64, 83), (65, 86), (62, 90)),
    ((62, 90), (65, 90), (67, 86), (68, 90), (70, 86), (72, 86), (72, 90), (74, 86), (75, 84), (75, 90), (77, 87)),
    ((77, 87), (79, 86), (77, 88), (80, 90), (82, 87), (84, 86), (85, 88), (83, 90), (86, 90), (94, 85)),
)


def result() -> np.ndarray:
    """The sheet that the rank is stamped on: holes of a binder, a dotted line, the captain's name on it."""
    img = sheet("stone", 98, 108, 0.86, 31)
    for y in (34, 74):
        hole = [(2, y), (5, y), (6, y + 1), (6, y + 4), (5, y + 5), (2, y + 5), (1, y + 4), (1, y + 1)]
        img[px.poly(98, 108, hole)] = I("ink", 1)
        px.box(img, 2, y + 5, 4, 1, I("stone", P.SIZE["stone"] - 1))
    img[93, 40:92:2] = I("paper", 1)
    for strokes in SIGNATURE:
        for (x0, y0), (x1, y1) in pairwise(strokes):
            px.line(img, x0, y0, x1, y1, I("blue", 2))
    return img


def dossier() -> np.ndarray:
    """A typed sheet that lies in the folder where no further page does: a face, lines, a stamp."""
    w, h = 110, 150
    img = sheet("stone", w, h, 0.80, 40)
    px.box(img, 8, 9, 54, 54, I("cloth", 5))
    px.blit(img, portrait("danko_uniform", "calm"), 11, 12)
    px.blit(img, pieces.clip(), 16, 1)
    rng = np.random.default_rng(88)
    for row in range(16):
        left, y = (68, 14 + row * 8) if row < 6 else (9, 76 + (row - 6) * 8)
        x = left
        while y < h - 8 and x < w - 16:
            word = int(rng.integers(4, 15))
            img[y : y + 2, x : min(x + word, w - 9)] = I("paper", 1)
            x += word + 3
    words = np.pad(HEADING.capitals("СЕКРЕТНО"), ((5, 5), (6, 6)))
    words[0] = words[1] = words[-1] = words[-2] = 1
    words[:, 0] = words[:, 1] = words[:, -1] = words[:, -2] = 1
    return px.blit(img, pieces.worn(words, 3, 7), 18, 88)


def bake() -> None:
    """Write papers.png and papers.json."""
    found = {
        "desk": desk(),
        "page": sheet("stone", 188, 160, 0.88, 9),
        "leaf": sheet("stone", 110, 60, 0.87, 22),
        "leaf_locked": sheet("stone", 110, 60, 0.72, 20, 14),
        "result": result(),
        "tab": tab(False),
        "tab_lit": tab(True),
        "photo_frame": photo(),
        "dossier": dossier(),
    }
    pieces.write_sheet("papers", found, W)
