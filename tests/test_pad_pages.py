"""Pages in the hands of who holds a gamepad: its buttons are bound, Start goes on with the play, it may come and go."""

from collections.abc import Iterator

import pygame
import pytest
from menus import Player, key, players
from virtualpad import VirtualPad

from game.app.home import Home
from game.app.scenes import moves
from game.app.scenes.controls import LISTEN_TICKS, PAD_COLUMN, Controls
from game.app.scenes.pause import Pause
from game.app.scenes.play import Play
from game.show.pages.level_card import OPEN_TICKS
from game.show.pages.menu import MenuModel


class Hands:
    """A gamepad, and the player who holds it."""

    def __init__(self, player: Player) -> None:
        self.player = player
        self.plug()

    @property
    def top(self):
        return self.player.top

    def plug(self) -> None:
        self.pad = VirtualPad()
        self._heed()

    def unplug(self) -> None:
        self.pad.unplug()
        self._heed()

    def tap(self, *names: str) -> None:
        for name in names:
            for down in (True, False):
                self.pad.button(name, down)
                self._heed()
                self.player.wait(1)

    def choose(self, label: str) -> None:
        """Go down to a row, and no further."""
        for _ in range(50):
            if self.top.rows[self.top.chosen].label == label:
                return
            self.tap("dpdown")
        raise AssertionError(f"no row {label}")

    def _heed(self) -> None:
        for _ in range(3):
            pygame.event.pump()
            for event in pygame.event.get():
                self.player.app.handle(event)


@pytest.fixture
def hands(home: Home) -> Iterator[Hands]:
    """At the title."""
    pygame.display.init()
    pygame.joystick.init()
    with players(home) as start:
        held = Hands(start())
        yield held
        held.pad.unplug()
    pygame.joystick.quit()


@pytest.fixture
def controls(hands: Hands) -> Controls:
    """The page of controls, opened with the gamepad."""
    hands.choose("OPTIONS")
    hands.tap("a", "leftshoulder")
    assert isinstance(hands.top, Controls)
    return hands.top


@pytest.fixture
def play(hands: Hands) -> Play:
    """The first level, begun with the gamepad."""
    hands.choose("START")
    hands.tap("a", "a")
    hands.player.wait(OPEN_TICKS + 1)
    assert isinstance(hands.top, Play)
    assert hands.top.card is None
    return hands.top


def test_the_buttons_of_the_gamepad_are_what_it_binds_first(hands: Hands, controls: Controls) -> None:
    hands.choose("Strike")
    hands.tap("a", "leftstick")
    assert hands.player.app.bindings.pad["strike"][0] == "leftstick"
    assert hands.player.app.bindings.first["strike"] == ["j", "z"]


def test_keys_are_what_the_keyboard_binds_first(hands: Hands) -> None:
    hands.player.choose("OPTIONS")
    hands.player.tap("page up", "return", "h")
    assert hands.player.app.bindings.first["left"][0] == "h"


@pytest.mark.parametrize("button", ["a", "b"])
def test_who_has_no_key_at_hand_need_not_wait_for_one(hands: Hands, controls: Controls, button: str) -> None:
    hands.tap("dpright", "a")
    assert controls.listening_ticks, "for a key, since the column went round"
    hands.tap(button)
    assert not controls.listening_ticks
    assert hands.top is controls
    assert hands.player.app.bindings.first["left"] == ["a", "left"]


def test_who_has_no_gamepad_at_hand_need_not_wait_for_a_button(hands: Hands, controls: Controls) -> None:
    hands.choose("Pause")
    hands.tap("a")
    hands.player.tap("escape")
    assert not controls.listening_ticks
    assert hands.top is controls


def test_the_page_tells_how_long_it_will_listen(hands: Hands, controls: Controls) -> None:
    hands.tap("a")
    notes: list[str] = []
    for _ in range(LISTEN_TICKS + 1):
        note = controls.rows[controls.chosen].note
        if note not in notes:
            notes.append(note)
        hands.player.wait(1)
    assert [note[-3:] for note in notes[:-1]] == ["(5)", "(4)", "(3)", "(2)", "(1)"]


@pytest.mark.parametrize("label", ["Strike", "Leave the game"])
def test_rows_of_the_second_player_have_no_gamepad_column(hands: Hands, controls: Controls, label: str) -> None:
    while controls.rows[controls.chosen].label != "Leave the game":
        hands.tap("dpdown")
    while controls.rows[controls.chosen].label != label:
        hands.tap("dpup")
    assert controls.rows[controls.chosen].column < PAD_COLUMN
    hands.tap("x")
    assert hands.player.app.bindings.pad["strike"][0] == "x", "what all gamepads do is another row"
    hands.tap("dpup")
    while controls.rows[controls.chosen].label != "Mark a target":
        hands.tap("dpup")
    assert controls.rows[controls.chosen].column == PAD_COLUMN


def test_start_goes_on_with_the_play_whatever_row_is_chosen(hands: Hands, play: Play) -> None:
    hands.player.wait(30)
    for label in ("RESUME", "RESTART", "OPTIONS", "QUIT TO TITLE"):
        hands.tap("start")
        assert isinstance(hands.top, Pause)
        hands.choose(label)
        hands.tap("start")
        assert hands.top is play
    assert play.session.ticks > 30


def test_a_gamepad_that_comes_back_is_the_one_that_was_held(hands: Hands, play: Play) -> None:
    devices = hands.player.app.devices
    assert devices.style == "xbox"
    hands.unplug()
    assert isinstance(hands.top, Pause)
    assert devices.style == "keyboard"
    hands.player.wait(20)
    hands.plug()
    assert devices.style == "xbox"
    texts = [notice.text for notice in hands.player.app.notices]
    assert "Gamepad unplugged" not in texts, "it is not so any more"
    assert texts[0].endswith("is ready")
    hands.player.wait(2)
    assert hands.player.app.notices, "and that is shown for its whole time"


def test_a_second_gamepad_is_told_whom_it_drives(hands: Hands) -> None:
    hands.player.wait(1000)
    first, hands_pad = [notice.text for notice in hands.player.app.notices], hands.pad
    assert first == []
    hands.plug()
    try:
        (notice,) = hands.player.app.notices
        assert notice.text.endswith("is ready: player 2")
    finally:
        hands.unplug()
        hands.pad = hands_pad


def test_who_went_over_to_the_keyboard_stays_there(hands: Hands, play: Play) -> None:
    hands.unplug()
    hands.player.app.handle(key("down"))
    hands.plug()
    assert hands.player.app.devices.style == "keyboard"


@pytest.mark.parametrize(
    ("first_pad", "told"),
    [("1", "Player 2: the number pad. For the gamepad see OPTIONS"), ("2", "Player 2: the gamepad")],
)
def test_two_players_are_told_who_has_the_gamepad(hands: Hands, first_pad: str, told: str) -> None:
    app = hands.player.app
    app.settings.first_pad = first_pad
    app.heed_settings()
    hands.choose("TWO PLAYERS")
    hands.tap("a", "a", "a")
    assert isinstance(hands.top, Play)
    assert [notice.text for notice in app.notices][-1] == told


def test_in_a_run_of_two_prompts_are_for_the_device_of_the_first(hands: Hands) -> None:
    app = hands.player.app
    app.settings.first_pad = "2"
    app.heed_settings()
    hands.player.choose("TWO PLAYERS")
    hands.player.tap("return", "return", "return")
    hands.player.wait(OPEN_TICKS + 1)
    hands.player.tap("d")
    hands.tap("x")
    hands.player.wait(1)
    assert isinstance(hands.top, Play)
    assert hands.top.session.world.players == 2
    assert hands.top.view.hud.prompts.style == "keyboard"


def test_at_the_wheel_a_pad_is_told_its_triggers_and_a_keyboard_its_keys(hands: Hands, monkeypatch) -> None:
    shown: list[MenuModel] = []
    monkeypatch.setattr(moves, "draw_menu", lambda _s, _a, model, _t: shown.append(model) or [])
    hands.player.app.push(moves.Moves(hands.player.app, at_the_wheel=True, armed=False))

    def told(name: str) -> list[str]:
        model = shown[-1]
        keys = next(row.value for row in model.rows if row.label == name)
        return [model.prompts.controls[part.split("}")[0]] for part in keys.split("{key:")[1:]]

    hands.player.tap("down")
    assert (told("Drive"), told("Steer")) == (["w"], ["a", "d"])
    hands.tap("dpdown")
    hands.player.wait(1)
    assert (told("Drive"), told("Steer")) == (["righttrigger"], ["leftx"])
