"""How bodies that stand in one another ease apart: so softly that no thumb feels it, after Streets of Rage 4."""

from __future__ import annotations

SLACK_PX = 2  # of overlap that nobody minds, so that a row of men comes to rest
EASE_LEAST, EASE_PER_PX = 36, 18  # 1/256 px a tick, and more for each px of overlap beyond that
EASE_MOST = 224  # at most: and a hero in a crowd still brushes through
HERO_EASE_PCT = 60  # of all that, where one of the two is a hero
STOREY_PX = 16  # feet no farther apart in height stand on one floor
SETTLED_PX = 26  # so near his place a waiting man stays where somebody stands in his way
