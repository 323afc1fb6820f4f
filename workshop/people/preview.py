"""Quick looks while drawing: rows of moves, two people together, the typed heads and hands.

python -m workshop.people.preview rows OUT.png danko_bath:hook,jab strongman
python -m workshop.people.preview fight OUT.png
python -m workshop.people.preview heads OUT.png captain hair=hair_ash
python -m workshop.people.preview hands OUT.png claw 7
"""

from __future__ import annotations

import argparse
import sys

import numpy as np
from PIL import Image

from workshop.kit.bake import BakeError
from workshop.people import grids, hands
from workshop.people.atlas import Shot, shoot
from workshop.people.frame import Frame
from workshop.people.looks import heads, moves_of, names
from workshop.people.palette import INDEX
from workshop.people.portray import HELD_RAMPS
from workshop.people.sheets import BACKDROP, pasted, strips

Panel = tuple[
    str, int, str, int, int | None
]  # left move and frame, right move and frame, gap (None = `pair` of the left)
FIGHTS: dict[str, tuple[str, str, tuple[Panel, ...]]] = {
    "string": (
        "danko_bath",
        "bruiser_bath_a",
        (
            ("idle", 0, "idle", 0, 44),
            ("jab", 2, "hurt_high", 0, 36),
            ("cross", 0, "hurt_high", 2, 38),
            ("cross", 2, "hurt_high", 0, 38),
            ("hook", 1, "hurt_high", 2, 38),
            ("hook", 3, "hurt_high", 0, 36),
            ("hook", 4, "knock_back", 0, 40),
            ("hook", 5, "knock_back", 2, 54),
            ("kick", 3, "hurt_low", 0, 44),
            ("sweep", 2, "lie", 0, 46),
        ),
    ),
    "grip": (
        "danko_bath",
        "bruiser_bath_b",
        (
            ("grab", 2, "idle", 0, 30),
            ("hold", 0, "held", 0, None),
            ("knee", 2, "hurt_low", 0, 24),
            ("head_butt", 2, "hurt_high", 0, 24),
            ("throw_ahead", 1, "held", 0, None),
            ("throw_ahead", 2, "thrown", 1, None),
            ("throw_ahead", 3, "thrown", 1, None),
            ("throw_back", 2, "thrown", 3, None),
            ("throw_back", 3, "thrown", 3, None),
            ("carry", 0, "thrown", 1, None),
        ),
    ),
    "tells": (
        "danko_bath",
        "bruiser_bath_c",
        (
            ("idle", 0, "jab", 2, 46),
            ("hurt_high", 0, "jab", 3, 38),
            ("crouch", 1, "wind_hook", 3, 46),
            ("hurt_high", 0, "wind_hook", 5, 38),
            ("stamp", 2, "lie", 3, 20),
            ("swing", 3, "hurt_high", 0, 44),
        ),
    ),
    "boss": (
        "danko_bath",
        "strongman",
        (
            ("idle", 0, "idle", 0, 60),
            ("jab", 0, "swat", 2, 48),
            ("hurt_high", 0, "swat", 4, 44),
            ("idle", 2, "hug", 2, 56),
            ("held", 0, "squeeze", 2, 15),
            ("jump", 2, "sweep_bench", 5, 60),
            ("dodge", 1, "charge", 7, 40),
            ("hook", 3, "hurt_high", 0, 42),
            ("kick", 3, "kneel", 0, 46),
            ("victory", 4, "down", 6, 52),
        ),
    ),
    "roles": (
        "danko_bath",
        "knife_man",
        (
            ("idle", 0, "idle", 0, 50),
            ("low_jab", 2, "stab", 2, 52),
            ("hurt_low", 0, "stab", 3, 44),
            ("dodge", 1, "dash", 4, 30),
        ),
    ),
    "house": (
        "danko_suit",
        "gunman_a",
        (
            ("shoot", 1, "shoot", 3, 74),
            ("shoot", 2, "knock_back", 0, 74),
            ("aim_low", 0, "shoot_low", 4, 74),
            ("cover", 0, "shoot", 4, 74),
            ("cover_shoot", 3, "hurt_high", 0, 74),
            ("whip", 2, "hurt_high", 0, 34),
            ("hold", 0, "held", 0, None),
            ("hook", 3, "hurt_high", 0, 36),
            ("throw_ahead", 1, "held", 0, None),
            ("throw_ahead", 3, "thrown", 1, None),
        ),
    ),
    "guards": (
        "ridzik",
        "broad",
        (
            ("shoot", 1, "idle", 0, 70),
            ("jump", 1, "lunge", 3, 50),
            ("held", 0, "squeeze", 2, 15),
            ("hook", 3, "hurt_high", 0, 36),
            ("crouch", 1, "door_throw", 4, 70),
            ("sit", 0, "taunt", 2, 60),
        ),
    ),
    "grappler": (
        "danko_bath",
        "grappler_bath",
        (
            ("idle", 0, "idle", 0, 50),
            ("jump", 1, "lunge", 2, 50),
            ("held", 0, "squeeze", 2, 15),
            ("hurt_high", 0, "shove", 3, 40),
            ("stamp", 1, "fall_face", 4, 40),
        ),
    ),
}


def wall(width: int, height: int, floor: int) -> Image.Image:
    """A tiled bath wall with a floor, for looking at people in front of something."""
    y, x = np.mgrid[:height, :width]
    picture = np.empty((height, width, 4), np.uint8)
    picture[...] = (22, 74, 86, 255)
    picture[(x + 4 * (y // 8 % 2)) % 8 == 0] = (14, 48, 64, 255)
    picture[y % 8 == 0] = (14, 48, 64, 255)
    picture[(y % 8 == 1) & (x % 8 > 1)] = (34, 96, 102, 255)
    picture[floor:] = (62, 46, 52, 255)
    picture[floor : floor + 2] = (126, 94, 82, 255)
    return Image.fromarray(picture)


def fight(wide: int = 128, high: int = 112, floor: int = 98) -> Image.Image:
    """Every fight of FIGHTS as a row of panels."""
    out = wall(wide * max(len(panels) for _, _, panels in FIGHTS.values()), high * len(FIGHTS), floor)
    kept: dict[tuple[str, str], list[Shot]] = {}

    def shot(look: str, move: str, frame: int) -> Shot:
        if (look, move) not in kept:
            kept[look, move] = shoot(look, move)
        return kept[look, move][frame]

    for row, (left, right, panels) in enumerate(FIGHTS.values()):
        for i, (a, fa, b, fb, gap) in enumerate(panels):
            one, two = shot(left, a, fa), shot(right, b, fb)
            dx, dy = (gap, 0) if gap is not None else one.points["pair"]
            panel = wall(wide, high, floor)
            people = [(two, 46 + dx, floor + dy, True), (one, 46, floor, False)]
            if "pair" in two.points or two.phase == "active":  # he who strikes is in front
                people.reverse()
            for who, x, y, mirror in people:
                pasted(panel, who, x, y, mirror)
            out.paste(panel, (i * wide, row * high))
    return out


def tiles(rows: list[list[np.ndarray]]) -> Image.Image:
    """Pictures of one size in rows on the neutral backdrop."""
    high, wide = rows[0][0].shape[:2]
    im = Image.new("RGBA", (wide * max(map(len, rows)), high * len(rows)), BACKDROP)
    for r, row in enumerate(rows):
        for c, picture in enumerate(row):
            im.alpha_composite(Image.fromarray(picture), (c * wide, r * high))
    return im


def stamped(cells: list[grids.Cell], row: int, column: int) -> np.ndarray:
    """One typed grid with its ink on a small canvas."""
    frame = Frame.blank(34, 34)
    frame.stamp(cells, row, column, 0, 1)
    frame.ink()
    return frame.rgba()


def head_tiles(prefix: str, *slots: str) -> Image.Image:
    """All faces and views of the heads whose name starts with `prefix`; slots such as hair=hair_ash."""
    for slot in slots:
        if slot.count("=") != 1:
            raise BakeError(f'"{slot}": a slot and its ramp are written as hair=hair_ash')
    ramps = dict(slot.split("=") for slot in slots)
    found = [stamped(grids.turned_cells(g, ramps), 26, 14) for n, g in heads().items() if n.startswith(prefix)]
    if not found:
        raise BakeError(f'heads: none begins with "{prefix}"')
    return tiles([found[i : i + 7] for i in range(0, len(found), 7)])


def hand_tiles(kind: str, size: str = "7") -> Image.Image:
    """One kind of hand or held thing at all eight headings."""
    row = []
    for head in hands.HEADINGS:
        if kind in hands.THINGS:
            cells = hands.thing_cells(kind, head, HELD_RAMPS)
        else:
            cells = hands.relit(*hands.turned(kind, int(size), head), INDEX["skin"])
        row.append(stamped(cells, 17, 17))
    return tiles([row])


def row_pairs(specs: list[str]) -> list[tuple[str, str]]:
    """(look, move) pairs of arguments such as `danko_bath:hook,jab`; a bare look means all of its moves."""
    pairs = []
    for spec in specs or names():
        look, _, moves = spec.partition(":")
        known = moves_of(look)
        wanted = moves.split(",") if moves else list(known)
        for move in wanted:
            if move not in known:
                raise BakeError(f'looks: [look.{look}] has no move "{move}"')
        pairs += [(look, move) for move in wanted]
    return pairs


def main(argv: list[str]) -> int:
    """Draw what is asked for; 1 if a source is bad."""
    parser = argparse.ArgumentParser(prog="python -m workshop.people.preview", description=__doc__)
    parser.add_argument("what", choices=("rows", "fight", "heads", "hands"))
    parser.add_argument("out")
    parser.add_argument("args", nargs="*")
    parser.add_argument("--zoom", type=int, default=3)
    given = parser.parse_args(argv)
    try:
        if given.what == "rows":
            im = strips(row_pairs(given.args), columns=1, label="{look} {move}")
        elif given.what == "fight":
            im = fight()
        else:
            im = (head_tiles if given.what == "heads" else hand_tiles)(*given.args)
    except BakeError as error:
        print(error, file=sys.stderr)
        return 1
    im.resize((im.width * given.zoom, im.height * given.zoom), Image.Resampling.NEAREST).save(given.out)
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
