"""Points that rise from where they were made, each with the word for what they are paid for, side by side."""

from __future__ import annotations

from collections import deque

import pygame

from game.chase.world import World
from game.core.cue import Cue
from game.show.chase_hud.board import Pop
from game.show.paint.text import grouped
from game.show.tongue import later, tr

POP_TICKS = 60
MOST_POPS = 6
OVER_PX = 24  # over the spot
RISE_PX, RISE_TICKS = 14, 20
HIGH_PX, LOW_PX = 40, 60  # what stands at the upper and at the lower edge covers none
APART_PX = (90, 11)  # two nearer to each other would not be read
WORDS = {  # what an award is for; what breaks before one's eyes needs no word
    "near_miss": later("Close"),
    "drift": later("Drift"),
    "countered": later("Dodged"),
    "short_cut": later("Short cut"),
    "thrown": later("Shot down"),
    "ram": later("Ram"),
    "blocked": later("Blocked"),
    "pit": later("Spun him"),
}
OURS = frozenset({"countered", "drift", "short_cut", "blocked"})  # what our own bus does is told over it
INNOCENT, POLICE = later("Innocent"), later("Police")


class Pops:
    """The last few awards and fines, for as long as they are shown."""

    def __init__(self) -> None:
        self._told: deque[tuple[Cue, str, int]] = deque(maxlen=MOST_POPS)  # with the words and the tick

    def eat(self, cue: Cue, world: World) -> None:
        """Note what was paid or taken."""
        if not cue.n:
            return
        if cue.kind == "award":
            self._told.append((cue, f"{tr(WORDS.get(cue.text, ''))} +{grouped(cue.n)}".strip(), world.tick))
        elif cue.kind == "civilian":
            hit = world.find(cue.who)
            word = POLICE if hit is not None and hit.role == "police" else INNOCENT
            self._told.append((cue, f"{tr(word)} -{grouped(abs(cue.n))}", world.tick))

    def forget_after(self, tick: int) -> None:
        """Time has gone back to that tick."""
        self._told = deque((one for one in self._told if one[2] <= tick), maxlen=MOST_POPS)

    def at(self, tick: int, view: pygame.Rect, bus: tuple[int, int]) -> tuple[Pop, ...]:
        """Those of that tick in that view; what happened out of it stands over our bus, px of the screen."""
        found: list[Pop] = []
        for cue, text, told in self._told:
            if not 0 <= tick - told < POP_TICKS:
                continue
            there = cue.text not in OURS and view.collidepoint(cue.x, cue.y)
            x, y = (cue.x - view.x, cue.y - view.y) if there else bus
            y -= OVER_PX + RISE_PX * min(tick - told, RISE_TICKS) // RISE_TICKS
            y = min(max(y, HIGH_PX), view.h - LOW_PX)
            at, step = y, -APART_PX[1]
            while any(abs(p.x - x) < APART_PX[0] and abs(p.y - y) < APART_PX[1] for p in found):
                y += step
                if y < HIGH_PX:  # no room up there
                    y, step = at, APART_PX[1]
            found.append(Pop(x, y, text, tick - told, bad=cue.kind == "civilian"))
        return tuple(found)
