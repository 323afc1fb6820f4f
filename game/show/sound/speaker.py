"""The speaker: what happened in a tick becomes effects, music, beds and voices; silent and content without a device."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from functools import wraps
from pathlib import Path
from typing import Any, Concatenate, ParamSpec

import pygame

from game.core.cue import Cue
from game.core.faults import Fault
from game.data.stage import Stage
from game.show.options import ShowOptions
from game.show.sound import desk as sound_desk
from game.show.sound import loops as sound_loops
from game.show.sound import music
from game.show.sound import rooms as sound_rooms
from game.show.sound.bank import Bank
from game.show.sound.desk import Desk
from game.show.sound.loops import Loops
from game.show.sound.music import Music
from game.show.sound.plan import Plan, plan_of
from game.show.sound.rooms import Beds, Voice
from game.show.sound.table import GIVES_WAY

RATE, BITS, BUFFER = 44100, -16, 512
FOLLOW_TICKS = 4  # so often it is asked what plays and hums: all of that fades slower
NEAR_ENOUGH = 0.5  # gain from which music steps back for a sound
FIRST_MUSIC = sound_desk.CHANNELS
FIRST_ROOM = FIRST_MUSIC + music.CHANNELS
FIRST_LOOP = FIRST_ROOM + sound_rooms.CHANNELS
ALL_CHANNELS = FIRST_LOOP + sound_loops.CHANNELS

P = ParamSpec("P")


def loudness(percent: int) -> float:
    """A slider's 0..100 as a factor, even to the ear."""
    return (percent / 100) ** 2


def quiet(method: Callable[Concatenate[Speaker, P], None]) -> Callable[Concatenate[Speaker, P], None]:
    """Sound never stops play: what goes wrong is kept in `fault`, and from then on all is silent."""

    @wraps(method)
    def kept(self: Speaker, /, *args: P.args, **kwargs: P.kwargs) -> None:
        if not self.audible:
            return
        try:
            method(self, *args, **kwargs)
        except Exception as error:
            self.fault = f"no sound: {method.__name__}: {error!r}"
            self.audible = False
            with suppress(pygame.error):
                pygame.mixer.stop()
                pygame.mixer.music.stop()

    return kept


class Speaker:
    """Everything that is heard. Where `audible` is False it does nothing; `fault` says why if nobody asked for it."""

    def __init__(self, folder: Path, audible: bool = True) -> None:
        self.audible = False
        self.fault = ""
        if not audible:
            return
        try:
            pygame.mixer.init(RATE, BITS, 2, BUFFER, allowedchanges=0)  # else each sound would be resampled as it loads
            self._bank = Bank(folder)
        except (pygame.error, Fault) as error:
            self.fault = f"no sound: {error}"
            return
        pygame.mixer.set_num_channels(ALL_CHANNELS)
        self._music = Music(self._bank, FIRST_MUSIC)
        self._desk = Desk(self._bank)
        self._beds = Beds(self._bank, FIRST_ROOM)
        self._loops = Loops(self._bank, FIRST_LOOP)
        self._voice: Voice | None = None
        self._plan: Plan | None = None
        self._volumes = (1.0, 1.0, 1.0)  # music, effects, voices
        self._muted = False
        self._paused = False
        self._since_ticks = 0  # since it was asked what belongs to the moment
        self.audible = True

    # menus

    @quiet
    def play(self, name: str) -> None:
        """An effect in the middle."""
        self._desk.play(name)

    @quiet
    def jingle(self, name: str) -> None:
        """A short piece over everything."""
        self._music.jingle(name)

    @quiet
    def music(self, piece: str) -> None:
        """The music of a menu; a run's own is over."""
        self._plan = None
        self._music.duck(1.0)
        self._music.play(piece)

    def pieces(self) -> list[str]:
        """Names of all pieces that loop, in order; none where nothing is heard."""
        return [name for name, piece in self._bank.index.music.items() if piece.loops] if self.audible else []

    # a run

    @quiet
    def begin(self, stage: Stage, world: Any) -> None:
        """A run begins, or is taken up again where `world` stands."""
        self._plan = plan_of(stage)
        self._voice = Voice(self._bank, FIRST_ROOM + 2, stage.story, ShowOptions().letters_per_100_ticks)
        self._music.go_on()
        self._paused = False
        self._desk.resume()
        self._apply_volumes()
        self._bank.ask_music(self._plan.pieces()[:1])  # later pieces when their time comes: memory
        self._follow(self._plan, world)

    @quiet
    def eat(self, cues: list[Cue], world: Any) -> None:
        """Let what happened in one tick be heard; also with no cues at all."""
        if self._plan is None:
            return
        for cue in cues:
            self._hear(self._plan, cue, world)
        for name in self._plan.moment(world):
            self._desk.play(name)
        if self._voice is not None:
            self._voice.tick(self._plan.said(world))
        self._since_ticks += 1
        if self._since_ticks >= FOLLOW_TICKS:
            self._since_ticks = 0
            self._follow(self._plan, world)

    def _hear(self, plan: Plan, cue: Cue, world: Any) -> None:
        if cue.kind == "hush":
            self._music.stop()
            self._beds.cut()
        jingle = plan.jingle(cue, world)
        if jingle:
            self._music.jingle(jingle)
        names = plan.effects(cue, world)
        if not names:
            return
        gain, pan = plan.place(cue, world)
        heard = [self._desk.play(name, gain, pan) for name in names]
        if any(heard) and gain >= NEAR_ENOUGH and cue.kind in GIVES_WAY:
            self._music.give_way(*GIVES_WAY[cue.kind])

    def _follow(self, plan: Plan, world: Any) -> None:
        """Music, bed, echo and loops of this moment."""
        score = plan.score(world)
        self._music.play(score.piece, score.layers)
        self._music.duck(score.level)
        bed = plan.bed(world)
        self._desk.reverb = bed.reverb if bed.loop else "none"
        self._beds.play(bed)
        self._loops.play(plan.hums(world))

    @quiet
    def pause(self) -> None:
        """Hold the run's sounds and its music: a game that rests shall not decode."""
        self._paused = True
        self._desk.pause()
        self._beds.pause()
        self._loops.pause()
        self._music.hold()
        self._desk.play("pause")

    @quiet
    def resume(self) -> None:
        """Let them go on."""
        self._paused = False
        self._desk.resume()
        self._beds.resume()
        self._loops.resume()
        self._music.go_on()
        self._desk.play("go_on")

    @quiet
    def end(self, rings: bool = False) -> None:
        """The run is left; `rings`: what was struck last may die away under what comes next."""
        self._plan = self._voice = None
        self._music.go_on()
        self._paused = False
        if not rings:
            self._desk.stop()
        self._beds.resume()
        self._beds.cut()
        self._loops.cut()

    # always

    @quiet
    def tick(self) -> None:
        """1/60 s passed."""
        self._music.tick()
        self._desk.tick()
        if not self._paused:
            self._beds.tick()
            self._loops.tick()

    @quiet
    def mute(self, muted: bool) -> None:
        """Fall silent, or come back."""
        self._muted = muted
        self._apply_volumes()

    @quiet
    def set_volumes(self, music_pct: int, sound_pct: int, voice_pct: int) -> None:
        """Loudness of the three groups, 0..100."""
        self._volumes = (loudness(music_pct), loudness(sound_pct), loudness(voice_pct))
        self._apply_volumes()

    def _apply_volumes(self) -> None:
        music_level, effects, voice = (0.0, 0.0, 0.0) if self._muted else self._volumes
        self._music.set_volume(music_level)
        self._desk.volume = self._beds.volume = self._loops.volume = effects
        if self._voice is not None:
            self._voice.volume = voice

    def close(self) -> None:
        """Let go of the device."""
        if pygame.mixer.get_init() and hasattr(self, "_bank"):
            self._bank.close()
            pygame.mixer.stop()  # pygame quits with Python's lock held: a sound that ends just then would wait for it
        pygame.mixer.quit()
        self.audible = False
