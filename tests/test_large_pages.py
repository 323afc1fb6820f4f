"""Large pages: which parts of the memory are gathered, and that nothing depends on it."""

import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.app import large_pages
from game.app.large_pages import blocks, filled, gather

SIZE = 1 << 21
OURS = (
    "7f0000300000-7f0000a00000 rw-p 00000000 00:00 0 ",
    "5603bb000000-5603bb5fffff rw-p 00000000 00:00 0                          [heap]",
)
OTHERS = (
    "7f0000000000-7f0001000000 r-xp 0002b000 fe:00 5326095                    /usr/lib/libSDL2.so",
    "7f0000000000-7f0001000000 rw-p 00000000 fe:00 5326095                    /usr/lib/libSDL2.so",
    "7f0000000000-7f0001000000 rw-s 00000000 00:01 950299                     /SYSV00000000 (deleted)",
    "7f0000000000-7f0001000000 r--p 00000000 00:00 0 ",
    "7f0000000000-7f0001000000 ---p 00000000 00:00 0 ",
    "7ffd00000000-7ffd01000000 rw-p 00000000 00:00 0                          [stack]",
    "not a line of this file",
)


def test_only_whole_large_pages_of_our_own_are_taken():
    assert list(blocks(OURS, SIZE)) == [
        (0x7F0000400000, SIZE),
        (0x7F0000600000, SIZE),
        (0x7F0000800000, SIZE),
        (0x5603BB000000, SIZE),
        (0x5603BB200000, SIZE),
    ]
    assert not list(blocks(OTHERS, SIZE))


@given(st.integers(0, 1 << 46), st.integers(1, 1 << 26), st.sampled_from([1 << 21, 1 << 25]))
def test_no_block_reaches_beyond_its_mapping(start, length, size):
    found = list(blocks([f"{start:x}-{start + length:x} rw-p 00000000 00:00 0 "], size))
    assert all(start <= at and at + long <= start + length and at % size == 0 and long == size for at, long in found)
    assert sum(long for _, long in found) > length - 2 * size


@pytest.mark.parametrize(("missing", "taken"), [(0, True), (16, True), (17, False), (512, False)])
def test_a_block_with_holes_is_left_as_it_is(missing, taken):
    assert filled(b"\1" * (512 - missing) + b"\0" * missing) == taken


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="nothing is gathered elsewhere")
def test_gathering_takes_no_memory_for_what_nobody_has_touched():
    """In a process of its own: one page of each large one is touched, and no more are held afterwards."""
    code = """
import mmap
from pathlib import Path
from game.app.large_pages import gather
def held_pages():
    return int(Path("/proc/self/statm").read_text().split()[1])
room = mmap.mmap(-1, 64 << 20, flags=mmap.MAP_PRIVATE | mmap.MAP_ANONYMOUS)
for at in range(0, len(room), 1 << 21):
    room[at] = 1
before = held_pages()
gather()
print((held_pages() - before) * mmap.PAGESIZE)
"""
    grown = int(subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout)
    assert grown < 16 << 20


def test_what_is_in_memory_stays_as_it_is():
    kept = [bytes([k % 251]) * 4096 for k in range(3000)]
    gather()
    assert all(part == bytes([k % 251]) * 4096 for k, part in enumerate(kept))


@pytest.mark.parametrize("absent", ["_LARGE", "_MAPS"])
def test_a_system_without_them_is_left_alone(monkeypatch, absent, tmp_path: Path):
    monkeypatch.setattr(large_pages, absent, tmp_path / "absent")
    gather()
