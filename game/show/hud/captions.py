"""Where the words of a caption stand: low on the screen, below people's feet or over their heads, as there is room."""

from __future__ import annotations

from collections.abc import Iterable

import pygame

from game.foot.fighter import Fighter
from game.foot.world import VIEW_HEIGHT, VIEW_WIDTH, World
from game.show.art import InterfaceArt
from game.show.foot.poses import UNSEEN
from game.show.hud.dialogue import caption_lines, caption_top
from game.show.hud.draw import BOSS_SIZE
from game.show.paint.widgets import SCREEN_H, SCREEN_W

MAN = pygame.Rect(-12, -66, 24, 67)  # about his feet
BELOW_PX = 4  # so far under the lowest feet
ABOVE_Y, ABOVE_TWO_Y = 60, 94  # under the goal and what stands below it; under the corners of two players
TIMER = pygame.Rect(338, 196, 46, 14)
LEFT_FOOT = pygame.Rect(0, 192, 66, 24)  # coats, or what sort of run it is
BOSS = pygame.Rect((SCREEN_W - BOSS_SIZE[0]) // 2, 184, BOSS_SIZE[0], 26)
SCREEN = pygame.Rect(0, 0, VIEW_WIDTH, VIEW_HEIGHT)
PLAYER_WEIGHT, ENEMY_WEIGHT = 4, 2  # a player looks for himself first, then for enemies
FACE = pygame.Rect(-9, -66, 18, 26)  # of a player, about his feet
FACE_TICKS = 40  # for which words may lie over it, before they look for another place
FOOT_PX = 4  # that stay free at the lower edge


class Captions:
    """Chooses a place when a line begins and stays with it: words that jump cannot be read.

    Only where a player has walked behind them, and stays there, they look for another one.
    """

    def __init__(self, art: InterfaceArt) -> None:
        self._art = art
        self._words = ""
        self._lines: list[pygame.Rect] = []
        self._top = 0
        self._free_at = 0  # tick in which no player's face was last seen under them

    def top(self, words: str, world: World, bar: bool) -> int:
        """The y of the band of these words in that world; `bar` says whether one is shown at the lower edge."""
        if words != self._words:
            self._words, self._lines = words, caption_lines(self._art, words)
            self._top, self._free_at = self._choose(words, world, bar), world.tick
        elif not self._on_a_face(world):
            self._free_at = world.tick
        elif world.tick - self._free_at > FACE_TICKS:
            self._top, self._free_at = self._choose(words, world, bar), world.tick
        return self._top

    def _on_a_face(self, world: World) -> bool:
        faces = [FACE.move(h.x - world.view.x, h.y - world.view.y - self._top) for h in world.leads]
        return any(face.collidelist(self._lines) >= 0 for face in faces)

    def _choose(self, words: str, world: World, bar: bool) -> int:
        lines = self._lines
        seen = [(f, MAN.move(f.x - world.view.x, f.y - world.view.y)) for f in world.fighters if f.state not in UNSEEN]
        seen = [(f, man) for f, man in seen if man.colliderect(SCREEN)]
        men = [man for _, man in seen]
        taken = [(TIMER, 1), (LEFT_FOOT, 1), *([(BOSS, 1)] if bar else []), *((man, _weight(f)) for f, man in seen)]
        low, high = caption_top(self._art, words), ABOVE_TWO_Y if len(world.heroes) > 1 else ABOVE_Y
        places = [low]
        below = max((man.bottom for man in men if man.bottom < SCREEN_H), default=low) + BELOW_PX
        if below + sum(line.height for line in lines) <= SCREEN_H - FOOT_PX:
            places.append(below)
        places.append(high)
        return min(places, key=lambda top: _covered([line.move(0, top) for line in lines], taken))


def _weight(f: Fighter) -> int:
    """How much it matters that he is seen."""
    return PLAYER_WEIGHT if f.player >= 0 else ENEMY_WEIGHT if f.is_enemy else 1


def _covered(lines: Iterable[pygame.Rect], taken: Iterable[tuple[pygame.Rect, int]]) -> int:
    """Square px of what is taken that lie under these lines, by what they weigh."""
    parts = [(line.clip(other), weight) for line in lines for other, weight in taken]
    return sum(part.width * part.height * weight for part, weight in parts)
