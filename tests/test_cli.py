"""The command line: every command in a process of its own; what goes wrong is one line and exit code 1."""

import errno
import json
import os
import re
import signal
import subprocess
import sys
from pathlib import Path

import pygame
import pytest

from game.run import replay_file

ROOT = Path(__file__).resolve().parents[1]


@pytest.fixture(scope="module")
def run(tmp_path_factory):
    """Runs `python main.py ...` with a home of its own."""
    home = tmp_path_factory.mktemp("home")

    def command(*arguments: object, **changed: str) -> subprocess.CompletedProcess[str]:
        environment = {**os.environ, "RED_HEAT_HOME": str(home), **changed}
        return subprocess.run(
            [sys.executable, str(ROOT / "main.py"), *map(str, arguments)],
            cwd=home, env=environment, capture_output=True, text=True, timeout=300, check=False,
        )  # fmt: skip

    return command


@pytest.fixture(scope="module")
def recorded(run, tmp_path_factory):
    """A finished run of the bathhouse by its bot."""
    path = tmp_path_factory.mktemp("run") / "bot.rhr"
    done = run("bot", "bathhouse", "--seed", 4, "--difficulty", "cadet", "--record", path)
    assert done.returncode == 0, done.stderr
    assert re.fullmatch(r"finished bathhouse ticks=\d+ rank=[SABCD] hash=[0-9a-f]{32}\n", done.stdout)
    return path, done.stdout


def refused(done: subprocess.CompletedProcess[str]) -> str:
    assert done.returncode == 1, done.stdout
    assert done.stdout == ""
    assert len(done.stderr.splitlines()) == 1, done.stderr
    return done.stderr


@pytest.mark.parametrize("command", ["", "play", "levels", "check", "bot", "replay", "shot", "bench"])
def test_help(run, command):
    done = run(*command.split(), "--help")
    assert done.returncode == 0
    assert "usage:" in done.stdout


def test_levels(run):
    done = run("levels")
    assert done.returncode == 0
    assert done.stdout.startswith("bathhouse")


def test_check_finds_nothing_wrong(run):
    done = run("check")
    assert (done.returncode, done.stderr) == (0, "")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["play", "bathouse"], "did you mean"),
        (["bot", "nowhere"], "no level"),
        (["bot", "bathhouse", "--seed", "x"], "not a whole number"),
        (["bot", "bathhouse", "--difficulty", "general"], "invalid choice"),
        (["replay", "none.rhr"], "No such file"),
        (["replay", "none.rhr", "--verify"], "No such file"),
        (["shot", "nothing", "-o", "a.png"], "no level"),
        (["shot", "title", "-o", "no/such/folder/a.png"], "a.png"),
        (["shot", "title", "--scale", "0", "-o", "a.png"], "invalid choice"),
        (["bench", "sound"], "invalid choice"),
        (["dance"], "invalid choice"),
        (["levels", "all"], "unrecognized arguments"),
        (["bot"], "required"),
        (["bot", ""], "no level"),
        (["bot", "bathhouse", "--seed", "-1"], "not a whole number"),
        (["bot", "bathhouse", "--seed", str(1 << 64)], "not a whole number"),
        (["bot", "bathhouse", "--record", str(ROOT)], "is a folder"),
        (["replay", str(ROOT)], "is not a file"),
        (["replay", str(ROOT / "main.py"), "--verify"], "not a RED HEAT replay"),
        (["check", str(ROOT / "nothing.tmx")], "cannot be read"),
        (["check", str(ROOT / "main.py")], "not well-formed XML"),
        (["check", str(ROOT / "game")], "no level (.tmx) lies in this folder"),
        (["shot", "title", "--tick", "9" * 30, "-o", "a.png"], "not a whole number"),
        (["shot", "bathhouse", "--replay", str(ROOT / "main.py"), "-o", "a.png"], "not a RED HEAT replay"),
        (["bench", "physics", "--n", "1,,2"], "commas"),
    ],
)
def test_what_goes_wrong_is_one_line(run, arguments, said):
    assert said in refused(run(*arguments))


def test_no_display_is_one_line(run):
    """On a machine without a screen; SDL's own libraries may grumble before."""
    environment = {"SDL_VIDEODRIVER": "x11", "DISPLAY": "", "WAYLAND_DISPLAY": ""}
    done = run(**environment)
    assert done.returncode == 1
    assert done.stderr.splitlines()[-1].startswith("no display")
    assert "Traceback" not in done.stderr


def test_the_old_pygame_is_told_how_to_mend_it(run, tmp_path):
    (tmp_path / "pygame.py").write_text("IS_CE = 0\n")
    assert "needs pygame-ce" in refused(run("play", "bathhouse", PYTHONPATH=str(tmp_path)))


def test_a_bot_run_can_be_proved(run, recorded):
    path, told = recorded
    done = run("replay", path, "--verify")
    assert done.returncode == 0, done.stderr
    ticks, fingerprint = re.search(r"ticks=(\d+).*hash=(\w+)", told).groups()
    assert done.stdout == f"ok bathhouse ticks={ticks} hash={fingerprint}\n"


def test_a_bot_run_has_key_frames_unless_it_shall_be_bare(run, recorded, tmp_path):
    path, told = recorded
    assert replay_file.read_keys(path).packed
    bare = tmp_path / "bare.rhr"
    assert run("bot", "bathhouse", "--seed", 4, "--difficulty", "cadet", "--record", bare, "--bare").stdout == told
    assert replay_file.read_keys(bare).packed == []
    assert replay_file.read(bare) == replay_file.read(path)


def test_the_same_run_with_another_hash_seed(run, recorded):
    _, told = recorded
    again = run("bot", "bathhouse", "--seed", 4, "--difficulty", "cadet", PYTHONHASHSEED="12345")
    assert again.stdout == told


def test_a_forged_run_is_found(run, recorded, tmp_path):
    from dataclasses import replace

    replay = replay_file.read(recorded[0])
    pads = list(replay.pads)
    pads[100:160] = [(1, 0)] * 60
    replay_file.save(tmp_path / "forged.rhr", replace(replay, pads=tuple(pads)))
    said = refused(run("replay", tmp_path / "forged.rhr", "--verify"))
    assert re.search(r"forged\.rhr: tick \d+ [a-z_.]+: \S+ != \S+", said)


@pytest.mark.parametrize("what", ["title", "menu", "controls", "credits", "cases", "card", "pause", "bathhouse"])
def test_shot(run, tmp_path, what):
    done = run("shot", what, "--tick", 130, "--scale", 2, "-o", tmp_path / "a.png")
    assert done.returncode == 0, done.stderr
    picture = pygame.image.load(tmp_path / "a.png")
    assert picture.get_size() == (768, 432)
    assert len(set(pygame.transform.average_color(picture)[:3])) > 0
    colours = {tuple(picture.get_at((x, y))) for x in range(0, 768, 8) for y in range(0, 432, 8)}
    assert len(colours) > 3, "not an empty page"


def test_shot_of_a_replay_and_its_result(run, recorded, tmp_path):
    for what in ("bathhouse", "result"):
        done = run("shot", what, "--tick", 400, "--replay", recorded[0], "-o", tmp_path / f"{what}.png")
        assert done.returncode == 0, done.stderr
        assert pygame.image.load(tmp_path / f"{what}.png").get_size() == (384, 216)


def test_a_missing_package_is_named_with_the_way_to_get_it(run, tmp_path):
    (tmp_path / "pytmx.py").write_text("raise ModuleNotFoundError('none', name='pytmx')\n", "utf-8")
    line = refused(run("check", PYTHONPATH=str(tmp_path)))
    assert 'the package "pytmx" is missing: python -m pip install' in line


def test_bench_physics_names_engines_and_measures_them(run):
    done = run("bench", "physics", "--n", "8", "--json")
    assert done.returncode == 0, done.stderr
    report = json.loads(done.stdout)
    assert {"numpy", "numba"} <= report["us"]["8"].keys()
    assert all(us > 0 for us in report["us"]["8"].values())
    through = next(scene for scene in report["scenes"] if scene["what"].startswith("through a 0.3 m wall"))
    assert through["figures"]["ours"] == through["gate"] == 0
    missing = {peer for peer in ("pymunk", "Box2D") if any(peer in line for line in report["missing"])}
    assert missing | report["peers"].keys() >= {"pymunk", "Box2D"}


def test_bench_physics_needs_vehicles(run):
    assert "0" in refused(run("bench", "physics", "--n", "0"))


def test_a_run_that_cannot_be_written_is_one_line(run, tmp_path):
    (tmp_path / "file").write_text("")
    said = refused(
        run("bot", "bathhouse", "--seed", 4, "--difficulty", "cadet", "--record", tmp_path / "file" / "x.rhr")
    )
    assert str(tmp_path / "file") in said


@pytest.mark.skipif(sys.platform == "win32", reason="pipes of another sort")
@pytest.mark.parametrize("command", [["levels"], ["--help"], ["check", "nothing.tmx"]])
def test_a_reader_that_goes_away_is_no_traceback(command):
    child = subprocess.Popen(
        [sys.executable, str(ROOT / "main.py"), *command], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )
    child.stdout.close()
    said = child.stderr.read()
    child.stderr.close()
    assert child.wait(60) in (0, 1)
    assert "Traceback" not in said
    assert "Exception ignored" not in said


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no disk that is always full")
def test_output_that_finds_no_room_is_one_line():
    command = [sys.executable, str(ROOT / "main.py"), "levels"]
    with open("/dev/full", "w") as full:
        done = subprocess.run(command, stdout=full, stderr=subprocess.PIPE, text=True, check=False)
    assert (done.returncode, done.stderr) == (1, f"output: {os.strerror(errno.ENOSPC)}\n")


@pytest.mark.skipif(sys.platform == "win32", reason="signals of another sort")
def test_ctrl_c_stops_with_a_line(tmp_path):
    """Within a long command, once it has begun; whoever is started in the background would not heed it at all."""
    heed = "import runpy, signal, sys; signal.signal(signal.SIGINT, signal.default_int_handler); del sys.argv[0]; "
    program = heed + "runpy.run_path(sys.argv[0], run_name='__main__')"
    arguments = [str(ROOT / "main.py"), "bot", "hotel", "--seed", "1"]
    command = [sys.executable, "-X", "importtime", "-c", program, *arguments]
    child = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    for line in child.stderr:
        if "game.foot.step" in line:
            break
    child.send_signal(signal.SIGINT)
    said = [line for line in child.communicate(timeout=60)[1].splitlines() if not line.startswith("import time")]
    assert (child.returncode, said) == (130, ["stopped"])


def test_names_that_a_terminal_cannot_show(run, tmp_path):
    (tmp_path / "levels").mkdir()
    level = (ROOT / "tests" / "levels" / "yard.tmx").read_text("utf-8")
    (tmp_path / "levels" / "\U0001f68c.tmx").write_text(level, "utf-8")
    done = run("levels", RED_HEAT_HOME=str(tmp_path), PYTHONIOENCODING="ascii")
    assert done.returncode == 0, done.stderr
    assert "\\U0001f68c.tmx" in done.stdout
