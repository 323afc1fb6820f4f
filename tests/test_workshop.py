"""The workshop: what is due and in which order, what it remembers, and how a slip of an artist is told."""

from __future__ import annotations

import io
import os
import time
from pathlib import Path

import pytest

pytest.importorskip("numpy")
pytest.importorskip("soundfile")
pytest.importorskip("scipy")

import numpy as np

from workshop.benches import all_bakes, chosen
from workshop.interface import busts
from workshop.interface.letters import load_grids
from workshop.interface.sculpt import Sculpt
from workshop.kit import bake as kit
from workshop.kit import crew
from workshop.kit.bake import Bake, BakeError, read_ledger
from workshop.kit.crew import Progress, bake_all, due, needs
from workshop.people import looks, preview
from workshop.places.sheet import TileSheet
from workshop.sound.score import read

PLACE = "WORKSHOP_TEST_PLACE"


@pytest.fixture
def yard(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project of its own, with two sources."""
    for module in (kit, crew):
        monkeypatch.setattr(module, "ASSETS", tmp_path / "assets")
    monkeypatch.setattr(kit, "ROOT", tmp_path)
    monkeypatch.setenv(PLACE, str(tmp_path))
    (tmp_path / "assets").mkdir()
    (tmp_path / "a.txt").write_text("a", "utf-8")
    (tmp_path / "b.txt").write_text("b", "utf-8")
    return tmp_path


def work(name: str) -> float:
    """Stands in for a bake, in any process: writes its output and the time."""
    time.sleep(0.05)
    (Path(os.environ[PLACE]) / "assets" / f"{name}.out").write_text(str(time.time()), "utf-8")
    return 0.05


def bakes_of(yard: Path) -> dict[str, Bake]:
    """x and y from a source each; z from what both write."""
    out = [yard / "assets" / name for name in ("t.x.out", "t.y.out")]
    found = (
        Bake("t.z", tuple(out), ("t.z.out",), lambda: None),
        Bake("t.x", (yard / "a.txt",), ("t.x.out",), lambda: None),
        Bake("t.y", (yard / "b.txt",), ("t.y.out",), lambda: None),
    )
    return {bake.name: bake for bake in found}


def baked(yard: Path, jobs: int = 1, fresh: bool = False) -> list[str]:
    bakes = bakes_of(yard)
    names = due(bakes, bakes, fresh)
    if names:
        bake_all(bakes, names, work, jobs, Progress(len(names), io.StringIO()))
    return names


@pytest.mark.parametrize("jobs", [1, 2])
def test_only_what_changed_is_baked_and_what_builds_on_it(yard: Path, jobs: int):
    assert baked(yard, jobs) == ["t.x", "t.y", "t.z"]
    made = {name: float((yard / "assets" / f"{name}.out").read_text("utf-8")) for name in bakes_of(yard)}
    assert made["t.z"] > max(made["t.x"], made["t.y"])
    assert set(read_ledger(yard / "assets" / "baked" / "t.json")) == {"t.x", "t.y", "t.z"}
    assert baked(yard) == []
    (yard / "b.txt").write_text("other", "utf-8")
    assert baked(yard) == ["t.y", "t.z"]
    (yard / "b.txt").write_bytes(b"other")
    assert baked(yard) == [], "the content decides, not the time"
    (yard / "assets" / "t.x.out").unlink()
    assert baked(yard) == ["t.x", "t.z"]
    assert baked(yard, fresh=True) == ["t.x", "t.y", "t.z"]


def test_two_that_write_one_file_and_two_that_wait_for_each_other_are_refused(yard: Path):
    one = Bake("t.one", (yard / "assets" / "two.out",), ("one.out",), lambda: None)
    two = Bake("t.two", (yard / "assets" / "one.out",), ("two.out",), lambda: None)
    with pytest.raises(BakeError, match=r"t\.two: assets/one\.out is also written by t\.one"):
        needs({"t.one": one, "t.two": Bake("t.two", (), ("one.out",), lambda: None)})
    with pytest.raises(BakeError, match=r"t\.one: needs itself by way of t\.two"):
        due({"t.one": one, "t.two": two}, ["t.one"], False)


def test_a_missing_source_and_an_output_that_never_came_are_told(yard: Path):
    lost = Bake("t.lost", (yard / "c.txt",), ("lost.out",), lambda: None)
    with pytest.raises(BakeError, match=r"t\.lost: source c\.txt is missing"):
        crew.timed(lost)
    idle = Bake("t.idle", (yard / "a.txt",), ("idle.out",), lambda: None)
    with pytest.raises(BakeError, match=r"t\.idle: was to write assets/idle\.out and did not"):
        crew.timed(idle)


def test_what_no_bake_makes_any_more_is_forgotten(yard: Path):
    baked(yard)
    left = bakes_of(yard)
    del left["t.y"]
    assert kit.forget(left) == ["t.y"]
    assert set(read_ledger(yard / "assets" / "baked" / "t.json")) == {"t.x", "t.z"}


def test_the_bar_grows_on_a_terminal_and_is_lines_elsewhere():
    class Terminal(io.StringIO):
        def isatty(self) -> bool:
            return True

    for out, lines in ((Terminal(), 4), (io.StringIO(), 2)):
        progress = Progress(2, out)
        progress.finished("a", 1.0)
        progress.finished("b", 2.0)
        text = out.getvalue()
        assert text.count("\n") == (3 if lines == 4 else 2)
        assert ("#" * crew.BAR in text) == out.isatty()


def test_every_bake_of_the_benches_is_known_and_in_order():
    bakes = all_bakes()
    assert needs(bakes)["sound.index"] >= {"sound.music.chase", "sound.effects.guns"}
    assert chosen(bakes, ["sound.index"]) == ["sound.index"]
    with pytest.raises(BakeError, match=r'no bake "people\.nobody"'):
        chosen(bakes, ["people.nobody"])


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        ("level = -20", 'level = "loud"', r"tune.toml \[channel\] horn level: 'loud' is not a number"),
        ("level = -20", "level = -20, lvel = 1", r'tune.toml \[channel\] horn: unknown field "lvel"'),
        (
            "level = -20",
            'level = -20, eq = ["hp x"]',
            r"tune.toml \[channel\] horn eq: \['hp x'\] is not a list of fil",
        ),
        ("level = -20", "level = -20, with = { cut = 3 }", r'tune.toml \[channel\] horn with: unknown field "cut"'),
        ("level = -20", "level = -20, with = { env = [1, 2] }", r"horn with env: \[1, 2\] is not a list of 4 numbers"),
        ("bars = 2", "bars = 2\nshort = 4", r"tune.toml \[A\] short: no such channel"),
        ('order = ["A"]', 'order = ["A"]\nshort = { calm = 1 }', r"tune.toml short calm: no such layer"),
        ('order = ["A"]', "", r"tune.toml: either order or takes is needed"),
        ('horn = "c5:16 | r:16"', 'horn = "c5:16 | r:15"', r'tune.toml \[A\] horn: bar "r:15" has 15 steps, not 16'),
    ],
)
def test_a_slip_in_a_score_is_told_with_file_and_field(tmp_path: Path, old: str, new: str, fault: str):
    text = """bpm = 100
order = ["A"]
[channel]
horn = { patch = "horn", level = -20 }
[section.A]
bars = 2
horn = "c5:16 | r:16"
"""
    path = tmp_path / "tune.toml"
    assert old in text
    path.write_text(text.replace(old, new, 1), "utf-8")
    with pytest.raises(BakeError, match=fault):
        read(path)


def test_a_look_with_a_field_that_nobody_reads_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    (tmp_path / "mine.toml").write_text('[look.porter]\nbuild = "lean"\nglou = 1\n', "utf-8")
    monkeypatch.setattr(looks, "LOOKS_FOLDER", tmp_path)
    with pytest.raises(BakeError, match=r'looks/mine.toml \[look.porter\]: unknown field "glou" \(did you mean "glow"'):
        looks.tables.__wrapped__()


@pytest.mark.parametrize(
    ("words", "fault"),
    [
        ("rows nobody:idle", "no look [look.nobody]"),
        ("rows danko_bath:fly", 'looks: [look.danko_bath] has no move "fly"'),
        ("heads nobody", 'heads: none begins with "nobody"'),
        ("heads crew hair", '"hair": a slot and its ramp'),
        ("hands nothing", 'hands.txt: no hand "nothing"'),
    ],
)
def test_a_quick_look_at_what_there_is_not_is_refused_in_one_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], words: str, fault: str
):
    what, *rest = words.split()
    assert preview.main([what, str(tmp_path / "look.png"), *rest]) == 1
    told = capsys.readouterr().err
    assert fault in told
    assert told.count("\n") == 1


@pytest.mark.parametrize(
    ("layout", "fault"),
    [
        ("", r"cellar.toml: stamp without a place, add: floor = \[1, 0\]"),
        ("floor = [1]", r"cellar.toml: floor = \[1\]: a column and a row are wanted"),
        ("flor = [1, 0]", r'cellar.toml: no stamp "flor"'),
        ("floor = [31, 0]", r"cellar.toml: floor lies over another stamp or outside the sheet"),
    ],
)
def test_a_slip_in_a_layout_of_tiles_is_told(tmp_path: Path, layout: str, fault: str):
    path = tmp_path / "cellar.toml"
    path.write_text(layout, "utf-8")
    sheet = TileSheet("cellar", path)
    sheet.add("floor", np.ones((16, 32), np.uint8))
    with pytest.raises(BakeError, match=fault):
        sheet.places()


@pytest.mark.parametrize(
    ("step", "fault"),
    [
        ("part nobody : 1,1 2,2 3,1", r'busts.txt: block hat: "part nobody : 1,1 2,2 3,1": .*nobody'),
        ("flat face 2 : 1,1 2;2 3,1", r'busts.txt: block hat: "flat face 2 : 1,1 2;2 3,1": could not convert'),
        ("prat face : 1,1", r'busts.txt: block hat: unknown word "prat"'),
    ],
)
def test_a_slip_in_a_portrait_is_told_with_its_block(monkeypatch: pytest.MonkeyPatch, step: str, fault: str):
    monkeypatch.setitem(busts.BLOCKS, "hat", ({}, [step]))
    painter = busts.Painter(Sculpt(48, 48, 1, 0, 0, (-0.5, -0.6, 0.6), (0, 0)), "calm", busts.MOODS["calm"])
    with pytest.raises(BakeError, match=fault):
        painter.paint("hat")


def test_a_strange_letter_in_a_typed_face_is_told_with_its_line(tmp_path: Path):
    path = tmp_path / "face.txt"
    path.write_text("= 0 a b\n#. .#\n#? ##\n", "utf-8")
    with pytest.raises(BakeError, match=r"face.txt line 3: unknown character '\?'"):
        load_grids(path, 2)
