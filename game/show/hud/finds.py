"""What the HUD says of things that lie about, of secrets found, of bystanders hurt, of kicks that
men have read, and of a hero who went down."""

from __future__ import annotations

from game.core.cue import Cue
from game.data import feel
from game.data.stage import Stage
from game.data.things import FOOD
from game.foot.fighter import Fighter
from game.foot.grips import into_target
from game.foot.usage import item_near
from game.foot.world import World
from game.show.hud.data import WORD_TICKS, WordFlash
from game.show.tongue import tr

NEVER = -9999
READ_TOLD, READ_AGAIN_TICKS = 2, 1200  # how often it is said that kicks are read, and how long not again


class Finds:
    """Remembers what the cues of a run say of it."""

    def __init__(self, stage: Stage) -> None:
        self._secrets = len({spawn.number("number") for spawn in stage.level.of("secret")})
        self._steam = [veil for veil in stage.level.of("veil") if veil.text("clears_by") == "bucket"]
        self._secret_tick = self._hurt_tick = self._again_tick = NEVER
        self._read_ticks: list[int] = []  # when it was said that kicks are read
        self._hurt: int | None = None  # who has no part in it; None before the first look
        self._retries: int | None = None  # from the checkpoint; likewise
        self._splashed = False  # and what a full bucket does
        self._threw_into = False  # nor that a man can be thrown into things
        self._stage = stage
        self._took = self._ate = False  # he knows by now that things can be taken, that food heals

    def eat(self, cues: list[Cue], world: World) -> None:
        """Note what was found, taken or done."""
        for cue in cues:
            if cue.kind == "secret":
                self._secret_tick = world.tick
            elif cue.kind == "veil_clear":
                self._splashed = True
            elif cue.kind == "throw" and cue.text == "into":
                self._threw_into = True
            elif cue.kind == "kick_read":
                self._read(cue.who, world)
            elif cue.kind in ("pickup", "eat"):
                self._took = True
                self._ate = self._ate or cue.kind == "eat"
        if self._retries is not None and world.retries > self._retries:
            self._again_tick = world.tick
        self._retries = world.retries
        if self._hurt is not None and world.bystanders_hurt > self._hurt:
            self._hurt_tick = world.tick
        self._hurt = world.bystanders_hurt

    def _read(self, who: int, world: World) -> None:
        """Somebody leaps out of a kick: a player is told so, but neither each time nor for ever."""
        kicker = world.find(who)
        if kicker is None or kicker.player < 0 or len(self._read_ticks) >= READ_TOLD:
            return
        if world.tick - self._newest_read() >= READ_AGAIN_TICKS:
            self._read_ticks.append(world.tick)

    def _newest_read(self) -> int:
        return self._read_ticks[-1] if self._read_ticks else NEVER

    def forget_after(self, tick: int) -> None:
        """Time has gone back: what was noted after that tick has not happened."""
        self._secret_tick = self._secret_tick if self._secret_tick <= tick else NEVER
        self._hurt_tick = self._hurt_tick if self._hurt_tick <= tick else NEVER
        self._again_tick = self._again_tick if self._again_tick <= tick else NEVER
        self._read_ticks = [at for at in self._read_ticks if at <= tick]

    def word(self, world: World) -> WordFlash | None:
        """The newest of it, for some seconds."""
        at = max(self._secret_tick, self._hurt_tick, self._again_tick, self._newest_read())
        if world.tick - at >= WORD_TICKS:
            return None
        if at == self._again_tick:
            return WordFlash(tr("Setback {count}: on from here").format(count=world.downs), False, world.tick - at)
        if at == self._hurt_tick:
            return WordFlash(tr("Bystander hurt: -{points}").format(points=feel.LOSS_BYSTANDER), False, world.tick - at)
        if at == self._newest_read():
            return WordFlash(tr("They read your kicks: mix it up"), False, world.tick - at)
        text = tr("Secret {number} of {of}").format(number=len(world.secrets), of=self._secrets)
        return WordFlash(text, True, world.tick - at)

    def to_take(self, world: World) -> tuple[int, int] | None:
        """Until something has been taken for the first time: where in the world lies what the hand would take now;
        the same of food for who needs it."""
        hero = world.heroes[0]
        hungry = not self._ate and hero.hp < hero.max_hp
        if (self._took and not hungry) or hero.arm or world.hands_off or hero.state != "stand":
            return None
        if any(f.hp > 0 and world.view.box.holds(f.x, f.y - 1) for f in world.enemies):
            return None  # first things first; and the hand would rather take hold of a man
        item = item_near(world, hero)
        if item is None or (self._took and item.sort not in FOOD):
            return None
        return item.x, item.y

    def to_throw(self, world: World) -> tuple[int, int] | None:
        """Until somebody has done it: where the thing is into which the man in his hands can be thrown from here."""
        hero = world.heroes[0]
        if self._threw_into or hero.state != "hold" or world.hands_off:
            return None
        into = into_target(self._stage, world, hero)
        return (max(into.box.left, min(hero.x, into.box.right)), into.y) if into is not None else None

    def to_splash(self, world: World) -> Fighter | None:
        """The hero who stands in steam with a full bucket, until the first has been emptied."""
        if self._splashed or world.hands_off:
            return None
        carrier = next((h for h in world.heroes if h.player == 0 and h.arm == "bucket_full" and h.hp > 0), None)
        if carrier is None or world.tick < world.veil_clear_until:
            return None
        return carrier if any(v.box.holds(carrier.x, carrier.y - 1) and world.counts(v) for v in self._steam) else None
