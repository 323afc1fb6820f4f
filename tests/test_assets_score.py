"""What an engineer would listen for, as numbers: balance, seams, clicks, mono, families of effects, masks, forms."""

from __future__ import annotations

import itertools
import json
from functools import cache
from pathlib import Path

import pytest

from game.core.files import data
from game.data.feel import SURFACES
from game.show.sound_table import BY_TEXT, GIVES_WAY, HEARD, WARNING
from game.show.sound_table_chase import CHASE_BY_TEXT

np = pytest.importorskip("numpy")
soundfile = pytest.importorskip("soundfile")
pytest.importorskip("pyloudnorm")
pytest.importorskip("scipy")
pytest.importorskip("mutagen")
pytest.importorskip("matplotlib")

from workshop.kit.bake import BakeError
from workshop.sound import bakes  # noqa: F401  (makes every family of effects known)
from workshop.sound.effects.register import MOST_LOSS_DB, loss_db
from workshop.sound.form import crossings, drum_bars, melody, quotes, tunes
from workshop.sound.measure import balance, mono_loss_db, seam, true_peak_db, worst_click
from workshop.sound.score import Song, every_song, read
from workshop.sound.signal import RATE, sine, time
from workshop.sound.touch import chorus, driven, glued, sway

SOUND = data("assets", "sound")
INDEX = json.loads((SOUND / "sound.json").read_text("utf-8"))
SONGS = {song.name: song for song in every_song()}
ROUND = [name for name, song in SONGS.items() if song.loop]


def takes(name: str):
    return [soundfile.read(SOUND / "effects" / file)[0] for file in INDEX["effects"][name]["variants"]]


def layers(name: str):
    row = INDEX["music"][name]
    parts = [soundfile.read(SOUND / "music" / file, always_2d=True)[0] for file in row["layers"].values()]
    return [np.tile(x, (max(map(len, parts)) // len(x), 1)) for x in parts]


def whole(name: str):
    return np.sum(layers(name), 0)


def centroid(name: str) -> float:
    """Middle of the energy of an effect, in Hz, over its variants."""
    found = []
    for x in takes(name):
        power = np.abs(np.fft.rfft(x)) ** 2
        found.append((power * np.fft.rfftfreq(len(x), 1 / RATE)).sum() / power.sum())
    return float(np.mean(found))


def share(name: str, low: float, high: float) -> float:
    """Share of the energy of an effect between two frequencies."""
    found = []
    for x in takes(name):
        power, f = np.abs(np.fft.rfft(x)) ** 2, np.fft.rfftfreq(len(x), 1 / RATE)
        found.append(power[(f >= low) & (f < high)].sum() / power.sum())
    return float(np.mean(found))


def attack_s(x) -> float:
    """From a tenth to half of the peak."""
    n = int(0.0015 * RATE)
    level = np.sqrt(np.convolve(x**2, np.ones(n) / n, "same"))
    return float((np.argmax(level > 0.5 * level.max()) - np.argmax(level > 0.1 * level.max())) / RATE)


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


# effects by family


@pytest.mark.parametrize("name", sorted(n for n, row in INDEX["effects"].items() if not row["loops"]))
def test_an_effect_is_carried_by_small_speakers_ends_in_silence_and_has_no_offset(name: str):
    for x in takes(name):
        assert loss_db(x) < MOST_LOSS_DB + 1.5
        assert np.abs(x[-20:]).max() < 0.06 * np.abs(x).max()
        assert abs(x.mean()) < 0.02 * np.sqrt((x**2).mean()) + 1e-5


BLOWS = ("hit_light", "hit_heavy", "hit_kick", "hit_metal", "wall_hit", "thud", "bump", "crash_small", "bullet_hit")


@pytest.mark.parametrize(
    "name", [*BLOWS, "shot_podbyrin", "shot_revolver", "shot_pistol", "shot_shotgun", "crash_huge"]
)
def test_a_blow_is_there_at_once_with_weight_and_edge(name: str):
    assert max(map(attack_s, takes(name))) < 0.012
    assert share(name, 30, 500) > 0.3
    assert share(name, 1000, 12000) > 0.004


@pytest.mark.parametrize(
    "order",
    [
        ("shot_podbyrin", "shot_shotgun", "shot_revolver", "shot_pistol"),
        ("step_carpet", "step_wood", "step_metal", "step_ice"),
        ("thud_carpet", "break_wood", "break_bottle"),
        ("engine_bus_1", "engine_bus_2", "engine_bus_3", "engine_bus_4"),
        ("engine_car_1", "engine_car_2", "engine_car_3", "engine_car_4"),
        ("engine_bus_1", "engine_bike_1"),
        ("boss_roar", "blip_woman"),
        ("whoosh_heavy", "whoosh_light"),
        ("bed_lobby", "bed_steam"),
    ],
    ids=lambda order: order[0],
)
def test_the_heavy_is_darker_than_the_light(order: tuple[str, ...]):
    found = [centroid(name) for name in order]
    assert found == sorted(found)


@pytest.mark.parametrize("name", ["break_glass", "break_bottle", "window_burst", "chandelier", "lamp_out"])
def test_glass_is_bright(name: str):
    assert share(name, 2000, 20000) > 0.5


@pytest.mark.parametrize("name", ["horn_car", "horn_bus", "horn_lorry", "horn_train", "horn_bike"])
def test_a_horn_has_a_note_and_a_throat(name: str):
    assert share(name, 100, 900) > 0.15
    assert share(name, 1500, 6000) > 0.08


@pytest.mark.parametrize("name", sorted(n for n, row in INDEX["effects"].items() if row["loops"]))
def test_a_loop_has_no_click_and_no_hole(name: str):
    (x,) = takes(name)
    assert worst_click(np.tile(x, 2)) < max(15.0, 1.5 * worst_click(x))


def test_every_floor_sounds_like_itself():
    """Steps on each floor of the rules differ, and nobody lands on carpet or iron as on wet tiles."""
    floors = set(SURFACES) - {"water"}
    assert floors <= set(BY_TEXT["step"])
    assert len({BY_TEXT["step"][floor] for floor in floors}) == len(floors)
    plain = HEARD["land"], HEARD["thud"]
    for floor in floors - {"tile", "wet"}:
        assert (BY_TEXT["land"].get(floor), BY_TEXT["thud"].get(floor)) != (None, None)
        assert BY_TEXT["land"].get(floor, plain[0]) != plain[0]


# warnings through the music

THIRDS = [(f * 2 ** (-1 / 6), f * 2 ** (1 / 6)) for f in 125 * 2 ** (np.arange(0, 21) / 3)]
FULL = {"foot": ("bath", "hotel", "boss_strong", "boss_pair", "snow"), "chase": ("chase",)}


def _thirds(x, window_s: float = 0.09):
    """Level of each third octave in each window, in dB."""
    n = int(window_s * RATE)
    rows = np.pad(x, (0, -len(x) % n)).reshape(-1, n) * np.hanning(n)
    power, f = np.abs(np.fft.rfft(rows, axis=1)) ** 2 / n, np.fft.rfftfreq(n, 1 / RATE)
    return 10 * np.log10(np.stack([power[:, (f >= a) & (f < b)].sum(1) for a, b in THIRDS], 1) + 1e-9)


@cache
def mask(piece: str):
    """What a piece has in each third octave three moments in four."""
    return np.percentile(_thirds(whole(piece).mean(1)), 75, axis=0)


@pytest.mark.parametrize("cue", sorted(kind for kind, way in GIVES_WAY.items() if way == WARNING))
def test_a_warning_stands_out_of_full_music(cue: str):
    """In some third of an octave it lies 3 dB over what the music has there three moments in four, as it gives way."""
    names = {n for names in (HEARD.get(cue, ()), *BY_TEXT.get(cue, {}).values()) for n in names}
    mode = "chase" if cue in ("tell_chase", "gap_warn", "hull_low", "train_horn") else "foot"
    dipped = 20 * np.log10(WARNING[0])
    for name in sorted(names):
        for piece in FULL[mode]:
            for x in takes(name):
                assert (_thirds(x).max(0) - mask(piece) - dipped).max() > 3, (name, piece)


def test_tells_of_the_chase_differ():
    assert len(set(CHASE_BY_TEXT["tell_chase"].values())) >= 4
