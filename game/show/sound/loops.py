"""Loops that things in the world make: engines, tyres, bells, lifts; each fades to what is asked for each tick."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import pygame

from game.show.sound.bank import Bank
from game.show.sound.plan import Hum

CHANNELS = 22
STEP = 0.08  # loudness a tick; half a second from silence would hang behind an engine
PAN_STEP = 0.06
HEARD = 0.004  # below it nothing is played

Key = tuple[str, int]


@dataclass(slots=True)
class _Voice:
    """A loop on its channel: how loud it is and is to be, and what the channel was last told."""

    channel: int
    level: float = 0.0
    pan: float = 0.0
    goal: float = 0.0
    goal_pan: float = 0.0
    told: tuple[float, float] = (-1.0, -1.0)
    settled: float = -1.0  # the volume of all loops at which nothing of it fades any more, -1 while something does


class Loops:
    """Call `play` each tick with all that should hum, the most important first, then `tick`. `volume` is 0..1."""

    def __init__(self, bank: Bank, first_channel: int) -> None:
        self.volume = 1.0
        self._bank = bank
        self._first = first_channel
        self._voices: dict[Key, _Voice] = {}

    def play(self, hums: Iterable[Hum]) -> None:
        """What hums now; everything else fades. Where channels run out, what stands last is not heard."""
        wanted = {(hum.loop, hum.who): hum for hum in hums if hum.level > HEARD}
        for key, voice in self._voices.items():
            voice.goal = 0.0
            if key in wanted:
                hum = wanted.pop(key)
                voice.goal, voice.goal_pan = min(1.0, hum.level), hum.pan
            if voice.goal != voice.level or voice.goal_pan != voice.pan:
                voice.settled = -1.0
        for key, hum in wanted.items():
            free = set(range(CHANNELS)) - {voice.channel for voice in self._voices.values()}
            sound = self._bank.effect(self._bank.index.effects[hum.loop].variants[0]) if free else None
            if sound is None:
                continue
            voice = self._voices[key] = _Voice(min(free), pan=hum.pan, goal=min(1.0, hum.level), goal_pan=hum.pan)
            self._channel(voice).play(sound, -1)
            self._channel(voice).set_volume(0.0)

    def tick(self) -> None:
        """1/60 s passed: fade."""
        for key, voice in list(self._voices.items()):
            if voice.settled == self.volume:
                continue
            voice.level += max(-STEP, min(STEP, voice.goal - voice.level))
            voice.pan += max(-PAN_STEP, min(PAN_STEP, voice.goal_pan - voice.pan))
            if voice.level <= 0.0 and voice.goal <= 0.0:
                self._channel(voice).stop()
                del self._voices[key]
                continue
            level = voice.level * self.volume
            sides = level * min(1.0, 1 - voice.pan), level * min(1.0, 1 + voice.pan)
            if max(abs(a - b) for a, b in zip(sides, voice.told, strict=True)) > HEARD:
                self._channel(voice).set_volume(*sides)  # each call waits for the mixer's lock
                voice.told = sides
            if voice.level == voice.goal and voice.pan == voice.goal_pan:
                voice.settled = self.volume

    def heard(self) -> dict[str, float]:
        """Loudness of each loop that sounds, 0..1; the loudest of those that are alike."""
        found: dict[str, float] = {}
        for (loop, _), voice in self._voices.items():
            found[loop] = max(found.get(loop, 0.0), voice.level)
        return found

    def pause(self) -> None:
        """Hold."""
        for voice in self._voices.values():
            self._channel(voice).pause()

    def resume(self) -> None:
        """Go on."""
        for voice in self._voices.values():
            self._channel(voice).unpause()

    def cut(self) -> None:
        """Silence, at once."""
        for voice in self._voices.values():
            self._channel(voice).stop()
        self._voices.clear()

    def _channel(self, voice: _Voice) -> pygame.mixer.Channel:
        return pygame.mixer.Channel(self._first + voice.channel)
