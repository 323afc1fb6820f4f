"""Which vehicles there are: each job bakes one shape in all its coats."""

from __future__ import annotations

from collections.abc import Callable

from workshop.vehicles import bus, cars, heavy, train
from workshop.vehicles.materials import Coat
from workshop.vehicles.sheet import Shape
from workshop.vehicles.solid import Solid

Job = tuple[tuple[str, ...], str, Callable[[tuple[str, ...]], Shape]]


def _bus(name: str, figures: str, coat: str) -> Shape:
    return Shape(bus.bus(figures), {name: bus.BUS_COATS[coat]}, 64, bus.BUS_MARKS, burnt=False)


def _wagon(solid: Solid, coats: dict[str, Coat], length_m: float) -> Shape:
    return Shape(solid, coats, 64, train.rail_marks(length_m), levels=1, symmetric=True)


FLEET: dict[str, Job] = {
    # job: names of the sheets, room of the model, the shape for these names
    "bus_danko": (("bus_danko",), "bus", lambda n: _bus(n[0], "27", "danko")),
    "bus_rostavili": (("bus_rostavili",), "bus", lambda n: _bus(n[0], "09", "rostavili")),
    "bus_city": (("bus_city",), "bus", lambda n: _bus(n[0], "146", "city")),
    "sedan": (
        tuple(f"sedan_{coat}" for coat in cars.SEDAN_COATS), "cars",
        lambda n: Shape(cars.sedan(), dict(zip(n, cars.SEDAN_COATS.values(), strict=True)), 32, cars.marks("sedan")),
    ),
    "taxi": (("taxi",), "cars", lambda n: Shape(cars.taxi(), {n[0]: cars.TAXI_COAT}, 32, cars.marks("taxi"))),
    "police": (("police",), "cars", lambda n: Shape(cars.police(), {n[0]: cars.POLICE_COAT}, 32, cars.marks("police"))),
    "lorry": (
        tuple(f"lorry_{coat}" for coat in heavy.LORRY_COATS), "heavy",
        lambda n: Shape(heavy.lorry(), dict(zip(n, heavy.LORRY_COATS.values(), strict=True)), 32, heavy.LORRY_MARKS),
    ),
    "motorbike": (
        ("motorbike",), "heavy", lambda n: Shape(heavy.motorbike(False), {n[0]: heavy.BIKE_COAT}, 32, heavy.BIKE_MARKS),
    ),
    "motorbike_rider": (
        ("motorbike_rider",), "heavy",
        lambda n: Shape(heavy.motorbike(True), {n[0]: heavy.BIKE_COAT}, 32, heavy.BIKE_MARKS, levels=1),
    ),
    "locomotive": (
        ("locomotive",), "train",
        lambda n: Shape(train.locomotive(), {n[0]: train.LOCO_COAT}, 64, train.LOCO_MARKS, levels=1),
    ),
    "coach": (("coach",), "train", lambda n: _wagon(train.coach(), {n[0]: train.COACH_COAT}, train.COACH_M)),
    "box_wagon": (
        tuple(f"box_wagon_{coat}" for coat in train.BOX_COATS), "train",
        lambda n: _wagon(train.box_wagon(), dict(zip(n, train.BOX_COATS.values(), strict=True)), train.WAGON_M),
    ),
    "tank_wagon": (
        ("tank_wagon",), "train", lambda n: _wagon(train.tank_wagon(), {n[0]: train.TANK_COAT}, train.WAGON_M),
    ),
}  # fmt: skip
