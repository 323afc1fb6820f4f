"""What Rostavili's bus shows of his plans: blinking brake lights, an indicator, a man at the back, a glint."""

from __future__ import annotations

import pygame

from game.chase.city import City
from game.chase.world import Runner, World
from game.show.chase_fleet import Blits, Seen
from game.show.chase_sheets import PX_PER_M, heading_of, load_small, place_px
from game.show.chase_street import Placed
from game.show.glow import Rgb, pool

BLINKS_TICKS = 4  # of the brake lights, on and off, before he brakes hard
TURN_S, TURN_LEAST_M, TURN_LOOK_M = 1.2, 12.0, 15.0  # so long before a fork he indicates
TURN_SINE = 0.5  # a piece that leads less aside is no turn
GLINT: Rgb = (255, 50, 40)
GLINT_PX, GLINT_TICKS = 12, 6
THROWERS = ("door", "crates")
THROWER_SPOT = (-6.0, 1.0, 0.6)
SHOVE_LEAN_PX = 2


def brake_blinks(runner: Runner) -> bool | None:
    """Whether his brake lights burn to show a brake test; None when he shows none."""
    if runner.trick != "brake_test" or runner.trick_t >= 0:
        return None
    return -runner.trick_t // BLINKS_TICKS % 2 == 1


def indicator(city: City, runner: Runner, speed_mps: float) -> int:
    """-1 left, 1 right, 0 none: where he will turn at the end of the piece that he is on."""
    here = city.paths[runner.path].curve
    left_m = here.length_m - runner.way_m
    if runner.after < 0 or left_m > max(speed_mps * TURN_S, TURN_LEAST_M):
        return 0
    _, _, c, s = here.at(here.length_m - 1.0)
    _, _, nc, ns = city.paths[runner.after].curve.at(TURN_LOOK_M)
    sine = c * ns - s * nc
    return 0 if abs(sine) < TURN_SINE else 1 if sine > 0 else -1


def lean_aside(runner: Runner, one: Seen, world: World) -> tuple[int, int]:
    """Before a shove he leans away from us."""
    if runner.trick != "shove" or runner.trick_t >= 0:
        return 0, 0
    row = world.row(world.bus_id)
    dx, dy = float(world.bodies.x[row]) - one.x, float(world.bodies.y[row]) - one.y
    way = -SHOVE_LEAN_PX if dy * one.c - dx * one.s > 0 else SHOVE_LEAN_PX
    return round(-one.s * way), round(one.c * way)


class Henchman:
    """The man who throws things, and the gun behind the rear window."""

    def __init__(self) -> None:
        self._people = load_small("walkers")

    def placed(self, runner: Runner, one: Seen, view: pygame.Rect) -> list[Placed]:
        """The man at the rear door while he shows himself and throws."""
        if runner.trick not in THROWERS:
            return []
        x, y = place_px(one.x, one.y, one.c, one.s, THROWER_SPOT)
        back = heading_of(-one.c, -one.s, 8)
        cel = self._people.strip(f"red_fist_{back}").at(max(runner.trick_t, 0) + 10)
        return [(round((one.y + abs(one.s) * 6 + 1) * PX_PER_M), cel.image, (x + cel.dx - view.x, y + cel.dy - view.y))]

    def glints(self, runner: Runner, one: Seen, view: pygame.Rect) -> Blits:
        """The red glint in the rear window before and while the gun fires."""
        off = runner.trick_t < 0 and runner.trick_t % GLINT_TICKS < 2
        if runner.trick != "rear_gun" or runner.pinned_ticks or off:
            return []
        x, y = one.spot("rear_window")
        r = GLINT_PX
        core = pool(3, 3, (255, 220, 200), 100)
        return [
            (pool(r, r, GLINT, 90), (x - r - view.x, y - r - view.y)),
            (core, (x - 3 - view.x, y - 3 - view.y)),
        ]
