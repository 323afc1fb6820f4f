"""On Linux: a large block of memory goes back to the system as soon as nobody uses it.

Left to itself the C library of GNU keeps blocks of up to 32 MB for later, once one of that size has been let go of.
Music and sheets of pictures come in such blocks, and only a part of what is kept of them fits what comes next: a game
that goes from level to level would hold more and more.
"""

from __future__ import annotations

import ctypes
import sys
from collections.abc import Callable

_TRIM_THRESHOLD, _MMAP_THRESHOLD = -1, -3  # of malloc.h
LARGE_BYTES = 1 << 20  # a sheet, a piece of music; nothing that is made and let go of in a frame


def give_back() -> None:
    """Have it so from now on; a system with another C library is left as it is."""
    choose = _found("mallopt")
    if choose is not None:
        choose(_MMAP_THRESHOLD, LARGE_BYTES)
        choose(_TRIM_THRESHOLD, LARGE_BYTES)


def tidy() -> None:
    """Give back pages that are free between small blocks: those of a run that is over lie among those that stay."""
    trim = _found("malloc_trim")
    if trim is not None:
        trim(ctypes.c_size_t(0))


def _found(name: str) -> Callable[..., object] | None:
    """A function of the C library, if this is Linux and has it."""
    if not sys.platform.startswith("linux"):
        return None
    try:
        return getattr(ctypes.CDLL(None), name)  # type: ignore[no-any-return]
    except (OSError, AttributeError):
        return None
