"""The pictures of the case file: one moment of each level, people at their own size on a painted place."""

from __future__ import annotations

from collections.abc import Callable

from workshop.interface import pages_first, pages_last, pieces
from workshop.interface.page_tools import Picture
from workshop.kit.bake import ASSETS

SHEET_WIDTH = 360
CAST = (
    "danko_bath", "danko_suit", "danko_uniform", "ogarkov", "ridzik", "rostavili", "strongman", "maid", "gunman_a",
    "gunman_b", "bruiser_hotel_b", "knife_man_b", "rostavili_wounded",
)  # fmt: skip
FAR = ("far_dome", "far_hotel_sky", "far_hotel_towers")
VEHICLES = ("bus_danko", "bus_rostavili", "locomotive")
SOURCES = tuple(
    ASSETS / room / f"{name}.{tail}"
    for room, names in (("people", CAST), ("vehicles", VEHICLES))
    for name in names
    for tail in ("png", "json")
) + tuple(ASSETS / "places" / f"{name}.png" for name in FAR)  # what other benches baked
PICTURES: tuple[Callable[[], Picture], ...] = (
    pages_first.bathhouse,
    pages_first.cafe,
    pages_first.transfer,
    pages_first.informant,
    pages_first.manzetti,
    pages_last.hospital,
    pages_last.hotel,
    pages_last.terminal,
    pages_last.bus_chase,
    pages_last.showdown,
)


def bake() -> None:
    """Write pages.png and pages.json: `photo_l1` and so on, in the order of the campaign."""
    pieces.write_sheet("pages", {f"photo_l{k}": make() for k, make in enumerate(PICTURES, 1)}, SHEET_WIDTH)
