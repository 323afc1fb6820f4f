"""The bakes of the bench of vehicles."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from game.data.vehicles import VEHICLES
from workshop.kit.bake import ROOT, Bake
from workshop.places.sprites import Sprite, contact_sheet
from workshop.vehicles import blast, crops, effects, el, henchmen, lamplight, sheet, spills, thrown, walkers
from workshop.vehicles.fleet import FLEET

HERE = Path(__file__).parent
KIT = tuple(ROOT / "workshop" / "kit" / f"{name}.py" for name in ("palette", "px", "shelves"))
VOXELS = (*(HERE / f"{room}.py" for room in ("materials", "solid", "cast", "wear", "develop", "sheet")), *KIT)
DRAWN = ("bus", "sedan", "taxi", "police", "lorry", "motorbike")  # whose sizes are those of the rules


def _sizes() -> str:
    """Lengths and widths in m that the voxels are built to."""
    return repr([(kind, VEHICLES[kind].length_m, VEHICLES[kind].width_m) for kind in DRAWN])


def _run(job: str) -> None:
    names, _, make = FLEET[job]
    sheet.run(make(names))


def _look(job: str, folder: Path) -> None:
    for name in FLEET[job][0]:
        sheet.contact_sheet(name, folder / f"vehicles_{name}.png")


def _files(names: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(f"vehicles/{name}.{tail}" for name in names for tail in ("png", "json"))


SMALL: dict[str, tuple[tuple[str, ...], Callable[[], dict[str, Sprite]]]] = {  # sheet: rooms, what makes its sprites
    "walkers": (("walkers",), walkers.walkers),
    "thrown": (("thrown",), thrown.thrown),
    "effects": (("effects",), effects.effects),
    "spills": (("spills",), spills.spills),
    "blast": (("blast",), blast.blast),
    "beams": (("lamplight",), lamplight.beams),
}


def _run_small(name: str) -> None:
    crops.write(name, SMALL[name][1]())


def _look_small(name: str, folder: Path) -> None:
    """What is painted, without what is only light or shadow."""
    painted = {key: s for key, s in SMALL[name][1]().items() if s.frames[0].ndim == 2}
    if painted:
        contact_sheet(folder / f"vehicles_{name}.png", painted)


BAKES = [
    Bake(
        f"vehicles.{job}",
        (*VOXELS, HERE / f"{room}.py", HERE / "fleet.py"),
        _files(names),
        partial(_run, job),
        partial(_look, job),
        facts=_sizes,
    )
    for job, (names, room, _) in FLEET.items()
]
BAKES += [
    Bake(
        f"vehicles.{name}",
        (*VOXELS, *(HERE / f"{room}.py" for room in (*rooms, "crops"))),
        _files((name,)),
        partial(_run_small, name),
        partial(_look_small, name),
    )
    for name, (rooms, _) in SMALL.items()
]
BAKES += [
    Bake(
        f"vehicles.{name}",
        (*VOXELS, *(HERE / f"{room}.py" for room in rooms)),
        _files((name,)),
        make,
        partial(look, name),
        facts=_sizes,
    )
    for name, rooms, make, look in (
        ("el_car", ("el", "train"), el.run_el, lambda name, folder: sheet.contact_sheet(name, folder / f"{name}.png")),
        ("henchmen", ("henchmen", "bus"), henchmen.run_henchmen, henchmen.contact_sheet),
    )
]
