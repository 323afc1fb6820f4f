"""Music as an engineer would judge it: balance, seams, clicks, mono; tunes, drums, fills and leitmotifs of scores."""

from __future__ import annotations

import itertools
from pathlib import Path

import pytest
from soundfiles import INDEX, layers, np, whole

from workshop.kit.bake import BakeError
from workshop.sound.form import crossings, drum_bars, melody, quotes, tunes
from workshop.sound.listen import bounds
from workshop.sound.measure import balance, centre_hz, level, mono_loss_db, seam, swing_lu, true_peak_db, worst_click
from workshop.sound.score import Song, every_song, read
from workshop.sound.signal import RATE, sine, time
from workshop.sound.touch import chorus, driven, glued, sway

SONGS = {song.name: song for song in every_song()}
ROUND = [name for name, song in SONGS.items() if song.loop]


# music as sound


@pytest.mark.parametrize("name", sorted(INDEX["music"]))
def test_music_is_balanced_and_survives_one_loudspeaker(name: str):
    total = whole(name)
    assert true_peak_db(total) < 0
    assert np.abs(total.mean(0)).max() < 1e-3, "no offset"
    assert mono_loss_db(total) < 2
    if name in ROUND:
        found = balance(total)
        assert found["rumble"] < -6
        assert -7 < found["bass"] < 6
        assert found["mud"] < 5
        assert found["harsh"] < 4
        assert found["air"] < 4


@pytest.mark.parametrize("name", ["bath", "hotel", "hotel_lift", "chase", "snow", "boss_strong", "boss_pair", "result"])
def test_the_music_of_a_level_has_quiet_and_loud_moments(name: str):
    first, *_ = parts = layers(name)
    assert swing_lu(first) > 4
    assert swing_lu(np.sum(parts, 0)) > 4


@pytest.mark.parametrize(
    ("name", "still", "soft", "loud"), [("hotel_lift", "hold", "A", "up"), ("result", "hush", "rest", "parade")]
)
def test_small_pieces_have_a_hush_and_a_top(name: str, still: str, soft: str, loud: str):
    song, whole_of_it = SONGS[name], np.sum(layers(name), 0)
    found = {}
    for start, section, end in bounds(song):
        begin, last = (round(step * song.step_s * RATE) for step in (start, end))
        found[section] = level(whole_of_it[begin:last])
    assert found[still] < found[soft] - 2 < found[loud] - 4
    assert found[loud] == max(value for section, value in found.items() if section != "fanfare")


def test_what_ends_does_not_go_on_in_silence():
    """The last half second of a piece that ends is its own fade, not air."""
    for name, song in SONGS.items():
        if not song.loop:
            total = whole(name)
            assert np.abs(total[-RATE // 2 :]).max() > np.abs(total).max() / 1000, name


def test_the_hotel_has_a_break_a_climb_and_two_faces():
    """Its calm goes from hardly anybody to the whole band; a fight is other drums and colours, not just louder."""
    song = SONGS["hotel"]
    calm, fight, _ = layers("hotel")

    def of(x, name: str, part: float = 1.0):
        start, _, end = next(row for row in bounds(song) if row[1] == name)
        begin, last = (round(step * song.step_s * RATE) for step in (end - (end - start) * part, end))
        return x[begin:last]

    loud = {name: level(of(calm, name)) for _, name, _ in bounds(song)}
    assert loud["break"] < loud["A"] - 3 < loud["A3"] - 6, "hardly anybody, a trio, the band"
    assert level(of(calm, "A3", 1 / 8)) < loud["A3"] - 4, "it stops before it begins again"
    assert level(of(calm, "build", 1 / 4)) > level(of(calm, "build")) + 2, "it climbs"
    for _, name, _ in bounds(song):
        assert level(of(calm + fight, name)) > loud[name] + 2, name
    assert level(of(fight, "break")) > loud["break"] + 6, "there are only drums"
    assert centre_hz(of(fight, "break")) > 2 * centre_hz(of(calm, "break"))
    drums = drum_bars(song)
    assert len({len(bar) for section in drums.values() for bar in section}) > 8, "and they are never the same drums"


@pytest.mark.parametrize("name", sorted(ROUND))
def test_a_loop_joins_like_any_other_bar_line(name: str):
    row = INDEX["music"][name]
    total = whole(name)
    start = row["loopstart"]
    at_seam, at_bars = seam(
        total, start, min(start + row["looplength"], len(total)), round(row["beats"] * 60 / row["bpm"] * RATE)
    )
    assert at_seam < 1.05 * max(at_bars, 0.95)


def test_a_lost_sample_is_a_click():
    """The measure of clicks sees what it is for."""
    t = time(1.0)
    good = 0.3 * sine(220.0, t) + 0.1 * sine(913.0, t)
    bad = np.concatenate([good[:20000], good[20040:]])
    assert worst_click(good) < 8
    assert worst_click(bad) > 2 * worst_click(good)
    assert worst_click(bad) > 20


# music as a score


@pytest.mark.parametrize("name", sorted(ROUND))
def test_tunes_sing(name: str):
    """A melody moves by steps and some leaps, breathes, and varies its rhythm; no lead sinks below its bass."""
    song = SONGS[name]
    leads = {channel: melody(song, channel) for channel in tunes(song)}
    assert leads
    best = max(leads.values(), key=lambda m: m.rhythms)
    assert best.rhythms >= 3
    assert best.high - best.low >= 12
    for m in leads.values():
        assert max(m.phrases) <= 24, "it never breathes"
    for channel in leads:
        for bass in {"bass", "tuba", "pizz", "fm", "broad"} & {c for c, events in song.events.items() if events}:
            assert crossings(song, channel, bass) == 0


@pytest.mark.parametrize("name", sorted(n for n in ROUND if "snare" in SONGS[n].channels and n != "credits"))
def test_drums_turn_the_page_at_the_ends_of_phrases(name: str):
    song = SONGS[name]
    kit = {n for n, spec in song.channels.items() if spec["patch"] in ("snare", "field_snare")}
    for section, bars in drum_bars(song).items():
        plays = any(e for channel in kit for e in song.events[channel] if _within(song, section, e.at))
        if plays and len(bars) >= 8:
            assert len(set(bars)) >= 3, section


def _within(song: Song, section: str, at: float) -> bool:
    for (start, name), (end, _) in itertools.pairwise([*song.starts, (song.length, "")]):
        if name == section and start <= at < end:
            return True
    return False


@pytest.mark.parametrize(
    ("piece", "motif"),
    [("march", "danko"), ("march", "danko_gold"), ("bath", "danko"), ("bath", "rostavili"), ("chase", "danko"),
     ("chase", "ridzik"), ("chase", "rostavili"), ("hotel", "ridzik"), ("hotel", "rostavili"), ("snow", "danko"),
     ("credits", "ridzik_warm"), ("result", "danko_gold"), ("menu", "ridzik"), ("defeat", "danko")],
)  # fmt: skip
def test_the_leitmotifs_are_where_the_story_needs_them(piece: str, motif: str):
    assert quotes(SONGS[piece])[motif] > 0


HEAD = """bpm = 100
order = ["A"]
[channel]
snare = { patch = "snare", grid = true, level = -20 }
horn = { patch = "horn", level = -20 }
"""
BODY = """
[section.A]
bars = 4
snare = "x...x...x...x..."
"""


@pytest.mark.parametrize(
    ("fill", "wanted", "fault"),
    [
        (
            'snare = "--------xxxxxxxx"',
            '["turn 5"]',
            r'bad.toml \[A\] fills: "turn 5" is not the name of a fill and a bar',
        ),
        ('snare = "--------xxxxxxxx"', '["big 4"]', r'bad.toml \[A\] fills: "big 4" is not the name'),
        ('snare = "xxxx"', '["turn 4"]', r"bad.toml \[fill.turn\] snare: one bar of 16 steps of a drum is needed"),
        ('horn = "--------xxxxxxxx"', '["turn 4"]', r"bad.toml \[fill.turn\] horn: one bar of 16 steps"),
    ],
)
def test_a_wrong_fill_is_refused_with_its_place(tmp_path: Path, fill: str, wanted: str, fault: str):
    path = tmp_path / "bad.toml"
    path.write_text(f"{HEAD}[fill.turn]\n{fill}{BODY}fills = {wanted}\n", "utf-8")
    with pytest.raises(BakeError, match=fault):
        read(path)


def test_a_fill_takes_the_place_of_what_it_does_not_keep(tmp_path: Path):
    path = tmp_path / "good.toml"
    fill = 'snare = "--------..xx..xx"'
    path.write_text(f'{HEAD}[fill.turn]\n{fill}{BODY}fills = ["turn 4"]\n', "utf-8")
    at = [e.at for e in read(path).events["snare"]]
    assert [step for step in at if step < 48] == [4 * k for k in range(12)]
    assert [step - 48 for step in at if step >= 48] == [0, 4, 10, 11, 14, 15]


def test_what_the_desk_does_to_a_loop_goes_round_with_it():
    """Chorus and sway come back to where they began after one turn of the loop."""
    n = RATE
    x = np.tile(np.stack([sine(220.0, time(1.0)), sine(330.0, time(1.0))], 1), (3, 1))
    for y in (chorus(x, 1.0), x * sway(len(x), 2.3, 0.3, 1.0)):
        assert np.abs(y[n : 2 * n] - y[2 * n :]).max() < 1e-6
    quiet, loud = 0.05 * x[:n], x[:n]
    both = glued(np.concatenate([quiet, loud]))
    assert np.abs(both[n + 9000 :]).max() < np.abs(loud).max() * 0.95
    assert np.abs(both[: n - 200] - quiet[:-200]).max() < 1e-6
    peaky = np.concatenate([0.1 * x[:n], x[:2000]])
    assert np.abs(driven(peaky, 6.0)[:n]).max() > 0.12
