"""Tiled maps to levels: `load_level(path)` gives what the rules know of a level and what it looks like."""

from __future__ import annotations

import hashlib
from array import array
from pathlib import Path
from typing import Any
from xml.etree.ElementTree import Element, SubElement

from pytmx.pytmx import TiledMap

from game.core.files import data
from game.core.grid import TILE
from game.data.art import (
    Cells,
    Darkness,
    ImageLayer,
    Layer,
    LevelArt,
    Light,
    Scenery,
    TileLayer,
    TileRef,
    Tileset,
    Veil,
)
from game.data.city import CityGround
from game.data.level import LevelDef, Spawn
from game.data.schema import SCHEMA
from game.load.city import city_ground
from game.load.city_sense import fits_mode, make_city_sense
from game.load.levels import medals_of
from game.load.objects import ROTATES, Checked
from game.load.preflight import HIDDEN, Sheet, Shelf, preflight
from game.load.sense import flags_are_set, make_sense
from game.load.tiles import Tiles


def load_level(path: Path) -> tuple[LevelDef, LevelArt]:
    """The level in the file. Raises LevelError, one line with file and object, for anything that is not right."""
    sheet = preflight(path)
    everything = tuple(_spawn(o) for o in sheet.objects)
    objects = tuple(o for o in everything if SCHEMA[o.kind].group == "objects" and o.kind not in ROTATES)
    chase = sheet.args["mode"] == "chase"
    fits_mode(path, objects, chase)
    city = city_ground(sheet, objects) if chase else None
    if city is None:
        make_sense(path, sheet.grid, objects)
    else:
        make_city_sense(path, sheet.grid, city, objects)
    flags_are_set(path, everything)
    return _level(sheet, objects, city), _art(sheet)


def _spawn(o: Checked) -> Spawn:
    return Spawn(o.id, o.kind, o.x, o.y, o.width, o.height, o.name, o.points, o.args)


def _level(sheet: Sheet, objects: tuple[Spawn, ...], city: CityGround | None) -> LevelDef:
    args = sheet.args
    return LevelDef(
        id=str(args["id"]),
        title=str(args["title"]),
        beat=str(args["beat"]),
        grid=sheet.grid,
        objects=objects,
        fingerprint=_digest(sheet, objects, city),
        medals=medals_of(args),
        music=str(args["music"]),
        costume=str(args["costume"]),
        next=str(args["next"]),
        gun=str(args["gun"]),
        rounds=int(args["rounds"]),
        mode=str(args["mode"]),
        city=city,
    )


UNRULED = ("sound_zone", "sound_source", "music_zone", "sign", "way")  # objects that no rule looks at
_WORDS = ("id", "title", "beat", "music", "costume", "next")


def _digest(sheet: Sheet, objects: tuple[Spawn, ...], city: CityGround | None) -> str:
    """Digest of what rules read, so that a new picture or another order of layers leaves old replays valid."""
    marks = [(name, value) for name, value in sorted(sheet.args.items()) if name not in _WORDS]
    rows = [
        (o.id, o.kind, o.x, o.y, o.width, o.height, o.name, o.points, sorted(o.args.items()))
        for o in objects
        if o.kind not in UNRULED
    ]
    ground = (city.cells, city.walls, city.lanes) if city else ()
    return hashlib.blake2b(repr((sheet.grid, rows, marks, ground)).encode(), digest_size=16).hexdigest()


def _art(sheet: Sheet) -> LevelArt:
    drawn = [shelf for shelf in sheet.shelves if shelf.shown and shelf.name not in HIDDEN]
    refs = _tile_refs(sheet, sorted({number for shelf in drawn for number in shelf.ids}))
    layers: list[Layer] = [_picture(shelf) if shelf.image else _grid_layer(sheet, shelf, refs) for shelf in drawn]
    return LevelArt(
        width=sheet.grid.width,
        height=sheet.grid.height,
        tilesets=tuple(
            Tileset(t.name, _below_data(t.image), t.columns, t.count, TILE, t.animations) for t in sheet.tilesets
        ),
        layers=tuple(layers),
        lights=tuple(_light(o) for o in sheet.objects if o.kind == "light"),
        veils=tuple(_veil(o) for o in sheet.objects if o.kind == "veil"),
        scenery=tuple(_scenery(o) for o in sheet.objects if o.kind == "scenery"),
        darkness=tuple(_darkness(o) for o in sheet.objects if o.kind == "darkness"),
        background=sheet.background,
    )


def _tile_refs(sheet: Sheet, ids: list[int]) -> dict[int, TileRef | None]:
    """The tile pictures of global ids, their flip bits read by pytmx.

    pytmx gets a map of our own making that holds the checked tilesets and one row of the distinct ids only: it keeps
    no draw order between sorts of layers, forgets what groups add, believes every file name and takes seconds for the
    cells of a city, so none of that is asked of it.
    """
    if not ids:
        return {}
    root = Element("map", width=str(len(ids)), height="1")
    for tiles in sheet.tilesets:
        _add_tileset(root, tiles)
    layer = SubElement(root, "layer", width=str(len(ids)), height="1")
    SubElement(layer, "data", encoding="csv").text = ",".join(str(number) for number in ids)
    by_first = {t.first: (index, t.columns) for index, t in enumerate(sheet.tilesets)}

    def loader(_file: str, _key: Any, tileset: Any) -> Any:
        index, columns = by_first[tileset.firstgid]

        def cell(rect: tuple[int, int, int, int], flags: Any) -> TileRef:
            tile = rect[1] // TILE * columns + rect[0] // TILE
            if not flags:
                return TileRef(index, tile)
            flip_x, flip_y, turned = (bool(f) for f in flags)
            return TileRef(index, tile, flip_x, flip_y, turned)

        return cell

    read = TiledMap(image_loader=loader, load_all=False)
    read.filename = str(sheet.path)
    read.parse_xml(root)
    return dict(zip(ids, (read.images[gid] for row in read.layers[0].data for gid in row), strict=True))


def _add_tileset(root: Element, tiles: Tiles) -> None:
    node = SubElement(
        root,
        "tileset",
        firstgid=str(tiles.first),
        name=tiles.name,
        tilewidth=str(TILE),
        tileheight=str(TILE),
        columns=str(tiles.columns),
    )
    rows = -(-tiles.count // tiles.columns)
    SubElement(node, "image", source=tiles.image.name, width=str(tiles.columns * TILE), height=str(rows * TILE))


def _below_data(path: Path) -> str:
    root = data().resolve()
    return path.relative_to(root).as_posix() if path.is_relative_to(root) else path.as_posix()


def _grid_layer(sheet: Sheet, shelf: Shelf, refs: dict[int, TileRef | None]) -> TileLayer:
    return TileLayer(
        shelf.name,
        sheet.grid.width,
        sheet.grid.height,
        Cells(
            tuple(refs[number] for number in shelf.ids),
            array("H", shelf.cells.tobytes() if shelf.cells is not None else b""),
        ),
        shelf.parallax_x,
        shelf.parallax_y,
        shelf.offset_x,
        shelf.offset_y,
        shelf.opacity,
    )


def _picture(shelf: Shelf) -> ImageLayer:
    return ImageLayer(
        shelf.name,
        _below_data(shelf.image) if shelf.image else "",
        shelf.parallax_x,
        shelf.parallax_y,
        shelf.offset_x,
        shelf.offset_y,
        shelf.opacity,
        shelf.repeat_x,
        shelf.repeat_y,
        shelf.seen_from,
        shelf.seen_to,
        shelf.seen_top,
        shelf.seen_bottom,
        shelf.drift_x,
        shelf.drift_y,
    )


def _light(o: Checked) -> Light:
    return Light(
        o.id,
        o.name,
        o.x,
        o.y,
        o.width,
        o.height,
        str(o.args["kind"]),
        int(o.args["radius"]),
        str(o.args["colour"]),
        str(o.args["flicker"]),
        bool(o.args["breakable"]),
        str(o.args["switch"]),
    )


def _darkness(o: Checked) -> Darkness:
    red, green, blue = (int(o.args[name]) for name in ("red", "green", "blue"))
    return Darkness(o.x, o.y, o.width, o.height, (red, green, blue), bool(o.args["walled"]))


def _veil(o: Checked) -> Veil:
    return Veil(
        o.id,
        o.x,
        o.y,
        o.width,
        o.height,
        str(o.args["kind"]),
        int(o.args["density"]),
        str(o.args["clears_by"]),
        str(o.args["when"]),
        str(o.args["unless"]),
    )


def _scenery(o: Checked) -> Scenery:
    return Scenery(
        o.id,
        o.name,
        o.x,
        o.y,
        bool(o.args["flip"]),
        str(o.args["layer"]),
        bool(o.args["anim"]),
        str(o.args["when"]),
        str(o.args["unless"]),
    )
