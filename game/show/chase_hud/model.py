"""What the HUD of the chase says about a world: read from state, from cues and from the story's lines."""

from __future__ import annotations

import math
from dataclasses import replace

import pygame

from game.chase.bodies import BUSES
from game.chase.calls import spoken
from game.chase.city import PX_PER_M
from game.chase.lead import lead_m
from game.chase.rostavili import hull_share
from game.chase.world import Stage, World
from game.core.cue import Cue
from game.data.chase import TICKS_A_SECOND
from game.data.chase_damage import STALL_TICKS
from game.data.chase_pursuit import FEARS_M, LOST_GAP_TICKS
from game.data.chase_score import FULL_HEAT
from game.data.vehicles import VEHICLES
from game.show.chase.crossings import rings, ticks_to_train, train_sign
from game.show.chase.edges import chevrons, in_mirror, pointer_to
from game.show.chase.ghost import pose_of
from game.show.chase_hud.board import (
    ChaseHudModel,
    MapMark,
    MapTrain,
    Pointer,
    Shout,
    TurnSign,
)
from game.show.chase_hud.clear import Aside, Fading, Places, bus_box, places_in
from game.show.chase_hud.lessons import LINES, Lessons
from game.show.chase_hud.pops import Pops
from game.show.chase_hud.tells import Tells
from game.show.chase_hud.trail import NextTurn, Turn, WrongWay
from game.show.hud.split import Passed
from game.show.hud.told import Told
from game.show.paint.portraits import dressed
from game.show.paint.widgets import Hint
from game.show.tongue import names_of, said

AIM_IN_PX, AIM_LEAST_PX = 15, 40  # it stays so far from the edges, and from our bus
AIM_M = 16.0  # the cross stands so far from the bus
MARKS = {"police": "police", "rostavili": "his", "player": "ours"}  # by role


class ChaseHudMaker(Told):
    """Builds the HUD's model; remembers only what fades: words, points, splits, goals."""

    def __init__(self, stage: Stage) -> None:
        super().__init__()
        self._stage = stage
        self.turns = NextTurn(stage.city)
        self._crossings = [  # each with its mark on the map, and with the one that flashes
            (one, tuple(MapMark("crossing", *one.area.centre, flashes=rung) for rung in (False, True)))
            for one in stage.city.crossings
        ]
        self._wrong = WrongWay(stage.city)
        self._goal, self._goal_told = "", 0  # ticks for which nothing else stood where it stands
        self._fading, self._aside, self._gap_aside = Fading(), Aside(), Aside((0, 1, -1))
        self._tells, self._pops = Tells(stage), Pops()
        self._lessons = Lessons()
        self._passed = Passed()
        self._tick = 0

    def text(self, key: str) -> str:
        """The words of a line, or nothing for no key."""
        return said(self._stage.story.lines.get(key))

    def _names(self) -> tuple[str, str]:
        """Whose hull is whose."""
        people = self._stage.story.people
        return names_of(people["danko"])[0].upper(), names_of(people["rostavili"])[0].upper()

    def eat(self, cues: list[Cue], world: World) -> None:
        """Note what the HUD shows for a while."""
        if world.goal != self._goal:
            self._goal, self._goal_told = world.goal, 0
        self._goal_told += not spoken(world)
        self._lessons.eat(cues, world)
        for cue in cues:
            self._passed.eat(cue, world.tick)
            self._pops.eat(cue, world)
        self._tells.eat(cues, world)

    def _forget_after(self, tick: int) -> None:
        """Time has gone back: what was noted after that tick has not happened."""
        self._passed.forget_after(tick)
        self._pops.forget_after(tick)
        self._tells.forget_after(tick)
        self._lessons.forget_after(tick)

    def model(self, world: World, view: pygame.Rect, ghost: World | None = None) -> ChaseHudModel:
        """Everything the HUD shows now, with the view at that place of the world, beside the ghost of a run."""
        if world.tick < self._tick:
            self._forget_after(world.tick)
        self._tick = world.tick
        row = world.row(world.bus_id)
        x, y, _, _, vx, vy = world.bodies.block[:6, row].tolist()
        turn = self.turns.at(world)
        at = round(x * PX_PER_M) - view.x, round(y * PX_PER_M) - view.y
        buses = _buses(world, view)
        places = places_in(view.size)
        runner = world.runner
        his = world.find(runner.vehicle) if runner is not None else None
        mirror = in_mirror(world)
        return ChaseHudModel(
            gap_m=None if runner is None else world.gap_m,
            lead_m=None if runner is None else lead_m(world, runner),
            mirror=mirror,
            gap_aside=self._gap_aside.at(world.tick, buses, places.gaps if mirror is None else places.mirrors),
            his_hull=None if his is None else hull_share(self._stage, his) * 100,
            speed_kmh=round(math.hypot(vx, vy) * 3.6),
            hull=world.bus.hull,
            heat=world.heat / FULL_HEAT,
            heat_lost=self._tells.heat_lost(world.tick),
            mended=self._tells.mended(world.tick),
            score=world.score,
            timer=world.play_ticks,
            turn=self._sign(turn, math.hypot(vx, vy), world, buses, places),
            train=train_sign(self._stage.city.crossings, world, view),
            chevrons=chevrons(world, view),
            shout=self._said(world),
            goal=self.text(world.goal),
            goal_age=self._goal_told,
            buses=tuple(buses),
            banner=self._ending(world),
            again=self.text(LINES["again"]) if world.outcome not in ("", "won") else "",
            lost_in_s=-(-(LOST_GAP_TICKS - world.gap_ticks) // TICKS_A_SECOND) if world.gap_ticks else None,
            starts_in_s=_starts_in_s(world),
            pointer=None if his is None or (mirror and mirror.size) else self._pointer(world, his.id, view),
            aim=_aim(world, view),
            aim_from=at if world.players > 1 else None,
            rear=self.text(LINES["look_back"]) if _looks_back(world) else "",
            rounds=world.gunner.rounds,
            reloads=world.gunner.reload_ticks > 0,
            pops=self._pops.at(world.tick, view, at),
            marks=self._marks(world, ghost),
            trains=tuple(_train(world, k) for k, v in enumerate(world.vehicles) if v.role == "train"),
            split=self._passed.flash(world.tick, world.splits, self.best_splits, self.text),
            names=self._names(),
            prompts=self.prompts,
            lessons=tuple(Hint(action, self.text(LINES[action])) for action in self._lessons.now(world, self.taught)),
            join_hint=self.join_hint if world.players == 1 else "",
            badge=self.badge,
            seen_pct=self._fading.at(world.tick, buses, places),
        )

    def _sign(
        self, turn: Turn | None, speed_mps: float, world: World, buses: list[pygame.Rect], places: Places
    ) -> TurnSign | None:
        wrong = self._wrong.at(world)
        if turn is None and not wrong:
            return None
        aside = self._aside.at(world.tick, buses, places.signs)
        if world.gap_ticks:  # to the right stand the seconds that are left
            aside = -abs(aside)
        if turn is None or (wrong and not turn.back):
            return TurnSign("around", 0, "hard", aside)
        if self._is_beyond_rails(turn, world):
            return None
        return TurnSign(turn.turn, round(turn.metres / 5) * 5, turn.paint, aside, turn.too_fast(speed_mps))

    def _is_beyond_rails(self, turn: Turn, world: World) -> bool:
        """Whether he runs for rails with us at his tail: where to turn behind them is nobody's question now."""
        runner = world.runner
        if runner is None or runner.mood not in ("dash", "wait") or world.gap_m >= FEARS_M:
            return False
        row = world.row(world.bus_id)
        x, y = self._stage.city.crossings[runner.crossing].area.centre
        rails_m = math.hypot(x - float(world.bodies.x[row]), y - float(world.bodies.y[row]))
        return turn.metres > rails_m

    def _pointer(self, world: World, his: int, view: pygame.Rect) -> Pointer | None:
        """Where he is out of view, and which way he will turn there."""
        pointer = pointer_to(world, his, view)
        turn = None if pointer is None else self.turns.his(world)
        if pointer is None or turn is None:
            return pointer
        flat = abs(turn.c) > abs(turn.s)
        street = (1 if turn.c > 0 else -1, 0) if flat else (0, 1 if turn.s > 0 else -1)
        return replace(pointer, turn=turn.turn, street=street)

    def _said(self, world: World) -> Shout | None:
        """What is called out."""
        line = self._stage.story.lines.get(spoken(world))
        if line is None:
            return None
        person = self._stage.story.people.get(line.who)
        who = dressed(person.portrait, self._stage.level.costume) if person is not None else ""
        return Shout(who, line.mood, said(line))

    def _ending(self, world: World) -> tuple[str, bool] | None:
        """How it ended, and whether that is good; None while it lasts."""
        if not world.outcome:
            return None
        won = world.outcome == "won"
        return self.text(f"bus.end.{world.won_by if won else world.outcome}"), won

    def _marks(self, world: World, ghost: World | None) -> tuple[MapMark, ...]:
        found = []
        point = next((p for p in self._stage.city.checkpoints if p.order == world.checkpoint + 1), None)
        if point is not None:
            found.append(MapMark("checkpoint", *point.area.centre))
        for crossing, marks in self._crossings:
            found.append(marks[rings(crossing, ticks_to_train(world, crossing))])
        if ghost is not None:
            found.append(MapMark("ghost", *pose_of(ghost)[:2]))
        for row, vehicle in enumerate(world.vehicles):
            kind = MARKS.get(vehicle.role)
            if kind is not None:
                found.append(MapMark(kind, float(world.bodies.x[row]), float(world.bodies.y[row])))
        return tuple(found)


def _aim(world: World, view: pygame.Rect) -> tuple[int, int] | None:
    """Where the second player's cross stands on the screen; None without one."""
    if world.players < 2:
        return None
    x, y, c, s = world.bodies.block[:4, world.row(world.bus_id)].tolist()
    gunner = world.gunner
    dx, dy = gunner.c * c - gunner.s * s, gunner.s * c + gunner.c * s
    x, y, far = x * PX_PER_M - view.x, y * PX_PER_M - view.y, AIM_M * PX_PER_M
    for at, way, room in ((x, dx, view.w), (y, dy, view.h)):  # nearer, or it would leave the view: never aside
        edge = room - AIM_IN_PX if way > 0 else AIM_IN_PX
        if way:
            far = min(far, max((edge - at) / way, AIM_LEAST_PX))
    return round(x + dx * far), round(y + dy * far)


def _starts_in_s(world: World) -> int | None:
    """Whole seconds until a stalled engine starts again; None for one that runs, or never will."""
    if world.bus.state != "stall" or world.outcome:
        return None
    return max(-(-(STALL_TICKS - world.bus.t) // TICKS_A_SECOND), 1)


def _looks_back(world: World) -> bool:
    helm = world.bus.helm
    return helm is not None and helm.looks_back


def _buses(world: World, view: pygame.Rect) -> list[pygame.Rect]:
    """What the two buses cover of the screen."""
    rows = [k for k, vehicle in enumerate(world.vehicles) if vehicle.role in BUSES]
    return [bus_box(tuple(world.bodies.block[:4, row].tolist()), view) for row in rows]


def _train(world: World, row: int) -> MapTrain:
    x, y, c, s = world.bodies.block[:4, row].tolist()
    half = VEHICLES[world.vehicles[row].kind].length_m / 2
    return MapTrain(x - half * c, y - half * s, x + half * c, y + half * s)
