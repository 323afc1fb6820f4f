"""What Rostavili's bus shows of his plans: blinking brake lights, an indicator, a man at the back, a glint."""

from __future__ import annotations

import math

import pygame

from game.chase.city import City
from game.chase.world import Runner, Stage, World
from game.data.chase_pursuit import DEED_TICKS
from game.data.chase_traps import TRAPS
from game.show.chase.fleet import Blits, Seen
from game.show.chase.sheets import load_vehicle
from game.show.chase.street import Placed
from game.show.paint.glow import Rgb, pool

BLINKS_TICKS = 4  # of the brake lights, on and off, before he brakes hard
TURN_S, TURN_LEAST_M, TURN_LOOK_M = 1.2, 12.0, 15.0  # so long before a fork he indicates
TURN_SINE = 0.5  # a piece that leads less aside is no turn
GLINT: Rgb = (255, 50, 40)
GLINT_PX, GLINT_TICKS = 12, 6
FLASH: Rgb = (255, 246, 205)
FLASH_PX, FLASH_TICKS = 18, 12
ACTS = {"door": "door", "crates": "door", "rear_gun": "rear_gun"}  # trick -> layer of the sheet of his men
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
    """His men in doors and windows of his bus, the window that he broke, and the gun behind it."""

    def __init__(self) -> None:
        self._sheet = load_vehicle("henchmen")

    def acts(self, runner: Runner, one: Seen, stage: Stage) -> list[str]:
        """Layers that are seen now, the lowest first."""
        found = ["no_glass"] if runner.glass_out else []
        if runner.trick in ACTS and not (runner.trick == "rear_gun" and runner.pinned_ticks):
            found.append(ACTS[runner.trick])
        if runner.trick not in TRAPS:
            return found
        thing = next((t for t in stage.city.breakables if t.id == runner.trick_thing), None)
        if thing is not None:
            x, y = thing.area.centre
            aside = (y - one.y) * one.c - (x - one.x) * one.s
            found.append("pole_right" if aside > 0 else "pole_left")
        return found

    def at_work(self, runner: Runner, one: Seen, stage: Stage, at: tuple[int, int]) -> list[Placed]:
        """What is laid over the picture of his bus, whose middle is at `at` on the screen."""
        found: list[Placed] = []
        for act in self.acts(runner, one, stage):
            cel = self._sheet.at(act, one.heading)
            if cel is not None:
                found.append((one.py, cel.image, (at[0] + cel.dx, at[1] + cel.dy)))
        return found

    def glints(self, runner: Runner, one: Seen, view: pygame.Rect) -> Blits:
        """The red glint in the rear window before and while the gun fires; both head lamps before and in a bump."""
        if runner.trick == "bump" and runner.trick_t < DEED_TICKS["bump"]:
            return _flashes(runner, one, view)
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


def _flashes(runner: Runner, one: Seen, view: pygame.Rect) -> Blits:
    """His head lamps at full beam, on and off."""
    if runner.trick_t % FLASH_TICKS >= FLASH_TICKS // 2:
        return []
    image, r = pool(FLASH_PX, FLASH_PX, FLASH, 100), FLASH_PX
    spots = (one.spot(mark) for mark in ("head_l", "head_r"))
    return [(image, (x - r - view.x, y - r - view.y)) for x, y in spots]


def indicators(city: City, world: World) -> dict[int, int]:
    """Which way each vehicle says that it will turn, by its id: -1 left, 1 right."""
    found = {v.id: v.driver.indicator for v in world.vehicles if v.driver is not None and v.driver.indicator}
    runner = world.runner
    row = world.row(runner.vehicle) if runner is not None else -1
    if runner is not None and row >= 0:
        speed = math.hypot(float(world.bodies.vx[row]), float(world.bodies.vy[row]))
        found[runner.vehicle] = indicator(city, runner, speed)
    return found
