"""Which sprite shows a thing of the level as it stands, and which things lie about loose."""

from __future__ import annotations

from game.foot.world import Thing
from game.show.foot.held import held_sprite
from game.show.paint.sheets import Sprites, sprites_of

TALL_PX = 120  # from this height on a pillar is the tall one
NO_PICTURE = frozenset({"window", "lift", "sighting", "hold_out", "hazard_sparks"})  # or drawn by others
SHEETS = ("things", "hotel_things", "hotel_sightings")  # of assets/places; names are told apart by what they show
STATES = {  # in which a thing may be seen
    "breakable": ("whole", "cracked", "broken"),
    "cover": ("whole", "broken"),
    "door room": ("shut", "lit", "open", "broken"),
}
DOOR_STATES = frozenset({"lit", "open", "broken", "dead"})  # in which a door seen from the front has its own picture
PAINTED_DOORS = frozenset({"arch"})  # their opening is part of the wall
LOOSE_KINDS = frozenset({"pickup", "item"})
LOOSE_SORTS = frozenset({"tub", "crate", "snowman", "furniture"})


def all_sprites() -> Sprites:
    """Every sprite of things, from all their sheets."""
    return sprites_of("things", SHEETS)


def is_loose(thing: Thing) -> bool:
    """Whether it can be taken or smashed underfoot, and is no part of the house."""
    return thing.kind in LOOSE_KINDS or thing.sort in LOOSE_SORTS


def sprite_name(thing: Thing, name: str, look: str = "") -> str:
    """The sprite of a thing in its present state; `name` and `look` are those of its object. "" = none."""
    if thing.kind in NO_PICTURE or thing.gone:
        return ""
    if thing.kind == "cover":
        return f"{look}_broken" if look and thing.state == "broken" else look
    if thing.kind == "door":
        if thing.sort in PAINTED_DOORS:
            return ""
        base = f"door_{look or thing.sort}"
        return f"{base}_{thing.state}" if thing.sort == "room" and thing.state in DOOR_STATES else base
    if thing.kind == "valve":
        return "valve"
    if thing.kind == "hazard_steam":
        return "vent"
    if thing.kind == "one_way":
        return ("balcony_rubble" if thing.state == "broken" else "balcony_end") if name == "balcony_end" else ""
    if thing.kind == "breakable":
        sort = look or thing.sort
        if sort == "pillar" and thing.height > TALL_PX:
            sort = "pillar_tall"
        elif sort == "window":
            sort = "great_window"
        return f"{sort}_{thing.state}" if thing.state in ("cracked", "broken") else sort
    return held_sprite(thing.sort)
