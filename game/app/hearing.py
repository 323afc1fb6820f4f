"""All that is heard, as scenes ask for it; silent and content where there is no sound device."""

from __future__ import annotations

from game.core.cue import Cue
from game.foot.world import Stage, World


class Hearing:
    """Effects, voices and music with their volumes."""

    def __init__(self, audible: bool) -> None:
        self.audible = audible

    def play(self, name: str) -> None:
        """A sound of the interface by name."""

    def music(self, piece: str) -> None:
        """The music of a menu."""

    def begin(self, stage: Stage, world: World) -> None:
        """A run begins, or is taken up: its music."""

    def eat(self, cues: list[Cue], world: World) -> None:
        """Let what happened in one tick be heard."""

    def pause(self) -> None:
        """Hold the run's sounds."""

    def resume(self) -> None:
        """Let them go on."""

    def end(self) -> None:
        """The run is left."""

    def tick(self) -> None:
        """1/60 s passed."""

    def mute(self, muted: bool) -> None:
        """Fall silent, or come back."""

    def set_volumes(self, music_pct: int, sound_pct: int, voice_pct: int) -> None:
        """Loudness of the three groups, 0..100."""

    def close(self) -> None:
        """Let go of the device."""
