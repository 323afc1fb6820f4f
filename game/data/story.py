"""The story as frozen data: beats, people, things and spoken lines, read from `seeds/`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Line:
    """A spoken or written line: `who` is a person's id ("" for signs, goals, prompts), `mood` of the portrait."""

    key: str
    text: str
    who: str = ""
    mood: str = "calm"


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody of the story; `portrait` names his picture, `blip` his voice."""

    id: str
    name: str
    russian: str = ""
    portrait: str = ""
    blip: str = "man"
    about: str = ""


@dataclass(frozen=True, slots=True)
class Beat:
    """One thing that happens in the plot, and the level or scene that plays it."""

    id: str
    act: int
    place: str
    people: tuple[str, ...]
    happens: str
    played_by: str


@dataclass(frozen=True, slots=True)
class Item:
    """A thing that the story turns on."""

    id: str
    name: str
    about: str


@dataclass(frozen=True, slots=True)
class Scene:
    """An entry of the campaign: level, interlude or cutscene, in order."""

    id: str
    sort: str  # level, interlude, cutscene
    title: str
    russian: str = ""
    file: str = ""  # of a level, below levels/


@dataclass(frozen=True, slots=True)
class Story:
    """All of `seeds/`."""

    beats: Mapping[str, Beat] = field(default_factory=dict)
    people: Mapping[str, Person] = field(default_factory=dict)
    items: Mapping[str, Item] = field(default_factory=dict)
    lines: Mapping[str, Line] = field(default_factory=dict)
    campaign: tuple[Scene, ...] = ()
