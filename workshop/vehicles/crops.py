"""Small sprites: square pictures about an anchor, cut to what can be seen, and the sheet that they are written to."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from workshop.kit import palette as P
from workshop.kit.bake import ASSETS
from workshop.kit.shelves import key as unique
from workshop.kit.shelves import packed
from workshop.places.sprites import Sprite
from workshop.vehicles import develop
from workshop.vehicles.cast import cast_with_shadow
from workshop.vehicles.materials import Coat
from workshop.vehicles.sheet import ROOM, SHEET_W, png
from workshop.vehicles.solid import Solid


def cropped(frames: Sequence[NDArray[np.uint8]], ms: int = 140, once: bool = False) -> Sprite:
    """Frames of one size, their anchor in the middle, cut alike; the anchor stays inside."""
    seen = np.any([f > 0 if f.ndim == 2 else f[..., 3] > 0 for f in frames], axis=0)
    half = len(seen) // 2
    seen[half, half] = True
    rows, columns = np.flatnonzero(seen.any(1)), np.flatnonzero(seen.any(0))
    top, bottom, left, right = int(rows[0]), int(rows[-1]) + 1, int(columns[0]), int(columns[-1]) + 1
    cut = tuple(np.ascontiguousarray(f[top:bottom, left:right]) for f in frames)
    return Sprite(cut, ms, once=once, at=(half - left, half - top))


def turning(name: str, m: Solid, coat: Coat, turns: int = 1) -> dict[str, Sprite]:
    """`name`, a frame for each turn clockwise from east, and `name_shadow`."""
    normals = m.normals()
    views = [cast_with_shadow(m, normals, k / turns) for k in range(turns)]
    return {
        name: cropped([develop.sprite(view, coat) for view, _ in views]),
        f"{name}_shadow": cropped([develop.shadow(dark) for _, dark in views]),
    }


def write(name: str, sprites: Mapping[str, Sprite]) -> None:
    """Write assets/vehicles/<name>.png and .json in the words of every sheet of free sprites."""
    pictures = {key: [P.rgba(f) if f.ndim == 2 else f for f in s.frames] for key, s in sprites.items()}
    sheet, places = packed((f for frames in pictures.values() for f in frames), SHEET_W)
    table = {}
    for key, s in sorted(sprites.items()):
        frames = []
        for picture in pictures[key]:
            x, y = places[unique(picture)]
            frames.append({"x": x, "y": y, "w": picture.shape[1], "h": picture.shape[0], "ms": s.ms})
        table[key] = {"anchor": list(s.anchor()), "loop": len(frames) > 1 and not s.once, "frames": frames}
    folder = ASSETS / ROOM
    folder.mkdir(parents=True, exist_ok=True)
    (folder / f"{name}.png").write_bytes(png(sheet))
    rows = ",\n".join(f' "{key}": {json.dumps(row, separators=(",", ":"))}' for key, row in table.items())
    (folder / f"{name}.json").write_text(f'{{"sprites": {{\n{rows}\n}}}}\n', encoding="utf-8", newline="\n")
