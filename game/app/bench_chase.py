"""The chase in figures: its handling table on the real core, and how far three drivers stay behind Rostavili."""

from __future__ import annotations

from game.app.home import Home
from game.app.library import Library
from game.data.difficulty import DIFFICULTIES
from game.run.bots.hands import SKILLS
from game.run.handling import rows
from game.run.pursuits import BIN_M, Tally, pursue

LEVEL = "bus_chase"
BAR = 40  # characters of the longest bar


def handling() -> int:
    """Print every figure of the table beside what it should be; 1 if one does not fit."""
    off = 0
    for row in rows():
        off += not row.fits
        mark = " " if row.fits else "!"
        print(f"{mark} {row.part}  {row.what:<56} {row.wanted:>7g} {row.got:>8.2f} {row.unit:<5} {row.reason}".rstrip())
    print(f"{off} figures are off" if off else "all figures fit")
    return 1 if off else 0


def gaps(seeds: int) -> int:
    """Print the histogram of the gap for each driver on each difficulty, over some seeds."""
    library = Library(Home().levels)
    for difficulty in DIFFICULTIES:
        stage = library.stage(LEVEL, difficulty)
        for skill in SKILLS:
            tally = Tally()
            for seed in range(1, seeds + 1):
                tally.add(pursue(stage, skill, seed))
            print(f"{difficulty}, {skill}: {tally.told}", flush=True)
            most = max(tally.bins, default=0)
            for at, count in enumerate(tally.bins):
                print(f"  {at * BIN_M:>4} m {'#' * round(BAR * count / max(most, 1))}")
    return 0
