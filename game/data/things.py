"""Arms, food, breakable things and things to throw men into; source: design/fighters.md F3 and F4."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Arm:
    """Something taken up to strike or throw with: `swing` is its move, `uses` how often it lasts."""

    swing: str
    uses: int
    throw_damage: int = 10
    throw_falls: bool = False
    throw_blind_ticks: int = 0
    lob: bool = False  # thrown in an arc
    walk_slow: bool = False
    lifted: bool = False  # taken with both hands: a long bend
    guards: str = ""  # what it stops while held
    breaks_into: str = ""  # arm that is left after the last use


ARMS: dict[str, Arm] = {
    "pipe": Arm("swing_pipe", 10, throw_damage=14),
    "bucket": Arm("swing_bucket", 4, throw_damage=8, throw_blind_ticks=90),
    "bucket_full": Arm("splash_bucket", 1, throw_damage=8, throw_blind_ticks=90, breaks_into="bucket"),
    "chair": Arm("swing_chair", 2, throw_damage=14, throw_falls=True, guards="lob"),
    "bench": Arm("swing_bench", 2, throw_damage=20, throw_falls=True, walk_slow=True, lifted=True),
    "bottle": Arm("swing_bottle", 1, throw_damage=8, lob=True, breaks_into="stub"),
    "stub": Arm("stub", 3, throw_damage=6, lob=True),
    "knife": Arm("stab_knife", 6, throw_damage=14),
    "snowball": Arm("throw_snow", 1, throw_damage=2, throw_blind_ticks=45, lob=True),
    "stone": Arm("stone_blow", 99, throw_damage=20, throw_falls=True),
    "stone_cold": Arm("throw_arm", 1, throw_damage=10),
}

CLUBS: dict[str, str] = {
    "pipe": "club_pipe",
    "chair": "club_chair",
    "bottle": "club_bottle",
}  # what men take up -> blow

FOOD: dict[str, int] = {"tea": 10, "kvass": 20, "food": 40}  # health

FALLS = frozenset({"chandelier"})  # sorts that come down before they are broken
ROLLS = frozenset({"piano"})  # and that a heavy kick sends off
STONE_BURN_TICKS = 24
STONE_BURN_HEAT = 2
STONE_DROP_HP = 8
STONE_SHOCK_PX = 32


@dataclass(frozen=True, slots=True)
class Into:
    """What becomes of a man thrown into a thing."""

    damage: int
    out_ticks: int = 0  # out of the fight for so long
    gone: bool = False  # out of the fight for good
    blind_ticks: int = 0
    panic_ticks: int = 0
    strength: int = 0  # taken off the thing itself


INTO: dict[str, Into] = {
    "pool": Into(12, out_ticks=240),
    "pillar": Into(18, strength=2),
    "lockers": Into(18, blind_ticks=45),
    "furniture": Into(18, blind_ticks=45),
    "window": Into(10, gone=True),
    "rail": Into(10, gone=True),
    "stove": Into(14, panic_ticks=60),
    "steam": Into(14, panic_ticks=60),
    "vat": Into(14, panic_ticks=60),
    "bin": Into(10, out_ticks=120),
    "pile": Into(14, out_ticks=60),
    "cold": Into(10, gone=True),
    "skylight": Into(10, gone=True),
    "edge": Into(10, gone=True),
}


@dataclass(frozen=True, slots=True)
class Plunge:
    """How a man falls who went over or out: speeds in 1/256 px a tick, `vx` away from who threw him, or at most.

    One that `hides` him takes him behind its sill, `sill_px` above the bottom of its box; else he falls in sight, until
    he lands on what is solid and at least `clear_px` below where he left the hands, or for so long.
    """

    vx: int = 560
    vy: int = -620
    hides: bool = False
    sill_px: int = 0
    clear_px: int = 30
    longest_ticks: int = 110


PLUNGES: dict[str, Plunge] = {
    "window": Plunge(768, -460, hides=True, sill_px=34),
    "skylight": Plunge(512, -360, hides=True, sill_px=8),
    "rail": Plunge(620, -640),
    "edge": Plunge(720, -640),
}
