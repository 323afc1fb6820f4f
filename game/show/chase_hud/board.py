"""Everything that the HUD of the chase shows, as plain data: signs, marks of the map, words, bars."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

import pygame

from game.show.hud.data import SplitFlash
from game.show.paint.text import Prompts
from game.show.paint.widgets import Hint


@dataclass(frozen=True, slots=True)
class MapMark:
    """Something on the map: its sort and its place in m. A crossing that is shut flashes."""

    kind: str
    x: float
    y: float
    flashes: bool = False


@dataclass(frozen=True, slots=True)
class MapTrain:
    """A train: its ends in m."""

    x0: float
    y0: float
    x1: float
    y1: float


@dataclass(frozen=True, slots=True)
class Chevron:
    """A warning at the edge of the view: `kind` oncoming, lorry or train; x, y on the edge; (dx, dy) points outward.

    `who` is the id of the vehicle.
    """

    kind: str
    x: int
    y: int
    dx: int
    dy: int
    who: int = 0


@dataclass(frozen=True, slots=True)
class Pointer:
    """Where his bus is when it is out of view: on the edge at x, y, outward (dx, dy), so many metres of road ahead.

    `turn` is the next one that he will take, left or right, and `street` the way on the screen that it leads.
    """

    x: int
    y: int
    dx: int
    dy: int
    metres: int = 0
    brakes: bool = False
    turn: str = ""
    street: tuple[int, int] = (0, 0)


@dataclass(frozen=True, slots=True)
class TurnSign:
    """The next turn: shape as in the map's table or "around", metres to go, how hard it is (bend, hard, short).

    `aside` when a bus is where the sign would stand else: -1 to the left, 1 to the right. `brake` when one is too fast.
    """

    turn: str
    metres: int
    paint: str = "bend"
    aside: int = 0
    brake: bool = False


@dataclass(frozen=True, slots=True)
class TrainSign:
    """A train that comes: whole seconds until it is on the crossing, and where in the view or beyond it that lies.

    `side` is left, right, up or down; `place` is that of `Places.trains`.
    """

    seconds: int
    side: str = "right"
    place: int = 0


@dataclass(frozen=True, slots=True)
class Shout:
    """What is being said: portrait, mood, words; `place` is that of `Places.words`."""

    who: str
    mood: str
    text: str
    place: int = 0


@dataclass(frozen=True, slots=True)
class Mirror:
    """His bus in our mirror: how large, 1 .. 5, or 0 if it is not in it; so far to the side; he comes to ram us."""

    size: int
    aside_px: int = 0
    flashes: bool = False


@dataclass(frozen=True, slots=True)
class Pop:
    """Points that rise from where they were made, px on the screen."""

    x: int
    y: int
    text: str
    age: int
    bad: bool = False


@dataclass(frozen=True, slots=True)
class ChaseHudModel:
    """Everything that the HUD of the chase shows in one frame; hulls 0 .. 100, heat 0 .. 1, no gap without him."""

    gap_m: float | None = None
    lead_m: float | None = None  # we are before him, so far
    mirror: Mirror | None = None  # what hangs in place of the scale then
    gap_aside: int = 0  # -1, 1: a bus is under the scale, the metres stand alone on that side
    speed_kmh: int = 0
    hull: float = 100.0
    his_hull: float | None = None
    heat: float = 0.0
    heat_lost: float = 0.0  # what was lost a moment ago, over `heat`
    mended: tuple[float, float] = (0.0, 0.0)  # what our hull and his have won a moment ago
    score: int = 0
    timer: int = 0
    turn: TurnSign | None = None
    train: TrainSign | None = None
    chevrons: tuple[Chevron, ...] = ()
    shout: Shout | None = None
    goal: str = ""
    goal_age: int = 9999
    goal_place: int = 0  # of `Places.goals`
    buses: tuple[pygame.Rect, ...] = ()  # what they cover of the screen
    pointer: Pointer | None = None
    pops: tuple[Pop, ...] = ()
    marks: tuple[MapMark, ...] = ()
    trains: tuple[MapTrain, ...] = ()
    split: SplitFlash | None = None
    split_high: bool = False  # a bus is where it stands else
    aim: tuple[int, int] | None = None  # of the second player, px on the screen
    aim_from: tuple[int, int] | None = None  # our bus there
    rear: str = ""  # the word in the mirror, while one looks back
    rounds: int = 0
    reloads: bool = False
    banner: tuple[str, bool] | None = None  # how it ended, and whether that is good
    again: str = ""  # what the key of the retry does, while it does that
    lost_in_s: int | None = None  # he is so far off that he is lost in so many seconds
    starts_in_s: int | None = None  # our engine has stalled and starts again in so many seconds
    names: tuple[str, str] = ("", "")
    prompts: Prompts = field(default_factory=Prompts)
    lessons: tuple[Hint, ...] = ()
    seen_pct: Mapping[str, int] = field(default_factory=dict)  # panel -> how much of it, 100 for one that is not named
    join_hint: str = ""
    badge: str = ""
