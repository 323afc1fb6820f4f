"""The last shot of the chase, from as near as a man stands: the wreck burns, and somebody crawls away from it."""

from __future__ import annotations

import pygame

from game.core.files import data
from game.show.paint.glow import Rgb, shadow, soft_pool
from game.show.paint.kept import kept
from game.show.paint.looks import load_look
from game.show.paint.sheets import Cel, load_sprites

ZOOM = 2
LOOK = "rostavili_wounded"
# What he does in it: strip, ticks, px that he gets on meanwhile; a strip that does not loop is stretched to its ticks.
DEEDS: tuple[tuple[str, int, int], ...] = (("lie", 18, 0), ("crawl", 58, 16), ("rise", 46, 0))
AT_LAST = "aim"  # his sleeve, at whoever comes
SHOT_AGE = 132  # ticks after the cut: somebody beside us fires; heard by `sound.table_chase.AFTER_HIT`
SHOT_GLARE = (90, 80, 52, 30, 14)  # percent of a muzzle's light, one entry a tick
FROM_X, FOOT_Y = 118, 131  # of the picture of the wreck
NEAR_EVERY, FAR_EVERY = 5, 24  # ticks for each px that what is near, and all the rest, slides by
FIRE_TICKS = 5
GLARE_PX = 110, 64
FADE_TICKS = 8
NIGHT: Rgb = (176, 158, 190)  # what is left of his colours
RIM: Rgb = (255, 158, 74)
MUZZLE: Rgb = (255, 214, 140)
FIRE: Rgb = (255, 128, 44)
FLICKER = (16, 18, 15, 19, 17, 14, 18, 20)  # percent, one entry for four ticks
EMBERS, EMBER_TICKS = 44, 96
EMBER_TONES: tuple[Rgb, ...] = ((255, 240, 160), (250, 190, 80), (230, 96, 50), (140, 40, 40))


class LastShot:
    """Raises Fault at birth if a picture that it needs is missing."""

    def __init__(self) -> None:
        sprites = load_sprites("last_shot", data("assets", "interface"))
        self._back, self._wreck, self._near = (sprites.strip(n).cels[0].image for n in ("back", "wreck", "near"))
        count = sum(name.startswith("fire_") for name in sprites.strips)
        self._fire = [sprites.strip(f"fire_{k}").cels[0].image for k in range(count)]
        self._lick = [sprites.strip(f"lick_{k}").cels[0].image for k in range(count)]
        look = load_look(LOOK)
        self._strips = {name: look.strip(name) for name in (*(deed[0] for deed in DEEDS), AT_LAST)}

    def deed(self, age: int) -> tuple[str, Cel, int]:
        """The strip, its picture and his column, `age` ticks after the cut."""
        x = FROM_X
        for name, ticks, way in DEEDS:
            strip = self._strips[name]
            if age < ticks:
                return name, strip.at(age if strip.loop else age * strip.ticks // ticks), x + way * age // ticks
            age, x = age - ticks, x + way
        return AT_LAST, self._strips[AT_LAST].at(age), x

    def draw(self, surface: pygame.Surface, age: int) -> None:
        """The whole picture, in px of twice the size."""
        wide, tall = (-(-side // ZOOM) for side in surface.get_size())
        paper = pygame.Surface((wide, tall), 0, surface)
        left, top = (wide - self._back.get_width()) // 2 - age // FAR_EVERY, (tall - self._back.get_height()) // 2
        frame = age // FIRE_TICKS % len(self._fire)
        for layer in (self._back, self._fire[frame], self._wreck, self._lick[frame]):
            paper.blit(layer, (left, top))
        name, cel, x = self.deed(age)
        foot = left + x, top + FOOT_Y
        glow = soft_pool(96, 30, FIRE, FLICKER[age // 4 % len(FLICKER)])
        paper.blit(glow, (foot[0] - 96, foot[1] - 28), special_flags=pygame.BLEND_RGB_ADD)
        lying = name in ("lie", "crawl")
        blob = shadow(64 if lying else 30)
        paper.blit(blob, (foot[0] + (4 if lying else 0) - blob.get_width() // 2, foot[1] - 3))
        paper.blit(_lit(cel), (foot[0] + cel.dx, foot[1] + cel.dy))
        for k in range(EMBERS):
            _ember(paper, k, age, left, top)
        paper.blit(self._near, (left + 8 - age // NEAR_EVERY, top))
        if 0 <= age - SHOT_AGE < len(SHOT_GLARE):
            glare = soft_pool(*GLARE_PX, MUZZLE, SHOT_GLARE[age - SHOT_AGE])
            at = left + self._back.get_width() - GLARE_PX[0] * 3 // 2, top + FOOT_Y - GLARE_PX[1]
            paper.blit(glare, at, special_flags=pygame.BLEND_RGB_ADD)
        surface.blit(pygame.transform.scale_by(paper, ZOOM), (0, 0))
        if age < FADE_TICKS:
            surface.fill((255 * (age + 1) // (FADE_TICKS + 1),) * 3, special_flags=pygame.BLEND_RGB_MULT)


@kept(64)
def _lit(cel: Cel) -> pygame.Surface:
    """His picture in the dark with the fire behind him along his back and over his head."""
    image = cel.image.copy()
    image.fill(NIGHT, special_flags=pygame.BLEND_RGB_MULT)
    whole = pygame.mask.from_surface(image)
    for way in ((1, 0), (0, 1)):
        edge, moved = whole.copy(), pygame.Mask(image.get_size())
        moved.draw(whole, way)
        edge.erase(moved, (0, 0))
        image.blit(edge.to_surface(setcolor=(*RIM, 255), unsetcolor=(0, 0, 0, 0)), (0, 0))
    return image


def _ember(paper: pygame.Surface, k: int, age: int, left: int, top: int) -> None:
    """One of the sparks that rise from the wreck; all of them come round again."""
    t = (age + k * 41) % EMBER_TICKS
    x = left + 20 + k * 67 % 280 + t * (k % 5 - 1) // 8 + (t // 7 + k) % 3
    y = top + 104 - k * 13 % 50 - t * (5 + k % 3) // 6
    paper.fill(EMBER_TONES[t * len(EMBER_TONES) // EMBER_TICKS], (x, y, 1, 1))
