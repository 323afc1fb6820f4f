"""People and cattle seen obliquely from above: each pose is a small solid, baked in eight directions and some coats."""

from __future__ import annotations

import math
from collections.abc import Callable

import numpy as np

from workshop.places.sprites import Sprite
from workshop.vehicles import develop
from workshop.vehicles.cast import cast, cast_with_shadow
from workshop.vehicles.crops import cropped
from workshop.vehicles.materials import Coat, paint
from workshop.vehicles.solid import Solid

DIRECTIONS = 8
ROOM_M = (2.6, 2.6, 3.4)  # people are drawn half as large again, or nobody would see them
WALK_MS, JUMP_MS, FIST_MS, COW_MS = 110, 70, 160, 200

LOOKS: dict[str, Coat] = {
    "red": {
        "coat": paint("red", 0.56), "hat": paint("ink", 0.20), "legs": paint("ink", 0.30),
    },
    "sand": {
        "coat": paint("stone", 0.72), "hat": paint("wood", 0.36), "legs": paint("wood", 0.30),
    },
    "blue": {
        "coat": paint("blue", 0.62), "hat": paint("brass", 0.70), "legs": paint("blue", 0.26),
    },
    "green": {
        "coat": paint("green", 0.62), "hat": paint("ink", 0.80), "legs": paint("stone", 0.30),
    },
}  # fmt: skip


def _man(legs: tuple[float, float], arms: tuple[tuple[float, float], tuple[float, float]], lean: float = 0.0,
         lift: float = 0.0) -> Solid:  # fmt: skip
    """Feet `legs` metres ahead of the hips, hands at (ahead, height), trunk leaning ahead by `lean`."""
    m = Solid(*ROOM_M)
    hip, neck = (0.0, 1.15 + lift), (lean, 1.98 + lift)
    for way, ahead in zip((-1.0, 1.0), legs, strict=True):
        up = lift + 0.5 * max(0.0, abs(ahead) - 0.4)
        m.rod((0.0, way * 0.17, hip[1]), (ahead, way * 0.17, 0.14 + up), 0.17, "legs")
        m.ball(ahead + 0.08, way * 0.17, 0.14 + up, 0.18, "trim")
    m.rod((hip[0], 0.0, hip[1]), (neck[0], 0.0, neck[1] - 0.2), 0.34, "coat")
    m.rod((neck[0], -0.26, neck[1] - 0.18), (neck[0], 0.26, neck[1] - 0.18), 0.24, "coat")
    for way, (ahead, height) in zip((-1.0, 1.0), arms, strict=True):
        m.rod((neck[0], way * 0.46, neck[1] - 0.2), (neck[0] + ahead, way * 0.5, height + lift), 0.14, "coat")
        m.ball(neck[0] + ahead, way * 0.5, height + lift, 0.15, "skin")
    m.ball(neck[0] + 0.06, 0.0, neck[1] + 0.26, 0.29, "skin")
    m.paint((m.z > neck[1] + 0.28) | ((m.u < neck[0] - 0.02) & (m.z > neck[1] + 0.05)), "hat")
    m.ball(neck[0] - 0.02, 0.0, neck[1] + 0.44, 0.27, "hat", 0.6)
    return m


def _walk(k: int) -> Solid:
    swing = 0.5 * math.sin(2 * math.pi * k / 4)
    return _man((swing, -swing), ((-swing * 0.8, 1.15), (swing * 0.8, 1.15)), 0.06)


def _jump(k: int) -> Solid:
    reach, lift = ((0.2, 0.1), (0.6, 0.5), (0.4, 0.2))[k]
    return _man((-reach * 1.5, reach * 0.4), ((reach * 1.6, 1.7), (reach * 1.6, 1.7)), reach * 0.9, lift)


def _fist(k: int) -> Solid:
    return _man((0.1, -0.1), ((0.1, 1.1), (0.25 if k else 0.0, 2.75 if k else 2.4)))


def _lie(k: int) -> Solid:
    m = Solid(*ROOM_M)
    m.rod((-0.5, 0.0, 0.3), (0.3, 0.0, 0.3), 0.33, "coat")
    for way in (-1.0, 1.0):
        m.rod((-0.5, way * 0.16, 0.25), (-1.2, way * 0.3, 0.2), 0.16, "legs")
        m.rod((0.2, way * 0.35, 0.25), (0.7, way * 0.55, 0.2), 0.13, "coat")
    m.ball(0.75, 0.0, 0.35, 0.28, "hat")
    return m


def _cow(k: int) -> Solid:
    """Of its real size; frames 0 and 1 walk, 2 stands."""
    m = Solid(3.0, 1.2, 2.0)
    swing = (0.28, -0.28, 0.0)[k]
    m.rod((-0.7, 0, 1.05), (0.6, 0, 1.1), 0.42, "coat")
    m.paint((np.sin(m.u * 5.1 + m.v * 3.3) + np.sin(m.v * 6.0 - m.z * 4.0 + m.u * 2.0)) > 0.55, "hat")
    for u, v, way in ((0.6, -0.25, 1), (0.6, 0.25, -1), (-0.75, -0.25, -1), (-0.75, 0.25, 1)):
        m.rod((u, v, 0.9), (u + swing * way, v, 0.12), 0.12, "legs")
    m.rod((0.7, 0, 1.25), (1.15, 0, 1.4), 0.26, "coat")
    m.ball(1.3, 0, 1.42, 0.24, "hat")
    m.rod((1.12, -0.35, 1.62), (1.12, 0.35, 1.62), 0.06, "skin")
    return m


POSES: dict[str, tuple[Callable[[int], Solid], int, int]] = {
    "walk": (_walk, 4, WALK_MS),
    "jump": (_jump, 3, JUMP_MS),
    "fist": (_fist, 2, FIST_MS),
    "lie": (_lie, 1, WALK_MS),
}
RUNNER: Coat = {
    "coat": paint("ink", 0.62, 0.8), "hat": paint("ink", 0.22), "legs": paint("ink", 0.36),
}  # fmt: skip
COW_COATS: dict[str, Coat] = {
    "brown": {"coat": paint("wood", 0.62), "hat": paint("stone", 0.86), "legs": paint("wood", 0.4)},
    "pied": {"coat": paint("ink", 0.84), "hat": paint("ink", 0.16), "legs": paint("ink", 0.6)},
}


def walkers() -> dict[str, Sprite]:
    """`<look>_<pose>_<direction>`, `cow_<coat>_walk_<direction>`; direction 0 is east, 2 south; `shadow` of a man."""
    found: dict[str, Sprite] = {}
    for pose, (make, count, ms) in POSES.items():
        _bake(found, {look: (f"{look}_{pose}", coat) for look, coat in LOOKS.items()}, make, count, ms, pose == "jump")
    _bake(found, {"runner": ("rostavili_lie", RUNNER)}, _lie, 1, WALK_MS, False)
    _bake(found, {look: (f"cow_{look}_walk", coat) for look, coat in COW_COATS.items()}, _cow, 3, COW_MS, False)
    man = _walk(1)
    _, dark = cast_with_shadow(man, man.normals(), 0.125)
    found["shadow"] = cropped([develop.shadow(dark)])
    cow = _cow(2)
    for way in range(DIRECTIONS):
        _, dark = cast_with_shadow(cow, cow.normals(), way / DIRECTIONS)
        found[f"cow_shadow_{way}"] = cropped([develop.shadow(dark)])
    return found


def _bake(
    found: dict[str, Sprite],
    coats: dict[str, tuple[str, Coat]],
    make: Callable[[int], Solid],
    count: int,
    ms: int,
    once: bool,
) -> None:
    """All directions of a pose in all coats: coat -> (name of the sprite, coat)."""
    solids = [make(k) for k in range(count)]
    normals = [m.normals() for m in solids]
    for way in range(DIRECTIONS):
        views = [cast(m, n, way / DIRECTIONS) for m, n in zip(solids, normals, strict=True)]
        for name, coat in coats.values():
            found[f"{name}_{way}"] = cropped([develop.sprite(view, coat) for view in views], ms, once)
