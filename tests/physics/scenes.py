"""Worlds for the tests of the physics: a pile-up, a wall to hit, and the crowd of the benchmark."""

from __future__ import annotations

from game.app.crowd import BUS, ROAD, Crowd, deepest_overlap_m, headings, kinetic_energy_j, pile_up, yard
from game.physics import BodySpec

__all__ = ["BUS", "ROAD", "Crowd", "deepest_overlap_m", "headings", "kinetic_energy_j", "pile_up", "yard"]

SEDAN = BodySpec(5.0, 1.9, 1450.0, 1450 * (5.0**2 + 1.9**2) / 12, 1.35, 1.45, 0.55, 0.92, 11.0, 0.9, 0.62)
CRATE = BodySpec(1.0, 1.0, 30.0, 5.0, wheels=False)
TRAIN = BodySpec(120.0, 3.0, 400_000.0, 1e9, 50.0, 50.0, rails=True)
