"""`python -m game.load.check [FILE ...]`: levels, tables, seeds and asset indexes looked through, one line a fault."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable
from pathlib import Path

from game.core.faults import Fault, did_you_mean
from game.core.files import data
from game.data.art import LevelArt
from game.data.cues import CUES
from game.data.difficulty import DIFFICULTIES
from game.data.enemy_moves import ENEMY_MOVES
from game.data.fighters import KINDS
from game.data.level import LevelDef
from game.data.move import scaled_tell
from game.data.moves import HERO_MOVES, MOVES
from game.data.story import Story
from game.data.things import ARMS
from game.load.faults import shown
from game.load.laws import broken_laws, unknown_words
from game.load.levels import catalogue
from game.load.story import load_story
from game.load.tmx import load_level

INDEXES = (
    "places/things.json",
    "interface/pieces.json",
    "sound/sound.json",
    "interface/body.json",
    "people/danko_bath.json",
)
SPARE_TICKS = 4
LEAST_TELL_TICKS = 22
FLOOR_TELL_TICKS = 18


def check_all(paths: Iterable[Path] = ()) -> list[str]:
    """One line for each fault of levels (files, folders, by default the game's own), tables, seeds and assets."""
    lines, levels = check_tables(), []
    for path in paths:
        found = sorted(path.glob("*.tmx")) if path.is_dir() else [path]
        levels += found
        lines += [] if found else [f"{path}: no level (.tmx) lies in this folder"]
    story = Story()
    try:
        own_lines = dict.fromkeys(level.parent / "lines" for level in levels if level.parent != data("levels"))
        story = load_story(data("seeds"), *own_lines)
        lines += check_story(story) + check_cast(story)
    except Fault as error:
        lines.append(str(error))
    for level in levels or [entry.path for entry in catalogue()]:
        lines += check_level(level, story)
    return lines + check_assets()


def check_level(path: Path, story: Story) -> list[str]:
    """Faults of one level: its first refusal, or else the laws it breaks and the names it uses that nobody knows."""
    try:
        level, art = load_level(path)
    except Fault as error:
        return [str(error)]
    found = broken_laws(level) + _unknown_cues(level) + _unknown_sounds(level) + _unknown_sprites(art)
    if story.lines:
        found += unknown_words(level, story)
    return [f"{shown(path)} {line}" for line in found]


def _unknown_cues(level: LevelDef) -> list[str]:
    named = [(o.id, o.text("cue")) for o in level.of("trigger") if o.text("cue")]
    return [f'object {n}: no cue "{cue}"{did_you_mean(cue, CUES)}' for n, cue in named if cue not in CUES]


def _sounds(sort: str) -> list[str]:
    """Names of effects or of music in the index of sounds; none while it has not been baked."""
    index = data("assets", "sound", "sound.json")
    return list(json.loads(index.read_text("utf-8"))[sort]) if index.is_file() else []


def _unknown_sounds(level: LevelDef) -> list[str]:
    effects, music = _sounds("effects"), _sounds("music")
    loops = [(f"object {o.id}", o.text("loop")) for sort in ("sound_zone", "sound_source") for o in level.of(sort)]
    loops += [(f"object {o.id}", o.text("ambience")) for o in level.of("district")]
    pieces = [("map", level.music), *((f"object {o.id}", o.text("piece")) for o in level.of("music_zone"))]
    lines = [f'{w}: no effect "{n}"{did_you_mean(n, effects)}' for w, n in loops if n and effects and n not in effects]
    return lines + [f'{w}: no music "{n}"{did_you_mean(n, music)}' for w, n in pieces if n and music and n not in music]


def _unknown_sprites(art: LevelArt) -> list[str]:
    known: set[str] = set()
    for index in sorted(data("assets", "places").glob("*.json")):
        known.update(json.loads(index.read_text("utf-8")).get("sprites", {}))
    strange = [s for s in art.scenery if s.sprite not in known]
    return [f'object {s.id}: no sprite "{s.sprite}"{did_you_mean(s.sprite, known)} in assets/places' for s in strange]


def check_tables() -> list[str]:
    """Rows of the tables of moves, men and arms that break a law of fighters F0 or name a move that is not there."""
    lines = []
    for name, move in HERO_MOVES.items():
        owed = move.active_ticks - 1 + move.recover_ticks + SPARE_TICKS
        # A fall out of the air lasts as long as the air does; what it owes is the fall itself.
        landed_blow = move.damage and move.weight in ("light", "heavy") and not move.in_air
        if landed_blow and move.stun_ticks < owed:
            lines.append(f'data/moves.py "{name}": stun {move.stun_ticks} is under {owed} (stun law)')
        lines += [f'data/moves.py "{name}": cancels into "{c}"' for c in sorted(move.cancels) if c not in MOVES]
    for name, move in ENEMY_MOVES.items():
        if move.start_ticks < LEAST_TELL_TICKS:
            lines.append(f'data/moves.py "{name}": tell {move.start_ticks} is under {LEAST_TELL_TICKS} (tell law)')
        for row in DIFFICULTIES.values():
            if scaled_tell(move, row.tell_ticks).start_ticks < FLOOR_TELL_TICKS:
                lines.append(f'data/moves.py "{name}": tell under {FLOOR_TELL_TICKS} on {row.name} (tell law)')
    for kind in KINDS.values():
        strange = [m for m in kind.attacks.values() if m not in MOVES]
        lines += [f'data/fighters.py "{kind.name}": no move "{m}"{did_you_mean(m, MOVES)}' for m in strange]
    lines += [f'data/things.py "{name}": no move "{arm.swing}"' for name, arm in ARMS.items() if arm.swing not in MOVES]
    return lines


def check_story(story: Story) -> list[str]:
    """Scenes that play no beat, and levels whose file is missing."""
    played = {beat.played_by for beat in story.beats.values()}
    lines = [f'seeds/campaign.toml scene "{s.id}": plays no beat' for s in story.campaign if s.id not in played]
    lines += [
        f'seeds/campaign.toml scene "{s.id}": file levels/{s.file} is missing'
        for s in story.campaign
        if s.file and not data("levels", s.file).is_file()
    ]
    return lines


def check_cast(story: Story) -> list[str]:
    """People whose voice is not among the effects, and spoken lines whose face is not among the portraits."""
    lines = []
    effects, index = _sounds("effects"), data("assets", "interface", "portraits.json")
    faces = json.loads(index.read_text("utf-8"))["sprites"] if index.is_file() else {}
    for person in story.people.values():
        if effects and f"blip_{person.blip}" not in effects:
            lines.append(f'seeds/people.toml [{person.id}]: no effect "blip_{person.blip}"')
    for line in (line for line in story.lines.values() if line.who and faces):
        face = story.people[line.who].portrait
        if face and f"{face}_{line.mood}" not in faces:
            lines.append(f'seeds/lines {line.key}: no portrait "{face}_{line.mood}"')
    return lines


def check_assets() -> list[str]:
    """Index files of the baked assets that are missing."""
    return [f"assets/{name}: is missing" for name in INDEXES if not data("assets", *name.split("/")).is_file()]


def main(argv: list[str]) -> int:
    """Print every fault; 1 if there is any."""
    faults = check_all(Path(name) for name in argv)
    print("\n".join(faults) or "no faults")
    return 1 if faults else 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
