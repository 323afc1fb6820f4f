"""Lines of baked pictures: no dashes, specks or rows of dots, no spikes for fingers, no head pulled long by a blow."""

from __future__ import annotations

import numpy as np
import pytest
from peoplesheets import silhouette, table
from scipy.ndimage import label

from workshop.people.frame import FAINT_GAP, LINE_GAP, STUB, Frame, whole_lines
from workshop.people.grids import LEAN_DEG, turned_cells
from workshop.people.hands import HEADINGS, sizes, turned
from workshop.people.looks import heads
from workshop.people.model import ARM, HAND, LEG, SHIN, TORSO
from workshop.people.palette import INK
from workshop.people.smears import SCRAP, without_scraps
from workshop.vehicles.develop import settled
from workshop.vehicles.materials import CODE

DEEP, FAINT, FLAT = LINE_GAP + 1, FAINT_GAP + 0.1, FAINT_GAP - 0.1


def drawn(*gaps: float) -> list[bool]:
    """Which pixels of one row with these depth jumps get a line."""
    return whole_lines(np.array([gaps]))[0].tolist()


def test_an_edge_that_wavers_about_the_threshold_is_one_line():
    assert drawn(FLAT, DEEP, FAINT, FAINT, DEEP, FAINT, FLAT) == [False, True, True, True, True, True, False]


def test_a_faint_edge_alone_and_a_speck_are_no_lines():
    assert not any(drawn(*[FAINT] * 9))
    assert not any(drawn(FLAT, *[DEEP] * STUB, FLAT))
    assert sum(drawn(FLAT, *[DEEP] * (STUB + 1), FLAT)) == STUB + 1


def test_a_smear_is_one_sweep_without_stains():
    paint = np.zeros((12, 40), bool)
    paint[2:6, 2:20] = True  # the sweep
    paint[8:10, 25:33] = True  # more than SCRAP, but little beside the sweep
    assert paint[8:10].sum() > SCRAP
    assert without_scraps(paint).sum() == paint[2:6].sum()
    stain = np.zeros((6, SCRAP), bool)
    stain[3] = True
    assert not without_scraps(stain).any()


def within_squares(solid: np.ndarray) -> np.ndarray:
    """The pixels that belong to a filled square of two by two."""
    p = np.pad(solid, 1)
    square = p[:-1, :-1] & p[1:, :-1] & p[:-1, 1:] & p[1:, 1:]
    return solid & (square[:-1, :-1] | square[1:, :-1] | square[:-1, 1:] | square[1:, 1:])


@pytest.mark.parametrize("kind", ["claw", "open", "fist"])
def test_fingers_are_thick_enough_for_fingers(kind):
    """Two pixels at least, but for a tip or two: with their ink thinner ones are spikes."""
    for size in sizes(kind):
        for heading in HEADINGS:
            solid = turned(kind, size, heading)[0] != "."
            thin = solid & ~within_squares(solid)
            assert thin.sum() <= 2, (kind, size, heading)


@pytest.mark.parametrize("turn", [-74, -50, -24, 12, 24, 40, 58, 76])
@pytest.mark.parametrize("name", ["captain_hurt", "bald_hurt", "partner_hurt"])
def test_a_turned_head_is_neither_pulled_long_nor_shrunk(name, turn):
    """As many cells as when it is upright, and no two of them farther apart."""
    assert abs(turn - 90 * round(turn / 90)) > LEAN_DEG
    upright, tilted = turned_cells(heads()[name], {}), turned_cells(heads()[name], {}, turn)
    assert abs(len(tilted) / len(upright) - 1) < 0.05

    def longest(cells: list[tuple[int, int, int, int]]) -> float:
        at = np.array([cell[:2] for cell in cells], float)
        return float(np.hypot(*(at[:, None] - at[None]).transpose(2, 0, 1)).max())

    assert longest(tilted) <= longest(upright) + 1.5


def test_the_shin_of_a_folded_leg_is_parted_from_its_thigh():
    frame = Frame.blank(12, 12)
    frame.stamp([(r, c, 0, 3) for r in range(4) for c in range(8)], 2, 2, 0, LEG["n"])
    frame.stamp([(r, c, 0, 3) for r in range(4) for c in range(8)], 6, 2, 0, SHIN["n"])
    frame.ink()
    assert (frame.step[6, 2:10] == 1).all(), "the first row of the shin is the crease"
    assert (frame.step[5, 3:9] == 3).all(), "the thigh keeps its light"


@pytest.mark.parametrize(("group", "line"), [(HAND["n"], 1), (ARM["n"], INK)])
def test_a_hand_before_the_body_has_a_soft_line_and_an_arm_a_black_one(group, line):
    frame = Frame.blank(14, 14)
    frame.stamp([(r, c, 0, 4) for r in range(10) for c in range(10)], 2, 2, 0, TORSO)
    frame.stamp([(r, c, 0, 4) for r in range(4) for c in range(4)], 5, 5, 20, group)
    frame.ink()
    assert (frame.step[4, 5:9] == line).all()


@pytest.mark.parametrize("look", ["long", "shotgun_man", "shotgun_man_b", "shotgun_man_c", "rostavili"])
def test_boots_hang_together_with_the_coat(look):
    """Whoever walks or runs in a long coat is one piece: his knee comes out of the coat where it must."""
    for move in ("walk", "run"):
        for i in range(len(table(look)["moves"][move]["frames"])):
            _, pieces = label(silhouette(look, move, i), np.ones((3, 3)))
            assert pieces == 1, (move, i)


def test_a_slanted_edge_of_a_vehicle_is_no_row_of_dots():
    """The lone pixels of the side above the edge of the roof go over to the roof; seams in a surface stay."""
    body, roof, lamp = CODE["body"], CODE["roof"], CODE["lamp"]
    picture = np.full((7, 9), roof, np.uint8)
    picture[0] = 0
    picture[1, ::2] = 0
    picture[1, 1::2] = body
    picture[1, 3] = lamp
    seam = np.arange(3, 6)
    picture[seam, seam] = CODE["seam"]
    clean = settled(picture)
    assert (clean[1, [1, 5, 7]] == roof).all()
    assert clean[1, 3] == lamp
    assert (clean[seam, seam] == CODE["seam"]).all()
    assert (clean[0] == 0).all()
