"""Lamps, fires and shafts of a level: what each of them lights and how it flickers; and how dark rooms are without."""

from __future__ import annotations

from dataclasses import dataclass

import pygame

from game.data.art import Light
from game.foot.world import World
from game.show.paint.flicker import FLICKERS
from game.show.paint.glow import COLOURS, Rgb, beam, cone, pool
from game.show.paint.strokes import Stroke

HALO_PCT = 13  # of a lamp's own colour that is added over everything around it
SHAFT_PCT = 17
SLANT_PCT = 30


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

    @property
    def area(self) -> pygame.Rect:
        """All that it darkens, in world px."""
        return pygame.Rect(self.left, self.top, self.right - self.left, self.bottom - self.top)


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


class Lamp:
    """A light of the level: where its beams fall, in which rooms of that many, and its pictures at each strength."""

    def __init__(self, light: Light, zones: tuple[Zone, ...]) -> None:
        x, y = light.x + light.width // 2, light.y + light.height // 2
        home = next((zone for zone in zones if zone.walled and zone.holds(x, y)), None)  # it lights no other room
        self.id = light.id
        self.wired = bool(light.switch or light.breakable)  # it can be switched or broken
        self._light = light
        self._curve = FLICKERS[light.flicker]
        self._home = home.area if home is not None else None
        self._beams: dict[int, tuple[Stroke, Stroke]] = {}
        rects = [pygame.Rect(place, image.get_size()) for image, place in self.beams(100)]
        self.halo = rects[1]  # the part of the world over which its halo lies
        self.area = rects[0].union(rects[1])  # and all that it can light
        self.rooms = [(zone.area, zone.ambient) for zone in zones if zone.area.colliderect(self.area)]

    def level(self, world: World, step: int) -> int:
        """Percent at which it shines in that step of its flicker."""
        if self.wired and not self._is_on(world):
            return 0
        return self._curve[(step + self.id * 5) % len(self._curve)]

    def _is_on(self, world: World) -> bool:
        light = self._light
        if light.switch:
            wanted = not light.switch.startswith("!")
            if (light.switch.lstrip("!") in world.flags) != wanted:
                return False
        if light.breakable:
            thing = world.thing(light.id)
            return thing is None or thing.state != "broken"
        return True

    def beams(self, level: int) -> tuple[Stroke, Stroke]:
        """What lifts the darkness and the halo that is added, with their places in the world, at so many percent."""
        found = self._beams.get(level)
        if found is None:
            lift, halo = _beams(self._light, level)
            if self._home is not None:
                lift, halo = _within(lift, self._home), _within(halo, self._home)
            found = self._beams[level] = lift, halo
        return found

    def forget(self) -> None:
        """Let go of the pictures: the view has gone elsewhere."""
        self._beams.clear()


def _within(stroke: Stroke, room: pygame.Rect) -> Stroke:
    """The part of a picture that lies in a room."""
    image, place = stroke
    part = pygame.Rect(place, image.get_size()).clip(room)
    return image.subsurface(part.move(-place[0], -place[1])), part.topleft


def _beams(light: Light, level: int) -> tuple[Stroke, Stroke]:
    """As `Lamp.beams`, whatever room it hangs in."""
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
