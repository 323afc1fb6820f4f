"""Music in slices: together they are the whole, each is short, and what is no music is refused."""

import struct
from contextlib import suppress
from pathlib import Path

import pygame
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from game.core.files import data
from game.show.sound import decode, slices

SHORT, LONG = "rank.ogg", "hotel.kitchen.ogg"
HEAD = slices.HEAD


@pytest.fixture(autouse=True)
def mixer():
    pygame.mixer.init(44100, -16, 2, 512, allowedchanges=0)
    yield
    pygame.mixer.quit()


def music(name):
    return data("assets", "sound", "music", name)


def page(flags, frames, sizes):
    return HEAD.pack(b"OggS", 0, flags, frames, 7, 0, 0, len(sizes)) + bytes(sizes) + bytes(sum(sizes))


@pytest.mark.parametrize("name", [SHORT, LONG])
def test_slices_together_are_the_whole_to_the_bit(name):
    assert decode.decoded(music(name)).get_raw() == pygame.mixer.Sound(str(music(name))).get_raw()


@given(st.lists(st.booleans(), min_size=1, max_size=24))
def test_no_slice_begins_or_ends_amid_a_packet(runs_on):
    """Whether the packet at the end of each page runs over to the next; such a page may end no packet at all."""
    runs_on[-1] = False
    pages, frames = [page(2, 0, [30]), page(0, 0, [9, 9])], 0
    for number, torn in enumerate(runs_on):
        flags = slices.CONTINUED if number and runs_on[number - 1] else 0
        frames += 0 if torn else 500
        pages.append(page(flags, -1 if torn else frames, [255] if torn else [20]))
    parts = list(slices.slices(b"".join(pages)))
    assert sum(part.frames for part in parts) == frames
    for part in parts:
        inner = list(slices._pages(part.file))[2:]
        assert not inner[0].flags & slices.CONTINUED
        assert inner[-1].frames > 0
        assert inner[-1].flags & slices.LAST


def test_no_slice_holds_the_mixer_for_long():
    parts = list(slices.slices(music(LONG).read_bytes()))
    assert len(parts) > 10
    assert max(part.frames for part in parts) < 2 * 44100
    assert sum(part.frames for part in parts) == slices.frames_of(music(LONG).read_bytes()) == 20 * 44100


def test_a_slice_is_a_file_that_any_decoder_takes(tmp_path):
    part = list(slices.slices(music(LONG).read_bytes()))[5]
    (tmp_path / "part.ogg").write_bytes(part.file)
    sound = pygame.mixer.Sound(str(tmp_path / "part.ogg"))
    assert len(sound.get_raw()) >= part.frames * 4


def test_a_file_that_lies_about_its_length_is_decoded_at_once(tmp_path):
    file = bytearray(music(SHORT).read_bytes())
    last = file.rindex(b"OggS")
    mark, version, flags, _, *rest = HEAD.unpack_from(file, last)
    HEAD.pack_into(file, last, mark, version, flags, 1 << 58, *rest)
    (tmp_path / "lies.ogg").write_bytes(file)
    assert slices.frames_of(bytes(file)) == 1 << 58
    whole = pygame.mixer.Sound(str(tmp_path / "lies.ogg"))
    assert decode.decoded(tmp_path / "lies.ogg").get_raw() == whole.get_raw()


def test_where_sdl_is_out_of_reach_the_whole_is_decoded_at_once(monkeypatch):
    whole = decode.decoded(music(SHORT)).get_raw()
    monkeypatch.setattr(decode, "_loader", lambda: None)
    assert decode.decoded(music(SHORT)).get_raw() == whole


def test_a_file_of_another_rate_is_decoded_at_once(monkeypatch):
    monkeypatch.setattr(decode, "slices", lambda file: pytest.fail("it was sliced"))
    pygame.mixer.quit()
    pygame.mixer.init(22050, -16, 2, 512, allowedchanges=0)
    assert decode.decoded(music(SHORT)).get_length() == pytest.approx(3.8, abs=0.01)


def test_what_is_no_vorbis_is_decoded_at_once(tmp_path):
    path = tmp_path / "beep.wav"
    wave = bytes(800)
    head = (
        b"RIFF"
        + struct.pack("<I", 36 + len(wave))
        + b"WAVEfmt "
        + struct.pack("<IHHIIHH", 16, 1, 2, 44100, 176400, 4, 16)
    )
    path.write_bytes(head + b"data" + struct.pack("<I", len(wave)) + wave)
    assert decode.decoded(path).get_raw() == wave


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60, deadline=None)
@given(st.data())
def test_a_damaged_file_gives_a_sound_or_is_refused(tmp_path_factory, data):
    good = music(SHORT).read_bytes()
    bad = bytearray(good[: data.draw(st.integers(0, len(good)))])
    for at in data.draw(st.lists(st.integers(0, max(0, len(bad) - 1)), max_size=4)):
        if bad:
            bad[at] ^= data.draw(st.integers(1, 255))
    path = Path(tmp_path_factory.mktemp("bad")) / "bad.ogg"
    path.write_bytes(bad)
    with suppress(pygame.error):
        assert decode.decoded(path).get_length() <= 8


@pytest.mark.parametrize(
    ("file", "told"),
    [(b"", "with sound"), (b"OggS", "cut off"), (b"RIFF" + bytes(99), "no page"), (b"OggS" + bytes(23), "with sound")],
)
def test_what_is_no_ogg_file_is_refused_by_name(file, told):
    with pytest.raises(ValueError, match=told):
        list(slices.slices(file))
