"""The replay file: the replay, whole or refused, and behind it perhaps key frames, good or passed over.

Layout: 8 bytes magic, then big-endian format version (u16), length of the body (u32), length of the packed body (u32)
and a blake2b digest (16 bytes) of all of that after the magic and of the packed body; then the body, JSON packed by
zlib. In format 2 that is all. In format 3 key frames may follow: 4 bytes magic, ticks between them (u32), their number
(u32) and a blake2b digest (16 bytes), keyed by the replay's, of the rest and of those numbers; then the length of each
(u32), then each, a world packed by `keyframes`. Whatever is wrong behind the body, the replay in it holds.
"""

from __future__ import annotations

import hashlib
import json
import os
import struct
import zlib
from dataclasses import fields
from itertools import accumulate, groupby, pairwise
from pathlib import Path
from typing import NamedTuple

from game.core.faults import Fault, reason
from game.run.keyframes import MAX_PACKED as MAX_FRAME
from game.run.keyframes import MOST_FRAMES, KeyTrack
from game.run.modes import mode_named
from game.run.replay import Replay
from game.run.replay_fields import MAX_TICKS, replay_of
from game.run.saving import patiently, write_whole
from game.run.session import MARK_TICKS

MAGIC = b"RHEAT\x1a\r\n"  # a transfer as text would break it
FORMAT, BARE_FORMAT = 3, 2  # the latter is still read
MAX_PACKED = 4 << 20
MAX_BODY = 32 << 20
MAX_KEYS = 16 << 20
_HEAD = struct.Struct(">HII16s")
_KEYS_MAGIC = b"KEYS"
_KEYS_HEAD = struct.Struct(">4sII16s")


class _Body(NamedTuple):
    """The packed body of a file, its length when unpacked, its seal, and where in the file it ends."""

    packed: bytes
    raw_length: int
    seal: bytes
    end: int


def pack(replay: Replay, keys: KeyTrack | None = None) -> bytes:
    """The bytes of the file, with the key frames if any are given."""
    body = {f.name: getattr(replay, f.name) for f in fields(Replay)}
    body["pads"] = [[*pads, len(list(run))] for pads, run in groupby(replay.pads)]
    body["marks"] = [[m.fingerprint, *m.columns] for m in replay.marks]
    body["final"] = [replay.final.fingerprint, *replay.final.columns]
    body["columns"] = mode_named(replay.mode).columns
    raw = json.dumps(body, separators=(",", ":")).encode()
    packed = zlib.compress(raw, 9)
    seal = _seal(FORMAT, len(raw), packed)
    whole = MAGIC + _HEAD.pack(FORMAT, len(raw), len(packed), seal) + packed
    return whole + _packed_keys(keys, seal) if keys and keys.packed else whole


def _seal(version: int, raw_length: int, packed: bytes) -> bytes:
    lengths = struct.pack(">HII", version, raw_length, len(packed))
    return hashlib.blake2b(lengths + packed, digest_size=16).digest()


def _packed_keys(keys: KeyTrack, seal: bytes) -> bytes:
    count = len(keys.packed)
    rest = struct.pack(f">{count}I", *map(len, keys.packed)) + b"".join(keys.packed)
    return _KEYS_HEAD.pack(_KEYS_MAGIC, keys.every, count, _keys_seal(keys.every, count, rest, seal)) + rest


def _keys_seal(every: int, count: int, rest: bytes, seal: bytes) -> bytes:
    return hashlib.blake2b(struct.pack(">II", every, count) + rest, digest_size=16, key=seal).digest()


def unpack(data: bytes, name: str) -> Replay:
    """The replay in `data`. Raises Fault, one line beginning with `name`, for anything that is not whole and ours."""
    packed, raw_length, _, _ = _body(data, name)
    try:
        unpacker = zlib.decompressobj()
        raw = unpacker.decompress(packed, raw_length + 1)
        body = json.loads(raw)
    except (zlib.error, ValueError, RecursionError) as error:
        raise Fault("{file}: the file is damaged ({how})", file=name, how=type(error).__name__) from error
    if len(raw) != raw_length or not unpacker.eof or unpacker.unused_data:
        raise Fault("{file}: the file is damaged ({how})", file=name, how="length")
    return replay_of(body, name)


def _body(data: bytes, name: str) -> _Body:
    """The body that the file's head tells of, whole. Raises Fault."""
    if data[: len(MAGIC)] != MAGIC:
        raise Fault("{file}: not a RED HEAT replay", file=name)
    begin = len(MAGIC) + _HEAD.size
    if len(data) < begin:
        raise Fault("{file}: the file is cut short", file=name)
    version, raw_length, packed_length, seal = _HEAD.unpack_from(data, len(MAGIC))
    if version not in (FORMAT, BARE_FORMAT):
        raise Fault(
            "{file}: replay format {there}, but this game reads format {here}", file=name, there=version, here=FORMAT
        )
    if packed_length > MAX_PACKED or raw_length > MAX_BODY:
        raise Fault("{file}: too large for a replay", file=name)
    end = begin + packed_length
    if len(data) < end:
        raise Fault("{file}: the file is cut short", file=name)
    if len(data) > end and version == BARE_FORMAT:
        raise Fault("{file}: something follows the end of the replay", file=name)
    packed = data[begin:end]
    if _seal(version, raw_length, packed) != seal:
        raise Fault("{file}: the file is damaged ({how})", file=name, how="checksum")
    return _Body(packed, raw_length, seal, end)


def unpack_keys(data: bytes, name: str) -> KeyTrack:
    """The key frames in the bytes of a file, none if it has none.

    Raises Fault if there is something else, or if they belong to another replay. Each is still to be held against its
    mark: what the file says of itself proves nothing.
    """
    body = _body(data, name)
    rest = data[body.end :]
    if not rest:
        return KeyTrack()
    broken = Fault("{file}: its key frames are damaged", file=name)
    if len(rest) < _KEYS_HEAD.size or len(rest) > MAX_KEYS:
        raise broken
    magic, every, count, seal = _KEYS_HEAD.unpack_from(rest)
    rest = rest[_KEYS_HEAD.size :]
    if magic != _KEYS_MAGIC or count > MOST_FRAMES or not 0 < every <= MAX_TICKS or every % MARK_TICKS:
        raise broken
    if len(rest) < 4 * count or _keys_seal(every, count, rest, body.seal) != seal:
        raise broken
    lengths = struct.unpack_from(f">{count}I", rest)
    if sum(lengths) != len(rest) - 4 * count or any(length > MAX_FRAME for length in lengths):
        raise broken
    ends = [*accumulate(lengths, initial=4 * count)]
    return KeyTrack(every, [rest[begin:end] for begin, end in pairwise(ends)])


def save(path: Path, replay: Replay, keys: KeyTrack | None = None) -> None:
    """Write the file whole or not at all. Raises OSError."""
    write_whole(path, pack(replay, keys))


def add_keys(path: Path, replay: Replay, keys: KeyTrack) -> None:
    """Give the file of this replay its key frames; not if another one stands there now. Raises Fault and OSError.

    The file stays as old as it was: it is the same run.
    """
    if read(path) != replay:
        return
    status = path.stat()
    save(path, replay, keys)
    os.utime(path, ns=(status.st_atime_ns, status.st_mtime_ns))


def read(path: Path, name: str = "") -> Replay:
    """The replay in a file, called `name` in what is told of it. Raises Fault, one line, if it cannot be read."""
    name = name or str(path)
    return unpack(_bytes_of(path, name, MAX_PACKED), name)


def read_keys(path: Path, name: str = "") -> KeyTrack:
    """The key frames in the file of a replay. Raises Fault, one line, if they or the file cannot be read."""
    name = name or str(path)
    return unpack_keys(_bytes_of(path, name, MAX_PACKED + MAX_KEYS), name)


def _bytes_of(path: Path, name: str, most: int) -> bytes:
    try:
        if path.exists() and not path.is_file():  # a pipe would be waited for without end
            raise Fault("{file}: is not a file", file=name)
        with patiently(lambda: path.open("rb")) as file:
            return file.read(most + 4096)
    except OSError as error:
        raise Fault("{file}: cannot be read ({error})", file=name, error=reason(error)) from error
