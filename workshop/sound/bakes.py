"""The bakes of this bench: one a family of effects, one a piece of music, and the index of all that is heard."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from workshop.kit.bake import Bake
from workshop.sound import index
from workshop.sound.effects import beds, blows, breaks, signs, steps, voices, water
from workshop.sound.effects.register import EFFECTS, bake_family

HERE = Path(__file__).parent
TOOLS = (HERE / "signal.py", HERE / "drums.py", HERE / "tones.py")
BRICKS = (*TOOLS, HERE / "effects" / "bricks.py", HERE / "effects" / "register.py")
FAMILIES = tuple(module.__name__.rsplit(".", 1)[1] for module in (blows, steps, water, breaks, voices, signs, beds))


def _family(name: str) -> Bake:
    files = [f"sound/effects/{file}" for e in EFFECTS.values() if e.family == name for file in e.files()]
    sources = (*BRICKS, HERE / "effects" / f"{name}.py")
    return Bake(f"sound.effects.{name}", sources, tuple(files), partial(bake_family, name))


EFFECT_BAKES = tuple(_family(name) for name in FAMILIES)
INDEX_BAKE = Bake("sound.index", (HERE,), ("sound/sound.json",), index.bake)
BAKES = (*EFFECT_BAKES, INDEX_BAKE)
