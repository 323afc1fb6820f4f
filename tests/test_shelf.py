"""The shelf of kept runs: they are watched, copied, removed, and taken in from elsewhere."""

import pygame
from walks import walk

from game.app.scenes.confirm import Confirm
from game.app.scenes.shelf import Shelf
from game.app.scenes.watch import Watch
from game.run import replay as replays
from game.run import replay_file


def test_a_kept_run_is_watched_copied_and_removed(player, home):
    replay_file.save(home.replays / "one.rhr", replays.record(walk(player)))
    (home.replays / "torn.rhr").write_bytes(b"RHEAT")
    player.app.push(Shelf(player.app))
    shelf = player.top
    assert sorted(row.value == "damaged" for row in shelf.rows) == [False, True]
    for at in (0, 1):
        shelf.chosen = at
        player.tap("return")
        if shelf.rows[at].value == "damaged":
            assert player.top is shelf
            assert "torn.rhr" in shelf.rows[at].note
        else:
            assert isinstance(player.top, Watch)
            player.tap("escape")
    shelf.chosen = next(at for at in (0, 1) if shelf.rows[at].value == "damaged")
    player.tap("delete", "left", "return")
    assert not (home.replays / "torn.rhr").exists()
    player.tap("return")
    assert isinstance(player.top, Watch)
    player.tap("escape", "tab")
    assert (home.exports / "one.rhr").read_bytes() == (home.replays / "one.rhr").read_bytes()
    player.tap("delete")
    assert isinstance(player.top, Confirm)
    player.tap("return")
    assert (home.replays / "one.rhr").exists(), "No is the answer that stands there"
    player.tap("delete", "left", "return")
    assert not (home.replays / "one.rhr").exists()


def test_a_replay_dropped_on_the_window_is_taken_in_and_others_are_refused(player, home, tmp_path):
    good, bad = tmp_path / "gift.rhr", tmp_path / "cat.rhr"
    replay_file.save(good, replays.record(walk(player, 60)))
    bad.write_bytes(b"not a replay at all")
    for path in (good, good, bad):
        player.app.handle(pygame.event.Event(pygame.DROPFILE, file=str(path)))
    assert sorted(p.name for p in home.replays.iterdir()) == ["gift-2.rhr", "gift.rhr"]
    assert [n.text for n in player.app.notices][-1].endswith("not a RED HEAT replay")
