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
TABS = (later("Picture"), later("Sound"), later("Assists"), later("Game"))
DIFFICULTY_NAMES = {"cadet": later("Cadet"), "militia": later("Militia"), "captain": later("Captain")}
DIFFICULTY_MEANS = {
    "cadet": later("Weaker foes, more warning, more rounds."),
    "militia": later("As it was meant to be played."),
    "captain": later("Foes come two at a time, tougher and faster."),
}


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
    means: tuple[str, ...] = ()  # what each choice does, said before the note

    @property
    def kind(self) -> str:
        """slider, value or toggle."""
        return "slider" if self.step else "value" if self.choices else "toggle"

    @property
    def helps(self) -> bool:
        """Whether it is help that the rules give: then it is part of what a run is."""
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
           choices=("auto", *_SCALES), names=(later("Largest that fits"), *(f"x{scale}" for scale in _SCALES))),
    Option("mode", "Picture", later("Scaling"),
           choices=("whole", "fill"), names=(later("Whole pixels"), later("Fill the window")),
           means=(later("Every pixel square and sharp; bars around"),
                  later("As large as the window; edges a little softer"))),
    Option("scan_lines", "Picture", later("Scan lines"), later("Dark lines, as on a monitor of 1988")),
    Option("vsync", "Picture", later("Vertical sync"), later("Off: a little quicker, but the picture may tear")),
    Option("shake_pct", "Picture", later("Screen shake"), step=10),
    Option("flashes", "Picture", later("Flashes")),
    Option("safe_colours", "Picture", later("Colour-blind mode"),
           later("Health, heat, hulls, splits, map: by lightness and shape")),
    Option("music_pct", "Sound", later("Music"), step=5),
    Option("sound_pct", "Sound", later("Effects"), step=5),
    Option("voice_pct", "Sound", later("Voices"), step=5),
    Option("mute_unfocused", "Sound", later("Mute in the background")),
    Option("endless_health", "Assists", later("Endless health"), later("Runs with assists have records of their own")),
    Option("frees_itself", "Assists", later("Automatic break-free"), later("Grips let go after a moment")),
    Option("auto_combo", "Assists", later("One-button combos"), later("Strike alone carries the whole combo")),
    Option("auto_stone", "Assists", later("Automatic hot stone"), later("The test of the stone is passed for you")),
    Option("endless_rounds", "Assists", later("Endless ammo"), later("You still have to reload")),
    Option("aim_help", "Assists", later("Aim assist"), later("Danko turns and crouches to whoever is in line")),
    Option("speed_pct", "Assists", later("Game speed"), later("The game slows down, you do not"), step=10, low=50),
    Option("auto_throttle", "Assists", later("Bus: automatic throttle"), later("Only steering and braking are yours")),
    Option("corner_brake", "Assists", later("Bus: brakes before corners"),
           later("Down to what the next corner allows")),
    Option("lane_magnet", "Assists", later("Bus: keeps its lane"),
           later("A light pull to the lane while you do not steer")),
    Option("slow_traffic", "Assists", later("Bus: slower traffic"),
           later("All others at three quarters of their speed")),
    Option("difficulty", "Game", later("Difficulty"), later("From the next start of a level."),
           choices=tuple(DIFFICULTIES), names=tuple(DIFFICULTY_NAMES.values()), means=tuple(DIFFICULTY_MEANS.values())),
    Option("language", "Game", later("Language"),
           choices=(SYSTEM, *LANGUAGES), names=(later("System"), *LANGUAGES.values())),
    Option("text_size", "Game", later("Text size"), later("Speech, goals and prompts"),
           choices=("small", "large"), names=(later("Small"), later("Large"))),
    Option("text_speed", "Game", later("Text speed"), choices=("40", "70", "140", "1000"),
           names=(later("Slow"), later("Normal"), later("Fast"), later("At once"))),
    Option("pause_unfocused", "Game", later("Pause in the background")),
    Option("first_pad", "Game", later("First gamepad is"),
           choices=("1", "2"), names=(later("Player 1"), later("Player 2"))),
    Option("pad_style", "Game", later("Gamepad buttons"),
           choices=("auto", "xbox", "playstation", "switch"),
           names=(later("Automatic"), "Xbox", "PlayStation", "Switch")),
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


def difficulty_means(difficulty: str) -> str:
    """What a difficulty changes, in one sentence."""
    return tr(DIFFICULTY_MEANS[difficulty])


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
