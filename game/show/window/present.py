"""Two ways of putting the logical picture into a window: by the GPU, or by the CPU where there is none."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Protocol

import pygame
from pygame._sdl2.video import Renderer, Texture

from game.core.faults import Fault
from game.show.window.enlarge import Enlarger, enlarger

_SCAN_SHADE = 72  # darkness of the gap between two lines, of 255
_GPU_NODES = ("dri/*", "nvidia[0-9]*", "dxg", "mali*", "kgsl*")  # in /dev of a Linux that has one


def has_gpu(devices: Path = Path("/dev")) -> bool:
    """Whether drawing may be left to a GPU; False only on a Linux whose folder of devices shows none.

    There OpenGL would be a program that draws on the CPU: nine times the work of `CpuPresenter`, and 90 MB of compiler.
    """
    return not sys.platform.startswith("linux") or any(any(devices.glob(node)) for node in _GPU_NODES)


def scan_lines(height: int, lines: int) -> pygame.Surface:
    """A strip one px wide that darkens the lower part of each of `lines` in `height` device px."""
    strip = pygame.Surface((1, height), pygame.SRCALPHA, 32)
    gap = max(1, height // lines // 3)
    for line in range(lines):
        bottom = (line + 1) * height // lines
        strip.fill((0, 0, 0, _SCAN_SHADE), (0, bottom - gap, 1, gap))
    return strip


class Presenter(Protocol):
    """Owns what a window shows."""

    @property
    def device_size(self) -> tuple[int, int]:
        """Size of what can be drawn on in device px; larger than the window's own size on high-DPI screens."""

    def show(self, picture: pygame.Surface, area: pygame.Rect, lines: bool) -> None:
        """Fill `area` with the picture, black around it, perhaps with scan lines over it."""

    def shot(self) -> pygame.Surface:
        """What is shown now, in device px."""


class GpuPresenter:
    """One streaming texture. Raises pygame.error if there is no driver, or one that lacks render targets."""

    def __init__(self, window: pygame.Window, vsync: bool) -> None:
        self._renderer = Renderer(window, vsync=vsync, target_texture=True)
        self._texture: Texture | None = None
        self._wide: Texture | None = None
        self._lines: Texture | None = None

    @property
    def device_size(self) -> tuple[int, int]:
        """As Presenter says."""
        view = self._renderer.get_viewport()
        return view.w, view.h

    def show(self, picture: pygame.Surface, area: pygame.Rect, lines: bool) -> None:
        """As Presenter says; with vsync this waits for the monitor."""
        size = picture.get_size()
        if self._texture is None or (self._texture.width, self._texture.height) != size:
            self._texture = Texture(self._renderer, size, streaming=True)
        self._texture.update(picture)
        shown = self._texture
        if area.w % size[0] or area.h % size[1]:
            shown = self._widen(self._texture, area, size)
        self._renderer.draw_color = pygame.Color(0, 0, 0)
        self._renderer.clear()
        shown.draw(dstrect=area)
        if lines:
            self._scan(area, size[1]).draw(dstrect=area)
        self._renderer.present()

    def _widen(self, texture: Texture, area: pygame.Rect, size: tuple[int, int]) -> Texture:
        """Enlarge by the next whole number first, so that the smooth way down leaves edges sharp and columns even."""
        scale = -(-area.w // size[0])
        wanted = (size[0] * scale, size[1] * scale)
        if self._wide is None or (self._wide.width, self._wide.height) != wanted:
            self._wide = Texture(self._renderer, wanted, target=True, scale_quality=1)
        self._renderer.target = self._wide
        texture.draw()
        self._renderer.target = None
        return self._wide

    def _scan(self, area: pygame.Rect, lines: int) -> Texture:
        if self._lines is None or self._lines.height != area.h:
            self._lines = Texture.from_surface(self._renderer, scan_lines(area.h, lines))
            self._lines.blend_mode = pygame.BLENDMODE_BLEND
        return self._lines

    def shot(self) -> pygame.Surface:
        """As Presenter says."""
        return self._renderer.to_surface()


def _bars(canvas: pygame.Surface, area: pygame.Rect) -> None:
    """Black all around the picture."""
    width, height = canvas.get_size()
    canvas.fill("black", (0, 0, width, area.top))
    canvas.fill("black", (0, area.bottom, width, height - area.bottom))
    canvas.fill("black", (0, area.top, area.left, area.h))
    canvas.fill("black", (area.right, area.top, width - area.right, area.h))


class CpuPresenter:
    """The window's own surface. Raises Fault if the system gives none."""

    def __init__(self, window: pygame.Window) -> None:
        self._window = window
        self._scanned: pygame.Surface | None = None
        self._laid: tuple[object, ...] = ()  # memory, size, area and scale of what was laid out
        self._enlarger: Enlarger | None = None  # None where the picture is not enlarged by a whole number
        try:
            self._canvas()
        except pygame.error as error:
            raise Fault(f"no display: nothing can draw into the window ({error})") from error

    def _canvas(self) -> pygame.Surface:
        """Asked anew for each picture: another size of the window gives another surface."""
        return self._window.get_surface()

    @property
    def device_size(self) -> tuple[int, int]:
        """As Presenter says."""
        return self._canvas().get_size()

    def show(self, picture: pygame.Surface, area: pygame.Rect, lines: bool) -> None:
        """As Presenter says."""
        canvas, size = self._canvas(), picture.get_size()
        self._lay_out(canvas, picture, area)
        if self._enlarger is not None:
            self._enlarger.show(picture)
        elif area.w % size[0] or area.h % size[1]:
            wide = pygame.transform.scale_by(picture, -(-area.w // size[0]))  # then down, as GpuPresenter does
            canvas.blit(pygame.transform.smoothscale(wide, area.size), area)
        else:  # a display of other colours
            canvas.blit(pygame.transform.scale(picture, area.size), area)
        if lines:
            canvas.blit(self._scan(area, size[1]), area)
        self._window.flip()

    def _lay_out(self, canvas: pygame.Surface, picture: pygame.Surface, area: pygame.Rect) -> None:
        """Prepare for pictures of that size, unless the window's memory still is as it was; bars too."""
        size = picture.get_size()
        laid = canvas._pixels_address, canvas.get_size(), canvas.get_pitch(), tuple(area), size
        if laid == self._laid:
            return
        self._laid = laid
        _bars(canvas, area)
        self._enlarger = enlarger(canvas, area, picture)

    def _scan(self, area: pygame.Rect, lines: int) -> pygame.Surface:
        if self._scanned is None or self._scanned.get_size() != area.size:
            self._scanned = pygame.transform.scale(scan_lines(area.h, lines), area.size)
        return self._scanned

    def shot(self) -> pygame.Surface:
        """As Presenter says."""
        return self._canvas().copy()


def presenter(window: pygame.Window, vsync: bool) -> Presenter:
    """The quicker way that this machine has. Raises Fault if there is none."""
    if has_gpu():
        try:
            return GpuPresenter(window, vsync)
        except pygame.error:  # the nodes were there, the driver is not
            pass
    return CpuPresenter(window)
