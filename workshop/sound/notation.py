"""The notation of scores: names of notes and chords, note lines and drum lines, each turned into events."""

from __future__ import annotations

import re
from dataclasses import dataclass

from workshop.kit.bake import BakeError

STEP_OF = {"c": 0, "d": 2, "e": 4, "f": 5, "g": 7, "a": 9, "b": 11}
SHARPS = ["c", "c#", "d", "eb", "e", "f", "f#", "g", "g#", "a", "bb", "b"]
BENT = {"b": -1, "#": 1, "": 0}
DYNAMICS = {"ppp": 0.22, "pp": 0.31, "p": 0.42, "mp": 0.53, "mf": 0.66, "f": 0.82, "ff": 1.0}
HITS = {"X": 1.0, "x": 0.7, "o": 0.42, "'": 0.25, ",": 0.14}
KEPT = "-"  # in a fill: as the section has it
CHORDS = {
    "": "0 4 7", "m": "0 3 7", "5": "0 7 12", "6": "0 4 7 9", "m6": "0 3 7 9", "7": "0 4 7 10", "M7": "0 4 7 11",
    "m7": "0 3 7 10", "mM7": "0 3 7 11", "9": "0 4 10 14", "M9": "0 4 11 14", "m9": "0 3 10 14", "add9": "0 4 7 14",
    "madd9": "0 3 7 14", "69": "0 4 9 14", "m7b5": "0 3 6 10", "dim": "0 3 6", "dim7": "0 3 6 9", "aug": "0 4 8",
    "sus": "0 5 7", "sus2": "0 2 7", "7sus": "0 5 7 10", "7b9": "0 4 10 13", "7#9": "0 4 10 15", "13": "0 4 10 21",
    "7#5": "0 4 8 10",
}  # fmt: skip
TOKEN = re.compile(
    r"(?P<names>(?:[a-g][b#]?\d|[\db]@\d)(?:\+(?:[a-g][b#]?\d|[\db]@\d))*|v@\d|r)"
    r"(?::(?P<n>\d+(?:\.\d+)?)(?P<t>t?))?(?P<marks>[._>^~/\\*]*)"
)
MOTIF = re.compile(r"\{(\w+)([+-]\d+)?(?: x([\d.]+))?\}")
CLOSE = 1e-6  # of a step


@dataclass(frozen=True, slots=True)
class Chord:
    """Root and bass as pitch classes 0..11, tones in semitones above the root."""

    root: int
    tones: tuple[int, ...]
    bass: int

    @property
    def classes(self) -> set[int]:
        """Pitch classes of its tones."""
        return {(self.root + tone) % 12 for tone in self.tones}


Chords = list[tuple[float, Chord]]  # (step, chord), ascending


@dataclass(frozen=True, slots=True)
class Event:
    """Who plays when: start and length in sixteenths, MIDI pitch (0 for drums), strength 0..1, marks, pitch before."""

    at: float
    steps: float
    midi: int
    vel: float
    marks: str = ""
    before: int = 0


def chord_at(chords: Chords, step: float) -> Chord | None:
    """The chord that holds at a step."""
    found = [c for s, c in chords if s <= step + CLOSE]
    return found[-1] if found else None


def midi(name: str) -> int:
    """MIDI pitch of a name such as "eb5" (75)."""
    return STEP_OF[name[0]] + BENT[name[1:-1]] + 12 * (int(name[-1]) + 1)


def chord(name: str, where: str) -> Chord:
    """A chord by name, such as "Am7b5" or "F/A"."""
    found = re.fullmatch(r"([A-G])([b#]?)([^/]*)(?:/([A-G])([b#]?))?", name)
    if not found or found[3] not in CHORDS:
        raise BakeError(f'{where}: unknown chord "{name}"')
    root = (STEP_OF[found[1].lower()] + BENT[found[2]]) % 12
    bass = (STEP_OF[found[4].lower()] + BENT[found[5]]) % 12 if found[4] else root
    return Chord(root, tuple(int(x) for x in CHORDS[found[3]].split()), bass)


def chord_line(text: str, bar: int, where: str) -> Chords:
    """ "Gm F | Eb": each bar is shared equally by its chords."""
    out: Chords = []
    for i, part in enumerate(text.strip().strip("|").split("|")):
        names = part.split()
        out += [(i * bar + k * bar / len(names), chord(n, where)) for k, n in enumerate(names)]
    return out


def voicing(c: Chord, octave: int, last: list[int]) -> list[int]:
    """The inversion nearest to the last one, or to the middle of the octave."""
    centre = 12 * (octave + 1) + 6
    classes = [(c.root + t) % 12 for t in c.tones]
    choices = []
    for turn in range(len(classes)):
        for lift in (-12, 0, 12):
            found: list[int] = []
            for pc in classes[turn:] + classes[:turn]:
                floor = found[-1] + 1 if found else centre - 9 + lift
                found.append(floor + (pc - floor) % 12)
            cost = abs(sum(found) / len(found) - centre)
            if last:
                cost = 0.5 * cost + sum(min(abs(a - b) for b in last) for a in found)
            choices.append((cost, found))
    return min(choices)[1]


def _pitches(names: str, here: Chord | None, memory: dict[str, list[int]], where: str) -> list[int]:
    return [pitch for name in names.split("+") for pitch in _pitch(name, here, memory, where)]


def _pitch(name: str, here: Chord | None, memory: dict[str, list[int]], where: str) -> list[int]:
    """Pitches of one name: one, or all of a chord."""
    if "@" not in name:
        return [midi(name)]
    if here is None:
        raise BakeError(f'{where}: "{name}" needs a line of chords')
    which, octave = name.split("@")
    base = 12 * (int(octave) + 1)
    if which == "v":
        memory[octave] = voicing(here, int(octave), memory.get(octave, []))
        return memory[octave]
    if which == "b":
        return [base + here.bass]
    k = int(which) - 1  # 1 = root, 2 = third, 3 = fifth, 4 = seventh or octave ...
    tones = here.tones if len(here.tones) > 3 else (*here.tones, 12)
    return [base + here.root + tones[k % len(tones)] + 12 * (k // len(tones))]


def expand(text: str, motifs: dict[str, str], where: str) -> str:
    """Put in the leitmotifs: {danko}, {danko+5}, {danko-12 x2} (semitones up, lengths times)."""

    def put(found: re.Match[str]) -> str:
        if found[1] not in motifs:
            raise BakeError(f'{where}: no motif "{found[1]}"; there are {", ".join(sorted(motifs))}')
        shift, scale, out = int(found[2] or 0), float(found[3] or 1), []
        for token in motifs[found[1]].replace("|", " ").split():
            name, rest = token.split(":")
            n = re.match(r"\d+(?:\.\d+)?", rest)[0]  # type: ignore[index]
            if name != "r":
                note = midi(name) + shift
                name = f"{SHARPS[note % 12]}{note // 12 - 1}"
            out.append(f"{name}:{float(n) * scale:g}{rest[len(n) :]}")
        return " ".join(out)

    return MOTIF.sub(put, text)


Token = tuple[float, float, str, str]  # start, length, names, marks
Dynamics = list[tuple[float, float | None]]  # start, level; None = a swell to the next


def _tokens(text: str, bar: int, where: str) -> tuple[list[Token], Dynamics, float]:
    tokens: list[Token] = []
    dynamics: Dynamics = [(0.0, DYNAMICS["mf"])]
    t, n = 0.0, 4.0
    for part in text.split("|"):
        begin = t
        for token in part.split():
            if token in DYNAMICS or token in "<>":
                dynamics.append((t, DYNAMICS.get(token)))
                continue
            found = TOKEN.fullmatch(token)
            if not found:
                raise BakeError(f'{where}: cannot read "{token}"')
            if found["n"]:
                n = float(found["n"]) * (2 / 3 if found["t"] else 1)
            tokens.append((t, n, found["names"], found["marks"]))
            t += n
        over = (t - begin) % bar
        if "|" in text and min(over, bar - over) > 0.01:
            raise BakeError(f'{where}: bar "{part.strip()}" has {t - begin:g} steps, not {bar}')
    return tokens, dynamics, t


def _loudness(dynamics: Dynamics, at: float, end: float) -> float:
    value = DYNAMICS["mf"]
    for i, (start, level) in enumerate(dynamics):
        if start > at + CLOSE:
            break
        if level is not None:
            value = level
            continue
        to, goal = next(((s, v) for s, v in dynamics[i + 1 :] if v is not None), (end, value))
        if at < to:
            value += (goal - value) * min(1, (at - start) / max(to - start, CLOSE))
    return value


def notes(text: str, chords: Chords, length: int, bar: int, where: str) -> list[Event]:
    """A note line as events that fill `length` steps; a shorter line is repeated."""
    tokens, dynamics, t = _tokens(text, bar, where)
    if not t:
        return []
    times = length / t
    if abs(times - round(times)) > 0.01:
        raise BakeError(f"{where}: {t:g} steps do not fit into {length:g}")
    out: list[Event] = []
    memory: dict[str, list[int]] = {}
    before = 0
    for turn in range(round(times)):
        for at, steps, names, marks in tokens:
            if names == "r":
                continue
            begin = turn * t + at
            vel = _loudness(dynamics, at, t) * (1.22 if ">" in marks else 1) * (1.35 if "^" in marks else 1)
            for pitch in _pitches(names, chord_at(chords, begin), memory, where):
                if "*" in marks:  # tremolo: thirty-seconds
                    k = max(1, round(steps * 2))
                    for i in range(k):
                        level = min(1.0, vel) * (0.8 + 0.2 * (i % 2 == 0))
                        out.append(Event(begin + i * steps / k, steps / k, pitch, level, "", before))
                else:
                    out.append(Event(begin, steps, pitch, min(1.0, vel), marks, before))
            before = out[-1].midi
    return out


def drum_line(text: str, length: int, bar: int, where: str) -> str:
    """A drum line such as "X...x...X...x.r." as one mark a step, repeated until it fills `length`."""
    groups = text.replace("|", " ").split()
    for group in groups:
        if bar % len(group):
            raise BakeError(f'{where}: "{group}" has {len(group)} steps, not {bar}')
    grid = "".join(groups)
    if not grid or length % len(grid):
        raise BakeError(f"{where}: {len(grid)} drum steps do not fit into {length}")
    return grid * (length // len(grid))


def filled(grid: str, at: int, fill: str) -> str:
    """The line with a fill from step `at`; where the fill says "-" the line stays."""
    here = grid[at : at + len(fill)]
    return grid[:at] + "".join(a if b == KEPT else b for a, b in zip(here, fill, strict=True)) + grid[at + len(fill) :]


def hits(grid: str, where: str) -> list[Event]:
    """The marks of a drum line as events; r rolls."""
    out = []
    for at, mark in enumerate(grid):
        if mark in HITS:
            out.append(Event(at, 1, 0, HITS[mark]))
        elif mark == "r":  # a roll that swells a little
            out += [Event(at + k / 2, 0.5, 0, 0.4 + 0.12 * k) for k in range(2)]
        elif mark != ".":
            raise BakeError(f'{where}: unknown drum mark "{mark}"')
    return out


def below(lead: list[Event], chords: Chords, where: str) -> list[Event]:
    """A second voice: the chord tone under each note, a third or more away."""
    out = []
    for e in lead:
        here = chord_at(chords, e.at)
        if here is None:
            raise BakeError(f"{where}: a second voice needs a line of chords")
        under = next((m for m in range(e.midi - 3, e.midi - 10, -1) if m % 12 in here.classes), e.midi - 5)
        out.append(Event(e.at, e.steps, under, e.vel * 0.9, e.marks, 0))
    return out
