"""A player of code who knows the trade: reads tells, interrupts, ducks, throws men into things, walks on."""

from __future__ import annotations

from game.core import pads
from game.core.pads import Pads
from game.data.level import Spawn
from game.data.missiles import LOB_TICKS
from game.data.moves import MOVES
from game.data.stage import Stage
from game.foot.bodies import DOWN, armoured, grabbable, hurt_box, phase, start_ticks
from game.foot.fighter import Fighter
from game.foot.grips import into_target
from game.foot.ground import ground_of
from game.foot.reach import STAMP_REACH_PX
from game.foot.stone import from_pulse
from game.foot.world import Thing, World
from game.run.bots import marksman
from game.run.bots.ways import Way

REACH_PX = 40
GRAB_PX = 26
STOREY_PX = 40
AT_HAND_PX = 80
BEAT_TICKS = 5
REACT_TICKS = 14  # how long before a blow he answers it
JAB_TICKS = 6
STUCK_TICKS = 30
JUMP_TICKS = 22
STAIR_PROBE_PX = 6
FREE = frozenset({"stand", "crouch", "air", "land"})


class Veteran:
    """Plays player one by what he sees in the world, the same way each time."""

    def __init__(self) -> None:
        self._last_x = 0
        self._still_ticks = 0
        self._jump_ticks = 0
        self._last = 0
        self._way = Way()

    def pads(self, stage: Stage, world: World) -> Pads:
        """The pad of player one; others stand still."""
        hero = next((f for f in world.heroes if f.player == 0), None)
        pad = 0 if hero is None else self._choose(stage, world, hero)
        self._last = pad
        return (pad, *([0] * (world.players - 1)))

    def _tap(self, bits: int) -> int:
        """Press anew: let go for a tick if any of these was down."""
        return 0 if self._last & bits else bits

    def _choose(self, stage: Stage, world: World, hero: Fighter) -> int:
        self._still_ticks = self._still_ticks + 1 if hero.x == self._last_x else 0
        self._last_x = hero.x
        if world.stone.active:
            return self._tap(pads.STRIKE) if from_pulse(stage, world) == -1 else 0
        if world.hands_off:
            return self._tap(pads.START) if world.tick % 30 == 0 else 0
        if hero.state == "held":
            return pads.LEFT if world.tick % 4 < 2 else pads.RIGHT
        if hero.state in ("hold", "carry"):
            return self._grip(stage, world, hero)
        bullet = marksman.duck(world, hero)
        if bullet is not None and hero.state in FREE:
            return bullet
        danger = self._danger(stage, world, hero)
        if danger is not None:
            return danger
        shot = marksman.shoot(stage, world, hero, self._last)
        if shot is not None:
            return shot
        foe = self._foe(stage, world, hero)
        if foe is not None and (not _fallen_off(stage, world, hero) or _at_hand(hero, foe)):
            return self._fight(stage, world, hero, foe)
        return self._walk_on(stage, world, hero)

    def _danger(self, stage: Stage, world: World, hero: Fighter) -> int | None:
        """What to press against the blow, bottle or steam that comes first, or None."""
        for thing in world.things:
            if (
                thing.kind == "hazard_steam"
                and thing.state in ("hiss", "blow")
                and thing.box.grown(10).meets(hurt_box(hero))
            ):
                return pads.RIGHT if hero.x >= thing.x else pads.LEFT
        for m in world.missiles:
            if m.team and LOB_TICKS - m.t < 24 and abs(m.goal_x - hero.x) < 26 and abs(m.goal_y - hero.y) < 60:
                return pads.RIGHT if hero.x >= m.goal_x else pads.LEFT
        for f in world.enemies:
            if f.state == "blow" and phase(f) != "recover" and abs(f.y - hero.y) < STOREY_PX:
                answer = self._answer(world, hero, f)
                if answer is not None:
                    return answer
        return None

    def _answer(self, world: World, hero: Fighter, f: Fighter) -> int | None:
        move, left = MOVES[f.move], start_ticks(f) - f.t
        gap = abs(f.x - hero.x)
        if move.lob or (gap > move.box.right + move.travel_px + 24 and f.move != "strong_charge"):
            return None
        if f.move == "strong_charge" and gap > 130 and phase(f) == "active":
            return None
        facing = (hero.x - f.x) * f.face >= 0
        if not facing:
            return None
        can_stop = left > JAB_TICKS and gap <= REACH_PX and not armoured(f) and not f.row.steady
        if can_stop and hero.state in FREE and not hero.arm:
            toward = pads.RIGHT if f.x >= hero.x else pads.LEFT
            if (f.x - hero.x) * hero.face < 0:
                return toward
            return self._tap(pads.STRIKE)
        if left > REACT_TICKS:
            return None
        if move.box.bottom <= -40 and left <= 10:
            return pads.DOWN
        if left <= 2 or (f.move == "strong_charge" and phase(f) == "active" and gap < 34):
            toward = pads.RIGHT if f.x >= hero.x else pads.LEFT
            return self._tap(pads.DODGE) | toward
        return 0 if hero.state in FREE and f.move != "strong_charge" else None

    def _grip(self, stage: Stage, world: World, hero: Fighter) -> int:
        if hero.t < 7 or world.tick % 3:
            return 0
        if hero.state == "carry":
            return self._tap(pads.STRIKE)
        if into_target(stage, world, hero) is not None:
            return self._tap(pads.GRAB) | pads.UP
        if hero.knees < 2:
            return self._tap(pads.STRIKE)
        return self._tap(pads.GRAB) | (pads.RIGHT if hero.face > 0 else pads.LEFT)

    def _foe(self, stage: Stage, world: World, hero: Fighter) -> Fighter | None:
        """Whom to fight: the nearest who can be fought, those on his floor first."""
        view = world.view.box.grown(40)
        men = [
            f
            for f in world.enemies
            if f.hp > 0
            and f.state not in ("swim", "board", "scene", "enter")
            and view.holds(f.x, f.y - 20)
            and (f.mind.mood not in ("ambush", "wait") or f.hp < f.max_hp)
            and not f.safe_ticks
        ]
        men = [
            f
            for f in men
            if any(w.number == f.wave and w.state == "running" for w in world.waves)
            or (f.mind.mood == "guard" and abs(f.y - hero.y) < STOREY_PX)
        ]
        if not men:
            return None
        return min(
            men, key=lambda f: (abs(f.y - hero.y) > STOREY_PX, abs(f.x - hero.x) + (30 if f.state in DOWN else 0), f.id)
        )

    def _fight(self, stage: Stage, world: World, hero: Fighter, foe: Fighter) -> int:
        toward = pads.RIGHT if foe.x >= hero.x else pads.LEFT
        gap = abs(foe.x - hero.x)
        if abs(foe.y - hero.y) > STOREY_PX:
            return self._climb(stage, world, hero, foe)
        if gap > REACH_PX:
            return toward | self._hop()
        if (foe.x - hero.x) * hero.face < 0 and gap > 2:
            return toward
        if hero.heat == 100 and gap < 50:
            return self._tap(pads.FINISHER)
        if foe.state in ("fall", "lie", "rise"):
            if foe.state == "lie" and gap <= STAMP_REACH_PX and foe.hits_down < 2 and foe.t < 24:
                return self._tap(pads.STRIKE) | pads.DOWN
            return 0
        if foe.state in ("dazed", "kneel") or hero.arm:
            return self._tap(pads.STRIKE)
        if grabbable(foe) and gap <= GRAB_PX and into_target(stage, world, hero) is not None and not hero.in_water:
            return self._tap(pads.GRAB)
        if foe.row.steady and foe.state != "stun" and foe.mind.rest_ticks < 8:
            return 0 if gap > 30 else self._tap(pads.STRIKE)
        return self._tap(pads.STRIKE)

    def _hop(self) -> int:
        """Jump when nothing moves any more."""
        if self._still_ticks > STUCK_TICKS and not self._jump_ticks:
            self._jump_ticks = JUMP_TICKS
            self._still_ticks = 0
        if self._jump_ticks:
            self._jump_ticks -= 1
            return pads.JUMP
        return 0

    def _climb(self, stage: Stage, world: World, hero: Fighter, foe: Fighter) -> int:
        """Toward a man on another floor: drop through, or take a linked door."""
        door = self._door(stage, world, hero, foe.y)
        if door is not None:
            if abs(door.x - hero.x) <= 10:
                return self._tap(pads.UP)
            return (pads.RIGHT if door.x > hero.x else pads.LEFT) | self._hop()
        toward = pads.RIGHT if foe.x >= hero.x else pads.LEFT
        if foe.y > hero.y:
            ground = ground_of(stage, world)
            if ground.one_way_under(hero.x - 10, hero.x + 10, hero.y):
                return self._tap(pads.JUMP) | pads.DOWN
            for pad, way in ((pads.RIGHT, STAIR_PROBE_PX), (pads.LEFT, -STAIR_PROBE_PX)):
                below = ground.stair(hero.x + way, hero.y + STAIR_PROBE_PX) if hero.on_stair else None
                if below is not None and below > hero.y:
                    return pad
            return toward | self._hop()
        return (toward if abs(foe.x - hero.x) > 30 else 0) | (
            self._hop() or (pads.JUMP if world.tick % 60 < JUMP_TICKS else 0)
        )

    def _door(self, stage: Stage, world: World, hero: Fighter, goal_y: int) -> Thing | None:
        best = None
        for thing in world.things:
            if thing.kind != "door" or thing.sort != "arch" or abs(thing.y - hero.y) > 8:
                continue
            spawn = stage.level.find(thing.id)
            other = world.thing(spawn.number("link")) if spawn is not None else None
            nearer = other is not None and abs(other.y - goal_y) + 16 < abs(hero.y - goal_y)
            if nearer and (best is None or abs(thing.x - hero.x) < abs(best.x - hero.x)):
                best = thing
        return best

    def _walk_on(self, stage: Stage, world: World, hero: Fighter) -> int:
        held = _arena(stage, world)
        on = self._way.pad(stage, world, hero) if held is None or _fallen_off(stage, world, hero) else None
        if on is not None:
            return on
        if self._still_ticks > JUMP_TICKS and hero.on_floor:
            if ground_of(stage, world).one_way_under(hero.x - 10, hero.x + 10, hero.y):
                return pads.DOWN | self._tap(pads.JUMP)
        if held is not None:
            unseen = [f.x for f in world.enemies if f.hp > 0 and held.box.holds(f.x, f.y - 8) and f.state != "out"]
            goal = min(unseen, key=lambda x: abs(x - hero.x), default=held.x + held.width // 2)
            if abs(hero.x - goal) < 40:
                return 0
            return (pads.RIGHT if hero.x < goal else pads.LEFT) | self._hop()
        return pads.RIGHT | self._hop()


def _arena(stage: Stage, world: World) -> Spawn | None:
    """The lock of the fight that goes on, or None."""
    running = any(w.state == "running" for w in world.waves)
    return stage.level.find(world.view.lock) if running and world.view.lock else None


def _at_hand(hero: Fighter, foe: Fighter) -> bool:
    """Whether this man has come to him, wherever he climbs."""
    return hero.on_floor and abs(foe.y - hero.y) <= STOREY_PX and abs(foe.x - hero.x) <= AT_HAND_PX


def _fallen_off(stage: Stage, world: World, hero: Fighter) -> bool:
    """Whether the fight is on a storey that he has fallen off."""
    held = _arena(stage, world)
    return held is not None and not held.box.holds(hero.x, hero.y - 8)
