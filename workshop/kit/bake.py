"""One bake: sources in, files below `assets/` out, remembered by the content of its sources."""

from __future__ import annotations

import hashlib
import json
import tomllib
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
ASSETS = ROOT / "assets"


class BakeError(Exception):
    """A source that cannot be baked; the message names the file and the row or field."""


@dataclass(frozen=True, slots=True)
class Bake:
    """A named job of the workshop.

    `sources` are files or folders whose content decides whether the bake is fresh; one that another bake writes makes
    this one wait for it. `facts`, where there are any, says what else decides: the part of a shared file that this bake
    reads. `outputs` are paths relative to `assets/` that `run` writes. `sheet`, where there is one, writes contact
    sheets for the eye below the given folder.
    """

    name: str
    sources: tuple[Path, ...]
    outputs: tuple[str, ...]
    run: Callable[[], None]
    sheet: Callable[[Path], None] | None = None
    facts: Callable[[], str] | None = None

    @property
    def ledger(self) -> Path:
        """Where this bake is remembered: assets/baked/BENCH.json, its bench being the first word of its name."""
        return ASSETS / "baked" / f"{self.name.split('.')[0]}.json"

    def missing(self) -> str:
        """The first source that is not there, relative to the project; "" if all are."""
        return next((path.relative_to(ROOT).as_posix() for path in self.sources if not path.exists()), "")

    def fingerprint(self) -> str:
        """Digest of every source file, by relative path and content with normal line ends, and of the facts."""
        if gone := self.missing():
            raise BakeError(f"{self.name}: source {gone} is missing")
        digest = hashlib.sha256()
        for path in sorted(self._files()):
            digest.update(path.relative_to(ROOT).as_posix().encode())
            digest.update(_content(path, path.stat().st_mtime_ns))
        if self.facts is not None:
            digest.update(self.facts().encode())
        return digest.hexdigest()

    def _files(self) -> set[Path]:
        files: set[Path] = set()
        for source in self.sources:
            files.update(p for p in source.rglob("*") if p.is_file()) if source.is_dir() else files.add(source)
        return {p for p in files if "__pycache__" not in p.parts}

    def check_text(self) -> None:
        """Raise BakeError naming the first TOML file among the sources that cannot be read, with its line."""
        for path in sorted(p for p in self._files() if p.suffix == ".toml"):
            try:
                tomllib.loads(path.read_text("utf-8"))
            except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
                raise BakeError(f"{path.relative_to(ROOT).as_posix()}: {error}") from error

    def fault(self) -> str | None:
        """Why this bake is out of date, or None if it is fresh."""
        gone = [out for out in self.outputs if not (ASSETS / out).is_file()]
        if gone:
            return f"{self.name}: assets/{gone[0]} is missing"
        if source := self.missing():
            return f"{self.name}: source {source} is missing"
        if read_ledger(self.ledger).get(self.name) != self.fingerprint():
            return f"{self.name}: its sources changed since it was baked"
        return None


@lru_cache(maxsize=4096)
def _content(path: Path, changed_ns: int) -> bytes:
    """Digest of a file as it stood at that time: many bakes share their sources."""
    del changed_ns
    return hashlib.sha256(path.read_bytes().replace(b"\r\n", b"\n")).digest()


def read_ledger(path: Path) -> dict[str, str]:
    """Name of each bake of a bench -> fingerprint of the sources that made what is in `assets/`."""
    return dict(json.loads(path.read_text("utf-8"))) if path.is_file() else {}


def write_ledger(path: Path, ledger: dict[str, str]) -> None:
    """Keep a ledger, in the order of the names."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(dict(sorted(ledger.items())), indent=1) + "\n", encoding="utf-8", newline="\n")


def record(bake: Bake, fingerprint: str) -> None:
    """Note that `bake` has been made from the sources that had this fingerprint when it began."""
    write_ledger(bake.ledger, read_ledger(bake.ledger) | {bake.name: fingerprint})


def forget(bakes: dict[str, Bake]) -> list[str]:
    """Strike out of the ledgers what no bake makes any more; returns the names."""
    gone: list[str] = []
    for path in sorted((ASSETS / "baked").glob("*.json")):
        ledger = read_ledger(path)
        strange = [name for name in ledger if name not in bakes]
        if strange:
            write_ledger(path, {name: mark for name, mark in ledger.items() if name not in strange})
            gone += strange
    return gone
