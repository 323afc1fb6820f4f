"""The viewer of replays: any moment as it was, by key frames or by a look through; lies are found out; GIFs."""

import threading
import time
from dataclasses import replace

import pygame
import pytest
from menus import key
from walks import RUN_TICKS, walk

from game.app.scenes.watch import Watch
from game.core import pads
from game.core.digest import fingerprint
from game.run import replay as replays
from game.run import replay_file
from game.run.film import Film
from game.run.keyframes import KEEP_TICKS, KeyTrack, pack
from game.run.session import Session
from game.run.snapshot import snapshot


def test_a_film_shows_any_moment_as_it_was(player):
    session = walk(player, 3 * KEEP_TICKS + 17)
    film = Film(session.stage, replays.record(session))
    film.scan(time.perf_counter_ns() + 10**12)
    assert film.scanned == film.length
    assert film.difference == ""
    film.seek(film.length)
    assert film.world == session.world
    for goal in (KEEP_TICKS + 5, 3, 2 * KEEP_TICKS, KEEP_TICKS + 5):
        twin = Session(session.stage, session.seed)
        for held in session.pads[:goal]:
            twin.advance(held)
        film.seek(goal)
        assert film.world == twin.world
        assert film.ticks == goal


def test_a_film_names_where_a_run_differs(player):
    whole = replays.record(walk(player, 200))
    changed = list(whole.pads)
    changed[70:100] = [(pads.LEFT,)] * 30
    film = Film(player.app.library.stage("bathhouse", "militia"), replace(whole, pads=tuple(changed)))
    film.scan(time.perf_counter_ns() + 10**12)
    assert film.difference.startswith("tick 120 hero.")


@pytest.mark.parametrize("level", ["bathhouse", "bus_chase"])
def test_the_viewer_looks_freely_and_back(player, level):
    session = Session(player.app.library.stage(level, "militia"), 5)
    for _ in range(80):
        session.advance((pads.UP,))
    watch = Watch(player.app, replays.record(session), "run")
    player.app.push(watch)
    player.wait(30)
    player.tap("c")
    player.app.handle(key("d"))
    player.wait(30)
    player.app.handle(key("d", down=False))
    assert watch.view.look[0] > 0
    player.tap("c")
    assert watch.view.look == (0, 0)


def test_the_viewer_goes_where_the_mouse_says(player):
    watch = Watch(player.app, replays.record(walk(player)), "run")
    player.app.push(watch)
    player.wait(30)
    player.app.handle(pygame.event.Event(pygame.MOUSEMOTION, pos=(192, 214)))
    player.app.handle(pygame.event.Event(pygame.MOUSEBUTTONDOWN, pos=(192, 214), button=1))
    assert watch.film.ticks == RUN_TICKS // 2


def test_a_moment_that_is_not_known_yet_is_looked_for_while_keys_are_heeded(player, monkeypatch):
    monkeypatch.setattr("game.app.scenes.watch.HASTE_NS", 200_000)
    watch = Watch(player.app, replays.record(walk(player)), "run")
    player.app.push(watch)
    player.tap("end")
    assert watch.film.ticks < RUN_TICKS
    assert watch._goal == RUN_TICKS
    player.app.compose()
    player.tap("left")
    assert watch._goal is None, "five seconds before that moment is the start, which is known"
    player.tap("end")
    for _ in range(2 * RUN_TICKS):
        player.wait(1)
        if watch._goal is None:
            break
    assert watch.film.ticks == RUN_TICKS


def kept_walk(player, ticks: int = RUN_TICKS) -> Session:
    """The same, with key frames."""
    session = Session(player.app.library.stage("bathhouse", "militia"), 5)
    session.keep_frames()
    for _ in range(ticks):
        session.advance((pads.RIGHT,))
    return session


def test_with_key_frames_any_moment_is_there_at_once(player, home, monkeypatch):
    monkeypatch.setattr("game.app.scenes.watch.HASTE_NS", 0)
    monkeypatch.setattr("game.app.scenes.watch.SPARE_NS", 0)
    session, path = kept_walk(player), home.replays / "walk.rhr"
    replay_file.save(path, replays.record(session), session.keys)
    watch = Watch(player.app, replay_file.read(path), "walk.rhr", source=path)
    player.app.push(watch)
    player.tap("end")
    assert (watch.film.ticks, watch.film.scanned) == (RUN_TICKS, 0)
    assert watch.film.world == session.world
    assert not player.app.notices


def test_damaged_key_frames_are_told_and_the_run_is_shown(player, home):
    session, path = kept_walk(player), home.replays / "walk.rhr"
    replay_file.save(path, replays.record(session), session.keys)
    path.write_bytes(path.read_bytes()[:-1])
    player.app.push(Watch(player.app, replay_file.read(path), "walk.rhr", source=path))
    assert [n.text for n in player.app.notices] == ["walk.rhr: its key frames are damaged"]
    player.tap("end")
    player.until(lambda: player.top.film.ticks == RUN_TICKS)
    assert player.top.film.world == session.world


def test_a_run_of_the_shelf_that_was_looked_through_is_there_at_once_the_next_time(player, home):
    session, path = walk(player), home.replays / "walk.rhr"
    replay_file.save(path, replays.record(session))
    watch = Watch(player.app, replay_file.read(path), "walk.rhr", source=path)
    player.app.push(watch)
    player.until(lambda: watch.film.scanned == RUN_TICKS)
    player.wait(1)
    player.app.finish_saving()
    assert len(replay_file.read_keys(path).packed) == RUN_TICKS // KEEP_TICKS


def test_a_file_elsewhere_is_not_written_to(player, tmp_path):
    session, path = walk(player), tmp_path / "elsewhere" / "walk.rhr"
    replay_file.save(path, replays.record(session))
    before = path.read_bytes()
    watch = Watch(player.app, replay_file.read(path), "walk.rhr", source=path)
    player.app.push(watch)
    player.until(lambda: watch.film.scanned == RUN_TICKS)
    player.wait(1)
    player.app.finish_saving()
    assert path.read_bytes() == before


def broken(session: Session) -> tuple[replays.Replay, KeyTrack]:
    """A liar's file: a man of whom there is no picture and no rule, and the mark that fits him."""
    replay, world = replays.record(session), snapshot(session.world)
    world.heroes[0].state = "floats"
    at = KEEP_TICKS // 60 - 1
    marks = list(replay.marks)
    marks[at] = marks[at]._replace(fingerprint=fingerprint(world))
    return replace(replay, marks=tuple(marks)), KeyTrack(KEEP_TICKS, [pack(session.mode, world)])


def test_a_forged_world_that_breaks_the_rules_is_given_back_and_the_true_run_is_shown(player):
    session = kept_walk(player)
    replay, keys = broken(session)
    watch = Watch(player.app, replay, "lie.rhr", keys)
    player.app.push(watch)
    player.tap("end")
    assert not watch.film.lent
    player.until(lambda: watch.film.ticks == RUN_TICKS)
    player.app.compose()
    assert watch.film.world == session.world
    assert any(n.text.startswith("This run differs: tick 180 ") for n in player.app.notices)


@pytest.mark.parametrize(("ticks", "pictures"), [(0, 0), (1, 0), (2, 0), (3, 1)])
def test_a_gif_of_the_first_moments_waits_for_its_first_picture(player, home, monkeypatch, ticks, pictures):
    failed = []
    monkeypatch.setattr(threading, "excepthook", failed.append)
    watch = Watch(player.app, replays.record(walk(player, 90)), "run")
    player.app.push(watch)
    watch.paused = True
    watch.film.seek(ticks)
    player.tap("g")
    player.until(lambda: watch._clip is None)
    player.app.finish_saving()
    assert len(list(home.pictures.glob("*.gif"))) == pictures
    assert not failed


def test_the_last_seconds_become_a_gif(player, home):
    from PIL import Image

    watch = Watch(player.app, replays.record(walk(player, 90)), "run")
    player.app.push(watch)
    watch.film.seek(90)
    world = watch.film.world
    player.tap("g")
    for _ in range(500):
        if watch._clip is None:
            break
        player.wait(1)
    player.app.finish_saving()
    (made,) = home.pictures.glob("*.gif")
    with Image.open(made) as gif:
        assert gif.size == (384, 216)
        assert gif.n_frames == 30
    assert watch.film.world is world, "what is shown stays where it was"
    player.wait(1)
    assert any(n.text.startswith("GIF saved") for n in player.app.notices)
