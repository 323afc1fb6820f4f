"""Small signs of the chase, drawn from a few numbers: bus icons, turn arrows, wedges at the edge of the view."""

from __future__ import annotations

from functools import lru_cache

import pygame

from game.show.art import InterfaceArt
from game.show.chase_hud.board import ChaseHudModel, Chevron, Pointer
from game.show.paint.colours import BAD, BRASS, GLOW, INK, LOUD, PINK, SILVER, TEXT, WINE, Colour
from game.show.paint.motes import clear

EDGE_PX = 3
POINTER_HALF_PX = 21, 7  # half of its plate
POINTER_TURN_PX = 13  # so much wider with his next turn
POINTER_SIDE_PX = 34
POINTER_TOP_PX, POINTER_COUNTED_PX, POINTER_BELOW_PX = 50, 66, 92  # under the gap, the seconds, the sign of a turn
POINTER_UP_PX = 26  # at least so far over the lower edge
POINTER_CORNERS = ((238, 106), (116, 90))  # so wide from the left, from the right stands something so high
BLINK_TICKS = 8
BUS_ROWS = (
    ".rrrrrrrrrrrr.",
    "##############",
    "#oo#oo#oo#oo#o",
    "#oo#oo#oo#oo#o",
    "ssssssssssssss",
    "..##......##..",
)
BENT_ROWS = (  # from below to the right
    ".....#....",
    ".....##...",
    ".#######..",
    ".########.",
    ".#######..",
    ".##..##...",
    ".##..#....",
    ".##.......",
    ".##.......",
    "..........",
)
QUARTERS = (1, 0), (0, 1), (-1, 0), (0, -1)
LIVERIES: dict[str, dict[str, Colour]] = {
    "danko": {"#": (224, 202, 156), "o": (37, 64, 142), "s": (55, 154, 134), "r": (247, 236, 201)},
    "rostavili": {"#": (203, 213, 212), "o": (21, 20, 38), "s": (181, 34, 47), "r": (54, 59, 82)},
}
PAINTS: dict[str, tuple[Colour, Colour]] = {
    "bend": (TEXT, SILVER), "hard": (LOUD, BRASS), "short": ((116, 198, 156), (26, 112, 115)), "brake": (PINK, BAD),
}  # fmt: skip
TURN_PX = 30
TURNS: dict[str, tuple[tuple[int, int], ...]] = {
    "right": ((4, 28), (4, 13), (8, 8), (17, 8), (17, 2), (27, 12), (17, 22), (17, 16), (12, 16), (12, 28)),
    "bear_right": ((8, 28), (8, 18), (14, 11), (10, 7), (26, 3), (24, 19), (20, 16), (16, 21), (16, 28)),
    "around": (
        (2, 28),
        (2, 8),
        (7, 3),
        (17, 3),
        (22, 8),
        (22, 16),
        (28, 16),
        (19, 27),
        (11, 16),
        (16, 16),
        (16, 10),
        (14, 8),
        (10, 8),
        (8, 10),
        (8, 28),
    ),
    "ahead": ((11, 28), (11, 13), (5, 13), (15, 2), (25, 13), (19, 13), (19, 28)),
}


@lru_cache(maxsize=4)
def little_bus(livery: str) -> pygame.Surface:
    """A bus from the side, 16 x 8 with its dark edge; his has dark windows."""
    out = clear(16, 8)
    tones = LIVERIES[livery]
    for j, row in enumerate(BUS_ROWS):
        for i, mark in enumerate(row):
            if mark != ".":
                out.fill(INK, (i, j, 3, 3))
    for j, row in enumerate(BUS_ROWS):
        for i, mark in enumerate(row):
            if mark != ".":
                out.set_at((i + 1, j + 1), INK if j == 5 else tones[mark])
    return out


@lru_cache(maxsize=32)
def turn_arrow(turn: str, paint: str) -> pygame.Surface:
    """The arrow of a turn, 30 x 30: its shape tells the turn, its colour how hard; a short cut is dashed."""
    if turn == "short":
        turn = "ahead"
    mirrored = turn.endswith("left")
    points = TURNS[turn.replace("left", "right")]
    out = clear(TURN_PX, TURN_PX)
    light, shade = PAINTS[paint]
    for dx, dy, tone in ((-1, 0, INK), (2, 1, INK), (0, -1, INK), (1, 2, INK), (1, 1, shade), (0, 0, light)):
        pygame.draw.polygon(out, tone, [(x + dx, y + dy) for x, y in points])
    if paint == "short":
        for y in range(24, 14, -5):
            out.fill((0, 0, 0, 0), (0, y, TURN_PX, 2))
    return pygame.transform.flip(out, True, False) if mirrored else out


@lru_cache(maxsize=8)
def bent_arrow(turn: str, street: tuple[int, int]) -> pygame.Surface:
    """A small arrow, 10 x 10, that turns left or right into the street that leads that way on the screen."""
    out = clear(10, 10)
    for j, row in enumerate(BENT_ROWS):
        for i, mark in enumerate(row):
            if mark == "#":
                out.set_at((i, j), LOUD)
    quarter = QUARTERS.index(street)
    if turn == "left":
        out, quarter = pygame.transform.flip(out, True, False), quarter - 2
    return pygame.transform.rotate(out, -90 * quarter)


@lru_cache(maxsize=32)
def _wedge(kind: str, dx: int, dy: int) -> pygame.Surface:
    """A wedge that points outward: two lamps on the oncoming, a box on the lorry, crossed bars on the train."""
    out = clear(26, 26)
    tone = {"oncoming": LOUD, "lorry": PINK, "train": BAD}[kind]
    shape = [(25, 13), (13, 3), (13, 23)]
    pygame.draw.polygon(out, INK, [(25, 13), (11, 1), (11, 25)])
    pygame.draw.polygon(out, tone, shape)
    if kind == "oncoming":
        for y in (8, 16):
            out.fill(INK, (3, y - 1, 6, 5))
            out.fill(GLOW, (4, y, 4, 3))
    elif kind == "lorry":
        out.fill(INK, (1, 5, 9, 16))
        out.fill(tone, (2, 6, 7, 14))
        out.fill(INK, (2, 10, 7, 1))
    else:
        for a, b in (((1, 6), (9, 20)), ((1, 20), (9, 6))):
            pygame.draw.line(out, INK, a, b, 5)
        for a, b in (((1, 6), (9, 20)), ((1, 20), (9, 6))):
            pygame.draw.line(out, TEXT, a, b, 2)
    if dx:
        return pygame.transform.flip(out, dx < 0, False)
    return pygame.transform.rotate(out, -90 if dy > 0 else 90)


def over_pointer(model: ChaseHudModel) -> int:
    """The least y in px at which the pointer is clear of what stands over it."""
    counts = POINTER_COUNTED_PX if model.lost_in_s is not None else POINTER_TOP_PX
    return counts if model.turn is None else POINTER_BELOW_PX


def pointer_place(pointer: Pointer, size: tuple[int, int], top: int = POINTER_TOP_PX) -> tuple[int, int]:
    """Where its plate stands in a picture of that size: at the edge, but clear of what else stands there.

    At the lower edge it goes as far aside as upward to get clear of hulls and map, whichever is less.
    """
    wide, high = size
    x = min(max(pointer.x, POINTER_SIDE_PX), wide - POINTER_SIDE_PX)
    (left, over_hulls), (right, over_map) = POINTER_CORNERS
    free_x = min(max(x, left), wide - right)
    up = over_hulls if x < left else over_map if x > wide - right else POINTER_UP_PX
    if pointer.dy > 0 and abs(free_x - x) < up - POINTER_UP_PX:
        x, up = free_x, POINTER_UP_PX
    return x, min(max(pointer.y, top), high - up)


def pointer_plate(pointer: Pointer, size: tuple[int, int], top: int = POINTER_TOP_PX) -> pygame.Rect:
    """What its plate covers: his next turn stands beside it, to the right only where its mark points left."""
    x, y = pointer_place(pointer, size, top)
    half, high = POINTER_HALF_PX
    more = POINTER_TURN_PX * bool(pointer.turn)
    return pygame.Rect(x - half - more * (pointer.dx >= 0), y - high, 2 * half + more, 2 * high)


def draw_pointer(
    surface: pygame.Surface, art: InterfaceArt, pointer: Pointer, tick: int, top: int = POINTER_TOP_PX
) -> None:
    """His bus and the metres to it in a plate at the edge, red while he brakes; a nodding mark points to it."""
    x, y = pointer_place(pointer, surface.get_size(), top)
    half = POINTER_HALF_PX[0]
    plate = pointer_plate(pointer, surface.get_size(), top)
    surface.fill(INK, plate)
    inner = plate.inflate(-2, -2)
    surface.fill(BAD if pointer.brakes else WINE, inner)
    surface.fill(PINK if pointer.brakes else BAD, (*inner.topleft, inner.w, 1))
    if pointer.turn:
        beside = plate.x + 2 if pointer.dx >= 0 else x + half
        surface.fill(INK, (beside - 1, inner.y, POINTER_TURN_PX - 1, inner.h))
        surface.blit(bent_arrow(pointer.turn, pointer.street), (beside, y - 5))
    surface.blit(little_bus("rostavili"), (x - half + 2, y - 4))
    art.body.draw(surface, str(pointer.metres), x + half - 3, y - 4, TEXT, 1.0)
    out = (half if pointer.dx else 13) + 2 + tick // 10 % 2
    tip = x + pointer.dx * (out + 5), y + pointer.dy * (out + 2)
    base = x + pointer.dx * out, y + pointer.dy * (out - 3)
    side = (-pointer.dy * 4, pointer.dx * 4)
    ends = [tip, (base[0] + side[0], base[1] + side[1]), (base[0] - side[0], base[1] - side[1])]
    pygame.draw.polygon(surface, BAD, ends)
    pygame.draw.polygon(surface, INK, ends, 1)


def draw_chevron(surface: pygame.Surface, chevron: Chevron, tick: int) -> None:
    """A flashing wedge at the edge where something comes from, kept off the rows that stay free."""
    if tick // BLINK_TICKS % 3 == 2:
        return
    image = _wedge(chevron.kind, chevron.dx, chevron.dy)
    w, h = image.get_size()
    x = min(max(chevron.x - w // 2, EDGE_PX), surface.get_width() - w - EDGE_PX)
    y = min(max(chevron.y - h // 2, EDGE_PX), surface.get_height() - h - EDGE_PX)
    surface.blit(image, (x, y))
