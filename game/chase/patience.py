"""Patience in traffic: rings of drivers undone, wrecks passed, lanes changed, horns blown; section 5."""

from __future__ import annotations

from game.chase.bodies import HALVES, frame_of
from game.chase.boxes import Frame, apart
from game.chase.city import PX_PER_M
from game.chase.lanes import choose_plan, try_lane
from game.chase.sight import look
from game.chase.world import Driver, Stage, Vehicle, World
from game.core.cue import Cue
from game.data import chase_traffic as feel
from game.data.chase import HORN_TICKS
from game.physics import Met

GOING_MPS, HOOKED_MPS = 1.0, 0.3


def knot(world: World, vehicle: Vehicle) -> list[Vehicle]:
    """Drivers who wait for each other in a ring, beginning with this one; empty if he only waits."""
    ring = [vehicle]
    while len(ring) <= feel.KNOT_MOST:
        last = ring[-1].driver
        other = world.find(last.behind) if last is not None and last.behind else None
        if other is vehicle:
            return ring
        if other is None or other in ring:
            return []
        ring.append(other)
    return []


def ignored(world: World, rows: list[int]) -> list[tuple[int, int]]:
    """Of a ring of drivers who have waited for each other for long the oldest no longer minds the one before him."""
    out = []
    for at, row in enumerate(rows):
        vehicle = world.vehicles[row]
        if vehicle.driver is None or vehicle.driver.waited_ticks < feel.BEHIND_WRECK_TICKS:
            continue
        ring = knot(world, vehicle)
        if ring and vehicle.id == min(one.id for one in ring):
            out.append((at, world.row(ring[1].id)))
    return out


def wait(
    stage: Stage, world: World, row: int, driver: Driver, speed: float, push: float, view: Met, cues: list[Cue]
) -> None:
    """Patience: who hardly moves for long changes lane, backs off, squeezes past or takes another way out.

    `push` is the acceleration that he wants: whoever wants some and gets none is hooked to something.
    """
    driver.change_ticks = max(driver.change_ticks - feel.THINK_TICKS, 0)
    driver.hooked_ticks = driver.hooked_ticks + feel.THINK_TICKS if push > 0 and abs(speed) < HOOKED_MPS else 0
    if speed > GOING_MPS:
        driver.waited_ticks = 0
    elif abs(speed) < GOING_MPS:
        driver.waited_ticks += feel.THINK_TICKS
    other = world.vehicles[view.row] if view.row >= 0 and view.gap_m < 2 * feel.WRECK_GAP_M else None
    due = driver.waited_ticks % feel.HORN_EVERY_TICKS == feel.HORN_AFTER_TICKS
    if due and other is not None and other.driver is None:
        _complain(world, row, cues)
    if driver.mood != "calm":
        return
    if driver.hooked_ticks > feel.HOOKED_TICKS:
        _back_off(world, row, driver)
    elif driver.waited_ticks >= feel.BEHIND_WRECK_TICKS:
        _lose_patience(stage, world, row, driver, view, other)


def _lose_patience(stage: Stage, world: World, row: int, driver: Driver, view: Met, other: Vehicle | None) -> None:
    city, ring = stage.city, knot(world, world.vehicles[row])
    if ring:
        if ring[-1].id == min(one.id for one in ring):  # the oldest waits for him: he makes room
            _back_off(world, row, driver)
        return
    rests = other is not None and (other.driver is None or other.state != "drive")
    if not rests and driver.waited_ticks <= 3 * driver.patience_ticks:
        return
    if driver.waited_ticks > feel.OTHER_EXIT_TICKS and driver.claim < 0:
        driver.plan.clear()
        driver.waited_ticks = feel.BEHIND_WRECK_TICKS
        choose_plan(city, world, world.vehicles[row], driver)
    if try_lane(city, world, row, driver) or not rests:
        return
    if view.gap_m < feel.SWING_M:
        _back_off(world, row, driver)
        return
    for aside in (feel.PASS_ASIDE_M, -feel.PASS_ASIDE_M):
        if look(stage, world, [row], [aside], [])[0].gap_m > feel.PASS_FREE_M:
            driver.mood, driver.mood_ticks, driver.aside_m = "pass", feel.PASS_TICKS, aside
            return


def _back_off(world: World, row: int, driver: Driver) -> None:
    """A little backwards, if nobody stands behind him, or if there is no other way out."""
    box = frame_of(world, row)
    half = feel.BACK_ROOM_M / 2
    behind = box.half_length + half
    room = Frame(box.x - box.c * behind, box.y - box.s * behind, box.c, box.s, half, box.half_width)
    xs, ys = world.bodies.x.tolist(), world.bodies.y.tolist()
    for other, vehicle in enumerate(world.vehicles):
        reach = HALVES[vehicle.kind][0] + feel.BACK_ROOM_M + box.half_length
        near = other != row and abs(xs[other] - room.x) < reach and abs(ys[other] - room.y) < reach
        taken = near and apart(room, frame_of(world, other)).gap_m < 0
        if taken and driver.hooked_ticks < feel.HOOKED_MOST_TICKS:
            return
    driver.mood, driver.mood_ticks = "back", feel.BACK_TICKS


def _complain(world: World, row: int, cues: list[Cue]) -> None:
    """He blows his horn at whatever stands there."""
    vehicle = world.vehicles[row]
    vehicle.horn_ticks = HORN_TICKS
    x, y = float(world.bodies.x[row]), float(world.bodies.y[row])
    cues.append(Cue("horn", round(x * PX_PER_M), round(y * PX_PER_M), vehicle.id, text=vehicle.kind))
