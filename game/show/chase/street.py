"""What stands and walks in the streets: things that break, people, traffic lights, the water tower of the yard."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import pygame

from game.chase.city import PX_PER_M, City
from game.chase.roads import EW, NS
from game.chase.sites import Breakable
from game.chase.world import Stage, World
from game.data.chase_things import CAR
from game.show.chase.fleet import Blits
from game.show.chase.sheets import heading_of, load_small
from game.show.paint.glow import Rgb, pool, shadow
from game.show.paint.sheets import Cel, Sprites, load_sprites

THINGS = "city_things"
BUCKET_PX = 256
REACH_PX = 64
LOOKS = ("red", "sand", "blue", "green")
POSES = {"walk": "walk", "back": "walk", "leap": "jump", "lie": "lie", "fist": "fist"}  # by state of a walker
TOWER, TOWER_PICTURE = "tower", "water_tower"  # a wall's kind: whoever passes behind it is behind its drum
GATES = "gate_arm"  # drawn with its crossing
LEAST_SHADOW_PX = 8
AMBER_TICKS = 60
POST_INSET_PX = 22  # from the corner of a junction's rectangle to the pavement before the houses
RED: Rgb = (255, 70, 52)
AMBER: Rgb = (255, 190, 70)
GREEN: Rgb = (110, 255, 150)
LIGHTS: dict[Rgb, tuple[str, int]] = {  # sprite, px from its foot up to the lens that burns
    RED: ("traffic_light_red", -27),
    AMBER: ("traffic_light_amber", -23),
    GREEN: ("traffic_light_green", -19),
}
Placed = tuple[int, pygame.Surface, tuple[int, int]]  # foot in world px, picture, top left on the screen


def bucket(x: int, y: int) -> tuple[int, int]:
    """Which square of the city holds a world px."""
    return x // BUCKET_PX, y // BUCKET_PX


def near(view: pygame.Rect, reach: int = REACH_PX) -> Iterator[tuple[int, int]]:
    """Squares that may hold something that reaches into the view."""
    left, top = bucket(view.left - reach, view.top - reach)
    right, bottom = bucket(view.right + reach, view.bottom + reach)
    for row in range(top, bottom + 1):
        for column in range(left, right + 1):
            yield column, row


def foot_px(thing: Breakable) -> tuple[int, int]:
    """World px where a thing's picture stands: the middle of the south side of its box."""
    return round(thing.area.centre[0] * PX_PER_M), round(thing.area.bottom * PX_PER_M)


def look_of(stage: Stage, thing: Breakable) -> int:
    """Which picture of its sort the map asks for."""
    spawn = stage.level.find(thing.id)
    return spawn.number("look") if spawn is not None else 0


@dataclass(frozen=True, slots=True)
class _Standing:
    """A thing that breaks: number of its wall, its foot in world px, its pictures, its shadow while it stands."""

    wall: int
    foot: tuple[int, int]
    cel: Cel
    broken: Cel
    dark: pygame.Surface | None


class Street:
    """Pictures of breakable things, people and traffic lights. Raises Fault at birth if one has no picture."""

    def __init__(self, stage: Stage) -> None:
        self._things = load_sprites(THINGS)
        self._people = load_small("walkers")
        self._squares: dict[tuple[int, int], list[_Standing]] = {}
        self._towers: dict[tuple[int, int], list[tuple[int, int]]] = {}
        for thing in stage.city.breakables:
            if thing.kind not in (GATES, CAR):
                name = picture_of(self._things, thing.kind, look_of(stage, thing))
                self._squares.setdefault(bucket(*foot_px(thing)), []).append(self._standing(thing, name))
        for wall in stage.level.city.walls if stage.level.city is not None else ():
            if wall.kind == TOWER:
                foot = round(wall.x * PX_PER_M), round((wall.y + wall.half_width_m) * PX_PER_M)
                self._towers.setdefault(bucket(*foot), []).append(foot)
        self._posts = _posts(stage.city)

    def _standing(self, thing: Breakable, name: str) -> _Standing:
        cel, broken = (self._things.strip(each).cels[0] for each in (name, f"{name}_broken"))
        wide = cel.image.get_width()
        return _Standing(thing.wall, foot_px(thing), cel, broken, shadow(wide) if wide >= LEAST_SHADOW_PX else None)

    def placed(self, world: World, view: pygame.Rect) -> tuple[list[Placed], Blits]:
        """Whatever stands or walks, to be sorted among vehicles, and its shadows."""
        x, y = view.topleft
        found: list[Placed] = []
        shadows: Blits = []
        alive = world.bodies.wall_alive

        def put(cel: Cel, foot: tuple[int, int]) -> None:
            found.append((foot[1], cel.image, (foot[0] + cel.dx - x, foot[1] + cel.dy - y)))

        for square in near(view):
            for thing in self._squares.get(square, ()):
                stands = alive[thing.wall]
                put(thing.cel if stands else thing.broken, thing.foot)
                if stands and thing.dark is not None:
                    wide = thing.dark.get_width()
                    shadows.append((thing.dark, (thing.foot[0] - wide // 2 + 3 - x, thing.foot[1] - 3 - y)))
            for foot in self._towers.get(square, ()):
                put(self._things.strip(TOWER_PICTURE).cels[0], foot)
            for px, py, lights, axis in self._posts.get(square, ()):
                put(self._things.strip(LIGHTS[signal(world, lights, axis)][0]).cels[0], (px, py))
        box = view.inflate(32, 32)
        blob = self._people.strip("shadow").cels[0]
        for walker in world.walkers:
            foot = round(walker.x * PX_PER_M), round(walker.y * PX_PER_M)
            if box.collidepoint(foot):
                pose, way = POSES[walker.state], heading_of(walker.c, walker.s, 8)
                strip = self._people.strip(f"{LOOKS[walker.look % len(LOOKS)]}_{pose}_{way}")
                put(strip.at(walker.t + (walker.id * 11 if pose == "walk" else 0)), foot)
                shadows.append((blob.image, (foot[0] + blob.dx - x, foot[1] + blob.dy - y)))
        return found, shadows

    def signals(self, world: World, view: pygame.Rect) -> tuple[Blits, list[tuple[int, int, Rgb]]]:
        """Halos of traffic lights, and where each shines in world px (its foot), with its colour."""
        x, y = view.topleft
        blits: Blits = []
        lit: list[tuple[int, int, Rgb]] = []
        for square in near(view):
            for px, py, lights, axis in self._posts.get(square, ()):
                colour = signal(world, lights, axis)
                lens = py + LIGHTS[colour][1]
                blits.append((_lens(colour), (px - 1 - x, lens - 1 - y)))
                blits.append((pool(10, 10, colour, 40), (px - 10 - x, lens - 10 - y)))
                lit.append((px, py, colour))
        return blits, lit


def picture_of(sheet: Sprites, kind: str, look: int) -> str:
    """Name of a thing's picture; looks that are not drawn go round. Raises Fault for a kind without any."""
    count = 1
    while f"{kind}_{count}" in sheet:
        count += 1
    name = f"{kind}_{look % count}"
    sheet.strip(name)
    return name


def _posts(city: City) -> dict[tuple[int, int], list[tuple[int, int, int, int]]]:
    """Posts of traffic lights at the corners of junctions: x, y px, index of the lights, axis they rule."""
    found: dict[tuple[int, int], list[tuple[int, int, int, int]]] = {}
    for junction in city.junctions:
        if junction.lights < 0:
            continue
        area = junction.area
        corners = ((area.right, area.top, NS), (area.left, area.bottom, NS), (area.left, area.top, EW),
                   (area.right, area.bottom, EW))  # fmt: skip
        for mx, my, axis in corners:
            x, y = round(mx * PX_PER_M), round(my * PX_PER_M)
            x += -POST_INSET_PX if mx == area.right else POST_INSET_PX
            y += -POST_INSET_PX if my == area.bottom else POST_INSET_PX
            found.setdefault(bucket(x, y), []).append((x, y, junction.lights, axis))
    return found


def signal(world: World, lights: int, axis: int) -> Rgb:
    """Colour for one axis: green in its phase, amber as the clearing time begins, else red."""
    state = world.lights[lights]
    mine = 0 if axis == NS else 2
    if state.phase == mine:
        return GREEN
    return AMBER if state.phase == mine + 1 and state.t < AMBER_TICKS else RED


_LENSES: dict[Rgb, pygame.Surface] = {}


def _lens(colour: Rgb) -> pygame.Surface:
    if colour not in _LENSES:
        _LENSES[colour] = pygame.Surface((3, 3), 0, 32)
        _LENSES[colour].fill(colour)
    return _LENSES[colour]
