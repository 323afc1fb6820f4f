"""How bodies that stand in one another ease apart: so softly that no thumb feels it, after Streets of Rage 4."""

from __future__ import annotations

SLACK_PX = 2  # of overlap that nobody minds, so that a row of men comes to rest
EASE_LEAST, EASE_PER_PX = 36, 18  # 1/256 px a tick, and more for each px of overlap beyond that
EASE_MOST = 224  # at most: and a hero in a crowd still brushes through
HERO_EASE_PCT = 60  # of all that, where one of the two is a hero
BOSS_EASE_PCT = 250  # where one is a boss, whose blows nobody may hide; so much faster at most, too
REST_PX = 32  # between men who wait: at less their outlines are one
STOREY_PX = 16  # feet no farther apart in height stand on one floor
# Who walks yields: px beyond the room that two bodies need at which he halts, starts again, halts for one who comes.
LOOK_PX = 72
HALT_PX, RESUME_PX, MEET_PX, CLEAR_PX = 4, 12, 36, 2
WAIT_PATIENCE_TICKS, FRONT_PATIENCE_TICKS = 45, 10  # then he steps round; who has to stand in front is in a hurry
FLIGHT_TICKS, BREATH_TICKS = 50, 90  # for which a thrower runs from a hero, and then stands to get his breath back
TURN_PX, TURN_TICKS = 100, 60  # so much longer he rests from a throw while somebody is so near the hero: it is his turn
HEELS_PCT = 70  # of the pace of the man whose heels he is at
SETTLED_PX = 26  # so near his place a waiting man stays where somebody stands in his way

# Who kicks and kicks is read: in this tick of the next one men within its reach, and a little farther, leap back.
READ_MOVES = frozenset({"kick", "sweep", "jump_kick"})
READ_AT_TICK, READ_FROM_PX, READ_TO_PX = 1, 35, 14  # who is nearer cannot get clear; px beyond the kick's reach
READ_LOST = 1  # kick that an empty one makes them forget
LEAP_VX, LEAP_VY, LEAP_ROOM_PX = 1024, 400, 48  # 1/256 px a tick, and how much floor the leap needs behind him

# Small habits: feints, backs watched, last men who lose heart, arms taken up.
FEINT_TICKS, FEINT_EVERY_TICKS = 12, 200
BACK_TURNED_TICKS = 45
HEARTLESS_ONE_IN = 5  # of the last men of a wave
LEAST_WAVE = 3  # men of a wave whose last one may lose heart
BEND_TICKS, BEND_CLOSES_AT = 40, 26
BEND_PX, WAY_TO_ARM_PX = 10, 70
WHIFFS = 2  # a bruiser answers so many empty blows with his hook
