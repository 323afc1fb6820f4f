"""Music: a piece's layers in step, faded on the beat; one piece gives way to another; jingles over it."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass, field

import pygame

from game.show.sound_bank import BUS, Bank

MOST_LAYERS = 3
CHANNELS = MOST_LAYERS * 2 + 1  # two pieces that pass each other, and a jingle
IN_TICKS = 20
OUT_TICKS = 45
LAYER_TICKS = 30
DUCK_STEP = 0.04  # a tick
UNDER_JINGLE = 0.3


@dataclass(slots=True)
class _Deck:
    """One piece that sounds from memory: its channels, and how far each layer is faded in (0..1)."""

    name: str
    channels: dict[str, pygame.mixer.Channel]
    beat_s: float
    began: float
    gain: dict[str, float]
    goal: dict[str, float]
    set_to: dict[str, float]  # the volume that each channel has now
    fade: float = 0.0  # of the whole piece
    leaving: bool = False
    wanted: frozenset[str] = frozenset()
    switch_beat: int = -1  # at which the wanted layers begin to fade, -1 = nothing to do


@dataclass(slots=True)
class Music:
    """Plays what it is told to; call `tick` 60 times a second. `first_channel` is the first of CHANNELS of its own."""

    bank: Bank
    first_channel: int
    now: Callable[[], float] = time.perf_counter
    piece: str = ""  # what should sound
    layers: frozenset[str] = frozenset()
    _decks: list[_Deck] = field(default_factory=list)
    _stream: str = ""
    _stream_level: float = 1.0
    _volume: float = 1.0
    _duck: float = 1.0
    _duck_goal: float = 1.0
    _jingle: str = ""  # waits for its sound

    def play(self, piece: str, layers: frozenset[str] = frozenset()) -> None:
        """Let `piece` sound from its beginning with these layers; the same piece only changes layers. "" = silence."""
        if piece and piece not in self.bank.index.music:
            piece = ""
        if piece == self.piece:
            self.layers = layers
            return
        self.piece, self.layers = piece, layers
        for deck in self._decks:
            deck.leaving = True
        if self._stream:
            pygame.mixer.music.fadeout(OUT_TICKS * 1000 // 60)
            self._stream = ""
        if piece and self.bank.index.music[piece].streams:
            self._begin_stream(piece)
        elif piece:
            self.bank.ask_music([piece])

    def jingle(self, name: str) -> None:
        """A short piece over the music, which steps back for it."""
        self.bank.ask_music([name])
        self._jingle = name

    def duck(self, level: float) -> None:
        """Step back to `level` of the volume (1 = not at all)."""
        self._duck_goal = level

    def set_volume(self, volume: float) -> None:
        """Loudness of all music, 0..1, at once."""
        self._volume = volume
        self._sound()

    def stop(self) -> None:
        """Silence, at once."""
        self.piece = self._stream = self._jingle = ""
        pygame.mixer.music.stop()
        for deck in self._decks:
            for channel in deck.channels.values():
                channel.stop()
        self._decks.clear()
        self._jingle_channel.stop()

    @property
    def playing(self) -> str:
        """The piece that is heard, fading or not; "" if none."""
        return self._stream or next((d.name for d in self._decks if not d.leaving), "")

    def heard(self) -> dict[str, float]:
        """How far each layer of the present piece is faded in, 0..1."""
        deck = next((d for d in self._decks if not d.leaving), None)
        return dict(deck.gain) if deck is not None else {}

    @property
    def _jingle_channel(self) -> pygame.mixer.Channel:
        return pygame.mixer.Channel(self.first_channel + CHANNELS - 1)

    def _begin_stream(self, piece: str) -> None:
        pygame.mixer.music.load(str(self.bank.path(self.bank.index.music[piece])))
        pygame.mixer.music.set_volume(BUS * self._volume)
        pygame.mixer.music.play(-1)
        self._stream_level = self._volume
        self._stream = piece

    def tick(self) -> None:
        """1/60 s passed: begin what has been decoded, fade what fades."""
        self._begin_deck()
        self._begin_jingle()
        for deck in self._decks:
            self._fade(deck)
        for deck in [d for d in self._decks if d.leaving and d.fade <= 0]:
            for channel in deck.channels.values():
                channel.stop()
            self._decks.remove(deck)
        goal = min(self._duck_goal, UNDER_JINGLE) if self._jingle_channel.get_busy() else self._duck_goal
        self._duck += max(-DUCK_STEP, min(DUCK_STEP, goal - self._duck))
        self._sound()

    def _begin_deck(self) -> None:
        """Start all layers of the wanted piece together, the silent ones too, so that they stay in step."""
        piece = self.bank.index.music.get(self.piece)
        if piece is None or piece.streams or any(d.name == self.piece and not d.leaving for d in self._decks):
            return
        if len(self._decks) > 1:  # both sets of channels are taken: wait for the one that leaves
            return
        sounds = self.bank.layers(self.piece)
        if sounds is None:
            return
        taken = {id(d.channels): next(iter(d.channels.values())) for d in self._decks}
        second = any(channel == pygame.mixer.Channel(self.first_channel) for channel in taken.values())
        first = self.first_channel + (MOST_LAYERS if second else 0)
        channels = {layer: pygame.mixer.Channel(first + k) for k, layer in enumerate(sounds)}
        loops = -1 if piece.loops else 0
        for layer, channel in channels.items():
            channel.play(sounds[layer], loops)
        for channel in channels.values():
            channel.set_volume(0)
        goal = {layer: float(layer in self.layers or len(sounds) == 1) for layer in sounds}
        self._decks.append(
            _Deck(self.piece, channels, piece.beat_s, self.now(), dict(goal), goal, {}, wanted=self.layers)
        )

    def _begin_jingle(self) -> None:
        sounds = self.bank.layers(self._jingle) if self._jingle else None
        if sounds is not None:
            self._jingle_channel.play(next(iter(sounds.values())))
            self._jingle_channel.set_volume(self._volume)
            self._jingle = ""

    def _fade(self, deck: _Deck) -> None:
        if deck.leaving:
            deck.fade -= 1 / OUT_TICKS
        else:
            deck.fade = min(1.0, deck.fade + 1 / IN_TICKS)
            self._switch(deck)
        for layer, goal in deck.goal.items():
            step = max(-1 / LAYER_TICKS, min(1 / LAYER_TICKS, goal - deck.gain[layer]))
            deck.gain[layer] += step

    def _switch(self, deck: _Deck) -> None:
        """Layers change when a beat falls, not between."""
        beat = int((self.now() - deck.began) / deck.beat_s)
        if self.layers != deck.wanted:
            deck.wanted, deck.switch_beat = self.layers, beat + 1
        if 0 <= deck.switch_beat <= beat and len(deck.channels) > 1:
            deck.goal = {layer: float(layer in deck.wanted) for layer in deck.channels}
            deck.switch_beat = -1

    def _sound(self) -> None:
        level = self._volume * self._duck
        for deck in self._decks:
            for layer, channel in deck.channels.items():
                volume = level * max(0.0, deck.fade) * deck.gain[layer]
                if volume != deck.set_to.get(layer):  # each call waits for the mixer's lock
                    channel.set_volume(volume)
                    deck.set_to[layer] = volume
        if self._stream and level != self._stream_level:
            pygame.mixer.music.set_volume(BUS * level)
            self._stream_level = level
