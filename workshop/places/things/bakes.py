"""The bake of `assets/places/things`."""

from __future__ import annotations

from pathlib import Path

from workshop.kit.bake import Bake
from workshop.places.sprites import Sprite, contact_sheet, write
from workshop.places.things.furniture import furniture_things
from workshop.places.things.masonry import masonry_things
from workshop.places.things.openings import openings
from workshop.places.things.small import small_things

HERE = Path(__file__).parent


def all_things() -> dict[str, Sprite]:
    """Every sprite of the sheet, by name."""
    return small_things() | furniture_things() | masonry_things() | openings()


BAKES = [
    Bake(
        "places.things",
        (HERE, HERE.parent / "sprites.py", *(HERE.parents[1] / "kit" / f"{name}.py" for name in ("palette", "px"))),
        ("places/things.png", "places/things.json"),
        lambda: write("things", all_things()),
        lambda folder: contact_sheet(folder / "places_things.png", all_things()),
    )
]
