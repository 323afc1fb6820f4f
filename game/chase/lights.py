"""Traffic lights: two phases with a clearing time after each."""

from __future__ import annotations

from game.chase.city import EW, NS, City, Lights
from game.chase.world import World

PHASES = 4
GREEN_OF = {0: NS, 2: EW}  # phase -> axis that may drive


def phase_ticks(row: Lights, phase: int) -> int:
    """How long a phase lasts."""
    return (row.green_ns, row.clear, row.green_ew, row.clear)[phase]


def switch(city: City, world: World) -> None:
    """A tick of every light."""
    for row, state in zip(city.lights, world.lights, strict=True):
        state.t += 1
        while state.t >= phase_ticks(row, state.phase):
            state.t -= phase_ticks(row, state.phase)
            state.phase = (state.phase + 1) % PHASES


def is_green(world: World, lights: int, axis: int) -> bool:
    """Whether traffic along an axis may drive now; lights of index -1 are none."""
    return lights < 0 or GREEN_OF.get(world.lights[lights].phase) == axis
