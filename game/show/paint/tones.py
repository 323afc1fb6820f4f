"""Which colour means what in the HUD: as it is painted, or safe for eyes to which red and green are alike."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from game.show.paint.colours import (
    BAD,
    BLOOD,
    BRASS,
    BRONZE,
    DIM,
    GLOW,
    GOOD,
    LOUD,
    PINK,
    SILVER,
    TEXT,
    UMBER,
    WINE,
    Colour,
)

POLICE: Colour = (81, 159, 220)
SKY: Colour = (176, 224, 255)
ORANGE: Colour = (206, 96, 24)
Shape = tuple[str, ...]  # one character a pixel


@dataclass(frozen=True, slots=True, eq=False)
class Tones:
    """`own_bar` and `foe_bar` name ramps of bars; `cells` are body and light of heat low, high and running.

    `marked` asks for what tells without any colour: stripes on bars of the other side, heat that grows like a stair,
    ticks on medals that are won, marks over heroes, larger marks on the map.
    """

    good: Colour
    bad: Colour
    own_bar: str
    foe_bar: str
    cells: tuple[tuple[Colour, Colour], tuple[Colour, Colour], tuple[Colour, Colour]]
    map_tones: Mapping[str, Colour]
    map_shapes: Mapping[str, Shape]
    map_alarm: Colour
    marked: bool = False


PLAIN = Tones(
    good=GOOD,
    bad=BAD,
    own_bar="brass",
    foe_bar="red",
    cells=((BLOOD, BAD), (BAD, PINK), (LOUD, GLOW)),
    map_tones={"ours": GOOD, "ghost": SILVER, "his": BAD, "police": POLICE, "checkpoint": LOUD, "crossing": WINE},
    map_shapes={
        "ours": (".#.", "###", ".#."),
        "ghost": (".#.", "#.#", ".#."),
        "his": ("###", "###", "###"),
        "police": ("##", "##"),
        "checkpoint": ("###", "#.#", "###"),
        "crossing": ("#.#", ".#.", "#.#"),
    },
    map_alarm=BAD,
)
SAFE = Tones(
    good=SKY,
    bad=ORANGE,
    own_bar="sky",
    foe_bar="rust",
    cells=((UMBER, BRONZE), (BRASS, LOUD), (GLOW, TEXT)),
    map_tones={"ours": TEXT, "ghost": DIM, "his": ORANGE, "police": POLICE, "checkpoint": GLOW, "crossing": DIM},
    map_shapes={
        "ours": ("..#..", ".###.", "#####", ".###.", "..#.."),
        "ghost": ("..#..", ".#.#.", "#...#", ".#.#.", "..#.."),
        "his": ("##...##", "#.....#", ".......", "...#...", ".......", "#.....#", "##...##"),
        "police": ("..#..", ".###.", "#####"),
        "checkpoint": ("#####", "#...#", "#...#", "#...#", "#####"),
        "crossing": ("#.#", ".#.", "#.#"),
    },
    map_alarm=TEXT,
    marked=True,
)
