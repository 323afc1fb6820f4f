"""A nose that would just catch a pillar or a corner is eased past it: whoever was nearly right loses nothing.

A nose is flat: where the last hand's breadth of it meets a post, eleven tonnes stand. Whoever would catch more of a
post scrapes past it; what would meet its middle is met.
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from game.chase.bodies import frame_of
from game.chase.boxes import Frame
from game.chase.city import PX_PER_M, City
from game.chase.glance import is_free, turn_nose
from game.chase.world import Stage, World
from game.core.cue import Cue
from game.data import chase as feel
from game.data.chase_damage import SCRAPE_TICKS


class Edge(NamedTuple):
    """What a nose will catch: so soon, so much of it, on that side (1 right)."""

    soon_s: float
    over_m: float
    side: float


def ease_past(stage: Stage, world: World, cues: list[Cue]) -> None:
    """Let the nose of each bus that drives ahead make way for the nearest edge that it would just catch."""
    bodies = world.bodies
    for row, vehicle in enumerate(world.vehicles):
        if vehicle.helm is None or bodies.drive_n[row] < 0.0:
            continue
        bus = frame_of(world, row)
        vx, vy, w = bodies.block[4:7, row].tolist()
        ahead_mps = vx * bus.c + vy * bus.s
        if ahead_mps < feel.EASE_MPS:
            continue
        if vehicle.helm.scrape_ticks:
            vehicle.helm.scrape_ticks -= 1
            _scrape(stage.city, world, row, bus, ahead_mps, cues)
        nose_mps = vy * bus.c - vx * bus.s + w * bus.half_length
        edge = _next_edge(stage.city, bus, ahead_mps, nose_mps, w)
        if edge is None:
            continue
        way_m = ahead_mps * edge.soon_s
        if all(is_free(stage.city, world, bus, -edge.side, way_m + more_m) for more_m in feel.EASE_FREE_M):
            wanted_mps = min(edge.over_m / max(edge.soon_s, feel.EASE_LEAST_S), feel.EASE_MOST_MPS)
            turn_nose(world, row, bus, -edge.side * wanted_mps)
            if edge.over_m > feel.EASE_M + feel.EASE_SPARE_M:
                vehicle.helm.scrape_ticks = feel.SCRAPED_TICKS


def _next_edge(city: City, bus: Frame, ahead_mps: float, nose_mps: float, yaw_rps: float) -> Edge | None:
    """The first edge that the outer part of the nose will catch if all goes on as now."""
    dx, dy = city.edges[0] - bus.x, city.edges[1] - bus.y
    soon = (dx * bus.c + dy * bus.s - bus.half_length - city.edges[2]) / ahead_mps
    aside = dy * bus.c - dx * bus.s - (nose_mps + 0.5 * yaw_rps * ahead_mps * soon) * soon
    over = bus.half_width + feel.EASE_SPARE_M + city.edges[2] - np.abs(aside)
    most = np.where(city.edges[2] > 0.0, feel.POST_EASE_M, feel.EASE_M) + feel.EASE_SPARE_M
    near = (soon > 0.0) & (soon < feel.EASE_S) & (over > 0.0) & (over < most)
    if not near.any():
        return None
    first = int(np.where(near, soon, feel.EASE_S).argmin())
    return Edge(float(soon[first]), float(over[first]), 1.0 if aside[first] > 0 else -1.0)


def _scrape(city: City, world: World, row: int, bus: Frame, ahead_mps: float, cues: list[Cue]) -> None:
    """A tick of getting past a post of which much would have been caught: in sparks, and slower, while it is beside."""
    bodies = world.bodies
    dx, dy = city.edges[0] - bus.x, city.edges[1] - bus.y
    along, aside = np.abs(dx * bus.c + dy * bus.s), np.abs(dy * bus.c - dx * bus.s)
    beside = (along < bus.half_length) & (aside < bus.half_width + feel.SCRAPE_BESIDE_M) & (city.edges[2] > 0.0)
    posts = np.flatnonzero(beside).tolist()
    if not posts:
        return
    slower_mps = feel.SCRAPE_MPS2 / feel.TICKS_A_SECOND
    bodies.vx[row] -= bus.c * slower_mps
    bodies.vy[row] -= bus.s * slower_mps
    if world.tick % SCRAPE_TICKS == 0:
        x, y = (round(float(city.edges[k, posts[0]]) * PX_PER_M) for k in (0, 1))
        cues.append(Cue("scrape", x, y, world.vehicles[row].id, round(ahead_mps), "wall"))
