"""What a run lacked for the rank above: with it the rank is reached, with a little less it is not."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from game.app.scenes.ending import duty_done, next_rank
from game.story.next_rank import to_next
from game.story.rank import rank_of, rank_points
from game.story.result import Duty, Result

PAR, HEAT = 13800, 24000


def run(ticks: int, score: int, downs: int) -> Result:
    points = rank_points(ticks, PAR, score, HEAT, downs)
    return Result("x", "militia", ticks, PAR, score, HEAT, rank_of(points), points, downs, 0, {}, {}, (), (), False)


def rank_with(one: Result, ticks: int = 0, score: int = 0, downs: int = 0) -> str:
    return run(one.ticks - ticks, one.score + score, one.downs - downs).rank


@given(st.integers(PAR // 2, PAR * 3), st.integers(0, HEAT * 2), st.integers(0, 5))
def test_what_is_told_earns_the_next_rank_and_one_less_does_not(ticks: int, score: int, downs: int) -> None:
    one = run(ticks, score, downs)
    missing = to_next(one)
    assert (missing is None) is (one.rank == "S")
    if missing is None:
        return
    assert "DCBAS".index(missing.rank) == "DCBAS".index(one.rank) + 1
    ways = {"ticks": missing.ticks, "score": missing.score, "downs": missing.downs}
    if missing.all_of:
        assert rank_with(one, **ways) == missing.rank
        return
    assert any(ways.values())
    for name, amount in ways.items():
        if amount:
            assert rank_with(one, **{name: amount}) == missing.rank
            assert rank_with(one, **{name: amount - 1}) == one.rank


def test_it_is_told_in_one_line() -> None:
    assert next_rank(run(PAR, HEAT, 0)) == ""
    assert next_rank(run(PAR, HEAT // 2, 0)) == "For rank S: 6 000 more points"
    assert next_rank(run(PAR * 2, HEAT // 2, 1)) == "For rank C: 0:17.25 faster or 1 800 more points"
    assert next_rank(run(PAR - 500, HEAT, 2)) == "For rank S: 1 setback fewer"


def test_the_numbers_of_a_duty_that_was_missed_are_those_that_were_missed() -> None:
    seen, hurt, none_hurt = Duty("seen", 5, 4), Duty("hurt", 1, 0, at_most=True), Duty("hurt", 0, 0, at_most=True)
    assert duty_done((seen, none_hurt)) == ("5", "needs 4")
    assert duty_done((seen, hurt)) == ("1", "needs 0")
    assert duty_done(()) == ("", "")
    assert duty_done((hurt,), 300) == ("1: -300", "needs 0")
