"""The store of sounds: the index, effects decoded when they are first heard, music on a thread before it is due."""

from __future__ import annotations

import json
import threading
from collections import OrderedDict
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from queue import SimpleQueue

import pygame

from game.core.faults import Fault
from game.show.sound.decode import decoded

BUS = 0.42  # loudness of everything: room for a dozen blows at once over the music of a boss
KEPT_S = 50.0  # of decoded effects, 9 MB; a level has twice as many, all of them together 80


@dataclass(frozen=True, slots=True)
class EffectRow:
    """An effect of the index: files of its variants, and who gives way (0 first, 9 last)."""

    variants: tuple[str, ...]
    priority: int
    loops: bool


@dataclass(frozen=True, slots=True)
class Piece:
    """Music of the index: layer -> file. `beat_s` is one beat; without `loops` it ends."""

    layers: dict[str, str]
    beat_s: float
    loops: bool

    @property
    def streamed(self) -> str:
        """The layer that is read from disk as it sounds: that of a menu's piece, which goes round and has no other.

        "" for a jingle and for pieces in layers, those of play: to decode one for as long as it sounds would be nearly
        half of the mixer's work.
        """
        return next(iter(self.layers)) if self.loops and len(self.layers) == 1 else ""

    @property
    def kept(self) -> dict[str, str]:
        """The layers that sound from memory."""
        return {layer: file for layer, file in self.layers.items() if layer != self.streamed}


@dataclass(frozen=True, slots=True)
class Index:
    """All of assets/sound/sound.json."""

    effects: dict[str, EffectRow]
    music: dict[str, Piece]


def read_index(folder: Path) -> Index:
    """The index of `folder`. Raises Fault naming the field that is missing or wrong."""
    path = folder / "sound.json"
    try:
        table = json.loads(path.read_text("utf-8"))
        effects = {
            name: EffectRow(tuple(row["variants"]), int(row["priority"]), bool(row["loops"]))
            for name, row in table["effects"].items()
        }
        music = {
            name: Piece(dict(row["layers"]), 60 / float(row["bpm"]), int(row["looplength"]) > 0)
            for name, row in table["music"].items()
        }
    except OSError as error:
        raise Fault(f"assets/sound/sound.json cannot be read ({error.strerror})") from error
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise Fault(f"assets/sound/sound.json is damaged: {error!r}") from error
    return Index(effects, music)


def _at_once(path: Path) -> pygame.mixer.Sound:
    return pygame.mixer.Sound(str(path))


class Bank:
    """Decoded sounds by file. An effect takes 1 ms or 2 to decode and is not waited for; music takes a thread.

    A sound that plays is always kept here: a channel lets go of its sound as it ends, in the mixer's thread, and were
    that the last one to hold it, the mixer would read on in memory that has just been freed.
    """

    def __init__(self, folder: Path) -> None:
        self.index = read_index(folder)
        self.faults: list[str] = []  # one line for each file that could not be decoded
        self._folder = folder
        self._effects: OrderedDict[str, pygame.mixer.Sound | None] = OrderedDict()  # the one heard last comes last
        self._kept_s = 0.0
        self._music: dict[str, pygame.mixer.Sound | None] = {}
        self._asked: set[str] = set()
        self._queue: SimpleQueue[str] = SimpleQueue()
        for row in self.index.effects.values():
            self.effect(row.variants[0])  # the first file fills the mixer's list of decoders, which no lock guards
            break
        self._thread = threading.Thread(target=self._work, name="sounds", daemon=True)
        self._thread.start()

    def _work(self) -> None:
        while file := self._queue.get():
            if file in self._asked and file not in self._music:
                self._music[file] = self._decode(f"music/{file}", decoded)

    def _decode(self, file: str, read: Callable[[Path], pygame.mixer.Sound]) -> pygame.mixer.Sound | None:
        try:
            sound = read(self._folder / file)
            sound.set_volume(BUS)
        except (pygame.error, OSError) as error:
            self.faults.append(f"assets/sound/{file}: {error}")
            return None
        return sound

    def path(self, piece: Piece) -> Path:
        """The file of the layer that is streamed."""
        return self._folder / "music" / piece.layers[piece.streamed]

    def ask_music(self, names: Iterable[str]) -> None:
        """Decode on the thread what of these pieces sounds from memory."""
        for name in names:
            for file in self.index.music[name].kept.values():
                if file not in self._asked:
                    self._asked.add(file)
                    self._queue.put(file)

    def effect(self, file: str) -> pygame.mixer.Sound | None:
        """A variant of an effect, to be played at once. None if it cannot be decoded.

        Those not heard for longest give way to it, but for those that still sound.
        """
        if file in self._effects:
            self._effects.move_to_end(file)
            return self._effects[file]
        sound = self._effects[file] = self._decode(f"effects/{file}", _at_once)
        if sound is not None:
            self._kept_s += sound.get_length()
        if self._kept_s > KEPT_S:
            self._make_room(file)
        return sound

    def _make_room(self, newest: str) -> None:
        for file, sound in list(self._effects.items()):
            if sound is None or file == newest or sound.get_num_channels():
                continue
            self._kept_s -= sound.get_length()
            del self._effects[file]
            if self._kept_s <= KEPT_S:
                return

    def layers(self, name: str) -> dict[str, pygame.mixer.Sound] | None:
        """The layers of a piece that sound from memory, once all are decoded; until then None."""
        found = {}
        for layer, file in self.index.music[name].kept.items():
            sound = self._music.get(file)
            if sound is None:
                return None
            found[layer] = sound
        return found

    def keep_music(self, *names: str) -> None:
        """Let go of the memory of every other piece, but for what still sounds."""
        kept = {file for name in names if name for file in self.index.music[name].kept.values()}
        for file, sound in list(self._music.items()):  # in one go: the thread adds to it
            if file not in kept and not (sound is not None and sound.get_num_channels()):
                del self._music[file]
                self._asked.discard(file)

    def let_go(self, name: str, layers: Iterable[str]) -> None:
        """Let go of the memory of some layers of a piece."""
        for layer in layers:
            file = self.index.music[name].layers[layer]
            self._music.pop(file, None)
            self._asked.discard(file)

    @property
    def idle(self) -> bool:
        """Whether everything that was asked for is there."""
        return all(file in self._music for file in self._asked)

    def close(self) -> None:
        """End the thread after the file in hand."""
        while not self._queue.empty():
            self._queue.get_nowait()
        self._queue.put("")
        self._thread.join(timeout=5)
