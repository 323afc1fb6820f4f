"""A person on foot: everything about him that can change, as plain data."""

from __future__ import annotations

from dataclasses import dataclass, field

from game.data.fighters import ENEMY_KINDS, HERO_KINDS, KINDS, Kind


@dataclass(slots=True)
class Mind:
    """What a brain remembers."""

    mood: str = "hunt"
    plan: str = ""  # hop_back, answer, or nothing
    alone_ticks: int = 0  # since he has been the last of his wave
    target: int = 0
    side: int = 0  # which side of the target its place is on
    rank: int = -1  # which place: 0 front, 1.. wait
    token: str = ""  # melee, gun, grab or nothing
    waited_ticks: int = 0
    rest_ticks: int = 0  # may not ask for a token
    sway: int = 0
    jabs_taken: int = 0
    jabs_tick: int = 0
    stuck_ticks: int = 0
    flight_ticks: int = 0  # for which he has run from a hero; below 0 he gets his breath back
    yields_to: int = 0  # id of the man for whom he has halted
    yield_ticks: int = 0  # for how long
    rounds: int = 0  # id of the man round whom he steps
    phase: int = 0
    blows: int = 0  # attacks begun so far: the pattern of his next one
    behind_ticks: int = 0  # for how long his target has turned his back to him
    heart: str = ""  # stays or flees, once he has been the last of his wave
    strain: int = 0  # points that strings of blows on his guard have cost a boss
    strain_tick: int = -999  # of the last of them
    shrugs: int = 0  # how often they have been thrown off
    tried: list[str] = field(default_factory=list)  # attacks that a boss has shown already
    home_x: int = 0
    shots: int = 0  # fired so far
    shot_tick: int = -999  # of the last one
    aim_ticks: int = 0  # for how long a partner has kept his arm up without a shot
    stray_ticks: int = 0  # for how long he has been on another storey, out of view
    ducks_in: int = 0  # ticks until he is down, after a shot that he has heard; 0 = none
    down_until: int = 0  # tick up to which he stays on his knee
    duck_rest_until: int = 0  # and before which he does not kneel again
    rush_until: int = 0  # and up to which he comes on faster
    calm_ticks: int = 0  # for which a bystander has seen no fight
    in_line_ticks: int = 0  # for which he has stood before a man with a gun


@dataclass(slots=True)
class Fighter:
    """A person. Position = feet in px; `rx`, `ry` the parts of a pixel (1/256) left over; speeds in 1/256 px a tick.

    `state` is a name in `states.STATES`, `t` the ticks since it began, `move` the blow in progress or, in a `scene`,
    the pose that is played.
    """

    id: int
    kind: str
    x: int
    y: int
    face: int = 1
    variant: int = 0
    player: int = -1  # index of the pad that drives him, -1 for a brain
    state: str = "stand"
    t: int = 0
    move: str = ""
    tell_ticks: int = 0  # start of the present blow where it differs from the table
    rx: int = 0
    ry: int = 0
    vx: int = 0
    vy: int = 0
    push: int = 0  # knock-back left to run, 1/256 px, signed
    on_floor: bool = True
    surface: str = "tile"
    on_stair: bool = False
    in_water: str = ""  # "", waist or deep
    ladder: int = 0  # id of the ladder object he is on
    ledge_x: int = 0  # last safe standing place
    ledge_y: int = 0
    air_ticks: int = 0  # since feet left the floor
    fall_from: int = 0  # highest y of this flight
    coyote_ticks: int = 0
    drop_ticks: int = 0  # falls through one-way ledges
    hp: int = 100
    max_hp: int = 100
    red: int = 0  # lost health that may be won back
    red_ticks: int = 0
    heat: int = 0
    heat_idle: int = 0
    heat_full: bool = False
    freeze_ticks: int = 0  # his own hit-stop
    stun_ticks: int = 0
    stunned_for: int = 0  # unbroken stun, for the cap
    safe_ticks: int = 0  # nothing hits him
    blind_ticks: int = 0
    panic_ticks: int = 0
    out_ticks: int = 0  # out of the fight (in the pool, dazed by a locker)
    daze_ticks: int = 0
    hits_down: int = 0  # stamps taken in this fall
    hit_ids: list[int] = field(default_factory=list)  # whom the present blow has met
    landed: bool = False  # the present blow has hit
    whiffs: int = 0  # blows into the air, running
    string_at: int = -999  # tick of the last link of the combo string
    string_move: str = ""
    recent: list[str] = field(default_factory=list)  # last four moves, for variety
    jump_kicked: bool = False
    jump_cut: bool = True  # this rise has been cut short, or is no jump
    run_ticks: int = 0  # straight run so far, for the shoulder
    dodge_rest: int = 0
    late_dodge_ticks: int = 0
    pad: int = 0
    last_pad: int = 0
    raw: int = 0  # what the player really holds, even while a scene has taken his hands off
    last_raw: int = 0
    buffered: int = 0  # newest press, a pad bit
    buffered_with: int = 0  # the pad in which it was pressed
    buffered_ticks: int = 0
    jump_buffer: int = 0
    edge_ticks: int = 0  # that he walks against the edge of a pool
    holds: int = 0  # id of the man in his grip or on his shoulders
    held_by: int = 0
    hold_ticks: int = 0
    knees: int = 0
    break_presses: int = 0
    break_hold: int = 0
    thrown_by: int = 0
    arm: str = ""
    arm_uses: int = 0
    stone_ticks: int = 0
    gun: str = ""  # row of GUNS that he carries
    loaded: int = 0  # rounds in it
    spare: int = 0  # rounds beside
    drawn: bool = False  # the gun is in his hand
    idle_gun_ticks: int = 0  # since its last shot
    cover: int = 0  # id of the doorway or pillar that he stands in
    exposed_ticks: int = 0  # out of cover for a shot
    shield: int = 0  # damage that the man in his grip can still stop
    cage: int = 0  # id of the lift in whose cage he is
    hung_ticks: int = 0  # a dog hangs on his arm
    master: int = 0  # id of the handler of a dog
    score: int = 0
    combo_hits: int = 0
    combo_ticks: int = 0
    downs: int = 0
    lift_ticks: int = 0  # for how long another hero has been lifting him up
    walk_pct: int = 100
    wave: int = 0
    entry: str = ""  # how he comes in: door, window, climb, over, drop, walk
    spawn_id: int = 0
    entered_at: int = 0
    drops: str = ""
    back_row: bool = False
    path_at: int = 0
    bounces: int = 0
    link: int = 0  # id of the arch door at which he will come out
    aim: int = 0  # id of the thing that he is thrown into
    snow_hits: int = 0  # snowballs taken: the third fells
    mind: Mind = field(default_factory=Mind)

    @property
    def row(self) -> Kind:
        """His row in the table of kinds."""
        return KINDS[self.kind]

    @property
    def is_hero(self) -> bool:
        """Whether a player, or a player's partner, drives him."""
        return self.kind in HERO_KINDS

    @property
    def is_enemy(self) -> bool:
        """Whether he fights the heroes."""
        return self.kind in ENEMY_KINDS
