"""Rooms import only downward, and rules never see pygame."""

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
ROOMS = ("core", "data", "story", "foot", "run", "load", "show", "app")


def python(code: str) -> str:
    return subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True, timeout=60
    ).stdout.strip()


def test_a_process_that_runs_rules_has_no_pygame():
    code = (
        "import sys, game.run.session, game.run.replay, game.run.verify, game.run.sync, game.run.bots\n"
        "print([m for m in ('pygame', 'pytmx', 'numpy') if m in sys.modules])"
    )
    assert python(code) == "[]"


def test_the_title_needs_neither_numpy_nor_the_level_loader():
    code = (
        "import sys, game.app.program, game.app.scenes.title\n"
        "print([m for m in ('numpy', 'pytmx', 'game.load.tmx') if m in sys.modules])"
    )
    assert python(code).splitlines()[-1] == "[]"


def test_import_contracts():
    tool = shutil.which("lint-imports", path=str(Path(sys.executable).parent)) or shutil.which("lint-imports")
    if tool is None:
        pytest.skip("import-linter is not installed: python -m pip install -e '.[test]'")
    done = subprocess.run([tool, "--no-cache"], cwd=ROOT, capture_output=True, text=True, timeout=120, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def sources() -> list[Path]:
    return sorted(p for room in ROOMS for p in (ROOT / "game" / room).rglob("*.py"))


@pytest.mark.parametrize("path", sources(), ids=lambda p: p.relative_to(ROOT).as_posix())
def test_every_file_begins_with_what_it_is(path):
    text = path.read_text("utf-8")
    assert re.match(r'"""\S', text), "the first line says what the room does"
