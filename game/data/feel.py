"""How the hero moves: the numbers that hands feel; speeds in 1/256 px per tick, source: design/fighters.md F1."""

from __future__ import annotations

from dataclasses import dataclass

SUB = 256  # parts of a pixel

RUN = 384
CARRY_RUN = 192
STAIR_RUN = 307
LADDER = 256
WADE_RUN = 256
JUMP = 1152  # 4.5 px a tick
GRAVITY_UP = 62
GRAVITY_DOWN = 80
FALL_CAP = 1536
RELEASE_PCT = 40  # rising speed kept on early release
LOWEST_HOP_TICKS = 2  # release is heeded from this tick of the jump on
COYOTE_TICKS = 6
JUMP_BUFFER_TICKS = 6
POOL_EDGE_PX, POOL_EDGE_TICKS = 40, 10  # an edge no higher, walked against for so long, is climbed without a key
POOL_UP_PX, POOL_RISE_TICKS = 24, 30  # no farther from it up climbs out, and for so long he goes that way
ATTACK_BUFFER_TICKS = 8
CORNER_PX = 4
SNAP_PX = 3
LAND_TICKS = 3
HARD_LAND_TICKS = 12
HARD_LAND_PX = 112
HARD_SHOCK_PX = 28
HARD_SHOCK_STUN_TICKS = 20
COMBO_WINDOW_TICKS = 30
SHOULDER_RUN_TICKS = 40
DODGE_REST_TICKS = 8
LATE_DODGE_TICKS = 60
LATE_DODGE_PCT = 150
LATE_DODGE_STOP_TICKS = 6

CROUCH_BODY_TOP = -40
HURT_CROUCH_TOP = -38
HURT_AIR = (-56, -14)

HERO_LIE_TICKS = 36
HERO_RISE_TICKS = 14
HERO_SAFE_TICKS = 30
LIE_TICKS = 40
OUT_OF_SIGHT_PX = 66  # so far below a sill nothing is left to be seen of a man
DOWN_TICKS = 50  # a beaten man lies, or sinks, before he is gone
SINK_FROM_PX, SINK_TICKS = 14, 2  # under the water's face when he goes in; a px of sinking takes so long
LIE_BEHIND_PX, LIE_AHEAD_PX = 42, 22  # from his feet to the ends of a man who lies
LIE_MIDDLE_PX = 10  # and back to his middle
LIE_SLIDE_PX = 2  # a tick, in from an edge or over it
RISE_TICKS = 16
ROLL_PX = 28
STUN_CAP_TICKS = 90
MERCY_TICKS = 24  # between two blows that one hero takes
NO_TELL_TICKS = 40  # after a hero rises, a checkpoint, a door or a finisher

KNEES = 3
KNEE_STAGGER_TICKS = 30
HEAD_BUTT_SHOCK_PX = 20
THROW_VX = 1075  # 4.2 px a tick
THROW_VY = -666  # 2.6 px a tick
THROWN_BOX = (-12, -30, 12, 0)
THROWN_DAMAGE = 10
THROWN_CAP = 3
THROWN_STRENGTH = 2
WALL_DAMAGE = 6
GRAB_FROM_PX = 50  # a man no farther ahead is stepped up to: hands go for him before they go for a thing
GRAB_TO_PX = 28
LIFT_HP = 8
BREAK_PRESSES = 4
BREAK_HOLD_TICKS = 30
BREAK_SPARK_TICKS = 8
BREAK_ASSIST_TICKS = 40

SCALD_AFTER_TICKS = 10  # of a jet, before it has come down and burns
SCALD_REST_TICKS = 30  # until steam, or a blow, can hurt the same hero again
SCALD_STUN_TICKS = 18  # of starting back
SCALD_HOP_PX, SCALD_CLEAR_PX = 64, 16  # the farthest hop out of steam, and how far beyond its rim it ends

RED_HOLD_TICKS = 300
RED_MELT_TICKS = 10
HEAT_IDLE_TICKS = 240
HEAT_MELT_TICKS = 20
HEAT_HURT = 20
HEAT_DOWN = 40
HEAT_AFTER_FULL = 60
HEAT_LATE_DODGE = 8
HEAT_INTERRUPT = 4
HEAT_NEW_MOVE = 3
HEAT_BODY = 5
INTERRUPT_PCT = 125
INTERRUPT_STUN_TICKS = 6
COMBO_TICKS = 90
COMBO_CAP = 20
SCORE_INTERRUPT = 50
SCORE_INTO = 100
SCORE_FINISHER = 250
SCORE_SECRET = 1000
LOSS_BYSTANDER = 500  # for each who has no part in it and is hurt
LAST_STOP_TICKS = 12
SLOW_TICKS, SLOW_RATE = 72, 3  # after the last blow on a boss only each third tick passes, for so many
FENCE_PX, FENCE_RISE_PX = 62, 44  # height of a fence over which men come, and how far they pull themselves up
FENCE_RISE_TICKS, FENCE_TICKS = 22, 30  # behind it, before they are over
ARM_LIES_TICKS = 1200
ARM_BLINKS_TICKS = 180


@dataclass(frozen=True, slots=True)
class Surface:
    """How feet hold: ticks from rest to full speed and back, for a turn; `slide_pct` for thrown bodies."""

    speed_up_ticks: int = 6
    stop_ticks: int = 4
    turn_ticks: int = 4
    slide_pct: int = 100


SURFACES: dict[str, Surface] = {
    "tile": Surface(),
    "wood": Surface(),
    "carpet": Surface(),
    "metal": Surface(),
    "glass": Surface(),
    "wet": Surface(stop_ticks=8),
    "snow": Surface(speed_up_ticks=14, stop_ticks=26, turn_ticks=16, slide_pct=130),
    "ice": Surface(speed_up_ticks=14, stop_ticks=26, turn_ticks=16, slide_pct=160),
    "water": Surface(),
}
