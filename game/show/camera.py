"""Shake of the picture: small kicks along a blow, added to where rules put the view and never written back."""

from __future__ import annotations

from game.core.cue import Cue
from game.foot.world import World

SHAKES: dict[str, tuple[int, int]] = {  # px, ticks
    "hit_light": (1, 4),
    "hit_guarded": (1, 4),
    "hit_heavy": (2, 8),
    "hit_last": (3, 12),
    "wall_hit": (2, 8),
    "finisher": (3, 16),
    "thud": (1, 6),
    "land_hard": (2, 10),
    "shock": (2, 10),
    "charge_step": (1, 5),
    "shrug": (2, 8),
    "boss_roar": (2, 24),
    "window_burst": (3, 24),
    "splash_l": (1, 8),
    "shot_podbyrin": (2, 8),
    "shot_shotgun": (2, 8),
    "shot_revolver": (1, 4),
    "door_slam": (2, 8),
}
BREAK_SHAKES = {"plaster": (3, 20), "wood": (1, 6), "locker": (2, 10), "glass": (1, 6)}
UPRIGHT = frozenset({"thud", "land_hard", "shock", "charge_step", "boss_roar", "splash_l"})


class Camera:
    """The kick that is on now; the strongest wins."""

    def __init__(self) -> None:
        self._px = 0
        self._ticks = 0
        self._length = 1
        self._way_x = 1
        self._way_y = 0

    def eat(self, cues: list[Cue], world: World) -> None:
        """Take the strongest kick of this tick."""
        for cue in cues:
            found = BREAK_SHAKES.get(cue.text) if cue.kind == "break" else SHAKES.get(cue.kind)
            if found is None or found[0] < self._now():
                continue
            self._px, self._length = found
            self._ticks = found[1]
            who = world.find(cue.who)
            upright = cue.kind in UPRIGHT or cue.kind == "break"
            self._way_x = 0 if upright else -who.face if who is not None else 1
            self._way_y = 1 if upright else 0

    def _now(self) -> int:
        return -(-self._px * self._ticks // self._length)

    def tick(self) -> None:
        """Let the kick fade."""
        if self._ticks:
            self._ticks -= 1

    def offset(self, pct: int) -> tuple[int, int]:
        """Px to move the picture by, at `pct` of full strength."""
        size = self._now() * pct // 100 if self._ticks else 0
        if not size:
            return 0, 0
        swing = (1, -1, 0, -1, 1, 0)[self._ticks % 6]  # first along the blow, then back
        return self._way_x * size * swing, self._way_y * size * swing
