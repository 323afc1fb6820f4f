"""The Strongman of the bath: marks of his health, his attacks in turn, his openings, his bench; design/fighters.md F9.

Health on the Militia bar, px, ticks of 1/60 s, speeds in 1/256 px a tick.
"""

from __future__ import annotations

from game.data.difficulty import DIFFICULTIES

FULL_HP, LAST_PHASE = 210, 3
PHASE_2_HP, PHASE_3_HP, HELP_HP = 140, 70, 35
ONCE_MORE_HP = 18  # with which he rises for the last time, whatever the setting: one string while he is open
WINDOW_HP = 105  # from here on a heavy blow at the window ends the second phase
WINDOW_PX = 44
ROAR_TICKS = 60

# What he does in turn, by phase; each phase begins with what is new in it.
PATTERNS: dict[int, tuple[str, ...]] = {
    1: ("kick", "grab", "strike"),
    2: ("dodge", "grab", "strike", "dodge", "strike", "grab"),
    3: ("dodge", "grab", "strike", "dodge", "strike", "grab"),
}
ANSWERS, ANSWER_PX = ("strike", "grab"), 90  # what follows, in turn, when he has thrown somebody off so far
CHARGE_SPEED = 896  # 3.5 px a tick
CHARGE_FROM_PX = 100
REACH_PX = {"strike": (0, 50), "grab": (24, 84), "kick": (0, 72), "dodge": (CHARGE_FROM_PX - 20, 9999)}
SHOWS_FROM_PX, SHOWS_TO_PX = 100, 150  # between these each attack is first shown; a charge from farther off too,
SLOWEST_TELL_TICKS = DIFFICULTIES["cadet"].tell_ticks  # and with the tell that Cadets get
IMPATIENT_TICKS = 90
LAST_PHASE_WALK_PCT, WADE_PCT = 115, 60
NEAR_PX, RESTS_PX = 40, 70  # he stands so far from the hero, and farther while he rests

DAZE_TICKS, KNEE_TICKS, PILE_TICKS = 110, 80, 100  # openings: a pillar or wall, a missed hug, the wood pile
PILLAR_PX, RECOIL_PX = 14, 12
STOPS_PX = 30  # a charge ends so near the edge of a locked picture

# Strings of blows on his guard: each costs points, and who has cost him all of them is thrown off.
STRAIN = {"light": 1, "heavy": 2}
STRAIN_FORGOTTEN_TICKS = 90  # without a blow
STRAIN_SHOWN = 3  # points before the last, from which one sees it
BREAK_STUN_TICKS = 18  # more of stun for a heavy blow that breaks his armour
HIT_REST_TICKS = 30  # from a blow on his guard to his next tell

# The bench of the room: he goes for it, bends for it in sight of everybody, swings once and lets it fall.
BENCH = "bench"
FETCH_TICKS = 240  # that he tries to come to it, or waits beside it out of sight
BENCH_WAY_PX, BENCH_REACH_PX, BENCH_FREE_PX = 190, 10, 26
