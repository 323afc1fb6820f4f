"""Functions of SDL itself, for where pygame's will not do: called so, they let other threads of Python work on."""

from __future__ import annotations

import ctypes
import sys
from pathlib import Path
from types import ModuleType
from typing import Any


def native(module: ModuleType, windows_library: str, name: str) -> Any:
    """SDL's function `name`, found through a compiled module of pygame that uses it; None where it cannot be reached.

    Looking a name up in such a module finds those of the libraries under it too, but for Windows, where
    `windows_library` lies beside it.
    """
    try:
        path = Path(str(module.__file__))
        return getattr(ctypes.CDLL(str(path.with_name(windows_library) if sys.platform == "win32" else path)), name)
    except (AttributeError, OSError):
        return None
