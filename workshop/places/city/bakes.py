"""The bakes of the city."""

from __future__ import annotations

from pathlib import Path

from workshop.kit import palette as P
from workshop.kit.bake import ASSETS, Bake
from workshop.places.city.tiles import tiles

HERE = Path(__file__).parent
MAP_ONLY = ("layout.py", "plan.toml")


def run_tiles() -> None:
    """Write the tile set."""
    (ASSETS / "places").mkdir(parents=True, exist_ok=True)
    tiles().write()


BAKES = [
    Bake(
        "places.city_tiles",
        (
            *(HERE / f"{name}.py" for name in ("tiles", "ground", "roads", "houses", "lettering")),
            HERE / "layout.toml",
            HERE.parent / "sheet.py",
            HERE.parents[1] / "kit" / "palette.py",
            HERE.parents[1] / "kit" / "px.py",
        ),
        ("places/city_tiles.png",),
        run_tiles,
        lambda folder: P.save(tiles().picture(), folder / "places_city_tiles.png", 2),
    )
]
