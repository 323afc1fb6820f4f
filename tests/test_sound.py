"""Sound: tables cover every cue, the desk keeps its limits, music stays on the beat, and nothing needs a device."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pygame
import pytest

from game.app.scenes.ending import BEAT_SOUNDS
from game.core.boxes import Box
from game.core.cue import Cue
from game.core.files import data
from game.data.cues import CUES
from game.data.difficulty import DIFFICULTIES
from game.data.stage import Assists, Stage
from game.data.story import Line, Person, Story
from game.foot.world import Talk
from game.load.levels import catalogue
from game.load.story import load_story
from game.load.tmx import load_level
from game.run.modes import mode_named
from game.show.foot_sound import FootPlan
from game.show.music import MOST_LAYERS, Music
from game.show.sound import FIRST_LOOP, FIRST_MUSIC, FIRST_ROOM, Speaker
from game.show.sound_bank import BUS, Bank, read_index
from game.show.sound_desk import CHANNELS, MOST_AT_ONCE, Desk, place
from game.show.sound_loops import CHANNELS as LOOP_CHANNELS
from game.show.sound_loops import Loops
from game.show.sound_plan import Hum, plan_of
from game.show.sound_table import BY_KIND, BY_TEXT, FLAT, HEARD, LEAST, SILENT, effects_of
from tests.kit import arena, new_world, spawn, stage_of

SOUND = data("assets", "sound")
VIEW = Box(100, 0, 484, 216)


def until(done: Callable[[], bool], seconds: float = 20) -> None:
    """Wait for the thread that decodes."""
    end = time.monotonic() + seconds
    while not done():
        assert time.monotonic() < end, "the sounds were not decoded in time"
        time.sleep(0.005)


@pytest.fixture
def speaker() -> Iterator[Speaker]:
    s = Speaker(SOUND)
    assert s.audible, s.fault
    yield s
    assert s.fault == ""
    s.close()


@pytest.fixture
def desk(speaker: Speaker) -> Desk:
    return speaker._desk


@pytest.fixture
def bank(speaker: Speaker) -> Bank:
    return speaker._bank


# tables


def test_every_cue_is_heard_or_said_to_be_silent():
    assert set(HEARD) | set(SILENT) == set(CUES)
    assert not set(HEARD) & set(SILENT)


def test_tables_name_only_cues_and_effects_that_there_are():
    effects = read_index(SOUND).effects
    named = [*HEARD.values(), *(n for row in BY_TEXT.values() for n in row.values()), *BY_KIND.values()]
    assert {name for names in named for name in names} <= set(effects)
    assert set(BY_TEXT) | {kind for kind, _ in BY_KIND} | set(LEAST) | FLAT <= set(CUES)


LATER = {"key", "shot_sleeve", "sleeve_ratchet"}  # of the locksmith and the showdown


def test_every_effect_is_asked_for_by_somebody():
    named = [*HEARD.values(), *BY_KIND.values(), *(n for row in BY_TEXT.values() for n in row.values())]
    asked = {name for names in named for name in names} | LATER
    text = "\n".join(p.read_text("utf-8") for p in (*Path("game").rglob("*.py"), *Path("levels").glob("*.tmx")))
    strange = [name for name in read_index(SOUND).effects if name not in asked and f'"{name}"' not in text]
    assert [name for name in strange if not name.startswith(("blip_", "engine_"))] == []


@pytest.mark.parametrize(
    ("cue", "kind", "effects"),
    [
        (Cue("step", 0, 0, text="snow"), "", ("step_snow",)),
        (Cue("step", 0, 0, text="marble"), "", ("step_tile",)),
        (Cue("break", 0, 0, text="bottle"), "", ("break_bottle",)),
        (Cue("hit_light", 0, 0, n=4, text="kick"), "bruiser", ("hit_kick",)),
        (Cue("hurt_man", 0, 0, n=4), "bruiser", ()),
        (Cue("hurt_man", 0, 0, n=9), "bruiser", ("hurt_man",)),
        (Cue("hurt_man", 0, 0, n=9), "strongman", ("hurt_boss",)),
        (Cue("rise", 0, 0), "", ("cloth",)),
        (Cue("tracer", 0, 0), "", ()),
        (Cue("land", 0, 0, text="carpet"), "", ("land_carpet",)),
        (Cue("thud", 0, 0, text="metal"), "", ("thud_metal",)),
        (Cue("break", 0, 0, text="glass"), "chandelier", ("chandelier",)),
        (Cue("hurt_man", 0, 0, n=9), "dog", ("dog_bark",)),
        (Cue("enemy_out", 0, 0, text="cold"), "bruiser", ("cold_room",)),
        (Cue("tell_throw", 0, 0, text="dog_handler:handler_whistle"), "dog_handler", ("whistle",)),
    ],
)
def test_cue_to_effects(cue: Cue, kind: str, effects: tuple[str, ...]):
    assert effects_of(cue, kind) == effects


# places


def test_left_is_left_and_far_is_faint():
    assert place(292, 100, VIEW) == (1.0, 0.0)
    assert place(120, 100, VIEW)[1] < -0.5 < 0.5 < place(470, 100, VIEW)[1]
    assert 0.4 < place(484 + 140, 100, VIEW)[0] < 0.6
    assert place(484 + 600, 100, VIEW)[0] == 0


# the desk


def test_the_same_variant_never_sounds_twice_running(desk: Desk):
    last = -1
    for _ in range(60):
        chosen = desk._variant("hit_light", 5)
        assert chosen != last
        last = chosen


def test_no_more_than_three_of_one_effect_in_four_ticks(desk: Desk):
    assert [desk.play("chip") for _ in range(5)] == [True] * MOST_AT_ONCE + [False] * 2
    for _ in range(4):
        desk.tick()
    assert desk.play("chip")


def test_a_full_desk_gives_way_to_rank_only(desk: Desk):
    for k in range(CHANNELS):
        for _ in range(4 if k % 3 == 0 else 0):
            desk.tick()
        assert desk.play("window_burst") or desk.play("boss_roar")
    assert desk.busy == CHANNELS
    assert not desk.play("step_tile")
    assert desk.play("boss_roar")
    assert desk.busy == CHANNELS


def test_loud_effects_make_room_for_each_other(desk: Desk, monkeypatch: pytest.MonkeyPatch):
    gains: list[float] = []
    monkeypatch.setattr(Desk, "_start", lambda _desk, _sound, gain, _pan, _rank: gains.append(gain) or True)
    desk.play("hit_heavy")
    desk.play("break_wood")
    assert gains[1] < gains[0]


def test_a_hall_answers(desk: Desk):
    desk.reverb = "hall"
    desk.play("hit_heavy")
    assert desk.busy == 1
    for _ in range(8):
        desk.tick()
    assert desk.busy == 2


def test_unknown_effects_are_no_matter(desk: Desk):
    assert not desk.play("trombone_of_doom")


def test_pause_holds_and_menus_go_on(speaker: Speaker):
    speaker._desk.play("window_burst")
    speaker.pause()
    assert speaker._desk.busy == 2  # the one that is held, and the sound of pausing
    speaker.play("menu_move")
    speaker.resume()
    assert not speaker._desk._paused


# music


class Clock:
    def __init__(self) -> None:
        self.s = 0.0

    def __call__(self) -> float:
        return self.s


def ticks(music: Music, clock: Clock, count: int) -> None:
    for _ in range(count):
        clock.s += 1 / 60
        music.tick()


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def music(bank: Bank, clock: Clock) -> Music:
    return Music(bank, FIRST_MUSIC, now=clock)


def begun(music: Music, clock: Clock, piece: str, *layers: str) -> None:
    music.play(piece, frozenset(layers))
    until(lambda: music.bank.layers(piece) is not None)
    ticks(music, clock, 60)
    assert music.playing == piece


def test_layers_of_a_piece_start_together_and_only_the_wanted_are_heard(music: Music, clock: Clock):
    begun(music, clock, "bath", "calm")
    assert music.heard() == {"calm": 1.0, "fight": 0.0, "dome": 0.0}
    assert pygame.mixer.music.get_busy()
    assert all(pygame.mixer.Channel(FIRST_MUSIC + k).get_busy() for k in range(2))


def test_a_layer_changes_on_the_next_beat(music: Music, clock: Clock):
    begun(music, clock, "bath", "calm")
    beat_s = music.bank.index.music["bath"].beat_s
    music.play("bath", frozenset({"calm", "fight"}))
    into = (clock.s - music._deck.began) % beat_s
    ticks(music, clock, int((beat_s - into) * 60) - 1)
    assert music.heard()["fight"] == 0
    ticks(music, clock, 4)
    assert 0 < music.heard()["fight"] < 0.5
    ticks(music, clock, 40)
    assert music.heard() == {"calm": 1.0, "fight": 1.0, "dome": 0.0}


def test_one_piece_gives_way_to_the_next(music: Music, clock: Clock):
    begun(music, clock, "bath", "calm")
    begun(music, clock, "boss_strong", "calm", "fight")
    begun(music, clock, "snow", "calm")
    music.play("")
    ticks(music, clock, 60)
    assert music.playing == ""
    assert not pygame.mixer.music.get_busy()
    assert not any(pygame.mixer.Channel(FIRST_MUSIC + k).get_busy() for k in range(MOST_LAYERS))


def test_only_the_upper_layers_of_one_piece_are_in_memory(music: Music, clock: Clock):
    begun(music, clock, "march")
    assert pygame.mixer.music.get_busy()
    assert not music.bank._music, "it is read from disk as it goes"
    begun(music, clock, "bath", "calm")
    begun(music, clock, "boss_strong", "calm")
    assert set(music.bank._music) == {"boss_strong.fight.ogg"}
    music.stop()
    assert not pygame.mixer.music.get_busy()


def test_unknown_music_is_refused(music: Music):
    with pytest.raises(ValueError, match='no music "trombone of doom"'):
        music.play("trombone of doom")


def test_music_gives_way_to_a_warning_and_comes_back(music: Music, clock: Clock):
    begun(music, clock, "bath", "dome")
    loud = pygame.mixer.Channel(FIRST_MUSIC).get_volume()
    music.give_way(0.6, 20)
    music.give_way(0.3, 4)
    ticks(music, clock, 6)
    assert pygame.mixer.Channel(FIRST_MUSIC).get_volume() < 0.7 * loud
    ticks(music, clock, 40)
    assert pygame.mixer.Channel(FIRST_MUSIC).get_volume() == pytest.approx(loud, abs=0.02)


def test_a_near_tell_bends_the_music_and_a_far_one_does_not(speaker: Speaker):
    stage = zoned()
    world = new_world(stage, 1)
    speaker.begin(stage, world)
    hero = world.heroes[0]
    speaker.eat([Cue("tell_heavy", hero.x + 2000, hero.y, 3)], world)
    assert speaker._music._dip_ticks == 0
    speaker.eat([Cue("step", hero.x, hero.y, hero.id, text="tile")], world)
    assert speaker._music._dip_ticks == 0
    speaker.eat([Cue("tell_heavy", hero.x, hero.y, 3)], world)
    assert speaker._music._dip_ticks > 0


def test_music_steps_back_for_a_jingle(music: Music, clock: Clock):
    begun(music, clock, "bath", "dome")
    loud = pygame.mixer.Channel(FIRST_MUSIC).get_volume()
    music.jingle("rank")
    until(lambda: music.bank.layers("rank") is not None)
    ticks(music, clock, 30)
    assert pygame.mixer.Channel(FIRST_MUSIC).get_volume() < 0.5 * loud


# the plan of a level


def zoned() -> Stage:
    """A room with a hall in its right half, a fight in the hall, and snow at its far end."""
    level = arena(
        spawn(10, "sound_zone", 0, 0, 480, 192, loop="bed_steam", level=80, reverb="tile"),
        spawn(11, "sound_zone", 480, 0, 240, 192, loop="bed_hall", level=60, reverb="hall"),
        spawn(12, "wave", 500, 0, 100, 192, number=1),
        spawn(13, "music_zone", 720, 0, 100, 192, piece="snow", unless="thaw"),
    )
    object.__setattr__(level, "music", "bath")
    return stage_of(level)


def test_plan_follows_rooms_and_fights():
    stage = zoned()
    plan, world = FootPlan(stage), new_world(stage, 1)
    hero = world.heroes[0]
    assert plan.pieces() == ["bath", "snow"]
    assert plan.score(world)[:2] == ("bath", {"calm"})
    assert plan.bed(world) == ("bed_steam", 0.8, "tile")
    world.music = "fight"
    assert plan.score(world).layers == {"calm", "fight"}
    hero.x = 520
    assert plan.bed(world).loop == "bed_hall"
    assert plan.score(world).layers == {"calm", "fight"}
    world.waves[0].state = "done"
    assert plan.score(world).layers == {"calm", "fight", "dome"}
    world.music, hero.x = "calm", 740
    assert plan.score(world)[:2] == ("snow", {"calm"})
    world.flags["thaw"] = 1
    assert plan.score(world).piece == "bath"
    del world.flags["thaw"]
    hero.x = 300
    assert plan.score(world).piece == "bath"
    world.music = "hush"
    assert plan.score(world).piece == ""
    assert plan.bed(world).loop == ""


def test_talk_and_the_stone_step_back():
    stage = zoned()
    plan, world = FootPlan(stage), new_world(stage, 1)
    world.talk = Talk(["a"])
    assert plan.score(world).level == 0.5
    world.talk, world.stone.active = None, True
    assert plan.score(world).level < 0.5


@pytest.mark.parametrize("entry", catalogue(), ids=lambda e: e.id)
def test_levels_ask_only_for_music_and_beds_that_there_are(entry):
    index = read_index(SOUND)
    level, _ = load_level(entry.path)
    stage = mode_named(level.mode).stage(level, DIFFICULTIES["militia"], Story(), Assists())
    plan = plan_of(stage)
    assert plan.pieces()
    assert set(plan.pieces()) <= set(index.music)
    hums = [*level.of("sound_zone"), *level.of("sound_source")]
    loops = [*(z.text("loop") for z in hums), *(z.text("ambience") for z in level.of("district"))]
    assert all(index.effects[loop].loops for loop in loops if loop)


def test_every_voice_of_the_story_has_a_blip():
    effects = read_index(SOUND).effects
    assert {f"blip_{p.blip}" for p in load_story(data("seeds")).people.values()} <= set(effects)


def test_no_piece_has_more_layers_than_there_are_channels():
    assert all(len(piece.kept) <= MOST_LAYERS for piece in read_index(SOUND).music.values())


def test_scenes_ask_only_for_sounds_and_music_that_there_are():
    index = read_index(SOUND)
    text = "\n".join(path.read_text("utf-8") for path in Path("game/app").rglob("*.py"))
    assert set(re.findall(r'sound\.play\("(\w+)"', text)) <= set(index.effects)
    music = set(re.findall(r'^    music = "(\w+)"', text, re.MULTILINE))
    assert {"march", "menu", "result", "credits"} <= music <= set(index.music)
    assert set(BEAT_SOUNDS.values()) <= set(index.effects)


def test_his_call_grows_with_each_sighting():
    stage = zoned()
    plan, world = FootPlan(stage), new_world(stage, 1)
    heard = [plan.jingle(Cue("sighting", 0, 0, n=n), world) for n in (1, 2, 5, 9)]
    assert heard == ["rostavili_1", "rostavili_2", "rostavili_5", "rostavili_5"]
    lengths = [len(read_index(SOUND).music[name].layers) for name in heard]
    assert lengths == [1] * 4


def test_places_add_layers_and_things_hum_where_they_stand():
    level = arena(
        spawn(10, "music_zone", 0, 0, 480, 192, adds="kitchen"),
        spawn(11, "sound_source", 300, 100, loop="neon_loop", level=50),
        spawn(12, "sound_source", 400, 100, loop="fan_loop", level=80, when="power"),
    )
    object.__setattr__(level, "music", "hotel")
    stage = stage_of(level)
    plan, world = FootPlan(stage), new_world(stage, 1)
    assert plan.score(world)[:2] == ("hotel", {"calm", "kitchen"})
    world.music = "fight"
    assert plan.score(world).layers == {"calm", "fight", "kitchen"}
    assert [(hum.loop, hum.level) for hum in plan.hums(world)] == [("neon_loop", 0.5)]
    world.flags["power"] = 1
    assert [hum.loop for hum in plan.hums(world)] == ["fan_loop", "neon_loop"]
    world.heroes[0].cage = 99
    assert plan.score(world).piece == "hotel_lift"


# loops


@pytest.fixture
def loops(bank: Bank) -> Loops:
    return Loops(bank, FIRST_LOOP)


def heard_of(loops: Loops, *hums: Hum, ticks: int = 20) -> dict[str, float]:
    for _ in range(ticks):
        loops.play(hums)
        loops.tick()
    return loops.heard()


def test_loops_come_change_and_go_without_a_jump(loops: Loops):
    assert heard_of(loops, Hum("engine_bus_1", 0.6, 0.0), ticks=1)["engine_bus_1"] < 0.1
    assert heard_of(loops, Hum("engine_bus_1", 0.6, 0.0))["engine_bus_1"] == pytest.approx(0.6)
    both = heard_of(loops, Hum("engine_bus_1", 0.2, 0.0), Hum("engine_bus_2", 0.4, 0.3))
    assert both == pytest.approx({"engine_bus_1": 0.2, "engine_bus_2": 0.4})
    assert heard_of(loops) == {}
    assert not pygame.mixer.Channel(FIRST_LOOP).get_busy()


def test_two_of_a_kind_have_a_voice_each_and_the_last_gives_way(loops: Loops):
    crowd = [Hum("engine_car_2", 0.3, 0.0, who) for who in range(LOOP_CHANNELS + 4)]
    heard_of(loops, *crowd)
    busy = [pygame.mixer.Channel(FIRST_LOOP + k).get_busy() for k in range(LOOP_CHANNELS)]
    assert all(busy)
    assert ("engine_car_2", 0) in loops._voices
    assert ("engine_car_2", LOOP_CHANNELS + 1) not in loops._voices
    loops.cut()
    assert not pygame.mixer.Channel(FIRST_LOOP).get_busy()


# the speaker


def test_a_run_is_heard(speaker: Speaker):
    stage = zoned()
    world = new_world(stage, 1)
    speaker.begin(stage, world)
    until(lambda: speaker._bank.idle)
    hero = world.heroes[0]
    for _ in range(30):
        speaker.eat([Cue("hit_heavy", hero.x, hero.y - 40, hero.id, 9, "hook")], world)
        speaker.tick()
    assert speaker._music.playing == "bath"
    assert pygame.mixer.Channel(FIRST_ROOM).get_busy() or pygame.mixer.Channel(FIRST_ROOM + 1).get_busy()
    assert speaker._desk.busy > 2
    speaker.eat([Cue("hush", 0, 0, n=40)], world)
    assert not pygame.mixer.Channel(FIRST_MUSIC).get_busy()
    speaker.end()
    speaker.tick()
    assert speaker._desk.busy == 0


def test_words_are_spoken(speaker: Speaker):
    story = Story(people={"a": Person("a", "A", blip="old")}, lines={"k": Line("k", "Steam and stone", "a")})
    plain = zoned()
    stage = Stage(plain.level, plain.difficulty, story)
    world = new_world(stage, 1)
    speaker.begin(stage, world)
    world.talk = Talk(["k"])
    spoken = 0
    for t in range(30):
        world.talk.t = t
        speaker.eat([], world)
        channel = pygame.mixer.Channel(FIRST_ROOM + 2)
        spoken += channel.get_busy()
        channel.stop()
    assert 4 <= spoken <= 8


def test_a_caption_is_spoken_too():
    stage = zoned()
    plan, world = FootPlan(stage), new_world(stage, 1)
    assert plan.said(world) is None
    world.talk = Talk(["k"], 0, 7, holds=False)
    assert plan.said(world) == ("k", 7)


def test_volume_zero_and_mute_are_silence(speaker: Speaker):
    speaker.set_volumes(0, 0, 0)
    speaker.play("hit_heavy")
    assert speaker._desk.busy == 0
    speaker.set_volumes(100, 100, 100)
    speaker.mute(True)
    speaker.play("hit_heavy")
    assert speaker._desk.busy == 0
    speaker.mute(False)
    speaker.play("hit_heavy")
    assert speaker._desk.busy == 1


def test_the_title_waits_for_no_sound(speaker: Speaker):
    begin = time.perf_counter()
    speaker.music("march")
    speaker.play("menu_move")
    speaker.tick()
    assert time.perf_counter() - begin < 0.1


def test_a_fault_of_sound_never_reaches_play(monkeypatch: pytest.MonkeyPatch):
    def broken(_music: Music) -> None:
        raise RuntimeError("the device is gone")

    s = Speaker(SOUND)
    monkeypatch.setattr(Music, "tick", broken)
    s.tick()
    assert "tick" in s.fault
    assert not s.audible
    s.play("hit_light")
    s.close()


def test_a_damaged_index_is_one_line_and_silence(tmp_path: Path):
    (tmp_path / "sound.json").write_text('{"effects": {"a": {}}}', "utf-8")
    s = Speaker(tmp_path)
    assert not s.audible
    assert s.fault.count("\n") == 0
    assert "sound.json" in s.fault
    s.close()


# other drivers, in processes of their own

HEAR = """
import sys, time
from pathlib import Path
from game.show.sound import Speaker
s = Speaker(Path(sys.argv[1]))
print(s.audible, s.fault)
s.play(sys.argv[2])
s.tick()
time.sleep(0.4)
s.close()
"""


def play(program: str, folder: Path, driver: str, what: str = "", **more: str) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "SDL_AUDIODRIVER": driver, "PYTHONPATH": os.pathsep.join(sys.path), **more}
    call = [sys.executable, "-c", program, str(folder), what]
    return subprocess.run(call, env=environment, capture_output=True, text=True, timeout=60, check=True)


def hear(driver: str, what: str = "hit_heavy", **more: str) -> subprocess.CompletedProcess[str]:
    return play(HEAR, SOUND, driver, what, **more)


@pytest.mark.parametrize("what", ["hit_heavy", "shot_podbyrin", "horn_bus"])
def test_an_effect_is_heard_in_what_reaches_the_device(tmp_path: Path, what: str):
    taken = tmp_path / "heard.raw"
    done = hear("disk", what, SDL_DISKAUDIOFILE=str(taken), SDL_DISKAUDIODELAY="5")
    assert done.stdout.startswith("True")
    samples = memoryview(taken.read_bytes()).cast("h")
    loudest = max(map(abs, samples))
    assert 2000 < loudest < 32000


def test_without_a_device_all_is_silent_and_well():
    done = hear("no such driver")
    assert done.stdout.startswith("False no sound:")
    assert done.stderr == ""


STEP = """
import json, sys, time
from pathlib import Path
import pygame
from game.show.music import Music
from game.show.sound_bank import Bank
pygame.mixer.init(44100, -16, 2, 512)
pygame.mixer.set_num_channels(8)
music = Music(Bank(Path(sys.argv[1])), 0)
music.play("two", frozenset({"one", "other"}))
for _ in range(60):
    time.sleep(0.01)
    music.tick()
time.sleep(1.0)
pygame.mixer.quit()
"""


def test_a_streamed_layer_and_one_from_memory_never_part(tmp_path: Path):
    """Two layers that are each other's opposite, one of them half as long, cancel out through many rounds."""
    np, soundfile = pytest.importorskip("numpy"), pytest.importorskip("soundfile")
    oggvorbis = pytest.importorskip("mutagen.oggvorbis")
    t = np.arange(22050) / 44100
    half = 0.4 * np.sin(2 * np.pi * 330 * t) * np.exp(-20 * (t % 0.125))
    (tmp_path / "music").mkdir()
    for name, x in (("one", np.tile(half, 2)), ("other", -half)):
        path = tmp_path / "music" / f"{name}.ogg"
        soundfile.write(path, np.stack([x, x], 1), 44100, format="OGG", subtype="VORBIS", compression_level=0.1)
        tags = oggvorbis.OggVorbis(path)
        tags["LOOPSTART"], tags["LOOPLENGTH"] = "0", str(len(x))
        tags.save()
    row = {"layers": {"one": "one.ogg", "other": "other.ogg"}, "bpm": 120, "looplength": 44100}
    (tmp_path / "sound.json").write_text(json.dumps({"effects": {}, "music": {"two": row}}), "utf-8")
    taken = tmp_path / "heard.raw"
    play(STEP, tmp_path, "disk", SDL_DISKAUDIOFILE=str(taken), SDL_DISKAUDIODELAY="5")
    heard = np.frombuffer(taken.read_bytes(), "<i2").reshape(-1, 2)[:, 0] / 32768
    assert len(heard) > 44100
    heard = heard[-22050:]  # faded in
    assert np.sqrt((heard**2).mean()) < 0.03 * BUS * np.sqrt((half**2).mean())
