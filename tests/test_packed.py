"""Sheets at a byte a pixel: their parts are the very pictures that SDL reads, and other files are refused."""

import pygame
import pytest

from game.core.faults import Fault
from game.core.files import data
from game.show.paint.packed import PackedSheet
from game.show.paint.sheets import CLEAR


@pytest.mark.parametrize("name", ["bus_danko", "tank_wagon", "motorbike", "beams"])
def test_parts_are_the_pixels_of_the_file(name):
    path = data("assets", "vehicles", f"{name}.png")
    whole = pygame.image.load(path).convert(CLEAR)
    sheet = PackedSheet(path)
    assert sheet.size == whole.get_size()
    width, height = sheet.size
    for area in ((0, 0, 64, 20), (width - 50, height - 13, 50, 13), (width // 3, height // 2, 1, height // 3)):
        wanted = whole.subsurface(area)
        got = sheet.cut(area)
        alpha = pygame.surfarray.array_alpha(wanted)
        assert (pygame.surfarray.array_alpha(got) == alpha).all()
        seen = alpha > 0
        assert (pygame.surfarray.array3d(got)[seen] == pygame.surfarray.array3d(wanted)[seen]).all()


def test_what_is_no_palette_picture_is_refused_by_name(tmp_path):
    place = tmp_path / "vehicles"
    place.mkdir()
    pygame.image.save(pygame.Surface((4, 4), pygame.SRCALPHA, 32), place / "full.png")
    good = data("assets", "vehicles", "motorbike.png").read_bytes()
    (place / "short.png").write_bytes(good[:-900])
    (place / "text.png").write_text("no picture")
    for name, why in (("full", "palette"), ("short", "cannot be read"), ("text", "no PNG"), ("absent", "cannot be")):
        with pytest.raises(Fault, match=f"vehicles/{name}.png: .*{why}"):
            PackedSheet(place / f"{name}.png")
