"""Sprites of a sheet: strips of index pictures packed into one PNG with a table of frames and anchors."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from PIL import Image

from workshop.kit import palette as P
from workshop.kit import px
from workshop.kit.bake import BakeError
from workshop.kit.palette import Indices

SHEET_WIDTH = 512


@dataclass(frozen=True, slots=True)
class Sprite:
    """Pictures of one size shown in turn; the anchor is the bottom middle unless `anchor` says otherwise."""

    frames: tuple[Indices, ...]
    ms: int = 100
    loop: bool = False
    anchor: tuple[int, int] | None = None


def save_sheet(folder: Path, name: str, sprites: dict[str, Sprite]) -> None:
    """Write `<name>.png` and `<name>.json`. Raises BakeError for a sprite without pictures or of uneven size."""
    cells: list[tuple[str, int, Indices]] = []
    for key, sprite in sprites.items():
        if not sprite.frames or len({f.shape for f in sprite.frames}) != 1:
            raise BakeError(f"{name}: {key}: needs pictures of one size")
        cells += [(key, number, frame) for number, frame in enumerate(sprite.frames)]
    places, width, height = _pack([c[2].shape for c in cells])
    sheet = px.blank(width, height)
    table: dict[str, dict[str, object]] = {}
    for key, sprite in sprites.items():
        h, w = sprite.frames[0].shape
        ax, ay = sprite.anchor or (w // 2, h)
        table[key] = {"anchor": [ax, ay], "loop": sprite.loop, "frames": []}
    for (key, _, frame), (x, y) in zip(cells, places, strict=True):
        px.blit(sheet, frame, x, y)
        frames = table[key]["frames"]
        assert isinstance(frames, list)
        frames.append({"x": x, "y": y, "w": frame.shape[1], "h": frame.shape[0], "ms": sprites[key].ms})
    folder.mkdir(parents=True, exist_ok=True)
    Image.fromarray(P.rgba(sheet)).save(folder / f"{name}.png", optimize=True)
    text = json.dumps({"sprites": table}, separators=(",", ":"))
    (folder / f"{name}.json").write_text(text + "\n", encoding="utf-8", newline="\n")


def _pack(shapes: list[tuple[int, int]]) -> tuple[list[tuple[int, int]], int, int]:
    """Shelves, the tallest first; returns the places in the given order, and the size of the sheet."""
    places = [(0, 0)] * len(shapes)
    x = y = shelf = 0
    for index in sorted(range(len(shapes)), key=lambda i: (-shapes[i][0], i)):
        h, w = shapes[index]
        if x + w > SHEET_WIDTH:
            x, y, shelf = 0, y + shelf + 1, 0
        places[index] = (x, y)
        x, shelf = x + w + 1, max(shelf, h)
    return places, SHEET_WIDTH, y + shelf


def contact_sheet(path: Path, sprites: dict[str, Sprite], zoom: int = 3) -> None:
    """All sprites on grey, for the eye."""
    x = y = shelf = 4
    placed = []
    for sprite in sprites.values():
        for frame in sprite.frames:
            h, w = frame.shape
            if x + w > 420:
                x, y, shelf = 4, y + shelf + 4, 0
            placed.append((frame, x, y))
            x, shelf = x + w + 4, max(shelf, h)
    sheet = np.full((y + shelf + 4, 424), P.ix("ink", 4), np.uint8)
    for frame, left, top in placed:
        px.blit(sheet, frame, left, top)
    image = Image.fromarray(P.RGB[sheet])
    image.resize((image.width * zoom, image.height * zoom), Image.Resampling.NEAREST).save(path)
