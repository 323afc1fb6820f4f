"""What a house shows: cages that ride, him who is only seen, bare wires, coats and rounds in the HUD."""

from __future__ import annotations

from dataclasses import replace

import pygame
import pytest
from houseviews import BARE, changed, picture, played
from kit import spawn

from game.core.files import data
from game.data.art import Darkness, LevelArt, Light, Scenery
from game.foot.bodies import enter
from game.foot.spawn import make_man
from game.foot.step import step
from game.show.art import InterfaceArt
from game.show.foot import wires
from game.show.foot.light import Lights
from game.show.foot.scenery import SceneryView
from game.show.foot.view import FootView
from game.show.hud.data import PromptBubble
from game.show.hud.draw import TWO_GOAL_Y, draw_hud
from game.show.hud.house import HouseModel, draw_house
from game.show.hud.model import HudMaker
from game.show.options import ShowOptions


@pytest.fixture(scope="module")
def interface_art() -> InterfaceArt:
    return InterfaceArt.load(data())


def test_a_cage_is_drawn_where_the_lift_is(interface_art):
    stage, world = played(spawn(20, "lift", 200, 32, 64, 160, stops="192,80", at=0))
    view = FootView(stage, BARE, interface_art, ShowOptions())
    low = picture(view, world)
    lift = world.thing(20)
    assert lift is not None
    lift.y, lift.state = 120, "moving"
    box = changed(low, picture(view, world))
    assert box.left >= 200 - world.view.x - 64
    assert box.right <= 264 - world.view.x + 64
    assert box.top < 120 - world.view.y


def test_he_is_drawn_only_while_he_is_there(interface_art):
    stage, world = played(spawn(21, "sighting", 380, 112, 60, 80, number=1, look="coat_sill"))
    view = FootView(stage, BARE, interface_art, ShowOptions())
    thing = world.thing(21)
    assert thing is not None
    thing.state = "hidden"
    nobody = picture(view, world)
    thing.state = "there"
    him = changed(nobody, picture(view, world))
    thing.state = "gone"
    assert him.size != (0, 0)
    assert changed(nobody, picture(view, world)).size == (0, 0)


def test_the_hud_counts_rounds_and_coats():
    stage, world = played(
        spawn(24, "sighting", 380, 112, 60, 80, number=1, look="coat_sill"),
        spawn(25, "sighting", 480, 112, 60, 80, number=2, look="coat_glass"),
        gun="revolver",
    )
    world.sightings.append(2)
    model = HudMaker(stage).model(world)
    assert model.house.coats == ("", "seen")
    assert model.house.hold is None
    assert model.player.gun == "revolver"
    assert (model.player.loaded, model.player.magazine, model.player.spare) == (6, 6, 12)


def test_a_coat_beats_while_he_is_there_and_is_struck_out_once_he_was_missed(interface_art):
    stage, world = played(
        spawn(24, "sighting", 380, 112, 60, 80, number=1, look="coat_sill", when="s1_now", unless="s1_past"),
        spawn(25, "sighting", 9000, 112, 60, 80, number=2, look="coat_glass", when="s2_now", unless="s2_past"),
    )
    maker = HudMaker(stage)
    assert maker.model(world).house.coats == ("", "")
    world.flags["s1_now"] = world.flags["s2_past"] = world.tick
    step(stage, world, (0,))
    assert maker.model(world).house.coats == ("now", "missed")
    pictures = []
    for states in (("", ""), ("seen", ""), ("missed", ""), ("now", "")):
        surface = pygame.Surface((384, 216), 0, 32)
        draw_house(surface, interface_art, HouseModel(states), 0, two=False)
        pictures.append(pygame.image.tobytes(surface, "RGB"))
    assert len(set(pictures)) == 4


def test_a_man_whose_door_is_in_view_needs_no_arrow():
    wave = spawn(50, "wave", 200, 100, 300, 92, number=1)
    for x, arrows in ((400, 0), (600, 1)):
        stage, world = played(wave, spawn(60, "bruiser", x, 192, wave=1, entry="walk", delay=90))
        for _ in range(50):
            step(stage, world, (0,))
        assert len(HudMaker(stage).model(world).arrows) == arrows


def test_between_two_corners_the_goal_steps_aside_for_a_prompt(interface_art):
    """One that came and went would else push prompts down, onto the heads of those whom they are for."""
    stage, world = played()
    told = HudMaker(stage).model(world)
    pictures = {}
    for goal in ("", "Clear the lobby"):
        for bubble in (None, PromptBubble("up", "Stand in the doorway", 190, 102)):
            surface = pygame.Surface((384, 216), 0, 32)
            shown = replace(told, second=told.player, goal=goal, goal_age=0, bubble=bubble)
            draw_hud(surface, interface_art, shown, 0)
            pictures[goal, bubble is not None] = surface
    assert changed(pictures["", True], pictures["Clear the lobby", True]).width == 0
    assert changed(pictures["", False], pictures["Clear the lobby", False]).top == TWO_GOAL_Y


def test_a_goal_is_as_new_when_the_prompt_before_it_goes():
    stage, world = played()
    maker = HudMaker(stage)
    world.goal, world.prompt, world.prompt_action = "hotel.goal.lobby", "hud.lift", "up"
    ages = []
    for tick in range(60):
        if tick == 40:
            world.prompt = ""
        maker.eat([], world)
        ages.append(maker.model(world).goal_age)
        world.tick += 1
    assert max(ages[:40]) <= 1
    assert ages[-1] == ages[39] + 20


@pytest.mark.parametrize("two", [False, True])
def test_the_bar_of_a_hold_out_does_not_hide_the_string_of_blows(interface_art, two):
    stage, world = played()
    told = replace(HudMaker(stage).model(world), goal="Hold out", goal_age=0, combo=12, combo_left=0.5, combo_age=9)
    told = replace(told, second=told.player if two else None)
    pictures = {}
    for combo in (0, 12):
        for hold in (None, 0.5):
            surface = pygame.Surface((384, 216), 0, 32)
            draw_hud(surface, interface_art, replace(told, combo=combo, house=HouseModel((), hold)), 0)
            pictures[combo, hold] = surface
    string, held = changed(pictures[0, None], pictures[12, None]), changed(pictures[0, None], pictures[0, 0.5])
    assert string.width > 20
    assert held.width >= 120
    assert not string.colliderect(held)


def test_a_walled_room_keeps_its_lamps_to_itself():
    stage, world = played()
    lamp = Light(1, "", 200, 100, 0, 0, "lamp", 90, "white", "none", False, "")
    walls = (Darkness(0, 0, 400, 120, (60, 60, 60), True), Darkness(0, 120, 400, 120, (60, 60, 60), True))
    sums = []
    for darkness in ((), walls):
        surface = pygame.Surface((384, 216), 0, 32)
        surface.fill((200, 200, 200))
        art = LevelArt(60, 15, (), (), lights=(lamp,), darkness=darkness)
        Lights(art, "arena").draw(surface, 0, 0, world, 0)
        sums.append((surface.get_at((200, 118))[0], surface.get_at((200, 124))[0]))
    assert sums[0][1] > 150
    assert sums[1][0] > 60
    assert sums[1][1] == 200 * 60 // 255
    assert stage.level.id == "arena"


def test_scenery_comes_and_goes_with_flags():
    _, world = played()
    pieces = (Scenery(1, "glove", 100, 100, when="now"), Scenery(2, "glove", 200, 100, unless="now"))
    view = SceneryView(LevelArt(60, 15, (), (), scenery=pieces))

    def seen() -> tuple[bool, bool]:
        surface = pygame.Surface((384, 216), 0, 32)
        view.draw(surface, 0, 0, world, "back")
        return tuple(surface.subsurface((x - 8, 90, 16, 16)).get_bounding_rect().size != (0, 0) and any(
            surface.get_at((i, j))[:3] != (0, 0, 0) for i in range(x - 8, x + 8) for j in range(90, 104)
        ) for x in (100, 200))  # fmt: skip

    assert seen() == (False, True)
    world.flags["now"] = 1
    assert seen() == (True, False)


def test_a_man_of_the_house_can_be_made():
    stage, world = played(spawn(26, "bystander", 380, 192, look="guest_b"))
    guest = next(f for f in world.fighters if f.spawn_id == 26)
    assert (guest.kind, guest.variant) == ("guest", 1)
    assert make_man(stage, world, spawn(27, "gunman", 400, 192)).kind == "gunman"


def test_bare_wires_grow_bright_before_they_throw_arcs():
    _, world = played(spawn(20, "hazard_sparks", 290, 100, 14, 32, on=60, off=120, phase=0, damage=4))
    thing = world.thing(20)
    assert thing is not None
    surface = pygame.Surface((384, 216))
    thing.state = "idle"
    wires.draw_arcs(surface, world.view.x, world.view.y, world)
    assert wires.lit(world) == []
    assert changed(surface, pygame.Surface((384, 216))).width == 0
    thing.state = "hiss"
    reaches = []
    for thing.t in range(31):
        ((_, _, reach),) = wires.lit(world)
        reaches.append(reach)
    assert reaches == sorted(reaches)
    assert reaches[0] < reaches[-1]
    thing.state = "blow"
    wires.draw_arcs(surface, world.view.x, world.view.y, world)
    drawn = changed(surface, pygame.Surface((384, 216))).move(world.view.x, world.view.y)
    left, top, right, bottom = thing.box
    assert drawn.contains(pygame.Rect(left, top + 2, right - left, bottom - top - 4)), "they reach as far as they hurt"


def test_who_bursts_out_of_a_door_is_not_seen_before_its_leaf_turns(interface_art):
    stage, world = played()
    view = FootView(stage, BARE, interface_art, ShowOptions())
    empty = picture(view, world)
    f = make_man(stage, world, spawn(30, "bruiser", 380, 192))
    world.fighters.append(f)
    enter(f, "enter", "door")
    torso = pygame.Rect(380 - world.view.x - 6, 192 - world.view.y - 50, 12, 40)
    early = changed(empty.subsurface(torso), picture(view, world).subsurface(torso))
    f.t = 12
    later = changed(empty.subsurface(torso), picture(view, world).subsurface(torso))
    assert early.width == 0
    assert later.width > 0
