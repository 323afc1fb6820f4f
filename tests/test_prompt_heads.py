"""Prompts hang clear of the signs at the heads of men, wherever both stand."""

from __future__ import annotations

from itertools import pairwise

import pygame
import pytest
from kit import FLOOR_Y, arena, fresh, man, stage_of
from menus import Player

from game.foot.bodies import enter
from game.show.hud.data import EdgeArrow, HudModel, PlayerPanel, PromptBubble
from game.show.hud.dialogue import caption_box
from game.show.hud.draw import draw_hud
from game.show.hud.heads import SIGN_FROM_PX, SIGN_TO_PX, off_tells
from game.show.hud.model import HudMaker
from game.show.window.screen import HEIGHT, WIDTH

SIGN = 17, SIGN_TO_PX - SIGN_FROM_PX


@pytest.mark.parametrize("top", range(64, 191, 9))
@pytest.mark.parametrize("up", [0, 40, 96])
def test_no_prompt_lies_over_the_sign_of_a_man_below_it(player: Player, top: int, up: int) -> None:
    stage = stage_of(arena())
    world = fresh(stage)
    foe = man(stage, world, "bruiser", world.heroes[0].x + 40)
    foe.y = FLOOR_Y - up
    left = foe.x - world.view.x - 10
    surface = pygame.Surface((WIDTH, HEIGHT))
    bubble = PromptBubble("strike", "Strike him", left, off_tells(world, left, top))
    draw_hud(surface, player.app.art, HudModel(player=None, bubble=bubble, goal="", score=0), 0)
    feet = foe.y - world.view.y
    sign = pygame.Rect((foe.x - world.view.x - 8, feet - SIGN_TO_PX), SIGN).clip(surface.get_rect())
    assert not [
        p
        for p in ((x, y) for x in range(sign.x, sign.right) for y in range(sign.y, sign.bottom))
        if surface.get_at(p)[:3] != (0, 0, 0)
    ]


def test_a_sign_keeps_off_the_string_of_blows(player: Player) -> None:
    art, shown = player.app.art, []
    for bubble in (None, PromptBubble("grab", "Grab, then throw", 380, 64)):
        surface = pygame.Surface((WIDTH, HEIGHT))
        draw_hud(surface, art, HudModel(player=None, bubble=bubble, combo=14, combo_left=0.5, goal="", score=0), 0)
        shown.append(surface)
    string = pygame.Rect(WIDTH - 52, 17, 52, 42)
    bare, signed = (pygame.image.tobytes(surface.subsurface(string), "RGB") for surface in shown)
    assert any(bare)
    assert bare == signed


def test_the_lesson_over_a_man_hangs_over_his_head_until_he_lies() -> None:
    stage = stage_of(arena())
    world = fresh(stage)
    foe = man(stage, world, "bruiser", world.heroes[0].x + 40)
    world.prompt, world.prompt_action, world.prompt_x, world.prompt_y = "hud.free", "strike", foe.x, FLOOR_Y - 64
    maker = HudMaker(stage)
    bubble = maker.model(world).bubble
    assert bubble is not None
    assert bubble.y <= foe.y - world.view.y - SIGN_TO_PX
    enter(foe, "lie")
    world.tick += 9
    lower = maker.model(world).bubble
    assert lower is not None
    assert lower.y == FLOOR_Y - 64 - world.view.y


@pytest.mark.parametrize("gun", ["", "revolver"])
@pytest.mark.parametrize("left", [40, 120])
def test_a_sign_keeps_off_the_corner_with_all_that_he_carries(player: Player, gun: str, left: int) -> None:
    art, shown = player.app.art, []
    who = PlayerPanel(arm="bench", uses=2, uses_max=2, gun=gun, magazine=6, loaded=6)
    for bubble in (None, PromptBubble("grab", "Take it", left, 60)):
        surface = pygame.Surface((WIDTH, HEIGHT))
        draw_hud(surface, art, HudModel(player=who, bubble=bubble, goal="", score=0), 0)
        shown.append(surface)
    plates = pygame.Rect(50, 8, 100, 70 if gun else 50)
    bare, signed = (pygame.image.tobytes(surface.subsurface(plates), "RGB") for surface in shown)
    assert any(bare)
    assert bare == signed


@pytest.mark.parametrize("side", ["left", "right"])
@pytest.mark.parametrize("left", range(40, 345, 32))
@pytest.mark.parametrize("top", range(64, 191, 21))
def test_a_sign_keeps_off_the_arrows_to_men_out_of_view(player: Player, side: str, left: int, top: int) -> None:
    art, shown = player.app.art, []
    arrows = tuple(EdgeArrow(side, 104, "fist", place) for place in range(2))
    for bubble in (None, PromptBubble("grab", "Make a snowball", left, top)):
        surface = pygame.Surface((WIDTH, HEIGHT))
        draw_hud(surface, art, HudModel(player=None, bubble=bubble, arrows=arrows, goal="", score=0), 0)
        shown.append(surface)
    box = pygame.Rect(6 if side == "left" else WIDTH - 116, 91, 110, 27)
    bare, signed = (pygame.image.tobytes(surface.subsurface(box), "RGB") for surface in shown)
    assert any(bare)
    assert bare == signed


@pytest.mark.parametrize("words", ["Danko: Better. Too hot inside.", "Strongman: One more time, comrade! " * 2])
@pytest.mark.parametrize("top", range(60, 140, 5))
def test_a_sign_and_what_is_said_over_heads_stand_apart(player: Player, words: str, top: int) -> None:
    art, shown = player.app.art, []
    box = caption_box(art, words, 60)
    for bubble in (None, PromptBubble("grab", "Break free", 192, top)):
        surface = pygame.Surface((WIDTH, HEIGHT))
        draw_hud(surface, art, HudModel(player=None, bubble=bubble, words=box, goal="", score=0), 0)
        shown.append(surface)
    bare, signed = (pygame.image.tobytes(surface.subsurface(box), "RGB") for surface in shown)
    assert bare == signed
    assert pygame.image.tobytes(shown[0], "RGB") != pygame.image.tobytes(shown[1], "RGB"), "it is shown elsewhere"


def test_a_sign_slides_to_the_next_man_and_stays_over_a_thing_while_the_view_moves() -> None:
    stage = stage_of(arena(columns=80))
    world = fresh(stage)
    maker = HudMaker(stage)
    world.prompt, world.prompt_action, world.prompt_x, world.prompt_y = "hud.free", "grab", world.view.x + 120, 120
    bubble = maker.model(world).bubble
    assert bubble is not None
    assert bubble.x == 120
    world.prompt_x += 60
    path = []
    for _ in range(20):
        world.tick += 1
        moved = maker.model(world).bubble
        assert moved is not None
        path.append(moved.x)
    assert path[-1] == 180
    assert all(0 <= b - a <= 8 for a, b in pairwise(path))
    assert path[2] < 180
    world.tick += 1
    world.view.x += 7
    still = maker.model(world).bubble
    assert still is not None
    assert still.x == 173
    world.tick += 30
    world.prompt_x += 90
    again = maker.model(world).bubble
    assert again is not None
    assert again.x == 263, "after a while it is a new one"
