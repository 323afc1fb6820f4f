"""Replay files: what is written comes back, anything damaged is refused in one line, and a proof finds a difference."""

import json
import struct
import zlib
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from test_session import fight, hands, played

from game.core import pads
from game.core.digest import fingerprint
from game.core.faults import Fault
from game.run import replay as replays
from game.run import replay_file
from game.run.modes import mode_named
from game.run.replay import record
from game.run.replay_file import BARE_FORMAT, FORMAT, MAGIC, pack, unpack
from game.run.rules import code_fingerprint, modules_of, rules_fingerprint
from game.run.session import Mark, Session
from game.run.verify import verify


@pytest.fixture(scope="module")
def whole():
    return record(played(200))


@pytest.fixture(scope="module")
def packed(whole):
    return pack(whole)


def refusal(data: bytes) -> str:
    with pytest.raises(Fault) as caught:
        unpack(data, "run.rhr")
    line = str(caught.value)
    assert "\n" not in line
    assert line.startswith("run.rhr: ")
    return line


@settings(max_examples=60, deadline=None)
@given(
    rows=st.lists(
        st.tuples(st.integers(0, pads.MASK), st.integers(0, pads.MASK), st.integers(1, 90)), min_size=0, max_size=40
    )
)
def test_any_pads_come_back(whole, rows):
    run = tuple((a, b) for a, b, count in rows for _ in range(count))
    marks = (Mark("0" * 32, (0,) * len(mode_named("foot").columns)),) * (len(run) // 60)
    replay = replace(whole, pads=run, marks=marks)
    assert unpack(pack(replay), "run.rhr") == replay


def test_every_flipped_byte_is_refused(packed):
    for at in range(len(packed)):
        for bit in (1, 128):
            broken = bytearray(packed)
            broken[at] ^= bit
            refusal(bytes(broken))


def test_every_truncation_is_refused(packed):
    for length in range(len(packed)):
        refusal(packed[:length])


def old(packed: bytes) -> bytes:
    """The same file as the game wrote it before there were key frames."""
    body, (raw_length,) = packed[len(MAGIC) + 26 :], struct.unpack_from(">I", packed, len(MAGIC) + 2)
    seal = replay_file._seal(BARE_FORMAT, raw_length, body)
    return MAGIC + struct.pack(">HII16s", BARE_FORMAT, raw_length, len(body), seal) + body


def test_files_from_before_there_were_key_frames_still_open(whole, packed):
    assert unpack(old(packed), "run.rhr") == whole
    assert replay_file.unpack_keys(old(packed), "run.rhr").packed == []


def test_something_after_the_end_of_such_a_file_is_refused(packed):
    assert "follows the end" in refusal(old(packed) + b"\0")


def test_foreign_and_future_files_are_refused(packed):
    assert "not a RED HEAT replay" in refusal(b"PNG and so on")
    future = MAGIC + struct.pack(">H", FORMAT + 1) + packed[len(MAGIC) + 2 :]
    assert f"format {FORMAT + 1}" in refusal(future)


def sealed(raw: bytes, told_length: int | None = None) -> bytes:
    """A file whose seal is right, whatever it holds."""
    body = zlib.compress(raw, 9)
    length = len(raw) if told_length is None else told_length
    head = struct.pack(">HII16s", FORMAT, length, len(body), replay_file._seal(FORMAT, length, body))
    return MAGIC + head + body


def test_a_bomb_is_refused():
    assert "too large" in refusal(sealed(b"0" * 1000, told_length=replay_file.MAX_BODY + 1))
    assert "damaged" in refusal(sealed(b" " * (1 << 20), told_length=100))


@pytest.mark.parametrize(
    ("field", "value", "said"),
    [
        ("seed", -1, "field seed"),
        ("seed", True, "field seed"),
        ("players", 3, "field players"),
        ("difficulty", "general", "field difficulty"),
        ("assists", ["wings"], "field assists"),
        ("pads", [[1]], "field pads"),
        ("pads", [[1, 0]], "field pads"),
        ("pads", [[pads.MASK + 1, 5]], "field pads"),
        ("pads", [[1, 10**12]], "field pads"),
        ("marks", [], "field marks"),
        ("final", ["x"], "field final"),
        ("practice", 1, "field practice"),
        ("level", None, "field level"),
        ("mode", "flight", "field mode"),
        ("columns", [], "field columns"),
    ],
)
def test_a_wrong_field_is_named(packed, field, value, said):
    body = json.loads(zlib.decompress(packed[len(MAGIC) + 26 :]))
    body[field] = value
    assert said in refusal(sealed(json.dumps(body).encode()))


def test_deep_nesting_is_refused():
    refusal(sealed(b"[" * 100_000))


def test_a_missing_file_is_one_line(tmp_path):
    with pytest.raises(Fault, match="No such file"):
        replay_file.read(tmp_path / "none.rhr")


def test_saved_and_read(tmp_path, whole):
    replay_file.save(tmp_path / "deep" / "run.rhr", whole)
    assert replay_file.read(tmp_path / "deep" / "run.rhr") == whole
    assert [p.name for p in (tmp_path / "deep").iterdir()] == ["run.rhr"]


def test_the_proof_holds(whole):
    verdict = verify(whole, fight())
    assert verdict.ok
    assert verdict.ticks == 200


def test_a_changed_pad_is_found_with_tick_and_field(whole):
    changed = list(whole.pads)
    changed[70:100] = [(pads.LEFT,)] * 30
    verdict = verify(replace(whole, pads=tuple(changed)), fight())
    assert not verdict.ok
    assert verdict.difference.startswith("tick 120 ")
    assert "hero." in verdict.difference or "rng" in verdict.difference


def test_a_difference_outside_the_columns_is_found_by_its_fingerprint(whole):
    marks = (replace_fingerprint(whole.marks[0]), *whole.marks[1:])
    assert "tick 60 world: " in verify(replace(whole, marks=marks), fight()).difference


def replace_fingerprint(mark: Mark) -> Mark:
    return Mark("f" * 32, mark.columns)


def test_other_level_rules_or_story_are_refused(whole):
    stage = fight()
    replays.check_fits(whole, stage, "run.rhr")
    for changed, said in (
        (replace(whole, level="hotel"), "plays level hotel"),
        (replace(whole, level_fingerprint="1" * 32), "another version of level arena"),
        (replace(whole, rules="2" * 32), "other rules"),
        (replace(whole, story="3" * 32), "other lines"),
    ):
        with pytest.raises(Fault, match=said):
            replays.check_fits(changed, stage, "run.rhr")


def test_drawing_nothing_and_players_two(whole):
    session = Session(fight(), seed=1, players=2)
    for pad in hands(130):
        session.advance((*pad, pads.RIGHT))
    replay = unpack(pack(record(session)), "run.rhr")
    assert replay.players == 2
    assert verify(replay, fight()).ok


def test_the_rules_fingerprint_heeds_code_and_not_comments():
    plain = "def f(x):\n    return x + 1\n"
    told = '"""A room."""\n# why\ndef f(x):\n    """Adds."""\n    return x + 1  # so\n'
    assert code_fingerprint(plain) == code_fingerprint(told)
    assert code_fingerprint(plain) != code_fingerprint(plain.replace("1", "2"))
    assert len(rules_fingerprint("game.foot.step")) == 32
    assert fingerprint([1]) != fingerprint([2])


def test_rules_are_what_the_step_stands_on_and_nothing_else():
    reached = modules_of("game.foot.step")
    assert {"game.foot.step", "game.foot.fight", "game.data.moves", "game.core.rng"} <= set(reached)
    assert not {"game.data.schema", "game.data.vehicles", "game.core.files"} & set(reached)
    assert all(name.split(".")[1] in ("core", "data", "story", "foot") for name in reached)
