"""What tests of the case file and of the viewer share: a short run of somebody who walks to the right."""

from game.core import pads
from game.run.session import Session

RUN_TICKS = 300


def walk(player, ticks: int = RUN_TICKS) -> Session:
    """Somebody walks to the right."""
    session = Session(player.app.library.stage("bathhouse", "militia"), 5)
    for _ in range(ticks):
        session.advance((pads.RIGHT,))
    return session
