"""Things of the streets that the rules break, whole and broken, for the sheet of city things.

A sprite is called by its sort and look: `newsbox_0`, broken `newsbox_0_broken`. All stand on their anchor.
"""

from __future__ import annotations

import numpy as np

from workshop.kit import palette as P
from workshop.kit import px
from workshop.kit.palette import Indices
from workshop.places.city import bits, elevated, yards
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


def gate_arm(frame: int, frames: int = 6) -> Indices:
    """The arm of a crossing, 56 x 56, its foot at the lower left: upright in the first frame, level in the last."""
    img = px.blank(58, 58)
    angle = (1 - frame / (frames - 1)) * 80 * np.pi / 180
    c, s = np.cos(angle), np.sin(angle)
    for n in range(48):
        x, y = 6 + n * c, 48 - n * s
        colour = I("red", 4) if (n // 6) % 2 == 0 else I("ink", 8)
        dark = I("red", 2) if (n // 6) % 2 == 0 else I("ink", 5)
        img[int(y), int(x)], img[int(y) + 1, int(x)] = colour, colour
        img[int(y) + 2, int(x)] = dark
        if n in (14, 30, 46):
            px.box(img, int(x), int(y) - 1, 2, 2, I("red", 5))
    px.box(img, 2, 44, 8, 11, I("ink", 4))
    px.frame(img, 2, 44, 8, 11, I("ink", 6), I("ink", 1))
    px.box(img, 4, 46, 4, 3, I("brass", 3))
    img[55, 1:11] = I("ink", 0)
    return img


def gate_broken() -> Indices:
    """The stump of an arm, splinters before it."""
    img = px.blank(58, 20)
    px.box(img, 2, 6, 8, 11, I("ink", 4))
    px.frame(img, 2, 6, 8, 11, I("ink", 6), I("ink", 1))
    for k in range(9):
        img[9:11, 10 + k] = I("red", 4) if k < 6 else I("ink", 8)
    for x, y, n in ((24, 13, 9), (36, 9, 7), (46, 15, 8)):
        for k in range(n):
            img[y - k // 4 : y - k // 4 + 2, x + k] = I("red", 3) if k % 6 < 3 else I("ink", 7)
    img[17, 1:11] = I("ink", 0)
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


def signal_box(lit: bool) -> Indices:
    """The grey cabinet of a crossing with its bell and lamp."""
    img = px.blank(18, 26)
    px.box(img, 3, 9, 12, 14, I("ink", 5))
    px.frame(img, 3, 9, 12, 14, I("ink", 7), I("ink", 2))
    img[11:22, 9] = I("ink", 3)
    px.box(img, 5, 13, 3, 2, I("brass", 3))
    img[4:9, 8] = I("ink", 4)
    px.box(img, 5, 1, 7, 4, I("brass", 3))
    img[1, 6:11] = I("brass", 5)
    px.box(img, 11, 12, 3, 3, I("red", 5 if lit else 2))
    img[23, 2:16] = I("ink", 0)
    return img


def signal_box_broken() -> Indices:
    """Shot to pieces: open door, wires, sparks."""
    img = signal_box(False)
    px.box(img, 5, 12, 6, 9, I("ink", 0))
    for y, colour in ((13, ("red", 4)), (16, ("brass", 4)), (18, ("blue", 4))):
        px.line(img, 5, y, 12, y + 3, I(*colour))
    img[10:22, 14:17] = I("ink", 4)
    img[6, 3], img[8, 13], img[14, 1] = I("brass", 5), I("brass", 5), I("ink", 8)
    return img


def crossbuck(lit: int) -> Indices:
    """The cross of a crossing with two lamps; `lit` 0 = dark, 1 = left, 2 = right."""
    img = px.blank(22, 36)
    for k in range(17):
        for y in (2 + k * 11 // 17, 13 - k * 11 // 17):
            px.box(img, 2 + k, y, 2, 2, I("ink", 8))
            img[y + 2, 2 + k] = I("ink", 4)
    img[14:34, 10], img[14:34, 11] = I("ink", 5), I("ink", 2)
    px.box(img, 2, 18, 18, 7, I("ink", 1))
    for side, x in ((1, 3), (2, 14)):
        px.box(img, x, 19, 5, 5, I("red", 5 if lit == side else 1))
        if lit == side:
            px.box(img, x + 1, 20, 2, 2, I("brass", 5))
    px.box(img, 8, 31, 6, 3, I("ink", 3))
    img[34, 7:15] = I("ink", 0)
    return img


def traffic_light(colour: str) -> Indices:
    """A signal on its post."""
    img = px.blank(10, 30)
    px.box(img, 2, 1, 6, 14, I("ink", 1))
    px.frame(img, 2, 1, 6, 14, I("brass", 2), I("ink", 0))
    for y, name, ramp, bright in ((2, "red", "red", 5), (6, "amber", "brass", 4), (10, "green", "teal", 5)):
        px.box(img, 3, y, 4, 4, I(ramp, bright if name == colour else 1))
        if name == colour:
            img[y + 1, 4] = I("ink", 8)
    img[15:28, 4], img[15:28, 5] = I("ink", 5), I("ink", 2)
    img[28, 2:8] = I("ink", 0)
    return img


def pen_gate() -> Indices:
    """The gate of a pen, 48 px wide."""
    img = px.blank(48, 20)
    for y, step in ((4, 5), (5, 2), (9, 4), (10, 1), (14, 4), (15, 1)):
        img[y, 2:46] = I("wood", step)
    px.line(img, 3, 15, 44, 4, I("wood", 3))
    for x in (0, 22, 45):
        px.box(img, x, 1, 3, 18, I("wood", 4))
        img[1:19, x + 2] = I("wood", 1)
    img[19] = I("ink", 0)
    return img


def pen_gate_broken() -> Indices:
    """Its rails on the ground."""
    img = px.blank(60, 18)
    for x0, y0, x1, y1 in ((2, 14, 26, 6), (12, 4, 34, 12), (30, 15, 56, 9), (40, 3, 50, 14)):
        px.line(img, x0, y0, x1, y1, I("wood", 5))
        px.line(img, x0, y0 + 1, x1, y1 + 1, I("wood", 2))
    px.box(img, 0, 4, 3, 12, I("wood", 4))
    return img


def pen_gate_ns() -> Indices:
    """The gate at the end of a run of fence, seen along the street: three posts, rails foreshortened, 8 x 62 px."""
    img = px.blank(8, 62)
    for x, step in ((2, 5), (3, 2), (5, 4), (6, 1)):
        img[4:58, x] = I("wood", step)
    px.line(img, 2, 54, 6, 8, I("wood", 3))
    for y in (2, 25, 48):
        px.box(img, 1, y, 6, 12, I("wood", 4))
        img[y : y + 12, 6] = I("wood", 1)
        img[y, 1:7] = I("wood", 5)
    img[60, 1:7] = I("ink", 0)
    return img


def pen_gate_ns_broken() -> Indices:
    """Two of its posts, rails all over the ground."""
    img = px.blank(34, 60)
    for x0, y0, x1, y1 in ((16, 12, 30, 24), (12, 30, 26, 40), (18, 46, 8, 54), (14, 20, 28, 16)):
        px.line(img, x0, y0, x1, y1, I("wood", 5))
        px.line(img, x0, y0 + 1, x1, y1 + 1, I("wood", 2))
    for y in (1, 47):
        px.box(img, 14, y, 6, 11, I("wood", 4))
        img[y : y + 11, 19] = I("wood", 1)
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
    add("snowman", [typed.SNOWMAN], [typed.SNOWMAN_BROKEN])
    add("crates", [typed.CRATES], [typed.CRATES_BROKEN])
    add("barrier", [typed.BARRIER], [typed.BARRIER_BROKEN])
    add("bench", [typed.BENCH], [typed.BENCH_BROKEN])
    add("trolley", [typed.TROLLEY], [typed.TROLLEY_BROKEN])
    add("hut", [hut()], [hut_broken()])
    add("pen_gate", [pen_gate(), pen_gate_ns()], [pen_gate_broken(), pen_gate_ns_broken()])
    east = tuple(gate_arm(k) for k in range(6))
    west = tuple(img[:, ::-1].copy() for img in east)
    out["gate_arm_0"] = Sprite(east, ms=60, once=True, at=(6, 55))
    out["gate_arm_1"] = Sprite(west, ms=60, once=True, at=(52, 55))
    out["gate_arm_0_broken"] = Sprite((gate_broken(),), at=(6, 17))
    out["gate_arm_1_broken"] = Sprite((gate_broken()[:, ::-1].copy(),), at=(52, 17))
    out["signal_box"] = Sprite((signal_box(False),))
    out["signal_box_ringing"] = Sprite((signal_box(True), signal_box(False)), ms=250)
    out["signal_box_broken"] = Sprite((signal_box_broken(),))
    out["crossbuck"] = Sprite((crossbuck(0),))
    out["crossbuck_lit"] = Sprite((crossbuck(1), crossbuck(2)), ms=400)
    for colour in ("red", "amber", "green"):
        out[f"traffic_light_{colour}"] = Sprite((traffic_light(colour),))
    out["el_pillar"] = Sprite((elevated.pillar(),))
    return out
