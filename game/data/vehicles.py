"""What drives through the city: one row a sort of vehicle; source: design/bus-chase.md 1.1 and 1.2."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Vehicle:
    """A sort of vehicle. Axles are distances from the centre; drive goes to the rear axle.

    The engine gives at most `drive_n` and at most `power_w`; it fades out over the last GOVERNOR_MPS before `top_mps`.
    `lock` is the tangent of the front wheels' largest angle. `cruise_mps` is what traffic drives at.
    """

    length_m: float
    width_m: float
    mass_kg: float
    front_axle_m: float
    rear_axle_m: float
    height_m: float
    drive_n: float
    power_w: float
    top_mps: float
    reverse_mps: float
    brake_n: float
    front_brake: float
    grip: float
    stiffness_prad: float
    lock: float
    drag_nspm2: float
    cruise_mps: tuple[float, float] = (0.0, 0.0)
    wheels: bool = True  # without: slides on the road
    rails: bool = False  # goes along its heading only
    inertia_share: float = 1.0  # of a block's m (l2 + w2) / 12

    @property
    def yaw_inertia_kgm2(self) -> float:
        """About the vertical through the centre."""
        return self.inertia_share * self.mass_kg * (self.length_m**2 + self.width_m**2) / 12

    @property
    def wheelbase_m(self) -> float:
        """From axle to axle."""
        return self.front_axle_m + self.rear_axle_m


GOVERNOR_MPS = 3.0

VEHICLES: dict[str, Vehicle] = {
    "bus": Vehicle(
        12.0, 2.5, 11_000, 3.9, 2.7, 1.15, drive_n=36_000, power_w=330_000, top_mps=22, reverse_mps=8, brake_n=80_000,
        front_brake=0.58, grip=0.85, stiffness_prad=9, lock=0.90, drag_nspm2=4.0, inertia_share=0.85,
    ),
    "sedan": Vehicle(
        5.0, 1.9, 1450, 1.35, 1.45, 0.55, drive_n=6500, power_w=100_000, top_mps=26, reverse_mps=6, brake_n=13_000,
        front_brake=0.62, grip=0.92, stiffness_prad=11, lock=0.75, drag_nspm2=0.9, cruise_mps=(8, 11),
    ),
    "taxi": Vehicle(
        5.2, 1.95, 1600, 1.4, 1.5, 0.55, drive_n=6500, power_w=100_000, top_mps=26, reverse_mps=6, brake_n=14_000,
        front_brake=0.62, grip=0.90, stiffness_prad=10, lock=0.75, drag_nspm2=0.9, cruise_mps=(9, 12),
    ),
    "police": Vehicle(
        5.3, 2.0, 1750, 1.4, 1.5, 0.58, drive_n=10_000, power_w=170_000, top_mps=30, reverse_mps=8, brake_n=16_000,
        front_brake=0.62, grip=0.98, stiffness_prad=12, lock=0.75, drag_nspm2=0.9, cruise_mps=(18, 18),
    ),
    "lorry": Vehicle(
        8.5, 2.5, 8000, 2.6, 2.2, 1.2, drive_n=20_000, power_w=160_000, top_mps=19, reverse_mps=4, brake_n=52_000,
        front_brake=0.55, grip=0.75, stiffness_prad=8, lock=0.75, drag_nspm2=4.0, cruise_mps=(7, 9),
    ),
    "motorbike": Vehicle(
        2.2, 0.8, 320, 0.75, 0.75, 0.6, drive_n=2200, power_w=50_000, top_mps=32, reverse_mps=1, brake_n=2900,
        front_brake=0.60, grip=1.0, stiffness_prad=13, lock=0.55, drag_nspm2=0.35, cruise_mps=(10, 13),
    ),
    "train": Vehicle(
        120.0, 3.0, 400_000, 1.0, 1.0, 2.0, drive_n=800_000, power_w=16e6, top_mps=20, reverse_mps=0, brake_n=0,
        front_brake=0.5, grip=0.0, stiffness_prad=1, lock=0.0, drag_nspm2=0.0, rails=True,
    ),
    "crate": Vehicle(
        1.2, 1.0, 300, 0.4, 0.4, 0.5, drive_n=0, power_w=0, top_mps=0, reverse_mps=0, brake_n=0, front_brake=0.5,
        grip=0.6, stiffness_prad=1, lock=0.0, drag_nspm2=0.1, wheels=False,
    ),
    "luggage": Vehicle(
        0.9, 0.6, 140, 0.3, 0.3, 0.3, drive_n=0, power_w=0, top_mps=0, reverse_mps=0, brake_n=0, front_brake=0.5,
        grip=0.5, stiffness_prad=1, lock=0.0, drag_nspm2=0.1, wheels=False,
    ),
    "extinguisher": Vehicle(
        0.7, 0.4, 40, 0.2, 0.2, 0.2, drive_n=0, power_w=0, top_mps=0, reverse_mps=0, brake_n=0, front_brake=0.5,
        grip=0.4, stiffness_prad=1, lock=0.0, drag_nspm2=0.1, wheels=False,
    ),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Ground:
    """A surface: grip factor, share of it that a sliding tyre keeps, rolling resistance as share of load."""

    grip: float
    slide: float
    roll: float


GROUNDS: dict[str, Ground] = {  # in the order of their codes
    "dry": Ground(1.0, 0.85, 0.012),
    "wet": Ground(0.80, 0.85, 0.014),
    "snow": Ground(0.42, 0.90, 0.035),
    "gravel": Ground(0.62, 0.92, 0.045),
    "pavement": Ground(0.92, 0.85, 0.020),
    "rails": Ground(0.60, 0.85, 0.03),
}
GROUND_CODES: dict[str, int] = {name: code for code, name in enumerate(GROUNDS)}
