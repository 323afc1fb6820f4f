"""What breaks along the streets: one row a sort; source: design/bus-chase.md 1.5 and 8."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Breakage:
    """A blow of `breaks_kns` takes it, for `score` points. Half sizes are those of a thing drawn as a point."""

    breaks_kns: float
    score: int
    half_m: float = 0.3
    half_other_m: float = 0.3


THINGS: dict[str, Breakage] = {
    "newsbox": Breakage(0.5, 20),
    "lamp": Breakage(3.0, 20, 0.2, 0.2),
    "hydrant": Breakage(2.0, 40),
    "gate_arm": Breakage(1.0, 10, 3.0, 0.15),
    "stall": Breakage(1.5, 40, 1.5, 1.0),
    "hut": Breakage(8.0, 50, 1.5, 1.5),
    "awning": Breakage(1.0, 30, 2.0, 0.5),
    "tree": Breakage(6.0, 20),
    "mailbox": Breakage(1.0, 20),
    "bin": Breakage(0.4, 10),
    "phone": Breakage(1.2, 30, 0.5, 0.5),
    "barrier": Breakage(1.0, 20, 1.0, 0.3),
    "crates": Breakage(0.8, 20, 0.8, 0.8),
    "bench": Breakage(0.8, 10, 0.9, 0.3),
    "meter": Breakage(0.5, 10, 0.15, 0.15),
    "sign": Breakage(0.6, 10, 0.15, 0.15),
    "pen_gate": Breakage(1.5, 20, 2.0, 0.2),
    "snowman": Breakage(0.3, 50, 0.5, 0.5),
    "trolley": Breakage(0.5, 20, 0.6, 0.4),
    "freight": Breakage(0.8, 20, 1.0, 0.6),
    "fence": Breakage(4.0, 10, 4.0, 0.5),  # costs a bus 0.36 m/s
    "car": Breakage(0.0, 0, 0.95, 2.5),
}
CAR, CAR_KIND = "car", "sedan"  # stands parked as a wall until somebody drives into it, then it is a vehicle
PARKED_SCORE = 20  # for one that we wreck: nobody sits in it
