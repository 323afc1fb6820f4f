"""How loops become machine code, and where it is kept."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from contextlib import suppress
from hashlib import blake2b
from pathlib import Path
from typing import Any, TypeVar

from numba import njit
from numba.core import config

F = TypeVar("F", bound=Callable[..., Any])
KEPT = 3  # versions whose machine code stays on disk


def _own_folder() -> None:
    """Keep the machine code of these very sources in a folder of its own.

    Numba compares only the file of a function itself: neither those of the functions that are compiled into it, nor the
    numbers of the specification. The folder lies where NUMBA_CACHE_DIR says, else beside the sources; if neither can
    be written, numba takes the user's cache.
    """
    here = Path(__file__).parent
    sources = sorted(here.parent.rglob("*.py"))
    if not sources:  # frozen: numba compares the whole program
        return
    digest = blake2b(digest_size=8)
    for source in sources:
        digest.update(source.read_bytes())
    told: str = config.CACHE_DIR  # type: ignore[attr-defined]  # made when numba is imported
    root = Path(told or here / "__pycache__")
    own = root / f"physics-{digest.hexdigest()}"
    config.CACHE_DIR = str(own)  # type: ignore[attr-defined]
    with suppress(OSError):  # another process may tidy up at the same time
        others = [path for path in root.glob("physics-*") if path != own]
        for old in sorted(others, key=lambda path: path.stat().st_mtime)[: -KEPT + 1]:
            shutil.rmtree(old, ignore_errors=True)


_own_folder()


def compiled(function: F) -> F:
    """The function as machine code.

    No fast maths and no fused multiply-add: what numpy adds in one order is added in the same order here. With numpy's
    error model a division needs no test for zero, and without branches the compiler does several bodies at once.
    """
    try:
        fast: F = njit(function, cache=True, error_model="numpy")
    except RuntimeError:  # nowhere to keep it: it is compiled anew in every process
        fast = njit(function, error_model="numpy")
    return fast
