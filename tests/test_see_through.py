"""Pages that let be seen what lies behind: it is whole in the window, and of two pages only the topmost is drawn."""

from __future__ import annotations

import pygame
from menus import Player

from game.app.scenes.base import Menu, Scene
from game.show.window.screen import HEIGHT, WIDTH


class _Wide(Scene):
    """A picture larger than a page, blue with a red left half."""

    size = (576, 324)

    def draw(self, surface: pygame.Surface) -> None:
        surface.fill((0, 0, 200))
        surface.fill((200, 0, 0), (0, 0, 288, 324))


class _Page(Menu):
    """A page that lets it be seen."""

    see_through = True

    def entries(self) -> list:
        return []

    def draw(self, surface: pygame.Surface) -> None:
        surface.fill((0, 200, 0), (0, 0, 4, 4))


def test_a_page_over_a_wider_picture_fills_the_window(player: Player) -> None:
    app = player.app
    app.become(_Wide(app))
    app.compose()
    assert app.surface.get_size() == (576, 324)
    app.push(_Page(app))
    app.compose()
    assert app.surface.get_size() == (WIDTH, HEIGHT)
    assert app.surface.get_at((0, 0))[:3] == (0, 200, 0)
    left, right = app.surface.get_at((WIDTH // 2 - 9, 100)), app.surface.get_at((WIDTH // 2 + 9, 100))
    assert left.r > 190 > 10 > left.b, "what lies behind is whole, only smaller"
    assert right.b > 190 > 10 > right.r
    app.pop()
    app.compose()
    assert app.surface.get_size() == (576, 324)


def test_of_pages_over_pages_only_the_topmost_is_drawn(player: Player) -> None:
    class Under(_Page):
        def draw(self, surface: pygame.Surface) -> None:
            surface.fill((0, 0, 0), (8, 8, 4, 4))

    app = player.app
    app.become(_Wide(app), Under(app), _Page(app))
    app.compose()
    assert app.surface.get_at((9, 9)).r > 190, "what lies below both is seen"
    assert app.surface.get_at((0, 0))[:3] == (0, 200, 0)


def test_what_lies_behind_a_page_is_drawn_on_the_same_surface_each_time(player: Player) -> None:
    drawn = []

    class Wide(_Wide):
        def draw(self, surface: pygame.Surface) -> None:
            drawn.append(surface)
            super().draw(surface)

    app = player.app
    app.become(Wide(app), _Page(app))
    for _ in range(3):
        app.compose()
    assert len(drawn) == 3
    assert all(surface is drawn[0] for surface in drawn)
