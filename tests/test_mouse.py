"""The mouse in the menus: tabs, sliders, columns and pages of the case file; and a mouse at rest stays out of it."""

import pygame
import pytest
from menus import Player

from game.app.home import Home
from game.app.program import App
from game.app.scenes.case_menu import CaseMenu
from game.app.scenes.controls import Controls
from game.app.scenes.extras import Dossiers, Extras
from game.app.scenes.options import ALL_TABS, Options
from game.app.scenes.title import Title


def mouse(player: Player, kind: int, spot: tuple[int, int], button: int = 1) -> None:
    more = {} if kind == pygame.MOUSEMOTION else {"button": button}
    player.app.handle(pygame.event.Event(kind, pos=spot, **more))
    player.wait(1)


def move(player: Player, spot: tuple[int, int]) -> None:
    mouse(player, pygame.MOUSEMOTION, spot)


def press(player: Player, spot: tuple[int, int], button: int = 1) -> None:
    mouse(player, pygame.MOUSEBUTTONDOWN, spot, button)


def click(player: Player, spot: tuple[int, int], button: int = 1) -> None:
    press(player, spot, button)
    mouse(player, pygame.MOUSEBUTTONUP, spot, button)


def row(player: Player, label: str) -> pygame.Rect:
    return next(area for area, k in player.top.areas if player.top.rows[k].label == label)


@pytest.fixture
def options(player):
    player.choose("OPTIONS")
    player.wait(1)
    return player


def test_tabs_are_opened_by_a_click(options):
    for name in ("Sound", "Game", "Controls", "Assists"):
        at = ALL_TABS.index(name)
        click(options, next(area.center for area, k in options.top.tab_areas if k == at))
        assert isinstance(options.top, Controls if name == "Controls" else Options)
        if isinstance(options.top, Options):
            assert options.top.tab == at


def test_a_slider_follows_the_mouse_that_holds_it(options):
    area = row(options, "Screen shake")
    value, y = lambda: options.app.settings.shake_pct, area.centery
    ends = (area.right - 128, area.right - 48)  # of its bar
    press(options, (ends[1] - 40, y))
    assert value() == 50
    move(options, (ends[0] + 16, y + 60))
    assert value() == 20, "also beside its row"
    move(options, (ends[0] - 30, y))
    assert value() == 0
    mouse(options, pygame.MOUSEBUTTONUP, (ends[0], y))
    move(options, (ends[1], y))
    assert value() == 0, "let go"
    click(options, (area.left + 20, y))
    assert value() == 0, "its name is not its bar"


def test_the_key_under_the_mouse_is_the_one_that_is_bound(options):
    options.tap("page up")
    area = row(options, "Strike")
    click(options, (area.x + 208, area.centery))
    options.tap("o")
    assert options.app.bindings.first["strike"] == ["j", "o"]
    click(options, (area.x + 148, area.centery))
    options.tap("n")
    assert options.app.bindings.first["strike"] == ["n", "o"]


def test_tabs_and_leaves_of_the_case_file(player):
    player.choose("CASE FILES")
    player.wait(1)
    click(player, (360, 32 + 3 * 30 + 10))
    assert player.top.chosen == 3
    click(player, (280, 130))  # the leaf in front
    assert player.top.chosen == 4
    click(player, (360, 40))
    assert player.top.chosen != 4
    while player.top.chosen:
        player.tap("left")
    cases = player.top
    click(player, (5, 100))
    assert player.top is cases, "beside the folder there is nothing"
    click(player, (90, 80))
    assert isinstance(player.top, CaseMenu)


def test_dossiers_turn_by_clicks(player):
    player.choose("EXTRAS")
    player.choose("Dossiers")
    player.wait(1)
    click(player, (100, 100))
    assert isinstance(player.top, Dossiers)
    assert player.top.chosen == 1
    click(player, (100, 100), button=3)
    assert isinstance(player.top, Extras)


def test_a_window_that_changes_under_a_mouse_at_rest_chooses_nothing(options):
    spot = row(options, "Flashes").center
    move(options, spot)
    assert options.top.rows[options.top.chosen].label == "Flashes"
    options.tap("up")
    chosen = options.top.chosen
    move(options, spot)  # SDL says so when the window takes another size
    assert options.top.chosen == chosen
    move(options, (spot[0] + 1, spot[1]))
    assert options.top.rows[options.top.chosen].label == "Flashes"


def test_the_pointer_is_seen_only_while_the_mouse_is_used(home: Home, monkeypatch):
    at = (0, 0)
    monkeypatch.setattr(pygame.mouse, "get_pos", lambda desktop=False: at)
    monkeypatch.setattr(Player, "__init__", lambda self, app: setattr(self, "app", app))
    player = Player(App(home))
    player.app.become(Title(player.app))
    seen = pygame.mouse.get_visible
    assert not seen()
    move(player, (50, 50))
    assert not seen(), "nobody has touched it"
    at = (7, 7)
    move(player, (50, 50))
    assert seen()
    player.tap("down")
    assert not seen()
    click(player, (2, 2))
    assert seen()
    player.start()
    assert not seen()
    at = (9, 9)
    move(player, (60, 50))
    assert not seen(), "in play there is nothing to point at"
    player.app.quit()
    player.app.close()
