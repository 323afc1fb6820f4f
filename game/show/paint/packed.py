"""Large sheets kept at a byte a pixel: a part becomes a picture when it is asked for."""

from __future__ import annotations

import io
import struct
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pygame

from game.core.faults import Fault

SIGNATURE = b"\x89PNG\r\n\x1a\n"


def _chunks(raw: bytes) -> Iterator[tuple[bytes, bytes, bytes]]:
    """Name, content and the whole of each chunk of a PNG. Raises ValueError if it is cut off or none at all."""
    if not raw.startswith(SIGNATURE):
        raise ValueError("no PNG")
    at = len(SIGNATURE)
    while at < len(raw):
        if at + 8 > len(raw):
            raise ValueError("cut off")
        size, name = struct.unpack_from(">I4s", raw, at)
        yield name, raw[at + 8 : at + 8 + size], raw[at : at + 12 + size]
        at += 12 + size


class PackedSheet:
    """A PNG with a palette. Raises Fault if the file is missing, damaged or of another sort.

    SDL would spread a palette with several opacities over four bytes a pixel. So the opacities are taken out before it
    reads the file, and put back into the parts.
    """

    def __init__(self, path: Path) -> None:
        name = f"{path.parent.name}/{path.name}"
        try:
            chunks = list(_chunks(path.read_bytes()))
            opacities = b"".join(content for chunk, content, _ in chunks if chunk == b"tRNS")
            plain = SIGNATURE + b"".join(whole for chunk, _, whole in chunks if chunk != b"tRNS")
            self._sheet = pygame.image.load(io.BytesIO(plain), path.name)
        except (OSError, ValueError, pygame.error) as error:
            raise Fault(f"{name}: cannot be read as a picture ({error})") from error
        if self._sheet.get_bytesize() != 1:
            raise Fault(f"{name}: a picture with a palette of at most 256 colours is wanted")
        part = pygame.Surface((1, 1), pygame.SRCALPHA, 32)
        self._colours = np.zeros(256, np.uint32)
        for code, colour in enumerate(self._sheet.get_palette()):
            self._colours[code] = (
                part.map_rgb((*colour[:3], opacities[code] if code < len(opacities) else 255)) & 0xFFFFFFFF
            )

    @property
    def size(self) -> tuple[int, int]:
        """Of the whole sheet."""
        return self._sheet.get_size()

    def cut(self, area: tuple[int, int, int, int]) -> pygame.Surface:
        """A picture of its own of a part: left, top, width, height."""
        made = pygame.Surface(area[2:], pygame.SRCALPHA, 32)
        pygame.surfarray.pixels2d(made)[:] = self._colours[pygame.surfarray.pixels2d(self._sheet.subsurface(area))]
        return made
