"""Things in people's hands: gripped at the right place and turned as the hand turns."""

from __future__ import annotations

import math
from dataclasses import dataclass

import pygame

from game.foot.bodies import phase
from game.foot.fighter import Fighter
from game.show.paint.sheets import Cel, Sprites

HEADINGS = 24
SPRITES: dict[str, str] = {"stub": "bottle_broken", "snowball": "snow", "door_leaf": "door_plain"}
THROWN = {"thrower_snow": "snow", "thrower_bottle": "bottle"}  # moves
LIFTED = frozenset({"bench"})  # borne over the head with both hands
IN_THE_PICTURE = frozenset({("boss_strongman", "bench")})  # arms that a look's own strips show
EMPTY_HANDED = frozenset({"fall", "lie", "down", "thrown", "plunge", "held", "carried", "swim", "dazed"})


@dataclass(frozen=True, slots=True)
class Grip:
    """Where a thing is held, in hundredths of its width and height, and the turn that points it to the right.

    `hangs` keeps it upright except in a blow.
    """

    x: int = 50
    y: int = 50
    turn: int = 0  # degrees, counter-clockwise
    hangs: bool = False


GRIPS: dict[str, Grip] = {
    "pipe": Grip(12, 50),
    "knife": Grip(14, 50),
    "bench": Grip(10, 20),
    "chair": Grip(10, 12, 90),
    "bucket": Grip(50, 8, 90, hangs=True),
    "bucket_full": Grip(50, 8, 90, hangs=True),
    "bottle": Grip(50, 14, 90),
    "bottle_broken": Grip(50, 14, 90),
}
MIDDLE = Grip()


def held_sprite(arm: str) -> str:
    """The sprite of an arm in the hand."""
    return SPRITES.get(arm, arm)


class HeldThings:
    """Draws arms in hands; turned pictures are kept."""

    def __init__(self, sprites: Sprites) -> None:
        self._sprites = sprites
        self._kept: dict[tuple[str, int, int], tuple[pygame.Surface, tuple[int, int]]] = {}

    def _turned(self, name: str, degrees: int, face: int) -> tuple[pygame.Surface, tuple[int, int]]:
        """The picture turned by `degrees` counter-clockwise facing right, mirrored for left, and its grip in it."""
        heading = round(degrees * HEADINGS / 360) % HEADINGS
        key = (name, heading, face)
        if key not in self._kept:
            still = self._sprites.strip(name).cels[0].image
            grip = GRIPS.get(name, MIDDLE)
            width, height = still.get_size()
            gx, gy = (grip.x - 50) * width / 100, (grip.y - 50) * height / 100
            turn = math.radians(heading * 360 / HEADINGS)
            image = pygame.transform.rotate(still, heading * 360 / HEADINGS) if heading else still
            x = gx * math.cos(turn) + gy * math.sin(turn) + image.get_width() / 2
            y = gy * math.cos(turn) - gx * math.sin(turn) + image.get_height() / 2
            if face < 0:
                image, x = pygame.transform.flip(image, True, False), image.get_width() - x
            self._kept[key] = image, (round(x), round(y))
        return self._kept[key]

    def draw_in_palm(self, surface: pygame.Surface, f: Fighter, cel: Cel, x: int, y: int) -> None:
        """The hot stone on the palm that is held out."""
        palm = cel.point("hand_f", f.face)
        if palm is not None:
            image = self._sprites.strip("stone").at(f.t).image
            surface.blit(image, (x + palm[0] - image.get_width() // 2, y + palm[1] - image.get_height() + 2))

    def draw_drink(self, surface: pygame.Surface, drink: str, f: Fighter, cel: Cel, x: int, y: int) -> None:
        """The glass or bottle that he empties, tipped as his hand is."""
        hand = cel.point("hand", f.face)
        if hand is not None:
            image, (gx, gy) = self._turned(drink, -cel.tilt, f.face)
            surface.blit(image, (x + hand[0] - gx, y + hand[1] - gy))

    def draw_thrown(self, surface: pygame.Surface, f: Fighter, cel: Cel, x: int, y: int) -> None:
        """What a thrower whose sheet shows none has in his raised hand: snow where it lies, else a bottle."""
        name = "snow" if f.surface == "snow" else "bottle"
        if f.state == "blow":
            name = THROWN.get(f.move, "") if phase(f) == "start" else ""
        hand = cel.point("hand_f", f.face)
        if hand is not None and name and f.state in ("stand", "blow"):
            image, (gx, gy) = self._turned(name, GRIPS.get(name, MIDDLE).turn * 2, f.face)
            surface.blit(image, (x + hand[0] - gx, y + hand[1] - gy))

    def draw(self, surface: pygame.Surface, f: Fighter, cel: Cel, x: int, y: int) -> None:
        """Draw what he holds, his feet at (x, y) on the screen; nothing if his hands are busy otherwise."""
        hand = cel.point("hand", f.face)
        if not f.arm or hand is None or f.state in EMPTY_HANDED or (f.kind, f.arm) in IN_THE_PICTURE:
            return
        if f.arm == "stone" and f.state in ("stand", "scene") and not f.vx:
            self.draw_in_palm(surface, f, cel, x, y)
            return
        name = held_sprite(f.arm)
        grip = GRIPS.get(name, MIDDLE)
        far = cel.point("hand_f", f.face)
        if f.arm in LIFTED and far is not None and f.state != "blow":
            image = self._sprites.strip(name).cels[0].facing(f.face)
            left = x + (hand[0] + far[0]) // 2 - image.get_width() // 2
            surface.blit(image, (left, y + min(hand[1], far[1]) - image.get_height() // 2))
            return
        turn = 0 if grip.hangs and f.state != "blow" else 90 - cel.tilt + grip.turn
        image, (gx, gy) = self._turned(name, turn, f.face)
        surface.blit(image, (x + hand[0] - gx, y + hand[1] - gy))
