"""Which portrait stands for whom, by what he wears in a level."""

from __future__ import annotations

IN_COSTUME: dict[str, dict[str, str]] = {  # portrait -> costume of the level -> portrait in it
    "danko_bath": {"suit": "danko_suit", "uniform": "danko_uniform"},
}


def dressed(portrait: str, costume: str) -> str:
    """A portrait in what he wears in a level of that costume."""
    return IN_COSTUME.get(portrait, {}).get(costume, portrait)
