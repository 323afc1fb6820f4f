"""The bakes of this bench: what each is made from and what it leaves below assets/."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

from PIL import Image

from workshop.interface import (
    display,
    key_art,
    last_shot,
    letters,
    page_pictures,
    panoramas,
    papers,
    pieces,
    portraits,
)
from workshop.kit import bake as kit

ZOOM = 4
GREY = (54, 59, 82, 255)
HERE = Path(__file__).parent
KIT = (kit.ROOT / "workshop" / "kit" / "palette.py", kit.ROOT / "workshop" / "kit" / "px.py")
FACES = ("data/busts.txt", "data/eyes.txt", "data/heading.txt")
MOVING = ("sky", "clouds", "moscow", "chicago", "neon", "train", "captain", "detective")
LAYERS = (*MOVING, "logo_en", "logo_ru", "shine_en", "shine_ru")
TITLE_SIZES = {"title": (1.0, 4), "digits": (0.72, 3)}


def _paths(*names: str) -> tuple[Path, ...]:
    return tuple(HERE / name for name in names) + KIT


def _outputs(*names: str) -> tuple[str, ...]:
    return tuple(f"interface/{name}.{tail}" for name in names for tail in ("png", "json"))


def _sheet(name: str) -> Callable[[Path], None]:
    """A contact sheet of one baked picture on grey, four times its size."""

    def write(folder: Path) -> None:
        picture = Image.open(kit.ASSETS / "interface" / f"{name}.png").convert("RGBA")
        ground = Image.new("RGBA", picture.size, GREY)
        ground.alpha_composite(picture)
        size = (picture.width * ZOOM, picture.height * ZOOM)
        ground.resize(size, Image.Resampling.NEAREST).convert("RGB").save(folder / f"interface_{name}.png")

    return write


def _title_sheet(folder: Path) -> None:
    """The key art with all its layers in place."""
    layers = json.loads((kit.ASSETS / "interface" / "key_art.json").read_text("utf-8"))["layers"]
    page = Image.new("RGBA", (384, 216))
    for name in (*MOVING, "logo_en"):
        picture = Image.open(kit.ASSETS / "interface" / f"key_art_{name}.png").convert("RGBA")
        wide = Image.new("RGBA", (picture.width + 384, 216))
        wide.paste(picture, (layers[name]["x"] + 100, layers[name]["y"]))
        page.alpha_composite(wide.crop((100, 0, 484, 216)))
    page.resize((384 * ZOOM, 216 * ZOOM), Image.Resampling.NEAREST).convert("RGB").save(folder / "interface_title.png")


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
        _sheet("heading"),
    ),
    kit.Bake(
        "interface.title_face",
        _paths("letters.py", "display.py", "data/display.txt"),
        _outputs(*TITLE_SIZES),
        _bake_title_face,
        _sheet("title"),
    ),
    kit.Bake(
        "interface.pieces",
        _paths(
            "letters.py", "display.py", "icons.py", "pieces.py", "data/body.txt", "data/display.txt", "data/icons.txt"
        ),
        _outputs("pieces"),
        pieces.bake,
        _sheet("pieces"),
    ),
    kit.Bake(
        "interface.papers",
        _paths("letters.py", "pieces.py", "sculpt.py", "busts.py", "portraits.py", "papers.py", *FACES),
        _outputs("papers"),
        papers.bake,
        _sheet("papers"),
    ),
    kit.Bake(
        "interface.pages",
        _paths("pieces.py", "page_tools.py", "pages_first.py", "pages_last.py", "page_pictures.py")
        + page_pictures.SOURCES,
        _outputs("pages"),
        page_pictures.bake,
        _sheet("pages"),
    ),
    kit.Bake(
        "interface.last_shot",
        _paths("pieces.py", "last_shot.py"),
        _outputs("last_shot"),
        last_shot.bake,
        _sheet("last_shot"),
    ),
    kit.Bake(
        "interface.panoramas",
        _paths("letters.py", "display.py", "icons.py", "pieces.py", "scenery.py", "panoramas.py", "panorama_rails.py"),
        _outputs("panoramas"),
        panoramas.bake,
        _sheet("panoramas"),
    ),
    kit.Bake(
        "interface.portraits",
        _paths("pieces.py", "sculpt.py", "busts.py", "portraits.py", *FACES),
        _outputs("portraits"),
        portraits.bake,
        _sheet("portraits"),
    ),
    kit.Bake(
        "interface.key_art",
        _paths("display.py", "sculpt.py", "busts.py", "scenery.py", "key_art.py", "data/busts.txt", "data/display.txt"),
        ("interface/key_art.json", *(f"interface/key_art_{name}.png" for name in LAYERS)),
        key_art.bake,
        _title_sheet,
    ),
)
