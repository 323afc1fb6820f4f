"""Broken maps are refused in one line that names the file, the object and, where it can, what was meant."""

from __future__ import annotations

import base64
import subprocess
import sys
import tomllib
import zlib
from pathlib import Path

import pytest

from game.load.faults import LevelError
from game.load.tmx import load_level

YARD = Path(__file__).parent / "levels" / "yard.tmx"
CASES = tomllib.loads((YARD.parent / "broken.toml").read_text("utf-8"))["case"]


def refusal(tmp_path: Path, text: str | bytes) -> str:
    path = tmp_path / "yard.tmx"
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    with pytest.raises(LevelError) as caught:
        load_level(path)
    line = str(caught.value)
    assert "\n" not in line
    assert "yard.tmx" in line or ".tsx" in line
    return line


@pytest.mark.parametrize("case", CASES, ids=[case["name"] for case in CASES])
def test_a_broken_map_is_refused_in_one_line(tmp_path, case):
    text = YARD.read_text("utf-8")
    assert case["old"] in text
    assert case["says"] in refusal(tmp_path, text.replace(case["old"], case["new"], 1))


def test_objects_that_are_no_fight_say_what_they_lack(tmp_path):
    text = YARD.read_text("utf-8")
    idle = text.replace('<property name="goal" value="test.goal"/>', "").replace(
        '<property name="says" value="test.one,test.two"/>', ""
    )
    assert "object 8: the trigger does nothing" in refusal(
        tmp_path, idle.replace('name="sets" value="begun"', 'name="needs" value="beaten"')
    )
    steps = '<properties><property name="steps" value="gate_end"/></properties>'
    scene = f'<object id="20" type="sequence" x="99" y="99">{steps}<point/></object>'
    marked = text.replace('<object id="14"', f'{scene}<object id="14"')
    assert 'object 20: a sequence needs "when"' in refusal(tmp_path, marked)


def test_a_missing_exit_is_told(tmp_path):
    text = YARD.read_text("utf-8")
    head, _, rest = text.partition('  <object id="10"')
    assert "no exit" in refusal(tmp_path, head + rest.partition("</object>\n")[2])


def test_a_document_type_is_found_in_any_encoding(tmp_path):
    text = YARD.read_text("utf-8").replace('encoding="UTF-8"', 'encoding="UTF-16"')
    hidden = text.replace("<map ", '<!DOCTYPE map [<!ENTITY a "b">]><map ', 1).encode("utf-16")
    assert "a document type (DTD) is not allowed" in refusal(tmp_path, hidden)


def test_huge_and_deep_files_are_refused(tmp_path):
    assert "larger than 4 MB" in refusal(tmp_path, b" " * (5 << 20))
    assert "nested deeper" in refusal(tmp_path, "<map>" + "<group>" * 500_000)


def test_binary_rubbish_and_missing_files_are_refused(tmp_path):
    assert "not well-formed XML" in refusal(tmp_path, bytes(range(256)))
    with pytest.raises(LevelError, match="cannot be read"):
        load_level(tmp_path / "nothing.tmx")


OWN = """<tileset version="1.10" name="own" tilewidth="16" tileheight="16" tilecount="6" columns="3">
<image source="own.png" width="48" height="32"/>{}</tileset>"""
HEAD = b"\x89PNG\r\n\x1a\n\x00\x00\x00\x0dIHDR"


@pytest.mark.parametrize(
    ("picture", "extra", "says"),
    [
        (b"GIF89a" + bytes(30), "", 'picture "own.png" is not a PNG'),
        (b"", "", 'picture "own.png" is not a PNG'),
        (HEAD + (48).to_bytes(4, "big") + (16).to_bytes(4, "big"), "", "is too small for 6 tiles in 3 columns"),
        (HEAD + (48).to_bytes(4, "big") + (60_000).to_bytes(4, "big"), "", "is 48 x 60000, at most 8192 px"),
        (HEAD + (48).to_bytes(4, "big") + (32).to_bytes(4, "big"), '<tile id="9"/>', "own.tsx: id 9 is outside 0..5"),
        (HEAD + (48).to_bytes(4, "big") + (32).to_bytes(4, "big"), "<tileoffset/>", "unknown element <tileoffset>"),
    ],
)
def test_a_broken_tileset_is_refused_in_one_line(tmp_path, picture, extra, says):
    (tmp_path / "own.tsx").write_text(OWN.format(extra))
    (tmp_path / "own.png").write_bytes(picture)
    mark = '<tileset firstgid="1" source="tilesets/rules.tsx"/>'
    text = YARD.read_text("utf-8").replace(mark, f'{mark}<tileset firstgid="7" source="own.tsx"/>')
    assert says in refusal(tmp_path, text)


def test_too_many_tilesets_are_refused(tmp_path):
    mark = '<tileset firstgid="1" source="tilesets/rules.tsx"/>'
    text = YARD.read_text("utf-8").replace(mark, mark * 40)
    assert "more than 32 tilesets" in refusal(tmp_path, text)


BOMB = """
import resource, sys, time
from pathlib import Path
from game.load.faults import LevelError
from game.load.tmx import load_level
before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
start = time.perf_counter()
try:
    load_level(Path(sys.argv[1]))
except LevelError as error:
    print(error)
print(int((time.perf_counter() - start) * 1000))
print((resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) // 1024)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="memory is measured with the resource module")
@pytest.mark.parametrize("layer", ["far", "solid"])
def test_a_bomb_costs_neither_time_nor_memory(tmp_path, layer):
    packed = zlib.compressobj(9)
    bomb = b"".join(packed.compress(bytes(1 << 20)) for _ in range(256)) + packed.flush()
    text = YARD.read_text("utf-8")
    head, _, rest = text.partition(f'name="{layer}"')
    before, _, after = rest.partition('<data encoding="csv">')
    data = f'<data encoding="base64" compression="zlib">{base64.b64encode(bomb).decode()}</data>'
    path = tmp_path / "bomb.tmx"
    path.write_text(f'{head}name="{layer}"{before}{data}{after.partition("</data>")[2]}', encoding="utf-8")
    root = Path(__file__).parents[1]
    done = subprocess.run(
        [sys.executable, "-c", BOMB, str(path)], capture_output=True, text=True, timeout=10, cwd=root, check=True
    )
    line, spent_ms, grown_mb = done.stdout.strip().splitlines()[-3:]
    assert f'layer "{layer}": holds more than the 640 tiles of the map' in line
    assert int(spent_ms) < 1000
    assert int(grown_mb) < 50
