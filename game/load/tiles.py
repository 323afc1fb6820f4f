"""Tile layers and tilesets of a map file, never inflated beyond the size that the map declares."""

from __future__ import annotations

import base64
import binascii
import struct
import zlib
from dataclasses import dataclass, field
from pathlib import Path
from xml.etree.ElementTree import Element

from game.core.faults import did_you_mean
from game.core.files import data
from game.core.grid import TILE
from game.data.art import TileFrame
from game.load.faults import LevelError
from game.load.tiled import RULE_TILES
from game.load.xml import inside, only, picture, read_xml, whole

GID_MASK = 0x1FFFFFFF
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


def gids(path: Path, where: str, node: Element | None, count: int) -> list[int]:
    """Global tile ids of a layer's <data>, exactly `count` of them."""
    if node is None:
        raise LevelError(path, where, "has no tile data")
    if node.find("chunk") is not None:
        raise LevelError(path, where, "infinite maps are not supported: untick Map > Map Properties > Infinite")
    encoding, packing, text = node.get("encoding"), node.get("compression") or None, (node.text or "").strip()
    try:
        if encoding == "csv":
            if text.count(",") >= count:
                raise LevelError(path, where, f"holds more than the {count} tiles of the map")
            out = [int(v) for v in text.split(",")] if text else []
        elif encoding == "base64" and packing in (None, "zlib", "gzip"):
            raw = base64.b64decode(text, validate=True)
            if packing:
                raw = zlib.decompressobj(31 if packing == "gzip" else 15).decompress(raw, 4 * count + 1)
            if len(raw) > 4 * count:
                raise LevelError(path, where, f"holds more than the {count} tiles of the map")
            out = [v for (v,) in struct.iter_unpack("<I", raw[: len(raw) & ~3])]
        else:
            packed = f"{encoding or 'XML'}{f'+{packing}' if packing else ''}"
            raise LevelError(path, where, f"tiles are saved as {packed}: choose CSV or Base64 (zlib) in Map Properties")
    except (ValueError, binascii.Error, zlib.error) as error:
        raise LevelError(path, where, f"tile data cannot be read ({error})") from error
    if len(out) != count:
        raise LevelError(path, where, f"holds {len(out)} tiles, the map needs {count}")
    if min(out, default=0) < 0 or max(out, default=0) > 0xFFFFFFFF:
        raise LevelError(path, where, "a tile id is out of range")
    return out


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


def rule_cells(path: Path, ids: list[int], sets: list[Tiles]) -> bytes:
    """Kinds of the hidden layer `solid`: each tile must be one of `rules.tsx`, told by its class."""
    kinds: dict[int, int] = {0: 0}
    for tiles in sets:
        if tiles.name == "rules":
            for number, name in tiles.kinds.items():
                if name not in RULE_TILES:
                    raise LevelError(
                        tiles.path, f"tile {number}", f'unknown class "{name}"{did_you_mean(name, RULE_TILES)}'
                    )
                kinds[tiles.first + number] = RULE_TILES.index(name)
    try:
        return bytes(kinds[g & GID_MASK] for g in ids)
    except KeyError as error:
        raise LevelError(path, 'layer "solid"', f"tile {error} is not one of tilesets/rules.tsx") from None
