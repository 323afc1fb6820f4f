"""What stands and lies about the bus terminal, and steam from the sewers of any street."""

from __future__ import annotations

import math

import numpy as np

from workshop.kit import palette as P
from workshop.kit import px
from workshop.kit.palette import Indices
from workshop.places.city.lettering import text

I = P.ix  # noqa: E741 - the palette's own word
COATS = (("red", 3), ("blue", 3), ("stone", 5), ("green", 3), ("wood", 4), ("teal", 3))


def _waiting(img: Indices, x: int, y: int, k: int) -> None:
    """Somebody who waits, 5 x 11, feet at (x, y), with a bag now and then."""
    ramp, step = COATS[k % len(COATS)]
    px.box(img, x, y - 7, 5, 6, I(ramp, step))
    img[y - 7 : y - 1, x], img[y - 7 : y - 1, x + 4] = I(ramp, step + 1), I(ramp, step - 1)
    px.box(img, x + 1, y - 10, 3, 3, I("skin", 1))
    img[y - 11, x + 1 : x + 4] = I("wood", 1 + k % 3)
    img[y - 1, x + 1], img[y - 1, x + 3] = I("ink", 1), I("ink", 1)
    img[y, x : x + 6] = I("ink", 0)
    if k % 2:
        px.box(img, x + 6, y - 4, 4, 4, I("wood", 3))
        img[y - 5, x + 7] = I("wood", 4)


def shelter(seed: int) -> Indices:
    """A glass roof on posts over an island, people under it, a lit advertisement at its end, 96 x 48."""
    img = px.blank(96, 48)
    px.box(img, 2, 6, 84, 15, I("teal", 2))
    level = 0.5 + (px.fbm(84, 15, 16, seed) - 0.5) * 0.4
    img[6:21, 2:86] = np.asarray(px.shade("teal", level, 0.4))
    for x in range(2, 86, 12):
        img[6:21, x] = I("teal", 4)
    px.frame(img, 2, 6, 84, 15, I("teal", 5), I("ink", 1))
    img[21, 3:86] = I("ink", 0)
    img[22, 6:82:3] = I("brass", 5)  # tubes under the roof
    for x in (4, 44, 83):
        img[22:40, x], img[22:40, x + 1] = I("ink", 6), I("ink", 2)
    px.box(img, 10, 34, 26, 3, I("wood", 4))
    img[37, 10:36] = I("wood", 2)
    rng = np.random.default_rng(seed)
    for k, x in enumerate(range(9, 66, 11)):
        if rng.random() < 0.62:
            _waiting(img, x + int(rng.integers(0, 4)), 38 + int(rng.integers(0, 3)), seed + k)
    ramp = ("red", "blue", "neon")[seed % 3]
    px.box(img, 68, 22, 14, 17, I(ramp, 3))
    px.frame(img, 68, 22, 14, 17, I("ink", 8), I("ink", 4))
    img[25:36, 71:79] = np.asarray(px.shade(ramp, 0.95 - (px.mesh(8, 11)[1] / 11) * 0.4))
    img[28:30, 72:78] = I("ink", 8)
    img[33, 72:76] = I("ink", 8)
    return img


def road_words() -> dict[str, Indices]:
    """BUS on the asphalt, to be read by who comes from the south, a bent arrow to the bays, lines between lanes."""
    bus = px.blank(64, 32)
    px.blit(bus, text("BUS", I("brass", 3), 0, 5), 3, 2)
    bus[px.fbm(64, 32, 4, 5, 2) > 0.66] = 0
    lane = px.blank(96, 16)
    for x in range(0, 96, 24):
        px.box(lane, x, 7, 13, 2, I("ink", 6))
    lane[px.noise(96, 16, 2, 4) > 0.8] = 0
    edge = px.blank(16, 96)
    edge[:, 5:8] = I("brass", 3)
    edge[::2, 8] = I("brass", 2)
    edge[px.noise(16, 96, 2, 9) > 0.86] = 0
    spill = px.blank(48, 96)  # light that falls from the canopy on the platform
    x, y = px.mesh(48, 96)
    near = 1.05 - x / 44 + 0.16 * np.sin(y * math.tau / 48)
    spill[px.bayer(96, 48) < near * 0.62] = I("stone", 4)
    spill[px.bayer(96, 48, 2, 1) < (near - 0.35) * 0.7] = I("stone", 5)
    return {"road_bus": bus, "lane_dash": lane, "edge_yellow": edge, "canopy_spill": spill}


PUFFS, SORTS = 12, 3  # in the air at a time; how they differ repeats


def steam(frames: int = 6) -> tuple[Indices, ...]:
    """Steam that rises from a cover, 32 x 64: puffs that swell, drift and fray; a turn ends where it began."""
    w, h = 32, 64
    x, y = px.mesh(w, h)
    sorts = np.random.default_rng(4).uniform(-1, 1, (SORTS, 3))
    out = []
    for k in range(frames):
        body = np.zeros((h, w))
        for n in range(PUFFS + SORTS):
            up = (n - SORTS + SORTS * k / frames) / PUFFS  # 0 at the cover, 1 where it is gone
            if up < 0:
                continue
            aside, tall, big = sorts[n % SORTS]
            cx = w / 2 - 3 + 6.5 * up + aside * (0.6 + 4.2 * up) + math.sin(up * 6) * 1.6
            cy, r = h - 4 - up * (h - 14) + tall * 1.6, (2.2 + 6.4 * up**0.75) * (1 + 0.22 * big)
            near = np.clip(1 - np.hypot(x - cx, (y - cy) * 1.1) ** 2 / (r * r), 0, 1)
            body = np.maximum(body, near**0.7 * (1.05 - 0.92 * up) + 0.35 * near * body)
        light = body - np.roll(np.roll(body, 2, 0), 2, 1)  # more than up and left of it: it faces the lamp
        solid = px.bayer(h, w) < body * 1.75 - 0.22
        tone = np.where(light > 0.10, I("ink", 7), np.where(light > -0.16, I("ink", 6), I("ink", 5)))
        tone = np.where((light > 0.34) & (body > 0.45), I("ink", 8), tone)
        img = np.where(solid, tone, 0)
        glow = (np.hypot((x - 16) / 8, (y - 60) / 2.2) < 1) & (img == 0) & (px.bayer(h, w) < 0.5)
        img[glow] = I("ink", 5)
        out.append(img.astype(np.uint8))
    return tuple(out)


def relay_box(ramp: str) -> Indices:
    """A grey cupboard of the railway with its small lamp, 32 x 32."""
    img = px.blank(32, 32)
    px.box(img, 6, 8, 20, 7, I("teal", 2))
    px.box(img, 6, 15, 20, 14, I("ink", 3))
    px.frame(img, 6, 15, 20, 14, I("ink", 4), I("ink", 0))
    img[8, 6:26], img[16:28, 16] = I("teal", 4), I("ink", 1)
    px.box(img, 9, 18, 4, 3, I(ramp, -2))
    img[29, 6:28] = I("ink", 0)
    return img


def stamps() -> dict[str, Indices]:
    """All that does not move."""
    found = {f"shelter_{k}": shelter(k) for k in range(3)}
    return found | road_words() | {"relay_red": relay_box("red"), "relay_teal": relay_box("teal")}
