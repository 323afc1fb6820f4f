"""What a player holds in one tick, as bits of one int; the only input that rules ever see."""

from __future__ import annotations

Pads = tuple[int, ...]  # one int per player

LEFT = 1 << 0
RIGHT = 1 << 1
UP = 1 << 2
DOWN = 1 << 3
STRIKE = 1 << 4
KICK = 1 << 5
JUMP = 1 << 6
GRAB = 1 << 7
DODGE = 1 << 8
SHOOT = 1 << 9
FINISHER = 1 << 10
START = 1 << 11  # joins as second player, skips a scene
LEAVE = 1 << 12  # the second player hands his man back

NAMES = {
    "left": LEFT,
    "right": RIGHT,
    "up": UP,
    "down": DOWN,
    "strike": STRIKE,
    "kick": KICK,
    "jump": JUMP,
    "grab": GRAB,
    "dodge": DODGE,
    "shoot": SHOOT,
    "finisher": FINISHER,
    "start": START,
    "leave": LEAVE,
}
MASK = (1 << 13) - 1
DIRECTIONS = LEFT | RIGHT | UP | DOWN


def side(pad: int) -> int:
    """-1 for left, 1 for right, 0 for neither or both."""
    return bool(pad & RIGHT) - bool(pad & LEFT)
