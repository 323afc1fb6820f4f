"""Chooses the picture of a person from kind, state, move and tick; rules never name a picture."""

from __future__ import annotations

from game.core.pads import DOWN
from game.data import feel
from game.data.crowd import BEND_TICKS, FEINT_TICKS
from game.data.moves import MOVES
from game.foot.bodies import start_ticks
from game.foot.edges import SLIPS
from game.foot.fighter import Fighter
from game.show.foot.eyes import DRINK_TICKS, WALK_FROM, Eyes, gait
from game.show.foot.poses import (
    ACTOR_STATES,
    ALONG_STAIRS,
    DOG_STATES,
    MEN_ALONG_STAIRS,
    PLAIN_STATES,
    STRIDES,
    blow_strip,
    is_actor,
)
from game.show.paint.looks import Look
from game.show.paint.sheets import Cel, Strip

TURN_TICKS = 7
TAUNT_TICKS, TAUNT_EVERY_TICKS = 44, 290
SPIN_TICKS = 5  # of each pose of a man who flies
FALL_SPEED = 620  # of a knocked man when he leaves the floor and when he meets it again
FLIGHT_SINK_PX = 12
CARRIED_CEL = 1  # of the strip `thrown`: level, on his back
CLIMB_TICKS = 30  # over an edge
LONG_ACTIVE = 20  # active ticks from which a blow is held or run, not stretched


def strip_name(f: Fighter, eyes: Eyes) -> str:
    """The strip that shows this person now."""
    if f.row.role == "dog":
        return DOG_STATES.get(f.state) or ("sit" if f.master and not f.mind.plan and not f.vx else gait(f))
    if f.state == "scene" and f.move:
        return f.move
    if f.state == "blow" or (f.state == "feint" and f.move):
        return _out_of_cover(f) if f.cover else _along_stairs(blow_strip(f.move), f, eyes)
    if is_actor(f):
        if eyes.about_ticks(f) >= 0:
            return "look"
        return gait(f) if f.state in ("stand", "enter", "flee") else ACTOR_STATES.get(f.state, PLAIN_STATES[f.state])
    if f.state == "stand":
        return _stand(f, eyes)
    choose = _CHOOSERS.get(f.state)
    return choose(f) if choose else PLAIN_STATES[f.state]


def _out_of_cover(f: Fighter) -> str:
    """What a man in a doorway or behind low cover does there: the shot has a strip of its own."""
    if not MOVES[f.move].shot:
        return blow_strip(f.move)
    return "cover_shoot" if f.pad & DOWN else "door_shoot"


def _along_stairs(name: str, f: Fighter, eyes: Eyes) -> str:
    """The strip of a gun that points up or down stairs, where there is one."""
    if name in (ALONG_STAIRS if f.is_hero else MEN_ALONG_STAIRS.get(f.row.role, ())):
        return name + ("", "_up", "_down")[eyes.slope_of(f)]
    return name


def _stand(f: Fighter, eyes: Eyes) -> str:
    pace = gait(f)
    if f.arm == "bench":
        return "carry" if pace == "idle" else "carry_walk"
    if f.in_water:
        return "idle" if pace == "idle" else "wade"
    if f.is_hero and pace != "idle" and (f.vx * f.face < 0 or _coasting(f)):
        return "skid"
    if pace != "run" and eyes.turned_ticks(f) < TURN_TICKS:
        return "turn"
    if f.kind == "boss_strongman" and pace != "idle" and f.mind.phase == 2:
        return "walk_dark"
    if f.arm == "stone" and pace == "idle":
        return "stone_hold"
    if f.kind == "knife_man" and f.mind.plan == "hop_back" and f.vx * f.face < 0:
        return "hop_back"
    if f.drawn:
        return _along_stairs("aim", f, eyes) if pace == "idle" else f"gun_{pace}"
    if f.cage and f.gun and pace == "idle":
        return "lift_ride"
    return "drink" if f.is_hero and eyes.drink_of(f) else pace


def _coasting(f: Fighter) -> bool:
    """On snow or ice with no direction held, too fast for a walk."""
    return f.surface in ("snow", "ice", "wet") and abs(f.vx) > 160 and not f.pad & 3


def _air(f: Fighter) -> str:
    return "jump" if f.vy < 0 else "fall_air"


def _crouch(f: Fighter) -> str:
    if f.drawn:
        return "aim_low"
    return "cover" if f.cover else "crouch"


def _cover(f: Fighter) -> str:
    return "door_cover" if f.gun else "crouch"


def _land_hard(f: Fighter) -> str:
    return "land_hard" if f.is_hero else "land"


def _recover_land(f: Fighter) -> str:
    return blow_strip(f.move)


def _hold(f: Fighter) -> str:
    if not f.is_hero:
        return "squeeze" if f.row.holds_count else "idle"
    return "hold_walk" if abs(f.vx) >= WALK_FROM else "hold"


def _carry(f: Fighter) -> str:
    if not f.is_hero:
        return "idle"
    return "carry_walk" if abs(f.vx) >= WALK_FROM else "carry"


def _stun(f: Fighter) -> str:
    if f.move == "scald":
        return "stagger" if f.is_hero else "panic"  # he bears it, they throw up their arms
    if f.move == "stagger":
        return "stagger"
    return "hurt_low" if f.move == "low" else "hurt_high"


def _swim(f: Fighter) -> str:
    return "wade" if f.hp > 0 else "lie"


def _enter(f: Fighter) -> str:
    if f.move in ("climb", "over"):
        return "climb"
    if not f.on_floor:
        return "fall_air"
    return "land" if f.move == "window" else gait(f)


def _dazed(f: Fighter) -> str:
    return f.move or ("daze" if f.kind == "boss_strongman" else "dazed")  # an opening may name its look


def _rise(f: Fighter) -> str:
    return "roll" if f.is_hero and f.move == "roll" else "rise"


def _thrown(f: Fighter) -> str:
    return "lie" if f.on_floor else "thrown"  # on ice he slides on, as he came down


_CHOOSERS = {
    "thrown": _thrown,
    "crouch": _crouch,
    "cover": _cover,
    "air": _air,
    "land_hard": _land_hard,
    "recover_land": _recover_land,
    "hold": _hold,
    "carry": _carry,
    "stun": _stun,
    "swim": _swim,
    "enter": _enter,
    "dazed": _dazed,
    "rise": _rise,
}


def stretched(strip: Strip, t: int, length: int) -> Cel:
    """The picture at tick t of a strip that is to last `length` ticks."""
    return strip.at(min(strip.ticks - 1, max(0, t) * strip.ticks // max(1, length))) if not strip.loop else strip.at(t)


def _spread(cels: tuple[Cel, ...], t: int, length: int) -> Cel:
    total = sum(c.ticks for c in cels)
    return Strip(cels, False).at(min(total - 1, max(0, t) * total // max(1, length)))


def by_way(strip: Strip, px: int, stride: int) -> Cel:
    """The picture after `px` of way along his face."""
    count = len(strip.cels)
    return strip.cels[px % stride * count // stride]


def _blow(strip: Strip, f: Fighter, stride_percent: int) -> Cel:
    move, start = MOVES[f.move], start_ticks(f)
    ends = {"start": (0, start), "active": (start, move.active_ticks), "recover": (start + move.active_ticks, 0)}
    phase = "start" if f.t < start else "active" if f.t < start + move.active_ticks else "recover"
    cels = strip.of_phase(phase)
    if not cels:
        return stretched(strip, f.t, start + move.active_ticks + move.recover_ticks)
    begin, length = ends[phase]
    if phase == "active" and length > LONG_ACTIVE:
        stride = STRIDES.get(blow_strip(f.move))
        if stride:
            return by_way(Strip(cels, True), f.x * f.face, stride * stride_percent // 100)
        return Strip(cels, False).at(f.t - begin)
    return _spread(cels, f.t - begin, length or move.recover_ticks)


def _by_speed(strip: Strip, f: Fighter) -> Cel:
    """Rising and falling pictures follow the speed, not the clock; a loop flails on."""
    vy = f.vy
    if f.state == "fall":
        low, high, vy = -FALL_SPEED, FALL_SPEED, _knocked_vy(f)
    elif f.vy < 0:
        low, high = -feel.JUMP, 0
    elif strip.loop:
        return strip.at(f.air_ticks)
    else:
        low, high = 0, feel.FALL_CAP // 2
    count = len(strip.cels)
    return strip.cels[max(0, min(count - 1, (vy - low) * count // (high - low)))]


def _knocked_vy(f: Fighter) -> int:
    """The speed by which a knocked man is drawn: he comes down flat, and never back up to where he began.

    His feet's place is on the floor a tick before he lies; and who slips over an edge lay already.
    """
    return FALL_SPEED if f.on_floor or f.move == SLIPS else f.vy


def sink_px(f: Fighter) -> int:
    """How far below his feet's place a flying man is drawn: strips fly at breast height, rules at the floor's."""
    if f.state == "thrown":
        return 0 if f.on_floor else min(FLIGHT_SINK_PX, f.t * 2)
    if f.state == "fall":
        return max(0, min(FLIGHT_SINK_PX, FLIGHT_SINK_PX * (_knocked_vy(f) + FALL_SPEED) // (2 * FALL_SPEED)))
    return 0


def cel_of(look: Look, f: Fighter, eyes: Eyes, tick: int) -> Cel:
    """The picture of this person at this tick. Raises Fault if his sheet lacks it."""
    name = strip_name(f, eyes)
    armed = f"{name}.{f.gun}"  # with this gun, where a look owns two
    strip = look.strip(armed if armed in look else name)
    if f.state == "blow":
        return _blow(strip, f, look.stride_percent)
    if f.row.role == "dog":
        return strip.at(f.t if f.state != "stand" else tick + f.id * 23)
    if f.state == "feint":  # as far as the fist is drawn back, and no farther
        return _spread(strip.of_phase("start") or strip.cels[:1], f.t, FEINT_TICKS)
    if f.state == "pick_up":
        return stretched(strip, f.t, BEND_TICKS)
    if f.state == "thrown" and f.on_floor:
        return strip.cels[0]
    if f.state in ("air", "fall") or (f.state == "enter" and not f.on_floor):
        return _by_speed(strip, f)
    if f.state == "carried" or name == "thrown":
        return strip.cels[CARRIED_CEL if f.state == "carried" else (CARRIED_CEL + f.t // SPIN_TICKS) % len(strip.cels)]
    if f.state == "ladder":
        return by_way(strip, -f.y, 32)
    if f.state == "stun":
        return stretched(strip, f.t, max(f.t + f.stun_ticks, 8))
    if f.state == "recover_land":
        return _spread(strip.of_phase("recover") or strip.cels[-1:], f.t, MOVES[f.move].recover_ticks)
    if name == "climb" and f.state == "enter":
        return stretched(strip, f.t, CLIMB_TICKS)
    if f.state == "rise":
        return stretched(strip, f.t, feel.HERO_RISE_TICKS if f.is_hero else feel.RISE_TICKS)
    if name == "drink":
        return stretched(strip, eyes.drink_ticks(f), DRINK_TICKS)
    if name == "turn":
        return stretched(strip, eyes.turned_ticks(f), TURN_TICKS)
    if name == "look" and f.state == "stand":
        return strip.at(eyes.about_ticks(f))
    if name in STRIDES and (eyes.moving(f) or f.state != "scene"):
        return by_way(strip, (f.x + f.id * 7) * f.face, STRIDES[name] * look.stride_percent // 100)
    if strip.loop:
        return strip.at(tick + f.id * 23 if name == "idle" else f.t)
    return strip.at(f.t)
