"""Pages and controls, driven by events alone: all of it can be reached with keyboard alone and with gamepad alone."""

import pygame
from menus import Player, key
from pygame._sdl2 import controller
from virtualpad import VirtualPad

from game.app import settings as saved_settings
from game.app.scenes.attract import Attract
from game.app.scenes.cases import Cases
from game.app.scenes.controls import Controls
from game.app.scenes.extras import Extras
from game.app.scenes.options import ALL_TABS, Options
from game.app.scenes.pause import Pause
from game.app.scenes.play import Play
from game.app.scenes.title import IDLE_TICKS, Title
from game.app.scenes.watch import Watch
from game.run import replay as replays
from game.run import replay_file
from game.show.pages.level_card import OPEN_TICKS


def test_every_row_of_the_title_is_seen_and_reached_from_both_sides(player):
    player.app.suspended = True
    player.app.become(Title(player.app))
    player.wait(60)
    title = player.top
    labels = [row.label for row in title.rows]
    assert len(labels) == 8
    screen = player.app.surface.get_rect()
    assert [k for area, k in title.areas if screen.contains(area)] == list(range(8)), "none lies hidden"
    assert pygame.Rect.collidelistall(title.areas[0][0], [area for area, _ in title.areas[1:]]) == []
    player.tap("right")
    assert labels[title.chosen] == "PRACTICE"
    player.tap("down", "down", "down")
    assert labels[title.chosen] == "QUIT"
    player.tap("left")
    assert labels[title.chosen] == "TWO PLAYERS"
    player.tap("down")
    assert labels[title.chosen] == "PRACTICE", "the list goes on where the column ends"


def test_every_page_of_the_title(player):
    for label, scene in (
        ("CASE FILES", Cases),
        ("TWO PLAYERS", Cases),
        ("PRACTICE", Cases),
        ("OPTIONS", Options),
        ("EXTRAS", Extras),
    ):
        player.choose(label)
        assert isinstance(player.top, scene)
        player.wait(5)
        player.tap("escape")
        assert isinstance(player.top, Title)
    player.choose("QUIT")
    assert not player.app.running


def test_a_pad_alone_reaches_everything(home):
    pygame.display.init()
    pygame.joystick.init()
    pad = VirtualPad()
    player = Player(home)

    def tap(*names: str) -> None:
        for name in names:
            for down in (True, False):
                pad.button(name, down)
                for _ in range(2):
                    pygame.event.pump()
                    for event in pygame.event.get():
                        player.app.handle(event)
                player.wait(1)

    try:
        tap("dpdown", "a")
        assert isinstance(player.top, Cases)
        tap("b", *["dpdown"] * 3, "a")
        assert isinstance(player.top, Options)
        tap("leftshoulder")
        assert isinstance(player.top, Controls)
        tap("b")
        tap(*["dpup"] * 4, "a")
        assert isinstance(player.top, Play)
        tap("a")
        player.wait(OPEN_TICKS + 1)
        tap("start")
        assert isinstance(player.top, Pause)
        tap("b")
        assert isinstance(player.top, Play)
        pad.unplug()
        for _ in range(2):
            pygame.event.pump()
            for event in pygame.event.get():
                player.app.handle(event)
        assert isinstance(player.top, Pause), "an unplugged pad pauses"
    finally:
        pad.unplug()
        player.app.quit()
        player.app.close()
        controller.quit()
        pygame.joystick.quit()


def test_options_turn_and_are_kept(player, home):
    player.choose("OPTIONS")
    player.tap("tab")
    assert ALL_TABS[player.top.tab] == "Sound"
    before = player.app.settings.music_pct
    player.tap("left", "left")
    assert player.app.settings.music_pct == before - 10
    player.tap("escape")
    assert saved_settings.load(home)[0].music_pct == before - 10


def test_every_tab_is_drawn(player):
    player.choose("OPTIONS")
    for _ in ALL_TABS:
        player.wait(2)
        player.tap("tab")
    assert isinstance(player.top, Options)
    assert player.top.tab == 0


def test_rebinding_by_pressing_the_new_key(player, home):
    player.choose("OPTIONS")
    player.tap("page up")
    assert isinstance(player.top, Controls)
    while player.top.rows[player.top.chosen].label != "Kick":
        player.tap("down")
    player.tap("return", "h")
    assert player.app.bindings.first["kick"] == ["h", "x"]
    player.tap("right", "return", "j")
    assert player.app.bindings.first["kick"] == ["h", "j"]
    assert player.app.bindings.first["strike"] == ["", "z"]
    assert "Taken from Strike" in player.top.rows[player.top.chosen].note
    player.tap("return", "f11", "escape")
    assert player.app.bindings.first["kick"] == ["h", "j"], "F11 is for full screen, Escape stops listening"
    player.tap("escape")
    assert isinstance(player.top, Title)
    from game.app import bindings

    assert bindings.load(home)[0].first["kick"] == ["h", "j"]


def test_nobody_can_lock_himself_out(player):
    player.choose("OPTIONS")
    player.tap("page up")
    while player.top.rows[player.top.chosen].label != "Jump":
        player.tap("down")
    player.tap("delete", "escape")
    assert isinstance(player.top, Controls), "refused while Jump has no key"
    assert "Jump" in player.top.rows[player.top.chosen].note
    player.tap("f5")
    assert "Press again" in player.top.rows[player.top.chosen].note, "nobody loses all by one slip"
    player.tap("down", "f5")
    assert not player.app.bindings.first["jump"][0]
    player.tap("f5", "escape")
    assert isinstance(player.top, Title)


def test_listening_ends_by_itself(player):
    player.choose("OPTIONS")
    player.tap("page up", "return")
    assert player.top.listening_ticks
    player.wait(player.top.listening_ticks + 1)
    player.tap("escape")
    assert isinstance(player.top, Title)


def test_the_viewer_steps_skips_and_changes_speed(player):
    play = player.start()
    player.app.handle(key("d"))
    player.wait(400)
    player.app.handle(key("d", down=False))
    replay = replays.record(play.session)
    player.app.become(Title(player.app))
    watch = Watch(player.app, replay, "run")
    player.app.push(watch)
    player.wait(10)
    assert watch.film.ticks == 10
    player.tap("return")
    at = watch.film.ticks
    player.tap("right")
    assert watch.film.ticks == at + 1
    player.tap("left", "left")
    assert watch.film.ticks == at - 1
    player.tap("return", "up")
    at = watch.film.ticks
    player.wait(10)
    assert watch.film.ticks == at + 20
    watch.film.seek(10_000)
    assert watch.film.ticks == replay.ticks
    assert watch.film.world == play.session.world
    player.tap("escape")
    assert isinstance(player.top, Title)


def test_the_title_plays_a_replay_to_nobody(player, home):
    play = player.start()
    player.wait(200)
    replay_file.save(home.replays / "a.rhr", replays.record(play.session))
    player.app.become(Title(player.app))
    player.wait(IDLE_TICKS + 2)
    assert isinstance(player.top, Attract)
    assert player.top.session.seed == play.session.seed
    player.wait(play.session.ticks + 2)
    assert isinstance(player.top, Title)


def test_without_a_run_of_his_own_a_bot_plays_to_nobody(player):
    player.wait(IDLE_TICKS + 200)
    assert isinstance(player.top, Attract)
    assert player.top.session.ticks > 100
    player.tap("space")
    assert isinstance(player.top, Title)


def test_pictures_by_f12(player, home):
    player.app.handle(key("f12"))
    (path,) = home.pictures.glob("*.png")
    assert pygame.image.load(path).get_size() == (1536, 864)


def test_large_text_fits_the_box(player):
    player.app.settings.text_size = "large"
    player.app.heed_settings()
    play = player.start()
    assert player.app.art.speech is player.app.art.heading
    player.wait(30)
    assert play.session.ticks
