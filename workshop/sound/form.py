"""Numbers of a score: what melodies do, how drums vary, where voices collide, which leitmotifs are quoted."""

from __future__ import annotations

import itertools
from collections import Counter, defaultdict
from dataclasses import dataclass

import numpy as np

from workshop.sound.notation import Event, expand, notes
from workshop.sound.score import Song, motifs

UNTUNED = ("timpani", "low_drum", "bell")  # patches whose partials are no harmony
SECOND = 1, 13  # semitones: a minor second, a minor ninth
BREATH = 2  # steps of rest that end a phrase
LEAP = 5  # semitones and more
MOTIF_HEAD = 5  # notes by which a leitmotif is known


@dataclass(frozen=True, slots=True)
class Melody:
    """A tune: lowest and highest pitch, shares of steps, leaps, repeats and sounding time, phrases in bars."""

    low: int
    high: int
    steps: float
    leaps: float
    repeats: float
    sounds: float
    rhythms: int  # different bars of rhythm
    phrases: tuple[float, ...]


def top_line(song: Song, channel: str) -> list[Event]:
    """The highest note of each moment of a channel, in order."""
    events = sorted(song.events[channel], key=lambda e: (e.at, -e.midi))
    return [next(group) for _, group in itertools.groupby(events, key=lambda e: e.at)]


def melody(song: Song, channel: str) -> Melody:
    """What the tune of a channel does."""
    line = top_line(song, channel)
    gaps = np.abs([b.midi - a.midi for a, b in itertools.pairwise(line)] or [0])
    phrases, begin = [], line[0].at
    for a, b in itertools.pairwise(line):
        if b.at - a.at - a.steps >= BREATH:
            phrases.append((a.at + a.steps - begin) / song.bar)
            begin = b.at
    phrases.append((line[-1].at + line[-1].steps - begin) / song.bar)
    bars: dict[int, list[float]] = defaultdict(list)
    for e in line:
        bars[int(e.at // song.bar)].append(round(e.at % song.bar, 2))
    return Melody(
        min(e.midi for e in line), max(e.midi for e in line), float(np.mean((gaps > 0) & (gaps < 3))),
        float(np.mean(gaps >= LEAP)), float(np.mean(gaps == 0)), sum(e.steps for e in line) / song.length,
        len({tuple(bar) for bar in bars.values()}), tuple(phrases),
    )  # fmt: skip


def tunes(song: Song) -> list[str]:
    """Channels that carry a melody and play."""
    return [name for name, spec in song.channels.items() if spec.get("tune") and song.events[name]]


def drum_bars(song: Song) -> dict[str, list[tuple[tuple[float, float], ...]]]:
    """Section -> what all drums play in each of its bars: (step, strength)."""
    ends = [*(start for start, _ in song.starts[1:]), song.length]
    drums = [e for name, events in song.events.items() if song.channels[name].get("grid") for e in events]
    found: dict[str, list[tuple[tuple[float, float], ...]]] = {}
    for (start, name), end in zip(song.starts, ends, strict=True):
        found[name] = [
            tuple(sorted((round(e.at - at, 2), e.vel) for e in drums if at <= e.at < at + song.bar))
            for at in range(start, end, song.bar)
        ]
    return found


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
    for at, notes_now in sorted(struck.items()):
        for i, (one, a, fits) in enumerate(notes_now):
            for other, b, fits_too in notes_now[i + 1 :]:
                if one != other and abs(a - b) in SECOND and not (fits and fits_too):
                    found.append(f"bar {int(at // song.bar) + 1} step {at % song.bar:g}: {one} {a}, {other} {b}")
    return found


def crossings(song: Song, lead: str, bass: str) -> int:
    """How often a lead lies below the bass that is struck with it."""
    low = {e.at: e.midi for e in song.events[bass]}
    return sum(e.at in low and e.midi < low[e.at] for e in top_line(song, lead))


def quotes(song: Song) -> Counter[str]:
    """How often the head of each leitmotif is heard in any channel, at any pitch."""
    heads = {}
    for name in motifs():
        line = notes(expand(f"{{{name}}}", motifs(), name), [], _length(name), 1, name)[:MOTIF_HEAD]
        heads[name] = tuple(b.midi - a.midi for a, b in itertools.pairwise(line))
    found: Counter[str] = Counter()
    for channel in _tuned(song):
        line = top_line(song, channel)
        moves = [b.midi - a.midi for a, b in itertools.pairwise(line)]
        for name, head in heads.items():
            found[name] += sum(tuple(moves[k : k + len(head)]) == head for k in range(len(moves)))
    return found


def _length(name: str) -> int:
    """Steps of a leitmotif."""
    return round(sum(float(token.split(":")[1].rstrip(".~>")) for token in motifs()[name].split()))


def onsets(song: Song) -> list[int]:
    """How many different moments of each bar begin a note."""
    bars: dict[int, set[float]] = defaultdict(set)
    for events in song.events.values():
        for e in events:
            bars[int(e.at // song.bar)].add(round(e.at % song.bar, 2))
    return [len(bars[k]) for k in range(song.length // song.bar)]
