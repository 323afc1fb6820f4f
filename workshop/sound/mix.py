"""From events to files: channels are rendered and placed in a room; layers are levelled together, written as OGG."""

from __future__ import annotations

import math
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from workshop.kit.bake import BakeError
from workshop.sound.drums import DRUMS
from workshop.sound.files import write_ogg
from workshop.sound.notation import Event
from workshop.sound.score import Song, patches
from workshop.sound.signal import RATE, Signal, echo, equalise, gain_of, hall, held_back, lufs, seed
from workshop.sound.sources import Note, Patch, play
from workshop.sound.touch import chorus, driven, glued, sway

ROUND_ROBIN, VELS = 4, 8  # so many different strokes of the same note, so many degrees of strength
HAND, LIP = (0.84, 1.06), (0.93, 1.03)  # strokes are less even than breath
BARS_AFTER = 2  # a file with an intro goes on so far into its second turn
BEFORE_S = 9.0  # of the first turn are played before the second: rooms and echoes are as full as they ever get
SETTLE_S = 2.0  # and so much for the filters of the master
QUALITY = 0.1  # of OGG Vorbis, 0..1
SILENT_DB = -60  # below the peak: a tail that has sunk so far is over
FADE_S = 0.4


@dataclass(frozen=True, slots=True)
class Loop:
    """Where a file goes round, in samples; `length` 0 = it ends."""

    start: int = 0
    length: int = 0


def _gate(event: Event, step_s: float) -> float:
    """How long a note is held."""
    marks = event.marks
    held = 1.04 if "_" in marks else 0.42 if "." in marks else 0.55 if "^" in marks else 0.9
    return max(0.03, event.steps * step_s * held)


def _swung(step: float, swing: float) -> float:
    """0.5 = straight, 0.62 = the off-beat eighth comes late."""
    beat, part = divmod(step, 4)
    return 4 * beat + (part * swing * 2 if part <= 2 else 4 * swing + (part - 2) * 2 * (1 - swing))


def _window(song: Song, loop_at: int) -> tuple[int, int]:
    """From which step to which the piece is played, its turns laid one behind the other."""
    if not song.loop:
        return 0, song.length
    if loop_at:
        return 0, song.length + BARS_AFTER * song.bar
    bars = min(math.ceil(BEFORE_S / (song.bar * song.step_s)), song.length // song.bar)
    return song.length - bars * song.bar, 2 * song.length


def _channel(song: Song, name: str, patch: Patch, loop_at: int) -> Signal:
    """All notes of a channel in the window, on one stereo line."""
    first, last = _window(song, loop_at)
    origin = round(first * song.step_s * RATE)
    line = np.zeros((round(last * song.step_s * RATE) - origin + 4 * RATE, 2))
    events, loop_len = song.events[name], song.length - loop_at
    if bars := song.short.get(song.channels[name].get("layer", "")):
        loop_len = bars * song.bar
        events = [e for e in events if e.at < loop_len]
    drum = patch["kind"] in DRUMS
    loose_ms = song.channels[name].get("loose_ms", 2 if drum else 4)
    swing = song.table.get("swing", 0.5)
    cache: dict[tuple[object, ...], Signal] = {}
    for k, e in enumerate(events):
        rng = seed(song.name, name, k)
        vel = float(np.clip(e.vel * rng.uniform(*(HAND if drum else LIP)), 0, 1))
        late = abs(rng.normal(0, loose_ms)) / 1000  # never early: the loop starts on the beat
        note = Note(e.midi, _gate(e, song.step_s), round(vel * VELS) / VELS, e.marks, e.before)
        slide = e.before if "/" in e.marks else 0
        key = (note.midi, round(note.gate_s, 4), note.vel, e.marks, slide, k % ROUND_ROBIN)
        if key not in cache:
            cache[key] = play(patch, note, seed(name, *key))
        sound = cache[key] * (vel / note.vel if note.vel else 1)
        for step in np.arange(e.at, last, loop_len) if song.loop and e.at >= loop_at else (e.at,):
            at = round((_swung(float(step), swing) * song.step_s + late) * RATE) - origin
            if at >= 0:
                line[at : at + len(sound)] += sound[: len(line) - at]
    return line


def _placed(song: Song, name: str, loop_at: int) -> Signal:
    """A channel at its loudness and at its place from left to right."""
    spec = song.channels[name]
    patch = {**patches()[spec["patch"]], **spec.get("with", {})}
    x = equalise(_channel(song, name, patch, loop_at), ["hp 30", *spec.get("eq", [])])
    if "drive" in spec:
        x = driven(x, spec["drive"])
    loop_s = (song.length - loop_at) * song.step_s if song.loop else 0.0
    if "chorus" in spec:
        x = x + gain_of(spec["chorus"]) * chorus(x, loop_s)
    if "sway" in spec:
        x = x * sway(len(x), *spec["sway"], loop_s)
    pan = spec.get("pan", 0)
    return np.asarray(x * (gain_of(spec["level"] - lufs(x)) * np.array([min(1, 1 - pan), min(1, 1 + pan)])))


def _stems(song: Song) -> tuple[dict[str, Signal], Loop]:
    """Every layer before mastering.

    The file begins with the intro, holds the whole loop once and then, when there is an intro, two more bars of its
    second turn, so that the seam joins like with like; without an intro it is a second turn after the end of a first.
    """
    loop_at = next((s for s, n in song.starts if n == song.loop), 0)
    delay_s = song.table.get("echo", {}).get("steps", 3) * song.step_s
    echo_spec = {k: v for k, v in song.table.get("echo", {}).items() if k != "steps"}
    out = {}
    for layer in song.every_layer():  # one at a time: a minute of every channel would fill the memory
        bus: Any = None  # dry, to the hall, to the echo
        for name, spec in song.channels.items():
            if spec.get("layer", "") != layer or not song.events[name]:
                continue
            x = _placed(song, name, loop_at)
            bus = np.zeros((3, *x.shape)) if bus is None else bus
            bus[0] += x
            for k, send in ((1, "hall"), (2, "echo")):
                if send in spec:
                    bus[k] += x * gain_of(spec[send])
        if bus is None:
            raise BakeError(f'{song.name}: the layer "{layer}" has no notes')
        out[layer] = glued(bus[0] + hall(bus[1], **song.table.get("hall", {})) + echo(bus[2], delay_s, **echo_spec))
    return _cut(song, out, loop_at)


def _cut(song: Song, out: dict[str, Signal], loop_at: int) -> tuple[dict[str, Signal], Loop]:
    start, whole = round(loop_at * song.step_s * RATE), round(song.length * song.step_s * RATE)
    n = whole - start
    if not song.loop:
        loud = np.abs(np.sum(list(out.values()), 0)).max(1)
        heard = int(np.nonzero(loud > loud.max() * gain_of(SILENT_DB))[0][-1]) + round(FADE_S * RATE / 2)
        end = min(whole + round(song.table.get("tail", 2.5) * RATE), heard)
        fade = np.clip((end - np.arange(end)) / (FADE_S * RATE), 0, 1)[:, None]
        return {k: np.pad(v, ((0, max(0, end - len(v))), (0, 0)))[:end] * fade for k, v in out.items()}, Loop()
    if start == 0:
        before = n - round(_window(song, loop_at)[0] * song.step_s * RATE)
        return {k: v[before : before + n] for k, v in out.items()}, Loop(0, n)
    extra = BARS_AFTER * round(song.bar * song.step_s * RATE)
    return {k: v[: whole + extra] for k, v in out.items()}, Loop(start + extra, n)


def render(song: Song) -> tuple[dict[str, Signal], Loop]:
    """Layers and mixes at the loudness of the full mix; none clips, nor does their sum."""
    parts, loop = _stems(song)
    master = song.table.get("master", [])
    if loop.length and loop.start == 0:  # filters, too, are in their second turn
        settle = round(SETTLE_S * RATE)
        parts = {k: equalise(np.concatenate([v[-settle:], v]), master)[settle:] for k, v in parts.items()}
    else:
        parts = {k: equalise(v, master) for k, v in parts.items()}
    total = np.sum(list(parts.values()), 0)
    for _ in range(2):  # once to set the level, once more for what the limiter took
        level = gain_of(song.lufs - lufs(total))
        gain = level * held_back(total * level)
        parts, total = {k: v * gain for k, v in parts.items()}, total * gain
    whole = {mix: np.sum([parts[layer] for layer in layers], 0) for mix, layers in song.mixes.items()}
    out = {k: v * held_back(v) for k, v in (parts | whole).items()}
    return {k: _once(song, k, out[k]) for k in (*song.layers(), *song.mixes)}, loop


def _once(song: Song, layer: str, x: Signal) -> Signal:
    """One round of a short layer; any other as it is."""
    bars = song.short.get(layer)
    if not bars:
        return x
    rounds = song.length // (bars * song.bar)
    if len(x) % rounds:
        raise BakeError(f"{song.name} short {layer}: {len(x)} samples do not divide by {rounds}; choose another bpm")
    return x[: len(x) // rounds]


def bake_song(song: Song, folder: Path) -> None:
    """Every file of a song: one a layer, in step with each other, adding up to the whole, and its mixes."""
    layers, loop = render(song)
    for layer, x in layers.items():
        own = Loop(0, len(x)) if layer in song.short else loop
        tags = {"TITLE": song.table.get("title", song.name)}
        if own.length:  # SDL_mixer reads these
            tags |= {"LOOPSTART": str(own.start), "LOOPLENGTH": str(own.length)}
        write_ogg(folder / song.file_of(layer), x, QUALITY, tags)
