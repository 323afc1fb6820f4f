"""The bakes of the bench of people: one a look, named `people.<look>`."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from workshop.kit.bake import Bake
from workshop.people.atlas import bake_look
from workshop.people.beasts import COATS, bake_dog, write_dog_sheet
from workshop.people.looks import facts, names
from workshop.people.sheets import write_sheet

HERE = Path(__file__).parent
SOURCES = (
    HERE.parent / "kit" / "shelves.py",
    HERE / "data" / "hands.txt",
    HERE / "data" / "held.txt",
    *(HERE / f"{room}.py" for room in ("atlas", "frame", "grids", "hands", "looks", "march", "model", "palette")),
    *(HERE / f"{room}.py" for room in ("portray", "poses", "puppet", "smears")),
)

BAKES = [
    Bake(
        name=f"people.{look}",
        sources=SOURCES,
        outputs=(f"people/{look}.png", f"people/{look}.json"),
        run=partial(bake_look, look),
        sheet=partial(write_sheet, look),
        facts=partial(facts, look),
    )
    for look in names()
]
BAKES += [
    Bake(
        name=f"people.{coat}",
        sources=(*SOURCES, HERE / "beasts.py", HERE / "data" / "beasts"),
        outputs=(f"people/{coat}.png", f"people/{coat}.json"),
        run=partial(bake_dog, coat),
        sheet=partial(write_dog_sheet, coat),
    )
    for coat in COATS
]
