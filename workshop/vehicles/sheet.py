"""Sheets of vehicles: every layer at every heading, trimmed, packed once each, with a table that the game reads."""

from __future__ import annotations

import io
import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from PIL import Image

from workshop.kit import palette as P
from workshop.kit.bake import ASSETS, BakeError
from workshop.kit.shelves import Picture, key, packed
from workshop.vehicles import develop
from workshop.vehicles.cast import PX_PER_M, cast, cast_mirror, cast_with_shadow
from workshop.vehicles.materials import Coat
from workshop.vehicles.solid import Solid
from workshop.vehicles.wear import LEVELS, worn

ROOM = "vehicles"
SHEET_W = 1024
Frame = tuple[Picture, int, int]  # trimmed RGBA, its top left from the anchor

# Layers that are added over the dark: which lenses shine, and how.
LAMPS: dict[str, dict[str, tuple[str, int]]] = {
    "head": {"lamp": ("brass", 5)},
    "tail": {"tail": ("red", 3)},
    "brake": {"tail": ("red", 5)},
    "turn_l": {"turn_l": ("brass", 4)},
    "turn_r": {"turn_r": ("brass", 4)},
    "beacon_a": {"beacon_a": ("red", 4)},
    "beacon_b": {"beacon_b": ("blue", 4)},
    "glow": {"window": ("brass", 4), "sign": ("brass", 5)},
}


@dataclass(frozen=True, slots=True)
class Shape:
    """A solid to be baked in several coats: sheet name -> coat.

    `symmetric` things look alike after half a turn, so half of the headings suffice; `levels` of damage are baked.
    """

    solid: Solid
    coats: Mapping[str, Coat]
    headings: int
    marks: Mapping[str, tuple[float, float, float]]
    levels: int = LEVELS
    symmetric: bool = False
    burnt: bool = True
    mirrored: bool = True


def trimmed(picture: Picture) -> Frame:
    """Cut to what can be seen; the anchor is the middle. A picture without anything becomes one clear pixel."""
    solid = picture[..., 3] > 0
    if not solid.any():
        return np.zeros((1, 1, 4), np.uint8), 0, 0
    rows, columns = np.flatnonzero(solid.any(1)), np.flatnonzero(solid.any(0))
    cut = picture[rows[0] : rows[-1] + 1, columns[0] : columns[-1] + 1]
    half = len(picture) // 2
    return cut, int(columns[0]) - half, int(rows[0]) - half


def bake_shape(shape: Shape) -> dict[str, dict[str, list[Frame]]]:
    """Sheet name -> layer -> a frame for each heading."""
    sheets: dict[str, dict[str, list[Frame]]] = {name: {} for name in shape.coats}
    turns = [k / shape.headings for k in range(shape.headings // (2 if shape.symmetric else 1))]
    for level in range(shape.levels):
        solid = worn(shape.solid, level, burnt=shape.burnt)
        normals = solid.normals()
        for turn in turns:
            if level:
                view = cast(solid, normals, turn)
            else:
                view, dark = cast_with_shadow(solid, normals, turn)
                below = cast_mirror(solid, normals, turn) if shape.mirrored else None
            for name, coat in shape.coats.items():
                pictures = {f"sprite_{level}": P.rgba(develop.sprite(view, coat))}
                pictures |= {f"{lamp}_{level}": develop.lit(view, lenses) for lamp, lenses in LAMPS.items()}
                if not level:
                    pictures["shadow"] = develop.shadow(dark)
                    if below is not None:
                        pictures["mirror"] = develop.mirror(below, coat)
                for layer, picture in pictures.items():
                    sheets[name].setdefault(layer, []).append(trimmed(picture))
    return {name: {k: v for k, v in layers.items() if any(f[0].any() for f in v)} for name, layers in sheets.items()}


def png(sheet: Picture) -> bytes:
    """A PNG with a palette and transparency. Raises BakeError if there are too many colours."""
    numbers, index = np.unique(np.ascontiguousarray(sheet).view(np.uint32)[..., 0], return_inverse=True)
    colours = numbers.view(np.uint8).reshape(-1, 4)
    if len(colours) > 256:
        raise BakeError(f"vehicles: {len(colours)} colours in one sheet")
    image = Image.fromarray(index.reshape(sheet.shape[:2]).astype(np.uint8), "P")
    image.putpalette(colours[:, :3].astype(np.uint8).tobytes())
    file = io.BytesIO()
    image.save(file, "PNG", optimize=True, transparency=bytes(colours[:, 3].tolist()))
    return file.getvalue()


def write(name: str, head: Mapping[str, object], layers: Mapping[str, list[Frame]]) -> None:
    """Write assets/vehicles/<name>.png and .json: `head` and the layers, a frame [x, y, w, h, dx, dy] each heading."""
    sheet, places = packed((frame for row in layers.values() for frame, _, _ in row), SHEET_W)
    rows = []
    for layer, frames in layers.items():
        cells = [[*places[key(f)], f.shape[1], f.shape[0], dx, dy] for f, dx, dy in frames]
        rows.append(f'  "{layer}": {json.dumps(cells, separators=(",", ":"))}')
    text = json.dumps(head, indent=1)[:-2] + ',\n "layers": {\n' + ",\n".join(rows) + "\n }\n}\n"
    folder = ASSETS / ROOM
    folder.mkdir(parents=True, exist_ok=True)
    (folder / f"{name}.png").write_bytes(png(sheet))
    (folder / f"{name}.json").write_text(text, encoding="utf-8", newline="\n")


def run(shape: Shape) -> None:
    """Bake a shape and write the sheets of all its coats."""
    head = {
        "px_per_m": PX_PER_M,
        "headings": shape.headings,
        "symmetric": shape.symmetric,
        "levels": shape.levels,
        "size_m": list(shape.solid.size),
        "marks": {name: list(spot) for name, spot in shape.marks.items()},
    }
    for name, layers in bake_shape(shape).items():
        write(name, head, layers)


def contact_sheet(name: str, path: Path) -> None:
    """Twelve headings at each damage on grey, lamps lit, for the eye."""
    table = json.loads((ASSETS / ROOM / f"{name}.json").read_text("utf-8"))
    sheet = np.array(Image.open(ASSETS / ROOM / f"{name}.png").convert("RGBA"))
    layers = table["layers"]
    count = len(layers["sprite_0"])
    cell = max(max(w + abs(dx), h + abs(dy)) for row in layers.values() for _, _, w, h, dx, dy in row) + 24
    out = np.full((cell * table["levels"], cell * 12, 3), (54, 59, 82), np.uint8)
    for level in range(table["levels"]):
        for column in range(12):
            k = column * count // 12
            for layer in ("mirror", "shadow", f"sprite_{level}", *(f"{lamp}_{level}" for lamp in LAMPS)):
                if layer in layers:
                    x, y, w, h, dx, dy = layers[layer][k]
                    left, top = column * cell + cell // 2 + dx, level * cell + cell // 2 + dy
                    _paste(out, sheet[y : y + h, x : x + w], left, top, layer == "mirror")
    P.save(out, path, 2)


def _paste(out: Picture, cut: Picture, x: int, y: int, added: bool) -> None:
    there = out[y : y + cut.shape[0], x : x + cut.shape[1]].astype(np.uint16)
    alpha = cut[..., 3:].astype(np.uint16)
    mixed = np.minimum(there + cut[..., :3], 255) if added else (there * (255 - alpha) + cut[..., :3] * alpha) // 255
    out[y : y + cut.shape[0], x : x + cut.shape[1]] = mixed
