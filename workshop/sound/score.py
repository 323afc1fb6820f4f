"""Reads a song (TOML) into who plays what, when, how loud; every mistake names file, section and channel."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass, field, replace
from functools import cache
from pathlib import Path
from typing import Any

from workshop.kit.bake import BakeError
from workshop.sound.notation import Chord, Chords, Event, below, chord_at, chord_line, expand, hits, notes

HERE = Path(__file__).parent
SONGS = HERE / "songs"
STEPS_PER_BEAT = 4
MUSIC_LUFS = -18.0
FIELDS = {
    "title",
    "bpm",
    "beats",
    "order",
    "loop",
    "swing",
    "hall",
    "echo",
    "master",
    "lufs",
    "tail",
    "channel",
    "section",
}
CHANNEL_FIELDS = {"patch", "with", "layer", "grid", "tune", "level", "pan", "hall", "echo", "eq", "loose_ms", "mute"}


@dataclass(slots=True)
class Song:
    """A piece as events. Steps are sixteenths; `loop` is where the loop begins, "" for a piece that ends."""

    name: str
    bpm: float
    bar: int
    order: list[str]
    loop: str
    channels: dict[str, dict[str, Any]]
    events: dict[str, list[Event]]
    table: dict[str, Any]  # the rest of the file: hall, echo, master, swing ...
    chords: Chords = field(default_factory=list)
    starts: list[tuple[int, str]] = field(default_factory=list)  # (step, section)
    length: int = 0

    @property
    def step_s(self) -> float:
        """Seconds of a sixteenth."""
        return 60 / self.bpm / STEPS_PER_BEAT

    @property
    def lufs(self) -> float:
        """Loudness of all layers together."""
        return float(self.table.get("lufs", MUSIC_LUFS))

    def chord_at(self, step: float) -> Chord | None:
        """The chord that holds at a step."""
        return chord_at(self.chords, step)

    def layers(self) -> list[str]:
        """Layers in the order of their channels; "" where there is only one."""
        return list(dict.fromkeys(spec.get("layer", "") for spec in self.channels.values()))

    def file_of(self, layer: str) -> str:
        """Name of the file of a layer."""
        return f"{self.name}.{layer}.ogg" if layer else f"{self.name}.ogg"


@cache
def motifs() -> dict[str, str]:
    """The leitmotifs, in their reference key."""
    return dict(tomllib.loads((HERE / "motifs.toml").read_text("utf-8")))


@cache
def patches() -> dict[str, dict[str, Any]]:
    """The instruments."""
    return tomllib.loads((HERE / "patches.toml").read_text("utf-8"))


def _table(path: Path) -> dict[str, Any]:
    try:
        table = tomllib.loads(path.read_text("utf-8"))
    except tomllib.TOMLDecodeError as error:
        raise BakeError(f"{path.name}: {error}") from error
    for name in ("bpm", "order", "channel", "section"):
        if name not in table:
            raise BakeError(f"{path.name}: {name} is missing")
    for name in table:
        if name not in FIELDS:
            raise BakeError(f'{path.name}: unknown field "{name}"; there are {", ".join(sorted(FIELDS))}')
    for channel, spec in table["channel"].items():
        for name in spec:
            if name not in CHANNEL_FIELDS:
                raise BakeError(f'{path.name} [channel] {channel}: unknown field "{name}"')
        if spec.get("patch") not in patches():
            raise BakeError(f'{path.name} [channel] {channel}: no patch "{spec.get("patch")}" in patches.toml')
        if "level" not in spec:
            raise BakeError(f"{path.name} [channel] {channel}: level is missing")
    return table


def _section(path: Path, sections: dict[str, Any], name: str) -> dict[str, Any]:
    if name not in sections:
        raise BakeError(f'{path.name} order: no section "{name}"')
    table = dict(sections[name])
    while "like" in table:
        model = table.pop("like")
        if model not in sections:
            raise BakeError(f'{path.name} [{name}] like: no section "{model}"')
        table = {**sections[model], **table}
    if "bars" not in table:
        raise BakeError(f"{path.name} [{name}]: bars is missing")
    return table


def read(path: Path) -> Song:
    """One song file. Raises BakeError naming file, section and channel."""
    table = _table(path)
    bar = table.get("beats", 4) * STEPS_PER_BEAT
    channels, sections = table.pop("channel"), table.pop("section")
    order, loop = list(table["order"]), str(table.get("loop", ""))
    if loop and loop not in order:
        raise BakeError(f'{path.name} loop: "{loop}" is not in order')
    song = Song(path.stem, float(table["bpm"]), bar, order, loop, channels, {c: [] for c in channels}, table)
    for name in order:
        _add(path, song, name, _section(path, sections, name))
    return song


def _add(path: Path, song: Song, name: str, table: dict[str, Any]) -> None:
    """One section at the end of the song."""
    length = int(table.pop("bars")) * song.bar
    chords = (
        chord_line(table.pop("chords", ""), song.bar, f"{path.name} [{name}] chords") if table.get("chords") else []
    )
    table.pop("chords", None)
    if chords and chords[-1][0] >= length:
        raise BakeError(f"{path.name} [{name}] chords: more bars than the section has")
    made: dict[str, list[Event]] = {}
    for channel, text in table.items():
        where = f"{path.name} [{name}] {channel}"
        if channel not in song.channels:
            raise BakeError(f"{where}: no such channel")
        spec = song.channels[channel]
        if text.startswith("below "):
            lead = text.split()[1]
            if lead not in made:
                raise BakeError(f'{where}: "{lead}" must stand before it in the section')
            made[channel] = below(made[lead], chords, where)
        elif spec.get("grid"):
            made[channel] = hits(text, length, song.bar, where)
        else:
            made[channel] = notes(expand(text, motifs(), where), chords, length, song.bar, where)
        if spec.get("mute"):
            made[channel] = []
    for channel, events in made.items():
        song.events[channel] += [replace(e, at=e.at + song.length) for e in events]
    song.chords += [(s + song.length, c) for s, c in chords]
    song.starts.append((song.length, name))
    song.length += length
