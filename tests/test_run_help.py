"""Help in the middle of a run: the game slowed, assists switched in the pause; what the run counts as then."""

from game.app.scenes.options import ALL_TABS
from game.data.stage import Assists
from game.run import replay as replays
from game.show.pages.menu import Row


def test_half_speed_plays_every_second_tick_and_counts_as_help(player):
    player.app.settings.speed_pct = 50
    play = player.start()
    before = play.session.ticks
    player.wait(40)
    assert play.session.ticks - before == 20
    assert play.session.stage.assists.slowed
    assert play.session.stage.assists.any


def test_a_run_that_is_slowed_in_its_middle_counts_as_one_with_help_from_then_on(player, home):
    play = player.start()
    player.wait(10)
    assert not play.session.stage.assists.any
    player.app.settings.speed_pct = 60
    player.wait(10)
    player.app.settings.speed_pct = 100
    player.wait(10)
    assert play.session.stage.assists.slowed
    assert "slowed" in replays.record(play.session).assists
    play.session.rewind(20)
    assert play.session.stage.assists.slowed, "also back where it was not slow yet"
    assert not play.session.restart().first_stage.assists.slowed, "begun anew at full speed, it owes nothing to that"
    player.app.settings.speed_pct = 60
    player.tap("escape")
    player.choose("RESTART")
    player.wait(5)
    assert player.top.session.helped, "slowed again, it counts again"


def help_page(player) -> dict[str, Row]:
    """Pause, and open the tab of the assists; the rows by name."""
    player.tap("escape")
    player.choose("OPTIONS")
    player.tap("tab", "tab")
    return {row.label: row for row in player.top.rows}


def test_help_can_be_had_in_mid_run_and_the_pause_says_what_it_costs(player):
    play = player.start()
    player.wait(10)
    rows = help_page(player)
    for label in ("Endless health", "Game speed"):
        assert rows[label].note.endswith(". At once. This run then counts as one with assists")
    player.choose("Endless health")
    player.tap("escape", "escape")
    player.wait(3)
    assert play.session.stage.assists == Assists(endless_health=True)
    assert player.app.settings.endless_health, "also for the next run"
    rows = help_page(player)
    assert rows["Endless health"].value == "On"
    assert rows["Aim assist"].note.endswith(". At once. This run counts as one with assists")
    player.choose("Endless health")
    player.tap("escape", "escape")
    player.wait(3)
    assert not play.session.stage.assists.any
    assert play.session.result().assisted, "it had help for a while"
    assert not play.session.restart().result().assisted, "begun anew, it has none"


def test_the_pause_shows_the_help_of_the_run_not_that_of_the_next(player):
    play = player.start()
    player.wait(10)
    player.app.settings.endless_rounds = True
    rows = help_page(player)
    assert rows["Endless ammo"].value == "Off"
    player.choose("Aim assist")
    assert play.session.assists == Assists(aim_help=True)


def test_help_chosen_in_the_last_pause_goes_on_with_the_run(player):
    player.start()
    player.wait(90)
    help_page(player)
    player.choose("Endless health")
    player.tap("escape")
    player.choose("QUIT TO TITLE")
    player.app.finish_saving()
    player.choose("CONTINUE")
    player.wait(30)
    assert player.top.play.session.assists == Assists(endless_health=True)


def test_reset_takes_the_help_off_the_run_too(player):
    play = player.start()
    player.wait(10)
    help_page(player)
    player.choose("Endless health")
    player.tap("f5")
    assert play.session.assists == Assists(endless_health=True), "once is not meant yet"
    player.tap("f5")
    assert play.session.assists == Assists()
    assert not player.app.settings.endless_health


def test_reset_is_for_the_open_page_and_wants_two_presses(player):
    player.app.settings.music_pct, player.app.settings.shake_pct = 15, 30
    player.choose("OPTIONS")
    player.tap("tab", "f5")
    assert ALL_TABS[player.top.tab] == "Sound"
    player.tap("down", "f5")
    assert player.app.settings.music_pct == 15, "something else between the two takes the first back"
    player.tap("f5")
    assert player.app.settings.music_pct == 80
    assert player.app.settings.shake_pct == 30, "another page"
