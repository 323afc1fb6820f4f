"""The partner's brain: keeps by the hero and out of his line, takes targets of his own, lifts him up; F8."""

from __future__ import annotations

from game.core.cue import Cue
from game.core.pads import DODGE, DOWN, LEFT, RIGHT, SHOOT, STRIKE
from game.data.guns import HIGH_PX
from game.data.partner import (
    FIST_PX,
    LAST_MAN_TICKS,
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
from game.foot.bodies import enter, fighting, hurt_box, phase, start_ticks
from game.foot.fighter import Fighter
from game.foot.ground import Ground, ground_for
from game.foot.harm import last_of_wave
from game.foot.hero import hear
from game.foot.lines import line
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
    if too_near(f, lead) and post is None:
        give_way(world, ground, f, lead)
        return
    if _ducks(f, lead):
        f.pad |= DOWN
        return
    if _fights(world, ground, f, lead):
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


def target_for(world: World, f: Fighter, lead: Fighter) -> Fighter | None:
    """Whom he would go for now, or None."""
    view = world.view.box
    men = [
        e
        for e in world.enemies
        if fighting(e)
        and e.state not in FALLEN
        and e.mind.mood not in ("guard", "wait", "ambush")
        and view.holds(e.x, e.y - 30)
        and abs(e.y - f.y) < 24
    ]
    if lead.hp > 0:
        men = [e for e in men if not last_of_wave(world, e) or _late(world, e)]
    return min(men, key=lambda e: _worth(world, f, lead, e), default=None)


def _late(world: World, e: Fighter) -> bool:
    """Whether even the last of a wave, or a boss, is for him."""
    return e.row.boss or e.mind.alone_ticks > LAST_MAN_TICKS


def _fights(world: World, ground: Ground, f: Fighter, lead: Fighter) -> bool:
    """Shoot or strike; True if that decides this tick."""
    if f.state not in ("stand", "blow", "crouch"):
        return False
    target = target_for(world, f, lead)
    if target is None:
        return False
    gap = abs(target.x - f.x)
    if gap <= FIST_PX and _may_harm(world, 8):
        f.pad |= RIGHT if target.x > f.x else LEFT
        if f.face == (1 if target.x > f.x else -1) and not f.last_pad & STRIKE:
            f.pad |= STRIKE
        return True
    if not f.gun or f.state != "stand" or not SHOT_FROM_PX <= gap <= SHOT_TO_PX or not _may_harm(world, 8):
        return False
    if f.mind.rest_ticks:
        f.mind.rest_ticks -= 1
        return False
    face = 1 if target.x > f.x else -1
    goal = hurt_box(target)
    if any(goal.holds(x, y) for x, y, _ in line(ground, f.x, f.y, HIGH_PX, face, f.on_stair)):
        f.pad |= SHOOT | (RIGHT if face > 0 else LEFT)
        return True
    return False
