"""What a hero's buttons mean where he stands: the combo string, crouched and running blows, grabs, use, dodge."""

from __future__ import annotations

from game.core import pads
from game.core.cue import Cue
from game.core.pads import DODGE, DOWN, FINISHER, GRAB, JUMP, KICK, STRIKE, UP, side
from game.core.whole import part
from game.data import feel
from game.data.moves import MOVES
from game.data.stage import Stage
from game.data.things import ARMS
from game.foot import gunplay, usage
from game.foot.bodies import DODGES, enter
from game.foot.fighter import Fighter
from game.foot.ground import ground_of
from game.foot.locomotion import jump
from game.foot.missiles import comes_at
from game.foot.motion import body_box, step_in
from game.foot.reach import fallen_near, man_ahead
from game.foot.world import World

STRING = ("jab", "cross", "hook")


def listen(world: World, pads_now: pads.Pads) -> None:
    """Note what each hero presses; hit-stop does not make a press grow old."""
    for f in world.leads:
        hear(world, f, pads_now[f.player] if f.player < len(pads_now) else 0)


def hear(world: World, f: Fighter, raw: int) -> None:
    """Note what one hero presses, whoever presses it."""
    f.last_raw, f.raw = f.raw, raw
    f.last_pad, f.pad = f.pad, 0 if world.hands_off else f.raw
    if not world.freeze_ticks:
        if f.buffered:
            f.buffered_ticks -= 1
            if f.buffered_ticks < 0:
                f.buffered = 0
        if f.jump_buffer:
            f.jump_buffer -= 1
    pressed = f.pad & ~f.last_raw
    if pressed & JUMP:
        f.jump_buffer = feel.JUMP_BUFFER_TICKS + 1
    newest = _newest(f, pressed)
    if newest:
        f.buffered = newest
        f.buffered_with = f.pad
        f.buffered_ticks = feel.ATTACK_BUFFER_TICKS


def _newest(f: Fighter, pressed: int) -> int:
    """The press that counts: strike and kick together are the finisher."""
    both = STRIKE | KICK
    if pressed & both and f.pad & both == both and f.heat == 100:
        return FINISHER
    for bit in (FINISHER, DODGE, GRAB, KICK, STRIKE, pads.SHOOT):
        if pressed & bit:
            return bit
    return 0


def choose(stage: Stage, world: World, f: Fighter, cues: list[Cue]) -> bool:
    """On the floor and free: begin what the newest press asks for. True if something began."""
    if f.jump_buffer and f.on_floor:
        return _jump_or_drop(stage, world, f, cues)
    if stage.assists.auto_combo and f.pad & STRIKE and not f.buffered:
        f.buffered, f.buffered_with, f.buffered_ticks = STRIKE, f.pad, feel.ATTACK_BUFFER_TICKS
    if f.pad & UP and not f.last_pad & UP and usage.go_in(stage, world, f, cues):
        return True
    if f.pad & (UP | DOWN) and usage.take_ladder(stage, f):
        return True
    if not f.buffered:
        return False
    button, pad = f.buffered, f.buffered_with
    if button == STRIKE:
        return _begin(f, _strike_move(world, f, pad))
    if button == KICK:
        return _begin(f, _kick_move(f, pad))
    if button == GRAB:
        return _grab(stage, world, f, pad, cues)
    if button == DODGE:
        return _dodge(f, pad, cues)
    if button == FINISHER:
        return _finisher(world, f, cues)
    return gunplay.press(stage, world, f, cues)


def _jump_or_drop(stage: Stage, world: World, f: Fighter, cues: list[Cue]) -> bool:
    if (f.arm and ARMS[f.arm].walk_slow) or f.hung_ticks:
        return False
    if f.pad & DOWN:
        box = body_box(f)
        if ground_of(stage, world).one_way_under(box.left, box.right, f.y):
            f.jump_buffer = 0
            f.drop_ticks = 8
            enter(f, "air")
            return True
    jump(f, cues)
    return True


def _begin(f: Fighter, move: str) -> bool:
    """Start a blow; the press is spent, a gun is put away."""
    f.buffered = 0
    gunplay.holster(f)
    way = side(f.buffered_with)
    if way and move != "back_fist":
        f.face = way
    enter(f, "blow", move)
    f.vx = part(f.vx, 2) if MOVES[move].travel_px == 0 else f.vx
    return True


def _strike_move(world: World, f: Fighter, pad: int) -> str:
    if pad & DOWN:
        return "stamp" if fallen_near(world, f) is not None else "low_jab"
    if f.arm:
        return ARMS[f.arm].swing
    in_string = world.tick - f.string_at <= feel.COMBO_WINDOW_TICKS and f.string_move
    if not in_string:
        f.string_move = ""
        return "jab"
    if side(pad) == -f.face:
        return "back_fist"
    return next_link(f)


def next_link(f: Fighter) -> str:
    """What the combo string goes on with; a hook only after a cross that hit."""
    last, _, hit = f.string_move.partition("+")
    if last == "jab" or last == "back_fist":
        return "cross"
    if last == "cross":
        return "hook" if hit and not f.in_water else "jab"
    return "jab"


def _kick_move(f: Fighter, pad: int) -> str:
    if pad & DOWN:
        return "sweep"
    return "shoulder" if f.run_ticks >= feel.SHOULDER_RUN_TICKS and not f.in_water else "kick"


def _grab(stage: Stage, world: World, f: Fighter, pad: int, cues: list[Cue]) -> bool:
    """Grab a man, lift a fallen one, use, take, drop or throw: whatever is nearest to what the hand would do."""
    f.buffered = 0
    if f.arm:
        if pad & DOWN:
            usage.drop_arm(world, f, cues)
            return False
        if man_ahead(world, f, feel.GRAB_FROM_PX) is None and usage.near_things(world, f, "valve"):
            return _begin(f, "turn_valve")
        return _begin(f, "throw_snow" if f.arm == "snowball" else "throw_arm")
    man = man_ahead(world, f, feel.GRAB_FROM_PX)
    if man is None and not comes_at(world, f):
        if usage.use(stage, world, f, cues):
            return True
        fallen = fallen_near(world, f)
        if fallen is not None and fallen.hp <= feel.LIFT_HP and not fallen.row.boss:
            enter(f, "blow", "lift")
            f.holds = fallen.id
            fallen.held_by = f.id
            enter(fallen, "carried")
            return True
    _begin(f, "grab")
    if man is not None:
        step_in(ground_of(stage, world), f, max(0, abs(man.x - f.x) - feel.GRAB_TO_PX))
    return True


def _dodge(f: Fighter, pad: int, cues: list[Cue]) -> bool:
    if f.dodge_rest or f.in_water or (f.arm and ARMS[f.arm].walk_slow):
        return False
    f.buffered = 0
    way = side(pad)
    enter(f, "blow", "dodge" if way else "dodge_back")
    f.face = way or f.face
    f.vx = 0
    f.push = 0
    cues.append(Cue("dodge", f.x, f.y, f.id))
    return True


def _finisher(world: World, f: Fighter, cues: list[Cue]) -> bool:
    f.buffered = 0
    if f.heat < 100:
        return False
    enter(f, "blow", "finisher")
    f.heat = 0
    f.heat_full = False
    f.hp = min(f.max_hp, f.hp + f.red)
    f.red = 0
    f.vx = 0
    f.score += feel.SCORE_FINISHER * 2
    world.no_tell_until = max(world.no_tell_until, world.tick + feel.NO_TELL_TICKS)
    cues.append(Cue("finisher", f.x, f.y - 30, f.id))
    return True


def choose_air(world: World, f: Fighter) -> bool:
    """In the air: jump kick, elbow drop or shot, once a jump."""
    if f.buffered == pads.SHOOT:
        return gunplay.press_in_air(f)
    if f.jump_kicked or f.buffered not in (STRIKE, KICK) or f.arm:
        return False
    if f.buffered == STRIKE and not (f.buffered_with | f.pad) & DOWN:
        return False
    move = "jump_kick" if f.buffered == KICK else "elbow_drop"
    f.buffered = 0
    f.jump_kicked = True
    air_ticks = f.air_ticks
    enter(f, "blow", move)
    f.air_ticks = air_ticks
    return True


def cancel(stage: Stage, world: World, f: Fighter, cues: list[Cue]) -> bool:
    """In the recovery of a blow: go on where the table allows it. True if something began."""
    if f.buffered and f.move.startswith("reload_revolver"):  # round by round: any press breaks it off
        enter(f, "stand")
        return True
    move = MOVES[f.move]
    into_recovery = f.t - move.start_ticks - move.active_ticks + 1  # R1 is the first tick of recovery
    if into_recovery < 1 or not f.buffered:
        return False
    if f.buffered == DODGE:
        allowed = f.landed and "dodge" in move.cancels and into_recovery >= move.cancel_from
        missed = not f.landed and into_recovery * 2 > move.recover_ticks
        if (allowed or missed) and f.move not in DODGES:
            return _dodge(f, f.buffered_with, cues)
        return False
    if f.buffered == pads.SHOOT:
        return gunplay.quick_shot(stage, world, f, into_recovery)
    if not f.landed or not move.cancels or into_recovery < move.cancel_from:
        return False
    wanted = _wanted(world, f)
    if wanted not in move.cancels:
        return False
    if wanted == "grab":
        return _grab(stage, world, f, f.buffered_with, cues)
    _begin(f, wanted)
    step_in(ground_of(stage, world), f, MOVES[wanted].step_in_px)
    return True


def _wanted(world: World, f: Fighter) -> str:
    """The move that the buffered press asks for as the next link."""
    note_link(world, f)
    if f.buffered == STRIKE:
        if f.arm:
            return ""
        if f.buffered_with & DOWN:
            return "stamp" if fallen_near(world, f) is not None else "low_jab"
        return "back_fist" if side(f.buffered_with) == -f.face else next_link(f)
    if f.buffered == KICK:
        return "sweep" if f.buffered_with & DOWN else "kick"
    return "grab" if f.buffered == GRAB and not f.arm else ""


def note_link(world: World, f: Fighter) -> None:
    """Remember the present blow as the last link of the string."""
    if f.move in (*STRING, "back_fist"):
        f.string_move = f.move + ("+hit" if f.landed else "")
        f.string_at = world.tick


def after_blow(f: Fighter) -> None:
    """A blow has run out: a dodge must rest."""
    if f.move in DODGES:
        f.dodge_rest = feel.DODGE_REST_TICKS


def finish_active(stage: Stage, world: World, f: Fighter, cues: list[Cue]) -> None:
    """The last active tick of a hero's blow: strings are noted, uses counted, hands throw, take and turn."""
    note_link(world, f)
    if f.move == "grab" and not f.holds:
        cues.append(Cue("grab_miss", f.x + f.face * 20, f.y - 44, f.id))
    if f.move == "back_fist":
        f.face = -f.face
    if f.move in gunplay.FINISHES:
        gunplay.FINISHES[f.move](stage, world, f, cues)
    elif f.move in usage.FINISHES:
        usage.FINISHES[f.move](stage, world, f, cues)
    elif f.arm and f.move == ARMS[f.arm].swing:
        usage.wear_arm(world, f, cues)
