"""Memory: what a level needed is let go of when another one is shown, at once and back to the system."""

import gc
import subprocess
import sys
import weakref

import pygame
import pytest

from game.app.program import App
from game.app.scenes.play import Play
from game.app.scenes.title import Title
from game.run.session import Session
from game.show.paint.looks import load_look
from game.show.paint.sheets import load_sprites

LEVELS = ["bathhouse", "hotel", "bus_chase"]
HEAD = """
import ctypes
from pathlib import Path
from game.app.large_blocks import LARGE_BYTES, give_back, tidy

def held_mb():
    return int(Path("/proc/self/statm").read_text().split()[1]) / 256

libc = ctypes.CDLL(None)
libc.malloc.restype = ctypes.c_void_p
libc.malloc.argtypes = libc.free.argtypes = [ctypes.c_size_t]
give_back()
"""
BLOCKS = """
def piece():
    at = libc.malloc(16 * LARGE_BYTES)
    ctypes.memset(at, 1, 16 * LARGE_BYTES)
    return at

libc.free(piece())
begun = held_mb()
at, over_it = piece(), [libc.malloc(1000) for _ in range(1000)]
full = held_mb()
libc.free(at)
print(full - begun, held_mb() - begun)
"""


HOLES = """
parts = []
for _ in range(400):
    parts.append(libc.malloc(100_000))
    ctypes.memset(parts[-1], 1, 100_000)
for at in parts[::2]:
    libc.free(at)
full = held_mb()
tidy()
print(full - held_mb())
"""


@pytest.fixture
def app(home):
    made = App(home, windowed=False)
    yield made
    made.quit()
    made.close()


def begin(app: App, level: str) -> Play:
    play = Play(app, Session(app.library.stage(level, "militia"), 1), card=False)
    app.become(play)
    for _ in range(20):
        app.tick()
        app.compose()
    return play


def standing() -> pygame.Surface:
    """A picture of the hero in his towel."""
    return load_look("danko_bath").strip("idle").cels[0].image


def test_pictures_of_a_level_are_kept_until_another_one_is_shown(app):
    begin(app, "bathhouse")
    stands = weakref.ref(standing())
    begin(app, "bathhouse")
    assert standing() is stands(), "a restart reads nothing"
    app.become(Title(app))
    assert standing() is stands(), "whoever looks at the menus may come back"
    begin(app, "hotel")
    assert stands() is None


@pytest.mark.parametrize(("level", "needed"), [("bathhouse", False), ("hotel", True)])
def test_a_sheet_is_read_as_a_level_that_needs_it_is_shown(app, level, needed):
    begin(app, level)
    read = load_sprites.cache_info().misses
    load_sprites("hotel_sightings")
    assert (load_sprites.cache_info().misses == read) == needed


@pytest.mark.parametrize("level", LEVELS)
def test_a_level_that_is_left_is_gone_at_once(app, level):
    """What is reached from itself would wait for a sweep, and sweeps pass over all that was there as a run began."""
    play = begin(app, level)
    left = [weakref.ref(play), weakref.ref(play.view)]
    parts = [part for part in vars(play.view).values() if type(part).__module__.startswith("game.show.")]
    left += [weakref.ref(part) for part in parts if type(part).__weakrefoffset__]
    kept = {id(app.settings.show)}
    gc.disable()
    try:
        del play, parts
        app.become(Title(app))
        app.compose()
        stays = [part for part in (ref() for ref in left) if part is not None and id(part) not in kept]
        assert not stays
    finally:
        gc.enable()


def told(code: str) -> list[float]:
    """What a process of its own prints."""
    done = subprocess.run([sys.executable, "-c", HEAD + code], check=True, capture_output=True, text=True)
    return [float(word) for word in done.stdout.split()]


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="other systems do so by themselves")
def test_a_large_block_goes_back_to_the_system_even_with_a_small_one_over_it():
    full, left = told(BLOCKS)
    assert full > 15
    assert left < 2


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="other systems do so by themselves")
def test_pages_that_are_free_between_blocks_go_back_when_it_is_tidied():
    (given_back_mb,) = told(HOLES)
    assert given_back_mb > 15, "of 20 that are free"


def test_a_fade_is_one_picture_at_every_step():
    from game.show.paint.widgets import _veil, darken

    surface = pygame.Surface((384, 216), 0, 32)
    _veil.cache_clear()
    shades = []
    for step in range(11):
        surface.fill("white")
        darken(surface, (0, 0, 384, 216), step / 10, (0, 0, 0))
        shades.append(surface.get_at((5, 5))[0])
    assert _veil.cache_info().currsize == 1
    assert shades == sorted(shades)
    assert shades[0] == 0
    assert shades[-1] == 255
