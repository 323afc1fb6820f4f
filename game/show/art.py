"""All pictures of the interface, read once: faces, small pieces, portraits, key art, key caps and pad buttons."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from pathlib import Path

import pygame

from game.show.paint.colours import NIGHT
from game.show.paint.font import Font, InterfaceError
from game.show.paint.sheets import cleared
from game.show.paint.text import Glyphs, Prompts
from game.show.paint.tones import PLAIN, Tones

CAP_HEIGHT_PX = 16
LINE_PX, LARGE_LINE_PX = 13, 15
CAP_LABEL_PAD_PX = 8  # a cap is so much wider than its name
# pygame's names of keys that bear a sign, and short names of those that bear a word.
SYMBOLS = {
    "return": "enter", "enter": "enter", "backspace": "back",
    "tab": "tab", "space": "space", "left": "left", "right": "right", "up": "up", "down": "down",
}  # fmt: skip
WORDS = {
    "escape": "Esc", "left ctrl": "Ctrl", "right ctrl": "Ctrl", "left alt": "Alt", "right alt": "Alt", "delete": "Del",
    "insert": "Ins", "page up": "PgUp", "page down": "PgDn", "caps lock": "Caps", "left meta": "Cmd",
    "right meta": "Cmd", "print screen": "Prt", "pause": "Pause", "home": "Home", "end": "End", "numlock": "Num",
    "left shift": "Shift", "right shift": "Shift",
}  # fmt: skip
WIDE_SYMBOLS = {"space": 29}  # px of the whole cap


@dataclass(frozen=True, slots=True)
class Layer:
    """One picture of the key art: where it stands and how far it moves when the view does (0 far, 1 near)."""

    picture: pygame.Surface
    x: int
    y: int
    depth: float


@dataclass(slots=True, eq=False)
class InterfaceArt:
    """What `load` read. Surfaces are shared: draw them, never draw on them."""

    body: Font
    heading: Font
    title: Font
    digits: Font
    pieces: dict[str, pygame.Surface]
    portraits: dict[str, pygame.Surface]
    papers: dict[str, pygame.Surface]
    panoramas: dict[str, pygame.Surface]
    layers: dict[str, Layer]
    large_text: bool = False  # a choice of the player, as is the next
    tones: Tones = PLAIN
    _caps: dict[tuple[str, str], pygame.Surface] = field(default_factory=dict)

    @property
    def speech(self) -> Font:
        """The face of what is said and asked: speech, captions, goals, prompts."""
        return self.heading if self.large_text else self.body

    @property
    def speech_line_px(self) -> int:
        """From one line of it to the next."""
        return LARGE_LINE_PX if self.large_text else LINE_PX

    @property
    def window_icon(self) -> pygame.Surface:
        """32 x 32, for the title bar."""
        return self.piece("window_icon")

    @classmethod
    def load(cls, folder: Path) -> InterfaceArt:
        """Read `folder`/assets/interface. Raises InterfaceError naming the file that is missing or wrong."""
        room = folder / "assets" / "interface"
        try:
            return cls(
                body=Font.load(room, "body"),
                heading=Font.load(room, "heading"),
                title=Font.load(room, "title"),
                digits=Font.load(room, "digits"),
                pieces=_sheet(room, "pieces"),
                portraits=_sheet(room, "portraits"),
                papers=_sheet(room, "papers") | _sheet(room, "pages"),
                panoramas=_sheet(room, "panoramas"),
                layers=_layers(room),
            )
        except FileNotFoundError as error:
            raise InterfaceError(f"assets/interface/{Path(error.filename or str(error)).name} is missing") from error

    def piece(self, name: str) -> pygame.Surface:
        """A small picture by name. Raises InterfaceError."""
        return _named(self.pieces, name, "piece")

    def portrait(self, who: str, mood: str, small: bool = False, left: bool = False) -> pygame.Surface:
        """A face 48 x 48 looking right or left, or one of 32 x 32 for the screen's corner. Raises InterfaceError."""
        tail = "_small" if small else "_left" if left else ""
        return _named(self.portraits, f"{who}_{mood}{tail}", "portrait")

    def control(self, style: str, control: str) -> pygame.Surface:
        """The key cap or pad button of one control."""
        key = (style, control)
        if key not in self._caps:
            if style == "keyboard":
                self._caps[key] = self._cap(control)
            else:
                self._caps[key] = self.pieces.get(f"pad_{style}_{control}") or self._cap(control[:4])
        return self._caps[key]

    def glyphs(self, prompts: Prompts) -> Glyphs:
        """How text asks for the key or button of an action."""
        return lambda action: self.control(prompts.style, prompts.controls.get(action, "?"))

    def _cap(self, control: str) -> pygame.Surface:
        blank = self.piece("cap")
        symbol = self.pieces.get(f"symbol_{SYMBOLS.get(control, '')}")
        label = "" if symbol else WORDS.get(control, control.upper() if len(control) < 3 else control.title()[:6])
        if control.startswith("[") and control.endswith("]"):  # the number block
            label = control[1:-1]
        width = max(blank.get_width(), WIDE_SYMBOLS.get(control, 0), self.body.measure(label) + CAP_LABEL_PAD_PX)
        out = pygame.Surface((width, CAP_HEIGHT_PX), pygame.SRCALPHA)
        out.blit(pygame.transform.scale(blank.subsurface((3, 0, 1, CAP_HEIGHT_PX)), (width - 4, CAP_HEIGHT_PX)), (2, 0))
        out.blit(blank, (0, 0), (0, 0, 3, CAP_HEIGHT_PX))
        out.blit(blank, (width - 3, 0), (blank.get_width() - 3, 0, 3, CAP_HEIGHT_PX))
        if symbol:
            out.blit(symbol, ((width - symbol.get_width()) // 2, 2 + (10 - symbol.get_height()) // 2))
        else:
            self.body.draw(out, label, (width - self.body.measure(label)) // 2, 3, NIGHT, shadow=None)
        return out


def _named(pictures: dict[str, pygame.Surface], name: str, kind: str) -> pygame.Surface:
    found = pictures.get(name)
    if found is None:
        raise InterfaceError(f'interface: no {kind} "{name}"; there are: {", ".join(sorted(pictures))}')
    return found


def _sheet(room: Path, name: str) -> dict[str, pygame.Surface]:
    sheet = cleared(pygame.image.load(room / f"{name}.png"))
    sprites = json.loads((room / f"{name}.json").read_text("utf-8"))["sprites"]
    frames = {key: sprite["frames"][0] for key, sprite in sprites.items()}
    return {key: sheet.subsurface((f["x"], f["y"], f["w"], f["h"])) for key, f in frames.items()}


def _layers(room: Path) -> dict[str, Layer]:
    index = json.loads((room / "key_art.json").read_text("utf-8"))["layers"]
    return {
        name: Layer(cleared(pygame.image.load(room / f"key_art_{name}.png")), spot["x"], spot["y"], spot["depth"])
        for name, spot in index.items()
    }
