"""The bakes of this bench: what each is made from and what it leaves below assets/."""

from __future__ import annotations

from pathlib import Path

from workshop.interface import display, key_art, letters, papers, pieces, portraits
from workshop.kit import bake as kit

HERE = Path(__file__).parent
KIT = (kit.ROOT / "workshop" / "kit" / "palette.py", kit.ROOT / "workshop" / "kit" / "px.py")
MOVING = ("sky", "clouds", "moscow", "chicago", "neon", "train", "captain", "detective")
LAYERS = (*MOVING, "logo_en", "logo_ru", "shine_en", "shine_ru")
TITLE_SIZES = {"title": (1.0, 4), "digits": (0.72, 3)}


def _paths(*names: str) -> tuple[Path, ...]:
    return tuple(HERE / name for name in names) + KIT


def _outputs(*names: str) -> tuple[str, ...]:
    return tuple(f"interface/{name}.{tail}" for name in names for tail in ("png", "json"))


def _bake_text() -> None:
    letters.BODY.bake()
    letters.HEADING.bake()


def _bake_title_face() -> None:
    for name, (scale, depth) in TITLE_SIZES.items():
        display.bake_face(name, scale, depth)


BAKES = (
    kit.Bake(
        "interface.text",
        _paths("letters.py", "data/body.txt", "data/heading.txt"),
        _outputs("body", "heading"),
        _bake_text,
    ),
    kit.Bake(
        "interface.title_face",
        _paths("letters.py", "display.py", "data/display.txt"),
        _outputs(*TITLE_SIZES),
        _bake_title_face,
    ),
    kit.Bake(
        "interface.pieces",
        _paths(
            "letters.py", "display.py", "icons.py", "pieces.py", "data/body.txt", "data/display.txt", "data/icons.txt"
        ),
        _outputs("pieces"),
        pieces.bake,
    ),
    kit.Bake("interface.papers", _paths("letters.py", "pieces.py", "papers.py"), _outputs("papers"), papers.bake),
    kit.Bake(
        "interface.portraits",
        _paths("pieces.py", "sculpt.py", "busts.py", "portraits.py", "data/busts.txt", "data/eyes.txt"),
        _outputs("portraits"),
        portraits.bake,
    ),
    kit.Bake(
        "interface.key_art",
        _paths("display.py", "sculpt.py", "busts.py", "scenery.py", "key_art.py", "data/busts.txt", "data/display.txt"),
        ("interface/key_art.json", *(f"interface/key_art_{name}.png" for name in LAYERS)),
        key_art.bake,
    ),
)
