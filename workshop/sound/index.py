"""The index of all that is heard, assets/sound/sound.json: effects with their variants, pieces with their layers."""

from __future__ import annotations

import json
from typing import Any

from mutagen.oggvorbis import OggVorbis

from workshop.kit.bake import ASSETS, BakeError
from workshop.sound.effects.register import EFFECTS, FOLDER, LOUDNESS
from workshop.sound.score import Song, every_song

INDEX = ASSETS / "sound" / "sound.json"
MUSIC = ASSETS / "sound" / "music"


def _effects() -> dict[str, Any]:
    rows = {}
    for one in sorted(EFFECTS.values(), key=lambda e: e.name):
        missing = [name for name in one.files() if not (FOLDER / name).is_file()]
        if missing:
            raise BakeError(f"sound.index: assets/sound/effects/{missing[0]} is missing; bake sound.effects first")
        rows[one.name] = {
            "variants": one.files(), "loudness": LOUDNESS[one.kind], "priority": one.priority, "loops": one.loops,
        }  # fmt: skip
    return rows


def _music() -> dict[str, Any]:
    rows = {}
    for song in every_song():
        rows[song.name] = _piece(song, {layer or "all": song.file_of(layer) for layer in song.layers()})
        for mix in song.mixes:
            rows[f"{song.name}_{mix}"] = _piece(song, {"all": song.file_of(mix)})
    return rows


def _piece(song: Song, layers: dict[str, str]) -> dict[str, Any]:
    for name in layers.values():
        if not (MUSIC / name).is_file():
            raise BakeError(f"sound.index: assets/sound/music/{name} is missing; bake sound.music.{song.name} first")
    tags = OggVorbis(MUSIC / next(iter(layers.values())))
    return {
        "layers": layers, "bpm": song.bpm, "beats": song.bar // 4, "bars": song.length // song.bar,
        "loopstart": int(tags.get("LOOPSTART", ["0"])[0]), "looplength": int(tags.get("LOOPLENGTH", ["0"])[0]),
        "loudness": song.lufs,
    }  # fmt: skip


def bake() -> None:
    """Write the index; everything it names must have been baked."""
    INDEX.parent.mkdir(parents=True, exist_ok=True)
    tables = {"effects": _effects(), "music": _music()}
    text = ",\n".join(f'"{name}": {{\n{_rows(rows)}\n}}' for name, rows in tables.items())
    INDEX.write_text(f"{{\n{text}\n}}\n", encoding="utf-8", newline="\n")


def _rows(rows: dict[str, Any]) -> str:
    """One row a line."""
    return ",\n".join(f" {json.dumps(name)}: {json.dumps(row)}" for name, row in rows.items())
