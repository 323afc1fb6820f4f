"""Pictures that stand in a level for their looks alone."""

from __future__ import annotations

import pygame

from game.core.faults import Fault, did_you_mean
from game.core.files import data
from game.data.art import LevelArt, Scenery
from game.foot.world import World
from game.show.sheets import Cel, Sprites, Strip, load_sprites
from game.show.tile_sheets import settled

LARGE_PX = 1500


class SceneryView:
    """All scenery of a level. Raises Fault if a sprite is in no sheet of `assets/places`."""

    def __init__(self, art: LevelArt) -> None:
        sheets: dict[str, Sprites] = {}
        if art.scenery:
            for path in sorted(data("assets", "places").glob("*.json")):
                sheets[path.stem] = load_sprites(path.stem)
        known = {name: strip for sheet in sheets.values() for name, strip in sheet.strips.items()}
        ready: dict[tuple[str, bool], Strip] = {}
        self._shown: dict[str, list[tuple[Scenery, Strip]]] = {}
        for piece in art.scenery:
            if piece.sprite not in known:
                raise Fault(f'scenery {piece.id}: no sprite "{piece.sprite}"{did_you_mean(piece.sprite, known)}')
            look = piece.sprite, piece.flip
            if look not in ready:
                ready[look] = _settled(known[piece.sprite], piece.flip)
            self._shown.setdefault(piece.layer, []).append((piece, ready[look]))

    def draw(self, surface: pygame.Surface, x: int, y: int, world: World, layer: str) -> None:
        """Draw the pieces of a layer, `back` or `front`, with the top left of the view at (x, y)."""
        tick, flags = world.tick, world.flags
        left, right, top, bottom = x - 256, x + 640, y - 256, y + 472
        for piece, strip in self._shown.get(layer, ()):
            if not left < piece.x < right or not top < piece.y < bottom:
                continue
            if (piece.when and piece.when not in flags) or (piece.unless and piece.unless in flags):
                continue
            cel = strip.at(tick + piece.id * 11) if piece.anim else strip.cels[0]
            face = -1 if piece.flip else 1
            at_x, at_y = cel.place(piece.x - x, piece.y - y, face)
            if at_x < 384 and at_y < 216 and at_x + cel.image.get_width() > 0 and at_y + cel.image.get_height() > 0:
                surface.blit(cel.facing(face), (at_x, at_y))


def _settled(strip: Strip, flip: bool) -> Strip:
    """The same pictures, those that are large in the format that blits fastest, on the side that is shown."""
    cels = []
    for cel in strip.cels:
        wide, high = cel.image.get_size()
        if wide * high >= LARGE_PX:
            mirrored = settled(cel.facing(-1)) if flip else None
            cel = Cel(cel.image if flip else settled(cel.image), cel.dx, cel.dy, cel.ticks, _mirrored=mirrored)
        cels.append(cel)
    return Strip(tuple(cels), strip.loop)
