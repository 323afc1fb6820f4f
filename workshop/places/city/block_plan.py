"""Blocks as the plan has them, and what stands on them in each part of the city."""

from __future__ import annotations

from dataclasses import dataclass

from workshop.places.city.streets import plan

PAVEMENT = 3
NEON = {
    "red": "red",
    "blue": "blue",
    "neon": "pink",
    "brass": "amber",
    "teal": "green",
    "green": "green",
    "stone": "warm",
    "ink": "white",
}  # light of a sign by the ramp of its letters


@dataclass(frozen=True, slots=True)
class Block:
    """A rectangle of tiles between streets; `open` are the sides n, e, s, w on which a street runs.

    `passage` is a lane for a bus through its houses: first column and width, 0 for none.
    """

    x: int
    y: int
    width: int
    height: int
    style: str
    open: str = "nesw"
    fill: str = "houses"
    passage: tuple[int, int] = (0, 0)

    @property
    def inner(self) -> tuple[int, int, int, int]:
        """What is left inside the pavements."""
        left, right = (PAVEMENT if side in self.open else 0 for side in "we")
        top, bottom = (PAVEMENT if side in self.open else 0 for side in "ns")
        return self.x + left, self.y + top, self.width - left - right, self.height - top - bottom


@dataclass(frozen=True, slots=True)
class Style:
    """What stands on a block: kind of pavement, walls, roofs, shops, storeys between low and high."""

    slab: str
    walls: tuple[str, ...]
    roofs: tuple[str, ...]
    shops: tuple[str, ...]
    storeys: tuple[int, ...]
    shop_share: float = 0.6
    boards: float = 0.1


STYLES: dict[str, Style] = {
    name: Style(**{key: tuple(value) if isinstance(value, list) else value for key, value in row.items()})
    for name, row in plan()["style"].items()
}


def planned() -> list[Block]:
    """Blocks of the plan in order."""
    return [
        Block(
            r["x"],
            r["y"],
            r["w"],
            r["h"],
            r["style"],
            r.get("open", "nesw"),
            r.get("fill", "houses"),
            tuple(r.get("passage", (0, 0))),
        )
        for r in plan()["block"]
    ]
