"""Classes of objects that make up a house: doors, water, things to break or take, dangers, lights and veils."""

from __future__ import annotations

from game.data.props import LINE, POINT, RECT, ObjectClass, Prop, choice, flag, many, no, number, ref, word, yes

PICKUPS = "tea kvass food rounds podbyrin revolver pipe bucket bucket_full chair bench bottle knife snow stone secret"

HOUSE = {
    "door": ObjectClass(
        "a door; linked ones lead from one to the other",
        (RECT,),
        {
            "kind": choice(
                "plain double arch lift swing room",
                "plain, double: stand across the way; swing: the same, its leaf hits whoever is behind it; arch, lift, "
                "room: seen from the front, one walks past",
            ),
            "state": choice("shut open locked dead", "at the start; dead = picture only"),
            "link": ref("door", "the door it leads to, by up"),
            "opens": flag("unlocks and opens when this is set"),
            "cover": yes("its frame is cover for who presses up before it; arch and room without a link"),
            "strength": number(3, "blows until it breaks; 0 = never", 0, 99),
            "glass": no("has a pane"),
            "opens_for": choice("all men hero", "who may use it"),
            "number": word("number on the door"),
            "look": word("sprite door_LOOK of assets/places instead of that of its sort"),
        },
    ),
    "window": ObjectClass(
        "a window in a wall",
        (RECT,),
        {
            "strength": number(1, "blows until the glass breaks; 0 = only a scene breaks it", 0, 99),
            "through": yes("men may be thrown out"),
            "out": choice("gone yard", "where they land"),
            "climb": ref("spot window", "where one comes out who climbs through it by up"),
            "opens": flag("may be climbed through when this is set; empty = always"),
        },
    ),
    "lift": ObjectClass(
        "a lift seen from the front: floors pass before its shaft, who is in the cage stands in the cage alone; "
        "the rectangle is the shaft",
        (RECT,),
        {
            "stops": many("int", "floor levels in px from the map's top, the first is stop 0", needed=True),
            "speed_px": number(2, "px a tick", 1, 8),
            "at": number(0, "stop at the start", 0, 20),
            "to": number(0, "stop that it goes to once a hero is in it", 0, 20),
            "call": yes("can be called by up before its doors"),
            "wait": number(180, "ticks from the call to the opening of its doors", 0, 600),
            "called": flag("set when it is called"),
            "opened": flag("set when its doors open to the call"),
            "left": flag("set when it leaves with a hero"),
            "halts": flag("it halts half-way until this flag is set; empty = it does not halt"),
            "halted": flag("set when it halts half-way"),
            "arrived": flag("set when it has brought a hero to its goal"),
            "needs": flag("can be called or entered only when set"),
            "comes": flag("it comes by itself to the storey of the players when this is set"),
            "crush": no("hurts who is under it"),
            "dial": ref("spot", "where its dial hangs"),
        },
    ),
    "ladder": ObjectClass("a ladder", (RECT,)),
    "one_way": ObjectClass(
        "a ledge to jump up through; unlike tiles it may come down",
        (RECT,),
        {"drop": yes("down + jump drops through")},
    ),
    "stairs": ObjectClass(
        "stairs from the foot to the head",
        (LINE,),
        {"solid_from": choice("above both", "whether one may walk past beneath")},
    ),
    "surface": ObjectClass(
        "what feet meet here: covers the top row of a floor; the first that counts",
        (RECT,),
        {"kind": choice("tile wet wood carpet metal snow ice glass", "its sort")},
    ),
    "water": ObjectClass(
        "water; the top of the rectangle is its surface",
        (RECT,),
        {
            "depth": choice("waist deep", "how deep"),
            "out_ticks": number(240, "how long a thrown man stays in it"),
            "exit_l": ref("spot", "where he climbs out on the left"),
            "exit_r": ref("spot", "where he climbs out on the right"),
            "cold": no("ice cold: steams, takes the breath"),
        },
    ),
    "valve": ObjectClass(
        "a wheel to turn",
        (POINT,),
        {
            "target": ref("hazard_steam lift", "what it works on; vents may also name it themselves"),
            "turns": number(1, "turns until it works", 1, 9),
            "sets": flag("set when turned"),
            "back_after": number(0, "ticks until it turns back; 0 = never"),
        },
    ),
    "breakable": ObjectClass(
        "a thing that can be broken",
        (RECT,),
        {
            "kind": choice(
                "crate tub pillar rail statue lamp machine furniture lockers locker_secret planks "
                "wood_pile snowman window chandelier rope tank rack vase piano",
                "its sort; a chandelier falls on people, a rope is only met by shots and what is thrown",
            ),
            "strength": number(1, "blows until it breaks; 0 = only a scene breaks it", 0, 99),
            "dark": number(0, "a lamp: px to each side that lie in the dark once it is broken", 0, 800),
            "drops": Prop("enum", "none", "what falls out", ("none", *PICKUPS.split())),
            "falls_on": ref("one_way breakable", "what comes down with it"),
            "stays": yes("leaves rubble"),
            "look": word("sprite of assets/places instead of that of its sort, with _cracked and _broken beside it"),
            "sets": flag("set when it breaks"),
        },
    ),
    "throw_into": ObjectClass(
        "a place to throw men into",
        (RECT,),
        {
            "kind": choice(
                "pool pillar lockers window rail stove vat bin pile cold skylight edge",
                "its sort; the table has the result",
            ),
            "breaks": ref("breakable", "the thing that suffers with the man"),
        },
    ),
    "pickup": ObjectClass(
        "something to take",
        (POINT,),
        {
            "kind": choice(PICKUPS, "its sort"),
            "count": number(6, "rounds in it, before the setting's share", 1, 99),
            "respawn": number(0, "ticks until there is another; 0 = never"),
            "sets": flag("set when taken"),
        },
    ),
    "cover": ObjectClass(
        "stops shots for one who crouches behind it",
        (RECT,),
        {
            "height": choice("low full", "low: crouch behind it; full: up before it"),
            "strength": number(6, "hits it takes; 0 = never breaks", 0, 99),
            "look": word("sprite of assets/places/things.json, with look_broken beside it; empty = part of the wall"),
        },
    ),
}

DANGER = {
    "hazard_steam": ObjectClass(
        "a vent; the rectangle is the steam it blows",
        (RECT,),
        {
            "dir": choice("up left right down", "which way it blows"),
            "on": number(60, "ticks of steam", 1, 3600),
            "off": number(120, "ticks of rest; the last 30 hiss", 30, 3600),
            "phase": number(0, "ticks by which it is ahead"),
            "damage": number(4, "of each scald", 0, 100),
            "hides": yes("one cannot be seen in it"),
            "valve": ref("valve", "closed while this valve is turned"),
        },
    ),
    "hazard_hot": ObjectClass(
        "burns who touches it",
        (RECT,),
        {"damage": number(6, "of each burn", 0, 100), "cool_by_water": no("a full bucket puts it out")},
    ),
    "hazard_fall": ObjectClass(
        "a fall out of the level",
        (RECT,),
        {"back_to": ref("spot", "where he is put back"), "damage": number(10, "of the fall", 0, 100)},
    ),
    "hazard_sparks": ObjectClass(
        "bare wires that spark by turns",
        (RECT,),
        {
            "on": number(60, "ticks of sparks", 1, 3600),
            "off": number(120, "ticks of rest; the last 30 crackle", 30, 3600),
            "phase": number(0, "ticks by which it is ahead"),
            "damage": number(4, "of each shock", 0, 100),
        },
    ),
    "hazard_vehicle": ObjectClass(
        "a lane on which something drives through",
        (RECT,),
        {
            "damage": number(16, "of the blow", 0, 100),
            "lane": number(0, "its number", 0, 20),
            "period": number(600, "ticks between two", 60, 36_000),
            "warn": number(60, "ticks of warning", 30, 600),
        },
    ),
}

PICTURE = {
    "light": ObjectClass(
        "a light; drawn only, except that a breakable one can be put out",
        (POINT, RECT),
        {
            "kind": choice("lamp neon shaft fire car cone", "its shape; a cone falls from its top to the floor"),
            "radius": number(48, "how far it reaches in px", 0, 400),
            "colour": choice("warm cold amber red green blue moon white steam pink", "its colour"),
            "flicker": choice(
                "none faint lamp fire neon pulse sign dying", "how it wavers; sign: bright for two fifths of its time"
            ),
            "breakable": no("can be shot or smashed out"),
            "switch": flag("flag that lights it; with ! in front: that puts it out"),
        },
        "lights",
    ),
    "darkness": ObjectClass(
        "how dark a room is without lamps; later ones lie over earlier ones",
        (RECT,),
        {
            "red": number(190, "share of red that is left, of 255", 0, 255),
            "green": number(186, "share of green", 0, 255),
            "blue": number(200, "share of blue", 0, 255),
            "walled": yes("its lamps shine in here alone"),
        },
        "lights",
    ),
    "veil": ObjectClass(
        "something that dims the view",
        (RECT,),
        {
            "kind": choice("steam snow smoke dust", "its sort"),
            "density": number(40, "percent", 0, 100),
            "clears_by": choice("none bucket valve window", "what clears it for a while"),
        },
        "lights",
    ),
    "scenery": ObjectClass(
        "a picture by its object name, from the sprites of assets/places",
        (POINT,),
        {
            "flip": no("mirrored"),
            "layer": choice("back front", "behind people or before them"),
            "anim": yes("plays its frames"),
        },
        "scenery",
    ),
}
