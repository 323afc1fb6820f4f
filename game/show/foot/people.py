"""Draws people: the right sheet for each, shadows, what they hold, armour, hits that flash, blinking and fading."""

from __future__ import annotations

import pygame

from game.core.boxes import Box
from game.core.cue import Cue
from game.data import feel
from game.data.art import LevelArt
from game.data.fighters import BYSTANDER, KINDS
from game.data.stage import Stage
from game.foot.bodies import armoured
from game.foot.fighter import Fighter
from game.foot.poise import strained
from game.foot.world import VIEW_HEIGHT, VIEW_WIDTH, World
from game.show.foot.anim import CARRIED_CEL, cel_of, sink_px
from game.show.foot.eyes import Eyes
from game.show.foot.gunfire import note_slopes
from game.show.foot.held import HeldThings
from game.show.foot.poses import SPEAKERS, UNSEEN, check_look
from game.show.foot.sparks import Sparks
from game.show.foot.trails import Trails
from game.show.foot.wardrobe import COAT, COAT_FLAG, OUTDOOR_LOOKS, SHOW_NOTHING, look_names
from game.show.options import ShowOptions
from game.show.paint.glow import shadow
from game.show.paint.looks import Look, load_look
from game.show.paint.sheets import Cel, Sprites

SHADE = 176  # of 256, in the shade of a frame
LEAF_TICKS = 6  # of a door, before anybody behind it can be seen
HIT_FLASH_TICKS = 2
SHIVER_TICKS = 14
LIFTED_PX = 26  # from here on a held man lies in the hands
BLINK_FROM_TICKS = 30  # of lying beaten; two ticks of six he is not drawn
SHADOW_REACH_PX = 112
SEEN_PX = 72  # so far out of view some of a man may still be seen
SEEN_STATES = frozenset({"blow", "stun", "fall"})  # nobody stands before a blow, or before whom it struck
GHOST_APART_PX = 10
GHOST_ALPHA, GHOST_EDGE = 102, (150, 220, 255, 90)
# no blinking: it would hide them
SOLID = frozenset({"blow", "scene", "stun", "fall", "thrown", "plunge", "lie", "down", "hold"})
STRUCK = frozenset({"hurt_man", "hurt_hero", "scald"})
DRINKS = frozenset({"tea", "kvass"})
EDGE = ((-1, 0), (1, 0), (0, -1), (0, 1))


class People:
    """Sheets of everybody in a level and how they are drawn. Raises Fault if a sheet is missing or lacks a move."""

    def __init__(self, stage: Stage, art: LevelArt, things: Sprites) -> None:
        self._stage = stage
        self._held = HeldThings(things)
        self._looks: dict[str, Look] = {}
        self._worn: dict[int, Look] = {}
        self._here: list[int] = []  # who is in the world, seen or not
        self._hit_at: dict[int, int] = {}
        self._snow = [Box(v.x, v.y, v.x + v.width, v.y + v.height) for v in art.veils if v.kind == "snow"]
        self._coat: Look | None = None  # worn by the first hero once it has been given to him
        self._speaker: tuple[str, int] | None = None
        self._trails = Trails()
        self.eyes = Eyes()
        for kind in self._kinds():
            for name in look_names(kind, stage.level.costume):
                self._look(name, kind)
            if kind in OUTDOOR_LOOKS and self._snow:
                for name in OUTDOOR_LOOKS[kind]:
                    self._look(name, kind)

    def _kinds(self) -> list[str]:
        """Everybody whom the level names, and the first hero; the second comes when he joins."""
        found = {"danko"} | {s.kind for s in self._stage.level.objects if s.kind in KINDS}
        found |= {s.text("who") for s in self._stage.level.of("partner")}
        found |= {"dog"} if "dog_handler" in found else set()
        for spawn in self._stage.level.of("bystander"):
            look = spawn.text("look")
            found.add(look if look in KINDS else "bather")
        return sorted(found)

    def _look(self, name: str, kind: str) -> Look:
        if name not in self._looks:
            look = load_look(name)
            check_look(look, kind, self._stage.level.gun != "none")
            self._looks[name] = look
        return self._looks[name]

    def look_of(self, f: Fighter) -> Look:
        """The sheet he wears; chosen when he is first seen and kept."""
        worn = self._worn.get(f.id)
        if worn is None:
            spawn = self._stage.level.find(f.spawn_id) if f.spawn_id else None
            x, y = (spawn.x, spawn.y) if spawn is not None else (f.x, f.y)
            outdoors = any(box.holds(x, y - 8) for box in self._snow)
            worn = self._worn[f.id] = self._choose(f, look_names(f.kind, self._stage.level.costume, outdoors))
        return worn

    def _choose(self, f: Fighter, names: tuple[str, ...]) -> Look:
        """The look of his variant, or the next one that nobody who is here wears; onlookers keep to their variant.

        Where all are worn he takes after whoever has been here longest: that one is the nearest to his end.
        """
        step = KINDS[f.kind].variants if f.row.team == BYSTANDER else 1
        order = [names[(f.variant + k) % len(names)] for k in range(0, len(names), step)]
        worn = {self._worn[i].name: at for at, i in enumerate(self._here) if i in self._worn}  # the last who wears it
        return self._look(min(order, key=lambda name: worn.get(name, -1)), f.kind)

    def eat(self, cues: list[Cue], world: World) -> None:
        """Note who was struck, who drank and who turned."""
        for cue in cues:
            if cue.kind == "eat" and cue.text in DRINKS:
                self.eyes.drinks(cue.who, cue.text)
            if cue.kind in STRUCK:
                self._hit_at[cue.who] = world.tick
            elif cue.kind == "hit_guarded":  # follows his hurt: it leaves him as he is, with no flash and no shiver
                self._hit_at.pop(cue.who, None)
        if len(self._hit_at) > 32:
            self._hit_at = {i: t for i, t in self._hit_at.items() if world.tick - t < 60}
        self._coat = load_look(COAT) if self._coat is None and COAT_FLAG in world.flags else self._coat
        if COAT_FLAG not in world.flags:
            self._coat = None
        talk = world.talk
        line = self._stage.story.lines.get(talk.lines[talk.at]) if talk is not None else None
        self._speaker = SPEAKERS.get(line.who) if line is not None else None
        self.eyes.watch(world.fighters, world.tick)
        note_slopes(self._stage, world, self.eyes)
        self._here = [f.id for f in world.fighters]
        if self._trails.busy or any(self._trails.fast(f) for f in world.fighters):
            for f in self.in_order(world):
                if self._trails.follows(f):
                    self._trails.watch(f, self.cel(f, world.tick), world.tick)

    def cel(self, f: Fighter, tick: int) -> Cel:
        """His picture now."""
        coat = self._coat if f.player == 0 and f.state in ("stand", "scene") else None
        look = coat or self.look_of(f)
        if self._speaks(f) and "talk" in look:
            return look.strip("talk").at(tick)
        if coat is not None:
            return coat.strip("walk" if f.vx else "idle").at(tick)
        return cel_of(look, f, self.eyes, tick)

    def _speaks(self, f: Fighter) -> bool:
        """Whether the words in the air are his, and nothing else keeps him busy."""
        if self._speaker is None or f.vx or not (f.state == "stand" or (f.state == "scene" and f.move == "idle")):
            return False
        kind, variant = self._speaker
        return f.kind == kind and variant in (-1, f.variant)

    def in_order(self, world: World) -> list[Fighter]:
        """Everybody who is seen, from the back to the front: onlookers, the back row, idlers, fighters, players."""
        self._here = [f.id for f in world.fighters]
        left, right = world.view.x - SEEN_PX, world.view.x + VIEW_WIDTH + SEEN_PX
        bottom = world.view.y + VIEW_HEIGHT + SEEN_PX
        seen = [f for f in world.fighters if left <= f.x < right and f.y - 30 < bottom and f.state not in UNSEEN]
        return sorted(seen, key=_depth)

    def draw_shadows(self, surface: pygame.Surface, x: int, y: int, men: list[Fighter], sparks: Sparks) -> None:
        """A dark ellipse on the floor under each, smaller the higher he is."""
        for f in men:
            if f.in_water or f.state in ("swim", "plunge") or f.held_by or _behind_fence(f):
                continue
            floor = f.y if f.on_floor else sparks.floor_under(f.x, f.y)
            height = floor - f.y
            if height > SHADOW_REACH_PX:
                continue
            wide = 44 if f.state in ("lie", "down") else 30 if f.row.boss else 26
            wide = max(10, wide - height // 6) // 2 * 2
            surface.blit(shadow(wide), (f.x - x - wide // 2, floor - y - 3))

    def draw(
        self, surface: pygame.Surface, x: int, y: int, men: list[Fighter], world: World, options: ShowOptions
    ) -> None:
        """Draw these men in this order."""
        for f in men:
            if f.state == "down" and not (f.is_hero or f.row.boss) and f.t > BLINK_FROM_TICKS and f.t // 2 % 3 == 0:
                continue
            hands = self._hands_of_holder(f, world)
            lifted = hands is not None and hands[1] - hands[2] <= -LIFTED_PX
            cel = self.look_of(f).strip("thrown").cels[CARRIED_CEL] if lifted else self.cel(f, world.tick)
            px, py = hands[:2] if hands is not None else (f.x, f.y + sink_px(f))
            if world.freeze_ticks and options.shake_pct and world.tick - self._hit_at.get(f.id, -99) < SHIVER_TICKS:
                px += 1 if world.tick & 2 else -1  # the struck man shivers while time stands
            self._trails.draw(surface, f, x, y)
            self._draw_one(surface, f, cel, px - x, py - y, world, options)
            if world.stone.active and f.is_hero:
                self._held.draw_in_palm(surface, f, cel, px - x, py - y)

    def draw_ghost(self, surface: pygame.Surface, x: int, y: int, ghost: World, world: World) -> None:
        """The first hero of another run as a faint outline; where the two are one he is not seen."""
        other, hero = ghost.heroes[0], world.heroes[0]
        if other.state in UNSEEN or abs(other.x - hero.x) + abs(other.y - hero.y) < GHOST_APART_PX:
            return
        cel = cel_of(self.look_of(hero), other, self.eyes, ghost.tick)
        left, top = cel.place(other.x - x, other.y - y + sink_px(other), other.face)
        self._outline(surface, cel, other.face, left, top, GHOST_EDGE)
        image = cel.facing(other.face)
        image.set_alpha(GHOST_ALPHA)
        surface.blit(image, (left, top))
        image.set_alpha(255)

    def _hands_of_holder(self, f: Fighter, world: World) -> tuple[int, int, int] | None:
        """Where the picture of who grips him has him, and the holder's own floor; None if nobody does."""
        holder = world.find(f.held_by) if f.held_by else None
        if holder is None or holder.holds != f.id:
            return None
        hands = self.cel(holder, world.tick).point("pair", holder.face)
        return None if hands is None else (holder.x + hands[0], holder.y + hands[1], holder.y)

    def _draw_one(
        self, surface: pygame.Surface, f: Fighter, cel: Cel, x: int, y: int, world: World, options: ShowOptions
    ) -> None:
        tick = world.tick
        image, (left, top) = cel.facing(f.face), cel.place(x, y, f.face)
        if armoured(f):
            self._outline(surface, cel, f.face, left, top, _pulse(tick))
        elif strained(world, f):
            self._outline(surface, cel, f.face, left, top, _red(tick))
        elif f.heat_full:
            self._outline(surface, cel, f.face, left, top, _warm(tick))
        area = None
        if f.state == "swim":  # the pool's bed hides what would hang below it
            area = pygame.Rect(0, 0, image.get_width(), max(0, y - 8 - top))
        elif f.state == "plunge" and f.ledge_y:  # the sill over which he fell
            area = pygame.Rect(0, 0, image.get_width(), max(0, y + f.ledge_y - f.y - top))
        elif _behind_fence(f):
            area = pygame.Rect(0, 0, image.get_width(), max(0, y + f.ledge_y - feel.FENCE_PX - f.y - top))
        fading = _light_on(f)
        if not fading:  # the leaf still hides him
            return
        if fading < 256:
            image = image.copy()
            image.fill((fading, fading, fading, 255), special_flags=pygame.BLEND_RGBA_MULT)
        ghost = f.is_hero and f.safe_ticks and tick // 3 % 2 and f.state not in SOLID
        if ghost:
            image.set_alpha(150)
        surface.blit(image, (left, top), area)
        if ghost:
            image.set_alpha(255)
        if options.flashes and tick - self._hit_at.get(f.id, -99) < HIT_FLASH_TICKS:
            white = cel.white(f.face)
            white.set_alpha(170)
            surface.blit(white, (left, top), area)
            white.set_alpha(255)
        if drink := self.eyes.drink_of(f):
            self._held.draw_drink(surface, drink, f, cel, x, y)
        if self.look_of(f).name in SHOW_NOTHING:
            self._held.draw_thrown(surface, f, cel, x, y)
        self._held.draw(surface, f, cel, x, y)

    def _outline(
        self, surface: pygame.Surface, cel: Cel, face: int, left: int, top: int, colour: tuple[int, int, int, int]
    ) -> None:
        edge = cel.white(face).copy()
        edge.fill(colour, special_flags=pygame.BLEND_RGBA_MULT)
        for dx, dy in EDGE:
            surface.blit(edge, (left + dx, top + dy))

    def head(self, f: Fighter, tick: int) -> tuple[int, int]:
        """The crown of his head in world px."""
        dx, dy = self.cel(f, tick).head(f.face)
        return f.x + dx, f.y + dy


def _depth(f: Fighter) -> tuple[int, int]:
    if f.row.team == BYSTANDER:
        return 0, f.id
    if f.back_row:
        return 1, f.id
    if f.state in ("lie", "down") or (f.is_hero and f.held_by):  # arms close over whom they hold
        return 2, f.id
    if f.is_hero and f.player >= 0:
        return 5, -f.player  # the first player before the second
    return 4 if f.state in SEEN_STATES else 3, f.id


def _pulse(tick: int) -> tuple[int, int, int, int]:
    return (255, 255, 255, (90, 150, 220, 255, 220, 150)[tick // 3 % 6])


def _red(tick: int) -> tuple[int, int, int, int]:
    return (255, 84, 60, (110, 170, 230, 255, 230, 170)[tick // 3 % 6])


def _warm(tick: int) -> tuple[int, int, int, int]:
    return (255, 170, 60, (60, 90, 130, 150, 130, 90)[tick // 4 % 6])


def _light_on(f: Fighter) -> int:
    """256 = full light; less in a doorway and while he comes out of one, 0 while its leaf only begins to turn."""
    if f.state == "cover":
        return SHADE
    if f.state == "enter" and f.move in ("door", "lift"):
        return min(256, max(0, f.t - LEAF_TICKS) * 14)
    return 256


def _behind_fence(f: Fighter) -> bool:
    """Whether he comes up behind a fence: what is below its top is hidden."""
    return f.state == "enter" and f.move == "over"


def blinks(ticks_left: int) -> bool:
    """Whether a thing that will vanish in so many ticks is hidden just now."""
    return ticks_left < feel.ARM_BLINKS_TICKS and ticks_left // 4 % 2 == 0
