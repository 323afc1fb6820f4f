"""The editor itself opens our maps, and what it saves is the same level; needs Tiled."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from game.core.files import data
from game.load.tmx import load_level

LEVELS = sorted(data("levels").glob("*.tmx"))

pytestmark = pytest.mark.skipif(shutil.which("tiled") is None, reason="not installed: tiled")


@pytest.mark.parametrize("level", LEVELS, ids=lambda path: path.stem)
def test_a_map_saved_by_tiled_is_the_same_level(level: Path, tmp_path: Path) -> None:
    saved = tmp_path / "levels" / level.name
    shutil.copytree(level.parent / "tilesets", saved.parent / "tilesets")
    (tmp_path / "assets").symlink_to(data("assets"), target_is_directory=True)
    saved.write_bytes(level.read_bytes())
    quiet = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "XDG_RUNTIME_DIR": str(tmp_path)}
    command = ["tiled", "--export-map", "tmx", str(level), str(saved)]
    subprocess.run(command, env=quiet, check=True, capture_output=True, timeout=60)
    assert saved.read_bytes() != level.read_bytes(), "Tiled wrote nothing of its own"
    (rules, _), (again, _) = load_level(level), load_level(saved)
    assert again.fingerprint == rules.fingerprint
    assert again.objects == rules.objects
