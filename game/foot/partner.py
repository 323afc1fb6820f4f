"""The partner's brain: keeps by the hero and out of his line, takes targets of his own, lifts him up; F8."""

from __future__ import annotations

from game.core.cue import Cue
from game.core.pads import DODGE, DOWN, LEFT, RIGHT, SHOOT, STRIKE
from game.data.guns import ROUNDS
from game.data.moves import MOVES
from game.data.partner import (
    AIM_TICKS,
    ENGAGE_PX,
    FIST_PX,
    LAST_MAN_PX,
    LAST_MAN_REST_TICKS,
    LAST_MAN_TICKS,
    LEASH_PX,
    NEVER_INSIDE_PX,
    REVIVE_HP,
    REVIVE_PX,
    REVIVE_TICKS,
    SHARE_PCT,
    SHOT_FROM_PX,
    SHOT_TO_PX,
)
from game.data.stage import Stage
from game.foot.beside import follow, give_way, lost, post_of, too_near
from game.foot.bodies import DOWN as FALLEN
from game.foot.bodies import enter, fighting, phase, start_ticks
from game.foot.fighter import Fighter
from game.foot.ground import Ground, ground_for, ground_of
from game.foot.harm import last_of_wave
from game.foot.hero import hear
from game.foot.lines import first_met
from game.foot.players import can_revive
from game.foot.roles import reaches
from game.foot.route import press_toward
from game.foot.spawn import make_partner
from game.foot.words import warn
from game.foot.world import World

BACK_TICKS = 12  # of the start of a blow in which he still ducks or steps aside


def births(stage: Stage, world: World, cues: list[Cue]) -> None:
    """A partner comes when the flag of his object is set, once."""
    for spawn in stage.level.of("partner"):
        if spawn.id not in world.fired and world.counts(spawn) and world.partner is None:
            world.fired.append(spawn.id)
            f = make_partner(stage, world, spawn)
            world.fighters.insert(1, f)
            cues.append(Cue("partner_here", f.x, f.y - 40, f.id))


def think(stage: Stage, world: World, hall: Ground, f: Fighter, cues: list[Cue]) -> None:
    """One tick of the partner."""
    f.pad = 0
    lead = world.leads[0] if world.leads else None
    if lead is None or f.state in ("out", "down") or world.hands_off:
        hear(world, f, 0)
        return
    _arms(stage, world, f)
    warn(stage, world, f, lead, cues)
    ground = ground_for(stage, world, f, hall)
    f.pad = 0
    _choose(stage, world, ground, f, lead, cues)
    raw, f.pad = f.pad, 0
    hear(world, f, raw)


def _arms(stage: Stage, world: World, f: Fighter) -> None:
    """The gun is in his hand once its flag is set."""
    spawn = stage.level.find(f.spawn_id)
    armed = spawn.text("armed") if spawn is not None else ""
    if not f.gun and armed and armed in world.flags:
        f.gun, f.loaded = "revolver", 6


def _choose(stage: Stage, world: World, ground: Ground, f: Fighter, lead: Fighter, cues: list[Cue]) -> None:
    if f.state == "held":
        f.pad = LEFT if world.tick % 4 < 2 else RIGHT
        return
    if f.state == "scene" and f.move == "revive":
        _reviving(world, f, lead, cues)
        return
    if lead.state == "down" and can_revive(world):
        if abs(lead.y - f.y) < 12 and press_toward(f, lead.x, REVIVE_PX) and f.state == "stand":
            enter(f, "scene", "revive")
            f.vx = 0
        return
    if _dodges(world, f):
        return
    if lost(stage, world, ground, f, lead, cues):
        return
    post = post_of(stage, world)
    f.mind.mood = "post" if post is not None else "follow"
    if _makes_room(f, lead):
        enter(f, "stand")
    if too_near(f, lead) and post is None and not f.cage and not lead.cage:
        give_way(world, ground, f, lead)
        return
    if f.state == "blow" and f.move != "dodge":
        _goes_on_striking(world, f, lead)
        return
    if _fights(world, ground, f, lead):
        return
    if _ducks(f, lead):
        f.pad |= DOWN
        return
    if f.cage and too_near(f, lead):
        give_way(world, ground, f, lead)
        return
    if post is not None and not lead.cage:
        if press_toward(f, post.x, 6):
            f.face = -1 if post.text("face") == "left" else 1
        return
    follow(stage, world, ground, f, lead)


def _reviving(world: World, f: Fighter, lead: Fighter, cues: list[Cue]) -> None:
    if lead.state != "down":
        enter(f, "stand")
    elif f.t >= REVIVE_TICKS:
        world.revived_at = world.checkpoint
        lead.hp = REVIVE_HP
        enter(lead, "rise")
        enter(f, "stand")
        cues.append(Cue("revive", lead.x, lead.y - 30, lead.id))


def _dodges(world: World, f: Fighter) -> bool:
    """A blow is about to land on him: he ducks the high ones and dodges the others."""
    for e in world.enemies:
        if e.state != "blow" or e.mind.target != f.id or phase(e) != "start" or start_ticks(e) - e.t > BACK_TICKS:
            continue
        if reaches(e, f, e.move):
            f.pad |= DODGE | (RIGHT if f.x >= e.x else LEFT)
            return True
    return False


def _makes_room(f: Fighter, lead: Fighter) -> bool:
    """Whether he breaks off his blow: the hero has come upon him, or draws with him in the line."""
    if f.state != "blow" or f.move == "dodge" or f.cage or abs(lead.y - f.y) > 40 or not f.on_floor:
        return False
    in_line = lead.drawn and (f.x - lead.x) * lead.face > 0 and not MOVES[f.move].low
    return in_line or abs(f.x - lead.x) < NEVER_INSIDE_PX


def _ducks(f: Fighter, lead: Fighter) -> bool:
    """Whether he is ahead of a drawn gun and gets his head out of its line."""
    if not lead.drawn or abs(lead.y - f.y) > 40 or (f.x - lead.x) * lead.face <= 0:
        return False
    return f.state in ("stand", "crouch")


def _may_harm(world: World, amount: int) -> bool:
    """Whether so much more would still be within his share of all damage."""
    mine = world.partner_harm + amount
    return mine * 100 <= SHARE_PCT * (mine + world.lead_harm)


def _worth(world: World, f: Fighter, lead: Fighter, e: Fighter) -> tuple[int, int, int]:
    """Order of targets: behind the hero first, then guns, then whom the hero does not fight; near before far."""
    behind = (e.x - lead.x) * lead.face < 0 and abs(e.x - lead.x) < 110
    gun = e.row.role in ("gunman", "shotgun")
    his = abs(e.x - lead.x) < 60 and (e.x - lead.x) * lead.face >= 0
    return (0 if behind else 1 if gun else 3 if his else 2, abs(e.x - f.x), e.id)


def targets_for(world: World, f: Fighter, lead: Fighter) -> list[Fighter]:
    """Whom he would go for now, the worthiest first."""
    view = world.view.box
    men = [
        e
        for e in world.enemies
        if fighting(e)
        and e.state not in FALLEN
        and e.mind.mood not in ("guard", "wait", "ambush")
        and view.holds(e.x, e.y - 30)
        and abs(e.y - f.y) < 24
        and (lead.hp <= 0 or _his_to_take(world, lead, e))
    ]
    return sorted(men, key=lambda e: _worth(world, f, lead, e))


def _his_to_take(world: World, lead: Fighter, e: Fighter) -> bool:
    """Anybody but the last man of a wave; him he only weakens from afar, now and then, and leaves him to the hero."""
    if e.row.boss or not last_of_wave(world, e) or e.mind.alone_ticks > LAST_MAN_TICKS:
        return True
    rested = world.tick - world.partner_shot_tick > LAST_MAN_REST_TICKS
    return rested and abs(e.x - lead.x) > LAST_MAN_PX and e.hp > ROUNDS["partner"].blow.damage


def _fights(world: World, ground: Ground, f: Fighter, lead: Fighter) -> bool:
    """Shoot, strike, or step up to a man on his own side of the hero; True if that decides this tick."""
    if f.state not in ("stand", "crouch") or not world.view.box.holds(f.x, f.y - 30):
        return False
    if not _may_harm(world, ROUNDS["partner"].blow.damage):
        return False
    men = targets_for(world, f, lead)
    near = next((e for e in men if abs(e.x - f.x) <= FIST_PX), None)
    if near is not None and f.state == "stand":
        f.pad |= RIGHT if near.x > f.x else LEFT
        if f.face == (1 if near.x > f.x else -1) and not f.last_pad & STRIKE:
            f.pad |= STRIKE
        return True
    if f.mind.rest_ticks:
        f.mind.rest_ticks -= 1
    elif f.gun and not f.cage:
        for e in men:
            low = _height(world, ground, f, e)
            if low is not None:
                f.mind.aim_ticks = 0
                f.pad |= SHOOT | (RIGHT if e.x > f.x else LEFT) | (DOWN if low or _ducks(f, lead) else 0)
                return True
    mine = next((e for e in men if _on_his_side(f, lead, e)), None)
    if mine is None or f.state != "stand":
        return False
    press_toward(f, mine.x, FIST_PX)
    return True


def _goes_on_striking(world: World, f: Fighter, lead: Fighter) -> None:
    """A blow that has landed is followed by the next of the string."""
    if f.landed and not f.last_pad & STRIKE and _may_harm(world, ROUNDS["partner"].blow.damage):
        if any(abs(e.x - f.x) <= FIST_PX and (e.x - f.x) * f.face > 0 for e in targets_for(world, f, lead)):
            f.pad |= STRIKE


def _on_his_side(f: Fighter, lead: Fighter, e: Fighter) -> bool:
    """Whether a man is near enough to be walked up to, with the hero on neither's way."""
    gap = e.x - lead.x
    return abs(e.x - f.x) <= ENGAGE_PX and NEVER_INSIDE_PX + FIST_PX < abs(gap) <= LEASH_PX and gap * (f.x - lead.x) > 0


def _height(world: World, ground: Ground, f: Fighter, e: Fighter) -> bool | None:
    """Whether a shot at him has to be a low one; None if no shot would meet him first."""
    if not SHOT_FROM_PX <= abs(e.x - f.x) <= SHOT_TO_PX:
        return None
    face = 1 if e.x > f.x else -1
    return next((low for low in (False, True) if first_met(world, ground, f, face, low, SHOT_TO_PX) is e), None)


def holds_fire(stage: Stage, world: World, f: Fighter) -> bool:
    """At the tick of his shot: whether he keeps his arm up because nobody is in his line, for a while at most."""
    ground = ground_for(stage, world, f, ground_of(stage, world))
    met = first_met(world, ground, f, f.face, MOVES[f.move].low, SHOT_TO_PX)
    if met is not None and met.is_enemy:
        f.mind.aim_ticks = 0
        world.partner_shot_tick = world.tick
        return False
    f.mind.aim_ticks += 1
    if f.mind.aim_ticks >= AIM_TICKS:
        f.mind.aim_ticks = 0
        enter(f, "stand")
    return True
