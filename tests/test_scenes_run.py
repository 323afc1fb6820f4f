"""A run as its player drives it: paused, left and continued, rewound, shared by two, ended; by events alone."""

import pygame
import pytest
from menus import Player, key
from pygame._sdl2 import controller
from virtualpad import VirtualPad

from game.app import settings as saved_settings
from game.app.scenes.card import Card
from game.app.scenes.confirm import Confirm
from game.app.scenes.ending import Ending
from game.app.scenes.pause import Pause
from game.app.scenes.play import Play
from game.app.scenes.title import Title
from game.app.scenes.watch import Watch
from game.run import replay as replays
from game.run import replay_file
from game.show.pages.level_card import CARD_TICKS
from game.show.pages.result import RESULT_TICKS
from game.show.paint.text import format_time


def test_play_pause_restart_and_back(player):
    play = player.start()
    first = play.session
    player.app.handle(key("d"))
    player.wait(60)
    player.app.handle(key("d", down=False))
    assert first.world.heroes[0].x > first.restart().world.heroes[0].x
    player.tap("escape")
    assert isinstance(player.top, Pause)
    ticks = first.ticks
    player.wait(100)
    assert first.ticks == ticks, "nothing moves"
    assert player.app.resting
    player.tap("escape")
    assert player.top is play
    player.wait(3)
    assert first.ticks > ticks
    player.tap("p")
    player.choose("RESTART")
    assert isinstance(player.top, Play)
    assert player.top.session.seed == first.seed
    assert player.top.session.ticks < 5


def test_a_restart_that_would_cost_a_checkpoint_is_asked_about(player):
    play = player.start()
    player.wait(60)
    play.session.world.splits = {"bath.split.a": 50}
    player.tap("escape")
    player.choose("RESTART")
    assert isinstance(player.top, Confirm)
    assert format_time(play.session.world.play_ticks) in player.top.words
    player.tap("escape")
    assert isinstance(player.top, Pause)
    player.choose("RESTART")
    player.tap("return")
    assert isinstance(player.top, Play)
    assert player.top.session.ticks < 5


def test_the_difficulty_can_be_changed_in_mid_run(player):
    play = player.start()
    player.wait(10)
    player.tap("escape")
    player.choose("DIFFICULTY: MILITIA")
    assert player.app.settings.difficulty == "captain"
    player.tap("left")
    player.tap("left")
    assert player.app.settings.difficulty == "cadet"
    player.tap("escape")
    player.wait(3)
    assert play.session.stage.difficulty.name == "cadet"
    assert play.session.result().difficulty == "cadet"


def test_a_run_that_was_left_goes_on(player, home):
    play = player.start()
    player.app.handle(key("d"))
    player.wait(90)
    player.tap("escape")
    ticks, world = play.session.ticks, play.session.world
    player.choose("QUIT TO TITLE")
    player.app.finish_saving()
    player.wait(90)
    assert player.top.rows[0].note == f"Bathhouse {format_time(ticks)}", "what there is to go on with"
    player.choose("CONTINUE")
    player.wait(30)
    assert isinstance(player.top, Pause), "it waits until the player is ready"
    session = player.top.play.session
    assert session.ticks == ticks
    assert session.world == world


def test_a_run_of_other_rules_is_refused_and_kept(player, home):
    play = player.start()
    player.wait(10)
    from dataclasses import replace

    player.app.become(Title(player.app))
    player.app.finish_saving()
    (left,) = home.left_runs()
    replay_file.save(left, replace(replays.record(play.session), rules="0" * 32))
    player.choose("CONTINUE")
    assert isinstance(player.top, Confirm)
    assert "the game or the level has changed" in player.top.words
    player.tap("escape")
    assert isinstance(player.top, Title)
    assert home.left_runs() == []
    assert (home.replays / left.name).is_file(), "it cannot go on, but it is not thrown away"
    assert player.top.rows[0].label == "START"


def test_rewind_makes_practice(player):
    play = player.start()
    player.wait(120)
    ticks = play.session.ticks
    player.app.handle(key("backspace"))
    player.wait(20)
    player.app.handle(key("backspace", down=False))
    assert play.session.ticks < ticks
    assert play.session.practice


def test_a_second_player_joins_by_his_keys_and_leaves(player):
    play = player.start()
    player.tap("[*]")
    player.wait(2)
    assert play.session.world.players == 2
    player.app.handle(key("[4]"))
    player.wait(40)
    player.app.handle(key("[4]", down=False))
    first, second = play.session.world.heroes
    assert second.x < first.x
    player.tap("[-]")
    player.wait(2)
    assert play.session.world.players == 1


def test_start_on_the_second_pad_joins(home):
    pygame.display.init()
    pygame.joystick.init()
    pads = [VirtualPad(), VirtualPad()]
    player = Player(home)
    try:
        play = player.start()
        pads[1].button("start")
        for _ in range(2):
            pygame.event.pump()
            for event in pygame.event.get():
                player.app.handle(event)
        player.wait(2)
        assert player.top is play
        assert play.session.world.players == 2
    finally:
        for pad in pads:
            pad.unplug()
        player.app.quit()
        player.app.close()
        controller.quit()
        pygame.joystick.quit()


def test_losing_focus_pauses_and_rests(player):
    player.start()
    player.app.handle(pygame.event.Event(pygame.WINDOWFOCUSLOST))
    assert isinstance(player.top, Pause)
    assert player.app.resting
    player.app.handle(pygame.event.Event(pygame.WINDOWFOCUSGAINED))
    assert not player.app.resting


def test_a_window_that_is_closed_keeps_the_run_and_the_settings(player, home):
    play = player.start()
    player.wait(30)
    player.app.settings.music_pct = 15
    player.app.handle(pygame.event.Event(pygame.QUIT))
    assert not player.app.running
    player.app.close()
    (left,) = home.left_runs()
    assert replay_file.read(left).ticks == play.session.ticks
    assert saved_settings.load(home)[0].music_pct == 15


def test_the_end_of_a_run(player, home):
    play = player.start()
    player.wait(5)
    play.session.world.secrets = [2]
    play.session.world.heroes[0].score = 12_345
    play.session.world.finished = True
    player.wait(1)
    assert isinstance(player.top, Ending)
    assert player.top._model.secrets == "Secrets 1/4"
    told = {medal.kind: (medal.value, medal.mark) for medal in player.top._model.medals}
    done = player.top.result
    assert told["time"] == (format_time(done.ticks), f"limit {format_time(done.par_ticks)}")
    assert told["clean"] == (str(done.downs), "needs 0")
    assert told["heat"] == ("12 345", "needs 30 000")
    assert told["duty"] == ("0", "needs 8")
    player.tap("return")
    assert player.top.age >= RESULT_TICKS
    player.wait(2)
    player.app.close()
    (path,) = home.replays.glob("*.rhr")
    assert replay_file.read(path).finished
    level = play.session.stage.level.id
    best = player.app.profile.best(level, "militia", False)
    assert best is not None
    assert best.replay == path.name
    player.tap("v")
    assert isinstance(player.top, Watch)
    player.tap("escape", "r")
    assert isinstance(player.top, Play)


def test_the_card_opens_by_itself(player):
    player.app.profile.last_level = "bathhouse"
    player.choose("START")
    play = player.top
    assert isinstance(play.card, Card)
    player.wait(CARD_TICKS + 1)
    assert play.card is None


def test_a_crash_leaves_its_story_and_the_run(player, home, monkeypatch):
    from game.app import start_up
    from game.core.faults import Fault

    play = player.start()
    player.wait(70)

    def broken(cues):
        raise ZeroDivisionError("a bug")

    monkeypatch.setattr(play, "eat", broken)
    with pytest.raises(Fault, match=r"the game broke \(ZeroDivisionError: a bug\); crash.txt and crash.rhr"):
        start_up._run(player.app)
    assert "ZeroDivisionError" in (home.root / "crash.txt").read_text()
    assert replay_file.read(home.root / "crash.rhr").ticks == play.session.ticks
