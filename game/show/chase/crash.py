"""The last crash as a film: black bars, a close look at the blow, the whole of it, fire, and who crawls out of it."""

from __future__ import annotations

import pygame

from game.chase.calls import spoken
from game.chase.city import PX_PER_M
from game.chase.finale import slowness
from game.chase.world import Stage, World
from game.core.cue import Cue
from game.data.chase_finale import BLAST_TICKS, HOLD_TICKS
from game.data.vehicles import VEHICLES
from game.show.chase.fleet import Blits
from game.show.chase.last_shot import LastShot
from game.show.chase.sheets import load_small
from game.show.chase.speck_table import brakes_on_rails
from game.show.chase.specks import Specks
from game.show.chase.street import Placed
from game.show.chase.survivor import Survivor
from game.show.paint.glow import Rgb, pool, soft_pool

BAR_PX, BAR_TICKS = 26, 16
SLIDES_MPS = 2.0
CLOSE_FROM, CLOSE_TO = HOLD_TICKS + 4, BLAST_TICKS - 22  # ticks after the hit in which one looks closely
NEAR_FROM = BLAST_TICKS + 150  # and from then on,
CUT_SINCE = 112  # until, so many ticks of the slowed time since the blast, one stands beside it
ZOOM, STAR_ZOOM = 2, 3
WORDS_TICKS = BLAST_TICKS + 190  # from here on it is said how it ended
FIRE: Rgb = (255, 150, 60)
FLASH: Rgb = (255, 226, 170)
FLARE_TICKS = 30
GLARE_PCT = 56
BURN_PX, FLARE_PX, STAR_PX = (96, 70), (210, 150), (64, 48)
BALLS = ((0.0, 0.0, 0), (-4.2, 0.4, 7), (3.6, -0.5, 12), (-1.4, 0.9, 24), (5.0, 0.2, 33))  # m along, m aside, later by


class LastCrash:
    """What the picture adds after the hit. `t` is always the ticks since then."""

    def __init__(self, stage: Stage) -> None:
        self._survivor = Survivor(stage)
        self._last_shot = LastShot()
        strip = load_small("blast").strip
        self._ball, self._ring = strip("fireball"), strip("ring")
        self._at: tuple[float, float, float, float] | None = None  # of his bus as it blew up: x, y, c, s
        self._since = 0  # ticks of the slowed time since then

    def eat(self, cues: list[Cue], world: World) -> None:
        """A tick."""
        if world.outcome != "won":
            self._at = None
            return
        if self._at is not None and (slow := slowness(world)) and world.tick % min(slow, 2) == 0:
            self._since += 1
        runner = world.runner
        row = world.row(runner.vehicle) if runner is not None else -1
        if row >= 0 and any(cue.kind == "blast" for cue in cues):
            x, y, c, s = world.bodies.block[:4, row].tolist()
            self._at, self._since = (x, y, c, s), 0
        if row >= 0 and self._at is not None:
            self._survivor.eat(world, row, self._since)

    def star(self) -> tuple[float, float] | None:
        """The place in m that all eyes turn to in the end, instead of the wreck; None before."""
        return None if self._at is None else self._survivor.star(self._since)

    def standing(self, view: pygame.Rect) -> tuple[list[Placed], Blits]:
        """Who gets out of it, to be sorted among all that stands, and his shadow."""
        return ([], []) if self._at is None else self._survivor.placed(view)

    @staticmethod
    def speechless(world: World) -> bool:
        """Whether nothing is written on the screen: until it is told how it ended only what Ridzik makes of it."""
        return world.outcome == "won" and world.outcome_ticks < WORDS_TICKS and not spoken(world)

    @staticmethod
    def brake(specks: Specks, world: World) -> None:
        """Sparks of the train that slides."""
        for row, vehicle in enumerate(world.vehicles):
            x, y, c, s, vx, vy = world.bodies.block[:6, row].tolist()
            if vehicle.role == "train" and vx * c + vy * s > SLIDES_MPS:
                brakes_on_rails(specks, x, y, c, s, VEHICLES["train"].length_m / 2)

    @property
    def is_near(self) -> bool:
        """Whether the last shot is on, and nothing is seen from above."""
        return self._at is not None and self._since >= CUT_SINCE

    def ring(self, view: pygame.Rect) -> Blits:
        """The wave of dust along the ground."""
        if self._at is None or self._since >= self._ring.ticks:
            return []
        cel = self._ring.at(self._since)
        x, y = round(self._at[0] * PX_PER_M), round(self._at[1] * PX_PER_M)
        return [(cel.image, (x + cel.dx - view.x, y + cel.dy - view.y))]

    def balls(self, view: pygame.Rect) -> Blits:
        """Fire over everything that stands."""
        if self._at is None:
            return []
        x, y, c, s = self._at
        blits: Blits = []
        for along, aside, late in BALLS:
            age = self._since - late
            if 0 <= age < self._ball.ticks:
                cel = self._ball.at(age)
                px, py = (x + c * along - s * aside) * PX_PER_M, (y + s * along + c * aside) * PX_PER_M - 8
                blits.append((cel.image, (round(px) + cel.dx - view.x, round(py) + cel.dy - view.y)))
        return blits

    def glare(self, view: pygame.Rect) -> Blits:
        """The ball of fire, later its rest about who got out of it, shines into the wet air."""
        star = self.star()
        if star is not None:
            (wide, tall), (x, y) = STAR_PX, star
            return [
                (
                    soft_pool(wide, tall, FIRE, 8),
                    (round(x * PX_PER_M) - wide - view.x, round(y * PX_PER_M) - tall - view.y),
                )
            ]
        if self._at is None or self._since >= self._ball.ticks:
            return []
        wide, tall = FLARE_PX
        pct = GLARE_PCT * (self._ball.ticks - self._since) // self._ball.ticks // 4 * 4
        x, y = round(self._at[0] * PX_PER_M), round(self._at[1] * PX_PER_M)
        return [(pool(wide, tall, FIRE, pct), (x - wide - view.x, y - tall - view.y))]

    def light(self, world: World, view: pygame.Rect) -> Blits:
        """What fire and blow do to the night about them, to be added to it."""
        at = _his_px(world)
        if at is None:
            return []
        t = world.outcome_ticks
        found: Blits = []
        lights: list[tuple[tuple[int, int], Rgb, int]] = []
        if t < HOLD_TICKS * 3:
            lights.append((FLARE_PX, FLASH, 90))
        else:
            lights.append((BURN_PX, FIRE, 62 + (t // 5 * 7) % 5 * 5))
        star = self.star()
        if star is not None:
            wide, tall = STAR_PX
            x, y = round(star[0] * PX_PER_M) - view.x, round(star[1] * PX_PER_M) - view.y
            found.append((pool(wide, tall, FIRE, 75), (x - wide, y - tall)))
        if self._at is not None and self._since < FLARE_TICKS * 3:
            lights.append((FLARE_PX, FLASH if self._since < FLARE_TICKS else FIRE, 100 - self._since * 4 // 5))
        return found + [
            (pool(wide, tall, colour, pct // 5 * 5), (at[0] - wide - view.x, at[1] - tall - view.y))
            for (wide, tall), colour, pct in lights
        ]

    def frame(self, surface: pygame.Surface, world: World, view: pygame.Rect) -> None:
        """Look closely, and put the bars over and under it, on a finished picture without its HUD."""
        if world.outcome != "won":
            return
        t, at, star = world.outcome_ticks, _his_px(world), self.star()
        if star is not None:
            at = round(star[0] * PX_PER_M), round(star[1] * PX_PER_M)
        if self.is_near:
            self._last_shot.draw(surface, self._since - CUT_SINCE)
        elif at is not None and (CLOSE_FROM <= t < CLOSE_TO or t >= NEAR_FROM):
            zoom = ZOOM if star is None else STAR_ZOOM
            wide, tall = -(-view.w // zoom), -(-view.h // zoom)
            left = min(max(at[0] - view.x - wide // 2, 0), view.w - wide)
            top = min(max(at[1] - view.y - tall // 2 - 4, 0), view.h - tall)
            surface.blit(pygame.transform.scale_by(surface.subsurface((left, top, wide, tall)).copy(), zoom), (0, 0))
        bar = BAR_PX * min(t, BAR_TICKS) // BAR_TICKS
        surface.fill((0, 0, 0), (0, 0, view.w, bar))
        surface.fill((0, 0, 0), (0, view.h - bar, view.w, bar))


def _his_px(world: World) -> tuple[int, int] | None:
    """His bus, after a train has hit it, in px of the city."""
    runner = world.runner
    row = world.row(runner.vehicle) if runner is not None and world.outcome == "won" else -1
    if row < 0:
        return None
    return round(float(world.bodies.x[row]) * PX_PER_M), round(float(world.bodies.y[row]) * PX_PER_M)
