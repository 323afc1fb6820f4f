"""What somebody without a manual stumbles over: cards that go too soon, blows before the lesson, keys nobody names."""

from __future__ import annotations

import pygame
from kit import FLOOR_Y, arena, fresh, man, run, spawn, stage_of
from menus import Player

from game.app.scenes.card import TURN_FROM_TICKS
from game.data.guns import HOLSTER_TICKS
from game.foot import stone
from game.show.hud.corner import draw_corner
from game.show.hud.data import HudModel, PlayerPanel
from game.show.hud.foot import draw_foot
from game.show.hud.house import COAT_Y, HouseModel
from game.show.pages.level_card import CARD_TICKS, OPEN_TICKS
from game.show.pages.notice import SLIDE_TICKS
from game.show.window.screen import HEIGHT, WIDTH


def test_the_first_card_waits_and_asks_how_hard(player: Player) -> None:
    player.choose("START")
    player.wait(CARD_TICKS * 2)
    assert player.top.card is not None
    assert player.top.session.difficulty == "militia"
    player.tap("left")
    assert player.top.session.difficulty == "cadet"
    assert player.app.settings.difficulty == "cadet"
    player.wait(CARD_TICKS * 2)
    assert player.top.card is not None, "it still waits"
    player.tap("return")
    player.wait(OPEN_TICKS + 1)
    assert player.top.card is None
    assert player.top.session.result().difficulty == "cadet"
    assert not player.top.session.shifts, "begun so, not changed"


def test_a_card_that_opens_by_itself_stays_to_be_read_when_it_is_turned(player: Player) -> None:
    player.app.profile.last_level = "bathhouse"
    player.choose("START")
    player.wait(CARD_TICKS - OPEN_TICKS - 20)
    player.tap("right")
    assert player.top.session.difficulty == "captain"
    player.wait(100)
    assert player.top.card is not None
    player.wait(CARD_TICKS)
    assert player.top.card is None


def test_a_direction_turns_a_card_that_stands_and_opens_none(player: Player) -> None:
    player.choose("START")
    player.wait(TURN_FROM_TICKS - 6)
    player.tap("right")
    assert player.top.session.difficulty == "militia", "he still walks"
    player.wait(10)
    player.tap("up", "down", "right")
    assert player.top.session.difficulty == "captain"
    player.wait(OPEN_TICKS + 1)
    assert player.top.card is not None
    player.tap("left")
    assert player.top.session.difficulty == "militia", "it stands already"


def test_a_pad_that_comes_covers_neither_the_logo_nor_the_name_of_a_level(player: Player) -> None:
    def seen() -> pygame.Surface:
        player.app.compose()
        return player.app.surface.copy()

    for come in (lambda: player.wait(120), lambda: player.choose("START")):
        come()
        player.app.notices.clear()
        bare = seen()
        player.app.notify("A gamepad with rather a long name is ready", "pad")
        player.app.notices.age = SLIDE_TICKS
        plate = pygame.Rect(0, 0, WIDTH, 60)
        told = seen()
        assert pygame.image.tobytes(told, "RGB") != pygame.image.tobytes(bare, "RGB")
        for surface in (told, bare):
            surface.fill(0, plate)
        assert pygame.image.tobytes(told, "RGB") == pygame.image.tobytes(bare, "RGB")


def test_full_heat_shows_the_key_that_spends_it(player: Player) -> None:
    def corner(heat: int, mirrored: bool = False) -> pygame.Surface:
        surface = pygame.Surface((WIDTH, HEIGHT))
        draw_corner(surface, player.app.art, PlayerPanel(heat=heat), player.app.devices.prompts(), 0, mirrored)
        return surface

    cap = player.app.art.glyphs(player.app.devices.prompts())("finisher")
    beside = pygame.Rect(140, 20, 24, 24)
    assert pygame.mask.from_threshold(corner(99).subsurface(beside), cap.get_at((8, 3)), (9, 9, 9, 255)).count() == 0
    assert pygame.mask.from_threshold(corner(100).subsurface(beside), cap.get_at((8, 3)), (9, 9, 9, 255)).count() > 9


def test_a_quiet_wave_gives_a_learner_time() -> None:
    def first_tell(**own: int) -> int:
        stage = stage_of(arena(spawn(11, "wave", 160, 0, 400, 240, number=1, **own),
                               spawn(12, "bruiser", 340, FLOOR_Y, wave=1)))  # fmt: skip
        world = fresh(stage)
        world.heroes[0].x = 300
        for tick in range(400):
            run(stage, world, ".")
            if any(f.state == "blow" for f in world.enemies):
                return tick
        raise AssertionError("nobody strikes at all")

    assert first_tell() < 120
    assert 180 <= first_tell(quiet_ticks=180) < 300


def test_bystanders_duck_before_a_gun_that_points_their_way_and_high_shots_pass_over_them() -> None:
    guest = spawn(20, "bystander", 330, FLOOR_Y, look="guest", panic="flee")
    stage = stage_of(arena(guest, gun="revolver", rounds=18))
    world = fresh(stage)
    who = next(f for f in world.fighters if f.kind == "guest")
    foe = man(stage, world, "gunman", 460)
    run(stage, world, ".", idle=2)
    assert who.state == "stand", "nobody has drawn"
    run(stage, world, "x", idle=30)
    assert (who.state, who.move) == ("scene", "cower")
    assert world.bystanders_hurt == 0
    assert foe.hp < foe.max_hp, "the man behind him was hit"
    foe.hp = 0
    run(stage, world, ".", idle=HOLSTER_TICKS + 120)
    assert (world.heroes[0].drawn, who.state) == (False, "stand"), "no gun is about any more"


def test_the_badge_of_practice_leaves_the_coats_to_be_read(player: Player) -> None:
    def foot(coats: tuple[str, ...]) -> set[int]:
        surface = pygame.Surface((WIDTH, HEIGHT))
        model = HudModel(badge="PRACTICE", house=HouseModel(coats=coats))
        draw_foot(surface, player.app.art, model, 0)
        return {y for y in range(HEIGHT) if any(surface.get_at((x, y))[:3] != (0, 0, 0) for x in range(8, 60))}

    assert max(foot(())) > COAT_Y
    assert max(foot(("open",) * 5)) < COAT_Y


def test_the_test_of_the_stone_says_which_key_and_when() -> None:
    stage = stage_of(arena())
    world = fresh(stage)
    stone.begin(world)
    assert stone.advance(stage, world, [])
    assert (world.prompt, world.prompt_action) == ("bath.prompt.stone", "strike")
    assert abs(world.prompt_x - world.heroes[0].x) < 40


def test_a_beginner_has_more_time_for_the_stone() -> None:
    assert stone.test_of(stage_of(difficulty="cadet")).window_ticks > stone.test_of(stage_of()).window_ticks


def test_walking_against_the_edge_of_a_pool_climbs_out() -> None:
    tiles = {(column, row): 0 for column in range(22, 30) for row in (12, 13)}
    pool = spawn(20, "water", 22 * 16, FLOOR_Y, 8 * 16, 32, depth="waist")
    stage = stage_of(arena(pool, tiles=tiles))
    world = fresh(stage)
    hero = world.heroes[0]
    hero.x = 24 * 16
    run(stage, world, ".", idle=60)
    assert hero.y > FLOOR_Y, "he is in the pool"
    run(stage, world, ">" * 160)
    assert hero.y == FLOOR_Y
    assert hero.x > 30 * 16


def test_the_second_player_leaves_by_the_pause(player: Player) -> None:
    play = player.start()
    player.tap("escape")
    assert "PLAYER 2 LEAVES" not in [row.label for row in player.top.rows]
    player.tap("escape")
    player.app.devices.tap(1, "start")
    player.wait(3)
    assert play.session.world.players == 2
    player.tap("escape")
    player.choose("PLAYER 2 LEAVES")
    assert player.top is play
    player.wait(3)
    assert play.session.world.players == 1
