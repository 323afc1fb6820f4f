"""The baking of a look: every move to pictures, trimmed, packed once each, and the table that the game reads."""

from __future__ import annotations

import atexit
import io
import json
import multiprocessing
import os
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Any

import numpy as np
from PIL import Image

from workshop.kit.bake import ASSETS, BakeError
from workshop.kit.shelves import key, packed
from workshop.people.looks import gun_of, moves_of, sheet_of
from workshop.people.portray import ANCHOR, CELL, GROUND, X0, Points, portray
from workshop.people.poses import book
from workshop.people.puppet import LEG_PX

SHEET_W = 512
WORKERS = 2
POINTS = ("hand", "hand_f", "tilt", "hit", "muzzle", "pair")


@dataclass(frozen=True, slots=True)
class Shot:
    """One frame of a move: trimmed picture, its place relative to the feet, time and points."""

    picture: np.ndarray
    dx: int
    dy: int
    ms: int
    phase: str
    points: Points


def shoot(look: str, move: str) -> list[Shot]:
    """Every frame of a move of a look; held or repeated poses are drawn once."""
    table = moves_of(look)[move]
    phases = book().phases(table)
    done: dict[str, Shot] = {}
    shots = []
    for i, (pose, ms) in enumerate(book().frames(table, sheet_of(look).get("style", ""))):
        pose["gun"] = gun_of(look, move)
        same = json.dumps(pose, sort_keys=True)
        if same not in done:
            done[same] = trimmed(*portray(look, pose))
        shots.append(replace(done[same], ms=ms, phase=phases[i] if phases else ""))
    return shots


def trimmed(picture: np.ndarray, points: Points) -> Shot:
    """A picture on the bench's paper, cut to what is drawn; its time and phase are still to be said."""
    solid = picture[..., 3] > 0
    rows, columns = np.flatnonzero(solid.any(1)), np.flatnonzero(solid.any(0))
    cell = picture[rows[0] : rows[-1] + 1, columns[0] : columns[-1] + 1]
    return Shot(cell, int(columns[0]) - X0, int(rows[0]) - GROUND, 0, "", points)


def _polite() -> None:
    os.nice(5)


@lru_cache(maxsize=1)
def _workers() -> ProcessPoolExecutor:
    pool = ProcessPoolExecutor(WORKERS, multiprocessing.get_context("spawn"), initializer=_polite)
    atexit.register(pool.shutdown)
    return pool


def shoot_all(pairs: list[tuple[str, str]]) -> list[list[Shot]]:
    """`shoot` for many (look, move); on two processes when it is worth it and this one is not of a crew itself."""
    if len(pairs) < 4 or multiprocessing.parent_process() is not None:  # children of a child are waited for for ever
        return [shoot(*pair) for pair in pairs]
    return list(_workers().map(shoot, *zip(*pairs, strict=True), chunksize=3))


def bake_look(look: str) -> None:
    """Write the sheet of a look of data/looks."""
    tables = moves_of(look)
    shots = dict(zip(tables, shoot_all([(look, move) for move in tables]), strict=True))
    stride = round(100 * sheet_of(look)["build_table"]["leg"] / LEG_PX)
    write_atlas(look, shots, {move: book().loops(table) for move, table in tables.items()}, stride)


def write_atlas(look: str, shots: dict[str, list[Shot]], loops: dict[str, bool], stride: int = 100) -> None:
    """Write assets/people/<look>.png and .json; a file that would not change is left alone.

    `stride` = how far this body's legs reach in a step, in per cent of those that the poses are made for.
    """
    sheet, places = packed((shot.picture for row in shots.values() for shot in row), SHEET_W)
    table: dict[str, Any] = {"frame": list(CELL), "anchor": list(ANCHOR), "stride": stride, "moves": {}}
    for move, row in shots.items():
        table["moves"][move] = {
            "loop": loops[move],
            "frames": [_entry(shot, places[key(shot.picture)]) for shot in row],
        }
    folder = ASSETS / "people"
    folder.mkdir(parents=True, exist_ok=True)
    _write(folder / f"{look}.png", _png(sheet))
    _write(folder / f"{look}.json", _json(table).encode())


def _png(sheet: np.ndarray) -> bytes:
    """The sheet as a PNG with a palette; colour 0 is clear."""
    colours, index = np.unique(sheet.reshape(-1, 4), axis=0, return_inverse=True)
    if len(colours) > 256 or set(np.unique(colours[:, 3])) - {0, 255}:
        raise BakeError(f"people: {len(colours)} colours or half-clear pixels in one sheet")
    im = Image.fromarray(index.reshape(sheet.shape[:2]).astype(np.uint8), "P")
    im.putpalette(colours[:, :3].astype(np.uint8).tobytes())
    file = io.BytesIO()
    clear = {} if colours[0, 3] else {"transparency": 0}
    im.save(file, "PNG", optimize=True, **clear)
    return file.getvalue()


def _entry(shot: Shot, place: tuple[int, int]) -> dict[str, Any]:
    h, w = shot.picture.shape[:2]
    entry: dict[str, Any] = {"x": place[0], "y": place[1], "w": w, "h": h, "dx": shot.dx, "dy": shot.dy, "ms": shot.ms}
    if shot.phase:
        entry["phase"] = shot.phase
    return entry | {name: shot.points[name] for name in POINTS if name in shot.points}


def _json(table: dict[str, Any]) -> str:
    """One frame a line, so that a changed pose is a small difference."""
    lines = [f'{{"frame": {table["frame"]}, "anchor": {table["anchor"]}, "stride": {table["stride"]}, "moves": {{']
    moves = []
    for name, move in table["moves"].items():
        frames = ",\n  ".join(json.dumps(f, separators=(",", ":")) for f in move["frames"])
        moves.append(f' "{name}": {{"loop": {json.dumps(move["loop"])}, "frames": [\n  {frames}]}}')
    return "\n".join([*lines, ",\n".join(moves), "}}"]) + "\n"


def _write(path: Any, data: bytes) -> None:
    if not path.exists() or path.read_bytes() != data:
        path.write_bytes(data)
