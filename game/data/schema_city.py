"""Classes of objects that make up the city of the chase: lanes, rails, crossings, Rostavili's way, things to break."""

from __future__ import annotations

from game.data.props import (
    AREA,
    LINE,
    POINT,
    RECT,
    ObjectClass,
    choice,
    flag,
    line,
    many,
    needed,
    no,
    number,
    real,
    ref,
    word,
    yes,
)
from game.data.vehicles import GROUNDS

HEADINGS = 64  # a heading is 0..63, clockwise, 0 = east, 16 = south
BREAKABLES = (
    "newsbox lamp hydrant gate_arm stall hut awning tree mailbox bin phone barrier crates bench meter sign pen_gate "
    "snowman trolley freight fence car"
)
WALL_KINDS = "building pillar parapet fence loco wagon shed rock tower"

STREETS = {
    "lane": ObjectClass(
        "a lane in driving direction; it leads to the lanes that begin where it ends, or into the junction it ends at",
        (LINE,),
        {
            "speed": real(9, "what traffic drives here, m/s", 1, 30),
            "kinds": many("vehicle", "sorts of vehicle that use it; empty = all"),
            "priority": number(0, "the higher goes first where lanes meet", 0, 9),
            "turns": many("turn", "ways it may take in the junction at its end; empty = what its place allows"),
        },
    ),
    "junction": ObjectClass(
        "where lanes meet: lanes that end on its edge are led to those that begin on it",
        (RECT,),
        {"lights": ref("lights", "its traffic lights")},
    ),
    "lights": ObjectClass(
        "traffic lights of one or more junctions, in two phases",
        (POINT,),
        {
            "green_ns": number(510, "ticks of green north-south", 60, 3600),
            "green_ew": number(510, "ticks of green east-west", 60, 3600),
            "clear": number(150, "ticks of red for all between", 30, 600),
            "offset": number(0, "ticks by which it is ahead", 0, 7200),
        },
    ),
    "spawner": ObjectClass(
        "an area in whose lanes traffic is born",
        (RECT, AREA),
        {
            "density": real(1, "how dense, times that of the difficulty", 0, 4),
            "mix": many("vehicle", "sorts of vehicle, repeated = more often; empty = as the difficulty says"),
            "from_beat": number(0, "first beat in which it works", 0, 9),
            "to_beat": number(9, "last beat in which it works", 0, 9),
        },
    ),
    "shortcut": ObjectClass(
        "a way off the lanes that saves time; who drives it from end to end is paid",
        (LINE,),
        {
            "width": real(4, "its least width in m; under 4 no bus fits", 0, 40),
        },
    ),
    "surface_area": ObjectClass(
        "a patch of another surface, over that of the tiles",
        (RECT, AREA),
        {"surface": choice(" ".join(GROUNDS), "what tyres meet here")},
    ),
    "city_wall": ObjectClass(
        "a wall of its own size beside the solid tiles; may be rotated",
        (RECT,),
        {"kind": choice(WALL_KINDS, "its sort"), "height": real(6, "m", 0.2, 60)},
    ),
    "city_breakable": ObjectClass(
        "a thing that breaks when it is driven into; a rectangle is as large as the thing, a point has the usual size",
        (POINT, RECT),
        {
            "kind": choice(BREAKABLES, "its sort"),
            "look": number(0, "which picture of its sort", 0, 9),
            "kns": real(0, "burst that breaks it in kN s; 0 = as usual for its sort", 0, 60),
            "score": number(0, "points; 0 = as usual for its sort", 0, 1000),
            "drop": word("what comes out of it"),
        },
    ),
}

RAILS = {
    "rail": ObjectClass(
        "a track, in the direction of its trains, which come from beyond its first point and leave beyond its last",
        (LINE,),
        {
            "line": word("name of the railway line", needed=True),
            "speed": real(20, "m/s", 1, 40),
            "length": real(120, "length of a train in m", 10, 240),
            "mode": choice("timetable held", "timetable: by the clock; held: waits for Rostavili"),
            "every": number(2400, "ticks between two trains of the timetable; 0 = there is none", 0, 36_000),
            "first": number(600, "tick of the first", 0, 36_000),
        },
    ),
    "el_line": ObjectClass(
        "a ring of elevated track, where its rails are seen; its trains are scenery and never meet what drives below",
        (LINE,),
        {
            "trains": number(2, "how many go round it", 1, 8),
            "cars": number(4, "cars of each", 1, 10),
            "speed": real(10, "m/s", 1, 30),
        },
    ),
    "crossing": ObjectClass(
        "where a street crosses a track on the level",
        (RECT,),
        {
            "rail": ref("rail", "the track", needed=True),
            "warn": number(840, "ticks before the train at which bell and lights begin", 300, 3600),
            "gate_start": number(660, "ticks before the train at which the arms move", 240, 3600),
            "gate_down": number(480, "ticks before the train at which they are down", 120, 3600),
            "counts": no("the chase can be won here"),
        },
    ),
    "signal_box": ObjectClass(
        "the box that works a crossing",
        (POINT,),
        {"crossing": ref("crossing", "the crossing it works", needed=True), "hp": number(3, "hits it takes", 1, 20)},
    ),
}

TRICKS = "none brake_test shove door rear_gun awning hydrant pens crates"
HEADING = number(0, "0..63, clockwise: 0 = east, 16 = south, 32 = west, 48 = north", 0, HEADINGS - 1)

CHASE = {
    "bus_start": ObjectClass(
        "where a bus begins",
        (POINT,),
        {
            "who": choice("danko rostavili", "whose bus"),
            "heading": HEADING,
            "speed": real(0, "m/s at the start", 0, 20),
        },
    ),
    "rostavili_path": ObjectClass(
        "a piece of Rostavili's way; it leads to the pieces that begin where it ends",
        (LINE,),
        {
            "pace": real(1, "his speed here, times his plan", 0.3, 1.5),
            "weight": real(1, "how likely he takes it at a fork", 0, 10),
            "beat": number(0, "the beat that it belongs to", 0, 9),
            "bold": real(0, "how much likelier with the hunter near", 0, 4),
            "last": no("the way out of the city: open to him only when the chase is lost"),
        },
    ),
    "city_checkpoint": ObjectClass(
        "a retry begins here once my bus has been in it; its time is a split",
        (RECT,),
        {
            "order": needed("1 for the first, rising", 1, 99),
            "par": needed("ticks at which a good run passes"),
            "heading": HEADING,
            "rost_gap": real(30, "how far ahead he begins, m along his way", 0, 120),
            "split": line("line key of its name", needed=True),
        },
    ),
    "arrow_hint": ObjectClass(
        "a turn that the arrow tells of",
        (POINT,),
        {
            "turn": choice("left right bear_left bear_right short", "which way"),
            "path": ref("rostavili_path shortcut", "the piece that it leads into"),
            "speed": real(10, "m/s with which the corner can be taken", 1, 30),
            "heading": number(0, "of whoever comes to the turn, 0..63, clockwise, 0 = east", 0, HEADINGS - 1),
        },
    ),
    "cue_area": ObjectClass(
        "something that is said or done when my bus comes in",
        (RECT,),
        {
            "say": many("line", "line keys, spoken in order"),
            "goal": line("line key of the new goal"),
            "once": yes("only once"),
            "trick": choice(TRICKS, "what Rostavili does"),
            "sets": flag("flag to set"),
            "beat": number(0, "beat that begins here; 0 = none", 0, 9),
        },
    ),
    "district": ObjectClass(
        "a part of the city",
        (RECT, AREA),
        {
            "title": line("line key of its name", needed=True),
            "ambience": word("effect that is looped; empty = none"),
            "density": real(1, "traffic, times that of the difficulty", 0, 4),
        },
    ),
    "city_exit": ObjectClass("the way out of the city: he who drives in here has got away", (RECT,)),
}

CITY: dict[str, ObjectClass] = {**STREETS, **RAILS, **CHASE}
