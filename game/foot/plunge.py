"""Men who go over a rail, off a roof, out of a window or through a skylight: seen to fall, heard to land."""

from __future__ import annotations

from game.core.cue import Cue
from game.data import feel
from game.data.level import Spawn
from game.data.stage import Stage
from game.data.things import PLUNGES, Plunge
from game.foot.bodies import enter, release
from game.foot.fighter import Fighter
from game.foot.harm import beaten
from game.foot.world import World


def go_over(world: World, f: Fighter, spawn: Spawn, cues: list[Cue]) -> None:
    """He is out of the fight from now on; what is left is the fall. `link` remembers what he went over."""
    row = PLUNGES[spawn.text("kind")]
    way = 1 if f.vx >= 0 else -1
    release(world, f)
    enter(f, "plunge")
    f.hp = 0
    f.link, f.aim = spawn.id, 0
    f.vx, f.vy = way * row.vx, row.vy
    f.push = f.rx = f.ry = 0
    f.on_floor = False
    f.fall_from = f.y
    f.ledge_y = spawn.box.bottom - row.sill_px if row.hides else 0
    cues.append(Cue("panic", f.x, f.y - 40, f.id))


def plunge(stage: Stage, world: World, f: Fighter, cues: list[Cue]) -> None:
    """The state: through ledges and down, to the next floor; or out of sight, and one hears the end of it."""
    spawn = stage.level.find(f.link)
    row = PLUNGES[spawn.text("kind")] if spawn is not None else Plunge()
    if row.hides and spawn is not None:  # to the middle of the frame
        f.x += max(-row.vx >> 8, min(spawn.box.centre[0] - f.x, row.vx >> 8))
    else:
        f.rx += f.vx
        f.x, f.rx = f.x + (f.rx >> 8), f.rx & 255
    f.ry += f.vy
    f.vy = min(f.vy + feel.GRAVITY_DOWN, feel.FALL_CAP)
    fell, f.ry = f.ry >> 8, f.ry & 255
    for _ in range(abs(fell)):
        f.y += 1 if fell > 0 else -1
        if not row.hides and f.vy > 0 and f.y > f.fall_from + row.clear_px and _floor(stage, f):
            _lands(f, cues)
            return
    if (
        f.t >= row.longest_ticks
        or f.y > stage.level.height_px
        or (row.hides and f.y > f.ledge_y + feel.OUT_OF_SIGHT_PX)
    ):
        view = world.view.box
        cues.append(Cue("thud", f.x, min(f.y, view.bottom), f.id, 0, "wood"))
        beaten(world, f, spawn.text("kind") if spawn is not None else "fall", cues)


def _floor(stage: Stage, f: Fighter) -> bool:
    """Whether his feet have met something solid under free air."""
    grid = stage.level.grid
    return grid.solid_in(f.x - 4, f.y, f.x + 4, f.y + 1) and not grid.solid_in(f.x - 4, f.y - 8, f.x + 4, f.y - 1)


def _lands(f: Fighter, cues: list[Cue]) -> None:
    enter(f, "down")
    f.on_floor = True
    f.vx = f.vy = f.rx = f.ry = f.link = 0
    cues.append(Cue("land_hard", f.x, f.y, f.id))
    cues.append(Cue("thud", f.x, f.y, f.id, 0, f.surface))
