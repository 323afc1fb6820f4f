"""Sheets: pictures cut from an atlas, mirrored and whitened on first use, in strips; and those of things by name."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pygame

from game.core.faults import Fault, did_you_mean
from game.core.files import data
from game.show.paint.kept import kept

Point = tuple[int, int]
PLAIN = pygame.Surface((1, 1), 0, 32)  # what `convert` makes pictures alike, with no need of a display
CLEAR = pygame.Surface((1, 1), pygame.SRCALPHA, 32)
TICK_MS = 1000 / 60
HEAD_PX = 9  # width of a head
HEAD_REACH_PX = 26  # farthest from the feet's middle line that a head leans


def cleared(surface: pygame.Surface) -> pygame.Surface:
    """The same picture with an opacity for each pixel, for fast blits with transparency; it needs no display."""
    made = surface.convert(CLEAR)
    made.set_colorkey(None)  # it is taken over from a palette: each blit would compare every pixel with it
    return made


def packed(path: Path) -> pygame.Surface:
    """A PNG as it is packed, at a byte a pixel where it has a palette. Raises Fault if there is none."""
    try:
        return pygame.image.load(path)
    except (OSError, pygame.error) as error:
        raise Fault(f"{path.parent.name}/{path.name}: cannot be read as a picture ({error})") from error


def picture(path: Path) -> pygame.Surface:
    """A PNG, ready for fast blits with transparency. Raises Fault if there is none."""
    return cleared(packed(path))


def table(path: Path) -> dict[str, Any]:
    """A JSON object. Raises Fault if there is none."""
    try:
        found = json.loads(path.read_text("utf-8"))
    except (OSError, ValueError) as error:
        raise Fault(f"{path.parent.name}/{path.name}: cannot be read ({error})") from error
    if not isinstance(found, dict):
        raise Fault(f"{path.parent.name}/{path.name}: an object is wanted")
    return found


@dataclass(slots=True, eq=False)
class Cel:
    """One picture of a strip, trimmed. (dx, dy) = its top left and `points` = marks, from the anchor, facing right."""

    image: pygame.Surface
    dx: int
    dy: int
    ticks: int
    phase: str = ""
    points: Mapping[str, Point] = field(default_factory=dict)
    tilt: int = 0  # heading of what the hand holds, degrees clockwise from upright, facing right
    _mirrored: pygame.Surface | None = None
    _white: tuple[pygame.Surface, pygame.Surface] | None = None
    _head: Point | None = None

    def facing(self, face: int) -> pygame.Surface:
        """The picture as it looks to the right (1) or to the left (-1)."""
        if face > 0:
            return self.image
        if self._mirrored is None:
            self._mirrored = pygame.transform.flip(self.image, True, False)
        return self._mirrored

    def place(self, x: int, y: int, face: int) -> Point:
        """Top left on the screen for an anchor at (x, y)."""
        return (x + self.dx if face > 0 else x - self.dx - self.image.get_width(), y + self.dy)

    def white(self, face: int) -> pygame.Surface:
        """The outline filled with white; multiply for other colours. Not to be drawn on."""
        if self._white is None:
            made = self.image.copy()
            made.fill((255, 255, 255, 0), special_flags=pygame.BLEND_RGBA_MAX)
            self._white = made, pygame.transform.flip(made, True, False)
        return self._white[0 if face > 0 else 1]

    def head(self, face: int) -> Point:
        """The crown of the head from the anchor: the highest part of the body near its middle line."""
        if self._head is None:
            self._head = _crown(self)
        return self._head[0] * face, self._head[1]

    def point(self, name: str, face: int) -> Point | None:
        """A mark such as `hand` from the anchor, mirrored if he faces left."""
        found = self.points.get(name)
        return None if found is None else (found[0] * face, found[1])


def _crown(cel: Cel) -> Point:
    """Window of head's width with the highest mean top, among columns where heads are; arms reach further out."""
    width, height = cel.image.get_size()
    solid = pygame.mask.from_surface(cel.image)
    tops = []
    for x in range(width):
        top = next((y for y in range(height) if solid.get_at((x, y))), height)
        tops.append(top if abs(x + cel.dx) <= HEAD_REACH_PX else height)
    windows = range(max(1, width - HEAD_PX + 1))
    best = min(windows, key=lambda x: (sum(tops[x : x + HEAD_PX]), abs(x + HEAD_PX // 2 + cel.dx)))
    return best + HEAD_PX // 2 + cel.dx, min(tops[best : best + HEAD_PX]) + cel.dy


@dataclass(slots=True, eq=False)
class Strip:
    """The pictures of one move in order; `ticks` in all."""

    cels: tuple[Cel, ...]
    loop: bool
    ticks: int = 0

    def __post_init__(self) -> None:
        self.ticks = sum(cel.ticks for cel in self.cels)

    def at(self, tick: int) -> Cel:
        """The picture `tick` ticks after the start; the last one stays unless the strip loops."""
        if self.loop:
            tick %= self.ticks
        for cel in self.cels:
            if tick < cel.ticks:
                return cel
            tick -= cel.ticks
        return self.cels[-1]

    def of_phase(self, phase: str) -> tuple[Cel, ...]:
        """The pictures of `start`, `active` or `recover`."""
        return tuple(cel for cel in self.cels if cel.phase == phase)


def ticks_of(ms: float) -> int:
    """That time in whole ticks, at least one."""
    return max(1, round(ms / TICK_MS))


@dataclass(slots=True, eq=False)
class Sprites:
    """Things, effects or lights by name."""

    name: str
    strips: Mapping[str, Strip]

    def __contains__(self, name: object) -> bool:
        return name in self.strips

    def strip(self, name: str) -> Strip:
        """The strip of a sprite. Raises Fault, naming both, if the sheet lacks it."""
        found = self.strips.get(name)
        if found is None:
            raise Fault(f'places/{self.name}.json: no sprite "{name}"{did_you_mean(name, self.strips)}')
        return found


@kept(32)
def load_sprites(name: str, folder: Path | None = None) -> Sprites:
    """Read `assets/places/<name>`, once. Raises Fault if it is missing or damaged."""
    base = folder or data("assets", "places")
    found = table(base / f"{name}.json")
    sheet = picture(base / f"{name}.png")
    strips: dict[str, Strip] = {}
    for sprite, row in found.get("sprites", {}).items():
        try:
            ax, ay = row["anchor"]
            cels = tuple(
                Cel(sheet.subsurface(pygame.Rect(f["x"], f["y"], f["w"], f["h"])), -ax, -ay, ticks_of(f.get("ms", 100)))
                for f in row["frames"]
            )
        except (KeyError, TypeError, ValueError) as error:
            raise Fault(f"places/{name}.json: {sprite}: {error}") from error
        if not cels:
            raise Fault(f"places/{name}.json: {sprite} has no pictures")
        strips[sprite] = Strip(cels, bool(row.get("loop", False)))
    return Sprites(name, strips)


class _Later(Mapping[str, Strip]):
    """The strips of several sheets by name; a sheet is read when one of its sprites is first asked for."""

    def __init__(self, sheets: Iterable[str]) -> None:
        self._sheet_of = {sprite: sheet for sheet in sheets for sprite in _sprite_names(sheet)}
        self._found: dict[str, Strip] = {}

    def __getitem__(self, name: str) -> Strip:
        found = self._found.get(name)
        if found is None:
            found = self._found[name] = load_sprites(self._sheet_of[name]).strips[name]
        return found

    def __iter__(self) -> Iterator[str]:
        return iter(self._sheet_of)

    def __len__(self) -> int:
        return len(self._sheet_of)


def sprites_of(name: str, sheets: Iterable[str]) -> Sprites:
    """All sprites of these sheets of `assets/places`, as one that is called `name`: no level needs every sheet.

    Raises Fault if one is missing or damaged, some of that only when it is read.
    """
    return Sprites(name, _Later(sheets))


@kept(32)
def _sprite_names(sheet: str) -> tuple[str, ...]:
    return tuple(table(data("assets", "places", f"{sheet}.json")).get("sprites", ()))
