"""Faces for dialogue (48 x 48, right or left under the same lamp) and for the screen's corner (32 x 32)."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from workshop.interface import pieces
from workshop.interface.busts import MOODS, Painter
from workshop.interface.sculpt import Sculpt
from workshop.kit import palette as P
from workshop.kit import px

BIG, SMALL = 48, 32
FACES = ("calm", "angry", "hurt", "smile")  # what a line may ask for
LAMP = (-0.55, -0.6, 0.58)
SHEET_WIDTH = 480


@dataclass(frozen=True, slots=True)
class Sitter:
    """Who sits: blocks of data/busts.txt back to front, the backdrop's ramp, and units the figure is moved down by.

    From his `_face` on all is head and tips with it. `smile` is the mood of MOODS that he smiles with.
    """

    blocks: tuple[str, ...]
    ramp: str
    down: float = 1.0
    smile: str = "smile"


SITTERS = {
    "danko_bath": Sitter(("neck", "bare", "towel", "danko_face", "danko_hair"), "teal", smile="smirk"),
    "danko_uniform": Sitter(("neck", "greatcoat", "danko_face", "danko_hair"), "red", smile="smirk"),
    "militia_man": Sitter(
        ("neck", "bare", "towel", "lean_face skin=face iris=green brow=brown", "side_parting hair=brown"), "blue"
    ),
    "ogarkov": Sitter(("neck skin=pale", "greatcoat", "lean_face", "moustache", "cap hair=dark"), "red", down=5.0),
    "strongman": Sitter(("huge", "strongman_face"), "stone"),
    "foreman": Sitter(("neck", "bare", "singlet", "apron", "foreman_face"), "wood"),
    "bather_old": Sitter(("neck", "bare", "towel", "old_face"), "teal"),
    "thug": Sitter(("neck skin=pale", "bare skin=pale", "striped_vest", "thug_face"), "neon"),
    "ridzik": Sitter(("neck", "ridzik_coat", "ridzik_face"), "blue"),
    "danko_suit": Sitter(("neck", "suit", "danko_face", "danko_hair"), "wood", smile="smirk"),
    "rostavili": Sitter(("neck skin=pale", "black_coat", "rostavili_face"), "teal", smile="smirk"),
    "rostavili_wounded": Sitter(("neck skin=pale", "black_coat", "rostavili_face", "soot"), "loud", smile="smirk"),
    "clerk": Sitter(("neck", "suit cloth=red lapel=red", "bow tie=leather", "clerk_face"), "stone"),
    "guest": Sitter(("neck", "robe", "guest_face"), "green"),
    "maid": Sitter(("neck skin=pale", "maid_dress", "woman_face", "bob", "maid_cap"), "stone", down=2.0),
    "guest_woman": Sitter(
        ("neck skin=pale", "bare skin=pale", "woman_face iris=blue brow=brown", "bob hair=loud"), "green"
    ),
    "bodyguard_long": Sitter(
        ("neck skin=pale", "suit cloth=olive lapel=olive tie=leather", "gaunt_face"), "neon", smile="smirk"
    ),
    "bodyguard_broad": Sitter(("waistcoat", "slab_face"), "neon", down=-1.5),
    "officer": Sitter(("neck", "patrol_shirt", "lean_face skin=face", "officer_cap"), "blue", down=5.0),
    "gallagher": Sitter(("neck", "suit cloth=blue lapel=blue tie=brass", "gallagher_face"), "wood"),
}


def portrait(who: str, mood: str, size: int = BIG, left: bool = False) -> np.ndarray:
    """One face on its backdrop. Those that look left are painted under a mirrored lamp and then mirrored themselves."""
    sitter = SITTERS[who]
    lamp = (-LAMP[0], LAMP[1], LAMP[2]) if left else LAMP
    edge = P.ix("blue", 4)
    sculpt = Sculpt(size, size, size / BIG, 0, sitter.down * size / BIG, lamp, (edge, 0) if left else (0, edge))
    shown = MOODS[sitter.smile if mood == "smile" else mood]
    painter = Painter(sculpt, mood, shown, "big" if size == BIG else "small")
    for block in sitter.blocks:
        painter.on_head = painter.on_head or block.split()[0].endswith("_face")
        painter.paint(block)
    rise = np.linspace(0.18, 0.46, size)[:, None] * np.ones((1, size))
    back = px.shade(sitter.ramp, rise, 0.25)
    figure = painter.picture()
    return px.blit(back, figure[:, ::-1] if left else figure, 0, 0)


def all_portraits() -> dict[str, np.ndarray]:
    """`<who>_<mood>`, and the same with `_left` and with `_small`."""
    found: dict[str, np.ndarray] = {}
    for who in SITTERS:
        for mood in FACES:
            found[f"{who}_{mood}"] = portrait(who, mood)
            found[f"{who}_{mood}_left"] = portrait(who, mood, left=True)
            found[f"{who}_{mood}_small"] = portrait(who, mood, SMALL)
    return found


def bake() -> None:
    """Write portraits.png and portraits.json."""
    pieces.write_sheet("portraits", all_portraits(), SHEET_WIDTH)
