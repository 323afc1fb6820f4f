"""What a part of the state that is no plain dataclass must be able to do: be copied, and be told by its value."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterator
from typing import Any, Self


class Stateful(ABC):
    """State that keeps itself in another form, such as columns of numbers. Snapshots and fingerprints ask only this."""

    __slots__ = ()

    @abstractmethod
    def copy(self) -> Self:
        """A copy that shares nothing that can change."""

    @abstractmethod
    def state_bytes(self) -> bytes:
        """Everything that counts, in a fixed order and width: equal bytes mean equal state."""

    @abstractmethod
    def parts(self) -> Iterator[tuple[str, Any]]:
        """The same as lists of plain numbers by name, to find out where two states differ."""
