"""The players' bus: from the pads to wheels, horn and charge."""

from __future__ import annotations

from game.chase.assists import Place, assisted
from game.chase.city import PX_PER_M
from game.chase.driving import STANDING, command, drive
from game.chase.world import Stage, World
from game.core import pads
from game.core.cue import Cue
from game.core.pads import Pads
from game.data import chase as feel
from game.data.chase_score import FULL_HEAT
from game.data.vehicles import VEHICLES


def drive_players(stage: Stage, world: World, pressed: Pads, cues: list[Cue]) -> None:
    """One tick at the wheel of our bus; a stalled one only brakes."""
    row = world.row(world.bus_id)
    bus, bodies = world.vehicles[row], world.bodies
    helm = bus.helm
    if helm is None:
        raise ValueError("the players' bus has no helm")
    pad = pressed[0] if pressed else 0
    helm.looks_back = bool(pad & pads.LOOK_BACK)
    wish = command(pad)
    if bus.state != "drive":
        wish = STANDING
    x, y, c, s, vx, vy = bodies.block[:6, row].tolist()
    if bus.state == "drive":
        wish = assisted(stage, wish, Place(x, y, c, s), c * vx + s * vy)
    world.off |= vx * vx + vy * vy > feel.OFF_MPS * feel.OFF_MPS
    kind = VEHICLES[bus.kind]
    ground = stage.city.ground
    grip = ground.grip_at(x + kind.front_axle_m * c, y + kind.front_axle_m * s)
    at = round(x * PX_PER_M), round(y * PX_PER_M)
    if pad & pads.CHARGE and world.heat >= FULL_HEAT and bus.state == "drive":
        world.heat = 0
        helm.charge_ticks = feel.CHARGE_TICKS
        cues.append(Cue("charge", *at, bus.id))
    if pad & pads.HORN and world.tick >= world.horn_ready_tick:
        world.horn_ready_tick = world.tick + feel.HORN_REST_TICKS
        bus.horn_ticks = feel.HORN_TICKS
        cues.append(Cue("horn", *at, bus.id, text=bus.kind))
    found = drive(kind, helm, wish, c * vx + s * vy, kind.grip * grip)
    bodies.steer[row], bodies.drive_n[row] = found.steer, found.drive_n
    bodies.brake_n[row], bodies.hand[row] = found.brake_n, found.hand
