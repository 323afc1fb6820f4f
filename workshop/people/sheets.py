"""Contact sheets for the eye: every move of a look as a named strip on a neutral backdrop."""

from __future__ import annotations

from pathlib import Path

from PIL import Image, ImageDraw

from workshop.people.atlas import Shot, shoot_all
from workshop.people.looks import moves_of

BACKDROP = (70, 74, 96, 255)
STEP_X, STEP_Y, LABEL = 84, 92, (190, 196, 214)


def pasted(im: Image.Image, shot: Shot, x: int, y: int, mirror: bool = False) -> None:
    """Draw a shot with its feet at (x, y)."""
    art = Image.fromarray(shot.picture)
    dx = shot.dx
    if mirror:
        art, dx = art.transpose(Image.Transpose.FLIP_LEFT_RIGHT), -shot.dx - art.width
    full = Image.new("RGBA", im.size)
    full.paste(art, (x + dx, y + shot.dy))
    im.alpha_composite(full)


def strips(pairs: list[tuple[str, str]], columns: int = 2, label: str = "{move}") -> Image.Image:
    """The moves of looks as labelled strips, `columns` of them side by side."""
    names = [label.format(look=look, move=move) for look, move in pairs]
    return laid_out(list(zip(names, shoot_all(pairs), strict=True)), columns)


def laid_out(rows: list[tuple[str, list[Shot]]], columns: int) -> Image.Image:
    """Named strips, `columns` of them side by side."""
    lines = -(-len(rows) // columns)
    wide = max(len(shots) for _, shots in rows) * STEP_X + 24
    im = Image.new("RGBA", (wide * columns, lines * STEP_Y), BACKDROP)
    draw = ImageDraw.Draw(im)
    for i, (name, shots) in enumerate(rows):
        x, y = i // lines * wide, i % lines * STEP_Y
        for j, shot in enumerate(shots):
            pasted(im, shot, x + j * STEP_X + STEP_X // 2 + 8, y + 86)
            if shot.phase:
                draw.text((x + j * STEP_X + 6, y + 78), shot.phase[0], fill=LABEL)
        draw.text((x + 2, y), name, fill=LABEL)
    return im


def write_sheet(look: str, folder: Path, zoom: int = 2) -> None:
    """Write the contact sheet of a look."""
    im = strips([(look, move) for move in moves_of(look)])
    size = im.width * zoom, im.height * zoom
    im.resize(size, Image.Resampling.NEAREST).save(folder / f"people_{look}.png")
