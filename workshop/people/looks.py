"""The reader of data/looks: builds, looks with their parents merged in, and the moves that each look owns."""

from __future__ import annotations

import ast
import difflib
import json
import tomllib
from collections.abc import Mapping, Sequence
from functools import lru_cache
from pathlib import Path
from typing import Any

from workshop.kit.bake import BakeError
from workshop.people import grids, hands
from workshop.people.grids import DATA, Grid
from workshop.people.palette import INDEX
from workshop.people.poses import Pose, book

WARDROBE = ("bodies", "clothes", "house_clothes", "loads")  # rooms of garments
LOOKS_FOLDER = DATA / "looks"
FIELDS = {  # of a look: who he is, then measures of his clothes
    "like", "build", "head", "hat", "style", "wear", "ramps", "moves", "armed", "guns", "glow", "locks", "shadow",
    "abstract", "skirt", "skirt_fold", "skirt_ramp", "flare", "loose", "leg_loose", "sleeve_thick", "hem", "hem_r",
    "wedge", "wedge_low", "lapel", "tie", "neckline", "shoe_r", "cuff", "cuff_from", "button_step", "arm_folds",
    "leg_folds", "torso_folds",
}  # fmt: skip


@lru_cache(maxsize=1)
def tables() -> dict[str, dict[str, Any]]:
    """`build`, `moves` and `look` of all files of data/looks together."""
    found: dict[str, dict[str, Any]] = {}
    for path in sorted(LOOKS_FOLDER.glob("*.toml")):
        try:
            read = tomllib.loads(path.read_text("utf-8"))
        except tomllib.TOMLDecodeError as error:
            raise BakeError(f"looks/{path.name}: {error}") from error
        for kind, rows in read.items():
            for name, row in rows.items():
                if name in found.setdefault(kind, {}):
                    raise BakeError(f"looks/{path.name} [{kind}.{name}]: said before in another file")
                found[kind][name] = row
                if kind == "look":
                    _check_fields(path.name, name, row)
    return found


def _check_fields(file: str, name: str, row: Mapping[str, Any]) -> None:
    for field in row:
        if field not in FIELDS:
            near = difflib.get_close_matches(field, FIELDS, 1)
            meant = f' (did you mean "{near[0]}"?)' if near else ""
            raise BakeError(f'looks/{file} [look.{name}]: unknown field "{field}"{meant}')


@lru_cache(maxsize=1)
def heads() -> dict[str, Grid]:
    """Every typed head and hat."""
    return grids.load(
        *(DATA / f"{name}.txt" for name in ("heads", "bath_heads", "back_heads", "house_heads", "front_heads"))
    )


def names() -> list[str]:
    """The looks that are baked (parents that only lend are marked `abstract`)."""
    return [name for name, table in tables()["look"].items() if not table.get("abstract")]


@lru_cache(maxsize=64)
def sheet_of(look: str) -> Mapping[str, Any]:
    """A look with its `like` parent merged in (ramps slot by slot) and its build looked up."""
    found = tables()["look"].get(look)
    if found is None:
        raise BakeError(f"looks: no look [look.{look}]")
    sheet = {k: v for k, v in found.items() if k != "like"}
    if "like" in found:
        parent = {k: v for k, v in sheet_of(found["like"]).items() if k not in ("abstract", "build_table")}
        sheet = {**parent, **sheet, "ramps": {**parent["ramps"], **sheet.get("ramps", {})}}
    for field in ("build", "head", "wear", "ramps", "moves"):
        if field not in sheet:
            raise BakeError(f'looks [look.{look}]: "{field}" is missing')
    if sheet["build"] not in tables()["build"]:
        raise BakeError(f'looks [look.{look}] build: no build "{sheet["build"]}"')
    for slot, ramp in sheet["ramps"].items():
        if ramp not in INDEX:
            raise BakeError(f'looks [look.{look}] ramps.{slot}: no ramp "{ramp}" in palette.py')
    return {**sheet, "name": look, "build_table": tables()["build"][sheet["build"]]}


def moves_of(look: str) -> dict[str, str]:
    """Name of each move a look owns -> the pose table that shows it.

    Moves with a gun come once a gun of the look: `shoot` with the first of its `guns`, `shoot.podbyrin` with another.
    """
    sheet, sets = sheet_of(look), tables()["moves"]
    owned: list[str] = []
    for name in sheet["moves"]:
        if name not in sets:
            raise BakeError(f'looks [look.{look}] moves: no set "{name}" in [moves]')
        owned += sets[name]
    style = sheet.get("style", "")
    named = {move: f"{move}.{style}" if f"{move}.{style}" in book().moves else move for move in dict.fromkeys(owned)}
    for gun in sheet.get("guns", [])[1:]:
        named |= {
            f"{move}.{gun}": table for move, table in list(named.items()) if "." not in move and book().armed(table)
        }
    return named


def gun_of(look: str, move: str) -> str:
    """The gun that a look has in its hand in a move, "" if it owns none."""
    return move.partition(".")[2] or next(iter(sheet_of(look).get("guns", [])), "")


def tailored(wear: Sequence[str]) -> list[str]:
    """The code of the wardrobe that these garments need: themselves, those they put on, and all that is no garment."""
    needed, kept = set(wear), []
    for room in WARDROBE:
        nodes = ast.parse(Path(__file__).with_name(f"{room}.py").read_text("utf-8")).body
        sewn = {n.name: n for n in nodes if isinstance(n, ast.FunctionDef) and n.decorator_list}
        named = [n for name in list(sewn) if name in needed for n in ast.walk(sewn[name])]
        needed |= {n.id for n in named if isinstance(n, ast.Name) and n.id in sewn}
        kept += [ast.unparse(n) for n in nodes if n not in sewn.values() or n.name in needed]
    return kept


def facts(look: str) -> str:
    """Everything of the shared files that decides how a look is drawn: its measures, clothes, poses and heads."""
    sheet = sheet_of(look)
    moves = {
        move: [book()[table], book().frames(table, sheet.get("style", ""))] for move, table in moves_of(look).items()
    }
    typed = {
        n: g.rows for n, g in heads().items() if n.replace(".", "_").split("_")[0] in (sheet["head"], sheet.get("hat"))
    }
    return json.dumps([sheet, tailored(sheet["wear"]), moves, typed], sort_keys=True)


def head_grids(sheet: Mapping[str, Any], pose: Pose) -> list[Grid]:
    """Head and hat for a pose: the wanted view and face, or the nearest there is."""
    typed, head, look, face = heads(), sheet["head"], pose["look"].lstrip("-"), pose["face"]
    view = f"{head}.{look}" if look else head
    wanted = (f"{view}_{face}", f"{view}_calm", f"{head}_{face}", f"{head}_calm")
    found = next((n for n in wanted if n in typed), None)
    if found is None:
        raise BakeError(f'heads.txt: no grid "{head}_calm" for look {sheet["name"]}')
    out = [typed[found]]
    hat = sheet.get("hat")
    if hat:
        out.append(typed.get(f"{hat}.{look}", typed[hat]) if look else typed[hat])
    return out


def held_in(sheet: Mapping[str, Any], pose: Pose, side: str) -> tuple[str, str]:
    """(kind of hand, held thing or "") on a side: a closed hand carries what the look is armed with, `gun` its gun."""
    hold = pose["hold_" + side]
    if hold == "gun":
        return "trigger", pose["gun"]
    if hold in ("fist", "claw") and side in sheet.get("armed", {}) and pose["load"] > 0.5:
        hold = sheet["armed"][side]
    if hold in hands.MUZZLES:
        return "trigger", hold
    return ("fist", hold) if hold in hands.THINGS else (hold, "")
