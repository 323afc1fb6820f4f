"""Everything that can change while a level is played on foot, as plain data."""

from __future__ import annotations

from dataclasses import dataclass, field

from game.core.boxes import Box
from game.core.rng import Rng
from game.data.level import Spawn
from game.foot.fighter import Fighter
from game.foot.sorting import Sorted

VIEW_WIDTH, VIEW_HEIGHT = 384, 216


def inside(spawn: Spawn, x: int, y: int) -> bool:
    """Whether a px lies in an object's rectangle; quicker than its box, for what is asked of everybody in each tick."""
    return spawn.x <= x < spawn.x + spawn.width and spawn.y <= y < spawn.y + spawn.height


@dataclass(slots=True)
class Thing:
    """A door, breakable, pickup, valve, vent or other object of the level that can change; `id` is its object id.

    Things born in play (dropped arms, food) have ids from `World.next_id`. (x, y) is the bottom middle in px.
    """

    id: int
    kind: str  # class of the object, or "item" for things born in play
    sort: str  # its `kind` property: crate, pillar, bottle, plain, ...
    x: int
    y: int
    width: int = 0
    height: int = 0
    state: str = "whole"
    t: int = 0  # ticks in this state
    strength: int = 1
    uses: int = 0
    solid: bool = False
    one_way: bool = False
    gone: bool = False
    number: int = 0

    @property
    def box(self) -> Box:
        """The room it takes."""
        return Box(self.x - self.width // 2, self.y - self.height, self.x + self.width - self.width // 2, self.y)


@dataclass(slots=True)
class Missile:
    """A thing in flight: bottle, snowball, thrown bench. Position is its middle; speeds in 1/256 px a tick."""

    id: int
    kind: str
    x: int
    y: int
    vx: int
    vy: int
    team: int
    by: int
    rx: int = 0
    ry: int = 0
    t: int = 0
    damage: int = 8
    goal_x: int = 0  # where it comes down, for the ring on the floor
    goal_y: int = 0
    uses: int = 0
    rolls: bool = False  # along the floor
    hit_ids: list[int] = field(default_factory=list)


@dataclass(slots=True)
class Shot:
    """A bullet on its way: its middle, where its straight line began and how it rises, what it is and whose it is.

    `high` is how far above the floor it left the gun.
    """

    id: int
    round: str  # row of ROUNDS
    x: int
    y: int
    face: int
    from_x: int
    from_y: int
    rise: int  # 1/256 px a px
    high: int
    team: int
    by: int
    gone_px: int = 0
    first_x: int = 0  # where it went through a man
    through: bool = False
    hit_ids: list[int] = field(default_factory=list)

    @property
    def floor(self) -> int:
        """The height of the feet of whom it would meet here as high above the floor as it left the gun."""
        return self.y + self.high


@dataclass(slots=True)
class Wave:
    """A wave of the level: `id` is its object id."""

    id: int
    number: int
    state: str = "idle"  # idle, running, done
    t: int = 0
    members: int = 0
    queue: list[int] = field(default_factory=list)  # spawn ids that have not come in yet


@dataclass(slots=True)
class View:
    """The window on the world, 384 x 216 px, kept by rules because fair play depends on it."""

    x: int = 0
    y: int = 0
    rx: int = 0
    ry: int = 0
    lock: int = 0  # id of the camera_lock in force
    left: int = 0  # bounds of the lock in force, eased
    right: int = 0
    ease_ticks: int = 0

    @property
    def box(self) -> Box:
        """What is seen."""
        return Box(self.x, self.y, self.x + VIEW_WIDTH, self.y + VIEW_HEIGHT)


@dataclass(slots=True)
class Talk:
    """Lines being spoken: keys of `Story.lines`, the present one and the ticks since it began."""

    lines: list[str] = field(default_factory=list)
    at: int = 0
    t: int = 0
    holds: bool = True  # the pads are taken away while it lasts


@dataclass(slots=True)
class Sequence:
    """A scene of the director: steps of `story.director.SCENES[name]`, the present one and the ticks since it began."""

    name: str = ""
    at: int = 0
    t: int = 0


@dataclass(slots=True)
class Stone:
    """The test of the hot stone; see design/levels-on-foot.md, room D."""

    active: bool = False
    t: int = 0
    pulse: int = 0
    hits: int = 0
    misses: int = 0
    answered: bool = False
    done: bool = False


@dataclass(slots=True)
class World(Sorted):
    """The whole state of a run on foot."""

    seed: int
    rng: Rng
    tick: int = 0
    play_ticks: int = 0  # the clock of the run: stands still in talk and scenes
    freeze_ticks: int = 0  # hit-stop: everyone holds his pose
    slow_ticks: int = 0  # of slow motion left
    next_id: int = 100_000
    players: int = 1
    fighters: list[Fighter] = field(default_factory=list)
    things: list[Thing] = field(default_factory=list)
    missiles: list[Missile] = field(default_factory=list)
    shots: list[Shot] = field(default_factory=list)
    waves: list[Wave] = field(default_factory=list)
    flags: dict[str, int] = field(default_factory=dict)  # flag -> tick at which it was set
    fired: list[int] = field(default_factory=list)  # ids of triggers, prompts, ... that are spent
    dark: list[int] = field(default_factory=list)  # ids of lamps that went out in this tick
    slammed: dict[int, int] = field(default_factory=dict)  # spawn id -> damage that a slammed door has done to him
    clocks: dict[int, int] = field(default_factory=dict)  # clock id -> its ticks
    sightings: list[int] = field(default_factory=list)  # numbers of those that were seen
    partner_harm: int = 0  # damage that the partner has done to enemies
    lead_harm: int = 0  # and that players have done
    partner_shot_tick: int = -999  # of the partner's last shot
    partner_grants: int = 0  # tokens given for blows at players since the last one at the partner
    revived_at: int = -1  # order of the checkpoint since which the partner has revived a player
    warned: dict[str, int] = field(default_factory=dict)  # class of threat -> tick of the partner's last warning
    spoken: dict[str, int] = field(default_factory=dict)  # line key -> tick at which the partner said it
    view: View = field(default_factory=View)
    talk: Talk | None = None
    sequence: Sequence | None = None
    hands_off: bool = False  # talk or a scene has the heroes' pads
    stone: Stone = field(default_factory=Stone)
    last_grant_tick: int = -999
    last_grant_side: int = 0
    last_blow_tick: int = -999
    no_tell_until: int = 0
    goal: str = ""  # line key
    prompt: str = ""  # line key of the prompt shown
    prompt_id: int = 0  # spawn that says it
    prompt_action: str = ""
    prompt_x: int = 0
    prompt_y: int = 0
    prompt_ticks: int = 0
    checkpoint: int = 0  # order of the last one
    checkpoint_id: int = 0
    retries: int = 0
    downs: int = 0
    splits: dict[str, int] = field(default_factory=dict)
    thrown_into: dict[str, int] = field(default_factory=dict)
    bystanders_hurt: int = 0
    secrets: list[int] = field(default_factory=list)
    veil_clear_until: int = 0
    steam_turned_until: int = 0
    music: str = ""  # layer or piece the director asks for
    dead_ticks: int = 0  # since every hero is down
    finished: bool = False

    def find(self, fighter_id: int) -> Fighter | None:
        """The fighter with this id, or None when he is gone."""
        return self.cast.by_id.get(fighter_id) if fighter_id else None

    def counts(self, spawn: Spawn) -> bool:
        """Whether an object's `when` and `unless` let it count now."""
        when = spawn.args.get("when")
        if when and when not in self.flags:
            return False
        unless = spawn.args.get("unless")
        return not (unless and unless in self.flags)

    def thing(self, thing_id: int) -> Thing | None:
        """The thing with this id, or None."""
        return self.stock.by_id.get(thing_id)

    def of(self, kind: str) -> list[Thing]:
        """Things of a class, in order of birth."""
        return self.stock.kinds.get(kind, [])

    def wave(self, number: int) -> Wave | None:
        """The wave of this number, or None."""
        for wave in self.waves:
            if wave.number == number:
                return wave
        return None

    @property
    def heroes(self) -> list[Fighter]:
        """Heroes, by id."""
        return self.cast.heroes

    @property
    def leads(self) -> list[Fighter]:
        """Heroes whom players drive, by id."""
        return [f for f in self.cast.heroes if f.player >= 0]

    @property
    def partner(self) -> Fighter | None:
        """The man beside the hero while no player drives him, or None."""
        for f in self.cast.heroes:
            if f.player < 0:
                return f
        return None

    @property
    def foes(self) -> list[Fighter]:
        """Enemies, those that are out included, by id."""
        return self.cast.foes

    @property
    def enemies(self) -> list[Fighter]:
        """Enemies still in play, by id."""
        return [f for f in self.cast.foes if f.state != "out"]

    def new_id(self) -> int:
        """A fresh id for something born in play."""
        self.next_id += 1
        return self.next_id - 1
