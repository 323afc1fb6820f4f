"""Keyboard and gamepads: events become pads for the rules and presses for the menus."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

import pygame
from pygame._sdl2 import controller

from game.app.bindings import AT_THE_WHEEL, ON_FOOT, Bindings, scancodes
from game.app.gamepad import AXES, AXIS_FULL, BUTTONS, PUSH_OFF, PUSH_ON, STICKS, Gamepad, side_of, style_of
from game.app.latch import Latch
from game.app.menu_controls import MENU_KEY_CAPS, MENU_KEYS, MENU_PAD, MENU_PAD_CAPS
from game.core.pads import NAMES, Pads
from game.show.paint.text import Prompts

KEYBOARD = -1
PLAYERS = 2
DIRECTIONS = ("left", "right", "up", "down")

_FOOT_BITS = sum(NAMES[action] for action in ON_FOOT)
_WHEEL_BITS = sum(NAMES[action] for action in AT_THE_WHEEL)


@dataclass(frozen=True, slots=True)
class Press:
    """Something went down: device, key or control, whose it is, what it is bound to, what it means in menus."""

    device: int
    control: str
    player: int
    actions: tuple[str, ...]
    menu: str  # up, down, left, right, confirm, cancel, next, prev, clear, reset or nothing


class Devices:
    """All that hands touch. Feed it every event; take a pad per player for every tick.

    SDL says each press of a gamepad twice, as JOY* and as CONTROLLER*. Only the second is heeded; the first must not be
    blocked, because SDL makes the second out of it.
    """

    def __init__(
        self, bindings: Bindings, first_pad: int = 0, pad_style: str = "auto", pads_file: Path | None = None
    ) -> None:
        self.first_pad = first_pad  # player that the first gamepad drives
        self.pad_style = pad_style
        self.last = KEYBOARD  # device last touched
        self._own = [KEYBOARD] * PLAYERS  # the same by each player
        self.at_the_wheel = False  # sticks and triggers count by how far they are moved
        self.down: set[tuple[int, str]] = set()  # what counts as pressed
        self._held: set[tuple[int, str]] = set()  # what fingers are on, whether it counts or not
        self.unplugged = False  # set when a gamepad went; whoever heeds it clears it
        self._missed = False  # it was the device last touched, and nothing has been touched since
        self.plugged = ""  # name of a gamepad that came; likewise
        self.plugged_player = 0  # whom it drives
        self._latches = [Latch() for _ in range(PLAYERS)]
        self._pads: dict[int, Gamepad] = {}
        self._caps: dict[str, str] = {}  # place of a key -> what is printed on it, as far as seen
        self._names = {code: name for name, code in scancodes().items()}
        self._prompts: dict[tuple[int, str], Prompts] = {}  # of devices in a style, as asked for
        self.bindings = bindings
        self.rebind()
        if pads_file is not None and pads_file.is_file():
            os.environ["SDL_GAMECONTROLLERCONFIG_FILE"] = str(pads_file)
        controller.init()
        for index in range(controller.get_count()):
            self._open(index)
        self.plugged = ""

    def rebind(self) -> None:
        """Heed changed bindings; what is held is let go."""
        self._keys: dict[str, list[tuple[int, str]]] = {}
        for player, table in enumerate((self.bindings.first, self.bindings.second)):
            for action, names in table.items():
                for name in filter(None, names):
                    self._keys.setdefault(name, []).append((player, action))
        self._prompts.clear()
        self._buttons: dict[str, list[str]] = {}
        for action, names in self.bindings.pad.items():
            for name in filter(None, names):
                self._buttons.setdefault(name, []).append(action)
        self.let_go()

    def take(self) -> Pads:
        """The pads of the coming tick, one int a player."""
        out = [latch.take() for latch in self._latches]
        out[0] &= ~(_FOOT_BITS if self.at_the_wheel else _WHEEL_BITS)
        out[1] &= ~_WHEEL_BITS  # he never drives
        if self.at_the_wheel:
            for device, pad in self._pads.items():
                player = self._player(device)
                out[player] = pad.aim(out[player]) if player else pad.wheel(out[player])
        return tuple(out)

    def tap(self, player: int, action: str) -> None:
        """Press for one tick, as if by hand."""
        self._latches[player].tap(NAMES[action])

    def holds(self, action: str) -> bool:
        """Whether anybody holds something bound to `action`, which need not be one of the rules."""
        for device, control in self.down:
            if device == KEYBOARD and any(a == action for _, a in self._keys.get(control, ())):
                return True
            if device != KEYBOARD and action in self._buttons.get(control, ()):
                return True
        return False

    def let_go(self) -> None:
        """Forget all that is held: focus went."""
        self.down.clear()
        self._held.clear()
        for latch in self._latches:
            latch.let_go()
        for pad in self._pads.values():
            pad.tilted.clear()
            pad.axes.clear()

    def carry_on(self) -> None:
        """The scene changed: what is held counts no more, but for directions; whoever walked walks on."""
        self.down.clear()
        for latch in self._latches:
            latch.let_go()
        for device, control in sorted(self._held):
            for who, action in self._bound(device, control):
                if action in DIRECTIONS:
                    self.down.add((device, control))
                    self._latches[who].press(NAMES[action], (device, control))

    def feed(self, event: pygame.event.Event) -> list[Press]:
        """Heed one event and return what went down by it."""
        kind = event.type
        if kind == pygame.KEYDOWN:
            name = self._names.get(event.scancode, "")
            if name:
                self._learn(name, pygame.key.name(event.key) or name)
            return self._press(KEYBOARD, name) if name else []
        if kind == pygame.KEYUP:
            self._release(KEYBOARD, self._names.get(event.scancode, ""))
        elif kind == pygame.CONTROLLERBUTTONDOWN and event.instance_id in self._pads:
            control = BUTTONS.get(event.button, "")
            return self._press(event.instance_id, control) if control else []
        elif kind == pygame.CONTROLLERBUTTONUP and event.instance_id in self._pads:
            self._release(event.instance_id, BUTTONS.get(event.button, ""))
        elif kind == pygame.CONTROLLERAXISMOTION and event.instance_id in self._pads:
            return self._tilt(event.instance_id, event.axis, event.value / AXIS_FULL)
        elif kind == pygame.CONTROLLERDEVICEADDED:
            self._open(event.device_index)
        elif kind == pygame.CONTROLLERDEVICEREMOVED:
            self._shut(event.instance_id)
        return []

    def _learn(self, name: str, cap: str) -> None:
        """Note what is printed on a key."""
        if self._caps.get(name) != cap:
            self._caps[name] = cap
            self._prompts.clear()

    def _bound(self, device: int, control: str) -> list[tuple[int, str]]:
        """Players and actions that a control is bound to."""
        if device == KEYBOARD:
            return self._keys.get(control, [])
        player = self._player(device)
        return [(player, action) for action in self._buttons.get(control, [])]

    def _press(self, device: int, control: str) -> list[Press]:
        self._held.add((device, control))
        if (device, control) in self.down:
            return []
        self.down.add((device, control))
        self.last, self._missed = device, False
        for who, action in self._bound(device, control):
            self._own[who] = device
            if action in NAMES:
                self._latches[who].press(NAMES[action], (device, control))
        return [self._told(device, control)]

    def _told(self, device: int, control: str) -> Press:
        """What it means that this went down."""
        bound = self._bound(device, control)
        if device == KEYBOARD:
            menu = MENU_KEYS.get(control) or next((a for _, a in bound if a in DIRECTIONS), "")
            player = bound[0][0] if bound else 0
        else:
            player = self._player(device)
            menu = MENU_PAD.get(control, "")
        return Press(device, control, player, tuple(a for _, a in bound), menu)

    def _release(self, device: int, control: str) -> None:
        self.down.discard((device, control))
        self._held.discard((device, control))
        for latch in self._latches:
            for bit in NAMES.values():
                latch.release(bit, (device, control))

    def _tilt(self, device: int, axis: int, value: float) -> list[Press]:
        if axis not in AXES:
            return []
        pad = self._pads[device]
        pad.axes[axis] = value
        minus, plus, on, off = AXES[axis]
        was = pad.tilted.get(axis, "")
        now = side_of(was, value, (minus, plus), on, off)
        pressed: list[Press] = []
        if was and now != was:
            self._release(device, was)
            del pad.tilted[axis]
        if now and now != was:
            pad.tilted[axis] = now
            pressed = self._press(device, now)
        return self._push(device, axis, value) if axis in STICKS else pressed

    def _push(self, device: int, axis: int, value: float) -> list[Press]:
        """A stick is felt by the rules at once, but is a press only when it is pushed well home."""
        pushed = self._pads[device].pushed
        was = pushed.get(axis, "")
        pushed[axis] = now = side_of(was, value, AXES[axis][:2], PUSH_ON, PUSH_OFF)
        return [self._told(device, now)] if now and now != was else []

    def _player(self, device: int) -> int:
        return (self._pads[device].slot + self.first_pad) % PLAYERS

    def _open(self, index: int) -> None:
        if not controller.is_controller(index):
            return
        handle = controller.Controller(index)
        device = handle.as_joystick().get_instance_id()
        if device in self._pads:
            return
        taken = {pad.slot for pad in self._pads.values()}
        slot = next(n for n in range(len(taken) + 1) if n not in taken)
        self._pads[device] = Gamepad(handle, slot, style_of(handle.name), {}, {})
        self.plugged, self.plugged_player = handle.name, self._player(device)
        if self._missed:
            self.last = self._own[self._player(device)] = device
            self._missed = False

    def _shut(self, device: int) -> None:
        if self._pads.pop(device, None) is None:
            return
        self.unplugged = True
        self.down = {(d, c) for d, c in self.down if d != device}
        self._held = {(d, c) for d, c in self._held if d != device}
        for latch in self._latches:
            latch.let_go(device)
        self._own = [KEYBOARD if own == device else own for own in self._own]
        if self.last == device:
            self.last, self._missed = KEYBOARD, True

    @property
    def pad_count(self) -> int:
        """How many gamepads are plugged in."""
        return len(self._pads)

    def has_pad(self, player: int) -> bool:
        """Whether a gamepad drives that player."""
        return any(self._player(device) == player for device in self._pads)

    def rumble(self, player: int, strength: float, ms: int) -> None:
        """Shake a player's gamepad, if he has one that can."""
        for device, pad in self._pads.items():
            if self._player(device) == player:
                pad.handle.rumble(strength, strength, ms)

    @property
    def style(self) -> str:
        """How prompts are drawn: keyboard, xbox, playstation or switch."""
        return self._style(self.last)

    def _style(self, device: int) -> str:
        if device == KEYBOARD:
            return "keyboard"
        return self._pads[device].style if self.pad_style == "auto" else self.pad_style

    def cap(self, name: str) -> str:
        """What is printed on the key at this place, as far as it was seen."""
        return self._caps.get(name, name)

    def prompts(self, player: int | None = None) -> Prompts:
        """Which key or button stands for each action on the device last touched, or last touched by that player.

        The same one while nothing changes.
        """
        device = self.last if player is None else self._own[player]
        style = self._style(device)
        kept = self._prompts.get((device, style))
        if kept is None:
            kept = self._prompts[device, style] = self._made_prompts(device, style)
        return kept

    def _made_prompts(self, device: int, style: str) -> Prompts:
        if device == KEYBOARD:
            table, fixed = self.bindings.first, MENU_KEY_CAPS
        else:
            table, fixed = self.bindings.pad, MENU_PAD_CAPS
        controls = {action: next(filter(None, names), "") for action, names in table.items()}
        named = {a: self.cap(c) if device == KEYBOARD else c.rstrip("+-") for a, c in controls.items() if c}
        return Prompts(style, {**named, **fixed})
