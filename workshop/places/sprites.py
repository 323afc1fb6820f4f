"""Sheets of free sprites: index pictures or RGBA pictures, packed on shelves and described in JSON."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from workshop.kit import palette as P
from workshop.kit.bake import ASSETS

WIDTH = 512
GAP = 1


@dataclass(frozen=True, slots=True)
class Sprite:
    """Pictures of one thing; it stands on its bottom middle, hangs from its top middle, or glows from its centre."""

    frames: tuple[NDArray[np.uint8], ...]
    ms: int = 140
    hangs: bool = False
    centred: bool = False

    def anchor(self) -> tuple[int, int]:
        """Anchor inside the cell."""
        h, w = self.frames[0].shape[:2]
        return w // 2, h // 2 if self.centred else 0 if self.hangs else h


def write(name: str, sprites: Mapping[str, Sprite]) -> None:
    """Write assets/places/<name>.png and .json."""
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
            "loop": len(s.frames) > 1,
            "frames": [
                {"x": places[key, k][0], "y": places[key, k][1], "w": f.shape[1], "h": f.shape[0], "ms": s.ms}
                for k, f in enumerate(s.frames)
            ],
        }
        for key, s in sorted(sprites.items())
    }
    text = json.dumps({"sprites": table}, indent=1) + "\n"
    (ASSETS / "places" / f"{name}.json").write_text(text, encoding="utf-8", newline="\n")
