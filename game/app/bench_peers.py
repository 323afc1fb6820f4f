"""Other engines on the same scene: pymunk as its manual shows it, pymunk in batches with our tyres, Box2D."""

from __future__ import annotations

import math
from collections.abc import Callable
from importlib import import_module
from math import copysign, sqrt
from typing import Any

import numpy as np

from game.app.crowd import ROAD, Scene
from game.core.faults import Fault
from game.physics import GRAVITY_MPS2, STEP_S
from game.physics.fixed import Fixed
from game.physics.spec import (
    BODY_FRICTION,
    REAR_STIFFNESS,
    RESTITUTION,
    SLOW_MPS,
    STILL_MPS,
    BodySpec,
)
from game.physics.vectors.sights import Sights
from game.physics.vectors.tyres import Tyres

AxleForces = tuple[float, float, float, float]


def _module(name: str, package: str) -> Any:
    try:
        return import_module(name)
    except ImportError as error:
        raise Fault(f'{package} is not installed: python -m pip install -e ".[bench]"') from error


def axle_forces(spec: BodySpec, ahead: float, aside: float, w: float, steer: float, drive: float, brake: float
                ) -> AxleForces:  # fmt: skip
    """What `tyres.roll` does, for one vehicle: forces along and across the body, in N, at the front and rear axle."""
    front, rear = spec.front_axle_m, spec.rear_axle_m
    base = front + rear
    weight = spec.mass_kg * GRAVITY_MPS2
    grip = spec.tyre_grip * ROAD.grip
    able = grip * weight
    thrust = drive - copysign(brake, ahead)
    thrust = -able if thrust < -able else able if thrust > able else thrust
    moved = thrust * spec.height_m / base
    cos = 1 / sqrt(steer * steer + 1)
    sin = steer * cos
    side = aside + w * front
    out = []
    for load, along, across, share, stiff, push in (
        (weight * rear / base - moved, ahead * cos + side * sin, side * cos - ahead * sin, spec.front_brake, 1.0, 0.0),
        (weight * front / base + moved, ahead, aside - w * rear, 1 - spec.front_brake, REAR_STIFFNESS, drive),
    ):
        limit = grip * load
        speed = abs(along)
        forth = -(brake * share + ROAD.roll * load) * along / (speed + STILL_MPS) + push
        right = -spec.stiffness_prad * stiff * load * across / (speed if speed > SLOW_MPS else SLOW_MPS)
        asked = sqrt(forth * forth + right * right) / limit
        if asked > 1:
            kept = (ROAD.slide + (1 - ROAD.slide) * max(2 - asked, 0.0)) / asked
            forth *= kept
            right *= kept
        out += [forth, right]
    f0, r0, f1, r1 = out
    drag = -spec.drag_nspm2 * abs(ahead)
    return f0 * cos - r0 * sin + drag * ahead, f0 * sin + r0 * cos + drag * aside, f1, r1


class Pymunk:
    """A Space, a Body for each vehicle, forces at its axles from Python: what its examples do."""

    def __init__(self, scene: Scene) -> None:
        self.pymunk = _module("pymunk", "pymunk")
        self.scene = scene
        self.space = self.pymunk.Space()
        self.space.iterations = 10
        self.vehicles = []
        b = scene.bodies
        for k, spec in enumerate(b.specs):
            body = self.pymunk.Body(spec.mass_kg, spec.yaw_inertia_kgm2)
            body.position = float(b.x[k]), float(b.y[k])
            body.angle = math.atan2(float(b.s[k]), float(b.c[k]))
            body.velocity = float(b.vx[k]), float(b.vy[k])
            body.angular_velocity = float(b.w[k])
            self._add(self.pymunk.Poly.create_box(body, (spec.length_m, spec.width_m)), body)
            self.vehicles.append((body, spec))
        walls = scene.engine.walls
        for k in range(walls.n):
            c, s, x, y = walls.c[k], walls.s[k], walls.x[k], walls.y[k]
            corners = [
                (float(x + c * u - s * v), float(y + s * u + c * v))
                for u, v in _corners(walls.half_length[k], walls.half_width[k])
            ]
            self._add(self.pymunk.Poly(self.space.static_body, corners))

    def _add(self, shape: Any, *body: Any) -> None:
        shape.friction, shape.elasticity = sqrt(BODY_FRICTION), sqrt(RESTITUTION)  # pymunk multiplies the two
        self.space.add(*body, shape)

    @property
    def name(self) -> str:
        """With its version."""
        return f"pymunk {self.pymunk.version}"

    def show(self) -> None:
        """Write into the scene where everybody is, so that its pads fit."""
        b = self.scene.bodies
        for k, (body, _) in enumerate(self.vehicles):
            (b.x[k], b.y[k]), (b.c[k], b.s[k]), (b.vx[k], b.vy[k]) = body.position, body.rotation_vector, body.velocity
            b.w[k] = body.angular_velocity

    def step(self) -> None:
        """1/120 s with the pads of the scene."""
        b = self.scene.bodies
        for (body, spec), steer, drive, brake in zip(
            self.vehicles, b.steer.tolist(), b.drive_n.tolist(), b.brake_n.tolist(), strict=True
        ):
            (c, s), (vx, vy) = body.rotation_vector, body.velocity
            f0, r0, f1, r1 = axle_forces(
                spec, c * vx + s * vy, c * vy - s * vx, body.angular_velocity, steer, drive, brake
            )
            body.apply_force_at_local_point((f0, r0), (spec.front_axle_m, 0))
            body.apply_force_at_local_point((f1, r1), (-spec.rear_axle_m, 0))
        self.space.step(STEP_S)


class PymunkBatch(Pymunk):
    """Velocities out in one call, our numpy tyres, velocities in in one call: the best that pymunk allows."""

    def __init__(self, scene: Scene) -> None:
        super().__init__(scene)
        self.batch = _module("pymunk.batch", "pymunk")
        fields = self.batch.BodyFields
        self.read = fields.POSITION | fields.ANGLE | fields.VELOCITY | fields.ANGULAR_VELOCITY
        self.write = fields.VELOCITY | fields.ANGULAR_VELOCITY
        self.own = scene.bodies.copy()
        self.sights = Sights(self.own.block)
        self.tyres = Tyres(Fixed(self.own.specs), scene.engine.ground)
        self.inward, self.outward = self.batch.Buffer(), self.batch.Buffer()
        self.velocity = np.zeros((self.own.n + 1, 3))  # the space's static body comes last
        self.outward.set_float_buf(self.velocity)

    @property
    def name(self) -> str:
        """With its version."""
        return f"pymunk.batch {self.pymunk.version} + numpy tyres"

    def step(self) -> None:
        """1/120 s with the pads of the scene."""
        own, pads, n = self.own, self.scene.bodies, self.own.n
        self.inward.clear()
        self.batch.get_space_bodies(self.space, self.read, self.inward)
        x, y, angle, vx, vy, w = np.frombuffer(self.inward.float_buf()).reshape(-1, 6)[:n].T
        own.x[:], own.y[:], own.vx[:], own.vy[:], own.w[:] = x, y, vx, vy, w
        own.c[:], own.s[:] = np.cos(angle), np.sin(angle)
        own.steer[:], own.drive_n[:], own.brake_n[:] = pads.steer, pads.drive_n, pads.brake_n
        self.tyres.roll(own, self.sights)
        self.velocity[:n, 0], self.velocity[:n, 1], self.velocity[:n, 2] = own.vx, own.vy, own.w
        self.batch.set_space_bodies(self.space, self.write, self.outward)
        self.space.step(STEP_S)


class Box2D:
    """A b2World, forces at the axles from Python."""

    def __init__(self, scene: Scene) -> None:
        self.box2d = _module("Box2D", "Box2D")
        self.scene = scene
        self.world = self.box2d.b2World(gravity=(0, 0), doSleep=False)
        self.vehicles = []
        b, feel = scene.bodies, {"friction": BODY_FRICTION, "restitution": RESTITUTION}
        for k, spec in enumerate(b.specs):
            body = self.world.CreateDynamicBody(
                position=(float(b.x[k]), float(b.y[k])), angle=math.atan2(float(b.s[k]), float(b.c[k])),
                linearVelocity=(float(b.vx[k]), float(b.vy[k])), angularVelocity=float(b.w[k]),
            )  # fmt: skip
            density = spec.mass_kg / (spec.length_m * spec.width_m)
            body.CreatePolygonFixture(box=(spec.length_m / 2, spec.width_m / 2), density=density, **feel)
            self.vehicles.append((body, spec))
        walls = scene.engine.walls
        for k in range(walls.n):
            shape = self.box2d.b2PolygonShape(box=(float(walls.half_length[k]), float(walls.half_width[k])))
            self.world.CreateStaticBody(
                position=(float(walls.x[k]), float(walls.y[k])), angle=math.atan2(float(walls.s[k]), float(walls.c[k])),
                fixtures=self.box2d.b2FixtureDef(shape=shape, **feel),
            )  # fmt: skip

    @property
    def name(self) -> str:
        """With its version."""
        return f"Box2D {self.box2d.__version__}"

    def show(self) -> None:
        """Write into the scene where everybody is, so that its pads fit."""
        b = self.scene.bodies
        for k, (body, _) in enumerate(self.vehicles):
            (b.x[k], b.y[k]), (b.vx[k], b.vy[k]) = body.position, body.linearVelocity
            (b.c[k], b.s[k]), b.w[k] = body.GetWorldVector((1, 0)), body.angularVelocity

    def step(self) -> None:
        """1/120 s with the pads of the scene."""
        b = self.scene.bodies
        for (body, spec), steer, drive, brake in zip(
            self.vehicles, b.steer.tolist(), b.drive_n.tolist(), b.brake_n.tolist(), strict=True
        ):
            (c, s), (vx, vy) = body.GetWorldVector((1, 0)), body.linearVelocity
            f0, r0, f1, r1 = axle_forces(
                spec, c * vx + s * vy, c * vy - s * vx, body.angularVelocity, steer, drive, brake
            )
            x, y = body.position
            lf, lr = spec.front_axle_m, spec.rear_axle_m
            body.ApplyForce((c * f0 - s * r0, s * f0 + c * r0), (x + lf * c, y + lf * s), True)
            body.ApplyForce((c * f1 - s * r1, s * f1 + c * r1), (x - lr * c, y - lr * s), True)
        self.world.Step(STEP_S, 8, 3)
        self.world.ClearForces()


def _corners(half_length: float, half_width: float) -> list[tuple[float, float]]:
    u, v = float(half_length), float(half_width)
    return [(-u, -v), (u, -v), (u, v), (-u, v)]


PEERS: dict[str, Callable[[Scene], Pymunk | Box2D]] = {
    "pymunk": Pymunk,
    "pymunk.batch": PymunkBatch,
    "Box2D": Box2D,
}
