"""The chase on the draft: starts, Rostavili's way, tracks, crossings, checkpoints, hints, districts, words."""

from __future__ import annotations

import math

from workshop.places.city.sheet_map import CityMap, Value

T = 16
CORNER_M = 22.0  # radius of the corners of his way
ARC_STEPS = 8


def _m(x: float, y: float) -> tuple[float, float]:
    """Tiles to px."""
    return x * T, y * T


def rounded(points: list[tuple[float, float]]) -> list[tuple[float, float]]:
    """The same way with each corner of it as an arc that a bus can drive."""
    out = [points[0]]
    for (ax, ay), (x, y), (bx, by) in zip(points, points[1:], points[2:], strict=False):
        before, after = math.atan2(y - ay, x - ax), math.atan2(by - y, bx - x)
        bend = (after - before + math.pi) % math.tau - math.pi
        if abs(bend) < 0.02:
            out.append((x, y))
            continue
        reach, side = CORNER_M * 8 * math.tan(abs(bend) / 2), 1 if bend > 0 else -1
        sx, sy = x - reach * math.cos(before), y - reach * math.sin(before)
        cx, cy = sx - side * CORNER_M * 8 * math.sin(before), sy + side * CORNER_M * 8 * math.cos(before)
        for k in range(ARC_STEPS + 1):
            angle = before + bend * k / ARC_STEPS
            out.append((cx + side * CORNER_M * 8 * math.sin(angle), cy - side * CORNER_M * 8 * math.cos(angle)))
    return [*out, points[-1]]


def railways(city: CityMap) -> tuple[int, int]:
    """Both lines; ids of the tracks on which trains run."""
    for row in (207, 209):
        city.fill("ground", "track_ew", 0, row, 576, 2, (0, row))
        city.surface("rails", 0, row, 576, 2)
    city.fill("ground", "track_ew", 282, 243, 294, 2, (0, 243))
    city.surface("rails", 282, 243, 294, 2)
    main = city.line("rail", [_m(576, 210), _m(0, 210)], name="main", line="main", mode="held")
    yard = city.line("rail", [_m(576, 244), _m(282, 244)], name="yard", line="yard", mode="held")
    return main, yard


def crossings(city: CityMap, main: int, yard: int) -> None:
    """Planks, arms, bell: X shows the rule, A, C and D count."""
    for name, x, wide, rows, rail, counts in (
        ("X", 39, 6, (207, 209), main, False),
        ("A", 405, 6, (207, 209), main, True),
        ("C", 405, 5, (243,), yard, True),
        ("D", 465, 5, (243,), yard, True),
    ):
        for row in rows:
            city.fill("ground", "track_road_ew", x - 1, row, wide + 2, 2, (0, row))
        top, tall = rows[0], rows[-1] + 2 - rows[0]
        number = city.add("crossing", x * T, top * T - 8, wide * T, tall * T + 16, name=name, rail=rail, counts=counts)
        city.add("signal_box", (x - 1.2) * T, (top - 1.5) * T, name=name, crossing=number)
        reach = min(wide * 8, 48)
        for at in ((top - 1) * T, (top + tall) * T + 8):
            city.add("city_breakable", x * T, at, reach, 4, kind="gate_arm", look=0, name=name)
            city.add("city_breakable", (x + wide) * T - reach, at, reach, 4, kind="gate_arm", look=1, name=name)


def starts(city: CityMap) -> None:
    """Both buses."""
    city.add("bus_start", 43.5 * T, 275 * T, who="danko", heading=48)
    city.add("bus_start", 43.5 * T, 256 * T, who="rostavili", heading=48, speed=4)


def way(city: CityMap) -> None:
    """Rostavili's way, piece by piece; its corners are the middles of junctions."""
    v1, v3, v5 = 43.5, 187.5, 337.5  # northward lanes
    v4s, v6s, v8s = 256.5, 407.5, 551.5  # southward lanes
    canal, loop, north, shore, market = 200, 148.5, 97.5, 26.25, 97.5

    def piece(kind: str, points: list[tuple[float, float]], **args: Value) -> None:
        city.line(kind, rounded(points), **args)

    piece("rostavili_path", [_m(v1, 256), _m(v1, canal), _m(v3, canal), _m(v3, 170)], name="terminal", beat=1)
    ahead = [_m(v3, 170), _m(v3, loop), _m(v5, loop), _m(v5, 135)]
    piece("rostavili_path", ahead, name="straight", beat=2, weight=1, bold=1)
    lap = [_m(v5, loop), _m(v5, north), _m(v4s, north), _m(v4s, loop)]
    piece("rostavili_path", [*ahead[:2], *lap, *ahead[2:]], name="lap", beat=2, weight=3)
    piece("rostavili_path", [_m(v5, 135), _m(v5, shore), _m(500, shore)], name="north", beat=2)
    piece("rostavili_path", [_m(500, shore), _m(v8s, shore), _m(v8s, market), _m(520, market)], name="shore", beat=3)
    piece("rostavili_path", [_m(520, market), _m(v6s, market), _m(v6s, 130)], name="market", beat=4, pace=0.85)
    ring_w, ring_e, ring_n, ring_s = 407.5, 467.5, 221.5, 266.5
    piece("rostavili_path", [_m(v6s, 130), _m(ring_w, ring_n), _m(430, ring_n)], name="stockyards", beat=5, pace=0.9)
    piece("rostavili_path", [_m(430, ring_n), _m(ring_e, ring_n), _m(ring_e, 254)], name="ring_east", beat=6)
    piece(
        "rostavili_path",
        [_m(ring_e, 254), _m(ring_e, ring_s), _m(ring_w, ring_s), _m(ring_w, ring_n), _m(430, ring_n)],
        name="ring_west",
        beat=6,
    )
    piece("rostavili_path", [_m(ring_e, 254), _m(ring_e, ring_s), _m(574, ring_s)], name="out", beat=6, last=True)
    city.add("city_exit", 572 * T, 262 * T, 4 * T, 9 * T)


def marks(city: CityMap) -> None:
    """Checkpoints with their splits, districts, hints of turns, and what is said where."""
    rows = (
        (1, 37, 190, 10, 14, 900, 48, "canal"),
        (2, 181, 142, 10, 10, 2300, 48, "loop"),
        (3, 253, 94, 10, 10, 3200, 16, "el"),
        (4, 331, 22, 10, 13, 4500, 48, "lake"),
        (5, 545, 22, 15, 13, 5700, 0, "shore"),
        (6, 403, 94, 10, 10, 7000, 32, "market"),
        (7, 403, 214, 10, 5, 8600, 16, "yard"),
    )
    for order, x, y, w, h, par, heading, name in rows:
        split = f"bus.split.{name}"
        area = (x * T, y * T, w * T, h * T)
        city.add("city_checkpoint", *area, name=name, order=order, par=par, heading=heading, split=split)
    for name, x, y, w, h, density, ambience in (
        ("terminal", 0, 178, 345, 110, 0.5, "bed_city"),
        ("loop", 180, 88, 165, 90, 0.9, "bed_city"),
        ("lake", 320, 0, 256, 62, 1.2, "bed_wind"),
        ("market", 400, 88, 150, 24, 0.8, "bed_crowd"),
        ("stock", 345, 150, 205, 64, 0.6, "herd_loop"),
        ("yard", 280, 214, 296, 74, 0.0, "bed_wind"),
        ("homes", 0, 20, 320, 68, 1.0, "bed_city"),
    ):
        own = {"title": f"bus.district.{name}", "density": density, "ambience": ambience}
        city.add("district", x * T, y * T, w * T, h * T, name=name, **own)
    shore = {"mix": "lorry,sedan,lorry,taxi,sedan", "name": "shore"}
    city.add("spawner", 0, 22 * T, 576 * T, 13 * T, density=1, **shore)
    city.add("spawner", 400 * T, 90 * T, 150 * T, 18 * T, density=0.6, mix="sedan,taxi,motorbike", name="market")
    city.add("spawner", 0, 20 * T, 576 * T, 186 * T, name="city", density=1)
    for x, y, turn, heading, speed in (
        (42, 199, "right", 48, 10),
        (186, 199, "left", 0, 10),
        (186, 147, "right", 48, 10),
        (336, 147, "left", 0, 10),
        (336, 99, "left", 48, 10),
        (258, 99, "left", 32, 10),
        (258, 147, "left", 16, 10),
        (336, 27, "right", 48, 12),
        (552, 27, "right", 0, 14),
        (552, 99, "right", 16, 12),
        (408, 99, "left", 32, 10),
        (408, 221, "left", 16, 10),
    ):
        city.add("arrow_hint", x * T, y * T, turn=turn, heading=heading, speed=speed)


HYDRANTS = (  # beside Rostavili's way, where he can reach them
    (91.5, 203.6), (151.5, 203.6), (189.7, 165.5), (339.7, 81.5),
    (339.7, 52.5), (404.3, 119.5), (404.3, 134.5), (404.3, 144.5),
)  # fmt: skip


def hydrants(city: CityMap) -> None:
    """What he can knock over as he passes."""
    for x, y in HYDRANTS:
        city.add("city_breakable", x * T, y * T, kind="hydrant")


EL_RING = (4105, 1537, 5399, 2351)  # px of the outer rails as they are seen


def el_line(city: CityMap) -> None:
    """The ring of the Loop, from the middle of its northern side."""
    left, top, right, bottom = EL_RING
    middle = (left + right) / 2
    ring = [(middle, top), (right, top), (right, bottom), (left, bottom), (left, top), (middle, top)]
    city.line("el_line", ring, name="loop", trains=2, cars=4, speed=10.0)


CUES: tuple[tuple[tuple[int, int, int, int], dict[str, str | int]], ...] = (
    ((34, 262, 22, 20), {"say": "bus.ridzik.start,bus.danko.start", "goal": "bus.goal.catch", "beat": 1}),
    ((36, 214, 12, 8), {"say": "bus.ridzik.rule"}),
    ((60, 192, 14, 14), {"say": "bus.ridzik.horn"}),
    ((120, 192, 14, 14), {"trick": "brake_test"}),
    ((164, 192, 12, 14), {"say": "bus.ridzik.left"}),
    ((181, 158, 10, 10), {"goal": "bus.goal.loop", "beat": 2}),
    ((206, 142, 12, 10), {"trick": "shove"}),
    ((256, 142, 12, 10), {"say": "bus.ridzik.alley"}),
    ((331, 108, 10, 10), {"say": "bus.ridzik.lean"}),
    ((331, 44, 10, 10), {"say": "bus.ridzik.lake"}),
    ((352, 22, 14, 13), {"goal": "bus.goal.shore", "beat": 3}),
    ((400, 22, 14, 13), {"say": "bus.ridzik.truck", "trick": "rear_gun"}),
    ((486, 22, 14, 13), {"say": "bus.ridzik.police"}),
    ((530, 94, 12, 10), {"goal": "bus.goal.market", "beat": 4}),
    ((512, 94, 10, 10), {"say": "bus.ridzik.oneway", "trick": "crates"}),
    ((470, 94, 10, 10), {"say": "bus.ridzik.stalls", "trick": "awning"}),
    ((430, 94, 10, 10), {"trick": "door"}),
    ((403, 112, 10, 8), {"say": "bus.ridzik.tank,bus.danko.tank"}),
    ((403, 124, 10, 8), {"trick": "hydrant"}),
    ((403, 152, 10, 8), {"goal": "bus.goal.line", "beat": 5}),
    ((403, 153, 10, 8), {"say": "bus.ridzik.cows", "trick": "pens"}),
    ((403, 184, 10, 8), {"say": "bus.ridzik.first"}),
    ((412, 217, 10, 9), {"say": "bus.ridzik.ring,bus.danko.ring", "goal": "bus.goal.ring", "beat": 6}),
    ((404, 236, 8, 6), {"say": "bus.ridzik.hold"}),
)


def cues(city: CityMap) -> None:
    """What is said, wanted and tried where."""
    for (x, y, w, h), args in CUES:
        city.add("cue_area", x * T, y * T, w * T, h * T, **args)


def short_cuts(city: CityMap) -> None:
    """Alleys, pens and the middle of the ring."""
    cut = city.line
    cut("shortcut", [_m(297.5, 143), _m(297.5, 103)], name="loop alley", width=8)
    cut("shortcut", [_m(443.5, 34), _m(443.5, 65)], name="shore alley", width=8)
    cut("shortcut", [_m(443.5, 73), _m(443.5, 95)], name="market alley", width=8)
    cut("shortcut", [_m(476, 172), _m(430, 172), _m(412, 172)], name="pens", width=5)
    cut("shortcut", [_m(411, 240.5), _m(464, 240.5)], name="between the trains", width=6)
    cut("shortcut", [_m(117, 109), _m(181, 109)], name="car park", width=6)
