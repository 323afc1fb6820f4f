"""What may stand in a patch and in a channel: every field with its shape, so that a slip is told with its place."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from workshop.kit.bake import BakeError
from workshop.sound.drums import DRUMS
from workshop.sound.signal import FILTERS

# A shape: "number", "numbers N" (N of them, or any count without N), "rows N" (rows of N numbers), "word", "words",
# "flag", "ops" (operators of FM), "table", "filters".
NUMBERS = ("level", "ratio", "mod", "index", "half")
COMMON = {"kind": "word"}
TUNED_NUMBERS = (
    "vibrato", "vibrato_hz", "vibrato_after", "scoop", "drop_cents", "detune", "drift", "width", "breath", "octave",
    "voices", "key_scale", "opens",
)  # fmt: skip
TUNED = {**dict.fromkeys(TUNED_NUMBERS, "number"), "env": "numbers 4"}
PATCHES: dict[str, dict[str, str]] = {
    "wave": {**TUNED, "shape": "word", "cut": "numbers 2", "cut_env": "numbers 4", "vowels": "words",
             "drawbars": "numbers 9", "formants": "rows 3", "motion": "numbers 2"},
    "fm": {**TUNED, "ops": "ops"},
    "pluck": {"t60": "number", "damp": "number", "pick": "number", "release": "number", "body": "rows 3"},
    "modal": {"ring": "number", "modes": "rows 3", "stroke": "numbers 4", "tremolo": "number", "drop": "number",
              "attack": "number", "held": "number"},
    **dict.fromkeys(DRUMS, dict.fromkeys(("low", "high", "half", "ring"), "number")),
}  # fmt: skip
NEEDED = {"wave": ("env",), "fm": ("env", "ops"), "modal": ("ring", "modes")}
OPERATOR = {**dict.fromkeys(NUMBERS, "number"), "index_env": "numbers 4"}
CHANNEL = {
    "patch": "word", "with": "table", "layer": "word", "grid": "flag", "tune": "flag", "mute": "flag", "eq": "filters",
    **dict.fromkeys(("level", "pan", "hall", "echo", "loose_ms", "drive", "chorus"), "number"), "sway": "numbers 2",
}  # fmt: skip


def check_patch(name: str, patch: Mapping[str, Any]) -> None:
    """Raise BakeError naming the patch and the field that is wrong."""
    where = f"patches.toml [{name}]"
    kind = patch.get("kind")
    if kind not in PATCHES:
        raise BakeError(f'{where}: no kind "{kind}"; there are {", ".join(PATCHES)}')
    for field in NEEDED.get(kind, ()):
        if field not in patch:
            raise BakeError(f"{where}: {field} is missing")
    if kind == "wave" and not {"shape", "vowels", "drawbars"} & set(patch):
        raise BakeError(f"{where}: shape, vowels or drawbars is missing")
    check(where, patch, COMMON | PATCHES[kind])


def check(where: str, table: Mapping[str, Any], fields: Mapping[str, str]) -> None:
    """Raise BakeError for a field that there is not, or whose value has another shape."""
    for name, value in table.items():
        if name not in fields:
            raise BakeError(f'{where}: unknown field "{name}"; there are {", ".join(sorted(fields))}')
        fault = _fault(f"{where} {name}", value, fields[name])
        if fault:
            raise BakeError(f"{where} {name}: {value!r} is not {fault}")


def _fault(where: str, value: Any, shape: str) -> str:
    """What the value should have been, "" if it is that."""
    sort, _, count = shape.partition(" ")
    if sort == "number":
        return "" if _number(value) else "a number"
    if sort == "numbers":
        fits = isinstance(value, list) and all(map(_number, value)) and len(value) == int(count or len(value))
        return "" if fits else f"a list of {count} numbers"
    if sort == "rows":
        fits = isinstance(value, list) and not any(_fault(where, row, f"numbers {count}") for row in value)
        return "" if fits else f"a list of rows of {count} numbers"
    if sort == "ops":
        if not isinstance(value, list) or not all(isinstance(op, dict) and "index" in op for op in value):
            return "a list of operators, each with its index"
        for k, op in enumerate(value):
            check(f"{where} {k + 1}", op, OPERATOR)
        return ""
    if sort == "filters":
        fits = isinstance(value, list) and all(isinstance(line, str) and filter_fits(line) for line in value)
        return (
            "" if fits else f'a list of filters such as "hp 120" or "peak 800 -2 1.4"; there are {", ".join(FILTERS)}'
        )
    right = {"word": str, "words": list, "flag": bool, "table": dict}[sort]
    return "" if isinstance(value, right) else f"a {sort}"


def _number(value: Any) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)


def filter_fits(line: str) -> bool:
    """Whether an equaliser can read this line."""
    kind, *numbers = line.split() or [""]
    try:
        values = [float(n) for n in numbers]
    except ValueError:
        return False
    return kind in FILTERS and 1 <= len(values) <= 3 and values[0] > 0
