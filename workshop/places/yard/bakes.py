"""The bakes of the yard: its tile set and its three far pictures."""

from __future__ import annotations

from pathlib import Path

from workshop.kit import palette as P
from workshop.kit.bake import ASSETS, Bake
from workshop.places.sheet import TileSheet
from workshop.places.yard import buried, far, fences, ground

HERE = Path(__file__).parent
FAR = {"far_yard_sky": far.sky, "far_yard_roofs": far.roofs, "far_yard_near": far.near}


def tiles() -> TileSheet:
    """The tile set of the yard."""
    sheet = TileSheet("yard", HERE / "layout.toml")
    sheet.add_all(
        {
            "snow": ground.snow_ground(),
            "ice": ground.ice_ground(),
            "ice_slide": ground.ice_slide(),
            "roof": ground.shed_roof(),
            "drift_a": fences.drift(0),
            "drift_b": fences.drift(2),
            "drift_c": fences.bank(),
            "drift_d": fences.dug(),
            "drift_e": fences.mound(),
            "brick": ground.brick(96, 96),
            "shed": ground.shed_wall(),
            "post": ground.post(),
            "lamp": ground.lamp_post(),
            "pier": ground.gate_wall(),
        }
    )
    sheet.add_all({name: fences.fence(name) for name in fences.PIECES})
    sheet.add_all(buried.stamps(), "buried_")
    return sheet


def run() -> None:
    """Write the tile set and the far pictures."""
    (ASSETS / "places").mkdir(parents=True, exist_ok=True)
    tiles().write()
    for name, paint in FAR.items():
        P.save(paint(), ASSETS / "places" / f"{name}.png")


def sheet(folder: Path) -> None:
    """The same, three times as large, for the eye."""
    P.save(tiles().picture(), folder / "places_yard_tiles.png", 3)
    for name, paint in FAR.items():
        P.save(paint(), folder / f"places_{name}.png", 2)


BAKES = [
    Bake(
        "places.yard",
        (
            HERE,
            *(HERE.parent / f"{name}.py" for name in ("sheet", "cellar_grids")),
            *(HERE.parents[1] / "kit" / f"{name}.py" for name in ("palette", "px")),
        ),
        ("places/yard_tiles.png", *(f"places/{name}.png" for name in FAR)),
        run,
        sheet,
    )
]
