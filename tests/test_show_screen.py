"""The window: where the picture lies in it, and what it says when there is no display."""

import random

import pygame
import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.core.faults import Fault
from game.show.window.enlarge import TRIES, Quickest
from game.show.window.present import has_gpu
from game.show.window.screen import HEIGHT, MODES, WIDTH, Screen, fit, lens, roomy_scale

SIZES = st.tuples(st.integers(1, 8000), st.integers(1, 5000))


@given(SIZES, st.sampled_from(MODES))
def test_the_picture_lies_inside_the_window_and_in_its_middle(window, mode):
    area = fit(window, mode)
    assert area.left >= 0
    assert area.top >= 0
    assert area.right <= window[0]
    assert area.bottom <= window[1]
    assert abs(area.left - (window[0] - area.right)) <= 1
    assert abs(area.top - (window[1] - area.bottom)) <= 1


@given(st.tuples(st.integers(WIDTH, 8000), st.integers(HEIGHT, 5000)))
def test_whole_mode_has_square_pixels_of_one_size_and_the_largest(window):
    area = fit(window, "whole")
    scale = area.w // WIDTH
    assert (area.w, area.h) == (WIDTH * scale, HEIGHT * scale)
    assert WIDTH * (scale + 1) > window[0] or HEIGHT * (scale + 1) > window[1]


@given(SIZES)
def test_fill_mode_touches_two_sides(window):
    area = fit(window, "fill")
    assert area.w == window[0] or area.h == window[1]


CHASE = (480, 270), (576, 324)


@pytest.mark.parametrize(
    ("window", "size"),
    [
        ((1920, 1080), (480, 270)),
        ((2560, 1440), (512, 288)),
        ((3840, 2160), (480, 270)),
        ((1152, 648), (576, 324)),  # ours at x3
        ((1280, 720), (576, 324)),
        ((3456, 1944), (492, 276)),  # ours at x9: a larger picture would fill it hardly better
        ((1920, 1200), (480, 300)),
        ((400, 300), (480, 270)),
    ],
)
def test_a_lens_follows_the_window(window, size):
    assert lens(window, *CHASE) == size


@pytest.mark.parametrize("scale", range(3, 11))
def test_the_chase_fills_each_of_our_windows_as_well_as_the_rest_of_the_game(scale):
    window = WIDTH * scale, HEIGHT * scale
    area = fit(window, "whole", lens(window, *CHASE))
    assert area.w * area.h > 0.95 * window[0] * window[1]


@given(st.integers(480, 4000), st.integers(270, 3000))
def test_another_lens_fits_as_well(width, height):
    area = fit((width, height), "whole", (480, 270))
    assert area.w % 480 == 0
    assert area.h % 270 == 0


@pytest.mark.parametrize(
    ("desktop", "scale"),
    [((320, 200), 1), ((1280, 720), 3), ((1366, 768), 3), ((1920, 1080), 4), ((2560, 1440), 6), ((1080, 1920), 2),
     ((3840, 2160), 9)],
)  # fmt: skip
def test_a_first_window_suits_the_desktop(desktop, scale):
    assert roomy_scale(desktop) == scale


@pytest.mark.parametrize("gpu", [True, False])
@pytest.mark.parametrize("mode", MODES)
def test_a_window_shows_the_logical_picture(mode, gpu, monkeypatch):
    monkeypatch.setattr("game.show.window.present.has_gpu", lambda: gpu)
    screen = Screen("test", scale=2)
    try:
        screen.mode = mode
        screen.scan_lines = True
        screen.surface.fill((9, 99, 200))
        screen.present()
        middle = screen.device_size[0] // 2, screen.device_size[1] // 2
        assert abs(screen.shot().get_at(middle)[2] - 200) < 90
        found = screen.logical((screen.window.size[0] // 2, screen.window.size[1] // 2))
        assert found is not None
        assert abs(found[0] - WIDTH // 2) <= 1
        screen.vsync = not screen.vsync
        screen.set_full_screen(True)
        screen.present()
        screen.set_full_screen(False)
        screen.use_lens((480, 270))
        screen.present()
    finally:
        screen.close()


def shows_the_whole_picture(screen, scale):
    """Present noise; whether each px of it is a square in the middle of the window, with black around."""
    noise, (width, height) = random.Random(7), screen.surface.get_size()
    for y in range(0, height, 7):
        for x in range(width):
            screen.surface.set_at((x, y), noise.randrange(1 << 24))
    screen.present()
    wanted = pygame.Surface(screen.device_size, 0, 32)
    left, top = (screen.device_size[0] - width * scale) // 2, (screen.device_size[1] - height * scale) // 2
    wanted.blit(pygame.transform.scale_by(screen.surface, scale), (left, top))
    return pygame.image.tobytes(screen.shot(), "RGB") == pygame.image.tobytes(wanted, "RGB")


@pytest.mark.parametrize("spare", [(0, 0), (37, 11)])
@pytest.mark.parametrize("scale", [1, 2, 3])
@pytest.mark.parametrize("lens", [(384, 216), (480, 270)])
def test_the_processor_enlarges_every_pixel_alike_and_leaves_nothing_beside_the_picture(
    lens, scale, spare, monkeypatch
):
    monkeypatch.setattr("game.show.window.present.has_gpu", lambda: False)
    screen = Screen("test", scale=1)
    try:
        screen.use_lens(lens)
        screen.window.size = (lens[0] * scale + spare[0], lens[1] * scale + spare[1])
        screen.surface.fill("red")
        screen.present()
        for _ in range(3):  # by each of the ways that take turns at first
            assert shows_the_whole_picture(screen, scale)
    finally:
        screen.close()


class Stopwatch:
    """A clock that only the ways move."""

    def __init__(self):
        self.now_ns = 0

    def __call__(self):
        return self.now_ns


class Way:
    """Takes the times that it is given, the last of them for good, and counts."""

    def __init__(self, watch, *times_ns):
        self.watch, self.times_ns, self.shown = watch, list(times_ns), 0

    def show(self, picture):
        self.shown += 1
        self.watch.now_ns += self.times_ns.pop(0) if len(self.times_ns) > 1 else self.times_ns[0]


@pytest.mark.parametrize("quick", [0, 1, 2])
def test_after_its_trials_a_window_goes_the_way_that_was_quickest(quick):
    watch = Stopwatch()
    ways = [Way(watch, 500) for _ in range(3)]
    ways[quick].times_ns = [90_000, 400]  # the first time everything is slow
    quickest = Quickest(ways, watch)
    picture = pygame.Surface((8, 8), 0, 32)
    for _ in range(TRIES * 3):
        quickest.show(picture)
    assert [way.shown for way in ways] == [TRIES] * 3
    for _ in range(50):
        quickest.show(picture)
    assert [way.shown for way in ways] == [TRIES + 50 * (number == quick) for number in range(3)]


def test_a_window_may_change_in_any_way_between_two_pictures(monkeypatch):
    """What was laid out for one size of window, lens or mode must not be drawn through in another."""
    monkeypatch.setattr("game.show.window.present.has_gpu", lambda: False)
    screen = Screen("test", scale=1)
    try:
        for size, lens, mode, scale in (
            ((1280, 720), (384, 216), "whole", 3),
            ((800, 500), (384, 216), "whole", 2),
            ((800, 500), (384, 216), "fill", 0),
            ((800, 500), (384, 216), "whole", 2),
            ((960, 540), (480, 270), "whole", 2),
            ((1280, 720), (480, 270), "whole", 2),
            ((1280, 720), (384, 216), "whole", 3),
            ((390, 216), (384, 216), "whole", 1),
        ):
            screen.use_lens(lens)
            screen.window.size, screen.mode = size, mode
            screen.surface.fill("red")
            if scale:
                assert shows_the_whole_picture(screen, scale), (size, lens, mode)
            else:
                screen.present()
    finally:
        screen.close()


def test_no_display_is_one_clear_fault(monkeypatch):
    def refuse(*args, **kwargs):
        raise pygame.error("nothing here")

    monkeypatch.setattr(pygame, "Window", refuse)
    with pytest.raises(Fault, match="no display"):
        Screen("test")


def test_a_linux_without_a_device_of_a_gpu_draws_by_itself(tmp_path, monkeypatch):
    monkeypatch.setattr("sys.platform", "linux")
    assert not has_gpu(tmp_path)
    (tmp_path / "dri").mkdir()
    assert not has_gpu(tmp_path)
    (tmp_path / "dri" / "renderD128").touch()
    assert has_gpu(tmp_path)


def test_other_systems_are_believed_to_have_a_gpu(tmp_path, monkeypatch):
    monkeypatch.setattr("sys.platform", "win32")
    assert has_gpu(tmp_path)
