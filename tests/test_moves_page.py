"""The page of moves and keys beside them: each move is named with what it is bound to, what would change is framed."""

from __future__ import annotations

import pygame
import pytest
from menus import Player

from game.app.bindings import ACTIONS
from game.app.scenes import moves
from game.app.scenes.controls import Controls
from game.app.scenes.moves import Moves
from game.app.scenes.pause import Pause
from game.show.pages.menu import MenuModel, Row, draw_menu
from game.show.window.screen import HEIGHT, WIDTH


def test_the_column_that_would_be_changed_is_framed(player: Player) -> None:
    player.choose("OPTIONS")
    player.tap("page up")
    assert isinstance(player.top, Controls)
    pictures = []
    for column in range(3):
        surface = pygame.Surface((WIDTH, HEIGHT))
        assert player.top.rows[player.top.chosen].column == column
        model = MenuModel(rows=player.top.rows, chosen=player.top.chosen, columns=("a", "b", "c"), backdrop="none")
        draw_menu(surface, player.app.art, model, 0)
        pictures.append(pygame.image.tobytes(surface, "RGB"))
        player.tap("right")
    assert len(set(pictures)) == 3


def test_the_pause_names_every_move_with_its_keys(player: Player) -> None:
    play = player.start()
    player.tap("escape")
    player.choose("MOVES")
    assert isinstance(player.top, Moves)
    assert [name for name, _ in player.top.tabs] == ["Blows", "Grips"], "nobody has a gun here"
    seen = []
    for _ in player.top.tabs:
        seen += [row.label for row in player.top.rows]
        player.tap("right")
    assert {"Jab, cross, hook", "Throw into a thing", "Finisher"} <= set(seen)
    player.tap("escape")
    assert isinstance(player.top, Pause)
    player.tap("escape")
    assert player.top is play


@pytest.mark.parametrize("lines", [moves.BLOWS, moves.GRIPS, moves.GUN, moves.WHEEL])
def test_moves_speak_of_actions_that_exist(lines: tuple[moves.Line, ...]) -> None:
    named = [part.split("}")[0] for line in lines for part in line.keys.split("{key:")[1:]]
    assert named
    assert set(named) <= set(ACTIONS)


def test_keys_of_a_move_are_drawn_as_they_are_bound(player: Player) -> None:
    row = Row("Kick", "keys", "{key:kick}")
    pictures = []
    for name in ("k", "t"):
        player.app.bindings.bind("first", "kick", 0, name)
        player.app.devices.rebind()
        surface = pygame.Surface((WIDTH, HEIGHT))
        model = MenuModel(rows=(row,), prompts=player.app.devices.prompts(), backdrop="none")
        draw_menu(surface, player.app.art, model, 0)
        pictures.append(pygame.image.tobytes(surface, "RGB"))
    assert pictures[0] != pictures[1]
