"""Where the open folder of the case lies: its tab, the page at the left, the hints below; for all of its pages."""

from __future__ import annotations

FOLDER_X, FOLDER_Y = 18, 22
PAGE_X, PAGE_Y, PAGE_W, PAGE_H = 26, 30, 188, 160
FACE_STEP_PX = 58  # between two portraits at the right
LINE_PX = 13
SHADE = (16, 6, 10)  # of what lies on it
HINT_Y = 199
