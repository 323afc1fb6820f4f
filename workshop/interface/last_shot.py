"""The last picture of the chase: his bus broken in two by the locomotive, in flames, and the ground before it."""

from __future__ import annotations

import math

import numpy as np
from numpy.typing import NDArray

from workshop.interface import pieces
from workshop.kit import palette as P
from workshop.kit import px

Indices = NDArray[np.uint8]
W, H = 312, 164  # half the largest picture of the chase and what the layers are moved by
HORIZON_Y, GROUND_Y = 88, 104
MIDDLE_X = 152  # of the locomotive and of its rails
FLAME_FRAMES = 6
I = P.ix  # noqa: E741
Fire = tuple[int, int, int, int, int]  # column, row of the base, half-width, height, seed
FIRES: tuple[Fire, ...] = (
    (40, 64, 34, 46, 3), (92, 72, 36, 62, 5), (124, 106, 22, 60, 11), (182, 108, 20, 58, 19), (212, 76, 34, 62, 7),
    (268, 64, 38, 50, 13),
)  # fmt: skip
LICKS: tuple[Fire, ...] = (  # out of windows and of the break, before the wreck
    (52, 75, 6, 26, 2), (88, 77, 6, 32, 4), (124, 108, 9, 30, 6), (186, 110, 10, 32, 8), (229, 79, 6, 30, 9),
    (265, 75, 6, 26, 12), (140, 113, 7, 12, 14), (98, 113, 9, 9, 15), (232, 117, 8, 9, 16),
)  # fmt: skip
LEFT = ((14, 58), (22, 44), (116, 52), (126, 66), (120, 78), (127, 92), (122, 106), (20, 104))
RIGHT = ((182, 70), (190, 58), (298, 42), (306, 58), (306, 100), (196, 112), (184, 100), (190, 86))


def sky() -> Indices:
    """Night over the city, lit from below by what burns; smoke drifts off to the right."""
    x, y = px.mesh(W, H)
    glow = np.clip(1 - np.hypot((x - MIDDLE_X) / 190, (y - 84) / 84), 0, 1)
    img = px.shade("neon", 0.05 + 0.34 * glow + (px.fbm(W, H, 26, 5) - 0.5) * 0.14, 0.3)
    low = np.clip((y - 30) / 58, 0, 1) * (1 - np.abs(x - MIDDLE_X) / 230) + (px.bayer(H, W) - 0.5) * 0.18
    for step, least in ((1, 0.40), (2, 0.58), (3, 0.76)):
        img[low > least] = I("loud", step)
    _city(img)
    for x0, y0, lean, seed in ((60, 60, 0.9, 3), (112, 76, 0.5, 8), (214, 64, 0.7, 21), (270, 56, 1.1, 34)):
        up = y0 - y
        body = 1 - np.abs(x - x0 - up * lean) / np.maximum(7 + up * 0.42, 1) + (px.fbm(W, H, 18, seed, 3) - 0.5) * 1.9
        img[(up > 0) & (body > 0.40)] = I("ink", 1)
        img[(up > 0) & (body > 0.95)] = I("ink", 2)
        under = (up > 0) & (body > 0.40) & (np.roll(body, -1, 0) <= 0.40) & (up < 44)
        img[under] = I("wood", 3)
    return img


def _city(img: Indices) -> None:
    """Towers, a mile off."""
    rng = np.random.default_rng(47)
    at = 0
    while at < W:
        wide = int(rng.integers(9, 22))
        top = int(rng.integers(46, 70)) - round(14 * math.exp(-(((at - 70) / 44) ** 2)))
        px.box(img, at, top, wide, H - top, I("neon", 0))
        img[top:, at] = I("ink", 1)
        for wy in range(top + 4, HORIZON_Y, 5):
            for wx in range(at + 2, min(at + wide - 2, W), 4):
                if rng.random() < 0.26:
                    img[wy : wy + 2, wx] = I("brass", 2)
        at += wide


def ground() -> Indices:
    """Ballast and slush, sleepers and rails that come at us from below the locomotive, all lit by the fire."""
    img = px.blank(W, H)
    x, y = px.mesh(W, H)
    far = np.clip((y - HORIZON_Y) / (H - HORIZON_Y), 0, 1)
    here = y >= HORIZON_Y
    fire = np.clip(1.1 - np.hypot((x - MIDDLE_X) / 150, (y - 100) / 44), 0, 1)
    grain = px.fbm(W, H, 3, 9, 2) - 0.5
    level = 0.12 + 0.10 * far + grain * (0.16 + 0.22 * far)
    img[here] = px.shade("ink", level, 0.3)[here]
    warm = here & (px.bayer(H, W) < fire * 1.15 - 0.32 + grain)
    img[warm] = px.shade("wood", 0.16 + 0.42 * fire + grain * 0.4, 0.3)[warm]
    slush = here & (px.fbm(W, H, 13, 31, 3) > 0.585 - 0.05 * far)
    img[slush] = px.shade("ink", 0.52 + grain * 0.3, 0.2)[slush]
    img[slush & (fire > 0.42)] = I("loud", 4)
    img[slush & (np.roll(slush, 1, 0) == 0) & (fire > 0.2)] = I("loud", 5)
    for k in range(9):  # sleepers
        row = round(GROUND_Y - 2 + 60 * (k / 9) ** 1.7)
        half, high = 20 + (row - HORIZON_Y) * 1.25, 1 + k // 2
        px.box(img, round(MIDDLE_X - half), row, round(2 * half), high, I("wood", 1))
        img[row, round(MIDDLE_X - half) : round(MIDDLE_X + half)] = I("wood", 3)
    for side in (-1, 1):
        for k, colour in enumerate((I("ink", 1), I("ink", 6), I("loud", 5), I("ink", 4))):
            px.line(img, MIDDLE_X + side * 15 + k, HORIZON_Y, MIDDLE_X + side * 74 + k, H, colour)
    return img


def locomotive() -> Indices:
    """Its nose, dark against the fire: one lamp is out, the other still burns; chevrons, a bent plough."""
    img = px.blank(W, H)
    left, top, wide, high = MIDDLE_X - 30, 36, 60, 68
    _, y = px.mesh(W, H)
    shell = px.poly(
        W,
        H,
        [(left, top + 12), (left + 8, top), (left + 52, top), (left + 60, top + 12), (left + 60, 104), (left, 104)],
    )
    img[shell] = px.shade("red", 0.30 - (y - top) / 260, 0.2)[shell]
    img[top, left + 8 : left + 52] = I("loud", 4)
    img[top + 12 : 104, left] = img[top + 12 : 104, left + wide - 1] = I("loud", 3)
    for pane in (left + 6, left + 33):
        px.box(img, pane, top + 11, 21, 13, I("ink", 1))
        px.line(img, pane + 3, top + 22, pane + 12, top + 12, I("loud", 3))
        px.frame(img, pane, top + 11, 21, 13, I("ink", 3), I("ink", 0))
    for k in range(-2, 6):  # chevrons, scorched
        for row in range(12):
            for i in range(left + wide // 2 + k * 13 - row, left + wide // 2 + k * 13 - row + 6):
                if left < i < left + wide - 1:
                    img[top + 32 + row, i] = I("brass", 2 if row > 5 else 3)
    px.box(img, left - 4, top + high - 14, wide + 8, 8, I("ink", 1))
    img[top + high - 14, left - 4 : left + wide + 4] = I("loud", 2)
    for cx in (left + 8, left + wide - 9):
        _disc(img, cx, top + high - 10, 6, "ink", 3)
        _disc(img, cx, top + high - 10, 3, "ink", 5)
    img[px.poly(W, H, [(left, 98), (left + 60, 98), (left + 46, 110), (left + 30, 105), (left + 9, 112)])] = I("ink", 1)
    for r, ramp, step in ((9, "brass", 2), (7, "brass", 4), (5, "brass", 5), (3, "ink", 8)):
        _disc(img, MIDDLE_X, top + 3, r, ramp, step)
    _disc(img, left + 12, top + 28, 3, "ink", 1)
    for r, ramp, step in ((4, "brass", 3), (2, "brass", 5)):
        _disc(img, left + wide - 13, top + 28, r, ramp, step)
    return px.outline(img, I("ink", 0))


def _disc(img: Indices, cx: int, cy: int, r: float, ramp: str, step: int) -> None:
    x, y = px.mesh(W, H)
    img[np.hypot(x - cx - 0.5, y - cy - 0.5) < r] = I(ramp, step)


def half(corners: tuple[tuple[float, float], ...], rise: float, panes: range, wheel: tuple[int, int]) -> Indices:
    """One half of his bus: scorched sheet, the red band, windows full of fire, torn ribs where it broke."""
    img = px.blank(W, H)
    x, y = px.mesh(W, H)
    body = px.poly(W, H, list(corners))
    along = y - (x - corners[0][0]) * rise  # rows of the tilted body
    top = min(c[1] - (c[0] - corners[0][0]) * rise for c in corners)
    level = 0.42 - (along - top) / 130 + (px.fbm(W, H, 7, 17, 2) - 0.5) * 0.22
    img[body] = px.shade("ink", level, 0.3)[body]
    band = body & (along > top + 34) & (along < top + 41)
    img[band] = px.shade("red", 0.42 + (px.fbm(W, H, 5, 3) - 0.5) * 0.5, 0.3)[band]
    for k in panes:
        low = (k - corners[0][0]) * rise + top
        pane = [(k, low + 11), (k + 13, low + 11 + 13 * rise), (k + 13, low + 29 + 13 * rise), (k, low + 29)]
        hole = px.poly(W, H, pane)
        heat = (along - top - 10) / 20 + (px.fbm(W, H, 5, 23 + k, 2) - 0.5) * 0.9
        img[hole] = I("red", 3)
        for least, ramp, step in ((0.25, "red", 4), (0.48, "brass", 4), (0.78, "brass", 5)):
            img[hole & (heat > least)] = I(ramp, step)
        for (ax, ay), (bx, by) in zip(pane, pane[1:] + pane[:1], strict=True):
            px.line(img, ax, ay, bx, by, I("ink", 0))
        px.line(img, k + 5, low + 12, k + 8, low + 22, I("ink", 0))  # what is left of the glass
    cx, cy = wheel
    for r, step in ((10, 0), (8, 2), (4, 4), (2, 1)):
        _disc(img, cx, cy, r, "ink", step)
    edge = body & ~np.roll(body, 1, 0)
    img[edge] = I("loud", 4)
    img[body & np.roll(edge, 1, 0) & (px.bayer(H, W) < 0.5)] = I("loud", 3)
    return px.outline(img, I("ink", 0))


def ribs(img: Indices, points: tuple[tuple[int, int, int, int], ...]) -> None:
    """Bent ribs that stick out of the break, glowing at their ends."""
    for x0, y0, x1, y1 in points:
        for k in range(2):
            px.line(img, x0, y0 + k, x1, y1 + k, I("ink", 2 - k))
        px.line(img, (x0 + x1 * 2) / 3, (y0 + y1 * 2) / 3, x1, y1, I("loud", 4))


def wreck() -> Indices:
    """Both halves and the locomotive between them."""
    img = locomotive()
    px.blit(img, half(LEFT, 0.05, range(28, 104, 18), (48, 106)), 0, 0)
    px.blit(img, half(RIGHT, -0.12, range(204, 294, 18), (268, 108)), 0, 0)
    ribs(img, ((121, 58, 131, 55), (122, 76, 133, 80), (122, 90, 130, 96), (186, 72, 176, 66), (190, 88, 179, 91)))
    for x, y, wide in ((130, 110, 9), (172, 114, 12), (92, 112, 14), (224, 116, 10)):  # what fell off it
        px.box(img, x, y, wide, 3, I("ink", 1))
        img[y, x : x + wide] = I("loud", 3)
    return img


def flames(frame: int, fires: tuple[Fire, ...]) -> Indices:
    """Tongues of fire: the same at frame 0 and after FLAME_FRAMES, always rising."""
    img = px.blank(W, H)
    x, y = px.mesh(W, H)
    turn = frame / FLAME_FRAMES
    for cx, base, wide, high, seed in fires:
        columns = px.fbm(W, FLAME_FRAMES * 2, 6, seed, 1)[frame * 2]  # of a noise that comes round in time
        risen = np.roll(px.fbm(96, 96, 9, seed + 1, 3), -round(turn * 96), 0)
        rough = np.tile(risen, (2, 4))[:H, :W] - 0.5
        up = np.clip((base - y) / high, 0, 1)
        across = (x - cx + np.sin(y * 0.30 + turn * 2 * math.pi + seed) * 2.6 * up + rough * 7 * up) / wide
        tongue = np.clip(0.16 + 1.15 * columns, 0.12, 1.25)[None, :]
        top = np.maximum(0.01, high * np.clip(1 - across**2, 0, 1) ** 0.8 * tongue)
        heat = (base - y) / top + rough * 0.8
        for edge, ramp, step in (
            (1.0, "red", 3),
            (0.84, "red", 4),
            (0.60, "loud", 4),
            (0.42, "brass", 4),
            (0.2, "brass", 5),
        ):
            img[(y <= base) & (np.abs(across) < 1) & (heat < edge)] = I(ramp, step)
    return img


def near() -> Indices:
    """What lies nearest to us, black against all that light: a torn seat, a bumper, dead weeds."""
    img = px.blank(W, H)
    rng = np.random.default_rng(3)
    _, y = px.mesh(W, H)
    bank = y > 138 - 6 * px.fbm(W, H, 40, 12, 2)
    img[bank] = I("ink", 0)
    for k in range(46):
        at = int(rng.integers(0, W))
        if 96 < at < 210 and k % 3:
            continue
        px.line(img, at, 140, at + int(rng.integers(-6, 7)), 140 - int(rng.integers(4, 15)), I("ink", 0))
    seat = px.poly(W, H, [(44, 142), (50, 116), (60, 114), (64, 130), (84, 128), (86, 138), (90, 144)])
    img[seat] = I("ink", 1)
    img[px.poly(W, H, [(222, 142), (226, 132), (282, 120), (285, 125), (232, 139)])] = I("ink", 1)
    rim = (img == I("ink", 1)) & (np.roll(img, 1, 0) == 0)
    img[rim] = I("loud", 3)
    return px.outline(img, I("ink", 0))


def bake() -> None:
    """Write last_shot.png and .json: `back`, `wreck`, `near`, and the fire behind and before the wreck."""
    back = sky()
    lower = ground()
    back[lower > 0] = lower[lower > 0]
    pictures: dict[str, np.ndarray] = {"back": back, "wreck": wreck(), "near": near()}
    for k in range(FLAME_FRAMES):
        pictures |= {f"fire_{k}": flames(k, FIRES), f"lick_{k}": flames(k, LICKS)}
    pieces.write_sheet("last_shot", pictures, W * 3)
