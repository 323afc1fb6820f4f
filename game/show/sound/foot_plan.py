"""The sound of a run on foot: zones and fights choose music and bed; cues are heard where they happen."""

from __future__ import annotations

from collections.abc import Container
from dataclasses import dataclass

from game.core.boxes import Box
from game.core.cue import Cue
from game.data.level import Spawn
from game.data.stage import Stage
from game.foot.fighter import Fighter
from game.foot.world import World
from game.show.sound.desk import place
from game.show.sound.plan import Bed, Hum, Score
from game.show.sound.table import FLAT, effects_of

CALM, FIGHT, DOME = "calm", "fight", "dome"
BOSS_MUSIC: dict[str, dict[int, tuple[str, frozenset[str]]]] = {  # kind -> phase -> piece, layers
    "boss_strongman": {
        1: ("boss_strong", frozenset({CALM, FIGHT})),
        2: ("boss_strong", frozenset({CALM})),  # in the steam one must hear his steps
        3: ("snow", frozenset({CALM, FIGHT})),
    },
    **dict.fromkeys(("boss_long", "boss_broad"), dict.fromkeys((1, 2, 3), ("boss_pair", frozenset({CALM, FIGHT})))),
}
LIFT_MUSIC = {"hotel": "hotel_lift"}  # piece -> what its lifts play to those inside
LIFT_MOVES, LIFT_LEVEL, LIFT_MIDDLE_PX = ("called", "moving"), 0.8, 48
NO_MUSIC = frozenset({"hush", "end"})  # what the director asks for when there should be none
SIGHTINGS = 5  # so many forms has his call
IN_TALK, IN_CAPTION, IN_STONE, WHEN_DOWN = 0.5, 0.7, 0.35, 0.3


@dataclass(frozen=True, slots=True)
class _Room:
    """Where a bed is heard."""

    box: Box
    bed: Bed


@dataclass(frozen=True, slots=True)
class _Place:
    """Where, and with which flag or without which, a zone has its say in the music or a source hums."""

    box: Box
    when: str
    unless: str
    piece: str = ""
    layer: str = ""
    adds: str = ""
    loop: str = ""
    level: float = 0.0
    who: int = 0

    def counts(self, flags: Container[str]) -> bool:
        """Whether it has it now."""
        return (not self.when or self.when in flags) and (not self.unless or self.unless not in flags)


def _music_zone(spawn: Spawn) -> _Place:
    when, unless = str(spawn.args.get("when", "")), str(spawn.args.get("unless", ""))
    return _Place(spawn.box, when, unless, spawn.text("piece"), spawn.text("layer"), spawn.text("adds"))


def _source(spawn: Spawn) -> _Place:
    when, unless = str(spawn.args.get("when", "")), str(spawn.args.get("unless", ""))
    return _Place(spawn.box, when, unless, loop=spawn.text("loop"), level=spawn.number("level") / 100, who=spawn.id)


class FootPlan:
    """Nothing is remembered: the world says all."""

    def __init__(self, stage: Stage) -> None:
        self._stage = stage
        self._rooms = [
            _Room(z.box, Bed(z.text("loop"), z.number("level") / 100, z.text("reverb")))
            for z in stage.level.of("sound_zone")
        ]
        self._zones = [_music_zone(z) for z in stage.level.of("music_zone")]
        self._sources = [_source(s) for s in stage.level.of("sound_source")]
        halls = [room.box for room in self._rooms if room.bed.reverb == "hall"]
        self._hall_waves = {
            w.id
            for w in stage.level.of("wave")
            if w.text("music") == FIGHT and any(box.holds(*w.box.centre) for box in halls)
        }

    def pieces(self) -> list[str]:
        """Every piece this level may ask for, the first one first."""
        level = self._stage.level
        bosses = {s.kind for s in level.objects}
        named = [level.music, *(z.text("piece") for z in level.of("music_zone"))]
        for boss in sorted(bosses & BOSS_MUSIC.keys()):
            named += [piece for piece, _ in BOSS_MUSIC[boss].values()]
        if level.of("lift"):
            named += [LIFT_MUSIC[piece] for piece in named if piece in LIFT_MUSIC]
        return [piece for piece in dict.fromkeys(named) if piece]

    def bed(self, world: World) -> Bed:
        """The room the first hero stands in."""
        spot = _ear(world)
        if spot is None or world.music == "hush":
            return Bed()
        x, y = spot
        for room in self._rooms:
            if room.box.holds(x, y):
                return room.bed
        return Bed()

    def score(self, world: World) -> Score:
        """The music of this moment."""
        if world.music in NO_MUSIC:
            return Score("", frozenset(), 1.0)
        piece, fight = self._stage.level.music, world.music == FIGHT
        adds: list[str] = []
        for zone in self._zones_of(world):
            piece = zone.piece or piece
            other_aim = zone.piece or zone.adds  # then a calm layer is no more than what it left unsaid
            fight = zone.layer == FIGHT or (fight and bool(other_aim))
            adds.append(zone.adds)
        if world.music not in (CALM, FIGHT, ""):
            piece = world.music
        boss = _awake_boss(world)
        if boss is not None:
            return Score(*BOSS_MUSIC[boss.kind][boss.mind.phase], _level(world))
        if piece in LIFT_MUSIC and any(h.cage for h in world.heroes):
            return Score(LIFT_MUSIC[piece], frozenset(), _level(world))
        layers = {CALM, FIGHT} if fight else {CALM}
        if self._hall_waves and any(w.id in self._hall_waves and w.state == "done" for w in world.waves):
            if self.bed(world).reverb == "hall":
                layers.add(DOME)  # the choir joins when the first fight of the hall is won
        layers.update(filter(None, adds))
        return Score(piece, frozenset(layers), _level(world))

    def hums(self, world: World) -> list[Hum]:
        """Lifts under way, and what the map says that hums."""
        found = []
        view = world.view.box
        for lift in world.of("lift"):
            if lift.state in LIFT_MOVES:
                gain, pan = place(lift.x, lift.y - LIFT_MIDDLE_PX, view)
                found.append(Hum("lift_loop", LIFT_LEVEL * gain, pan, lift.id))
        for source in self._sources:
            if source.counts(world.flags):
                gain, pan = place(source.box.left, source.box.top, view)
                if gain:
                    found.append(Hum(source.loop, gain * source.level, pan, source.who))
        if len(found) > 1:
            found.sort(key=lambda hum: -hum.level)
        return found

    def effects(self, cue: Cue, world: World) -> tuple[str, ...]:
        """What a cue is heard as."""
        who = world.find(cue.who) if cue.who else None
        thing = world.thing(cue.who) if cue.who and who is None else None
        return effects_of(cue, who.kind if who is not None else thing.sort if thing is not None else "")

    def moment(self, world: World) -> tuple[str, ...]:
        """Everything on foot has a cue."""
        del world
        return ()

    def place(self, cue: Cue, world: World) -> tuple[float, float]:
        """Where a cue is heard: some in the middle, the others where they happen."""
        return (1.0, 0.0) if cue.kind in FLAT else place(cue.x, cue.y, world.view.box)

    def said(self, world: World) -> tuple[str, int] | None:
        """The line that is spoken now, in a scene or as a caption over play."""
        talk = world.talk
        return (talk.lines[talk.at], talk.t) if talk is not None and talk.lines else None

    def jingle(self, cue: Cue, world: World) -> str:
        """Defeat when nobody stands any more, Danko's call at the end, Rostavili's when he was seen."""
        if cue.kind == "down_hero" and all(h.hp <= 0 for h in world.heroes):
            return "defeat"
        if cue.kind == "sighting":
            return f"rostavili_{min(max(cue.n, 1), SIGHTINGS)}"
        return "danko" if cue.kind == "music" and cue.text == "end" else ""

    def _zones_of(self, world: World) -> list[_Place]:
        spot = _ear(world)
        if spot is None:
            return []
        x, y = spot
        return [zone for zone in self._zones if zone.box.holds(x, y) and zone.counts(world.flags)]


def _ear(world: World) -> tuple[int, int] | None:
    """Where the first hero hears from."""
    for f in world.fighters:
        if f.is_hero:
            return f.x, f.y - 32
    return None


def _awake_boss(world: World) -> Fighter | None:
    for f in world.fighters:
        if f.kind in BOSS_MUSIC and f.hp > 0 and f.state != "out" and f.mind.phase in BOSS_MUSIC[f.kind]:
            return f
    return None


def _level(world: World) -> float:
    if world.dead_ticks:
        return WHEN_DOWN
    if world.stone.active:
        return IN_STONE
    if world.talk is not None:
        return IN_TALK if world.talk.holds else IN_CAPTION
    return 1.0
