"""The window: the logical picture at a whole-number scale, with bars, in any size of window."""

from __future__ import annotations

import os

import pygame

from game.core.faults import Fault
from game.show.window.present import Presenter, presenter

WIDTH, HEIGHT = 384, 216
MODES = ("whole", "fill")
_AS_GOOD_PCT = 96  # a larger lens is taken for more than so much of what the smaller one covers
_ROOM_PCT = 90  # of a desktop; what is left is for its bars and the window's own


def fit(window: tuple[int, int], mode: str = "whole", logical: tuple[int, int] = (WIDTH, HEIGHT)) -> pygame.Rect:
    """Where the picture lies in a window of that many device px, centred.

    `whole` takes the largest whole-number scale, `fill` the largest that keeps the shape. A window smaller than the
    picture shrinks it in either mode, so that nothing is cut off.
    """
    (ww, wh), (w, h) = window, logical
    ww, wh = max(1, ww), max(1, wh)
    scale = min(ww // w, wh // h)
    if mode == "whole" and scale >= 1:
        width, height = w * scale, h * scale
    elif ww * h <= wh * w:
        width, height = ww, max(1, ww * h // w)
    else:
        width, height = max(1, wh * w // h), wh
    return pygame.Rect((ww - width) // 2, (wh - height) // 2, width, height)


def lens(window: tuple[int, int], least: tuple[int, int], most: tuple[int, int]) -> tuple[int, int]:
    """The logical size from `least` to `most` that fills a window of that many device px best at a whole-number scale.

    Of sizes that fill it about as well the smallest is taken; a window in which `least` has no room gets `least`.
    """
    found, best = least, 0
    for scale in range(min(window[0] // least[0], window[1] // least[1]), 0, -1):
        wide, high = (min(room // scale // 2 * 2, end) for room, end in zip(window, most, strict=True))
        covered = wide * high * scale * scale
        if covered * _AS_GOOD_PCT > best * 100:
            found, best = (wide, high), covered
    return found


def roomy_scale(desktop: tuple[int, int]) -> int:
    """The largest whole-number scale, 1 at least, at which a window leaves a desktop of that size some room."""
    return max(1, min(desktop[0] * _ROOM_PCT // 100 // WIDTH, desktop[1] * _ROOM_PCT // 100 // HEIGHT))


class Screen:
    """The game's window. `surface` is what everybody draws on; `present` shows it. Without a scale it fits the desktop.

    Raises Fault if there is no display to open a window on.
    """

    def __init__(
        self,
        title: str,
        icon: pygame.Surface | None = None,
        scale: int | None = None,
        vsync: bool = True,
        full_screen: bool = False,
    ) -> None:
        self.mode = "whole"
        self.scan_lines = False
        self.surface = pygame.Surface((WIDTH, HEIGHT), 0, 32)
        try:
            os.environ.setdefault("SDL_FRAMEBUFFER_ACCELERATION", "0")  # a window without a GPU shall not ask for one
            if not pygame.display.get_init():
                pygame.display.init()
            size = self._size_at(scale)
            self.window = pygame.Window(title, size, resizable=True, allow_high_dpi=True)
        except pygame.error as error:
            raise Fault(f"no display: the game cannot open a window ({error})") from error
        self.window.minimum_size = (WIDTH, HEIGHT)
        if icon is not None:
            self.window.set_icon(icon)
        self.full_screen = False
        self._vsync = vsync
        self._presenter: Presenter = presenter(self.window, vsync)
        if full_screen:
            self.set_full_screen(True)

    @property
    def vsync(self) -> bool:
        """Whether showing a picture waits for the monitor."""
        return self._vsync

    @vsync.setter
    def vsync(self, wanted: bool) -> None:
        if wanted != self._vsync:
            self._vsync = wanted
            del self._presenter  # a window has room for one
            self._presenter = presenter(self.window, wanted)

    def set_full_screen(self, wanted: bool) -> None:
        """Take the whole desktop, or give it back."""
        if wanted:
            self.window.set_fullscreen(desktop=True)
        else:
            self.window.set_windowed()
        self.full_screen = wanted

    def set_scale(self, scale: int | None) -> None:
        """Make the window `scale` times the logical picture, None: as the desktop has room; leaves full screen."""
        if self.full_screen:
            self.set_full_screen(False)
        self.window.size = self._size_at(scale)

    @staticmethod
    def _size_at(scale: int | None) -> tuple[int, int]:
        if scale is None:
            scale = roomy_scale(pygame.display.get_desktop_sizes()[0])
        return WIDTH * scale, HEIGHT * scale

    @property
    def device_size(self) -> tuple[int, int]:
        """Size of what can be drawn on in device px; larger than the window's own size on high-DPI screens."""
        return self._presenter.device_size

    def logical(self, position: tuple[int, int]) -> tuple[int, int] | None:
        """The logical px under a mouse position in window units, None on the bars."""
        (dw, dh), (ww, wh) = self.device_size, self.window.size
        area = fit((dw, dh), self.mode, self.surface.get_size())
        x, y = position[0] * dw // max(1, ww), position[1] * dh // max(1, wh)
        if not area.collidepoint(x, y):
            return None
        width, height = self.surface.get_size()
        return (x - area.x) * width // area.w, (y - area.y) * height // area.h

    def use_lens(self, size: tuple[int, int]) -> None:
        """Give `surface` another logical size."""
        if size != self.surface.get_size():
            self.surface = pygame.Surface(size, 0, 32)

    def present(self) -> None:
        """Show `surface`; with vsync this waits for the monitor."""
        size = self.surface.get_size()
        area = fit(self.device_size, self.mode, size)
        self._presenter.show(self.surface, area, self.scan_lines and area.h >= size[1] * 2)

    def shot(self) -> pygame.Surface:
        """What the window shows now, in device px."""
        return self._presenter.shot()

    def close(self) -> None:
        """Shut the window."""
        self.window.destroy()
