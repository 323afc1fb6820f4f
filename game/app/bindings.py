"""Which keys and buttons do what: two keys an action by place on the keyboard (scancode), two controls on a gamepad."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Any

import pygame

from game.app import store
from game.app.home import Home
from game.app.lock import alone
from game.show.tongue import later, tr

VERSION = 1
SLOTS = 2  # keys or buttons an action
COMMON = {
    "left": later("Move or steer left"),
    "right": later("Move or steer right"),
    "up": later("Up, enter; drive"),
    "down": later("Crouch; brake"),
}
ON_FOOT = {
    "strike": later("Strike"),
    "kick": later("Kick"),
    "jump": later("Jump"),
    "grab": later("Grab, take, use"),
    "dodge": later("Dodge"),
    "shoot": later("Shoot"),
    "finisher": later("Finisher"),
}
AT_THE_WHEEL = {
    "hand_brake": later("Hand brake"),
    "horn": later("Horn"),
    "charge": later("Charge"),
    "look_back": later("Look back"),
    "mark": later("Mark a target"),
}
ALWAYS = {
    "start": later("Skip, join"),
    "pause": later("Pause"),
    "rewind": later("Rewind (practice)"),
}
ACTIONS = {**COMMON, **ON_FOOT, **AT_THE_WHEEL, **ALWAYS}  # action -> label; all but the last two are bits of a pad
SECOND = (*COMMON, *ON_FOOT, "start", "leave")
LABELS = {**ACTIONS, "leave": later("Leave the game")}

_FIRST_KEYS = {
    "left": ("a", "left"),
    "right": ("d", "right"),
    "up": ("w", "up"),
    "down": ("s", "down"),
    "strike": ("j", "z"),
    "kick": ("k", "x"),
    "jump": ("space", ""),
    "grab": ("l", "c"),
    "dodge": ("left shift", "v"),
    "shoot": ("i", "f"),
    "finisher": ("u", "g"),
    "hand_brake": ("space", ""),
    "horn": ("h", "e"),
    "charge": ("left shift", "v"),
    "look_back": ("tab", "q"),
    "mark": ("r", "c"),
    "start": ("return", ""),
    "pause": ("escape", "p"),
    "rewind": ("backspace", ""),
}
_SECOND_KEYS = {
    "left": ("[4]", ""),
    "right": ("[6]", ""),
    "up": ("[8]", ""),
    "down": ("[5]", "[2]"),
    "strike": ("[7]", ""),
    "kick": ("[9]", ""),
    "jump": ("[0]", ""),
    "grab": ("[+]", ""),
    "dodge": ("enter", ""),
    "shoot": ("[3]", ""),
    "finisher": ("[1]", ""),
    "start": ("[*]", ""),
    "leave": ("[-]", ""),
}
_PAD = {
    "left": ("dpleft", "leftx-"),
    "right": ("dpright", "leftx+"),
    "up": ("dpup", "lefty-"),
    "down": ("dpdown", "lefty+"),
    "strike": ("x", ""),
    "kick": ("y", ""),
    "jump": ("a", ""),
    "grab": ("b", ""),
    "dodge": ("rightshoulder", ""),
    "shoot": ("righttrigger", ""),
    "finisher": ("lefttrigger", "rightstick"),
    "hand_brake": ("a", ""),
    "horn": ("b", "leftstick"),
    "charge": ("x", ""),
    "look_back": ("y", ""),
    "mark": ("rightshoulder", ""),
    "start": ("back", ""),
    "pause": ("start", ""),
    "rewind": ("leftshoulder", ""),
}
PAD_CONTROLS = (
    "a", "b", "x", "y", "back", "start", "leftstick", "rightstick", "leftshoulder", "rightshoulder",
    "lefttrigger", "righttrigger", "dpup", "dpdown", "dpleft", "dpright",
    "leftx-", "leftx+", "lefty-", "lefty+", "rightx-", "rightx+", "righty-", "righty+",
)  # fmt: skip
RESERVED = ("f11", "f12")  # full screen and picture, always

Table = dict[str, list[str]]  # action -> names of keys or controls, "" for a free slot
TABLES = ("first", "second", "pad")


@cache
def scancodes() -> dict[str, int]:
    """Name of each key on a US keyboard -> scancode; a name stands for a place, whatever is printed there."""
    out: dict[str, int] = {"'": pygame.KSCAN_APOSTROPHE, "`": pygame.KSCAN_GRAVE}
    for constant in dir(pygame):
        if not constant.startswith("KSCAN_"):
            continue
        tail = constant.removeprefix("KSCAN_")
        key = getattr(pygame, f"K_{tail}", None) or getattr(pygame, f"K_{tail.lower()}", None)
        name = pygame.key.name(key) if key else ""
        if name:
            out.setdefault(name, getattr(pygame, constant))
    return out


def meet(one: str, other: str) -> bool:
    """Whether two actions can be meant at the same time."""
    return not ((one in ON_FOOT and other in AT_THE_WHEEL) or (one in AT_THE_WHEEL and other in ON_FOOT))


def _copy(table: dict[str, tuple[str, str]]) -> Table:
    return {action: list(names) for action, names in table.items()}


@dataclass(slots=True)
class Bindings:
    """Three tables: keys of player one, keys of player two, controls of every gamepad."""

    first: Table
    second: Table
    pad: Table

    @classmethod
    def default(cls) -> Bindings:
        """As the game comes."""
        return cls(_copy(_FIRST_KEYS), _copy(_SECOND_KEYS), _copy(_PAD))

    def table(self, name: str) -> Table:
        """One of TABLES."""
        return {"first": self.first, "second": self.second, "pad": self.pad}[name]

    def bind(self, name: str, action: str, slot: int, control: str) -> str:
        """Put a key or control into a slot; whoever had it loses it. Returns a line for the player, or nothing.

        Who would be left with none takes what the slot held before, so that nothing goes out of reach unseen. What is
        done on foot and what is done at the wheel may share a key: nobody does both at once. A reserved key, and one
        without a name, is refused with a line.
        """
        rivals = ("pad",) if name == "pad" else ("first", "second")
        if name != "pad" and (control in RESERVED or control not in scancodes()):
            refused = tr("{control} cannot be bound").format(control=control.upper())
            return refused if control else tr("This key cannot be bound")
        if name == "pad" and control not in PAD_CONTROLS:
            return tr("This button cannot be bound")
        lost, given = "", self.table(name)[action][slot]
        self.table(name)[action][slot] = control
        for rival in rivals:
            for other, names in self.table(rival).items():
                if not meet(action, other):
                    continue
                for i, taken in enumerate(names):
                    if taken != control or (rival, other, i) == (name, action, slot):
                        continue
                    names[i] = ""
                    if (rival, other) == (name, action):
                        continue
                    lost = tr("Taken from {action}").format(action=tr(LABELS[other]))
                    if given and rival == name and not any(names) and not self._used(rivals, other, given):
                        names[i] = given
                        lost = tr("Swapped with {action}").format(action=tr(LABELS[other]))
        return lost

    def _used(self, tables: tuple[str, ...], action: str, control: str) -> bool:
        """Whether anything that can be meant together with that action has the control."""
        rows = (row for name in tables for row in self.table(name).items())
        return any(control in names and meet(action, other) for other, names in rows)

    def clear(self, name: str, action: str, slot: int) -> None:
        """Free a slot."""
        self.table(name)[action][slot] = ""

    def bare(self) -> list[str]:
        """Labels of what player one can reach by no key at all."""
        return [tr(LABELS[action]) for action, names in self.first.items() if not any(names)]


def load(home: Home) -> tuple[Bindings, str]:
    """The saved bindings and a notice; tables that are not valid give way to the defaults, with a line."""
    body, notice = store.load(home.bindings, VERSION)
    bindings = Bindings.default()
    if not body:
        return bindings, notice
    for name in TABLES:
        known = PAD_CONTROLS if name == "pad" else scancodes()
        if not _good(body.get(name), bindings.table(name), known):
            return Bindings.default(), tr("{file}: table {name} is not valid: default controls are used").format(
                file=home.bindings.name, name=name
            )
    for name in TABLES:
        bindings.table(name).update({action: list(names) for action, names in body[name].items()})
        _give_up_doubles(bindings.table(name), body[name])
    return bindings, notice


def _give_up_doubles(table: Table, told: Any) -> None:
    """An action that the file is too old to know keeps of its defaults only what nobody else took."""
    for action in table.keys() - told.keys():
        for i, name in enumerate(table[action]):
            if any(name in names for other, names in told.items() if meet(action, other)):
                table[action][i] = ""


def _good(table: Any, wanted: Table, known: Any) -> bool:
    return (
        isinstance(table, dict)
        and set(table) <= set(wanted)
        and all(
            isinstance(names, list)
            and len(names) == SLOTS
            and all(n == "" or (isinstance(n, str) and n in known) for n in names)
            for names in table.values()
        )
    )


def save(home: Home, bindings: Bindings, known: Bindings | None = None) -> None:
    """Write the bindings; those that are as in `known` stay as another copy has written them since. Raises OSError.

    What both have given to another action since is the later one's.
    """
    with alone(home.root):
        kept = bindings if known is None else _joined(load(home)[0], bindings, known)
        store.save(home.bindings, VERSION, {name: kept.table(name) for name in TABLES})


def _joined(saved: Bindings, own: Bindings, known: Bindings) -> Bindings:
    for name in TABLES:
        for action, controls in own.table(name).items():
            for slot, control in enumerate(controls):
                if control == known.table(name)[action][slot]:
                    continue
                if control:
                    saved.bind(name, action, slot, control)
                else:
                    saved.clear(name, action, slot)
    return saved
