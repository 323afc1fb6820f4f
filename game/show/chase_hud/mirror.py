"""What is behind us: his bus in the mirror of ours while we lead, and the frame of a look back."""

from __future__ import annotations

import pygame

from game.show.art import InterfaceArt
from game.show.chase_hud.board import ChaseHudModel, Mirror
from game.show.chase_hud.clear import places_in
from game.show.paint.colours import DIM, GLOW, INK, LOUD, SILVER
from game.show.paint.widgets import RED_EDGE, STEEL_EDGE, panel
from game.show.tongue import tr

CORNER_PX, WORD_Y = 18, 46  # arms of the corners of a look back, and its word
GLASS = pygame.Rect(4, 9, 62, 20)  # in the picture, whose stalk begins at the upper edge
FEET_Y = (10, 12, 14, 18, 20)  # of his bus in the glass, by its size
LAMPS = ((), (1,), (2,), (2, 3), (2, 3, 4))  # columns of its lamps, by its size less one
LAMPS_UP_PX = 4  # from its foot
FLASH_TICKS, STEP_TICKS, STANDS_KMH = 5, 4, 3
NUMBER_W, NUMBER_H = 44, 20


def draw_mirror(surface: pygame.Surface, art: InterfaceArt, model: ChaseHudModel, mirror: Mirror, tick: int) -> None:
    """The mirror in place of the scale, or beside it: larger is nearer; who comes to ram us flashes his lamps."""
    x, y, wide, _ = places_in(surface.get_size()).mirrors[model.gap_aside]
    step = tick // STEP_TICKS % 3 if model.speed_kmh > STANDS_KMH else 0
    surface.blit(art.piece(f"mirror_{step + 1}"), (x, 0))
    lit = mirror.flashes and tick // FLASH_TICKS % 2 == 1
    if mirror.size:
        glass = surface.subsurface(GLASS.move(x, 0).clip(surface.get_rect()))
        bus = art.piece(f"bus_{mirror.size}")
        left, foot = GLASS.w // 2 + mirror.aside_px - bus.get_width() // 2, FEET_Y[mirror.size - 1]
        glass.blit(bus, (left, foot - bus.get_height()))
        if lit:
            for column in LAMPS[mirror.size - 1]:
                for at in (left + column, left + bus.get_width() - 1 - column):
                    glass.fill(GLOW, (at - 1, foot - LAMPS_UP_PX - 1, 3, 3))
    right, top = x + wide, y + 4
    panel(surface, (right - NUMBER_W, top, NUMBER_W, NUMBER_H), 0.22, RED_EDGE if lit else STEEL_EDGE)
    colour = art.tones.bad if mirror.flashes else art.tones.good
    art.heading.draw(surface, f"{round(model.lead_m or 0.0)}", right - 16, top + 5, colour, 1.0)
    art.body.draw(surface, tr("m"), right - 12, top + 7, DIM)


def draw_look_back(surface: pygame.Surface, art: InterfaceArt, words: str) -> None:
    """Corners of a mirror and a word: what is seen lies behind."""
    wide, high = surface.get_size()
    for x, right in ((3, 1), (wide - 4, -1)):
        for y, down in ((3, 1), (high - 4, -1)):
            for k, tone in ((1, INK), (0, SILVER)):
                pygame.draw.line(surface, tone, (x + k, y + k), (x + k + right * CORNER_PX, y + k))
                pygame.draw.line(surface, tone, (x + k, y + k), (x + k, y + k + down * CORNER_PX))
    box = art.body.measure(words) + 26
    left = (wide - box) // 2
    panel(surface, (left, WORD_Y, box, 17), 0.25, STEEL_EDGE)
    art.body.draw(surface, "▼", left + 6, WORD_Y + 5, LOUD)
    art.body.draw(surface, words, left + 18, WORD_Y + 5)
