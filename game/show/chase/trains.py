"""Trains: an engine and carriages along the long body of the rules, head lamps, and the cone of light before them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import pygame

from game.chase.city import PX_PER_M
from game.chase.world import World
from game.data.vehicles import VEHICLES
from game.show.chase.fleet import Blits
from game.show.chase.sheets import VehicleSheet, beam, heading_of, load_vehicle
from game.show.chase.street import Placed
from game.show.paint.sheets import Cel

GAP_M = 0.8  # between carriages
CONSISTS: tuple[tuple[str, ...], ...] = (  # behind the engine, repeated until the length is filled; by rail
    ("coach",),
    ("box_wagon_brown", "tank_wagon", "box_wagon_green", "box_wagon_brown"),
)
LAMPS = ("head_0", "glow_0", "tail_0")


@dataclass(slots=True)
class Carriage:
    """One carriage: its middle in m, and the heading of its train."""

    sheet: VehicleSheet
    x: float
    y: float
    c: float
    s: float

    def cel(self, layer: str) -> Cel | None:
        """A layer of it at its heading."""
        return self.sheet.at(layer, heading_of(self.c, self.s, self.sheet.headings))

    def placed(self, layer: str, x: int, y: int) -> tuple[pygame.Surface, tuple[int, int]] | None:
        """The picture of a layer and where it is drawn with the view at (x, y)."""
        cel = self.cel(layer)
        if cel is None:
            return None
        return cel.image, (round(self.x * PX_PER_M) + cel.dx - x, round(self.y * PX_PER_M) + cel.dy - y)


class Trains:
    """Pictures of trains."""

    def __init__(self) -> None:
        names = {"locomotive", *(name for consist in CONSISTS for name in consist)}
        self._sheets = {name: load_vehicle(name) for name in sorted(names)}

    def seen(self, world: World, view: pygame.Rect) -> list[Carriage]:
        """Carriages in or near the view, from north to south."""
        found = [
            carriage
            for row, vehicle in enumerate(world.vehicles)
            if vehicle.role == "train"
            for carriage in self._carriages(world, row, vehicle.id)
            if view.inflate(240, 240).collidepoint(carriage.x * PX_PER_M, carriage.y * PX_PER_M)
        ]
        found.sort(key=lambda one: one.y)
        return found

    def _carriages(self, world: World, row: int, train: int) -> Iterator[Carriage]:
        x, y, c, s = world.bodies.block[:4, row].tolist()
        ahead = length = VEHICLES["train"].length_m
        rail = next((k for k, track in enumerate(world.tracks) if track.train == train), 0)
        consist = CONSISTS[rail % len(CONSISTS)]
        number = 0
        while True:
            sheet = self._sheets["locomotive" if number == 0 else consist[(number - 1) % len(consist)]]
            long = 2 * sheet.mark("tail_l")[0] * -1
            if ahead < long * 0.6:
                return
            middle = ahead - long / 2 - length / 2
            yield Carriage(sheet, x + middle * c, y + middle * s, c, s)
            ahead -= long + GAP_M
            number += 1


def train_blits(carriages: list[Carriage], layer: str, x: int, y: int) -> Blits:
    """One layer of all carriages."""
    return [placed for one in carriages if (placed := one.placed(layer, x, y)) is not None]


def train_bodies(carriages: list[Carriage], x: int, y: int) -> list[Placed]:
    """The carriages themselves, to be sorted among what stands up from the road."""
    found = []
    for one in carriages:
        placed = one.placed("sprite_0", x, y)
        if placed is not None:
            found.append((round(one.y * PX_PER_M), *placed))
    return found


def train_lamps(carriages: list[Carriage], x: int, y: int) -> Blits:
    """Every lamp and lit window."""
    return [blit for layer in LAMPS for blit in train_blits(carriages, layer, x, y)]


def train_beams(carriages: list[Carriage], x: int, y: int, pct: int = 100) -> Blits:
    """The light before an engine, at so much of its strength."""
    blits: Blits = []
    for one in carriages:
        if one.sheet.name == "locomotive":
            nose = one.sheet.mark("head_l")[0]
            cel = beam("beam_train", heading_of(one.c, one.s, 64), pct)
            at = round((one.x + nose * one.c) * PX_PER_M), round((one.y + nose * one.s) * PX_PER_M)
            blits.append((cel.image, (at[0] + cel.dx - x, at[1] + cel.dy - y)))
    return blits
