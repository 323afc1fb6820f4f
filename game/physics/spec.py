"""The numbers of the specification: the step, the solver, the tyres, and what a body and a surface are made of."""

from __future__ import annotations

from dataclasses import dataclass

STEP_S = 1 / 120
GRAVITY_MPS2 = 9.81

# Tyres.
SLOW_MPS = 3.0  # below it slip is counted as if at this speed: no division by a standstill
STILL_MPS = 0.5  # below it brakes and rolling fade out, so that nothing trembles at rest
REAR_STIFFNESS = 1.08  # of the front's: a vehicle that would rather go straight
HAND_BRAKE_GRIP = 0.5  # share of the rear axle's grip that the hand brake uses along the heading
HAND_STIFFNESS = 0.35  # what it leaves of the rear axle's side stiffness
HAND_SIDE_GRIP = 0.45  # and of its side grip
LEAST_LOAD = 0.1  # share of its resting load that an axle keeps whatever is commanded
NO_FORCE = 1e-9  # keeps a share of nothing from being a division by zero
SLIDE_GRIP = 0.5  # of a body that slides on its belly, times the surface's grip

# Contacts. Sequential impulses and soft contacts: E. Catto, box2d.org; mass splitting: R. Tonge et al. 2012.
# Measured on eight pile-ups of 50 buses, deepest overlap in m: 6 + 4 iterations, warm 0.85, split 0.6, push 8: 0.099;
# 4 + 2, 0.95, 0.5, 15, as below: 0.085; 3 + 2 with the same: 0.095; 4 + 1: 0.100, and energy rises by 1 %.
ITERATIONS = 4  # with the push apart
RELAXING = 2  # without it, after the bodies have moved
WARM_SHARE = 0.95  # of the last step's impulses
SPLIT_SHARE = 0.5  # a body under c contact points counts as 1 + 0.5 (c - 1) bodies
BODY_FRICTION = 0.5
RESTITUTION = 0.2
BOUNCE_MPS = 1.0  # slower hits do not bounce
PUSH_RATE = 15.0  # 1/s: how fast an overlap is undone
PUSH_MOST_MPS = 3.0
MARGIN_M = 0.01  # contacts begin so far apart, and farther by what a body can move in a step
AXIS_BIAS_M = 1e-3  # a face must be so much better to become the reference face: warm starts stay true

# Pairs.
SKIN_M = 3.5  # by which boxes are fattened when the list of candidates is made: it lasts until one leaves its fat box
LEAD_S, MOST_LEAD_M = 0.12, 1.5  # fat boxes lie ahead of the moving by so much: they last twice as long
WALL_BIT = 1 << 31  # a wall's key within a pair key: above all keys of bodies


@dataclass(frozen=True, slots=True)
class BodySpec:
    """A sort of body. Mass 0 = immovable. Axles are distances from the centre of mass; heights above the road."""

    length_m: float
    width_m: float
    mass_kg: float
    yaw_inertia_kgm2: float
    front_axle_m: float = 1.0
    rear_axle_m: float = 1.0
    height_m: float = 0.0
    tyre_grip: float = 1.0
    stiffness_prad: float = 10.0  # cornering stiffness of the front axle, times its load
    drag_nspm2: float = 0.0
    front_brake: float = 0.6  # share of the brake force
    wheels: bool = True  # without: slides on the road like a crate
    rails: bool = False  # goes along its heading only and never turns

    def __post_init__(self) -> None:
        for name in ("length_m", "width_m", "front_axle_m", "rear_axle_m"):
            if not getattr(self, name) > 0:
                raise ValueError(f"{name} of a body must be above 0, not {getattr(self, name)}")
        if not (self.mass_kg >= 0 and self.yaw_inertia_kgm2 >= 0):
            raise ValueError("mass_kg and yaw_inertia_kgm2 of a body must not be negative")


@dataclass(frozen=True, slots=True)
class Surface:
    """What a tyre finds: grip factor, share of it that is left when it slides, rolling resistance as share of load."""

    grip: float
    slide: float
    roll: float
