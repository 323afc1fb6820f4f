"""Men whom a hero hides: the line around each shines through him, so that nobody strikes unseen."""

from __future__ import annotations

from collections.abc import Iterable

import pygame

from game.foot.bodies import DOWN
from game.foot.fighter import Fighter
from game.foot.world import World
from game.show.foot.anim import sink_px
from game.show.foot.people import People
from game.show.foot.veil import EYES_FROM_DENSITY, Veils
from game.show.paint.kept import kept
from game.show.paint.sheets import Cel

FROM_PCT, WHOLE_PCT = 50, 80  # of a man's picture that is covered: from here on he is outlined, from there in full
STEPS = 4
LINE, TELLS = (150, 236, 255), (255, 236, 120)  # of whom is hidden, and of whom is about to strike out of there
ALPHA = 240
ROUND = ((-1, 0), (1, 0), (0, -1), (0, 1))


@kept(96)
def _mask(cel: Cel, face: int) -> pygame.Mask:
    return pygame.mask.from_surface(cel.facing(face))


@kept(48)
def line_round(cel: Cel, face: int, colour: tuple[int, int, int], step: int) -> pygame.Surface:
    """A line of one pixel around a picture, 1 px larger on all sides; `step` of STEPS says how strong."""
    mask = _mask(cel, face)
    wide, high = mask.get_size()
    grown, own = pygame.Mask((wide + 2, high + 2)), pygame.Mask((wide + 2, high + 2))
    for dx, dy in ROUND:
        grown.draw(mask, (1 + dx, 1 + dy))
    own.draw(mask, (1, 1))
    grown.erase(own, (0, 0))
    return grown.to_surface(setcolor=(*colour, ALPHA * step // STEPS), unsetcolor=(0, 0, 0, 0))


class Hidden:
    """Looks which men stand behind a hero."""

    def __init__(self, people: People, veils: Veils) -> None:
        self._people = people
        self._veils = veils

    def draw(self, surface: pygame.Surface, x: int, y: int, men: Iterable[Fighter], world: World) -> None:
        """Outline those of these men who are hidden, with the top left of the view at (x, y)."""
        heroes = [(f, *self._placed(f, world)) for f in men if f.is_hero and not f.held_by]
        for f in men:
            if not f.is_enemy or f.held_by or f.state in DOWN or not any(abs(h.x - f.x) < 40 for h, *_ in heroes):
                continue
            if self._veils.at(f.x, f.y - 40, "steam") >= EYES_FROM_DENSITY:
                continue  # there the steam hides him, and his eyes tell
            cel, left, top = self._placed(f, world)
            mask = _mask(cel, f.face)
            covered = max(
                _mask(own, h.face).overlap_area(mask, (left - at_x, top - at_y)) for h, own, at_x, at_y in heroes
            )
            pct = covered * 100 // max(1, mask.count())
            step = min(STEPS, 1 + (pct - FROM_PCT) * (STEPS - 1) // (WHOLE_PCT - FROM_PCT)) if pct >= FROM_PCT else 0
            if step:
                line = line_round(cel, f.face, TELLS if f.mind.token and f.state == "blow" else LINE, step)
                surface.blit(line, (left - x - 1, top - y - 1))

    def _placed(self, f: Fighter, world: World) -> tuple[Cel, int, int]:
        """His picture now and its top left in the world."""
        cel = self._people.cel(f, world.tick)
        return cel, *cel.place(f.x, f.y + sink_px(f), f.face)
