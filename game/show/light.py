"""Light: the room's own darkness, and lamps, fires and shafts that lift it from walls and people alike."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import pygame

from game.data.art import LevelArt, Light
from game.foot.world import World
from game.show.glow import COLOURS, Rgb, beam, cone, pool
from game.show.stock import Stock
from game.show.strokes import SCREEN, Stroke

FLICKERS: dict[str, tuple[int, ...]] = {  # percent, one entry for four ticks
    "none": (100,),
    "faint": (100, 100, 97, 100, 100, 95, 98, 100, 100, 97),
    "lamp": (100, 97, 100, 94, 100, 100, 96, 100, 92, 98, 100, 100),
    "fire": (100, 88, 94, 82, 97, 86, 100, 90, 80, 95),
    "neon": (100, 100, 100, 100, 40, 100, 60, 100, 100, 100, 100, 100, 100, 30, 90, 100),
    "pulse": (70, 74, 80, 87, 94, 100, 100, 94, 87, 80, 74, 70),
    "sign": (60, 90, 100, 100, 96, 100, 100, 100, 90, 60, 24, 12, 8, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 8, 20),
    "dying": (100, 100, 96, 100, 100, 100, 30, 60, 20, 80, 100, 100, 100, 100, 94, 100, 100, 100, 100, 100),
}
BACKDROP: Rgb = (214, 210, 226)  # how much darker walls are than people, so that a fight stands out
HALO_PCT = 13  # of a lamp's own colour that is added over everything around it
SHAFT_PCT = 17
SLANT_PCT = 30
SPARE = (32, 24)  # px by which the map of lights reaches beyond the screen, so that it lasts while the view moves
STEP_TICKS = 4  # of a flicker
NOWHERE = pygame.Rect(0, 0, 0, 0)


@dataclass(frozen=True, slots=True)
class Zone:
    """A room's darkness between two columns, and perhaps two rows, of world px.

    A `walled` one keeps its lamps to itself: the floors of a house seen in section let no light through.
    """

    left: int
    right: int
    ambient: Rgb
    top: int = -99999
    bottom: int = 99999
    walled: bool = False

    def holds(self, x: int, y: int) -> bool:
        """Whether a lamp there is one of this room."""
        return self.left <= x < self.right and self.top <= y < self.bottom

    def seen(self, x: int, y: int, room: pygame.Rect) -> pygame.Rect:
        """Its part of a picture of that room whose top left is at (x, y)."""
        high = self.bottom - self.top
        return room.clip((self.left - x, self.top - y, self.right - self.left, high))


# Where a level's rooms begin and end, and how dark they are without lamps.
ZONES: dict[str, tuple[Zone, ...]] = {
    "bathhouse": (
        Zone(-99999, 704, (226, 212, 202)),
        Zone(704, 1472, (186, 200, 208)),
        Zone(1472, 2624, (212, 210, 226)),
        Zone(2624, 3200, (208, 178, 172)),
        Zone(3200, 3840, (200, 194, 214)),
        Zone(3840, 99999, (166, 178, 222)),
    )
}
DEFAULT_ZONE = (Zone(-99999, 99999, (190, 186, 200)),)


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


class LightMap:
    """A picture of all steady light somewhat larger than the screen, in two parts: what multiplies, and what is added.

    Lamps change every fourth tick at most and the view goes a few px, so it serves for several pictures. Sums of light
    are the same in whatever order they are made.
    """

    def __init__(self) -> None:
        self.room = SCREEN.inflate(SPARE[0] * 2, SPARE[1] * 2)
        self.room.topleft = 0, 0
        self.dark = pygame.Surface(self.room.size, 0, 32)
        self.halos = pygame.Surface(self.room.size, 0, 32)
        self.haloed = pygame.Rect(0, 0, 0, 0)  # the part of `halos` that is not black
        self.x = self.y = 0  # its top left in world px

    def centre(self, x: int, y: int) -> None:
        """Lay its middle on the middle of a view whose top left is at (x, y)."""
        self.x, self.y = x - SPARE[0], y - SPARE[1]

    def wipe(self, part: pygame.Rect) -> None:
        """Take halos out there; darkness will be painted over."""
        self.halos.fill(0, part.clip(self.haloed))
        if part.contains(self.haloed):
            self.haloed = pygame.Rect(0, 0, 0, 0)

    def covers(self, x: int, y: int) -> bool:
        """Whether all of that view is in it."""
        return abs(x - self.x - SPARE[0]) <= SPARE[0] and abs(y - self.y - SPARE[1]) <= SPARE[1]

    def keep_to(self, part: pygame.Rect | None) -> None:
        """From now on let light fall on that part of it only; None: on all."""
        self.dark.set_clip(part)
        self.halos.set_clip(part)

    def lift(self, light: pygame.Surface, place: tuple[int, int]) -> None:
        """Let darkness be lifted there."""
        self.dark.blit(light, place, special_flags=pygame.BLEND_ADD)

    def halo(self, light: pygame.Surface, place: tuple[int, int]) -> None:
        """Add a halo there."""
        area = self.halos.blit(light, place, special_flags=pygame.BLEND_ADD)
        self.haloed = self.haloed.union(area) if self.haloed and area else self.haloed or area


class Lights:
    """All lights of a level. `draw` darkens the finished picture; nothing else does."""

    def __init__(self, art: LevelArt, level_id: str, stock: Stock) -> None:
        drawn = tuple(Zone(d.x, d.x + d.width, d.ambient, d.y, d.y + d.height, d.walled) for d in art.darkness)
        self._stock = stock
        self._zones = ZONES.get(level_id, DEFAULT_ZONE) + drawn
        self._homes = {light.id: self._home(light) for light in art.lights}
        self._areas = {light.id: self._area(light) for light in art.lights}
        self._lights = art.lights
        self._mixed = {light.id: self._mixed_with(light) for light in art.lights}
        self._map = LightMap()
        self._near: list[Light] = []  # those that may shine into the map
        self._wired: list[Light] = []  # those of them that can be switched or broken
        self._shown: dict[int, int] | None = None  # how strongly each does, in percent; None: no map is drawn yet
        self._step = 0  # of flickers in that map
        self._dark = pygame.Surface(SCREEN.size, 0, 32)
        self._extra: list[tuple[int, int, int, Rgb, int]] = []

    def glow(self, x: int, y: int, radius: int, colour: Rgb, strength: int) -> None:
        """A light of this one picture: a spark, a muzzle, a hot stone."""
        self._extra.append((x, y, radius, colour, strength))

    def _home(self, light: Light) -> Zone | None:
        """The walled room that a lamp hangs in."""
        x, y = light.x + light.width // 2, light.y + light.height // 2
        return next((z for z in self._zones if z.walled and z.holds(x, y)), None)

    def _area(self, light: Light) -> pygame.Rect:
        """The part of the world that a lamp can light."""
        beams = _beams(light, 100)
        lit = pygame.Rect(light.x, light.y, 0, 0).unionall([pygame.Rect(at, image.get_size()) for image, at in beams])
        home = self._homes[light.id]
        if home is None:
            return lit
        return lit.clip((home.left, home.top, home.right - home.left, home.bottom - home.top))

    def _lit(self, light: Light, world: World) -> bool:
        if light.switch:
            wanted = not light.switch.startswith("!")
            if (light.switch.lstrip("!") in world.flags) != wanted:
                return False
        if light.breakable:
            thing = self._stock.find(world, light.id)
            return thing is None or thing.state != "broken"
        return True

    def _level(self, light: Light, world: World, step: int) -> int:
        """Percent at which a light shines in that step of its flicker."""
        if (light.switch or light.breakable) and not self._lit(light, world):
            return 0
        curve = FLICKERS[light.flicker]
        return curve[(step + light.id * 5) % len(curve)]

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
        haloed = lights.haloed.clip(seen)
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
            self._near = [light for light in self._lights if room.colliderect(self._areas[light.id])]
            self._wired = [light for light in self._near if light.switch or light.breakable]
            self._shown = {light.id: self._level(light, world, step) for light in self._near}
            self._step = step
            self._paint(lights.room, self._near, self._shown)
            return
        asked = self._wired if step == self._step else self._near
        self._step = step
        fresh = {light.id: level for light in asked if (level := self._level(light, world, step)) != before[light.id]}
        before.update(fresh)
        if sum(len(self._mixed[light_id]) for light_id in fresh) > len(self._near):  # then all at once is less work
            self._paint(lights.room, self._near, before)
            return
        for light_id in fresh:
            self._paint(self._areas[light_id].move(-lights.x, -lights.y), self._mixed[light_id], before)

    def _mixed_with(self, light: Light) -> list[Light]:
        """It and all others whose light falls where its own does, in order."""
        area = self._areas[light.id]
        return [other for other in self._lights if area.colliderect(self._areas[other.id])]

    def _paint(self, part: pygame.Rect, shining: Sequence[Light], levels: Mapping[int, int]) -> None:
        """Draw a part of the map: darkness, and the light of those among `shining` that have a level."""
        lights = self._map
        part = part.clip(lights.room)
        if not part:
            return
        lights.wipe(part)
        lights.keep_to(part)
        for zone in self._zones:
            room = zone.seen(lights.x, lights.y, part)
            if room:
                lights.dark.fill(zone.ambient, room)
        for light in shining:
            level = levels.get(light.id)
            if not level:
                continue
            home = self._homes[light.id]
            within = home.seen(lights.x, lights.y, part) if home is not None else part
            if within:
                lights.keep_to(within)
                (lift, at), (halo, by) = _beams(light, level)
                lights.lift(lift, (at[0] - lights.x, at[1] - lights.y))
                lights.halo(halo, (by[0] - lights.x, by[1] - lights.y))
        lights.keep_to(None)


def _beams(light: Light, level: int) -> tuple[Stroke, Stroke]:
    """What lifts the darkness and the halo that is added, with their places in the world, at so many percent."""
    x, y, colour = light.x, light.y, COLOURS[light.colour]
    if light.kind == "shaft":
        width, height = light.width or light.radius // 2, light.height or light.radius * 2
        slant = height * SLANT_PCT // 100
        halo = beam(width, height, slant, colour, level * SHAFT_PCT // 100)
        return (beam(width, height, slant, colour, level // 5 * 2), (x, y)), (halo, (x, y))
    if light.kind == "cone":
        width, height = light.width or light.radius * 2, light.height or light.radius * 2
        halo = cone(width, height, colour, level * SHAFT_PCT // 100)
        return (cone(width, height, colour, level * 64 // 100), (x, y)), (halo, (x, y))
    if light.width and light.kind in ("neon", "lamp", "fire"):
        x, y = x + light.width // 2, y + light.height // 2
    wide, tall = light.radius + light.width // 2, light.radius + light.height // 2
    small = max(6, light.radius // 2)
    halo = pool(small, small, colour, level * HALO_PCT // 100)
    return (pool(wide, tall, colour, level * 55 // 100), (x - wide, y - tall)), (halo, (x - small, y - small))
