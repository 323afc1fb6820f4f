"""A map that is being laid out: layers of named stamps, rule tiles and objects, written as a Tiled file."""

from __future__ import annotations

import base64
import zlib
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from xml.sax.saxutils import quoteattr

import numpy as np
from numpy.typing import NDArray

from game.data.props import TILED_TYPES
from game.data.schema import SCHEMA
from game.data.vehicles import GROUND_CODES
from workshop.places.sheet import COLUMNS, TILE, TileSheet

LAYERS = ("ground", "decal", "marks", "kerb", "solid", "surface", "props", "tops", "overhead")
HIDDEN = ("solid", "surface")
FIRST_RULE, FIRST_SURFACE, FIRST_TILE = 1, 101, 201
SOLID_ID = FIRST_RULE + 1
MARK = "laid out by workshop/places/city"

Value = bool | int | float | str
Grid = NDArray[np.uint32]


@dataclass(slots=True)
class MapObject:
    """An object of the map; `points` are absolute px of a polyline or polygon, `turn_deg` is clockwise about (x, y)."""

    id: int
    kind: str
    x: int
    y: int
    width: int = 0
    height: int = 0
    points: tuple[tuple[int, int], ...] = ()
    name: str = ""
    args: dict[str, Value] = field(default_factory=dict)
    turn_deg: float = 0.0


class CityMap:
    """Layers by name as arrays of global tile ids, and objects in order."""

    def __init__(self, sheet: TileSheet, width: int, height: int) -> None:
        self.width, self.height = width, height
        self._places = sheet.places()
        self._stamps = sheet.stamps
        self.layers: dict[str, Grid] = {name: np.zeros((height, width), np.uint32) for name in LAYERS}
        self.objects: list[MapObject] = []
        self.parked: list[tuple[int, int, str]] = []  # cars in bays: top left tile, coat
        self.shines: list[tuple[int, int, str]] = []  # lit shop fronts: column, row below the pavement, ramp of light

    def size(self, stamp: str) -> tuple[int, int]:
        """Columns and rows of a stamp."""
        return self._stamps[stamp].columns, self._stamps[stamp].rows

    def ids(self, stamp: str) -> Grid:
        """Global tile ids of a stamp, rows x columns."""
        column, row = self._places[stamp]
        wide, high = self.size(stamp)
        return (FIRST_TILE + (row + np.arange(high)[:, None]) * COLUMNS + column + np.arange(wide)[None]).astype(
            np.uint32
        )

    def put(self, layer: str, stamp: str, x: int, y: int) -> None:
        """Place a stamp with its top left at a tile, clipped at the edges of the map."""
        ids, grid = self.ids(stamp), self.layers[layer]
        high, wide = ids.shape
        x0, y0, x1, y1 = max(x, 0), max(y, 0), min(x + wide, self.width), min(y + high, self.height)
        if x0 < x1 and y0 < y1:
            grid[y0:y1, x0:x1] = ids[y0 - y : y1 - y, x0 - x : x1 - x]

    def is_clear(self, layer: str, x: int, y: int, wide: int, high: int) -> bool:
        """Whether a layer has nothing in a rectangle."""
        return not self.layers[layer][max(y, 0) : max(y + high, 0), max(x, 0) : max(x + wide, 0)].any()

    def put_alone(self, layer: str, stamp: str, x: int, y: int) -> None:
        """Place a stamp unless something lies there already: one over the other would be cut."""
        if self.is_clear(layer, x, y, *self.size(stamp)):
            self.put(layer, stamp, x, y)

    def fill(
        self, layer: str, stamp: str, x: int, y: int, wide: int, high: int, origin: tuple[int, int] = (0, 0)
    ) -> None:
        """Cover a rectangle with a texture that lies fast on the map with a corner at `origin`, so neighbours fit."""
        ids, grid = self.ids(stamp), self.layers[layer]
        rows = np.arange(max(y, 0), min(y + high, self.height))
        columns = np.arange(max(x, 0), min(x + wide, self.width))
        if len(rows) and len(columns):
            patch = ids[(rows - origin[1]) % ids.shape[0]][:, (columns - origin[0]) % ids.shape[1]]
            grid[rows[0] : rows[-1] + 1, columns[0] : columns[-1] + 1] = patch

    def wall(self, x: int, y: int, wide: int, high: int) -> None:
        """Solid tiles."""
        self.layers["solid"][max(y, 0) : max(y + high, 0), max(x, 0) : max(x + wide, 0)] = SOLID_ID

    def open(self, x: int, y: int, wide: int, high: int) -> None:
        """No solid tiles here."""
        self.layers["solid"][max(y, 0) : max(y + high, 0), max(x, 0) : max(x + wide, 0)] = 0

    def surface(self, name: str, x: int, y: int, wide: int, high: int) -> None:
        """What tyres meet here."""
        code = FIRST_SURFACE + GROUND_CODES[name]
        self.layers["surface"][max(y, 0) : max(y + high, 0), max(x, 0) : max(x + wide, 0)] = code

    def is_solid(self, x: int, y: int) -> bool:
        """Whether a tile is solid; outside of the map it is."""
        inside = 0 <= x < self.width and 0 <= y < self.height
        return not inside or bool(self.layers["solid"][y, x])

    def add(
        self,
        kind: str,
        x: float,
        y: float,
        width: float = 0,
        height: float = 0,
        /,
        *,
        points: Iterable[tuple[float, float]] = (),
        name: str = "",
        turn_deg: float = 0.0,
        **args: Value,
    ) -> int:
        """Add an object, all in px; returns its id."""
        corners = tuple((round(px), round(py)) for px, py in points)
        number = len(self.objects) + 1
        self.objects.append(
            MapObject(number, kind, round(x), round(y), round(width), round(height), corners, name, args, turn_deg)
        )
        return number

    def glow(self, x: float, y: float, radius: int, colour: str, kind: str = "neon", flicker: str = "none") -> None:
        """A light at a place in tiles, unless that is beyond the eastern edge, where the sterns of ships may lie."""
        if x < self.width:
            self.add("light", x * TILE, y * TILE, kind=kind, radius=radius, colour=colour, flicker=flicker)

    def line(self, kind: str, points: Iterable[tuple[float, float]], /, *, name: str = "", **args: Value) -> int:
        """Add a polyline or polygon, in absolute px."""
        corners = list(points)
        return self.add(kind, *corners[0], points=corners, name=name, **args)

    def write(self, path: Path, properties: dict[str, Value]) -> None:
        """Write the map."""
        out = [
            '<?xml version="1.0" encoding="UTF-8"?>',
            f'<map version="1.10" tiledversion="1.11.2" class="level" orientation="orthogonal" '
            f'renderorder="right-down" width="{self.width}" height="{self.height}" tilewidth="{TILE}" '
            f'tileheight="{TILE}" infinite="0" nextlayerid="{len(LAYERS) + 4}" '
            f'nextobjectid="{len(self.objects) + 1}" backgroundcolor="#0a0912">',
            " <properties>",
            *(_property(name, value) for name, value in properties.items()),
            " </properties>",
            f' <tileset firstgid="{FIRST_RULE}" source="tilesets/rules.tsx"/>',
            f' <tileset firstgid="{FIRST_SURFACE}" source="tilesets/surfaces.tsx"/>',
            f' <tileset firstgid="{FIRST_TILE}" source="tilesets/city.tsx"/>',
        ]
        for number, name in enumerate(LAYERS, 1):
            raw = self.layers[name].astype("<u4").tobytes()
            packed = base64.b64encode(zlib.compress(raw, 9)).decode()
            hidden = ' visible="0"' if name in HIDDEN else ""
            out += [
                f' <layer id="{number}" name="{name}" width="{self.width}" height="{self.height}"{hidden}>',
                f'  <data encoding="base64" compression="zlib">{packed}</data>',
                " </layer>",
            ]
        groups = dict.fromkeys(SCHEMA[o.kind].group for o in self.objects)
        for number, group in enumerate(groups, len(LAYERS) + 1):
            out.append(f' <objectgroup id="{number}" name="{group}">')
            out += [line for o in self.objects if SCHEMA[o.kind].group == group for line in _object(o)]
            out.append(" </objectgroup>")
        out.append("</map>")
        path.write_text("\n".join(out) + "\n", encoding="utf-8", newline="\n")


def _property(name: str, value: Value) -> str:
    sort = "bool" if isinstance(value, bool) else "int" if isinstance(value, int) else ""
    text = str(value).lower() if isinstance(value, bool) else str(value)
    return f'  <property name="{name}"{f" type={quoteattr(sort)}" if sort else ""} value={quoteattr(text)}/>'


def _object(o: MapObject) -> list[str]:
    size = f' width="{o.width}" height="{o.height}"' if o.width else ""
    name = f" name={quoteattr(o.name)}" if o.name else ""
    turn = f' rotation="{o.turn_deg:g}"' if o.turn_deg else ""
    head = f'  <object id="{o.id}"{name} type="{o.kind}" x="{o.x}" y="{o.y}"{size}{turn}'
    inner = []
    if o.args:
        known = SCHEMA[o.kind].props
        inner.append("   <properties>")
        for key, value in o.args.items():
            sort = TILED_TYPES[known[key].sort]
            kind = "" if sort == "string" else f' type="{sort}"'
            text = str(value).lower() if isinstance(value, bool) else f"{value:g}" if sort == "float" else str(value)
            inner.append(f'    <property name="{key}"{kind} value={quoteattr(text)}/>')
        inner.append("   </properties>")
    if o.points:
        shape = "polyline" if "polyline" in SCHEMA[o.kind].shapes else "polygon"
        inner.append(f'   <{shape} points="{" ".join(f"{px - o.x},{py - o.y}" for px, py in o.points)}"/>')
    elif not o.width:
        inner.append("   <point/>")
    return [f"{head}>", *inner, "  </object>"] if inner else [f"{head}/>"]
