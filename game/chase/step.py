"""One tick of the chase, in the order in which things happen."""

from __future__ import annotations

from game.chase.births import populate
from game.chase.calls import comment
from game.chase.course import advance
from game.chase.crossing import urge
from game.chase.damage import recover, settle
from game.chase.feats import show_off
from game.chase.finale import crash_on
from game.chase.glance import lead_past
from game.chase.hazards import press
from game.chase.herd import graze
from game.chase.impacts import collide, hold_inside, roll, shed
from game.chase.lead import look_back
from game.chase.leeway import ease_past
from game.chase.lights import favour, switch
from game.chase.outcome import judge, over
from game.chase.panic import frighten
from game.chase.player import drive_players
from game.chase.rails import run_trains
from game.chase.ridzik import watch_out
from game.chase.rostavili import flee
from game.chase.spawn import back_to_checkpoint
from game.chase.things import smash
from game.chase.traffic import drive_traffic
from game.chase.walkers import stroll
from game.chase.world import Stage, World
from game.core.cue import Cue
from game.core.pads import Pads


def step(stage: Stage, world: World, pads: Pads) -> list[Cue]:
    """Advance `world` by one tick (1/60 s) and return what happened, in order."""
    cues: list[Cue] = []
    if world.finished:
        return cues
    world.tick += 1
    if world.outcome == "won":
        crash_on(stage, world, cues)  # the train has him
        return cues
    world.play_ticks += 1
    switch(stage.city, world)  # the lights
    favour(stage, world)  # some turn green for our bus
    run_trains(stage, world, cues)  # and bells, and arms
    drive_players(stage, world, pads, cues)
    watch_out(stage, world, pads, cues)  # Ridzik
    flee(stage, world, cues)  # Rostavili
    frighten(stage, world, cues)  # who sees a bus come loses his nerve
    drive_traffic(stage, world, cues)
    settle(world)  # grip after blows
    shed(world)  # nobody rides on a nose for ever
    press(world, cues)  # cloth and water on the road
    smash(stage, world, cues)  # what breaks is out of the way
    ease_past(stage, world, cues)  # a nose makes way for what it would just catch
    pushes = roll(stage, world)  # two steps of the physics
    hold_inside(stage.city, world)
    collide(stage, world, pushes, cues)  # bursts, damage, wrecks
    lead_past(stage, world, pushes)  # whoever half caught a corner
    stroll(stage, world, cues)  # people jump clear
    graze(world, cues)  # cattle stand in the way
    show_off(stage, world, cues)  # near misses and drifts
    advance(stage, world, cues)  # checkpoints and beats
    judge(stage, world, cues)  # won, lost, how far apart
    look_back(stage, world, cues)  # or who is ahead
    urge(stage, world, cues)  # what is left to do at the rails
    recover(world, cues)  # the stalled start again
    if over(world, pads):
        back_to_checkpoint(stage, world)
        cues.append(Cue("respawn", 0, 0, world.bus_id))
    comment(world, cues)  # Ridzik has a word for it
    populate(stage, world, cues)  # out of sight traffic comes and goes
    return cues
