"""Laws of design that a sound file may still break: arenas, locks, bad mixes of men, places out of reach."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from game.core.grid import TILE
from game.data.level import LevelDef, Spawn
from game.data.props import Prop
from game.data.schema import SCHEMA, SPAWNS
from game.data.story import Story
from game.load.city_laws import broken_city_laws
from game.load.reach import out_of_reach, reached
from game.load.sense import SETTINGS, on

MIN_ARENA_TILES = 20
GUNS = ("gunman", "shotgun")
ARMED = (*GUNS, "knife_man", "thrower")
SURPRISE_TICKS = 60


def broken_laws(level: LevelDef) -> list[str]:
    """One line for each law of levels-on-foot and fighters F7 that the level breaks, without the name of its file."""
    if level.city:
        return broken_city_laws(level)
    lines: list[str] = []
    for setting in SETTINGS:
        objects = [o for o in level.objects if on(setting, o)]
        for wave in (o for o in objects if o.kind == "wave"):
            men = [o for o in objects if o.kind in SPAWNS and o.number("wave") == wave.number("number")]
            lock = level.find(wave.number("lock"))
            lines += _arena(wave, lock, men)
            lines += _mixes(wave, lock, men)
    lines += [f"object {o.id}: the {o.kind} cannot be reached" for o in out_of_reach(level)]
    lines += _guns_apart(level)
    return list(dict.fromkeys(lines))


def _arena(wave: Spawn, lock: Spawn | None, men: list[Spawn]) -> Iterator[str]:
    number = wave.number("number")
    if lock is None:
        return
    if lock.width < MIN_ARENA_TILES * TILE:
        tiles = lock.width // TILE
        yield f"object {lock.id}: the arena of wave {number} is {tiles} tiles wide, at least {MIN_ARENA_TILES}"
    for man in men:
        if not (lock.box.left <= man.x <= lock.box.right and lock.box.top <= man.y <= lock.box.bottom):
            yield f"object {man.id}: comes in outside the camera lock {lock.id} of wave {number}"


def _mixes(wave: Spawn, lock: Spawn | None, men: list[Spawn]) -> Iterator[str]:
    count = Counter(man.kind for man in men)
    where = f"object {wave.id}: wave {wave.number('number')} mixes"
    if count["shotgun"] > 1:
        yield f"{where} two shotguns"
    if count["thrower"] and sum(count[kind] for kind in GUNS) > 1:
        yield f"{where} a thrower and two guns"
    width = (lock or wave).width
    if count["grappler"] and count["dog_handler"] and width < 12 * TILE:
        yield f"{where} a grappler and a dog in less than 12 tiles"
    for man in men:
        armed = man.kind in ARMED or man.text("arm") != "none"
        if wave.text("start") == "enter" and armed and man.x < wave.x and man.number("delay") < SURPRISE_TICKS:
            yield f"object {man.id}: an armed {man.kind} behind the hero as he comes in"


def _guns_apart(level: LevelDef) -> Iterator[str]:
    gunmen = [man for kind in GUNS for man in level.of(kind)]
    if not gunmen:
        return
    ground, way = reached(level)
    for man in gunmen:
        if not way.intersection(ground.places_in(man)) and not any(row * TILE == man.y for _, row in way):
            yield f"object {man.id}: a {man.kind} on a storey that the hero can neither reach nor shoot"


def lines_used(level: LevelDef) -> Iterator[tuple[str, str]]:
    """Every line key that the level names, with the place that names it."""
    yield "map", level.title
    for spawn in level.objects:
        for name, prop in SCHEMA[spawn.kind].props.items():
            for key in _keys(prop, str(spawn.args[name])):
                yield f"object {spawn.id}", key


def _keys(prop: Prop, text: str) -> list[str]:
    if not text:
        return []
    if prop.sort == "line":
        return [text]
    return text.split(",") if prop.of == "line" else []


def unknown_words(level: LevelDef, story: Story) -> list[str]:
    """One line for each line key, beat or level id that the story does not know."""
    lines = [f'{where}: no line "{key}" in seeds/lines' for where, key in lines_used(level) if key not in story.lines]
    scenes = {scene.id: scene for scene in story.campaign}
    if level.beat and level.beat not in story.beats:
        lines.append(f'map: no beat "{level.beat}" in seeds/beats.toml')
    elif level.beat and story.beats[level.beat].played_by != level.id:
        lines.append(f'map: beat "{level.beat}" is played by {story.beats[level.beat].played_by}')
    if level.next and level.next not in scenes:
        lines.append(f'map: the next level "{level.next}" is not in seeds/campaign.toml')
    return lines
