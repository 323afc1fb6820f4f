"""Bad input that is told to a person in one line: file, object or field, what is wrong and what was perhaps meant."""

from __future__ import annotations

import difflib
from collections.abc import Iterable


class Fault(Exception):
    """A refusal with an address; `str()` is the one line that the player or modder reads.

    With `parts`, `text` is a pattern that has their names in braces: so it can be told in another language as well.
    """

    def __init__(self, text: str, /, **parts: object) -> None:
        super().__init__(text.format(**parts) if parts else text)
        self.text, self.parts = text, parts


def reason(error: Exception) -> str:
    """Why something failed, in one line and without the path: the player knows what he asked for."""
    text = (isinstance(error, OSError) and error.strerror) or str(error) or type(error).__name__
    return " ".join(str(text).splitlines())


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """` (did you mean "mood"?)` for the nearest known word, or nothing."""
    near = difflib.get_close_matches(word, list(known), n=1)
    return f' (did you mean "{near[0]}"?)' if near else ""
