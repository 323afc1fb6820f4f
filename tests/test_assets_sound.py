"""What is baked below assets/sound: whole, at its loudness, loops without seams, and small enough."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from game.core.files import data
from game.show.sound.bank import BUS
from game.show.sound.desk import CROWD

np = pytest.importorskip("numpy")
soundfile = pytest.importorskip("soundfile")
pytest.importorskip("pyloudnorm")
pytest.importorskip("scipy")
pytest.importorskip("mutagen")

import itertools

from workshop.kit.bake import BakeError
from workshop.sound import bakes  # noqa: F401  (makes every family of effects known)
from workshop.sound.effects.register import EFFECTS, LOUDNESS
from workshop.sound.form import clashes
from workshop.sound.score import Song, every_song, read
from workshop.sound.signal import lufs, momentary

SOUND = data("assets", "sound")
INDEX = json.loads((SOUND / "sound.json").read_text("utf-8"))
MOST_BYTES = 24_000_000


def effect(file: str):
    samples, rate = soundfile.read(SOUND / "effects" / file)
    assert rate == 44100
    assert samples.ndim == 1
    return samples


def layer(file: str):
    return soundfile.read(SOUND / "music" / file, always_2d=True)[0]


def test_the_index_names_every_file_and_no_other():
    named = {f"effects/{v}" for row in INDEX["effects"].values() for v in row["variants"]}
    named |= {f"music/{f}" for row in INDEX["music"].values() for f in row["layers"].values()}
    there = {p.relative_to(SOUND).as_posix() for p in SOUND.rglob("*.ogg")}
    assert named == there


def test_enough_effects_and_variants():
    assert len(INDEX["effects"]) >= 40
    for name in ("hit_light", "hit_heavy", "step_tile", "step_wet", "step_snow", "thud", "hurt_man"):
        assert len(INDEX["effects"][name]["variants"]) >= 4


def test_all_of_it_is_small():
    assert sum(p.stat().st_size for p in SOUND.rglob("*") if p.is_file()) < MOST_BYTES


@pytest.mark.parametrize("name", sorted(INDEX["effects"]))
def test_effects_are_as_loud_as_their_class_and_do_not_clip(name: str):
    for file in INDEX["effects"][name]["variants"]:
        samples = effect(file)
        assert abs(momentary(samples) - LOUDNESS[EFFECTS[name].kind]) < 1.5
        assert np.abs(samples).max() < 1


@pytest.mark.parametrize("name", sorted(n for n, row in INDEX["effects"].items() if row["loops"]))
def test_beds_go_round_without_a_click(name: str):
    samples = effect(INDEX["effects"][name]["variants"][0])
    usual = np.percentile(np.abs(np.diff(samples)), 99)
    assert abs(samples[0] - samples[-1]) < 2 * usual


@pytest.mark.parametrize("name", sorted(n for n, row in INDEX["effects"].items() if len(row["variants"]) > 1))
def test_variants_differ(name: str):
    """Third octaves of any two variants lie at least 1 dB apart on average, once level is taken off."""
    colours = []
    for file in INDEX["effects"][name]["variants"]:
        samples = effect(file)
        power = np.abs(np.fft.rfft(samples, 1 << 17)) ** 2
        edges = (125 * 2 ** (np.arange(0, 20) / 3) / 44100 * (1 << 17)).astype(int)
        colour = np.array([10 * np.log10(power[a:b].mean() + 1e-9) for a, b in itertools.pairwise(edges)])
        colours.append(colour - colour.mean())
    for i, a in enumerate(colours):
        for b in colours[i + 1 :]:
            assert np.abs(a - b).mean() > 1


@pytest.mark.parametrize("name", sorted(INDEX["music"]))
def test_music_has_its_loudness_and_its_layers_are_equally_long(name: str):
    row = INDEX["music"][name]
    layers = [layer(file) for file in row["layers"].values()]
    whole = len(layers[0])
    assert all(whole % len(x) == 0 for x in layers), "a layer goes round once or so many times in the first one's round"
    total = np.sum([np.tile(x, (whole // len(x), 1)) for x in layers], 0)
    assert abs(lufs(total) - row["loudness"]) < 1.5
    assert np.abs(total).max() <= 1
    if len(layers) > 1:
        assert row["loopstart"] == 0
        assert row["looplength"] == whole
        beats = whole / 44100 / (60 / row["bpm"])
        assert abs(beats - row["bars"] * row["beats"]) < 0.01


@pytest.mark.parametrize("name", sorted(n for n, row in INDEX["music"].items() if row["looplength"]))
def test_music_goes_round_without_a_click(name: str):
    row = INDEX["music"][name]
    for file in row["layers"].values():
        x = layer(file)
        start = row["loopstart"]
        end = min(start + row["looplength"], len(x))
        own = np.abs(np.diff(x[end - 10 * 44100 : end], axis=0)).max()  # the sharpest stroke of its last ten seconds
        assert np.abs(x[end - 1] - x[start]).max() < own


HUMS = {  # all that can hum at once in the chase, at its loudest
    "engine_bus_8": 0.62, "engine_his_8": 0.62, "engine_car_5": 0.34, "tyres_wet": 0.8, "scrape_loop": 0.75,
    "air_loop": 0.45, "retarder_loop": 0.4, "siren_loop": 0.55, "train_loop": 1.0, "bell_loop": 0.8, "road_wet": 0.3,
}  # fmt: skip


@pytest.mark.parametrize("piece", ["boss_strong", "boss_pair", "hotel", "chase"])
def test_twelve_loud_effects_over_full_music_and_everything_that_hums_do_not_clip(piece: str):
    loud = [n for n, row in INDEX["effects"].items() if not row["loops"] and row["loudness"] >= LOUDNESS["crash"]]
    sounds = {n: [effect(v) for v in INDEX["effects"][n]["variants"]] for n in loud}
    layers = [layer(f) for f in INDEX["music"][piece]["layers"].values()]
    music = np.sum([np.tile(x, (len(layers[0]) // len(x), 1)) for x in layers], 0)
    hums = [level * effect(f"{n}_1.ogg") for n, level in HUMS.items()] if piece == "chase" else []
    chance = np.random.default_rng(1)
    for _ in range(40):
        at = int(chance.integers(0, len(music) - 88200))
        bus = music[at : at + 88200].copy()
        for hum in hums:
            bus += np.roll(np.resize(hum, 88200), int(chance.integers(len(hum))))[:, None]
        for k, name in enumerate(chance.permutation(loud)[:12]):
            x = sounds[name][chance.integers(len(sounds[name]))][:80000]
            start = int(chance.uniform(0, 0.03) * 44100)
            bus[start : start + len(x)] += x[:, None] / (1 + CROWD * k)
        assert BUS * np.abs(bus).max() < 1


def test_numbers_of_the_bus_are_those_of_the_game():
    from game.show.sound import bank as sound_bank
    from game.show.sound import desk as sound_desk

    assert (sound_bank.BUS, sound_desk.CROWD) == (BUS, CROWD)


@pytest.mark.parametrize("song", every_song(), ids=lambda song: song.name)
def test_scores_have_form_and_no_clash(song: Song):
    assert song.length > 0
    assert clashes(song) == []
    if song.loop:
        assert len(set(song.order)) > 1, "at least two sections"
        assert 35 <= song.length * song.step_s <= 120


def test_every_channel_plays_somewhere():
    for _, group in itertools.groupby(every_song(), key=lambda song: song.table["title"]):
        songs = list(group)
        assert {c for song in songs for c, events in song.events.items() if events} == set(songs[0].channels)


@pytest.mark.parametrize(
    ("line", "fault"),
    [
        ('horn = "c5:4 x"', r'bad.toml \[A\] horn: cannot read "x"'),
        ('horn = "c5:12 | c5:16"', r"bad.toml \[A\] horn: bar \"c5:12\" has 12 steps, not 16"),
        ('horn = "{dank}"', r'bad.toml \[A\] horn: no motif "dank"'),
        ('tuba = "c5:4"', r"bad.toml \[A\] tuba: no such channel"),
        ('chords = "H"', r'bad.toml \[A\] chords: unknown chord "H"'),
        ('horn = "1@3:4"', r'bad.toml \[A\] horn: "1@3" needs a line of chords'),
    ],
)
def test_a_wrong_score_is_refused_with_its_place(tmp_path: Path, line: str, fault: str):
    head = 'bpm = 100\norder = ["A"]\n[channel]\nhorn = { patch = "horn", level = -20 }\n[section.A]\nbars = 2\n'
    path = tmp_path / "bad.toml"
    path.write_text(head + line + "\n", "utf-8")
    with pytest.raises(BakeError, match=fault):
        read(path)
