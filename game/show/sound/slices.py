"""Long music in short slices, each of which is a whole Ogg Vorbis file that takes a few milliseconds to decode.

SDL's mixer decodes a sound with its own lock held: all is silent until it is done, and whoever wants to play something
waits. A minute of music would stop the game for a quarter of a second; of slices it notices nothing.

The page format is that of RFC 3533; that audio begins on a page of its own, section A.2 of the Vorbis I specification.
"""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterator
from typing import NamedTuple

HEAD = struct.Struct("<4sBBqIIIB")  # mark, version, flags, samples so far, stream, number, checksum, segments
CONTINUED, LAST = 1, 4  # flags
_IDENTITY = struct.Struct("<7sIBI")  # mark, version, channels, rate
HEADERS = 3  # packets before the audio
PAGES = 3  # in a slice, about 0.4 s each
_MIRROR = bytes(int(f"{byte:08b}"[::-1], 2) for byte in range(256))


class Slice(NamedTuple):
    """A file of its own; the last `frames` samples of each channel are its part of the whole."""

    file: bytes
    frames: int


class _Page(NamedTuple):
    flags: int
    frames: int  # samples of each channel up to its end
    packets: int  # that end on it
    whole: bytes


def rate_hz(file: bytes) -> int:
    """Samples a second of an Ogg Vorbis file. Raises ValueError if it is none."""
    page = next(_pages(file), None)
    packet = page.whole[HEAD.size + 1 :] if page is not None else b""
    if not packet.startswith(b"\x01vorbis") or len(packet) < _IDENTITY.size:
        raise ValueError("not a Vorbis file")
    rate: int = _IDENTITY.unpack_from(packet)[3]
    return rate


def frames_of(file: bytes) -> int:
    """Samples of each channel in an Ogg Vorbis file. Raises ValueError if it is none."""
    return max((page.frames for page in _pages(file)), default=0)


def slices(file: bytes) -> Iterator[Slice]:
    """The slices of an Ogg Vorbis file in order. Raises ValueError if it is none."""
    head: list[_Page] = []
    body: list[_Page] = []
    packets = 0
    for page in _pages(file):
        (head if packets < HEADERS else body).append(page)
        packets += page.packets
    if not body:
        raise ValueError("not an Ogg file with sound in it")
    begin = 0
    while begin < len(body):
        end = begin + PAGES
        while end < len(body) and body[end].flags & CONTINUED:
            end += 1
        first = begin - 1  # what is heard of a packet depends on the one before it
        while first > 0 and body[first].flags & CONTINUED:
            first -= 1
        taken = body[max(0, first) : end]
        frames = taken[-1].frames - (body[begin - 1].frames if begin else 0)
        yield Slice(b"".join(_numbered([*head, *taken])), frames)
        begin = end


def _pages(file: bytes) -> Iterator[_Page]:
    at = 0
    while at < len(file):
        try:
            mark, _, flags, frames, _, _, _, segments = HEAD.unpack_from(file, at)
        except struct.error as error:
            raise ValueError("the last page is cut off") from error
        if mark != b"OggS":
            raise ValueError(f"no page begins at byte {at}")
        sizes = file[at + HEAD.size : at + HEAD.size + segments]
        end = at + HEAD.size + segments + sum(sizes)
        if end > len(file) or len(sizes) < segments:
            raise ValueError("the last page is cut off")
        yield _Page(flags, frames, sum(size < 255 for size in sizes), file[at:end])
        at = end


def _numbered(pages: list[_Page]) -> Iterator[bytes]:
    """The pages as a stream of their own: a gap in the numbers would be taken for damage."""
    for number, page in enumerate(pages):
        mark, version, flags, frames, stream, _, _, segments = HEAD.unpack_from(page.whole)
        flags |= LAST if number == len(pages) - 1 else 0
        rest = page.whole[HEAD.size :]
        blank = HEAD.pack(mark, version, flags, frames, stream, number, 0, segments) + rest
        yield HEAD.pack(mark, version, flags, frames, stream, number, _checksum(blank), segments) + rest


def _checksum(page: bytes) -> int:
    """Ogg's CRC: zlib's runs the same polynomial through mirrored bits, from another beginning."""
    mirrored = zlib.crc32(page.translate(_MIRROR), 0xFFFFFFFF) ^ 0xFFFFFFFF
    return int(f"{mirrored:032b}"[::-1], 2)
