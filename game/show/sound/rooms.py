"""Beds and voices: the loop of the room one stands in, and the blips of whoever speaks."""

from __future__ import annotations

import pygame

from game.data.story import Story
from game.show.sound.bank import Bank
from game.show.sound.plan import Bed

CHANNELS = 3  # two beds that pass each other, and one voice
FADE_TICKS = 40
LETTERS_A_BLIP = 3


class Beds:
    """One bed fades into the next."""

    def __init__(self, bank: Bank, first_channel: int) -> None:
        self.volume = 1.0
        self._bank = bank
        self._channels = [pygame.mixer.Channel(first_channel + k) for k in range(2)]
        self._beds = [Bed(), Bed()]
        self._fades = [0.0, 0.0]
        self._set_to = [0.0, 0.0]  # the volume that each channel has now
        self._now = 0
        self._settled_at: float | None = None  # the volume at which nothing fades any more, None while something does

    def play(self, bed: Bed) -> None:
        """Let this be the bed of the room; none if it has no loop."""
        if bed == self._beds[self._now]:
            return
        self._settled_at = None
        if bed.loop and bed.loop == self._beds[self._now].loop:  # the same water, nearer or farther
            self._beds[self._now] = bed
            return
        self._now = 1 - self._now
        self._beds[self._now], self._fades[self._now] = bed, 0.0
        self._channels[self._now].stop()
        row = self._bank.index.effects.get(bed.loop)
        sound = self._bank.effect(row.variants[0]) if row is not None else None
        if sound is not None:
            self._channels[self._now].play(sound, -1)
            self._channels[self._now].set_volume(0)
            self._set_to[self._now] = 0.0

    def cut(self) -> None:
        """Silence, at once."""
        self._settled_at = None
        self._beds, self._fades = [Bed(), Bed()], [0.0, 0.0]
        for channel in self._channels:
            channel.stop()

    def tick(self) -> None:
        """1/60 s passed: fade."""
        if self._settled_at == self.volume:
            return
        for k, channel in enumerate(self._channels):
            step = 1 / FADE_TICKS if k == self._now else -1 / FADE_TICKS
            self._fades[k] = max(0.0, min(1.0, self._fades[k] + step))
            volume = self._fades[k] * self._beds[k].level * self.volume
            if volume != self._set_to[k]:  # each call waits for the mixer's lock
                channel.set_volume(volume)
                self._set_to[k] = volume
                if not self._fades[k]:
                    channel.stop()
        if self._fades[self._now] == 1.0 and self._fades[1 - self._now] == 0.0:
            self._settled_at = self.volume

    def pause(self) -> None:
        """Hold."""
        for channel in self._channels:
            channel.pause()

    def resume(self) -> None:
        """Go on."""
        for channel in self._channels:
            channel.unpause()


class Voice:
    """Blips with the letters of a line; `letters_per_100_ticks` as the picture shows them."""

    def __init__(self, bank: Bank, channel: int, story: Story, letters_per_100_ticks: int) -> None:
        self.volume = 1.0
        self._bank = bank
        self._channel = pygame.mixer.Channel(channel)
        self._story = story
        self._pace = letters_per_100_ticks
        self._spoken = 0
        self._said = 0

    def tick(self, said: tuple[str, int] | None) -> None:
        """Sound the letter that has just been shown, if it is one of every few; `said` as Plan.said gives it."""
        if said is None:
            return
        key, t = said
        line = self._story.lines.get(key)
        if line is None or not line.who:
            return
        shown = t * self._pace // 100
        before = max(0, t - 1) * self._pace // 100
        fresh = line.text[before:shown] if shown > before else ""
        if fresh and shown // LETTERS_A_BLIP != before // LETTERS_A_BLIP and fresh[-1].isalnum():
            self._blip(line.who)

    def _blip(self, who: str) -> None:
        person = self._story.people.get(who)
        names = (f"blip_{who}", f"blip_{person.blip}" if person is not None else "", "blip_man")
        row = next(row for name in names if (row := self._bank.index.effects.get(name)) is not None)
        self._said = (self._said + 1 + self._spoken % 2) % len(row.variants)  # never the same twice running
        self._spoken += 1
        sound = self._bank.effect(row.variants[self._said])
        if sound is not None and self.volume > 0:
            self._channel.play(sound)
            self._channel.set_volume(self.volume)
