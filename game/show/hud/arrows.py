"""Which men out of sight the HUD points at, and where its arrows stand."""

from __future__ import annotations

from game.data.stage import Stage
from game.data.turns import VIEW_MARGIN_PX
from game.foot.world import VIEW_WIDTH, World
from game.show.hud.data import EdgeArrow

KINDS: dict[str, str] = {  # of men -> icon of what they carry
    "thrower": "bottle",
    "snow": "snow",  # in the hand of a thrower who stands in it
    "knife_man": "knife",
    "gunman": "revolver",
    "shotgun": "shotgun",
    "boss_long": "shotgun",
}
SOON_TICKS = 60  # what will enter in so many ticks is announced
REACH_PX = 260
HALF_SEEN_PX = 12  # so far out of view somebody still shows
LIFT_PX = 86  # its middle above the floor: over the heads of all who stand there
APART_PX = 30  # two no farther apart in height stand side by side
TOP_Y, BOTTOM_Y = 76, 176
MOST = 3  # on a side
NO_HUNTERS = frozenset({"out", "waiting", "down", "lie", "swim", "flee"})  # states
HARMLESS = frozenset({"wait", "guard"})  # moods


def arrows(stage: Stage, world: World) -> tuple[EdgeArrow, ...]:
    """Men out of view who hunt, and men who will come in within a second."""
    found: list[tuple[int, int, str]] = []
    left, right = world.view.x - HALF_SEEN_PX, world.view.x + VIEW_WIDTH + HALF_SEEN_PX
    for f in world.foes:
        inner = HALF_SEEN_PX + VIEW_MARGIN_PX if f.row.stands_far else 0  # who strikes from afar: where he may do it
        if left + inner <= f.x < right - inner or f.state in NO_HUNTERS or f.hp <= 0 or f.mind.mood in HARMLESS:
            continue
        found.append((f.x, f.y, "snow" if f.kind == "thrower" and f.surface == "snow" else f.kind))
    for wave in world.waves:
        if wave.state != "running":
            continue
        for spawn_id in wave.queue:
            man = stage.level.find(spawn_id)
            if man is None or left <= man.x < right:
                continue  # his door is in view and tells of him itself
            if man.number("delay") - SOON_TICKS <= wave.t < man.number("delay"):
                found.append((man.x, man.y, man.kind))
    return _placed(found, world) if found else ()


def _placed(found: list[tuple[int, int, str]], world: World) -> tuple[EdgeArrow, ...]:
    """At the edges, over the heads of men of that height, side by side; whoever is too far is left out."""
    view = world.view.box
    middle = (view.left + view.right) // 2
    placed: list[EdgeArrow] = []
    counts = {"left": 0, "right": 0}
    for x, y, kind in found:
        if not view.left - REACH_PX < x < view.right + REACH_PX:
            continue
        side = "left" if x < middle else "right"
        if counts[side] >= MOST:
            continue
        at = max(TOP_Y, min(BOTTOM_Y, y - LIFT_PX - view.top))
        place = sum(a.side == side and abs(a.y - at) < APART_PX for a in placed)
        placed.append(EdgeArrow(side, at, KINDS.get(kind, "fist"), place))
        counts[side] += 1
    return tuple(placed)
