"""What keys and buttons mean in menus, and which of them a page names for what can be done there."""

from __future__ import annotations

MENU_KEYS = {  # always, whatever is bound: nobody can lock himself out
    "up": "up", "down": "down", "left": "left", "right": "right", "return": "confirm", "enter": "confirm",
    "space": "confirm", "escape": "cancel", "backspace": "clear", "delete": "clear", "tab": "next",
    "page up": "prev", "page down": "next", "f5": "reset",
}  # fmt: skip
MENU_PAD = {
    "dpup": "up", "dpdown": "down", "dpleft": "left", "dpright": "right", "lefty-": "up", "lefty+": "down",
    "leftx-": "left", "leftx+": "right", "a": "confirm", "start": "confirm", "b": "cancel", "x": "clear",
    "y": "reset", "leftshoulder": "prev", "rightshoulder": "next",
}  # fmt: skip
MENU_KEY_CAPS = {
    "confirm": "return", "cancel": "escape", "next": "tab", "prev": "page up", "clear": "delete", "reset": "f5",
    "restart": "r", "view": "v", "camera": "c", "clip": "g",
    "less": "left", "more": "right", "above": "up", "below": "down",
}  # fmt: skip
MENU_PAD_CAPS = {
    "confirm": "a", "cancel": "b", "next": "rightshoulder", "prev": "leftshoulder", "clear": "x", "reset": "y",
    "restart": "y", "view": "x", "camera": "x", "clip": "y",
    "less": "dpleft", "more": "dpright", "above": "dpup", "below": "dpdown",
}  # fmt: skip
