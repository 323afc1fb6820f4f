"""Bitmap faces for text: hand-typed grids in, masks and font sheets (PNG + JSON) out."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
from PIL import Image

from workshop.kit.bake import ASSETS, BakeError

DATA = Path(__file__).with_name("data")
OUT = ASSETS / "interface"
SHEET_WIDTH = 256
# Pairs set closer: (left letters, right letters, pixels).
KERN = (
    ("TYУГF", "aceoqsuwyгдеоасу.,…", 1),
    ("Г", "АЛДЯ", 1),
    ("LЬЪ", "TYVТЧ", 1),
    ("AА", "TYVWТУЧ", 1),
    ("TYVТУР", "AАЛД", 1),
    ("P", "A.,", 1),
    ("VWУ", "aeo.,", 1),
    ("r", ".,", 1),
)
# Letters that are another letter with a mark over or under it, built from the two drawings.
MARKS = (
    "àa` áa´ âaˆ äa¨ ãa˜ åa° èe` ée´ êeˆ ëe¨ òo` óo´ ôoˆ öo¨ õo˜ ùu` úu´ ûuˆ üu¨ ñn˜ ÿy¨ ýy´ ìı` íı´ îıˆ ïı¨ çc¸ "
    "ÀA` ÁA´ ÂAˆ ÄA¨ ÃA˜ ÅA° ÈE` ÉE´ ÊEˆ ËE¨ ÒO` ÓO´ ÔOˆ ÖO¨ ÕO˜ ÙU` ÚU´ ÛUˆ ÜU¨ ÑN˜ ÝY´ ÌI` ÍI´ ÎIˆ ÏI¨ ÇC¸"
)


class Face:
    """A proportional face: one boolean box of `height` rows a letter; capitals fill rows `top` .. `baseline` - 1."""

    def __init__(self, name: str, height: int, top: int, baseline: int, space: int) -> None:
        self.name, self.height, self.top, self.baseline, self.gap = name, height, top, baseline, 1
        self.glyphs = {" ": np.zeros((height, space), bool)}
        self.glyphs.update(load_grids(DATA / f"{name}.txt", height))
        self.glyphs["\u00a0"] = self.glyphs[" "]
        self._add_marked()
        self.kern = {a + b: -n for left, right, n in KERN for a in left for b in right}

    def _add_marked(self) -> None:
        small_i = self.glyphs["i"].copy()
        small_i[: small_i.any(1).argmax() + 1] = False
        if "ı" not in self.glyphs:
            self.glyphs["ı"] = small_i
        for new, base, mark in (trio for trio in MARKS.split() if trio[0] not in self.glyphs):
            body, over = self.glyphs[base], self.glyphs[mark]
            rows = np.flatnonzero(over.any(1))
            drawn = over[rows[0] : rows[-1] + 1]
            first = int(body.any(1).argmax())
            at = self.baseline if mark == "¸" else max(0, first - len(drawn) - (0 if first <= self.top else 1))
            wide = max(body.shape[1], drawn.shape[1])
            box = np.zeros((self.height, wide), bool)
            x = (wide - body.shape[1]) // 2
            box[:, x : x + body.shape[1]] = body
            x, n = (wide - drawn.shape[1]) // 2, min(len(drawn), self.height - at)
            if first <= self.top and mark != "¸":  # a capital leaves little room: the mark is one row less
                n = min(n, max(1, first - 1))
            box[at : at + n, x : x + drawn.shape[1]] |= drawn[:n]
            self.glyphs[new] = box

    def mask(self, text: str) -> np.ndarray:
        """One line as a boolean picture, `height` rows high."""
        pairs = list(zip(text, text[1:] + " ", strict=True))
        steps = [self.glyphs[a].shape[1] + self.gap + self.kern.get(a + b, 0) for a, b in pairs]
        out = np.zeros((self.height, max(1, sum(steps) - self.gap)), bool)
        x = 0
        for (a, _), step in zip(pairs, steps, strict=True):
            glyph = self.glyphs[a]
            out[:, x : x + glyph.shape[1]] |= glyph[:, : out.shape[1] - x]
            x += step
        return out

    def capitals(self, text: str) -> np.ndarray:
        """Only the rows in which capitals stand, as 0 and 1."""
        return self.mask(text)[self.top : self.baseline].astype(np.uint8)

    def bake(self) -> None:
        """Write `<name>.png` (white on clear) and `<name>.json` for game/show/paint/text.py."""
        pictures = {char: np.dstack([np.full((*g.shape, 3), 255), g * 255]) for char, g in self.glyphs.items()}
        advances = {char: g.shape[1] + self.gap for char, g in self.glyphs.items()}
        write_face(self.name, pictures, advances, self.kern, self.baseline, self.top, self.height)


def load_grids(path: Path, height: int) -> dict[str, np.ndarray]:
    """Read side-by-side glyph blocks (the format is told at the head of data/body.txt)."""
    glyphs: dict[str, np.ndarray] = {}
    names: list[str] = []
    rows: list[list[str]] = []
    top = 0

    def close() -> None:
        for k, name in enumerate(names):
            wide = len(rows[0][k])
            box = np.zeros((height, wide), bool)
            for j, row in enumerate(rows):
                if len(row[k]) != wide:
                    raise BakeError(f"{path.name}: glyph {name}: row {j} is {len(row[k])} wide, not {wide}")
                box[top + j] = [c == "#" for c in row[k]]
            glyphs[name] = box

    for number, line in enumerate(path.read_text("utf-8").splitlines(), 1):
        words = line.split()
        if not words or line.startswith("//"):
            continue
        if words[0] == "=" and words[1].isdigit():
            close()
            top, names, rows = int(words[1]), words[2:], []
        elif words[0] == "alias":
            close()
            names = []
            glyphs.update({new: glyphs[old] for new, old in zip(words[1::2], words[2::2], strict=True)})
        elif len(words) != len(names):
            raise BakeError(f"{path.name} line {number}: {len(words)} cells for {len(names)} glyphs")
        elif strange := sorted(set("".join(words)) - {"#", "."}):
            raise BakeError(f"{path.name} line {number}: unknown character '{strange[0]}'; # is ink, a point is none")
        else:
            rows.append(words)
    close()
    return glyphs


def write_face(
    name: str,
    pictures: dict[str, np.ndarray],
    advances: dict[str, int],
    kern: dict[str, int],
    baseline: int,
    top: int,
    pitch: int,
    margin: int = 0,
) -> None:
    """Pack RGBA glyphs of one height in rows and write the sheet and its index; `margin` = px round each letter."""
    height = next(iter(pictures.values())).shape[0]
    x = y = 0
    places: dict[str, list[int]] = {}
    for char, picture in pictures.items():
        if x + picture.shape[1] > SHEET_WIDTH:
            x, y = 0, y + height
        places[char] = [x, y, picture.shape[1], height, advances[char]]
        x += picture.shape[1]
    sheet = np.zeros((y + height, SHEET_WIDTH, 4), np.uint8)
    for char, (gx, gy, w, h, _) in places.items():
        sheet[gy : gy + h, gx : gx + w] = pictures[char]
    OUT.mkdir(parents=True, exist_ok=True)
    Image.fromarray(sheet).save(OUT / f"{name}.png", optimize=True)
    index = {"height": height, "top": top, "baseline": baseline, "pitch": pitch, "margin": margin}
    index |= {"glyphs": places, "kern": {k: v for k, v in kern.items() if k[0] in places and k[1] in places}}
    text = json.dumps(index, ensure_ascii=False, separators=(",", ":"))
    (OUT / f"{name}.json").write_text(text + "\n", "utf-8", newline="\n")


BODY = Face("body", 11, top=2, baseline=9, space=3)
HEADING = Face("heading", 15, top=3, baseline=12, space=4)
