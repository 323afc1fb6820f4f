"""OGG files that come out the same each time: samples in, Vorbis out, the stream numbered by its name."""

from __future__ import annotations

import zlib
from pathlib import Path

import soundfile
from mutagen.ogg import OggPage
from mutagen.oggvorbis import OggVorbis

from workshop.sound.signal import RATE, Signal


def write_ogg(path: Path, x: Signal, quality: float, tags: dict[str, str]) -> None:
    """Mono (n,) or stereo (n, 2) as OGG Vorbis; `quality` 0..1."""
    path.parent.mkdir(parents=True, exist_ok=True)
    channels = x.shape[1] if x.ndim > 1 else 1
    form = {"format": "OGG", "subtype": "VORBIS", "compression_level": 1 - quality}
    with soundfile.SoundFile(path, "w", RATE, channels, **form) as f:
        for k in range(0, len(x), RATE):  # in pieces: libsndfile keeps a whole block on its stack
            f.write(x[k : k + RATE].astype("float32"))
    if tags:
        file = OggVorbis(path)
        for name, text in tags.items():
            file[name] = text
        file.save(padding=lambda _: 0)  # nobody edits the tags: no room is kept for more
    _number(path)


def _number(path: Path) -> None:
    """The encoder draws the number of a stream by lot: give it one that stays."""
    pages = []
    with path.open("rb") as file:
        while True:
            try:
                pages.append(OggPage(file))
            except EOFError:
                break
    for page in pages:
        page.serial = zlib.crc32(path.name.encode())
    path.write_bytes(b"".join(page.write() for page in pages))
