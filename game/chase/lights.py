"""Traffic lights: two phases with a clearing time after each; red ones may be kind to our bus."""

from __future__ import annotations

from game.chase.city import City
from game.chase.roads import EW, NS
from game.chase.street import LightState
from game.chase.world import Stage, World
from game.data.chase_traffic import (
    CROWDS,
    GREEN_FAR_M,
    GREEN_LOOK_TICKS,
    GREEN_NEAR_M,
    GREEN_REST_TICKS,
    GREEN_SIDE_M,
)  # fmt: skip

PHASES = 4
GREEN_OF = {0: NS, 2: EW}  # phase -> axis that may drive


def switch(city: City, world: World) -> None:
    """A tick of every light."""
    for row, state in zip(city.lights, world.lights, strict=True):
        state.t += 1
        while state.t >= row.phase_ticks[state.phase]:
            state.t -= row.phase_ticks[state.phase]
            state.phase = (state.phase + 1) % PHASES


def is_green(world: World, lights: int, axis: int) -> bool:
    """Whether traffic along an axis may drive now; lights of index -1 are none."""
    return lights < 0 or GREEN_OF.get(world.lights[lights].phase) == axis


def favour(stage: Stage, world: World) -> None:
    """A red light that our bus comes up to may begin to clear the crossing for it: one roll for each time."""
    percent = CROWDS[stage.difficulty.name].green_pct
    if not percent or world.tick % GREEN_LOOK_TICKS:
        return
    x, y, c, s = world.bodies.block[:4, world.row(world.bus_id)].tolist()
    axis = NS if abs(s) > abs(c) else EW
    for row, state in zip(stage.city.lights, world.lights, strict=True):
        ahead, aside = (row.x - x) * c + (row.y - y) * s, (row.y - y) * c - (row.x - x) * s
        if not GREEN_NEAR_M < ahead < GREEN_FAR_M or abs(aside) > GREEN_SIDE_M:
            continue
        if world.tick - state.asked_tick < GREEN_REST_TICKS:
            continue
        state.asked_tick = world.tick
        if world.traffic_rng.chance(percent):
            _clear(state, axis)


def _clear(state: LightState, axis: int) -> None:
    """End the green of the other axis."""
    if GREEN_OF.get(state.phase, axis) != axis:
        state.phase, state.t = state.phase + 1, 0
