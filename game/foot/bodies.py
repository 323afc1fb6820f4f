"""Small questions and changes of one body: where it can be hurt, what state it enters, whether it may act."""

from __future__ import annotations

from game.core.boxes import Box
from game.core.pads import DODGE, GRAB, KICK, SHOOT, STRIKE
from game.data import feel
from game.data.gun_moves import COVERED
from game.data.move import Move
from game.data.moves import MOVES
from game.foot.fighter import Fighter
from game.foot.world import World

DOWN = frozenset({"fall", "lie", "rise", "thrown", "down"})
AWAY = frozenset({"out", "board", "climb_out", "swim", "held", "carried", "waiting", "plunge"})
BUTTONS = {"strike": STRIKE, "kick": KICK, "grab": GRAB, "shoot": SHOOT, "dodge": DODGE}  # of `Kind.attacks`
DODGES = frozenset({"dodge", "dodge_back"})
HURT_PX = 26  # to either side of his feet lies all that can be hurt of anybody


def enter(f: Fighter, state: str, move: str = "") -> None:
    """Begin a state at tick 0."""
    f.state = state
    f.t = 0
    f.move = move
    f.tell_ticks = 0
    f.landed = False
    f.back_row = False  # who strikes or is struck comes forward
    if f.cover and state != "cover" and move not in COVERED:
        f.cover = 0
    if f.hit_ids:
        f.hit_ids = []


def move_of(f: Fighter) -> Move:
    """The blow in progress, as the table has it."""
    return MOVES[f.move]


def start_ticks(f: Fighter) -> int:
    """Start of the present blow: its tell where a mind has set one."""
    return f.tell_ticks or MOVES[f.move].start_ticks


def phase(f: Fighter) -> str:
    """`start`, `active` or `recover` of the present blow, or nothing."""
    if f.state != "blow":
        return ""
    move, start = MOVES[f.move], start_ticks(f)
    if f.t < start:
        return "start"
    return "active" if f.t < start + move.active_ticks else "recover"


def telling(f: Fighter) -> bool:
    """Whether he is an enemy in the tell of a blow."""
    return f.is_enemy and phase(f) == "start"


def armoured(f: Fighter) -> bool:
    """Whether light blows do not stop him in this tick of his move."""
    if f.state != "blow":
        return False
    move = MOVES[f.move]
    shift = start_ticks(f) - move.start_ticks
    return move.armour_from + shift <= f.t < move.armour_to + shift


def safe(f: Fighter) -> bool:
    """Whether nothing can hit him in this tick."""
    if f.safe_ticks or f.state in AWAY or f.state in ("rise", "down", "thrown"):
        return True
    if f.state == "scene":
        return f.row.role != "bystander"  # a cowering bather can be hurt
    if f.state == "blow":
        move = MOVES[f.move]
        return move.safe_from <= f.t + 1 <= move.safe_to
    return False


def _cowers(f: Fighter) -> bool:
    """Whether he ducks, so that a high shot passes over him."""
    return f.state == "scene" and f.move == "cower"


def hurt_box(f: Fighter) -> Box:
    """Where he can be hurt, in world px."""
    row = f.row.hurt
    if f.state in ("lie", "fall"):
        return Box(f.x - HURT_PX, f.y - 14, f.x + HURT_PX, f.y)
    top, bottom = row.top, row.bottom
    if f.is_hero:
        if f.state in ("crouch", "pick_up") or (f.state == "blow" and MOVES[f.move].low):
            top = feel.HURT_CROUCH_TOP
        elif not f.on_floor:
            top, bottom = feel.HURT_AIR
    elif f.state == "kneel":
        top = -44
    elif f.state == "crouch" or (f.state == "blow" and MOVES[f.move].low) or _cowers(f):
        top = feel.HURT_CROUCH_TOP
    return Box(f.x + row.left, f.y + top, f.x + row.right, f.y + bottom)


def grabbable(f: Fighter) -> bool:
    """Whether a grab can take him now."""
    if not f.is_enemy or f.state in DOWN or f.state in AWAY or not f.on_floor:
        return False
    if armoured(f) or phase(f) == "active":
        return False
    return f.hp * 100 <= f.max_hp * f.row.grab_from_hp_pct


def fighting(f: Fighter) -> bool:
    """Whether an enemy is up and in the fight."""
    return f.is_enemy and f.hp > 0 and f.state not in AWAY and f.state != "down"


def release(world: World, f: Fighter) -> None:
    """Let go of whoever he holds, and make whoever holds him let go."""
    for a, b in ((f, world.find(f.holds)), (world.find(f.held_by), f)):
        if a is None or b is None or a.holds != b.id:
            continue
        a.holds = 0
        b.held_by = 0
        a.knees = 0
        if b.state in ("held", "carried"):
            enter(b, "stand")
            b.on_floor = False
            b.vx = b.vy = 0
    f.holds = 0
    f.held_by = 0


def fall(f: Fighter, vx: int, vy: int) -> None:
    """Lose the ground, flying at (vx, vy) in 1/256 px a tick."""
    enter(f, "fall")
    f.vx, f.vy = vx, vy
    f.push = 0
    f.on_floor = False
    f.air_ticks = 0
    f.fall_from = f.y
    f.bounces = 0
    f.hits_down = 0
    f.stunned_for = 0


def stun(f: Fighter, ticks: int) -> None:
    """Stand helpless for so many ticks."""
    enter(f, "stun")
    f.stun_ticks = ticks
    f.vx = 0
