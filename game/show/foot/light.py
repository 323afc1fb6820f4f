"""Light: the room's own darkness, and lamps, fires and shafts that lift it from walls and people alike."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import pygame

from game.data.art import LevelArt
from game.foot.world import World
from game.show.foot.lamps import DEFAULT_ZONE, ZONES, Lamp, Zone
from game.show.paint.glow import Rgb, pool
from game.show.paint.plain import canvas, plain
from game.show.paint.strokes import SCREEN, Stroke

SPARE = (32, 24)  # px by which the map of lights reaches beyond the screen, so that it lasts while the view moves
STEP_TICKS = 6  # of a flicker
NOWHERE = pygame.Rect(0, 0, 0, 0)


def around(hole: pygame.Rect) -> list[pygame.Rect]:
    """The screen without a hole in it, as areas that do not overlap."""
    if not hole:
        return [SCREEN]
    whole = SCREEN
    found = (
        pygame.Rect(0, 0, whole.w, hole.top),
        pygame.Rect(0, hole.bottom, whole.w, whole.h - hole.bottom),
        pygame.Rect(0, hole.top, hole.left, hole.h),
        pygame.Rect(hole.right, hole.top, whole.w - hole.right, hole.h),
    )
    return [area for area in found if area]


def apart(rects: Sequence[pygame.Rect]) -> list[pygame.Rect]:
    """Areas that hold all of these and do not overlap: those that do are taken together."""
    found: list[pygame.Rect] = []
    for rect in rects:
        whole = rect
        while (other := whole.collidelist(found)) >= 0:
            whole = whole.union(found.pop(other))
        found.append(whole)
    return found


class LightMap:
    """A picture of all steady light somewhat larger than the screen, in two parts: what multiplies, and what is added.

    Lamps change every fourth tick at most and the view goes a few px, so it serves for several pictures. Sums of light
    are the same in whatever order they are made.
    """

    def __init__(self) -> None:
        self.room = SCREEN.inflate(SPARE[0] * 2, SPARE[1] * 2)
        self.room.topleft = 0, 0
        self.dark = canvas(self.room.size)
        self.halos = canvas(self.room.size)
        self.haloed: list[pygame.Rect] = []  # the parts of `halos` that are not black; they do not overlap
        self.x = self.y = 0  # its top left in world px

    def centre(self, x: int, y: int) -> None:
        """Lay its middle on the middle of a view whose top left is at (x, y)."""
        self.x, self.y = x - SPARE[0], y - SPARE[1]

    def wipe(self) -> None:
        """Take halos out; darkness will be painted over."""
        self.halos.blit(plain((0, 0, 0), self.room.size), self.room)

    def covers(self, x: int, y: int) -> bool:
        """Whether all of that view is in it."""
        return abs(x - self.x - SPARE[0]) <= SPARE[0] and abs(y - self.y - SPARE[1]) <= SPARE[1]

    def keep_to(self, part: pygame.Rect | None) -> None:
        """From now on let light fall on that part of it only; None: on all."""
        self.dark.set_clip(part)
        self.halos.set_clip(part)

    def shine(self, beams: Sequence[tuple[Stroke, Stroke]]) -> None:
        """Let these fall on it; their places are px of the world."""
        x, y = self.x, self.y
        self.dark.fblits([(image, (at[0] - x, at[1] - y)) for (image, at), _ in beams], pygame.BLEND_ADD)
        self.halos.fblits([(image, (at[0] - x, at[1] - y)) for _, (image, at) in beams], pygame.BLEND_ADD)


class Lights:
    """All lights of a level. `draw` darkens the finished picture; nothing else does."""

    def __init__(self, art: LevelArt, level_id: str) -> None:
        drawn = tuple(Zone(d.x, d.x + d.width, d.ambient, d.y, d.y + d.height, d.walled) for d in art.darkness)
        zones = ZONES.get(level_id, DEFAULT_ZONE) + drawn
        self._rooms = [(zone.area, zone.ambient) for zone in zones]
        self._lamps = [Lamp(light, zones) for light in art.lights]
        self._mixed = {lamp.id: [o for o in self._lamps if lamp.area.colliderect(o.area)] for lamp in self._lamps}
        self._map = LightMap()
        self._near: list[Lamp] = []  # those that may shine into the map
        self._wired: list[Lamp] = []  # those of them that can be switched or broken
        self._shown: dict[int, int] | None = None  # how strongly each does, in percent; None: no map is drawn yet
        self._step = 0  # of flickers in that map
        self._dark = pygame.Surface(SCREEN.size, 0, 32)
        self._extra: list[tuple[int, int, int, Rgb, int]] = []

    def glow(self, x: int, y: int, radius: int, colour: Rgb, strength: int) -> None:
        """A light of this one picture: a spark, a muzzle, a hot stone."""
        self._extra.append((x, y, radius, colour, strength))

    def draw(self, surface: pygame.Surface, x: int, y: int, world: World, tick: int) -> None:
        """Darken by the rooms, lit where lamps are; then add halos and shafts."""
        self._renew(x, y, world, tick // STEP_TICKS)
        lights = self._map
        seen = pygame.Rect((x - lights.x, y - lights.y), SCREEN.size)
        lit = self._brightened(seen, x, y) if self._extra else NOWHERE
        if lit:
            surface.blit(self._dark, lit, lit, pygame.BLEND_MULT)
        for area in around(lit):
            surface.blit(lights.dark, area, area.move(seen.topleft), pygame.BLEND_MULT)
        for area in lights.haloed:
            haloed = area.clip(seen)
            if haloed:
                surface.blit(lights.halos, (haloed.x - seen.x, haloed.y - seen.y), haloed, pygame.BLEND_ADD)
        for gx, gy, radius, colour, strength in self._extra:
            small = radius * 2 // 3
            halo = pool(small, small, colour, strength * 30 // 100)
            surface.blit(halo, (gx - x - small, gy - y - small), special_flags=pygame.BLEND_ADD)
        self._extra.clear()

    def _brightened(self, seen: pygame.Rect, x: int, y: int) -> pygame.Rect:
        """Lay darkness out anew where lights of this one picture lift it; returns that part of the screen."""
        pools = [
            (pool(radius, radius, colour, strength), (gx - x - radius, gy - y - radius))
            for gx, gy, radius, colour, strength in self._extra
        ]
        rects = [pygame.Rect(place, light.get_size()) for light, place in pools]
        part = rects[0].unionall(rects[1:]).clip(SCREEN)
        if part:
            self._dark.blit(self._map.dark, part, part.move(seen.topleft))
            self._dark.fblits(pools, pygame.BLEND_ADD)
        return part

    def _renew(self, x: int, y: int, world: World, step: int) -> None:
        """Draw the map again if the view has left it, and where a light in it has changed."""
        lights, before = self._map, self._shown
        if before is None or not lights.covers(x, y):
            lights.centre(x, y)
            room = lights.room.move(lights.x, lights.y)
            near = [lamp for lamp in self._lamps if room.colliderect(lamp.area)]
            for lamp in set(self._near).difference(near):
                lamp.forget()
            self._near = near
            self._wired = [lamp for lamp in self._near if lamp.wired]
            self._shown = {lamp.id: lamp.level(world, step) for lamp in self._near}
            self._step = step
            self._paint(lights.room, self._rooms, self._near, self._shown)
            lights.haloed = apart([lamp.halo.move(-lights.x, -lights.y) for lamp in self._near if lamp.halo])
            return
        asked = self._wired if step == self._step else self._near
        self._step = step
        fresh = {lamp: level for lamp in asked if (level := lamp.level(world, step)) != before[lamp.id]}
        before.update((lamp.id, level) for lamp, level in fresh.items())
        if sum(len(self._mixed[lamp.id]) for lamp in fresh) > len(self._near):  # then all at once is less work
            areas = [lamp.area.move(-lights.x, -lights.y) for lamp in fresh]
            self._paint(areas[0].unionall(areas[1:]), self._rooms, self._near, before)
            return
        for lamp in fresh:
            self._paint(lamp.area.move(-lights.x, -lights.y), lamp.rooms, self._mixed[lamp.id], before)

    def _paint(
        self,
        part: pygame.Rect,
        rooms: Sequence[tuple[pygame.Rect, Rgb]],
        shining: Sequence[Lamp],
        levels: Mapping[int, int],
    ) -> None:
        """Draw a part of the map: darkness, and the light of those among `shining` that have a level."""
        lights = self._map
        lights.keep_to(part)
        lights.wipe()
        for area, ambient in rooms:
            ground = area.move(-lights.x, -lights.y).clip(lights.room)
            if ground:
                lights.dark.blit(plain(ambient, lights.room.size), ground, (0, 0, *ground.size))
        lights.shine([lamp.beams(level) for lamp in shining if (level := levels.get(lamp.id))])
        lights.keep_to(None)
