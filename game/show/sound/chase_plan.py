"""The sound of the chase: music by the gap, beds by district, cues heard from the bus; its loops are in chase_hums."""

from __future__ import annotations

import math

from game.chase.calls import spoken
from game.chase.city import PX_PER_M
from game.chase.rails import eta_ticks
from game.chase.world import Runner, Stage, World
from game.core.cue import Cue
from game.data.chase_pursuit import RING_BEAT
from game.show.sound.chase_hums import ChaseHums, ear_of
from game.show.sound.plan import Bed, Hum, Score
from game.show.sound.table import FLAT, effects_of
from game.show.sound.table_chase import AFTER_HIT, FAR

FAR_GAIN = 0.3  # of what is heard across the town
DRUMS_M, BRASS_M = 60.0, 25.0  # gap at which a layer joins
RING_MUSIC = {"chase": "chase_ring"}
HELD_BREATH_M, HELD_BREATH_TICKS = 16.0, 120  # he is on the rails, and so soon a train is there
BED_LEVEL = 0.5
IN_CALL = 0.7  # what music steps back to while Ridzik calls something out


class ChasePlan:
    """Nothing is remembered: the world says all."""

    def __init__(self, stage: Stage) -> None:
        self._stage = stage
        self._districts = [
            (district.box, Bed(district.text("ambience"), BED_LEVEL)) for district in stage.level.of("district")
        ]
        self._hums = ChaseHums(stage)

    def pieces(self) -> list[str]:
        """The music of the level."""
        music = self._stage.level.music
        return [music, *([RING_MUSIC[music]] if music in RING_MUSIC else [])] if music else []

    def score(self, world: World) -> Score:
        """Drums when he is near, brass when he is very near, all of it and more in the ring of the yard."""
        piece, layers = self._stage.level.music, {"calm"}
        if world.beat >= RING_BEAT:
            piece = RING_MUSIC.get(piece, piece)
        if world.runner is not None:
            layers |= {name for name, near in (("drums", DRUMS_M), ("brass", BRASS_M)) if world.gap_m < near}
            if self._under_a_train(world, world.runner):
                return Score(piece, frozenset(layers), 0.0)
        return Score("" if world.outcome else piece, frozenset(layers), IN_CALL if spoken(world) else 1.0)

    def _under_a_train(self, world: World, runner: Runner) -> bool:
        """Whether he is on a crossing that a train will reach in a moment: then there is only its bell."""
        row = world.row(runner.vehicle)
        if row < 0:
            return False
        him = float(world.bodies.x[row]), float(world.bodies.y[row])
        for at, crossing in enumerate(self._stage.city.crossings):
            eta = eta_ticks(world, at)
            soon = eta is not None and 0 <= eta < HELD_BREATH_TICKS
            if soon and crossing.counts and math.dist(him, crossing.area.centre) < HELD_BREATH_M:
                return True
        return False

    def bed(self, world: World) -> Bed:
        """What the district sounds like."""
        ear = ear_of(world)
        x, y = round(ear.x * PX_PER_M), round(ear.y * PX_PER_M)
        return next((bed for box, bed in self._districts if box.holds(x, y)), Bed())

    def effects(self, cue: Cue, world: World) -> tuple[str, ...]:
        """What a cue is heard as."""
        who = world.find(cue.who) if cue.who else None
        return effects_of(cue, who.kind if who is not None else "")

    def moment(self, world: World) -> tuple[str, ...]:
        """What is heard in the film of the last crash."""
        return AFTER_HIT.get(world.outcome_ticks, ()) if world.outcome == "won" else ()

    def place(self, cue: Cue, world: World) -> tuple[float, float]:
        """Heard from our bus; what is loud enough is heard across the town."""
        if cue.kind in FLAT or (cue.x, cue.y) == (0, 0):
            return 1.0, 0.0
        gain, pan = ear_of(world).at(cue.x / PX_PER_M, cue.y / PX_PER_M)
        return (max(gain, FAR_GAIN) if cue.kind in FAR else gain), pan

    def said(self, world: World) -> tuple[str, int] | None:
        """What Ridzik calls out."""
        key = spoken(world)
        return (key, world.tick - world.call_tick) if key else None

    def jingle(self, cue: Cue, world: World) -> str:
        """Defeat."""
        del world
        return "defeat" if cue.kind == "lost" else ""

    def hums(self, world: World) -> list[Hum]:
        """Engines, tyres, trains and bells of this moment."""
        return self._hums.of(world)
