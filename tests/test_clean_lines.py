"""Lines of the baked pictures: no dashes, no specks, no rows of dots, nobody whose boots stand apart from his coat."""

from __future__ import annotations

import numpy as np
import pytest
from peoplesheets import silhouette, table
from scipy.ndimage import label

from workshop.people.frame import FAINT_GAP, LINE_GAP, STUB, whole_lines
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
