"""Pads that are played before the player has his turn: up to where a run was left, or up to a checkpoint."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from game.core.pads import Pads
from game.run.bots import bot_for
from game.run.session import Session


def recorded(pads: Sequence[Pads]) -> Iterator[Pads]:
    """All of them."""
    return iter(pads)


def to_checkpoint(session: Session, order: int, pads: Sequence[Pads]) -> Iterator[Pads]:
    """Those of a known run until the checkpoint is reached, and the level's bot from where they end."""
    bot = bot_for(session.stage.level)
    for known in pads:
        if _there(session, order):
            return
        yield known
    while not _there(session, order):
        yield bot.pads(session.stage, session.world)


def _there(session: Session, order: int) -> bool:
    return bool(session.world.finished or session.world.checkpoint >= order)
