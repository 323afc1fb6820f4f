"""The benches of the workshop and all that they bake."""

from __future__ import annotations

import importlib
from functools import cache

from workshop.kit.bake import Bake, BakeError
from workshop.kit.crew import timed

BENCHES = ("people", "places", "vehicles", "interface", "sound", "locale")


@cache
def all_bakes() -> dict[str, Bake]:
    """Every bake of every bench, by name, in the order of the benches."""
    bakes: dict[str, Bake] = {}
    for bench in BENCHES:
        for bake in importlib.import_module(f"workshop.{bench}.bakes").BAKES:
            if bake.name in bakes:
                raise BakeError(f"{bake.name}: two bakes have this name")
            bakes[bake.name] = bake
    return bakes


def chosen(bakes: dict[str, Bake], names: list[str]) -> list[str]:
    """Names of the bakes whose name is, or starts with, one of `names`; all of them without names."""
    for name in names:
        if not any(b == name or b.startswith(name + ".") for b in bakes):
            raise BakeError(f'no bake "{name}"; there are: {", ".join(bakes)}')
    return [b for b in bakes if not names or any(b == n or b.startswith(n + ".") for n in names)]


def work(name: str) -> float:
    """Run one bake in whatever process this is; seconds it took."""
    return timed(all_bakes()[name])
