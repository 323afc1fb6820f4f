"""Listens for those who cannot: loudness, colour, crest, loops and clashes of what the bench has made, as tables."""

from __future__ import annotations

from collections import defaultdict
from pathlib import Path

import numpy as np
import soundfile
from scipy.signal import welch

from workshop.kit.bake import ASSETS
from workshop.sound.effects.register import EFFECTS, FOLDER
from workshop.sound.notation import Event
from workshop.sound.score import Song
from workshop.sound.signal import RATE, Signal, lufs, momentary

MUSIC = ASSETS / "sound" / "music"
UNTUNED = ("timpani", "low_drum", "bell")  # patches whose partials are no harmony
SECOND = 1, 13  # semitones: a minor second, a minor ninth
OCTAVES = [(63 * 2**k, 125 * 2**k) for k in range(8)]  # 63 Hz .. 16 kHz


def colour(x: Signal) -> list[float]:
    """Share of the energy in each octave from 63 Hz up, in percent."""
    f, power = welch(x.mean(1) if x.ndim > 1 else x, RATE, nperseg=min(8192, len(x)))
    parts = [power[(f >= low) & (f < high)].sum() for low, high in OCTAVES]
    return [float(100 * part / sum(parts)) for part in parts]


def tilt(x: Signal) -> float:
    """Slope of the power density from 100 Hz to 10 kHz in dB an octave, through third octaves. Music: -3 to -4.5."""
    f, power = welch(x.mean(1) if x.ndim > 1 else x, RATE, nperseg=min(8192, len(x)))
    middles = 100 * 2 ** (np.arange(0, 20.1) / 3)
    edge = 2 ** (1 / 6)
    levels = [10 * np.log10(power[(f >= m / edge) & (f < m * edge)].mean() + 1e-20) for m in middles]
    return float(np.polyfit(np.log2(middles), levels, 1)[0])


def crest(x: Signal) -> float:
    """Peak over mean power, in dB."""
    return float(20 * np.log10(np.abs(x).max() / np.sqrt((x**2).mean())))


def _tuned(song: Song) -> dict[str, list[Event]]:
    return {
        name: sorted(events, key=lambda e: e.at)
        for name, events in song.events.items()
        if events and not song.channels[name].get("grid") and song.channels[name]["patch"] not in UNTUNED
    }


def clashes(song: Song) -> list[str]:
    """Minor seconds and ninths that two channels strike together on beats one and three, one of them off the chord."""
    struck: dict[float, list[tuple[str, int, bool]]] = defaultdict(list)
    for name, events in _tuned(song).items():
        for e in events:
            chord = song.chord_at(e.at)
            if chord is None or e.at % (song.bar / 2) > 0.01:
                continue
            fifth = set() if {6, 8} & set(chord.tones) else {(chord.root + 7) % 12}
            home = e.midi % 12 in chord.classes | fifth | {chord.bass}
            struck[e.at].append((name, e.midi, home))
    found = []
    for at, notes in sorted(struck.items()):
        for i, (one, a, fits) in enumerate(notes):
            for other, b, fits_too in notes[i + 1 :]:
                if one != other and abs(a - b) in SECOND and not (fits and fits_too):
                    found.append(f"bar {int(at // song.bar) + 1} step {at % song.bar:g}: {one} {a}, {other} {b}")
    return found


def onsets(song: Song) -> list[int]:
    """How many different moments of each bar begin a note."""
    bars: dict[int, set[float]] = defaultdict(set)
    for events in song.events.values():
        for e in events:
            bars[int(e.at // song.bar)].add(round(e.at % song.bar, 2))
    return [len(bars[k]) for k in range(song.length // song.bar)]


def layers_of(song: Song) -> dict[str, Signal]:
    """The baked layers of a piece, stereo; a layer that is shorter than the piece goes round."""
    parts = {name: soundfile.read(MUSIC / song.file_of(name), always_2d=True)[0] for name in song.layers()}
    whole = max(map(len, parts.values()))
    return {name: np.tile(x, (whole // len(x), 1)) for name, x in parts.items()}


def music_row(song: Song) -> str:
    """One line of the table of music."""
    parts = layers_of(song)
    total = np.sum(list(parts.values()), 0)
    per_bar = onsets(song)
    each = " ".join(f"{name or 'all'} {lufs(x):.1f} ({tilt(x):.1f})" for name, x in parts.items())
    return (
        f"| {song.name} | {len(total) / RATE:.1f} | {song.bpm:g} | {lufs(total):.1f} | {tilt(total):.1f} | "
        f"{crest(total):.1f} | {min(per_bar)}..{max(per_bar)} | {len(clashes(song))} | {each} |"
    )


def effect_row(name: str) -> str:
    """One line of the table of effects."""
    one = EFFECTS[name]
    takes = [soundfile.read(FOLDER / file)[0] for file in one.files()]
    loud = [momentary(x) for x in takes]
    share = np.mean([colour(x) for x in takes], 0)
    lengths = [len(x) / RATE for x in takes]
    return (
        f"| {name} | {one.kind} | {len(takes)} | {min(lengths):.2f}..{max(lengths):.2f} | "
        f"{min(loud):.1f}..{max(loud):.1f} | {np.mean([crest(x) for x in takes]):.0f} | "
        f"{' '.join(f'{s:.0f}' for s in share)} |"
    )


MUSIC_HEAD = (
    "| piece | s | bpm | LUFS | tilt dB/octave | crest dB | onsets a bar | clashes | layers: LUFS (tilt) |\n"
    "|---|---|---|---|---|---|---|---|---|"
)
EFFECT_HEAD = (
    "| effect | class | variants | s | LUFS, loudest 400 ms | crest dB | % of energy by octave from 63 Hz |\n"
    "|---|---|---|---|---|---|---|"
)


def music_sheet(song: Song, folder: Path) -> None:
    """Write the table of a piece, with its clashes below."""
    lines = [MUSIC_HEAD, music_row(song), "", *clashes(song), ""]
    (folder / f"sound_music_{song.name}.md").write_text("\n".join(lines), "utf-8")


def effect_sheet(family: str, folder: Path) -> None:
    """Write the table of a family of effects."""
    rows = [effect_row(e.name) for e in EFFECTS.values() if e.family == family]
    (folder / f"sound_effects_{family}.md").write_text("\n".join([EFFECT_HEAD, *rows, ""]), "utf-8")
