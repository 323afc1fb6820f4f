"""Listens for those who cannot: tables and pictures of what the bench has made."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import soundfile

from workshop.kit.bake import ASSETS
from workshop.sound.effects.register import EFFECTS, FOLDER, loss_db
from workshop.sound.form import clashes, drum_bars, melody, onsets, quotes, tunes
from workshop.sound.measure import (
    balance,
    centre_hz,
    colour,
    crest,
    level,
    mono_loss_db,
    short_term,
    swing_lu,
    tilt,
    true_peak_db,
)
from workshop.sound.portrait import portrait
from workshop.sound.score import Song
from workshop.sound.signal import RATE, Signal, lufs, momentary

MUSIC = ASSETS / "sound" / "music"


def layers_of(song: Song) -> dict[str, Signal]:
    """The baked layers of a piece, stereo; a layer that is shorter than the piece goes round."""
    parts = {name: soundfile.read(MUSIC / song.file_of(name), always_2d=True)[0] for name in song.layers()}
    whole = max(map(len, parts.values()))
    return {name: np.tile(x, (whole // len(x), 1)) for name, x in parts.items()}


def music_row(song: Song, parts: dict[str, Signal]) -> str:
    """One line of the table of music."""
    total = np.sum(list(parts.values()), 0)
    per_bar = onsets(song)
    each = " ".join(f"{name or 'all'} {lufs(x):.1f} ({tilt(x):.1f})" for name, x in parts.items())
    return (
        f"| {song.name} | {len(total) / RATE:.1f} | {song.bpm:g} | {lufs(total):.1f} | {tilt(total):.1f} | "
        f"{crest(total):.1f} | {true_peak_db(total):.1f} | {mono_loss_db(total):.1f} | "
        f"{min(per_bar)}..{max(per_bar)} | {len(clashes(song))} | {each} |"
    )


def form_rows(song: Song, parts: dict[str, Signal]) -> list[str]:
    """What the ear would notice: balance, dynamics, melodies, drums, leitmotifs; a line each."""
    total = np.sum(list(parts.values()), 0)
    rows = ["balance, dB: " + ", ".join(f"{name} {level:+.0f}" for name, level in balance(total).items())]
    if len(total) > 3 * RATE:
        rows.append("3 s loudness, LUFS: {:.1f} .. {:.1f}".format(*np.percentile(short_term(total), [10, 95])))
    for name in tunes(song):
        m = melody(song, name)
        rows.append(
            f"{name}: {m.low}..{m.high}, {m.steps:.0%} steps, {m.leaps:.0%} leaps, {m.repeats:.0%} repeats, sounds "
            f"{m.sounds:.0%}, {m.rhythms} rhythms, phrases of {min(m.phrases):.1f} to {max(m.phrases):.1f} bars"
        )
    for section, bars in drum_bars(song).items():
        rows.append(f"drums of {section}: {len(set(bars))} different bars of {len(bars)}")
    rows.append("leitmotifs: " + ", ".join(f"{name} {count}" for name, count in quotes(song).items() if count))
    return rows


def section_rows(song: Song, parts: dict[str, Signal]) -> list[str]:
    """Form as it is heard, a line a section: of the first layer alone, then as each joins."""
    rows = [SECTION_HEAD]
    heard = np.zeros_like(next(iter(parts.values())))
    for k, (layer, x) in enumerate(parts.items()):
        heard = heard + x
        name = ("+ " if k else "") + (layer or "all")
        if len(heard) > 3 * RATE:
            rows.append(f"| {name} | whole | {lufs(heard):.1f}, swing {swing_lu(heard):.1f} LU | | | |")
        for start, section, end in bounds(song):
            bars = [level(_steps(song, heard, at, at + song.bar)) for at in range(start, end, song.bar)]
            part = _steps(song, heard, start, end)
            rows.append(
                f"| {name} | {section} | {level(part):.1f} | {min(bars):.0f}..{max(bars):.0f} | {crest(part):.0f} | "
                f"{centre_hz(part):.0f} |"
            )
    return rows


def bounds(song: Song) -> list[tuple[int, str, int]]:
    """(first step, name, end) of each section."""
    ends = [*(start for start, _ in song.starts[1:]), song.length]
    return [(start, name, end) for (start, name), end in zip(song.starts, ends, strict=True)]


def _steps(song: Song, x: Signal, start: int, end: int) -> Signal:
    return x[round(start * song.step_s * RATE) : round(end * song.step_s * RATE)]


def effect_row(name: str) -> str:
    """One line of the table of effects."""
    one = EFFECTS[name]
    takes = [soundfile.read(FOLDER / file)[0] for file in one.files()]
    loud = [momentary(x) for x in takes]
    share = np.mean([colour(x) for x in takes], 0)
    lengths = [len(x) / RATE for x in takes]
    loss = max(map(loss_db, takes))
    return (
        f"| {name} | {one.kind} | {len(takes)} | {min(lengths):.2f}..{max(lengths):.2f} | "
        f"{min(loud):.1f}..{max(loud):.1f} | {np.mean([crest(x) for x in takes]):.0f} | "
        f"{loss:.1f} | {' '.join(f'{s:.0f}' for s in share)} |"
    )


MUSIC_HEAD = (
    "| piece | s | bpm | LUFS | tilt dB/octave | crest dB | dBTP | lost in mono dB | onsets a bar | clashes | "
    "layers: LUFS (tilt) |\n|---|---|---|---|---|---|---|---|---|---|---|"
)
SECTION_HEAD = "| layers | section | LUFS | quietest..loudest bar | crest dB | middle Hz |\n|---|---|---|---|---|---|"
EFFECT_HEAD = (
    "| effect | class | variants | s | LUFS, loudest 400 ms | crest dB | lost on small speakers dB | "
    "% of energy by octave from 63 Hz |\n|---|---|---|---|---|---|---|---|"
)


def music_sheet(song: Song, folder: Path) -> None:
    """Write the table of a piece, what its score does, its clashes, and its picture."""
    parts = layers_of(song)
    lines = [MUSIC_HEAD, music_row(song, parts), "", *form_rows(song, parts), "", *clashes(song), ""]
    lines += [*section_rows(song, parts), ""]
    (folder / f"sound_music_{song.name}.md").write_text("\n".join(lines), "utf-8")
    portrait(song, parts, folder / f"sound_music_{song.name}.png")


def effect_sheet(family: str, folder: Path) -> None:
    """Write the table of a family of effects."""
    rows = [effect_row(e.name) for e in EFFECTS.values() if e.family == family]
    (folder / f"sound_effects_{family}.md").write_text("\n".join([EFFECT_HEAD, *rows, ""]), "utf-8")
