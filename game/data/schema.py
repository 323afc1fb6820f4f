"""Every class of object that a level may hold, with its properties, defaults and a line of help each."""

from __future__ import annotations

from game.data.props import (
    AREA,
    LINE,
    POINT,
    RECT,
    ObjectClass,
    Prop,
    choice,
    flag,
    line,
    many,
    needed,
    no,
    number,
    ref,
    word,
    yes,
)
from game.data.scene_names import SCENES
from game.data.schema_city import CITY
from game.data.schema_house import DANGER, HOUSE, PICTURE
from game.data.schema_men import CROWD, FACE

SPAWNS: dict[str, str] = {
    "bruiser": "square and plain: jab and wind-up hook",
    "grappler": "wide and slow: takes hold; cannot be grabbed above half health",
    "knife_man": "thin and quick: stabs and dashes from behind",
    "gunman": "shoots from afar, kneels for the low shot",
    "shotgun": "advances, fires, racks",
    "thrower": "lobs bottles from afar or from above",
    "dog_handler": "lets a dog go and stays behind",
    "biker": "rides through, then fights with a chain",
    "boss_strongman": "the boss of the bath",
    "boss_wooden_leg": "the boss of the cafe",
    "boss_gang_chief": "the boss of the South Side, to be taken alive",
    "boss_nurse": "the boss of the hospital, hidden among real nurses",
    "boss_long": "the bodyguard with the shotgun",
    "boss_broad": "the bodyguard with the neck",
    "boss_rostavili": "the duel",
}

SPAWN = {
    "wave": number(0, "number of the wave he belongs to; 0 = there from the start"),
    "mood": choice("hunt guard wait hold ambush", "what he does first"),
    "entry": choice(
        "stand door window climb over drop walk lift", "how he comes in; over = up behind a fence and down before it"
    ),
    "from": ref("door window lift", "what he comes through; drop from a lift = by the hatch of its cage"),
    "delay": number(0, "ticks after the wave's start before he comes"),
    "face": FACE,
    "arm": choice("none pipe bottle knife chair", "what he holds"),
    "drops": choice("none tea kvass rounds arm", "what he leaves behind"),
}

_SPOTS = {
    "player_start": ObjectClass(
        "where a player begins",
        (POINT,),
        {
            "player": number(1, "which player", 1, 2),
            "face": choice("right left", "which way he looks"),
            "costume": word("what he wears; level = the map's costume", "level"),
        },
    ),
    "checkpoint": ObjectClass(
        "a retry begins here once the hero has been in it",
        (RECT,),
        {
            "order": needed("1 for the first, rising", 1, 99),
            "respawn": ref("spot player_start", "where he stands after a retry", needed=True),
            "heal": number(30, "health given back on first touch", 0, 100),
            "rounds": number(
                0, "rounds beside those in the gun that he has at least from here on, if he carries one", 0, 99
            ),
            "split": line("line key of the name shown with the split time; empty = no split"),
        },
    ),
    "spot": ObjectClass(
        "a place that others refer to, by reference or by its name",
        (POINT,),
        {"face": choice("right left", "which way one looks who is put here")},
    ),
    "path": ObjectClass("a way to walk along", (LINE,)),
}

_FIGHT = {
    "wave": ObjectClass(
        "a group of men who come together; its members carry its number",
        (RECT,),
        {
            "number": needed("its number", 1, 99),
            "lock": ref("camera_lock", "the camera lock that holds while it lasts"),
            "start": choice(
                "enter flag after", "enter: the hero's centre is in it; flag: `when` is set; after: see below"
            ),
            "after": number(0, "number of the wave it follows"),
            "after_left": number(0, "it follows when so many men of that wave still stand", 0, 20),
            "tokens": number(0, "melee tokens; 0 = by difficulty", 0, 4),
            "quiet_ticks": number(40, "ticks from its start in which nobody strikes; more is kind", 0, 600),
            "max_live": number(4, "how many fight at once", 1, 8),
            "done_flag": flag("set when all are beaten"),
            "music": choice("fight keep calm", "layer of the music from its start"),
        },
    ),
    "camera_lock": ObjectClass(
        "keeps the view, and the fight, inside",
        (RECT,),
        {
            "release": choice("wave flag", "let go when its wave is beaten or when `flag` is set"),
            "flag": flag("the flag of release = flag"),
            "ease": number(24, "ticks in which the view moves in", 1, 120),
            "shows_left": number(0, "px beyond its left bound that are seen, though nobody goes there", 0, 256),
        },
    ),
    "camera_hint": ObjectClass(
        "moves the view while the hero is inside",
        (RECT,),
        {
            "look_x": number(0, "px to the right", -400, 400),
            "look_y": number(0, "px down, negative = up", -400, 400),
            "still": no("it stays with the middle of the rectangle, wherever he goes in it and turns"),
            "priority": number(0, "the highest wins", 0, 99),
        },
    ),
}

_TALE = {
    "trigger": ObjectClass(
        "does its work on the first tick on which `who` is inside and its flags allow it",
        (RECT,),
        {
            "once": yes("only once"),
            "who": choice("hero any partner", "who sets it off"),
            "sets": flag("flag to set"),
            "says": many("line", "line keys, spoken in order"),
            "goal": line("line key of the new goal"),
            "cue": word("cue to say"),
            "needs": flag("a second flag that must be set"),
        },
    ),
    "sequence": ObjectClass(
        "a scene of the director, begun once when its `when` flag is set; what the scene looks at is its place",
        (POINT,),
        {"steps": Prop("enum", SCENES[0], "the scene", SCENES, needed=True), "skippable": yes("may be skipped")},
    ),
    "clock": ObjectClass(
        "sets flags as play time passes; for other times on other settings draw one clock each",
        (POINT,),
        {
            "name": word("its name", needed=True),
            "starts": flag("flag that starts it; empty = with the level"),
            "marks": many("mark", "ticks:flag", needed=True),
            "pauses_in_talk": yes("stands still in talk"),
        },
    ),
    "exit": ObjectClass(
        "the end of the level",
        (RECT,),
        {
            "to": word("id of the level that follows; next = the map's own", "next"),
            "needs": flag("opens when set"),
            "arrow": yes("an arrow points to it when open"),
        },
    ),
    "way": ObjectClass(
        "where it goes on while it counts: who stands about or goes astray on this floor is shown the way there",
        (RECT,),
        {},
    ),
    "sign": ObjectClass(
        "something to read",
        (POINT,),
        {"text": line("line key", needed=True), "once": no("shown only once")},
    ),
    "prompt": ObjectClass(
        "tells the key of an action until it has been used",
        (POINT,),
        {
            "text": line("line key", needed=True),
            "action": choice(
                "strike kick jump grab dodge shoot finisher up down left right", "action whose key is drawn"
            ),
            "on_man": no("it hangs over the nearest enemy, within 320 px of its point"),
            "in_flight": no("it hangs over the hero while what he may catch comes at him, within 320 px of it"),
            "calm": no("not shown while an enemy is in view"),
            "door": ref("door", "shown only until those of a running wave have come out of it"),
            "near": number(72, "px from its point, to the side, from where it is shown", 8, 72),
            "lesson": no("not shown to a player who has finished the level before"),
            "once": yes("never again after use"),
        },
    ),
    "sound_zone": ObjectClass(
        "a bed of sound, and how the room answers",
        (RECT,),
        {
            "loop": word("effect that is looped; empty = none"),
            "level": number(100, "loudness in percent", 0, 100),
            "reverb": choice("none tile hall snow", "echo of the room"),
        },
    ),
    "music_zone": ObjectClass(
        "changes the music while the hero is inside",
        (RECT,),
        {
            "layer": choice("calm fight", "layer played"),
            "adds": word("one more layer of the piece, such as dome, kitchen or roof; empty = none"),
            "piece": word("piece played; empty = keep the present one"),
        },
    ),
    "sound_source": ObjectClass(
        "something that hums where it stands",
        (POINT,),
        {
            "loop": word("effect that is looped", needed=True),
            "level": number(100, "loudness in percent near by", 0, 100),
        },
    ),
    "secret": ObjectClass(
        "found when the hero is inside and `when` is set",
        (RECT,),
        {
            "number": needed("1 for the first", 1, 9),
            "looks_in": no("only by up: he must look in"),
        },
    ),
    "ghost_mark": ObjectClass(
        "a split against the ghost", (RECT,), {"split": line("line key of its name", needed=True)}
    ),
}

SCHEMA: dict[str, ObjectClass] = {
    **_SPOTS,
    **{name: ObjectClass(text, (POINT,), SPAWN) for name, text in SPAWNS.items()},
    **_FIGHT,
    **HOUSE,
    **DANGER,
    **_TALE,
    **CROWD,
    **CITY,
    **PICTURE,
}

SHAPES: dict[str, str] = {
    POINT: "a point",
    RECT: "a rectangle",
    LINE: "a polyline",
    AREA: "a polygon",
}
