"""A level as pictures: tiles in chunks, sheets of sprites, and what a thing is drawn as."""

import gc
import json
import random

import pygame
import pytest

from game.core.faults import Fault
from game.core.files import data
from game.data.art import ImageLayer, LevelArt, TileFrame, TileLayer, TileRef, Tileset
from game.foot.world import Thing
from game.show.foot import tiles
from game.show.foot.thing_sprites import sprite_name
from game.show.foot.tiles import LevelPicture
from game.show.paint import looks, sheets, tile_sheets
from game.show.paint.chunks import KEPT_COLUMNS
from game.show.paint.tile_sheets import MovingTile, joined

RED, GREEN, BLUE = (200, 0, 0), (0, 200, 0), (0, 0, 200)


@pytest.fixture
def paper(monkeypatch):
    """A tileset of four tiles: red, green, blue, and red above green."""
    sheet = pygame.Surface((64, 16), pygame.SRCALPHA, 32)
    for i, colour in enumerate((RED, GREEN, BLUE, RED)):
        sheet.fill(colour, (i * 16, 0, 16, 16))
    sheet.fill(GREEN, (48, 8, 16, 8))
    monkeypatch.setattr(tile_sheets, "tile_sheet", lambda image: sheet)
    monkeypatch.setattr(tiles, "wide_picture", lambda image: tiles.cut(sheet))
    return Tileset("paper", "assets/places/paper.png", 4, 4, animations={1: (TileFrame(1, 100), TileFrame(2, 100))})


def layer(cells, name="back", width=40, height=24, **more):
    filled = [None] * (width * height)
    for (x, y), ref in cells.items():
        filled[y * width + x] = ref
    return TileLayer(name, width, height, tuple(filled), **more)


def drawn(art, x=0, y=0, tick=0):
    return behind(LevelPicture(art), x, y, tick)


def behind(picture, x, y, tick):
    """All that lies behind people: what is far, then the walls."""
    surface = pygame.Surface((384, 216), 0, 32)
    for sight in picture.far(x, y, tick):
        sight.draw(surface, tiles.SCREEN)
    surface.fblits(picture.near(x, y, tick))
    return surface


def test_tiles_lie_where_the_map_has_them(paper):
    art = LevelArt(40, 24, (paper,), (layer({(0, 0): TileRef(0, 0), (20, 3): TileRef(0, 2)}),))
    surface = drawn(art, 16 * 2, 8)
    assert surface.get_at((20 * 16 - 32 + 8, 3 * 16 - 8 + 8))[:3] == BLUE
    assert surface.get_at((0, 0))[:3] == (0, 0, 0)


def test_flips_and_parallax(paper):
    upside = TileRef(0, 3, flip_y=True)
    near = LevelArt(40, 24, (paper,), (layer({(2, 0): upside}),))
    assert drawn(near).get_at((36, 2))[:3] == GREEN
    far = LevelArt(40, 24, (paper,), (layer({(10, 0): TileRef(0, 0)}, "far", parallax_x=0.5, parallax_y=0.5),))
    assert drawn(far, 100, 0).get_at((10 * 16 - 50 + 4, 4))[:3] == RED


def test_animated_tiles_change(paper):
    art = LevelArt(40, 24, (paper,), (layer({(0, 0): TileRef(0, 1)}),))
    picture = LevelPicture(art)
    seen = set()
    for tick in range(14):
        seen.add(tuple(behind(picture, 0, 0, tick).get_at((4, 4))[:3]))
    assert seen == {GREEN, BLUE}


def test_image_layers_repeat(paper):
    art = LevelArt(40, 24, (paper,), (ImageLayer("far", "assets/places/paper.png", repeat_x=True),))
    assert drawn(art, 640, 0).get_at((300, 4))[:3] in (RED, GREEN, BLUE)
    assert drawn(art, 640, 0).get_at((300, 40))[:3] == (0, 0, 0)


def test_chunks_are_made_ready_ahead(paper):
    picture = LevelPicture(LevelArt(40, 24, (paper,), (layer({(0, 0): TileRef(0, 0)}),)))
    before = len(picture._walls._chunks)
    for _ in range(20):
        picture.prepare(0, 0)
    assert len(picture._walls._chunks) > before


def test_chunks_that_lie_far_behind_are_let_go_of_and_painted_again_for_who_comes_back(paper):
    wide = 400
    cells = {(x, 5): TileRef(0, (0, 2, 3)[x % 3]) for x in range(wide)}
    picture = LevelPicture(LevelArt(wide, 24, (paper,), (layer(cells, width=wide),)))

    def seen(x):
        for _ in range(20):
            picture.prepare(x, 0)
        return pygame.image.tobytes(behind(picture, x, 0, 0), "RGB")

    first, most = seen(0), 0
    for x in range(0, wide * 16 - 384, 100):
        seen(x)
        most = max(most, len(picture._walls._chunks))
    assert most <= 2 * (2 * KEPT_COLUMNS + 1)
    assert seen(0) == first


def test_flattened_layers_show_the_very_pixels_of_one_over_the_other(paper, monkeypatch):
    sheet = tile_sheets.tile_sheet("")
    glass = pygame.Surface((64, 16), pygame.SRCALPHA, 32)
    glass.blit(sheet, (0, 0))
    glass.fill((90, 10, 200, 90), (0, 4, 16, 9))
    glass.fill((0, 0, 0, 0), (32, 0, 9, 16))
    monkeypatch.setattr(tile_sheets, "tile_sheet", lambda image: glass)
    rng = random.Random(4)
    layers = [
        layer({(rng.randrange(40), rng.randrange(24)): TileRef(0, rng.randrange(4)) for _ in range(700)}, f"l{k}")
        for k in range(4)
    ]
    far = layer({(x, y): TileRef(0, 3) for x in range(40) for y in range(24)}, "far", parallax_x=0.5)
    picture = LevelPicture(LevelArt(40, 24, (paper,), (far, *layers), background="#123456"))
    for x, y, tick in ((0, 0, 0), (77, 31, 7), (256, 168, 13), (-9, 40, 3)):
        shown, wanted = behind(picture, x, y, tick), pygame.Surface((384, 216), 0, 32)
        wanted.fill("#123456")
        sheets_of = tile_sheets.TileSheets((paper,))
        for one in (far, *layers):
            for moves in (False, True):
                for place, ref in enumerate(one.cells):
                    row, column = divmod(place, one.width)
                    alive = sheets_of.moving(ref, 0, 0) if ref else None
                    if ref is not None and (alive is not None) == moves:
                        image = alive.shown(tick) if alive else sheets_of.tile(ref)
                        wanted.blit(image, (column * 16 - round(x * one.parallax_x), row * 16 - y))
        assert pygame.image.tobytes(shown, "RGB") == pygame.image.tobytes(wanted, "RGB")


def test_nothing_is_drawn_behind_a_wall(paper):
    far = layer({(0, 0): TileRef(0, 0)}, "far", parallax_x=0.5)
    wall = layer({(x, y): TileRef(0, 2) for x in range(40) for y in range(24) if (x, y) != (3, 2)}, "wall")
    picture = LevelPicture(LevelArt(40, 24, (paper,), (far, wall)))
    assert picture._walls.openings(pygame.Rect(0, 0, 384, 216)) == [(48, 32, 16, 16)]
    assert not picture._walls.openings(pygame.Rect(100, 0, 384, 216))


@pytest.mark.parametrize(
    ("thing", "name"),
    [
        (Thing(1, "door", "plain", 0, 0), "door_plain"),
        (Thing(1, "door", "arch", 0, 0), ""),
        (Thing(1, "breakable", "pillar", 0, 0, 32, 96, "cracked"), "pillar_cracked"),
        (Thing(1, "breakable", "pillar", 0, 0, 32, 192), "pillar_tall"),
        (Thing(1, "breakable", "window", 0, 0, 16, 96, "broken"), "great_window_broken"),
        (Thing(1, "pickup", "bucket_full", 0, 0), "bucket_full"),
        (Thing(1, "item", "stub", 0, 0), "bottle_broken"),
        (Thing(1, "cover", "", 0, 0), ""),
        (Thing(1, "valve", "", 0, 0), "valve"),
    ],
)
def test_things_have_sprites_by_sort_and_state(thing, name):
    assert sprite_name(thing, "") == name


def sprite_files(folder, sprites):
    pygame.image.save(pygame.Surface((32, 32), pygame.SRCALPHA, 32), str(folder / "bits.png"))
    (folder / "bits.json").write_text(json.dumps({"sprites": sprites}), "utf-8")


@pytest.mark.parametrize(
    ("sprites", "words"),
    [
        ({"tub": {"anchor": [8, 16], "frames": []}}, "tub.*no pictures"),
        ({"tub": {"frames": [{"x": 0, "y": 0, "w": 16, "h": 16}]}}, "tub.*anchor"),
        ({"tub": {"anchor": [8, 16], "frames": [{"x": 30, "y": 0, "w": 16, "h": 16}]}}, "tub"),
    ],
)
def test_damaged_sheets_are_refused_by_name(tmp_path, sprites, words):
    sprite_files(tmp_path, sprites)
    with pytest.raises(Fault, match=rf"bits\.json.*{words}"):
        sheets.load_sprites("bits", tmp_path)


def test_a_missing_sheet_or_sprite_is_refused_by_name(tmp_path):
    with pytest.raises(Fault, match=r"nothing\.json"):
        sheets.load_sprites("nothing", tmp_path)
    sprite_files(tmp_path, {"tub": {"anchor": [8, 16], "frames": [{"x": 0, "y": 0, "w": 16, "h": 16}]}})
    found = sheets.load_sprites("bits", tmp_path)
    assert found.strip("tub").cels[0].place(100, 100, 1) == (92, 84)
    with pytest.raises(Fault, match=r'"tab".*tub'):
        found.strip("tab")
    with pytest.raises(Fault, match="nobody"):
        looks.load_look("nobody", tmp_path)


def test_a_move_is_cut_from_the_packed_sheet_when_it_is_asked_for():
    """The pixels are those of the whole sheet spread out, each picture by itself."""
    folder = data("assets", "people")
    whole, look = sheets.picture(folder / "danko_bath.png"), looks.load_look("danko_bath", folder)
    for move, row in sheets.table(folder / "danko_bath.json")["moves"].items():
        assert move in look
        assert move not in look._cut
        for cel, f in zip(look.strip(move).cels, row["frames"], strict=True):
            part = whole.subsurface((f["x"], f["y"], f["w"], f["h"]))
            assert pygame.image.tobytes(cel.image, "RGBA") == pygame.image.tobytes(part, "RGBA"), move
            assert cel.image.get_parent() is None
    assert look.strip("walk") is look.strip("walk")


def test_moves_not_made_for_longest_give_way_and_are_cut_anew_when_they_are_made_again(monkeypatch):
    folder = data("assets", "people")
    look, other = looks.load_look("bather_a", folder), looks.load_look("bather_b", folder)
    first, *later = look.packed
    drawn = pygame.image.tobytes(look.strip(first).cels[0].image, "RGBA")
    monkeypatch.setattr(looks, "KEPT_BYTES", 1)
    for move in (*later, first):
        look.strip(move)
        assert [m for m in look.packed if m in look._cut] == [move]
    assert pygame.image.tobytes(look.strip(first).cels[0].image, "RGBA") == drawn
    other.strip("idle")
    assert first not in look._cut, "looks share the room"


def test_a_move_that_is_made_again_and_again_stays_cut(monkeypatch):
    looks.load_look.cache_clear()
    gc.collect()
    look = looks.load_look("danko_bath", data("assets", "people"))
    often = look.strip("idle")
    monkeypatch.setattr(looks, "KEPT_BYTES", 1 << 20)
    for move in look.packed:
        look.strip(move)
        assert look.strip("idle") is often, move
    assert not all(move in look._cut for move in look.packed), "a megabyte holds less than all that he does"


def test_a_sheet_with_a_palette_is_blended_by_opacity_and_not_compared_with_a_key():
    small = pygame.Surface((20, 30), 0, 8)
    small.set_palette([(9, 9, 9), (255, 0, 0)])
    small.set_colorkey((9, 9, 9))
    small.fill((255, 0, 0), (8, 12, 5, 18))
    made = sheets.cleared(small)
    assert made.get_colorkey() is None
    assert made.get_at((0, 0))[3] == 0
    assert made.get_at((9, 20)) == (255, 0, 0, 255)
    cel = sheets.Cel(made, -10, -30, 1)
    assert cel.head(1)[1] == 12 - 30  # the crown of what is drawn, not of the paper around it


def test_tiles_that_move_together_are_one_picture_of_the_very_pixels():
    """A pool with foam over some of it, and a lamp that blinks at a pace of its own."""

    def tone(*colour):
        made = pygame.Surface((16, 16), pygame.SRCALPHA, 32)
        made.fill(colour)
        return made

    wave, foam, lamp = (
        [tone(30, 90, 120, 140), tone(50, 120, 140, 90)],
        [tone(250, 250, 250, 60), tone(200, 220, 250, 120)],
        [tone(255, 200, 90, 255), tone(90, 60, 20, 255), tone(255, 200, 90, 255)],
    )
    tiles = [MovingTile(16 * x, 64, (wave[x % 2],) * 3 + (wave[1 - x % 2],) * 3) for x in range(8)]
    tiles += [MovingTile(16 * x, 64, (foam[0],) * 3 + (foam[1],) * 3) for x in (2, 3)]
    tiles.append(MovingTile(0, 0, (lamp[0], lamp[1], lamp[1], lamp[2], lamp[0], lamp[0])))
    found = joined(tiles)
    assert len(found) == 3
    for tick in range(7):
        pictures = []
        for some in (tiles, found):
            picture = pygame.Surface((160, 96), 0, 32)
            picture.fill((70, 60, 50))
            picture.fblits([(tile.shown(tick), (tile.x, tile.y)) for tile in some])
            pictures.append(pygame.image.tobytes(picture, "RGB"))
        assert pictures[0] == pictures[1]
