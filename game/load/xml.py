"""Files read with suspicion: no document types or entities, no giants, numbers that are numbers, paths that stay."""

from __future__ import annotations

import math
from pathlib import Path
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

from game.core.faults import did_you_mean
from game.load.faults import LevelError

MAX_FILE_BYTES = 4 << 20
MAX_DEPTH = 16
PIECE_BYTES = 1 << 14
MAX_PICTURE_PX = 8192


class _Refusal(Exception):
    pass


class _Enough(Exception):
    pass


class _Builder(ElementTree.TreeBuilder):
    """Stops at a document type, in any text encoding, and at elements nested deeper than a map can mean."""

    def __init__(self, only_head: bool) -> None:
        super().__init__()
        self._only_head = only_head
        self._depth = 0
        self.root: Element | None = None

    def doctype(self, _name: str, _pubid: str | None, _system: str | None) -> None:
        raise _Refusal("a document type (DTD) is not allowed in a map")

    def start(self, tag: str, attrs: dict[str, str], /) -> Element:
        self._depth += 1
        if self._depth > MAX_DEPTH:
            raise _Refusal(f"elements are nested deeper than {MAX_DEPTH}")
        node = super().start(tag, attrs)
        if self.root is None:
            self.root = node
        return node

    def end(self, tag: str, /) -> Element:
        self._depth -= 1
        node = super().end(tag)
        if self._only_head and self._depth == 1 and tag == "properties":
            raise _Enough
        return node


def read_xml(path: Path, root_tag: str) -> Element:
    """Root element of the file. Raises LevelError if it is missing, too large, not XML, or of another sort."""
    return _read(path, root_tag, only_head=False)


def read_head(path: Path, root_tag: str) -> Element:
    """Root element and its own properties; nobody looked at what follows. Raises LevelError as `read_xml` does."""
    return _read(path, root_tag, only_head=True)


def _read(path: Path, root_tag: str, only_head: bool) -> Element:
    try:
        if path.stat().st_size > MAX_FILE_BYTES:
            raise LevelError(path, "", f"larger than {MAX_FILE_BYTES >> 20} MB")
        if not path.is_file():  # a pipe would be waited for without end
            raise LevelError(path, "", "is not a file")
        raw = path.read_bytes()
    except OSError as error:
        raise LevelError(path, "", f"cannot be read ({error.strerror})") from error
    try:
        root = _parsed(raw, _Builder(only_head))
    except _Refusal as error:
        raise LevelError(path, "", str(error)) from error
    except (ElementTree.ParseError, LookupError, ValueError) as error:
        raise LevelError(path, "", f"not well-formed XML ({error})") from error
    if root.tag != root_tag:
        raise LevelError(path, "", f"is a <{root.tag}>, not a <{root_tag}>")
    return root


def _parsed(raw: bytes, builder: _Builder) -> Element:
    """The root of a document, read piece by piece: where the head is enough, the rest is never looked at."""
    parser = ElementTree.XMLParser(target=builder)
    try:
        for at in range(0, len(raw), PIECE_BYTES):
            parser.feed(raw[at : at + PIECE_BYTES])
        root: Element = parser.close()
    except _Enough:
        if builder.root is None:
            raise
        return builder.root
    return root


def only(path: Path, where: int | str, node: Element, *tags: str) -> None:
    """Refuse children of `node` other than these."""
    for child in node:
        if child.tag not in tags:
            raise LevelError(path, where, f"unknown element <{child.tag}>{did_you_mean(child.tag, tags)}")


def whole(
    path: Path, where: int | str, node: Element, name: str, low: int, high: int, default: int | None = None
) -> int:
    """Attribute as a whole number in low..high."""
    text = node.get(name)
    if text is None and default is not None:
        return default
    try:
        value = int(text or "")
    except ValueError:
        raise LevelError(path, where, f'{name} "{text or ""}" is not a whole number') from None
    if not low <= value <= high:
        raise LevelError(path, where, f"{name} {value} is outside {low}..{high}")
    return value


def real(path: Path, where: int | str, node: Element, name: str, default: float = 0.0) -> float:
    """Attribute as a finite number."""
    text = node.get(name)
    if text is None:
        return default
    try:
        value = float(text)
    except ValueError:
        raise LevelError(path, where, f'{name} "{text}" is not a number') from None
    if not math.isfinite(value) or abs(value) > 1e6:
        raise LevelError(path, where, f"{name} {text} is not a finite number")
    return value


def picture(path: Path, where: int | str, image: Path) -> tuple[int, int]:
    """Width and height of a PNG by its head. Raises LevelError if it is none, or larger than a texture may be."""
    try:
        with image.open("rb") as file:
            head = file.read(24)
    except OSError as error:
        raise LevelError(path, where, f'picture "{image.name}" cannot be read ({error.strerror})') from error
    if len(head) < 24 or not head.startswith(b"\x89PNG\r\n\x1a\n"):
        raise LevelError(path, where, f'picture "{image.name}" is not a PNG')
    width, height = int.from_bytes(head[16:20], "big"), int.from_bytes(head[20:24], "big")
    if not (0 < width <= MAX_PICTURE_PX and 0 < height <= MAX_PICTURE_PX):
        raise LevelError(path, where, f'picture "{image.name}" is {width} x {height}, at most {MAX_PICTURE_PX} px')
    return width, height


def inside(path: Path, where: int | str, ref: str | None, roots: tuple[Path, ...], *bases: Path) -> Path:
    """The file that `ref` names, seen from the first of `bases` that has it, and within one of the folders `roots`."""
    if not ref:
        raise LevelError(path, where, "a file name is missing")
    if Path(ref).is_absolute() or "\\" in ref or ":" in ref or "\0" in ref:
        raise LevelError(path, where, f'path "{ref}" must be relative, with forward slashes')
    try:
        found = next((p for base in bases if (p := (base / ref).resolve()).is_file()), (bases[0] / ref).resolve())
    except (OSError, RuntimeError) as error:  # a name that no disk takes, links that run in a circle
        raise LevelError(path, where, f'path "{ref}" leads nowhere') from error
    if not any(found.is_relative_to(root.resolve()) for root in roots):
        raise LevelError(path, where, f'path "{ref}" leaves the folder of the game')
    if not found.is_file():
        raise LevelError(path, where, f'file "{ref}" is missing')
    return found
