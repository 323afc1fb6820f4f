"""Pictures that stand in a level for their looks alone."""

from __future__ import annotations

import pygame

from game.core.faults import Fault, did_you_mean
from game.core.files import data
from game.data.art import LevelArt, Scenery
from game.foot.world import World
from game.show.sheets import Sprites, Strip, load_sprites


class SceneryView:
    """All scenery of a level. Raises Fault if a sprite is in no sheet of `assets/places`."""

    def __init__(self, art: LevelArt) -> None:
        sheets: dict[str, Sprites] = {}
        if art.scenery:
            for path in sorted(data("assets", "places").glob("*.json")):
                sheets[path.stem] = load_sprites(path.stem)
        known = {name: strip for sheet in sheets.values() for name, strip in sheet.strips.items()}
        self._shown: list[tuple[Scenery, Strip]] = []
        for piece in art.scenery:
            if piece.sprite not in known:
                raise Fault(f'scenery {piece.id}: no sprite "{piece.sprite}"{did_you_mean(piece.sprite, known)}')
            self._shown.append((piece, known[piece.sprite]))

    def draw(self, surface: pygame.Surface, x: int, y: int, world: World, layer: str) -> None:
        """Draw the pieces of a layer, `back` or `front`, with the top left of the view at (x, y)."""
        tick, flags = world.tick, world.flags
        for piece, strip in self._shown:
            if piece.layer != layer or not -256 < piece.x - x < 640 or not -256 < piece.y - y < 472:
                continue
            if (piece.when and piece.when not in flags) or (piece.unless and piece.unless in flags):
                continue
            cel = strip.at(tick + piece.id * 11) if piece.anim else strip.cels[0]
            face = -1 if piece.flip else 1
            surface.blit(cel.facing(face), cel.place(piece.x - x, piece.y - y, face))
