"""Effects as an engineer would judge them: families, weight and edge, floors, and warnings through full music."""

from __future__ import annotations

from functools import cache

import pytest
from soundfiles import INDEX, SOUND, np, soundfile, whole

from game.data.feel import SURFACES
from game.show.sound_table import BY_TEXT, GIVES_WAY, HEARD, WARNING
from game.show.sound_table_chase import CHASE_BY_TEXT
from workshop.sound import bakes  # noqa: F401  (makes every family of effects known)
from workshop.sound.effects.register import MOST_LOSS_DB, loss_db
from workshop.sound.measure import worst_click
from workshop.sound.signal import RATE


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
