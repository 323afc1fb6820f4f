"""Spoken lines: said one after the other, gone on with by a press where they hold the heroes."""

from __future__ import annotations

from game.core.cue import Cue
from game.core.pads import JUMP, START, STRIKE
from game.data.stage import Stage
from game.foot.world import Talk, World

LINE_BASE_TICKS = 60
LINE_CHAR_TICKS = 3
SKIP_GUARD_TICKS = 12


def say(world: World, keys: list[str], cues: list[Cue], holds: bool = False) -> None:
    """Speak lines, after those that are being spoken."""
    keys = [k.strip() for k in keys if k.strip()]
    if world.talk is None:
        world.talk = Talk(keys, holds=holds)
        cues.append(Cue("line", 0, 0, 0, 0, keys[0]))
    else:
        world.talk.lines.extend(keys)
        world.talk.holds = world.talk.holds or holds


def run_talk(stage: Stage, world: World, cues: list[Cue]) -> bool:
    """Advance what is being said; True while it holds the heroes. A press goes on, start skips it all."""
    talk = world.talk
    if talk is None:
        return False
    talk.t += 1
    pressed = 0
    for h in world.heroes:
        pressed |= h.raw & ~h.last_raw
    line = stage.story.lines.get(talk.lines[talk.at])
    length = len(line.text) if line is not None else 0
    over = talk.t > LINE_BASE_TICKS + length * LINE_CHAR_TICKS and not (talk.holds and talk.t < 60)
    pushed = talk.holds and talk.t > SKIP_GUARD_TICKS and bool(pressed & (STRIKE | JUMP))
    if talk.holds and pressed & START:
        talk.at = len(talk.lines)
    elif over or pushed:
        talk.at += 1
        talk.t = 0
    if talk.at >= len(talk.lines):
        world.talk = None
        return False
    if talk.t == 0:
        cues.append(Cue("line", 0, 0, 0, 0, talk.lines[talk.at]))
    return talk.holds
