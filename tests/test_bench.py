"""Benchmarks: the crowds that they measure gather, and what they tell; no times are judged here."""

import pytest

from game.app import bench, bench_frames
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
