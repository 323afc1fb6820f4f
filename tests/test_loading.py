"""The wait for a level: what is swept meanwhile, and how a level is found."""

import gc

import pytest

from game.app.home import Home
from game.app.loading import unswept
from game.app.program import App
from game.core.faults import Fault
from game.load.levels import find_level
from game.show import views


def test_nothing_is_swept_while_a_level_loads_and_all_is_after_it(tmp_path, monkeypatch):
    seen = []
    monkeypatch.setattr(views, "_MAKERS", {"foot": lambda: lambda *parts: seen.append(gc.isenabled())})
    app = App(Home(tmp_path), windowed=False)
    app.view(app.library.stage("bathhouse", "militia"))
    app.close()
    assert seen == [False]
    assert gc.isenabled()


def test_a_fault_leaves_the_sweeping_on():
    with pytest.raises(Fault, match="x"), unswept():
        raise Fault("x")
    assert gc.isenabled()


@pytest.fixture
def whole():
    return find_level("bathhouse").read_text("utf-8").replace('value="bathhouse"', 'value="mine"')


def _cut(text):
    """Only the head of a map is as it should be."""
    end = text.index("</properties>") + len("</properties>")
    return f"{text[:end]}<layer"


def test_a_level_is_found_by_the_head_of_its_map(tmp_path, whole):
    (tmp_path / "a.tmx").write_text(_cut(whole), "utf-8")  # what is wrong further down is told when it is read
    assert find_level("mine", [tmp_path]) == tmp_path / "a.tmx"


@pytest.mark.parametrize("torn", ["a.tmx", "c.tmx"])
def test_of_two_maps_with_one_id_the_whole_one_is_found(tmp_path, whole, torn):
    (tmp_path / torn).write_text(_cut(whole), "utf-8")
    (tmp_path / "b.tmx").write_text(whole, "utf-8")
    assert find_level("mine", [tmp_path]) == tmp_path / "b.tmx"


def test_a_head_that_cannot_be_read_is_known_by_the_name_of_its_file(tmp_path):
    (tmp_path / "torn.tmx").write_text("<map><proper", "utf-8")
    assert find_level("torn", [tmp_path]) == tmp_path / "torn.tmx"
