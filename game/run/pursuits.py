"""Chases of drivers with human hands, up to the rail yard: how large the gap was, how often they lost him."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from game.core.pads import Pads
from game.data.chase_pursuit import RING_BEAT
from game.run.bots.hands import SKILLS, Hands
from game.run.session import Session

MOST_S = 240
EVERY_TICKS = 60
BIN_M = 15
CLOSE_M, START_S = 30.0, 10  # so near he is "near", once the start is over


@dataclass(slots=True)
class Pursuit:
    """One of them. `gaps_m` once a second before the ring; `lost` are the reasons of lost tries, `near_s` the first
    second after the start in which he was within CLOSE_M, 0 for none."""

    gaps_m: list[float] = field(default_factory=list)
    lost: list[str] = field(default_factory=list)
    near_s: int = 0


def pursue(stage: Any, skill: str, seed: int, most_s: int = MOST_S) -> Pursuit:
    """Let a driver of this skill try until he reaches the ring or his time is up."""
    session, found = Session(stage, seed, back_ticks=0), Pursuit()
    driver, world = Hands(SKILLS[skill], seed), session.world
    while session.ticks < most_s * EVERY_TICKS:
        pads: Pads = driver.pads(stage, world)
        found.lost += [cue.text for cue in session.advance(pads) if cue.kind == "lost"]
        if world.beat >= RING_BEAT or world.outcome == "won":
            break
        if session.ticks % EVERY_TICKS == 0 and not world.outcome:
            found.gaps_m.append(world.gap_m)
            if not found.near_s and world.gap_m < CLOSE_M and session.ticks > START_S * EVERY_TICKS:
                found.near_s = session.ticks // EVERY_TICKS
    return found


@dataclass(slots=True)
class Tally:
    """Some of them together."""

    gaps_m: list[float] = field(default_factory=list)
    lost: list[str] = field(default_factory=list)
    chases: int = 0

    def add(self, one: Pursuit) -> None:
        """Count one more."""
        self.gaps_m = sorted([*self.gaps_m, *one.gaps_m])
        self.lost += one.lost
        self.chases += 1

    def share_m(self, share: float) -> float:
        """The gap that so large a share of all seconds did not exceed."""
        return self.gaps_m[min(int(share * len(self.gaps_m)), len(self.gaps_m) - 1)]

    @property
    def bins(self) -> list[int]:
        """Seconds by gap, in bins of BIN_M."""
        out = [0] * (int(self.share_m(1.0)) // BIN_M + 1)
        for gap in self.gaps_m:
            out[int(gap) // BIN_M] += 1
        return out

    @property
    def told(self) -> str:
        """In one line."""
        low, middle, high = (round(self.share_m(share)) for share in (0.1, 0.5, 0.9))
        return (
            f"{self.chases} chases, gap {low} / {middle} / {high} m (a tenth, half, nine tenths), {len(self.lost)} lost"
        )
