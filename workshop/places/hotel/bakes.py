"""The bakes of the hotel: its tile set, its far pictures, scenery and things."""

from __future__ import annotations

from pathlib import Path

from workshop.kit import palette as P
from workshop.kit import px
from workshop.kit.bake import ASSETS, Bake
from workshop.kit.palette import Indices
from workshop.places import sprites
from workshop.places.hotel import (
    cellar,
    cut,
    far,
    kitchen,
    lift,
    lobby,
    outside,
    paper,
    roof,
    rooms,
    scenery,
    sightings,
    stairs,
    things,
)
from workshop.places.sheet import TILE, TileSheet

HERE = Path(__file__).parent
SHARED = tuple(HERE.parent / f"{name}.py" for name in ("sheet", "sprites", "shapes"))
CELLAR = tuple(HERE.parent / f"{name}.py" for name in ("cellar", "cellar_grids"))
KIT = (HERE.parents[1] / "kit" / "palette.py", HERE.parents[1] / "kit" / "px.py")
COATS = ("rostavili", "rostavili_glass")  # whose baked sheets the sightings are made of
SOURCES = (HERE, *SHARED, HERE.parent / "things", *KIT)


def standing(picture: Indices) -> Indices:
    """The picture on whole tiles with its foot on their lower edge."""
    high, wide = picture.shape
    return px.pad(picture, wide, -(-high // TILE) * TILE, 0, -high % TILE)


def stood(stamps: dict[str, Indices]) -> dict[str, Indices]:
    """All of them standing."""
    return {name: standing(picture) for name, picture in stamps.items()}


def tiles() -> TileSheet:
    """The tile set of the hotel."""
    sheet = TileSheet("hotel", HERE / "layout.toml")
    for name in paper.PAPERS:
        sheet.add(f"wall_{name}", paper.wall(name))
        sheet.add(f"torn_{name}", paper.torn(name, len(name)))
    sheet.add("stain_red", paper.stain("red"))
    sheet.add("stain_teal", paper.stain("teal", 9))
    sheet.add_all(cut.stamps(), "cut_")
    sheet.add_all(stood(lobby.stamps()), "lobby_")
    sheet.add_all(stood(kitchen.stamps()), "kitchen_")
    sheet.add_all(stood(lift.stamps()), "lift_")
    sheet.add_all(stood(stairs.stamps()), "stairs_")
    sheet.add_all(outside.stamps(), "out_")
    sheet.add_all(rooms.stamps(), "room_")
    sheet.add_all(roof.stamps(), "roof_")
    sheet.add_all(cellar.stamps(cut.below()), "cellar_")
    return sheet


def run_far() -> None:
    """Write the far pictures."""
    (ASSETS / "places").mkdir(parents=True, exist_ok=True)
    for name, paint in far.PICTURES.items():
        P.save(paint(), ASSETS / "places" / f"{name}.png")


def sheet_tiles(folder: Path) -> None:
    """The tile set, three times as large, for the eye."""
    P.save(tiles().picture(), folder / "places_hotel_tiles.png", 3)


def sheet_far(folder: Path) -> None:
    """The far pictures."""
    for name, paint in far.PICTURES.items():
        P.save(paint(), folder / f"places_{name}.png", 2)


BAKES = [
    Bake(
        "places.hotel_tiles",
        (*SOURCES, *CELLAR),
        ("places/hotel_tiles.png",),
        lambda: tiles().write(),
        sheet_tiles,
    ),
    Bake(
        "places.hotel_far",
        (HERE / "far.py", HERE / "lettering.py", *SHARED, *KIT),
        tuple(f"places/{name}.png" for name in far.PICTURES),
        run_far,
        sheet_far,
    ),
    Bake(
        "places.hotel_scenery",
        SOURCES,
        ("places/hotel_scenery.png", "places/hotel_scenery.json"),
        lambda: sprites.write("hotel_scenery", scenery.sprites()),
        lambda folder: sprites.contact_sheet(folder / "places_hotel_scenery.png", scenery.sprites()),
    ),
    Bake(
        "places.hotel_sightings",
        (*SOURCES, *(ASSETS / "people" / f"{look}.{end}" for look in COATS for end in ("json", "png"))),
        ("places/hotel_sightings.png", "places/hotel_sightings.json"),
        lambda: sprites.write("hotel_sightings", sightings.sprites()),
    ),
    Bake(
        "places.hotel_things",
        SOURCES,
        ("places/hotel_things.png", "places/hotel_things.json"),
        lambda: sprites.write("hotel_things", things.sprites()),
        lambda folder: sprites.contact_sheet(folder / "places_hotel_things.png", things.sprites()),
    ),
]
