"""All that is heard, as scenes ask for it; silent and content where there is no sound device."""

from __future__ import annotations


class Hearing:
    """Effects, voices and music with their volumes."""

    def __init__(self, audible: bool) -> None:
        self.audible = audible

    def play(self, name: str) -> None:
        """A sound of the interface by name."""

    def tick(self) -> None:
        """1/60 s passed."""

    def mute(self, muted: bool) -> None:
        """Fall silent, or come back."""

    def set_volumes(self, music_pct: int, sound_pct: int, voice_pct: int) -> None:
        """Loudness of the three groups, 0..100."""

    def close(self) -> None:
        """Let go of the device."""
