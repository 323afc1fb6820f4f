"""Decoding a piece of music without holding the mixer up."""

from __future__ import annotations

import ctypes
from collections.abc import Callable
from functools import cache
from pathlib import Path

import pygame

from game.show.sound.slices import frames_of, rate_hz, slices
from game.show.window.native import native

MOST_S = 600  # of a piece; a file that says more may lie, and memory is taken by what it says


class _Chunk(ctypes.Structure):
    """SDL's Mix_Chunk."""

    _fields_ = (
        ("allocated", ctypes.c_int),
        ("samples", ctypes.c_void_p),
        ("size_bytes", ctypes.c_uint32),
        ("volume", ctypes.c_uint8),
    )


def decoded(path: Path) -> pygame.mixer.Sound:
    """The whole of a file, slice by slice if that gives the same. Raises pygame.error or OSError if it is no sound.

    Slices are written where they will sound from: the memory of a piece is never held twice.
    """
    load, mixer = _loader(), pygame.mixer.get_init()
    if load is None or mixer is None:
        return pygame.mixer.Sound(str(path))
    rate, bits, channels = mixer
    frame_bytes = abs(bits) // 8 * channels
    file = path.read_bytes()
    try:
        if rate_hz(file) != rate:  # each end of a slice would be rounded
            return pygame.mixer.Sound(str(path))
        frames = frames_of(file)
        if not 0 < frames <= MOST_S * rate:
            return pygame.mixer.Sound(str(path))
        sound, begin = pygame.mixer.Sound(buffer=bytes(frames * frame_bytes)), 0
        whole = memoryview(sound).cast("B")  # type: ignore[arg-type]  # its stub does not tell that it is a buffer
        for part in slices(file):
            samples, length = load(part.file), part.frames * frame_bytes
            if len(samples) < length:
                raise pygame.error("a part of it holds less than it says")
            whole[begin : begin + length] = memoryview(samples)[len(samples) - length :]
            begin += length
    except ValueError:  # no Vorbis, or its parts are not as long as it says
        return pygame.mixer.Sound(str(path))
    return sound


@cache
def _loader() -> Callable[[bytes], bytes] | None:
    """From a file in memory to its samples, by SDL's own functions; None where they are out of reach.

    pygame reads from memory through Python's own files, for which the mixer would wait with its lock held.
    """
    opened = native(pygame.mixer, "SDL2.dll", "SDL_RWFromConstMem")
    load = native(pygame.mixer, "SDL2_mixer.dll", "Mix_LoadWAV_RW")
    free = native(pygame.mixer, "SDL2_mixer.dll", "Mix_FreeChunk")
    if opened is None or load is None or free is None:
        return None
    opened.restype, opened.argtypes = ctypes.c_void_p, (ctypes.c_char_p, ctypes.c_int)
    load.restype, load.argtypes = ctypes.POINTER(_Chunk), (ctypes.c_void_p, ctypes.c_int)
    free.restype, free.argtypes = None, (ctypes.POINTER(_Chunk),)

    def samples(file: bytes) -> bytes:
        chunk = load(opened(file, len(file)), 1)
        if not chunk:
            raise pygame.error(pygame.get_error())
        try:
            return ctypes.string_at(chunk.contents.samples, chunk.contents.size_bytes)
        finally:
            free(chunk)

    return samples
