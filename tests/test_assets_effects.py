"""Effects as an engineer would judge them: families, weight and edge, floors, and warnings through full music."""

from __future__ import annotations

import itertools
from functools import cache

import pytest
from soundfiles import INDEX, SOUND, np, soundfile, whole

from game.data.feel import SURFACES
from game.show.sound.table import BY_KIND, BY_TEXT, GIVES_WAY, HEARD, WARNING
from game.show.sound.table_chase import CHASE_BY_TEXT
from workshop.sound import bakes  # noqa: F401  (makes every family of effects known)
from workshop.sound.effects.register import MOST_LOSS_DB, loss_db
from workshop.sound.measure import worst_click
from workshop.sound.signal import RATE, band
from workshop.sound.voice import Throat, utter


def takes(name: str):
    return [soundfile.read(SOUND / "effects" / file)[0] for file in INDEX["effects"][name]["variants"]]


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


def test_the_piano_has_strings_that_ring_on_after_its_case():
    for name, case in (("piano_kick", "door_kick"), ("piano_crash", "break_wood")):
        assert share(name, 500, 4000) > 1.3 * share(case, 500, 4000)
        for x in takes(name):
            late = x[int(0.4 * RATE) : int(0.5 * RATE)]
            assert np.sqrt((late**2).mean()) > 0.03, "half a second on they are still heard"
    assert min(len(x) for x in takes("piano_crash")) > max(len(x) for x in takes("piano_kick")) > RATE


@pytest.mark.parametrize(
    "order",
    [
        ("shot_podbyrin", "shot_shotgun", "shot_revolver", "shot_pistol"),
        ("step_carpet", "step_wood", "step_metal", "step_ice"),
        ("thud_carpet", "break_wood", "break_bottle"),
        ("engine_bus_rest_1", "engine_bus_1", "engine_bus_5", "engine_bus_8"),
        ("engine_his_rest_1", "engine_his_1", "engine_his_6", "engine_his_8"),
        ("engine_car_rest_1", "engine_car_1", "engine_car_5", "engine_car_8"),
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


def pitch_hz(x) -> float:
    """Turns a second of the loudest 90 ms: how often what lies above 700 Hz swells, by autocorrelation."""
    n = int(0.09 * RATE)
    middle = int(np.argmax(np.convolve(x**2, np.ones(n), "same")))
    swells = np.abs(band(np.pad(x, n), 700, 4000))[middle + n // 2 : middle + n // 2 + n]
    spectrum = np.abs(np.fft.rfft((swells - swells.mean()) * np.hanning(n), 4 * n)) ** 2
    agree = np.fft.irfft(spectrum / (1 + (np.fft.rfftfreq(4 * n, 1 / RATE) / 500) ** 4))
    first, last = int(RATE / 420), int(RATE / 50)
    return RATE / (first + int(np.argmax(agree[first:last])))


def voice_hz(name: str) -> float:
    return float(np.median([pitch_hz(x) for x in takes(name)]))


@pytest.mark.parametrize(
    "order",
    [("hurt_boss", "hurt_heavy", "hurt_man", "hurt_light"), ("out_boss", "out_heavy", "man_out", "out_light"),
     ("blip_deep", "blip_danko", "blip_ridzik", "blip_woman"), ("hurt_hero", "hurt_ogarkov", "hurt_ridzik"),
     ("taunt_heavy", "taunt", "taunt_light"), ("tell_heavy_big", "tell_heavy")],
    ids=lambda order: order[0],
)  # fmt: skip
def test_the_heavier_the_man_the_lower_his_voice(order: tuple[str, ...]):
    found = [voice_hz(name) for name in order]
    assert all(b > 1.08 * a for a, b in itertools.pairwise(found)), found


def test_a_heavy_man_takes_longer_to_be_beaten():
    found = [np.mean([len(x) for x in takes(name)]) for name in ("out_light", "man_out", "out_heavy", "out_boss")]
    assert found == sorted(found)


@pytest.mark.parametrize("name", sorted(n for n in INDEX["effects"] if n.startswith("blip_")))
def test_speech_is_soft_short_and_never_sharp(name: str):
    """A page of letters is some forty blips: none longer than a syllable, none that cracks, hisses or whistles."""
    for x in takes(name):
        assert len(x) < 0.2 * RATE
        assert worst_click(x) < 20
    assert share(name, 2000, 5000) < 0.12
    assert share(name, 5000, 20000) < 0.005
    assert max(map(attack_s, takes(name))) > 0.003


def test_a_throat_keeps_its_resonances_while_its_pitch_falls():
    """What makes a voice of a tone: harmonics fall, the places where they are loud do not."""
    rng = np.random.default_rng(3)
    x = utter(rng, Throat(effort=0.8, breath=0.0, rough=0.0), 1.0, [(0, 220), (1, 110)], "ah")
    parts = [x[int(at * RATE) : int((at + 0.1) * RATE)] for at in (0.1, 0.85)]
    peaks = []
    for part in parts:
        power = np.abs(np.fft.rfft(part * np.hanning(len(part)), 1 << 15)) ** 2
        smooth = np.convolve(power, np.hanning(360), "same")  # wider than a harmonic's distance
        f = np.fft.rfftfreq(1 << 15, 1 / RATE)
        near = (f > 500) & (f < 1000)
        peaks.append(f[near][np.argmax(smooth[near])])
    assert pitch_hz(parts[0]) > 1.6 * pitch_hz(parts[1])
    assert abs(peaks[0] - peaks[1]) < 140


@pytest.mark.parametrize("name", ["engine_bus", "engine_his", "engine_car", "engine_bike"])
def test_load_changes_the_colour_of_an_engine(name: str):
    """At the same loudness what pulls has more of what lies above 450 Hz, at all revolutions."""
    numbers = [n.split("_")[-1] for n in INDEX["effects"] if n.startswith(f"{name}_rest_")]
    assert len(numbers) >= 5
    for k in numbers:
        assert share(f"{name}_{k}", 450, 8000) > 1.4 * share(f"{name}_rest_{k}", 450, 8000), k


def test_two_buses_are_told_apart():
    """Third octaves of ours and of his, working hard, lie 3 dB apart on average; his turbine sings above ours."""
    ours, his = (_thirds(takes(name)[0]).mean(0) for name in ("engine_bus_7", "engine_his_7"))
    assert np.abs((ours - ours.mean()) - (his - his.mean())).mean() > 3
    assert share("engine_his_7", 1400, 6000) > 1.5 * share("engine_bus_7", 1400, 6000)


def test_a_resting_engine_trembles_and_a_quick_one_does_not():
    def swell(name: str) -> float:
        (x,) = takes(name)
        level = np.sqrt(np.convolve(x**2, np.ones(4410) / 4410, "valid"))
        return float(level.std() / level.mean())

    for bus in ("engine_bus", "engine_his"):
        assert swell(f"{bus}_rest_1") > 3 * swell(f"{bus}_rest_8")


def test_a_siren_falls_as_it_passes():
    assert centroid("siren_come") > 1.04 * centroid("siren_loop") > 1.08 * centroid("siren_go")


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


BLOWS_AROUND = ("hit_light", "whoosh_light", "hit_heavy", "hurt_man", "step_tile", "hit_kick", "thud")
HUMS_AROUND = {
    "engine_bus_5": 0.5, "engine_bus_rest_5": 0.3, "engine_his_5": 0.35, "engine_car_5": 0.12, "tyres_wet": 0.2,
    "road_wet": 0.2, "bed_city": 0.5,
}  # fmt: skip


@cache
def around(mode: str):
    """What else sounds in each third octave three moments in four: four blows a second, or everything that drives."""
    out = np.zeros(8 * RATE)
    if mode == "chase":
        for name, level in HUMS_AROUND.items():
            out += level * np.resize(takes(name)[0], len(out))
    else:
        rng = np.random.default_rng(4)
        for at in np.arange(0, 7, 0.25):
            sounds = takes(BLOWS_AROUND[int(rng.integers(len(BLOWS_AROUND)))])
            x, start = sounds[int(rng.integers(len(sounds)))], int((at + rng.uniform(0, 0.1)) * RATE)
            out[start : start + len(x)] += 0.8 * x[: len(out) - start]
    return np.percentile(_thirds(out), 75, axis=0)


@pytest.mark.parametrize("cue", sorted(kind for kind, way in GIVES_WAY.items() if way == WARNING))
def test_a_warning_stands_out_of_full_music_and_of_a_fight_or_a_drive(cue: str):
    """In some third of an octave it lies 4 dB over all that is there three moments in four, music giving way to it."""
    by_kind = [names for (kind, _), names in BY_KIND.items() if kind == cue]
    names = {n for names in (HEARD.get(cue, ()), *BY_TEXT.get(cue, {}).values(), *by_kind) for n in names}
    mode = "chase" if cue in ("tell_chase", "gap_warn", "hull_low", "train_horn") else "foot"
    dipped = 20 * np.log10(WARNING[0])
    for name in sorted(names):
        for piece in FULL[mode]:
            for x in takes(name):
                there = 10 * np.log10(10 ** ((mask(piece) + dipped) / 10) + 10 ** (around(mode) / 10))
                assert (_thirds(x).max(0) - there).max() > 4, (name, piece)


def test_tells_of_the_chase_differ():
    assert len(set(CHASE_BY_TEXT["tell_chase"].values())) >= 4
