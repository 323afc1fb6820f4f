"""Fingerprints: what differs in any field has another, what is equal has the same."""

from __future__ import annotations

from dataclasses import dataclass, field, fields, replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.core.digest import fingerprint, first_difference
from game.core.rng import Rng


@dataclass(slots=True)
class Part:
    name: str = ""
    ready: bool = False


@dataclass(slots=True)
class State:
    count: int = 0
    share: float = 0.0
    word: str = ""
    open: bool = False
    maybe: int | None = None
    rows: list[int] = field(default_factory=list)
    parts: list[Part] = field(default_factory=list)
    flags: dict[str, int] = field(default_factory=dict)
    rng: Rng = field(default_factory=lambda: Rng(1))


WORDS = st.text(max_size=8) | st.sampled_from(["'", '"', "a', 'b", "\\", "Данко", "\x00"])
STATES = st.builds(
    State,
    count=st.integers(),
    share=st.floats(allow_nan=False).map(lambda share: share + 0.0),  # -0.0 is another state than 0.0, but equal to it
    word=WORDS,
    open=st.booleans(),
    maybe=st.none() | st.integers(),
    rows=st.lists(st.integers(), max_size=3),
    parts=st.lists(st.builds(Part, WORDS, st.booleans()), max_size=3),
    flags=st.dictionaries(WORDS, st.integers(), max_size=3),
)


@given(STATES, STATES)
def test_two_states_have_one_fingerprint_only_if_nothing_differs(one: State, other: State) -> None:
    assert (fingerprint(one) == fingerprint(other)) == (first_difference(one, other) is None)


@given(STATES, st.sampled_from([f.name for f in fields(State)]), STATES)
def test_a_copy_has_the_same_and_another_field_another(state: State, name: str, other: State) -> None:
    assert fingerprint(replace(state)) == fingerprint(state)
    changed = replace(state, **{name: getattr(other, name)})
    same = first_difference(state, changed) is None
    assert (fingerprint(changed) == fingerprint(state)) is same


@given(WORDS, WORDS, WORDS, WORDS)
def test_words_do_not_run_into_each_other(a: str, b: str, c: str, d: str) -> None:
    one, other = [Part(a), Part(b)], [Part(c), Part(d)]
    assert (fingerprint(one) == fingerprint(other)) == ((a, b) == (c, d))


def test_an_answer_is_no_number() -> None:
    assert len({fingerprint(State(count=n)) for n in (0, 1, False, True)}) == 4


def test_what_is_no_plain_data_is_refused() -> None:
    with pytest.raises(TypeError, match="cannot be part of a state"):
        fingerprint(State(rows=[object()]))  # type: ignore[list-item]
