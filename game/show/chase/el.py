"""Trains of the elevated railway: scenery that goes round overhead, with its shadow, its light and its sparks."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import pygame

from game.chase.city import PX_PER_M
from game.chase.curve import Curve, polyline, rounded
from game.chase.world import Stage
from game.show.chase.fleet import Blits
from game.show.chase.sheets import VehicleSheet, heading_of, load_vehicle
from game.show.paint.glow import COLOURS, Rgb, pool

CAR_M, GAP_M, BOGIE_M = 11.0, 0.7, 3.4
CORNER_M = 8.5
RISE_PX = 24  # the rails hang so far over their street on the screen
SHADOW_PX = (18, 20)  # and throw their shadow so far aside on it
LIGHT_PX, LIGHT_PCT = (58, 40), 46
SPARK: Rgb = (150, 196, 255)
SPARK_PX, SPARK_EVERY_TICKS, SPARK_TICKS = (46, 36), 83, 4
REACH_PX = 160
TICKS_A_SECOND = 60


@dataclass(frozen=True, slots=True)
class ElCar:
    """One car: where it is on the screen of the whole city in px, its heading, its number for sparks."""

    px: int
    py: int
    c: float
    s: float
    number: int


@dataclass(frozen=True, slots=True, eq=False)
class ElLine:
    """A ring of track as it is seen; `trains` of `cars` each go round it at `speed_mps`."""

    curve: Curve
    trains: int
    cars: int
    speed_mps: float

    def at(self, tick: int) -> Iterator[list[ElCar]]:
        """Every train at that tick, its first car first."""
        length = self.curve.length_m
        for train in range(self.trains):
            head = tick * self.speed_mps / TICKS_A_SECOND + length * train / self.trains
            yield [self._car(head - k * (CAR_M + GAP_M), train * self.cars + k) for k in range(self.cars)]

    def _car(self, way_m: float, number: int) -> ElCar:
        length = self.curve.length_m
        ax, ay, _, _ = self.curve.at((way_m + BOGIE_M) % length)
        bx, by, _, _ = self.curve.at((way_m - BOGIE_M) % length)
        far = max(((ax - bx) ** 2 + (ay - by) ** 2) ** 0.5, 0.1)
        middle = round((ax + bx) / 2 * PX_PER_M), round((ay + by) / 2 * PX_PER_M)
        return ElCar(*middle, (ax - bx) / far, (ay - by) / far, number)


def lines_of(stage: Stage) -> list[ElLine]:
    """The elevated lines of a map."""
    found = []
    for o in stage.level.of("el_line"):
        corners = [(x / PX_PER_M, y / PX_PER_M) for x, y in o.points]
        curve = polyline(rounded(corners, CORNER_M))
        found.append(ElLine(curve, o.number("trains"), o.number("cars"), float(o.args["speed"])))
    return found


class Elevated:
    """Draws them."""

    def __init__(self, stage: Stage) -> None:
        self._lines = lines_of(stage)
        self._sheet: VehicleSheet | None = load_vehicle("el_car") if self._lines else None

    def seen(self, tick: int, view: pygame.Rect) -> list[ElCar]:
        """Cars in or near the view, from north to south."""
        box = view.inflate(2 * REACH_PX, 2 * REACH_PX)
        cars = [car for line in self._lines for train in line.at(tick) for car in train]
        return sorted((car for car in cars if box.collidepoint(car.px, car.py)), key=lambda car: car.py)

    def _layer(self, cars: list[ElCar], layer: str, view: pygame.Rect, dx: int = 0, dy: int = 0) -> Blits:
        blits: Blits = []
        for car in cars:
            cel = self._sheet.at(layer, heading_of(car.c, car.s, self._sheet.headings)) if self._sheet else None
            if cel is not None:
                blits.append((cel.image, (car.px + cel.dx + dx - view.x, car.py + cel.dy + dy - view.y)))
        return blits

    def shadows(self, cars: list[ElCar], view: pygame.Rect) -> Blits:
        """What falls on the street below."""
        dx, dy = SHADOW_PX
        return self._layer(cars, "shadow", view, dx, RISE_PX + dy)

    def bodies(self, cars: list[ElCar], view: pygame.Rect) -> Blits:
        """The cars on their deck, above all that drives."""
        return self._layer(cars, "sprite_0", view)

    def lamps(self, cars: list[ElCar], view: pygame.Rect, tick: int) -> Blits:
        """Lit windows, and sparks at the collector, to be added."""
        blits = [blit for layer in ("glow_0", "tail_0") for blit in self._layer(cars, layer, view)]
        wide, tall = SPARK_PX[0] // 3, SPARK_PX[1] // 3
        for car in _sparking(cars, tick):
            blits.append((pool(wide, tall, SPARK, 100), (car.px - wide - view.x, car.py - tall + 6 - view.y)))
        return blits

    def light(self, cars: list[ElCar], view: pygame.Rect, tick: int) -> Blits:
        """What their windows and sparks do to the night about them."""
        wide, tall = LIGHT_PX
        warm = pool(wide, tall, COLOURS["warm"], LIGHT_PCT)
        blits: Blits = [(warm, (car.px - wide - view.x, car.py + RISE_PX // 2 - tall - view.y)) for car in cars]
        wide, tall = SPARK_PX
        blue = pool(wide, tall, SPARK, 90)
        return blits + [(blue, (car.px - wide - view.x, car.py - tall - view.y)) for car in _sparking(cars, tick)]


def _sparking(cars: list[ElCar], tick: int) -> list[ElCar]:
    """Those whose collector jumps a joint just now."""
    return [car for car in cars if (tick + car.number * 37) % SPARK_EVERY_TICKS < SPARK_TICKS and car.number % 2 == 0]
