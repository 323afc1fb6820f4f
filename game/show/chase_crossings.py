"""Level crossings: arms that sink, lamps that flash by turns, the box that works them, how soon a train is there."""

from __future__ import annotations

import math
from dataclasses import dataclass

import pygame

from game.chase.city import Crossing, SignalBox
from game.chase.rails import blind, eta_ticks
from game.chase.world import Stage, World
from game.show.chase_fleet import Blits
from game.show.chase_sheets import PX_PER_M
from game.show.chase_street import GATES, RED, THINGS, Placed, foot_px, look_of
from game.show.glow import Rgb, pool
from game.show.sheets import load_sprites

REACH_PX = 80
POST_PX = 13  # a crossbuck stands so far beside the arm's box
LAMPS_PX = (-6, 6)  # of a crossbuck, to the sides of its post
LAMP_RISE_PX = 20
FLASH_TICKS = 24
RAIL_SIDE_M = 8.0  # a train is on the rail of a crossing if it passes so near its middle
SLOWEST_MPS = 1.0


@dataclass(frozen=True, slots=True)
class Gate:
    """An arm with its crossbuck: index of the breakable, its picture and its foot."""

    arm: int
    name: str
    foot: tuple[int, int]
    post: tuple[int, int]


@dataclass(frozen=True, slots=True)
class Post:
    """One crossing with what belongs to it."""

    crossing: Crossing
    gates: tuple[Gate, ...]
    boxes: tuple[SignalBox, ...]


def ticks_to_train(world: World, crossing: Crossing) -> int | None:
    """Ticks until a train is on a crossing, 0 while it is there, None if nobody is told of one."""
    if blind(world, crossing.index):
        return None
    ticks = eta_ticks(world, crossing.index)
    return None if ticks is None else max(ticks, 0)


def rings(crossing: Crossing, ticks: int | None) -> bool:
    """Whether the bell rings and the lamps flash."""
    return ticks is not None and ticks < crossing.warn


class Crossings:
    """Pictures of all crossings."""

    def __init__(self, stage: Stage) -> None:
        self._sheet = load_sprites(THINGS)
        city = stage.city
        gates: dict[int, list[Gate]] = {crossing.id: [] for crossing in city.crossings}
        for arm, thing in enumerate(city.breakables):
            if thing.kind == GATES and city.crossings:
                x, y = thing.area.centre
                nearest = min(city.crossings, key=lambda one: (math.dist(one.area.centre, (x, y)), one.id))
                look = look_of(stage, thing) % 2
                foot = foot_px(thing)
                post = foot[0] + (POST_PX if look else -POST_PX), foot[1]
                gates[nearest.id].append(Gate(arm, f"{GATES}_{look}", foot, post))
        self._posts = tuple(
            Post(
                crossing, tuple(gates[crossing.id]), tuple(b for b in city.signal_boxes if b.crossing == crossing.index)
            )
            for crossing in city.crossings
        )

    def _near(self, view: pygame.Rect) -> list[Post]:
        box = view.inflate(2 * REACH_PX, 2 * REACH_PX)
        return [
            post for post in self._posts if box.collidepoint(*(round(v * PX_PER_M) for v in post.crossing.area.centre))
        ]

    def placed(self, world: World, view: pygame.Rect) -> list[Placed]:
        """Arms, crossbucks and boxes near the view, to be sorted among vehicles."""
        found: list[Placed] = []

        def put(name: str, foot: tuple[int, int], frame: int = 0) -> None:
            cels = self._sheet.strip(name).cels
            cel = cels[min(frame, len(cels) - 1)]
            found.append((foot[1], cel.image, (foot[0] + cel.dx - view.x, foot[1] + cel.dy - view.y)))

        for post in self._near(view):
            ticks = ticks_to_train(world, post.crossing)
            ringing = rings(post.crossing, ticks)
            turn = world.tick // FLASH_TICKS % 2
            for gate in post.gates:
                state = world.gates[post.crossing.index]
                if gate.arm in state.broken:
                    put(f"{gate.name}_broken", gate.foot)
                else:
                    last = len(self._sheet.strip(gate.name).cels) - 1
                    put(gate.name, gate.foot, round(state.arm * last / 100))
                put("crossbuck_lit" if ringing else "crossbuck", gate.post, turn)
            for box in post.boxes:
                foot = round(box.x * PX_PER_M), round(box.y * PX_PER_M)
                put("signal_box_ringing" if ringing else "signal_box", foot, turn)
        return found

    def lamps(self, world: World, view: pygame.Rect) -> tuple[Blits, list[tuple[int, int, Rgb]]]:
        """Halos of flashing lamps, and their feet in world px with their colour."""
        halos: Blits = []
        lit: list[tuple[int, int, Rgb]] = []
        side = LAMPS_PX[world.tick // FLASH_TICKS % 2]
        for post in self._near(view):
            if rings(post.crossing, ticks_to_train(world, post.crossing)):
                for gate in post.gates:
                    x, y = gate.post[0] + side, gate.post[1] - LAMP_RISE_PX
                    halos.append((pool(18, 18, RED, 55), (x - 18 - view.x, y - 18 - view.y)))
                    lit.append((x, gate.post[1], RED))
        return halos, lit
