"""Lanes and links as ways: how fast bends can be taken, and which links are in each other's way."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from math import sqrt

import numpy as np
from numpy.typing import NDArray

from game.chase.curve import Curve, polyline
from game.chase.roads import EW, NS, Stop, Way
from game.chase.sites import Crossing
from game.data.city import Lane

Points = Mapping[int, tuple[NDArray[np.float64], NDArray[np.float64]]]  # x and y of links by index

CLEAR_M = 2.7  # links nearer than this are in each other's way: a car's width and some
OPPOSED = -0.5  # cosine of the angle from which two links meet head on
SIDE_MPS2 = 2.5  # what traffic likes in a bend
LEAST_BEND_MPS = 4.0
BEND_STEPS = 4  # a bend is measured over so many steps of a curve


def ways_of(lanes: Sequence[Lane], junctions: Mapping[int, int]) -> tuple[Way, ...]:
    """Ways in the order of `lanes`; `junctions` gives the index of each junction's id. Raises ValueError."""
    index = {lane.id: i for i, lane in enumerate(lanes)}
    ways, first = [], 0
    for i, lane in enumerate(lanes):
        try:
            curve = polyline(lane.points)
            ways.append(
                Way(
                    i, lane.id, curve, min(lane.speed_mps, bend_speed(curve)), tuple(index[n] for n in lane.next),
                    index[lane.left] if lane.left else -1, index[lane.right] if lane.right else -1,
                    junctions[lane.junction] if lane.junction else -1, turn=lane.turn,
                    axis=NS if abs(curve.s[0]) > abs(curve.c[0]) else EW, kinds=lane.kinds, priority=lane.priority,
                    first=first,
                )
            )  # fmt: skip
        except KeyError as error:
            raise ValueError(f"lane {lane.id}: there is no lane or junction {error}") from None
        except ValueError as error:
            raise ValueError(f"lane {lane.id}: {error}") from None
        first += len(curve.x)
    leads = leads_of(ways)
    at: dict[int, list[Way]] = {}
    for way in ways:
        if way.junction >= 0:
            at.setdefault(way.junction, []).append(way)
    points = {way.index: (np.array(way.curve.x), np.array(way.curve.y)) for links in at.values() for way in links}
    return tuple(_with_rights(way, at[way.junction], leads, points) if way.junction >= 0 else way for way in ways)


def leads_of(ways: Sequence[Way]) -> tuple[tuple[int, ...], ...]:
    """For each way those that end where it begins."""
    leads: list[list[int]] = [[] for _ in ways]
    for way in ways:
        for after in way.next:
            leads[after].append(way.index)
    return tuple(tuple(before) for before in leads)


def stops_of(ways: Sequence[Way], crossings: Sequence[Crossing]) -> dict[int, tuple[Stop, ...]]:
    """For each way that runs over rails where it does."""
    found: dict[int, list[Stop]] = {}
    for index, crossing in enumerate(crossings):
        for way in crossing.ways:
            curve = ways[way].curve
            on = [i for i, place in enumerate(zip(curve.x, curve.y, strict=True)) if crossing.area.holds(*place)]
            if on:
                found.setdefault(way, []).append(Stop(on[0] * curve.step_m, on[-1] * curve.step_m, index))
    return {way: tuple(sorted(stops)) for way, stops in sorted(found.items())}


def bend_speed(curve: Curve) -> float:
    """How fast traffic takes the sharpest bend of a curve, m/s."""
    sharpest = 1e-6
    c, s = curve.c, curve.s
    for i in range(len(c) - BEND_STEPS):
        turned = abs(c[i] * s[i + BEND_STEPS] - s[i] * c[i + BEND_STEPS])
        sharpest = max(sharpest, turned / (BEND_STEPS * curve.step_m))
    return max(LEAST_BEND_MPS, sqrt(SIDE_MPS2 / sharpest))


def _with_rights(link: Way, links: Sequence[Way], leads: Sequence[tuple[int, ...]], points: Points) -> Way:
    """The link with what is in its way, and the ways in that go first: oncoming for a left turn, and main roads."""
    against: list[int] = []
    yields: dict[int, None] = {}
    for other in links:
        if set(leads[other.index]) & set(leads[link.index]):
            continue
        if not _cross(link, other, points):
            continue
        against.append(other.index)
        facing = link.curve.c[0] * other.curve.c[0] + link.curve.s[0] * other.curve.s[0]
        if other.priority > link.priority or (link.turn == "left" and facing < OPPOSED and other.turn != "left"):
            yields.update(dict.fromkeys(leads[other.index]))
    return replace(link, against=frozenset(against), yields=tuple(yields))


def _cross(a: Way, b: Way, points: Points) -> bool:
    """Whether the two come nearer than a car is wide, or lead into one lane."""
    if a.next == b.next:
        return True
    (ax, ay), (bx, by) = points[a.index], points[b.index]
    dx, dy = ax[:, None] - bx, ay[:, None] - by
    return bool((dx * dx + dy * dy).min() < CLEAR_M * CLEAR_M)
