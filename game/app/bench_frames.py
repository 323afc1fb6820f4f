"""What a frame costs in the busiest moments of each level: rules, picture, HUD, and all of them together."""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from importlib.util import find_spec
from typing import Any, NamedTuple

import numpy as np
import pygame

from game.app.program import App
from game.chase.births import LEAVES, in_sight
from game.chase.bodies import take_out
from game.chase.spawn import make_stage
from game.chase.world import World as Chase
from game.core.digest import fingerprint
from game.core.faults import Fault
from game.core.pads import Pads
from game.data import chase_traffic
from game.data.difficulty import DIFFICULTIES
from game.data.fighters import KINDS
from game.data.stage import Assists, Stage
from game.foot.spawn import come_in, make_man
from game.foot.world import World
from game.run.bots import bot_for
from game.run.session import Session
from game.run.snapshot import snapshot

SEED = 1988
TICKS = 900
RARE_TICKS = 60  # between two fingerprints and copies of the world
PEOPLE = 24
APART_PX = 13
SIDE_PX = 160  # from the hero to the last of them
MOVING, GIVE, MOVING_MPS = 48, 2, 0.5  # so many move, a few more or less
TRAFFIC = 90
WARM_TICKS, MOST_TICKS = 300, 9000
ENDLESS = Assists(endless_health=True)

Table = dict[str, list[float]]  # what -> ms of processor time


class Wanted(NamedTuple):
    """What a whole frame may take, in ms."""

    median: float
    p99: float | None = None


class Frames(NamedTuple):
    """What was measured, and who was there: moment -> what is counted -> the least, the mean, the most of it."""

    ms: Table
    crowds: dict[str, dict[str, tuple[int, float, int]]]


WANTED: dict[str, Wanted] = {
    "bathhouse frame": Wanted(3.0, 6.0),
    "hotel frame": Wanted(3.5),
    "chase numpy frame": Wanted(5.0),
    "chase numba frame": Wanted(3.0),
}


def _never(world: Any) -> None:
    """Nothing is changed."""


def _always(world: Any) -> bool:
    return True


def frames(app: App) -> Frames:
    """Every moment in turn. Raises Fault if one does not come about."""
    found = Frames({}, {})
    stage = app.library.stage("bathhouse", "militia")
    _moment(app, found, "bathhouse", stage, _always, _never)
    stage = app.library.stage("hotel", "militia", ENDLESS)
    _moment(app, found, "hotel", stage, _crowded, lambda world: _crowd_in(stage, world))
    level, story = app.library.level("bus_chase").rules, app.library.story
    for backend in ("numpy", "numba") if find_spec("numba") else ("numpy",):
        with _heavy_traffic():
            chase = make_stage(level, DIFFICULTIES["captain"], story, ENDLESS, backend)
            _moment(app, found, f"chase {backend}", chase, _flowing, _keep_flowing, _count)
        with _heavy_traffic():
            _moment(app, found, f"jam {backend}", chase, _jammed, _never, _count)
    return found


def _moment(
    app: App,
    found: Frames,
    name: str,
    stage: Stage,
    counts: Callable[[Any], bool],
    arrange: Callable[[Any], None],
    count: Callable[[Any], dict[str, int]] = lambda world: {},
) -> None:
    """TICKS ticks for which `counts` holds, played by the bot of the level; `count` tells who is there."""
    session, bot, view = Session(stage, SEED), bot_for(stage.level), app.view(stage)
    surface = pygame.Surface(view.size, 0, 32)
    rows: Table = {part: [] for part in ("rules", "picture", "hud", "frame", "fingerprint", "snapshot")}
    crowd: dict[str, list[int]] = {}
    for tick in range(MOST_TICKS):
        if len(rows["frame"]) >= TICKS:
            break
        arrange(session.world)
        pads = bot.pads(stage, session.world)
        times = _frame(surface, session, view, pads)
        if tick < WARM_TICKS or not counts(session.world):
            continue
        for what, number in count(session.world).items():
            crowd.setdefault(what, []).append(number)
        for part, ms in zip(("rules", "picture", "hud", "frame"), times, strict=True):
            rows[part].append(ms)
        if len(rows["frame"]) % RARE_TICKS == 1:
            rows["fingerprint"].append(_ms(lambda: fingerprint(session.world)))
            rows["snapshot"].append(_ms(lambda: snapshot(session.world)))
    if not rows["frame"]:
        raise Fault(f"{name}: the crowd that is to be measured did not gather")
    found.ms.update({f"{name} {part}": times for part, times in rows.items()})
    if crowd:
        found.crowds[name] = {what: (min(row), statistics.fmean(row), max(row)) for what, row in crowd.items()}


def _frame(surface: pygame.Surface, session: Session, view: Any, pads: Pads) -> tuple[float, float, float, float]:
    """One tick and its picture: ms of rules, of the picture, of the HUD, and of all together."""
    began = time.thread_time_ns()
    cues = session.advance(pads)
    ruled = time.thread_time_ns()
    view.eat(cues, session.world)
    view.tick()
    view.draw(surface, session.world)
    drawn = time.thread_time_ns()
    view.draw_hud(surface, session.world)
    end = time.thread_time_ns()
    return (ruled - began) / 1e6, (drawn - ruled) / 1e6, (end - drawn) / 1e6, (end - began) / 1e6


def _ms(work: Callable[[], object]) -> float:
    began = time.thread_time_ns()
    work()
    return (time.thread_time_ns() - began) / 1e6


def _on_screen(world: World) -> int:
    box = world.view.box
    return sum(f.state not in ("out", "waiting") and box.holds(f.x, f.y - 20) for f in world.fighters)


def _crowded(world: World) -> bool:
    return _on_screen(world) >= PEOPLE


def _crowd_in(stage: Stage, world: World) -> None:
    """Men of the level, in turn, gather on both sides of the hero until there are enough; who leaves is gone."""
    hero, box = world.heroes[0], world.view.box
    men = [spawn for spawn in stage.level.objects if spawn.kind in KINDS and not KINDS[spawn.kind].boss]
    world.fighters = [f for f in world.fighters if f.is_hero or f.wave or box.holds(f.x, f.y - 20)]
    for number in range(max(0, PEOPLE - _on_screen(world))):
        man = make_man(stage, world, men[(world.tick + number) % len(men)])
        aside = (number + 1) // 2 * APART_PX % SIDE_PX * (1 if number % 2 else -1)
        man.x = max(box.left + 8, min(box.right - 8, hero.x + aside))
        man.y, man.on_floor = hero.y, True
        man.entry, man.wave, man.mind.mood = "stand", 0, "hunt"
        come_in(world, man)


@contextmanager
def _heavy_traffic() -> Iterator[None]:
    """The hardest difficulty with all the cars that the streets hold: more than the game ever lets in."""
    usual, most = chase_traffic.CROWDS["captain"], chase_traffic.MOST_BODIES
    chase_traffic.CROWDS["captain"] = replace(usual, near_me=TRAFFIC, near_him=TRAFFIC)
    chase_traffic.MOST_BODIES = TRAFFIC
    try:
        yield
    finally:
        chase_traffic.CROWDS["captain"], chase_traffic.MOST_BODIES = usual, most


def _still(world: Chase) -> list[bool]:
    vx, vy = world.bodies.block[4:6]
    return (np.hypot(vx, vy) <= MOVING_MPS).tolist()  # type: ignore[no-any-return]


def _count(world: Chase) -> dict[str, int]:
    still = _still(world)
    return {"moving": still.count(False), "present": len(still)}


def _keep_flowing(world: Chase) -> None:
    """Who stands where nobody sees him leaves, and who may come is let in until enough of them move."""
    still = _still(world)
    for row in reversed(range(len(still))):
        if still[row] and world.vehicles[row].role in LEAVES:
            if not in_sight(world, float(world.bodies.x[row]), float(world.bodies.y[row])):
                take_out(world, row)
    chase_traffic.MOST_BODIES = len(world.vehicles) + MOVING + GIVE - still.count(False)


def _flowing(world: Chase) -> bool:
    return abs(_count(world)["moving"] - MOVING) <= GIVE


def _jammed(world: Chase) -> bool:
    return _count(world)["moving"] >= MOVING
