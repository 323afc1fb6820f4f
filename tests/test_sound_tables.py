"""Tables of sound cover every cue and name only what there is: effects, music, beds, voices."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from speakers import SOUND

from game.app.scenes.ending import BEAT_SOUNDS
from game.core.cue import Cue
from game.core.files import data
from game.data.cues import CUES
from game.data.difficulty import DIFFICULTIES
from game.data.fighters import KINDS
from game.data.stage import Assists
from game.data.story import Story
from game.load.levels import catalogue
from game.load.story import load_story
from game.load.tmx import load_level
from game.run.modes import mode_named
from game.show.sound.bank import read_index
from game.show.sound.foot_plan import BOSS_MUSIC
from game.show.sound.music import MOST_LAYERS
from game.show.sound.plan import plan_of
from game.show.sound.table import BY_BOTH, BY_KIND, BY_TEXT, FLAT, HEARD, LEAST, SILENT, effects_of


def test_every_cue_is_heard_or_said_to_be_silent():
    assert set(HEARD) | set(SILENT) == set(CUES)
    assert not set(HEARD) & set(SILENT)


def test_tables_name_only_cues_and_effects_that_there_are():
    effects = read_index(SOUND).effects
    named = [
        *HEARD.values(),
        *(n for row in BY_TEXT.values() for n in row.values()),
        *BY_KIND.values(),
        *BY_BOTH.values(),
    ]
    assert {name for names in named for name in names} <= set(effects)
    assert set(BY_TEXT) | {kind for kind, _ in BY_KIND} | {kind for kind, _, _ in BY_BOTH} | set(LEAST) | FLAT <= set(
        CUES
    )


def test_tables_of_men_name_kinds_that_there_are():
    """A slip of a name would let a boss suffer in silence."""
    of_men = ("hurt_", "enemy_out", "tell_", "taunt", "down_", "bark")
    assert {who for cue, who in BY_KIND if cue.startswith(of_men)} <= set(KINDS)
    assert set(BOSS_MUSIC) <= set(KINDS)


LATER = {"key", "shot_sleeve", "sleeve_ratchet"}  # of the locksmith and the showdown


def test_every_effect_is_asked_for_by_somebody():
    named = [
        *HEARD.values(),
        *BY_KIND.values(),
        *BY_BOTH.values(),
        *(n for row in BY_TEXT.values() for n in row.values()),
    ]
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
        (Cue("hurt_man", 0, 0, n=9), "boss_strongman", ("hurt_boss",)),
        (Cue("hurt_hero", 0, 0, n=9), "ridzik", ("hurt_ridzik",)),
        (Cue("enemy_out", 0, 0, text="fall"), "knife_man", ("out_light",)),
        (Cue("enemy_out", 0, 0, text="fall"), "grappler", ("out_heavy",)),
        (Cue("enemy_out", 0, 0, text="pool"), "grappler", ()),
        (Cue("rise", 0, 0), "", ("cloth",)),
        (Cue("tracer", 0, 0), "", ()),
        (Cue("whistle", 0, 0), "dog_handler", ("whistle",)),
        (Cue("bark", 0, 0), "dog", ("dog_bark",)),
        (Cue("land", 0, 0, text="carpet"), "", ("land_carpet",)),
        (Cue("thud", 0, 0, text="metal"), "", ("thud_metal",)),
        (Cue("break", 0, 0, text="glass"), "chandelier", ("chandelier",)),
        (Cue("chip", 0, 0, n=1, text="locker"), "piano", ("piano_jangle",)),
        (Cue("break", 0, 0, n=1, text="locker"), "piano", ("piano_kick",)),
        (Cue("break", 0, 0, n=9, text="wood"), "piano", ("piano_crash",)),
        (Cue("hurt_man", 0, 0, n=9), "dog", ("dog_bark",)),
        (Cue("enemy_out", 0, 0, text="cold"), "bruiser", ("cold_room",)),
        (Cue("tell_throw", 0, 0, text="dog_handler:handler_whistle"), "dog_handler", ("whistle",)),
    ],
)
def test_cue_to_effects(cue: Cue, kind: str, effects: tuple[str, ...]):
    assert effects_of(cue, kind) == effects


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
