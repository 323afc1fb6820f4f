"""Heads and shoulders painted from data/busts.txt, with brows and mouth by mood and eyes typed by hand."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np

from workshop.interface.letters import DATA
from workshop.interface.sculpt import Points, Relief, Sculpt
from workshop.kit import palette as P
from workshop.kit.bake import BakeError

EYE_INKS = {"k": 0, "d": 1, "m": 2, "l": 4}  # steps of the skin's ramp


@dataclass(frozen=True, slots=True)
class Mood:
    """`brow` > 0 lowers its inner end (anger), < 0 lifts it; `lift` raises it all; `lid` 0 shut .. 1 wide.

    `turn` tips the head about NECK, degrees clockwise, and `shift` then moves it.
    """

    brow: float = 0.0
    lift: float = 0.0
    lid: float = 0.7
    mouth: str = "flat"  # flat, grit, pain, grin, smirk, frown
    look: float = 0.3  # pupil to the right, in half widths of the eye
    eyes: str = "calm"  # those of data/eyes.txt
    thick: float = 1.0  # of the brows
    turn: float = 0.0
    shift: tuple[float, float] = (0.0, 0.0)


NECK = (24.0, 40.0)
MOODS = {
    "calm": Mood(0.4, 0.3, 0.75, "flat"),
    "angry": Mood(1.9, -0.7, 0.9, "grit", eyes="angry", thick=1.5, turn=5, shift=(0.6, 1.4)),
    "hurt": Mood(-1.7, 0.9, 0.2, "pain", eyes="hurt", thick=1.2, turn=-8, shift=(-0.8, 0.4)),
    "smile": Mood(-0.7, 1.7, 0.8, "grin", eyes="smile", turn=-4, shift=(0.0, -0.4)),
    "smirk": Mood(-0.9, 1.7, 0.8, "smirk", eyes="smirk", turn=-6, shift=(0.0, -0.4)),  # of those who never grin
}


def load_blocks() -> dict[str, tuple[dict[str, str], list[str]]]:
    """{block: (defaults of its variables, lines)}."""
    blocks: dict[str, tuple[dict[str, str], list[str]]] = {}
    lines: list[str] = []
    for line in (DATA / "busts.txt").read_text("utf-8").splitlines():
        if line.startswith("="):
            name, *defaults = line[1:].split()
            lines = []
            blocks[name] = (dict(d.split("=", 1) for d in defaults), lines)
        elif line.strip() and not line.startswith("//"):
            lines.append(line)
    return blocks


def load_eyes() -> dict[tuple[str, str], tuple[list[str], list[str]]]:
    """{(mood, size): (rows of the near eye, rows of the far eye)}."""
    eyes: dict[tuple[str, str], tuple[list[str], list[str]]] = {}
    rows: tuple[list[str], list[str]] = ([], [])
    for line in (DATA / "eyes.txt").read_text("utf-8").splitlines():
        words = line.split()
        if not words or words[0] == "//":
            continue
        if words[0] == "=":
            rows = eyes[words[1], words[2]] = ([], [])
        else:
            rows[0].append(words[0])
            rows[1].append(words[1])
    return eyes


BLOCKS = load_blocks()
EYES = load_eyes()


class Painter:
    """Runs blocks of data/busts.txt on a Sculpt; `typed` (big, small) stamps hand-typed eyes at the end."""

    def __init__(self, sculpt: Sculpt, mood_name: str, mood: Mood, typed: str = "") -> None:
        self.sculpt, self.mood_name, self.mood, self.typed = sculpt, mood_name, mood, typed
        self.head: np.ndarray | None = None
        self.on_head = False  # what is painted from now on tips with the head
        self.eyes: list[tuple[float, float, str, str]] = []  # x, y, skin, iris ramp

    def paint(self, call: str) -> None:
        """Paint a block: its name and variables, such as `bare skin=pale`."""
        name, *given = call.split()
        if name not in BLOCKS:
            raise BakeError(f'busts.txt: no block "{name}"')
        defaults, lines = BLOCKS[name]
        values = defaults | dict(g.split("=", 1) for g in given)
        steps: list[str] = []
        for line in lines:
            for key, value in values.items():
                line = line.replace(f"${key}", value)
            if line.startswith("@"):
                mood, _, line = line[1:].partition(" ")
                if mood != self.mood_name:
                    continue
            if line.startswith(" "):
                steps[-1] += "\n" + line.strip()
            else:
                steps.append(line)
        for step in steps:
            try:
                self._step(name, step)
            except (ValueError, KeyError, IndexError, TypeError) as error:
                raise BakeError(f'busts.txt: block {name}: "{step.splitlines()[0].strip()}": {error}') from error

    def _step(self, block: str, step: str) -> None:
        command, _, shape = step.partition(" : ")
        verb, *words = command.split()
        outline, *reliefs = shape.split("\n")
        s, where = self.sculpt, self.head if "in" in words else None
        if verb == "use":
            self.paint(" ".join(words))
        elif verb == "part":
            m = s.part(words[0], self._set(_points(outline)), self._turned(_relief(words[1:], reliefs)))
            self.head = m if "head" in words else self.head
        elif verb == "flat":
            s.flat(P.ix(words[0], int(words[1])), self._set(_points(outline)), "smooth" in words, where)
        elif verb == "stroke":
            s.stroke(P.ix(words[0], int(words[1])), self._set(_points(outline)), float(words[2]))
        elif verb == "tone":
            s.tone(int(words[0]), self._set(_points(outline)), "sharp" not in words, where)
        elif verb in ("eye", "brow", "nose", "mouth"):
            getattr(self, f"_{verb}")(*words)
        else:
            raise BakeError(f'busts.txt: block {block}: unknown word "{verb}"')

    def _set(self, points: Points, x: float = 0.0, y: float = 0.0) -> Points:
        """The points moved by (x, y), and with the head if they are on it."""
        if not self.on_head:
            return [(p[0] + x, p[1] + y, *p[2:]) for p in points]
        a = np.radians(self.mood.turn)
        cos, sin = float(np.cos(a)), float(np.sin(a))
        (cx, cy), (dx, dy) = NECK, self.mood.shift
        from_neck = [(p[0] + x - cx, p[1] + y - cy, p[2:]) for p in points]
        return [(cx + dx + u * cos - v * sin, cy + dy + u * sin + v * cos, *rest) for u, v, rest in from_neck]

    def _turned(self, relief: Relief) -> Relief:
        """Bumps and folds of a part that tips with the head."""
        if not self.on_head:
            return relief
        turn = self.mood.turn
        bumps = tuple(
            (*self._set([(x, y)])[0], rx, ry, height, (more[0] if more else 0.0) + turn)
            for x, y, rx, ry, height, *more in relief.bumps
        )
        folds = tuple((*self._set([(x, y)])[0], *rest) for x, y, *rest in relief.folds)
        return replace(relief, bumps=bumps, folds=folds)

    def _eye(self, x: str, y: str, half: str, skin: str, iris: str, iris_step: str) -> None:
        if self.typed:
            self.eyes.append((*self._set([(float(x), float(y))])[0][:2], skin, iris))
            return
        s, cx, cy, w, h = self.sculpt, float(x), float(y), float(half), 0.55 + 1.35 * self.mood.lid
        lids: Points = [
            (-w, 0.2),
            (-w * 0.4, -h * 0.7),
            (w * 0.5, -h * 0.7),
            (w, 0),
            (w * 0.4, h * 0.6),
            (-w * 0.5, h * 0.6),
        ]
        white = s.flat(P.ix("cloth", 5), self._set(lids, cx, cy))
        at = cx + self.mood.look * w
        s.flat(P.ix(iris, int(iris_step)), _box(at, cy, 1.05, -h, h), clip=white)
        s.flat(P.ix("leather", 0), _box(at, cy, 0.6, -h, 0.6 * h), clip=white)
        lash: Points = [(-w - 0.3, 0.1), (-w * 0.4, -h * 0.75), (w * 0.5, -h * 0.75), (w + 0.2, -0.1)]
        s.stroke(P.ix(skin, 0), self._set(lash, cx, cy), 0.8)

    def _brow(self, x: str, y: str, half: str, ramp: str, side: str, thick: str) -> None:
        cx, cy, w, inner, t = (
            float(x),
            float(y) - self.mood.lift,
            float(half),
            int(side),
            float(thick) * self.mood.thick,
        )
        down, up = self.mood.brow * 0.9, -self.mood.brow * 0.7
        left, right = (up, down) if inner > 0 else (down, up)
        tl, tr = (t * 0.6, t) if inner > 0 else (t, t * 0.6)
        shape: Points = [
            (-w, left + tl / 2),
            (-w * 0.3, (left * 2 + right) / 3 - t * 0.75),
            (w, right - tr / 2),
            (w, right + tr / 2),
            (-w * 0.2, (left + right) / 2 + t * 0.25),
        ]
        self.sculpt.flat(P.ix(ramp, 1), self._set(shape, cx, cy))

    def _nose(self, x: str, y: str, size: str, skin: str) -> None:
        s, cx, cy, k = self.sculpt, float(x), float(y), float(size)
        side: Points = [(-2.2 * k, -0.6), (0.3, -0.1), (1.6 * k, -0.8), (1.2 * k, 0.5), (-1.6 * k, 0.5)]
        s.flat(P.ix(skin, 2), self._set(side, cx, cy))
        s.flat(P.ix(skin, 5), self._set([(-0.9, -8), (-0.1, -8), (0.3, -2.2), (-0.7, -1.6)], cx, cy))
        s.stroke(P.ix(skin, 1), self._set([(-1.9 * k, 0.2), (-0.9 * k, 0.5)], cx, cy), 0.7)
        s.stroke(P.ix(skin, 1), self._set([(0.6 * k, 0.5), (1.2 * k, 0.2)], cx, cy), 0.7)

    def _mouth(self, x: str, y: str, half: str, skin: str) -> None:
        s, cx, cy, w, kind = self.sculpt, float(x), float(y), float(half), self.mood.mouth
        if kind == "grit":
            edge: Points = [(-w - 0.8, -1.0), (-w * 0.3, -2.2), (w + 0.4, -2.3), (w + 0.2, 2.3), (-w + 0.2, 2.6)]
            grown: Points = [(a + (0.7 if a > 0 else -0.7), b + (0.7 if b > 0 else -0.7)) for a, b in edge]
            s.flat(P.ix(skin, 0), self._set(grown, cx, cy))
            s.flat(P.ix("cloth", 4), self._set(edge, cx, cy))
            s.stroke(P.ix("cloth", 2), self._set([(-w, 0), (w, 0)], cx, cy), 0.5)
            for k in (-0.6, 0.0, 0.6):
                s.stroke(P.ix("cloth", 3), self._set([(k * w, -1.4), (k * w, 1.4)], cx, cy), 0.5)
        elif kind == "pain":
            hole: Points = [
                (-w, 0.6),
                (-w * 0.6, -2.2),
                (w * 0.8, -1.8),
                (w, 0.8),
                (w * 0.6, 3.6),
                (-w * 0.6, 3.9),
            ]
            m = s.flat(P.ix(skin, 0), self._set(hole, cx, cy), True)
            s.flat(
                P.ix("red", 1),
                self._set([(-w * 0.5, 1.2), (w * 0.6, 1.0), (w * 0.5, 3.2), (-w * 0.4, 3.4)], cx, cy),
                True,
                m,
            )
            s.flat(
                P.ix("cloth", 5),
                self._set([(-w * 0.5, -2.2), (w * 0.8, -2), (w * 0.7, -0.4), (-w * 0.5, -0.5)], cx, cy),
                clip=m,
            )
        elif kind == "grin":
            teeth: Points = [(-w - 0.6, -2.2), (-w * 0.4, -0.7), (w * 0.5, -0.9), (w + 0.4, -2.6), (w * 0.7, 1.2)]
            teeth += [(w * 0.1, 2.4), (-w * 0.7, 1.5)]
            s.flat(P.ix(skin, 0), self._set([(a * 1.14, b * 1.3) for a, b in teeth], cx, cy))
            m = s.flat(P.ix("cloth", 5), self._set(teeth, cx, cy))
            s.flat(P.ix("red", 1), self._set([(-w, 1.2), (w, 0.9), (w, 4), (-w, 4)], cx, cy), clip=m)
            for corner in (-w - 1.6, w + 1.4):  # the cheeks are pushed up
                s.stroke(P.ix(skin, 1), self._set([(corner, -4.0), (corner + 0.2, -2.0)], cx, cy), 0.7)
        else:
            left, right, middle = {"flat": (0.2, 0, 0), "smirk": (1.0, -3.4, 0.7), "frown": (1.2, 1.1, -0.2)}[kind]
            lip: Points = [(-w, left), (-w * 0.4, middle), (w * 0.4, middle), (w, right)]
            s.stroke(P.ix(skin, 0), self._set(lip, cx, cy), 1.5 if kind == "smirk" else 1)
            under = middle * 0.6
            s.stroke(P.ix(skin, 2), self._set([(-w * 0.5, 2 + under), (w * 0.5, 2 + under)], cx, cy), 1)
            s.stroke(P.ix(skin, 5), self._set([(-w * 0.3, 3 + under), (w * 0.4, 3 + under)], cx, cy), 0.8)
            if kind == "smirk":
                s.stroke(P.ix(skin, 1), self._set([(w + 0.2, right - 2.4), (w + 1.2, right - 0.4)], cx, cy), 0.8)

    def picture(self) -> np.ndarray:
        """The finished figure, eyes stamped."""
        img = self.sculpt.bake()
        for k, (x, y, skin, iris) in enumerate(self.eyes):
            rows = EYES[self.mood.eyes, self.typed][k]
            cx, cy = self.sculpt.at(x, y)
            left, top = round(cx - len(rows[0]) / 2), round(cy) - 2
            for j, row in enumerate(rows):
                for i, char in enumerate(row):
                    if char != ".":
                        img[top + j, left + i] = _eye_colour(char, skin, iris)
        return img


def _eye_colour(char: str, skin: str, iris: str) -> int:
    if char in EYE_INKS:
        return int(P.ix(skin, EYE_INKS[char]))
    colours = {"w": ("cloth", 5), "g": ("cloth", 3), "i": (iris, 3), "p": ("leather", 0)}
    return int(P.ix(*colours[char]))


def _points(text: str) -> Points:
    return [tuple(float(v) for v in word.split(",")) for word in text.split()]


def _box(x: float, y: float, half: float, top: float, bottom: float) -> Points:
    return [(x - half, y + top), (x + half, y + top), (x + half, y + bottom), (x - half, y + bottom)]


def _relief(words: list[str], extra: list[str]) -> Relief:
    numbers = {k: float(v) for k, _, v in (w.partition("=") for w in words) if v}
    relief = Relief(ink="noink" not in words, smooth="sharp" not in words, **numbers)
    for line in extra:
        kind, _, values = line.partition(" ")
        relief = replace(relief, **{kind: tuple(_points(values))})
    return relief
