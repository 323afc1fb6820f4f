"""On Linux: what each frame reads is gathered in large pages of memory, so that a processor soon finds its way there.

In a wait of 15 ms a processor may forget where pages lie, and to look each small one up again is a good part of what
the next frame costs then. Other systems, and a Linux without large pages, are left as they are.
"""

from __future__ import annotations

import ctypes
import mmap
import re
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

_COLLAPSE = 25  # MADV_COLLAPSE of linux/mman.h, from Linux 6.1 on
FILLED = 31 / 32  # of a large page is held already where one is made
_LARGE = Path("/sys/kernel/mm/transparent_hugepage/hpage_pmd_size")  # bytes; absent where there are none
_MAPS = Path("/proc/self/maps")
_OWN = re.compile(r"([0-9a-f]+)-([0-9a-f]+) rw-p 0+ 00:00 0\s*(\[heap\])?$")  # private, writable, of no file


def gather() -> None:
    """Do it now; it takes a tenth of a second, in which the rest of the program goes on."""
    if not sys.platform.startswith("linux"):
        return
    try:
        size, maps = int(_LARGE.read_text()), _MAPS.read_text()
        libc = ctypes.CDLL(None)
        advise, held = libc.madvise, libc.mincore
    except (OSError, ValueError, AttributeError):
        return
    advise.argtypes = ctypes.c_void_p, ctypes.c_size_t, ctypes.c_int
    held.argtypes = ctypes.c_void_p, ctypes.c_size_t, ctypes.c_char_p
    pages = ctypes.create_string_buffer(size // mmap.PAGESIZE)
    for start, length in blocks(maps.splitlines(), size):
        if held(start, length, pages) == 0 and filled(pages.raw):
            advise(start, length, _COLLAPSE)


def filled(pages: bytes) -> bool:
    """Whether hardly any of these small pages is missing, as mincore tells: a large one would take memory for all."""
    return sum(page & 1 for page in pages) >= len(pages) * FILLED


def blocks(maps: Iterable[str], size: int) -> Iterator[tuple[int, int]]:
    """Start and length of each large page that lies whole in the program's own memory, by lines of /proc/self/maps."""
    for line in maps:
        own = _OWN.match(line)
        if own is not None:
            first, end = -(-int(own[1], 16) // size), int(own[2], 16) // size
            yield from ((block * size, size) for block in range(first, end))
