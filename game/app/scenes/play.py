"""Playing a level: hands to pads, pads to rules, what happened to picture and sound."""

from __future__ import annotations

import gc
import threading
import time
from typing import TYPE_CHECKING

import pygame

from game.app.devices import Press
from game.app.large_blocks import tidy
from game.app.large_pages import gather
from game.app.place import Place
from game.app.scenes.base import LEFT_CLICK, Scene
from game.app.scenes.card import Card, CatchingUp
from game.core.cue import Cue
from game.data.difficulty import DIFFICULTIES
from game.run import replay as replays
from game.run.ahead import Ahead
from game.run.ghost import Ghost
from game.run.rules import rules_fingerprint
from game.run.session import Session
from game.show.paint.widgets import inset
from game.show.tongue import tr

if TYPE_CHECKING:
    from game.app.program import App

SETTLED_S = 0.5  # after a run has begun nothing of the one before it is held any more
SWEEP_AFTER = 10_000  # things made and not let go, a sweep for those that hold each other
REWIND_SOUND_TICKS = 7  # one breath of tape
REWIND_SPEED = 2  # ticks back for each tick that the key is held
AHEAD_NS = 12_000_000  # of a tick's time go into catching up with a run that was left
RUMBLES: dict[str, tuple[float, int]] = {  # cue -> strength, ms
    "hurt_hero": (0.6, 140),
    "hit_heavy": (0.4, 90),
    "hit_last": (0.8, 220),
    "window_burst": (1.0, 400),
    "shock": (0.5, 120),
    "finisher": (0.7, 200),
}


def _put_in_order() -> None:
    """Memory, beside the first pictures of a run: the one before it is gone, and what stays comes near together."""
    time.sleep(SETTLED_S)
    tidy()
    gather()


class Play(Scene):
    """One run. `ahead` are pads that are played first, faster than the eye; `ghost` is a run to race.

    `place` is where it lies when it is left.
    """

    pointer = False

    def __init__(
        self,
        app: App,
        session: Session,
        card: bool = True,
        ahead: Ahead | None = None,
        ghost: Ghost | None = None,
        place: Place | None = None,
    ) -> None:
        super().__init__(app)
        self.session = session
        self.place = place or Place(app.home.left_run(session.stage.level.id, session.seed))
        self.view = app.view(session.stage)
        self._ahead = CatchingUp(app, session.stage, ahead) if ahead is not None else None
        self._ghost = ghost
        self._raced: dict[str, bool] = {}  # checkpoint -> whether we were there before the ghost
        self.card = Card(app, session.stage, None if ghost or ahead else self._turn_difficulty) if card else None
        self._over = False
        session.keep_frames()
        self._owed_pct = 0  # of a tick, when the game runs slower
        self.view.hud.best_splits = self._record_splits()
        self.view.hud.taught = app.profile.finished(session.stage.level.id)
        app.devices.at_the_wheel = session.mode.at_the_wheel
        app.sound.begin(session.stage, session.world)
        # Every checkpoint keeps the run, and that names the rules: read now, or the first one would stop the picture.
        threading.Thread(target=rules_fingerprint, args=(session.mode.root,), name="rules", daemon=True).start()
        gc.collect()
        gc.freeze()  # level and pictures stay: looking through them again and again would cost a frame each time
        if app.screen:
            threading.Thread(target=_put_in_order, name="pages", daemon=True).start()
        gc.set_threshold(SWEEP_AFTER)  # and what play makes is nearly all gone by then of itself

    def _record_splits(self) -> dict[str, int]:
        stage = self.session.stage
        best = self.app.profile.best(stage.level.id, stage.difficulty.name, stage.assists.any)
        return dict(best.splits) if best else {}

    @property
    def size(self) -> tuple[int, int]:
        """As large as the view; a card that hides it is a page like others."""
        return super().size if self._hidden else self.view.size

    @property
    def plates(self) -> str:
        """Over the heads, but over the title of a card."""
        return "sky" if self._hidden else "play"

    @property
    def _hidden(self) -> bool:
        return self._ahead is not None or (self.card is not None and self.card.shut)

    def fit(self, window: tuple[int, int]) -> None:
        """As the view likes it."""
        self.view.fit(window)

    def press(self, press: Press) -> None:
        """Pause; everything else goes to the rules by itself."""
        world = self.session.world
        if self.card is not None:
            self.card.press(press)
        elif "pause" in press.actions:
            if press.player == 1 and world.players == 1 and press.device >= 0:
                self.app.devices.tap(1, "start")  # on the second gamepad the same button joins
            else:
                self.pause()

    def _turn_difficulty(self, by: int) -> None:
        """Begin anew, harder or easier, while the card still hides everything."""
        from game.app.scenes.start import fresh

        names, session = list(DIFFICULTIES), self.session
        chosen = names[(names.index(session.difficulty) + by) % len(names)]
        self.app.settings.difficulty = chosen
        again = fresh(self.app, session.stage.level.id, session.seed, chosen, players=session.players)
        if self.card is not None and again.card is not None:
            again.card.goes_on(self.card)
        self.app.become(again)
        self.app.sound.play("menu_move")

    def click(self, button: int) -> None:
        """The mouse opens the card, and has no part in the run."""
        if self.card is not None and button == LEFT_CLICK:
            self.card.open()

    def pause(self) -> None:
        """Stop and ask."""
        from game.app.scenes.pause import Pause

        self.app.sound.pause()
        self.app.push(Pause(self.app, self))

    def focus_lost(self) -> None:
        """Nobody is hit while he looks elsewhere."""
        if self.card is None and self._ahead is None:
            self.pause()

    def tick(self) -> None:
        """The level card first, then what was played before, then the player."""
        super().tick()
        if self._ahead is not None:
            self._catch_up()
        elif self.card is not None:
            self.card.tick()
            if self.card.over:
                self.card = None
                self.app.devices.carry_on()
        elif self.app.devices.holds("rewind"):
            self._rewind()
        else:
            self._play()

    def _catch_up(self) -> None:
        until = time.perf_counter_ns() + AHEAD_NS
        while self._ahead is not None and time.perf_counter_ns() < until:
            pads = next(self._ahead.ahead, None)
            if pads is None:
                self._ahead = None
            else:
                self.session.advance(pads)
        if self._ahead is None:
            self.session.shift(self.session.difficulty)  # changes that the run ahead still had are not the player's
            self.app.sound.begin(self.session.stage, self.session.world)
            self.app.devices.carry_on()
            self.pause()

    def _rewind(self) -> None:
        self.session.rewind(REWIND_SPEED)
        if self.age % REWIND_SOUND_TICKS == 0:
            self.app.sound.play("rewind")
        self.app.devices.take()

    def _play(self) -> None:
        speed_pct = self.app.settings.speed_pct
        self._owed_pct += speed_pct
        if speed_pct < 100:
            self.session.slow()
        if self._owed_pct < 100:
            return
        self._owed_pct -= 100
        cues = self.session.advance(self.app.devices.take())
        self.eat(cues)
        if self._ghost is not None:
            self._race(self._ghost)
        if self.session.world.finished and not self._over:
            self._over = True
            self._finish()

    def eat(self, cues: list[Cue]) -> None:
        """Show and sound what happened, once."""
        world = self.session.world
        self.view.eat(cues, world)
        self.view.tick()
        self.app.sound.eat(cues, world)
        for cue in cues:
            if cue.kind == "checkpoint":
                self.suspend()
                threading.Thread(target=tidy, name="pages", daemon=True).start()
            if cue.kind in RUMBLES and self.app.settings.rumble_pct:
                self._rumble(cue)

    def _race(self, ghost: Ghost) -> None:
        """Who comes first to a checkpoint is heard where the lead changes hands, and at the first of them."""
        ours, his = self.session.world.splits, ghost.world.splits
        for name in [name for name in (*ours, *his) if name not in self._raced]:
            before = list(self._raced.values())[-1:]
            self._raced[name] = leads = name in ours
            if before != [leads]:
                self.app.sound.play("ghost_ahead" if leads else "ghost_behind")

    def _rumble(self, cue: Cue) -> None:
        who = self.session.world.find(cue.who)
        strength, ms = RUMBLES[cue.kind]
        self.app.devices.rumble(max(0, who.player) if who else 0, strength * self.app.settings.rumble_pct / 100, ms)

    def suspend(self) -> None:
        """Keep the run as it stands, so that it can go on another day."""
        self.app.suspend(replays.record(self.session), self.place)

    def _finish(self) -> None:
        from game.app.scenes.ending import Ending

        again = self.restart if self._ghost is not None else None
        self.app.become(Ending(self.app, self.session, self.view, self.place, again))

    def restart(self) -> None:
        """The same run from its beginning, without the card; on a level that was worked on meanwhile, another run."""
        if self.app.library.changed(self.session.stage.level.id):
            self._begin_changed()
            return
        ghost = self._ghost.restart() if self._ghost is not None else None
        place = None if self._over else self.place
        self.app.become(Play(self.app, self.session.restart(), card=False, ghost=ghost, place=place))

    def _begin_changed(self) -> None:
        from game.app.scenes.start import begin

        session = self.session
        begin(self.app, session.stage.level.id, session.difficulty, card=False, players=session.world.players)

    def leave(self) -> None:
        """A run that is left half done can go on later."""
        self.app.devices.at_the_wheel = False
        if not self._over and self.session.ticks and self._ahead is None:
            self.suspend()
        self.app.sound.end(rings=self._over)

    def _badge(self) -> str:
        if self.app.devices.holds("rewind"):
            return tr("REWIND")
        if self.session.practice:
            return tr("PRACTICE")
        return tr("ASSIST") if self.session.helped else ""

    def draw(self, surface: pygame.Surface) -> None:
        """The world, or the card over it."""
        if self._ahead is not None:
            self._ahead.draw(inset(surface), self.session, self.age)
            return
        hud = self.view.hud
        # What is told to do is told to the first player: another hand on another device changes nothing.
        hud.prompts = self.app.devices.prompts(0 if self.session.world.players > 1 else None)
        hud.join_hint = tr("{key:start} Join") if self.app.devices.pad_count > 1 else ""
        hud.badge = self._badge()
        self.view.options = self.app.settings.show
        if self._ghost is not None:
            self._ghost.follow(self.session.ticks)
            self.view.ghost = self._ghost.world
        if not self._hidden or self.view.size == surface.get_size():  # behind a card as large it gets warm
            self.view.draw(surface, self.session.world)
        if self.card is None:
            self.view.draw_hud(surface, self.session.world)
        if self.card is not None:
            self.card.draw(inset(surface))
