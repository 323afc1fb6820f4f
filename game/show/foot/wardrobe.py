"""Which sheets people of a kind wear, by the costume of the level and by the place where they are first seen."""

from __future__ import annotations

from game.core.faults import Fault

LOOKS: dict[str, tuple[str, ...]] = {  # by variant
    "danko": ("danko_bath",),
    "militia_man": ("militia_man",),
    "ridzik": ("ridzik",),
    "ogarkov": ("ogarkov_partner",),
    "bruiser": ("bruiser_bath_a", "bruiser_bath_b", "bruiser_bath_c", "bruiser_bath_d", "bruiser_bath_e"),
    "grappler": ("grappler_bath", "grappler_bath_b", "grappler_bath_c"),
    "knife_man": ("knife_man", "knife_bath_b", "knife_bath_c"),
    "thrower": ("thrower_bath", "thrower_bath_b", "thrower_bath_c"),
    "gunman": ("gunman_a", "gunman_b", "gunman_c", "gunman_d"),
    "shotgun": ("shotgun_man", "shotgun_man_b", "shotgun_man_c"),
    "dog_handler": ("dog_handler", "dog_handler_b", "dog_handler_c"),
    "dog": ("dog", "dog_b", "dog_c"),
    "boss_strongman": ("strongman",),
    "boss_long": ("long",),
    "boss_broad": ("broad",),
    "bather": ("bather_a", "bather_b", "bather_c"),
    "guest": ("guest_man", "guest_woman", "guest_man_b", "guest_woman_b"),
    "maid": ("maid", "maid_b"),
    "clerk": ("clerk",),
    "foreman": ("foreman",),
    "officer": ("ogarkov",),
}
IN_COSTUME: dict[str, dict[str, tuple[str, ...]]] = {  # costume of the level -> kind -> looks, where they differ
    "bath": {},
    "suit": {
        "danko": ("danko_suit",),
        "bruiser": (
            "bruiser_hotel_a",
            "bruiser_hotel_b",
            "bruiser_hotel_c",
            "bruiser_hotel_d",
            "bruiser_hotel_e",
        ),
        "grappler": ("grappler_hotel", "grappler_hotel_b", "grappler_hotel_c"),
        "knife_man": ("knife_man_b", "knife_man_c", "knife_man_d"),
        "thrower": ("thrower_roof", "thrower_roof_b", "thrower_roof_c"),
    },
}
OUTDOOR_LOOKS: dict[str, tuple[str, ...]] = {  # worn by who is born in the snow
    "bruiser": ("bruiser_yard", "bruiser_yard_b", "bruiser_yard_c", "bruiser_hotel_c", "bruiser_hotel_a"),
    "grappler": ("grappler_hotel", "grappler_hotel_b", "grappler_hotel_c"),
    "thrower": ("thrower_yard", "thrower_yard_b", "thrower_yard_c"),
}
SHOW_NOTHING = frozenset(OUTDOOR_LOOKS["thrower"])  # sheets of throwers with nothing in the hand
COAT, COAT_FLAG = "danko_uniform", "gate_ended"  # the first hero stands in it once the flag is set


def look_names(kind: str, costume: str = "bath", outdoors: bool = False) -> tuple[str, ...]:
    """Sheets that people of this kind may wear here, by variant. Raises Fault for a kind that nobody drew."""
    if costume not in IN_COSTUME:
        raise Fault(f'costume "{costume}" has no sheet')
    if outdoors and kind in OUTDOOR_LOOKS:
        return OUTDOOR_LOOKS[kind]
    if kind not in LOOKS:
        raise Fault(f'people of kind "{kind}" have no sheet')
    return IN_COSTUME[costume].get(kind, LOOKS[kind])
