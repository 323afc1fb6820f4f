"""What music and which bed belong to a state of the world: read from the world alone, so that it can be rewound."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from game.core.boxes import Box
from game.data.level import Spawn
from game.data.stage import Stage
from game.foot.fighter import Fighter
from game.foot.world import World

CALM, FIGHT, DOME = "calm", "fight", "dome"
BOSS_MUSIC: dict[str, dict[int, tuple[str, frozenset[str]]]] = {  # kind -> phase -> piece, layers
    "strongman": {
        1: ("boss_strong", frozenset({CALM, FIGHT})),
        2: ("boss_strong", frozenset({CALM})),  # in the steam one must hear his steps
        3: ("snow", frozenset({CALM, FIGHT})),
    }
}
NO_MUSIC = frozenset({"hush", "end"})  # what the director asks for when there should be none
IN_TALK, IN_CAPTION, IN_STONE, WHEN_DOWN = 0.5, 0.7, 0.35, 0.3


class Score(NamedTuple):
    """A piece, "" for none, its layers, and how far it steps back (1 = not at all)."""

    piece: str
    layers: frozenset[str]
    level: float


class Bed(NamedTuple):
    """The loop of a room, "" for none, its loudness 0..1, and how the room answers: none, tile, hall or snow."""

    loop: str = ""
    level: float = 0.0
    reverb: str = "none"


@dataclass(frozen=True, slots=True)
class _Zone:
    box: Box
    bed: Bed


class Plan:
    """Asked each tick. It remembers only the piece that the last zone set, until another sets one."""

    def __init__(self, stage: Stage) -> None:
        self._stage = stage
        self._piece = stage.level.music
        self._zones = [
            _Zone(z.box, Bed(z.text("loop"), z.number("level") / 100, z.text("reverb")))
            for z in stage.level.of("sound_zone")
        ]
        halls = [zone.box for zone in self._zones if zone.bed.reverb == "hall"]
        self._hall_waves = {
            w.id
            for w in stage.level.of("wave")
            if w.text("music") == FIGHT and any(box.holds(*w.box.centre) for box in halls)
        }

    def pieces(self) -> list[str]:
        """Every piece this level may ask for, the first one first."""
        level = self._stage.level
        bosses = {s.kind.removeprefix("boss_") for s in level.objects if s.kind.startswith("boss_")}
        named = [level.music, *(z.text("piece") for z in level.of("music_zone"))]
        for boss in sorted(bosses & BOSS_MUSIC.keys()):
            named += [piece for piece, _ in BOSS_MUSIC[boss].values()]
        return [piece for piece in dict.fromkeys(named) if piece]

    def bed(self, world: World) -> Bed:
        """The room the first hero stands in."""
        if not world.heroes or world.music == "hush":
            return Bed()
        x, y = world.heroes[0].x, world.heroes[0].y - 32
        return next((zone.bed for zone in self._zones if zone.box.holds(x, y)), Bed())

    def score(self, world: World) -> Score:
        """The music of this moment."""
        if world.music in NO_MUSIC:
            return Score("", frozenset(), 1.0)
        fight = world.music == FIGHT
        for zone in self._zones_of(world):
            self._piece = zone.text("piece") or self._piece
            if _holds(zone, world) and not zone.text("piece"):
                fight = zone.text("layer") == FIGHT
        if world.music not in (CALM, FIGHT, ""):
            self._piece = world.music
        layers = {CALM, FIGHT} if fight else {CALM}
        if self._in_hall(world) and any(w.id in self._hall_waves and w.state == "done" for w in world.waves):
            layers.add(DOME)  # the choir joins when the first fight of the hall is won
        boss = _awake_boss(world)
        if boss is not None:
            piece, boss_layers = BOSS_MUSIC[boss.kind][boss.mind.phase]
            return Score(piece, boss_layers, _level(world))
        return Score(self._piece, frozenset(layers), _level(world))

    def _zones_of(self, world: World) -> list[Spawn]:
        if not world.heroes:
            return []
        x, y = world.heroes[0].x, world.heroes[0].y - 32
        return [z for z in self._stage.level.of("music_zone") if z.box.holds(x, y)]

    def _in_hall(self, world: World) -> bool:
        return self.bed(world).reverb == "hall"


def _holds(zone: Spawn, world: World) -> bool:
    when, unless = str(zone.args.get("when", "")), str(zone.args.get("unless", ""))
    return (not when or when in world.flags) and (not unless or unless not in world.flags)


def _awake_boss(world: World) -> Fighter | None:
    return next((f for f in world.enemies if f.mind.phase in BOSS_MUSIC.get(f.kind, {}) and f.hp > 0), None)


def _level(world: World) -> float:
    if world.dead_ticks:
        return WHEN_DOWN
    if world.stone.active:
        return IN_STONE
    if world.talk is not None:
        return IN_TALK if world.talk.holds else IN_CAPTION
    return 1.0
