"""The proving ground: vehicles on an endless plain, driven by pedals and keys, to measure how they handle."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass, field

from game.chase.bodies import spec_of
from game.chase.driving import Command, Helm, bite, drive
from game.data import chase as feel
from game.data.chase_damage import BURST_TICKS
from game.data.vehicles import GROUND_CODES, GROUNDS, VEHICLES
from game.physics import Bodies, Engine, Surface, SurfaceGrid, WallBox, Walls

KINDS = [Surface(g.grip, g.slide, g.roll) for g in GROUNDS.values()]
COAST, FULL, STOP = Command(0, 0, 0, False), Command(0, 1, 0, False), Command(0, 0, 1, False)
START_X_M, START_Y_M, PLAIN_M = 500.0, 1000.0, 2000.0
STANDS_MPS, PATIENCE_TICKS = 0.3, 3600


@dataclass(slots=True)
class Other:
    """Somebody to drive into: place in m from the start, heading, speed, and how hard he stands on his brakes."""

    kind: str
    x_m: float
    y_m: float = 0.0
    c: float = 1.0
    s: float = 0.0
    speed_mps: float = 0.0
    brake: float = 0.0


@dataclass(slots=True)
class Burst:
    """Impulses on the driven vehicle: those of the last ticks, and the largest sum of so many."""

    ticks_ns: list[float] = field(default_factory=list)
    peak_ns: float = 0.0


class Road:
    """One vehicle on a plain, heading east; others and walls may stand there."""

    def __init__(
        self,
        kind: str = "bus",
        ground: str = "wet",
        speed_mps: float = 0.0,
        others: tuple[Other, ...] = (),
        walls: tuple[WallBox, ...] = (),
        backend: str = "auto",
    ) -> None:
        self.vehicle, self.ground = VEHICLES[kind], GROUNDS[ground]
        self.bodies, self.helm, self.ticks, self.burst = Bodies(len(walls)), Helm(), 0, Burst()
        grid = SurfaceGrid(1, 1, bytes([GROUND_CODES[ground]]), KINDS, PLAIN_M)
        self.engine = Engine(Walls(walls), grid, backend)
        self.bodies.add(spec_of(kind), 1, START_X_M, START_Y_M, vx=speed_mps)
        for key, other in enumerate(others, 2):
            row = self.bodies.add(
                spec_of(other.kind), key, START_X_M + other.x_m, START_Y_M + other.y_m, other.c, other.s,
                other.c * other.speed_mps, other.s * other.speed_mps,
            )  # fmt: skip
            self.bodies.brake_n[row] = other.brake * VEHICLES[other.kind].brake_n

    @property
    def speed_mps(self) -> float:
        """Of the driven one, as all that follow."""
        return math.hypot(self.bodies.vx[0], self.bodies.vy[0])

    @property
    def way_m(self) -> float:
        """East of the start."""
        return float(self.bodies.x[0]) - START_X_M

    @property
    def aside_m(self) -> float:
        """To the right of where it came from."""
        return float(self.bodies.y[0]) - START_Y_M

    @property
    def heading_deg(self) -> float:
        """Where the nose points; right is positive."""
        return math.degrees(math.atan2(self.bodies.s[0], self.bodies.c[0]))

    @property
    def course_deg(self) -> float:
        """Where it goes."""
        return math.degrees(math.atan2(self.bodies.vy[0], self.bodies.vx[0]))

    @property
    def slip_deg(self) -> float:
        """Between the two."""
        return abs((self.heading_deg - self.course_deg + 180) % 360 - 180)

    def tick(self, wish: Command) -> None:
        """A tick of driving."""
        b = self.bodies
        ahead = float(b.c[0] * b.vx[0] + b.s[0] * b.vy[0])
        found = drive(self.vehicle, self.helm, wish, ahead, self.vehicle.grip * self.ground.grip)
        b.steer[0], b.drive_n[0], b.brake_n[0], b.hand[0] = found.steer, found.drive_n, found.brake_n, found.hand
        b.grip_scale[0] = bite(self.helm)
        pushed = 0.0
        for _ in range(feel.SUB_STEPS):
            self.engine.step(b)
            hits = self.engine.contacts
            pushed += sum(
                push for a, o, push in zip(hits.a, hits.b, hits.impulse_ns.tolist(), strict=True) if 0 in (a, o)
            )
        self.burst.ticks_ns = [*self.burst.ticks_ns[1 - BURST_TICKS :], pushed]
        self.burst.peak_ns = max(self.burst.peak_ns, sum(self.burst.ticks_ns))
        self.ticks += 1

    def play(self, ticks: int, wish: Command) -> Road:
        """The same pedals for a while."""
        for _ in range(ticks):
            self.tick(wish)
        return self

    def until(self, done: Callable[[Road], bool], wish: Callable[[Road], Command]) -> Road:
        """Drive until something is so. Raises RuntimeError if it never is."""
        while not done(self):
            if self.ticks >= PATIENCE_TICKS:
                raise RuntimeError(f"nothing came of it in {PATIENCE_TICKS} ticks")
            self.tick(wish(self))
        return self

    def turned(self, wish: Callable[[Road], Command]) -> tuple[Road, float]:
        """Drive until it goes or points 90 degrees to the right; with the largest slip in degrees."""
        slip = 0.0

        def held(road: Road) -> Command:
            nonlocal slip
            slip = max(slip, road.slip_deg)
            return wish(road)

        return self.until(lambda r: max(r.course_deg, r.heading_deg) >= 90, held), slip

    def stop_m(self) -> float:
        """How far it goes with the brakes full on."""
        return self.until(lambda r: r.speed_mps <= STANDS_MPS, lambda _: STOP).way_m
