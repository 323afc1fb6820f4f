"""The credits: the cast of the story, then what the game is made with and under which licences."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import pygame

from game.app.devices import Press
from game.app.scenes.base import Scene
from game.show.pages.credits import Act, CreditsModel, Part, draw_credits, next_stop
from game.show.paint.widgets import Hint
from game.show.tongue import later, names_of, tr, tr_in

if TYPE_CHECKING:
    from game.app.program import App
    from game.data.story import Person

# City, looks, what each shows of himself, and who it is: a person of the story, or words for those without a name.
CAST: tuple[tuple[str, tuple[str, ...], tuple[str, ...], str], ...] = (
    ("moscow", ("danko_uniform",), ("look",), "danko"),
    ("moscow", ("bather_a", "bather_b", "bather_c"), ("talk", "look", "cower"), later("Guests of the bath")),
    ("moscow", ("foreman",), ("talk",), "foreman"),
    ("moscow", ("bruiser_bath_a", "thrower_bath", "knife_man"), ("wind_hook", "taunt", "taunt"), later("Bath hands")),
    ("moscow", ("strongman",), ("taunt",), "strongman"),
    ("chicago", ("ridzik",), ("reload",), "ridzik"),
    ("chicago", ("clerk", "bellboy"), ("talk", "look"), "clerk"),
    ("chicago", ("guest_man", "guest_woman", "guest_woman_b"), ("talk", "look", "talk"), "guest"),
    ("chicago", ("gunman_a", "gunman_b", "shotgun_man"), ("taunt", "taunt", "taunt"), later("The Georgian's men")),
    ("chicago", ("dog_handler", "dog"), ("whistle", "sit"), later("A man and his dog")),
    ("chicago", ("long", "broad"), ("rack", "taunt"), "bodyguards"),
    ("chicago", ("rostavili",), ("touch_hat",), "rostavili"),
)
PARTS = (  # heading, line
    (later("After the film of 1988"), later("An unofficial homage. Names and plot are the film's.")),
    (later("All else is our own"), later("Every picture, line, note and piece of code was made for this game.")),
    (later("Made with"), later("Python, pygame-ce, pytmx, NumPy and Numba; maps drawn in Tiled.")),
    (later("Free to share"), later("Code under the MIT licence, art and sound under CC BY 4.0.")),
)
WALKERS = ("danko_uniform",)


class Credits(Scene):
    """A page that plays by itself; right goes on to what comes next. `then` is done when the player has seen enough."""

    music = "credits"

    def __init__(self, app: App, then: Callable[[], None] | None = None) -> None:
        super().__init__(app)
        self._then = then or app.pop

    def press(self, press: Press) -> None:
        """Confirm and cancel lead back."""
        if press.menu == "right":
            self.age = next_stop(self._model(), self.age)
        elif press.menu in {"confirm", "cancel"}:
            self.app.sound.play("menu_back")
            self._then()

    def click(self, button: int) -> None:
        """So does the mouse."""
        del button
        self._then()

    def draw(self, surface: pygame.Surface) -> None:
        """The page."""
        draw_credits(surface, self.app.art, self._model(), self.age)

    def _model(self) -> CreditsModel:
        people = self.app.library.story.people
        return CreditsModel(
            acts=tuple(Act(city, looks, moves, *_told(people.get(who), who)) for city, looks, moves, who in CAST),
            parts=tuple(Part(tr(heading), tr(line)) for heading, line in PARTS),
            walkers=WALKERS,
            farewell=tr("Thank you for playing"),
            hints=(Hint("more", tr("Next")), Hint("cancel", tr("Back"))),
            prompts=self.app.devices.prompts(),
        )


def _told(person: Person | None, words: str) -> tuple[str, str]:
    """Name, and what there is to say about it."""
    if person is None:
        return tr(words), ""
    return names_of(person)[0], tr_in("people", person.about)
