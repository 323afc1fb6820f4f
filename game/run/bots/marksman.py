"""The part of a bot that knows guns: ducks and jumps bullets, shoots whom it had better not walk up to, reloads."""

from __future__ import annotations

from game.core import pads
from game.data.fighters import BYSTANDER
from game.data.guns import ARMS_LENGTH_PX, GUNS, HIGH_PX, LOW_PX, ROUNDS
from game.data.moves import MOVES
from game.data.stage import Stage
from game.foot.bodies import DOWN, fighting, hurt_box, phase, safe, start_ticks
from game.foot.fighter import Fighter
from game.foot.ground import ground_of
from game.foot.lines import aim, line
from game.foot.world import World

FREE = frozenset({"stand", "crouch", "cover", "air", "land"})
DUCK_TICKS = 10  # before a high shot is there he is down,
LEAP_TICKS = 9  # and before a low one in the air
CALM_PX, DRY_PX = 150, 80  # nobody so near, and there is time to reload; with an empty gun less will do
FAR_PX = 64  # nearer men are a matter for fists
GUNNERS = frozenset({"gunman", "shotgun", "thrower", "bodyguard"})
SPARES = 6  # of these rounds none is for men without guns


def duck(world: World, hero: Fighter) -> int | None:
    """What to press against the bullet or blast that is there first, or None."""
    coming: list[tuple[int, bool]] = []
    for shot in world.shots:
        gap = (hero.x - shot.x) * shot.face
        if shot.team and 0 < gap < 400 and abs(shot.floor - hero.y) < 48:
            ticks = max(0, gap - 9) // ROUNDS[shot.round].speed_px
            coming.append((ticks, shot.high == LOW_PX))
    for f in world.enemies:
        move = MOVES.get(f.move)
        if f.state != "blow" or move is None or not move.shot or phase(f) != "start" or abs(f.y - hero.y) > 48:
            continue
        row, gap = ROUNDS[move.shot], abs(f.x - hero.x)
        if (hero.x - f.x) * f.face < 0 or (row.cone_px and gap > row.cone_px + 16):
            continue
        ticks = start_ticks(f) - f.t + (gap // row.speed_px if row.speed_px else 0)
        coming.append((ticks, move.low))
    if not coming:
        return None
    ticks, is_low = min(coming)
    if is_low:
        return (0 if hero.last_pad & pads.JUMP and hero.on_floor else pads.JUMP) if ticks <= LEAP_TICKS else None
    return pads.DOWN if ticks <= DUCK_TICKS else None


def shoot(stage: Stage, world: World, hero: Fighter, last: int) -> int | None:
    """What to press to shoot or reload, or None when there is no need or no line."""
    if not hero.gun or hero.arm or hero.state not in FREE or not hero.on_floor or hero.cage:
        return None
    calm = CALM_PX if hero.loaded else DRY_PX
    near = [f for f in world.enemies if fighting(f) and abs(f.x - hero.x) < calm and abs(f.y - hero.y) < 60]
    if hero.loaded < GUNS[hero.gun].magazine and hero.spare and not near:
        return (pads.UP | pads.SHOOT) if not last & pads.SHOOT else None
    if not hero.loaded:
        return None
    mark = _mark(stage, world, hero)
    if mark is None or last & pads.SHOOT:
        return None
    return pads.SHOOT | (pads.RIGHT if mark.x >= hero.x else pads.LEFT)


def _mark(stage: Stage, world: World, hero: Fighter) -> Fighter | None:
    """The man whom a shot fired now would meet, if he is worth a round; nobody innocent may stand before him."""
    wanted = [f for f in world.enemies if _worth(world, hero, f)]
    if not wanted:
        return None
    ground = ground_of(stage, world)
    for face in (hero.face, -hero.face):
        if not any((f.x - hero.x) * face > 0 for f in wanted):
            continue
        bodies = [
            (v, hurt_box(v))
            for v in world.fighters
            if not v.is_hero and not safe(v) and v.state not in ("out", "lie", "fall", "waiting")
        ]
        for x, y in line(ground, hero.x, hero.y - HIGH_PX, face, aim(world, ground, hero, face, HIGH_PX)):
            if not world.view.box.grown(12).holds(x, world.view.y):
                break
            met = next((v for v, box in bodies if box.holds(x, y)), None)
            if met is None:
                continue
            if met.row.team == BYSTANDER:
                break
            if met in wanted:
                return met
            break
    return None


def _worth(world: World, hero: Fighter, f: Fighter) -> bool:
    """Whether he should be shot: in the fight, in view, armed or far enough off, and there are rounds for his like."""
    if not fighting(f) or f.state in DOWN or f.mind.mood in ("ambush", "wait") or abs(f.y - hero.y) > 60:
        return False
    if not world.view.box.grown(-4).holds(f.x, f.y - 30):
        return False
    gap = abs(f.x - hero.x)
    if f.row.role in GUNNERS:
        return gap > ARMS_LENGTH_PX
    return gap > FAR_PX and hero.loaded + hero.spare > SPARES
