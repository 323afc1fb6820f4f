"""What the frozen ground of the yard holds: roots, bones, a warm pipe, things that were lost in other winters."""

from __future__ import annotations

import numpy as np

from workshop.kit import palette as P
from workshop.kit import px
from workshop.kit.palette import Indices
from workshop.places import cellar_grids as typed
from workshop.places.cellar_grids import thing
from workshop.places.yard import ground

TOP = 16  # px: the first row of tiles under the walked one


def _bed(img: Indices, picture: Indices, x: int, y: int) -> None:
    """A thing in the ground, with the hollow that it lies in."""
    room = px.pad(picture, picture.shape[1] + 4, picture.shape[0] + 4, 2, 2)
    hollow = px.outline(px.outline(room, P.ix("ink", 1)), P.ix("ink", 1))
    px.blit(img, hollow, x - 2, y - 2)
    px.blit(img, picture, x, y)


def _root(img: Indices, x: float, y: float, turns: tuple[int, ...], thick: int) -> None:
    """A root that gropes its way down, thinner with every turn."""
    for k, turn in enumerate(turns):
        wide = max(1, thick - k // 2)
        for side in range(wide):
            px.line(img, x + side, y, x + turn + side, y + 5, P.ix("wood", 3 if side == 0 else 2))
        px.line(img, x + wide, y, x + turn + wide, y + 5, P.ix("wood", 0))
        x, y = x + turn, y + 5


def bones(earth: Indices) -> Indices:
    """A dog's treasure."""
    _bed(earth, thing(typed.BONE), 14, 12)
    _bed(earth, thing(typed.BOOT), 52, 9)
    _bed(earth, thing(typed.BONE)[:, ::-1], 66, 21)
    return earth


def pipe(earth: Indices) -> Indices:
    """The main that brings heat to the quarter: the ground has thawed along it, and mice have moved in."""
    x, y = px.mesh(earth.shape[1], earth.shape[0])
    thaw = np.abs(y - 15) < 9 + 1.5 * np.sin(x / 96 * 2 * np.pi * 3)
    thaw &= (x > 3) & (x < 93)
    earth[thaw] = px.shade("stone", 0.12 + (px.fbm(96, 32, 6, 17) - 0.5) * 0.2)[thaw]
    for k, step in enumerate((0, 2, 4, 3, 2, 1, 1, 0)):
        earth[11 + k, 6:90] = P.ix("brass", step) if 0 < k < 7 else P.ix("ink", 0)
    for at in (6, 28, 62, 84):
        px.box(earth, at, 10, 6, 10, P.ix("brass", 1))
        px.frame(earth, at, 10, 6, 10, P.ix("brass", 2), P.ix("brass", 0))
    _bed(earth, thing(typed.RAT), 40, 20)
    return earth


def samovar(earth: Indices) -> Indices:
    """Somebody buried the samovar and forgot where."""
    _bed(earth, thing(typed.SAMOVAR), 24, 8)
    _bed(earth, thing(typed.LYING), 60, 16)
    _root(earth, 82, 2, (2, -1, -3, 1, -2), 3)
    return earth


def helmet(earth: Indices) -> Indices:
    """Roots of the birches round a helmet from the war."""
    _root(earth, 12, 2, (3, 4, -1, 2, 3), 3)
    _root(earth, 40, 1, (-3, -2, 2, -3), 2)
    _root(earth, 66, 2, (4, 2, 3, -2, 2), 3)
    _bed(earth, thing(typed.HELMET), 44, 17)
    return earth


def stamps() -> dict[str, Indices]:
    """All finds, 96 x 32, each in the ground below the snow."""
    earth = ground.snow_ground()[TOP:]
    return {find.__name__: find(earth.copy()) for find in (bones, pipe, samovar, helmet)}
