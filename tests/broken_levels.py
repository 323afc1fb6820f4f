"""Ways in which a player's own level may be broken: each lays it into a folder."""

import base64
import os
import tomllib
import zlib
from pathlib import Path

import pytest

LEVELS = Path(__file__).parent / "levels"
TEXT = (LEVELS / "yard.tmx").read_text("utf-8").replace('name="barrel"', 'name="bath_barrel"')
CASES = tomllib.loads((LEVELS / "broken.toml").read_text("utf-8"))["case"]
RULES = '<tileset firstgid="1" source="tilesets/rules.tsx"/>'
OWN = (
    '<tileset version="1.10" name="own" tilewidth="16" tileheight="16" tilecount="6" columns="3">'
    '<image source="{}" width="48" height="32"/></tileset>'
)


def changed(old: str, new: str) -> str:
    assert old in TEXT
    return TEXT.replace(old, new, 1)


def written(content: str | bytes, name: str = "bad.tmx"):
    """A way to break a level: a file with that content."""

    def put(folder: Path) -> None:
        (folder / name).write_bytes(content if isinstance(content, bytes) else content.encode())

    return put


def bomb(folder: Path) -> None:
    packed = zlib.compressobj(9)
    data = b"".join(packed.compress(bytes(1 << 20)) for _ in range(64)) + packed.flush()
    head, _, rest = TEXT.partition('name="ground"')
    before, _, after = rest.partition('<data encoding="csv">')
    tiles = f'<data encoding="base64" compression="zlib">{base64.b64encode(data).decode()}</data>'
    (folder / "bad.tmx").write_text(f'{head}name="ground"{before}{tiles}{after.partition("</data>")[2]}')


def unreadable(folder: Path) -> None:
    (folder / "bad.tmx").write_text(TEXT)
    (folder / "bad.tmx").chmod(0)
    if os.access(folder / "bad.tmx", os.R_OK):
        pytest.skip("nothing is forbidden to root")


def linked(target: str):
    def put(folder: Path) -> None:
        try:
            (folder / "bad.tmx").symlink_to(target)
        except OSError:
            pytest.skip("links may not be made here")

    return put


def pipe(folder: Path) -> None:
    if not hasattr(os, "mkfifo"):
        pytest.skip("this system knows no named pipes")
    os.mkfifo(folder / "bad.tmx")


def own_tiles(picture: bytes | None, source: str = "own.png"):
    """A level with a tileset of its own whose picture is `picture`."""

    def put(folder: Path) -> None:
        text = changed(RULES, f'{RULES}<tileset firstgid="7" source="own.tsx"/>')
        (folder / "bad.tmx").write_text(text.replace("2147483651", "9"))
        (folder / "own.tsx").write_text(OWN.format(source))
        if picture is not None:
            (folder / "own.png").write_bytes(picture)

    return put


def lines(text: str):
    """A good map beside lines that are broken."""

    def put(folder: Path) -> None:
        (folder / "bad.tmx").write_text(TEXT)
        (folder / "lines").mkdir()
        (folder / "lines" / "bad.toml").write_text(text, "utf-8")

    return put


HEAD = b"\x89PNG\r\n\x1a\n\x00\x00\x00\x0dIHDR" + (48).to_bytes(4, "big") + (32).to_bytes(4, "big")
BREAKS = {
    "an empty file": written(b""),
    "binary rubbish": written(bytes(range(256)) * 40),
    "a line end in its name": written("<map", "bad\n.tmx"),
    "emoji in its name": written("<map", "bad🚌🔥.tmx"),
    "a very long name": written("<map", "bad" + "x" * 240 + ".tmx"),
    "bytes in its name that are no text": written("<map", os.fsdecode(b"bad\xff.tmx")),
    "the name of a level of the game": written("<map", "bathhouse.tmx"),
    "the id of a level of the game": written(changed('name="id" value="yard"', 'name="id" value="bathhouse"')),
    "the id of another one": lambda folder: [written(TEXT, n)(folder) for n in ("bad.tmx", "abad.tmx")],
    "an id that is a path": written(changed('name="id" value="yard"', 'name="id" value="../../yard"')),
    "text that is cut off": written(TEXT[: len(TEXT) // 2]),
    "the wrong encoding": written(TEXT.encode("utf-16")),
    "an encoding that nobody knows": written(changed('encoding="UTF-8"', 'encoding="EBCDIC-9"')),
    "a document type": written(changed("<map ", '<!DOCTYPE map [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><map ')),
    "five megabytes": written(TEXT + " " * (5 << 20)),
    "half a million groups": written("<map>" + "<group>" * 500_000),
    "a compression bomb": bomb,
    "no start": written(changed('type="player_start"', 'type="spot"')),
    "the mode of a bus": written(
        changed('<property name="id"', '<property name="mode" value="chase"/><property name="id"')
    ),
    "a mode that is none": written(
        changed('<property name="id"', '<property name="mode" value="swim"/><property name="id"')
    ),
    "a costume that nobody has": written(
        changed('<property name="id"', '<property name="costume" value="tutu"/><property name="id"')
    ),
    "a sprite that nobody drew": written(changed("bath_barrel", "bath_barel")),
    "a million tiles wide": written(
        changed('width="40" height="16" tilewidth', 'width="1000000" height="16" tilewidth')
    ),
    "a folder": lambda folder: (folder / "bad.tmx").mkdir(),
    "a link to nowhere": linked("nowhere.tmx"),
    "a link to itself": linked("bad.tmx"),
    "a named pipe": pipe,
    "a file that must not be read": unreadable,
    "a picture that is missing": own_tiles(None),
    "a picture that is empty": own_tiles(b""),
    "a picture that is only a head": own_tiles(HEAD),
    "a picture outside of the folder": own_tiles(None, "../../../../etc/own.png"),
    "a picture with an endless name": own_tiles(None, "x" * 5000 + ".png"),
    "a tileset that is a link to itself": lambda folder: [
        written(changed(RULES, f'{RULES}<tileset firstgid="7" source="own.tsx"/>'))(folder),
        (folder / "own.tsx").symlink_to("own.tsx"),
    ],
    "lines that are no TOML": lines("what is this"),
    "lines of nobody": lines('[mine]\nwho = "nobody"\nhello = "x"\n'),
    "lines of a list": lines('[mine]\nwho = ["danko"]\nhello = "x"\n'),
    "lines that the game has too": lines('[bath]\ntitle = "mine"\n'),
    "lines without end": lines(f'[mine]\nhello = "{"x" * 100_000}"\n'),
    "lines a hundred tables deep": lines(f'[{".".join("a" * 100)}]\nhello = "x"\n'),
}
