"""Draws doors, things to break, take and turn, vents that blow, and whatever flies."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import compress

import pygame

from game.core.cue import Cue
from game.data import feel
from game.data.stage import Stage
from game.foot.sorting import Stock
from game.foot.world import VIEW_WIDTH, Missile, Thing, World
from game.show.foot import plume
from game.show.foot.held import held_sprite
from game.show.foot.people import blinks
from game.show.foot.scatter import STEAM, steam
from game.show.foot.sparks import Mote, Sparks
from game.show.foot.thing_sprites import LOOSE_KINDS, STATES, is_loose, sprite_name
from game.show.paint.motes import WHITE, clear
from game.show.paint.sheets import Cel, Sprites, Strip
from game.show.paint.strokes import Stroke

DOOR_TICKS = 16
SHAKE_TICKS = 14
SPIN_TICKS = 3
GLINT_TICKS = 12
GLINT_REST_TICKS = 110
HEADINGS = 8
PLATE_Y = 58  # height of a door's number above its foot
WARM = (255, 196, 110)
ABOUT_PX = 64  # so much farther out of view loose things are at hand
REACH_PX = 160  # from the foot of a thing to the farthest that it is seen


@dataclass(slots=True)
class _Clothed:
    """The sprite of a thing, None without one, and how it looked when it was laid out: again only if that changes."""

    sort: str
    state: str
    gone: bool
    strip: Strip | None
    place: tuple[int, int] = (0, 0)  # of its foot in the picture for which `strokes` were laid
    strokes: list[Stroke] | None = None  # None while it moves by itself

    def fits(self, thing: Thing) -> bool:
        """Whether the thing still looks so."""
        return thing.state == self.state and thing.gone == self.gone and thing.sort == self.sort


class Things:
    """Everything of a level that can change and is not a person. Raises Fault if a sprite is missing."""

    def __init__(self, stage: Stage, sprites: Sprites) -> None:
        self._stage = stage
        self._sprites = sprites
        self._clothed: dict[int, _Clothed] = {}
        self._stock: Stock | None = None  # of which `_near` are those about the place for which `_built` was laid
        self._built_at: tuple[int, int] | None = None
        self._near: list[Thing] = []
        self._signs: list[tuple[str, bool, str, int]] | None = None  # how those looked when `_built` was laid
        self._restless: list[Thing] = []  # those of them that move by themselves
        self._moving: list[list[Stroke]] = []  # and how they were laid
        self._built: list[Stroke] = []
        self._all: Stock | None = None  # of which these are loose, and not far from that column
        self._loose_about = 0
        self._loose: list[Thing] = []
        self._names = {s.id: s.name for s in stage.level.objects}
        self._looks = {s.id: str(s.args.get("look", "")) for s in stage.level.objects}
        self._numbers = {s.id: s.text("number") for s in stage.level.of("door") if s.text("number")}
        self._plates: dict[int, Cel] = {}
        self._struck: dict[int, int] = {}
        self._spins: dict[tuple[str, int], pygame.Surface] = {}
        self._lit_slit = clear(20, 3)
        self._lit_slit.fill((*WARM, 200), (1, 1, 18, 1))
        self._lit_slit.fill((*WARM, 90), (0, 0, 20, 3))
        for way, wide, high in {(s.text("dir"), s.width, s.height): None for s in stage.level.of("hazard_steam")}:
            plume.paint(way, wide, high)

    def check(self, world: World) -> None:
        """Raise Fault if any thing of this world, whole or broken, has no sprite."""
        for thing in world.things:
            states = STATES.get(f"{thing.kind} {thing.sort}") or STATES.get(thing.kind) or (thing.state,)
            for state in states:
                still = Thing(thing.id, thing.kind, thing.sort, 0, 0, thing.width, thing.height, state)
                name = self._sprite_of(still)
                if name:
                    self._sprites.strip(name)
            if thing.id in self._numbers:
                self._sprites.strip(f"plate_{self._numbers[thing.id]}")

    def _sprite_of(self, thing: Thing) -> str:
        return sprite_name(thing, self._names.get(thing.id, ""), self._looks.get(thing.id, ""))

    def eat(self, cues: list[Cue], world: World, sparks: Sparks) -> None:
        """Note what was struck; let live vents blow."""
        for cue in cues:
            if cue.kind in ("chip", "door_locked", "break"):
                self._struck[cue.who] = world.tick
                if cue.who in self._clothed:
                    self._clothed[cue.who].strokes = None
                    self._signs = None
        left, right = world.view.x - 48, world.view.x + VIEW_WIDTH + 48
        for thing in world.of("hazard_steam"):
            if thing.state != "idle" and left <= thing.x < right:
                self._vent(thing, world, sparks)

    def _vent(self, thing: Thing, world: World, sparks: Sparks) -> None:
        """A thin hiss of warning, and drops where live steam meets the floor."""
        top = thing.y - thing.height
        if thing.state == "hiss":
            if world.tick % 4 == 0:
                steam(sparks, thing.x, top + 8, 1, 0.5)
        elif world.tick % 6 == 0:
            spread = thing.width // 2
            sparks.add(
                Mote(
                    "puff",
                    thing.x + sparks.around(-spread, spread),
                    thing.y - 3,
                    sparks.around(-1, 1),
                    -0.2,
                    26,
                    STEAM,
                    4,
                )
            )

    def draw_steam(self, surface: pygame.Surface, x: int, y: int, world: World) -> None:
        """The jets of live vents; before people."""
        left, right = world.view.x - 96, world.view.x + VIEW_WIDTH + 96
        for thing in world.of("hazard_steam"):
            if thing.state != "blow" or not left <= thing.x < right:
                continue
            spawn = self._stage.level.find(thing.id)
            if spawn is not None:
                area = (spawn.x - x, spawn.y - y, spawn.width, spawn.height)
                plume.draw_jet(surface, area, spawn.text("dir"), thing.t, spawn.number("on"), world.tick)

    def built(self, x: int, y: int, world: World, room: pygame.Rect) -> list[Stroke]:
        """What of the house a room with its top left at (x, y) shows; the same list while nothing of it changes."""
        stock = world.stock
        if stock is not self._stock or (x, y) != self._built_at:
            self._stock, self._built_at = stock, (x, y)
            area = room.move(x, y).inflate(2 * REACH_PX, 2 * REACH_PX)
            self._near = [t for t in stock.things if not is_loose(t) and area.collidepoint(t.x, t.y)]
            self._signs = None
        signs = [(t.state, t.gone, t.sort, t.y) for t in self._near]
        if signs != self._signs or self._all_laid(self._restless, x, y, world.tick) != self._moving:
            laid = self._all_laid(self._near, x, y, world.tick)
            self._signs = signs
            moves = [self._clothed[t.id].strokes is None for t in self._near]
            self._restless, self._moving = list(compress(self._near, moves)), list(compress(laid, moves))
            found = [stroke for strokes in laid for stroke in strokes]
            if found != self._built:
                self._built = found
        return self._built

    def _all_laid(self, things: list[Thing], x: int, y: int, tick: int) -> list[list[Stroke]]:
        """The strokes of each of these in a picture whose top left is at (x, y)."""
        return [self._laid(thing, (thing.x - x, thing.y - y), tick) for thing in things]

    def _laid(self, thing: Thing, place: tuple[int, int], tick: int) -> list[Stroke]:
        """The strokes of a thing whose foot is there in a picture; kept while it stands still."""
        worn = self._clothed.get(thing.id)
        if worn is not None and worn.strokes is not None and worn.fits(thing) and worn.place == place:
            return worn.strokes
        strokes: list[Stroke] = []
        worn = self._dressed(thing)
        self._add(strokes, thing, *place, tick)
        worn.place, worn.strokes = place, None if self._moves(thing, worn.strip, tick) else strokes
        return strokes

    def _moves(self, thing: Thing, strip: Strip | None, tick: int) -> bool:
        """Whether it may look otherwise in the next tick, though nothing happens to it."""
        if strip is None:
            return False
        if tick - self._struck.get(thing.id, -99) < SHAKE_TICKS:
            return True
        return len(strip.cels) > 1 and (thing.kind != "door" or thing.state == "open")

    def loose(self, world: World) -> list[Thing]:
        """What in view can be taken or smashed."""
        left, top, right, bottom = world.view.box.grown(REACH_PX)
        if world.stock is not self._all or abs(left - self._loose_about) > ABOUT_PX:
            self._all, self._loose_about = world.stock, left
            near = range(left - ABOUT_PX, right + ABOUT_PX)  # things fall, but never go sideways
            self._loose = [t for t in world.things if is_loose(t) and t.x in near]
        return [t for t in self._loose if left <= t.x < right and top <= t.y < bottom]

    def draw_loose(self, surface: pygame.Surface, x: int, y: int, loose: list[Thing], tick: int) -> None:
        """What can be taken or smashed underfoot; as bright as people."""
        strokes: list[Stroke] = []
        for thing in loose:
            if thing.kind in LOOSE_KINDS:
                if self._hidden(thing):
                    continue
                first, since = len(strokes), (tick + thing.id * 17) % GLINT_REST_TICKS
                strokes += self._laid(thing, (thing.x - x, thing.y - y), tick)
                if since < GLINT_TICKS and len(strokes) > first:
                    surface.fblits(strokes)
                    image, place = strokes[first]
                    self._glint(surface, place, image.get_size(), since)
                    strokes = []
            else:
                strokes += self._laid(thing, (thing.x - x, thing.y - y), tick)
        surface.fblits(strokes)

    def _hidden(self, thing: Thing) -> bool:
        spawn_gone = thing.kind == "item" and blinks(feel.ARM_LIES_TICKS - thing.t)
        return spawn_gone or (thing.kind == "pickup" and thing.state == "taken")

    def _dressed(self, thing: Thing) -> _Clothed:
        """Its sprite as it stands; looked up again when it has changed."""
        worn = self._clothed.get(thing.id)
        if worn is None or not worn.fits(thing):
            name = self._sprite_of(thing)
            strip = self._sprites.strip(name) if name else None
            worn = self._clothed[thing.id] = _Clothed(thing.sort, thing.state, thing.gone, strip)
        return worn

    def _add(self, found: list[Stroke], thing: Thing, x: int, y: int, tick: int) -> None:
        """The strokes of a thing whose foot is at (x, y) on the screen."""
        strip = self._dressed(thing).strip
        if strip is None:
            return
        if thing.kind == "door":
            count = len(strip.cels)
            done = min(count - 1, thing.t * count // DOOR_TICKS)
            cel = strip.cels[done if thing.state == "open" else 0]
        else:
            cel = strip.at(tick if strip.loop else thing.t)
        struck = tick - self._struck.get(thing.id, -99)
        if struck < SHAKE_TICKS:
            x += (1, -1, 0)[struck // 2 % 3]
        if thing.kind == "hazard_steam":
            y -= thing.height
        found.append((cel.image, cel.place(x, y, 1)))
        if thing.kind != "door":
            return
        if thing.state == "lit":  # light under a door that men come from
            found.append((self._lit_slit, (x - 10, y - 2)))
        if thing.id in self._numbers and thing.state not in ("open", "broken"):
            plate = self._plate(thing.id)
            found.append((plate.image, plate.place(x, y - PLATE_Y, 1)))

    def _plate(self, door_id: int) -> Cel:
        """The number on a door."""
        if door_id not in self._plates:
            self._plates[door_id] = self._sprites.strip(f"plate_{self._numbers[door_id]}").cels[0]
        return self._plates[door_id]

    def _glint(self, surface: pygame.Surface, place: tuple[int, int], size: tuple[int, int], since: int) -> None:
        """A spark that runs over what can be taken, now and then."""
        x = place[0] + size[0] * since // GLINT_TICKS
        y = place[1] + size[1] * (GLINT_TICKS - since) // (2 * GLINT_TICKS)
        arm = 2 if since in (5, 6, 7) else 1
        surface.fill(WHITE, (x - arm, y, arm * 2 + 1, 1))
        surface.fill(WHITE, (x, y - arm, 1, arm * 2 + 1))

    def draw_missiles(self, surface: pygame.Surface, x: int, y: int, world: World) -> None:
        """What flies, turning; before people."""
        for m in world.missiles:
            image = self._turned(m)
            surface.blit(image, (m.x - x - image.get_width() // 2, m.y - y - image.get_height() // 2))

    def _turned(self, m: Missile) -> pygame.Surface:
        name = held_sprite(m.kind)
        heading = m.t // SPIN_TICKS % HEADINGS * (1 if m.vx >= 0 else -1) % HEADINGS
        key = (name, heading)
        if key not in self._spins:
            still = self._sprites.strip(name).cels[0].image
            self._spins[key] = pygame.transform.rotate(still, -heading * 360 / HEADINGS) if heading else still
        return self._spins[key]
