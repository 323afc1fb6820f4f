"""Two copies of the game at once: neither loses what the other has written, be it records, options, keys or runs."""

import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

from test_session import played

from game.app import bindings, profile, settings, store
from game.app.bindings import Bindings
from game.app.home import Home, by_age
from game.app.place import Place
from game.run import replay_file
from game.run.replay import Replay, record

ROOT = Path(__file__).resolve().parents[1]

PLAYS = """
import sys
from pathlib import Path
from game.app import profile
from game.app.home import Home
from game.story.result import Result
home, name, runs = Home(Path(sys.argv[1])), sys.argv[2], int(sys.argv[3])
records = profile.load(home)[0]
print("ready", flush=True)
sys.stdin.readline()
for n in range(runs):
    ticks = 1000 - n if name == "one" else 1000 - 2 * n
    for level in ("shared", name + str(n)):
        done = Result(level, "militia", ticks, 0, 0, 0, "B", n, 0, 0, {}, {name: True}, (), (), False)
        records.note(done, False, f"{name}{n}.rhr")
    for again in range(30):  # if the other copy holds the folder too long, nothing is lost either
        try:
            profile.save(home, records)
            break
        except OSError:
            continue
    else:
        sys.exit("never")
"""


def test_two_copies_at_once_lose_none_of_each_others_records(tmp_path):
    runs = 40
    copies = [
        subprocess.Popen(
            [sys.executable, "-c", PLAYS, str(tmp_path), name, str(runs)],
            cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
        )
        for name in ("one", "two")
    ]  # fmt: skip
    for copy in copies:
        assert copy.stdout.readline() == "ready\n", "both have read the empty records"
    for copy in copies:
        copy.stdin.write("go\n")
        copy.stdin.flush()
    assert [copy.wait(60) for copy in copies] == [0, 0]
    records, notice = profile.load(Home(tmp_path))
    assert notice == ""
    assert {f"{name}{n}/militia/plain" for name in ("one", "two") for n in range(runs)} < records.bests.keys()
    shared = records.best("shared", "militia", False)
    assert (shared.ticks, shared.replay) == (1000 - 2 * (runs - 1), f"two{runs - 1}.rhr")
    assert shared.medals == ["one", "two"]
    assert shared.runs == 2 * runs
    assert not list(tmp_path.glob("*.tmp"))
    for copy in copies:
        copy.stdin.close()
        copy.stdout.close()


def test_the_options_that_each_of_them_has_changed(tmp_path):
    home = Home(tmp_path)
    one, other, known = (settings.load(home)[0] for _ in "123")
    one.music_pct, other.language, other.shake_pct = 5, "ru", 0
    settings.save(home, one, known)
    settings.save(home, other, known)
    assert settings.load(home)[0] == replace(known, music_pct=5, language="ru", shake_pct=0)
    one.music_pct = 80
    settings.save(home, one, replace(known, music_pct=5))
    assert settings.load(home)[0] == replace(known, language="ru", shake_pct=0), "back to what it was, by his own hand"


def test_an_option_that_another_copy_wrote_badly_gives_way(tmp_path):
    home = Home(tmp_path)
    store.save(home.settings, settings.VERSION, {"music_pct": 900, "language": "ru"})
    settings.save(home, settings.Settings(shake_pct=50), settings.Settings())
    assert settings.load(home) == (settings.Settings(shake_pct=50, language="ru"), "")


def test_the_keys_that_each_of_them_has_bound(tmp_path):
    home, known = Home(tmp_path), Bindings.default()
    one, other = Bindings.default(), Bindings.default()
    one.bind("first", "jump", 1, "n")
    one.bind("first", "kick", 1, "m")
    other.bind("first", "grab", 1, "m")
    other.clear("first", "jump", 0)
    bindings.save(home, one, known)
    bindings.save(home, other, known)
    table = bindings.load(home)[0].first
    assert table["jump"] == ["", "n"]
    assert (table["kick"][1], table["grab"][1]) == ("", "m"), "one key does one thing: the later one has it"


def run_of(ticks: int) -> Replay:
    return record(played(ticks))


def test_a_run_that_is_kept_twice_at_once_is_the_later_one(tmp_path):
    place = Place(tmp_path / "run.rhr")
    first, second = place.order(), place.order()
    place.keep(run_of(20), second)
    place.keep(run_of(10), first)
    assert replay_file.read(place.path).ticks == 20
    place.forget()
    place.keep(run_of(20), second)
    assert not place.path.exists(), "it is finished, and does not come back"


def test_two_that_go_on_with_the_same_run_keep_both(tmp_path):
    home = Home(tmp_path)
    left = home.left_run("arena", 7)
    replay_file.save(left, run_of(10))
    one, other = (Place(home.left_run("arena", 7), came=left) for _ in "12")
    one.keep(run_of(20), one.order())
    other.keep(run_of(30), other.order())
    assert sorted(replay_file.read(path).ticks for path in home.left_runs()) == [20, 30]
    one.forget()
    assert [replay_file.read(path).ticks for path in home.left_runs()] == [30]


def test_a_run_that_somebody_has_written_to_since_is_left_alone(tmp_path):
    home = Home(tmp_path)
    left = home.left_run("arena", 7)
    replay_file.save(left, run_of(10))
    place = Place(home.left_run("arena", 7), came=left)
    replay_file.save(left, run_of(15))
    place.keep(run_of(20), place.order())
    place.forget()
    assert [replay_file.read(path).ticks for path in home.left_runs()] == [15]


def test_a_run_that_goes_on_takes_the_place_of_what_it_went_on_from(player, home):
    player.start()
    player.wait(30)
    player.tap("escape")
    player.choose("QUIT TO TITLE")
    player.app.finish_saving()
    (left,) = home.left_runs()
    player.choose("CONTINUE")
    player.until(lambda: player.top is not player.app.stack[0])
    player.tap("escape")
    player.wait(20)
    player.tap("escape")
    player.choose("QUIT TO TITLE")
    player.app.finish_saving()
    (kept,) = home.left_runs()
    assert kept != left
    assert replay_file.read(kept).ticks > 45


def test_a_file_that_goes_while_the_folder_is_read_costs_no_other(tmp_path, monkeypatch):
    for name in ("a.rhr", "b.rhr"):
        (tmp_path / name).write_bytes(b"run")
    names = os.listdir(tmp_path)
    monkeypatch.setattr(os, "listdir", lambda _folder: [*names, "gone.rhr"])
    assert len(by_age(tmp_path, ".rhr")) == 2
