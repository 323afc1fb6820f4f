"""Light: the room's own darkness, and lamps, fires and shafts that lift it from walls and people alike."""

from __future__ import annotations

from dataclasses import dataclass

import pygame

from game.data.art import LevelArt, Light
from game.foot.world import World
from game.show.glow import COLOURS, Rgb, beam, cone, pool

Halo = tuple[pygame.Surface, tuple[int, int], pygame.Rect]  # with its place and the part of the screen it may touch

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
SCREEN = pygame.Rect(0, 0, 384, 216)


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

    def seen(self, x: int, y: int) -> pygame.Rect:
        """Its part of the screen with the top left of the view at (x, y)."""
        high = self.bottom - self.top
        return SCREEN.clip((self.left - x, self.top - y, self.right - self.left, high))


# Where a level's rooms begin and end, and how dark they are without lamps.
ZONES: dict[str, tuple[Zone, ...]] = {
    "bathhouse": (
        Zone(0, 704, (226, 212, 202)),
        Zone(704, 1472, (186, 200, 208)),
        Zone(1472, 2624, (212, 210, 226)),
        Zone(2624, 3200, (208, 178, 172)),
        Zone(3200, 3840, (200, 194, 214)),
        Zone(3840, 99999, (166, 178, 222)),
    )
}
DEFAULT_ZONE = (Zone(-99999, 99999, (190, 186, 200)),)


class Lights:
    """All lights of a level. `draw` darkens the finished picture; nothing else does."""

    def __init__(self, art: LevelArt, level_id: str) -> None:
        drawn = tuple(Zone(d.x, d.x + d.width, d.ambient, d.y, d.y + d.height, d.walled) for d in art.darkness)
        self._zones = ZONES.get(level_id, DEFAULT_ZONE) + drawn
        self._homes = {light.id: self._home(light) for light in art.lights}
        self._reaches = [(light, light.radius + light.height + abs(light.width)) for light in art.lights]
        self._map = pygame.Surface((384, 216), 0, 32)
        self._extra: list[tuple[int, int, int, Rgb, int]] = []

    def glow(self, x: int, y: int, radius: int, colour: Rgb, strength: int) -> None:
        """A light of this one picture: a spark, a muzzle, a hot stone."""
        self._extra.append((x, y, radius, colour, strength))

    def _home(self, light: Light) -> Zone | None:
        """The walled room that a lamp hangs in."""
        x, y = light.x + light.width // 2, light.y + light.height // 2
        return next((z for z in self._zones if z.walled and z.holds(x, y)), None)

    def _lit(self, light: Light, world: World) -> bool:
        if light.switch:
            wanted = not light.switch.startswith("!")
            if (light.switch.lstrip("!") in world.flags) != wanted:
                return False
        if light.breakable:
            thing = world.thing(light.id)
            return thing is None or thing.state != "broken"
        return True

    def _level(self, light: Light, tick: int) -> int:
        curve = FLICKERS[light.flicker]
        return curve[(tick // 4 + light.id * 5) % len(curve)]

    def draw(self, surface: pygame.Surface, x: int, y: int, world: World, tick: int) -> None:
        """Darken by the rooms, lit where lamps are; then add halos and shafts."""
        dark = self._map
        for zone in self._zones:
            if zone.left < x + 384 and x < zone.right:
                dark.fill(zone.ambient, zone.seen(x, y))
        halos: list[Halo] = []
        for light, reach in self._reaches:
            if not -reach < light.x - x < 384 + reach or not -reach < light.y - y < 216 + reach:
                continue
            home = self._homes[light.id]
            within = home.seen(x, y) if home is not None else SCREEN
            if within and self._lit(light, world):
                dark.set_clip(within)
                self._add(dark, halos, light, light.x - x, light.y - y, self._level(light, tick), within)
        dark.set_clip(None)
        for gx, gy, radius, colour, strength in self._extra:
            self._pool(dark, gx - x, gy - y, radius, radius, colour, strength)
            self._pool_later(halos, gx - x, gy - y, radius * 2 // 3, colour, strength * 30 // 100, SCREEN)
        surface.blit(dark, (0, 0), special_flags=pygame.BLEND_MULT)
        for halo, place, within in halos:
            surface.set_clip(within)
            surface.blit(halo, place, special_flags=pygame.BLEND_ADD)
        surface.set_clip(None)
        self._extra.clear()

    def _add(
        self,
        dark: pygame.Surface,
        halos: list[Halo],
        light: Light,
        x: int,
        y: int,
        level: int,
        within: pygame.Rect,
    ) -> None:
        colour = COLOURS[light.colour]
        if light.kind == "shaft":
            width, height = light.width or light.radius // 2, light.height or light.radius * 2
            slant = height * SLANT_PCT // 100
            dark.blit(beam(width, height, slant, colour, level // 5 * 2), (x, y), special_flags=pygame.BLEND_ADD)
            halos.append((beam(width, height, slant, colour, level * SHAFT_PCT // 100), (x, y), within))
            return
        if light.kind == "cone":
            width, height = light.width or light.radius * 2, light.height or light.radius * 2
            dark.blit(cone(width, height, colour, level * 64 // 100), (x, y), special_flags=pygame.BLEND_ADD)
            halos.append((cone(width, height, colour, level * SHAFT_PCT // 100), (x, y), within))
            return
        if light.width and light.kind in ("neon", "lamp", "fire"):
            x, y = x + light.width // 2, y + light.height // 2
        wide = light.radius + light.width // 2
        tall = light.radius + light.height // 2
        self._pool(dark, x, y, wide, tall, colour, level * 55 // 100)
        self._pool_later(halos, x, y, max(6, light.radius // 2), colour, level * HALO_PCT // 100, within)

    def _pool(self, dark: pygame.Surface, x: int, y: int, wide: int, tall: int, colour: Rgb, strength: int) -> None:
        dark.blit(pool(wide, tall, colour, strength), (x - wide, y - tall), special_flags=pygame.BLEND_ADD)

    def _pool_later(
        self,
        halos: list[Halo],
        x: int,
        y: int,
        radius: int,
        colour: Rgb,
        strength: int,
        within: pygame.Rect,
    ) -> None:
        halos.append((pool(radius, radius, colour, strength), (x - radius, y - radius), within))
