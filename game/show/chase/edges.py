"""What lies beyond the edges of the view and is told at them: who comes into our lane, and the bus that we chase."""

from __future__ import annotations

import pygame

from game.chase.city import PX_PER_M
from game.chase.lead import lead_m
from game.chase.tricks import bumps
from game.chase.world import World
from game.data.vehicles import VEHICLES
from game.show.chase_hud.board import Chevron, Mirror, Pointer

BRAKES_NOTED = 0.2  # of his brakes
SEEN_PX = 24  # so much of a bus out of view is still seen
MOST_CHEVRONS = 3
SOON_S, STEP_S = 2.5, 0.25
LANE_HALF_M = 3.0
REACH_M = 10.0
SURE_M = 0.1  # who is so much too far needs no closer look
ONCOMING = -0.4  # cosine between headings
CHEVRON_KINDS = {"lorry": "lorry", "bus": "lorry", "train": "train"}
MIRROR_FROM_M = (45.0, 28.0, 15.0, 6.0)  # beyond the first his bus is smallest in it, nearer than the last largest
MIRROR_SIDE_PX, MIRROR_MOST_PX = 44, 22  # aside by as much as it is behind; and no farther


def chevrons(world: World, view: pygame.Rect) -> tuple[Chevron, ...]:
    """What is out of view now and will be in our lane within SOON_S if both go on as they do."""
    me = world.row(world.bus_id)
    x, y, c, s, vx, vy = world.bodies.block[:6, me].tolist()
    found: list[tuple[float, Chevron]] = []
    poses = world.bodies.block[:6].T.tolist()
    for row, (vehicle, (ox, oy, oc, os_, ovx, ovy)) in enumerate(zip(world.vehicles, poses, strict=True)):
        kind = CHEVRON_KINDS.get(vehicle.kind, "oncoming" if oc * c + os_ * s < ONCOMING else "")
        if not kind or row == me:
            continue
        half = VEHICLES[vehicle.kind].length_m / 2
        nose = ox + oc * half, oy + os_ * half
        if view.collidepoint(nose[0] * PX_PER_M, nose[1] * PX_PER_M):
            continue
        when = _meets((nose[0] - x, nose[1] - y), (ovx - vx, ovy - vy), (c, s))
        if when is not None:
            found.append((when, _at_edge(kind, nose, view, vehicle.id)))
    found.sort(key=lambda one: one[0])
    return tuple(chevron for _, chevron in found[:MOST_CHEVRONS])


def _meets(way: tuple[float, float], speed: tuple[float, float], heading: tuple[float, float]) -> float | None:
    """Seconds until something at `way` from us, moving at `speed` relative to us, is in our lane and at our bus."""
    c, s = heading
    aside, along = way[1] * c - way[0] * s, way[0] * c + way[1] * s
    if abs(aside) > LANE_HALF_M + SOON_S * abs(speed[1] * c - speed[0] * s) + SURE_M:
        return None
    if abs(along) > REACH_M + SOON_S * abs(speed[0] * c + speed[1] * s) + SURE_M:
        return None
    t = STEP_S
    while t <= SOON_S:
        dx, dy = way[0] + speed[0] * t, way[1] + speed[1] * t
        if abs(dy * c - dx * s) < LANE_HALF_M and abs(dx * c + dy * s) < REACH_M:
            return t
        t += STEP_S
    return None


def pointer_to(world: World, vehicle: int, view: pygame.Rect) -> Pointer | None:
    """Where on the edge a bus lies that is wholly out of view, None for one that is seen."""
    row = world.row(vehicle)
    x, y = round(float(world.bodies.x[row]) * PX_PER_M), round(float(world.bodies.y[row]) * PX_PER_M)
    if view.inflate(2 * SEEN_PX, 2 * SEEN_PX).collidepoint(x, y):
        return None
    dx, dy = x - view.centerx, y - view.centery
    share = min(view.w / 2 / max(abs(dx), 1), view.h / 2 / max(abs(dy), 1))
    at = view.w // 2 + round(dx * share), view.h // 2 + round(dy * share)
    flat = abs(dx) * view.h > abs(dy) * view.w
    out = (dx > 0) - (dx < 0) if flat else 0, 0 if flat else (dy > 0) - (dy < 0)
    brakes = float(world.bodies.brake_n[row]) > BRAKES_NOTED * VEHICLES[world.vehicles[row].kind].brake_n
    lead = lead_m(world, world.runner) if world.runner is not None else None
    return Pointer(*at, *out, round(world.gap_m if lead is None else lead), brakes)


def in_mirror(world: World) -> Mirror | None:
    """His bus in the mirror of ours; None as long as we are not before him."""
    lead = lead_m(world, world.runner) if world.runner is not None else None
    if world.runner is None or lead is None:
        return None
    x, y, c, s = world.bodies.block[:4, world.row(world.bus_id)].tolist()
    his_x, his_y = world.bodies.block[:2, world.row(world.runner.vehicle)].tolist()
    behind, right = (x - his_x) * c + (y - his_y) * s, (his_y - y) * c - (his_x - x) * s
    flashes = bumps(world.runner)
    if behind <= abs(right):  # round a corner, or at our side
        return Mirror(0, 0, flashes)
    aside = round(right / behind * MIRROR_SIDE_PX)
    size = 1 + sum(lead < far for far in MIRROR_FROM_M)
    return Mirror(size, min(max(aside, -MIRROR_MOST_PX), MIRROR_MOST_PX), flashes)


def _at_edge(kind: str, spot: tuple[float, float], view: pygame.Rect, who: int) -> Chevron:
    x, y = round(spot[0] * PX_PER_M) - view.x, round(spot[1] * PX_PER_M) - view.y
    over_x, over_y = max(-x, x - view.w), max(-y, y - view.h)
    if over_x >= over_y:
        return Chevron(kind, 0 if x < 0 else view.w, min(max(y, 0), view.h), -1 if x < 0 else 1, 0, who)
    return Chevron(kind, min(max(x, 0), view.w), 0 if y < 0 else view.h, 0, -1 if y < 0 else 1, who)
