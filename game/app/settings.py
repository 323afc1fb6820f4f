"""What the player may choose, described once: defaults, limits, labels; the options page and the file both read it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, fields
from typing import Any

from game.app import store
from game.app.home import Home
from game.app.lock import alone
from game.data.difficulty import DIFFICULTIES
from game.data.stage import Assists
from game.show.options import ShowOptions
from game.show.tongue import LANGUAGES, SYSTEM, later, tr

VERSION = 1
_ASSISTS = {f.name for f in fields(Assists)}
_SCALES = tuple(str(scale) for scale in range(1, 11))  # x10 fills a screen of 4K
TABS = (later("Picture"), later("Sound"), later("Help"), later("Game"))
DIFFICULTY_NAMES = {"cadet": later("Cadet"), "militia": later("Militia"), "captain": later("Captain")}


@dataclass(frozen=True, slots=True)
class Option:
    """One choice: a slider (`low`..100 in steps), a switch, or one of `choices` shown as `names`."""

    field: str
    tab: str
    label: str
    note: str = ""
    step: int = 0
    low: int = 0
    choices: tuple[str, ...] = ()
    names: tuple[str, ...] = ()

    @property
    def kind(self) -> str:
        """slider, value or toggle."""
        return "slider" if self.step else "value" if self.choices else "toggle"

    @property
    def waits(self) -> bool:
        """Whether it holds from the next start of a level only: it is part of what a run is."""
        return self.field in _ASSISTS

    def allows(self, value: object) -> bool:
        """Whether `value` may stand in the file."""
        if self.step:
            return type(value) is int and self.low <= value <= 100
        if self.choices:
            return value in self.choices
        return isinstance(value, bool)


OPTIONS = (
    Option("full_screen", "Picture", later("Full screen"), later("Alt+Enter or F11 at any time")),
    Option("scale", "Picture", later("Window size"),
           choices=("auto", *_SCALES), names=(later("As fits"), *(f"x{scale}" for scale in _SCALES))),
    Option("mode", "Picture", later("Picture fits"), later("Whole pixels keep every pixel square"),
           choices=("whole", "fill"), names=(later("Whole pixels"), later("The screen"))),
    Option("scan_lines", "Picture", later("Scan lines")),
    Option("vsync", "Picture", later("Wait for the monitor"), later("Off: a little faster to the eye, may tear")),
    Option("shake_pct", "Picture", later("Screen shake"), step=10),
    Option("flashes", "Picture", later("Flashes")),
    Option("safe_colours", "Picture", later("Colour-safe signs"),
           later("Health, heat, hulls, splits and the map by lightness and shape")),
    Option("music_pct", "Sound", later("Music"), step=5),
    Option("sound_pct", "Sound", later("Effects"), step=5),
    Option("voice_pct", "Sound", later("Voices"), step=5),
    Option("mute_unfocused", "Sound", later("Silent in the background")),
    Option("endless_health", "Help", later("Endless health"), later("Runs with help are kept in a list of their own")),
    Option("frees_itself", "Help", later("Break free by itself"), later("Grips let go after a moment")),
    Option("auto_combo", "Help", later("Combos by one key"), later("Strike alone strings all blows together")),
    Option("auto_stone", "Help", later("Hot stone by itself"), later("The test of the stone is passed for you")),
    Option("endless_rounds", "Help", later("Endless rounds"), later("Magazines still want to be changed")),
    Option("aim_help", "Help", later("Shots find their man"), later("You turn and crouch to whoever is in line")),
    Option("speed_pct", "Help", later("Game speed"), later("Everything runs slower, you do not"), step=10, low=50),
    Option("auto_throttle", "Help", later("Bus: throttle by itself"), later("Only steering and braking are yours")),
    Option("corner_brake", "Help", later("Bus: brakes before corners"),
           later("To the speed that the next corner takes")),
    Option("lane_magnet", "Help", later("Bus: keeps its lane"), later("A light pull to the lane while nobody steers")),
    Option("slow_traffic", "Help", later("Bus: slower traffic"), later("Everybody else drives at three quarters")),
    Option("difficulty", "Game", later("Difficulty"), later("Holds from the next start of a level"),
           choices=tuple(DIFFICULTIES), names=tuple(DIFFICULTY_NAMES.values())),
    Option("language", "Game", later("Language"),
           choices=(SYSTEM, *LANGUAGES), names=(later("As the system"), *LANGUAGES.values())),
    Option("text_size", "Game", later("Text"), later("Speech, goals and prompts"),
           choices=("small", "large"), names=(later("Small"), later("Large"))),
    Option("text_speed", "Game", later("Speed of speech"), choices=("40", "70", "140", "1000"),
           names=(later("Slow"), later("Plain"), later("Fast"), later("At once"))),
    Option("pause_unfocused", "Game", later("Pause in the background")),
    Option("first_pad", "Game", later("First gamepad plays"),
           choices=("1", "2"), names=(later("Player 1"), later("Player 2"))),
    Option("pad_style", "Game", later("Gamepad buttons"),
           choices=("auto", "xbox", "playstation", "switch"),
           names=(later("As plugged in"), "Xbox", "PlayStation", "Switch")),
    Option("rumble_pct", "Game", later("Rumble"), step=10),
)  # fmt: skip


@dataclass(slots=True)
class Settings:
    """The choices themselves."""

    full_screen: bool = False
    scale: str = "auto"
    mode: str = "whole"
    scan_lines: bool = False
    vsync: bool = True
    shake_pct: int = 100
    flashes: bool = True
    safe_colours: bool = False
    music_pct: int = 80
    sound_pct: int = 90
    voice_pct: int = 80
    mute_unfocused: bool = True
    endless_health: bool = False
    frees_itself: bool = False
    auto_combo: bool = False
    auto_stone: bool = False
    endless_rounds: bool = False
    aim_help: bool = False
    speed_pct: int = 100
    auto_throttle: bool = False
    corner_brake: bool = False
    lane_magnet: bool = False
    slow_traffic: bool = False
    language: str = SYSTEM
    text_size: str = "small"
    text_speed: str = "70"
    difficulty: str = "militia"
    pause_unfocused: bool = True
    first_pad: str = "1"
    pad_style: str = "auto"
    rumble_pct: int = 70

    @property
    def window_scale(self) -> int | None:
        """Window px to a px of the picture; None: as many as the desktop has room for."""
        return None if self.scale == "auto" else int(self.scale)

    @property
    def assists(self) -> Assists:
        """The help that a new run gets."""
        chosen = {f.name: bool(getattr(self, f.name)) for f in fields(Assists) if f.name != "slowed"}
        return Assists(**chosen, slowed=self.speed_pct < 100)

    @property
    def show(self) -> ShowOptions:
        """What drawing heeds."""
        return ShowOptions(self.shake_pct, self.flashes, int(self.text_speed))

    def change(self, option: Option, by: int) -> None:
        """One step to the left (-1) or right (1); choices and switches go round, sliders stop at their ends."""
        value: Any = getattr(self, option.field)
        if option.step:
            value = max(option.low, min(100, value + by * option.step))
        elif option.choices:
            value = option.choices[(option.choices.index(value) + by) % len(option.choices)]
        else:
            value = not value
        setattr(self, option.field, value)

    def slide(self, option: Option, share: float) -> None:
        """Set a slider to the step that is nearest to a share of its whole length."""
        setattr(self, option.field, max(option.low, round(share * 100 / option.step) * option.step))


def difficulty_name(difficulty: str) -> str:
    """How a difficulty is called in the player's language."""
    return tr(DIFFICULTY_NAMES[difficulty])


def of_tab(tab: str) -> Iterator[Option]:
    """The options of one tab, in order."""
    return (option for option in OPTIONS if option.tab == tab)


def load(home: Home) -> tuple[Settings, str]:
    """The saved settings and a notice; a value that is not allowed gives way to its default."""
    body, notice = store.load(home.settings, VERSION)
    settings = Settings()
    for option in OPTIONS:
        value = body.get(option.field)
        if option.allows(value):
            setattr(settings, option.field, value)
    return settings, notice


def save(home: Home, settings: Settings, known: Settings | None = None) -> None:
    """Write the settings; those that are as in `known` stay as another copy has written them since. Raises OSError."""
    own = {f.name: getattr(settings, f.name) for f in fields(settings)}
    with alone(home.root):
        saved = {} if known is None else store.load(home.settings, VERSION).body
        theirs = {
            option.field: saved[option.field]
            for option in OPTIONS
            if option.field in saved
            and option.allows(saved[option.field])
            and own[option.field] == getattr(known, option.field)
        }
        store.save(home.settings, VERSION, {**own, **theirs})
