"""The bakes of the city."""

from __future__ import annotations

from pathlib import Path

from workshop.kit import palette as P
from workshop.kit.bake import ASSETS, Bake
from workshop.places.city.things import sprites
from workshop.places.city.tiles import tiles
from workshop.places.sprites import contact_sheet, write

HERE = Path(__file__).parent
PAINTERS = (
    "asphalt", "road_wear", "car_park", "clutter_bits", "pavement_bits", "ground", "roads", "houses", "shops",
    "lettering", "elevated", "shore", "rooftop", "yards", "pens", "park", "rolling_stock", "bits", "harbour", "depot",
    "taverns",
)  # fmt: skip
KIT = (HERE.parents[1] / "kit" / "palette.py", HERE.parents[1] / "kit" / "px.py")


def run_tiles() -> None:
    """Write the tile set."""
    (ASSETS / "places").mkdir(parents=True, exist_ok=True)
    tiles().write()


BAKES = [
    Bake(
        "city.tiles",
        (
            *(HERE / f"{name}.py" for name in ("tiles", *PAINTERS)),
            HERE / "layout.toml",
            HERE.parent / "sheet.py",
            *KIT,
        ),
        ("places/city_tiles.png",),
        run_tiles,
        lambda folder: P.save(tiles().picture(), folder / "places_city_tiles.png", 2),
    ),
    Bake(
        "city.things",
        (
            *(HERE / f"{name}.py" for name in ("things", "things_typed", "things_loose", "barriers", *PAINTERS)),
            HERE.parent / "sprites.py",
            *KIT,
        ),
        ("places/city_things.png", "places/city_things.json"),
        lambda: write("city_things", sprites()),
        lambda folder: contact_sheet(folder / "places_city_things.png", sprites()),
    ),
]
