"""The scenes of the hotel: in from the rain, the empty hook, the two bodyguards' entrance, and what is left to say."""

from __future__ import annotations

from game.core.cue import Cue
from game.data import feel
from game.data.stage import Stage
from game.foot.bodies import enter, release
from game.foot.fighter import Fighter
from game.foot.scene_kit import Play, named, pose, skipped, speak, stand_still, walk_on
from game.foot.world import World

STEP_IN_PX = 56
STEP_IN_TICKS = 70
LOOK_TICKS = 150  # of nothing, before the hook
HUSH_TICKS = 210
WALK_LONGEST_TICKS = 360
ENTRANCE_TICKS = 170  # both are in and have taken their places
STEP_OUT_PX = {"boss_broad": 4, "boss_long": 54}  # before the hook they come to stand
BACK_PX = 84  # from the hook, before the fight begins
FAREWELL_TICKS = 90
GUARDS = ("boss_broad", "boss_long")


def _stop(world: World) -> None:
    """Heroes stand with empty hands, whatever they were at."""
    for h in world.heroes:
        release(world, h)
        if h.hp <= 0:
            h.hp = 1
            enter(h, "stand")
    stand_still(world)


def _free(world: World) -> None:
    """Heroes have their hands again."""
    for h in world.heroes:
        enter(h, "stand")
        h.safe_ticks = max(h.safe_ticks, feel.HERO_SAFE_TICKS)


def hotel_enter(stage: Stage, world: World, t: int, cues: list[Cue]) -> bool:
    """In from the rain through the revolving door; Ridzik does not like what he hears."""
    start = stage.level.of("player_start")[0]
    if t == 0:
        _stop(world)
    for k, h in enumerate(world.heroes):
        walk_on(h, start.x + STEP_IN_PX - 28 * k)
    if t == STEP_IN_TICKS // 2:
        speak(world, ["hotel.ridzik.1"], cues)
    if skipped(world) or (t >= STEP_IN_TICKS and world.talk is None):
        world.flags.setdefault("hotel_entered", world.tick)
        _free(world)
        return False
    return True


def hotel_hook(stage: Stage, world: World, t: int, cues: list[Cue]) -> bool:
    """Nothing happens. The hook on the wall is empty."""
    spot = named(stage, "hook")
    hero = world.heroes[0]
    if t == 0:
        _stop(world)
        cues.append(Cue("hush", 0, 0, 0, HUSH_TICKS))
    if spot is not None and "hook_reached" not in world.flags:
        for k, h in enumerate(world.heroes):
            walk_on(h, spot.x + 34 * k)
        if abs(hero.x - spot.x) > 4 and t < WALK_LONGEST_TICKS and not skipped(world):
            return True
    since = world.tick - world.flags.setdefault("hook_reached", world.tick)
    if since == 0:
        for h in world.heroes:
            pose(h, "idle", -1)
    if since < LOOK_TICKS and not skipped(world):
        return True
    if "hook_seen" not in world.flags:
        world.flags["hook_seen"] = world.tick
        speak(world, ["hotel.danko.6"], cues)
        return True
    if world.talk is not None:
        return True
    _free(world)
    return False


def guards_enter(stage: Stage, world: World, t: int, cues: list[Cue]) -> bool:
    """The door gives way: Broad fills it, Long looks over his shoulder; the heroes back away from the two."""
    guards = _guards(world)
    spot = named(stage, "hook")
    if t == 0:
        stand_still(world)
        for f in guards:
            f.mind.mood = "guard"
            f.face = 1
    if t == ENTRANCE_TICKS // 3:
        for f in guards[:1]:
            cues.append(Cue("boss_roar", f.x, f.y - 56, f.id, 1))
    for k, h in enumerate(world.heroes):
        if spot is not None and h.y == spot.y:
            walk_on(h, spot.x + BACK_PX + 34 * k)
        h.face = -1
    for f in guards:
        if spot is not None:
            walk_on(f, spot.x - STEP_OUT_PX[f.kind])
            f.face = 1
    if t < ENTRANCE_TICKS and not skipped(world):
        return True
    for f in guards:
        if f.state == "scene":
            enter(f, "stand")
        f.mind.mood = "hunt"
        f.mind.rest_ticks = 30
    world.flags.setdefault("guards_met", world.tick)
    _free(world)
    return False


def hotel_end(stage: Stage, world: World, t: int, cues: list[Cue]) -> bool:
    """A car drives off below; two men look at a wall with an empty hook."""
    if t == 0:
        _stop(world)
        world.missiles = []
        cues.append(Cue("music", 0, 0, 0, 0, "end"))
    if t == FAREWELL_TICKS // 2:
        speak(world, ["hotel.danko.7", "hotel.ridzik.9"], cues)
    if t <= FAREWELL_TICKS // 2 or world.talk is not None:
        return True
    world.flags.setdefault("hotel_done", world.tick)
    return world.tick - world.flags["hotel_done"] < FAREWELL_TICKS


def _guards(world: World) -> list[Fighter]:
    """The bodyguards in play, Broad first."""
    found = [f for f in world.fighters if f.kind in GUARDS and f.state != "out"]
    return sorted(found, key=lambda f: GUARDS.index(f.kind))


HOTEL: dict[str, Play] = {
    "hotel_enter": hotel_enter,
    "hotel_hook": hotel_hook,
    "guards_enter": guards_enter,
    "hotel_end": hotel_end,
}


def mend_hotel(stage: Stage, world: World) -> None:
    """What a retry must mend: the bodyguards have been met and need no second entrance."""
    for f in _guards(world):
        if "guards_met" in world.flags:
            f.mind.mood = "hunt"
            f.mind.rest_ticks = 60
