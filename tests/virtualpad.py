"""A gamepad made of software: real SDL events without hardware, through the very SDL library that pygame loaded."""

from __future__ import annotations

import ctypes
import sys
from pathlib import Path

import pygame

BUTTONS = (
    "a", "b", "x", "y", "back", "guide", "start", "leftstick", "rightstick", "leftshoulder", "rightshoulder",
    "dpup", "dpdown", "dpleft", "dpright",
)  # fmt: skip
AXES = ("leftx", "lefty", "rightx", "righty", "lefttrigger", "righttrigger")
_GAMECONTROLLER = 1  # SDL_JOYSTICK_TYPE_GAMECONTROLLER
_FULL = 32767


def load_sdl() -> ctypes.CDLL:
    """The SDL2 that pygame's own modules are linked to, not one of the system."""
    package = Path(pygame.__file__).parent
    places = [(package, "SDL2.dll"), (package / ".dylibs", "libSDL2-2*.dylib"), (package, "libSDL2-2*.dylib")]
    places += [(package.parent / name, "libSDL2-2*.so*") for name in ("pygame_ce.libs", "pygame.libs")]
    found = next((str(file) for folder, pattern in places for file in sorted(folder.glob(pattern))), None)
    if found is None and sys.platform.startswith("linux"):  # built by a distribution: what this process has open
        maps = Path("/proc/self/maps").read_text("utf-8").splitlines()
        found = next((line.split()[-1] for line in maps if "libSDL2-2" in line), None)
    sdl = ctypes.CDLL(found)
    pointer, number = ctypes.c_void_p, ctypes.c_int
    signatures = {
        "SDL_JoystickAttachVirtual": (number, [number] * 4),
        "SDL_JoystickDetachVirtual": (number, [number]),
        "SDL_NumJoysticks": (number, []),
        "SDL_JoystickGetDeviceInstanceID": (ctypes.c_int32, [number]),
        "SDL_JoystickOpen": (pointer, [number]),
        "SDL_JoystickClose": (None, [pointer]),
        "SDL_JoystickSetVirtualButton": (number, [pointer, number, ctypes.c_uint8]),
        "SDL_JoystickSetVirtualAxis": (number, [pointer, number, ctypes.c_int16]),
        "SDL_GetError": (ctypes.c_char_p, []),
    }
    for name, (result, arguments) in signatures.items():
        function = getattr(sdl, name)
        function.restype, function.argtypes = result, arguments
    return sdl


class VirtualPad:
    """Plugged in at birth."""

    def __init__(self) -> None:
        self._sdl = load_sdl()
        index = self._sdl.SDL_JoystickAttachVirtual(_GAMECONTROLLER, len(AXES), len(BUTTONS), 0)
        if index < 0:
            raise RuntimeError(self._sdl.SDL_GetError().decode())
        self.instance_id = self._sdl.SDL_JoystickGetDeviceInstanceID(index)
        self._handle = self._sdl.SDL_JoystickOpen(index)
        self.axis("lefttrigger", -1.0)  # triggers rest at the very minus end
        self.axis("righttrigger", -1.0)

    @property
    def index(self) -> int:
        """Its present place in SDL's list, which shifts as pads come and go; -1 when unplugged."""
        every = range(self._sdl.SDL_NumJoysticks())
        mine = (i for i in every if self._sdl.SDL_JoystickGetDeviceInstanceID(i) == self.instance_id)
        return next(mine, -1)

    def button(self, name: str, down: bool = True) -> None:
        """Press or let go."""
        assert self._sdl.SDL_JoystickSetVirtualButton(self._handle, BUTTONS.index(name), down) == 0

    def axis(self, name: str, value: float) -> None:
        """Tilt to -1.0 .. 1.0."""
        raw = -_FULL - 1 if value <= -1 else round(value * _FULL)
        assert self._sdl.SDL_JoystickSetVirtualAxis(self._handle, AXES.index(name), raw) == 0

    def unplug(self) -> None:
        """Pull the plug."""
        if self._handle:
            self._sdl.SDL_JoystickClose(self._handle)
            self._sdl.SDL_JoystickDetachVirtual(self.index)
            self._handle = None
