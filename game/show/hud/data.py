"""What the HUD on foot shows, as plain data."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from pygame import Rect

from game.show.hud.house import HouseModel
from game.show.paint.text import Prompts


@dataclass(frozen=True, slots=True)
class PlayerPanel:
    """One player's corner. `red` hit points stand after `hp` and can be won back; `arm` is an icon, "" bare hands."""

    who: str = "danko_bath"
    mood: str = "calm"
    name: str = "DANKO"
    hp: int = 100
    hp_max: int = 100
    red: int = 0
    heat: int = 0  # 0 .. 100
    arm: str = ""
    uses: int = 0
    uses_max: int = 0
    gun: str = ""  # icon, "" for none
    loaded: int = 0
    magazine: int = 0
    spare: int = 0
    drawn: bool = False
    reload: float = 0.0  # how far a reload is, 0 = none
    dry: bool = False  # nothing in it and nothing beside


@dataclass(frozen=True, slots=True)
class EdgeArrow:
    """A man out of sight: on which side, how high on the screen, what he carries, and his place from the edge."""

    side: str = "left"
    y: int = 120
    kind: str = "fist"
    place: int = 0


@dataclass(frozen=True, slots=True)
class PromptBubble:
    """A key ("": none) and what it does, over a thing whose top is at x, y on the screen."""

    action: str = "grab"
    text: str = "Take"
    x: int = 192
    y: int = 120


@dataclass(frozen=True, slots=True)
class BossBar:
    """The boss in both alphabets, his health, the shares of it at which a phase begins, and whether he is open now."""

    name: str = ""
    name_other: str = ""
    hp: int = 1
    hp_max: int = 1
    notches: tuple[float, ...] = (1 / 3, 2 / 3)
    open: bool = False


@dataclass(frozen=True, slots=True)
class SplitFlash:
    """A checkpoint just passed: its time, the best so far, and ticks since."""

    name: str = ""
    time: int = 0
    best: int | None = None
    age: int = 0


WORD_TICKS = 180


@dataclass(frozen=True, slots=True)
class WordFlash:
    """What has just come of something, for good or bad: a secret found, somebody hurt who has no part in it."""

    text: str = ""
    good: bool = True
    age: int = 0


@dataclass(slots=True)
class HudModel:
    """Everything the HUD shows in one frame; ages and times in ticks.

    One is made for each frame, so it is not frozen: that would take five times as long to make.
    """

    player: PlayerPanel = field(default_factory=PlayerPanel)
    second: PlayerPanel | None = None
    combo: int = 0
    combo_left: float = 0.0  # share of the combo window that is left
    multiplier: int = 1
    score: int = 0
    goal: str = ""
    goal_age: int = 9999
    boss: BossBar | None = None
    arrows: tuple[EdgeArrow, ...] = ()
    prompts: Prompts = field(default_factory=Prompts)
    bubble: PromptBubble | None = None
    split: SplitFlash | None = None
    word: WordFlash | None = None
    way: str = ""  # left or right: where it goes on
    timer: int | None = None
    combo_age: int = 9999
    join_hint: str = ""
    badge: str = ""
    words: Rect | None = None  # what a caption covers, if there is one
    house: HouseModel = field(default_factory=HouseModel)


def over_speech(model: HudModel) -> HudModel:
    """The same without all that stands at the lower edge, which the box of speech takes."""
    return replace(model, boss=None, timer=None, split=None, word=None, badge="", join_hint="", house=HouseModel())
