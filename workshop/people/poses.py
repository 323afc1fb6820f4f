"""The reader of the pose files: complete poses, frame by frame, for a move in a style."""

from __future__ import annotations

import tomllib
from functools import lru_cache
from pathlib import Path
from typing import Any

from workshop.kit.bake import BakeError
from workshop.people.grids import DATA

Pose = dict[str, Any]
PHASES = {"s": "start", "a": "active", "r": "recover"}
HEADER = {"frames", "ms", "loop", "mirror", "ease", "base", "key", "phase", "swings"}
DRAG, SWING, DRAG_MAX, SWAY_MAX = 1.1, 0.4, 14.0, 28.0  # of loose cloth: degrees a pixel, share that swings past
KEPT = ("arm_n", "arm_f", "lean")  # what a style with `keep` holds through a walk


class PoseBook:
    """Every move: keys override the stance and the look's style, are eased between, and may mirror."""

    def __init__(self, folder: Path) -> None:
        self.moves: dict[str, dict[str, Any]] = {}
        self.home: dict[str, str] = {}
        for path in sorted(folder.glob("*.toml")):
            where = f"poses/{path.name}"
            try:
                tables = tomllib.loads(path.read_text("utf-8"))
            except tomllib.TOMLDecodeError as error:
                raise BakeError(f"{where}: {error}") from error
            for name, table in tables.items():
                if name in self.moves:
                    raise BakeError(f"{where} [{name}]: already in {self.home[name]}")
                self.moves[name], self.home[name] = table, where
        self.stance: Pose = self.moves.pop("stance")
        self.styles: dict[str, Pose] = self.moves.pop("style")
        for name in self.moves:
            self.moves[name] = self._whole(name)
            self._check(name)

    def _whole(self, name: str) -> dict[str, Any]:
        """A move with what it does not say itself taken from the one it is `like`."""
        move = self.moves[name]
        if "like" not in move:
            return move
        if move["like"] not in self.moves:
            raise BakeError(f'{self.home[name]} [{name}]: like no move "{move["like"]}"')
        return {**self._whole(move["like"]), **{field: value for field, value in move.items() if field != "like"}}

    def _check(self, name: str) -> None:
        """Refuse a move with an unknown field, a wrong count, or a value of another shape than the stance's."""
        move, where = self.moves[name], f"{self.home[name]} [{name}]"
        for field in set(move) - HEADER:
            raise BakeError(f'{where}: unknown field "{field}"')
        for field in ("frames", "ms", "key"):
            if field not in move:
                raise BakeError(f'{where}: "{field}" is missing')
        if isinstance(move["ms"], list) and len(move["ms"]) != move["frames"]:
            raise BakeError(f"{where}: {move['frames']} frames but {len(move['ms'])} in ms")
        phase = move.get("phase", "")
        if phase and (
            len(phase) != move["frames"] or list(phase) != sorted(phase, key="sar".find) or set(phase) - set("sar")
        ):
            raise BakeError(f'{where}: phase "{phase}" must hold {move["frames"]} letters s, a, r in this order')
        for i, key in enumerate([move.get("base", {}), *move["key"]]):
            for field, value in key.items():
                self._check_value(f"{where} key {i}" if i else f"{where} base", field, value)
            if i and not 0 <= key.get("at", -1) < move["frames"]:
                raise BakeError(f"{where} key {i}: at must be 0 to {move['frames'] - 1}")

    def _check_value(self, where: str, field: str, value: Any) -> None:
        name = field.lstrip("+")
        if name == "at":
            return
        if name not in self.stance:
            raise BakeError(f'{where}: unknown field "{field}"')
        want = self.stance[name]
        if isinstance(want, list) and (not isinstance(value, list) or len(value) != len(want)):
            raise BakeError(f"{where}: {field} must be a list of {len(want)} numbers")
        if isinstance(want, str) != isinstance(value, str):
            raise BakeError(f"{where}: {field} must be {'a word' if isinstance(want, str) else 'a number'}")

    def __getitem__(self, name: str) -> dict[str, Any]:
        if name not in self.moves:
            raise BakeError(f"data/poses: no move [{name}]")
        return self.moves[name]

    def keys(self, name: str, style: str) -> list[Pose]:
        """Complete key poses of a move: stance, then style, then the move's own `base`, then the key."""
        if style and style not in self.styles:
            raise BakeError(f"data/poses: no style [style.{style}]")
        move = self[name]
        base = {**self.stance, **self.styles.get(style, {})}
        base = _merged(base, move.get("base", {}))
        return [_merged(base, key) for key in move["key"]]

    def frames(self, name: str, style: str = "") -> list[tuple[Pose, int]]:
        """(pose, milliseconds) of every frame of a move."""
        move = self[name]
        keys, count = self.keys(name, style), int(move["frames"])
        if move.get("mirror"):
            keys += [{**_swapped(k), "at": k["at"] + count / 2} for k in keys]
        if move.get("loop"):
            keys.append({**keys[0], "at": count})
        ms = move["ms"] if isinstance(move["ms"], list) else [move["ms"]] * count
        poses = [_sample(keys, i, move.get("ease", "smooth")) for i in range(count)]
        if move.get("swings"):
            poses = [self._held_in_style(pose, style) for pose in poses]
        drag(poses, bool(move.get("loop")))
        for i, pose in enumerate(poses):  # a smear needs to know where the limb came from
            if pose["smear"]:
                back = poses[max(i - int(pose["trail"]), 0) : i]
                pose["before"] = [{k: v for k, v in p.items() if k != "before"} for p in back]
        return list(zip(poses, ms, strict=True))

    def _held_in_style(self, pose: Pose, style: str) -> Pose:
        """A walking pose in which only the share `keep` of its own arms and lean is left."""
        own = self.styles.get(style, {})
        keep = own.get("keep", 1.0)
        if keep >= 1:
            return pose
        out = dict(pose)
        for name in KEPT:
            out[name] = [a + (b - a) * keep for a, b in zip(own.get(name, self.stance[name]), pose[name], strict=True)]
        for name in ("hold_n", "hold_f", "head"):
            out[name] = own.get(name, pose[name])
        return out

    def armed(self, name: str) -> bool:
        """Whether a gun is in the hand anywhere in a move."""
        move = self[name]
        return any("gun" in (key.get("hold_n"), key.get("hold_f")) for key in [move.get("base", {}), *move["key"]])

    def phases(self, name: str) -> list[str]:
        """Phase of each frame, or an empty list for a move that is no blow."""
        return [PHASES[letter] for letter in self[name].get("phase", "")]

    def loops(self, name: str) -> bool:
        """Whether a move starts again after its last frame."""
        return bool(self[name].get("loop", False))


def _merged(base: Pose, key: Pose) -> Pose:
    """Key over base; an entry named '+joint' is added to the base value instead."""
    out = dict(base)
    for k, v in key.items():
        out[k.lstrip("+")] = [a + b for a, b in zip(base[k[1:]], v, strict=True)] if k[0] == "+" else v
    return out


def _swapped(pose: Pose) -> Pose:
    """The pose with the near and the far side exchanged."""

    def flip(k: str) -> str:
        return k[:-2] + {"_n": "_f", "_f": "_n"}[k[-2:]] if k[-2:] in ("_n", "_f") else k

    out = {flip(k): v for k, v in pose.items()}
    out["twist"] = [-v for v in pose["twist"]]
    for side in ("arm_n", "arm_f"):  # the out angle belongs to the side, not to the swing
        out[side] = out[side][:2] + list(pose[side][2:])
    for hold in ("hold_n", "hold_f"):  # and so does what a hand holds
        out[hold] = pose[hold]
    return out


def drag(poses: list[Pose], loop: bool) -> None:
    """Add to `sway` what loose cloth does by itself: behind when the chest moves, past it at the stop."""
    chest = [p["hip"][0] + 0.22 * (p["lean"][0] + p["lean"][1]) + p["shift"][0] for p in poses]
    behind = 0.0
    for i, pose in enumerate(poses):
        step = chest[i] - chest[i - 1] if i or loop else 0.0
        behind = max(-DRAG_MAX, min(DRAG_MAX, -DRAG * step - SWING * behind))
        pose["sway"] = max(-SWAY_MAX, min(SWAY_MAX, pose["sway"] + behind))


def between(a: Pose, b: Pose, u: float) -> Pose:
    """Pose at fraction `u` between two poses (used for smears)."""
    plain = {k: v for k, v in b.items() if k != "before"}
    return _sample([{**a, "at": 0}, {**plain, "at": 1}], u, "linear")


def _sample(keys: list[Pose], t: float, ease: str) -> Pose:
    after = next((k for k in keys if k["at"] >= t), keys[-1])
    before = [k for k in keys if k["at"] <= t][-1]
    span = after["at"] - before["at"]
    u = (t - before["at"]) / span if span else 0.0
    if ease == "smooth":
        u = u * u * (3 - 2 * u)

    def mix(a: Any, b: Any) -> Any:
        if isinstance(a, list):
            return [mix(x, y) for x, y in zip(a, b, strict=True)]
        return (a if u < 0.5 else b) if isinstance(a, str) else a + (b - a) * u

    return {k: mix(v, after[k]) for k, v in before.items() if k in after}


@lru_cache(maxsize=1)
def book() -> PoseBook:
    """The pose book of the bench, read once."""
    return PoseBook(DATA / "poses")
