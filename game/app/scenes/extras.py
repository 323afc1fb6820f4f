"""What lies beside the campaign: runs that were kept, people of the case, the music, and who made it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

import pygame

from game.app.devices import Press
from game.app.scenes.base import LEFT_CLICK, RIGHT_CLICK, WHEEL_DOWN, WHEEL_UP, Entry, Menu, Scene
from game.show.pages.dossier import DossierModel, draw_dossier
from game.show.pages.menu import MenuModel, Row, draw_menu
from game.show.paint.widgets import Hint
from game.show.tongue import later, names_of, tr, tr_in

if TYPE_CHECKING:
    from game.app.program import App
    from game.data.story import Person


FIGURES = {  # who is seen whole, and in what
    "danko": "danko_uniform", "ogarkov": "ogarkov", "ridzik": "ridzik", "rostavili": "rostavili",
    "old_bather": "bather_b", "man": "bruiser_bath_a", "militia_man": "militia_man", "foreman": "foreman",
    "strongman": "strongman", "bodyguards": "broad", "clerk": "clerk", "guest": "guest_man", "maid": "maid",
}  # fmt: skip

PASSAGES = {  # pieces heard only within others; those have their names among the lines
    "hotel_hush": later("Behind the Doors"),
    "hotel_lift": later("Between Floors"),
    "hotel_roof": later("Wind off the Lake"),
    "chase_ring": later("No Way Out of the Yard"),
}


class Page(Menu):
    """A list over the moving key art."""

    title = ""
    music = "menu"

    def __init__(self, app: App) -> None:
        super().__init__(app)
        self.rests_after = None

    def hints(self) -> tuple[Hint, ...]:
        """What the foot of the page says."""
        return Hint("confirm", tr("Choose")), Hint("cancel", tr("Back"))

    def draw(self, surface: pygame.Surface) -> None:
        """The page."""
        model = MenuModel(
            tr(self.title),
            self.rows,
            self.chosen,
            hints=self.hints(),
            prompts=self.app.devices.prompts(),
            backdrop="title",
            tight=True,
        )
        self.areas = draw_menu(surface, self.app.art, model, self.age)


class Extras(Page):
    """Where they are chosen."""

    title = later("EXTRAS")

    def entries(self) -> list[Entry]:
        """The four."""
        return [
            Entry(Row(tr("Replays"), note=tr("Your finished runs: watch, race or copy them")), self._replays),
            Entry(Row(tr("Dossiers"), note=tr("The people of the case that you have met")), self._dossiers),
            Entry(Row(tr("Jukebox"), note=tr("The music of the game")), self._jukebox),
            Entry(Row(tr("Credits"), note=tr("Who is in it, and what it is made with")), self._credits),
        ]

    def _replays(self) -> None:
        from game.app.scenes.shelf import Shelf

        self.app.push(Shelf(self.app))

    def _dossiers(self) -> None:
        self.app.push(Dossiers(self.app))

    def _jukebox(self) -> None:
        self.app.push(Jukebox(self.app))

    def _credits(self) -> None:
        from game.app.scenes.credits import Credits

        self.app.push(Credits(self.app))


class Jukebox(Page):
    """Every piece of music; the one that is confirmed plays."""

    title = later("JUKEBOX")
    music = ""

    def __init__(self, app: App) -> None:
        self._plays = Page.music  # of the page that one comes from
        super().__init__(app)

    def entries(self) -> list[Entry]:
        """The pieces by name, and silence said where there is no device."""
        pieces = self.app.sound.pieces()
        if not pieces:
            return [Entry(Row(tr("No sound device"), enabled=False))]
        return [self._entry(name) for name in pieces]

    def _entry(self, name: str) -> Entry:
        plays = tr("plays") if name == self._plays else ""
        title = tr(PASSAGES[name]) if name in PASSAGES else self.app.library.words(f"music.{name}")
        return Entry(Row(title, "told", plays), partial(self._play, name))

    def _play(self, name: str) -> None:
        self._plays = name
        self.app.sound.music(name)


def met(app: App, person: Person) -> bool:
    """Whether somebody has come up in what the player finished, or in where he begins."""
    made = [entry.id for entry in app.library.playable()]
    order = [scene.id for scene in app.library.story.campaign]
    reached = max((order.index(i) for i in made if i in order and app.profile.finished(i)), default=0)
    shown = {*order[: reached + 1], *made[:1]}
    return any(person.id in beat.people and beat.played_by in shown for beat in app.library.story.beats.values())


class Dossiers(Scene):
    """A page for each person, who breathes; left and right turn."""

    def __init__(self, app: App) -> None:
        super().__init__(app)
        faces = app.art.portraits
        self.people = [p for p in app.library.story.people.values() if f"{p.portrait}_calm" in faces]
        self.chosen = 0

    def press(self, press: Press) -> None:
        """Turn or leave."""
        self.idle_ticks = 0
        if press.menu in {"left", "right", "confirm"}:
            self._turn(-1 if press.menu == "left" else 1)
        elif press.menu == "cancel":
            self._back()

    def click(self, button: int) -> None:
        """Left and the wheel turn, right leaves."""
        if button == RIGHT_CLICK:
            self._back()
        elif button in (LEFT_CLICK, WHEEL_UP, WHEEL_DOWN):
            self._turn(-1 if button == WHEEL_UP else 1)

    def _turn(self, by: int) -> None:
        self.chosen = (self.chosen + by) % len(self.people)
        self.app.sound.play("page")

    def _back(self) -> None:
        self.app.sound.play("menu_back")
        self.app.pop()

    def draw(self, surface: pygame.Surface) -> None:
        """The page; who was not met yet lies under a seal."""
        person = self.people[self.chosen]
        name, other = names_of(person)
        known = met(self.app, person)
        model = DossierModel(
            name=name if known else "—",
            other=other if known else "",
            about=tr_in("people", person.about) if known else tr("Sealed until you meet."),
            portrait=person.portrait if known else "",
            look=FIGURES.get(person.id, "") if known else "",
            place=f"{self.chosen + 1}/{len(self.people)}",
            hints=(Hint("less", tr("Previous")), Hint("more", tr("Next")), Hint("cancel", tr("Back"))),
            prompts=self.app.devices.prompts(),
        )
        draw_dossier(surface, self.app.art, model, self.age)
