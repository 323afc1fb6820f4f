"""Pictures packed on the shelves of a sheet: tallest first, each once."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np
from numpy.typing import NDArray

Picture = NDArray[np.uint8]


def key(picture: Picture) -> bytes:
    """What makes two pictures equal."""
    return repr(picture.shape).encode() + picture.tobytes()


def packed(pictures: Iterable[Picture], width: int) -> tuple[Picture, dict[bytes, tuple[int, int]]]:
    """(RGBA sheet `width` px wide, top left of each picture by its `key`)."""
    cells = {key(picture): picture for picture in pictures}
    places: dict[bytes, tuple[int, int]] = {}
    x = y = shelf = 0
    for name, cell in sorted(cells.items(), key=lambda item: (-item[1].shape[0], -item[1].shape[1], item[0])):
        h, w = cell.shape[:2]
        if x + w > width:
            x, y, shelf = 0, y + shelf, 0
        places[name], x, shelf = (x, y), x + w, max(shelf, h)
    sheet = np.zeros((y + shelf, width, 4), np.uint8)
    for name, (left, top) in places.items():
        h, w = cells[name].shape[:2]
        sheet[top : top + h, left : left + w] = cells[name]
    return sheet, places
