"""Shots of the chase: out of which window they come, and the streak to where they hit."""

from __future__ import annotations

from game.chase.world import World
from game.core.cue import Cue
from game.show.chase.fleet import Fleet
from game.show.chase.sheets import place_px
from game.show.chase.speck_table import tracer
from game.show.chase.specks import Specks

MUZZLES = {"rear_gun": "rear_window"}


def from_muzzles(cues: list[Cue], world: World, fleet: Fleet, specks: Specks) -> list[Cue]:
    """The cues, every shot moved to the window that it comes out of, with a streak from there to where it hits."""
    found, muzzle = [], None
    for cue in cues:
        row = world.row(cue.who) if cue.kind == "shot" else -1
        if row >= 0:
            x, y, c, s = world.bodies.block[:4, row].tolist()
            spot = fleet.sheet_of(world.vehicles[row]).mark(MUZZLES.get(cue.text, "window"))
            muzzle = place_px(x, y, c, s, spot)
            cue = cue._replace(x=muzzle[0], y=muzzle[1])
        elif cue.kind == "shot_hit" and muzzle is not None:
            tracer(specks, muzzle, (cue.x, cue.y))
        found.append(cue)
    return found
