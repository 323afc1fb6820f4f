"""Births: a new world from a stage, men from their spawns, things from objects; and the way back to a checkpoint."""

from __future__ import annotations

from game.core.rng import Rng
from game.data.fighters import KINDS
from game.data.guns import COVER_STRENGTH, GUNS, RETRY_SPARE
from game.data.level import Spawn
from game.data.stage import Stage
from game.data.things import ARMS
from game.foot.bodies import enter
from game.foot.fighter import Fighter
from game.foot.view import settle
from game.foot.world import Thing, Wave, World

THING_KINDS = (
    *("door", "window", "breakable", "pickup", "valve", "hazard_steam", "hazard_sparks", "one_way", "cover", "lift"),
    *("sighting", "hold_out"),
)
BOSS_MORE_PCT = 50
ACROSS = frozenset({"plain", "double"})  # sorts of doors that bar the way; the others are walked past or through


def wanted(stage: Stage, world: World, spawn: Spawn) -> bool:
    """Whether an object is there at this difficulty and number of players."""
    level, name = str(spawn.args.get("difficulty", "all")), stage.difficulty.name
    if level == "from_militia":
        if name == "cadet":
            return False
    elif level not in ("all", name):
        return False
    players = str(spawn.args.get("players", "any"))
    return players == "any" or (players == "two") == (world.players > 1)


def new_world(stage: Stage, seed: int, players: int = 1) -> World:
    """The world of a fresh run. Raises ValueError if the level has no player start."""
    world = World(seed=seed, rng=Rng(seed), players=players)
    _furnish(stage, world)
    starts = stage.level.of("player_start")
    if not starts:
        raise ValueError(f"{stage.level.id}: no player_start")
    fellow = next((s for s in stage.level.of("partner") if not s.text("when")), None)
    for player in range(1 if fellow is not None else players):
        spawn = next((s for s in starts if s.number("player") == player + 1), starts[0])
        face = -1 if spawn.text("face") == "left" else 1
        world.fighters.append(make_hero(stage, world, player, spawn.x, spawn.y, face))
    if fellow is not None and wanted(stage, world, fellow):
        world.fired.append(fellow.id)
        world.fighters.append(make_partner(stage, world, fellow))
        world.fighters[-1].player = 1 if players > 1 else -1
    _people(stage, world)
    settle(stage, world)
    return world


def _furnish(stage: Stage, world: World) -> None:
    for spawn in stage.level.objects:
        if spawn.kind in THING_KINDS and wanted(stage, world, spawn):
            world.things.append(make_thing(stage, spawn))
        elif spawn.kind == "wave" and wanted(stage, world, spawn):
            world.waves.append(Wave(spawn.id, spawn.number("number")))
    world.waves.sort(key=lambda w: w.number)


def _people(stage: Stage, world: World) -> None:
    """Bystanders, and men who stand there before their wave begins."""
    for spawn in stage.level.objects:
        if not wanted(stage, world, spawn):
            continue
        if spawn.kind == "bystander":
            world.fighters.append(make_bystander(world, spawn))
        elif (
            "wave" in spawn.args and spawn.kind in KINDS and spawn.text("entry") == "stand" and not _late(stage, spawn)
        ):
            come_in(world, make_man(stage, world, spawn))


def _late(stage: Stage, spawn: Spawn) -> bool:
    """Whether a standing man only appears with his wave: one who hunts and has a delay."""
    return spawn.number("delay") > 0


def make_hero(stage: Stage, world: World, player: int, x: int, y: int, face: int) -> Fighter:
    """A hero for a pad: Danko for the first, the militia man for the second; with the gun of the level."""
    kind = "danko" if player == 0 else "militia_man"
    row = KINDS[kind]
    f = Fighter(
        id=world.new_id(), kind=kind, x=x, y=y, face=face, player=player, hp=row.hp, max_hp=row.hp, ledge_x=x, ledge_y=y
    )
    if stage.level.gun != "none":
        arm_hero(f, stage.level.gun, stage.level.rounds)
    return f


def make_partner(stage: Stage, world: World, spawn: Spawn) -> Fighter:
    """The man beside the hero, driven by his own brain until a player takes him over."""
    kind = spawn.text("who")
    row = KINDS[kind]
    face = -1 if spawn.text("face") == "left" else 1
    f = Fighter(world.new_id(), kind, spawn.x, spawn.y, face, hp=row.hp, max_hp=row.hp, spawn_id=spawn.id)
    f.ledge_x, f.ledge_y = spawn.x, spawn.y
    if kind == "ridzik" and not spawn.text("armed"):
        arm_hero(f, "revolver", stage.level.rounds)
    return f


def arm_hero(f: Fighter, gun: str, spare: int) -> None:
    """Give him a full gun and rounds beside."""
    f.gun, f.loaded, f.spare, f.drawn = gun, GUNS[gun].magazine, spare, False


def found_rounds(stage: Stage, count: int) -> int:
    """How many of so many rounds the setting leaves."""
    return (count * stage.difficulty.rounds_pct + 99) // 100


def make_man(stage: Stage, world: World, spawn: Spawn) -> Fighter:
    """The one birth path of enemies. Raises ValueError for a kind without a row."""
    if spawn.kind not in KINDS:
        raise ValueError(f"object {spawn.id}: nobody knows how to be a {spawn.kind}")
    row = KINDS[spawn.kind]
    hp = row.hp * stage.difficulty.enemy_hp_pct // 100
    if row.boss and world.players > 1:
        hp = hp * (100 + BOSS_MORE_PCT) // 100
    f = Fighter(
        id=world.new_id(),
        kind=spawn.kind,
        x=spawn.x,
        y=spawn.y,
        face=-1 if spawn.text("face") == "left" else 1,
        hp=hp,
        max_hp=hp,
        wave=spawn.number("wave"),
        entry=spawn.text("entry"),
        spawn_id=spawn.id,
        drops=spawn.text("drops"),
        variant=spawn.id % row.variants,
        entered_at=world.tick,
    )
    if spawn.text("arm") != "none":
        f.arm, f.arm_uses = spawn.text("arm"), ARMS[spawn.text("arm")].uses
    f.mind.mood = spawn.text("mood")
    f.mind.home_x = spawn.x
    f.mind.sway = world.rng.between(0, 60)
    return f


# Looks of bystanders who share a row of KINDS: the row, and which of its variants. Others are rows of their own.
LOOKS: dict[str, tuple[str, int]] = {
    "bather_a": ("bather", 0),
    "bather_b": ("bather", 1),
    "bather_c": ("bather", 2),
    "guest_b": ("guest", 1),
}


def make_dog(world: World, man: Fighter) -> Fighter:
    """The dog at a handler's heel."""
    hp = KINDS["dog"].hp
    dog = Fighter(world.new_id(), "dog", man.x - man.face * 24, man.y, man.face, hp=hp, max_hp=hp, wave=man.wave)
    dog.master, dog.entered_at, dog.entry = man.id, world.tick, man.entry
    dog.mind.mood = man.mind.mood
    return dog


def come_in(world: World, man: Fighter) -> None:
    """A man is there, with his dog if he has one."""
    world.fighters.append(man)
    if man.kind == "dog_handler":
        world.fighters.append(make_dog(world, man))


def make_bystander(world: World, spawn: Spawn) -> Fighter:
    """Somebody who has no part in the fight. Raises ValueError for a look without a row."""
    look = spawn.text("look")
    kind, variant = LOOKS.get(look, (look, 0))
    if kind not in KINDS:
        raise ValueError(f"object {spawn.id}: nobody knows how to be a {look}")
    f = Fighter(
        id=world.new_id(),
        kind=kind,
        x=spawn.x,
        y=spawn.y,
        hp=KINDS[kind].hp,
        max_hp=1,
        variant=variant,
        spawn_id=spawn.id,
        face=-1 if spawn.args.get("face") == "left" else 1,
    )
    f.mind.mood = str(spawn.args.get("panic", "flee"))
    f.mind.home_x = spawn.x
    when = str(spawn.args.get("when", ""))
    if when:
        enter(f, "waiting")
    return f


def make_thing(stage: Stage, spawn: Spawn) -> Thing:
    """A thing that can change, from its object."""
    sort = str(spawn.args.get("kind", ""))
    point = not spawn.width
    width, height = (spawn.width, spawn.height) if not point else (16, 16)
    thing = Thing(
        spawn.id,
        spawn.kind,
        sort,
        spawn.x + spawn.width // 2,
        spawn.y + spawn.height,
        width,
        height,
        strength=int(spawn.args.get("strength", 1)),
    )
    if spawn.kind == "door":
        thing.state = spawn.text("state")
        thing.solid = sort in ACROSS and thing.state in ("shut", "locked")
        thing.uses = COVER_STRENGTH
    elif spawn.kind == "cover":
        thing.sort = spawn.text("height")
    elif spawn.kind in ("hazard_steam", "hazard_sparks", "hold_out"):
        thing.state = "idle"
    elif spawn.kind == "sighting":
        thing.state, thing.number = "hidden", spawn.number("number")
    elif spawn.kind == "lift":
        thing.state, thing.number = "shut", spawn.number("at")
        thing.y = int(spawn.text("stops").split(",")[thing.number])
    elif spawn.kind == "pickup" and sort == "rounds":
        thing.uses = found_rounds(stage, spawn.number("count"))
    elif spawn.kind == "one_way":
        thing.one_way = True
    elif spawn.kind == "breakable":
        thing.solid = sort in ("planks",)
    return thing


def back_to_checkpoint(stage: Stage, world: World) -> None:
    """A retry: heroes at the last checkpoint, its waves anew; what was earned before stays."""
    spot = _respawn_spot(stage, world)
    for place, hero in enumerate(world.heroes):
        hero.x, hero.y = spot[0] - 28 * place, spot[1]
        hero.hp, hero.red, hero.heat = hero.max_hp, 0, 0
        hero.vx = hero.vy = hero.push = 0
        hero.holds = hero.held_by = 0
        hero.arm, hero.arm_uses = "", 0
        hero.cage = hero.hung_ticks = 0
        if hero.gun:  # never back without rounds
            arm_hero(hero, hero.gun, max(hero.spare, RETRY_SPARE))
        hero.on_floor = True
        hero.heat_full = False
        hero.combo_hits = hero.combo_ticks = 0
        hero.ladder = hero.link = hero.aim = 0
        hero.blind_ticks = hero.panic_ticks = 0
        enter(hero, "stand")
        hero.safe_ticks = 60
    again = {w.number for w in world.waves if w.state == "running"}
    world.fighters = [f for f in world.fighters if not (f.is_enemy and f.wave in again)]
    for wave in world.waves:
        if wave.number in again:
            wave.state, wave.t = "idle", 0
            wave.queue = []
            for spawn in stage.level.objects:
                late = spawn.args.get("wave") != wave.number or not wanted(stage, world, spawn)
                if not late and spawn.kind in KINDS and spawn.text("entry") == "stand" and not _late(stage, spawn):
                    come_in(world, make_man(stage, world, spawn))
    world.missiles = []
    world.shots = []
    world.talk = None
    world.sequence = None
    world.view.lock = 0
    world.retries += 1
    world.dead_ticks = 0
    world.freeze_ticks = world.slow_ticks = 0
    world.no_tell_until = world.tick + 60
    settle(stage, world)


def _respawn_spot(stage: Stage, world: World) -> tuple[int, int]:
    point = stage.level.find(world.checkpoint_id)
    if point is not None:
        spot = stage.level.find(point.number("respawn"))
        if spot is not None:
            return spot.x, spot.y
    start = stage.level.of("player_start")[0]
    return start.x, start.y
