"""Streets of the draft: their ground, lines, junctions, zebras, kerbs, and the lanes that traffic drives in."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from workshop.places.city.sheet_map import CityMap

PLAN = Path(__file__).with_name("plan.toml")
WIDTHS = {"street": 6, "avenue": 9, "yard": 5}
LANE_PX = 24
STOP = 3  # tiles between a junction and the ends of its lanes: a zebra and a stop line


@dataclass(frozen=True, slots=True)
class Street:
    """A straight street. Tiles: `at` across, `start` to `end` along; `el` the stretch below the elevated railway."""

    name: str
    axis: str
    at: int
    start: int
    end: int
    kind: str
    ground: str = "wet"
    surface: str = "wet"
    lanes: bool = True
    el: tuple[int, int] = (0, 0)
    per_side: int = 0  # lanes each way if fewer than fit
    oneway: str = ""  # heading of all its lanes: e, w, n or s

    @property
    def width(self) -> int:
        """Tiles from kerb to kerb."""
        return WIDTHS[self.kind]

    @property
    def rect(self) -> tuple[int, int, int, int]:
        """x, y, width, height in tiles."""
        length = self.end - self.start
        if self.axis == "ew":
            return self.start, self.at, length, self.width
        return self.at, self.start, self.width, length

    @property
    def middle_px(self) -> int:
        """The centre line, across."""
        return self.at * 16 + self.width * 8


@dataclass(frozen=True, slots=True)
class Crossroads:
    """Where two streets meet: x, y, width, height in tiles."""

    ew: Street
    ns: Street

    @property
    def rect(self) -> tuple[int, int, int, int]:
        """The square that both cover."""
        return self.ns.at, self.ew.at, self.ns.width, self.ew.width


def plan() -> dict[str, Any]:
    """The plan as written."""
    return tomllib.loads(PLAN.read_text("utf-8"))


def streets(rows: list[dict[str, Any]]) -> list[Street]:
    """Streets of the plan in order."""
    return [
        Street(
            r["name"],
            r["axis"],
            r["at"],
            r["from"],
            r["to"],
            r["kind"],
            r.get("ground", "wet"),
            r.get("surface", "wet"),
            r.get("lanes", True),
            tuple(r.get("el", (0, 0))),
            r.get("per_side", 0),
            r.get("oneway", ""),
        )
        for r in rows
    ]


def crossroads(found: list[Street]) -> list[Crossroads]:
    """Every meeting of an east-west with a north-south street."""
    return [
        Crossroads(ew, ns)
        for ew in found
        for ns in found
        if ew.axis == "ew"
        and ns.axis == "ns"
        and ew.start < ns.at + ns.width
        and ns.at < ew.end
        and ns.start < ew.at + ew.width
        and ew.at < ns.end
    ]


def pave(city: CityMap, street: Street) -> None:
    """Ground and surface of a street, without its lines."""
    x, y, wide, high = street.rect
    if street.ground == "wet":  # its lanes fit the kerbs
        city.fill("ground", f"road_{street.axis}", x, y, wide, high, (0, y) if street.axis == "ew" else (x, 0))
    else:
        city.fill("ground", street.ground, x, y, wide, high)
    city.surface(street.surface, x, y, wide, high)
    city.open(x, y, wide, high)
    low, up = street.el
    if up > low:
        if street.axis == "ew":
            city.fill("ground", "el_ew", low, y, up - low, high, (0, y))
            city.surface("dry", low, y, up - low, high)
        else:
            city.fill("ground", "el_ns", x, low, wide, up - low, (x, 0))
            city.surface("dry", x, low, wide, up - low)


def cross(city: CityMap, meets: list[Crossroads]) -> None:
    """Asphalt without lanes where streets meet, unless a railway hangs over it or the market is paved otherwise."""
    roads = np.concatenate([city.ids(f"road_{axis}").ravel() for axis in ("ew", "ns")])
    for c in meets:
        x, y, wide, high = c.rect
        part = city.layers["ground"][y : y + high, x : x + wide]
        if np.isin(part, roads).all():
            city.fill("ground", "wet", x, y, wide, high)


def gaps(street: Street, meets: list[Crossroads]) -> list[tuple[int, int]]:
    """Stretches of a street between its junctions, in tiles along it."""
    cuts = []
    for c in meets:
        if street is c.ew:
            cuts.append((c.ns.at, c.ns.at + c.ns.width))
        elif street is c.ns:
            cuts.append((c.ew.at, c.ew.at + c.ew.width))
    edges = [street.start, *(v for cut in sorted(cuts) for v in cut), street.end]
    return [(a, b) for a, b in zip(edges[::2], edges[1::2], strict=True) if b > a]


def lines(city: CityMap, street: Street, meets: list[Crossroads]) -> None:
    """Lane dashes and centre lines between junctions."""
    if street.kind == "yard" or not street.lanes:
        return
    ew = street.axis == "ew"
    suffix = "ew" if ew else "ns"
    if street.oneway:
        rows = ((1, "lane"), (2, "lane_edge"), (4, "lane"), (5, "lane_edge"), (7, "lane"))
    elif street.kind == "avenue":
        rows = ((1, "lane"), (2, "lane_edge"), (4, "middle"), (5, "lane_edge"), (7, "lane"))
    else:
        rows = ((1, "lane"), (2, "double"), (4, "lane"))
    for a, b in gaps(street, meets):
        low = a + (STOP if a > street.start or _met(street, a, meets) else 0)
        high = b - (STOP if b < street.end or _met(street, b, meets) else 0)
        for row, name in rows:
            stamp = f"{name}_{suffix}"
            at = street.at + row
            wide, tall = city.size(stamp)
            length = wide if ew else tall
            for k in range(low, high - length + 1, length):
                city.put("marks", stamp, k if ew else at, at if ew else k)
        _stops(city, street, a, b, meets)


def _met(street: Street, edge: int, meets: list[Crossroads]) -> bool:
    return any(
        edge in ((c.ns.at, c.ns.at + c.ns.width) if street is c.ew else (c.ew.at, c.ew.at + c.ew.width))
        for c in meets
        if street in (c.ew, c.ns)
    )


def _stops(city: CityMap, street: Street, a: int, b: int, meets: list[Crossroads]) -> None:
    """Zebra and stop line before each junction. Traffic keeps right."""
    if b - a < 2 * STOP + 2:
        return
    half, w = (street.width + 1) // 2, street.width
    if street.oneway:
        half = w
    if _met(street, b, meets):
        for k in range(w):
            _mark(city, street, "zebra", b - 2, k)
            if k >= w - half:
                _mark(city, street, "stop", b - 3, k if street.axis == "ew" else w - 1 - k)
    if _met(street, a, meets):
        for k in range(w):
            _mark(city, street, "zebra", a, k)
            if k < half and not street.oneway:
                _mark(city, street, "stop", a + 2, k if street.axis == "ew" else w - 1 - k)


def _mark(city: CityMap, street: Street, name: str, along: int, across: int) -> None:
    if street.axis == "ew":
        city.put("marks", f"{name}_ew", along, street.at + across)
    else:
        city.put("marks", f"{name}_ns", street.at + across, along)


def lanes(city: CityMap, found: list[Street], meets: list[Crossroads]) -> None:
    """Lanes of every stretch, and the junctions between them."""
    for street in found:
        if not street.lanes or street.kind == "yard":
            continue
        per_side = street.per_side or street.width * 16 // LANE_PX // 2
        speed = {"avenue": 11, "street": 9}[street.kind]
        for a, b in gaps(street, meets):
            low = a * 16 + (STOP * 16 if _met(street, a, meets) else 0)
            high = b * 16 - (STOP * 16 if _met(street, b, meets) else 0)
            if high - low < 64:
                continue
            for k in range(per_side):
                offset = LANE_PX // 2 + k * LANE_PX
                for side in (1, -1):
                    city.line("lane", _ends(street, side, low, high, street.middle_px + side * offset), speed=speed)
    _junctions(city, meets)


def _ends(street: Street, side: int, low: int, high: int, across: int) -> list[tuple[int, int]]:
    """A lane from its beginning to its end: traffic keeps right, unless all goes one way."""
    onward = street.oneway in ("e", "s") if street.oneway else (side > 0) == (street.axis == "ew")
    ends = [(low, across), (high, across)] if street.axis == "ew" else [(across, low), (across, high)]
    return ends if onward else ends[::-1]


def _junctions(city: CityMap, meets: list[Crossroads]) -> None:
    """A junction with its lights at each meeting of streets with lanes."""
    for c in meets:
        if not (c.ew.lanes and c.ns.lanes) or "yard" in (c.ew.kind, c.ns.kind):
            continue
        x, y, wide, high = c.rect
        lit = city.add("lights", x * 16 - 24, y * 16 - 24, name=f"{c.ew.name}_{c.ns.name}", offset=(x * 37) % 660)
        city.add(
            "junction",
            (x - STOP) * 16,
            (y - STOP) * 16,
            (wide + 2 * STOP) * 16,
            (high + 2 * STOP) * 16,
            name=f"{c.ew.name}_{c.ns.name}",
            lights=lit,
        )
