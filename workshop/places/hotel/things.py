"""Things of the hotel by name and state, each with the ink line that says that it can be used."""

from __future__ import annotations

from workshop.places.hotel import doors, fittings, furniture, kitchen, lift, outside, piano
from workshop.places.sprites import Sprite
from workshop.places.things.masonry import rim
from workshop.places.things.small import typed

COFFEE = """
..7...6...
...6.7....
..7..6....
.888888...
.8bbbb8.8.
.888888..8
.777777..8
.7666668.
.766666...
..77777...
666666666.
"""
SANDWICH = """
...eeeee...
..eddddde..
.eddddddde.
jijjijjijji
stttuttttus
zzwzzzwzzzw
.ccdddddcc.
77777777777
.666666666.
"""


def sprites() -> dict[str, Sprite]:
    """All of them by name and state."""
    states = ("whole", "cracked", "broken")

    def each(name: str, paint: object) -> dict[str, Sprite]:
        assert callable(paint)
        return {name if s == "whole" else f"{name}_{s}": Sprite((paint(s),)) for s in states}

    return {
        **each("sofa", furniture.sofa),
        **each("armchair", furniture.armchair),
        "machine": Sprite(
            (
                fittings.machine("whole"),
                fittings.machine("whole"),
                fittings.machine("whole", False),
                fittings.machine("whole"),
            ),
            500,
        ),
        "machine_cracked": Sprite((fittings.machine("cracked"), fittings.machine("cracked", False)), 260),
        "machine_broken": Sprite((fittings.machine("broken"),)),
        **each("radiator", fittings.radiator),
        **each("bed", furniture.bed),
        **each("wardrobe", furniture.wardrobe),
        **each("table", furniture.table),
        "vat": Sprite(tuple(fittings.vat(k) for k in range(4)), 140),
        "chandelier": Sprite((fittings.chandelier("whole"), fittings.chandelier("whole", 1)), 180),
        "chandelier_cracked": Sprite((fittings.chandelier("whole"), fittings.chandelier("whole", 1)), 180),
        "chandelier_broken": Sprite((fittings.chandelier("broken"),)),
        "hall_lamp": Sprite((fittings.hall_lamp("whole"),)),
        "hall_lamp_cracked": Sprite((fittings.hall_lamp("whole"),)),
        "hall_lamp_broken": Sprite((fittings.hall_lamp("broken"),)),
        **each("rope", fittings.rope),
        "mail_slot": Sprite(tuple(furniture.mail_slot("whole", k) for k in (0, 0, 0, 0, 0, 1, 2, 1)), 90),
        "mail_slot_cracked": Sprite((furniture.mail_slot("cracked"),)),
        "mail_slot_broken": Sprite((furniture.mail_slot("broken"),)),
        **each("piano", piano.piano),
        **each("linen_cart", furniture.linen_cart),
        **each("hotel_crate", furniture.crate),
        **each("tank", fittings.tank),
        "skylight": Sprite((rim(outside.skylight()),)),
        "skylight_cracked": Sprite((rim(outside.skylight()),)),
        "skylight_broken": Sprite((rim(outside.skylight_broken()),)),
        "door_cold": Sprite((kitchen.cold_room(0),)),
        "door_cold_lit": Sprite((kitchen.cold_room(3), kitchen.cold_room(0)), 180),
        "door_cold_open": Sprite(tuple(kitchen.cold_room(k) for k in (0, 14, 28, 42)), 60, once=True),
        "door_cold_broken": Sprite((kitchen.cold_room(42),)),
        "jazz_door": Sprite((furniture.jazz_door("whole"),)),
        "jazz_door_cracked": Sprite((furniture.jazz_door("cracked"),)),
        "jazz_door_broken": Sprite((furniture.jazz_door("broken"),)),
        "coffee": Sprite((typed(COFFEE),)),
        "sandwich": Sprite((typed(SANDWICH),)),
        **doors.sprites(),
        **lift.sprites(),
    }
