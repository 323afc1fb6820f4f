"""Where the game's own data lies: in the checkout beside `game/`, or packed into it as `_data`."""

from __future__ import annotations

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parents[1]


def data(*parts: str) -> Path:
    """Path below the data folder, such as `data("levels", "01_bathhouse.tmx")`: checkout, wheel and frozen alike."""
    packed = _PACKAGE / "_data"
    return (packed if packed.is_dir() else _PACKAGE.parent).joinpath(*parts)
