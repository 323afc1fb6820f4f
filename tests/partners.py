"""What tests of the man beside the hero share: a room with both."""

from __future__ import annotations

from kit import FLOOR_Y, arena, fresh, spawn

from game.data.difficulty import DIFFICULTIES
from game.data.stage import Stage
from game.data.story import Story
from game.foot.world import World


def pair(*objects, x: int = 240, who: str = "ridzik", difficulty: str = "militia", story: Story | None = None, **more):
    """A room with the hero at 300 and his partner; `more` goes to the arena, `when` and `armed` to his object."""
    own = {name: more.pop(name) for name in ("when", "armed") if name in more}
    fellow = spawn(10, "partner", x, FLOOR_Y, who=who, **own)
    stage = Stage(arena(fellow, *objects, **more), DIFFICULTIES[difficulty], story or Story())
    return stage, fresh(stage)


def both(world: World):
    return world.heroes[0], world.heroes[1]
