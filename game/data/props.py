"""Words that a level is written in: property sorts, what a class of object may say, and the map's own properties."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from game.data.level import Value

POINT, RECT, LINE, AREA = "point", "rect", "polyline", "polygon"

# Sorts of properties and the type that the Tiled editor knows them by.
TILED_TYPES = {
    "bool": "bool",
    "int": "int",
    "float": "float",
    "string": "string",
    "enum": "string",
    "ref": "object",
    "flag": "string",  # a flag of the world
    "line": "string",  # a key of seeds/lines
    "id": "string",  # of a level: a part of file names
    "list": "string",  # words with commas between, each of the sort `of`
}


@dataclass(frozen=True, slots=True)
class Prop:
    """One property: `refs` are the classes a ref may land on, `low`..`high` the bounds of a number.

    `needed` properties have no default that makes sense: the map must give them.
    """

    sort: str
    default: Value
    help: str
    choices: tuple[str, ...] = ()
    refs: tuple[str, ...] = ()
    low: float = -100_000
    high: float = 100_000
    of: str = ""  # what a list holds: int, flag, line, mark ("ticks:flag"), vehicle, turn
    needed: bool = False


@dataclass(frozen=True, slots=True)
class ObjectClass:
    """A class of objects: its `shapes`, its object layer `group`, and the properties that are its own."""

    help: str
    shapes: tuple[str, ...]
    own: Mapping[str, Prop] = field(default_factory=dict)
    group: str = "objects"

    @property
    def props(self) -> dict[str, Prop]:
        """All properties, its own first."""
        return {**self.own, **SHARED}


def yes(text: str) -> Prop:
    """A yes or no that is yes unless said otherwise."""
    return Prop("bool", True, text)


def no(text: str) -> Prop:
    """A yes or no that is no unless said otherwise."""
    return Prop("bool", False, text)


def number(default: int, text: str, low: int = 0, high: int = 100_000) -> Prop:
    """A whole number within bounds."""
    return Prop("int", default, text, low=low, high=high)


def real(default: float, text: str, low: float = 0, high: float = 1e6) -> Prop:
    """A number within bounds."""
    return Prop("float", float(default), text, low=low, high=high)


def needed(text: str, low: int = 1, high: int = 100_000) -> Prop:
    """A whole number that the map must give."""
    return Prop("int", low, text, low=low, high=high, needed=True)


def word(text: str, default: str = "", needed: bool = False) -> Prop:
    """Free text."""
    return Prop("string", default, text, needed=needed)


def flag(text: str, needed: bool = False) -> Prop:
    """The name of a flag of the world."""
    return Prop("flag", "", text, needed=needed)


def line(text: str, needed: bool = False) -> Prop:
    """A key of `seeds/lines`."""
    return Prop("line", "", text, needed=needed)


def many(of: str, text: str, needed: bool = False) -> Prop:
    """Several words with commas between."""
    return Prop("list", "", text, of=of, needed=needed)


def choice(options: str, text: str) -> Prop:
    """One of the words in `options`; the first is the default."""
    words = tuple(options.split())
    return Prop("enum", words[0], text, choices=words)


def ref(classes: str, text: str, needed: bool = False) -> Prop:
    """Another object, of one of these classes."""
    return Prop("ref", 0, text, refs=tuple(classes.split()), needed=needed)


SHARED: dict[str, Prop] = {
    "when": flag("flag that must be set before this object counts"),
    "unless": flag("flag that makes this object count no more"),
    "difficulty": choice("all cadet militia captain from_militia", "settings on which it exists"),
    "players": choice("any one two", "with how many players it exists"),
}

IMAGE_LAYER: dict[str, Prop] = {
    "seen_from": number(0, "world px from which the picture is seen, so that a far view stays in its own room"),
    "seen_to": number(0, "world px up to which it is seen; 0 = everywhere"),
    "seen_top": number(0, "the same from above: the row of px from which it is seen"),
    "seen_bottom": number(0, "the row of px down to which it is seen; 0 = everywhere"),
    "drift_x": number(0, "px a second that it wanders to the right by itself; negative = left", -2000, 2000),
    "drift_y": number(0, "px a second that it wanders down by itself; negative = up", -2000, 2000),
}

MAP: dict[str, Prop] = {
    "mode": choice("foot chase", "the rules it is played by: on foot, or at the wheel"),
    "id": Prop("id", "", "name of the level in seeds/campaign.toml and on the command line", needed=True),
    "title": line("line key of the title", needed=True),
    "beat": word("id of the beat in seeds/beats.toml that it plays; a level of your own may leave it empty"),
    "music": word("piece of music that begins with the level"),
    "costume": word("what the hero wears", "bath"),
    "next": word("id of the level that follows"),
    "par_cadet": needed("time medal on Cadet in ticks (60 a second)"),
    "par_militia": needed("time medal on Militia in ticks"),
    "par_captain": needed("time medal on Captain in ticks"),
    "heat_score": needed("style score of the heat medal on Militia; on foot Cadet asks less and Captain more"),
    "gun": choice("none podbyrin revolver", "what the hero carries"),
    "rounds": number(0, "rounds that he has beside those in the magazine", 0, 99),
    "duty": choice(
        "none house_rules at_his_heels road_rules",
        "rule of the duty medal; house_rules: no bystander hurt, and men thrown into things; "
        "road_rules: at most `duty_count` cars of others wrecked, and none of the police; "
        "at_his_heels: nobody hurt, and sightings",
    ),
    "duty_count": number(0, "how much the duty rule asks for"),
    "duty_sorts": number(0, "how many different sorts of it"),
}
