"""The colour-safe HUD: what matters differs by lightness and by shape, for every sort of eye."""

import math
from itertools import combinations

import pygame
import pytest

from game.app.home import Home
from game.app.program import App
from game.app.scenes.options import Options
from game.app.settings import of_tab
from game.core.files import data
from game.show.art import InterfaceArt
from game.show.chase_hud.board import MapMark
from game.show.chase_hud.map import SmallMap
from game.show.foot.marks import hero_sign
from game.show.hud.corner import HEAT_CELLS, heat_cells
from game.show.hud.data import HudModel, PlayerPanel, SplitFlash
from game.show.hud.draw import draw_hud
from game.show.paint.colours import NIGHT
from game.show.paint.tones import PLAIN, SAFE
from game.show.paint.widgets import BAR_RAMPS, bar, draw_medal

# Machado, Oliveira, Fernandes 2009: full protanopia, deuteranopia, tritanopia, on linear light.
EYES = {
    "usual": ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
    "protan": ((0.152286, 1.052583, -0.204868), (0.114503, 0.786281, 0.099216), (-0.003882, -0.048116, 1.051998)),
    "deutan": ((0.367322, 0.860646, -0.227968), (0.280085, 0.672501, 0.047413), (-0.011820, 0.042940, 0.968881)),
    "tritan": ((1.255528, -0.076749, -0.178779), (-0.078411, 0.930809, 0.147602), (0.004733, 0.691367, 0.303900)),
}


def lightness(colour: tuple[int, int, int], eye: str) -> float:
    """CIE L* of a colour as an eye sees it."""
    light = [c / 255 / 12.92 if c / 255 <= 0.04045 else ((c / 255 + 0.055) / 1.055) ** 2.4 for c in colour[:3]]
    seen = [min(1.0, max(0.0, sum(m * c for m, c in zip(row, light, strict=True)))) for row in EYES[eye]]
    y = 0.2126 * seen[0] + 0.7152 * seen[1] + 0.0722 * seen[2]
    return 116 * math.cbrt(y) - 16 if y > 0.008856 else 903.3 * y


def mean(surface: pygame.Surface, eye: str) -> float:
    w, h = surface.get_size()
    return sum(lightness(surface.get_at((x, y))[:3], eye) for x in range(w) for y in range(h)) / (w * h)


@pytest.fixture(scope="module")
def art():
    pygame.display.init()
    return InterfaceArt.load(data())


@pytest.mark.parametrize("eye", EYES)
def test_ahead_and_behind_differ_in_lightness(eye):
    assert lightness(SAFE.good, eye) - lightness(SAFE.bad, eye) > 15


@pytest.mark.parametrize("eye", EYES)
def test_bars_of_ours_and_theirs_differ_in_lightness_and_in_pattern(eye):
    def drawn(ramp: str) -> pygame.Surface:
        out = pygame.Surface((102, 9), 0, 32)
        bar(out, (1, 1, 100, 7), 1.0, ramp)
        return out.subsurface((2, 2, 90, 5))

    ours, theirs = drawn(SAFE.own_bar), drawn(SAFE.foe_bar)
    assert mean(ours, eye) - mean(theirs, eye) > 15
    middle = [tuple(theirs.get_at((x, 2))) for x in range(90)]
    assert len(set(middle)) > 1, "stripes"
    assert len({tuple(ours.get_at((x, 2))) for x in range(90)}) == 1, "and none on ours"
    assert abs(lightness(BAR_RAMPS["rust"][1], eye) - lightness(max(set(middle), key=sum), eye)) > 20


@pytest.mark.parametrize("eye", EYES)
def test_marks_of_the_map_stand_out_and_differ_by_shape(eye):
    for kind, tone in SAFE.map_tones.items():
        assert lightness(tone, eye) - lightness(NIGHT, eye) > 30, kind
    for one, other in combinations(SAFE.map_shapes, 2):
        assert SAFE.map_shapes[one] != SAFE.map_shapes[other]
    assert lightness(SAFE.map_tones["ours"], eye) - lightness(SAFE.map_tones["his"], eye) > 30


def test_every_mark_of_the_map_is_drawn_in_both(art):
    class Nowhere:
        ways = rails = ()

    for tones in (PLAIN, SAFE):
        seen = set()
        for kind, flashes in [*((kind, False) for kind in tones.map_tones), ("crossing", True)]:
            surface = pygame.Surface((90, 50), 0, 32)
            SmallMap(Nowhere()).draw(surface, 4, 4, [MapMark(kind, 400, 300, flashes)], (), 0, tones)
            seen.add(pygame.image.tobytes(surface, "RGB"))
        assert len(seen) == len(tones.map_tones) + 1


def test_our_bus_is_drawn_over_his(art):
    class Nowhere:
        ways = rails = ()

    marks = [MapMark("ours", 400, 300), MapMark("his", 400, 300)]
    for order in (marks, marks[::-1]):
        surface = pygame.Surface((90, 50), 0, 32)
        SmallMap(Nowhere()).draw(surface, 0, 0, order, (), 0, SAFE)
        assert tuple(surface.get_at((25, 18)))[:3] == SAFE.map_tones["ours"]


def test_heat_grows_like_a_stair(art):
    cells = heat_cells(SAFE, 8, HEAT_CELLS, 0, -1)
    dark = tuple(heat_cells(SAFE, 8, 0, 0, -1).get_at((2, 3)))
    heights = [sum(tuple(cells.get_at((8 * k + 3, y))) != dark for y in range(1, 6)) for k in range(HEAT_CELLS)]
    assert heights == sorted(heights)
    assert heights[0] < heights[-1]
    whole = heat_cells(PLAIN, 8, HEAT_CELLS, 0, -1)
    assert {sum(tuple(whole.get_at((8 * k + 3, y))) != dark for y in range(1, 6)) for k in range(HEAT_CELLS)} == {5}


def test_a_medal_that_is_won_bears_a_tick_and_one_that_is_not_none(art):
    def picture(won: bool) -> bytes:
        surface = pygame.Surface((40, 40), 0, 32)
        draw_medal(surface, art, "heat", won, 8, 8)
        return pygame.image.tobytes(surface, "RGB")

    plain = picture(True), picture(False)
    art.tones = SAFE
    try:
        assert picture(True) != plain[0]
        assert picture(False) == plain[1]
    finally:
        art.tones = PLAIN


def test_first_and_second_man_bear_different_marks():
    assert pygame.image.tobytes(hero_sign(True), "RGBA") != pygame.image.tobytes(hero_sign(False), "RGBA")


def test_the_option_changes_the_hud_at_once(tmp_path):
    app = App(Home(tmp_path), windowed=False)
    split = SplitFlash("Steam room", 2000, 1900, 60)
    model = HudModel(PlayerPanel(hp=20, red=20, heat=80), split=split)

    def picture() -> bytes:
        surface = pygame.Surface((384, 216), 0, 32)
        draw_hud(surface, app.art, model, 0)
        return pygame.image.tobytes(surface, "RGB")

    before = picture()
    options = Options(app)
    options.chosen = [option.field for option in of_tab("Picture")].index("safe_colours")
    options._move("right")
    assert app.art.tones is SAFE
    assert picture() != before
    options._move("right")
    assert picture() == before
    app.close()
