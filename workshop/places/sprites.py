"""Sheets of free sprites: index pictures or RGBA pictures, packed on shelves and described in JSON."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from workshop.kit import palette as P
from workshop.kit import px
from workshop.kit.bake import ASSETS, BakeError

WIDTH = 512
GAP = 1


@dataclass(frozen=True, slots=True)
class Sprite:
    """Pictures of one thing, all of one size; several go round unless `once`.

    It stands on its bottom middle, hangs from its top middle, glows from its centre, or is anchored at `at`.
    """

    frames: tuple[NDArray[np.uint8], ...]
    ms: int = 140
    hangs: bool = False
    centred: bool = False
    once: bool = False
    at: tuple[int, int] | None = None

    def anchor(self) -> tuple[int, int]:
        """Anchor inside the cell."""
        if self.at is not None:
            return self.at
        h, w = self.frames[0].shape[:2]
        return w // 2, h // 2 if self.centred else 0 if self.hangs else h


def write(name: str, sprites: Mapping[str, Sprite]) -> None:
    """Write assets/places/<name>.png and .json. Raises BakeError for a sprite without pictures or of uneven size."""
    for key, sprite in sprites.items():
        if len({frame.shape[:2] for frame in sprite.frames}) != 1:
            raise BakeError(f"{name}: {key}: needs pictures of one size")
    cells = [(key, k, frame) for key, s in sprites.items() for k, frame in enumerate(s.frames)]
    cells.sort(key=lambda c: -c[2].shape[0])
    x = y = shelf = 0
    places: dict[tuple[str, int], tuple[int, int]] = {}
    for key, k, frame in cells:
        h, w = frame.shape[:2]
        if x + w > WIDTH and x:
            x, y, shelf = 0, y + shelf + GAP, 0
        places[key, k] = (x, y)
        x, shelf = x + w + GAP, max(shelf, h)
    wide = max(WIDTH, *(c[2].shape[1] for c in cells))
    sheet = np.zeros((y + shelf, wide, 4), np.uint8)
    for key, k, frame in cells:
        px_, py_ = places[key, k]
        picture = P.rgba(frame) if frame.ndim == 2 else frame
        sheet[py_ : py_ + picture.shape[0], px_ : px_ + picture.shape[1]] = picture
    P.save(sheet, ASSETS / "places" / f"{name}.png")
    table = {
        key: {
            "anchor": list(s.anchor()),
            "loop": len(s.frames) > 1 and not s.once,
            "frames": [
                {"x": places[key, k][0], "y": places[key, k][1], "w": f.shape[1], "h": f.shape[0], "ms": s.ms}
                for k, f in enumerate(s.frames)
            ],
        }
        for key, s in sorted(sprites.items())
    }
    text = json.dumps({"sprites": table}, indent=1) + "\n"
    (ASSETS / "places" / f"{name}.json").write_text(text, encoding="utf-8", newline="\n")


def contact_sheet(path: Path, sprites: Mapping[str, Sprite], zoom: int = 3) -> None:
    """All index pictures of `sprites` on grey, for the eye."""
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
    P.save(sheet, path, zoom)
