"""What the partner says of his own accord: he names threats, each class now and then, no line twice a minute; F8."""

from __future__ import annotations

from game.core.cue import Cue
from game.data.partner import BEHIND_PX, SAID_TICKS, THREATS, WARN_TICKS, WORDS_APART_TICKS
from game.data.stage import Stage
from game.foot.bodies import fighting, telling
from game.foot.fighter import Fighter
from game.foot.talk import say
from game.foot.world import World

LOOK_EVERY_TICKS = 5
KNIFE_PX = 120


def warn(stage: Stage, world: World, f: Fighter, lead: Fighter, cues: list[Cue]) -> None:
    """Name the gravest threat of which he has not spoken lately."""
    if world.tick % LOOK_EVERY_TICKS or f.state in FAINT or f.mind.mood == "post" or lead.hp <= 0:
        return
    if any(world.tick - tick < WORDS_APART_TICKS for tick in world.warned.values()):
        return
    for name in THREATS:
        if world.tick - world.warned.get(name, -WARN_TICKS) < WARN_TICKS:
            continue
        spot = _spot(stage, world, lead, name)
        if spot is None:
            continue
        world.warned[name] = world.tick
        x, y, door = spot
        cues.append(Cue("warn", x, y, f.id, 1 if x >= lead.x else -1, name))
        key = _line(stage, world, f, name, door)
        if key and world.talk is None:
            world.spoken[key] = world.tick
            say(world, [key], cues)
        return


FAINT = frozenset({"down", "fall", "lie", "rise", "out"})


def _line(stage: Stage, world: World, f: Fighter, name: str, door: str) -> str:
    """The first line for this threat that has not been said in the last minute: of the level's door, or his own."""
    own = [f"{stage.level.id}.door.{door}"] if door else []
    stem = f"partner.{f.kind}.{name}."
    own += [key for key in stage.story.lines if key.startswith(stem)]
    fresh = (k for k in own if k in stage.story.lines and world.tick - world.spoken.get(k, -SAID_TICKS) >= SAID_TICKS)
    return next(fresh, "")


def _spot(stage: Stage, world: World, lead: Fighter, name: str) -> tuple[int, int, str] | None:
    """Where the threat of a class is, with the number of a door; None if there is none."""
    view = world.view.box
    if name == "door":
        for thing in world.of("door"):
            if thing.state == "lit" and view.holds(thing.x, thing.y - 8):
                spawn = stage.level.find(thing.id)
                return thing.x, thing.y - 70, spawn.text("number") if spawn is not None else ""
        return None
    if name == "empty":
        dry = lead.gun and not lead.loaded and not lead.spare
        return (lead.x, lead.y - 60, "") if dry else None
    for e in world.enemies:
        if view.holds(e.x, e.y - 8) and fighting(e) and _is(name, e, lead):
            return e.x, e.y - 64, ""
    return None


def _is(name: str, e: Fighter, lead: Fighter) -> bool:
    """Whether a man in view is a threat of this class."""
    role, tells = e.row.role, telling(e) and e.mind.target == lead.id
    if name == "behind":
        return tells and (e.x - lead.x) * lead.face < 0 and abs(e.x - lead.x) < BEHIND_PX and role != "gunman"
    if name == "gun":
        return tells and role == "gunman"
    if name == "shotgun":
        return tells and role in ("shotgun", "bodyguard_long")
    if name == "dog":
        return role == "dog"
    if name == "drop":
        return e.state == "enter" and e.move == "drop"
    return role == "knife_man" and abs(e.x - lead.x) < KNIFE_PX
