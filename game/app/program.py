"""The program as a whole: window, devices, sound, saved documents and the stack of scenes."""

from __future__ import annotations

import io
import os
import time
from pathlib import Path
from typing import TYPE_CHECKING

import pygame

from game.app.ahead import Ahead
from game.app.devices import Devices
from game.app.home import Home
from game.app.keeper import Keeper
from game.app.library import Library
from game.app.loading import unswept
from game.app.mouse import Mouse
from game.app.scenes.base import Scene
from game.core.faults import Fault
from game.core.files import data
from game.data.stage import Stage
from game.run.saving import free_path, write_whole
from game.show.art import InterfaceArt
from game.show.paint.font import InterfaceError
from game.show.paint.tones import PLAIN, SAFE
from game.show.paint.widgets import cover, inset
from game.show.sound.speaker import Speaker
from game.show.tongue import speak, tr, tr_in
from game.show.views import view_of
from game.show.window.screen import HEIGHT, WIDTH, Screen

if TYPE_CHECKING:
    from game.show.view import View

TITLE = "RED HEAT"
BLIND_DRIVERS = ("offscreen", "dummy", "evdev")  # SDL takes these when it finds no screen


def open_display(visible: bool) -> None:
    """Start SDL's video. Raises Fault if a window is wanted and there is nothing to show it on."""
    try:
        pygame.display.init()
    except pygame.error as error:
        raise Fault(f"no display: the game cannot open a window ({error})") from error
    blind = pygame.display.get_driver() in BLIND_DRIVERS
    if visible and blind and "SDL_VIDEODRIVER" not in os.environ:
        raise Fault("no display: the game cannot open a window (neither DISPLAY nor WAYLAND_DISPLAY leads to one)")


class App(Keeper):
    """Everything that lives as long as the window. Without a window (`windowed=False`) it draws on `surface` alone."""

    def __init__(self, home: Home, windowed: bool = True, language: str = "") -> None:
        super().__init__(home, language)
        self.language = language  # for this time only, whatever the settings say; "" as they say
        self.running = True
        self.focused = True
        self.pointer: tuple[int, int] | None = None  # where the mouse is in the top scene, None outside
        self.stack: list[Scene] = []
        open_display(windowed)
        self.screen: Screen | None = None
        if windowed:
            chosen = self.settings
            self.screen = Screen(TITLE, None, chosen.window_scale, chosen.vsync, chosen.full_screen)
        self._mouse = Mouse(windowed)
        self.surface = self.screen.surface if self.screen else pygame.Surface((WIDTH, HEIGHT), 0, 32)
        self._ground = pygame.Surface((0, 0), 0, 32)  # what lies behind a page of another size
        pygame.key.stop_text_input()
        try:
            self.art = InterfaceArt.load(data())
        except InterfaceError as error:
            raise Fault(str(error)) from error
        if self.screen:
            self.screen.window.set_icon(self.art.window_icon)
        self.devices = Devices(self.bindings, int(self.settings.first_pad) - 1, self.settings.pad_style, home.pads_file)
        self.library = Library(home.levels)
        self.ahead = Ahead()
        self.sound = Speaker(data("assets", "sound"), audible=windowed)
        self.heed_settings()

    # the stack

    @property
    def top(self) -> Scene:
        """The scene that gets presses and ticks."""
        return self.stack[-1]

    def push(self, scene: Scene) -> None:
        """Lay a scene on top."""
        self.stack.append(scene)
        self._turned()

    def pop(self) -> None:
        """Take the top scene away."""
        self.stack.pop().leave()
        self.top.idle_ticks = 0
        self._turned()

    def become(self, *scenes: Scene) -> None:
        """Replace the whole stack."""
        while self.stack:
            self.stack.pop().leave()
        self.stack = list(scenes)
        self._turned()

    def _turned(self) -> None:
        """Another scene is on top: of what is held only directions count for it."""
        self.devices.carry_on()
        if self.top.music:
            self.sound.music(self.top.music)
        self._mouse.want(self.top.pointer)

    def quit(self) -> None:
        """End the program; what is to be saved is saved."""
        while self.stack:
            self.stack.pop().leave()
        self.running = False

    def close(self) -> list[str]:
        """Wait for what is still being written, and let go of the devices; returns what could not be saved."""
        self.ahead.settle()
        lost = self.finish()
        self.sound.close()
        if self.screen:
            self.screen.close()
        return lost

    # what the loop drives

    @property
    def resting(self) -> bool:
        """Whether nothing moves until an event comes."""
        if self.notices or not self.running:
            return False
        return self.top.resting or (not self.focused and self.settings.pause_unfocused)

    def handle(self, event: pygame.event.Event) -> None:
        """Heed one event: the window's own, the keys that work everywhere, then the top scene's."""
        kind = event.type
        if kind in (pygame.QUIT, pygame.WINDOWCLOSE):
            self.quit()
        elif kind == pygame.WINDOWFOCUSLOST:
            self._focus(False)
        elif kind == pygame.WINDOWFOCUSGAINED:
            self._focus(True)
        elif kind == pygame.KEYDOWN and self._everywhere(event):
            return
        elif kind in (pygame.MOUSEMOTION, pygame.MOUSEBUTTONDOWN, pygame.MOUSEBUTTONUP):
            if self._mouse.heed(event):
                self._point(event.pos)
                if kind == pygame.MOUSEBUTTONDOWN:
                    self.top.click(event.button)
                elif kind == pygame.MOUSEBUTTONUP:
                    self.top.unclick()
        elif kind == pygame.DROPFILE:
            from game.app.scenes.shelf import take_in

            take_in(self, Path(event.file))
        else:
            for press in self.devices.feed(event):
                self._mouse.rest()
                self.notices.seen()
                if self.running:
                    self.top.press(press)
            self._heed_plugs()

    def _point(self, position: tuple[int, int]) -> None:
        """The mouse moved; scenes know it in px of their own picture."""
        spot = self.screen.logical(position) if self.screen else position
        if spot is not None:
            wide, high = self.surface.get_size()
            own = self.top.size
            spot = spot[0] - (wide - own[0]) // 2, spot[1] - (high - own[1]) // 2
        if spot != self.pointer:
            self.pointer = spot
            self.top.point(spot)

    def _everywhere(self, event: pygame.event.Event) -> bool:
        alt_enter = event.scancode == pygame.KSCAN_RETURN and event.mod & pygame.KMOD_ALT
        if event.scancode == pygame.KSCAN_F11 or alt_enter:
            self.settings.full_screen = not self.settings.full_screen
            self.heed_settings()
        elif event.scancode == pygame.KSCAN_F12:
            self.take_picture()
        elif not event.mod & pygame.KMOD_ALT:
            return False
        return True

    def _focus(self, focused: bool) -> None:
        self.focused = focused
        self.devices.let_go()
        self.sound.mute(not focused and self.settings.mute_unfocused)
        if not focused and self.settings.pause_unfocused:
            self.top.focus_lost()

    def _heed_plugs(self) -> None:
        if self.devices.unplugged:
            self.devices.unplugged = False
            self.notify(tr("Gamepad unplugged"), "pad")
            self.top.focus_lost()
        if self.devices.plugged:
            self.notices.withdraw(tr("Gamepad unplugged"))
            several = self.devices.pad_count > 1
            ready = tr("{pad} is ready: player {number}") if several else tr("{pad} is ready")
            self.notify(ready.format(pad=self.devices.plugged, number=self.devices.plugged_player + 1), "pad")
            self.devices.plugged = ""

    def tick(self) -> None:
        """Let 1/60 s pass."""
        if not self.running:
            return
        self.top.tick()
        self.sound.tick()
        self.tell_news()
        self.notices.tick()

    def draw(self) -> None:
        """Draw the stack from the topmost scene that hides all below it, and show it."""
        if not self.running:
            return
        self.compose()
        if self.screen:
            self.screen.present()

    def compose(self) -> None:
        """Draw everything on `surface`."""
        bottom = len(self.stack) - 1
        while bottom and self.stack[bottom].see_through:
            bottom -= 1
        below = self.stack[bottom]
        if self.screen:
            below.fit(self.screen.device_size)
        self._use_lens(self.top.size)
        if below.size == self.top.size:
            below.draw(self.surface)
        else:  # the page fills the window as it does over any other level; what lies behind it is only a ground
            if self._ground.get_size() != below.size:
                self._ground = pygame.Surface(below.size, 0, 32)
            below.draw(self._ground)
            cover(self.surface, self._ground)
        if bottom < len(self.stack) - 1:  # pages between the two would only shine through each other
            self.top.draw(self.surface)
        if self.notices:
            self.notices.draw(inset(self.surface), self.art, self.top.plates)

    def _use_lens(self, size: tuple[int, int]) -> None:
        """Draw pictures of that logical size from now on."""
        if self.surface.get_size() == size:
            return
        if self.screen:
            self.screen.use_lens(size)
            self.surface = self.screen.surface
        else:
            self.surface = pygame.Surface(size, 0, 32)

    # what scenes ask for

    def heed_settings(self) -> None:
        """Put changed settings to work."""
        chosen = self.settings
        speak(self.language or chosen.language)
        self.devices.first_pad = int(chosen.first_pad) - 1
        self.devices.pad_style = chosen.pad_style
        self.art.large_text = chosen.text_size == "large"
        self.art.tones = SAFE if chosen.safe_colours else PLAIN
        self.sound.set_volumes(chosen.music_pct, chosen.sound_pct, chosen.voice_pct)
        screen = self.screen
        if screen is None:
            return
        screen.mode = chosen.mode
        screen.scan_lines = chosen.scan_lines
        screen.vsync = chosen.vsync
        if screen.full_screen != chosen.full_screen:
            screen.set_full_screen(chosen.full_screen)

    def take_picture(self) -> None:
        """Save what is seen as a PNG in the player's pictures."""
        path = free_path(self.home.pictures / time.strftime("red-heat-%Y%m%d-%H%M%S.png"))
        packed = io.BytesIO()
        try:
            pygame.image.save(pygame.transform.scale_by(self.surface, 4), packed, path.name)
            write_whole(path, packed.getvalue())
        except (OSError, pygame.error) as error:
            self.notify(self.not_saved(tr_in("saved", "Picture"), error), "save")
            return
        self.notify(tr("Picture saved: {file}").format(file=path.name), "save")

    def view(self, stage: Stage) -> View:
        """A fresh picture of a stage. Raises Fault, with the file of the level, if a sheet is missing."""
        level = self.library.level(stage.level.id)
        try:
            with unswept():
                return view_of(stage, level.art, self.art, self.settings.show)
        except Fault as fault:
            from game.load.faults import shown  # only here: a level that is well needs nothing more of the loaders

            raise Fault(f"{shown(level.path)}: {fault}") from fault
