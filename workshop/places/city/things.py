"""Things of the streets that the rules break, whole and broken, for the sheet of city things.

A sprite is called by its sort and look: `newsbox_0`, broken `newsbox_0_broken`. All stand on their anchor.
"""

from __future__ import annotations

import numpy as np

from workshop.kit import palette as P
from workshop.kit import px
from workshop.kit.palette import Indices
from workshop.places.city import barriers, bits, elevated, pens, yards
from workshop.places.city import things_loose as loose
from workshop.places.city import things_typed as typed
from workshop.places.city.lettering import text
from workshop.places.sprites import Sprite

I = P.ix  # noqa: E741 - the palette's own word


def swapped(img: Indices, old: str, new: str) -> Indices:
    """One ramp exchanged for another, step by step."""
    out = img.copy()
    for k in range(P.SIZE[old]):
        out[img == I(old, k)] = I(new, min(k, P.SIZE[new] - 1))
    return out


def lamp(warm: bool, east: bool) -> Indices:
    """A street lamp 6 m high with its arm to the road."""
    img = px.blank(20, 34)
    for y in range(4, 32):
        img[y, 9], img[y, 10] = I("ink", 5), I("ink", 2)
    img[3, 3:11], img[4, 2:6] = I("ink", 5), I("ink", 4)
    px.box(img, 1, 5, 6, 2, I("ink", 4))
    light = ("brass", 5) if warm else ("ink", 8)
    px.box(img, 1, 7, 6, 2, I(*light))
    img[9, 2:6] = I("brass", 4) if warm else I("blue", 5)
    px.box(img, 8, 29, 4, 4, I("ink", 3))
    img[29, 8:12], img[33, 7:13] = I("ink", 5), I("ink", 0)
    return img[:, ::-1].copy() if east else img


def lamp_broken() -> Indices:
    """The same, lying."""
    img = px.blank(36, 12)
    px.line(img, 2, 9, 28, 5, I("ink", 5))
    px.line(img, 2, 10, 28, 6, I("ink", 2))
    px.box(img, 27, 2, 4, 5, I("ink", 4))
    img[3:5, 31:33] = I("ink", 3)
    px.box(img, 0, 8, 4, 3, I("ink", 3))
    for x, y in ((24, 9), (30, 9), (33, 7), (27, 10)):
        img[y, x] = I("brass", 4)
    return img


def tree_broken() -> Indices:
    """A stump and its crown beside it."""
    img = px.blank(48, 24)
    px.box(img, 6, 14, 6, 7, I("wood", 2))
    img[13, 6:12] = I("wood", 5)
    px.line(img, 10, 16, 40, 10, I("wood", 3))
    px.line(img, 10, 17, 38, 12, I("wood", 1))
    for x, y in ((22, 6), (28, 18), (34, 4), (40, 15), (44, 6), (30, 3)):
        px.line(img, 22 + (x - 22) // 2, 14, x, y, I("wood", 3))
        img[y, x] = I("ink", 8)
    img[21, 5:40] = I("ink", 0)
    return img


def stall(look: int) -> Indices:
    """A market stall, 48 px wide and 2 m deep."""
    name = ("red", "blue", "green", "gold")[look]
    return bits.stall_roofs()[f"stall_{name}"][2:44, 8:56].copy()


def stall_broken(look: int) -> Indices:
    """Cloth, boards and goods all over."""
    ramp = ("red", "blue", "green", "brass")[look]
    img = px.blank(64, 26)
    rng = np.random.default_rng(look + 3)
    for _ in range(9):
        x, y = rng.integers(2, 50), rng.integers(4, 20)
        px.line(img, x, y, x + rng.integers(6, 14), y + rng.integers(-4, 4), I("wood", int(rng.integers(2, 5))))
    for k in range(26):
        x = 14 + k
        top = 8 + int(3 * np.sin(k * 0.6))
        img[top : top + 9, x] = I(ramp, 3) if (k // 5) % 2 else I("ink", 7)
        img[top + 8, x] = I(ramp, 1) if (k // 5) % 2 else I("ink", 4)
    for _ in range(26):
        x, y = rng.integers(1, 62), rng.integers(8, 25)
        colour = (("red", 4), ("brass", 4), ("green", 4), ("stone", 6))[rng.integers(4)]
        px.box(img, int(x), int(y), 2, 2, I(*colour))
    return img


def awning(look: int) -> Indices:
    """A long awning on poles over the pavement, 48 px wide."""
    ramp = ("red", "blue", "green", "brass")[look]
    img = px.blank(48, 34)
    stripe = (np.arange(48) // 6) % 2 == 1
    for k in range(14):
        img[2 + k] = np.where(stripe, I(ramp, max(4 - k // 4, 1)), I("ink", 8 - k // 4))
    img[16, ::2], img[15] = I(ramp, 2), P.step(img[15], -1)
    for x in (1, 23, 45):
        img[16:33, x], img[16:33, x + 1] = I("ink", 5), I("ink", 2)
    img[33, 0:48:22] = I("ink", 0)
    return img


def awning_broken(look: int) -> Indices:
    """The cloth on the ground, the poles bent."""
    ramp = ("red", "blue", "green", "brass")[look]
    img = px.blank(60, 26)
    x, y = px.mesh(60, 26)
    wave = np.hypot((x - 30) / 28, (y - 13) / 10) + (px.fbm(60, 26, 8, look) - 0.5) * 0.5 < 0.92
    fold = np.sin(x * 0.55 + y * 0.35) > 0.4
    cloth = np.where((x.astype(int) // 6) % 2 == 1, I(ramp, 3), I("ink", 7))
    img = np.where(wave, np.where(fold, P.step(cloth.astype(np.uint8), -1), cloth), 0).astype(np.uint8)
    px.line(img, 4, 22, 22, 8, I("ink", 5))
    px.line(img, 40, 4, 56, 20, I("ink", 4))
    return img


def hut() -> Indices:
    """A watchman's hut, 40 x 44."""
    return yards.signal_hut()[2:46, 3:45].copy()


def hut_broken() -> Indices:
    """What is left of it."""
    img = px.blank(56, 32)
    rng = np.random.default_rng(4)
    wall = px.masonry("red", 64, 32, 8, 4, 0.36, 0.1, 0.05, 0.07, 0.14, seed=2)
    ragged = 10 + (px.noise(56, 16, 4, 3)[0] * 16).astype(int)
    for x in range(6, 50):
        img[ragged[x] : 28, x] = wall[ragged[x] : 28, x]
    for _ in range(16):
        x, y = int(rng.integers(0, 50)), int(rng.integers(16, 30))
        px.box(img, x, y, 4, 2, I("red", int(rng.integers(1, 4))))
    for _ in range(6):
        x, y = rng.integers(4, 40), rng.integers(6, 20)
        px.line(img, x, y, x + 10, y + rng.integers(-4, 5), I("ink", 4))
    return img


def _post(name: str) -> Indices:
    """A pole with the name of a stop."""
    img = px.blank(30, 34)
    img[8:32, 14], img[8:32, 15] = I("ink", 5), I("ink", 2)
    px.box(img, 1, 1, 28, 9, I("blue", 2))
    px.frame(img, 1, 1, 28, 9, I("ink", 7), I("ink", 1))
    px.blit(img, text(name, I("ink", 8)), 3, 3)
    img[32, 11:19] = I("ink", 0)
    return img


def sprites() -> dict[str, Sprite]:
    """Every sprite of the sheet, by name."""
    out: dict[str, Sprite] = {}

    def add(sort: str, whole: list[Indices], broken: list[Indices]) -> None:
        for look, (one, other) in enumerate(zip(whole, broken, strict=True)):
            out[f"{sort}_{look}"] = Sprite((one,))
            out[f"{sort}_{look}_broken"] = Sprite((other,))

    ramps = ("red", "blue", "brass")
    add(
        "newsbox",
        [swapped(typed.NEWSBOX, "red", r) for r in ramps],
        [swapped(typed.NEWSBOX_BROKEN, "red", r) for r in ramps],
    )
    add("lamp", [lamp(True, False), lamp(True, True)], [lamp_broken(), lamp_broken()[:, ::-1].copy()])
    add("hydrant", [typed.HYDRANT], [typed.HYDRANT_BROKEN])
    add("stall", [stall(k) for k in range(4)], [stall_broken(k) for k in range(4)])
    add("awning", [awning(k) for k in range(4)], [awning_broken(k) for k in range(4)])
    add("tree", [bits.tree(50), bits.tree(51), bits.fir(60)], [tree_broken()] * 3)
    add("mailbox", [typed.MAILBOX], [typed.MAILBOX_BROKEN])
    add(
        "bin",
        [typed.BIN, swapped(typed.BIN, "ink", "green")],
        [typed.BIN_BROKEN, swapped(typed.BIN_BROKEN, "ink", "green")],
    )
    add("phone", [typed.PHONE], [typed.PHONE_BROKEN])
    add("meter", [typed.METER], [typed.METER_BROKEN])
    add("sign", [typed.SIGN, _post("CANAL"), _post("LAKE")], [typed.SIGN_BROKEN] * 3)
    add("snowman", [loose.SNOWMAN], [loose.SNOWMAN_BROKEN])
    add("crates", [loose.CRATES], [loose.CRATES_BROKEN])
    add(
        "freight",  # as FREIGHT in yard_places.py has them
        [loose.CRATES, yards.barrels()[3:29], yards.sleepers()[5:28], pens.trough()],
        [loose.CRATES_BROKEN, yards.barrels_broken(), yards.sleepers_broken(), pens.trough_broken()],
    )
    add("barrier", [loose.BARRIER], [loose.BARRIER_BROKEN])
    add("bench", [loose.BENCH], [loose.BENCH_BROKEN])
    add("trolley", [loose.TROLLEY], [loose.TROLLEY_BROKEN])
    add("hut", [hut()], [hut_broken()])
    add(
        "pen_gate",
        [barriers.pen_gate(), barriers.pen_gate_ns()],
        [barriers.pen_gate_broken(), barriers.pen_gate_ns_broken()],
    )
    runs, lengths = pens.fence(), ((64, "ew"), (64, "ns"), (48, "ew"), (32, "ew"), (80, "ns"))
    ew, ns = runs["pen_ew"], np.vstack([runs["pen_ns"], runs["pen_ns"][:16]])
    add(
        "fence",  # as FENCES in yard_places.py has them
        [ew, ns[:64], ew[:, :48], ew[:, :32], ns],
        [barriers.fence_broken(length, axis) for length, axis in lengths],
    )
    east = tuple(barriers.gate_arm(k) for k in range(6))
    west = tuple(img[:, ::-1].copy() for img in east)
    out["gate_arm_0"] = Sprite(east, ms=60, once=True, at=(6, 55))
    out["gate_arm_1"] = Sprite(west, ms=60, once=True, at=(52, 55))
    out["gate_arm_0_broken"] = Sprite((barriers.gate_broken(),), at=(6, 17))
    out["gate_arm_1_broken"] = Sprite((barriers.gate_broken()[:, ::-1].copy(),), at=(52, 17))
    out["signal_box"] = Sprite((barriers.signal_box(False),))
    out["signal_box_ringing"] = Sprite((barriers.signal_box(True), barriers.signal_box(False)), ms=250)
    out["signal_box_broken"] = Sprite((barriers.signal_box_broken(),))
    out["crossbuck"] = Sprite((barriers.crossbuck(0),))
    out["crossbuck_lit"] = Sprite((barriers.crossbuck(1), barriers.crossbuck(2)), ms=400)
    for colour in ("red", "amber", "green"):
        out[f"traffic_light_{colour}"] = Sprite((barriers.traffic_light(colour),))
    out["el_pillar"] = Sprite((elevated.pillar(),))
    out["water_tower"] = Sprite((yards.water_tower(),))
    return out
