"""Music: a piece's layers in step, faded on the beat; one piece gives way to another; jingles over it.

A piece that goes round in one layer is read from disk as it sounds; all others come from memory. Layers begin in the
same stretch of the mixer, and the first one's length is a multiple of theirs, so that they never part. A moment of
silence on a channel of its own watches over that: once it is over, a stretch has been mixed.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass, field

import pygame

from game.show.sound.bank import BUS, Bank
from game.show.window.native import native

MOST_LAYERS = 3  # that come from memory
CHANNELS = MOST_LAYERS + 2  # and a jingle, and the watch
WATCH_FRAMES = 32  # shorter than any stretch of the mixer
STARTS = 9  # so often it is tried to begin in one stretch
IN_TICKS = 20
OUT_TICKS = 36
LAYER_TICKS = 30
DUCK_STEP, DIP_STEP = 0.04, 0.12  # a tick; for talk, for what must be heard at once
UNDER_JINGLE = 0.3


@dataclass(slots=True)
class _Deck:
    """The piece that sounds: channels of the layers from memory, and how far each layer is faded in (0..1)."""

    name: str
    streamed: str  # the layer that comes from disk, "" for none
    channels: dict[str, pygame.mixer.Channel]
    beat_s: float
    began: float
    gain: dict[str, float]
    goal: dict[str, float]
    set_to: dict[str, float]  # the volume that each layer has now
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
    _deck: _Deck | None = None
    _volume: float = 1.0
    _duck: float = 1.0
    _duck_goal: float = 1.0
    _dip: float = 1.0  # a moment's stepping back, and for how many ticks more
    _dip_ticks: int = 0
    _jingle: str = ""  # waits for its sound
    _held_at: float | None = None  # the moment at which it was held
    _settled: bool = False  # nothing fades, comes or goes: a tick has nothing to do until it is told something
    _silence: pygame.mixer.Sound = field(init=False)  # what the watch plays; kept, see Bank

    def __post_init__(self) -> None:
        self._silence = pygame.mixer.Sound(buffer=bytes(4 * WATCH_FRAMES))

    def play(self, piece: str, layers: frozenset[str] = frozenset()) -> None:
        """Let `piece` sound from its beginning with these layers; the same piece only changes layers. "" = silence."""
        if piece == self.piece:
            self._settled &= layers == self.layers
            self.layers = layers
            return
        if piece and piece not in self.bank.index.music:
            raise ValueError(f'no music "{piece}"')
        self.piece, self.layers, self._settled = piece, layers, False
        if self._deck is not None:
            self._leave(self._deck)
        if piece:
            self.bank.ask_music([piece])

    def _leave(self, deck: _Deck) -> None:
        """Let the piece fade out; layers that are not heard make room in memory for what comes."""
        deck.leaving = True
        silent = [layer for layer, gain in deck.gain.items() if gain == 0 and layer != deck.streamed]
        for layer in silent:
            deck.channels.pop(layer).stop()
            del deck.gain[layer], deck.goal[layer]
        self.bank.let_go(deck.name, silent)

    def jingle(self, name: str) -> None:
        """A short piece over the music, which steps back for it."""
        self.bank.ask_music([name])
        self._jingle, self._settled = name, False

    def duck(self, level: float) -> None:
        """Step back to `level` of the volume (1 = not at all)."""
        self._settled &= level == self._duck_goal
        self._duck_goal = level

    def give_way(self, level: float, ticks: int) -> None:
        """Step back to `level` for a moment, so that a warning or a great blow is heard through it."""
        self._dip = min(level, self._dip) if self._dip_ticks else level
        self._dip_ticks = max(ticks, self._dip_ticks)
        self._settled = False

    def hold(self) -> None:
        """Stand still, all layers together: nothing is decoded meanwhile."""
        if self._deck is None or self._held_at is not None:
            return
        for channel in self._deck.channels.values():
            channel.pause()
        if self._deck.streamed:
            _unlocked("Mix_PauseMusic", pygame.mixer.music.pause)()
        self._held_at = self.now()

    def go_on(self) -> None:
        """Sound again from where it stood."""
        if self._held_at is None:
            return
        if self._deck is not None:
            for channel in self._deck.channels.values():
                channel.unpause()
            if self._deck.streamed:
                _unlocked("Mix_ResumeMusic", pygame.mixer.music.unpause)()
            self._deck.began += self.now() - self._held_at  # beats count from there
        self._held_at = None

    def set_volume(self, volume: float) -> None:
        """Loudness of all music, 0..1, at once."""
        self._volume = volume
        self._sound()

    def stop(self) -> None:
        """Silence, at once."""
        self.piece = self._jingle = ""
        self._settled = False
        self._end()
        self._jingle_channel.stop()

    @property
    def playing(self) -> str:
        """The piece that is heard and is not leaving; "" if none."""
        return self._deck.name if self._deck is not None and not self._deck.leaving else ""

    def heard(self) -> dict[str, float]:
        """How far each layer of the present piece is faded in, 0..1."""
        return dict(self._deck.gain) if self._deck is not None and not self._deck.leaving else {}

    @property
    def _jingle_channel(self) -> pygame.mixer.Channel:
        return pygame.mixer.Channel(self.first_channel + MOST_LAYERS)

    def tick(self) -> None:
        """1/60 s passed: begin what has been decoded, fade what fades."""
        if self._settled:
            return
        if self._deck is not None:
            self._fade(self._deck)
            if self._deck.leaving and self._deck.fade <= 0:
                self._end()
        if self._deck is None and self.piece:
            self._begin()
        self._begin_jingle()
        under = self._jingle_channel.get_busy()
        goal = min(self._duck_goal, UNDER_JINGLE) if under else self._duck_goal
        down = DUCK_STEP
        if self._dip_ticks:
            self._dip_ticks -= 1
            if self._dip < goal:
                goal, down = self._dip, DIP_STEP
        self._duck = max(self._duck - down, min(self._duck + DUCK_STEP, goal))
        self._sound()
        self._settled = (
            not (under or self._jingle or self._dip_ticks) and self._duck == self._duck_goal and self._is_steady()
        )

    def _is_steady(self) -> bool:
        """Whether the piece sounds as it is wanted, and neither fades nor waits for a beat."""
        deck = self._deck
        if deck is None:
            return not self.piece
        waits = deck.leaving or deck.switch_beat >= 0 or deck.wanted != self.layers
        return not waits and deck.fade == 1.0 and deck.gain == deck.goal

    def _end(self) -> None:
        self._held_at = None
        if self._deck is None:
            return
        for channel in self._deck.channels.values():
            channel.stop()
        if self._deck.streamed:
            pygame.mixer.music.stop()
            pygame.mixer.music.unload()
        self._deck = None
        self.bank.keep_music(self.piece, self._jingle)

    def _begin(self) -> None:
        """Start all layers of the wanted piece together, the silent ones too, so that they stay in step."""
        sounds = self.bank.layers(self.piece)
        if sounds is None:
            return
        piece = self.bank.index.music[self.piece]
        if piece.streamed:
            pygame.mixer.music.load(str(self.bank.path(piece)))
            pygame.mixer.music.set_volume(0)
        channels = {layer: pygame.mixer.Channel(self.first_channel + k) for k, layer in enumerate(sounds)}
        watch = pygame.mixer.Channel(self.first_channel + CHANNELS - 1)
        for _ in range(STARTS):
            watch.play(self._silence)
            for layer, channel in channels.items():
                channel.play(sounds[layer], -1 if piece.loops else 0)
                channel.set_volume(0)
            if piece.streamed:
                pygame.mixer.music.play(-1)
            if watch.get_busy():
                break
        goal = {layer: float(layer in self.layers or len(piece.layers) == 1) for layer in piece.layers}
        self._deck = _Deck(
            self.piece, piece.streamed, channels, piece.beat_s, self.now(), dict(goal), goal, {}, wanted=self.layers
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
        if 0 <= deck.switch_beat <= beat and len(deck.goal) > 1:
            deck.goal = {layer: float(layer in deck.wanted) for layer in deck.goal}
            deck.switch_beat = -1

    def _sound(self) -> None:
        deck = self._deck
        if deck is None:
            return
        level = self._volume * self._duck * max(0.0, deck.fade)
        for layer, gain in deck.gain.items():
            volume = level * gain
            if volume == deck.set_to.get(layer):  # each call waits for the mixer's lock
                continue
            deck.set_to[layer] = volume
            if layer == deck.streamed:
                pygame.mixer.music.set_volume(BUS * volume)
            else:
                deck.channels[layer].set_volume(volume)


def _unlocked(name: str, otherwise: Callable[[], object]) -> Callable[[], object]:
    """The mixer's function `name`, called without Python's lock, or else pygame's.

    pygame's pause and unpause keep that lock while they wait for the mixer's. The mixer holds its own while it tells
    pygame of a sound that is over, for which Python's is needed: pausing in that moment would stop the game for ever.
    """
    found: Callable[[], object] | None = native(pygame.mixer_music, "SDL2_mixer.dll", name)
    return found or otherwise
