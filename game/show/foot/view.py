"""The picture of the play on foot: everything in its order, from the far wall to the steam before the eye."""

from __future__ import annotations

from collections import deque
from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

import pygame

from game.core.cue import Cue
from game.data.art import LevelArt
from game.data.stage import Stage
from game.foot.fighter import Fighter
from game.foot.world import World
from game.show.art import InterfaceArt
from game.show.camera import Camera
from game.show.foot import wires
from game.show.foot.backdrop import ROOM, TINT, Backdrop
from game.show.foot.curtain import Curtain
from game.show.foot.gunfire import Gunfire
from game.show.foot.hidden import Hidden
from game.show.foot.house import House
from game.show.foot.light import Lights
from game.show.foot.marks import Marks
from game.show.foot.people import People
from game.show.foot.poses import UNSEEN
from game.show.foot.scatter import embers, steam
from game.show.foot.scenery import SceneryView
from game.show.foot.spark_table import RECIPES
from game.show.foot.sparks import Sparks
from game.show.foot.thing_sprites import all_sprites
from game.show.foot.things import Things
from game.show.foot.tiles import LevelPicture
from game.show.foot.veil import Veils
from game.show.foot.water import Waters
from game.show.hud.captions import Captions
from game.show.hud.data import over_speech
from game.show.hud.dialogue import caption_box, draw_caption, draw_dialogue
from game.show.hud.draw import Board
from game.show.hud.model import HudMaker
from game.show.options import ShowOptions
from game.show.paint.sketch import Sketch
from game.show.paint.strokes import Stroke

FLASHES: dict[str, int] = {"finisher": 150, "window_burst": 190, "hit_last": 90}  # cue -> strength of a white picture
FLASH_TICKS = 6
MOST_FLASHES = 3  # a second, whatever happens
BREATH_TICKS = 104
SLOW_TICKS = 36
HOT_STONE = (255, 140, 60)
SPARK_BLUE = (150, 200, 255)
LAMP = (255, 206, 140)


class _LaidHud(NamedTuple):
    """The HUD of a tick, which serves for the next one too, but where a sign in it has to follow the view."""

    tick: int = -1
    view: tuple[int, int] | None = None  # from which that sign was laid
    caption: str = ""
    words_y: int = 0
    strokes: Sequence[Stroke] = ()

    def serves(self, world: World) -> bool:
        """Whether it may be shown over this world."""
        if world.tick != self.tick + 1 or not world.tick % 2:
            return False
        return self.view is None or self.view == (world.view.x, world.view.y)


class FootView:
    """Draws a world of one stage and eats its cues; reads state and never writes it.

    Call `eat` and `tick` once for each tick that was played, `draw` as often as the screen wants. Raises Fault at birth
    if a sheet, a move or a sprite that the level needs is missing.
    """

    size = (384, 216)

    def __init__(self, stage: Stage, art: LevelArt, interface_art: InterfaceArt, options: ShowOptions) -> None:
        self.options = options
        self.ghost: World | None = None
        self.look = (0, 0)
        self.hud = HudMaker(stage)
        self._interface = interface_art
        self._board = Board(interface_art)
        self._captions = Captions(interface_art)
        self._stage = stage
        sprites = all_sprites()
        self._level = LevelPicture(art)
        self._scenery = SceneryView(art)
        self._lights = Lights(art, stage.level.id)
        self._veils = Veils(art)
        self._waters = Waters(stage)
        self._people = People(stage, art, sprites)
        self._things = Things(stage, sprites)
        self._house = House(stage, sprites)
        self._backdrop = Backdrop(TINT)
        self._gunfire = Gunfire(stage)
        self._marks = Marks(stage, self._people, self._veils, interface_art)
        self._hidden = Hidden(self._people, self._veils)
        self._camera = Camera()
        self._sparks = Sparks(stage.level.grid)
        self._curtain = Curtain(self.size)
        self._laid = _LaidHud()
        self._flash = 0
        self._flash_alpha = 0
        self._flashed_at: deque[int] = deque(maxlen=MOST_FLASHES)
        self._white = pygame.Surface((384, 216), 0, 32)
        self._white.fill((255, 255, 255))
        self._ticks = 0
        self._slow = 0  # ticks for which sparks move at half their pace

    def check(self, world: World) -> None:
        """Raise Fault if anything in this world could not be drawn."""
        self._things.check(world)
        for f in world.fighters:
            self._people.look_of(f)

    def fit(self, window: tuple[int, int]) -> None:
        """As View says: on foot the picture is the same in every window."""

    def eat(self, cues: list[Cue], world: World) -> None:
        """Let what happened in one tick throw sparks, shake and flash; also with no cues at all."""
        for cue in cues:
            recipe = RECIPES.get(cue.kind)
            if recipe is not None:
                recipe(self._sparks, cue, world)
            if cue.kind == "hit_last":
                self._slow = SLOW_TICKS
            strength = FLASHES.get(cue.kind)
            if strength is not None:
                self._start_flash(strength)
        self._camera.eat(cues, world)
        self._people.eat(cues, world)
        self._things.eat(cues, world, self._sparks)
        wires.spit(world, self._sparks)
        self._gunfire.eat(cues, world)
        self._veils.tick(world)
        self._curtain.tick(world)
        self.hud.eat(cues, world)
        left, top, right, bottom = world.view.box.grown(24)
        for f in world.fighters:
            if left <= f.x < right and top <= f.y - 40 < bottom and f.state not in UNSEEN:
                self._aura(f, world)
        self._level.prepare(world.view.x, world.view.y)

    def _start_flash(self, strength: int) -> None:
        if not self.options.flashes:
            return
        if len(self._flashed_at) == MOST_FLASHES and self._ticks - self._flashed_at[0] < 60:
            return
        self._flashed_at.append(self._ticks)
        self._flash, self._flash_alpha = FLASH_TICKS, strength

    def _aura(self, f: Fighter, world: World) -> None:
        """What people give off: breath in the cold, sparks of heat, steam after a scald."""
        beat = (world.tick + f.id * 29) % BREATH_TICKS
        if beat in (0, 4) and self._veils.at(f.x, f.y - 8, "snow"):
            hx, hy = self._people.head(f, world.tick)
            steam(self._sparks, hx + f.face * 8, hy + 14, 1, 0.4)
        if f.heat_full and world.tick % 6 == 0:
            embers(self._sparks, f.x, f.y - 30, 1, 0.7)
        if (f.state == "panic" or (f.state == "stun" and f.move == "scald")) and world.tick % 5 == 0:
            steam(self._sparks, f.x, f.y - 44, 1, 0.7)

    def tick(self) -> None:
        """One tick of what moves by itself: particles, shake, flash."""
        self._ticks += 1
        self._slow = max(0, self._slow - 1)
        if not self._slow % 2:
            self._sparks.tick()
        self._camera.tick()
        if self._flash:
            self._flash -= 1

    def draw(self, surface: pygame.Surface, world: World) -> None:
        """The world, without the HUD."""
        dx, dy = self._camera.offset(self.options.shake_pct)
        if self.look != (0, 0):
            self._hold_look(world)
        x, y, tick = world.view.x + self.look[0] + dx, world.view.y + self.look[1] + dy, world.tick
        self._draw_behind(surface, x, y, world)
        self._things.draw_loose(surface, x, y, self._things.loose(world), tick)
        self._house.draw_seen(surface, x, y, world)
        self._marks.draw_floor(surface, x, y, world)
        men = self._people.in_order(world)
        if self.ghost is not None:
            self._people.draw_ghost(surface, x, y, self.ghost, world)
        self._people.draw_shadows(surface, x, y, men, self._sparks)
        before = [f for f in men if _foremost(f)]
        self._people.draw(surface, x, y, [f for f in men if not _foremost(f)], world, self.options)
        self._veils.draw_thick(surface, x, y, tick)
        self._people.draw(surface, x, y, before, world, self.options)
        self._things.draw_missiles(surface, x, y, world)
        self._waters.draw(surface, x, y, world, tick)
        self._things.draw_steam(surface, x, y, world)
        self._sparks.draw_lit(surface, x, y)
        self._house.draw_front(surface, x, y, world)
        self._scenery.draw(surface, x, y, world, "front")
        self._level.draw_front(surface, x, y, tick)
        self._glows(world)
        self._lights.draw(surface, x, y, world, tick)
        self._veils.draw(surface, x, y, tick)
        self._sparks.draw_bright(surface, x, y)
        wires.draw_arcs(surface, x, y, world)
        self._gunfire.draw(surface, x, y, men, world)
        self._hidden.draw(surface, x, y, men, world)
        self._marks.draw(surface, x, y, men, world, self.options.flashes)
        if self._flash and self.options.flashes:
            self._white.set_alpha(self._flash_alpha * self._flash // FLASH_TICKS)
            surface.blit(self._white, (0, 0))
        self._curtain.draw(surface, world)

    def _draw_behind(self, surface: pygame.Surface, x: int, y: int, world: World) -> None:
        """All that stands at the walls or behind them, as dim as they are."""
        left, top = self._backdrop.place(x, y)
        near = (
            self._level.near(left, top, world.tick, ROOM),
            self._scenery.strokes(left, top, world, "back", ROOM),
            self._things.built(left, top, world, ROOM),
            self._house.strokes(left, top, world),
            self._sparks.lying(left, top, ROOM),
        )
        self._backdrop.draw(surface, (x, y), self._level.far(x, y, world.tick, (x - left, y - top)), near)

    def _hold_look(self, world: World) -> None:
        """A free eye stays within the level."""
        level, view = self._stage.level, world.view
        x = max(-view.x, min(self.look[0], level.width_px - self.size[0] - view.x))
        y = max(-view.y, min(self.look[1], level.height_px - self.size[1] - view.y))
        self.look = (x, y)

    def _glows(self, world: World) -> None:
        """Lights that people carry, those of cages, and those of bare wires."""
        for lx, ly in self._house.lamps(world):
            self._lights.glow(lx, ly, 62, LAMP, 46)
        self._gunfire.glow(self._lights, world)
        for wx, wy, reach in wires.lit(world):
            self._lights.glow(wx, wy, reach, SPARK_BLUE, 40)
        for f in world.fighters:
            if (f.arm == "stone" or (world.stone.active and f.is_hero)) and f.state not in ("out", "waiting"):
                self._lights.glow(f.x + 20 * f.face, f.y - 38, 30, HOT_STONE, 60)
            elif f.heat_full and f.is_hero:
                self._lights.glow(f.x, f.y - 34, 44, HOT_STONE, 22)

    def draw_hud(self, surface: pygame.Surface, world: World) -> None:
        """Corners, combo, goal, boss, prompts, and what is being said, over a drawn world."""
        caption = self.hud.caption(world)
        talk = self.hud.talk(world, self.options)
        if caption != self._laid.caption or not self._laid.serves(world):
            self._laid = self._lay_hud(world, caption, talk is not None)
        surface.fblits(self._laid.strokes)
        if talk is not None:
            draw_dialogue(surface, self._interface, talk, world.tick)
        if caption:
            draw_caption(surface, self._interface, caption, world.tick, band_y=self._laid.words_y)

    def _lay_hud(self, world: World, caption: str, talk: bool) -> _LaidHud:
        model = self.hud.model(world)
        if talk:
            model = over_speech(model)
        low = model.boss is not None or (model.second is not None and model.house.hold is not None)
        words_y = self._captions.top(caption, world, low)
        if caption:
            model = replace(model, words=caption_box(self._interface, caption, words_y))
        sketch = Sketch()
        self._board.draw(sketch, model, world.tick)
        view = (world.view.x, world.view.y) if model.bubble is not None else None
        return _LaidHud(world.tick, view, caption, words_y, sketch.strokes)


def _foremost(f: Fighter) -> bool:
    """Whether thick steam hangs behind him: a hero, and who has one in his arms."""
    return f.is_hero or f.state == "hold"
