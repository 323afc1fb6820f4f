"""Everything that can change in a chase, as plain data; and the stage that never changes."""

from __future__ import annotations

from dataclasses import dataclass, field

from game.chase.city import City
from game.chase.driving import Helm
from game.chase.street import Beast, LightState, Spill, Walker
from game.core.rng import Rng
from game.data import stage as base
from game.physics import Bodies, Engine


@dataclass(frozen=True, slots=True)
class Stage(base.Stage):
    """What a run never changes, with the surveyed city and the engine, which holds caches only."""

    city: City = field(kw_only=True)
    engine: Engine = field(kw_only=True)


@dataclass(slots=True)
class Touch:
    """Two that push each other: ids of vehicles, or -1 - wall; ticks of the first, the latest and a last fresh push."""

    a: int
    b: int
    began: int
    last: int
    fresh: int  # impulses count for damage in the ticks after it; a resting push never does
    sum_ns: float = 0.0  # since then
    a_mps: float = 0.0  # how fast each came towards the other in it, by its own motion
    b_mps: float = 0.0
    level: int = 0  # of the crash that was last said
    nose: int = 0  # id of the one that pushes with its nose, 0 for none


@dataclass(slots=True)
class Driver:
    """What one in traffic remembers. Ways are indexes of City.ways; `plan` are those that he wants to take next."""

    way: int
    way_m: float = 0.0  # of his middle
    plan: list[int] = field(default_factory=list)
    claim: int = -1  # link of a junction that he may use and nobody across it
    cruise_mps: float = 9.0
    patience_ticks: int = 300
    waited_ticks: int = 0  # hardly moving
    hooked_ticks: int = 0  # wanting to move, and held by something
    line_ticks: int = 0  # let wait at a junction although it is green
    change_ticks: int = 0  # until he may change lane again
    behind: int = 0  # id of the one he waits behind
    mood: str = "calm"  # pull_over, stop, swerve, pass, back
    mood_ticks: int = 0
    scare_ticks: int = 0  # until he can be scared again
    aside_m: float = 0.0  # off the middle of the lane, right is positive
    indicator: int = 0  # -1 left, 1 right


@dataclass(slots=True)
class Vehicle:
    """Whatever has a body; `world.vehicles[i]` is row i of the bodies. Its table is `VEHICLES[kind]`."""

    id: int
    kind: str
    role: str  # player, rostavili, traffic, parked, police, train, thrown
    paint: int = 0  # for the picture
    state: str = "drive"  # park, stall, wreck
    t: int = 0  # ticks in this state
    hull: float = 100.0
    dents: int = 0  # bits: 1 nose, 2 tail, 4 left, 8 right
    hits_ns: list[float] = field(default_factory=list)  # normal impulses of the last ticks, newest last
    burst_ns: float = 0.0  # sum of them
    peak_ns: float = 0.0  # largest burst since it was last at rest
    hit_by: int = 0  # id of the last one who hit it
    hit_tick: int = -999
    ours_tick: int = -999  # of the last blow that our bus gave it, itself or through another; of any push, if it is his
    rattle_ticks: int = 0
    rattle_grip: float = 1.0
    tyre_grip: float = 1.0  # less when shot
    horn_ticks: int = 0
    hidden_ticks: int = 0  # out of sight
    near_tick: int = 0  # our bus is passing it by a hand since then
    helm: Helm | None = None
    driver: Driver | None = None


@dataclass(slots=True)
class Runner:
    """Rostavili at his wheel. `path` and `after` are indexes of City.paths: where he is and what he takes next."""

    vehicle: int
    path: int
    way_m: float = 0.0
    after: int = -1
    aside_m: float = 0.0  # of the middle of his way, right is positive
    plan_mps: float = 4.0  # what he would drive on four whole tyres
    dash_mps: float = 15.0  # once the bell has rung
    mood: str = "run"  # near (a crossing), dash, wait, back
    mood_ticks: int = 0
    stuck_ticks: int = 0
    still_ticks: int = 0  # that he has stood although he wants to move
    stuck_from: tuple[float, float] = (0.0, 0.0)  # where he was when they began
    tries: int = 0  # to back out of where he is held
    held_ticks: int = 0  # without coming away from `held_at`
    held_at: tuple[float, float] = (0.0, 0.0)
    crossing: int = -1  # index of the one that he has made up his mind about
    turns: int = 0  # of the ring
    idle_ticks: int = 0  # that our bus has stood about at `idle_at` while he went round the ring
    idle_at: tuple[float, float] = (0.0, 0.0)
    leaves: bool = False  # he has had enough of the ring
    grazed_tick: int = -999  # a train touched him, too lightly to end it
    hull: float = 100.0  # of his bus, as it was last
    begun_hull: float = 100.0  # with which he set out, at first or after the last retry
    walled: float = 0.0  # hull that walls have cost him of late
    led_ticks: int = 0  # for so long our bus has been before him on his way
    trick: str = ""
    trick_t: int = 0  # below 0: the tell
    trick_hull: float = 0.0  # of our bus when it began
    trick_touch: bool = False  # we have touched him since
    trick_met: bool = False  # we were where it could hurt us
    trick_thing: int = 0  # id of the thing that he goes for
    next_trick: int = 0  # tick
    order: str = ""  # a trick that a place asks for, and that waits for a thing to do it with
    order_tick: int = -9999
    glass_out: bool = False  # the rear window is broken
    pinned_ticks: int = 0
    thrown: int = 0  # how many so far
    tyre_hits: list[int] = field(default_factory=lambda: [0, 0])  # left, right
    paid_kns: int = 0  # of the ram that is going on
    ram_fresh: int = -1  # which one that is: when it began
    rammed_tick: int = -999  # we were last paid for one
    pit_tick: int = -999
    crumbs: list[tuple[float, float]] = field(default_factory=list)  # where he was, newest first


@dataclass(slots=True)
class Gate:
    """A crossing. `due` is the tick at which a train's nose reaches it, -1 for none; `arm` 0 up .. 100 down."""

    due: int = -1
    arm: int = 0
    box_hp: int = 3
    broken: list[int] = field(default_factory=list)  # indexes of arms
    said: int = 0  # bits: 1 bell, 2 arms, 4 and 8 horns, 16 train over it


@dataclass(slots=True)
class Track:
    """A rail: id of the train on it, 0 for none, and the tick at which the last one left."""

    train: int = 0
    left_tick: int = -100_000
    runs: int = 0  # trains of the timetable so far


@dataclass(slots=True)
class Gunner:
    """Ridzik at the window. (c, s) is his aim relative to the bus; `mark` what he shall shoot at, "" = as he likes."""

    c: float = 1.0
    s: float = 0.0
    rounds: int = 6
    reload_ticks: int = 0
    rest_ticks: int = 0
    mark: str = ""
    target: int = 0  # id of what he last aimed at, for the picture
    held: bool = False  # the trigger


@dataclass(slots=True)
class World:
    """The whole state of a chase."""

    seed: int
    rng: Rng
    traffic_rng: Rng
    bodies: Bodies
    tick: int = 0
    play_ticks: int = 0
    players: int = 1
    next_id: int = 1  # of a body: rises, never used again
    next_walker: int = 1
    vehicles: list[Vehicle] = field(default_factory=list)
    bus_id: int = 0  # the players' bus
    touches: list[Touch] = field(default_factory=list)
    lights: list[LightState] = field(default_factory=list)
    walkers: list[Walker] = field(default_factory=list)
    spills: list[Spill] = field(default_factory=list)
    cattle: list[Beast] = field(default_factory=list)
    wrapped_ticks: int = 0  # a cloth hangs over the windscreen of our bus
    score: int = 0
    heat: int = 0
    earned: dict[str, int] = field(default_factory=dict)  # kind of event -> tick of the last one
    cut: int = 0  # id of the short cut that our bus drove into, below 0 if from its far end
    cut_half: bool = False  # and came through the middle of
    drift_ticks: int = 0
    drift_rest: int = 0  # ticks since the tyres held again
    civilians: int = 0  # wrecked by us
    police: int = 0
    beat: int = 0
    goal: str = ""  # line key
    flags: dict[str, int] = field(default_factory=dict)  # flag -> tick at which it was set
    fired: list[int] = field(default_factory=list)  # ids of cue areas that are spent
    checkpoint: int = 0  # order of the last one
    splits: dict[str, int] = field(default_factory=dict)
    retries: int = 0
    stalls: int = 0  # of our bus in this beat
    least_hull: float = 100.0
    horn_ready_tick: int = 0
    runner: Runner | None = None
    gates: list[Gate] = field(default_factory=list)  # as City.crossings
    tracks: list[Track] = field(default_factory=list)  # as City.rails
    gunner: Gunner = field(default_factory=Gunner)
    gap_m: float = 0.0  # along the road
    gap_ticks: int = 0  # for so long it has been too large
    lines: list[str] = field(default_factory=list)  # line keys that wait to be said
    call: str = ""  # line key of what is called out
    call_tick: int = -999
    called: dict[str, int] = field(default_factory=dict)  # line key -> tick
    last_pad: int = 0
    won_by: str = ""  # late, pushed, thrown, blocked, blind
    outcome_ticks: int = 0
    outcome: str = ""  # why the chase is over, empty while it lasts
    off: bool = False  # our bus has driven off since the start or the retry
    let_go: bool = False  # since it was lost the key that asks for the retry has been up
    finished: bool = False

    def row(self, vehicle_id: int) -> int:
        """Row of a vehicle among vehicles and bodies, -1 when it is gone."""
        return self.bodies.row(vehicle_id)

    def find(self, vehicle_id: int) -> Vehicle | None:
        """The vehicle with this id, or None when it is gone."""
        at = self.row(vehicle_id)
        return self.vehicles[at] if at >= 0 else None

    @property
    def bus(self) -> Vehicle:
        """The players' bus."""
        return self.vehicles[self.row(self.bus_id)]
