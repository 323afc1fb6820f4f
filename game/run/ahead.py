"""Pads that are played before the player has his turn: up to where a run was left, or up to a checkpoint."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Self

from game.core.pads import Pads
from game.run.bots import bot_for
from game.run.session import Session


class Ahead:
    """An iterator over those pads that also tells how far it has come."""

    def __init__(self, pads: Iterator[Pads], share: Callable[[Session], float]) -> None:
        self._pads = pads
        self.share = share  # 0..1, of a session as it stands

    @classmethod
    def recorded(cls, pads: Sequence[Pads]) -> Self:
        """All of a run's."""
        return cls(iter(pads), lambda session: session.ticks / max(1, len(pads)))

    @classmethod
    def to_checkpoint(cls, session: Session, order: int, pads: Sequence[Pads]) -> Self:
        """Those of a known run until the checkpoint is reached, and the level's bot from where they end."""
        return cls(_until(session, order, pads), lambda run: min(1.0, run.world.checkpoint / max(1, order)))

    def __iter__(self) -> Iterator[Pads]:
        """Itself."""
        return self

    def __next__(self) -> Pads:
        """The pads of the coming tick. Raises StopIteration when the player has his turn."""
        return next(self._pads)


def _until(session: Session, order: int, pads: Sequence[Pads]) -> Iterator[Pads]:
    bot = bot_for(session.stage.level)
    for known in pads:
        if _there(session, order):
            return
        yield known
    while not _there(session, order):
        yield bot.pads(session.stage, session.world)


def _there(session: Session, order: int) -> bool:
    return bool(session.world.finished or session.world.checkpoint >= order)
