"""Chandeliers that fall, lamps that go out: px, ticks of 1/60 s, 1/256 px a tick; source: design/fighters.md F4."""

from __future__ import annotations

DAMAGE, HERO_DAMAGE = 24, 10
HALF_PX = 48  # to either side of its middle it strikes
GRAVITY, FASTEST = 80, 2200
DARK_TICKS = 60  # for which men in the dark see nothing
