"""Benchmarks: the crowds that they measure gather, and what they tell; no times are judged here."""

import json

import pytest

from game.app import bench, bench_frames, bench_loop, bench_machine, bench_memory, bench_play, loop
from game.app.home import Home
from game.app.program import App
from game.data import chase_traffic


@pytest.fixture
def measured(tmp_path, monkeypatch):
    monkeypatch.setattr(bench_frames, "TICKS", 3)
    monkeypatch.setattr(bench_frames, "WARM_TICKS", 0)
    monkeypatch.setattr(bench_frames, "MOVING", 6)
    monkeypatch.setattr(bench_frames, "find_spec", lambda name: None)
    app = App(Home(tmp_path), windowed=False)
    yield bench_frames.frames(app)
    app.close()


def test_every_level_is_measured_in_its_busiest_moment(measured):
    table, crowds = measured
    before = chase_traffic.CROWDS["captain"]
    assert {name.rpartition(" ")[0] for name in table} == {"bathhouse", "hotel", "chase numpy", "jam numpy"}
    assert crowds.keys() == {"chase numpy", "jam numpy"}
    for crowd in crowds.values():
        assert all(least <= mean <= most for least, mean, most in crowd.values())
        assert crowd["moving"][2] <= crowd["present"][2]
    assert abs(crowds["chase numpy"]["moving"][1] - 6) <= bench_frames.GIVE
    assert crowds["jam numpy"]["moving"][0] >= 6
    for name in bench_frames.WANTED:
        if "numba" not in name:
            assert len(table[name]) == 3
    assert all(times and min(times) >= 0 for times in table.values())
    assert before.near_me < bench_frames.TRAFFIC


def test_a_crowd_that_does_not_gather_is_one_clear_line(tmp_path, monkeypatch):
    monkeypatch.setattr(bench_frames, "MOST_TICKS", 2)
    app = App(Home(tmp_path), windowed=False)
    with pytest.raises(bench_frames.Fault, match="did not gather"):
        bench_frames.frames(app)
    app.close()


def test_what_is_missed_is_said():
    assert "MISSED" not in bench._against(bench_frames.Wanted(3.0, 6.0), {"median": 2.9, "p99": 6.0})
    assert "MISSED" in bench._against(bench_frames.Wanted(3.0, 6.0), {"median": 2.9, "p99": 6.1})
    assert bench._against(None, {"median": 99.0, "p99": 99.0}) == ""


def test_the_first_level_of_a_process_is_timed_in_one(tmp_path):
    assert bench._level_process(tmp_path, "bathhouse") > 0


@pytest.fixture
def short(monkeypatch):
    for name, few in (("SKIP_TICKS", 8), ("WARM_TICKS", 2), ("TICKS", 6), ("SETTLE_S", 0.01), ("PAUSED_S", 0.05)):
        monkeypatch.setattr(bench_play, name, few)
    monkeypatch.setattr(bench_machine, "ROUNDS", 2)


@pytest.mark.parametrize("level", ["bathhouse", "hotel"])
def test_play_is_measured_in_a_window_with_and_without_waits(tmp_path, short, level):
    played = bench_play.measure(tmp_path, level)
    assert played.in_play_pct > 0
    assert played.at_once_pct > 0
    assert played.paused_pct >= 0
    assert played.memory_mb is None or played.memory_mb > 10


def test_play_ticks_as_often_without_waits_as_with_them(tmp_path, short, monkeypatch):
    ticks = []

    class Counted(bench_play.Session):
        def advance(self, pads):
            ticks.append(pads)
            return super().advance(pads)

    monkeypatch.setattr(bench_play, "Session", Counted)
    bench_play.measure(tmp_path, "bathhouse")
    once = bench_play.SKIP_TICKS + bench_play.WARM_TICKS + bench_play.TICKS
    assert ticks[-once:] == ticks[:once], "the same hands play to the end"


def test_what_play_costs_is_told_in_lines_and_to_machines(short, capsys):
    assert bench_play.run("bathhouse", as_json=True) == 0
    report = json.loads(capsys.readouterr().out)
    assert report["what"] == "play bathhouse"
    assert report["look_again_ns"] > 0
    assert bench_play.run("bathhouse", as_json=False) == 0
    lines = capsys.readouterr().out.splitlines()
    assert [line.split()[0] for line in lines[2:]] == ["in", "at", "paused", "memory", "sound", "machine"]


def test_a_run_too_short_to_measure_is_one_clear_line(tmp_path, short, monkeypatch):
    monkeypatch.setattr(bench_play, "TICKS", 40_000)
    with pytest.raises(bench_play.Fault, match="too soon to measure"):
        bench_play.measure(tmp_path, "bathhouse")


def test_memory_that_is_not_told_is_not_judged():
    assert bench_play._memory(None) == "not told by this system"
    assert "MISSED" in bench_play._memory(bench_play.MEMORY_MB + 1)
    assert "MISSED" not in bench_play._memory(bench_play.MEMORY_MB)


@pytest.fixture
def short_hour(monkeypatch):
    monkeypatch.setattr(bench_memory, "PART_TICKS", 24)
    monkeypatch.setattr(bench_loop, "compile_ahead", lambda: None)
    monkeypatch.setattr(bench_memory, "memory_mb", iter(range(100, 1000)).__next__)


def test_an_hour_of_memory_gives_every_level_its_turn_in_each_part(tmp_path, short_hour, monkeypatch):
    played = []

    class Counted(bench_memory.Session):
        def advance(self, pads):
            played.append(self.stage.level.id)
            return super().advance(pads)

    monkeypatch.setattr(bench_memory, "Session", Counted)
    held = bench_memory.measure(tmp_path, [])
    turns = ["bathhouse", "hotel", "bus_chase"] * bench_memory.PARTS
    assert [level for level, before in zip(played, ["", *played], strict=False) if level != before] == turns
    assert abs(len(played) - bench_memory.PARTS * 24) <= len(turns) * loop.MOST_TICKS
    assert [list(part) for part in held.parts] == [["bathhouse", "hotel", "bus_chase"]] * bench_memory.PARTS
    assert (held.title, held.most, held.growth) == (100, 136, 30)


def test_an_hour_of_one_level_begins_anew_whenever_its_run_is_over(tmp_path, short_hour, monkeypatch):
    seeds = []

    class Quick(bench_memory.Session):
        def __init__(self, stage, seed):
            super().__init__(stage, seed)
            seeds.append(seed)

        def advance(self, pads):
            cues = super().advance(pads)
            self.world.finished = self.ticks >= 10
            return cues

    monkeypatch.setattr(bench_memory, "Session", Quick)
    held = bench_memory.measure(tmp_path, ["hotel"])
    assert [list(part) for part in held.parts] == [["hotel"]] * bench_memory.PARTS
    assert seeds[:3] == [bench_memory.SEED, bench_memory.SEED + 1, bench_memory.SEED + 2]


def test_what_an_hour_holds_is_told_in_lines_and_to_machines(short_hour, capsys):
    assert bench_memory.run("hotel", as_json=True) == 0
    report = json.loads(capsys.readouterr().out)
    assert (report["what"], report["title"], report["most"], report["growth"]) == ("memory hotel", 100, 112, 10)
    assert bench_memory.run("hotel", as_json=False) == 0
    lines = capsys.readouterr().out.splitlines()
    assert [line.split()[0] for line in lines[2:]] == ["sound", "title", *("0",) * bench_memory.PARTS, "most", "growth"]


def test_an_hour_that_grows_or_holds_too_much_is_missed():
    assert "MISSED" not in bench_memory._against(200.0, 200.0)
    assert "MISSED" in bench_memory._against(200.1, 200.0)


def test_memory_that_no_system_tells_is_one_clear_line(tmp_path, short_hour, monkeypatch):
    monkeypatch.setattr(bench_memory, "memory_mb", lambda: None)
    with pytest.raises(bench_memory.Fault, match="does not tell"):
        bench_memory.measure(tmp_path, ["bathhouse"])
