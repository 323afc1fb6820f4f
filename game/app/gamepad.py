"""One gamepad: what its buttons and axes are called, how far it must be moved, and what that means at the wheel."""

from __future__ import annotations

from dataclasses import dataclass, field

import pygame
from pygame._sdl2 import controller

from game.core.pads import with_stick, with_triggers

BUTTONS = {
    pygame.CONTROLLER_BUTTON_A: "a",
    pygame.CONTROLLER_BUTTON_B: "b",
    pygame.CONTROLLER_BUTTON_X: "x",
    pygame.CONTROLLER_BUTTON_Y: "y",
    pygame.CONTROLLER_BUTTON_BACK: "back",
    pygame.CONTROLLER_BUTTON_START: "start",
    pygame.CONTROLLER_BUTTON_LEFTSTICK: "leftstick",
    pygame.CONTROLLER_BUTTON_RIGHTSTICK: "rightstick",
    pygame.CONTROLLER_BUTTON_LEFTSHOULDER: "leftshoulder",
    pygame.CONTROLLER_BUTTON_RIGHTSHOULDER: "rightshoulder",
    pygame.CONTROLLER_BUTTON_DPAD_UP: "dpup",
    pygame.CONTROLLER_BUTTON_DPAD_DOWN: "dpdown",
    pygame.CONTROLLER_BUTTON_DPAD_LEFT: "dpleft",
    pygame.CONTROLLER_BUTTON_DPAD_RIGHT: "dpright",
}
# axis -> control on the minus side, on the plus side, where it counts as pressed and as let go (of 1.0). The dead zone
# is wider up and down: running must not turn into crouching by a slanted thumb.
AXES = {
    pygame.CONTROLLER_AXIS_LEFTX: ("leftx-", "leftx+", 0.35, 0.25),
    pygame.CONTROLLER_AXIS_LEFTY: ("lefty-", "lefty+", 0.55, 0.42),
    pygame.CONTROLLER_AXIS_RIGHTX: ("rightx-", "rightx+", 0.5, 0.4),
    pygame.CONTROLLER_AXIS_RIGHTY: ("righty-", "righty+", 0.5, 0.4),
    pygame.CONTROLLER_AXIS_TRIGGERLEFT: ("", "lefttrigger", 0.4, 0.25),
    pygame.CONTROLLER_AXIS_TRIGGERRIGHT: ("", "righttrigger", 0.4, 0.25),
}
STICKS = {axis for axis in AXES if AXES[axis][0]}
PUSH_ON, PUSH_OFF = 0.7, 0.35  # menus heed a stick that is pushed well home, and once more after it came back
AXIS_FULL = 32767
_STICK_DEAD = 0.12  # of the analog stick at the wheel
_HALF_LINEAR = 0.5  # the rest of its curve is the square: fine near the middle, all of the lock at the end


@dataclass(slots=True)
class Gamepad:
    """An open gamepad; `slot` 0 is the first one plugged in."""

    handle: controller.Controller
    slot: int
    style: str
    tilted: dict[int, str]  # axis -> control that counts as pressed
    axes: dict[int, float]  # axis -> where it stands, -1..1
    pushed: dict[int, str] = field(default_factory=dict)  # axis of a stick -> control that it is pushed home to

    def wheel(self, pad: int) -> int:
        """The driver's pad with the stick as the wheel and the triggers as pedals."""
        turn = curve(self.axes.get(pygame.CONTROLLER_AXIS_LEFTX, 0.0))
        gas = self.axes.get(pygame.CONTROLLER_AXIS_TRIGGERRIGHT, 0.0)
        stop = self.axes.get(pygame.CONTROLLER_AXIS_TRIGGERLEFT, 0.0)
        return with_triggers(with_stick(pad, turn) if turn else pad, gas, stop)

    def aim(self, pad: int) -> int:
        """The gunner's pad with the right stick as his aim: to the side, and up and down in place of the pedals."""
        x = curve(self.axes.get(pygame.CONTROLLER_AXIS_RIGHTX, 0.0))
        y = curve(self.axes.get(pygame.CONTROLLER_AXIS_RIGHTY, 0.0))
        return with_triggers(with_stick(pad, x) if x else pad, max(0.0, -y), max(0.0, y))


def side_of(was: str, value: float, sides: tuple[str, str], on: float, off: float) -> str:
    """The control that an axis at -1..1 counts as, which counted as `was`; sides are those of minus and plus."""
    limit = off if was else on
    now = sides[1] if value > limit else sides[0] if value < -limit else ""
    return now if now == was or abs(value) > on else ""


def curve(value: float) -> float:
    """What a stick at -1..1 means at the wheel: nothing in its dead zone, then half linear and half square."""
    reach = max(0.0, abs(value) - _STICK_DEAD) / (1 - _STICK_DEAD)
    bent = _HALF_LINEAR * reach + (1 - _HALF_LINEAR) * reach * reach
    return min(bent, 1.0) if value > 0 else -min(bent, 1.0)


def style_of(name: str) -> str:
    """Whose letters its buttons have: playstation, switch or xbox."""
    lowered = name.lower()
    if any(word in lowered for word in ("ps3", "ps4", "ps5", "playstation", "dualshock", "dualsense", "sony")):
        return "playstation"
    if any(word in lowered for word in ("switch", "nintendo", "joy-con")):
        return "switch"
    return "xbox"
