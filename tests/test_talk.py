"""What is said and shown in play: talk that holds or does not, triggers, goals, prompts."""

from __future__ import annotations

from kit import FLOOR_Y, kinds, run, spawn
from test_director import hall

from game.foot.talk import say


def test_talk_holds_the_hands_goes_on_by_press_and_is_skipped_by_start() -> None:
    stage, world = hall(a="First line of some length.", b="Second line.")
    say(world, ["a", "b"], [], holds=True)
    run(stage, world, ">*10")
    hero = world.heroes[0]
    start_x = hero.x
    run(stage, world, ">*10")
    assert hero.x == start_x
    play_ticks = world.play_ticks
    run(stage, world, "s", idle=2)
    assert world.talk is not None
    assert world.talk.at == 1
    assert world.play_ticks == play_ticks, "the clock stands still in talk"
    run(stage, world, "S", idle=1)
    assert world.talk is None
    run(stage, world, ">*10")
    assert hero.x > start_x


def test_talk_that_holds_nobody_runs_by_itself() -> None:
    stage, world = hall(a="Short.")
    say(world, ["a"], [])
    cues = run(stage, world, ">*100")
    assert world.talk is None
    assert world.heroes[0].x > 350
    assert "line" not in kinds(cues)


def test_trigger_sets_speaks_and_shows_a_goal_once() -> None:
    trigger = spawn(30, "trigger", 330, 0, 40, 240, sets="seen", says="a", goal="goal_key", needs="ready")
    stage, world = hall(trigger, a="Hm.")
    world.heroes[0].x = 340
    run(stage, world, ".")
    assert "seen" not in world.flags
    world.flags["ready"] = 0
    cues = run(stage, world, "....")
    assert kinds(cues).count("line") == 1
    assert world.goal == "goal_key"
    assert world.flags["seen"]


def test_prompt_shows_until_used_and_never_again() -> None:
    prompt = spawn(31, "prompt", 320, FLOOR_Y - 60, text="press", action="strike")
    stage, world = hall(prompt)
    run(stage, world, ".", idle=20)
    assert (world.prompt, world.prompt_action) == ("press", "strike")
    run(stage, world, "s", idle=2)
    assert world.prompt == ""


def test_a_press_answers_only_the_prompt_that_is_shown() -> None:
    first = spawn(31, "prompt", 320, FLOOR_Y - 60, text="press", action="strike")
    second = spawn(32, "prompt", 330, FLOOR_Y - 60, text="again", action="strike")
    stage, world = hall(first, second)
    run(stage, world, "", idle=20)
    assert world.prompt == "press"
    run(stage, world, "s", idle=1)
    assert 31 in world.fired
    assert 32 not in world.fired
    run(stage, world, "", idle=20)
    assert world.prompt == "again"


def test_a_prompt_that_nobody_follows_goes_away_for_good() -> None:
    prompt = spawn(31, "prompt", 320, FLOOR_Y - 60, text="press", action="strike")
    stage, world = hall(prompt)
    run(stage, world, ".", idle=400)
    assert world.prompt == "press"
    run(stage, world, ".", idle=60)
    assert world.prompt == ""


def test_a_prompt_to_take_a_thing_stays_until_it_is_taken() -> None:
    """The snow lies sixty px ahead: a grab from here closes on air and leaves the player as wise as before."""
    prompt = spawn(31, "prompt", 360, FLOOR_Y - 60, text="press", action="grab")
    stage, world = hall(prompt, spawn(32, "pickup", 360, FLOOR_Y, kind="snow", respawn=1))
    run(stage, world, "", idle=20)
    assert world.prompt == "press"
    run(stage, world, "g", idle=60)
    assert world.prompt == "press"
    world.heroes[0].x = 356
    run(stage, world, "g", idle=60)
    assert world.heroes[0].arm == "snowball"
    world.heroes[0].arm = ""
    run(stage, world, "", idle=20)
    assert world.prompt == ""


def test_full_hands_are_not_told_to_grab() -> None:
    """Grab would throw what they hold."""
    over = spawn(31, "prompt", 320, FLOOR_Y - 60, text="press", action="grab", on_man=True)
    stage, world = hall(over, spawn(40, "bruiser", 350, FLOOR_Y, mood="wait"))
    hero = world.heroes[0]
    hero.arm, hero.arm_uses = "pipe", 5
    run(stage, world, "", idle=5)
    assert world.prompt == ""
    hero.arm = ""
    run(stage, world, "", idle=5)
    assert world.prompt == "press"


def test_full_hands_are_told_of_a_valve() -> None:
    prompt = spawn(31, "prompt", 330, FLOOR_Y - 60, text="press", action="grab")
    stage, world = hall(prompt, spawn(32, "valve", 330, FLOOR_Y - 16, back_after=300))
    world.heroes[0].arm, world.heroes[0].arm_uses = "pipe", 5
    run(stage, world, "", idle=20)
    assert world.prompt == "press"
    world.heroes[0].x = 322
    run(stage, world, "g", idle=60)
    assert world.prompt == ""
