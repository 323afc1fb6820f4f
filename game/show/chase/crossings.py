"""Level crossings as the rules have them: arms that sink, lamps that flash by turns, and the box that works them."""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass

import pygame

from game.chase.city import PX_PER_M
from game.chase.rails import blind, eta_ticks
from game.chase.sites import Crossing, SignalBox
from game.chase.world import Gate, Stage, World
from game.data.chase import TICKS_A_SECOND
from game.show.chase.fleet import Blits
from game.show.chase.street import GATES, RED, THINGS, Placed, foot_px, look_of
from game.show.chase_hud.board import TrainSign
from game.show.paint.glow import Rgb, pool
from game.show.paint.sheets import load_sprites

REACH_PX = 80
POST_PX = 13  # a crossbuck stands so far beside the arm's box
LAMPS_PX = (-6, 6)  # of a crossbuck, to the sides of its post
LAMP_RISE_PX = 20
FLASH_TICKS = 24
DOWN = 100  # of Gate.arm
TRAIN_M = 140.0  # a train on a crossing so near is told of


@dataclass(frozen=True, slots=True)
class Arm:
    """An arm with its crossbuck: index of the thing of the rules, its picture and its foot."""

    index: int
    name: str
    foot: tuple[int, int]
    post: tuple[int, int]


@dataclass(frozen=True, slots=True)
class Post:
    """One crossing with what belongs to it."""

    crossing: Crossing
    arms: tuple[Arm, ...]
    boxes: tuple[SignalBox, ...]


def ticks_to_train(world: World, crossing: Crossing) -> int | None:
    """Ticks until a train is on a crossing, 0 while it is there, None if nobody is told of one."""
    if blind(world, crossing.index):
        return None
    ticks = eta_ticks(world, crossing.index)
    return None if ticks is None else max(ticks, 0)


def rings(crossing: Crossing, ticks: int | None) -> bool:
    """Whether the bell of a crossing rings and its lamps flash, with a train there in so many ticks."""
    return ticks is not None and ticks < crossing.warn


def stage_of(gate: Gate, index: int, stages: int) -> int | None:
    """Which picture of an arm is shown, 0 up; None for one that was driven through."""
    return None if index in gate.broken else gate.arm * (stages - 1) // DOWN


class Crossings:
    """Pictures of all crossings."""

    def __init__(self, stage: Stage) -> None:
        self._sheet = load_sprites(THINGS)
        city = stage.city
        posts = []
        for crossing in city.crossings:
            arms = []
            for index in crossing.arms:
                look = look_of(stage, city.breakables[index]) % 2
                x, y = foot_px(city.breakables[index])
                arms.append(Arm(index, f"{GATES}_{look}", (x, y), (x + (POST_PX if look else -POST_PX), y)))
            boxes = tuple(box for box in city.signal_boxes if box.crossing == crossing.index)
            posts.append(Post(crossing, tuple(arms), boxes))
        self._posts = tuple(posts)

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
            gate = world.gates[post.crossing.index]
            ringing = rings(post.crossing, ticks_to_train(world, post.crossing))
            turn = world.tick // FLASH_TICKS % 2
            for arm in post.arms:
                shown = stage_of(gate, arm.index, len(self._sheet.strip(arm.name).cels))
                put(f"{arm.name}_broken" if shown is None else arm.name, arm.foot, shown or 0)
                put("crossbuck_lit" if ringing else "crossbuck", arm.post, turn)
            for box in post.boxes:
                foot = round(box.x * PX_PER_M), round(box.y * PX_PER_M)
                dead = "_broken" if blind(world, post.crossing.index) else "_ringing" if ringing else ""
                put(f"signal_box{dead}", foot, turn)
        return found

    def lamps(self, world: World, view: pygame.Rect) -> tuple[Blits, list[tuple[int, int, Rgb]]]:
        """Halos of flashing lamps, and their feet in world px with their colour."""
        halos: Blits = []
        lit: list[tuple[int, int, Rgb]] = []
        side = LAMPS_PX[world.tick // FLASH_TICKS % 2]
        for post in self._near(view):
            if rings(post.crossing, ticks_to_train(world, post.crossing)):
                for arm in post.arms:
                    x, y = arm.post[0] + side, arm.post[1] - LAMP_RISE_PX
                    halos.append((pool(18, 18, RED, 55), (x - 18 - view.x, y - 18 - view.y)))
                    lit.append((x, arm.post[1], RED))
        return halos, lit


def train_sign(crossings: Iterable[Crossing], world: World, view: pygame.Rect) -> TrainSign | None:
    """The soonest train on a crossing near our bus."""
    row = world.row(world.bus_id)
    here = float(world.bodies.x[row]), float(world.bodies.y[row])
    best: tuple[int, TrainSign] | None = None
    for crossing in crossings:
        x, y = crossing.area.centre
        ticks = ticks_to_train(world, crossing)
        if not ticks or not rings(crossing, ticks) or math.dist(here, (x, y)) > TRAIN_M:
            continue
        if best is None or ticks < best[0]:
            best = ticks, TrainSign(-(-ticks // TICKS_A_SECOND), _side_of(x * PX_PER_M, y * PX_PER_M, view))
    return best[1] if best is not None else None


def _side_of(x: float, y: float, view: pygame.Rect) -> str:
    """Over which edge of the view, or towards which, a place of the world lies; px."""
    dx, dy = x - view.centerx, y - view.centery
    if abs(dx) * view.h > abs(dy) * view.w:
        return "left" if dx < 0 else "right"
    return "up" if dy < 0 else "down"
