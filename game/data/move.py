"""What a blow is: one row of the table of moves."""

from __future__ import annotations

from dataclasses import dataclass, replace

from game.core.boxes import Box

NO_BOX = Box(0, 0, 0, 0)


@dataclass(frozen=True, slots=True)
class Move:
    """One move with its start (an enemy's tell), active and recover ticks.

    `cancels` names the moves that may follow from recover tick `cancel_from` once it has hit. `weight` says what it is
    worth: light, heavy, throw, stamp or none. `holds` makes a hit a grip on the victim. `safe_from`/`safe_to` are the
    ticks, counted from 1, in which nothing hits the mover. `armour_from`/`armour_to` likewise for armour.
    """

    start_ticks: int
    active_ticks: int
    recover_ticks: int
    box: Box = NO_BOX
    damage: int = 0
    stop_ticks: int = 4  # hit-stop, both sides
    stun_ticks: int = 13
    push_px: int = 4
    cap: int = 1  # men one swing can hit
    weight: str = "light"
    falls: bool = False
    staggers: bool = False  # the push is walked backwards, not flown
    breaks_armour: bool = False
    hits_fallen: bool = False
    in_air: bool = False
    holds: bool = False
    low: bool = False  # made while crouching: the low hurt box
    travel_px: int = 0  # way of the mover along his face, spread over start and active
    step_in_px: int = 0  # a step of a hero after a link of his string that hit
    cancels: frozenset[str] = frozenset()
    cancel_from: int = 2
    safe_from: int = 0
    safe_to: int = -1
    armour_from: int = 0
    armour_to: int = -1
    shock_px: int = 0  # half width of a floor shock on the last active tick
    shock_stun_ticks: int = 0
    strength: int = 1  # what it takes off a breakable thing
    lob: str = ""  # thing that leaves the hand on the first active tick
    shot: str = ""  # row of ROUNDS that leaves the gun on the first active tick
    token: str = "melee"  # which attack token an enemy needs; two with a plus between

    @property
    def length_ticks(self) -> int:
        """Whole length."""
        return self.start_ticks + self.active_ticks + self.recover_ticks

    def phase(self, t: int) -> str:
        """`start`, `active` or `recover` for tick t, counted from 0."""
        if t < self.start_ticks:
            return "start"
        return "active" if t < self.start_ticks + self.active_ticks else "recover"


def scaled_tell(move: Move, extra_ticks: int, floor_ticks: int = 18) -> Move:
    """The move with a longer or shorter tell, never under `floor_ticks`; its armour moves along."""
    start = max(floor_ticks, move.start_ticks + extra_ticks)
    shift = start - move.start_ticks
    if not shift:
        return move
    return replace(
        move,
        start_ticks=start,
        armour_from=max(0, move.armour_from + shift) if move.armour_to >= 0 else 0,
        armour_to=move.armour_to + shift if move.armour_to >= 0 else -1,
    )
