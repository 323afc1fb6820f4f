"""Which back end is chosen, when it is compiled, and where the machine code is kept."""

from __future__ import annotations

import os
import sys

import pytest
from numba.core import config
from scenes import yard

from game.app import compiler, home
from game.physics import PhysicsError, engine, hold_fast_back_end
from game.physics.loops import machine


@pytest.fixture(autouse=True)
def nothing_is_held():
    yield
    hold_fast_back_end(False)


def test_numba_is_chosen_when_it_is_there_and_not_held():
    assert yard(backend="auto")[0].backend == "numba"
    hold_fast_back_end(True)
    assert yard(backend="auto")[0].backend == "numpy"
    assert yard(backend="numba")[0].backend == "numba", "who asks for it by name gets it"


def test_without_numba_numpy_is_chosen_and_nothing_is_compiled(monkeypatch):
    for module in (engine, compiler):
        monkeypatch.setattr(module, "find_spec", lambda name: None)
    assert yard(backend="auto")[0].backend == "numpy"
    assert compiler.compile_ahead() is None


def test_a_numba_that_does_not_fit_is_named_to_him_who_asks_for_it(monkeypatch):
    monkeypatch.setitem(sys.modules, "game.physics.loops.backend", None)
    assert yard(backend="auto")[0].backend == "numpy"
    with pytest.raises(PhysicsError, match=r"no back end numba: .*pip install"):
        yard(backend="numba")


def test_compiling_ahead_holds_the_fast_back_end_until_it_is_ready(monkeypatch):
    thread = compiler.compile_ahead()
    assert yard(backend="auto")[0].backend == "numpy"
    thread.join(300)
    assert not thread.is_alive()
    assert yard(backend="auto")[0].backend == "numba"


def test_where_compiling_fails_numpy_goes_on(monkeypatch):
    monkeypatch.setattr(compiler, "CHILD", "raise SystemExit(3)")
    compiler.compile_ahead().join(60)
    assert yard(backend="auto")[0].backend == "numpy"


def test_where_the_package_cannot_be_written_to_machine_code_goes_to_the_players_cache(monkeypatch, tmp_path):
    monkeypatch.setenv("RED_HEAT_HOME", str(tmp_path))
    monkeypatch.delenv("NUMBA_CACHE_DIR", raising=False)
    home.keep_machine_code()
    assert "NUMBA_CACHE_DIR" not in os.environ
    monkeypatch.setattr(home.os, "access", lambda path, mode: False)
    home.keep_machine_code()
    assert os.environ["NUMBA_CACHE_DIR"] == str(tmp_path / "cache")


def test_each_version_of_the_sources_has_its_own_machine_code_and_old_ones_go(monkeypatch, tmp_path):
    monkeypatch.setattr(config, "CACHE_DIR", str(tmp_path))
    for k in range(5):
        old = tmp_path / f"physics-{k}"
        old.mkdir()
        os.utime(old, (1000 + k, 1000 + k))
    machine._own_folder()
    own = config.CACHE_DIR
    assert own.startswith(str(tmp_path / "physics-"))
    assert sorted(path.name for path in tmp_path.iterdir()) == ["physics-3", "physics-4"]
    monkeypatch.setattr(config, "CACHE_DIR", str(tmp_path))
    machine._own_folder()
    assert own == config.CACHE_DIR, "the same sources, the same folder"
