"""Classes of objects that are people without being enemies: partners, bystanders, and him who is only seen."""

from __future__ import annotations

from game.data.props import POINT, RECT, ObjectClass, choice, flag, many, needed, no, number, ref, word

FACE = choice("left right", "which way he looks")

CROWD: dict[str, ObjectClass] = {
    "partner": ObjectClass(
        "the man beside the hero, from the start or from his `when` flag on; a second player takes him over",
        (POINT,),
        {
            "who": choice("ridzik ogarkov", "who he is"),
            "armed": flag("flag from which he has his gun; empty = Ridzik at once, Ogarkov never"),
            "face": FACE,
        },
    ),
    "partner_post": ObjectClass(
        "while it counts the partner goes there and stays, and fights whom he sees; then he follows again",
        (POINT,),
        {"face": FACE},
    ),
    "bystander": ObjectClass(
        "somebody who has no part in the fight",
        (POINT,),
        {
            "look": choice(
                "bather_a bather_b bather_c foreman officer guest guest_b maid clerk nurse_a nurse_b passenger_a "
                "passenger_b",
                "who he is",
            ),
            "path": ref("path", "the way he walks"),
            "runs": no("runs along it"),
            "panic": choice("flee cower door", "what he does in danger"),
            "face": FACE,
        },
    ),
    "sighting": ObjectClass(
        "the picture of one who is only seen, there while it counts; seen when it was in view long enough with no "
        "wall between it and a hero",
        (RECT,),
        {
            "number": needed("1 for the first", 1, 9),
            "look": word("sprite of assets/places/things.json that plays while he is there", needed=True),
            "ticks": number(30, "how long he must be in view", 1, 600),
            "stays": number(0, "ticks until he is gone; 0 = until it counts no more", 0, 3600),
            "behind_glass": no("walls do not hide him"),
            "sets": flag("set when he has been seen"),
            "says": many("line", "line keys spoken when he has been seen"),
            "face": FACE,
        },
    ),
    "hold_out": ObjectClass(
        "a time to be lived through, shown as a bar, from its `when` flag on",
        (POINT,),
        {
            "ticks": number(180, "how long", 60, 7200),
            "marks": many("mark", "flags to set on the way, as ticks:flag; a retry goes back to the last of them"),
            "sets": flag("set when it is over"),
        },
    ),
}
