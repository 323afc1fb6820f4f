"""What the player has reached: best runs by level and difficulty, medals won, what to continue."""

from __future__ import annotations

from dataclasses import asdict, dataclass, field, fields
from typing import Any

from game.app import store
from game.app.home import Home
from game.app.lock import alone
from game.data.difficulty import DIFFICULTIES
from game.show.tongue import tr
from game.story.result import Result

VERSION = 1
RANKS = "SABCD"


@dataclass(slots=True)
class Best:
    """The best of all runs of a level on a difficulty: each number by itself, `splits` of the fastest."""

    ticks: int = 0
    score: int = 0
    rank: str = ""
    splits: dict[str, int] = field(default_factory=dict)
    medals: list[str] = field(default_factory=list)
    replay: str = ""  # file name of the fastest run
    runs: int = 0

    def join(self, other: Best) -> None:
        """Take in another record of the same level and difficulty: the better of each number stays; not `runs`."""
        if other.runs and (not self.runs or other.ticks < self.ticks):
            self.ticks, self.splits, self.replay = other.ticks, dict(other.splits), other.replay
        self.score = max(self.score, other.score)
        self.rank = min(self.rank, other.rank, key=lambda rank: RANKS.index(rank) if rank else len(RANKS))
        self.medals = sorted({*self.medals, *other.medals})


def key(level: str, difficulty: str, assisted: bool) -> str:
    """Runs with help are kept in a list of their own."""
    return f"{level}/{difficulty}/{'assisted' if assisted else 'plain'}"


@dataclass(slots=True)
class Profile:
    """All records, by `key`; `unsaved` counts the runs of each that no file knows yet."""

    bests: dict[str, Best] = field(default_factory=dict)
    last_level: str = ""
    unsaved: dict[str, int] = field(default_factory=dict, compare=False)

    def best(self, level: str, difficulty: str, assisted: bool) -> Best | None:
        """The record of a level, or None before the first finish."""
        return self.bests.get(key(level, difficulty, assisted))

    def top(self, level: str) -> tuple[str, Best] | None:
        """Difficulty and record of the hardest difficulty finished without help."""
        for difficulty in reversed(list(DIFFICULTIES)):
            found = self.best(level, difficulty, assisted=False)
            if found is not None:
                return difficulty, found
        return None

    def finished(self, level: str) -> bool:
        """Whether a level was ever finished, with or without help: help never locks anything away."""
        return any(name.startswith(f"{level}/") and best.runs for name, best in self.bests.items())

    def note(self, result: Result, assisted: bool, replay: str) -> bool:
        """Enter a finished run; True if it is the fastest so far."""
        name = key(result.level, result.difficulty, assisted)
        best = self.bests.setdefault(name, Best())
        self.unsaved[name] = self.unsaved.get(name, 0) + 1
        fastest = best.runs == 0 or result.ticks < best.ticks
        best.runs += 1
        best.score = max(best.score, result.score)
        if not best.rank or RANKS.index(result.rank) < RANKS.index(best.rank):
            best.rank = result.rank
        best.medals = sorted({*best.medals, *(name for name, won in result.medals.items() if won)})
        if fastest:
            best.ticks, best.splits, best.replay = result.ticks, dict(result.splits), replay
        return fastest


def load(home: Home) -> tuple[Profile, str]:
    """The saved profile and a notice; entries that are not valid are left out and told."""
    body, notice = store.load(home.profile, VERSION)
    profile, strange = _read(body)
    if strange:
        notice = tr("{file}: record {name} is not valid and was left out").format(
            file=home.profile.name, name=strange[0]
        )
    return profile, notice


def _read(body: dict[str, Any]) -> tuple[Profile, list[str]]:
    """The profile in a document, and the names of records that are not valid."""
    profile, strange = Profile(), []
    last = body.get("last_level")
    profile.last_level = last if isinstance(last, str) else ""
    bests = body.get("bests", {})
    for name, entry in bests.items() if isinstance(bests, dict) else ():
        if _good(entry):
            profile.bests[name] = Best(**entry)
        else:
            strange.append(name)
    return profile, strange


def _good(entry: Any) -> bool:
    whole = ("ticks", "score", "runs")
    return (
        isinstance(entry, dict)
        and set(entry) == {f.name for f in fields(Best)}
        and all(type(entry[name]) is int for name in whole)
        and entry["rank"] in tuple(RANKS)
        and isinstance(entry["splits"], dict)
        and all(type(n) is int for n in entry["splits"].values())
        and isinstance(entry["medals"], list)
        and all(isinstance(m, str) for m in entry["medals"])
        and isinstance(entry["replay"], str)
    )


def save(home: Home, profile: Profile) -> None:
    """Write the profile, joined with what another copy of the game has written meanwhile. Raises OSError."""
    with alone(home.root):
        saved, strange = _read(store.load(home.profile, VERSION).body)
        for name, best in saved.bests.items():
            mine, new = profile.bests.setdefault(name, Best()), profile.unsaved.get(name, 0)
            known = mine.runs - new
            mine.join(best)
            mine.runs = max(known, best.runs) + new
        if strange:
            store.copy_aside(home.profile)
        bests = {name: asdict(best) for name, best in profile.bests.items()}
        store.save(home.profile, VERSION, {"bests": bests, "last_level": profile.last_level})
        profile.unsaved.clear()
