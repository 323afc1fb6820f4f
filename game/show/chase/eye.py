"""Where the chase is seen from: our bus, what lies ahead of it, the wreck in the end, in a picture of any size."""

from __future__ import annotations

import pygame

from game.chase.city import PX_PER_M
from game.chase.spawn import last_place
from game.chase.world import Stage, World
from game.core.cue import Cue
from game.core.faults import Fault
from game.show.chase.camera import HEIGHT_PX, MOST_PX, WIDTH_PX, ChaseCamera
from game.show.chase_hud.trail import NextTurn
from game.show.window.screen import lens

LEAP_TICKS = 30  # between two pictures: whoever went so far back or on is somewhere else


class ChaseEye:
    """The view of one chase, a box of px of the city. Feed it once a tick.

    `size` is that of the picture: `fit` chooses it, and a larger one only adds a rim to what the smallest shows.
    """

    def __init__(self, stage: Stage, room: tuple[int, int], turns: NextTurn) -> None:
        self.size = (WIDTH_PX, HEIGHT_PX)
        self._stage = stage
        self._room = room
        self._turns = turns
        self._camera = ChaseCamera(*room)
        self._tick = 0  # of the world that was looked at last

    def fit(self, window: tuple[int, int]) -> None:
        """The size that suits a window of so many device px."""
        self.size = lens(window, (WIDTH_PX, HEIGHT_PX), MOST_PX)

    def view(self, shake_pct: int, look: tuple[int, int] = (0, 0)) -> pygame.Rect:
        """What is seen; `look` moves it by so much within the city."""
        plain = pygame.Rect(self._camera.top_left(shake_pct, self.size), self.size)
        return plain if look == (0, 0) else plain.move(look).clamp(((0, 0), self._room))

    def after_retry(self, world: World) -> pygame.Rect:
        """What will be seen where a lost chase goes on."""
        x, y, _, _ = last_place(self._stage.city, world)
        there = pygame.Rect((0, 0), self.size)
        there.center = round(x * PX_PER_M), round(y * PX_PER_M)
        return there.clamp(((0, 0), self._room))

    def eat(self, cues: list[Cue]) -> None:
        """Shake with what happened in a tick; a bus put back on the road is seen there at once."""
        if any(cue.kind == "respawn" for cue in cues):
            self._camera.cut()
        self._camera.eat(cues)

    def begin(self, world: World) -> None:
        """Before a picture: be at our bus before the first tick, as behind a card, or where a run was taken back to."""
        gone = abs(world.tick - self._tick)
        if gone > LEAP_TICKS:
            self._camera.cut()
        if gone or not self._camera.begun:
            self.follow(world)

    def follow(self, world: World, star: tuple[float, float] | None = None) -> None:
        """A tick: look at our bus, at the wreck after the last crash, or at `star`, a place in m."""
        self._tick = world.tick
        row = world.row(world.bus_id)
        if row < 0:
            raise Fault("the chase has no bus of ours")
        x, y, c, s, vx, vy = world.bodies.block[:6, row].tolist()
        helm = world.vehicles[row].helm
        back = helm is not None and helm.looks_back
        place, corner, street = (x, y, c, s), self._corner(world), self._turns.street(world)
        self._camera.follow(place, (vx, vy), corner, back, star or _wreck_at(world), _quarry(world), street)

    def _corner(self, world: World) -> tuple[float, float, float] | None:
        """The street that the sign leads into: metres to its corner and its heading."""
        turn = self._turns.at(world)
        return None if turn is None else (turn.metres, turn.c, turn.s)


def _wreck_at(world: World) -> tuple[float, float] | None:
    """Where the train has his bus: from then on that is what one wants to see."""
    runner = world.runner
    row = world.row(runner.vehicle) if runner is not None and world.outcome == "won" else -1
    return (float(world.bodies.x[row]), float(world.bodies.y[row])) if row >= 0 else None


def _quarry(world: World) -> tuple[float, float, float, float] | None:
    """Place and heading of Rostavili's bus, if he is on the road."""
    row = world.row(world.runner.vehicle) if world.runner is not None else -1
    return None if row < 0 else tuple(world.bodies.block[:4, row].tolist())
