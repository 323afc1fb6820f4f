"""Night over the city: cool darkness, pools under lamps and signs, beams, and what a wet road gives back of them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

import pygame

from game.chase.sites import Breakable
from game.chase.world import Stage, World
from game.data.art import LevelArt, Light
from game.show.chase.fleet import Blits
from game.show.chase.street import bucket, foot_px, look_of, near
from game.show.paint.flicker import FLICKERS
from game.show.paint.glow import COLOURS, Rgb, pool, scaled, soft_pool
from game.show.paint.kept import kept

AMBIENT: Rgb = (146, 147, 196)
POOL_PCT, HALO_PCT = 80, 26
STREAK_PCT = {"neon": 78, "lamp": 46}
STREAK_FROM_PX, STREAK_LENGTH_PX = 10, 66  # below a light the wet road begins to shine
STREAK_WIDTH_PX = {"neon": 24, "lamp": 13}
SEARCH_PX = 96  # as far south of a light wet road is looked for
RIPPLE_TICKS = 9
RIPPLES = 4
LAMP_REACH_PX = 24  # a breakable light belongs to the lamp that stands so near
LAMP_HEAD_PX = (7, -25)  # from a lamp's foot to its light; looks alternate sides
HEAD_PX, HEAD_PCT = 8, 70  # of a lamp that stands on a post
SIGNAL_RADIUS_PX = 16
REACH_PX = 128


@kept(256)
def streak(width: int, length: int, colour: Rgb, strength: int, step: int) -> pygame.Surface:
    """The mirror of a light in a wet road, for an ADD blit: a smear downward that ripples break into dashes."""
    out = pygame.Surface((width, length), 0, 32)
    middle = width / 2
    for y in range(length):
        fade = (1 - y / length) ** 0.8 * min(1.0, (y + 2) / 8)
        wobble = ((y * 7 + step * 5) % 11 - 5) * 0.3
        half = middle * (0.5 + 0.4 * y / length) * (0.55 + 0.45 * ((y * 5 + step * 3) % 7) / 6)
        if (y + step * 2) % 5 == 4:
            half *= 0.45
        for part, share in ((1.0, 0.3), (0.7, 0.6), (0.36, 1.0)):
            wide = max(1, round(half * 2 * part))
            left = round(middle + wobble - wide / 2)
            out.fill(scaled(colour, fade * share * strength / 100), (left, y, wide, 1))
    return out


def lift(light: Light, level: int) -> pygame.Surface:
    """What a light at `level` percent takes from the night about it."""
    wide, tall = light.radius + light.width // 2, (light.radius * 3 + light.height * 2) // 4
    return soft_pool(wide, tall, COLOURS[light.colour], POOL_PCT * level // 100)


def halo(light: Light, level: int) -> pygame.Surface:
    """What the wet air about it shows of a light at `level` percent."""
    small = light.radius * 2 // 3
    return soft_pool(small, small * 2 // 3, COLOURS[light.colour], HALO_PCT * level // 100)


@dataclass(frozen=True, slots=True, eq=False)
class Lamp:
    """A light of the map: its middle, where the wet road below it begins and how long, the thing it goes out with.

    `shown` holds what it lifts and its halo by level in percent, `lift_at` and `halo_at` where they lie in the city,
    `box` all that it lights, its mirror too.
    """

    light: Light
    x: int
    wet_y: int
    wet_px: int
    post: Breakable | None
    shown: dict[int, tuple[pygame.Surface, pygame.Surface]]
    lift_at: tuple[int, int]
    halo_at: tuple[int, int]
    box: pygame.Rect

    @classmethod
    def of(cls, light: Light, post: Breakable | None, head: tuple[int, int], wet: tuple[int, int]) -> Lamp:
        """The light with the post that it goes out with, where its head is, and its wet road."""
        x, y = _middle(light)
        shine = pool(HEAD_PX, HEAD_PX, COLOURS[light.colour], HEAD_PCT) if post is not None else None
        shown = {level: (lift(light, level), shine or halo(light, level)) for level in FLICKERS[light.flicker]}
        lifted, shone = next(iter(shown.values()))
        wide, tall = lifted.get_width() // 2, lifted.get_height() // 2
        lift_at = x - wide, y - tall + (tall // 2 if light.kind == "neon" else 8)
        small = light.radius * 2 // 3
        halo_at = x - small, y - small * 2 // 3 + small // 4
        if post is not None:
            halo_at = head[0] - HEAD_PX, head[1] - HEAD_PX
        box = lifted.get_rect(topleft=lift_at).union(shone.get_rect(topleft=halo_at))
        streak_px = STREAK_WIDTH_PX[mirror_of(light)]
        box.union_ip((x - streak_px // 2, wet[0], streak_px, wet[1]))
        return cls(light, x, *wet, post, shown, lift_at, halo_at, box)


def _middle(light: Light) -> tuple[int, int]:
    return light.x + light.width // 2, light.y + light.height // 2


def mirror_of(light: Light) -> str:
    """How the wet road gives it back: as a sign or as a lamp."""
    return "neon" if light.kind == "neon" else "lamp"


class NightLights:
    """The darkness of the chase and all that lifts it."""

    def __init__(self, art: LevelArt, stage: Stage, is_wet: Callable[[float, float], bool]) -> None:
        posts: dict[tuple[int, int], list[Breakable]] = {}
        for thing in stage.city.breakables:
            if thing.kind == "lamp":
                posts.setdefault(bucket(*foot_px(thing)), []).append(thing)
        self._squares: dict[tuple[int, int], list[Lamp]] = {}
        for light in art.lights:
            x, y = _middle(light)
            post = _post_of(x, y, posts) if light.breakable else None
            head = (x, y)
            if post is not None:
                foot = foot_px(post)
                east = look_of(stage, post) % 2
                head = foot[0] + (LAMP_HEAD_PX[0] if east else -LAMP_HEAD_PX[0]), foot[1] + LAMP_HEAD_PX[1]
            lamp = Lamp.of(light, post, head, _wet_below(x, y, is_wet))
            self._squares.setdefault(bucket(x, y), []).append(lamp)
        self._is_wet = is_wet
        self._dark = pygame.Surface((0, 0), 0, 32)

    def lit(self, world: World, view: pygame.Rect) -> Iterator[tuple[Lamp, int]]:
        """Lamps that burn and light something in the view, each with its level now in percent."""
        for square in near(view, REACH_PX):
            for lamp in self._squares.get(square, ()):
                if view.colliderect(lamp.box) and (lamp.post is None or world.bodies.wall_alive[lamp.post.wall]):
                    yield lamp, _level(lamp.light, world.tick)

    def streaks(
        self, lit: list[tuple[Lamp, int]], view: pygame.Rect, signals: list[tuple[int, int, Rgb]], tick: int
    ) -> Blits:
        """Mirrors of lamps, signs and traffic lights in the wet road, to be added before anything stands on it."""
        x, y = view.topleft
        blits: Blits = []
        for lamp, level in lit:
            if lamp.wet_px:
                kind = mirror_of(lamp.light)
                strength = STREAK_PCT[kind] * level // 500 * 5
                step = (tick // RIPPLE_TICKS + lamp.light.id) % RIPPLES
                wide = STREAK_WIDTH_PX[kind]
                image = streak(wide, lamp.wet_px, COLOURS[lamp.light.colour], strength, step)
                blits.append((image, (lamp.x - wide // 2 - x, lamp.wet_y - y)))
        for number, (px, py, colour) in enumerate(signals):
            if self._is_wet(px / 8, (py + 14) / 8):
                image = streak(8, 30, colour, 60, (tick // RIPPLE_TICKS + number) % RIPPLES)
                blits.append((image, (px - 4 - x, py + 2 - y)))
        return blits

    def darken(
        self,
        surface: pygame.Surface,
        view: pygame.Rect,
        lit: list[tuple[Lamp, int]],
        signals: list[tuple[int, int, Rgb]],
        beams: Blits,
    ) -> None:
        """Multiply the picture by the night, lifted by lamps, signs and beams; then add their halos."""
        x, y = view.topleft
        if self._dark.get_size() != view.size:
            self._dark = pygame.Surface(view.size, 0, 32)
        dark = self._dark
        dark.fill(AMBIENT)
        lifts: Blits = []
        halos: Blits = []
        for lamp, level in lit:
            lifted, shone = lamp.shown[level]
            left, top = lamp.lift_at
            lifts.append((lifted, (left - x, top - y)))
            left, top = lamp.halo_at
            halos.append((shone, (left - x, top - y)))
        for px, py, colour in signals:
            r = SIGNAL_RADIUS_PX
            lifts.append((pool(r, r, colour, 45), (px - r - x, py - r + 6 - y)))
        dark.fblits(lifts, pygame.BLEND_RGB_ADD)
        dark.fblits(beams, pygame.BLEND_RGB_ADD)
        surface.blit(dark, (0, 0), special_flags=pygame.BLEND_RGB_MULT)
        surface.fblits(halos, pygame.BLEND_RGB_ADD)


def _level(light: Light, tick: int) -> int:
    curve = FLICKERS[light.flicker]
    return curve[(tick // 4 + light.id * 5) % len(curve)]


def _post_of(x: int, y: int, posts: dict[tuple[int, int], list[Breakable]]) -> Breakable | None:
    """The lamp post that a breakable light belongs to."""
    column, row = bucket(x, y)
    found = [
        (abs(foot_px(post)[0] - x) + abs(foot_px(post)[1] - y), post.id, post)
        for dx in (-1, 0, 1)
        for dy in (-1, 0, 1)
        for post in posts.get((column + dx, row + dy), ())
    ]
    far, _, best = min(found, default=(LAMP_REACH_PX, 0, None), key=lambda one: one[:2])
    return best if far < LAMP_REACH_PX else None


def _wet_below(x: int, y: int, is_wet: Callable[[float, float], bool]) -> tuple[int, int]:
    """Where the wet road south of a light begins, and how long it mirrors the light; length 0 if there is none."""
    for start in range(STREAK_FROM_PX, SEARCH_PX, 4):
        if is_wet(x / 8, (y + start) / 8):
            steps = range(8, STREAK_LENGTH_PX, 4)
            long = next((k for k in steps if not is_wet(x / 8, (y + start + k) / 8)), STREAK_LENGTH_PX)
            return y + start, long
    return y, 0
