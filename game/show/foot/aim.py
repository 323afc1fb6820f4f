"""Where guns point: a hero's thin line to what it would hit first, an enemy's that grows thick before the shot."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

import pygame

from game.core.boxes import Box
from game.core.grid import SOLID
from game.data.fighters import BYSTANDER
from game.data.guns import CONE_HIGH_PX, HIGH_PX, LINE_PX, LOW_PX, MUZZLE_PX, ROUNDS
from game.data.moves import MOVES
from game.foot.bodies import hurt_box, safe, start_ticks
from game.foot.fighter import Fighter
from game.foot.ground import Ground
from game.foot.lines import aim, line, opposed, stops
from game.foot.world import World
from game.show.paint.motes import RED, WHITE, Rgb, clear

THICK_TICKS = 12  # before the shot an enemy's aim line grows thick
AIM: Rgb = (120, 226, 226)
DOT_PX, INNOCENT_DOT_PX = 2, 6  # from dot to dot of a line, and of one in which a bystander stands
FIRST_PX = MUZZLE_PX + 5  # from the middle of him who aims
RAISED = 52  # from here on, in parts of SLOPE, the arm is drawn raised or lowered,
RAISED_PX = 24  # and the muzzle so far ahead of the middle
BEYOND_PX = 16  # so far out of view lines are drawn
WIDE_PX = 384
GONE = frozenset({"lie", "fall", "down"})


def draw_aim(surface: pygame.Surface, ground: Ground, f: Fighter, world: World, x: int, y: int) -> None:
    """Where a hero's next shot would go, with the top left of the view at (x, y)."""
    high = LOW_PX if f.state == "crouch" else HIGH_PX
    bodies = [(box, False) for box in stops(world, f)]
    bodies += [
        (hurt_box(v), v.row.team == BYSTANDER)
        for v in world.fighters
        if opposed(f.row.team, v) and not safe(v) and v.state not in GONE
    ]
    rise = aim(world, ground, f, f.face, high)
    if rise:
        points, innocent = _sloping(ground, f, high, rise, bodies, x, y)
        step = INNOCENT_DOT_PX if innocent else DOT_PX
        dot = _dots(RED if innocent else AIM, step).subsurface((0, 0, 1, 1))
        surface.fblits([(dot, point) for point in points[FIRST_PX - 1 :: step]])
        end = points[-1] if points else None
    else:
        end, innocent = _level(surface, ground, f, high, bodies, x, y)
    if end is not None:
        tone = RED if innocent else AIM
        surface.fill(tone, (end[0] - 2, end[1], 5, 1))
        surface.fill(tone, (end[0], end[1] - 2, 1, 5))


def _sloping(
    ground: Ground, f: Fighter, high: int, rise: int, bodies: Sequence[tuple[Box, bool]], x: int, y: int
) -> tuple[list[tuple[int, int]], bool]:
    """The pixels on the screen of a line that rises or falls, and whether it ends at a bystander."""
    left, right = min((b.left for b, _ in bodies), default=0), max((b.right for b, _ in bodies), default=0)
    points: list[tuple[int, int]] = []
    for px, py in line(ground, f.x, f.y - high, f.face, rise):
        if not -BEYOND_PX <= px - x < WIDE_PX + BEYOND_PX:
            break
        points.append((px - x, py - y))
        if not left <= px < right:
            continue
        met = next((who for b, who in bodies if b.left <= px < b.right and b.top <= py < b.bottom), None)
        if met is not None:
            return points, met
    return points, False


def _level(
    surface: pygame.Surface,
    ground: Ground,
    f: Fighter,
    high: int,
    bodies: Sequence[tuple[Box, bool]],
    x: int,
    y: int,
) -> tuple[tuple[int, int] | None, bool]:
    """Draw a level line; returns its end on the screen, None without one, and whether that is at a bystander."""
    at, face = f.y - high, f.face
    start = f.x - x
    room = WIDE_PX + BEYOND_PX - 1 - start if face > 0 else start + BEYOND_PX
    if room < 1 or not -BEYOND_PX <= start + face < WIDE_PX + BEYOND_PX:
        return None, False
    length, innocent, met = min(room, _wall(ground, f.x, at, face)), False, False
    for box, bystander in bodies:
        if box.top <= at < box.bottom:
            way = _way(box.left, box.right, f.x, face)
            if way is not None and (way < length or (way == length and not met)):
                length, innocent, met = way, bystander, True
    step = INNOCENT_DOT_PX if innocent else DOT_PX
    dots = (length - FIRST_PX) // step + 1
    if dots > 0:
        wide = (dots - 1) * step + 1
        left = start + FIRST_PX if face > 0 else start - FIRST_PX - wide + 1
        surface.blit(_dots(RED if innocent else AIM, step), (left, at - y), (0, 0, wide, 1))
    return (start + face * length, at - y), innocent


def _wall(ground: Ground, x: int, y: int, face: int) -> int:
    """Pixels from x to the wall that a level line meets, the first one of the wall too."""
    grid, row = ground.grid, y >> 4
    length = LINE_PX
    column = (x + face) >> 4
    for n in range(LINE_PX // 16 + 2):
        if grid.at(column + n * face, row) == SOLID:
            edge = (column + n) * 16 if face > 0 else (column - n) * 16 + 15
            length = min(length, max(1, (edge - x) * face))
            break
    for block in ground.blocks:
        if block.top <= y < block.bottom:
            way = _way(block.left, block.right, x, face)
            if way is not None and way < length:
                length = way
    return length


def _way(left: int, right: int, x: int, face: int) -> int | None:
    """Pixels from x to the first one of left <= px < right on that side; None if there is none."""
    if face > 0:
        return max(1, left - x) if right > x + 1 else None
    return max(1, x - right + 1) if left <= x - 1 else None


@lru_cache(maxsize=4)
def _dots(colour: Rgb, step: int) -> pygame.Surface:
    """A row of dots as long as the view is wide."""
    image = clear(WIDE_PX + 2 * BEYOND_PX, 1)
    for x in range(0, image.get_width(), step):
        image.set_at((x, 0), colour)
    return image


def draw_threat(surface: pygame.Surface, ground: Ground, f: Fighter, world: World, x: int, y: int) -> None:
    """Where his shot would go, up or down stairs too: a thin line, thick before the shot; a cone between two lines."""
    move = MOVES[f.move]
    row = ROUNDS[move.shot]
    left = start_ticks(f) - f.t
    reach = row.cone_px or 400
    middle = LOW_PX if move.low else HIGH_PX
    rise = aim(world, ground, f, f.face, middle)
    ends = [] if row.cone_px else stops(world, f)
    for high in CONE_HIGH_PX if row.cone_px else (middle,):
        at = f.y - high
        if rise:
            points = []
            for px, py in line(ground, f.x, at, f.face, rise):
                if abs(px - f.x) > reach or any(box.holds(px, py) for box in ends):
                    break
                points.append((px - x, py - y))
            first = MUZZLE_PX if row.cone_px or abs(rise) < RAISED else RAISED_PX
            _sloping_threat(surface, [point for point in points[first:] if -2 <= point[0] < WIDE_PX + 2], left)
            continue
        ways = [_way(box.left, box.right, f.x, f.face) for box in ends if box.top <= at < box.bottom]
        length, start = min(reach, _wall(ground, f.x, at, f.face), *(way for way in ways if way is not None)), f.x - x
        first = max(1, -2 - start if f.face > 0 else start - WIDE_PX - 1) + MUZZLE_PX
        last = min(length, WIDE_PX + 1 - start if f.face > 0 else start + 2)
        if first <= last:
            _level_threat(surface, start + f.face * first, at - y, last - first + 1, f.face, left)


def _sloping_threat(surface: pygame.Surface, points: Sequence[tuple[int, int]], left: int) -> None:
    """A line that rises or falls, `left` ticks before the shot."""
    for n, point in enumerate(points):
        if left <= THICK_TICKS:
            surface.fill(RED, (point[0], point[1] - 1, 1, 2))
            if n % 8 == left % 8:
                surface.fill(WHITE, (*point, 2, 1))
        elif n % 3:
            surface.fill(RED, (*point, 1, 1))


def _level_threat(surface: pygame.Surface, x: int, y: int, length: int, face: int, left: int) -> None:
    """A level line from x on, `left` ticks before the shot."""
    edge = x if face > 0 else x - length + 1
    if left <= THICK_TICKS:
        surface.fill(RED, (edge, y - 1, length, 2))
        for n in range(left % 8, length, 8):
            surface.fill(WHITE, (x + n * face, y, 1 if face > 0 and n < length - 1 else 2, 1))
        return
    dashes = _dashes(face)
    surface.blit(dashes, (edge, y), (0 if face > 0 else dashes.get_width() - length, 0, length, 1))


@lru_cache(maxsize=2)
def _dashes(face: int) -> pygame.Surface:
    """A row of dashes as long as the view is wide, from the left edge (1) or from the right one (-1)."""
    image = clear(WIDE_PX + 2 * BEYOND_PX, 1)
    for n in range(image.get_width()):
        if n % 3:
            image.set_at((n if face > 0 else image.get_width() - 1 - n, 0), RED)
    return image
