"""Pools: people are seen through the water, with a bright line where it meets them, light that plays, and foam."""

from __future__ import annotations

import pygame

from game.core.rng import Rng
from game.data.level import Spawn
from game.data.stage import Stage
from game.foot.fighter import Fighter
from game.foot.world import World
from game.show.paint.kept import kept
from game.show.paint.motes import clear

TINT = (36, 132, 136, 96)
COLD = (70, 118, 170, 104)
DEEP_STEPS = 4
LINE = (196, 248, 240)
GLINT = (130, 226, 218, 150)
REST_TICKS = 14  # of one picture of the water
RIPPLE_TICKS, RIPPLES = 54, 3  # how long one runs along the surface, and how many do at a time
RIPPLE_PX = 38  # from the body to where it is gone
RIPPLE_TONES = ((232, 252, 248), (196, 248, 240), (150, 222, 220), (112, 196, 198))


@kept(32)
def body(width: int, height: int, cold: bool, step: int) -> pygame.Surface:
    """The water itself in one of four pictures: clear above, deeper below, light playing in it."""
    out = clear(width, height)
    red, green, blue, alpha = COLD if cold else TINT
    for part in range(DEEP_STEPS):
        top = height * part // DEEP_STEPS
        shade = 1 - part * 0.14
        tone = (int(red * shade), int(green * shade), int(blue * shade), min(255, alpha + part * 22))
        out.fill(tone, (0, top, width, height))
    rng = Rng(41 + cold)
    for _ in range(width * height // 150):
        x, y, long = rng.below(width), 3 + rng.below(max(1, height - 5)), rng.between(2, 7)
        wave = (0, 1, 2, 1)[(step + x // 9) % 4]
        out.fill(GLINT, (x + wave * 2, y, max(1, long - wave), 1))
    return out


@kept(32)
def surface_line(width: int, step: int) -> pygame.Surface:
    """The line of the surface: bright with dark breaks that wander."""
    out = clear(width, 3)
    out.fill((*LINE, 210), (0, 1, width, 1))
    rng = Rng(7)
    for _ in range(width // 6):
        x, long = rng.below(width), rng.between(2, 6)
        shift = step * (1 if x % 2 else -1) * 2
        out.fill((96, 190, 190, 170), ((x + shift) % width, 1, long, 1))
        out.fill((*LINE, 150), ((x + shift * 2) % width, 0 if x % 3 else 2, long, 1))
    return out


class Waters:
    """All water of a level, drawn over the people who are in it."""

    def __init__(self, stage: Stage) -> None:
        self._pools = stage.level.of("water")

    def draw(self, surface: pygame.Surface, x: int, y: int, world: World, tick: int) -> None:
        """Draw what is seen with the top left of the view at (x, y)."""
        step = tick // REST_TICKS % 4
        for pool in self._pools:
            if not (pool.x - x < 384 and pool.x + pool.width - x > 0 and pool.y - y < 216):
                continue
            cold = pool.flag("cold")
            surface.blit(body(pool.width, pool.height, cold, step), (pool.x - x, pool.y - y))
            surface.blit(surface_line(pool.width, step), (pool.x - x, pool.y - y - 1))
            surface.set_clip((pool.x - x, pool.y - y - 2, pool.width, pool.height))
            self._foam(surface, pool, x, y, world, tick)
            surface.set_clip(None)

    def _foam(self, surface: pygame.Surface, pool: Spawn, x: int, y: int, world: World, tick: int) -> None:
        """White water where bodies break the surface; wider when they move."""
        for f in world.fighters:
            if not (pool.x <= f.x < pool.x + pool.width and f.y > pool.y and f.y - 64 < pool.y + 8):
                continue
            if f.state in ("out", "waiting", "board"):
                continue
            wide = 13 + (3 if f.vx else 0) + (tick // 8 + f.id) % 3
            left, top = f.x - x - wide, pool.y - y
            surface.fill((232, 252, 248), (left, top, wide * 2, 1))
            surface.fill((178, 236, 230), (left - 3 - tick // 6 % 3, top, 2, 1))
            surface.fill((178, 236, 230), (left + wide * 2 + 1 + tick // 6 % 3, top, 2, 1))
            surface.fill((206, 244, 240), (left + 4, top + 1, wide * 2 - 8, 1))
            self._ripples(surface, f, f.x - x, wide + 2, top, tick)

    def _ripples(self, surface: pygame.Surface, f: Fighter, at: int, near: int, top: int, tick: int) -> None:
        """Crests that run off from a body to both sides, long and bright beside it; fewer of them where it stands."""
        for k in range(RIPPLES if f.vx else 1):
            age = (tick + f.id * 17 + k * RIPPLE_TICKS // RIPPLES) % RIPPLE_TICKS
            away = near + age * RIPPLE_PX // RIPPLE_TICKS
            long, tone = 7 - age * 5 // RIPPLE_TICKS, RIPPLE_TONES[age * len(RIPPLE_TONES) // RIPPLE_TICKS]
            for left in (at - away - long, at + away):
                surface.fill(tone, (left, top - 1 + (age // 9 + k) % 2, long, 1))
