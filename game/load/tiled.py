"""`python -m game.load.tiled`: writes what the Tiled editor needs to know of our classes, and their reference page."""

from __future__ import annotations

import json
import struct
import zlib
from collections.abc import Sequence
from pathlib import Path

from game.core.files import data
from game.data.props import IMAGE_LAYER, MAP, SHARED, TILED_TYPES, ObjectClass, Prop
from game.data.schema import SCHEMA, SHAPES, SPAWNS
from game.data.vehicles import GROUNDS

RULE_TILES = ("empty", "solid", "one_way", "stair_right", "stair_left", "ladder")  # tile id = kind in core.grid

_COLOURS = {"objects": "#ffe0a030", "lights": "#fff2cb4c", "scenery": "#ff9daab2"}


def enum_name(kind: str, name: str) -> str:
    """Name of the enum type of a property in the Tiled project: shared ones bear no class, thugs share theirs."""
    if name in SHARED:
        return name
    return f"{'spawn' if kind in SPAWNS else kind}.{name}"


def _member(kind: str, name: str, prop: Prop) -> dict[str, object]:
    member: dict[str, object] = {"name": name, "type": TILED_TYPES[prop.sort], "value": prop.default}
    if prop.sort == "enum":
        member["propertyType"] = enum_name(kind, name)
    return member


def _class(number: int, kind: str, props: dict[str, Prop], colour: str, use: str) -> dict[str, object]:
    return {
        "id": number,
        "name": kind,
        "type": "class",
        "color": colour,
        "drawFill": True,
        "members": [_member(kind, name, prop) for name, prop in sorted(props.items())],
        "useAs": [use],
    }


def project() -> dict[str, object]:
    """Content of the Tiled project file."""
    types: list[dict[str, object]] = []
    enums: dict[str, Prop] = {}
    for kind, row in SCHEMA.items():
        enums.update({enum_name(kind, n): p for n, p in row.props.items() if p.sort == "enum"})
    for name, prop in sorted(enums.items()):
        number = len(types) + 1
        types.append(
            {
                "id": number,
                "name": name,
                "type": "enum",
                "storageType": "string",
                "values": list(prop.choices),
                "valuesAsFlags": False,
            }
        )
    types.append(_class(len(types) + 1, "level", MAP, "#ffe64a3b", "map"))
    for kind, row in SCHEMA.items():
        types.append(_class(len(types) + 1, kind, row.props, _COLOURS[row.group], "object"))
    return {
        "automappingRulesFile": "",
        "commands": [],
        "compatibilityVersion": 1100,
        "extensionsPath": "extensions",
        "folders": ["."],
        "properties": [],
        "propertyTypes": types,
    }


def project_text() -> str:
    """The Tiled project as it stands in `levels/redheat.tiled-project`."""
    return json.dumps(project(), indent=1) + "\n"


def _row(name: str, prop: Prop) -> str:
    sort = " / ".join(prop.choices) if prop.choices else prop.sort
    if prop.refs:
        sort = "ref to " + " or ".join(prop.refs)
    if prop.of:
        sort = f"list of {prop.of}s"
    return f"| `{name}` | {sort} | {_default(prop)} | {prop.help} |"


def _default(prop: Prop) -> str:
    if prop.needed:
        return "must be given"
    if prop.sort == "bool":
        return "yes" if prop.default else "no"
    return str(prop.default) if prop.default and prop.sort != "ref" else "0" if prop.sort == "int" else "-"


def _table(props: dict[str, Prop]) -> list[str]:
    return ["", "| property | sort | default | |", "|---|---|---|---|", *(_row(n, p) for n, p in props.items())]


def _chapter(kind: str, row: ObjectClass) -> list[str]:
    where = " or ".join(SHAPES[shape] for shape in row.shapes)
    out = [
        "",
        f"### {kind}",
        f"{row.help[0].upper()}{row.help[1:]}. {where[0].upper()}{where[1:]}, layer `{row.group}`.",
    ]
    return out + (_table(dict(row.own)) if row.own else [])


def reference_text() -> str:
    """The reference page of all classes, as it stands in `levels/OBJECTS.md`."""
    out = ["# Objects of a level", "", "Written by `python -m game.load.tiled` from the game's own table: do not edit."]
    out += ["", "## The map itself", *_table(MAP), "", "## Image layers", *_table(IMAGE_LAYER)]
    out += ["", "## What every object may say", *_table(SHARED)]
    out += ["", "## Men who fight", "", "All share the properties listed under the first.", ""]
    out += [f"- `{kind}`: {text}" for kind, text in SPAWNS.items()]
    first = next(iter(SPAWNS))
    out += ["", "## Classes"]
    for kind, row in SCHEMA.items():
        if kind not in SPAWNS or kind == first:
            out += _chapter(kind, row)
    return "\n".join(out) + "\n"


def hidden_text(name: str, classes: Sequence[str]) -> str:
    """A tileset of a hidden layer, one tile a class, as it stands in `levels/tilesets`."""
    tiles = "".join(f' <tile id="{i}" type="{kind}"/>\n' for i, kind in enumerate(classes))
    count = len(classes)
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        f'<tileset version="1.10" tiledversion="1.11.2" name="{name}" tilewidth="16" tileheight="16"'
        f' tilecount="{count}" columns="{count}">\n'
        f' <image source="{name}.png" width="{count * 16}" height="16"/>\n{tiles}</tileset>\n'
    )


_INK, _PAINT = (16, 12, 24, 160), (230, 74, 59, 160)


def _painted(kind: int, x: int, y: int) -> bool:
    match RULE_TILES[kind]:
        case "solid":
            return True
        case "one_way":
            return y < 4
        case "stair_right":
            return y >= 15 - x
        case "stair_left":
            return y >= x
        case "ladder":
            return x in (3, 12) or y % 5 == 2
    return False


def rules_picture() -> bytes:
    """The editor's picture of the rule tiles, a PNG; the game never draws it."""
    rows = bytearray()
    for y in range(16):
        rows.append(0)
        for x in range(16 * len(RULE_TILES)):
            kind, column = divmod(x, 16)
            edge = y in (0, 15) or column in (0, 15)
            shown = _painted(kind, column, y)
            rows += bytes((_INK if edge else _PAINT) if shown else (0, 0, 0, 0))
    return _png(16 * len(RULE_TILES), rows)


_SURFACE_COLOURS = {
    "dry": (116, 127, 144, 150),
    "wet": (48, 104, 189, 150),
    "snow": (245, 247, 236, 150),
    "gravel": (160, 126, 100, 150),
    "pavement": (207, 148, 43, 150),
    "rails": (181, 34, 47, 150),
}


def surfaces_picture() -> bytes:
    """The editor's picture of the surfaces of a city, a PNG; the game never draws it."""
    row = bytes(v for name in GROUNDS for x in range(16) for v in _SURFACE_COLOURS[name])
    return _png(16 * len(GROUNDS), bytearray(b"".join(b"\0" + row for _ in range(16))))


def _png(width: int, rows: bytearray) -> bytes:
    """RGBA rows of 16 px height, each with its filter byte, as a PNG."""

    def chunk(name: bytes, body: bytes) -> bytes:
        return struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))

    head = struct.pack(">IIBBBBB", width, 16, 8, 6, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", head)
        + chunk(b"IDAT", zlib.compress(bytes(rows), 9))
        + chunk(b"IEND", b"")
    )


def written(levels: Path) -> dict[Path, bytes]:
    """Every file that this room writes, with its content."""
    return {
        levels / "redheat.tiled-project": project_text().encode(),
        levels / "OBJECTS.md": reference_text().encode(),
        levels / "tilesets" / "rules.tsx": hidden_text("rules", RULE_TILES).encode(),
        levels / "tilesets" / "rules.png": rules_picture(),
        levels / "tilesets" / "surfaces.tsx": hidden_text("surfaces", tuple(GROUNDS)).encode(),
        levels / "tilesets" / "surfaces.png": surfaces_picture(),
    }


def main() -> None:
    """Write them."""
    for path, content in written(data("levels")).items():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
        print(path.relative_to(data()).as_posix())


if __name__ == "__main__":
    main()
