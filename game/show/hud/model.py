"""What the HUD and the box of speech say about a world: read from state and from the story's lines."""

from __future__ import annotations

from collections.abc import Sequence
from operator import attrgetter

from game.core.cue import Cue
from game.data import feel
from game.data.guns import GUNS
from game.data.moves import MOVES
from game.data.stage import Stage
from game.data.things import ARMS
from game.foot.fighter import Fighter
from game.foot.watches import hold_left
from game.foot.world import Thing, World
from game.show.hud.arrows import arrows
from game.show.hud.boss import Boss
from game.show.hud.data import HudModel, PlayerPanel, PromptBubble
from game.show.hud.dialogue import DialogueModel
from game.show.hud.finds import Finds
from game.show.hud.heads import off_tells
from game.show.hud.house import HouseModel
from game.show.hud.slide import Slide
from game.show.hud.split import Passed
from game.show.hud.told import Told
from game.show.hud.way import Way
from game.show.options import ShowOptions
from game.show.paint.portraits import dressed
from game.show.tongue import language, names_of, said, tr

ARM_ICONS: dict[str, str] = {"stub": "bottle_broken", "stone_cold": "stone", "snowball": "snow"}
GUN_ICONS: dict[str, str] = {"podbyrin": "pistol", "revolver": "revolver"}
PORTRAITS: dict[str, str] = {
    "danko": "danko_bath",
    "militia_man": "militia_man",
    "ridzik": "ridzik",
    "ogarkov": "ogarkov",
}
BLOWS = frozenset({"hit_light", "hit_heavy", "hit_guarded", "hit_last"})  # cues that count in a string
HURT_TICKS = 40
MOST_TICKS = 5  # from picture to picture; whatever is more is a leap in time
LIFT_LINE, LIFT_SIGN_PX = "hud.lift", 66  # said over a hero who is down while another could lift him
FREE_LINE = "hud.free"  # said over a hero in somebody's grip
TAKE_SIGN_PX, GUARD_SIGN_PX = 76, 78  # over what lies there: higher than whoever bends for it
# What a corner shows of a hero, besides his mood and his reload.
_told = attrgetter(
    *("kind", "player", "hp", "max_hp", "red", "heat", "arm", "arm_uses", "gun", "loaded", "spare", "drawn")
)


class HudMaker(Told):
    """Builds the HUD's model; remembers only what fades: blows, goals, splits."""

    def __init__(self, stage: Stage) -> None:
        super().__init__()
        self._stage = stage
        self._hurt_at: dict[int, int] = {}
        self._hit_tick = -9999
        self._goal = ""
        self._goal_tick = -9999
        self._passed = Passed()
        self._finds = Finds(stage)
        self._boss = Boss(stage)
        self._way = Way(stage)
        self._slide = Slide()
        self._tick = 0  # of the last world seen
        self._words: dict[str, str] = {}  # lines and names in the language that is spoken
        self._panels: dict[int, tuple[tuple[object, ...], PlayerPanel]] = {}  # by hero, and what each was made of
        self._language = ""
        self._lessons = {spawn.id for spawn in stage.level.of("prompt") if spawn.flag("lesson")}
        self._over_when = {spawn.id: str(spawn.args.get("unless", "")) for spawn in stage.level.of("sighting")}
        self._sightings: Sequence[Thing] = ()  # of the last world, which `_in_order` has by number
        self._in_order: list[Thing] = []
        self._may_hold_out = bool(stage.level.of("hold_out"))

    def text(self, key: str) -> str:
        """The words of a line, or nothing for no key."""
        found = self._words.get(key)
        if found is None:
            found = self._words[key] = said(self._stage.story.lines.get(key))
        return found

    def eat(self, cues: list[Cue], world: World) -> None:
        """Note what the HUD shows for a while."""
        if world.goal != self._goal:
            self._goal, self._goal_tick = world.goal, world.tick
        self._finds.eat(cues, world)
        self._boss.eat(cues, world)
        for cue in cues:
            if cue.kind in ("hurt_hero", "scald"):
                self._hurt_at[cue.who] = world.tick
            elif cue.kind in BLOWS:
                self._hit_tick = world.tick
            self._passed.eat(cue, world.tick)

    def _forget_after(self, tick: int) -> None:
        """Time has gone back: what was noted after that tick has not happened."""
        self._hurt_at = {who: at for who, at in self._hurt_at.items() if at <= tick}
        self._hit_tick = self._hit_tick if self._hit_tick <= tick else -9999
        self._goal_tick = self._goal_tick if self._goal_tick <= tick else -9999
        self._finds.forget_after(tick)
        self._boss.forget_after(tick)
        self._passed.forget_after(tick)

    def _name(self, kind: str) -> str:
        """What a hero is called in his corner."""
        found = self._words.get(f"name {kind}")
        if found is None:
            person = self._stage.story.people.get(kind)
            found = self._words[f"name {kind}"] = (names_of(person)[0] if person is not None else kind).upper()
        return found

    def _panel(self, f: Fighter, world: World) -> PlayerPanel:
        """A hero's corner; the very same one while it shows the same."""
        hurt = world.tick - self._hurt_at.get(f.id, -9999) < HURT_TICKS
        mood = "hurt" if hurt or f.hp * 4 <= f.max_hp else "angry" if f.heat_full else "calm"
        reload = _reload(f)
        told = mood, reload, _told(f)
        kept = self._panels.get(f.id)
        if kept is None or kept[0] != told:
            kept = self._panels[f.id] = told, self._new_panel(f, mood, reload)
        return kept[1]

    def _new_panel(self, f: Fighter, mood: str, reload: float) -> PlayerPanel:
        arm = ARMS.get(f.arm)
        gun = GUNS.get(f.gun) if f.player >= 0 else None
        return PlayerPanel(
            who=dressed(PORTRAITS.get(f.kind, "danko_bath"), self._stage.level.costume),
            mood=mood,
            name=self._name(f.kind),
            hp=f.hp,
            hp_max=f.max_hp,
            red=f.red,
            heat=f.heat,
            arm=ARM_ICONS.get(f.arm, f.arm),
            uses=f.arm_uses if arm is not None and arm.uses < 50 else 0,
            uses_max=arm.uses if arm is not None and arm.uses < 50 else 0,
            gun=GUN_ICONS[f.gun] if gun is not None else "",
            loaded=f.loaded,
            magazine=gun.magazine if gun is not None else 0,
            spare=f.spare,
            drawn=f.drawn,
            reload=reload,
            dry=gun is not None and not f.loaded and not f.spare,
        )

    def _bubble(self, world: World) -> PromptBubble | None:
        heroes = world.heroes
        fallen = next((h for h in heroes if h.state == "down"), None)
        if fallen is not None and any(h.hp > 0 and h.player >= 0 for h in heroes):
            return self._prompt(world, "grab", LIFT_LINE, fallen.x, fallen.y - LIFT_SIGN_PX)
        held = next((h for h in heroes if h.player == 0 and h.state == "held"), None)
        if held is not None:
            return self._prompt(world, "left", FREE_LINE, held.x, held.y - LIFT_SIGN_PX)
        if any(h.holds and h.state == "blow" for h in heroes):
            return None  # he does what he was asked to, and the man over his head is to be seen
        into = None if self.taught else self._finds.to_throw(world)
        if into is not None:
            return self._bubble_at(world, "up", tr("{key:grab} Throw him into it"), *into)
        if world.prompt and not (self.taught and world.prompt_id in self._lessons):
            return self._prompt(world, world.prompt_action, world.prompt, world.prompt_x, world.prompt_y)
        guard = None if self.taught else self._boss.word(world)
        if guard is not None:
            return self._bubble_at(world, "", guard[0], guard[1].x, guard[1].y - GUARD_SIGN_PX)
        carrier = None if self.taught else self._finds.to_splash(world)
        if carrier is not None:
            return self._bubble_at(world, "strike", tr("Water clears steam"), carrier.x, carrier.y - GUARD_SIGN_PX)
        item = None if self.taught else self._finds.to_take(world)
        if item is not None:
            return self._bubble_at(world, "grab", tr("Take it"), item[0], item[1] - TAKE_SIGN_PX)
        return None

    def _prompt(self, world: World, action: str, line: str, x: int, y: int) -> PromptBubble:
        """A bubble at a place of the world, kept on the screen."""
        return self._bubble_at(world, action, self.text(line), x, y)

    def _bubble_at(self, world: World, action: str, text: str, x: int, y: int) -> PromptBubble:
        left, top = max(40, min(344, x - world.view.x)), max(64, min(190, y - world.view.y))
        hung = PromptBubble(action, text, left, off_tells(world, left, top))
        return self._slide.follow(hung, world.view, world.tick)

    def model(self, world: World) -> HudModel:
        """Everything the HUD shows now."""
        if world.tick < self._tick:
            self._forget_after(world.tick)
        if self._language != language():
            self._language = language()
            self._words.clear()
            self._panels.clear()
        bubble = self._bubble(world)
        if bubble is not None:  # the goal waits until that has been read
            self._goal_tick = min(self._goal_tick + min(world.tick - self._tick, MOST_TICKS), world.tick)
        self._tick = world.tick
        heroes = world.heroes
        first = heroes[0]
        best = max(heroes, key=lambda h: h.combo_hits)
        return HudModel(
            player=self._panel(first, world),
            second=self._panel(heroes[1], world) if len(heroes) > 1 else None,
            combo=best.combo_hits if best.combo_hits > 1 else 0,
            combo_left=best.combo_ticks / feel.COMBO_TICKS,
            multiplier=2 if any(h.heat_full for h in heroes) else 1,
            score=sum(h.score for h in heroes),
            goal=self.text(world.goal),
            goal_age=world.tick - self._goal_tick,
            boss=self._boss.bar(world),
            arrows=arrows(self._stage, world),
            prompts=self.prompts,
            bubble=bubble,
            split=self._passed.flash(world.tick, world.splits, self.best_splits, self.text),
            word=self._finds.word(world),
            way=self._way.side(world),
            timer=world.play_ticks,
            combo_age=world.tick - self._hit_tick,
            join_hint=self.join_hint if world.players == 1 else "",
            badge=self.badge,
            house=self._house(world),
        )

    def _house(self, world: World) -> HouseModel:
        """Who is only seen, and the time that is to be lived through."""
        left = hold_left(self._stage, world) if self._may_hold_out else None
        coats = self._coats(world) if self._over_when else ()
        return HouseModel(coats, left[0] / left[1] if left is not None else None)

    def _coats(self, world: World) -> tuple[str, ...]:
        """How it stands with each sighting; one number may have several places."""
        sightings = world.of("sighting")
        if sightings is not self._sightings:
            self._sightings = sightings
            self._in_order = sorted(sightings, key=lambda thing: (thing.number, thing.id))
        states: dict[int, str] = {}
        for thing in self._in_order:
            number = thing.number
            if number in world.sightings:
                states[number] = "seen"
            elif thing.state == "there":
                states[number] = "now"
            else:
                over = self._over_when[thing.id]
                gone = thing.state == "gone" or (over and over in world.flags)
                states.setdefault(number, "missed" if gone else "")
        return tuple(states.values())

    def talk(self, world: World, options: ShowOptions) -> DialogueModel | None:
        """The line being spoken in a scene that holds the heroes, or None."""
        if world.talk is None or not world.talk.holds:
            return None
        line = self._stage.story.lines.get(world.talk.lines[world.talk.at])
        if line is None:
            return None
        person = self._stage.story.people.get(line.who)
        return DialogueModel(
            who=dressed(person.portrait, self._stage.level.costume) if person is not None else "",
            mood=line.mood,
            speaker=names_of(person)[0].upper() if person is not None else "",
            text=said(line),
            shown=world.talk.t * options.letters_per_100_ticks // 100,
            right=line.who != "danko",
            prompts=self.prompts,
            action="strike",
        )

    def caption(self, world: World) -> str:
        """Words spoken in the midst of play, or nothing."""
        if world.talk is None or world.talk.holds:
            return ""
        line = self._stage.story.lines.get(world.talk.lines[world.talk.at])
        if line is None:
            return ""
        person = self._stage.story.people.get(line.who)
        return f"{names_of(person)[0]}: {said(line)}" if person is not None else said(line)


def _reload(f: Fighter) -> float:
    """How far the reload is that he is at: 0 = none."""
    if f.state != "blow" or not f.move.startswith("reload_"):
        return 0.0
    return (f.t + 1) / MOVES[f.move].length_ticks
