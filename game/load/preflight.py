"""A map file looked through before anything else reads it: what it may hold, how large, in which order."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from itertools import pairwise
from pathlib import Path
from xml.etree.ElementTree import Element

import numpy as np
from numpy.typing import NDArray

from game.core.faults import did_you_mean
from game.core.files import data
from game.core.grid import TILE, TileGrid
from game.data.level import Value
from game.data.props import IMAGE_LAYER, MAP
from game.data.schema import SCHEMA
from game.data.vehicles import GROUND_CODES
from game.load.faults import LevelError
from game.load.objects import Checked, read_object, read_properties
from game.load.tiled import RULE_TILES
from game.load.tiles import Tiles, class_cells, gids, palette, tileset
from game.load.xml import inside, only, picture, read_xml, real, whole

MAX_SIDE = 1024
MAX_LAYERS = 64
MAX_TILESETS = 32
MAX_OBJECTS = 4096
GROUPS = tuple(dict.fromkeys(row.group for row in SCHEMA.values()))


@dataclass(frozen=True, slots=True)
class Shelf:
    """A layer in draw order, with what the groups around it add; `image` of an image layer."""

    tag: str
    name: str
    shown: bool
    opacity: float
    offset_x: float
    offset_y: float
    parallax_x: float
    parallax_y: float
    image: Path | None = None
    repeat_x: bool = False
    repeat_y: bool = False
    seen_from: int = 0
    seen_to: int = 0
    seen_top: int = 0
    seen_bottom: int = 0
    drift_x: int = 0
    drift_y: int = 0
    ids: tuple[int, ...] = ()  # of a tile layer: its distinct global tile ids with flip bits,
    cells: NDArray[np.uint16] | None = None  # and for each cell its place among them


@dataclass(frozen=True, slots=True)
class Sheet:
    """A map file that has passed."""

    path: Path
    root: Element
    args: Mapping[str, Value]
    grid: TileGrid
    surfaces: bytes  # of a chase: a code of vehicles.GROUND_CODES for each tile
    tilesets: tuple[Tiles, ...]
    shelves: tuple[Shelf, ...]  # tile and image layers, bottom up
    objects: tuple[Checked, ...]  # by id
    background: str


@dataclass(slots=True)
class _Walk:
    """What is gathered on the way through the layers."""

    path: Path
    roots: tuple[Path, ...]
    width: int
    height: int
    tilesets: list[Tiles]
    shelves: list[Shelf]
    objects: dict[int, Checked]
    cells: bytes | None = None
    surfaces: bytes | None = None


def preflight(path: Path) -> Sheet:
    """Look the map through. Raises LevelError, one line, at the first fault."""
    root = read_xml(path, "map")
    only(path, "", root, "properties", "editorsettings", "tileset", "layer", "objectgroup", "imagelayer", "group")
    if root.get("infinite", "0") != "0":
        raise LevelError(path, "", "infinite maps are not supported: untick Map > Map Properties > Infinite")
    if root.get("orientation") != "orthogonal":
        raise LevelError(path, "", f'orientation "{root.get("orientation")}" is not supported: use orthogonal')
    if root.get("class", "level") != "level":
        raise LevelError(path, "map", f'unknown class "{root.get("class")}" (did you mean "level"?)')
    width, height = (whole(path, "map", root, side, 1, MAX_SIDE) for side in ("width", "height"))
    for side in ("tilewidth", "tileheight"):
        whole(path, "map", root, side, TILE, TILE)
    args = read_properties(path, "map", root, MAP, "the map")
    roots = (data(), path.parent)
    sets = [tileset(path, node, roots) for node in root.findall("tileset")]
    if len(sets) > MAX_TILESETS:
        raise LevelError(path, "", f"more than {MAX_TILESETS} tilesets")
    _apart(path, sets)
    walk = _Walk(path, roots, width, height, sets, [], {})
    _layers(walk, root, Shelf("group", "", True, 1.0, 0.0, 0.0, 1.0, 1.0), 0)
    if walk.cells is None:
        raise LevelError(path, "", 'the tile layer "solid" is missing')
    chase = args["mode"] == "chase"
    if chase and walk.surfaces is None:
        raise LevelError(path, "", 'the tile layer "surface" is missing, which a chase needs')
    objects = tuple(walk.objects[number] for number in sorted(walk.objects))
    _references(path, objects)
    grid = TileGrid(width, height, walk.cells)
    return Sheet(
        path,
        root,
        args,
        grid,
        walk.surfaces or b"",
        tuple(sets),
        tuple(walk.shelves),
        objects,
        root.get("backgroundcolor", ""),
    )


def _apart(path: Path, sets: list[Tiles]) -> None:
    ordered = sorted(sets, key=lambda t: t.first)
    for one, other in pairwise(ordered):
        if one.first + one.count > other.first:
            raise LevelError(path, f'tileset "{other.name}"', f'its tile ids overlap those of "{one.name}"')
    names = [t.name for t in sets]
    for name in names:
        if names.count(name) > 1:
            raise LevelError(path, f'tileset "{name}"', "is given twice")


def _layers(walk: _Walk, parent: Element, frame: Shelf, depth: int) -> None:
    for node in parent:
        if node.tag not in ("layer", "objectgroup", "imagelayer", "group"):
            continue
        where = f'layer "{node.get("name", "")}"'
        shelf = _shelf(walk, node, frame, where)
        if len(walk.shelves) >= MAX_LAYERS:
            raise LevelError(walk.path, where, f"more than {MAX_LAYERS} layers")
        if node.tag != "imagelayer":
            read_properties(walk.path, where, node, {}, "a layer")
        if node.tag == "group":
            if depth > 4:
                raise LevelError(walk.path, where, "groups are nested too deep")
            only(walk.path, where, node, "layer", "objectgroup", "imagelayer", "group")
            _layers(walk, node, shelf, depth + 1)
        elif node.tag == "objectgroup":
            _object_layer(walk, node, where)
        elif node.tag == "layer":
            walk.shelves.append(_tile_layer(walk, node, where, shelf))
        else:
            only(walk.path, where, node, "image", "properties")
            walk.shelves.append(shelf)


def _shelf(walk: _Walk, node: Element, frame: Shelf, where: str) -> Shelf:
    path = walk.path
    opacity = real(path, where, node, "opacity", 1.0)
    if not 0 <= opacity <= 1:
        raise LevelError(path, where, f"opacity {opacity} is outside 0..1")
    image = None
    if node.tag == "imagelayer":
        drawn = node.find("image")
        source = drawn.get("source") if drawn is not None else None
        image = inside(path, where, source, walk.roots, path.parent, data("levels"))
        picture(path, where, image)
    said = read_properties(path, where, node, IMAGE_LAYER, "an image layer") if node.tag == "imagelayer" else {}
    return Shelf(
        node.tag,
        node.get("name", ""),
        frame.shown and node.get("visible", "1") == "1",
        frame.opacity * opacity,
        frame.offset_x + real(path, where, node, "offsetx"),
        frame.offset_y + real(path, where, node, "offsety"),
        frame.parallax_x * real(path, where, node, "parallaxx", 1.0),
        frame.parallax_y * real(path, where, node, "parallaxy", 1.0),
        image,
        node.get("repeatx", "0") == "1",
        node.get("repeaty", "0") == "1",
        int(said.get("seen_from", 0)),
        int(said.get("seen_to", 0)),
        int(said.get("seen_top", 0)),
        int(said.get("seen_bottom", 0)),
        int(said.get("drift_x", 0)),
        int(said.get("drift_y", 0)),
    )


HIDDEN = ("solid", "surface")  # tile layers that are read and never drawn


def _tile_layer(walk: _Walk, node: Element, where: str, shelf: Shelf) -> Shelf:
    path = walk.path
    only(path, where, node, "data")
    for side, size in (("width", walk.width), ("height", walk.height)):
        if whole(path, where, node, side, 0, MAX_SIDE) != size:
            raise LevelError(path, where, f"{side} {node.get(side)} differs from the map's {size}")
    found = gids(path, where, node.find("data"), walk.width * walk.height)
    ids, cells = palette(path, where, found, walk.tilesets)
    if shelf.name == "solid":
        if walk.cells is not None:
            raise LevelError(path, where, "is there twice")
        walk.cells = class_cells(path, "solid", found, walk.tilesets, "rules", _RULES)
    elif shelf.name == "surface":
        if walk.surfaces is not None:
            raise LevelError(path, where, "is there twice")
        walk.surfaces = class_cells(path, "surface", found, walk.tilesets, "surfaces", GROUND_CODES)
    return replace(shelf, ids=tuple(ids), cells=cells)


_RULES = {name: kind for kind, name in enumerate(RULE_TILES)}


def _object_layer(walk: _Walk, node: Element, where: str) -> None:
    name = node.get("name", "")
    if name not in GROUPS:
        raise LevelError(
            walk.path, f"object {where}", f"unknown name{did_you_mean(name, GROUPS)}: use {', '.join(GROUPS)}"
        )
    if real(walk.path, where, node, "offsetx") or real(walk.path, where, node, "offsety"):
        raise LevelError(walk.path, where, "an object layer cannot be shifted: set its offset to 0")
    only(walk.path, where, node, "object")
    for item in node:
        found = read_object(walk.path, item, name, (walk.width * TILE, walk.height * TILE))
        if found.id in walk.objects:
            raise LevelError(walk.path, found.id, "its id is used twice")
        walk.objects[found.id] = found
        if len(walk.objects) > MAX_OBJECTS:
            raise LevelError(walk.path, where, f"more than {MAX_OBJECTS} objects")


def _references(path: Path, objects: tuple[Checked, ...]) -> None:
    kinds = {o.id: o.kind for o in objects}
    for o in objects:
        for name, prop in SCHEMA[o.kind].props.items():
            target = int(o.args[name]) if prop.sort == "ref" else 0
            if not target:
                continue
            if target not in kinds:
                raise LevelError(path, o.id, f'property "{name}" refers to object {target}, which is not there')
            if kinds[target] not in prop.refs:
                wanted = " or ".join(prop.refs)
                text = f'property "{name}" refers to object {target} of class {kinds[target]}, needs {wanted}'
                raise LevelError(path, o.id, text)
