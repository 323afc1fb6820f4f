"""A driver with human hands: he sees late, aims with an error, and has nothing but keys; poor, fair or good."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass
from math import sqrt
from typing import Any

from game.chase.pace import limit_mps
from game.chase.way import Place
from game.chase.world import Runner, Stage, World
from game.core import pads
from game.core.pads import Pads
from game.core.rng import Rng
from game.run.bots.driver import CHARGE_M, Driver, lifted

LETS_BE, SLACK, HOLDS = 0.12, 0.2, 0.72  # of the wheel: no key, no tap before it has come back so far, no let-up
EASY_MPS, BRAKE_MPS = 0.3, 1.5  # under and over the wanted speed nothing, then brakes
NEW_ERROR_TICKS = 50
REVERSE = -1.0
WANTS_MPS, HELD_MPS, HELD_TICKS, FREES_TICKS = 2.0, 0.8, 45, 100  # to go on, and how he comes free
FREES_WHEELS, FREES_MORE_TICKS, FREE_M = (-1, -1, 0, 1), 45, 8.0  # of the way he wants to turn; longer each time, until
# he is so far away from where he was first held


@dataclass(frozen=True, slots=True)
class Skill:
    """How somebody drives. He sees `lag_ticks` late, misses his line by up to `stray_m`, corners by `misjudge`."""

    lag_ticks: int
    stray_m: float
    look_s: float  # how far ahead he heeds what stands in his way
    straight_mps: float
    corner: float  # share of what corners allow Rostavili that he dares
    misjudge: float  # by so much of it he errs


SKILLS: dict[str, Skill] = {
    "poor": Skill(21, 1.0, 1.1, 15.5, 0.76, 0.10),
    "fair": Skill(15, 0.6, 1.5, 17.5, 0.87, 0.06),
    "good": Skill(11, 0.3, 1.8, 20.0, 0.96, 0.04),
}


@dataclass(frozen=True, slots=True)
class Wish:
    """What he has seen that he should do: the wheel, the speed, or to back off."""

    wheel: float
    mps: float
    backs: bool = False
    charge: bool = False


class Hands(Driver):
    """The driver of code, seen through the eyes and fingers of somebody with a `Skill`."""

    def __init__(self, skill: Skill, seed: int) -> None:
        super().__init__(look_s=skill.look_s)
        self.skill = skill
        self._rng = Rng(seed)
        self._seen: deque[Wish] = deque(maxlen=skill.lag_ticks + 1)
        self._stray_m = self._stray_to_m = 0.0
        self._dares = skill.corner
        self._held_ticks = self._frees_ticks = self._frees_by = self._tries = 0
        self._tried_from = (0.0, 0.0)
        self._turns = False
        self._pedal = pads.UP

    def pads(self, stage: Any, world: World) -> Pads:
        """What to press in the coming tick: what he saw a moment ago asks for it."""
        runner = world.runner
        if runner is None:
            return (pads.UP,)
        self._seen.append(self._look(stage, world, runner))
        return (self._press(world, self._seen[0]), *([0] * (world.players - 1)))

    def _look(self, stage: Stage, world: World, runner: Runner) -> Wish:
        """What the road asks for at the place where he will be when his fingers have moved."""
        row = world.row(world.bus_id)
        x, y, c, s, vx, vy, w = world.bodies.block[:7, row].tolist()
        place = Place(x, y, c, s, c * vx + s * vy)
        self._keep_way(stage, world, runner, place)
        if self._frees(world, place):
            return Wish(self._frees_by, REVERSE, backs=True)
        self._err(world)
        soon_s = self.skill.lag_ticks / 60
        turn = w * soon_s
        size = sqrt(1 + turn * turn)
        there = Place(x + vx * soon_s, y + vy * soon_s, (c - s * turn) / size, (s + c * turn) / size, place.speed_mps)
        target = self._target(stage, world, runner, place, row, place.speed_mps * soon_s)
        wheel = self._wheel(stage, there, (target[0] - s * self._stray_m, target[1] + c * self._stray_m))
        mps = lifted(self._wanted(stage, world, runner, place), wheel, place.speed_mps)
        return Wish(wheel, mps, charge=self._charges(world))

    def _road_mps(self, stage: Stage, place: Place) -> float:
        """As fast as he likes it where it is straight, by what he dares in corners, which he sees a little late."""
        return min(self.skill.straight_mps, limit_mps(stage.city, self._path, self._way_m) * self._dares)

    def _frees(self, world: World, place: Place) -> bool:
        """Whoever has his nose against something backs off, and turns it away while he does."""
        if self._frees_ticks:
            self._frees_ticks -= 1
            return True
        wants = bool(self._seen) and self._seen[-1].mps > WANTS_MPS and world.bus.state == "drive"
        self._held_ticks = self._held_ticks + 1 if wants and abs(place.speed_mps) < HELD_MPS else 0
        if self._held_ticks > HELD_TICKS:
            dx, dy = place.x - self._tried_from[0], place.y - self._tried_from[1]
            if dx * dx + dy * dy > FREE_M * FREE_M:
                self._tries, self._tried_from = 0, (place.x, place.y)
            self._held_ticks = 0
            self._frees_ticks = FREES_TICKS + FREES_MORE_TICKS * (self._tries % len(FREES_WHEELS))
            self._frees_by = FREES_WHEELS[self._tries % len(FREES_WHEELS)] * (1 if self._seen[-1].wheel > 0 else -1)
            self._tries += 1
        return False

    def _charges(self, world: World) -> bool:
        return world.heat >= 1000 and world.gap_m > CHARGE_M

    def _err(self, world: World) -> None:
        """Now and then another error of his line and of his courage."""
        if world.tick % NEW_ERROR_TICKS == 0:
            share = self._rng.below(201) / 100 - 1
            self._stray_to_m = share * self.skill.stray_m
            self._dares = self.skill.corner * (1 + self.skill.misjudge * (self._rng.below(201) / 100 - 1))
        self._stray_m += min(max(self._stray_to_m - self._stray_m, -0.03), 0.03)

    def _press(self, world: World, wish: Wish) -> int:
        """Fingers: they know how far the wheel is turned, and what they press."""
        row = world.row(world.bus_id)
        bodies = world.bodies
        speed = float(bodies.c[row] * bodies.vx[row] + bodies.s[row] * bodies.vy[row])
        helm = world.bus.helm
        off = wish.wheel - (helm.wheel if helm is not None else 0.0)
        if wish.backs:
            return pads.DOWN | (pads.RIGHT if wish.wheel > 0 else pads.LEFT if wish.wheel < 0 else 0)
        side = 1 if wish.wheel > 0 else -1
        if abs(wish.wheel) > HOLDS:
            self._turns = True  # the key stays down
        elif abs(wish.wheel) < LETS_BE or off * side <= 0:
            self._turns = False
        elif off * side > SLACK:
            self._turns = True
        key = (pads.RIGHT if side > 0 else pads.LEFT) if self._turns else 0
        if speed < wish.mps - EASY_MPS:
            self._pedal = pads.UP
        elif speed > wish.mps + BRAKE_MPS or wish.mps < 1.0:
            self._pedal = pads.DOWN if speed > 0.5 else 0
        elif speed > wish.mps:
            self._pedal = 0
        return key | self._pedal | (pads.CHARGE if wish.charge else 0)
