"""One bake: sources in, files below `assets/` out, remembered by the content of its sources."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
ASSETS = ROOT / "assets"


class BakeError(Exception):
    """A source that cannot be baked; the message names the file and the row or field."""


@dataclass(frozen=True, slots=True)
class Bake:
    """A named job of the workshop.

    `sources` are files or folders whose content decides whether the bake is fresh; `facts`, where there are any, says
    what else does: the part of a shared file that this bake reads. `outputs` are paths relative to `assets/` that `run`
    writes. `sheet`, where there is one, writes contact sheets for the eye below the given folder.
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

    def fingerprint(self) -> str:
        """Digest of every source file, by relative path and content with normal line ends, and of the facts."""
        digest = hashlib.sha256()
        for path in sorted(self._files()):
            digest.update(path.relative_to(ROOT).as_posix().encode())
            digest.update(hashlib.sha256(path.read_bytes().replace(b"\r\n", b"\n")).digest())
        if self.facts is not None:
            digest.update(self.facts().encode())
        return digest.hexdigest()

    def _files(self) -> set[Path]:
        files: set[Path] = set()
        for source in self.sources:
            if not source.exists():
                raise BakeError(f"{self.name}: source {source.relative_to(ROOT).as_posix()} is missing")
            files.update(p for p in source.rglob("*") if p.is_file()) if source.is_dir() else files.add(source)
        return {p for p in files if "__pycache__" not in p.parts}

    def fault(self) -> str | None:
        """Why this bake is out of date, or None if it is fresh."""
        missing = [out for out in self.outputs if not (ASSETS / out).is_file()]
        if missing:
            return f"{self.name}: assets/{missing[0]} is missing"
        if read_ledger(self.ledger).get(self.name) != self.fingerprint():
            return f"{self.name}: its sources changed since it was baked"
        return None


def read_ledger(path: Path) -> dict[str, str]:
    """Name of each bake of a bench -> fingerprint of the sources that made what is in `assets/`."""
    return dict(json.loads(path.read_text("utf-8"))) if path.is_file() else {}


def record(bake: Bake, fingerprint: str) -> None:
    """Note that `bake` has just been made from sources with this fingerprint, taken before it ran."""
    ledger = read_ledger(bake.ledger) | {bake.name: fingerprint}
    bake.ledger.parent.mkdir(parents=True, exist_ok=True)
    bake.ledger.write_text(json.dumps(dict(sorted(ledger.items())), indent=1) + "\n", encoding="utf-8", newline="\n")
