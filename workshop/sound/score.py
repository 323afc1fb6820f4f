"""Reads a song (TOML) into who plays what, when, how loud; every mistake names file, section and channel."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass, field, replace
from functools import cache
from pathlib import Path
from typing import Any

from workshop.kit.bake import BakeError
from workshop.sound.fields import CHANNEL, COMMON, PATCHES, check, check_patch
from workshop.sound.notation import (
    Chord,
    Chords,
    Event,
    below,
    chord_at,
    chord_line,
    drum_line,
    expand,
    filled,
    hits,
    notes,
)

HERE = Path(__file__).parent
SONGS = HERE / "songs"
STEPS_PER_BEAT = 4
MUSIC_LUFS = -18.0
FIELDS = {
    "title", "bpm", "beats", "order", "takes", "loop", "short", "mixes", "swing", "hall", "echo", "master", "lufs",
    "tail", "channel", "section", "fill",
}  # fmt: skip


@dataclass(slots=True)
class Song:
    """A piece as events. Steps are sixteenths; `loop` is where the loop begins, "" for a piece that ends.

    The file of a layer named in `short` holds so many bars only, which go round while the others play on. `mixes`: name
    -> layers that are also one file together, a piece of its own; a layer of the same name is heard nowhere else.
    """

    name: str
    bpm: float
    bar: int
    order: list[str]
    loop: str
    channels: dict[str, dict[str, Any]]
    events: dict[str, list[Event]]
    table: dict[str, Any]  # the rest of the file: hall, echo, master, swing ...
    short: dict[str, int] = field(default_factory=dict)
    mixes: dict[str, list[str]] = field(default_factory=dict)
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

    def every_layer(self) -> list[str]:
        """All layers in the order of their channels; "" where there is only one."""
        return list(dict.fromkeys(spec.get("layer", "") for spec in self.channels.values()))

    def layers(self) -> list[str]:
        """Those that have a file of their own."""
        return [layer for layer in self.every_layer() if layer not in self.mixes]

    def file_of(self, layer: str) -> str:
        """Name of the file of a layer, or of a mix."""
        return f"{self.name}{'_' if layer in self.mixes else '.'}{layer}.ogg" if layer else f"{self.name}.ogg"

    def files(self) -> list[str]:
        """Names of all its files."""
        return [self.file_of(name) for name in (*self.layers(), *self.mixes)]


@cache
def motifs() -> dict[str, str]:
    """The leitmotifs, in their reference key."""
    found = dict(_parsed(HERE / "motifs.toml"))
    for name, line in found.items():
        notes(line, [], 0, 1, f"motifs.toml {name}")
    return found


@cache
def patches() -> dict[str, dict[str, Any]]:
    """The instruments."""
    found = _parsed(HERE / "patches.toml")
    for name, patch in found.items():
        check_patch(name, patch)
    return found


def _parsed(path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(path.read_text("utf-8"))
    except tomllib.TOMLDecodeError as error:
        raise BakeError(f"{path.name}: {error}") from error


def _table(path: Path) -> dict[str, Any]:
    table = _parsed(path)
    for name in ("bpm", "channel", "section"):
        if name not in table:
            raise BakeError(f"{path.name}: {name} is missing")
    if ("order" in table) == ("takes" in table):
        raise BakeError(f"{path.name}: either order or takes is needed")
    for name in table:
        if name not in FIELDS:
            raise BakeError(f'{path.name}: unknown field "{name}"; there are {", ".join(sorted(FIELDS))}')
    for channel, spec in table["channel"].items():
        check(f"{path.name} [channel] {channel}", spec, CHANNEL)
        if spec.get("patch") not in patches():
            raise BakeError(f'{path.name} [channel] {channel}: no patch "{spec.get("patch")}" in patches.toml')
        if "level" not in spec:
            raise BakeError(f"{path.name} [channel] {channel}: level is missing")
        with_own = {**patches()[spec["patch"]], **spec.get("with", {})}
        check(f"{path.name} [channel] {channel} with", with_own, COMMON | PATCHES[with_own["kind"]])
    check(f"{path.name}", {"master": table.get("master", [])}, {"master": "filters"})
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
    """The song of a file with an order. Raises BakeError naming file, section and channel."""
    table = _table(path)
    if "order" not in table:
        raise BakeError(f"{path.name}: order is missing")
    return _song(path, path.stem, list(table.pop("order")), table)


def read_all(path: Path) -> list[Song]:
    """The songs of a file: one, or one a section where `takes` names them. Raises BakeError as `read` does."""
    takes = _table(path).get("takes")
    if takes is None:
        return [read(path)]
    return [_song(path, name, [name], _table(path)) for name in takes]


def every_song() -> list[Song]:
    """All songs of the bench, by file."""
    return [song for path in sorted(SONGS.glob("*.toml")) for song in read_all(path)]


def _song(path: Path, name: str, order: list[str], table: dict[str, Any]) -> Song:
    bar = table.get("beats", 4) * STEPS_PER_BEAT
    channels, sections = table.pop("channel"), table.pop("section")
    loop, short, mixes = str(table.get("loop", "")), dict(table.get("short", {})), dict(table.get("mixes", {}))
    if loop and loop not in order:
        raise BakeError(f'{path.name} loop: "{loop}" is not in order')
    song = Song(
        name, float(table["bpm"]), bar, order, loop, channels, {c: [] for c in channels}, table, short, mixes=mixes
    )
    for mix, layers in mixes.items():
        for layer in layers:
            if layer not in song.every_layer():
                raise BakeError(f'{path.name} mixes {mix}: no layer "{layer}"')
    for section in order:
        _add(path, song, section, _section(path, sections, section))
    _check_short(path, song)
    return song


def _check_short(path: Path, song: Song) -> None:
    """A short layer must say the same in each of its rounds, and its rounds must fill the piece."""
    for layer, bars in song.short.items():
        where, steps = f"{path.name} short {layer}", bars * song.bar
        if layer not in song.every_layer():
            raise BakeError(f"{where}: no such layer")
        if song.loop != song.order[0] or song.length % steps:
            raise BakeError(f"{where}: {bars} bars do not fit into a loop from the beginning")
        for name, events in song.events.items():
            if song.channels[name].get("layer") != layer:
                continue
            rounds = [
                [replace(e, at=e.at % steps) for e in events if e.at // steps == k] for k in range(song.length // steps)
            ]
            if any(part != rounds[0] for part in rounds):
                raise BakeError(f"{where}: {name} changes after bar {bars}")


class _Fills:
    """What drums play at the ends of phrases: `fills = ["turn 4", "big 8"]`, a bar of [fill.turn] in place of bar 4."""

    def __init__(self, path: Path, song: Song, section: str, wanted: list[str], length: int) -> None:
        self._rest, self._length = "." * song.bar, length
        self._found: list[tuple[int, dict[str, str]]] = []
        where = f"{path.name} [{section}] fills"
        for line in wanted:
            name, _, number = line.partition(" ")
            fill = song.table.get("fill", {}).get(name)
            if fill is None or not number.isdigit() or not 1 <= int(number) <= length // song.bar:
                raise BakeError(f'{where}: "{line}" is not the name of a fill and a bar')
            for channel, marks in fill.items():
                if not song.channels.get(channel, {}).get("grid") or len(marks) != song.bar:
                    raise BakeError(
                        f"{path.name} [fill.{name}] {channel}: one bar of {song.bar} steps of a drum is needed"
                    )
            self._found.append(((int(number) - 1) * song.bar, fill))

    def lines(self, table: dict[str, Any]) -> dict[str, Any]:
        """The lines of a section, and an empty one for each drum that only its fills play."""
        more = {channel: self._rest for _, fill in self._found for channel in fill if channel not in table}
        return {**table, **more}

    def on(self, channel: str, grid: str) -> str:
        """A drum line with its fills."""
        for at, fill in self._found:
            grid = filled(grid, at, fill.get(channel, ""))
        return grid


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
    fills = _Fills(path, song, name, table.pop("fills", []), length)
    for channel, text in fills.lines(table).items():
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
            made[channel] = hits(fills.on(channel, drum_line(text, length, song.bar, where)), where)
        else:
            made[channel] = notes(expand(text, motifs(), where), chords, length, song.bar, where)
        if spec.get("mute"):
            made[channel] = []
    for channel, events in made.items():
        song.events[channel] += [replace(e, at=e.at + song.length) for e in events]
    song.chords += [(s + song.length, c) for s, c in chords]
    song.starts.append((song.length, name))
    song.length += length
