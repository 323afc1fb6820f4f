"""What pulled-down awnings, hydrants and pens leave on the road, the herd on it, the sign over what comes next."""

from __future__ import annotations

import math

import pygame

from game.chase.city import PX_PER_M
from game.chase.street import Beast
from game.chase.traps import target
from game.chase.world import Stage, World
from game.show.chase.fleet import Blits
from game.show.chase.sheets import heading_of, load_small, place_px
from game.show.chase.specks import Speck, Specks
from game.show.chase.street import Placed, foot_px
from game.show.paint.glow import Rgb, pool

FLAT = {"cloth": "cloth", "water": "flood"}  # kind of spill -> its picture
TURNS = 16  # of half a turn that a flat picture is baked for
DIRECTIONS = 8
COATS = ("brown", "pied")
STANDING, STEP_TICKS, TOSS_TICKS = 2, 12, 40  # frame in which a beast stands; of its walk; how often it moves its head
GROW_TICKS, FADE_TICKS = 24, 60  # in which water spreads, and at the end of its time
NOSE_M = 5.85  # of a bus, where a cloth catches
SIGN_UP_PX, SIGN_BOB_TICKS = 34, 8
WARN: Rgb = (255, 176, 40)
WARN_PX = (30, 20)
DROP: Rgb = (168, 214, 248)
DROPS, DROP_TICKS = 3, 34
REACH_PX = 120


def half_turn(c: float, s: float) -> int:
    """Which of the pictures of half a turn lies along (c, s)."""
    return round(math.atan2(s, c) / math.pi * TURNS) % TURNS


class Hazards:
    """Pictures of spills and of cattle; all sheets are read at birth."""

    def __init__(self, stage: Stage) -> None:
        self._stage = stage
        self._sheet = load_small("spills")
        strip = self._sheet.strip
        self._sign = strip("warning").cels[0]
        self._beasts = load_small("walkers")

    def on_the_road(self, world: World, view: pygame.Rect) -> Blits:
        """Cloth and water, to be drawn before anything that stands."""
        box = view.inflate(REACH_PX, REACH_PX)
        blits: Blits = []
        for spill in world.spills:
            at = round(spill.x * PX_PER_M), round(spill.y * PX_PER_M)
            name = FLAT.get(spill.kind)
            if name is None or not box.collidepoint(at):
                continue
            cel = self._sheet.strip(f"{name}_{half_turn(spill.c, spill.s)}").at(world.tick)
            share = min((world.tick - spill.born + 4) / GROW_TICKS, (spill.until - world.tick) / FADE_TICKS, 1.0)
            image = cel.image
            if share < 1.0:
                image = image.copy()
                image.fill((255, 255, 255, round(255 * share)), special_flags=pygame.BLEND_RGBA_MULT)
            blits.append((image, (at[0] + cel.dx - view.x, at[1] + cel.dy - view.y)))
        return blits

    def spray(self, specks: Specks, world: World) -> None:
        """A tick of the jets: drops fly across the half of the road that they take."""
        for spill in world.spills:
            if spill.kind != "water":
                continue
            x = (spill.x + spill.s * spill.inward * spill.half_wide) * PX_PER_M
            y = (spill.y - spill.c * spill.inward * spill.half_wide) * PX_PER_M
            for _ in range(DROPS):
                out, along = specks.around(0.6, 1.9), specks.around(-0.35, 0.35)
                vx = -spill.s * spill.inward * out + spill.c * along
                vy = spill.c * spill.inward * out + spill.s * along
                z, vz = specks.around(4, 8), specks.around(1.6, 2.8)
                specks.add(Speck("drop", x, y, vx, vy, DROP_TICKS, z, vz, DROP, specks.rng.between(1, 2), 1.0))

    def standing(self, world: World, view: pygame.Rect) -> tuple[list[Placed], Blits]:
        """Cattle and the cloth over our windscreen, to be sorted among vehicles; shadows of cattle."""
        box = view.inflate(REACH_PX, REACH_PX)
        placed: list[Placed] = []
        shadows: Blits = []
        for beast in world.cattle:
            at = round(beast.x * PX_PER_M), round(beast.y * PX_PER_M)
            if box.collidepoint(at):
                way = heading_of(beast.c, beast.s, DIRECTIONS)
                cels = self._beasts.strip(f"cow_{COATS[beast.coat % len(COATS)]}_walk_{way}").cels
                cel = cels[_pose(beast) % len(cels)]
                placed.append((at[1], cel.image, (at[0] + cel.dx - view.x, at[1] + cel.dy - view.y)))
                dark = self._beasts.strip(f"cow_shadow_{way}").cels[0]
                shadows.append((dark.image, (at[0] + dark.dx - view.x, at[1] + dark.dy - view.y)))
        if world.wrapped_ticks:
            x, y, c, s = world.bodies.block[:4, world.row(world.bus_id)].tolist()
            cels = self._sheet.strip("wrap").cels
            cel = cels[heading_of(c, s, len(cels))]
            px, py = place_px(x, y, c, s, (NOSE_M, 0.0, 0.0))
            foot = max(py, round(y * PX_PER_M)) + 1
            placed.append((foot, cel.image, (px + cel.dx - view.x, py + cel.dy - view.y)))
        return placed, shadows

    def _target_px(self, world: World) -> tuple[int, int] | None:
        """Where the thing stands that he goes for, while he goes for it."""
        runner = world.runner
        thing = target(self._stage, runner) if runner is not None else None
        if runner is None or thing is None or runner.trick_t >= 0:
            return None
        return foot_px(thing)

    def warning(self, world: World, view: pygame.Rect) -> tuple[list[tuple[pygame.Surface, tuple[int, int]]], Blits]:
        """A sign that nods over that thing, and the light about it, to be added."""
        at = self._target_px(world)
        if at is None or not view.inflate(REACH_PX, REACH_PX).collidepoint(at):
            return [], []
        cel = self._sign
        up = SIGN_UP_PX + (0, 1, 2, 1)[world.tick // SIGN_BOB_TICKS % 4]
        wide, tall = WARN_PX
        glow = pool(wide, tall, WARN, 70 if world.tick // SIGN_BOB_TICKS % 2 else 40)
        spot = (at[0] + cel.dx - view.x, at[1] - up + cel.dy - view.y)
        return [(cel.image, spot)], [(glow, (at[0] - wide - view.x, at[1] - tall - view.y - 6))]


def _pose(beast: Beast) -> int:
    """Frame of its walk, or standing and now and then moving."""
    if beast.state == "stand":
        return STANDING if (beast.t // TOSS_TICKS + beast.id) % 3 else 0
    ticks = STEP_TICKS if beast.state in ("out", "home") else STEP_TICKS // 2
    return (beast.t // ticks + beast.id) % 2
