"""Light: the room's own darkness, and lamps, fires and shafts that lift it from walls and people alike."""

from __future__ import annotations

from dataclasses import dataclass

import pygame

from game.data.art import LevelArt, Light
from game.foot.world import World
from game.show.glow import COLOURS, Rgb, beam, pool

FLICKERS: dict[str, tuple[int, ...]] = {  # percent, one entry for four ticks
    "none": (100,),
    "faint": (100, 100, 97, 100, 100, 95, 98, 100, 100, 97),
    "lamp": (100, 97, 100, 94, 100, 100, 96, 100, 92, 98, 100, 100),
    "fire": (100, 88, 94, 82, 97, 86, 100, 90, 80, 95),
    "neon": (100, 100, 100, 100, 40, 100, 60, 100, 100, 100, 100, 100, 100, 30, 90, 100),
    "pulse": (70, 74, 80, 87, 94, 100, 100, 94, 87, 80, 74, 70),
}
BACKDROP: Rgb = (214, 210, 226)  # how much darker walls are than people, so that a fight stands out
HALO_PCT = 13  # of a lamp's own colour that is added over everything around it
SHAFT_PCT = 17
SLANT_PCT = 30


@dataclass(frozen=True, slots=True)
class Zone:
    """A room's darkness between two columns of world px."""

    left: int
    right: int
    ambient: Rgb


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
        self._zones = ZONES.get(level_id, DEFAULT_ZONE)
        self._lights = art.lights
        self._map = pygame.Surface((384, 216), 0, 32)
        self._extra: list[tuple[int, int, int, Rgb, int]] = []

    def glow(self, x: int, y: int, radius: int, colour: Rgb, strength: int) -> None:
        """A light of this one picture: a spark, a muzzle, a hot stone."""
        self._extra.append((x, y, radius, colour, strength))

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

    def draw_backdrop(self, surface: pygame.Surface) -> None:
        """Darken what stands behind people."""
        surface.fill(BACKDROP, special_flags=pygame.BLEND_MULT)

    def draw(self, surface: pygame.Surface, x: int, y: int, world: World, tick: int) -> None:
        """Darken by the rooms, lit where lamps are; then add halos and shafts."""
        dark = self._map
        for zone in self._zones:
            if zone.left - x < 384 and zone.right - x > 0:
                dark.fill(zone.ambient, (max(0, zone.left - x), 0, min(384, zone.right - x), 216))
        halos: list[tuple[pygame.Surface, tuple[int, int]]] = []
        for light in self._lights:
            reach = light.radius + light.height + abs(light.width)
            if not -reach < light.x - x < 384 + reach or not -reach < light.y - y < 216 + reach:
                continue
            if self._lit(light, world):
                self._add(dark, halos, light, light.x - x, light.y - y, self._level(light, tick))
        for gx, gy, radius, colour, strength in self._extra:
            self._pool(dark, gx - x, gy - y, radius, radius, colour, strength)
            self._pool_later(halos, gx - x, gy - y, radius * 2 // 3, colour, strength * 30 // 100)
        surface.blit(dark, (0, 0), special_flags=pygame.BLEND_MULT)
        for halo, place in halos:
            surface.blit(halo, place, special_flags=pygame.BLEND_ADD)
        self._extra.clear()

    def _add(
        self,
        dark: pygame.Surface,
        halos: list[tuple[pygame.Surface, tuple[int, int]]],
        light: Light,
        x: int,
        y: int,
        level: int,
    ) -> None:
        colour = COLOURS[light.colour]
        if light.kind == "shaft":
            width, height = light.width or light.radius // 2, light.height or light.radius * 2
            slant = height * SLANT_PCT // 100
            dark.blit(beam(width, height, slant, colour, level // 5 * 2), (x, y), special_flags=pygame.BLEND_ADD)
            halos.append((beam(width, height, slant, colour, level * SHAFT_PCT // 100), (x, y)))
            return
        if light.width and light.kind in ("neon", "lamp", "fire"):
            x, y = x + light.width // 2, y + light.height // 2
        wide = light.radius + light.width // 2
        tall = light.radius + light.height // 2
        self._pool(dark, x, y, wide, tall, colour, level * 55 // 100)
        self._pool_later(halos, x, y, max(6, light.radius // 2), colour, level * HALO_PCT // 100)

    def _pool(self, dark: pygame.Surface, x: int, y: int, wide: int, tall: int, colour: Rgb, strength: int) -> None:
        dark.blit(pool(wide, tall, colour, strength), (x - wide, y - tall), special_flags=pygame.BLEND_ADD)

    def _pool_later(
        self,
        halos: list[tuple[pygame.Surface, tuple[int, int]]],
        x: int,
        y: int,
        radius: int,
        colour: Rgb,
        strength: int,
    ) -> None:
        halos.append((pool(radius, radius, colour, strength), (x - radius, y - radius)))
