"""From a pad to wheel, throttle and brakes: ramps, the lock that speed allows, reverse; bus-chase.md section 2."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from game.core import pads
from game.data import chase as feel
from game.data.vehicles import GOVERNOR_MPS, Vehicle
from game.physics import GRAVITY_MPS2


@dataclass(slots=True)
class Helm:
    """What a driver's hands and feet remember between two ticks."""

    wheel: float = 0.0  # -1 full left .. 1 full right of the lock that the speed allows
    still_ticks: int = 0  # the brake has been held for so long at a standstill
    boost_ticks: int = 0
    charge_ticks: int = 0
    scrape_ticks: int = 0  # so long a post that nearly had the nose may be beside
    looks_back: bool = False  # for the picture; no rule asks


class Command(NamedTuple):
    """What the pad asks for: wheel -1..1, throttle and brake 0..1, hand brake.

    A brake that `holds` keeps a bus where it stands; any other, held there, asks for reverse.
    """

    wheel: float
    throttle: float
    brake: float
    hand: bool
    holds: bool = False


STANDING = Command(0.0, 0.0, 1.0, False, True)


def command(pad: int) -> Command:
    """The wishes of a pad: a stick or trigger that is used counts before the keys."""
    return Command(
        pads.stick(pad) if pads.has_stick(pad) else float(pads.side(pad)),
        max(pads.throttle(pad), float(bool(pad & pads.UP))),
        max(pads.brake(pad), float(bool(pad & pads.DOWN))),
        bool(pad & pads.HAND_BRAKE),
    )


def full_lock_ticks(speed_mps: float) -> float:
    """From straight to full lock: slow manoeuvres are quick at the wheel, fast ones fine."""
    share = min(max((speed_mps - feel.SLOW_MPS) / (feel.FAST_MPS - feel.SLOW_MPS), 0.0), 1.0)
    return feel.FULL_LOCK_SLOW_TICKS + (feel.FULL_LOCK_FAST_TICKS - feel.FULL_LOCK_SLOW_TICKS) * share


def turn_wheel(helm: Helm, wanted: float, speed_mps: float) -> None:
    """A tick of the wheel towards `wanted`: quicker back to the middle than away from it."""
    step = 1.0 / full_lock_ticks(speed_mps)
    if helm.wheel * wanted < 0 or abs(wanted) < abs(helm.wheel):
        step *= feel.RETURN_TIMES
    helm.wheel += min(max(wanted - helm.wheel, -step), step)


def lock_at(vehicle: Vehicle, speed_mps: float, front_grip: float) -> float:
    """The largest useful tangent at this speed: a held key stays near the best turn and does not just scrub."""
    limit = vehicle.wheelbase_m * feel.LOCK_SHARE * front_grip * GRAVITY_MPS2 / max(speed_mps * speed_mps, 1.0)
    return min(vehicle.lock, limit + feel.LOCK_SPARE)


def thrust_n(vehicle: Vehicle, speed_mps: float, times: float = 1.0) -> float:
    """Full throttle: force up to the knee, power above it, nothing at the governed speed."""
    fade = min(max((vehicle.top_mps - speed_mps) / GOVERNOR_MPS, 0.0), 1.0)
    return min(vehicle.drive_n, vehicle.power_w / max(abs(speed_mps), 1.0)) * fade * times


def bite(helm: Helm) -> float:
    """How much better the tyres hold while a charge lasts."""
    return feel.CHARGE_GRIP if helm.charge_ticks else 1.0


class Inputs(NamedTuple):
    """What goes into the columns of the physics."""

    steer: float
    drive_n: float
    brake_n: float
    hand: float


def drive(vehicle: Vehicle, helm: Helm, wish: Command, ahead_mps: float, grip: float) -> Inputs:
    """One tick of driving. `ahead_mps` is the speed along the heading, `grip` that of tyres on the ground in front."""
    turn_wheel(helm, wish.wheel, abs(ahead_mps))
    times = feel.CHARGE_TIMES if helm.charge_ticks else feel.BOOST_TIMES if helm.boost_ticks else 1.0
    helm.boost_ticks -= helm.boost_ticks > 0
    helm.charge_ticks -= helm.charge_ticks > 0
    standing = ahead_mps < feel.STANDSTILL_MPS
    helm.still_ticks = helm.still_ticks + 1 if wish.brake and standing and not wish.holds else 0
    push, brakes = 0.0, 0.0
    if wish.throttle and ahead_mps < -feel.STANDSTILL_MPS:
        brakes = vehicle.brake_n * wish.throttle
    else:
        push = thrust_n(vehicle, ahead_mps, times) * wish.throttle
    if helm.still_ticks > feel.REVERSE_WAIT_TICKS and not wish.throttle:
        short = min(max((ahead_mps + vehicle.reverse_mps) / 1.0, 0.0), 1.0)
        push = -vehicle.drive_n * feel.REVERSE_SHARE * short * wish.brake
    else:
        brakes = max(brakes, vehicle.brake_n * wish.brake)
    steer = helm.wheel * lock_at(vehicle, abs(ahead_mps), grip)
    return Inputs(steer, push, brakes, float(wish.hand))
