"""Who may strike next: tokens, fair tells, and blows that are kept apart; source: fighters.md F6."""

from __future__ import annotations

from game.core.cue import Cue
from game.data import feel, missiles, turns
from game.data.guns import ROUNDS
from game.data.move import scaled_tell
from game.data.moves import MOVES
from game.data.partner import AT_HIM_EVERY
from game.data.stage import Stage
from game.foot import roles
from game.foot.bodies import BUTTONS, enter, phase, start_ticks
from game.foot.fighter import Fighter
from game.foot.gunmen import shot_ticks
from game.foot.places import POSTED
from game.foot.world import World


def in_view(world: World, f: Fighter) -> bool:
    """Whether his centre is well inside the view: nobody strikes from off the screen."""
    return world.view.box.grown(-turns.VIEW_MARGIN_PX).holds(f.x, min(f.y - 30, world.view.y + 200))


def break_off_unseen(world: World, f: Fighter) -> None:
    """Who has been pushed out of the view in the middle of a tell drops it; fighters.md F0.4."""
    if f.state == "blow" and phase(f) == "start" and not world.view.box.holds(f.x, max(world.view.y, f.y - 30)):
        enter(f, "stand")
        f.mind.token = ""
        f.mind.rest_ticks = turns.UNSEEN_REST_TICKS


def pending(world: World, hero: Fighter) -> list[tuple[int, int]]:
    """Ticks from now (first, last) in which blows that are under way may land on a hero."""
    found = []
    for f in world.enemies:
        if f.state != "blow" or phase(f) == "recover":
            continue
        move, start = MOVES[f.move], start_ticks(f)
        first, last = max(0, start - f.t), max(0, start + move.active_ticks - f.t)
        if move.lob:
            first, last = first + missiles.LOB_TICKS - 14, last + missiles.LOB_TICKS
        flight = shot_ticks(f.move, abs(f.x - hero.x))
        found.append((first + flight, last + flight))
    for shot in world.shots:
        left = max(0, abs(shot.x - hero.x) // max(1, ROUNDS[shot.round].speed_px))
        found += [(left, left + 1)] if shot.team and (hero.x - shot.x) * shot.face > 0 else []
    found += [
        (max(0, missiles.LOB_TICKS - m.t - 14), max(0, missiles.LOB_TICKS - m.t)) for m in world.missiles if m.team
    ]
    return found


def tell_ticks(stage: Stage, f: Fighter, hero: Fighter, move: str) -> int:
    """Length of a tell at this difficulty, six more from behind."""
    behind = (f.x - hero.x) * hero.face < 0
    extra = stage.difficulty.tell_ticks + (6 if behind else 0)
    return scaled_tell(MOVES[move], extra).start_ticks


def may_tell(stage: Stage, world: World, f: Fighter, hero: Fighter, move: str) -> bool:
    """Whether a blow begun now would be fair: in view, not too soon, not on top of another blow."""
    if world.tick < world.no_tell_until or f.mind.rest_ticks or not f.on_floor or not in_view(world, f):
        return False
    if world.tick - f.entered_at < turns.ENTRY_QUIET_TICKS:
        return False
    if hero.state in ("lie", "rise", "fall", "down", "board", "ladder") or hero.safe_ticks > feel.MERCY_TICKS:
        return False
    if MOVES[move].shot and he_is_seen(world):
        return False
    start = tell_ticks(stage, f, hero, move)
    first = start + (missiles.LOB_TICKS - 14 if MOVES[move].lob else 0) + shot_ticks(move, abs(f.x - hero.x))
    last = first + MOVES[move].active_ticks + (14 if MOVES[move].lob else 0)
    if first + world.tick - world.last_blow_tick < turns.BLOWS_APART_TICKS:
        return False
    apart = turns.BLOWS_APART_TICKS
    return all(first - b >= apart or a - last >= apart for a, b in pending(world, hero))


def grant(stage: Stage, world: World, cues: list[Cue]) -> None:
    """Give at most one token a tick: to the best of those who could strike now."""
    if world.tick - world.last_grant_tick < stage.difficulty.rest_ticks:
        return
    best: tuple[int, int] | None = None
    chosen: tuple[Fighter, Fighter, str] | None = None
    for f in world.foes:
        if f.state != "stand" or f.mind.token or f.mind.mood in POSTED or f.hp <= 0 or f.row.boss:
            continue
        hero = world.find(f.mind.target)
        if hero is None or abs(hero.y - f.y) > 150 or _passes(f, hero):
            continue
        if hero.player < 0 and world.partner_grants < AT_HIM_EVERY - 1 and any(h.hp > 0 for h in world.leads):
            continue
        button = roles.wish(stage, world, f, hero)
        if not button or not _token_free(stage, world, f, hero, button):
            continue
        move = roles.attack(f, button)
        if not may_tell(stage, world, f, hero, move) or _covered(world, hero, f):
            continue
        rank = (-_score(world, f, hero), f.id)
        if best is None or rank < best:
            best, chosen = rank, (f, hero, button)
    if chosen is not None:
        begin(stage, world, *chosen, cues)


def begin(stage: Stage, world: World, f: Fighter, hero: Fighter, button: str, cues: list[Cue]) -> None:
    """The token is his: the tell begins with the next act."""
    move = roles.attack(f, button)
    f.mind.token = MOVES[move].token
    f.mind.waited_ticks = 0
    f.mind.blows += 1
    f.tell_ticks = tell_ticks(stage, f, hero, move)
    f.face = 1 if hero.x >= f.x else -1
    f.pad = BUTTONS[button]
    world.last_grant_tick = world.tick
    world.last_grant_side = f.mind.side
    world.partner_grants = world.partner_grants + 1 if hero.player >= 0 else 0
    cues.append(Cue(f"tell_{tell_sort(move, button)}", f.x, f.y - 50, f.id, f.tell_ticks, f"{f.row.role}:{move}"))


def tell_sort(move: str, button: str) -> str:
    """`gun`, `throw`, `grab`, `heavy` or `light`: what kind of answer a tell asks for."""
    row = MOVES[move]
    if row.shot:
        return "gun"
    if row.lob:
        return "throw"
    return "grab" if row.holds else "heavy" if button == "kick" else "light"


def _score(world: World, f: Fighter, hero: Fighter) -> int:
    in_front = (f.x - hero.x) * hero.face >= 0
    score = turns.IN_FRONT if in_front else turns.BEHIND
    score += min(turns.PATIENCE_CAP, f.mind.waited_ticks // 4)
    score -= abs(f.x - hero.x) // 4
    return score + (turns.OTHER_SIDE if world.last_grant_side and world.last_grant_side != f.mind.side else 0)


def _token_free(stage: Stage, world: World, f: Fighter, hero: Fighter, button: str) -> bool:
    """Whether a token of each needed sort is left; the second melee token only from the other side."""
    for sort in MOVES[roles.attack(f, button)].token.split("+"):
        out = [g for g in world.enemies if sort in g.mind.token.split("+") and g.mind.target == hero.id]
        if sort == "melee":
            if len(out) >= stage.difficulty.melee_tokens or any(g.mind.side == f.mind.side for g in out):
                return False
        elif len(out) >= (stage.difficulty.gun_tokens if sort == "gun" else 1):
            return False
    return True


def he_is_seen(world: World) -> bool:
    """Whether he who is only seen is in view: then no man fires."""
    return any(t.state == "there" and world.view.box.meets(t.box) for t in world.of("sighting"))


def _passes(f: Fighter, hero: Fighter) -> bool:
    """Whether he is behind somebody in the back row: round a man, or at the hero's very back."""
    return bool(f.mind.rounds) or (f.back_row and abs(hero.x - f.x) < turns.PASSED_PX)


def _covered(world: World, hero: Fighter, f: Fighter) -> bool:
    """Whether a man whom the hero holds stands between them."""
    return bool(hero.holds) and hero.state == "hold" and (f.x - hero.x) * hero.face > 0
