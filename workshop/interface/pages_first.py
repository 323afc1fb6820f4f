"""The first five pictures of the case file, from the bath in Moscow to the mirrors of Cat Manzetti."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from workshop.interface.page_tools import (
    H,
    I,
    Picture,
    W,
    boards,
    flames,
    flash,
    ground,
    impact,
    lit,
    over,
    place,
    pool,
    smoke,
    steam,
)
from workshop.kit import px
from workshop.places.hotel.sightings import him, paste


def bathhouse() -> Picture:
    """Danko's hook meets the Strongman's beard under the dome of lamps."""
    img = place("far_dome", 392, 96)
    img = lit(img, pool(54, 26, 90, 70, 0.5))
    over(img, boards("stone", 0.46, 3, 60, tiles=True))
    him(img, "hurt_high", 1, 84, 72, -1, "strongman")
    him(img, "cross", 2, 42, 72, 1, "danko_bath")
    impact(img, 76, 20)
    return over(img, steam("cloth", (3, 4), 31, 0.95))


def leg() -> NDArray[np.uint8]:
    """The wooden leg that lies on the table, its strap open, white powder running out of it."""
    img = px.blank(64, 22)
    x, y = px.mesh(64, 22)
    thick = np.where(x < 34, 4.2 - x * 0.055, 2.4)
    middle = 8 + x * 0.10
    body = (np.abs(y - middle) < thick) & (x > 5) & (x < 56)
    img[body] = px.shade("wood", 0.80 - (y - middle + thick) / (2 * thick) * 0.5 + (x % 7 < 1) * 0.05, 0.1)[body]
    cup = np.hypot((x - 9) / 5, (y - 8.5) / 6) < 1
    img[cup] = px.shade("leather", 0.9 - y / 18, 0.1)[cup]
    img[np.hypot((x - 6.5) / 2.4, (y - 8.5) / 4.2) < 1] = I("leather", 1)
    for at in (17, 21):
        img[(np.abs(y - middle) < thick) & (x == at)] = I("brass", 4)
    img[(np.abs(x - 57) < 2) & (np.abs(y - 13.7) < 3.4)] = I("ink", 3)
    return px.outline(img, I("ink", 0))


def samovar() -> NDArray[np.uint8]:
    """A brass samovar with handles, a tap and the pot on top."""
    img = px.blank(30, 36)
    x, y = px.mesh(30, 36)
    belly = 10.5 - ((y - 18) / 8) ** 2 * 3
    wide = np.select([y < 2, y < 8, y < 10, y < 27, y < 31], [2, 5 - np.abs(y - 5) * 0.6, 7, belly, 3], 7)
    body = np.abs(x - 14) < wide
    img[body] = px.shade("brass", 0.92 - np.abs(x - 10) / 15 + (y == 10) * 0.2 - (y == 26) * 0.2, 0.15)[body]
    for left, wing in ((0, (0, 2)), (26, (2, 0))):
        px.box(img, left, 13, 4, 1, I("brass", 3))
        px.box(img, left + wing[0], 14, 2, 5, I("wood", 2))
    px.box(img, 4, 22, 4, 2, I("brass", 2))
    px.box(img, 2, 21, 2, 2, I("brass", 4))
    px.box(img, 2, 23, 2, 3, I("brass", 2))
    px.box(img, 19, 4, 4, 1, I("brass", 3))
    return px.outline(img, I("ink", 0))


def cafe() -> Picture:
    """On the table of the cafe: the leg, and what was in it. The two officers look at it."""
    wall = px.masonry("wood", W, H, 15, 40, base=0.30, var=0.05, grain=0.05, joint=0.12, seed=6)
    px.box(wall, 0, 0, W, 22, I("red", 2))
    for k in range(0, W, 6):
        px.box(wall, k, 0, 2, 22, I("red", 1))
    px.box(wall, 0, 22, W, 2, I("brass", 2))
    px.box(wall, 44, 5, 32, 34, I("wood", 1))
    px.box(wall, 46, 7, 28, 30, I("blue", 1))
    for k, (x, y) in enumerate(
        ((49, 12), (55, 9), (61, 17), (67, 11), (51, 22), (58, 26), (70, 24), (64, 31), (48, 33))
    ):
        px.box(wall, x, y, 1 + k % 2, 1, I("ink", 7))
    px.box(wall, 59, 7, 2, 30, I("wood", 1))
    px.box(wall, 46, 21, 28, 2, I("wood", 1))
    px.box(wall, 46, 35, 28, 2, I("ink", 7))
    img = lit(ground(wall), pool(60, 44, 62, 46, 0.40, 1.1), (90, 60, 20))
    him(img, "look", 1, 26, 82, 1, "danko_uniform")
    him(img, "talk", 1, 78, 82, -1, "ogarkov")
    table = px.blank(W, 20)
    cloth = px.shade("cloth", 0.74 - px.mesh(W, 20)[1] / 26 + (np.sin(px.mesh(W, 20)[0] * 0.7) > 0.6) * 0.08, 0.2)
    table[2:] = cloth[2:]
    table[0:2] = I("cloth", 5)
    table[6:8] = I("red", 3)
    over(img, table, 0, 56)
    powder = px.blank(30, 8)
    x, y = px.mesh(30, 8)
    heap = y > 7 - 6.5 * np.exp(-(((x - 15) / 8) ** 2))
    powder[heap] = px.shade("ink", 0.98 - (x - 9) / 60, 0.1)[heap]
    over(img, px.outline(np.pad(powder, 1), I("cloth", 1)), 12, 50)
    over(img, np.pad(samovar(), 1), 84, 22)
    return over(img, np.pad(leg(), 1), 26, 42)


def sedan(ramp: str, lamps: bool) -> NDArray[np.uint8]:
    """A car of the time from the side, 68 x 26: long bonnet, chrome, whitewalls; a patrol car has lamps and a star."""
    w, h = 68, 26
    img = px.blank(w, h)
    x, y = px.mesh(w, h)
    shell = px.poly(w, h, [(1, 12), (14, 11), (22, 4), (43, 4), (52, 11), (66, 13), (67, 20), (1, 20)])
    level = 0.78 - np.abs(y - 13.5) / 13 + 0.10 * (y < 5.5) - 0.012 * np.abs(x - 24)
    img[shell] = px.shade(ramp, np.clip(level, 0.12, 0.95), 0.25)[shell]
    img[shell & (np.abs(y - 12.5) < 0.6)] = I(ramp, -1) if ramp != "ink" else I("ink", 6)
    for pane in ([(17, 11), (23, 6), (31, 6), (31, 11)], [(34, 6), (42, 6), (48, 11), (34, 11)]):
        glass = px.poly(w, h, pane)
        img[glass] = np.where(y < 8, I("blue", 2), I("blue", 0))[glass]
        img[glass & (np.abs(x - y - 14) < 1.0)] = I("blue", 4)
    for at in (16, 33, 49):
        img[(np.abs(x - at - 0.5) < 0.6) & shell & (y > 11)] = I(ramp, 0)
    px.box(img, 29, 13, 3, 1, I("ink", 7))
    px.box(img, 44, 13, 3, 1, I("ink", 7))
    px.box(img, 2, 15, 64, 1, I("ink", 8))
    px.box(img, 2, 16, 64, 1, I("ink", 4))
    px.box(img, 0, 18, 6, 2, I("ink", 6))
    px.box(img, 62, 18, 6, 2, I("ink", 6))
    px.box(img, 2, 20, 64, 1, I("ink", 0))
    px.box(img, 64, 13, 3, 4, I("brass", 5))
    px.box(img, 1, 13, 2, 4, I("red", 4))
    if lamps:
        px.box(img, 26, 2, 16, 2, I("ink", 2))
        px.box(img, 27, 1, 6, 2, I("red", 4))
        px.box(img, 35, 1, 6, 2, I("blue", 4))
        img[1, 28], img[1, 36] = I("red", 5), I("blue", 5)
        px.blit(img, px.grid("..s..\nsssss\n.sss.\n.s.s.", {"s": ("brass", 4)}), 38, 14)
    for cx in (14, 52):
        arch = np.hypot(x - cx, y - 19)
        img[(arch < 6.6) & (y < 20)] = I("ink", 0)
        img[arch < 5.4], img[arch < 3.6], img[arch < 2.7] = I("ink", 1), I("ink", 7), I("ink", 3)
        img[arch < 1.2] = I("ink", 7)
    return px.outline(np.pad(img, 1), I("ink", 0))


def transfer() -> Picture:
    """The ambush on the way to the airport: cars across the road, smoke, and Danko behind a door."""
    img = place("far_hotel_sky", 60, 208)
    img = lit(img, 0.75)
    _, y = px.mesh(W, H)
    wall = px.blank(W, H)
    wall[30:58] = px.masonry("ink", W, 28, 24, 9, base=0.22, var=0.06, seed=8)
    px.box(wall, 0, 28, W, 2, I("ink", 4))
    for k in (14, 94):
        px.box(wall, k, 4, 2, 26, I("ink", 1))
        px.box(wall, k - 3, 3, 9, 2, I("ink", 2))
        px.box(wall, k - 2, 5, 7, 1, I("brass", 5))
    over(img, wall)
    road = px.blank(W, H)
    road[56:] = px.shade("ink", 0.20 + (y[56:] - 56) / 120 + (px.fbm(W, 18, 8, 4) - 0.5) * 0.10, 0.3)
    over(img, road)
    over(img, smoke(88, 44, "ink", 2, 5, -0.35))
    over(img, smoke(94, 46, "ink", 3, 9, -0.15))
    over(img, sedan("blue", lamps=True), 58, 34)
    over(img, flames(74, 46, 12, 22, 2))
    lit(img, pool(74, 46, 60, 46, 0.62, 1.2), (150, 60, 10))
    him(img, "shoot", 3, 106, 71, -1, "gunman_a")
    him(img, "aim", 1, 26, 73, 1, "danko_suit")
    flash(img, 57, 28)
    return over(img, sedan("ink", lamps=False), -34, 50)


def roofs() -> Picture:
    """The sky and the towers of the South Side by night."""
    img = place("far_hotel_sky", 400, 20)
    paste(img, place("far_hotel_towers", 330, 30), 0, 0)
    return lit(img, 0.85)


def informant() -> Picture:
    """Over the gap between two roofs, after a man who must be brought in alive."""
    img = roofs()
    near = px.blank(W, H)
    for x0, x1, top in ((0, 40, 68), (76, W, 66)):
        near[top:, x0:x1] = px.masonry("wood", x1 - x0, H - top, 8, 4, base=0.30, var=0.08, seed=x1)
        px.box(near, x0, top - 3, x1 - x0, 3, I("stone", 3))
        px.box(near, x0, top - 3, x1 - x0, 1, I("stone", 5))
    tank = px.blank(26, 32)
    tank[4:20, 2:24] = px.masonry("wood", 22, 16, 4, 16, base=0.42, var=0.1, seed=3)
    tank[px.poly(26, 32, [(0, 4), (13, 0), (26, 4)])] = I("wood", 2)
    for leg_x in (4, 12, 20):
        px.box(tank, leg_x, 20, 2, 12, I("ink", 1))
    px.box(tank, 2, 9, 22, 1, I("ink", 2))
    px.box(tank, 2, 15, 22, 1, I("ink", 2))
    over(img, px.outline(np.pad(tank, 1), I("ink", 0)), -8, 34)
    over(img, near)
    him(img, "run", 3, 98, 65, 1, "bruiser_hotel_b")
    return him(img, "jump", 2, 50, 70, 1, "danko_suit")


def manzetti() -> Picture:
    """The room of the dancers: in the mirror comes the man with the knife."""
    wall = px.shade("stone", 0.34 + (px.fbm(W, H, 12, 4) - 0.5) * 0.06, 0.2)
    glass = ground(px.shade("teal", 0.30 + px.mesh(W, H)[1] / 260, 0.3))
    x, y = px.mesh(W, H)
    shine = px.blank(W, H)
    for at in (12, 20, 70, 104):
        shine[(np.abs(x + y * 0.6 - at - 20) < 2) & (px.bayer(H, W) < 0.6)] = I("teal", 4)
    him(glass, "dash", 3, 88, 66, -1, "knife_man_b")
    lit(glass, 0.62)
    over(glass, shine)
    img = ground(wall)
    for left in (4, 43, 82):
        img[6:56, left : left + 35] = glass[6:56, left : left + 35]
        frame = px.blank(37, 52)
        px.frame(frame, 0, 0, 37, 52, I("brass", 4), I("brass", 2))
        over(img, frame, left - 1, 5)
    bar = px.blank(W, 4)
    px.box(bar, 0, 0, W, 1, I("wood", 6))
    px.box(bar, 0, 1, W, 2, I("wood", 4))
    over(img, bar, 0, 44)
    over(img, boards("wood", 0.52, 7, 60))
    lit(img, pool(44, 34, 64, 56, 0.55, 1.05))
    him(img, "look", 1, 44, 86, 1, "danko_suit")
    key = px.grid(".aa......\na..a.....\na..abbbbb\n.aa...b.b\n......b..", {"a": ("brass", 4), "b": ("brass", 5)})
    return over(img, px.outline(np.pad(key, 1), I("ink", 0)), 60, 48)
