"""From key to pixel: what is pressed is seen in the picture of the very next tick."""

import pygame
import pytest

from game.app.home import Home
from game.app.program import App
from game.app.scenes.play import Play
from game.run.session import Session

KEYS = {
    "strike": pygame.KSCAN_J,
    "kick": pygame.KSCAN_K,
    "jump": pygame.KSCAN_SPACE,
    "left": pygame.KSCAN_A,
    "right": pygame.KSCAN_D,
    "crouch": pygame.KSCAN_S,
    "dodge": pygame.KSCAN_LSHIFT,
}
SETTLED_TICKS = 90


def pictures(home: Home, scancodes: list[int]) -> list[bytes]:
    """The picture one tick after each key went down, each in a run of its own that stands where the others do."""
    app = App(home, windowed=False)
    stage = app.library.stage("bathhouse", "militia")
    seen = []
    for scancode in scancodes:
        play = Play(app, Session(stage, 1), card=False)
        app.become(play)
        for _ in range(SETTLED_TICKS):
            app.tick()
        assert not play.session.world.hands_off
        if scancode:
            app.handle(pygame.event.Event(pygame.KEYDOWN, scancode=scancode, key=0, mod=0, unicode=""))
        app.tick()
        app.compose()
        seen.append(pygame.image.tobytes(app.surface, "RGB"))
    app.quit()
    app.close()
    return seen


@pytest.fixture(scope="module")
def seen(tmp_path_factory):
    home = Home(tmp_path_factory.mktemp("home"))
    idle, again, *pressed = pictures(home, [0, 0, *KEYS.values()])
    return idle, again, dict(zip(KEYS, pressed, strict=True))


def test_without_a_key_two_runs_look_the_same(seen):
    idle, again, _ = seen
    assert idle == again


@pytest.mark.parametrize("action", KEYS)
def test_a_key_is_seen_after_one_tick(seen, action):
    idle, _, pressed = seen
    assert pressed[action] != idle
