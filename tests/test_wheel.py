"""The wheel holds everything that the game reads, and the game starts from it."""

import importlib.util
import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]

pytestmark = pytest.mark.skipif(
    importlib.util.find_spec("hatchling") is None, reason="hatchling is not installed: python -m pip install hatchling"
)


@pytest.fixture(scope="module")
def wheel(tmp_path_factory):
    """Path of a wheel built from the checkout."""
    folder = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=300, check=False)
    assert done.returncode == 0, done.stderr
    return next(folder.glob("*.whl"))


def test_every_data_file_is_packed(wheel):
    packed = set(zipfile.ZipFile(wheel).namelist())
    for folder in ("assets", "levels", "seeds"):
        for path in (ROOT / folder).rglob("*"):
            if path.is_file() and not path.name.startswith("."):
                assert f"game/_data/{path.relative_to(ROOT).as_posix()}" in packed


def test_the_licences_and_the_command_are_there(wheel):
    names = zipfile.ZipFile(wheel).namelist()
    assert any(name.endswith("licenses/LICENSE") for name in names)
    assert any(name.endswith("licenses/assets/LICENSE") for name in names)
    entry_points = next(name for name in names if name.endswith("entry_points.txt"))
    assert b"red-heat = game.app.cli:main" in zipfile.ZipFile(wheel).read(entry_points)


def test_the_game_reads_its_levels_out_of_the_wheel(wheel, tmp_path):
    zipfile.ZipFile(wheel).extractall(tmp_path / "site")
    environment = {**os.environ, "PYTHONPATH": str(tmp_path / "site"), "RED_HEAT_HOME": str(tmp_path / "home")}
    command = [sys.executable, "-c", "from game.app.cli import main; raise SystemExit(main(['levels']))"]
    done = subprocess.run(
        command, cwd=tmp_path, env=environment, capture_output=True, text=True, timeout=60, check=False
    )
    assert done.returncode == 0, done.stderr
    assert "bathhouse" in done.stdout
