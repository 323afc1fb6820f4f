"""Tile layers and tilesets of a map file, never inflated beyond the size that the map declares."""

from __future__ import annotations

import base64
import binascii
import zlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from xml.etree.ElementTree import Element

import numpy as np
from numpy.typing import NDArray

from game.core.faults import did_you_mean
from game.core.files import data
from game.core.grid import TILE
from game.data.art import TileFrame
from game.load.faults import LevelError
from game.load.xml import inside, only, picture, read_xml, whole

GID_MASK = 0x1FFFFFFF
Gids = NDArray[np.int64]
MAX_TILES = 16_384


@dataclass(frozen=True, slots=True)
class Tiles:
    """A tileset: global ids first..first + count - 1, its sheet, the classes and animations of its tiles."""

    first: int
    name: str
    path: Path  # the file that describes it
    image: Path
    columns: int
    count: int
    kinds: dict[int, str] = field(default_factory=dict)
    animations: dict[int, tuple[TileFrame, ...]] = field(default_factory=dict)


def gids(path: Path, where: str, node: Element | None, count: int) -> Gids:
    """Global tile ids of a layer's <data> with their flip bits, exactly `count` of them."""
    if node is None:
        raise LevelError(path, where, "has no tile data")
    if node.find("chunk") is not None:
        raise LevelError(path, where, "infinite maps are not supported: untick Map > Map Properties > Infinite")
    encoding, packing, text = node.get("encoding"), node.get("compression") or None, (node.text or "").strip()
    try:
        if encoding == "csv":
            if text.count(",") >= count:
                raise LevelError(path, where, f"holds more than the {count} tiles of the map")
            out = np.array([int(v) for v in text.split(",")] if text else [], np.int64)
        elif encoding == "base64" and packing in (None, "zlib", "gzip"):
            raw = base64.b64decode(text, validate=True)
            if packing:
                raw = zlib.decompressobj(31 if packing == "gzip" else 15).decompress(raw, 4 * count + 1)
            if len(raw) > 4 * count:
                raise LevelError(path, where, f"holds more than the {count} tiles of the map")
            out = np.frombuffer(raw[: len(raw) & ~3], "<u4").astype(np.int64)
        else:
            packed = f"{encoding or 'XML'}{f'+{packing}' if packing else ''}"
            raise LevelError(path, where, f"tiles are saved as {packed}: choose CSV or Base64 (zlib) in Map Properties")
    except (ValueError, OverflowError, binascii.Error, zlib.error) as error:
        raise LevelError(path, where, f"tile data cannot be read ({error})") from error
    if len(out) != count:
        raise LevelError(path, where, f"holds {len(out)} tiles, the map needs {count}")
    if int(out.min()) < 0 or int(out.max()) > 0xFFFFFFFF:
        raise LevelError(path, where, "a tile id is out of range")
    return out


def palette(path: Path, where: str, found: Gids, sets: list[Tiles]) -> tuple[list[int], NDArray[np.uint16]]:
    """The distinct ids of a layer, 0 first, and for each cell its place among them.

    Raises LevelError for an id of no tileset, and for more than 65,535 different ones.
    """
    plain = found & GID_MASK
    spare = 1 + max((t.first + t.count - 1 for t in sets), default=0)
    if int(plain.max()) >= spare:
        raise LevelError(path, where, f"tile {int(plain.max())} belongs to no tileset")
    codes = (found >> 29) * spare + plain
    seen = np.zeros(8 * spare, bool)
    seen[codes] = True
    seen[0] = True
    distinct = np.flatnonzero(seen)
    if len(distinct) > 0xFFFF:
        raise LevelError(path, where, "holds more than 65,535 different tiles")
    for code in distinct[1:].tolist():
        number = code % spare
        if not any(t.first <= number < t.first + t.count for t in sets):
            raise LevelError(path, where, f"tile {number} belongs to no tileset")
    places = np.zeros(8 * spare, np.uint16)
    places[distinct] = np.arange(len(distinct))
    return [(code // spare << 29) | code % spare for code in distinct.tolist()], places[codes]


def tileset(path: Path, node: Element, roots: tuple[Path, ...]) -> Tiles:
    """The tileset that a map's <tileset> names or holds."""
    first = whole(path, "tileset", node, "firstgid", 1, GID_MASK)
    source = node.get("source")
    if source is None:
        return _sheet(path, f'tileset "{node.get("name", "")}"', node, path.parent, first, roots)
    where = f'tileset "{source}"'
    if not source.endswith(".tsx"):
        raise LevelError(path, where, "only .tsx tilesets are supported")
    # A level of one's own may use the game's tilesets by the name they have in the game's own folder.
    found = inside(path, where, source, roots, path.parent, data("levels"))
    return _sheet(found, "", read_xml(found, "tileset"), found.parent, first, roots)


def _sheet(path: Path, where: str, node: Element, base: Path, first: int, roots: tuple[Path, ...]) -> Tiles:
    only(path, where, node, "image", "tile", "properties", "grid", "transformations", "editorsettings", "wangsets")
    for side in ("tilewidth", "tileheight"):
        if whole(path, where, node, side, 1, 1024) != TILE:
            raise LevelError(path, where, f"tiles must be {TILE} x {TILE} px")
    for gap in ("spacing", "margin"):
        whole(path, where, node, gap, 0, 0, 0)
    images = node.findall("image")
    if len(images) != 1:
        raise LevelError(path, where, "needs one image; collections of images are not supported")
    columns = whole(path, where, node, "columns", 1, 1024)
    count = whole(path, where, node, "tilecount", 1, MAX_TILES)
    image = inside(path, where, images[0].get("source"), roots, base)
    width, height = picture(path, where, image)
    if width < columns * TILE or height < -(-count // columns) * TILE:
        raise LevelError(path, where, f'picture "{image.name}" is too small for {count} tiles in {columns} columns')
    kinds: dict[int, str] = {}
    animations: dict[int, tuple[TileFrame, ...]] = {}
    for tile in node.findall("tile"):
        number = whole(path, where, tile, "id", 0, count - 1)
        if tile.find("image") is not None:
            raise LevelError(path, where, f"tile {number} has an image of its own: collections are not supported")
        kinds[number] = tile.get("type", "")
        frames = tile.findall("animation/frame")
        if frames:
            spot = f"{where} tile {number}".strip()
            animations[number] = tuple(
                TileFrame(whole(path, spot, f, "tileid", 0, count - 1), whole(path, spot, f, "duration", 1, 60_000))
                for f in frames
            )
    return Tiles(first, node.get("name", ""), path, image, columns, count, kinds, animations)


def class_cells(path: Path, layer: str, found: Gids, sets: list[Tiles], name: str, classes: Mapping[str, int]) -> bytes:
    """One byte a cell of a hidden layer that is drawn with the tileset `name`, told by the class of its tiles.

    Empty cells are 0. Raises LevelError for a tile of another tileset, or of a class that is not in `classes`.
    """
    kinds: dict[int, int] = {0: 0}
    for tiles in sets:
        if tiles.name == name:
            for number, kind in tiles.kinds.items():
                if kind not in classes:
                    raise LevelError(
                        tiles.path, f"tile {number}", f'unknown class "{kind}"{did_you_mean(kind, classes)}'
                    )
                kinds[tiles.first + number] = classes[kind]
    plain = found & GID_MASK
    table = np.full(int(plain.max()) + 1, 255, np.uint8)
    for number, code in kinds.items():
        if number < len(table):
            table[number] = code
    cells = table[plain]
    if (cells == 255).any():
        strange = int(plain[int(np.argmax(cells == 255))])
        raise LevelError(path, f'layer "{layer}"', f"tile {strange} is not one of tilesets/{name}.tsx")
    return bytes(cells)
