"""Blows, grabs and dodges as tables: ticks of 1/60 s, boxes in px from the feet facing right."""

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
    token: str = "melee"  # which attack token an enemy needs

    @property
    def length_ticks(self) -> int:
        """Whole length."""
        return self.start_ticks + self.active_ticks + self.recover_ticks

    def phase(self, t: int) -> str:
        """`start`, `active` or `recover` for tick t, counted from 0."""
        if t < self.start_ticks:
            return "start"
        return "active" if t < self.start_ticks + self.active_ticks else "recover"


def _after(*names: str) -> frozenset[str]:
    return frozenset(names)


# Danko's bare hands; source: design/fighters.md F2 and F3.
HERO_MOVES: dict[str, Move] = {
    "jab": Move(3, 2, 8, Box(0, -56, 38, -42), 4, cancels=_after("cross", "back_fist", "kick", "grab")),
    "cross": Move(
        4, 2, 10, Box(0, -56, 42, -40), 5, stun_ticks=15, push_px=6, cancels=_after("hook", "back_fist", "kick", "grab")
    ),
    "hook": Move(
        6,
        3,
        16,
        Box(0, -60, 36, -38),
        9,
        stop_ticks=8,
        stun_ticks=22,
        push_px=26,
        cap=3,
        weight="heavy",
        falls=True,
        breaks_armour=True,
        strength=2,
        cancels=_after("dodge"),
        cancel_from=6,
    ),
    "back_fist": Move(
        4,
        3,
        12,
        Box(-40, -58, 0, -40),
        6,
        stun_ticks=18,
        push_px=12,
        cap=2,
        cancels=_after("jab", "cross", "hook", "kick", "grab"),
    ),
    "kick": Move(
        7,
        3,
        16,
        Box(0, -46, 48, -26),
        8,
        stop_ticks=8,
        stun_ticks=22,
        push_px=34,
        cap=2,
        weight="heavy",
        staggers=True,
        breaks_armour=True,
        strength=2,
    ),
    "sweep": Move(6, 3, 14, Box(0, -14, 42, 0), 5, stun_ticks=20, push_px=8, cap=2, falls=True, low=True),
    "low_jab": Move(4, 2, 9, Box(0, -34, 34, -20), 4, stun_ticks=14, low=True, cancels=_after("sweep", "grab")),
    "jump_kick": Move(
        5,
        10,
        5,
        Box(0, -40, 40, -14),
        8,
        stop_ticks=8,
        stun_ticks=24,
        push_px=30,
        cap=2,
        weight="heavy",
        falls=True,
        in_air=True,
        strength=2,
    ),
    "elbow_drop": Move(
        6,
        60,
        10,
        Box(-12, -34, 26, 0),
        10,
        stop_ticks=8,
        stun_ticks=24,
        push_px=14,
        cap=3,
        weight="heavy",
        falls=True,
        in_air=True,
        hits_fallen=True,
        shock_px=28,
        shock_stun_ticks=16,
        strength=2,
    ),
    "stamp": Move(
        8, 2, 12, Box(0, -16, 26, 0), 8, stop_ticks=8, stun_ticks=24, push_px=0, weight="stamp", hits_fallen=True
    ),
    "shoulder": Move(
        5,
        10,
        18,
        Box(0, -58, 28, -20),
        10,
        stop_ticks=8,
        stun_ticks=31,
        push_px=60,
        cap=3,
        weight="heavy",
        falls=True,
        breaks_armour=True,
        travel_px=44,
        strength=3,
    ),
    "finisher": Move(
        8,
        6,
        24,
        Box(-64, -64, 64, 0),
        24,
        stop_ticks=12,
        stun_ticks=33,
        push_px=70,
        cap=99,
        weight="heavy",
        falls=True,
        breaks_armour=True,
        hits_fallen=True,
        safe_from=1,
        safe_to=14,
        strength=3,
    ),
    "grab": Move(5, 3, 14, Box(0, -58, 30, -20), weight="none", holds=True),
    "knee": Move(5, 2, 9, Box(0, -50, 30, -20), 6, stun_ticks=14, push_px=0, strength=0),
    "head_butt": Move(
        7,
        2,
        14,
        Box(0, -64, 30, -40),
        12,
        stop_ticks=8,
        stun_ticks=19,
        push_px=30,
        weight="heavy",
        falls=True,
        strength=0,
    ),
    "throw_ahead": Move(8, 1, 14, damage=10, weight="throw", safe_from=1, safe_to=9),
    "throw_back": Move(8, 1, 14, damage=10, weight="throw", safe_from=1, safe_to=9),
    "throw_into": Move(8, 1, 14, damage=10, weight="throw", safe_from=1, safe_to=9),
    "carry_throw": Move(8, 1, 14, damage=10, weight="throw", safe_from=1, safe_to=9),
    "dodge": Move(1, 6, 5, weight="none", safe_from=2, safe_to=7, travel_px=38),
    "dodge_back": Move(1, 6, 5, weight="none", safe_from=2, safe_to=7, travel_px=-38),
    # arms in the hand; source: design/fighters.md F4
    "swing_pipe": Move(
        8,
        4,
        18,
        Box(0, -60, 58, -24),
        14,
        stop_ticks=8,
        stun_ticks=26,
        push_px=20,
        cap=2,
        weight="heavy",
        breaks_armour=True,
        strength=2,
    ),
    "swing_bucket": Move(6, 4, 16, Box(0, -56, 44, -28), 8, stun_ticks=24, push_px=12, strength=2),
    "splash_bucket": Move(6, 4, 16, Box(0, -56, 60, -10), 2, stun_ticks=24, push_px=10, cap=3, strength=0),
    "swing_chair": Move(
        10,
        4,
        22,
        Box(0, -62, 52, -14),
        18,
        stop_ticks=8,
        stun_ticks=30,
        push_px=34,
        cap=3,
        weight="heavy",
        falls=True,
        strength=2,
    ),
    "swing_bench": Move(
        14,
        5,
        28,
        Box(0, -62, 74, -10),
        24,
        stop_ticks=8,
        stun_ticks=37,
        push_px=44,
        cap=99,
        weight="heavy",
        falls=True,
        breaks_armour=True,
        strength=3,
    ),
    "swing_bottle": Move(5, 3, 14, Box(0, -60, 38, -36), 10, stun_ticks=22, push_px=8),
    "stub": Move(5, 3, 14, Box(0, -54, 36, -34), 6, stun_ticks=20, push_px=6),
    "stab_knife": Move(4, 2, 12, Box(0, -52, 36, -34), 12, stun_ticks=18, push_px=4),
    "stone_blow": Move(5, 2, 12, Box(0, -58, 38, -40), 14, stop_ticks=8, stun_ticks=24, push_px=20, weight="heavy"),
    "throw_arm": Move(6, 1, 14, weight="none", lob="arm"),
    "throw_snow": Move(5, 1, 12, weight="none", lob="snowball"),
    "make_snow": Move(24, 1, 2, weight="none"),
    "lift_arm": Move(14, 1, 2, weight="none"),
    "lift": Move(14, 1, 2, weight="none"),
    "pick_up": Move(8, 1, 5, weight="none", low=True),
    "break_free": Move(2, 1, 8, weight="none"),
    "turn_valve": Move(20, 1, 8, weight="none"),
}

# Enemies: start = tell; source: design/fighters.md F7 and F9. Heights: high passes over a crouching hero,
# low passes under a jumping one.
_HIGH = (-60, -40)
_MID = (-52, -16)


def _reach(px: int, height: tuple[int, int]) -> Box:
    return Box(0, height[0], px, height[1])


ENEMY_MOVES: dict[str, Move] = {
    "bruiser_jab": Move(22, 3, 14, _reach(34, _HIGH), 6, stun_ticks=12, push_px=4),
    "bruiser_hook": Move(
        32,
        3,
        26,
        _reach(36, _HIGH),
        12,
        stop_ticks=8,
        stun_ticks=20,
        push_px=24,
        weight="heavy",
        falls=True,
        armour_from=21,
        armour_to=32,
    ),
    "club_pipe": Move(30, 4, 26, _reach(50, _HIGH), 12, stun_ticks=20, push_px=20, weight="heavy", falls=True),
    "club_chair": Move(32, 4, 28, _reach(42, _HIGH), 12, stun_ticks=20, push_px=24, weight="heavy", falls=True),
    "club_bottle": Move(26, 3, 22, _reach(38, _HIGH), 9, stun_ticks=16, push_px=8),
    "grappler_lunge": Move(28, 8, 30, _reach(40, _MID), 0, weight="none", holds=True, travel_px=34, token="grab"),
    "grappler_shove": Move(24, 3, 16, _reach(36, _HIGH), 4, stun_ticks=14, push_px=50, staggers=True),
    "knife_stab": Move(22, 3, 12, _reach(40, _MID), 10, stun_ticks=12, push_px=4),
    "knife_dash": Move(30, 10, 26, _reach(24, _MID), 12, stun_ticks=16, push_px=10, travel_px=96),
    "thrower_bottle": Move(30, 1, 20, lob="bottle", damage=8, weight="none", token="gun"),
    "thrower_snow": Move(30, 1, 20, lob="snowball", damage=4, weight="none", token="gun"),
    "thrower_shove": Move(24, 3, 16, _reach(30, _HIGH), 4, stun_ticks=12, push_px=30, staggers=True),
    "strong_swat": Move(
        28, 4, 22, _reach(44, _HIGH), 12, stop_ticks=8, stun_ticks=18, push_px=26, weight="heavy", falls=True
    ),
    "strong_hug": Move(34, 8, 20, _reach(42, _MID), 0, weight="none", holds=True, travel_px=40, token="grab"),
    "strong_sweep": Move(
        36,
        6,
        30,
        _reach(74, (-30, 0)),
        14,
        stop_ticks=8,
        stun_ticks=20,
        push_px=40,
        weight="heavy",
        falls=True,
        armour_from=10,
        armour_to=36,
    ),
    "strong_charge": Move(
        44,
        120,
        24,
        _reach(26, (-60, -8)),
        16,
        stop_ticks=8,
        stun_ticks=22,
        push_px=56,
        weight="heavy",
        falls=True,
        armour_from=20,
        armour_to=44,
        strength=3,
    ),
}

MOVES: dict[str, Move] = HERO_MOVES | ENEMY_MOVES

# What a swing with each arm is, and what becomes of a blow's name on a second look: see data/arms.py.
WEIGHT_HEAT = {"light": 2, "heavy": 4, "throw": 6, "stamp": 2, "none": 0}
WEIGHT_RED = {"light": 2, "heavy": 4, "throw": 5, "stamp": 5, "none": 0}


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
