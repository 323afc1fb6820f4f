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
HAND_BRAKE = 1 << 13
HORN = 1 << 14
CHARGE = 1 << 15
LOOK_BACK = 1 << 16
MARK = 1 << 17  # tells the man beside you what to shoot at

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
    "hand_brake": HAND_BRAKE,
    "horn": HORN,
    "charge": CHARGE,
    "look_back": LOOK_BACK,
    "mark": MARK,
}
STICK_AT, THROTTLE_AT, BRAKE_AT = 20, 26, 31  # where the fields of sticks and triggers begin
FINE = 16  # steps from rest to the end
MASK = (1 << 36) - 1
DIRECTIONS = LEFT | RIGHT | UP | DOWN


def with_stick(pad: int, value: float) -> int:
    """The pad with a stick at -1 (left) .. 1 (right), in sixteenths, so that replays hold."""
    step = round(min(max(value, -1.0), 1.0) * FINE) + FINE + 1
    return pad & ~(63 << STICK_AT) | step << STICK_AT


def has_stick(pad: int) -> bool:
    """Whether a stick is out of its dead zone."""
    return bool(pad >> STICK_AT & 63)


def stick(pad: int) -> float:
    """-1 left .. 1 right; 0 without a stick."""
    step = pad >> STICK_AT & 63
    return min(max((step - FINE - 1) / FINE, -1.0), 1.0) if step else 0.0


def with_triggers(pad: int, throttle: float, brake: float) -> int:
    """The pad with both triggers at 0..1, in sixteenths."""
    gas, stop = (round(min(max(value, 0.0), 1.0) * FINE) for value in (throttle, brake))
    return pad & ~(31 << THROTTLE_AT | 31 << BRAKE_AT) | gas << THROTTLE_AT | stop << BRAKE_AT


def throttle(pad: int) -> float:
    """0..1."""
    return min(pad >> THROTTLE_AT & 31, FINE) / FINE


def brake(pad: int) -> float:
    """0..1."""
    return min(pad >> BRAKE_AT & 31, FINE) / FINE


def side(pad: int) -> int:
    """-1 for left, 1 for right, 0 for neither or both."""
    return bool(pad & RIGHT) - bool(pad & LEFT)
