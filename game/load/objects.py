"""One object of a map against the schema: class, shape, place and every property."""

from __future__ import annotations

import math
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from xml.etree.ElementTree import Element

from game.core.faults import did_you_mean
from game.data.level import Value
from game.data.props import AREA, LINE, POINT, RECT, TILED_TYPES, Prop
from game.data.schema import SCHEMA, SHAPES
from game.data.vehicles import VEHICLES
from game.load.faults import LevelError
from game.load.xml import only, real, whole

MAX_TEXT = 400
MAX_ID = 40
ROTATES = ("city_wall",)
_WORD = re.compile(r"[a-z0-9_]+")
_KEY = re.compile(r"[a-z0-9_]+(\.[a-z0-9_]+)+")
_SORT_NAMES = {
    "bool": "a yes or no",
    "int": "a whole number",
    "float": "a number",
    "object": "an object",
    "string": "text",
}
_MARKERS = {
    "point": POINT,
    "polyline": LINE,
    "polygon": AREA,
    "ellipse": "ellipse",
    "text": "text",
    "capsule": "capsule",
}


@dataclass(frozen=True, slots=True)
class Checked:
    """An object that has passed: where it stands in px, and what its map says of it, defaults filled in."""

    id: int
    kind: str
    name: str
    x: int
    y: int
    width: int
    height: int
    points: tuple[tuple[int, int], ...]
    args: Mapping[str, Value]
    turn_deg: float = 0.0  # clockwise about (x, y)


def read_object(path: Path, node: Element, group: str, map_px: tuple[int, int]) -> Checked:
    """Check one <object> of the object layer `group`. References are checked later, when all objects are known."""
    number = whole(path, "object", node, "id", 1, 1 << 30)
    if node.get("template"):
        raise LevelError(path, number, "templates are not supported: use Detach in Tiled")
    if node.get("gid"):
        raise LevelError(path, number, "tile objects are not supported: use a point of class scenery")
    if node.get("class") is not None:
        raise LevelError(path, number, "was saved by Tiled 1.9: save the map with Tiled 1.10 or newer")
    kind = node.get("type", "")
    if kind not in SCHEMA:
        raise LevelError(
            path, number, f'unknown class "{kind}"{did_you_mean(kind, SCHEMA)}' if kind else "has no class"
        )
    row = SCHEMA[kind]
    if row.group != group:
        raise LevelError(path, number, f'class {kind} belongs to the object layer "{row.group}", not "{group}"')
    only(path, number, node, "properties", *_MARKERS)
    shape = _shape(path, number, node)
    if shape not in row.shapes:
        wanted = " or ".join(SHAPES[s] for s in row.shapes)
        raise LevelError(path, number, f"class {kind} must be {wanted}, not {SHAPES.get(shape, shape)}")
    turn_deg = real(path, number, node, "rotation")
    if turn_deg and kind not in ROTATES:
        raise LevelError(path, number, "is rotated: set its rotation to 0")
    x, y = round(real(path, number, node, "x")), round(real(path, number, node, "y"))
    width, height = round(real(path, number, node, "width")), round(real(path, number, node, "height"))
    if shape == RECT and (width < 1 or height < 1):
        raise LevelError(path, number, "has no size: draw it as a rectangle or use a point")
    points = tuple((x + px, y + py) for px, py in _points(path, number, node, shape))
    corners = points or ((x, y), (x + width, y + height))
    if any(not (0 <= px <= map_px[0] and 0 <= py <= map_px[1]) for px, py in corners):
        raise LevelError(path, number, f"lies outside the map at {x}, {y}")
    args = read_properties(path, number, node, row.props, f"class {kind}")
    return Checked(number, kind, node.get("name", ""), x, y, width, height, points, args, turn_deg)


def _shape(path: Path, number: int, node: Element) -> str:
    marks = [child.tag for child in node if child.tag in _MARKERS]
    if len(marks) > 1:
        raise LevelError(path, number, f"has two shapes, {marks[0]} and {marks[1]}")
    return _MARKERS[marks[0]] if marks else RECT


def _points(path: Path, number: int, node: Element, shape: str) -> list[tuple[int, int]]:
    if shape not in (LINE, AREA):
        return []
    drawn, least = node.find(shape), 2 if shape == LINE else 3
    try:
        text = drawn.get("points", "") if drawn is not None else ""
        pairs = [tuple(float(v) for v in pair.split(",")) for pair in text.split()]
        if any(len(p) != 2 or not all(math.isfinite(v) and abs(v) < 1e6 for v in p) for p in pairs):
            raise ValueError
    except ValueError:
        raise LevelError(path, number, f"its {shape} has points that are not finite numbers") from None
    if not least <= len(pairs) <= 200:
        raise LevelError(path, number, f"its {shape} has {len(pairs)} points, needs {least} to 200")
    return [(round(px), round(py)) for px, py in pairs]


def read_properties(
    path: Path, where: int | str, node: Element, known: Mapping[str, Prop], owner: str
) -> dict[str, Value]:
    """Values of a <properties> list by name, checked against `known`, with defaults for what is not said."""
    said: dict[str, Value] = {}
    for item in node.findall("properties/property"):
        name = item.get("name", "")
        if name not in known:
            raise LevelError(path, where, f'unknown property "{name}" of {owner}{did_you_mean(name, known)}')
        if name in said:
            raise LevelError(path, where, f'property "{name}" is given twice')
        said[name] = _value(path, where, name, known[name], item)
    for name, prop in known.items():
        if prop.needed and not said.get(name):
            raise LevelError(path, where, f'property "{name}" of {owner} is missing: {prop.help}')
    return {name: said.get(name, prop.default) for name, prop in known.items()}


def _value(path: Path, where: int | str, name: str, prop: Prop, item: Element) -> Value:
    wanted, given = TILED_TYPES[prop.sort], item.get("type", "string")
    text = item.get("value", item.text or "")
    if given != wanted:
        got = _SORT_NAMES.get(given, f'of type "{given}"')
        raise LevelError(path, where, f'property "{name}" is {got}, needs {_SORT_NAMES[wanted]}')
    if len(text) > MAX_TEXT:
        raise LevelError(path, where, f'property "{name}" is longer than {MAX_TEXT} letters')
    if prop.sort == "bool":
        if text not in ("true", "false"):
            raise LevelError(path, where, f'property "{name}" is "{text}", needs true or false')
        return text == "true"
    if prop.sort in ("int", "ref", "float"):
        return _number(path, where, name, prop, text)
    if prop.sort == "enum" and text not in prop.choices:
        near = did_you_mean(text, prop.choices) or f" (one of {', '.join(prop.choices)})"
        raise LevelError(path, where, f'property "{name}" cannot be "{text}"{near}')
    if prop.sort == "flag" and text and not _WORD.fullmatch(text.removeprefix("!") if name == "switch" else text):
        raise LevelError(path, where, f'property "{name}" is "{text}": flags are small letters, digits and _')
    if prop.sort == "line" and text and not _KEY.fullmatch(text):
        raise LevelError(path, where, f'property "{name}" is "{text}": line keys look like bath.goal.look')
    if prop.sort == "id" and text and not (_WORD.fullmatch(text) and len(text) <= MAX_ID):
        raise LevelError(path, where, f'property "{name}" is "{text}": small letters, digits and _, {MAX_ID} at most')
    if prop.sort == "list" and text:
        _entries(path, where, name, prop, text)
    return text


def _number(path: Path, where: int | str, name: str, prop: Prop, text: str) -> Value:
    try:
        value = float(text) if prop.sort == "float" else int(text)
    except ValueError:
        raise LevelError(path, where, f'property "{name}" is "{text}", needs a whole number') from None
    if not math.isfinite(value):
        raise LevelError(path, where, f'property "{name}" is {text}, needs a finite number')
    if prop.sort != "ref" and not prop.low <= value <= prop.high:
        raise LevelError(path, where, f'property "{name}" is {text}, needs {prop.low}..{prop.high}')
    return value


_ENTRY = {
    "int": re.compile(r"-?\d+"),
    "flag": _WORD,
    "line": _KEY,
    "mark": re.compile(r"\d+:[a-z0-9_]+"),
    "vehicle": re.compile("|".join(VEHICLES)),
    "turn": re.compile("left|straight|right"),
}


def _entries(path: Path, where: int | str, name: str, prop: Prop, text: str) -> None:
    for entry in text.split(","):
        if not _ENTRY[prop.of].fullmatch(entry):
            raise LevelError(path, where, f'property "{name}": "{entry}" is not a {prop.of}; commas without blanks')
