"""Scenes on which the physics is measured and tested: a crowd that drives in circles, a pile-up, an empty yard."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from game.physics import Bodies, BodySpec, Engine, Surface, SurfaceGrid, WallBox, Walls

Floats = NDArray[np.float64]
ROAD = Surface(grip=0.9, slide=0.85, roll=0.015)
AREA_M2 = 420.0  # for each vehicle
BUS = BodySpec(
    12.0, 2.5, 11_000.0, 0.85 * 11_000 * (12.0**2 + 2.5**2) / 12, 3.9, 2.7, 1.15, 0.85, 9.0, 4.0, 0.58
)  # fmt: skip


@dataclass
class Scene:
    """Bodies and the engine with the walls and the ground that they are among."""

    engine: Engine
    bodies: Bodies


def headings(rng: np.random.Generator, n: int) -> tuple[Floats, Floats]:
    """Unit vectors all around, without a sine: those are not the same on every machine."""
    t, turned = rng.uniform(-1, 1, n), rng.choice([-1.0, 1.0], n)
    c, s = (1 - t * t) / (1 + t * t) * turned, 2 * t / (1 + t * t)
    size = np.sqrt(c * c + s * s)
    return c / size, s / size


class Crowd(Scene):
    """N vehicles of all sizes on their own circles between blocks and outer walls; each turns back now and then."""

    def __init__(self, n: int, seed: int = 1, backend: str = "numpy") -> None:
        rng = np.random.default_rng(seed + n)
        self.side_m = side = max(70.0, float(np.sqrt(AREA_M2 * n)))
        length = rng.uniform(6, 12, n)
        self.mass = 900.0 * length
        self.radius = rng.uniform(14, 26, n)
        self.centre_x = self.radius + 4 + (side - 2 * self.radius - 8) * rng.random(n)
        self.centre_y = self.radius + 4 + (side - 2 * self.radius - 8) * rng.random(n)
        self.sense = np.where(rng.random(n) < 0.5, -1.0, 1.0)
        self.phase = rng.integers(0, 480, n)
        self.speed = np.minimum(16.0, np.sqrt(0.6 * 9.81 * self.radius))
        grid = int(np.ceil(np.sqrt(n)))
        place = rng.permutation(grid * grid)[:n]
        step = (side - 8) / grid
        x, y = 4 + (place % grid + 0.5) * step, 4 + (place // grid + 0.5) * step
        c, s = headings(rng, n)
        half = side / 2
        boxes = [WallBox(half, -0.5, half, 0.5), WallBox(half, side + 0.5, half, 0.5)]
        boxes += [WallBox(-0.5, half, 0.5, half), WallBox(side + 0.5, half, 0.5, half)]
        for _ in range(min(40, n // 5)):
            bx, by = rng.uniform(5, side - 5, 2)
            if np.min((bx - x) ** 2 + (by - y) ** 2) > 7.5**2:
                (wall_c,), (wall_s,) = headings(rng, 1)
                boxes.append(WallBox(float(bx), float(by), 1.0, 1.0, float(wall_c), float(wall_s)))
        super().__init__(Engine(Walls(boxes), SurfaceGrid.plain(side, side, ROAD), backend), Bodies(len(boxes)))
        for k in range(n):
            inertia = float(self.mass[k] * (length[k] ** 2 + 2.5**2) / 12)
            axle = 0.3 * float(length[k])
            spec = BodySpec(float(length[k]), 2.5, float(self.mass[k]), inertia, axle, axle, 0.8, 0.95, 8.0, 0.4)
            self.bodies.add(spec, k + 1, float(x[k]), float(y[k]), float(c[k]), float(s[k]))
        self.steps = 0

    def steer(self) -> None:
        """Everybody back to his circle, a fifth of the time in reverse."""
        b = self.bodies
        forward = (self.phase + self.steps) % 480 >= 96
        dx, dy = b.x - self.centre_x, b.y - self.centre_y
        far = np.sqrt(dx * dx + dy * dy) + 1e-9
        dx, dy = dx / far, dy / far
        pull = np.clip((far - self.radius) * 0.1, -1, 1)
        wx, wy = -self.sense * dy - dx * pull, self.sense * dx - dy * pull
        off, turn = b.c * wx + b.s * wy, b.c * wy - b.s * wx
        b.steer[:] = np.clip(np.where(off < 0, np.copysign(1, turn), turn * 2), -0.6, 0.6) * np.where(forward, 1, -1)
        ahead = b.c * b.vx + b.s * b.vy
        force = np.clip((np.where(forward, self.speed, -5.0) - ahead) * 2, -8, 4) * self.mass
        against = force * ahead < 0
        b.drive_n[:], b.brake_n[:] = np.where(against, 0.0, force), np.where(against, np.abs(force), 0.0)

    def step(self) -> None:
        """1/120 s."""
        self.steer()
        self.engine.step(self.bodies)
        self.steps += 1


def kinetic_energy_j(bodies: Bodies) -> float:
    """Of all of them."""
    mass = np.array([spec.mass_kg for spec in bodies.specs])
    inertia = np.array([spec.yaw_inertia_kgm2 for spec in bodies.specs])
    return float((mass * (bodies.vx * bodies.vx + bodies.vy * bodies.vy) + inertia * bodies.w * bodies.w).sum() / 2)


def deepest_overlap_m(bodies: Bodies, engine: Engine) -> float:
    """How deep the worst pair of boxes lies in each other, by all four separations of every pair; 0 if none do."""
    walls, n = engine.walls, bodies.n
    x, y = np.concatenate((bodies.x, walls.x)), np.concatenate((bodies.y, walls.y))
    c, s = np.concatenate((bodies.c, walls.c)), np.concatenate((bodies.s, walls.s))
    length = np.concatenate(([spec.length_m / 2 for spec in bodies.specs], walls.half_length))
    width = np.concatenate(([spec.width_m / 2 for spec in bodies.specs], walls.half_width))
    worst = 0.0
    for i in range(n):
        j = np.arange(i + 1, len(x))
        dx, dy = x[j] - x[i], y[j] - y[i]
        parallel, skew = np.abs(c[i] * c[j] + s[i] * s[j]), np.abs(c[i] * s[j] - s[i] * c[j])
        gaps = (
            np.abs(c[i] * dx + s[i] * dy) - length[i] - length[j] * parallel - width[j] * skew,
            np.abs(c[i] * dy - s[i] * dx) - width[i] - length[j] * skew - width[j] * parallel,
            np.abs(c[j] * dx + s[j] * dy) - length[j] - length[i] * parallel - width[i] * skew,
            np.abs(c[j] * dy - s[j] * dx) - width[j] - length[i] * skew - width[i] * parallel,
        )
        worst = min(worst, float(np.min(np.max(gaps, axis=0), initial=0.0)))
    return -worst


def yard(side_m: float = 400.0, walls: tuple[WallBox, ...] = (), backend: str = "numpy") -> tuple[Engine, Bodies]:
    """An empty square of road with these walls."""
    return Engine(Walls(walls), SurfaceGrid.plain(side_m, side_m, ROAD), backend), Bodies(len(walls))


def pile_up(seed: int, backend: str = "numpy") -> tuple[Engine, Bodies]:
    """Fifty buses, ten deep in five lanes, at 30 m/s towards a wall."""
    rng = np.random.default_rng(seed)
    engine, bodies = yard(400.0, (WallBox(350.0, 200.0, 1.0, 60.0),), backend)
    for k in range(50):
        lane, place = divmod(k, 10)
        x, y = 320.0 - 15.0 * place + rng.uniform(-1, 1), 193.0 + 3.5 * lane + rng.uniform(-0.2, 0.2)
        turn = float(rng.uniform(-0.02, 0.02))
        c = float(np.sqrt(1 - turn * turn))
        bodies.add(BUS, k + 1, x, y, c, turn, 30.0 * c, 30.0 * turn)
    return engine, bodies
