"""The shelf of kept runs: they are watched, copied, removed, and taken in from elsewhere."""

from dataclasses import replace

import pygame
from walks import walk

from game.app.profile import Best, key
from game.app.scenes.confirm import Confirm
from game.app.scenes.shelf import Shelf
from game.app.scenes.watch import Watch
from game.data.stage import Assists
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


def test_the_shelf_says_what_a_run_counts_as(player, home):
    """As its page of results did: the easiest difficulty, and help that it had at any time."""
    session = walk(player, 30)
    session.shift("cadet")
    session.shift(assists=Assists(aim_help=True))
    session.advance((0, 0))
    session.shift("captain")
    session.shift(assists=Assists())
    session.advance((0, 0))
    helped, plain = replays.record(session, "B", 1500), replays.record(walk(player, 30))
    replay_file.save(home.replays / "one.rhr", helped)
    replay_file.save(home.replays / "two.rhr", plain)
    replay_file.save(home.replays / "three.rhr", replace(helped, practice=True))
    player.app.push(Shelf(player.app))
    rows = {row.note.split(" — ")[-1]: row for row in player.top.rows}
    assert rows["one.rhr"].label == "Bathhouse  Cadet, with assists"
    assert rows["two.rhr"].label == "Bathhouse  Militia"
    assert rows["three.rhr"].label == "Bathhouse  Cadet, practice"
    assert "1 500 points" in rows["one.rhr"].note


def test_the_run_of_a_record_is_marked_and_not_thrown_away_unsaid(player, home):
    for name in ("best.rhr", "other.rhr"):
        replay_file.save(home.replays / name, replays.record(walk(player, 30), "A"))
    player.app.profile.bests[key("bathhouse", "militia", assisted=False)] = Best(30, 0, "A", {}, [], "best.rhr", 1)
    player.app.push(Shelf(player.app))
    shelf = player.top
    for at, row in enumerate(shelf.rows):
        shelf.chosen = at
        best = row.note.endswith("best.rhr")
        assert row.value.startswith("★") == best
        player.tap("delete")
        assert ("its ghost goes with it" in player.top.words) == best
        player.tap("escape")


def test_a_replay_dropped_on_the_window_is_taken_in_and_others_are_refused(player, home, tmp_path):
    good, bad = tmp_path / "gift.rhr", tmp_path / "cat.rhr"
    replay_file.save(good, replays.record(walk(player, 60)))
    bad.write_bytes(b"not a replay at all")
    for path in (good, good, bad):
        player.app.handle(pygame.event.Event(pygame.DROPFILE, file=str(path)))
    assert sorted(p.name for p in home.replays.iterdir()) == ["gift-2.rhr", "gift.rhr"]
    assert [n.text for n in player.app.notices][-1].endswith("not a RED HEAT replay")
