"""The three difficulties; source: design/fighters.md F5."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Difficulty:
    """Percentages are of the Militia value; ticks are 1/60 s."""

    name: str
    enemy_hp_pct: int = 100
    enemy_damage_pct: int = 100
    tell_ticks: int = 0  # added to every tell
    melee_tokens: int = 1  # per hero; the second only from the other side
    gun_tokens: int = 1
    rest_ticks: int = 30  # between grants
    shot_rest_ticks: int = 32  # from a gunman's shot to his next tell: time to come a door's width nearer
    lob_rest_ticks: int = 50  # from a throw to the next tell of who threw
    opening_pct: int = 100  # length of a boss's openings
    red_pct: int = 60  # of a loss that may be won back
    won_back_pct: int = 100
    rounds_pct: int = 100
    hold_ticks: int = 90
    read_after: int = 3  # so many hits by kicks running, and men leap out of the next
    max_live: int = 6


DIFFICULTIES: dict[str, Difficulty] = {
    "cadet": Difficulty(
        "cadet",
        enemy_hp_pct=80,
        enemy_damage_pct=60,
        tell_ticks=8,
        rest_ticks=50,
        shot_rest_ticks=48,
        lob_rest_ticks=70,
        opening_pct=130,
        red_pct=80,
        won_back_pct=150,
        rounds_pct=150,
        hold_ticks=120,
    ),
    "militia": Difficulty("militia"),
    "captain": Difficulty(
        "captain",
        enemy_hp_pct=115,
        enemy_damage_pct=135,
        tell_ticks=-4,
        melee_tokens=2,
        gun_tokens=2,
        rest_ticks=18,
        shot_rest_ticks=30,
        lob_rest_ticks=40,
        opening_pct=90,
        red_pct=50,
        won_back_pct=50,
        rounds_pct=75,
        hold_ticks=70,
        read_after=2,
        max_live=7,
    ),
}
