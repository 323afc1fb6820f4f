"""The moves: every blow, grip and shot with the keys it has now, or what the bus can do; what each is good for."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import pygame

from game.app.devices import Press
from game.app.scenes.base import Entry, Menu
from game.show.pages.menu import MenuModel, Row, draw_menu, tab_areas
from game.show.paint.text import Prompts
from game.show.paint.widgets import Hint
from game.show.tongue import later, tr

if TYPE_CHECKING:
    from game.app.program import App


@dataclass(frozen=True, slots=True)
class Line:
    """A move, its keys (`{key:action}`), and what it is good for."""

    name: str
    keys: str
    good_for: str


BLOWS = (
    Line(later("Jab, cross, hook"), "{key:strike} {key:strike} {key:strike}",
         later("The hook follows only a cross that hit; it knocks down")),
    Line(later("Kick"), "{key:kick}", later("Throws men back, breaks a wind-up, opens doors")),
    Line(later("Sweep"), "{key:down} + {key:kick}", later("Under high blows and shots; knocks down")),
    Line(later("Low jab, stamp"), "{key:down} + {key:strike}", later("For dogs, kneeling men and the fallen")),
    Line(later("Jump kick"), "{key:jump} {key:kick}", later("Over a lunge, into the man")),
    Line(later("Elbow drop"), "{key:jump} {key:down} + {key:strike}", later("Also hits the fallen")),
    Line(later("Back-fist"), "{key:strike} {key:left} + {key:strike}",
         later("Mid-combo, away from the man: hits whoever is behind")),
    Line(later("Shoulder"), "{key:right} … {key:kick}", later("After a short run: through men and doors")),
)  # fmt: skip
GRIPS = (
    Line(later("Grab"), "{key:grab}", later("Close to a man. With nobody near: pick up, use")),
    Line(later("Knee"), "{key:grab} {key:strike}", later("Three at most, then he is free")),
    Line(later("Head butt"), "{key:grab} {key:kick}", later("Knocks down, and staggers whoever is behind him")),
    Line(later("Throw"), "{key:grab} {key:left} / {key:right} + {key:grab}",
         later("Either way; the body knocks others down")),
    Line(later("Throw into a thing"), "{key:grab} {key:up} + {key:grab}",
         later("Near a pool, locker, pillar, stove, rail, window")),
    Line(later("Break free"), "{key:left} {key:right} {key:left} {key:right}", later("When somebody holds you")),
    Line(later("Dodge"), "{key:dodge}", later("Safe for a moment; cut it fine and you hit harder")),
    Line(later("Finisher"), "{key:finisher}", later("When the heat under your health is full: all around go down")),
)  # fmt: skip
GUN = (
    Line(later("Shoot"), "{key:shoot}", later("The first press draws; at arm's length the butt strikes")),
    Line(later("Shoot low"), "{key:down} + {key:shoot}", later("Under a high shot, at kneeling men")),
    Line(later("Reload"), "{key:up} + {key:shoot}", later("Takes a moment: do it behind cover")),
    Line(later("Cover"), "{key:down}", later("Behind a sofa, crate or counter, shots pass over you")),
    Line(later("Doorway"), "{key:up}", later("In a doorway, shots pass you by")),
)  # fmt: skip
BOTH_WAYS = "{key:left} {key:right}"
WHEEL = (
    Line(later("Drive"), "{key:up}", ""),
    Line(later("Brake, then reverse"), "{key:down}", ""),
    Line(later("Steer"), BOTH_WAYS, ""),
    Line(later("Hand brake"), "{key:hand_brake}", later("While steering: the tail swings round")),
    Line(later("Charge"), "{key:charge}", later("With full heat: a burst to ram him with")),
    Line(later("Horn"), "{key:horn}", later("Cars ahead make way")),
    Line(later("Look back"), "{key:look_back}", later("For as long as you hold it")),
    Line(later("Mark a target"), "{key:mark}", later("Tells Ridzik what to shoot at")),
)
ON_FOOT = ((later("Blows"), BLOWS), (later("Grips"), GRIPS))


class Moves(Menu):
    """Over the pause: a list to read, one tab a sort."""

    see_through = True

    def __init__(self, app: App, at_the_wheel: bool, armed: bool) -> None:
        guns = ((later("Gun"), GUN),) if armed else ()
        self.tabs = ((later("At the wheel"), WHEEL),) if at_the_wheel else (*ON_FOOT, *guns)
        self.tab = 0
        self._driven = at_the_wheel
        super().__init__(app)

    @property
    def _prompts(self) -> Prompts:
        """The keys as the play itself tells them."""
        prompts = self.app.devices.prompts()
        if not self._driven:
            return prompts
        from game.show.chase_hud.lessons import at_the_wheel

        return at_the_wheel(prompts)

    def entries(self) -> list[Entry]:
        """The moves of the tab."""
        return [
            Entry(Row(tr(line.name), "keys", self._keys(line), note=tr(line.good_for)))
            for line in self.tabs[self.tab][1]
        ]

    def _keys(self, line: Line) -> str:
        """One stick steers both ways."""
        pad = self._driven and self.app.devices.style != "keyboard"
        return line.keys.replace(BOTH_WAYS, "{key:left}") if pad else line.keys

    def special(self, press: Press) -> bool:
        """Tabs, also by left and right."""
        by = {"next": 1, "right": 1, "prev": -1, "left": -1}.get(press.menu, 0)
        if not by or len(self.tabs) == 1:
            return False
        self.app.sound.play("menu_move")
        self.open_tab((self.tab + by) % len(self.tabs))
        return True

    def open_tab(self, tab: int) -> None:
        """Another sort."""
        self.tab = tab
        self.first()

    def draw(self, surface: pygame.Surface) -> None:
        """The page."""
        turn = (Hint("next", tr("Next page")),) if len(self.tabs) > 1 else ()
        model = MenuModel(
            tr("MOVES"),
            self.rows,
            self.chosen,
            tabs=tuple(tr(name) for name, _ in self.tabs),
            tab=self.tab,
            hints=(*turn, Hint("cancel", tr("Back"))),
            prompts=self._prompts,
        )
        self.areas = draw_menu(surface, self.app.art, model, self.age)
        self.tab_areas = tab_areas(self.app.art, model)
