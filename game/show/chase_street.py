"""What stands and walks in the streets: things that break, people, cattle, traffic lights."""

from __future__ import annotations

from collections.abc import Iterator

import pygame

from game.chase.city import EW, NS, Breakable, City
from game.chase.world import Stage, World
from game.show.chase_fleet import Blits
from game.show.chase_sheets import PX_PER_M, heading_of, load_small
from game.show.glow import Rgb, pool
from game.show.sheets import Cel, Sprites

BUCKET_PX = 256
REACH_PX = 48
LOOKS = ("red", "sand", "blue", "green")
POSES = {"walk": "walk", "back": "walk", "leap": "jump", "lie": "lie", "fist": "fist"}  # by state of a walker
GATES = "gate_arm"  # drawn with its crossing
LAMP_HEAD_PX = (12, -40)  # from the foot of a lamp post to its light; looks alternate sides
AMBER_TICKS = 60
RED: Rgb = (255, 70, 52)
AMBER: Rgb = (255, 190, 70)
GREEN: Rgb = (110, 255, 150)
LENS_PX = {RED: -29, AMBER: -25, GREEN: -21}  # above the foot of the post
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


class Street:
    """Pictures of breakable things and of people. Raises Fault at birth if a thing of the map has no picture."""

    def __init__(self, stage: Stage) -> None:
        self._things = load_small("street")
        self._people = load_small("walkers")
        self._signals = load_small("signals")
        self._squares: dict[tuple[int, int], list[tuple[Breakable, str]]] = {}
        for thing in stage.city.breakables:
            if thing.kind == GATES:
                continue
            spawn = stage.level.find(thing.id)
            name = _picture(self._things, thing.kind, spawn.number("look") if spawn is not None else 0)
            x, y = (round(v * PX_PER_M) for v in thing.area.centre)
            self._squares.setdefault(bucket(x, y), []).append((thing, name))
        self._posts = _posts(stage.city)

    def things(self, world: World, view: pygame.Rect) -> Iterator[tuple[Breakable, str, int, int, bool]]:
        """Thing, its picture's name, its foot in world px, whether it still stands."""
        alive = world.bodies.wall_alive
        for square in near(view):
            for thing, name in self._squares.get(square, ()):
                x, y = (round(v * PX_PER_M) for v in thing.area.centre)
                yield thing, name, x, y, bool(alive[thing.wall])

    def placed(self, world: World, view: pygame.Rect) -> tuple[list[Placed], Blits]:
        """Whatever stands or walks, to be sorted among vehicles, and its shadows."""
        x, y = view.topleft
        found: list[Placed] = []
        shadows: Blits = []

        def put(sprites: Sprites, name: str, foot: tuple[int, int], age: int = 0) -> None:
            cel = sprites.strip(name).at(age)
            found.append((foot[1], cel.image, (foot[0] + cel.dx - x, foot[1] + cel.dy - y)))

        def shade(sprites: Sprites, name: str, foot: tuple[int, int]) -> None:
            cel = sprites.strip(name).cels[0]
            shadows.append((cel.image, (foot[0] + cel.dx - x, foot[1] + cel.dy - y)))

        for _, name, px, py, stands in self.things(world, view):
            whole = name if stands else f"{name}_broken"
            put(self._things, whole, (px, py))
            shade(self._things, f"{whole}_shadow", (px, py))
        for post in self._near_posts(view):
            put(self._signals, "traffic_light", post)
            shade(self._signals, "traffic_light_shadow", post)
        box = view.inflate(32, 32)
        for walker in world.walkers:
            foot = round(walker.x * PX_PER_M), round(walker.y * PX_PER_M)
            if box.collidepoint(foot):
                way = heading_of(walker.c, walker.s, 8)
                pose = POSES[walker.state]
                name = f"{LOOKS[walker.look % len(LOOKS)]}_{pose}_{way}"
                put(self._people, name, foot, walker.t + (walker.id * 11 if pose == "walk" else 0))
                shade(self._people, "shadow", foot)
        return found, shadows

    def _near_posts(self, view: pygame.Rect) -> Iterator[tuple[int, int]]:
        for square in near(view):
            for x, y, _, _ in self._posts.get(square, ()):
                yield x, y

    def lamps(self, world: World, view: pygame.Rect) -> Iterator[tuple[int, int]]:
        """World px of every street lamp that burns near the view."""
        for thing, name, px, py, stands in self.things(world, view):
            if thing.kind == "lamp" and stands:
                side = -1 if name.endswith("1") else 1
                yield px + LAMP_HEAD_PX[0] * side, py + LAMP_HEAD_PX[1]

    def signal_blits(self, world: World, view: pygame.Rect) -> tuple[Blits, list[tuple[int, int, Rgb]]]:
        """Lenses of traffic lights with their halos, and where each shines in world px, with its colour."""
        x, y = view.topleft
        blits: Blits = []
        lit: list[tuple[int, int, Rgb]] = []
        for square in near(view):
            for px, py, lights, axis in self._posts.get(square, ()):
                state = world.lights[lights]
                colour = _signal(state.phase, state.t, axis)
                at = px, py + LENS_PX[colour]
                blits.append((_lens(colour), (at[0] - 1 - x, at[1] - 1 - y)))
                blits.append((pool(9, 9, colour, 34), (at[0] - 9 - x, at[1] - 9 - y)))
                lit.append((*at, colour))
        return blits, lit


def _picture(sheet: Sprites, kind: str, look: int) -> str:
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
            x += 5 if mx == area.right else -5
            y += 6 if my == area.bottom else -3
            found.setdefault(bucket(x, y), []).append((x, y, junction.lights, axis))
    return found


def _signal(phase: int, t: int, axis: int) -> Rgb:
    """Colour for one axis: green in its phase, amber as the clearing time begins, else red."""
    mine = 0 if axis == NS else 2
    if phase == mine:
        return GREEN
    return AMBER if phase == mine + 1 and t < AMBER_TICKS else RED


_LENSES: dict[Rgb, pygame.Surface] = {}


def _lens(colour: Rgb) -> pygame.Surface:
    if colour not in _LENSES:
        _LENSES[colour] = pygame.Surface((3, 3), 0, 32)
        _LENSES[colour].fill(colour)
    return _LENSES[colour]


def thrown_cel(sheet: Sprites, kind: str, c: float, s: float) -> tuple[Cel, Cel]:
    """A thrown thing and its shadow at its heading. Raises Fault for an unknown one."""
    cels, shadows = sheet.strip(kind).cels, sheet.strip(f"{kind}_shadow").cels
    k = heading_of(c, s, len(cels))
    return cels[k], shadows[k]
