"""The man beside the hero: how far he keeps, how much he may do, what he warns of; source: design/fighters.md F8."""

from __future__ import annotations

KEEP_PX = (40, 70)  # from the hero
NEVER_INSIDE_PX = 24
ASIDE_FROM_PX = 32  # nearer than this he steps away
SHARE_PCT = 35  # of all damage, at most
LAST_MAN_TICKS = 300  # then even the last of a wave is his; before that
LAST_MAN_PX, LAST_MAN_REST_TICKS = 60, 40  # he only shoots at him out of the hero's reach, seldom, and never fells him
LOST_PX, LOST_RISE_PX, LOST_TICKS = 260, 40, 180  # out of reach so long, and he appears at the next door
SITS_TICKS = 600  # that he can be lifted up after a fall
REVIVE_TICKS, REVIVE_HP, REVIVE_PX = 90, 40, 22
SHOT_FROM_PX, SHOT_TO_PX = 56, 300
FIST_PX = 38
ENGAGE_PX, LEASH_PX = 90, 130  # he walks up to a man so near him, and so near the hero
AIM_TICKS = 40  # that he keeps his arm up while nobody is in his line; then he lets it sink without a shot
TURN_TICKS = 40  # the hero must look another way so long before his partner changes sides
AT_HIM_EVERY = 3  # every third token may be for a blow at him, and every third man goes for him

WARN_TICKS = 300  # between two warnings of one class
WORDS_APART_TICKS = 100  # between any two
SAID_TICKS = 3600  # until a line may be said again
BEHIND_PX = 90
THREATS: dict[str, str] = {  # classes of threats, the gravest first
    "behind": "a man strikes from behind",
    "shotgun": "a shotgun is raised",
    "gun": "a pistol is raised",
    "dog": "a dog is let go",
    "door": "a door is lit from within",
    "drop": "a man comes from above",
    "knife": "a knife is near",
    "empty": "the hero's last round is gone",
}
