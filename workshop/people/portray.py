"""One pose of one look -> one finished picture with its game points."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from typing import Any

import numpy as np

from workshop.kit.bake import ROOT
from workshop.people import bodies, clothes, grids, hands, house_clothes, loads, palette
from workshop.people.frame import Frame
from workshop.people.looks import head_grids, held_in, sheet_of
from workshop.people.march import KEY_LIGHT, march, reduce_planes
from workshop.people.model import FOOT, HAND, HEAD, PROP, TORSO, Model, build_model
from workshop.people.palette import INDEX
from workshop.people.poses import Pose
from workshop.people.puppet import Rig, aim, unit, vec
from workshop.people.smears import limb, smear

CELL, ANCHOR = (112, 80), (56, 75)  # the nominal frame that the atlas tells the game
LOCKS_FROM, LOCKS_BACK, LOCKS_AHEAD = 7, -4.0, 1.4  # long hair moves from so many px above the neck, so far at most
CANVAS, X0, GROUND = (184, 132), 92, 108  # the paper it is drawn on, with room for raised arms
SAMPLES = 4  # per pixel side
CACHE = ROOT / "workshop" / ".cache" / "people"
SEWN = (bodies, clothes, house_clothes, loads)  # imported so that their garments are registered
HELD_RAMPS = {"hat": "steel", "hat2": "brown", "hair": "green"}  # of things in the hand: metal, wood, glass
GLOSSY = np.array([name in palette.GLOSSY for name in palette.NAMES])
Points = dict[str, Any]


@lru_cache(maxsize=1)
def _march_digest() -> bytes:
    return hashlib.sha256(Path(__file__).with_name("march.py").read_bytes()).digest()


def marched(model: Model) -> np.ndarray:
    """Planes of a model, from the cache if the same shapes were marched before."""
    shapes, decals = model.arrays()
    digest = hashlib.sha256(_march_digest() + GLOSSY.tobytes() + repr((CANVAS, X0, GROUND, SAMPLES)).encode())
    digest.update(shapes.tobytes())
    digest.update(decals.tobytes())
    path = CACHE / f"{digest.hexdigest()[:24]}.npz"
    if path.exists():
        with np.load(path) as kept:
            return _unpacked(kept["box"], kept["what"], kept["how"])
    planes = reduce_planes(
        march(shapes, decals, GLOSSY, KEY_LIGHT, *CANVAS, SAMPLES, float(X0), float(GROUND)), SAMPLES
    )
    solid = planes[0] >= 0
    rows, columns = np.flatnonzero(solid.any(1)), np.flatnonzero(solid.any(0))
    box = np.array([rows[0], rows[-1] + 1, columns[0], columns[-1] + 1])
    cut = planes[:, box[0] : box[1], box[2] : box[3]]
    what, how = cut[:2].astype(np.int8), cut[2:].astype(np.float16)
    CACHE.mkdir(parents=True, exist_ok=True)
    part = path.with_suffix(f".{np.random.default_rng().integers(1 << 30)}.part")
    with part.open("wb") as file:
        np.savez_compressed(file, box=box, what=what, how=how)
    part.replace(path)
    return _unpacked(box, what, how)


def _unpacked(box: np.ndarray, what: np.ndarray, how: np.ndarray) -> np.ndarray:
    planes = np.zeros((6, CANVAS[1], CANVAS[0]), np.float32)
    planes[0] = -1
    planes[:2, box[0] : box[1], box[2] : box[3]] = what
    planes[2:, box[0] : box[1], box[2] : box[3]] = how
    return planes


def stamp_hands(frame: Frame, rig: Rig, sheet: Mapping[str, Any], pose: Pose) -> None:
    """Typed hands (and what they hold) at the wrists, far one first."""
    skin = sheet["ramps"].get("glove", sheet["ramps"].get("skin", "skin"))
    for side, grow in (("f", pose["grow"][1]), ("n", pose["grow"][0])):
        kind, thing = held_in(sheet, pose, side)
        d, at = unit(rig.hand[side] - rig.wrist[side]), rig.hand[side]
        size = round(rig.build["hand"] * 2 * (1 + (grow - 1) * 0.6))
        y, x = frame.pixel(at)
        front = at[2] + rig.build["hand"] * 0.9
        if thing:
            cells = hands.thing_cells(thing, hands.heading(pointed(rig, pose, side)), sheet["ramps"] | HELD_RAMPS)
            frame.stamp(cells, y, x, front - 0.2, PROP)
        cells = hands.hand_cells(kind, size, d, skin, side == "f" and pose["look"] != "back")
        frame.stamp(cells, y, x, front, HAND[side])


def pointed(rig: Rig, pose: Pose, side: str) -> np.ndarray:
    """Direction of what a hand holds: along the forearm, or as `held` says of a gun."""
    if pose["hold_" + side] == "gun" and pose["held"][0] < 900:
        return rig.rolled(aim(*pose["held"]))
    return unit(rig.hand[side] - rig.wrist[side])


def stamp_feet(frame: Frame, rig: Rig, sheet: Mapping[str, Any]) -> None:
    """Typed bare feet at the ankles."""
    for side in "fn":
        d, at = rig.foot_dir[side], rig.ankle[side]
        size, skin = round(rig.build["hand"] * 2), sheet["ramps"].get("skin", "skin")
        y, x = frame.pixel(at)
        frame.stamp(hands.foot_cells(size, vec(d[0] + 0.2, d[1]), skin, side == "f"), y, x, at[2] + 3, FOOT[side])


def stamp_head(frame: Frame, rig: Rig, sheet: Mapping[str, Any], pose: Pose) -> None:
    """Typed head and hat above the neck; a look over the other shoulder is mirrored."""
    dx, dy, turn = pose["head"]
    y, x = frame.pixel(rig.neck + rig.rolled(vec(dx, dy)))
    for grid in head_grids(sheet, pose):
        cells = grids.turned_cells(grid, sheet["ramps"], turn + rig.roll)
        if sheet.get("locks"):
            cells = flown(cells, sheet["ramps"].get("hair", "hair_dark"), pose["sway"])
        if pose["look"].startswith("-"):
            cells = [(r, -c, ramp, step) for r, c, ramp, step in cells]
        frame.stamp(cells, y, x, rig.neck[2] + pose["head_z"], HEAD)


def flown(cells: list[grids.Cell], hair: str, sway: float) -> list[grids.Cell]:
    """The cells of a head with its long hair blown aside, the lower the farther."""
    ramp, far = INDEX[hair], float(np.clip(sway / 5, LOCKS_BACK, LOCKS_AHEAD))
    out = []
    for r, c, own, step in cells:
        share = min(max((r + LOCKS_FROM) / LOCKS_FROM, 0.0), 1.0) if own == ramp and c < 1 else 0.0
        out.append((r - round(abs(far) * share * 0.4), c + round(far * share), own, step))
    return out


def portray(look: str, pose: Pose) -> tuple[np.ndarray, Points]:
    """(RGBA picture on the whole canvas, game points relative to the feet, y down)."""
    sheet = sheet_of(look)
    rig = Rig(sheet["build_table"], pose)
    model = build_model(rig, sheet)
    frame = Frame(marched(model), X0, GROUND)
    frame.clean()
    for point, ramp, step, (w, h) in model.pins:
        y, x = frame.pixel(point)
        frame.stamp([(r, c, ramp, step) for r in range(h) for c in range(w)], y, x, point[2], TORSO, 1.5)
    if "bare_feet" in sheet["wear"]:
        stamp_feet(frame, rig, sheet)
    stamp_head(frame, rig, sheet, pose)
    stamp_hands(frame, rig, sheet, pose)
    frame.ink()
    if pose["smear"]:
        smear(frame, sheet, pose)
    if sheet.get("shadow"):
        frame.darken()
    return frame.rgba(), points_of(rig, sheet, pose)


def points_of(rig: Rig, sheet: Mapping[str, Any], pose: Pose) -> Points:
    """Points that the game needs: hands, tilt of a held thing, the blow's contact, the muzzle, the partner's place."""

    def at(point: np.ndarray) -> list[int]:
        return [int(np.floor(point[0])), -int(np.floor(point[1]))]

    held = pose["held"][0] if pose["held"][0] < 900 else pose["arm_n"][1] + 84
    tilt = (180 - round(held + rig.roll) + 179) % 360 - 179  # clockwise from upright
    out: Points = {"hand": at(rig.hand["n"]), "hand_f": at(rig.hand["f"]), "tilt": tilt}
    if pose["hit"]:
        out["hit"] = at(limb(rig, pose["hit"]))
    for side in "nf":
        thing = held_in(sheet, pose, side)[1]
        if thing in hands.MUZZLES:
            right, up = hands.muzzle(thing, hands.heading(pointed(rig, pose, side)))
            x, y = at(rig.hand[side])
            out["muzzle"] = [x + right, y - up]
    if "shotgun" in sheet["wear"] and pose["load"] > 0.5:
        out["muzzle"] = at(loads.gun_end(rig))
    if pose["pair"] != [0, 0]:
        out["pair"] = [round(pose["pair"][0]), -round(pose["pair"][1])]
    return out
