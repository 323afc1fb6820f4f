"""The title picture in layers that move by themselves: sky, clouds, two cities, train, two men, two logos."""

from __future__ import annotations

import json

import numpy as np
from PIL import Image

from workshop.interface import display, scenery
from workshop.interface.busts import Mood, Painter
from workshop.interface.letters import OUT
from workshop.interface.scenery import H, W
from workshop.interface.sculpt import Sculpt
from workshop.kit import palette as P
from workshop.kit import px

I = P.ix  # noqa: E741
SWAY = (W - 384) // 2  # px that the layers reach past the screen on either side
LOGO_Y = {"en": 87, "ru": 93}
LOGOS = {"en": ("RED HEAT", 1.28), "ru": ("КРАСНАЯ ЖАРА", 0.98)}
LOGO_DEPTH = 5
CAPTAIN = ("neck", "greatcoat", "danko_face", "cap", "pistol")
DETECTIVE = ("neck", "ridzik_coat", "ridzik_face", "revolver")


def captain() -> np.ndarray:
    """Tall on the left, pistol raised, looking past his partner."""
    rims = (I("red", 4), I("blue", 4))
    return _figure(Sculpt(W, H, 1.62, 118, 15, (-0.62, -0.5, 0.6), rims), CAPTAIN, Mood(1.0, 0.1, 0.62, "flat", 0.35))


def detective() -> np.ndarray:
    """Lower on the right with a revolver; painted under the mirrored lamp and mirrored, so that the light stays."""
    rims = (I("blue", 4), I("red", 4))
    sculpt = Sculpt(W, H, 1.52, W - 288, 32, (-0.40, -0.62, 0.68), rims)
    return _figure(sculpt, DETECTIVE, Mood(0.5, 0.3, 0.62, "smirk", 0.3))[:, ::-1]


def _figure(sculpt: Sculpt, blocks: tuple[str, ...], mood: Mood) -> np.ndarray:
    painter = Painter(sculpt, "calm", mood)
    for block in blocks:
        painter.paint(block)
    return painter.picture()


def dusk(img: np.ndarray, first: int = 104, last: int = 164) -> np.ndarray:
    """Sink the lower part into the dark, for the lettering."""
    amount = -np.clip((np.arange(H) - first) / (last - first), 0, 1)[:, None] * 5 * np.ones((1, img.shape[1]))
    return px.relight(img, amount, 0.7)


def logo(language: str) -> np.ndarray:
    """The game's name in hot metal."""
    text, scale = LOGOS[language]
    return display.metal(text, scale, depth=LOGO_DEPTH)


def shine(language: str) -> np.ndarray:
    """The faces of the logo's letters in white heat; the game shows a slanting band of it."""
    text, scale = LOGOS[language]
    face = np.pad(display.mask(text, scale), LOGO_DEPTH + 4)
    bright = P.step(logo(language), 2)
    return np.where(face, bright, 0).astype(np.uint8)


def bake() -> None:
    """Write key_art_<layer>.png and key_art.json: {"layers": {name: {"x", "y", "depth"}}}, back to front."""
    index: dict[str, dict[str, float]] = {}

    def put(name: str, img: np.ndarray, x: int, y: int, depth: float) -> None:
        Image.fromarray(P.rgba(img) if img.ndim == 2 else img).save(OUT / f"key_art_{name}.png", optimize=True)
        index[name] = {"x": x, "y": y, "depth": depth}

    OUT.mkdir(parents=True, exist_ok=True)
    put("sky", dusk(scenery.sky()), -SWAY, 0, 0.1)
    put("clouds", scenery.clouds(), 0, 8, 0.2)
    put("moscow", dusk(scenery.moscow()), -SWAY, 0, 0.4)
    put("chicago", dusk(scenery.chicago()), -SWAY, 0, 0.4)
    put("neon", scenery.neon(), 352 - SWAY, 84, 0.4)
    put("train", scenery.train(), 0, 119, 0.4)
    put("captain", dusk(captain()), -SWAY, 0, 1.0)
    put("detective", dusk(detective()), -SWAY, 0, 0.8)
    for language in LOGOS:
        img = logo(language)
        x = (384 - img.shape[1]) // 2 + 2
        put(f"logo_{language}", img, x, LOGO_Y[language], 0.0)
        put(f"shine_{language}", shine(language), x, LOGO_Y[language], 0.0)
    (OUT / "key_art.json").write_text(json.dumps({"layers": index}) + "\n", "utf-8", newline="\n")
