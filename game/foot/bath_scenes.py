"""The scenes of the bathhouse: the dome, the stone, the Strongman's entrance, the window, the snow."""

from __future__ import annotations

from game.core.cue import Cue
from game.data import bath as table
from game.data import feel
from game.data import strongman as strong
from game.data.stage import Stage
from game.foot import stone, strongman
from game.foot.bodies import enter, release
from game.foot.breakage import hit_thing
from game.foot.fighter import Fighter
from game.foot.scene_kit import Play, floor_y, named, pose, skipped, speak, stand_still, the_boss, up_again
from game.foot.world import Sequence, Talk, World
from game.foot.yard_scenes import YARD, YARD_HANDS_ON, mend_yard


def hall_look(stage: Stage, world: World, t: int, cues: list[Cue]) -> bool:
    """Three seconds with the eyes on the dome; the heroes may walk."""
    return t < table.HALL_LOOK_TICKS and not any(w.state == "running" for w in world.waves)


def foreman_talk(stage: Stage, world: World, t: int, cues: list[Cue]) -> bool:
    """The foreman explains what the guest will pay with; then the stone."""
    if t == 0:
        stand_still(world)
        speak(world, ["bath.foreman.1", "bath.foreman.2"], cues)
        return True
    if world.talk is not None:
        return True
    world.sequence = Sequence("stone_test")
    return True


def stone_test(stage: Stage, world: World, t: int, cues: list[Cue]) -> bool:
    """The stone lies in the palm: five pulses."""
    spot = named(stage, "stone_stand")
    hero = world.heroes[0]
    if t == 0 and spot is not None:
        for k, h in enumerate(world.heroes):
            pose(h, "stone_hold", 1)
            h.x = spot.x - 26 * k
    if t == 30:
        stone.begin(world)
    if t < 30 or stone.advance(stage, world, cues):
        return True
    if world.stone.done and "stone_answer" not in world.flags:
        world.flags["stone_answer"] = world.tick
        held = "stone_held" in world.flags
        if not held or not world.stone.misses:
            speak(world, ["bath.danko.3" if held else "bath.danko.4"], cues)
            return True
    if world.talk is not None:
        return True
    for h in world.heroes:
        enter(h, "stand")
    hero.safe_ticks = max(hero.safe_ticks, 30)
    truce_ticks = table.STONE_TRUCE_TICKS[stage.difficulty.name]
    world.no_tell_until = max(world.no_tell_until, world.tick + truce_ticks)
    return False


def strongman_enter(stage: Stage, world: World, t: int, cues: list[Cue]) -> bool:
    """He hangs his towel on a pillar and cracks it."""
    boss = the_boss(world)
    if boss is None:
        return False
    if t == 0:
        stand_still(world)
        pose(boss, "hang_towel", -1)
        cues.append(Cue("boss_roar", boss.x, boss.y - 60, boss.id, 1))
    if t == table.ENTRANCE_TICKS // 2:
        speak(world, ["bath.strongman.1", "bath.danko.5"], cues)
    if world.talk is None and (t >= table.ENTRANCE_TICKS or skipped(world)):
        enter(boss, "stand")
        boss.mind.mood = "hunt"
        boss.mind.rest_ticks = 30
        return False
    return True


def window_burst(stage: Stage, world: World, t: int, cues: list[Cue]) -> bool:
    """Both go through the great window; the glass stays, the sound does not."""
    boss, hero = the_boss(world), world.heroes[0]
    if boss is None:
        return False
    window = next((s for s in stage.level.of("breakable") if s.text("kind") == "window"), None)
    sill = window.x if window is not None else hero.x
    if t == 0:
        for f in (*world.heroes, boss):
            release(world, f)
            f.push = f.vx = f.vy = 0
        up_again(world)
        pose(boss, "stagger", -1)
        pose(hero, "shoulder", 1)
        boss.y = hero.y = floor_y(stage)
        boss.hp = min(boss.hp, strongman.share(boss, strong.PHASE_3_HP))
        boss.hp = max(boss.hp, strongman.share(boss, strong.HELP_HP) + 1)
        world.freeze_ticks = feel.LAST_STOP_TICKS
        return True
    if t == 1 and boss.x != sill - table.SILL_PX:
        _drive(world, boss, hero, sill - table.SILL_PX, cues)
        world.sequence = Sequence("window_burst", t=1)  # its time stands still until they are there
        return True
    if t == 6:
        _burst(stage, world, hero, cues)
    landing = named(stage, "snow_drift")
    if landing is None:
        landing = next((s for s in stage.level.of("sequence") if s.name == "snow_drift"), None)
    goal = landing.x if landing is not None else sill + 80
    sill -= table.SILL_PX
    for f, start, end in ((hero, sill - table.DRIVEN_PX, goal), (boss, sill, _boss_goal(stage, goal))):
        f.x = start + (end - start) * min(t, table.BURST_TICKS) // table.BURST_TICKS
        arc = 4 * t * (table.BURST_TICKS - t) // table.BURST_TICKS
        f.y = floor_y(stage) - max(0, arc)
        f.on_floor = True
        f.fall_from = f.y
    if t < table.BURST_TICKS:
        return True
    boss.mind.phase = 3
    boss.y = hero.y = floor_y(stage)
    enter(boss, "stand")
    boss.mind.rest_ticks = 150
    pose(hero, "lie", 1)
    for k, other in enumerate(world.heroes[1:]):
        other.x, other.y = hero.x - 24 * (k + 1), hero.y
        enter(other, "stand")
    world.flags.setdefault("window_broken", world.tick)
    world.view.lock = _yard(stage)
    world.veil_clear_until = world.tick + 1_000_000
    return False


def _drive(world: World, boss: Fighter, hero: Fighter, goal: int, cues: list[Cue]) -> None:
    """With his shoulder in him he drives him across the room; whoever had him behind gets round him first."""
    behind = boss.x - table.DRIVEN_PX
    if hero.x != behind:
        hero.x += max(-table.DRIVE_SPEED_PX, min(table.DRIVE_SPEED_PX, behind - hero.x))
        return
    step = max(-table.DRIVE_SPEED_PX, min(table.DRIVE_SPEED_PX, goal - boss.x))
    boss.x += step
    hero.x += step
    world.view.x += step  # the view goes along; it glides more slowly
    if boss.x // table.DRIVE_STRIDE_PX != (boss.x - step) // table.DRIVE_STRIDE_PX:
        pose(hero, "shoulder", 1)
        cues.append(Cue("charge_step", boss.x, boss.y, boss.id))


def _burst(stage: Stage, world: World, hero: Fighter, cues: list[Cue]) -> None:
    for thing in world.things:
        if thing.sort == "window" and thing.state != "broken":
            hit_thing(stage, world, thing, max(99, thing.strength), cues)
    world.thrown_into["window"] = world.thrown_into.get("window", 0) + 1
    cues.append(Cue("window_burst", hero.x + 50, hero.y - 50, hero.id))
    cues.append(Cue("hush", 0, 0, 0, table.HUSH_TICKS))
    world.music = "hush"


def _yard(stage: Stage) -> int:
    """The lock of the yard: what began in the hall is finished in the snow, and nobody goes back in."""
    return next((s.id for s in stage.level.of("camera_lock") if s.name == "lock_yard"), 0)


def _boss_goal(stage: Stage, near: int) -> int:
    spot = named(stage, "strongman_drift")
    return spot.x if spot is not None else near + 120


def snow_landing(stage: Stage, world: World, t: int, cues: list[Cue]) -> bool:
    """Two seconds of hush in the drift; then he gets up."""
    hero = world.heroes[0]
    if t == 0:
        pose(hero, "lie", 1)
        cues.append(Cue("thud", hero.x, hero.y, hero.id, 0, "snow"))
    if t == table.DRIFT_TICKS - 30:
        pose(hero, "rise", 1)
    if t >= table.DRIFT_TICKS or (skipped(world) and t > 20):
        enter(hero, "stand")
        hero.safe_ticks = feel.HERO_SAFE_TICKS
        world.no_tell_until = world.tick + 60
        world.music = "snow"
        cues.append(Cue("music", 0, 0, 0, 0, "snow"))
        if world.talk is None:
            world.talk = Talk(["bath.danko.6"], holds=False)
            cues.append(Cue("line", 0, 0, 0, 0, "bath.danko.6"))
        return False
    return True


BATH: dict[str, Play] = {
    "hall_look": hall_look,
    "foreman_talk": foreman_talk,
    "stone_test": stone_test,
    "strongman_enter": strongman_enter,
    "window_burst": window_burst,
    "snow_landing": snow_landing,
    **YARD,
}
BATH_HANDS_ON = frozenset({"hall_look", *YARD_HANDS_ON})


def mend_bath(stage: Stage, world: World) -> None:
    """What a retry must mend: a boss who had gone through the window stands in the snow again."""
    mend_yard(stage, world)
    boss = the_boss(world)
    if boss is None or boss.hp <= 0:
        return
    if "strongman_met" in world.flags:
        boss.mind.mood = "hunt"
    if "window_broken" in world.flags:
        for wave in world.waves:
            if wave.number == boss.wave:  # it began in the room that nobody comes back to
                wave.state = "running"
        boss.mind.phase = 3
        boss.hp = strongman.share(boss, strong.PHASE_3_HP)
        spot = named(stage, "strongman_drift")
        boss.x, boss.y = (spot.x, spot.y) if spot is not None else (boss.x, boss.y)
        world.view.lock = _yard(stage)
    elif "strongman_steam" in world.flags:
        boss.mind.phase = 2
        boss.hp = strongman.share(boss, strong.PHASE_2_HP)
    boss.mind.rest_ticks = 60
