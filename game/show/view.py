"""What the program asks of a picture of the play, whatever its rules."""

from __future__ import annotations

from typing import Any, Protocol

import pygame

from game.core.cue import Cue
from game.show.options import ShowOptions
from game.show.paint.text import Prompts


class Hud(Protocol):
    """What the program tells the HUD; it may be set at any time."""

    prompts: Prompts
    join_hint: str
    badge: str
    best_splits: dict[str, int]  # split name -> ticks of the best run
    taught: bool  # whether the player has finished the level before and needs no lessons


class View(Protocol):
    """Draws worlds of one stage. Call `eat` and `tick` once for each tick played, `draw` as often as wanted.

    `size` is the logical picture in px that `draw` fills; only `fit` changes it.
    Worlds are Any: a view gets only those of its own mode.
    """

    options: ShowOptions
    look: tuple[int, int]  # px by which the eye is moved away from the hero, kept within the level
    ghost: Any | None  # a world of another run, whose hero is shown as an outline

    @property
    def size(self) -> tuple[int, int]:
        """Of the picture."""

    @property
    def hud(self) -> Hud:
        """What is told to the HUD."""

    def fit(self, window: tuple[int, int]) -> None:
        """Choose `size` for a window of so many device px."""

    def check(self, world: Any) -> None:
        """Raise Fault if anything in this world could not be drawn."""

    def eat(self, cues: list[Cue], world: Any) -> None:
        """Let what happened in one tick throw sparks, shake and flash."""

    def tick(self) -> None:
        """One tick of what moves by itself."""

    def draw(self, surface: pygame.Surface, world: Any) -> None:
        """The world, without the HUD."""

    def draw_hud(self, surface: pygame.Surface, world: Any) -> None:
        """The HUD over a drawn world."""
