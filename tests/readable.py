"""Watches what a page writes: words that leave the screen or their panel, and words over words."""

import importlib
from collections.abc import Iterator

import pygame
import pytest

from game.show.paint.font import Font

PANELLED = (
    "hud.draw", "hud.corner", "hud.foot", "hud.dialogue", "chase_hud.draw", "pages.menu", "pages.pause", "pages.result",
    "pages.confirm", "pages.notice",
)  # fmt: skip


class Watch:
    """Notes where words and panels are drawn."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, surface: pygame.Surface) -> None:
        self.words: list[tuple[str, pygame.Rect]] = []
        self.panels: list[pygame.Rect] = []
        self.screen = surface.get_rect()
        draw = Font.draw

        def noted(font, to, text, x, y, fill=None, align=0.0, *rest, **named):
            width = draw(font, to, text, x, y, fill, align, *rest, **named)
            if to.get_size() == surface.get_size() and text.strip():
                self.words.append((text, pygame.Rect(x - round(align * width), y, width, font.cap)))
            return width

        monkeypatch.setattr(Font, "draw", noted)
        for module in PANELLED:
            room = importlib.import_module(f"game.show.{module}")
            monkeypatch.setattr(room, "panel", self._panel(room.panel))

    def _panel(self, real):
        def noted(surface, rect, *rest):
            self.panels.append(pygame.Rect(rect))
            real(surface, rect, *rest)

        return noted

    def faults(self) -> Iterator[str]:
        """Words that leave the screen or their panel, or lie over others."""
        for text, rect in self.words:
            if not self.screen.inflate(-8, -4).contains(rect):
                yield f"{text!r} at {rect} leaves the screen"
            for box in self.panels:
                if box.collidepoint(rect.center) and not box.inflate(-4, -4).contains(rect):
                    yield f"{text!r} at {rect} leaves its panel {box}"
        for k, (text, rect) in enumerate(self.words):
            for other, over in self.words[k + 1 :]:
                if rect.colliderect(over):
                    yield f"{text!r} at {rect} and {other!r} at {over} overlap"

    def assert_all_is_readable(self) -> None:
        assert self.words
        assert list(self.faults()) == []
