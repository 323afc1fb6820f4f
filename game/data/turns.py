"""Who may strike next: rests between the blows of several men, and their weights; px, ticks; source: fighters.md F6."""

from __future__ import annotations

VIEW_MARGIN_PX = 8  # inside the picture a man must be before he strikes
ENTRY_QUIET_TICKS = 30  # of who has just come in
OVER_CLEAR_PX = 96  # from a hero, the least at which somebody comes over a fence
BLOWS_APART_TICKS = 30  # between the blows of two men that would meet one hero
PASSED_PX = 24  # from a hero, before who passes him in the back row strikes
UNSEEN_REST_TICKS = 30  # after a tell that left the view
# Weights of those who wait; patience counts up to its cap.
IN_FRONT, BEHIND, OTHER_SIDE, PATIENCE_CAP = 60, 30, 20, 40
