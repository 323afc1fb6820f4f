"""Signs owed to the player: tells by shape and colour, target rings, dizzy stars, eyes in steam, the stone's ring."""

from __future__ import annotations

import math
from functools import lru_cache

import pygame

from game.data.missiles import LOB_TICKS
from game.data.moves import MOVES
from game.data.stage import Stage
from game.foot.bodies import start_ticks, telling
from game.foot.fighter import Fighter
from game.foot.stone import RING_TICKS, from_pulse, test_of
from game.foot.world import Missile, World
from game.show.art import InterfaceArt
from game.show.foot.people import People
from game.show.foot.veil import EYES_FROM_DENSITY, Veils
from game.show.paint.motes import INK, ORANGE, RED, WHITE, YELLOW, clear, ring, star

TELL_TICKS = 14  # for which the sign of a tell stands
HERO_SIGN_UP_PX = 14
VIOLET = (206, 140, 255)
CYAN = (130, 220, 255)


def tell_sort(move: str) -> str:
    """`light`, `heavy`, `grab`, `throw` or `gun`: what kind of answer a tell asks for."""
    row = MOVES[move]
    if row.shot:
        return "gun"
    if row.holds:
        return "grab"
    if row.lob:
        return "throw"
    return "heavy" if row.weight == "heavy" or row.travel_px else "light"


@lru_cache(maxsize=16)
def tell_sign(sort: str, big: bool) -> pygame.Surface:
    """Light: white spark. Heavy: red lozenge. Grab: violet brackets that close. Throw: blue arch. Gun: red sight."""
    image = clear(17, 13)
    mid = (8, 6)
    if sort == "light":
        reach = 4 if big else 2
        for dx, dy in ((1, 0), (-1, 0), (0, 1), (0, -1)):
            pygame.draw.line(image, WHITE, mid, (mid[0] + dx * reach, mid[1] + dy * reach))
        image.set_at(mid, YELLOW)
    elif sort == "heavy":
        reach = 6 if big else 4
        points = [(8, 6 - reach), (8 + reach, 6), (8, 6 + reach), (8 - reach, 6)]
        pygame.draw.polygon(image, INK, points)
        pygame.draw.polygon(image, RED, [(8, 7 - reach), (7 + reach, 6), (8, 5 + reach), (9 - reach, 6)])
        image.fill(WHITE, (8, 3, 1, 4))
        image.fill(WHITE, (8, 8, 1, 1))
    elif sort == "grab":
        gap = 6 if big else 3
        for way in (-1, 1):
            x = 8 + way * gap
            pygame.draw.lines(image, INK, False, [(x - way * 3, 2), (x + way, 2), (x + way, 10), (x - way * 3, 10)], 3)
            pygame.draw.lines(image, VIOLET, False, [(x - way * 3, 2), (x + way, 2), (x + way, 10), (x - way * 3, 10)])
    elif sort == "gun":
        reach = 5 if big else 4
        pygame.draw.circle(image, INK, mid, reach + 1, 3)
        pygame.draw.circle(image, RED, mid, reach, 1)
        for dx, dy in ((1, 0), (-1, 0), (0, 1), (0, -1)):
            pygame.draw.line(image, WHITE, (mid[0] + dx * 2, mid[1] + dy * 2), (mid[0] + dx * 6, mid[1] + dy * 6))
    else:
        pygame.draw.arc(image, INK, (1, 2, 15, 14), 0.3, math.pi - 0.3, 3)
        pygame.draw.arc(image, CYAN, (2, 3, 13, 12), 0.3, math.pi - 0.3, 1)
        pygame.draw.polygon(image, CYAN, [(13, 9), (16, 5), (12, 5)])
    return image


@lru_cache(maxsize=2)
def hero_sign(full: bool) -> pygame.Surface:
    """An arrowhead that points down: full or hollow, white with a dark edge."""
    image = clear(11, 7)
    pygame.draw.polygon(image, INK, [(0, 0), (10, 0), (5, 6)])
    pygame.draw.polygon(image, WHITE, [(2, 1), (8, 1), (5, 4)])
    if not full:
        image.fill(INK, (4, 2, 3, 1))
    return image


class Marks:
    """Draws the signs; unlit, so that darkness never hides them."""

    def __init__(self, stage: Stage, people: People, veils: Veils, interface: InterfaceArt) -> None:
        self._interface = interface
        self._stage = stage
        self._people = people
        self._veils = veils

    def draw_floor(self, surface: pygame.Surface, x: int, y: int, world: World) -> None:
        """Rings where thrown things will come down; under people."""
        for m in world.missiles:
            if m.goal_x or m.goal_y:
                self._target(surface, m, m.goal_x - x, m.goal_y - y, world.tick)

    def _target(self, surface: pygame.Surface, m: Missile, x: int, y: int, tick: int) -> None:
        left = max(0, LOB_TICKS - m.t)
        colour = RED if m.team else CYAN
        outer = ring(16, colour, True)
        surface.blit(outer, (x - outer.get_width() // 2, y - outer.get_height() // 2))
        if m.team and self._interface.tones.marked:
            for way in (-1, 1):
                pygame.draw.line(surface, WHITE, (x - 4, y - 2 * way), (x + 4, y + 2 * way))
        inner = ring(max(3, 16 - (16 * left) // LOB_TICKS), WHITE if tick // 4 % 2 else colour, True)
        surface.blit(inner, (x - inner.get_width() // 2, y - inner.get_height() // 2))

    def draw(self, surface: pygame.Surface, x: int, y: int, men: list[Fighter], world: World, flashes: bool) -> None:
        """Signs at the heads of these men, and eyes where steam hides the rest."""
        for f in men:
            if f.is_enemy and self._veils.at(f.x, f.y - 40, "steam") >= EYES_FROM_DENSITY:
                self._eyes(surface, f, x, y, world.tick)
            if telling(f) and f.t < TELL_TICKS + (start_ticks(f) - TELL_TICKS) // 3:
                self._tell(surface, f, x, y, world.tick, flashes)
            if f.state == "dazed" or (f.state == "stun" and f.stun_ticks - f.t > 24):
                self._stars(surface, f, x, y, world.tick)
            elif f.state == "blind":
                self._blind(surface, f, x, y, world.tick)
        if self._interface.tones.marked:
            for f in world.heroes:
                self._hero(surface, f, x, y, world)
        if world.stone.active:
            self._stone(surface, x, y, world)

    def _hero(self, surface: pygame.Surface, f: Fighter, x: int, y: int, world: World) -> None:
        """A full mark over the first player, a hollow one over whoever stands by him."""
        if f.state in ("out", "waiting"):
            return
        hx, hy = self._people.head(f, world.tick)
        sign = hero_sign(f is world.heroes[0])
        surface.blit(sign, (hx - x - sign.get_width() // 2, hy - y - HERO_SIGN_UP_PX))

    def _tell(self, surface: pygame.Surface, f: Fighter, x: int, y: int, tick: int, flashes: bool) -> None:
        hx, hy = self._people.head(f, tick)
        sign = tell_sign(tell_sort(f.move), not flashes or f.t // 4 % 2 == 0)
        surface.blit(sign, (hx - x - 8, hy - y - 14 - min(3, f.t)))

    def _stars(self, surface: pygame.Surface, f: Fighter, x: int, y: int, tick: int) -> None:
        hx, hy = self._people.head(f, tick)
        for i in range(3):
            angle = tick * 0.13 + i * math.tau / 3
            dx, dy = math.cos(angle) * 11, math.sin(angle) * 3
            surface.blit(star(dy > 0), (hx - x + int(dx) - 3, hy - y + int(dy) - 4))

    def _blind(self, surface: pygame.Surface, f: Fighter, x: int, y: int, tick: int) -> None:
        """Two small circles that swim before his face."""
        hx, hy = self._people.head(f, tick)
        for i in range(2):
            swing = int(math.sin(tick * 0.11 + i * 2.4) * 6)
            pygame.draw.circle(surface, INK, (hx - x + swing + 6 * f.face, hy - y + 8 + i * 5), 3, 1)
            pygame.draw.circle(surface, (214, 232, 232), (hx - x + swing + 6 * f.face, hy - y + 7 + i * 5), 3, 1)

    def _eyes(self, surface: pygame.Surface, f: Fighter, x: int, y: int, tick: int) -> None:
        """What the steam leaves of a man: two sparks of eyes; they close now and then, and under a blow."""
        if (tick + f.id * 37) % 150 < 6 or f.state in ("lie", "down", "fall", "thrown", "rise", "stun"):
            return
        hx, hy = self._people.head(f, tick)
        left, top = hx - x + f.face, hy - y + 9
        for dx in (-2 * f.face, 3 * f.face):
            surface.fill(INK, (left + dx - 1, top - 1, 4, 3))
            surface.fill(WHITE if tick // 5 % 9 else ORANGE, (left + dx, top, 2, 1))

    def _stone(self, surface: pygame.Surface, x: int, y: int, world: World) -> None:
        """The ring that closes upon the palm; it meets the inner one on the pulse."""
        hero, rule = world.heroes[0], test_of(self._stage)
        at = from_pulse(self._stage, world)
        cx, cy = self._palm(hero, x, y, world.tick)
        goal = ring(9, YELLOW, False)
        surface.blit(goal, (cx - goal.get_width() // 2, cy - goal.get_height() // 2))
        if at < -RING_TICKS or at > rule.window_ticks:
            return
        near = abs(at) <= rule.window_ticks
        closing = ring(max(9, 9 + -at), WHITE if near else ORANGE, False)
        surface.blit(closing, (cx - closing.get_width() // 2, cy - closing.get_height() // 2))

    def _palm(self, hero: Fighter, x: int, y: int, tick: int) -> tuple[int, int]:
        hand = self._people.cel(hero, tick).point("hand_f", hero.face) or (24 * hero.face, -36)
        return hero.x - x + hand[0], hero.y - y + hand[1] - 3
