"""The picture of the chase: everything in its order, from the road to the night over it."""

from __future__ import annotations

from collections import deque

import pygame

from game.chase.finale import slowness
from game.chase.world import Runner, Stage, World
from game.core.cue import Cue
from game.data.art import LevelArt
from game.data.chase_finale import BLAST_TICKS
from game.show.art import InterfaceArt
from game.show.chase.city import CityScene
from game.show.chase.crash import LastCrash
from game.show.chase.el import Elevated
from game.show.chase.eye import ChaseEye
from game.show.chase.fleet import (
    Blits,
    Fleet,
    Seen,
    body_cel,
    layer_blits,
    lean_px,
    mirror_blits,
)
from game.show.chase.ghost import draw_ghost, pose_of
from game.show.chase.hazards import Hazards
from game.show.chase.lamps import BEACON_HAZE_PCT, beacon_blits, beam_blits, bus_glow, halo_blits, lamp_blits
from game.show.chase.parked import Parked
from game.show.chase.shots import from_muzzles
from game.show.chase.speck_table import RECIPES, blaze, give_off
from game.show.chase.specks import Specks
from game.show.chase.street import Placed
from game.show.chase.tells import Henchman, brake_blinks, indicators, lean_aside
from game.show.chase.through import Pillars, hole_over, shine_through
from game.show.chase.thrown import Thrown
from game.show.chase.tracks import Tracks
from game.show.chase.trains import Trains, train_beams, train_blits, train_bodies, train_lamps
from game.show.chase.weather import Snow
from game.show.chase_hud.clear import places_in
from game.show.chase_hud.draw import draw_chase_hud
from game.show.chase_hud.model import ChaseHudMaker
from game.show.chase_hud.standing import Standing
from game.show.options import ShowOptions

FLASH_TICKS, FLASH_ALPHA = 6, 130
FLASHES = frozenset({"crash_huge", "train_hit", "blast"})
HAZE_PCT, TRAIN_HAZE_PCT = 45, 90  # of a beam shines in the wet air even over black ground
MOST_FLASHES = 3  # a second, whatever happens


class ChaseView:
    """Draws a world of one stage and eats its cues; reads state and never writes it.

    `ghost` is the world of an earlier run at this moment. Call `eat` and `tick` once for each tick that was played,
    `draw` as often as the screen wants. Raises Fault at birth if a sheet or a sprite that the level needs is missing.
    """

    def __init__(self, stage: Stage, art: LevelArt, interface_art: InterfaceArt, options: ShowOptions) -> None:
        self.options = options
        self.ghost: World | None = None
        self.look = (0, 0)
        self.hud = ChaseHudMaker(stage)
        self._standing = Standing(interface_art)
        self._stage = stage
        self._interface = interface_art
        self._scene = CityScene.of(stage, art)
        self._city, self._lights, self._street = self._scene.picture, self._scene.lights, self._scene.street
        self._fleet = Fleet()
        self._trains = Trains()
        self._tracks = Tracks()
        self._henchman = Henchman()
        self._parked = Parked(stage, self._fleet)
        self._hazards = Hazards(stage)
        self._elevated = Elevated(stage)
        self._pillars = Pillars(stage, self._city)
        self._crash = LastCrash(stage)
        self._thrown = Thrown()
        self._specks = Specks()
        self._snow = Snow()
        self._eye = ChaseEye(stage, self._scene.room, self.hud.turns)
        self._white = pygame.Surface((0, 0), 0, 32)
        # From where the last tick was eaten, and who was seen.
        self._worn: tuple[pygame.Rect | None, list[Seen]] = None, []
        self._moves = True  # what flies about, in this tick: time runs slow after the last crash
        self._flash = 0
        self._flashed_at: deque[int] = deque(maxlen=MOST_FLASHES)
        self._ticks = 0

    @property
    def size(self) -> tuple[int, int]:
        """As View says."""
        return self._eye.size

    def fit(self, window: tuple[int, int]) -> None:
        """As View says."""
        self._eye.fit(window)

    def check(self, world: World) -> None:
        """Raise Fault if anything in this world could not be drawn."""
        for vehicle in world.vehicles:
            if vehicle.role == "thrown":
                self._thrown.strip_of(vehicle)
            elif vehicle.role != "train":
                self._fleet.sheet_of(vehicle)
        view = self.gaze(world)
        while self._city.prepare(view):
            pass

    def gaze(self, world: World) -> pygame.Rect:
        """A tick of the eye alone; what it sees of the world, in px."""
        self._eye.follow(world)
        return self._view()

    def _view(self) -> pygame.Rect:
        """What is seen of the world, in px; a free eye stays within the city."""
        view = self._eye.view(self.options.shake_pct)
        if self.look != (0, 0):
            seen = self._eye.view(self.options.shake_pct, self.look)
            self.look = seen.x - view.x, seen.y - view.y
            return seen
        return view

    def eat(self, cues: list[Cue], world: World) -> None:
        """Let what happened in one tick throw sparks, shake and flash; also with no cues at all."""
        for cue in from_muzzles(cues, world, self._fleet, self._specks):
            recipe = RECIPES.get(cue.kind)
            if recipe is not None:
                recipe(self._specks, cue)
            if cue.kind in FLASHES and (world.outcome != "won" or cue.kind != "crash_huge"):
                self._start_flash()
        slow = slowness(world)
        self._moves = bool(slow) and self._ticks % slow == 0
        self._crash.eat(cues, world)
        self._hazards.spray(self._specks, world)
        self._eye.eat(cues)
        self._eye.follow(world, self._crash.star())
        place = world.bodies.block[:2, world.row(world.bus_id)].tolist()
        self._snow.tick(self._scene.ground(*place) == "snow")
        self.hud.eat(cues, world)
        self._wear_on(world)
        view = self._view()
        self._city.prepare(view)
        if world.outcome not in ("", "won"):
            self._city.prepare(self._eye.after_retry(world))  # so that the first picture there is as quick as any

    def _wear_on(self, world: World) -> None:
        """Tracks of tyres, and what vehicles give off."""
        bodies = world.bodies
        if not self._moves:
            return
        view = self._view()
        seen = self._fleet.seen(world, view)
        self._worn = view, seen
        for one in seen:
            row = world.row(one.vehicle.id)
            ground = self._scene.ground(one.x, one.y)
            locked = bool(bodies.hand[row]) or (one.braking and one.vehicle.state == "wreck")
            slides = self._tracks.lay(one, ground, float(bodies.w[row]), locked, world.tick)
            give_off(self._specks, one, ground, world.tick, slides)
            if world.outcome == "won" and one.vehicle.role == "rostavili":
                blaze(self._specks, one, world.outcome_ticks - BLAST_TICKS)
        if world.outcome == "won":
            self._crash.brake(self._specks, world)
        if world.tick % 60 == 0:
            self._tracks.forget({vehicle.id for vehicle in world.vehicles})

    def _start_flash(self) -> None:
        if not self.options.flashes:
            return
        if len(self._flashed_at) == MOST_FLASHES and self._ticks - self._flashed_at[0] < 60:
            return
        self._flashed_at.append(self._ticks)
        self._flash = FLASH_TICKS

    def tick(self) -> None:
        """One tick of what moves by itself: particles, flash."""
        self._ticks += 1
        if self._moves:
            self._specks.tick()
        self._flash -= self._flash > 0

    def draw(self, surface: pygame.Surface, world: World) -> None:
        """The world, without the HUD."""
        self._eye.begin(world)
        view, tick = self._view(), world.tick
        if self._crash.is_near:
            self._crash.frame(surface, world, view)
            return
        x, y = view.topleft
        worn_view, worn = self._worn  # the first picture of a tick need not look again
        self._worn = None, []
        seen = (worn if worn_view == view else self._fleet.seen(world, view)) + self._parked.seen(world, view)
        his = self._his(world, seen)
        cars = self._elevated.seen(tick, view)
        cattle, cattle_shadows = self._hazards.standing(world, view)
        sign, glow = self._hazards.warning(world, view)
        carriages = self._trains.seen(world, view)
        standing, shadows = self._street.placed(world, view)
        thrown, thrown_shadows = self._thrown.placed(world, view)
        survivor, survivor_shadows = self._crash.standing(view)
        crossings, trains = self._scene.crossings.placed(world, view), train_bodies(carriages, x, y)
        standing += self._pillars.standing(view) + thrown + cattle + survivor + crossings + trains
        lit = list(self._lights.lit(world, view))
        halos, signals = self._street.signals(world, view)
        flashing, warnings = self._scene.crossings.lamps(world, view)
        halos, signals = halos + flashing, signals + warnings

        self._city.draw_ground(surface, x, y, tick)
        surface.fblits(self._scene.arrows.blits(view))
        self._tracks.take_back(tick)
        surface.fblits(self._tracks.blits(view))
        self._specks.draw_scraps(surface, view)
        surface.fblits(self._hazards.on_the_road(world, view) + self._crash.ring(view))
        shadows += (
            self._elevated.shadows(cars, view)
            + cattle_shadows
            + survivor_shadows
            + thrown_shadows
            + layer_blits(seen, "shadow", x, y)
            + train_blits(carriages, "shadow", x, y)
        )
        surface.fblits(shadows)
        surface.fblits(self._lights.streaks(lit, view, signals, tick), pygame.BLEND_RGB_ADD)
        surface.fblits(mirror_blits(seen, x, y, self._scene.is_wet), pygame.BLEND_RGB_ADD)
        surface.fblits(self._bodies(world, seen, standing, x, y))
        self._specks.draw_lit(surface, view)
        surface.fblits(self._crash.balls(view))
        hole = hole_over(surface, self._city, seen, world.bus_id, x, y)
        self._city.draw_overhead(surface, x, y, tick)
        if hole is not None:
            surface.blit(*hole)
        surface.fblits(self._pillars.blits(view) + self._elevated.bodies(cars, view))
        shine_through(surface, self._city, seen, x, y)
        beams = beam_blits(seen, x, y) + train_beams(carriages, x, y)
        beams += self._elevated.light(cars, view, tick) + self._crash.light(world, view) + glow
        beams += bus_glow(seen, x, y) + beacon_blits(seen, x, y, tick)
        self._lights.darken(surface, view, lit, signals, beams)
        haze = beam_blits(seen, x, y, HAZE_PCT) + train_beams(carriages, x, y, TRAIN_HAZE_PCT)
        haze += beacon_blits(seen, x, y, tick, BEACON_HAZE_PCT) + halo_blits(seen, x, y)
        if his is not None:
            haze += self._henchman.glints(*his, view)
        bright = (
            haze
            + lamp_blits(seen, x, y, tick, indicators(self._stage.city, world))
            + train_lamps(carriages, x, y)
            + halos
        )
        bright += self._elevated.lamps(cars, view, tick) + self._crash.glare(view)
        surface.fblits(bright, pygame.BLEND_RGB_ADD)
        self._specks.draw_bright(surface, view)
        surface.fblits(sign)
        if self.ghost is not None:
            draw_ghost(surface, pose_of(self.ghost), pose_of(world), x, y)
        self._snow.draw(surface, x, y, tick)
        if self._flash and self.options.flashes:
            if self._white.get_size() != view.size:
                self._white = pygame.Surface(view.size, 0, 32)
                self._white.fill((255, 255, 255))
            self._white.set_alpha(FLASH_ALPHA * self._flash // FLASH_TICKS)
            surface.blit(self._white, (0, 0))
        self._crash.frame(surface, world, view)

    def _bodies(self, world: World, seen: list[Seen], standing: list[Placed], x: int, y: int) -> Blits:
        """All that stands up from the road, from north to south."""
        placed = list(standing)
        for one in seen:
            cel, (lean_x, lean_y) = body_cel(one), lean_px(one)
            if world.runner is not None and one.vehicle.id == world.runner.vehicle:
                aside = lean_aside(world.runner, one, world)
                lean_x, lean_y = lean_x + aside[0], lean_y + aside[1]
            at = one.px + lean_x - x, one.py + lean_y - y
            placed.append((one.py, cel.image, (at[0] + cel.dx, at[1] + cel.dy)))
            if world.runner is not None and one.vehicle.id == world.runner.vehicle:
                placed += self._henchman.at_work(world.runner, one, self._stage, at)
        placed.sort(key=lambda found: found[0])
        return [(image, at) for _, image, at in placed]

    def _his(self, world: World, seen: list[Seen]) -> tuple[Runner, Seen] | None:
        """Rostavili and his bus, if it is near the view; his brake lights tell of a brake test."""
        runner = world.runner
        one = next((s for s in seen if runner is not None and s.vehicle.id == runner.vehicle), None)
        if runner is None or one is None:
            return None
        blinks = brake_blinks(runner)
        if blinks is not None:
            one.braking = blinks
        return runner, one

    def draw_hud(self, surface: pygame.Surface, world: World) -> None:
        """Gap, turn, warnings, hulls, words, map, over a drawn world; nothing while the last crash goes on."""
        if self._crash.speechless(world):
            return
        model = self._standing.arrange(self.hud.model(world, self._view(), self.ghost), places_in(surface.get_size()))
        draw_chase_hud(surface, self._interface, self._scene.map, model, world.tick)
