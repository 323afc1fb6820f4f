"""The desk of effects: 24 channels by rank, variants in turn, limits, places from left to right, answers of rooms."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass

import pygame

from game.core.boxes import Box
from game.core.rng import Rng
from game.show.sound.bank import Bank

CHANNELS = 24
MOST_AT_ONCE, WITHIN_TICKS = 3, 4  # of one effect
SIDE_PX = 260  # from the middle to the far side
MOST_PAN = 0.85
FADE_PX = 140  # beyond the edge of the view: half as loud
DEAF_PX = 520  # beyond it: not heard
LOUD_RANK = 5  # effects of this rank and above make each other quieter
CROWD = 0.22  # so much of its loudness does one more lose
CROWD_TICKS = 20
SPOKEN_RANK = 4  # effects of this rank and above are answered by the room
ECHO_RANK = 0
ANSWERS: dict[str, tuple[tuple[int, float], ...]] = {  # reverb -> (ticks later, loudness)
    "none": (),
    "tile": ((4, 0.16),),
    "hall": ((8, 0.18), (17, 0.09)),
    "snow": (),
}


@dataclass(slots=True)
class _Taken:
    """What a channel plays."""

    rank: int = -1
    since: int = 0


@dataclass(frozen=True, slots=True)
class _Answer:
    due: int
    file: str
    gain: float
    pan: float


def place(x: int, y: int, view: Box) -> tuple[float, float]:
    """(gain, pan) of a spot in world px: pan -1 left .. 1 right; beyond the edges of the view it grows faint."""
    middle = (view.left + view.right) // 2
    off = max(0, view.left - x, x - view.right) + max(0, view.top - y, y - view.bottom)
    gain = 0.0 if off > DEAF_PX else FADE_PX / (FADE_PX + off)
    return gain, max(-MOST_PAN, min(MOST_PAN, (x - middle) / SIDE_PX))


class Desk:
    """Plays effects by name; call `tick` 60 times a second. `volume` is 0..1, `reverb` a name of ANSWERS."""

    def __init__(self, bank: Bank) -> None:
        self.volume = 1.0
        self.reverb = "none"
        self._bank = bank
        self._rng = Rng(1988)
        self._ticks = 0
        self._taken = [_Taken() for _ in range(CHANNELS)]
        self._last: dict[str, int] = {}  # effect -> variant
        self._recent: dict[str, deque[int]] = {}
        self._loud: deque[int] = deque(maxlen=CHANNELS)  # ticks at which loud effects began
        self._answers: list[_Answer] = []
        self._paused: list[pygame.mixer.Channel] = []

    def play(self, name: str, gain: float = 1.0, pan: float = 0.0) -> bool:
        """Sound an effect; False if it is unknown, one too many, or everybody else is more important."""
        row = self._bank.index.effects.get(name)
        if row is None or gain * self.volume <= 0 or not self._may(name):
            return False
        file = row.variants[self._variant(name, len(row.variants))]
        if row.priority >= LOUD_RANK:
            gain /= 1 + CROWD * sum(t > self._ticks - CROWD_TICKS for t in self._loud)
            self._loud.append(self._ticks)
        if not self._start(file, gain, pan, row.priority):
            return False
        if row.priority >= SPOKEN_RANK:
            for after, share in ANSWERS[self.reverb]:
                self._answers.append(_Answer(self._ticks + after, file, gain * share, -0.6 * pan))
        return True

    def _may(self, name: str) -> bool:
        times = self._recent.setdefault(name, deque(maxlen=MOST_AT_ONCE))
        if len(times) == MOST_AT_ONCE and times[0] > self._ticks - WITHIN_TICKS:
            return False
        times.append(self._ticks)
        return True

    def _variant(self, name: str, count: int) -> int:
        """Any but the last one."""
        if count == 1:
            return 0
        last = self._last.get(name, count)
        chosen = self._rng.below(count - 1) if last < count else self._rng.below(count)
        self._last[name] = chosen = chosen + (chosen >= last)
        return chosen

    def _start(self, file: str, gain: float, pan: float, rank: int) -> bool:
        k = self._channel_for(rank)
        sound = self._bank.effect(file) if k >= 0 else None
        if sound is None:
            return False
        channel = pygame.mixer.Channel(k)
        channel.play(sound)
        level = gain * self.volume
        channel.set_volume(level * min(1.0, 1 - pan), level * min(1.0, 1 + pan))
        self._taken[k] = _Taken(rank, self._ticks)
        return True

    def _channel_for(self, rank: int) -> int:
        """A free channel, or the one of the lowest and oldest that is not above `rank`; -1 if all are."""
        for k in range(CHANNELS):
            if not pygame.mixer.Channel(k).get_busy():
                return k
        k = min(range(CHANNELS), key=lambda k: (self._taken[k].rank, self._taken[k].since))
        return k if self._taken[k].rank <= rank else -1

    def tick(self) -> None:
        """1/60 s passed: rooms answer."""
        self._ticks += 1
        if not self._answers:
            return
        due = [a for a in self._answers if a.due <= self._ticks]
        if due:
            self._answers = [a for a in self._answers if a.due > self._ticks]
            for answer in due:
                self._start(answer.file, answer.gain, answer.pan, ECHO_RANK)

    def pause(self) -> None:
        """Hold what sounds; what is played from now on is heard."""
        for k in range(CHANNELS):
            channel = pygame.mixer.Channel(k)
            if channel.get_busy() and channel not in self._paused:
                channel.pause()
                self._paused.append(channel)

    def resume(self) -> None:
        """Let it go on."""
        for channel in self._paused:
            channel.unpause()
        self._paused.clear()

    def stop(self) -> None:
        """Silence, at once."""
        for k in range(CHANNELS):
            pygame.mixer.Channel(k).stop()
        self._answers.clear()
        self._paused.clear()

    @property
    def busy(self) -> int:
        """How many channels sound."""
        return sum(pygame.mixer.Channel(k).get_busy() for k in range(CHANNELS))
