"""Guns and what leaves them: rounds, magazines, lines of fire; source: design/fighters.md F4 and F7."""

from __future__ import annotations

from dataclasses import dataclass

from game.data.move import Move

AIM_HELP_PX = 300  # so far away help looks for somebody to aim at
HIGH_PX, LOW_PX = 44, 24  # of a shot above the floor, standing and crouched
MUZZLE_PX = 30  # ahead of the body's middle
VIEW_END_PX = 16  # shots of enemies die so far outside the view,
VIEW_IN_PX = 8  # those of heroes so far inside it: there tells begin too
LINE_PX = 420  # no line is longer
SLOPE = 256  # parts of a px by which a line rises in a px of way
STEEPEST = 288  # along stairs: a little more than their own rise
SAME_FLOOR_PX = 12  # feet no farther apart in height are on one floor for a line of fire
ARMS_LENGTH_PX = 28  # nearer than this a gun is a club
EXPOSED_TICKS = 10  # after a shot out of cover, besides its start and active ticks
SHIELD_HP = 40  # that a held man stops
HOLSTER_TICKS = 240  # without a shot, and the gun is put away
COVER_STRENGTH = 6  # of a doorway
RETRY_SPARE = 6  # rounds that a retry leaves him at least, beside a full magazine
COVER_LEAVE_TICKS = 6
COVER_REACH_PX = 20


@dataclass(frozen=True, slots=True)
class Round:
    """What a shot does: `blow` holds damage, stun, push, hit-stop and the strength that it takes off things.

    `speed_px` a tick, 0 = there at once. The first body may be passed: whoever stands within `through_px` behind it
    gets `second`. A cone reaches `cone_px`, `blow` up to `near_px` and `second` beyond.
    """

    blow: Move
    speed_px: int = 0
    through_px: int = 0
    second: Move | None = None
    cone_px: int = 0
    near_px: int = 0


ROUNDS: dict[str, Round] = {
    "podbyrin": Round(
        Move(0, 1, 0, damage=40, stop_ticks=8, stun_ticks=40, push_px=52, weight="heavy", falls=True,
             breaks_armour=True, strength=3),
        through_px=64,
        second=Move(0, 1, 0, damage=8, stop_ticks=0, stun_ticks=40, push_px=16, staggers=True),
    ),
    "revolver": Round(Move(0, 1, 0, damage=16, stop_ticks=4, stun_ticks=20, push_px=14)),
    "partner": Round(Move(0, 1, 0, damage=8, stop_ticks=2, stun_ticks=16, push_px=8)),
    "pistol": Round(Move(0, 1, 0, damage=10, stop_ticks=4, stun_ticks=14, push_px=10), speed_px=7),
    "blast": Round(
        Move(0, 1, 0, damage=20, stop_ticks=8, stun_ticks=24, push_px=50, weight="heavy", falls=True, strength=2),
        cone_px=120,
        near_px=60,
        second=Move(0, 1, 0, damage=8, stop_ticks=4, stun_ticks=20, push_px=26, falls=True),
    ),
}  # fmt: skip
CONE_HIGH_PX = (50, 38)  # above the floor: top and bottom of the cone


@dataclass(frozen=True, slots=True)
class Gun:
    """A hero's gun: `move` is the stem of its moves, `magazine` its rounds, `shells` that it is loaded one by one.

    From tick `quick_from` of the recovery a second shot may begin (0 = never); the recoil pushes him `recoil_px`.
    """

    name: str
    magazine: int
    shells: bool = False
    quick_from: int = 0
    recoil_px: int = 0


GUNS: dict[str, Gun] = {
    "podbyrin": Gun("podbyrin", 8, recoil_px=6),
    "revolver": Gun("revolver", 6, shells=True, quick_from=8, recoil_px=1),
}
