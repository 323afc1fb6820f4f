"""What tests of sound share: the index, and music with all its layers, each repeated to the length of the longest."""

from __future__ import annotations

import json

import pytest

from game.core.files import data

np = pytest.importorskip("numpy")
soundfile = pytest.importorskip("soundfile")
for needed in ("pyloudnorm", "scipy", "mutagen"):
    pytest.importorskip(needed)

SOUND = data("assets", "sound")
INDEX = json.loads((SOUND / "sound.json").read_text("utf-8"))


def layers(name: str):
    row = INDEX["music"][name]
    parts = [soundfile.read(SOUND / "music" / file, always_2d=True)[0] for file in row["layers"].values()]
    return [np.tile(x, (max(map(len, parts)) // len(x), 1)) for x in parts]


def whole(name: str):
    return np.sum(layers(name), 0)
