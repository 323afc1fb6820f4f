"""The window: the logical picture as one streaming texture at a whole-number scale; the only user of SDL's renderer."""

from __future__ import annotations

import pygame
from pygame._sdl2.video import Renderer, Texture

from game.core.faults import Fault

WIDTH, HEIGHT = 384, 216
MODES = ("whole", "fill")
_SCAN_SHADE = 72  # darkness of the gap between two lines, of 255


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


class Screen:
    """The game's window. `surface` is what everybody draws on; `present` shows it.

    Raises Fault if there is no display to open a window on.
    """

    def __init__(
        self,
        title: str,
        icon: pygame.Surface | None = None,
        scale: int = 3,
        vsync: bool = True,
        full_screen: bool = False,
    ) -> None:
        self.mode = "whole"
        self.scan_lines = False
        self.surface = pygame.Surface((WIDTH, HEIGHT), 0, 32)
        try:
            if not pygame.display.get_init():
                pygame.display.init()
            self.window = pygame.Window(title, (WIDTH * scale, HEIGHT * scale), resizable=True, allow_high_dpi=True)
        except pygame.error as error:
            raise Fault(f"no display: the game cannot open a window ({error})") from error
        self.window.minimum_size = (WIDTH, HEIGHT)
        if icon is not None:
            self.window.set_icon(icon)
        self.full_screen = False
        self._vsync = vsync
        self._open_renderer()
        if full_screen:
            self.set_full_screen(True)

    def _open_renderer(self) -> None:
        try:
            self._renderer = Renderer(self.window, vsync=self._vsync, target_texture=True)
        except pygame.error:  # no GPU, or a driver that lacks render targets
            try:
                self._renderer = Renderer(self.window, accelerated=0, target_texture=True)
            except pygame.error as error:
                raise Fault(f"no display: nothing can draw into the window ({error})") from error
        self._texture: Texture | None = None
        self._wide: Texture | None = None
        self._lines: Texture | None = None

    @property
    def vsync(self) -> bool:
        """Whether showing a picture waits for the monitor."""
        return self._vsync

    @vsync.setter
    def vsync(self, wanted: bool) -> None:
        if wanted != self._vsync:
            self._vsync = wanted
            del self._texture, self._wide, self._lines, self._renderer  # a window has room for one renderer
            self._open_renderer()

    def set_full_screen(self, wanted: bool) -> None:
        """Take the whole desktop, or give it back."""
        if wanted:
            self.window.set_fullscreen(desktop=True)
        else:
            self.window.set_windowed()
        self.full_screen = wanted

    def set_scale(self, scale: int) -> None:
        """Make the window `scale` times the logical picture; leaves full screen."""
        if self.full_screen:
            self.set_full_screen(False)
        self.window.size = (WIDTH * scale, HEIGHT * scale)

    @property
    def device_size(self) -> tuple[int, int]:
        """Size of what can be drawn on in device px; larger than the window's own size on high-DPI screens."""
        view = self._renderer.get_viewport()
        return view.w, view.h

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
            self._texture = self._wide = None

    def present(self) -> None:
        """Show `surface`; with vsync this waits for the monitor."""
        size = self.surface.get_size()
        if self._texture is None:
            self._texture = Texture(self._renderer, size, streaming=True)
        area = fit(self.device_size, self.mode, size)
        self._texture.update(self.surface)
        even = area.w % size[0] == 0 and area.h % size[1] == 0
        if not even:
            self._widen(self._texture, area, size)
        self._renderer.draw_color = pygame.Color(0, 0, 0)
        self._renderer.clear()
        shown = self._texture if even or self._wide is None else self._wide
        shown.draw(dstrect=area)
        if self.scan_lines and area.h >= size[1] * 2:
            self._scan(area, size[1]).draw(dstrect=area)
        self._renderer.present()

    def _widen(self, texture: Texture, area: pygame.Rect, size: tuple[int, int]) -> None:
        """Enlarge by the next whole number first, so that the smooth way down leaves edges sharp and columns even."""
        scale = -(-area.w // size[0])
        wanted = (size[0] * scale, size[1] * scale)
        if self._wide is None or (self._wide.width, self._wide.height) != wanted:
            self._wide = Texture(self._renderer, wanted, target=True, scale_quality=1)
        self._renderer.target = self._wide
        texture.draw()
        self._renderer.target = None

    def _scan(self, area: pygame.Rect, lines: int) -> Texture:
        if self._lines is None or self._lines.height != area.h:
            strip = pygame.Surface((1, area.h), pygame.SRCALPHA, 32)
            gap = max(1, area.h // lines // 3)
            for line in range(lines):
                bottom = (line + 1) * area.h // lines
                strip.fill((0, 0, 0, _SCAN_SHADE), (0, bottom - gap, 1, gap))
            self._lines = Texture.from_surface(self._renderer, strip)
            self._lines.blend_mode = pygame.BLENDMODE_BLEND
        return self._lines

    def shot(self) -> pygame.Surface:
        """What the window shows now, in device px."""
        return self._renderer.to_surface()

    def close(self) -> None:
        """Shut the window."""
        self.window.destroy()
