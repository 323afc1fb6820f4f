"""The bakes of this bench: one a family of effects, one a piece of music, and the index of all that is heard."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from workshop.kit.bake import ASSETS, Bake
from workshop.sound import index, listen
from workshop.sound.effects import (
    beds,
    blips,
    blows,
    breaks,
    engines,
    guns,
    house,
    motors,
    office,
    piano,
    rooms,
    signs,
    steps,
    street,
    stunts,
    traffic,
    voices,
    water,
)
from workshop.sound.effects.register import EFFECTS, bake_family
from workshop.sound.mix import bake_song
from workshop.sound.score import SONGS, Song, read_all

HERE = Path(__file__).parent
TOOLS = tuple(HERE / f"{name}.py" for name in ("signal", "drums", "sources", "files"))
BRICKS = (*TOOLS, HERE / "effects" / "bricks.py", HERE / "effects" / "register.py")
SCORE = (
    *TOOLS,
    *(
        HERE / name
        for name in ("notation.py", "fields.py", "score.py", "mix.py", "touch.py", "patches.toml", "motifs.toml")
    ),
)
VOICE = (HERE / "voice.py", HERE / "effects" / "voices.py")
MOTORS = (HERE / "effects" / "motors.py",)
MORE = {
    "voices": VOICE,
    "blips": VOICE[:1],
    "house": VOICE,
    "street": VOICE,
    "engines": MOTORS,
    "office": (HERE / "effects" / "signs.py",),
}  # family -> what else it is made with
FAMILIES = tuple(
    module.__name__.rsplit(".", 1)[1]
    for module in (
        blows,
        steps,
        water,
        breaks,
        voices,
        blips,
        signs,
        office,
        beds,
        engines,
        motors,
        traffic,
        street,
        guns,
        house,
        rooms,
        piano,
        stunts,
    )
)


def _family(name: str) -> Bake:
    files = [f"sound/effects/{file}" for e in EFFECTS.values() if e.family == name for file in e.files()]
    sources = tuple(dict.fromkeys((*BRICKS, *MORE.get(name, ()), HERE / "effects" / f"{name}.py")))
    work, sheet = partial(bake_family, name), partial(listen.effect_sheet, name)
    return Bake(f"sound.effects.{name}", sources, tuple(files), work, sheet)


def _piece(path: Path, song: Song) -> Bake:
    files = tuple(f"sound/music/{name}" for name in song.files())
    work, sheet = partial(bake_song, song, index.MUSIC), partial(listen.music_sheet, song)
    return Bake(f"sound.music.{song.name}", (*SCORE, path), files, work, sheet)


EFFECT_BAKES = tuple(_family(name) for name in FAMILIES)
MUSIC_BAKES = tuple(_piece(path, song) for path in sorted(SONGS.glob("*.toml")) for song in read_all(path))
HEARD = tuple(ASSETS / file for bake in (*EFFECT_BAKES, *MUSIC_BAKES) for file in bake.outputs)
INDEX_BAKE = Bake("sound.index", (HERE / "index.py", SONGS, *HEARD), ("sound/sound.json",), index.bake)
BAKES = (*EFFECT_BAKES, *MUSIC_BAKES, INDEX_BAKE)
