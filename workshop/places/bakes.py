"""The bakes of this bench: tile sets, far pictures, scenery, light, and what its neighbours in the bench bake."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PIL import Image

from workshop.kit.bake import ASSETS, ROOT, Bake
from workshop.places import bath
from workshop.places.city.bakes import BAKES as CITY
from workshop.places.hotel.bakes import BAKES as HOTEL
from workshop.places.things.bakes import BAKES as THINGS
from workshop.places.yard.bakes import BAKES as YARD

HERE = Path(__file__).parent
KIT = (ROOT / "workshop" / "kit" / "palette.py", ROOT / "workshop" / "kit" / "px.py")
PAINTERS = ("shapes", "majolica", "joints", "changing", "steam", "hall", "hall_grids", "pool", "stone_room", "grand")
CELLAR = ("cellar", "cellar_grids", "bath_cellar")
GREY = (54, 59, 82, 255)


def _from(*names: str) -> tuple[Path, ...]:
    return tuple(HERE / f"{name}.py" for name in names) + KIT


def _sheet(*names: str) -> Callable[[Path], None]:
    """Contact sheets of baked pictures on grey, twice their size."""

    def write(folder: Path) -> None:
        for name in names:
            picture = Image.open(ASSETS / "places" / f"{name}.png").convert("RGBA")
            ground = Image.new("RGBA", picture.size, GREY)
            ground.alpha_composite(picture)
            big = ground.resize((picture.width * 2, picture.height * 2), Image.Resampling.NEAREST)
            big.convert("RGB").save(folder / f"places_{name}.png")

    return write


BAKES: tuple[Bake, ...] = (
    Bake(
        "places.bath_tiles",
        (*_from("bath", "sheet", *PAINTERS, *CELLAR), bath.LAYOUT),
        ("places/bath_tiles.png",),
        bath.bake_tiles,
        _sheet("bath_tiles"),
    ),
    Bake(
        "places.bath_far",
        _from("bath", "far_hall", "far_rooms", "shapes", "majolica", "stone_room"),
        tuple(f"places/{name}.png" for name in bath.FAR),
        bath.bake_far,
        _sheet(*bath.FAR),
    ),
    Bake(
        "places.bath_scenery",
        _from("bath", "scenery", "scenery_grids", "sprites", "shapes"),
        ("places/bath_scenery.png", "places/bath_scenery.json"),
        bath.bake_scenery,
        _sheet("bath_scenery"),
    ),
    Bake(
        "places.lights",
        _from("bath", "glows", "sprites"),
        ("places/lights.png", "places/lights.json"),
        bath.bake_light,
        _sheet("lights"),
    ),
    *CITY,
    *THINGS,
    *YARD,
    *HOTEL,
)
