"""Heads down: what men do when a revolver goes off in their hall; ticks of 1/60 s, px; source: fighters.md F4, F7."""

from __future__ import annotations

REACT_TICKS = 10  # from the shot until he is down, on every setting: it hurts nobody
SPREAD_TICKS = 4  # more for every second and third man: a hall does not duck like one
DOWN_TICKS = 46  # on his knee, where high shots pass over him
REST_TICKS = 110  # after that he stands through it: nobody kneels all day
NEAR_PX = 64  # from a hero so near he has nothing to gain by it
FAR_PX = 400
LEVEL_PX = 24
RUSH_TICKS, RUSH_PCT = 50, 140  # then men without guns use the time that the hammer takes
DUCKERS = frozenset({"gunman", "shotgun", "bruiser", "knife_man", "thrower"})
RUSHERS = frozenset({"bruiser", "knife_man"})
