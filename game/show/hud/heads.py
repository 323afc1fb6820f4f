"""Where a prompt hangs so that it never lies over the sign of a blow that a man is about to strike."""

from __future__ import annotations

from game.foot.world import World

WIDE_PX = 96  # from a prompt's middle: half of the widest, and half a sign
HIGH_PX = 34  # from its point up to its top
SIGN_FROM_PX, SIGN_TO_PX = 66, 90  # over a man's feet: all that a sign at his head takes
TOP_PX = 40  # no prompt's point is higher on the screen
NO_TELL = frozenset({"lie", "down", "fall", "thrown", "out", "waiting", "board", "swim"})  # states


def off_tells(world: World, left: int, top: int) -> int:
    """How high a prompt that points at (left, top) of the screen may point: over every head that it would hide.

    All who stand count, not only those who strike just now, so that it does not leap as a blow begins. Where there is
    no room over them it hangs before their chests.
    """
    feet = sorted(
        (f.y - world.view.y for f in world.enemies if f.state not in NO_TELL and _beside(world, f.x, left)),
        reverse=True,
    )
    for y in feet:  # the lowest first: who is raised over one may meet the next
        if y - SIGN_TO_PX < top and y - SIGN_FROM_PX > top - HIGH_PX:
            over = y - SIGN_TO_PX
            top = over if over >= TOP_PX else y - SIGN_FROM_PX + HIGH_PX
    return top


def _beside(world: World, x: int, left: int) -> bool:
    return abs(x - world.view.x - left) < WIDE_PX
