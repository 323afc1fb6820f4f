"""Every number a driver is shown has a cause he saw: rams by our own push, tricks only where they could hurt."""

from __future__ import annotations

import pytest
from hunt import breathe_down_his_neck, play, towards_the_stockyards

from game.chase.bodies import put
from game.core import pads
from game.data import chase_pursuit as table
from game.data.chase_score import BLOCKED, COUNTERED, RAM_MOST_KNS, RAM_PER_KNS


def ram(stage, faster_mps, squeezed=False):
    """Our nose meets his tail, with lorries before him or without: sums told, points earned, cues, his worst burst."""
    world = towards_the_stockyards(stage, 14.0)
    his = world.row(world.runner.vehicle)
    row = world.row(world.bus_id)
    bodies = world.bodies
    bodies.block[:6, row] = bodies.block[:6, his]
    x, y, c, s = bodies.block[:4, his].tolist()
    bodies.x[row] -= 12.6 * c
    bodies.y[row] -= 12.6 * s
    bodies.vx[row] += faster_mps * c
    bodies.vy[row] += faster_mps * s
    for k in range(3 * squeezed):
        far = 6.0 + 4.4 + 8.6 * k
        put(world, "lorry", "parked", (x + far * c, y + far * s, c, s), 0.0)
    before, cues, worst_kns = world.score, [], 0.0
    for _ in range(40):
        cues += play(stage, world, 1)
        worst_kns = max(worst_kns, world.find(world.runner.vehicle).burst_ns / 1000)
    told = [cue.n for cue in cues if (cue.kind, cue.text) == ("award", "ram")]
    return told, world.score - before, cues, worst_kns


def test_a_ram_is_told_as_one_sum_and_that_is_what_it_earns(stage):
    told, earned, cues, _ = ram(stage, 7.0)
    assert told
    assert sum(told) + sum(cue.n for cue in cues if cue.kind == "award" and cue.text != "ram") == earned
    assert len(told) == [cue.kind for cue in cues].count("ram")
    assert all(n >= RAM_PER_KNS * table.RAM_LEAST_NS / 1000 for n in told)


def test_what_others_add_to_a_squeeze_is_not_paid(stage):
    told, _, _, worst_kns = ram(stage, 14.0, squeezed=True)
    assert worst_kns * RAM_PER_KNS > 1.3 * max(told)
    assert max(told) <= RAM_PER_KNS * RAM_MOST_KNS


@pytest.mark.parametrize(("ours_mps", "his_mps", "paid"), [(0.0, 9.0, []), (6.0, 13.0, ["blocked"])])
def test_whoever_is_rammed_from_behind_is_paid_for_barring_the_way_and_not_for_standing(
    stage, ours_mps, his_mps, paid
):  # fmt: skip
    """A bus that stood across his way filled its heat in two seconds: his own pushes were paid to us."""
    world = towards_the_stockyards(stage, 14.0)
    his, row = world.row(world.runner.vehicle), world.row(world.bus_id)
    bodies = world.bodies
    x, y, c, s = bodies.block[:4, his].tolist()
    bodies.block[:6, row] = (x + 12.4 * c, y + 12.4 * s, c, s, ours_mps * c, ours_mps * s)
    bodies.vx[his], bodies.vy[his] = his_mps * c, his_mps * s
    before, cues = world.score, play(stage, world, 12, lambda _: (pads.DOWN * (ours_mps == 0.0),))
    assert [cue.kind for cue in cues].count("ram") == 1, "it is felt"
    assert [cue.text for cue in cues if cue.kind == "award"] == paid
    assert world.score - before == BLOCKED * len(paid)


def test_of_a_ram_head_on_each_has_brought_his_share(stage):
    world = towards_the_stockyards(stage, 14.0)
    his, row = world.row(world.runner.vehicle), world.row(world.bus_id)
    bodies = world.bodies
    x, y, c, s = bodies.block[:4, his].tolist()
    bodies.block[:6, row] = (x + 12.4 * c, y + 12.4 * s, -c, -s, -8.0 * c, -8.0 * s)
    bodies.vx[his], bodies.vy[his] = 8.0 * c, 8.0 * s
    before, cues, kns = world.score, [], 0.0
    for _ in range(12):
        cues += play(stage, world, 1)
        kns = max([kns, *(touch.sum_ns / 1000 for touch in world.touches if touch.b > 0)])
    assert kns > 20
    told = sum(cue.n for cue in cues if (cue.kind, cue.text) == ("award", "ram")) + RAM_PER_KNS * world.runner.paid_kns
    assert told == world.score - before == pytest.approx(RAM_PER_KNS * min(kns, RAM_MOST_KNS) / 2, rel=0.1)


@pytest.mark.parametrize(("trick", "behind_m", "paid"), [
    ("brake_test", 18.0, True), ("brake_test", 34.0, False), ("door", 20.0, True), ("door", 60.0, False),
    ("rear_gun", 70.0, False),
])  # fmt: skip
def test_a_trick_is_answered_only_where_it_could_hurt(stage, trick, behind_m, paid):
    world = towards_the_stockyards(stage, behind_m)
    runner = world.runner
    runner.trick, runner.trick_t, runner.trick_hull = trick, -table.TELL_TICKS[trick], world.bus.hull
    world.gunner.rest_ticks = 10**6
    ticks = table.TELL_TICKS[trick] + table.DEED_TICKS[trick] + table.COUNTER_TICKS + 2
    cues = play(stage, world, ticks, breathe_down_his_neck(stage, behind_m))
    assert [cue.n for cue in cues if cue.kind == "countered"] == [COUNTERED] * paid
